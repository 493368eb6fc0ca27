"""What stands between and below the paragraphs on pages whose markup names nothing: told by its words."""

from __future__ import annotations

import pytest

from newsspider import extract

HEADLINE = "Ferry stays in the harbor town until autumn"
TEXT = [
    "The old ferry will cross the harbor until autumn, the town said on Monday after a winter of talks with its owner.",
    "Its engine is as old as its captain, and both were looked over in the spring by people who know their trade.",
    "The crossing costs two crowns more than last year, which the owner puts down to the price of fuel and of paint.",
    "A bridge has been planned for forty years, and the council would rather not say when it means to begin with it.",
    "Those who live on the far side have signed a letter, and the school has changed its hours to suit the timetable.",
]


def body(between: str = "", below: str = "", tag: str = "p") -> str | None:
    lines = [f"<{tag}>{text}</{tag}>" for text in TEXT]
    page = (
        f"<html lang='en'><title>{HEADLINE}</title><body><main><h1>{HEADLINE}</h1><{tag}>By Ann Lee</{tag}>"
        f"{''.join(lines[:3])}{between}{''.join(lines[3:])}{below}</main></body></html>"
    )
    return extract(page, "https://x.example/ferry-stays").body


ANYWHERE = [
    "<div class='factbox'><h3>The ferry</h3><p>Twelve metres long, and older than the bridge that was to replace her.</p></div>",
    "<x-pullquote>She is as old as her captain is.</x-pullquote>",
    "<p>ADVERTISEMENT</p>",
    "<div>Story continues below advertisement</div>",
    "<div>Weiter nach der Anzeige</div>",
    "<div><span>Advertisement</span><span>Article continues below this ad</span></div>",
    "<p>Make us a preferred source on Google.</p>",
    "<p>Siga a Gazeta do Cais no Google Notícias e receba as novidades.</p>",
    "<p>Follow topics from this story to see more like it in your personalized homepage feed.</p>",
    "<p>打开港口报APP</p>",
    "<p>扫描二维码，关注港口报</p>",
    "<ul class='share'><li>Réagir <span>12</span></li></ul>",
    "<div>Audio herunterladen (3:41 min)</div>",
    "<div>Hør artiklen (4 min.)</div>",
    "<div><b>Recommended</b><a href='/b'>Why old boats float</a></div>",
    "<p><b>More:</b> <a href='/b'>Why old boats float and new ones sink</a></p>",
    "<p>Subscribe to our newsletter for more from the harbor.</p>",
    "<p>Follow us on <a href='/f'>Facebook</a> and <a href='/x'>X</a>.</p>",
    "<p>Join our WhatsApp channel</p>",
    "<p>Folgen Sie der Hafenpost auf Facebook und Instagram.</p>",
    "<p>Sigue a La Gaceta del Muelle en X para no perderte nada.</p>",
    "<p>تابع صحيفة المرفأ على فيسبوك لمعرفة آخر الأخبار</p>",
    "<p>Laden Sie die App der Hafenpost und lesen Sie unterwegs.</p>",
    "<p>Recevez chaque matin les nouvelles du quai dans votre boîte mail.</p>",
    "<form><p>Should the ferry run at night?</p><label><input type='radio' name='v'> Yes</label><label><input type='radio' name='v'> No</label></form>",
    "<p>Abonnieren Sie unseren Newsletter</p>",
    "<p>Suivez-nous sur Facebook</p>",
    "<div>Topics: <a href='/t/1'>ferries</a>, <a href='/t/2'>harbors</a></div>",
    "<div><img src='/a.jpg'><p>The ferry at its berth on Monday. (Photo: Bo Cole/Reuters)</p></div>",
]
BELOW = [
    "<p>This post was paid for by Cape Pumps and written by its own people.</p>",
    "<p>Dieser Beitrag entstand in Kooperation mit Kap Pumpen.</p>",
    "<p>Ce contenu a été réalisé en partenariat avec Pompes du Cap.</p>",
    "<p>この記事は岬ポンプの提供によるものです。</p>",
    "<p>Wenn Ihnen diese Arbeit etwas wert ist, freuen wir uns über eine Spende.</p>",
    "<p><b>À propos de la Ferry</b></p><p>Elle a deux quais et une grue.</p><p>Contact presse :</p><p>Ann Lee, presse@x.example</p>",
    "<p>お問い合わせ先</p><p>岬フェリー広報室 press@x.example</p>",
    "<p><em>This story was supported by the Harbor Reporting Fund.</em></p>",
    "<p><em>Additional reporting by Bo Cole. Edited by Cy Day.</em></p>",
    "<p>(Reporting by Ann Lee in Lille; Editing by Cy Day)</p><p>Our Standards: <a href='/t'>The Trust Principles</a></p>",
    "<p>Redaktion: Bo Cole, Cy Day</p>",
    "<p>责任编辑：周南</p>",
    "<p>（编辑：周南 林可）</p>",
    "<p>Dieses Thema im Programm: Hafenfunk am Abend, 9. April 2026, 18:05 Uhr</p>",
    "<p>— Ann Lee</p>",
    "<p class='signature'>Ann Lee (avec AFP)</p>",
    "<p>Support student journalism and donate to the Harbor Post.</p>",
    "<h2>Comments</h2><div><b>gull7</b><p>I have crossed on her every day since the year of the great storm.</p></div>",
    "<div><img src='/al.jpg'><h4>Ann Lee</h4><p>Ann Lee writes about boats and those who repair them.</p></div>",
    "<p>The post <a href='/f'>Ferry stays</a> appeared first on <a href='/'>Harbor Post</a>.</p>",
    "<p>Copyright 2025 Harbor Post. All rights reserved. No part of it may be reproduced.</p>",
    "<p>Got a story? Email us at desk@x.example</p>",
    "<p>If you found this report useful, please consider a donation to the Harbor Post.</p>",
    "<p>Gefällt dir dieser Beitrag?</p>",
    "<p>Bleib auf dem Laufenden und lies die Hafenpost.</p>",
    "<p>Artikel abgelegt unter: Fähren, Häfen</p>",
    "<p>Die Printausgabe der Hafenpost erscheint am Freitag.</p>",
    "<p>Die Meinungen in Gastbeiträgen entsprechen nicht denen der Redaktion.</p>",
    "<p>Pressekontakt:</p><p>Ann Lee, Hafenamt, Am Kai 3, Telefon 04 55 66</p><p>presse@x.example</p>",
    "<p><b>About the Ferry Trust</b></p><p>The trust was founded in 1911 and looks after two quays and a crane.</p>"
    "<p>Media contact:</p><p>Ann Lee</p><p>press@x.example</p><p>555-0182</p><p>###</p><p>SOURCE Ferry Trust</p>",
    "<p>Forward-looking statements: what is said here of the ferry's future may prove wrong.</p>",
    "<div class='story__boilerplate'><h2>About the Ferry Trust</h2><p>The trust looks after two quays and a crane.</p></div>",
    "<p>About the Ferry Trust</p><p>The trust looks after two quays.</p><h2>Contacts</h2><p>Ann Lee<br>press@x.example</p>",
    "<p>-30-</p><p>Notes to editors: pictures of the ferry can be had on request.</p>",
    "<p><i>Contact Ann Lee at 555-0117 or on social media at @annatsea.</i></p>",
    "<p>Ann Lee can be reached at alee@x.example.</p>",
    "<p>Beitragsbild: Bo Cole</p>",
    "<p>Featured image: Bo Cole via Unsplash</p>",
]
KEPT = [
    "<p>Contact Ann Lee, said the sign on the pier, and many have tried to.</p>",
    "<p>If you found a gull on the quay, it was there for the bread and for nothing else.</p>",
    "<p>Bitte anklopfen, stand an der Tür des Kapitäns, und niemand klopfte an.</p>",
    "<p>“Subscribe to our newsletter,” said the sign on the pier.</p>",
    "<p><b>About the Ferry</b></p><p>She was built upriver and came down on the first flood of the year.</p>",
    "<p>More: that was all the captain had asked for.</p>",
    "<p>More boats, 12 in all, were at the quay by noon.</p>",
    "<ul class='tools'><li>Twelve oars of ash, each as long as two men are tall.</li></ul>",
    "<p>关注渡轮的人不多，港口的人却每天都看着它。</p>",
    "<p>Make us a boat, the children had said to the smith.</p>",
    "<p>Follow the quay to its end, and you see the old berth.</p>",
    "<p>Follow the crane on its way up, and you will see the harbor as the gulls do.</p>",
    "<p>This page of the log was written by the mate, who had a better hand than the captain.</p>",
    "<p>Die App der Fähre kennt den Fahrplan, und sonst kennt ihn niemand.</p>",
    "<p>Join the ferry at the lower quay, where the tickets are.</p>",
    "<table><tr><th>Comments</th><td>None so far from the owner</td></tr></table>",
]


