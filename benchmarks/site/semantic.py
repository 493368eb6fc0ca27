"""Layout (b): semantic HTML5 with a JSON-LD ``@graph``, curly quotes, figures and several kinds of credit."""

from __future__ import annotations

import json
from datetime import datetime
from html import escape

from content import Picture, Story

BASE = "http://www.lanternwire.example"
CREDIT = '<span class="credit">{}</span>', "<small>{}</small>", "{}", "<cite>{}</cite>"


def graph(story: Story) -> str:
    url = BASE + story["path"]
    authors = [{"@type": "Person", "@id": f"{BASE}/people/{_slug(n)}#me", "name": n} for n in story.names("authors")]
    images = [
        {"@type": "ImageObject", "@id": f"{url}#img{i}", "url": f"{BASE}/img/{p.file}", "caption": p.caption}
        for i, p in enumerate(story.pictures)
    ]
    article = {
        "@type": "NewsArticle",
        "@id": url + "#article",
        "headline": story["headline"],
        "datePublished": story["published"],
        "dateModified": story.get("modified") or story["published"],
        "inLanguage": language(story),
        "articleSection": story["category"],
        "author": [{"@id": a["@id"]} for a in authors],
        "image": [{"@id": i["@id"]} for i in images],
        "publisher": {"@id": BASE + "/#org"},
        "mainEntityOfPage": {"@id": url},
    }
    if story.get("standfirst"):
        article["description"] = story["standfirst"]
    crumbs = [("Lanternwire", "/"), (story["category"], "/" + story["path"].split("/")[1]), (story["headline"], "")]
    nodes = [
        {"@type": "Organization", "@id": BASE + "/#org", "name": "Lanternwire", "logo": BASE + "/img/lantern.png"},
        {"@type": "WebSite", "@id": BASE + "/#site", "url": BASE + "/", "name": "Lanternwire"},
        {"@type": "WebPage", "@id": url, "isPartOf": {"@id": BASE + "/#site"}, "name": story["headline"]},
        {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {"@type": "ListItem", "position": i, "name": name, **({"item": BASE + path} if path else {})}
                for i, (name, path) in enumerate(crumbs, 1)
            ],
        },
        article,
        *authors,
        *images,
    ]
    return json.dumps({"@context": "https://schema.org", "@graph": nodes}, ensure_ascii=False, indent=1)


def language(story: Story) -> str:
    return "de" if story["path"].startswith("/de/") else "en"


def _slug(name: str) -> str:
    return "-".join(name.lower().split())


def page(story: Story, related: list[Story]) -> str:
    """The article's page; ``related`` are linked beside it."""
    lang = language(story)
    german = lang == "de"
    standfirst = story.get("standfirst")
    description = standfirst or story.paragraphs[0][1][:150]
    out = [
        f'<!doctype html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">',
        f"<title>{escape(story['headline'])} – Lanternwire</title>",
        f'<link rel="canonical" href="{BASE}{story["path"]}">',
        f'<link rel="alternate" type="application/rss+xml" title="Lanternwire" href="{BASE}/feed.xml">',
        '<meta property="og:type" content="article">\n<meta property="og:site_name" content="Lanternwire">',
        f'<meta property="og:title" content="{escape(story["headline"])}">',
        f'<meta name="description" content="{escape(description)}">',
        f'<script type="application/ld+json">\n{graph(story)}\n</script>\n</head>\n<body>',
        masthead(german),
        f'<main id="content">\n<nav aria-label="Breadcrumb"><ol><li><a href="/">Lanternwire</a></li>'
        f'<li><a href="/{story["path"].split("/")[1]}">{escape(story["category"])}</a></li></ol></nav>',
        '<article class="story">\n<header>',
    ]
    if story.get("region"):
        out.append(f'<p class="kicker">{escape(story["region"])}</p>')
    out.append(f"<h1>{escape(story['headline'])}</h1>")
    if standfirst:
        out.append(f'<p class="standfirst">{escape(standfirst)}</p>')
    out += [_byline(story, german), "</header>"]
    out.append(_figure(story, 0) if story.pictures else "")
    out += [_bullets(story), '<div class="story-body">', *_body(story, german), "</div>"]
    out += [
        _bio(story, german),
        "</article>",
        _related(related, german),
        "</main>",
        footer(german),
        "</body>\n</html>\n",
    ]
    return "\n".join(piece for piece in out if piece)


def masthead(german: bool) -> str:
    links = (
        [("/de/digital", "Digital"), ("/de/wirtschaft", "Wirtschaft"), ("/latest", "English")]
        if german
        else [("/latest", "Latest"), ("/world", "World"), ("/business", "Business"), ("/science", "Science")]
    )
    items = "".join(f'<li><a href="{href}">{name}</a></li>' for href, name in links)
    return f'<header class="masthead"><a href="/" class="logo">Lanternwire</a><nav><ul>{items}</ul></nav></header>'


def footer(german: bool) -> str:
    claim = "Alle Rechte vorbehalten" if german else "All rights reserved"
    return f'<footer class="colophon"><p>© 2025 Lanternwire. {claim}.</p></footer>'


