"""Who is named in a credit: an agency of the lexicon, another organization, or a person."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Literal

from newsspider.extract.cjknames import is_cjk

Kind = Literal["wire", "stock", "collection", "platform", "ai"]

# Words that people's names do not hold.
_ORGANIZATION_WORDS = frozenset(
    "images image photo photos photography pictures picture agency agencia agência agence agentur agencja agentura ajans ajansı press presse prensa news "
    "newspaper times post media studio studios productions university università universität universidad université "
    "universiti college school museum gallery galerie foundation stiftung fundación institute institut instituto inc "
    "ltd llc gmbh ag se sa corp corporation company co group gruppe holdings center centre zentrum observatory police "
    "polizei policía politi polis ministry ministerium ministère ministerio office department government gemeinde stadt "
    "city council court party campaign association verband verein federation league club team bank hospital hôpital "
    "klinik klinikum technologies technology technologie systems software labs lab laboratory energy motors airlines "
    "records pictures entertainment games gaming network television tv radio magazine zeitung online commission "
    "kommission committee society union church army navy force forces command space authority administration "
    "service services international worldwide global research archive archiv library bibliothek collection wire pool "
    "handout screenshot pr pressebild presseamt redaktion design resort world hardware house ventures capital partners "
    "solutions digital cloud security mobile electronics robotics pharmaceuticals fotostudio interactive publishing "
    "herald tribune journal gazette chronicle telegraph observer daily bulletin sentinel globe courier dispatch "
    "zoo aquarium sports resources films film productions theatre theater academy club festival parliament parlament senate "
    "congress embassy botschaft feuerwehr bundeswehr bistum diocese borough engineering aerospace dynamics machines "
    "industries brands devices instruments semiconductor semiconductors aviation airways pharma biotech robotics foods "
    "chocolate motorsport racing railways logistics telecom transport farms winery hotels stadium orchestra opera museo "
    "musée museu ajuntament ayuntamiento mairie prefeitura kommune comune gobierno gouvernement regierung governo "
    "ministerio ministero ministère consulate nasa nations council trust charity oil gas electric holdings reader "
    "staff sportfoto pressefoto fotoagentur bildagentur пресс-служба агентство министерство полиция мчс мвд канал газета институт университет музей театр управление администрация правительство "
    "werbung tourismus tourism turismo tourisme erzbistum diözese erzdiözese pressestelle kontrollstelle landjugend trybunał tribunal "
    "emergencias bomberos guardia lodge lodges therme thermen resorts collaboration observatorium landratsamt rathaus energie solar "
    "télévision télévisions televisión televisie televisione televisão rundfunk fernsehen وكالة صحيفة قناة وزارة هيئة شركة شرطة דובר דוברות משטרת עיריית משרד messe flughafen landkreis aeropuerto aeroporto aéroport lufthavn flygplats kommun consejo conselho conseil policie polícia polisen politie politiet policja poliisi rendőrség poliția жандармерия verlag hersteller мэрия посольство прес-служба прокуратура полиции verein bureau bệnh agence municipality railway airport hotel brewery district".split()
)
# Compounds of languages that write them as one word: "Landesamt", "Hafenbehörde".
_COMPOUND = re.compile(
    r"\w{3,}(?:amt|behörde|ministerium|verband|gesellschaft|hochschule|institut|museum|archiv|genossenschaft|kammer|anstalt|agentur|verlag|stiftung|"
    r"polizei|feuerwehr|präsidium|anwaltschaft|verwaltung|zentrale|klinik|klinikum|schule|akademie|universität|verein|zentrum|werke|betriebe|kommune|verket|styrelsen|direktoratet|universitet)",
    re.I,
)


def opens_organization(name: str) -> bool:
    """ "mairie de Lorient", "пресс-служба порта": an office in lower case."""
    word = name.split()[0].casefold()
    return word in _ORGANIZATION_WORDS or _COMPOUND.fullmatch(word) is not None


_DOMAIN = re.compile(r"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:[a-z]{2,4}|info|online)(?:/\S*)?", re.I)
_INITIALS = re.compile(r"(?:[A-ZÀ-Þ]\.){1,3}[A-ZÀ-Þ][a-zß-ÿ]+")  # "H.G.Lee"
_PAPERS = frozenset(
    ["La", "Le", "Les", "El", "Los", "Las", "Il", "Der", "Diario"]
)  # articles of newspapers' names, of no person's
_SMALL = frozenset("of for the and und et y e de la für".split())
# Small words within names of people, in lower case.
NOBILIARY = frozenset(
    "de da do dos del della dello dal dalla degli di lo van von vom der den v. zu zur zum bin binti bint ibn al el ul la le du "
    "d' ter ten ’t 't af av ap ould wa st. y e".split()
)


_ELIDED = re.compile(r"[dl]['’][^\W\d_a-z]")  # "d'Ávila", "l'Estrange"


def is_particle(word: str) -> bool:
    """A word of a person's name that is written in lower case."""
    return word.casefold() in NOBILIARY or _ELIDED.match(word) is not None


