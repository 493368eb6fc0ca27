"""A byline as printed -> the names in it: lead words, roles, places, dates, buttons and addresses taken off."""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape

from newsspider.extract.cjknames import clean_cjk, is_cjk
from newsspider.extract.credits.names import is_organization, known
from newsspider.extract.dates.names import is_weekday, label_of_word, month_number
from newsspider.extract.quotes.language import is_given

LONGEST = 400  # characters of a byline looked at
_LEAD = re.compile(
    r"^(?:(?:(?:written|reported|reporting|posted|published|reviewed|submitted|created|edited|compiled|opinion|story|words|text|analysis|"
    r"photos?|geschrieben|verfasst|veröffentlicht|erstellt|gespeichert|eingestellt|kommentar|analyse|gastbeitrag|ein (?:beitrag|artikel|gastbeitrag|kommentar)|"
    r"escrito|publicado|publié|écrit|(?:propos )?recueillis?|propos|scritto|pubblicato|geschreven|skrevet|texte|texto|testo|tekst)\s+)?"
    r"(?:by|von|vom|durch|par|por|di|da|door|av|af|od|przez|от|przygotował[a]?|bởi|oleh|tarafından)"
    r"|authors?|autor(?:in|innen|en|es|a|ka|zy)?|auteurs?|autore|autori|редактор|автор(?:ы)?|text|texte|tekst|words|writer|reporter|"
    r"redaktion|redacción|redazione|redactie|redakcja|journalist(?:in)?|journaliste|photo credit|written|about|"
    r"view all posts by|posts by|more (?:stories|articles|posts) (?:from|by)|(?:alle|mehr) (?:artikel|beiträge) von|über|"
    r"文|作者|记者|記者|編輯|编辑|责任编辑|責任編輯|责编|責編|来源|글|글쓴이|penulis|editor|tác giả|الكاتب|بقلم|كتب)\b\s*[:：\-–]?\s*(?=\S)"
    r"|^(?:文|作者|记者|記者|編輯|编辑|责任编辑|責任編輯|责编|責編|来源|글)[:：/ ]\s*",
    re.I,
)
# What follows a name and is none: a date, a role behind a mark, a button, an address.
_TAIL = re.compile(
    r"\s*(?:\||\s(?:in|aus|en|for|For|für|from|over|über)\s+(?=(?-i:[A-ZÀ-Þ]))|(?<=[a-zß-ÿ])Follow\b|•|·|—|–|\s-\s|@|\bat\b\s*@|\(opens|\bfollow(?:ing)?\b|\bupdated?\b|\bpublished\b|\bposted\b|\bon\s+\w+ \d|\d{1,2}[./:]\d|\b(?:19|20)\d\d\b|"
    r"\bam \d|\bum \d|\ble \d|\bel \d|https?:|www\.|\bview (?:profile|all|bio)\b|\bread more\b|\bmore (?:by|from|stories|about)\b|\bbio\b|\be-?mail\b|\bshare\b|"
    r"\btwitter\b|\bfacebook\b|\billustrat(?:ion|ed)\b|\b(?:symbol)?fotos?\b|\bsymbolbild\b|\bphotos?\b|\bviews?\b|"
    r"\bmin(?:ute)?s? read\b|\bprofil\b|\bzur person\b|\blesezeit\b|\bzum autor\b|\bsee (?:all|more)\b|\bshow (?:all|more)\b|\bcontact\b|\bsubscribe\b|\bmail an\b"
    r").*$",
    re.I | re.S,
)
_SPLIT = re.compile(
    r"\s*(?:[;,、，；|／]|/(?!(?:in|innen|r|n|e|o|a)\b))\s*(?:(?:and|und|et|og|och|en)\s+(?=[A-ZÀ-Þ]))?|\s+im Gespräch mit\s+"
    r"|\s+(?:and|And|AND|und|UND|et|y|og|och|en|e|ja|i|и|&|\+|with|mit|avec|con|sowie|ve|và|dan|bzw\.)\s+(?=[^\W\d_])|(?<=[^\W\d_])\s*&\s*(?=[^\W\d_])",
)
_BRACKETS = re.compile(r"\s*[(\[（]([^()\[\]（）]{0,80})[)\]）]")
_ADDRESS = re.compile(r"https?://\S+|www\.\S+|\S+@\S+\.\w+")
_PROFESSION = (
    r"editors?|reporters?|correspondents?|writers?|columnists?|contributors?|producers?|journalists?|photographers?|bureau|chief|senior|"
    r"staff|deputy|assistant|associate|executive|managing|director|founder|ceo|cto|professor|fellow|analyst|editorial|desk|newsroom|"
    r"redakteur(?:in|e)?|redaktionsleit\w*|chefredak\w*|korrespondent\w*|reporterin|volont\w+|ressort\w*|autorin|freie[rs]?|mitarbeiter\w*|leiter(?:in)?|"
    r"gastautor\w*|gastbeitrag|politikredakt\w*|kolumnist\w*|journaliste?s?|rédac\w*|correspondante?|envoyée?s? spéci(?:al|ale|aux|ales)|redactor[ae]?s?|periodistas?|"
    r"corresponsal|colaborador\w*|giornalista|redattore|verslaggever|journalisten|dziennikarz\w*|журналист|корреспондент|обозреватель|"
    r"specialist|expert|manager|president|minister|lawyer|rechtsanw\w+|anchor|host|team leader|contributing|pastor(?:in)?|pfarrer(?:in)?"
)
_ROLE = re.compile(
    rf"\b(?:{_PROFESSION}|wire services?|special to|for the|"
    r"reads?|minutes?|comments?|kommentare?|login|register|anmelden|newsletter|facebook|twitter|instagram|whatsapp|linkedin|youtube|rss|"
    r"join|articles?|artikel|posts?|profile|website|home|menu|search|share|print|teilen|drucken|foto|fotos|bild|photo|video|image|getty images|"
    r"university|universität|institut\w*|department)\b",
    re.I,
)
_PROFESSION_OF = re.compile(rf"\b(?:{_PROFESSION})\b", re.I)
# "HLN Staff", "The Harbor Post Reporter": a desk signs
_DESK = re.compile(r"\b(?:staff|staff report|reporter|desk|team|newsroom|bureau|editors)$", re.I)
_SITE = re.compile(r"\w[\w-]*\.(?:com|net|org|de|co|info|tv)", re.I)
_NOBODY = frozenset(
    "ads notes fictions threads at by von par por di da author authors autor autorin admin administrator anonymous guest gast n/a none null undefined unknown "
    "staff editor editors writer reporter the name username user follow more mehr view biography bio contributor contributors "
    "login logout abmelden anmelden join team people features topics profile account guestbook datenschutz impressum log in out unknown posted seite autorenseite agreement "
    "contributing news latest opinion politics sport sports business world technology tech culture kultur politik wirtschaft "
    "innen required superuser webmaster cortesía shares about contact subscribe updated published print email e-mail comments advertisement anzeige und and".split()
)
# What accounts, forms and boxes are called, and what stands before a date or a rubric.
_NOBODYS = re.compile(
    r"(?:super|web) (?:user|admin|master)|social links|whats ?app|name required|(?:submitted|posted|published|updated|filed|listed) (?:on|in|under|at)\b.*",
    re.I,
)
_NOBILIARY = frozenset("de da do dos del della di van von der den zu bin ibn al el la le du ter ten y e".split())
_LEGAL = re.compile(
    r"\b(?:GmbH|AG|KG|Ltd|LLC|Inc|e\.V|Pty|SAS|SRL)\b|\b(?:S\.A|S\.L|B\.V)\.?$"
)  # makes pages, writes nothing
_PARTICLES = frozenset("von by par por am um on at le el il den op à a the vor il y since seit in".split())
_JUNIOR = frozenset(
    [
        "jr",
        "jr.",
        "sr",
        "sr.",
        "ii",
        "iii",
        "iv",
        "phd",
        "ph.d.",
        "md",
        "m.d.",
        "mba",
        "esq.",
        "esq",
        "cfa",
        "rn",
        "rd",
        "dds",
    ]
)


