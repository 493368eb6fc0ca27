"""What a page says instead of an article or a source. Imports no extractor: the crawl's process asks, too."""

from __future__ import annotations

from newsspider.crawl.work import Refused
from newsspider.items import Article

# What stands in a source's place with status 200; a shell for scripts is none of them, it may have to be rendered.
WALLS = frozenset({"challenge", "blocked", "consent", "login", "soft404"})


def refusal_of(article: Article) -> Refused:
    """What a page says instead of an article; of a server that is broken, or closed for now, what its 5xx would say."""
    told = article.evidence.get("page_kind")
    broken = told is not None and told.rule == "broken"
    return Refused("server-error" if broken else article.page_kind, str(told.raw if told else article.page_kind))
