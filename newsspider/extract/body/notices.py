"""What a site says on its own behalf between the paragraphs and below them, told by its words alone: labels of
advertisements, invitations, where the text is from, tags. On pages without names in their markup nothing else tells.
Rules of the same kind as those in ``never.py``."""

from __future__ import annotations

import re

from newsspider.extract.body.features import Vectors

LABEL = 60  # characters of the label of an advertisement
WAITING = 200  # of a place for content that is not shown
INVITED = 220  # of an invitation to subscribe or to follow
STORED = 700  # of a notice on cookies
SOURCED = 400  # of a note on rights and origin
TAGGED = 300  # of a line of tags
FIRST = 3  # blocks of the body among which a sponsor is named
LAST = 6  # blocks from the body's end in which notes on the text stand

_AD_LABEL = (
    r"(?:(?:paid |third[- ]party )?advert(?:isement|ising|s)?|ads?|anzeigen?|werbung|publicité|publicidad|pubblicità|publicidade|advertentie"
    r"|reklam[ae]?|annons[e]?|iklan|sponsored(?: content)?|gesponsert|promoted|remove ads"
    r"|(?:story|article|content|text|(?:please )?scroll(?: down)?)?\W*(?:to )?(?:continues?|resumes?)(?: reading)?(?: (?:below|after|underneath)(?: (?:this|the|our))?(?: (?:advert(?:isement)?|ad|promotion|video|newsletter))?)?"
    r"|(?:weiter|(?:der )?(?:artikel|text) geht|lesen sie weiter)\b.{0,20} nach (?:der|dieser) (?:anzeige|werbung)\b.{0,10}"
    r"|la suite après (?:la|cette) publicité|continúa (?:después de|tras) la publicidad|continua dopo la pubblicità)"
)
# The label and where the text goes on may be glued: both stand in elements of their own in one box.
_AD = re.compile(
    rf"\W*{_AD_LABEL}(?:\W*{_AD_LABEL})?(?:\W+(?:scroll(?: down)? to continue(?: reading)?|story continues below|continue reading below))?\W*",
    re.I,
)
# An invitation is a command, and says whose: "our newsletter", "us on". Both must be there.
_INVITES = re.compile(
    r"\W*(?:(?:please |also |to (?:stay|get|keep)\b.{0,60} |for more\b.{0,60} |want\b.{0,60}\? |like\b.{0,60}\? )?"
    r"(?:subscribe|sign up|sign in|register|follow|join|like|download|get (?:the|our|all|your)|install|support|add|make us|stay|never miss|don['’]t miss|check out|tune in)"
    r"|abonnieren|folgen|folge|melden sie|melde dich|laden sie|lade dir|jetzt (?:abonnieren|anmelden|folgen)|hier (?:abonnieren|anmelden)"
    r"|abonnez-vous|suivez|inscrivez-vous|téléchargez|rejoignez|suscríbe(?:te|tase)|síguenos|únete|descarga|iscriviti|seguici|scarica"
    r"|this (?:story|article|post|piece|column) (?:also |first |originally )?(?:appear(?:ed|s)|ran|is from|was (?:first )?(?:published|sent)) (?:in|as part of)"
    r"|assine|siga|inscreva-se|receba|volg|schrijf je|meld je|ikuti|sertai|dapatkan|langgan|muat turun)\b"
    r"|\W*(?:installieren sie|installiere|erhalten sie|recevez|installez|recibe|descárgate|instala|ricevi|receba|instale|baixe|installa)\b"
    r"|\W*(?:下载|下載|打开|打開|扫码|掃碼|扫描|关注|關注|更多|海量)",
    re.I,
)
_OURS = re.compile(
    r"\b(?:(?:our|the|\w+['’]s) (?:\w+[ -]){0,4}(?:newsletters?|letter|channels?|app|podcast|mailing list|page|group|feed|telegram|whatsapp)"
    r"|us (?:on|at|via)|newsletters?|your inbox|notifications?|breaking news alerts?|preferred source|your (?:\w+ ){0,2}(?:home ?page|feed)|(?:google|apple) (?:news|discover|notícias|noticias|actualités|nieuws|haberler)|(?:whatsapp|telegram|youtube)[ -](?:channel|group|kanal)"
    r"|uns (?:auf|bei|in)|unser(?:e[nmrs]?)? (?:\w+[ -]){0,3}(?:newsletter|kanal|app|podcast)|notre (?:\w+ ){0,2}(?:newsletter|chaîne|lettre|application|page)"
    r"|nous sur|nuestr[oa] (?:\w+ ){0,2}(?:bolet[ií]n|canal|newsletter|app|página)|nuestras redes|(?:alla|nostra) newsletter|su (?:facebook|instagram|telegram)"
    r"|nossa (?:\w+ )?newsletter|nosso (?:\w+ )?(?:canal|app)|nos no|ons op|onze (?:\w+ )?(?:nieuwsbrief|app)|kami di|saluran)\b"
    r"|\b(?:ihr(?:em)?|dein(?:em)?) (?:e-?mail-?)?postfach\b|direkt ins postfach|\bboîte (?:mail|de réception|e-?mail)|\b(?:tu|su) (?:correo|bandeja de entrada|buzón)\b"
    r"|\b(?:die|unsere) (?:\w+ )?app\b|\bl['’]appli(?:cation)?\b|\bla app\b|\bl['’]app\b|\bo app\b"
    r"|app\W*$|客户端|公众号|二维码|微信|微博",
    re.I,
)
_NETWORKS = (
    r"(?:facebook|instagram|x|twitter|tiktok|whatsapp|telegram|youtube|linkedin|threads|bluesky|mastodon|social media)"
)
# To follow somebody is a command, and says on which network.
_FOLLOWS = re.compile(
    r"\W*(?:please |you can )?(?:follow|like|find|folgen sie|folge|folgt|liken sie|like|suivez|likez|aimez|retrouvez|sigue|siga|síganos|dale a me gusta|segui|seguici"
    rf"|volg|följ|følg|takip)\b.{{0,80}}\b(?:on|via|auf|bei|sur|en|su|no|na|op|på) (?:our |unserem? |notre |nuestr[oa] )?{_NETWORKS}\b"
    r"|\W*تابع(?:نا|وا|ونا)?\b.{0,60}\bعلى (?:فيس ?بوك|تويتر|إكس|واتس ?اب|تلغرام|تليغرام|إ?نستغرام|يوتيوب)"
    r"|\W*حم[ّ]?ل(?:وا)? تطبيق|.{0,30}(?:公式アカウント|公式SNS|公式LINE).{0,10}フォロー|.{0,20}アプリを.{0,10}ダウンロード|.{0,60}(?:फॉलो करें|ऐप (?:इंस्टॉल|डाउनलोड) करें)",
    re.I,
)
# The site about what it stores on the reader's device: "We use cookies to …".
_STORES = re.compile(
    r"\W*(?:we|this (?:web)?site|wir|diese (?:web)?seite|diese website|unsere (?:website|webseite)|nous|ce site|notre site|utilizamos|usamos|este sitio|esta web|nuestr[oa] \w+|questo sito|utilizziamo|usiamo|este site|nosso site"
    r"|deze (?:web)?site|wij|we gebruiken|vi använder|vi bruger|vi bruker|当サイト|本サイト|当ウェブサイト|本网站|我们使用|本網站|نستخدم|يستخدم (?:هذا )?الموقع|हम|यह वेबसाइट)"
    r".{0,60}(?:\bcookies?\b|クッキー|Cookie|ملفات تعريف الارتباط|الكوكيز|कुकीज़?)",
    re.I,
)
# Who paid for the text: "This post was paid for by …"
_PAID = re.compile(
    r"\W*(?:(?:this|the following) (?:\w+ )?(?:post|article|story|content|page|section)\b.{0,30}\b(?:paid for|sponsored|presented|provided|brought to you|in (?:partnership|collaboration)|created|produced) (?:by|with|for)\b"
    r"|diese[rs]? (?:\w+ )?(?:beitrag|artikel|text|inhalt|seite)\b.{0,60}\b(?:bezahlt|gesponsert|finanziert|bereitgestellt|(?:zusammenarbeit|kooperation|partnerschaft) mit)\b"
    r"|(?:ce contenu|cet article|ce texte|cette page)\b.{0,60}\b(?:payé|sponsorisé|financé|proposé par|en partenariat avec)"
    r"|este (?:contenido|artículo|texto|reportaje|conteúdo|artigo)\b.{0,60}\b(?:pagado|patrocinado|financiado|pago por|ofrecido por|oferecido por|en colaboración con|em parceria com)\b"
    r"|quest[oi] (?:contenuto|articolo)\b.{0,60}\b(?:sponsorizzato|offerto da|in collaborazione con)|dit artikel\b.{0,60}\b(?:gesponsord|betaald|mogelijk gemaakt|samenwerking met)"
    r"|(?:この|本)(?:記事|コンテンツ|ページ)は.{0,30}(?:提供|スポンサー|協賛|広告)|(?:本|此)(?:文|文章|内容)(?:由|为|為).{0,20}(?:赞助|贊助|推广|提供)"
    r"|هذا (?:المحتوى|المقال|النص) (?:مدفوع|ممول|برعاية|إعلاني)|यह (?:सामग्री|लेख)\b.{0,40}(?:प्रायोजित|के सहयोग से))",
    re.I,
)
_SPOKEN = re.compile(r"[“\"„«].{20,}[”\"“»]|\b(?:said|says|sagte|told)\b")  # somebody is quoted on a newsletter
_ORIGIN = re.compile(
    r"\W*(?:the post .{5,200} (?:appeared|was (?:first )?published)(?: first)? (?:on|in|at)\b"
    r"|der beitrag .{5,200} erschien zuerst|l['’]article .{5,200} est apparu en premier|la entrada .{5,200} (?:apareció|se publicó) primero"
    r"|(?:copyright|©|\(c\))\s?.{0,80}(?:all rights reserved|alle rechte|may not be (?:published|reproduced)|tous droits)"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+\W*$"
    r"|all rights reserved\b|alle rechte vorbehalten\b|저작권자|무단\s?전재"
    r"|disclaimer:|(?:the )?(?:views|opinions) (?:and opinions )?expressed (?:here|in this|above|are|by)\b"
    r"|printed (?:from|on|out)\b.{0,60}(?:https?:|www\.)|(?:original )?(?:url|link|address|permalink|adresse|source)\s?:\s?(?:https?:|www\.)\S+$"
    r"|(?:got|have) a (?:story|question|tip)\b.{0,120}@|(?:e-?mail|write to|contact) us\b.{0,80}@)",
    re.I,
)
_TAGS = re.compile(
    r"\W*(?:(?:tags?|topics?|related topics|keywords|filed under|more on|categories|schlag(?:wörter|worte)|stichwörter|themen|mots[- ]clés|sujets|etiquetas|temas|tópicos|argomenti|trefwoorden|taggar|tagi)\s?[:|]|#\w+)",
    re.I,
)