@cache
def _lexicon() -> dict[str, Kind]:
    found: dict[str, Kind] = {}
    for line in Path(__file__).with_name("agencies.tsv").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            kind, names = line.split("\t")
            for name in names.split("|"):
                found.setdefault(name.casefold(), kind)  # type: ignore[arg-type]
    return found


def known(name: str) -> Kind | None:
    """The lexicon's kind of an agency, library, platform or generator."""
    folded = name.casefold()
    found = _lexicon().get(folded)
    if found is None and folded.endswith((".com", ".de", ".net", ".org")):  # "iStock.com"
        found = _lexicon().get(folded.rpartition(".")[0])
    return found


def canonical(name: str) -> str:
    """ "AP Photo" and "The AP" are the AP; all other names stay as printed."""
    folded = name.casefold()
    if folded in ("ap photo", "ap photos", "the ap", "ap images", "ap foto"):
        return "AP"
    if folded in ("reuters photo", "afp photo"):
        return name.split()[0]
    return name


def is_domain(name: str) -> bool:
    """ "stock.example.com", "www.example.com"."""
    return _DOMAIN.fullmatch(name) is not None


_HAN = r"[\u4e00-\u9fff々ヶ]{2,4}"
_HAN_HOUSE = (
    r"(?:社|报|報|网|網|科技|公司|集团|集團|大学|大學|银行|銀行|新闻|新聞|电视|電視|通讯|通信|中心|协会|協會|協会|中国|中國|警察|"
    r"消防|政府|庁|省|県|府|市|区|局|院|署|党|会|代表|報系|报系|提供|写真|資料|图库|圖庫|国際|国际)$"
)
_HANGUL_HOUSE = r"[가-힣](?:제공|뉴스|신문|일보|통신|캠프|위원회|경찰|소방|대학교?|은행|그룹|전자|건설|화학|중공업|자동차|텔레콤|모터스|바이오|제약|증권|물산|에너지|디스플레이|항공|식품|게임즈|소프트|협회|당|시청|군청|구청|홈페이지|갈무리|캡처)$"
_PHOTOGRAPHER = re.compile(r"\b(?:photograph(?:y|er|e)|fotograf\w*|photographie)\b", re.I)


def is_hangul_house(name: str) -> bool:
    """A company's, paper's or office's name in Korean, by how it ends."""
    return re.search(_HANGUL_HOUSE, name) is not None


def is_organization(name: str, *, labeled: bool = False, by: bool = False) -> bool:
    """Whether a name that no lexicon knows is an organization's rather than a person's.

    One capitalized word is a company ("Strava") unless ``by`` stands before it ("Photo by cmgirl"); initials behind a
    label are a member of staff ("Foto: GH", "/ dmk"). A photographer's studio counts as the photographer.
    """
    words = name.split()
    low = [w.casefold().strip(".,()'’") for w in words]
    if _PHOTOGRAPHER.search(name) and len(words) > 1:
        return False
    if is_domain(name) or "&" in words or "+" in words or any(c in "®™" for c in name):
        return True
    if _ORGANIZATION_WORDS.intersection(low) or low[0] == "the" or low[0] == "die":
        return True
    if any(w in _SMALL and w not in NOBILIARY for w in low[1:]):
        return True
    if _INITIALS.fullmatch(name):
        return False
    if len(words) == 2 and words[0] in _PAPERS and words[1][:1].isupper():
        return True  # "La República", "El Universal"
    if name[0].isdigit() or (words[0] in ("EL", "LA", "LE", "IL", "LOS", "LES") and len(words) > 1 and name.isupper()):
        return True
    if len(words) > 1 and any(map(_COMPOUND.fullmatch, words)):
        return True
    if is_cjk(name):
        if is_hangul_house(name):
            return True
        if re.fullmatch(_HAN, name):
            return re.search(_HAN_HOUSE, name) is not None
    if len(words) == 1:
        initials = labeled and (len(name) <= 2 or (len(name) == 3 and name.islower()))
        return not (initials or by or name.startswith("@"))
    if words[-1].endswith(("'s", "’s")) or words[0].endswith(("'s", "’s")):
        return True
    return sum(len(w) >= 2 and w[:1].islower() and not is_particle(w) for w in words) > 0 and name[0].isupper()


def is_house(text: str) -> bool:
    """A paper, broadcaster or agency as it stands before its photographer: known, initials, or a name in capitals."""
    words = text.split()
    named = len(words) > 1 and all(w[0].isupper() for w in words) and is_organization(text)
    return known(text) is not None or named or (len(words) == 1 and text.isupper() and len(text) <= 4)
