"""The words around a name: what marks a credit, in the languages of the news, and what is no part of it."""

from __future__ import annotations

import re

# A label is one of these words, perhaps with "credit", "by", "courtesy of" behind it, then a colon or the like.
_PICTURE = (
    r"photo[- ]illustrations?|kuvituskuva|arkistokuva|arkiv(?:foto|bild|billede)|illustrasjons(?:foto|bilde)|illustrationsfoto|genrebild|themenbild|pressefoto|"
    r"photo(?:s|graphs?|graphies?|graphy|graphers?|graphe|illustration|credits?)?|pictures?|pics?|images?|illustrations?|"
    r"cartoons?|animations?|artworks?|graphics?|charts?|maps?|infographics?|screen ?shots?|screengrabs?|videos?|"
    r"fotos?|fotograf(?:ie|ía|in|ia|ering|o)?|fotógraf[oa]|fotocredits?|fotomontage|bildmontage|montage|collage|composite|bild(?:er|quellen?|nachweise?|rechte|credits?|material)?|titelbild|"
    r"symbol(?:bild|foto)|archiv(?:bild|foto)|aufmacher(?:bild)?|grafik(?:en)?|illustrationen|karte|"
    r"imagen|imágenes|imagem|imagens|infografía|ilustración|ilustração|immagin[ei]|illustrazione|"
    r"beeld|afbeelding|foto's|kuvat?|kuvaaja|kép|fotó|képek|zdjęci[ea]|fot|ilustracja|mynd(?:ir)?|billede|fotografie|obrázek|"
    r"fotoattēls|nuotrauka|nuotr|argazkia|imatge|"
    r"автор (?:фото(?:графии)?|снимка|изображения)|фото(?:графия)?|изображение|иллюстрация|скриншот|снимка|снимки|світлина|зображення|fotografija|görsel|foto[ğg]raf|gambar|"
    r"ảnh(?: minh h[ọo]a)?|hình(?: ảnh)?|dok|larawan|φωτογραφ[ίι]α|φωτ[όο]|εικόνα|צילום|צילומים|תמונה|عکس|تصویر|"
    r"写真|画像|図|图片?|圖片?|照片|图源|圖源|摄影|攝影|사진|그래픽|이미지|صورة|الصورة|تصوير|फोटो(?: साभार)?|तस्वीर|ছবি|படம்|ఫోటో|ภาพ|"
    r"ljósmynd|skjáskot|skjermdump|skärmdump|skærmbillede|"
    r"captures? d['’]écran|captura(?: de pantalla)?|ekran görüntüsü"
)
_SOURCE = (
    r"credits?(?: line)?|file|autor|crédits?(?: photos?)?|crédito[s]?|créditos?|quellen?|source|sources|fuentes?|fonte|bron|kilde|"
    r"kredit|källa|lähde|forrás|źródło|zdroj|sursa|izvor|vir|šaltinis|allikas|heimild|источник|джерело|източник|извор|πηγή|kaynak|sumber|"
    r"pinagmulan|nguồn|来源|來源|出典|提供|撮影|출처|제공|المصدر|منبع|מקור|स्रोत|সূত্র|ที่มา|copyright|courtesy|reproduction|"
    r"reprodução|divulgação|cortes[ií]a|gentileza|hand-?out|supplied"
)
_LINK = (
    r"(?:credits?|crédit|crédito|source|quelle|sources|kredit|kilde|bron|by|von|par|por|di|de|da|door|av|af|от|"
    r"courtesy(?: of)?|via|should read|from|copyright|provided by|supplied by|©)"
)
_BEGINNING = re.compile(r"\w(?:\w(?!\?)){0,3}")  # up to four letters, without one that need not follow


def _beginnings(words: str) -> str:
    """What the words of a pattern's list begin with, as a pattern that asks for the first letter in either case first."""
    rests: dict[str, list[str]] = {}
    for word in re.split(r"\|(?![^()]*\))", words):
        start = _BEGINNING.match(word)[0]  # type: ignore[index]
        rests.setdefault(start[0], []).append(start[1:])
    return "|".join(f"(?-i:[{c}{c.upper()}])(?:{'|'.join(sorted(set(rests[c])))})" for c in sorted(rests))


