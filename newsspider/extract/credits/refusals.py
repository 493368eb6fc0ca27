"""What stands where credits stand and is none: times, buttons, figures, sentences. A rule says yes; any of them refuses."""

from __future__ import annotations

import re
from collections.abc import Callable

from newsspider.extract.credits.labeled import license_in
from newsspider.extract.credits.labels import AI, SCREENSHOT, SUPPLIED_BY
from newsspider.extract.credits.names import known
from newsspider.extract.dates.names import is_weekday, month_number

_WORD = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")
_TIME_WORDS = frozenset(
    "at on of to am pm a m p o clock uhr um vor il y hace há fa ago min mins minute minutes minuten minuti minutos sec secs second "
    "seconds sekunden hour hours hr hrs h std stunde stunden heure heures hora horas ora ore day days tag tage tagen jour jours "
    "días dias giorni week weeks woche wochen month months monat monaten year years jahr jahren st nd rd th utc gmt et est edt "
    "pt pst pdt ct bst cet cest ist updated published posted aktualisiert de del dne kl klo den am der назад минут часа часов "
    "geleden siden sedan sitten temu lalu yang".split()
)
_BUTTONS = frozenset(
    """read more|read full story|watch|watch now|watch video|play|play video|video|vídeo|close|enlarge|enlarge image|expand|zoom|share|
    share this|view|view gallery|view photo|view image|view photos|gallery|photo gallery|photos|images|loading|ad|sponsored|alt text|tap to unmute|see more|show more|more|next|previous|download|subscribe|sign up|
    log in|login|follow|follow us|advertisement|image|photo|caption|credit|hide caption|toggle caption|related|fullscreen|menu|
    mehr|weiterlesen|mehr erfahren|schließen|vergrößern|bild vergrößern|zum vergrößern|großansicht|herunterladen|teilen|anzeige|galerie|bildergalerie|
    lire la suite|agrandir|fermer|publicité|ver más|leer más|ampliar|cerrar|leggi tutto|ingrandisci|lihat foto|vis mer|lees meer|
    vergroot|czytaj więcej|powiększ|читать далее|подробнее|もっと見る|拡大|더보기|이미지 크게 보기|查看更多|fazit|price|preis""".replace(
        "\n", ""
    ).split("|")
)
# What a button says to do, and what it is done to: "Share on Facebook", "Zum Vergrößern anklicken".
_DO = re.compile(
    r"(?:share|follow|click|tap|press|swipe|scroll|view|watch|play|read|show|hide|see|download|open|copy|print|save|join|sign|log|listen|zum|hier|jetzt)\s(?![A-ZÀ-Þ])",
    re.I,
)
_BUY = re.compile(
    r"(?:purchase|buy|order|license|request) (?:\w+ )?(?:licen[cs]ing|licen[cs]e|reprints?|prints?|photos?|images?|rights|a copy)\b",
    re.I,
)
# "Related: …", "Lesen Sie auch: …" lead to other stories.
_LEADS_ON = re.compile(
    r"(?:related|read (?:more|also|next)|see also|more|video|watch|listen|podcast|opinion|analysis|advertisement|anzeige|lesen sie auch|mehr zum thema|"
    r"lire aussi|à lire|lea también|lee también|leia também|leia mais|leggi anche|lees ook|läs också|les også|læs også|czytaj (?:też|także)|читайте также)\s?:",
    re.I,
)
_COUNT = re.compile(
    r"(?:[^\W\d_]{3,9}\s)?\d{1,3}\s*(?:/|of|von|de|van|av|af|di|sur|z|из|\|)\s*\d{1,3}(?:\s[^\W\d_]{3,9})?", re.I
)
BUTTONS = frozenset(" ".join(phrase.casefold().split()) for phrase in _BUTTONS)
_POST = re.compile(r"pic\.twitter\.com|\(@\w{1,30}\)\s+\w+ \d{1,2}, \d{4}|https?://t\.co/")
_FIGURES = re.compile(r"^(?:price|preis|size|größe|longitude|latitude)\s?:|[$€£¥₹]\s?\d|\b\d[\d.]* ?[KMG]B\b", re.I)
# Small words that names hold; any other word in lower case belongs to a sentence.
_NAME_WORDS = frozenset(
    "von van av af der den de da di del la le al el bin und and of the for via mit auf on by from et y e og och i für pour para par "
    "courtesy handout file photo photos image images credit provided supplied screenshot archive archiv media privat "
    "generated created erstellt ki ai zvg do dos das des em en im in vom zum to at with using durch hat ilustrační foto source special mula sa pic pics staff stringer freelance contributor".split()
)
# Articles and verbs that stand in no name.
_CLAUSE = re.compile(
    r"\b(?:how|what|why|it|is|are|was|were|has|have|will|can|an?|his|her|its|their|ist|sind|wird|werden|wurden?|könnten?|kann|können|eine?[mnrs]?|beim|"
    r"auf de[mnr]|auf die|est|sont|une|dans|está|están|una|sono|een|zijn|är)\b"
)
_ON = re.compile(r"(?:share|follow us|find us|join us|like us|teilen) (?:on|in|at|via|auf) ", re.I)
_PARTICLES = _NAME_WORDS - set("in im at with using auf mit on from zum vom em en an".split())
MAX_LOWER = 2  # words in lower case that no name holds
_SAYS_SO = re.compile(
    r"\b(?:courtesy|supplied|provided|handout|screenshot|screengrab|generated|erstellt|created|illustration|"
    r"cedid[ao]s?|cortes[ií]a|gentileza|divulgação|cung cấp|fournie?s?|concess[aoi]|ufficio stampa|aangeleverd|udostępnion\w+|предоставлен\w*|fornit[ao]|poskytl\w*)\b",
    re.I,
)


