"""Bylines told by a word before the names: "By Ann Lee", "Author: …", "06.11.2024 von …"."""

from __future__ import annotations

import re

from newsspider.extract.blocks import Block
from newsspider.extract.cjknames import is_cjk
from newsspider.extract.credits.names import known
from newsspider.extract.dates import Hints, find_timestamps
from newsspider.extract.dates.names import is_weekday
from newsspider.extract.personnames import (
    has_given_name,
    looks_personal,
    split_names,
    without_affiliations,
    without_tail,
)
from newsspider.extract.pieces import parted, pieces

Names = tuple[str, ...]

VERB = (
    r"(?:written|posted|published|reported|reporting|created|submitted|story|words|text|texte|geschrieben|verfasst|veröffentlicht|erstellt|eingestellt|"
    r"gespeichert|gepostet|aufgezeichnet|notiert|publié|(?:propos )?recueillis?|rédigé|écrit|escrito|publicado|scritto|pubblicato|geschreven|geplaatst|skrevet|napisał\w*|opublikował\w*|"
    r"(?:guest\s)?(?:column|commentary|essay)|compiled|curated|contributed|updated|entretien|enquête|dossier|récit|commentaire|édito|guest (?:post|opinion)|op-ed|editorial|explainer|beitrag|kommentar|gastkommentar|leitartikel|gastbeitrag|tribune|chronique|entrevista|publicerad|skriven|skrivet|scris|publicado|interview|reportage|kolumne|opinion|review|analysis|essay)"
)
A_PIECE = r"(?:ein|eine|a|an|un|une|una)\s+\w{4,16}"  # "An essay by"; in mid-sentence it is "a number of"
# Each begins with a letter, not with a look behind: the first letter decides at most places of a text.
WORD = r"(?:d(?:a(?<=pubblicato da)|a(?<=scritto da)|e(?<=scris de)|urch|i|oor)|b(?:y|ởi)|von|p(?:ar|or|rzez)|a[vf]|от|oleh|tarafından)"
LABEL = (
    r"(?:piše|пише|napisal[ao]?|napisao|συντάκτ(?:ης|ρια)|haber|redattore|redattrice|بقلم|كتبت?|الكاتب|מאת|(?:text|texte|texto|testo|interview|story)\s?(?:und|and|et|y|e|och|&|/|\+)\s?\w{4,12}|authors?|autorka|szerző|írta|текст|撰文|執筆|取材・執筆|autor(?:in|en|innen|es|a)?|auteurs?|autore|autori|автор|text|texte|texto|testo|tekst|redaktion|redakteur(?:in)?|writer|reporter|words|"
    r"reporting|contributors?|verfasser(?:in)?|protokoll|das gespräch führten?|die fragen stellten?|opracowanie|yazan|teksti|reporterin|作者|記者|记者|文|责编|責編|责任编辑|責任編輯|编辑|編輯|글|tác giả|penulis|laporan|pewarta|kirjoittaja|toimittaja|opracował[a]?|przygotował[a]?|připravil[a]?|zpracoval[a]?|szöveg|priredi(?:o|la)|підготу(?:вав|вала)|подготовил[аи]?|κείμενο|ρεπορτάζ|yazar|skribent|文字|采写|撰稿|ผู้เขียน|نویسنده|گزارش|autorius|autors|höfundur|إعداد|تقرير|כתבה|כתבת|रिपोर्ट|लेखक|लेखिका|เรื่อง|bài(?: viết)?|bài và ảnh)"
)
_AND_PHOTOS = r"(?:\s(?:and|&|und|et|y|e|og|och)\s\w{4,12})?"  # "Story and photos by"
# "By Ann Lee", "Gespeichert von rasos am …", "Author: Bo2man", "(责编：…)"
_LEADS = [
    re.compile(rf"^[\W_]*(?:(?:{VERB}{_AND_PHOTOS}|{A_PIECE})\s*[:|]?\s*)?{WORD}\s*:?\s+(?=[^\W\d_])", re.I),
    re.compile(r"^By(?=[A-ZÀ-Þ](?:[^\W\d_]|\.))"),  # "ByAlex Lee", "ByA.J. Lee": the space was a style
    re.compile(rf"^.{{0,40}}?(?:^|[\s|•·(/-]){VERB}\s*(?:{WORD})\s*:?\s+(?=[^\W\d_])", re.I),
    re.compile(rf"^.{{0,30}}?(?:^|[\s|•·(/-]){LABEL}\s*[:：/]\s*(?!innen\b)(?=[^\W\d_])", re.I),
    re.compile(
        r"^(?:autoren|authors|autorinnen|auteurs|kirjoittaja|kirjoittanut|автор|oprac\.|napsala?|teksti|подготовил[аи]?|γράφ(?:ει|ουν) (?:ο|η|οι)|das gespräch führten?)\s+"
        r"(?=(?-i:[A-ZÀ-ŽА-ЯΑ-ΩΆ-Ώ]))",
        re.I,
    ),
    re.compile(r"^(?:(?:Του|Της|Από τ(?:ον|ην))\s+(?=[Α-ΩΆ-Ώ])|بقلم\s|كتبت?\s?[-–:]\s?|מאת\s|โดย\s?[:\s]\s?|द्वारा\s)"),
    re.compile(rf"^[^|•·]{{0,60}}[|•·]\s*(?:{WORD})\s+(?=[A-ZÀ-Þ])", re.I),
]
# "Von unserem Korrespondenten Ann Lee", "dal nostro inviato …", "Aus Lille berichtet …", "Special to the Herald by …"
_OUR = r"(?:our|unsere[mnr]?|notre|nuestr[oa]|nostr[oa]|onze|vår|vores|nosso|nossa)"
_SENT = re.compile(
    rf"^(?:(?:by|from|von|par|por|de|dal|dalla|da|door|van|av|af|do|od)\s{_OUR}\s(?:[^\W\d_]+\s){{1,3}}?|aus\s[^\W\d_]+(?:\s[^\W\d_]+)?\sberichte[nt]\s"
    r"|as told to\s|(?:author|autorin|autor|auteur|autrice)\s|special to (?:the )?[^,|:.]{3,40}\sby\s)(?=(?-i:[A-ZÀ-Þ])[\w.'’-]*\s(?-i:[A-ZÀ-Þ]))",
    re.I,
)
_SENT_BEGINS = (
    "by ", "from ", "von ", "par ", "por ", "de ", "dal ", "dalla ", "da ", "door ", "van ", "av ", "af ", "do ", "od ", "aus ",
    "special to", "as told to", "aut",
)  # fmt: skip
# "Une enquête d'Anne Petit", "Reportaje de Ana Ruiz": "de" is "by" behind what somebody wrote
_WORK_OF = re.compile(
    r"^(?:une?\s|una\s|uma?\s)?(?:reportage|enquête|récit|analyse|chronique|tribune|crónica|reportaje|análisis|columna|artículo|reportagem|crônica|análise)"
    r"\s(?:de\s|d['’])(?=(?-i:[A-ZÀ-Þ]))",
    re.I,
)
_WORKS = ("un", "rep", "enq", "réc", "ana", "aná", "chr", "tri", "cró", "crô", "col", "art")
# Below the headline who asked the questions or leads through a broadcast; above it who answered them, in the foot who
# runs the machines.
_ASKED = re.compile(
    r"^(?:(?:interview|q&a|hosts?|moderation)\s?:|(?:.{0,40}\s[|•·–—-]\s)?(?:hosted|presented|moderated|moderiert) (?:by|von))\s+(?=(?-i:[A-ZÀ-Þ]))",
    re.I,
)
_LABELED = re.compile(rf"{LABEL}\s*[:：]\s*(?=[^\W\d_])", re.I)
_DATED = re.compile(
    rf"(?<=\d)(?:\s?(?:uhr|h|am|pm|a\.m\.|p\.m\.|[A-Z]{{2,4}}))?[)\s]*(?:[|•·,–—-]\s*)?\s{WORD}:?\s+@?(?=[^\W\d_])",
    re.I,
)
_RUBRIC = re.compile(r"\s(?:in|en|dans|unter|under)\s|\s[|•·–—]\s", re.I)  # "in Chips, Lamps": where it is filed
_SPAN = re.compile(r"\s(?:bis|to|jusqu\S+|hasta)\s")  # "Von Kabel bis Chip"
# In lower case, and cheaper than trying each lead: the word with the space behind it, the mark, the beginning.
_WORDED = re.compile(rf"{WORD}\s*:?\s")
_OPENINGS = (
    "by", "autor", "auteurs", "authors", "kirjoitta", "автор", "oprac.", "napsal", "das gespräch", "του", "της", "από τ",
    "بقلم", "كتب", "מאת", "โดย", "द्वारा", "teksti", "подготовил", "γράφ",
)  # fmt: skip
_GUEST = re.compile(r"\s(?:mit|with|avec|con|met)\s")  # "An interview by Ann Lee with Bo Cole": she wrote it
LONGEST_LABEL = 30
BESIDE = 12  # blocks below the headline
LEAD_WITHIN = 200  # characters; every lead begins within 60
LONGEST_LINE = 500  # characters of a line that can be a byline, with a list of names
LONGEST_BYLINE = 70  # characters behind the lead word, unless they are a plain list of names
_DIGIT = re.compile(r"\d")


