"""What stands where credits stand and is none: times, buttons, figures, sentences. A rule says yes; any of them refuses."""

from __future__ import annotations

import re
from collections.abc import Callable

from newsspider.extract.credits.labels import LICENSE, SUPPLIED_BY
from newsspider.extract.credits.names import known
from newsspider.extract.dates.names import is_weekday, month_number

_WORD = re.compile(r"[^\W\d_]+")
_TIME_WORDS = frozenset(
    "at on of to am pm a m p o clock uhr um vor il y hace há fa ago min mins minute minutes minuten minuti minutos sec secs second "
    "seconds sekunden hour hours hr hrs h std stunde stunden heure heures hora horas ora ore day days tag tage tagen jour jours "
    "días dias giorni week weeks woche wochen month months monat monaten year years jahr jahren st nd rd th utc gmt et est edt "
    "pt pst pdt ct bst cet cest ist updated published posted aktualisiert de del dne kl klo den am der назад минут часа часов "
    "geleden siden sedan sitten temu lalu yang".split()
)
_BUTTONS = frozenset(
    """read more|read full story|watch|watch now|watch video|play|play video|video|vídeo|close|enlarge|enlarge image|expand|zoom|share|
    share this|view|view gallery|view image|view photos|gallery|see more|show more|more|next|previous|download|subscribe|sign up|
    log in|login|follow|follow us|advertisement|image|photo|caption|credit|hide caption|toggle caption|related|fullscreen|menu|
    mehr|weiterlesen|mehr erfahren|schließen|vergrößern|bild vergrößern|herunterladen|teilen|anzeige|galerie|bildergalerie|
    lire la suite|agrandir|fermer|publicité|ver más|leer más|ampliar|cerrar|leggi tutto|ingrandisci|lihat foto|vis mer|lees meer|
    vergroot|czytaj więcej|powiększ|читать далее|подробнее|もっと見る|拡大|더보기|이미지 크게 보기|查看更多|fazit|price|preis""".replace(
        "\n", ""
    ).split("|")
)
BUTTONS = frozenset(" ".join(phrase.split()) for phrase in _BUTTONS)
_POST = re.compile(r"pic\.twitter\.com|\(@\w{1,30}\)\s+\w+ \d{1,2}, \d{4}|https?://t\.co/")
_FIGURES = re.compile(r"^(?:price|preis|size|größe|longitude|latitude)\s?:|[$€£¥₹]\s?\d|\b\d[\d.]* ?[KMG]B\b", re.I)
# Small words that names hold; any other word in lower case belongs to a sentence.
_NAME_WORDS = frozenset(
    "von van der den de da di del la le al el bin und and of the for via mit auf on by from et y e og och i für pour para par "
    "courtesy handout file photo photos image images credit provided supplied screenshot archive archiv media privat "
    "generated created erstellt ki ai zvg do dos das des em en im in vom zum to at with using durch hat ilustrační foto".split()
)
MAX_LOWER = 2  # words in lower case that no name holds
_SAYS_SO = re.compile(
    r"\b(?:courtesy|supplied|provided|handout|screenshot|screengrab|generated|erstellt|created|illustration|"
    r"cedid[ao]s?|cortes[ií]a|gentileza|divulgação|cung cấp|fournie?s?|concess[aoi]|ufficio stampa|aangeleverd|udostępnion\w+|предоставлен\w*)\b",
    re.I,
)


def is_refused(text: str) -> bool:
    """Whether a text, its label taken off, can be no credit."""
    text = text.strip(" .,:;|()[]–—-")
    return any(rule(text) for rule in RULES)


def is_time(text: str) -> bool:
    """ "January 2, 2019", "3:18 min", "1 minute ago": figures and words of time alone."""
    if not any(c.isdigit() for c in text):
        return False
    words = [w.casefold() for w in _WORD.findall(text)]
    return all(w in _TIME_WORDS or month_number(w, None) is not None or is_weekday(w) for w in words)


def is_button(text: str) -> bool:
    return len(text) <= 30 and text.casefold() in BUTTONS


def is_figure(text: str) -> bool:
    """A price, a size, a place on the map."""
    return any(c.isdigit() for c in text) and _FIGURES.search(text) is not None


def is_post(text: str) -> bool:
    """The foot of an embedded post."""
    return _POST.search(text) is not None


def is_sentence(text: str, *, words_at_least: int = 9) -> bool:
    """Words of running text, and nobody in it who supplies pictures: "The house in which he was born"."""
    words = text.split()
    if len(words) < words_at_least or _SAYS_SO.search(text) or LICENSE.search(text) or SUPPLIED_BY.search(text):
        return False
    lower = sum(w[0].islower() and w.casefold().strip(".,:;()") not in _NAME_WORDS for w in words)
    return lower > max(MAX_LOWER, 0.4 * len(words)) and not any(
        known(part.strip(" .,()[]")) for part in re.split(r"[/|;,]| via |\(| - ", text)
    )


RULES: list[Callable[[str], bool]] = [is_button, is_time, is_figure, is_post, is_sentence]
