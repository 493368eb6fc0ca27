"""The words and marks that lead to the next page, in the languages of the web's templates."""

from __future__ import annotations

import re

from newsspider.extract.listing.lexicon import key

# Whole texts, titles or aria labels; digits, arrows and marks at the ends are taken off before comparing.
_NEXT = """
    next|next page|next posts|next post|next entries|next results|next articles|next set|next stories|page next
    go to next page|go to the next page|more posts|more stories|more articles|more news|more results|more entries
    more headlines|older|older posts|older entries|older articles|older stories|older news|older post|previous posts
    earlier|earlier posts|earlier stories|earlier articles|browse older articles|show older|show older posts|view older posts
    previous entries|previous articles|to next page|forward|continued|continue to next page
    weiter|nächste|nächste seite|naechste|naechste seite|nächster|nächste beiträge|zur nächsten seite|vorwärts|vor
    weiter blättern|weiterblättern|frühere beiträge|frühere artikel
    weitere artikel|weitere beiträge|weitere meldungen|weitere news|weitere nachrichten|ältere beiträge
    ältere artikel|ältere einträge|ältere meldungen|mehr artikel|mehr beiträge|mehr meldungen|mehr news
    suivant|suivante|suivants|page suivante|articles suivants|articles plus anciens|articles précédents|plus d'articles
    siguiente|siguientes|página siguiente|pagina siguiente|siguiente página|más noticias|entradas antiguas
    entradas anteriores|entradas más antiguas|artículos anteriores|noticias anteriores
    successiva|successivo|successivi|pagina successiva|prossima|prossimo|avanti|pagina seguente|seguente
    articoli meno recenti|articoli precedenti|post più vecchi|següent|següent
    próxima|próximo|proxima|proximo|próxima página|página seguinte|seguinte|seguintes|avançar|mais notícias
    postagens mais antigas|posts mais antigos|mais antigas
    volgende|volgende pagina|oudere berichten|oudere artikelen|meer artikelen|meer nieuws
    nästa|nästa sida|neste|neste side|næste|næste side|äldre inlägg|eldre innlegg|ældre indlæg|seuraava|seuraava sivu
    vanhemmat artikkelit|następna|następny|następne|następna strona|dalej|starsze wpisy|starsze posty
    další|další strana|další stránka|starší příspěvky|starší články|ďalšia|ďalšie|nasledujúca|následující
    következő|következő oldal|tovább|régebbi bejegyzések|următoarea|următorul|înainte|pagina următoare|articole mai vechi
    следующая|следующий|следующие|следующая страница|след|вперед|вперёд|дальше|старые записи|старые сообщения
    предыдущие записи|более старые|наступна|далі|наступна сторінка|следваща|напред|următoarele|sljedeća|sledeća|naslednja
    επόμενη|επόμενο|επόμενα|επόμενη σελίδα|παλαιότερα|παλαιότερες αναρτήσεις
    sonraki|sonraki sayfa|ileri|önceki yazılar|daha eski|selanjutnya|berikutnya|halaman berikutnya|seterusnya
    trang sau|trang tiếp|tiếp|tiếp theo|sau|ถัดไป|หน้าถัดไป
    далее|次へ|次のページ|次のページへ|次ページ|次|次の記事|過去の記事|以前の記事|古い記事|下一页|下一頁|下页|下頁|后一页|後一頁|下一步
    dalje|sljedeća stranica|sledeća strana|naslednja stran|järgmine|edasi|järgmised|tālāk|nākamā|nākošā|kitas|toliau
    tjetra|tjetër|siguienteak|hurrengoa|nesaf|ar aghaidh|næsta|næsta síða|seuraavat|seuraava sivu|nästkommande
    հաջորդ|հաջորդը|შემდეგი|келесі|кейінгі|кийинки|keyingi|növbəti|дараагийн|بعدی|صفحه بعد|صفحه بعدی|صفحة تالية|اگلا
    اگلا صفحہ|पुढील|পরের|அடுத்த|அடுத்து|తదుపరి|ಮುಂದಿನ|അടുത്ത|આગળ|ਅੱਗੇ|ඊළඟ|နောက်|បន្ទាប់|ຕໍ່ໄປ|susunod|inayofuata
    다음|다음 페이지|다음페이지|이전 글|التالي|التالية|الصفحة التالية|الأقدم|לדף הבא|הבא|अगला|अगला पृष्ठ|পরবর্তী
"""
NEXT_WORDS = frozenset(p.strip() for line in _NEXT.splitlines() for p in line.split("|") if p.strip())

# "Next 20 articles", "Next: page 2", "Next page of results", as the whole label in lower case.
NEXT_PHRASE = re.compile(
    r"(?:next|older|nächste[nr]?|weitere|suivant(?:e?s)?|siguientes?|próxim[oa]s?|prossim[ei]|successiv[ei]|volgende|"
    r"nästa|neste|næste|następn[ea]|další|следующие|следующая) ?:? ?(?:\d{1,4}|page|seite|página|pagina|sida|side|strona|"
    r"strana|stránka|страница)(?: [^\W_]{1,20}){0,3}|(?:show|view|load|see|browse) (?:older|earlier|next)(?: \w{1,20}){0,2}|次の? ?\d{1,4} ?(?:件|ページ|本)|下\d{1,4}[条篇]"
)

