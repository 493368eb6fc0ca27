"""The language of a page: declared, else told from its words or its script."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain, filterfalse, islice
from operator import itemgetter

from newsspider.extract.cjknames import is_cjk
from newsspider.extract.page import Page
from newsspider.items import Evidence
from newsspider.site import Site

# Frequent short words that the others lack; enough to tell paragraphs apart, not to identify a phrase.
_WORDS = {
    "en": "the and of to that is was for with on are this have from it by not",
    "de": "der die und das ist nicht von mit den dem ein eine auf für sich auch werden wird",
    "fr": "le les des et est une dans pour que qui sur pas avec au du sont ses cette",
    "es": "el los las de que en una por con para del se es su como más pero al",
    "it": "il di che la è per una con del della gli sono non nel anche si più alla",
    "pt": "o os de que não uma com para em do da dos das no na mais ao são",
    "nl": "de het een van en niet dat op voor met zijn er aan wordt ook bij",
    "pl": "w i na nie z że się do jest to od po jak oraz dla przez przed",
    "sv": "och att det som en är på av för med inte den till ett om har",
    "da": "og at det som en er på af for med ikke den til et om har der blev",
    "no": "og at det som en er på av for med ikke den til et om har ble",
    "fi": "ja on ei että se oli mutta kun hän ovat myös joka tai sekä",
    "cs": "a se na je že v s o z do i pro ale jako který jsou byl",
    "tr": "ve bir bu için ile da de olarak daha çok en olan gibi",
    "hu": "a az és hogy nem is egy volt meg csak már de azt",
    "ro": "și în cu pe care nu din pentru este mai sunt fost",
    "vi": "và của các là có được trong cho không với những một đã người khi từ",
    "id": "yang dan di ini dengan untuk dari pada itu dalam tidak akan",
}
_OF: dict[str, list[str]] = {}
for _code, _words in _WORDS.items():
    for _word in _words.split():
        _OF.setdefault(_word, []).append(_code)
_SCRIPTS = (  # runs of its letters, in lower case
    ("ja", re.compile("[\u3040-\u30ff]+")),
    ("ko", re.compile("[\uac00-\ud7af]+")),
    ("zh", re.compile("[\u4e00-\u9fff]+")),
    ("uk", re.compile("[іїєґ]+")),
    ("ru", re.compile("[\u0400-\u04ff]+")),
    ("ar", re.compile("[\u0600-\u06ff]+")),
    ("he", re.compile("[\u0590-\u05ff]+")),
    ("el", re.compile("[\u0370-\u03ff]+")),
    ("hi", re.compile("[\u0900-\u097f]+")),
    ("th", re.compile("[\u0e00-\u0e7f]+")),
)
_SHARE = {"ja": 0.05, "uk": 0.02}  # of the letters; the rest of a Japanese text is Chinese characters
_TOKEN = re.compile(r"[^\W\d_]+")
_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}$")
SAMPLE = 1_500  # characters
BRIEF = 24  # characters
FEW = 15  # letters that tell a script


def detect_language(text: str) -> str | None:
    """ISO 639-1 of running text by script and frequent words, or None when it is too short or unclear."""
    text = text[:SAMPLE].casefold()
    words = text.split()
    tokens = list(filter(str.isalpha, words))  # most words; only the others hold anything that parts tokens
    tokens += _TOKEN.findall(" ".join(filterfalse(str.isalpha, words)))
    letters = len("".join(tokens))
    if letters < (40 if text.isascii() else FEW):
        return None
    if not text.isascii() and len(text.encode("ascii", "ignore")) < 0.8 * len(text):
        for code, script in _SCRIPTS:
            if len("".join(script.findall(text))) > _SHARE.get(code, 0.3) * letters:
                return code
    if letters < 40:
        return None
    counts = Counter(chain.from_iterable(map(_OF.__getitem__, filter(_OF.__contains__, tokens))))
    ranked = sorted(counts.items(), key=itemgetter(1), reverse=True)  # few: ``most_common`` takes three times as long
    if not ranked or ranked[0][1] < max(3, 0.08 * len(tokens)):
        return None
    if not _says_more(ranked[0][0], tokens):
        return None
    if len(ranked) > 1 and ranked[1][1] > 0.9 * ranked[0][1]:
        return None
    return ranked[0][0]


_ANYBODYS = frozenset(["a", "de"])


def _says_more(code: str, tokens: list[str]) -> bool:
    """Two words of the language at least, one of them its own: "a" and "de" are Hungarian, and French and Spanish too."""
    said = {token for token in tokens if code in _OF.get(token, ())}
    return len(said) > 1 and not said <= _ANYBODYS


def find_language(page: Page, site: Site | None, evidence: Evidence) -> str | None:
    """ISO 639-1, the part of the tag before the hyphen. A declared language that the text plainly contradicts loses."""
    declared = _declared(page)
    told = detect_language(_sample(page))
    for rule, tag in declared:
        code = _primary(tag)
        if code is None:
            continue
        if told and told != code and not _related(told, code):
            evidence.reject("language", rule, tag, f"the text is {told}")
            continue
        evidence.decide("language", rule, tag, 0.95 if told else 0.8)
        return code
    if site and site.language:
        evidence.decide("language", "site", site.language, 0.9)
        return _primary(site.language)
    if told:
        evidence.decide("language", "words", None, 0.7)
    return told


def _declared(page: Page) -> list[tuple[str, str]]:
    data = page.structured
    found = [("html lang", page.root.get("lang") or page.root.get("{http://www.w3.org/XML/1998/namespace}lang") or "")]
    found += [("json-ld", tag) for node in data.articles[:2] if isinstance(tag := node.get("inLanguage"), str)]
    names = ("og:locale", "content-language", "dc.language", "language")
    found += [(name, tag) for name in names if (tag := data.first_meta(name) or "")]
    return [(rule, tag) for rule, tag in found if tag]


def _primary(tag: str) -> str | None:
    tag = tag.split(",")[0].strip()
    if not _TAG.match(tag):
        return None
    code = re.split("[-_]", tag)[0].lower()
    return {"nb": "no", "nn": "no", "iw": "he", "in": "id", "jp": "ja", "cn": "zh", "gr": "el", "ua": "uk"}.get(
        code, code
    )


def _related(told: str, code: str) -> bool:
    """Languages that a handful of words does not tell apart."""
    return any({told, code} <= group for group in _NEAR) or len(code) == 3


_NEAR = ({"no", "da", "sv"}, {"cs", "sk", "pl", "hr", "sl"}, {"id", "ms"}, {"es", "gl", "ca", "pt"}, {"ru", "uk", "bg", "sr", "mk", "be", "kk"}, {"nl", "af"}, {"de", "lb"}, {"hi", "mr", "ne"}, {"ar", "fa", "ur"}, {"zh", "yue"})  # fmt: skip


def _sample(page: Page) -> str:
    """Text of long blocks, which menus and footers are not."""
    picked: list[str] = []
    size = 0
    for block in page.blocks:
        if len(block.text) > 60 and 3 * block.links < len(block.text):
            picked.append(block.text)
            size += len(block.text)
            if size > SAMPLE:
                break
    return " ".join(picked) or " ".join(_briefs(page))


def _briefs(page: Page) -> Iterator[str]:
    """Shorter blocks, on a page without a long one: a brief, or a script that says much in few characters."""
    least = BRIEF // 2 if is_cjk("".join(b.text for b in page.blocks[:60])) else BRIEF
    briefs = (b.text for b in page.blocks if len(b.text) > least and 3 * b.links < len(b.text))
    return islice(briefs, 12)
