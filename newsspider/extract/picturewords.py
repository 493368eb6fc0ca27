"""What the parts of a picture's frame are called: class words, microdata properties, attributes."""

from __future__ import annotations

CREDIT_TOKENS = frozenset(
    [
        "credit", "credits", "copyright", "attribution", "photographer", "photocredit", "imagecredit", "rights", "courtesy",
        "fotograf", "quelle", "bildnachweis", "bildquelle", "fotocredit", "creditline", "copyrights", "crédito", "fotografo",
        "creditos", "credito", "fotokredit", "bildrechte", "urheber", "imagecredits",
        "photocredits", "imgcredit", "imgcredits", "piccredit", "mediacredit", "imagecopyright", "photographe", "kuvaaja", "cred", "imagesource", "imgsource", "photosource", "photoby",
    ]
)  # fmt: skip
# These name a photographer only where a picture is framed; elsewhere they name the writer or the news source.
FRAMED_CREDIT_TOKENS = CREDIT_TOKENS | {"author", "autor", "byline", "source", "fuente", "agency", "photog", "kilde", "copy", "foto", "provider", "owner", "signature", "firma", "zdroj", "bron", "license", "licence", "lizenz"}  # fmt: skip
CAPTION_TOKENS = frozenset(
    [
        "caption", "captions", "figcaption", "imagecaption", "photocaption", "imgcaption", "captiontext", "cutline", "piccap", "imgcap", "photocap", "legend", "legende",
        "bildunterschrift", "bildbeschreibung", "bildlegende", "bildtext", "bildetekst", "billedtekst", "kuvateksti", "bu", "didascalia",
        "leyenda", "legenda", "piefoto", "onderschrift", "bijschrift", "fotobijschrift", "podpis", "description", "desc",
    ]
)  # fmt: skip
CREDIT_PROPERTIES = frozenset(["copyrightholder", "credittext", "creator", "author", "copyrightnotice", "provider"])
WRITER_PROPERTIES = frozenset(["author", "creator", "provider"])  # the article's as often as the picture's
CREDIT_ATTRIBUTES = (
    "data-credit", "data-credits", "data-copyright", "data-image-credit", "data-attribution", "data-photo-credit", "data-photographer",
    "data-author", "data-image-author", "data-image-copyright", "data-img-credit", "data-photo-author", "data-creditline", "data-rights",
)  # fmt: skip
# What test tools, components and screen readers call an element.
NAMING_ATTRIBUTES = ("data-testid", "data-test", "data-test-id", "data-qa", "data-cy", "data-component", "data-type", "data-role", "aria-label", "title")  # fmt: skip
PICTURE_TOKENS = frozenset(["picture", "image", "img", "pic", "photo", "media", "figure", "bild", "foto", "lead"])
HIDDEN_TOKENS = frozenset(["screenreader", "visuallyhidden", "expand", "toggle"])
_OWNER_TOKENS = frozenset(["source", "by", "owner", "provider", "quelle", "autor"])


def names_credit(tokens: frozenset[str]) -> bool:
    """Whether class words call an element a credit wherever it stands: "photo-credit", "image-source"."""
    if not tokens.isdisjoint(CREDIT_TOKENS):
        return True
    return not tokens.isdisjoint(_OWNER_TOKENS) and not tokens.isdisjoint(PICTURE_TOKENS - {"lead"})