def _byline(story: Story, german: bool) -> str:
    people = (" und " if german else " and ").join(
        f'<a rel="author" href="/people/{_slug(n)}">{escape(n)}</a>' for n in story.names("authors")
    )
    times = f'<time datetime="{story["published"]}">{clock(story["published"], german)}</time>'
    if story.get("modified"):
        label = "Aktualisiert" if german else "Updated"
        times += f' · {label} <time datetime="{story["modified"]}">{clock(story["modified"], german)}</time>'
    return f'<p class="byline">{"Von" if german else "By"} {people}</p>\n<p class="dates">{times}</p>'


MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()


def clock(iso: str, german: bool) -> str:
    """The printed form of an ISO time, in its own offset."""
    at = datetime.fromisoformat(iso)
    if german:
        return f"{at.day}. {MONTHS[at.month - 1]} {at.year}, {at:%H:%M} Uhr"
    return f"{at.day} {at:%B %Y, %H:%M}"


def _figure(story: Story, index: int) -> str:
    picture: Picture = story.pictures[index]
    style = CREDIT[(len(story.name) + index) % len(CREDIT)]
    credit = style.format(escape(picture.credit)) if picture.credit else ""
    return (
        f'<figure><img src="/img/{picture.file}" alt="{escape(picture.alt or "")}" width="1200" height="675">'
        f"<figcaption>{escape(picture.caption or '')} {credit}</figcaption></figure>"
    )


def _bullets(story: Story) -> str:
    if not story.bullets:
        return ""
    items = "".join(f"<li>{escape(b)}</li>" for b in story.bullets)
    title = escape(story["bullets"])
    if title == "in brief":
        strong = "".join(f"<li><strong>{escape(b)}</strong></li>" for b in story.bullets)
        return f'<ul class="summary">{strong}</ul>'
    if title == "key points":
        return f'<aside class="key-points"><h2>Key points</h2><ul>{items}</ul></aside>'
    return f"<p><strong>{title[0].upper() + title[1:]}</strong></p>\n<ul>{items}</ul>"


def _body(story: Story, german: bool) -> list[str]:
    out: list[str] = []
    for number, (kind, text) in enumerate(story.paragraphs):
        if kind == "li":
            opened = number > 0 and story.paragraphs[number - 1][0] == "li"
            out[-1:] = [out[-1].removesuffix("</ul>") if opened else out[-1] + "\n<ul>"]
            out[-1] += f"<li>{escape(text)}</li></ul>"
            continue
        out.append(f"<h2>{escape(text)}</h2>" if kind == "h" else f"<p>{escape(text)}</p>")
        if number == 3 and len(story.pictures) > 1:
            out.append(_figure(story, 1))
        if number == 5:
            text = "Der Lanternwire-Brief, jeden Freitag." if german else "Get the Lanternwire letter every Friday."
            sign_up = "Anmelden" if german else "Sign up"
            out.append(f'<aside class="newsletter"><p>{text} <a href="/letter">{sign_up}</a></p></aside>')
    return out


def _bio(story: Story, german: bool) -> str:
    name = story.names("authors")[0]
    text = (
        f"{name} schreibt für Lanternwire." if german else f"{name} writes for Lanternwire and can be reached by post."
    )
    return f'<footer class="author-bio"><p>{escape(text)}</p></footer>'


def _related(related: list[Story], german: bool) -> str:
    items = "".join(f'<li><a href="{s["path"]}">{escape(s["headline"])}</a></li>' for s in related)
    return f'<aside class="related"><h2>{"Mehr zum Thema" if german else "More stories"}</h2><ul>{items}</ul></aside>'


def listing(title: str, stories: list[Story], next_path: str | None, extra: str = "") -> str:
    """A listing page; ``extra`` is the markup of cards that lead to no article."""
    german = bool(stories) and language(stories[0]) == "de"
    cards = "\n".join(card(s) for s in stories)
    label = "Mehr laden" if german else "Load more"
    more = f'<p class="pager"><a rel="next" class="load-more" href="{next_path}">{label}</a></p>' if next_path else ""
    link = f'<link rel="next" href="{next_path}">\n' if next_path else ""
    return (
        f'<!doctype html>\n<html lang="{"de" if german else "en"}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{title} – Lanternwire</title>\n{link}"
        f'<link rel="alternate" type="application/rss+xml" title="Lanternwire" href="/feed.xml">\n</head>\n<body>\n'
        f'{masthead(german)}\n<main><h1>{title}</h1>\n<section class="river">\n{cards}\n{extra}</section>\n{more}</main>\n'
        f"{footer(german)}\n</body>\n</html>\n"
    )


def card(story: Story) -> str:
    teaser = story.get("standfirst") or story.paragraphs[0][1]
    picture = story.pictures[0]
    return (
        f'<article class="teaser"><a href="{story["path"]}"><img src="/img/{picture.file}" alt=""></a>'
        f'<p class="kicker">{escape(story["category"])}</p>'
        f'<h2><a href="{story["path"]}">{escape(story["headline"])}</a></h2>'
        f"<p>{escape(teaser)}</p>"
        f'<time datetime="{story["published"]}">{clock(story["published"], language(story) == "de")}</time></article>'
    )