@pytest.mark.parametrize("tag", ["p", "div"])
@pytest.mark.parametrize("notice", ANYWHERE)
def test_left_out_between_paragraphs(notice: str, tag: str) -> None:
    assert body(between=notice, tag=tag) == "\n\n".join(TEXT)


@pytest.mark.parametrize("tag", ["p", "div"])
@pytest.mark.parametrize("notice", ANYWHERE + BELOW)
def test_left_out_below_them(notice: str, tag: str) -> None:
    assert body(below=notice, tag=tag) == "\n\n".join(TEXT)


@pytest.mark.parametrize("text", KEPT)
def test_the_story_s_own_words_are_kept(text: str) -> None:
    assert len(body(between=text) or "") > len("\n\n".join(TEXT))


def test_a_story_told_in_pictures_keeps_their_texts() -> None:
    slides = "".join(f"<div><img src='/{i}.jpg'><p>{text} Photo: Bo Cole</p></div>" for i, text in enumerate(TEXT))
    page = f"<html lang='en'><title>{HEADLINE}</title><body><main><h1>{HEADLINE}</h1>{slides}</main></body></html>"
    assert TEXT[1] in (extract(page, "https://x.example/ferry-in-pictures").body or "")


def test_a_text_printed_twice_is_read_once() -> None:
    long = [f"{text} {text[::-1]}" for text in TEXT[:2]]
    twice = "".join(f"<div class='{k}'>" + "".join(f"<p>{t}</p>" for t in long) + "</div>" for k in ("wide", "narrow"))
    assert (body(below=twice) or "").split("\n\n") == [*TEXT, *long]


