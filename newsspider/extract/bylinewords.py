"""The words of bylines that are no names: leads, tails, roles, buttons, and what joins names."""

from __future__ import annotations

import re

# What class and id words call a byline.
AUTHOR_WORDS = frozenset(
    "author authors authorname byline bylines autor autoren autorin auteur auteurs autore autores contributor contributors "
    "writer writers postauthor articleauthor entryauthor authorlink verfasser redacteur redacteurs redactor periodista "
    "journalist journaliste giornalista skribent forfatter forfattare penulis yazar "
    "signature firma firmante redaktor redaktorka redakteur redakteurin".split()
)

# Of a text in lower case: with re.I each word would be tried on every name.
LEAD = re.compile(
    r"^(?:(?:(?:written|reported|reporting|hosted|presented|posted|published|reviewed|submitted|created|edited|compiled|opinion|story|words|text|analysis|"
    r"photos?|geschrieben|verfasst|veröffentlicht|erstellt|gespeichert|eingestellt|kommentar|analyse|gastbeitrag|ein (?:beitrag|artikel|gastbeitrag|kommentar)|"
    r"escrito|publicado|publié|écrit|(?:propos )?recueillis?|propos|scritto|pubblicato|geschreven|skrevet|texte|texto|testo|tekst)\s+)?"
    r"(?:by|von|vom|durch|par|por|di|da|door|av|af|od|przez|от|przygotował[a]?|oprac|bởi|oleh|tarafından)"
    r"|authors?|autor(?:in|innen|en|es|a|ka|zy)?|auteurs?|autore|autori|редактор|автор(?:ы)?|text|texte|tekst|words|writer|reporter|"
    r"(?:redaktion|redacción|redazione|redactie|redakcja|quelle|fuente|fonte)(?=\s?[:：–-])|journalist(?:in)?|journaliste|photo credit|written|about|"
    r"view all posts by|posts by|more (?:stories|articles|posts) (?:from|by)|(?:alle|mehr) (?:artikel|beiträge) von|über|"
    r"文|作者|记者|記者|編輯|编辑|责任编辑|責任編輯|责编|責編|来源|글|글쓴이|penulis|editor|tác giả|theo(?=\s[^|]*[\u1ea0-\u1ef9ơưđă])|الكاتب|بقلم|كتب)\b\s*[:：\-–]?\s*(?=\S)"
    r"|^(?:(?:取材|撮影|構成|撮影)[・、／/\s]*)*(?:文|執筆)\s*[・=＝:：/／]\s*|^(?:文|作者|记者|記者|編輯|编辑|责任编辑|責任編輯|责编|責編|来源|글|撰文|執筆|本报记者|本報記者|質問者|投稿者|筆者|著者|ライター)[:：/ ]\s*",
)
GLUED_LEAD = re.compile(r"^(?:Author|Autor|Auteur|Written by|By)(?=[A-ZÀ-Þ][a-zß-ÿ])")  # the space was a style
# What follows a name and is none begins here: a date, a role behind a mark, a button, an address. Of a text in lower
# case: with re.I each word would be tried at each letter. Words stand in one group behind one \b, for a place inside a
# word to be left after one look.
TAIL = re.compile(
    r"[|•·—–@]|\s-\s|\(opens|\d{1,2}[./:]\d|https?:|www\."
    r"|(?<=[a-zß-ÿ])(?:follow|updated|published|posted|aktualisiert|veröffentlicht|publi(?:é|cado|cerad|sert)|uppdaterad|oppdatert|udgivet|opdateret|pubblicato|aggiornato|atualizado|actualizado|gepubliceerd|bijgewerkt|stand)\b"
    r"|\b(?:at\b\s*@|follow(?:ing)?\b|updated?\b|published\b|posted\b|on\s+\w+ \d|(?:19|20)\d\d\b|am \d|um \d|le \d|el \d|"
    r"view (?:profile|all|bio)\b|read more\b|more (?:by|from|stories|about)\b|bio\b|e-?mail\b|share\b|"
    r"twitter\b|facebook\b|illustrat(?:ion|ed)\b|(?:photograph(?:y|ed|s)?|edited|fact[- ]checked|reviewed) by\b|(?:symbol)?fotos?\b|symbolbild\b|photos?\b|views?\b|"
    r"(?:\d{1,2}[ -]?)?min(?:ute)?s? read\b|(?:editor|pictures|images|bilder|bild|beeld|kuvat?|zdjęcia|snímky|grafik|video)\s?:|(?:leave|add|post) a (?:comment|reply)\b|(?:\d+|no|keine) (?:comments?|kommentare?)\b|(?:schreibe? einen|hinterlasse|deja un|laisser un) (?:kommentar|antwort|comentario|commentaire)|profil\b|zur person\b|lesezeit\b|zum autor\b|see (?:all|more)\b|show (?:all|more)\b|contact\b|subscribe\b|mail an\b)",
)
# The same where a capital behind it tells: a sentence, a place, a word in capitals glued to the name.
TAIL_BEFORE_CAPITAL = re.compile(
    r"\.(?i:(?<=[a-zß-ÿ]{3}\.)(?<!prof\.)(?<!dipl\.)(?<!\bsen\.)(?<!\brep\.)(?<!\bgov\.)(?<!\bgen\.)(?<!\brev\.)(?<!\bmed\.)(?<!\bing\.)(?<!\bmag\.)(?<!\bcapt\.))\s+(?=[A-ZÀ-Þ])"
    r"|\s(?i:in|aus|en|for|für|from|over|über)\s+(?=[A-ZÀ-Þ])|[A-Z](?<=[a-zß-ÿ][A-Z])(?=[A-Z]{2,}\s)"
)
SPLIT = re.compile(
    r"\s*(?:[;,、，；،؛|／]|/(?!(?:in|innen|r|n|e|o|a)\b))\s*(?:(?:and|und|et|og|och|en)\s+(?=[A-ZÀ-Þ])|(?:avec|mit|with|con)\s+(?=[^\W\d_]))?|\s+im Gespräch mit\s+"
    r"|\s+(?:and|And|AND|und|UND|et|y|og|och|en|e|ja|i|и|&|\+|with|mit|avec|con|com|sowie|ve|và|dan|bzw\.)\s+(?=[^\W\d_])|(?<=[^\W\d_])\s*&\s*(?=[^\W\d_])",
)
BRACKETS = re.compile(r"\s*[(\[（【]([^()\[\]（）【】]{0,80})[)\]）】]")
# "Ann Lee | dpa": the agency is an author, other words behind a bar are none
BAR_AGENCY = re.compile(r"[|–—]\s*([^|–—]{2,25})$")
# Dutch "Ann Lee en Bo Cole"; in Spanish a place follows
DUTCH_AND = re.compile(r"\sen\s(?=([A-ZÀ-Þ][^\W\d_]+)\s[^\W\d_])")
# Behind a Chinese name: who edited, and from where it was reported
CJK_TAIL = r"\s+(?:编辑|編輯|责编|責編|摄影|攝影|校对|审核|来源)\s?[:：].*$|\s+[\u4e00-\u9fff]{0,4}(?:報導|报道)$"
# "Ann Lee in London, Bo Cole in Port-au-Prince and Cy Day in Lille": where they sat while they wrote
WHERE = re.compile(
    r"\s(?:in|aus|en|à)\s[A-ZÀ-Þ][\w'’.-]+(?:\s[A-ZÀ-Þ][\w'’.-]+){0,2}(?=,?\s(?:and|und|et|y|&)\s|;|,\s(?:[A-ZÀ-Þ]\S+\s){2,3}(?:in|aus|en|à)\s)"
)
# Who took the pictures, checked or edited: no author
OTHER_HAND = re.compile(
    r"(?:photo\w*|pictures|images|video|camera|graphics?|illustrat\w+|fact-?\s?check\w*|fotos?|bild(?:er)?|grafik|illustration\w*)\s?(?:by|von|par|por|:)\s",
    re.I,
)
# "Ann Lee (Text), Bo Cole (Fotos)"
TOOK_PICTURES = re.compile(
    r"(?:[A-ZÀ-Þ][\w.'’-]*\s){1,3}\((?i:fotos?|bild(?:er)?|photos?|pictures|images|video|kamera|camera|grafik|graphics?|illustration(?:en|s)?)\)"
)
# A role, or the label above a name, of who took or drew the pictures: "Photographer", "Photo", "Photography by"
PICTURES_ROLE = re.compile(
    r"(?:(?:chief|staff|freelance|senior|contributing|lead)\s)?"
    r"(?:photo(?:s|graph(?:s|er|ers|y)?|journalist)?|pictures?|images|video(?:s|graphers?)?|camera|illustrat(?:ions?|ors?)|graphics?"
    r"|fotos?|fotograf(?:in|en|ie|[oía]{1,2}s?)?|bild(?:er)?|photographes?|kamera|grafik(?:er(?:in)?)?|illustrat(?:ion(?:en)?|eur(?:in)?))"
    r"(?:\s(?:by|von|par|por|di))?\s?:?",
    re.I,
)
# "Ann Lee PhD", "Ann Lee M.D.": what follows a name without a comma; "MA" and "PA" could be places or surnames
DEGREE = re.compile(r"(?<=[^\W\d_]{2})\s(?:Ph\.?\s?D|M\.?D|Esq|MBA|DDS|DVM|J\.D)\.?$")
EDITING = re.compile(
    r"(?:additional )?(?:editing|edited|reporting|compiled|produced|writing|bearbeitet|redigiert) (?:by|von)\s", re.I
)
ADDRESS = re.compile(r"https?://\S+|www\.\S+|\S+@\S+\.\w+")
_PROFESSION = (
    r"editors?|reporters?|correspondents?|writers?|columnists?|contributors?|producers?|journalists?|photographers?|bureau|chief|senior|"
    r"staff|deputy|assistant|associate|executive|managing|director|founder|ceo|cto|professor|fellow|analyst|editorial|desk|newsroom|"
    r"redakteur(?:in|e)?|redaktionsleit\w*|chefredak\w*|korrespondent\w*|reporterin|volont\w+|ressort\w*|autorin|freie[rs]?|mitarbeiter\w*|leiter(?:in)?|"
    r"gastautor\w*|gastbeitrag|politikredakt\w*|kolumnist\w*|journaliste?s?|rédac\w*|correspondante?|envoyée?s? spéci(?:al|ale|aux|ales)|redactor[ae]?s?|periodistas?|"
    r"corresponsal|colaborador\w*|giornalista|redattore|verslaggever|journalisten|dziennikarz\w*|журналист|корреспондент|обозреватель|"
    r"specialist|expert|manager|president|minister|lawyer|rechtsanw\w+|anchor|host|team leader|contributing|pastor(?:in)?|pfarrer(?:in)?"
)
ROLE = re.compile(
    rf"\b(?:{_PROFESSION}|wire services?|special to|for the|"
    r"reads?|minutes?|comments?|kommentare?|login|register|anmelden|newsletter|facebook|twitter|instagram|whatsapp|linkedin|youtube|rss|"
    r"join|articles?|artikel|posts?|profile|website|home|menu|search|share|print|teilen|drucken|foto|fotos|bild|photo|video|image|getty images|"
    r"university|universität|institut\w*|department)\b"
)  # of a text in lower case: with re.I every word of the list would be tried at length
# The field before a profession: "Technology reporter"
FIELDS = frozenset(
    "technology tech business economics political politics science health world sport sports news national foreign international "
    "environment climate education culture arts media legal crime court royal defence defense security energy personal digital".split()
)
# A line with a profession and little else: "Senior Reporter, Technology"
PROFESSION_LINE = re.compile(rf"(?:[\w&'’-]+ ){{0,3}}(?:{_PROFESSION})(?:,? [\w&'’-]+){{0,3}}", re.I)
PROFESSION_OF = re.compile(rf"\b(?:{_PROFESSION})\b", re.I)
# What one person is: "Staff Writer", "Senior Reporter", "Deputy News Editor"
JOB = re.compile(
    r"(?:(?:staff|senior|junior|lead|chief|deputy|assistant|associate|managing|contributing|special|guest|freelance|news|sports|city|"
    r"business|political|tech(?:nology)?|science|health|education|crime)\s){1,2}"
    r"(?:writer|reporter|editor|correspondent|columnist|journalist|photographer|producer)",
    re.I,
)
# What only those who write for a newsroom are: with it beside a name nobody asks whether the given name is known
NEWS_JOB = re.compile(
    r"\b(?:reporter(?:in)?|(?:staff|contributing|features?|senior) writer|correspondent|columnist|journalist(?:in|e)?|redakteur(?:in)?|korrespondent(?:in)?|"
    r"volontär(?:in)?|rédact(?:eur|rice)|correspondante?|redactor[ae]?|periodista|corresponsal|giornalista|redattrice|repórter|"
    r"verslaggever|redacteur|correspondente|skribent|dziennikar(?:z|ka))\b",
    re.I,
)
# A line below a name that says what she is, in languages whose words for it are no part of names elsewhere
JOB_LINE = re.compile(
    r"(?:repórter|jornalista|editora|dziennikar(?:z|ka)|redaktor(?:ka)?|muhabir|editör|köşe yazarı|yazar|корреспондент|редактор|обозреватель|журналист(?:ка)?"
    r"|wartawan|jurnalis|phóng viên|biên tập viên|nhà báo|verslagge(?:ver|efster)|redacteur|redactrice|inviat[oa]|corrispondente|redattore|redattrice"
    r"|corresponsal|redactora?|envoyée? spéciale?|rédact(?:eur|rice)(?: en chef)?|reporterka|dopisnik|novinář(?:ka)?|újságíró)",
    re.I,
)
# "HLN Staff", "The Harbor Post Reporter": a desk signs
DESK = re.compile(r"\b(?:staff|staff report|reporter|desk|team|newsroom|bureau|editors)$", re.I)
SITE = re.compile(r"\w[\w-]*\.(?:com|net|org|de|co|info|tv)", re.I)
NOBODY = frozenset(
    "ads notes fictions threads at by von par por di da author authors autor autorin autoren auteur auteurs autore autori autores verfasser admin administrator anonymous guest gast n/a none null undefined unknown "
    "staff editor editors writer reporter the name username user follow more mehr view biography bio contributor contributors "
    "login logout abmelden anmelden join team people features topics profile account guestbook datenschutz impressum log in out unknown posted seite autorenseite agreement "
    "contributing news latest opinion politics sport sports business world technology tech culture kultur politik wirtschaft "
    "innen last us required superuser webmaster cortesía shares about contact subscribe updated published print email e-mail comments advertisement anzeige und and".split()
)
# What somebody is who writes, in scripts without capitals; alone it is no name
ROLES = frozenset(
    "記者|编辑|編集者|編集委員|論説委員|評論員|评论员|主笔|主筆|记者|編輯|기자|편집인|편집장|논설위원|특파원|선임기자|مراسل|مراسلة|محرر|محررة|كاتب|كاتبة|"
    "كاتب صحفي|كاتبة صحفية|صحفي|صحفية|صحافي|صحافية|संपादक|संवाददाता|पत्रकार|वरिष्ठ पत्रकार|वरिष्ठ संवाददाता|רפורטר|כתב|עורך".split(
        "|"
    )
)
# What accounts, forms and boxes are called, and what stands before a date or a rubric.
NOBODYS = re.compile(
    r"(?:(?:our|special|own|staff|a|the) ){1,3}(?:correspondents?|reporters?)|(?:unserer?|der|die) (?:online-?)?redaktion|(?:super|web) (?:user|admin|master)|social links|whats ?app|name required|(?:submitted|posted|published|updated|filed|listed) (?:on|in|under|at)\b.*",
    re.I,
)
LEGAL = re.compile(
    r"\b(?:GmbH|AG|KG|Ltd|LLC|Inc|e\.V|Pty|SAS|SRL)\b|\b(?:S\.A|S\.L|B\.V)\.?$"
)  # makes pages, writes nothing
PARTICLES = frozenset("von by par por am um on at le el il den op à a the vor il y since seit in em last".split())
JUNIOR = frozenset("jr jr. sr sr. ii iii iv phd ph.d. md m.d. mba esq. esq cfa rn rd dds".split())