def lead_word(block: Block, distance: int, hints: Hints) -> Names:
    """ "By Ann Lee and Bo Cole", "Gespeichert von rasos am …", "Author: …"."""
    if len(block.text) > LONGEST_LINE:
        return ()
    text = parted(block)
    low = text[:LEAD_WITHIN].lower()
    if low.startswith(_SENT_BEGINS) and (match := _SENT.match(text)):
        names = _led(text, match.end(), hints)
        return names if all(map(looks_personal, names)) else ()
    if low.startswith(_WORKS) and len(text) <= LONGEST_BYLINE and (match := _WORK_OF.match(text)):
        names = _led(text, match.end(), hints)
        return names if all(looks_personal(n) and has_given_name(n) for n in names) else ()
    if hints.tongue == "ro" and low.startswith("de ") and len(text) <= LONGEST_BYLINE:  # elsewhere "of"
        names = _led(text, len("de "), hints)
        return names if all(looks_personal(n) and has_given_name(n) for n in names) else ()
    for lead in _leads_in(low):
        if match := lead.match(text):
            return _led(text, match.end(), hints)
    if 0 < distance <= BESIDE and (match := _ASKED.match(text)):
        names = _led(text, match.end(), hints)
        return names if all(map(looks_personal, names)) else ()
    if 0 < distance <= BESIDE and len(block.nodes) > 1 and len(text) <= LEAD_WITHIN and _WORDED.search(low):
        for part in pieces(block)[1:]:  # "<span>May 3, 2025, 10:15</span><span>By Ann Lee</span>"
            if match := _LEADS[0].match(part):
                names = _led(part, match.end(), hints)
                return names if all(map(looks_personal, names)) else ()
    if len(text) <= LEAD_WITHIN and text.count(" | ") > 1:  # "Chips | May 3, 2025 | 10:15 | Text: Ann Lee | Photo: dpa"
        for part in text.split(" | ")[1:]:
            if (match := _LABELED.match(part)) and (names := _led(part, match.end(), hints)):
                return names
    return ()