def test_what_is_said_on_every_day_of_a_plan_is_kept() -> None:
    step = f"<p>{TEXT[0]} {TEXT[0][::-1]}</p>"
    days = "".join(f"<h3>Day {n}</h3>{step}" for n in range(1, 5))
    assert (body(below=days) or "").count(TEXT[0][::-1]) == 4


def test_the_headline_is_no_part_of_the_text() -> None:
    page = f"<html><title>{HEADLINE}</title><h1>{HEADLINE}</h1><main><h2>{HEADLINE}</h2>{''.join(f'<p>{t}</p>' for t in TEXT)}</main></html>"
    assert extract(page, "https://x.example/ferry-stays").body == "\n\n".join(TEXT)


def test_a_place_with_a_dash_heads_nothing() -> None:
    article = extract(
        f"<html><title>{HEADLINE}</title><main><h1>{HEADLINE}</h1><p><b>Harbor Town -</b></p>{''.join(f'<p>{t}</p>' for t in TEXT)}</main></html>",
        "https://x.example/ferry-stays",
    )
    assert [section.heading for section in article.sections] == [None]


def test_code_in_script_state_is_no_text() -> None:
    code = "\\n".join(
        ["<script>", *(f"queue.push(function() {{ show('box-{n}', [{n}00, 250]); }});" for n in range(20)), "</script>"]
    )
    page = f'<html><title>{HEADLINE}</title><h1>{HEADLINE}</h1><script type="application/json">{{"headline": "{HEADLINE}", "body": "{code}"}}</script></html>'
    assert not extract(page, "https://x.example/ferry-stays").body