# What stands where content of others waits for a reader's consent, and over a list of the article's headings.
_WAITING = re.compile(
    r"\W*(?:inhaltsverzeichnis|table of contents|sommaire|índice(?: de contenidos)?|inhoudsopgave"
    r"|(?:empfohlener )?(?:redaktioneller|externer) inhalt|external content|contenu externe"
    r"|mit ihrer zustimmung (?:wird|werden) hier .{5,120}|we need your (?:permission|consent) (?:before we can|to) .{5,80}"
    r"|(?:an dieser stelle|hier) (?:finden|befindet) (?:sie|sich) (?:einen |ein )?externe[rnms]? .{5,120}"
    r"|ce contenu est bloqué .{5,120}|este contenido (?:está|no está) .{0,20}(?:bloqueado|disponible) .{0,120})\W*",
    re.I,
)


_HASHTAGS = re.compile(r"#\w{2,40}(?:[\s,·|]{1,3}#\w{2,40}){0,20}")  # as the last line, with or without links


def waiting_places(vectors: Vectors, chosen: set[int]) -> set[int]:
    """Nothing but the words of a place for content that is not shown, or over a list of contents."""
    land = vectors.land
    return {i for i in chosen if land.lengths[i] < WAITING and _WAITING.fullmatch(land.texts[i])}


