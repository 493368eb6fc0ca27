"""Authors: people and agencies of the byline, nobody else. Pages and people of our own making."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsspider import extract
from newsspider.extract.authors import find_authors
from newsspider.extract.headline import find_headline
from newsspider.extract.page import Page
from newsspider.extract.personnames import split_names
from newsspider.items import Evidence

TITLE = "A small chip plant opens beside the old harbor"
STORY = "<p>" + "The plant makes controllers for pumps and lamps, and it will hire people from the town. " * 5 + "</p>"


def read(
    head: str = "", before: str = "", after: str = "", end: str = "", *, url: str = "https://news.example/a"
) -> list[str]:
    html = (
        f'<html lang="en"><head><title>{TITLE}</title>{head}</head><body>{before}'
        f"<article><h1>{TITLE}</h1>{after}{STORY}{STORY}</article>{end}</body></html>"
    )
    page = Page(html, url)
    evidence = Evidence()
    return find_authors(page, find_headline(page, evidence), evidence)


def jsonld(author: object, **more: object) -> str:
    node = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": TITLE, "author": author, **more}
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


NAMES = [
    ("Ann Lee", ["Ann Lee"]),
    ("By Ann Lee and Bo Cole", ["Ann Lee", "Bo Cole"]),
    ("By ANN LEE, BO COLE and CY DAY", ["ANN LEE", "BO COLE", "CY DAY"]),
    ("Von Jörg Maier und Anna Müller", ["Jörg Maier", "Anna Müller"]),
    ("Par Anne Petit et Luc Roche", ["Anne Petit", "Luc Roche"]),
    ("Por Ana García y Luis Pérez", ["Ana García", "Luis Pérez"]),
    ("Di Anna Rossi", ["Anna Rossi"]),
    ("Door Jan de Vries", ["Jan de Vries"]),
    ("Автор: Анна Иванова", ["Анна Иванова"]),
    ("記者 山田太郎", ["山田太郎"]),
    ("김민수 기자", ["김민수"]),
    ("(责编：李明、王芳)", ["李明", "王芳"]),
    ("T. V. Raman", ["T. V. Raman"]),
    ("Ann B. Lee Jr.", ["Ann B. Lee Jr."]),
    ("Ann Lee, Jr.", ["Ann Lee, Jr."]),
    ("Ann Lee, PhD", ["Ann Lee"]),
    ("Ann Lee Ph.D.", ["Ann Lee"]),
    ("AuthorAnn Lee", ["Ann Lee"]),
    ("Auteur", []),
    ("Redacción NB", ["Redacción NB"]),
    ("Quelle: sid/dpa", ["sid", "dpa"]),
    ("Ann Lee (Text), Bo Cole (Fotos)", ["Ann Lee"]),
    ("Ann Lee, Senior Reporter", ["Ann Lee"]),
    ("Ann Lee | 12 March 2024", ["Ann Lee"]),
    ("Ann Lee (dpa)", ["Ann Lee", "dpa"]),
    ("By Ann Lee in Berlin", ["Ann Lee"]),
    ("Ann LeeFollow", ["Ann Lee"]),
    ("Ann Lee, Bo Cole, and Cy Day", ["Ann Lee", "Bo Cole", "Cy Day"]),
    ("Ann S.A. Lee", ["Ann S.A. Lee"]),
    ("Ann L&#233;on", ["Ann Léon"]),
    ("ANN LEE, ANNE COLE Envoyées spéciales à Lille", ["ANN LEE", "ANNE COLE"]),
    ("Rechtsanwältin Ann Lee", ["Ann Lee"]),
    ("Recueilli par Ann Lee", ["Ann Lee"]),
    ("Veröffentlicht durch Ann Lee", ["Ann Lee"]),
    ("港口報 記者山田花／即時報導", ["山田花"]),
    ("港口快訊／山田花", ["山田花"]),
    ("留言(42) 人氣(23)", []),
    ("Autor/innen", []),
    ("ANN LEE Associated Press", ["ANN LEE"]),
    ("Ann LeeHBC News, Harbor City", ["Ann Lee"]),
    ("Ann Lee HBC News", ["Ann Lee"]),
    ("Ann Lee Technology reporter", ["Ann Lee"]),
    ("Ann Lee II", ["Ann Lee II"]),
    ("Harbor Post Reporter", ["Harbor Post Reporter"]),
    ("Reporting by Ann Lee in London; Editing by Tom Cole", ["Ann Lee"]),
    ("Ann Lee in London and Tom Cole in Paris", ["Ann Lee", "Tom Cole"]),
    ("Words: Ann Lee Pictures: Tom Cole", ["Ann Lee"]),
    ("Photographs by Tom Cole", []),
    ("Fact-checked by Tom Cole", []),
    ("Ann LeeUpdated", ["Ann Lee"]),
    ("By Ann Lee Leave a Comment", ["Ann Lee"]),
    ("Von Ann Lee Keine Kommentare", ["Ann Lee"]),
    ("取材・文＝山田花子", ["山田花子"]),
    ("文・山田花子", ["山田花子"]),
    ("著者：山田花子", ["山田花子"]),
    ("山田花子【ライター】", ["山田花子"]),
    ("김민수 기자 입력 2024", ["김민수"]),
    ("作者：王芳 编辑：李明", ["王芳"]),
    ("记者 王芳 北京报道", ["王芳"]),
    ("记者 王芳 报道", ["王芳"]),
    ("撰文：王芳", ["王芳"]),
    ("By Ann Lee of the Harbor Herald", ["Ann Lee"]),
    ("Por João Silva, do Rio", ["João Silva"]),
    ("Von unserer Redaktion", []),
    ("By A.B. Lee, B.-C. Cole & Cy Day", ["A.B. Lee", "B.-C. Cole", "Cy Day"]),
    ("取材・執筆：山田花子", ["山田花子"]),
    ("Von Ann Lee | dpa", ["Ann Lee", "dpa"]),
    ("Ann Lee | Harbor Post", ["Ann Lee"]),
    ("Par Anne Petit (avec AFP)", ["Anne Petit", "AFP"]),
    ("Anne Petit, avec AFP", ["Anne Petit", "AFP"]),
    ("Por Ana García. Madrid", ["Ana García"]),
    ("Prof. Dr. Ann Lee", ["Prof. Dr. Ann Lee"]),
    ("Door Anna de Vries en Jan Bakker", ["Anna de Vries", "Jan Bakker"]),
    ("Por Ana García en Madrid", ["Ana García"]),
    ("oprac. Anna Kowalska", ["Anna Kowalska"]),
    ("Chip Works GmbH & Co. KG", []),
    ("Submitted on Mon", []),
    ("Super User", []),
    ("Social Links", []),
    ("Name required", []),
    ("By Ann Lee And Bo Cole", ["Ann Lee", "Bo Cole"]),
    ("Ann Lee im Gespräch mit Bo Cole", ["Ann Lee", "Bo Cole"]),
    ("Ann Lee View all posts by Ann Lee", ["Ann Lee"]),
    ("Xiulan Cho-Ferrer Staff Writer", ["Xiulan Cho-Ferrer"]),
    ("STEVE LEE, AP National Political Writer", ["STEVE LEE"]),
    ("Ann Lee in Port-au-Prince and Bo Cole in Lille; Editing by Cy Day", ["Ann Lee", "Bo Cole"]),
    ("Ann Lee in London, Bo Cole in Lille and Cy Day in Oran", ["Ann Lee", "Bo Cole", "Cy Day"]),
    ("Ann zur Mühlen und Bo vom Berg", ["Ann zur Mühlen", "Bo vom Berg"]),
    ("https://social.example/annlee", []),
    ("Posted on", []),
    ("Read more", []),
    ("Editor", []),
    ("5 comments", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "names"), NAMES, ids=[c[0] for c in NAMES])
def test_names_of_a_byline(text: str, names: list[str]) -> None:
    assert split_names(text) == names


@pytest.mark.parametrize(
    "byline",
    [
        "<p>By <a href='/author/al'>Ann Lee</a> and B.C. Cole</p>",
        "<p>by <a href='/author/al'>Ann Lee</a>, <a href='/author/bc'>B.C. Cole</a></p>",
        "<div class='byline'>By <span><a href='/a/1'>Ann Lee</a></span>, <span><a href='/a/2'>B.C. Cole</a></span></div>",
    ],
)
def test_everybody_whom_a_line_names(byline: str) -> None:
    assert read(after=byline) == ["Ann Lee", "B.C. Cole"]


def test_a_name_above_a_date_and_how_long_the_story_reads() -> None:
    assert read(after="<div>Ann Lee</div><div>May 2, 2024 · 5 min read</div>") == ["Ann Lee"]


BYLINES = [
    {"head": jsonld({"@type": "Person", "name": "Ann Lee"})},
    {"head": jsonld([{"@type": "Person", "name": "Ann Lee"}])},
    {"head": jsonld("Ann Lee")},
    {"head": '<meta name="author" content="Ann Lee">'},
    {"head": '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ann Lee">'},
    {"after": '<a rel="author" href="/ann">Ann Lee</a>'},
    {"after": '<span itemprop="author" itemscope><span itemprop="name">Ann Lee</span>, reporter</span>'},
    {"after": '<div class="byline">Ann Lee</div>'},
    {"after": "<p>By Ann Lee</p>"},
    {"after": "<p><span>By</span><a href='/authors/ann-lee'>Ann Lee</a><span>May 2, 2024</span></p>"},
    {"after": "<div>02.05.2024 | 13:10 Uhr | Ann Lee</div>"},
    {"after": "<div>Gespeichert von Ann Lee am 2. Mai 2024 - 18:55</div>"},
    {"after": "<p><strong>Ann Lee</strong></p>"},
    {"end": "<p>Text: Ann Lee</p>"},
    {"head": '<meta name="desk.author" content="Ann Lee">'},
    {"head": jsonld("Ann Lee").replace("NewsArticle", "VideoObject")},
    {"after": "<p>By</p><h4>Ann Lee</h4>"},
    {"after": "<dl><dt>Auteur</dt><dd>Ann Lee</dd><dt>Date</dt><dd>2 May 2024</dd></dl>"},
    {"after": "<div>Ann Lee</div><div>2 May 2024</div>"},
    {"after": "<ul><li>Opinion</li><li>2 May 2024</li><li>Ann Lee</li></ul>"},
    {"after": "<div>Ann Lee</div><div>on</div><div>Thursday, 2 May 2024 - 14:30</div>"},
    {"after": "<h3>Ann LeeFollow</h3>"},
    {"after": "<p>An interview by Ann Lee with Bo Cole.</p>"},
    {"after": '<div class="byline">Ann</div><div class="author-bio">Ann Lee – writes about chips since 2010.</div>'},
    {"after": "<p class='submitted'>Posted by editor7 on 2 May 2024</p><p>Story by Ann Lee</p>"},
    {"end": "<p>– Ann Lee</p>"},
    {"end": "<p>- Ann Lee<br>Contributing Writer</p>"},
    {"end": "<div>Von:</div><div>Ann Lee</div>"},
    {"end": "<footer class='entry-footer'><a rel='author' href='/ann'>Ann Lee</a></footer>"},
    {"end": "<p>Copyright © 2012–2024 Ann Lee. All rights reserved.</p>", "url": "https://annlee.example/a"},
    {"after": "<h3>Lamps (1 / 2) 06.11.2024 13:30 von Ann Lee</h3>"},
    {"after": "<div>Freitag | 14. Juni 2024 | 15:49 VON Ann Lee IN Lamps | 0 COMMENTS</div>"},
    {"after": "<div>On 6/13/2024 by Ann Lee</div>"},
    {"after": "<p>An essay by Ann Lee</p>"},
    {"head": jsonld({"@type": "Person", "givenName": "Ann", "familyName": "Lee"})},
    {"head": jsonld({"@type": "Person", "name": {"@value": "Ann Lee"}})},
    {"head": jsonld({"@type": "Person", "name": "ann lee"})},
    {"head": '<link rel="author" href="/ann" title="Ann Lee">'},
    {"after": "<div>Ann Lee</div><div>Technology Reporter</div>"},
    {"after": "<div>Ann Lee | March 3, 2024 | 5 comments</div>"},
    {"after": "<div>March 3, 2024 • Ann Lee • Lamps</div>"},
    {"after": "<address>Ann Lee</address>"},
    {"after": '<div class="signature">Ann Lee</div>'},
    {"after": '<span class="vcard"><span class="fn">Ann Lee</span><span class="org">Harbor Post</span></span>'},
    {"end": "<div><h3>About the author</h3><h4>Ann Lee</h4></div>"},
    {"end": "<p>(Ann Lee)</p>"},
    {"end": "<div class='author-box'><img src=a.jpg><h4>Ann Lee</h4><p>Ann writes about lamps.</p></div>"},
    {"after": "<p>Text und Interview: Ann Lee</p>"},
    {"after": "<p>March 3, 2024 By Ann Lee Leave a Comment</p>"},
    {"after": "<p>Protokoll: Ann Lee</p>"},
    {"after": "<p>Gastkommentar von Ann Lee</p>"},
    {"after": "<p>Pubblicato da Ann Lee il 3 marzo 2024</p>"},
    {"after": "<p>Publicado por: Ann Lee em 03/03/2024</p>"},
    {"after": "<p>Publicerad av Ann Lee</p>"},
    {"after": "<p>Texto y fotos: Ann Lee</p>"},
    {"after": "<p>Szerző: Ann Lee</p>"},
    {"after": "<p>By Ann Lee last updated March 3, 2024</p>"},
    {"after": "<p>Das Gespräch führte Ann Lee</p>"},
    {"after": "<p>Propos recueillis par Ann Lee</p>"},
    {"after": "<p>By Ann Lee, HBC Business</p>"},
    {"after": "<div>Submitted by Ann Lee on Thu, 05/02/2024 - 18:55</div>"},
    {"after": "<p><b>Ann Lee</b> in Harbor Town</p>"},
    {"after": "<div><span>Ann Lee</span><span>Lamps correspondent</span></div>"},
    {"after": "<div><span>Ann Lee</span><span>Reporting from Oslo</span></div>"},
    {"after": "<p>Lamps | Norway | May 2, 2024 | 18:55 (GMT+2) | Text: Ann Lee | Photo: Bo Cole</p>"},
    {"end": "<p>Reporting by Ann Lee; editing by Tom Cole</p>"},
    {"head": jsonld({"@type": "Person", "name": "Redaktion"}), "end": "<p>Text: Ann Lee</p>"},
    {"head": jsonld({"@type": "Person", "name": "chips.com"}), "end": "<p>Text: Ann Lee</p>"},
    {
        "head": jsonld({"@type": "Organization", "name": "HN"}),
        "end": "<p>– Ann Lee</p>",
        "url": "https://hn-net.example/a",
    },
    {"head": '<meta property="og:site_name" content="Dr. Ann Lee | Lamps">', "url": "https://www.ann-lee.example/a"},
    {"end": "<div class='post-footer'>Eingestellt von <span class='fn'>Ann Lee</span> um 21:11</div>"},
]


@pytest.mark.parametrize("parts", BYLINES, ids=[str(i) for i in range(len(BYLINES))])
def test_where_the_author_stands(parts: dict[str, str]) -> None:
    assert read(**parts) == ["Ann Lee"]


def test_an_author_by_reference() -> None:
    graph = {
        "@graph": [
            {"@type": "NewsArticle", "headline": TITLE, "author": {"@id": "#ann"}},
            {"@type": "Person", "@id": "#ann", "name": "Ann Lee"},
        ]
    }
    assert read(f'<script type="application/ld+json">{json.dumps(graph)}</script>') == ["Ann Lee"]


NOBODY = [
    {"end": '<div class="comments"><div class="comment"><span class="author">Bo Cole</span> says: nice</div></div>'},
    {"end": '<aside class="related"><h3>Storm closes a road</h3><span class="byline">By Bo Cole</span></aside>'},
    {"end": '<div class="author-bio">Bo Cole writes about chips.</div>'},
    {
        "end": '<div class="author-box"><p>The Harbor Post newsroom covers shipping, money and trade across Northern Europe.</p></div>'
    },
    {"after": "<figure><img src='x.jpg'><figcaption>Foto: Bo Cole</figcaption></figure>"},
    {"after": "<figure><img src='x.jpg'><figcaption itemprop='creator'>Bo Cole</figcaption></figure>"},
    {"after": "<blockquote><p>Chips! by Bo Cole</p></blockquote>"},
    {"after": '<div class="author"><a href="/login">Log in</a></div>'},
    {"before": "<nav><a href='/authors/all'>Authors</a></nav>"},
    {"after": "<div>Photo gallery</div><div>2 May 2024</div>"},
    {"after": "<div>By</div><div>Filed under: Ann Lee</div>"},
    {"end": "<p>Copyright © 2012–2024 Bo Cole. All rights reserved.</p>"},
    {"end": "<p>© 2024 Pacific Chip Union</p>", "url": "https://union.example/a"},
    {"after": "<div>2 May 2024 Harbor Lexicon</div>"},
    {"after": "<div>Wanted Content</div><div>2 May 2024</div>"},
    {"after": "<p><strong>GROUND COFFEE</strong></p>"},
    {"after": "<p><strong>More Lamps about Harbors</strong></p>"},
    {"after": "<p>There are a number of good reasons by Boats:</p>"},
    {"end": "<p>By working with towns on two coasts, we light the harbor.</p>"},
    {"end": "<p>Light the Boat by Lamp Group</p>"},
    {"end": "<p>Von Kabel über Lampe bis Steg</p>"},
    {
        "after": '<div class="byline">The Dutch and Danish ministries of ports said on a Monday that lamps would burn</div>'
    },
    {
        "after": '<div class="author">Anyone who has seen Bo Cole light a lamp in the harbor knows how bright a small one is.</div>'
    },
    {"head": '<meta property="og:site_name" content="Asia Harbor Star">', "url": "https://asiaharborstar.example/a"},
    {"head": '<link rel="author" href="/contact" title="Contact Us">'},
    {"end": "<p>(Fog Horns)</p>"},
    {
        "end": "".join(
            f"<div class='author-box'><h4>{n}</h4></div>" for n in ("Ann Lee", "Tom Cole", "Anna Day", "Ben Fox")
        )
    },
    {"end": "<div class='comments'><div class='comment-author vcard'><b>Tom Cole</b></div></div>"},
    {"after": "<p><strong>San Francisco</strong></p>"},
    {"after": "<p><strong>Key Points</strong></p>"},
    {"after": '<div class="byline">Last updated</div>'},
    {"head": '<meta name="smartbanner:author" content="Bo Cole">'},
    {"after": '<div class="author"><ul class="breadcrumbs"><li>Chips</li><li>Chip Tests</li></ul></div>'},
]
_NOBODY_NAMES = (
    "comment teaser bio newsroom credit creator quote button menu section filed other-owner organization rubric-with-date label-with-date capitals more colon sentence "
    "title span ministries paragraph site contact brackets staff commenter city points updated app breadcrumbs"
).split()


@pytest.mark.parametrize("parts", NOBODY, ids=_NOBODY_NAMES)
def test_nobody(parts: dict[str, str]) -> None:
    assert read(**parts) == []


def test_the_publisher_gives_way_to_a_person() -> None:
    head = jsonld(
        {"@type": "Organization", "name": "Harbor Times"}, publisher={"@type": "Organization", "name": "Harbor Times"}
    )
    assert read(head, after="<p>By Ann Lee</p>") == ["Ann Lee"]


def test_initials_beside_the_publisher_name_nobody() -> None:
    site = '<meta property="og:site_name" content="Harbor Gazette">'
    assert read(site + jsonld("Harbor Gazette /PP")) == ["Harbor Gazette"]
    assert read(site + jsonld("Harbor Gazette /Ann Lee")) == ["Ann Lee"]


def test_a_part_of_the_publisher_s_name_beside_an_author() -> None:
    site = '<meta property="og:site_name" content="Harbor News">'
    assert read(site, after="<p class=byline>By Ann Lee, Harbor</p>") == ["Ann Lee"]
    assert read(site, after="<p id=byline>［高瀬里奈］</p>") == ["高瀬里奈"]
    assert read(site, after="<p class=author>執筆：高瀬里奈　編集：山田太郎</p>") == ["高瀬里奈"]


def test_an_account_is_spelled_as_the_page_shows_it() -> None:
    assert read(jsonld("ann.lee"), after="<ul><li>Ann Lee</li></ul>") == ["Ann Lee"]
    assert read(jsonld("lake.example"), after="<p>Lake.Example</p>") == ["lake.example"]


def test_labels_behind_the_author_in_elements_of_their_own() -> None:
    line = "<p>27.08.2025 09:15 von Veronika Plank <span>Netzausbau</span> <span>Österreich</span></p>"
    assert read(after=line) == ["Veronika Plank"]
    assert read(after="<p>27.08.2025 09:15 von Ann <span>Lee</span></p>") == ["Ann Lee"]


def test_the_paper_beside_its_reporter() -> None:
    assert read(after="<p class=author>港口日報／ 記者<a href='/r'>陳怡安</a>／高雄報導</p>") == ["陳怡安"]


def test_an_address_glued_to_the_name_far_below_the_headline() -> None:
    story = "".join(
        f"<p>Paragraph {i} tells of the harbor at some length, and of those who mend its cranes.</p>" for i in range(12)
    )
    box = "<div class=Byline><div><span>Linn Åkesson</span><a href='mailto:l@x.example'>linn.akesson@x.example</a></div></div>"
    assert read(after=story + box) == ["Linn Åkesson"]


def test_the_agency_among_the_sources_below_the_story() -> None:
    line = "<p>Quelle: harbor.example, abc/dpa</p>"
    assert read(end=f"{line}<p>Share</p>") == ["dpa"]
    assert read(after=line) == []  # of the picture above it


def test_an_agency_is_an_author() -> None:
    assert read(jsonld({"@type": "Organization", "name": "Reuters"})) == ["Reuters"]


AGENCIES = [
    ("<p>SID</p>", "", ["SID"]),
    (
        "",
        "<p>HARBOR CITY, Calif. (AP) — The town council voted for more lamps at the harbor on a Monday night.</p>",
        ["AP"],
    ),
    ("", "<p>The town council voted for more lamps at the harbor on a Monday night. (dpa)</p>", ["dpa"]),
    (
        "<p>By Ann Lee</p>",
        "<p>The council voted for more lamps at the harbor on a Monday night. (dpa)</p>",
        ["Ann Lee"],
    ),
    (
        "",
        "<figure><img src='x.jpg'><figcaption>The harbor with its many lamps at night. (dpa)</figcaption></figure>",
        [],
    ),
    ("<p>AA</p>", "", []),
    ("<p>IANS | March 3, 2024</p>", "", ["IANS"]),
    ("<p>PTI Updated: March 3, 2024</p>", "", ["PTI"]),
]


@pytest.mark.parametrize(("after", "more", "names"), AGENCIES, ids=range(len(AGENCIES)))
def test_the_agency_where_nobody_is_named(after: str, more: str, names: list[str]) -> None:
    assert read(after=after + more) == names


def test_the_visible_byline_names_them_all() -> None:
    assert read(jsonld({"@type": "Person", "name": "Ann Lee"}), after="<p>By Ann Lee and Bo Cole</p>") == [
        "Ann Lee",
        "Bo Cole",
    ]


def test_first_names_are_spelled_out() -> None:
    assert read(jsonld({"@type": "Person", "name": "Ann"}), after="<p>By Ann Lee</p>") == ["Ann Lee"]


def test_one_author_an_element() -> None:
    after = '<div class="byline"><span>Ann Lee</span> <span>Bo Cole</span> <span>Cy Day</span></div>'
    assert read(after=after) == ["Ann Lee", "Bo Cole", "Cy Day"]


def test_one_link_a_name() -> None:
    after = '<span class="authors"><a class="post-author" href="/1">dpa</a><a class="post-author" href="/2">Cy Day</a></span>'
    assert read(after=after) == ["dpa", "Cy Day"]


def test_authors_of_teasers_below_are_not_ours() -> None:
    after = '<p>By <a rel="author" href="/1">Ann Lee</a></p>'
    teasers = "".join(
        f'<p>Storm {i}</p><p>Rain {i}</p><p><a rel="author" href="/{i}">Bo Cole</a></p>' for i in range(4)
    )
    assert read(after=after, end=teasers) == ["Ann Lee"]


def test_teasers_above_the_headline_are_not_ours() -> None:
    before = "".join(f'<div class="info">Storm {n} <a href="/writer/{n}">{n}</a></div>' for n in ("Bo Cole", "Cy Day"))
    assert read(before=before, after='<p><a rel="author" href="/1">Ann Lee</a></p>') == ["Ann Lee"]


def test_a_line_of_teasers_above_does_not_end_the_search() -> None:
    before = '<div class="teaser"><p><a rel="author" href="/b">Bo Cole</a></p></div>'
    after = "<p>A line.</p><p>Another line.</p><p>A third.</p><p>A fourth.</p><h2 class='author-name'>Ann Lee</h2>"
    assert read(before=before, after=after) == ["Ann Lee"]


def test_a_member_of_a_forum_is_named_as_it_stands() -> None:
    assert read(after='<ul><li><a class="username" href="/m/1">chips for all</a></li></ul>') == ["chips for all"]


def test_the_account_in_the_metadata_gives_way_to_the_byline() -> None:
    """Only where readers do not see it; a longer form of the same name stays."""
    account = jsonld({"@type": "Person", "name": "Bo Cole"})
    assert read(account, after="<p>By Ann Lee</p>") == ["Ann Lee"]
    assert read(account, after="<p>By Ann Lee</p>", end="<p>Bo Cole is our editor.</p>") == ["Bo Cole"]
    assert read(jsonld({"@type": "Person", "name": "Ann Maria Lee"}), after="<p>By Ann Lee</p>") == ["Ann Maria Lee"]


def test_all_of_a_korean_byline() -> None:
    head = jsonld([{"@type": "Person", "name": n} for n in ("김민수", "이영희")])
    assert read(head, after='<span class="author">김민수 기자</span>') == ["김민수", "이영희"]


def test_an_affiliation_is_no_author() -> None:
    assert read(after="<p>By Ann Lee, Chip News Network</p>") == ["Ann Lee"]


def test_evidence_names_the_rule_and_the_losers() -> None:
    html = f"<html><head>{jsonld('Ann Lee')}<meta name='author' content='Bo Cole'></head><body><h1>{TITLE}</h1></body></html>"
    page = Page(html)
    evidence = Evidence()
    assert find_authors(page, find_headline(page, evidence), evidence) == ["Ann Lee"]
    assert evidence["authors"].rule == "json-ld"
    assert evidence["authors"].rejected[0]["raw"] == "Bo Cole"


@given(st.text(max_size=120))
@settings(max_examples=200, deadline=None)
def test_any_text_gives_clean_names(text: str) -> None:
    for name in split_names(text):
        assert name == " ".join(name.split())
        assert any(c.isalpha() for c in name)


@pytest.mark.parametrize(
    "author", [None, 5, [], {}, {"name": None}, {"name": ["Ann Lee"]}, [[[[["Ann Lee"]]]]], {"@id": "#x"}]
)
def test_odd_author_values(author: object) -> None:
    assert read(jsonld(author)) in ([], ["Ann Lee"])


def test_a_name_said_again_for_screen_readers_is_one_name() -> None:
    link = "<a class='authors__name' href='/auteurs/a'>Ann Lee<span class='u-screen-reader-text'>Ann Lee</span></a>"
    assert extract(f"<h1>Ferry late again</h1><p class='cover'><span>A series by {link}</span></p>").authors == [
        "Ann Lee"
    ]


def test_a_papers_notice_names_no_owner() -> None:
    page = "<html><head><title>Ferry late again</title></head><body><h1>Ferry late again</h1><footer>© 2025 {}</footer></body></html>"
    assert extract(page.format("Harbor Privilege"), "https://harborprivilege.example/a").authors == []
    assert extract(page.format("Anna Privilege"), "https://annaprivilege.example/a").authors == ["Anna Privilege"]


def test_two_letters_of_a_generated_class_name_nobody() -> None:
    story = (
        "<p>The ferry has been late on every Monday since the timetable was printed, and nobody knows why it is.</p>"
        * 3
    )
    page = "<h1>Ferry late again</h1>{}<div><span class='{}'>Tech Malaysia</span></div>"
    assert extract(page.format(story, "css-1fn3")).authors == []