CAPTION = "The ferry at its berth on a Monday in spring, seen from the quay with the school behind it."


@pytest.mark.parametrize(
    "box",
    [
        f"<div><div><img src='/a.jpg' alt='{CAPTION}'></div><div><div>{CAPTION}</div></div></div>",
        f"<p><span class='image-caption'>{CAPTION}</span></p>",
    ],
)
def test_captions_told_by_the_picture_or_by_a_span(box: str) -> None:
    assert body(between=box) == "\n\n".join(TEXT)


def test_a_paragraph_that_a_picture_repeats_among_others_is_kept() -> None:
    told = (
        f"<div><img src='/a.jpg' alt='{CAPTION}'><p>{CAPTION}</p><p>{CAPTION[::-1]}</p><p>{CAPTION.upper()}</p></div>"
    )
    assert CAPTION in (body(between=told) or "")


def test_what_themes_glue_to_the_story() -> None:
    lines = "".join(f"<p>{text}</p>" for text in TEXT[:3])
    page = (
        f"<html lang=en><title>{HEADLINE}</title><div class=a><div><h2>{HEADLINE}</h2></div>"
        "<div><span>Chikondi Phiri</span><span>28 August 2025, 16:20</span></div>"
        f"<div>{lines}<h2>A bridge<div id=b></div><span><a href='#b'>#</a></span></h2><p>{TEXT[3]}</p>"
        "<figure><blockquote>The engine is as old as its captain, and both are well.</blockquote>"
        f"<figcaption class=source>— Bo Cole</figcaption></figure><p>{TEXT[4]}</p></div></div>"
    )
    article = extract(page, "https://x.example/ferry-stays")
    assert article.body is not None
    assert article.body.startswith(TEXT[0])
    assert [section.heading for section in article.sections] == [None, "A bridge"]
    assert article.images == []


OWN_WORDS = "Nobody on this shore would have crossed the old bridge in winter with a cart behind the horse."


@pytest.mark.parametrize("tag", ["div", "figure", "blockquote"])
def test_a_pulled_quotation_said_nowhere_else_is_body(tag: str) -> None:
    assert OWN_WORDS in (body(between=f"<{tag} class='wp-block-pullquote'><p>{OWN_WORDS}</p></{tag}>") or "")


@pytest.mark.parametrize("text", [TEXT[1], TEXT[1].replace(",", " —"), TEXT[1].upper()])
def test_a_pulled_quotation_that_the_body_says_too_is_none(text: str) -> None:
    assert body(between=f"<div class='story-pull-quote'><p>{text}</p></div>") == "\n\n".join(TEXT)


def test_a_short_sentence_alone_between_ads_is_body_where_it_looks_like_the_others() -> None:
    ad = "<div class='ad-slot'><span>Advertisement</span></div>"
    texts = [*TEXT, "Work will go on at night, too."]
    chunks = ad.join(f"<section class='chunk'><p>{text}</p></section>" for text in texts)
    page = f"<html lang='en'><title>{HEADLINE}</title><body><main><h1>{HEADLINE}</h1>{chunks}<div>Tags: <a href='/t'>ferries</a></div></main>"
    assert (extract(page, "https://x.example/ferry-stays").body or "").endswith(texts[-1])


def test_a_heading_that_begins_like_a_pointer_and_leads_nowhere() -> None:
    box = f"<div><h3>Back to oars</h3><p>{TEXT[3]}</p><p>{TEXT[4]}</p></div>"
    page = f"<html lang='en'><body><main><h1>{HEADLINE}</h1><div><p>{TEXT[0]}</p><h3>An old engine</h3><p>{TEXT[1]}</p></div>{box}</main></body></html>"
    assert [s.heading for s in extract(page, "https://x.example/a").sections] == [None, "An old engine", "Back to oars"]
