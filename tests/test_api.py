"""The public API, used as a stranger would use it."""

from __future__ import annotations

import ast
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

import newsspider

ROOT = Path(__file__).parents[1]
PAGE = """<html lang="en"><head><title>Kettle maker recalls one model - Daily Example</title></head><body>
<h1>Kettle maker recalls one model</h1>
<p>The company said on Friday that it would take back every kettle of its oldest model, which can boil dry.</p>
<p>“We would rather be laughed at than sued,” said Jo Marten, the firm's head of safety, at a short briefing.</p>
<p>Owners can return the kettle to any shop; the firm pays the postage and adds a voucher for a new one.</p>
</body></html>"""


def test_everything_promised_is_there() -> None:
    for name in newsspider.__all__:
        assert getattr(newsspider, name) is not None
    with pytest.raises(AttributeError):
        newsspider.nothing_of_the_kind  # type: ignore[attr-defined]  # noqa: B018


def test_extract_stays_a_function_after_its_package_is_loaded() -> None:
    import newsspider.extract.page

    assert callable(newsspider.extract)


def test_bytes_and_text_give_the_same_article() -> None:
    when = datetime(2026, 1, 2, tzinfo=UTC)
    from_text = newsspider.extract(PAGE, "https://daily.example/kettle", fetched_at=when)
    from_bytes = newsspider.extract(PAGE.encode(), "https://daily.example/kettle", fetched_at=when)
    assert from_text.to_dict() == from_bytes.to_dict()
    assert from_text.headline == "Kettle maker recalls one model"
    assert from_text.body is not None
    assert from_text.body.count("\n\n") == 2
    assert from_text.fetched_at == when


def test_offsets_of_quotes_are_offsets_into_the_body() -> None:
    article = newsspider.extract(PAGE, "https://daily.example/kettle")
    assert article.body is not None
    direct = [q for q in article.quotes if q.kind != "indirect"]
    assert [q.speaker for q in direct] == ["Jo Marten"]
    assert all(article.body[q.start : q.end] == q.text for q in article.quotes)


@pytest.mark.parametrize("body", [b"%PDF-1.7 ...", b"\x89PNG\r\n\x1a\n" + bytes(100), b"a" * (10 * 1024 * 1024 + 1)])
def test_what_is_no_page_raises_the_one_documented_error(body: bytes) -> None:
    with pytest.raises(newsspider.PageError) as caught:
        newsspider.extract(body)
    assert caught.value.kind
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("body", [b"", b"   ", b"plain words only", "", "<", "<html>", b"\xff\xfe", "\ud800"])
def test_next_to_nothing_gives_an_article_without_fields(body: bytes | str) -> None:
    article = newsspider.extract(body)
    assert article.page_kind != "article"
    assert article.quotes == []


def test_an_unknown_site_is_named_with_its_near_misses() -> None:
    with pytest.raises(newsspider.SiteError, match="openprivilege"):
        newsspider.extract(PAGE, site="openprivileg")


def test_importing_the_package_loads_neither_scrapy_nor_storage() -> None:
    script = (
        "import sys, newsspider; newsspider.extract('<h1>x</h1>'); "
        "print([m for m in ('scrapy', 'twisted', 'pipelines', 'sqlite_utils', 'dateparser') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


class _AtRunTime(ast.NodeTransformer):
    """Drops ``if TYPE_CHECKING:``: what a type checker reads is no dependency of the program."""

    def visit_If(self, node: ast.If) -> ast.AST | None:
        return None if isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING" else self.generic_visit(node)


def _imports(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(_AtRunTime().visit(ast.parse(path.read_text(encoding="utf-8")))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names |= {f"{node.module}"}
    return names


MODULES = sorted((ROOT / "newsspider").rglob("*.py"))
TOP_FLOOR = ("commands", "demo")


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_only_the_top_floor_imports_storage(path: Path) -> None:
    """DESIGN, section 2: extraction works without storage."""
    inside = path.relative_to(ROOT / "newsspider").parts[0]
    if inside not in TOP_FLOOR:
        assert not {name for name in _imports(path) if name.split(".")[0] == "pipelines"}


@pytest.mark.parametrize("path", sorted((ROOT / "newsspider/extract").rglob("*.py")), ids=lambda p: p.stem)
def test_extraction_has_no_network_and_no_framework(path: Path) -> None:
    forbidden = {"scrapy", "twisted", "socket", "urllib.request", "requests", "sqlite3", "sqlite_utils", "rich"}
    assert not {name for name in _imports(path) if name in forbidden or name.split(".")[0] in forbidden}


def test_a_password_in_the_address_is_not_kept() -> None:
    html = "<html><head><title>T</title></head><body><h1>T</h1><p><a href='/b'>Text</a></p></body></html>"
    article = newsspider.extract(html, "https://me:secret@a.example/one")
    assert article.url == "https://a.example/one"
    assert "secret" not in str(article.to_dict())