def split_names(text: str) -> list[str]:
    """The names of a byline or an author field, in order, each once. [] when it holds none."""
    return list(_split(text).values())


def byline_names(text: str) -> list[str]:
    """Like split_names, for what readers see: handles and affiliations beside a person's name are dropped."""
    return without_affiliations(split_names(text))


def without_role(text: str) -> str:
    """ "Ann Lee Contributing Writer" is Ann Lee: the second line of a signature, run together with the first."""
    match = _ROLE.search(text)
    return text[: match.start()] if match and match.start() else text


def without_affiliations(names: list[str]) -> list[str]:
    """ "Ann Lee, Chip News" is Ann Lee; "Ann Lee, dpa" are two."""
    if any(is_cjk(n) for n in names):
        return [n for n in names if is_cjk(n) or looks_personal(n) or known(n)]
    if not any(looks_personal(n) for n in names):
        return names
    return [n for n in names if looks_personal(n) or known(n) == "wire" or not (is_organization(n) or _ROLE.search(n))]


@lru_cache(maxsize=256)  # a page repeats its authors in metadata, byline and box
def _split(text: str) -> dict[str, str]:
    """The names by their casefolded form; not to be changed by the caller."""
    text = text[:LONGEST]
    text = " ".join((unescape(text) if "&" in text else text).split())  # "H&#233;ctor" in a script
    found: dict[str, str] = {}
    aside: list[str] = []
    text = _ADDRESS.sub(" ", text.strip())
    if text[:1] in "(（[" and text[-1:] in ")）]":
        text = text[1:-1]
    text = _BRACKETS.sub(lambda m: _keep_agency(m[1], aside), text)
    for piece in _SPLIT.split(without_tail(_without_lead(text))):
        name = clean_name(piece or "")
        if name and name.casefold() in _JUNIOR and found:
            if not name.casefold().startswith(("ph", "m", "e", "c", "r", "d")):  # "Jr." is part of a name, "PhD" is not
                last = next(reversed(found))
                found[last] += f", {name}"
        elif name:
            found.setdefault(name.casefold(), name)
    for name in aside:
        found.setdefault(name.casefold(), name)
    return found