def advertisement_labels(vectors: Vectors, chosen: set[int]) -> set[int]:
    """Nothing but the label of an advertisement, or where the text goes on behind it."""
    land = vectors.land
    return {i for i in chosen if land.lengths[i] < LABEL and _AD.fullmatch(land.blocks[i].text)}


def invitations(vectors: Vectors, chosen: set[int]) -> set[int]:
    """Short, a command, and about the site's own letter, channel or page; quotes nobody."""
    land = vectors.land
    found = set()
    for i in chosen:
        text = land.blocks[i].text
        if land.lengths[i] < INVITED and _is_invitation(text) and not _SPOKEN.search(text):
            found.add(i)
    return found


def _is_invitation(text: str) -> bool:
    return bool(_FOLLOWS.match(text) or (_INVITES.match(text) and _OURS.search(text)))


def consents(vectors: Vectors, chosen: set[int]) -> set[int]:
    """Above and below the story, the site about its cookies."""
    land, order = vectors.land, sorted(chosen)
    asked = {*order[:FIRST], *order[-LAST:]}
    return {i for i in asked if land.lengths[i] < STORED and _STORES.match(land.texts[i])}


def sponsors(vectors: Vectors, chosen: set[int]) -> set[int]:
    """Above and below the story, who paid for it."""
    land, order = vectors.land, sorted(chosen)
    asked = {*order[:FIRST], *order[-LAST:]}
    return {i for i in asked if land.lengths[i] < SOURCED and _PAID.match(land.texts[i])}


def notes_on_the_text(vectors: Vectors, chosen: set[int]) -> set[int]:
    """Among the last blocks, where the text is from, whose it is and whose opinion."""
    land = vectors.land
    last = sorted(chosen)[-LAST:]
    return {i for i in last if land.lengths[i] < SOURCED and _ORIGIN.match(land.blocks[i].text)}


def tag_lines(vectors: Vectors, chosen: set[int]) -> set[int]:
    """A label of tags, or signs of them, and links for the most part."""
    land = vectors.land
    found = {i for i in chosen if land.links[i] > 0.5 and land.lengths[i] < TAGGED and _TAGS.match(land.blocks[i].text)}
    return found | {i for i in sorted(chosen)[-3:] if land.texts[i][0] == "#" and _HASHTAGS.fullmatch(land.texts[i])}