def _led(text: str, end: int, hints: Hints) -> Names:
    """The names behind the lead that ends at ``end``."""
    rest = without_dates(text[end:], hints)
    if "nterview" in text[:end]:
        rest = _GUEST.split(rest)[0]
    head = rest.partition(" | ")[0]
    if (len(head) > LONGEST_BYLINE and any(c in head for c in ".!?:")) or rest.endswith(":"):
        return ()  # a sentence that says "by"
    names = names_of([rest], hints)
    return names if is_signed(names, rest) else ()


def _leads_in(low: str) -> list[re.Pattern[str]]:
    """Those of the leads whose word, mark or beginning the text has; of most texts none."""
    word, opens = _WORDED.search(low) is not None, low.startswith(_OPENINGS)
    marked = ":" in low or "：" in low or "/" in low
    if not (word or opens or marked):
        return []
    asked = (word, opens, word, marked, opens, opens, word and ("|" in low or "•" in low or "·" in low))
    return [lead for lead, ask in zip(_LEADS, asked, strict=True) if ask]


def is_signed(names: Names, text: str) -> bool:
    """Whether the names are people's or agencies', most of the text, or set off by a mark at its beginning or end.
    No byline: "By working with others, we …"."""
    if not names:
        return False
    if any(map(is_sure, names)):
        return True
    if _SPAN.search(text):
        return False
    text = without_tail(text.strip(" |"))
    first = names[0]
    marked = not first[0].islower() and text.startswith(first) and text[len(first) :].lstrip()[:1] in ("", *",|(/.•·")
    return marked or text.endswith(first) or sum(map(len, names)) >= 0.5 * len(text.partition("|")[0])


def is_sure(name: str) -> bool:
    return looks_personal(name) or is_cjk(name) or known(name) == "wire"


def after_a_date(block: Block, distance: int, hints: Hints) -> Names:
    """ "06.11.2023 13:30 von Ann", "On 6/13/2024 by @annlee": the word follows a date or its clock."""
    match = _DATED.search(block.text) if _DIGIT.search(block.text) else None
    dates = find_timestamps(block.text, hints) if match else []
    if not match or not any(0 <= match.start() + 1 - d.end <= len(" Uhr | ") for d in dates):
        return ()
    if sum(c.isalpha() for c in block.text[: dates[0].start]) > LONGEST_LABEL:
        return ()  # a sentence
    rest = _RUBRIC.split(without_dates(_before_a_rubric(block, match.end()), hints))[0]
    names = names_of([rest], hints)
    return names if is_signed(names, rest) and len(rest) <= LONGEST_BYLINE else ()


def _before_a_rubric(block: Block, start: int) -> str:
    """ "von Ann Lee <span>Häfen</span> <span>Österreich</span>": plain text names the author, the elements behind it are
    the story's labels."""
    rest = block.text[start:]
    for node in block.nodes[:8]:
        said = " ".join((node.text or "").split())
        at = block.text.find(said, start) if said else -1
        if at > start:
            plain = block.text[start:at].rstrip()
            return plain if node.tag == "span" and looks_personal(plain.strip()) else rest
        if at == start:
            break
    return rest


def names_of(texts: list[str], hints: Hints) -> Names:
    if not texts:
        return ()
    names = list(dict.fromkeys(n for t in texts for n in split_names(without_dates(t, hints))))
    return tuple(without_affiliations(names))


def without_dates(text: str, hints: Hints) -> str:
    """The text with a bar for each printed date."""
    if not _DIGIT.search(text):
        return text
    for reading in reversed(find_timestamps(text, hints)):
        text = f"{_without_weekday(text[: reading.start])} | {text[reading.end :]}"
    return text


def _without_weekday(text: str) -> str:
    """ "Ann Lee Mon," before "29 Jul 2024"."""
    head, _, last = text.rstrip(" ,").rpartition(" ")
    return head if head and is_weekday(last.strip(".,").casefold()) else text