# What labels begin with that are in neither list: see the lines of LABEL.
_OTHERS = "credit|crédit|courtesy|copyright|provided|supplied|fot|zdj"
# Asked before the lists of words: most words of a text begin like none of theirs, and the lists are long.
_BEGINS = rf"(?={_beginnings(f'{_PICTURE}|{_SOURCE}|{_OTHERS}')}|[©ⓒⒸ]|\(c\))"
# "Photo by Ann Lee", "Photo credit: Ann Lee", "Bild: Ann Lee", "Courtesy of Ann Lee", "© Ann Lee". A bare word
# without a mark is no label: "Images of the dam", "Quellen berichten".
LABEL = re.compile(
    rf"(?<![^\W_]){_BEGINS}(?:"
    rf"(?:{_PICTURE})(?:"  # once for its three endings: the list is a fifth of the pattern, and of the time to read it
    rf"(?:\s*(?:{_SOURCE}))?\s*(?:{_LINK}\s*)?[:：=＝]\s*(?:{_LINK}\b\s*)?(?:©\s*)?"
    r"|\s+(?:credits?\s+)?(?:by|courtesy of|courtesy|mula sa|credit should read|should read|von(?! (?:de[rmns]|die|das|eine[mrns]?)\b)|par|©)\s+"
    rf"|\s+(?:{_SOURCE})[,，]\s+(?=(?-i:[A-ZÀ-Þ])))"
    rf"|(?:{_SOURCE})\s*(?:(?:d[ae]|del|do)\s(?:l[ao]s?\s|l['’])?)?(?:{_PICTURE})?\s*(?:{_LINK}\s*)?[:：=＝]\s*(?:©\s*)?"
    rf"|(?<!\w\s)(?<!/)(?:{_PICTURE})(?:\s+via\s+|\s*[/／]\s*)"
    r"|(?:photo|foto)s?\s+(?=archives?\s+(?-i:[A-ZÀ-Þ]))"
    r"|(?:cr[ée]ditos?|crédits?)[,，]\s+(?=(?-i:[A-ZÀ-Þ]))"
    r"|(?:фото|foto|photo)\s+[—–]\s+(?=(?-i:[A-ZÀ-ÞА-Я]))"
    r"|(?<=[.!?”] )(?:credit|provided by|supplied by)\s+(?=(?-i:[A-ZÀ-Þ]))"
    r"|ภาพ(?:จาก|โดย|\s+(?=(?-i:[A-Z])))\s*"
    r"|(?:写真|撮影|画像|사진|图片来源|圖片來源|图|圖|摄影|攝影)\s*[/／|｜丨・]\s*"
    r"|(?:fot|zdj)\.\s*/?\s*(?=(?-i:[A-ZÀ-ÞŁŚŻ]))"
    r"|(?:credit)+(?:\.{3}\s*|…\s*|(?=(?-i:[A-ZÀ-Þ])))"
    r"|(?-i:Photos?|Fotos?|PHOTO)\s+(?=(?-i:[A-ZÀ-Þ])[^/.:]{1,40}/)"
    rf"|(?:image|photo|picture|illustration)s? credits?\s+"
    rf"|courtesy of\s+|copyright\s+(?:©\s*)?|[©ⓒⒸ]\s*(?:(?:{_PICTURE})(?!\s?-?alliance|\w)\s*:?\s*)?|\(c\)\s+"
    rf")",
    re.I,
)
# Two labels printed into one another: "UnsplashImage Credits: Unsplash", "broke out.Credit: AFP".
GLUED_LABEL = re.compile(
    r"(?<=[a-z.)0-9])(?=(?:Image|Photo|Picture|Foto|Bild|Quelle|Source)s? ?(?:Credits?|Source|quelle)?\s*:|Credits?:)"
    r"|(?<=[a-zß-ÿA-Z.)])(?=©\s?[A-ZÀ-Þ])"
)
SUFFIX_LABEL = re.compile(
    r"\s+(?:pic|pics|photos?|file photo|picture|files?|handout|archive|archiv|pool photo|cung cấp|vis mer)\.?$", re.I
)
ILLUSTRATION = re.compile(
    r"\b(?:illustrat\w*|graphics?|grafik\w*|infogra\w*|montage|collage|composite|zeichnung|karikatur|cartoon|"
    r"ilustra\w*|render(?:ing|ed)?|artwork|photo-?illustration|иллюстрация|karte)\b",
    re.I,
)
SCREENSHOT = re.compile(
    r"screen ?shot|screengrab|video ?(?:grab|still)|standbild|captura de v[ií]deo|screen ?capture|skjermdump|skjermbilde|skjáskot|skärmdump|skærmbillede|captures? d['’]écran|captura de (?:pantalla|tela|ecrã)|"
    r"bildschirmfoto|скриншот|скріншот|снимок экрана|截图|截圖|スクリーンショット|스크린샷|ekran görüntüsü|schermata|schermafbeelding|kuvakaappaus|"
    r"zrzut ekranu|képernyőkép|snímek obrazovky|צילום מסך|لقطة شاشة|ảnh chụp màn hình|tangkapan layar|στιγμιότυπο οθόνης",
    re.I,
)
PHOTO = re.compile(r"\b(?:photo|foto|pictures?\b|pic\b|photograph|фото|ảnh|zdjęci|fot\b|kuva)|写真|사진|撮影", re.I)
_AI_WORDS = (
    r"(?:an? |l['’]|(?:einer |een |une? |una )?)?(?:ai|ki|ia|künstliche[rn]? intelligenz|artificial intelligence|inteligencia artificial|inteligência artificial|"
    r"intelligenza artificiale|intelligence artificielle|kunstmatige intelligentie|sztuczn\w+ inteligencj\w+|нейросет\w+|искусственн\w+ интеллект\w*|"
    r"yapay zek[aâ]|kecerdasan buatan)"
)
_MADE_WORDS = (
    r"created|generated|made|erstellt\w*|generiert\w*|erzeugt\w*|generad[ao]s?|cread[ao]s?|générée?s?|créée?s?|generat[aoie]|creat[aoie]|gegenereerd|gemaakt|gerad[ao]s?|criad[ao]s?|"
    r"создан\w*|сгенерирован\w*|wygenerowan\w*|oluşturul\w+|dibuat|dihasilkan"
)
_WITH_WORDS = (
    r"by|with|using|in|via|mit|durch|von|an?|mithilfe|hilfe|por|con|com|par|avec|dall['’]|da|met|door|przez|с помощью"
)
AI = re.compile(
    rf"\b(?:ai|ki|ia|a\.i\.)[- ]?(?:generated|generiert\w*|erstellt|created|image|bild|art)\b"
    rf"|\b(?:{_MADE_WORDS})\s(?:(?:{_WITH_WORDS})\s?){{0,3}}{_AI_WORDS}\b"
    r"|\b(?:mit|durch|von|by|with|using|via) (?:hilfe von )?(?:einer )?(?:ki|ai|künstlicher intelligenz|artificial intelligence)\b"
    r"|\bimage created by\b[^.]{0,40}\bai\b|\bai art\b|AI(?:で|による)?生成|生成AI|AI ?生成|AI 생성|人工知能|人工智能|인공지능",
    re.I,
)
HANDOUT = re.compile(
    r"\b(?:courtesy|handout|supplied|provided|hand-out|zvg|privat|cedid[ao]s?|cortes[ií]a|gentileza|istimewa|divulgação|pressebild|pressefoto|werksfoto|hersteller\w*|promo|"
    r"publicity|cung cấp|aðsend|fournie?s?|facilitad[ao]s?|fornit[ao]|udostępnion\w+|предоставлен\w*|пресс-служб\w*|прес-служб\w*|pr)\b|zur verfügung gestellt|提供|제공|代表",
    re.I,
)
LICENSE = re.compile(
    r"\(?\b(?:CC0(?:\s*1\.0)?|(?:Lizenz:?\s*)?CC[- ]?BY(?:[- ](?:NC|ND|SA)){0,3}(?:[- ]\d\.\d)?(?:\s+(?:DEED|int(?:ernational)?|(?:de|at|ch|fr|nl|es|pt|br|us|uk|ca|au|pl|igo|unported)(?![\w.-])))?"
    r"|Creative Commons(?:\s+(?:Attribution|BY|Zero)[\w -]{0,40}?(?:\d\.\d))?|public domain|gemeinfrei|domaine public|dominio público"
    r"|(?:Unsplash|Pexels|Pixabay|Mixkit) Licen[sc]e|GFDL|GNU Free Documentation License)\b\)?",
    re.I,
)
LICENSED = re.compile(
    r"(?:[^.]{0,80}?\bby\s+)?(\S.{1,60}?),?\s+(?:is |are )?licensed under\b.*$", re.I
)  # “Crane” by Ann Lee is …
RIGHTS = re.compile(
    r"(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|"
    r"todos os direitos reservados|alle rettigheter reservert|all right reserved|no reproduction without permission|"
    r"無断転載(?:禁止)?|무단.{0,12}금지|版权所有)\.?",
    re.I,
)
COPYRIGHT_YEAR = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?,?\s*(?:by\s+)?", re.I
)
SUPPLIED_BY = re.compile(
    r"\b(?:von|by)\s+(?:de[rmn]\s+)?([^.;]{2,80}?)\s+(?:zur Verfügung gestellt|bereitgestellt)|\b(?:provided|supplied|released|submitted|contributed) by\s+([^.;]{2,80})"
    r"|\b(?:cedid[ao]s?|facilitad[ao]s?|proporcionad[ao]s?|cortes[ií]a|gentileza|fournie?s?|concess[ao]|aangeleverd)\s"
    r"(?:por|de|da|di|par|door)\s(?:el |la |los |las |l['’]|il |o |a )?([^.;]{2,80})",
    re.I,
)
# "created with X", "mit KI in X durch Y / Z": what stands between these words is a tool or an office
MADE = re.compile(rf"\b(?:{_MADE_WORDS}|mithilfe|hilfe)\b", re.I)
MADE_LINKS = (  # seldom needed, so the first credit that is made so has it compiled
    rf"(?i)\b(?:(?:(?:{_WITH_WORDS})\s?){{1,3}}{_AI_WORDS}|нейросет\w+|{_MADE_WORDS}|{_WITH_WORDS}"
    r"|image|bild|foto|photo|imagen|imagem|immagine|beeld|изображение|gambar"
    r"|this|was|is|has been|dies(?:es)?|wurde|ist|cette|a été|est|esta|fue|questa|è (?:stata|stato)|foi|dit|werd)(?!\w)\s?"
)
OUTLET = re.compile(
    r"\b(?:times|post|news|zeitung|tribune|herald|journal|magazine|tv|press|online|gazette|daily|mail)\b", re.I
)
# Screen-reader texts, buttons, shop names behind a picture.
NOISE = re.compile(
    r"[\s,]*\(?(?:opens? (?:in )?(?:a )?new (?:window|tab)|öffnet in neuem fenster)\)?|[\s,]*purchase licensing rights|\s+or licensors\b|\b(?:vis mer|show more|(?:(?:tap|click|press)(?: here)? to )?(?:enlarge|zoom|expand)(?: (?:this )?(?:image|photo|picture))?)\b"
    r"|\b(?:file photo|file picture|archivbild|archivfoto|(?:gambar|foto) (?:hiasan|fail|ilustrasi)|foto de archivo|imagen de archivo)\b(?!\s?[:：])",
    re.I,
)
# What agencies append for editors, not for readers.
NOTICE = re.compile(
    r"(?:THIS (?:IMAGE|PICTURE|HANDOUT)|ATTENTION EDITORS|MANDATORY CREDIT\b(?!:)|NO RESALES|REFILE|TPX IMAGES)\b.*$",
    re.S,
)