def is_refused(text: str) -> bool:
    """Whether a text, its label taken off, can be no credit."""
    text = text.strip(" .,:;|()[]–—-")
    return any(rule(text) for rule in RULES)


def is_time(text: str) -> bool:
    """ "January 2, 2019", "3:18 min", "1 minute ago": figures and words of time alone."""
    if not _DIGIT.search(text):
        return False
    words = [w.casefold() for w in _WORD.findall(text)]
    return all(w in _TIME_WORDS or month_number(w, None) is not None or is_weekday(w) for w in words)


_COUNTED = re.compile(r"\s*\(\d+[^()]{0,12}\)$|…$|\.\.\.$")


def is_button(text: str) -> bool:
    if len(text) > 60:
        return False
    bare = _COUNTED.sub("", text).casefold()
    return (
        bare in BUTTONS
        or _DO.match(text) is not None
        or _ON.match(text) is not None
        or _BUY.match(text) is not None
        or _LEADS_ON.match(text) is not None
    )


def is_counter(text: str) -> bool:
    """Which picture of how many: "Bild 1/2"."""
    return _DIGIT.search(text) is not None and _COUNT.fullmatch(text) is not None


def is_figure(text: str) -> bool:
    """A price, a size, a place on the map, which picture of how many."""
    return _DIGIT.search(text) is not None and bool(_COUNT.fullmatch(text) or _FIGURES.search(text))


def is_post(text: str) -> bool:
    """The foot of an embedded post."""
    return _POST.search(text) is not None


def is_sentence(text: str, *, words_at_least: int = 9) -> bool:
    """Words of running text, and nobody in it who supplies pictures: "The house in which he was born"."""
    words = text.split()
    if "。" in text.rstrip("。"):
        return True
    if len(words) < words_at_least or _SAYS_SO.search(text) or license_in(text) or SUPPLIED_BY.search(text):
        return False
    lower = sum(w[0].islower() and w.casefold().strip(".,:;()") not in _NAME_WORDS for w in words)
    return lower > max(MAX_LOWER, 0.4 * len(words)) and not any(
        known(part.strip(" .,()[]")) for part in _BETWEEN.split(text)
    )


def is_clause(text: str) -> bool:
    """Behind a picture's label: words of running text and no agency: "Bild: So könnte der See aussehen"."""
    if (
        len(text.split()) < 3
        or _CLAUSE.search(text) is None
        or _SAYS_SO.search(text)
        or AI.search(text)
        or license_in(text)
    ):
        return False
    return not any(known(part.strip(" .,()[]")) for part in _BETWEEN.split(text))


def is_phrase(text: str) -> bool:
    """Latin words in lower case that no name holds behind one in upper case, no agency beside: "How it works"."""
    text = text.lstrip("–—- ")
    if not text or _SAYS_SO.search(text) or AI.search(text) or SCREENSHOT.search(text) or license_in(text):
        return False
    words = [w.strip(".,:;()'’\"") for w in re.split(r"[\s/|]+", text)]
    plain = sum(map(_is_plain, words[1:]))
    if plain == 0 or (plain < 2 and not words[0][:1].isupper()):
        return False
    return not any(known(part.strip(" .,()[]")) for part in _BETWEEN.split(text))


def _is_plain(word: str) -> bool:
    return len(word) > 1 and word.isalpha() and word.islower() and word < "ɐ" and word not in _PARTICLES


_BETWEEN = re.compile(r"[/|;,()]| (?:via|vía|from|sa|on) | - ")


def begins_with_day(text: str) -> bool:
    """ "31.01.2022 Second league": a day first, and it is a line of dates and sections."""
    return _DAY_FIRST.match(text) is not None


_DAY_FIRST = re.compile(r"(?:\d{1,2}[./]\s?\d{1,2}[./]\s?(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)\b")

# What a camera writes into its pictures: "f/8", "1/250 s", "ISO 200", "35 mm"
EXPOSURE = re.compile(
    r"(?:\b(?:f|ƒ)\s?/\s?\d|ƒ\d|\b1/\d{2,5}\s?s(?:ec)?\b|\bISO[\s-]?\d{2,6}\b|\b\d{2,4}\s?mm\b)", re.I
)


def is_exposure(text: str) -> bool:
    """Two or more of a camera's figures, or the film speed alone."""
    found = EXPOSURE.findall(text) if _DIGIT.search(text) else []
    return len(found) > 1 or (len(found) == 1 and len(text) < 2 * len(found[0]))


RULES: list[Callable[[str], bool]] = [is_button, is_exposure, is_time, is_figure, is_post, begins_with_day, is_sentence]
