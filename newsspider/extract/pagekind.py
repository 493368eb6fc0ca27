"""Is this page an article? And if not, what is it."""

from __future__ import annotations

from newsspider.extract.body import Story
from newsspider.extract.page import Page
from newsspider.items import Article, Evidence, PageKind


def classify(page: Page, article: Article, story: Story, evidence: Evidence) -> PageKind:
    return "article" if article.body else "empty"