# Beginnings of "load more" labels; what follows says more of what.
_MORE = """
    load more|load next|read more articles|read more stories|load older|show more|view more|see more|get more|more from|mehr laden|mehr anzeigen|mehr artikel
    weitere laden|weitere artikel|weitere beiträge|weitere meldungen|weitere anzeigen|charger plus|afficher plus
    voir plus|plus d'articles|cargar más|ver más|mostrar más|carica altri|carica altro|carica ancora|mostra altri
    mostra altro|carregar mais|ver mais|veja mais|exibir mais|mostrar mais|laad meer|meer laden|toon meer|ladda fler|visa fler|hent flere
    vis flere|last inn flere|näytä lisää|lataa lisää|pokaż więcej|załaduj więcej|wczytaj więcej|načíst další
    więcej artykułów|więcej wiadomości|więcej newsów|więcej informacji|zobrazit další|további|mai multe|показать ещё|показать еще|загрузить ещё|загрузить еще|показать больше|ещё|еще
    завантажити ще|показати ще|daha fazla|muat lebih|muat lagi|muatkan lagi|lihat lagi|papar lagi|lihat lainnya|xem thêm|โหลดเพิ่มเติม|もっと見る|もっと読む
    さらに表示|さらに読み込む|加载更多|載入更多|查看更多|更多|더 보기|더보기|المزيد|عرض المزيد|تحميل المزيد|טען עוד|और देखें|more
"""
MORE_STARTS = tuple(p.strip() for line in _MORE.splitlines() for p in line.split("|") if p.strip())


def says_more(text: str) -> bool:
    """Whether a button's text is one of them."""
    name = key(text)
    return 0 < len(name) <= 40 and (name.startswith(MORE_STARTS) or name in NEXT_WORDS)


_BACK = """
    prev|previous|previous page|newer|newer posts|newer entries|newer post|newer articles|back|first|zurück|vorherige
    vorherige seite|neuere beiträge|erste|précédent|précédente|page précédente|plus récents|anterior|anteriores
    página anterior|entradas recientes|precedente|indietro|articoli più recenti|mais recentes|vorige|föregående
    forrige|poprzednia|nowsze wpisy|předchozí|предыдущая|предыдущая страница|назад|новые записи|önceki|sebelumnya|前へ
    前のページ|上一页|上一頁|이전|السابق|הקודם
"""
BACK_WORDS = frozenset(p.strip() for line in _BACK.splitlines() for p in line.split("|") if p.strip())

# The two directions of a pager by time. Templates disagree on which of them is "next".
_OLDER = """
    older|older posts|older entries|older articles|older stories|older news|older post|previous posts|previous entries
    previous articles|ältere beiträge|ältere artikel|ältere einträge|ältere meldungen|articles plus anciens
    articles précédents|entradas antiguas|entradas anteriores|entradas más antiguas|artículos anteriores
    articoli meno recenti|articoli precedenti|post più vecchi|postagens mais antigas|posts mais antigos|oudere berichten
    äldre inlägg|eldre innlegg|ældre indlæg|starsze wpisy|starsze posty|starší příspěvky|starší články
    régebbi bejegyzések|articole mai vechi|старые записи|предыдущие записи|παλαιότερες αναρτήσεις|önceki yazılar
    過去の記事|以前の記事|古い記事|이전 글
"""
OLDER_WORDS = frozenset(p.strip() for line in _OLDER.splitlines() for p in line.split("|") if p.strip())
_NEWER = """
    newer|newer posts|newer entries|newer articles|newer stories|newer post|next posts|neuere beiträge|neuere artikel
    articles plus récents|articles suivants|entradas recientes|entradas más recientes|articoli più recenti
    postagens mais recentes|nieuwere berichten|nyare inlägg|nyere innlegg|nowsze wpisy|novější příspěvky|újabb bejegyzések
    новые записи|следующие записи|νεότερες αναρτήσεις|sonraki yazılar|新しい記事|次の記事|다음 글
"""
NEWER_WORDS = frozenset(p.strip() for line in _NEWER.splitlines() for p in line.split("|") if p.strip())

# Arrows alone: one to the right leads on; doubled ones may lead to the last page, so they count for less.
ARROW = re.compile(r"[>›→❯▶►⇒＞▸⟩]")
DOUBLE_ARROW = re.compile(r"»|>>|››|⏩|⟫|≫")

ARROW_TOKENS = frozenset(["arrow", "chevron", "angle", "caret", "triangle"])  # of icons: "fa-chevron-right"
NEXT_TOKENS = frozenset(
    ["next", "nextpage", "nextpostslink", "older", "nextlink", "nxt", "siguiente", "weiter", "suivant"]
)
BACK_TOKENS = frozenset(["prev", "previous", "newer", "previouspostslink", "first", "last"])
PAGER_TOKENS = frozenset(
    [
        "pagination", "paginator", "paginate", "paging", "pager", "pages", "pagenavi", "pagenav", "pagenum", "pagelinks",
        "paginav", "pagelist", "pageslist", "pageindex", "pagebar", "pagenation", "pagebox", "wp-pagenavi", "paginacion",
    ]
)  # fmt: skip
# Parts where "next" turns a picture, a month, a song or a single story, not a page of the listing.
ELSEWHERE_TOKENS = frozenset(
    [
        "carousel", "slider", "slide", "slides", "slideshow", "swiper", "slick", "gallery", "calendar", "datepicker",
        "player", "ticker", "lightbox", "comments", "comment", "flexslider", "bx", "owl", "banner",
    ]
)  # fmt: skip
MORE_TOKENS = frozenset(["more", "loadmore", "infinite", "nextpage", "showmore", "viewmore", "morelink"])