def _keep_agency(inner: str, aside: list[str]) -> str:
    """ "(dpa)" behind a name is an author too; other brackets are remarks."""
    aside.extend(part for part in re.split(r"\s*[/,;]\s*", inner) if known(part) == "wire")
    return " "


def _without_lead(text: str) -> str:
    before = None
    while before != text:
        before = text
        text = _LEAD.sub("", text.lstrip(" :|-–—,.•·/").rstrip(" :|-–—,•·")).strip()
    return text


def without_tail(text: str) -> str:
    """Without the role, the date, the button behind the names."""
    return _TAIL.sub("", text) if _TAIL.match(text) is None else text


def looks_personal(name: str) -> bool:
    """Two to four capitalized words without an organization's words: "Ann Lee", not "Politics" or "Chip News"."""
    words = name.split()
    if is_cjk(name) or not 2 <= len(words) <= 4 or any(c.isdigit() for c in name) or len(name) > 40:
        return False
    if words[0].isupper() and len(words[0]) > 2 and not name.isupper():
        return False  # "ACLU Speech Project"
    capital = all(w[0].isupper() or w.casefold() in _NOBILIARY for w in words)
    return capital and not is_organization(name) and not known(name) and not _ROLE.search(name)


def _beside_profession(name: str) -> str | None:
    """ "Ann Lee Staff Writer", "Reporter Ann Lee": the person before or behind the profession."""
    role = _PROFESSION_OF.search(name)
    for part in (name[: role.start()].strip(), name[role.end() :].strip()) if role else ():
        if looks_personal(part) and has_given_name(part):
            return part
    return None


def has_given_name(name: str) -> bool:
    """Begins with a given name of the lexicon, in any case, or an initial; other scripts than Latin pass."""
    first = name.split()[0]
    return is_given(first) or is_given(first.title()) or len(first.rstrip(".")) == 1 or first[0] > "\u036f"


def clean_name(piece: str) -> str | None:
    """One name without marks around it; None for a role, a place of the page, a sentence."""
    name = _without_lead(piece).strip(" \t\"'“”„*:|-–—,•·.;<>()（）[]")
    if piece.rstrip().endswith(".") and re.search(r"\b[A-Z]$|\b(?:Jr|Sr)$", name):
        name += "."
    if is_cjk(name):
        return clean_cjk(name)
    words = name.split()
    while words and (words[-1] in _PARTICLES or (len(words) > 1 and label_of_word(words[-1].casefold()))):
        words.pop()
    name = " ".join(words)
    if not words or label_of_word(words[0].casefold()) or ": " in name or _LEGAL.search(name) or words[0] == "in":
        return None
    if (
        all(is_weekday(w.casefold().strip(".")) or month_number(w.casefold().strip("."), None) for w in words)
        and len(words) < 3
    ):
        return None if len(words) == 1 else name
    if not name or len(name) < 2 or len(words) > 6 or len(name) > 60 or name.casefold() in _NOBODY:
        return None
    if _NOBODYS.fullmatch(name):
        return None
    if "http" in name or "www." in name or any(c in name for c in "@„?!") or not any(c.isalpha() for c in name):
        return None
    if len(words) > 1 and _SITE.fullmatch(words[-1]):
        words.pop()  # "Ann Lee Chips.example.com"
        name = " ".join(words)
    if sum(c.isdigit() for c in name) > (3 if len(words) == 1 else 0):
        return None
    if len(words) > 1 and (role := _ROLE.search(name)) and not (_DESK.search(name) and role.start()):
        return _beside_profession(name)
    if len(words) == 1 and _ROLE.fullmatch(name):
        return None
    lower = sum(w[0].islower() for w in words)
    return name if lower <= len(words) // 2 or len(words) == 1 else None
