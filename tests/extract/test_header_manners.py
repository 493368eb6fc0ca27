"""Headers as news systems write them: labels in cells of their own, data of other stories, today's date, weather."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest

from newsspider import extract
from newsspider.extract.dates.names import lone_label
from newsspider.extract.language import detect_language
from newsspider.extract.regions import read_dateline
from newsspider.items import Article

TITLE = "Harbor pumps fail twice in a single week"
STORY = (
    "<p>Engineers say that the spare parts for the pumps were ordered too late, and that the next storm is near.</p>"
)
FETCHED = datetime(2025, 3, 9, 12, 0, tzinfo=UTC)
URL = "https://herald.example/a/harbor-pumps"


def read(header: str, *, head: str = "", top: str = "", before: str = "", after: str = "", lang: str = "en") -> Article:
    return extract(
        f'<html lang="{lang}"><head><title>{TITLE}</title>{head}</head><body><header><nav><a href="/">Herald</a></nav>{top}'
        f"</header>{before}<main><div><h1>{TITLE}</h1>{header}</div><div>{STORY}{STORY}</div>{after}</main></body></html>",
        URL,
        fetched_at=FETCHED,
    )


def ld(headline: str, url: str, **values: object) -> str:
    node = {"@type": "NewsArticle", "headline": headline, "url": url, **values}
    return f'<script type="application/ld+json">{json.dumps(node, ensure_ascii=False)}</script>'


OTHER = {"datePublished": "2025-02-23T09:05:00Z", "dateModified": "2025-02-24T09:05:00Z"}
BO = {"@type": "Person", "name": "Bo Cole"}


def test_data_of_another_story_say_nothing_of_this_one() -> None:
    head = ld("Council closes the old ferry house", "https://herald.example/b/ferry-house", author=BO, **OTHER)
    article = read("<p>By Ann Lee</p><p>4 March 2025, 10:05</p>", head=head)
    assert article.published_at == datetime(2025, 3, 4, 10, 5, tzinfo=UTC)
    assert article.modified_at is None
    assert article.authors == ["Ann Lee"]
    assert read("", head=head).published_at is None


@pytest.mark.parametrize(
    ("headline", "url"),
    [
        ("Council closes the old ferry house", URL),  # worded for search engines, at the page's own address
        ("Council closes the old ferry house", "https://m.herald.example/harbor-pumps.amp.html"),
        ("Twice in a week: the harbor's pumps fail", "https://herald.example/?p=12"),
    ],
)
def test_data_under_another_title_or_address_are_the_pages(headline: str, url: str) -> None:
    assert read("", head=ld(headline, url, **OTHER)).published_at == datetime(2025, 2, 23, 9, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("label", "told"),
    [
        ("Mis à jour le", "updated"),
        ("Laatste update:", "updated"),
        ("Cập nhật lúc", "updated"),
        ("آخر تحديث", "updated"),
        ("تاريخ التحديث", "updated"),
        ("تاريخ النشر", "published"),
        ("更新日", "updated"),
        ("Data publikacji:", "published"),
        ("Publikacja:", "published"),
        ("प्रकाशित तिथि", "published"),
        ("News updates", None),
        ("Recently published", None),
    ],
)
def test_label_lines(label: str, told: str | None) -> None:
    assert lone_label(label) == told


@pytest.mark.parametrize(
    "fields",
    [
        "<dl><dt>Publié le</dt><dd>4 mars 2025 à 10h05</dd><dt>Mis à jour le</dt><dd>5 mars 2025 à 13h37</dd></dl>",
        "<table><tr><td>Publié :</td><td>04/03/2025 10h05</td></tr><tr><td>Mise à jour :</td><td>05/03/2025 13h37</td></tr></table>",
    ],
)
def test_labels_in_cells_of_their_own(fields: str) -> None:
    article = read(fields, lang="fr")
    assert article.published_at == datetime(2025, 3, 4, 9, 5, tzinfo=UTC)
    assert article.modified_at == datetime(2025, 3, 5, 12, 37, tzinfo=UTC)


def test_a_label_behind_its_time_is_not_that_of_the_next() -> None:
    article = read("<p>2025年3月4日 9時05分 公開 / 2025年3月5日 10時37分 更新</p>", lang="ja")
    assert article.published_at == datetime(2025, 3, 4, 0, 5, tzinfo=UTC)
    assert article.modified_at == datetime(2025, 3, 5, 1, 37, tzinfo=UTC)


def test_todays_date_in_the_header_of_the_site() -> None:
    assert read("", top='<div class="date">March 9, 2025</div>').published_at is None
    assert read("<p>March 4, 2025</p>", top='<div class="date">March 9, 2025</div>').published_at == date(2025, 3, 4)


def test_cards_above_the_headline() -> None:
    card = '<div class="card"><h3><a href="/b">Council closes the old ferry house</a></h3><div class="meta"><span>March 1, 2025 9:05 AM</span></div></div>'
    assert read("", before=f"<section>{card}</section>").published_at is None


def test_weather_is_no_region() -> None:
    assert read("", top='<div class="weather"><span>France</span> <span>9°</span></div>').region is None
    assert read("", before="<div>Norway 12°</div>").region is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Selmar (dpa) – Der Hafen wächst.", "Selmar"),
        ("SELMAR.- El puerto crece.", "SELMAR"),
        ("SELMAR - De haven groeit.", None),
        ("Selmar (Hafen) – Der Hafen wächst.", None),
    ],
)
def test_datelines_of_towns_that_no_table_has(text: str, place: str | None) -> None:
    line = read_dateline(text)
    assert (line.place if line else None) == place


def test_dateline_of_a_teaser_below_a_brief() -> None:
    card = '<div class="card"><h3><a href="/b">Council closes the old ferry house</a></h3><p>LILLE (AP) - The council met.</p></div>'
    assert read("<p>March 4, 2025</p>", after=f"<section><h4>Related</h4>{card}{card}</section>").dateline is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Máy bơm đã hỏng hai lần kể từ mùa thu, người phát ngôn của xưởng cho biết.", "vi"),
        ("造船厂女发言人说，水泵自秋天以来已经两次故障。", "zh"),
        ("Il y a un bac qui a du retard a dit la ville, le port a un plan pour les gens.", "fr"),
        ("Mia a barca a vela a porto a mare a Selmar a Tolby a Arvika a Pernau.", None),  # one word is no language
    ],
)
def test_languages_of_briefs(text: str, code: str | None) -> None:
    assert detect_language(text) == code


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        (
            "<span>Ports</span> Harbor pumps fail twice in a week",
            "Harbor pumps fail twice in a week - The Selmar Courier",
        ),
        ("<span>港口罢工</span> 港口水泵一周内两次故障", "港口水泵一周内两次故障"),
    ],
)
def test_kickers_that_the_title_leaves_out(heading: str, title: str) -> None:
    page = f"<html><head><title>{title}</title></head><body><article><h1>{heading}</h1>{STORY}</article></body></html>"
    assert extract(page, URL).headline == heading.partition("</span> ")[2]


SENTENCE = "Engineers say that the spare parts were ordered too late."
DESCRIBED = f'<meta property="og:description" content="{SENTENCE}">'


def standfirst(header: str, body: str, head: str = "", title: str = TITLE) -> str | None:
    page = f"<html><head><title>{title}</title>{head}</head><body><main><div><h1>{title}</h1>{header}</div>{body}</main></body></html>"
    return extract(page, URL).standfirst


@pytest.mark.parametrize(
    "body", ["<div><p>Nobody was hurt when the pumps failed.</p></div>", f"<div>{STORY}{STORY}</div>"]
)
def test_described_lines_above_briefs_and_above_stories(body: str) -> None:
    assert standfirst(f"<p>{SENTENCE}</p><p>Ann Lee</p><p>4 March 2025</p>", body, DESCRIBED) == SENTENCE


def test_the_only_sentence_is_the_story() -> None:
    letter = "<section><h4>Newsletter</h4><p>All the news of the harbor in one letter every morning.</p></section>"
    assert standfirst("<p>4 March 2025</p>", f"<div><p>{SENTENCE}</p></div>{letter}", DESCRIBED) is None


def test_a_row_of_the_table_that_lays_out_the_page() -> None:
    rows = f"<tr><td><h1>{TITLE}</h1></td></tr><tr><td><p>{SENTENCE}</p></td></tr><tr><td>By Ann Lee</td></tr><tr><td>{STORY}{STORY}</td></tr>"
    page = f"<html><head><title>{TITLE}</title>{DESCRIBED}</head><body><table>{rows}</table></body></html>"
    assert extract(page, URL).standfirst == SENTENCE


def test_scripts_that_say_much_in_few_characters() -> None:
    said = "工程师说备件订得太晚了，下一场暴风雨已经临近。"
    body = f"<div><p>{'市议会周一晚上讨论了五个小时，然后进行了表决。' * 3}</p></div>"
    head = f'<meta property="og:description" content="{said}">'
    assert standfirst(f"<p>{said}</p><p>2025年3月4日</p>", body, head, "港口水泵一周内两次故障") == said
    assert (
        standfirst("<p>2025年3月4日 9时05分 约3分钟读完 十二条评论在此</p>", body, "", "港口水泵一周内两次故障") is None
    )


@pytest.mark.parametrize(
    "line", ["Oleh Siti Rahayu, Dewi Lestari dan Agus Wijaya", "Anna Kowalczyk, Tomasz Lis, Magdalena Wrona"]
)
def test_lines_of_names_are_no_standfirst(line: str) -> None:
    assert standfirst(f"<div>{line}</div><div>4 March 2025</div>", f"<div>{STORY}{STORY}</div>") is None


def test_a_numbered_list_from_the_home_page_is_a_trail() -> None:
    trail = '<nav><{0}><li><a href="/">Home</a></li><li><a href="/s">Shipping</a></li></{0}></nav>'
    assert read("", before=trail.format("ol")).category == "Shipping"
    assert read("", before=trail.format("ul")).category is None


def test_a_section_in_a_row_above_the_headline() -> None:
    rows = f'<tr><td><a href="/sec/4">Shipping</a></td></tr><tr><td><h1>{TITLE}</h1></td></tr><tr><td>{STORY}{STORY}</td></tr>'
    page = f"<html><head><title>{TITLE}</title></head><body><main><table>{rows}</table></main></body></html>"
    assert extract(page, URL).category == "Shipping"


@pytest.mark.parametrize(
    ("above", "category"),
    [
        ('<div><a href="/monde">Monde</a></div>', "Monde"),
        ('<div><a href="/monde">Monde</a> | <a href="/ports">Ports</a></div>', "Ports"),
    ],
)
def test_the_world_is_a_section_where_no_other_stands_beside_it(above: str, category: str) -> None:
    page = f"<html><head><title>{TITLE}</title></head><body><main><div>{above}<h1>{TITLE}</h1></div>{STORY}{STORY}</main></body></html>"
    assert extract(page, URL).category == category
