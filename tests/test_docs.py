"""What the documentation must name: every command, option, setting, table, view and exit code."""

from __future__ import annotations

import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
COMMANDS = sorted(p.stem for p in (ROOT / "newsspider/commands").glob("[a-z]*.py"))
EXIT_CODES = [0, 1, 2, 3, 4, 5, 6, 75, 130, 143]


@cache
def text_of(*names: str) -> str:
    return "\n".join((ROOT / name).read_text(encoding="utf-8") for name in names)


def sources() -> str:
    files = [*(ROOT / "newsspider").rglob("*.py"), *(ROOT / "pipelines").rglob("*.py")]
    return "\n".join(path.read_text(encoding="utf-8") for path in files)


@cache
def help_of(command: str) -> str:
    done = subprocess.run([sys.executable, "-m", "newsspider.cli", command, "--help"], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return re.sub(r"(?s)Global Options.*", "", done.stdout)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_explained(command: str) -> None:
    assert f"newsspider {command}" in text_of(
        "README.md", "docs/operations.md", "docs/add-a-site.md", "docs/reference.md"
    )


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_is_explained(command: str) -> None:
    options = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", help_of(command))) - {"--help"}
    documented = text_of("README.md", "docs/operations.md", "docs/add-a-site.md", "docs/reference.md")
    assert not {option for option in options if option not in documented}


@pytest.mark.parametrize("setting", sorted(set(re.findall(r'"(NEWSSPIDER_[A-Z_]+)"', sources()))))
def test_every_setting_is_explained(setting: str) -> None:
    assert setting in text_of("docs/operations.md", "docs/reference.md")


@pytest.mark.parametrize("code", EXIT_CODES)
def test_every_exit_code_is_explained(code: int) -> None:
    assert re.search(rf"^\| `?{code}`? \|", text_of("docs/operations.md", "docs/reference.md"), re.M)


def test_every_table_and_view_is_explained() -> None:
    from pipelines.schema import describe

    names = {item.name for item in describe()}
    assert len(names) > 20
    assert not {name for name in names if f"### {name}\n" not in text_of("docs/schema.md")}


def test_every_page_of_the_documentation_is_reached_from_the_readme() -> None:
    pages = {f"docs/{path.name}" for path in (ROOT / "docs").glob("*.md")}
    assert not {page for page in pages if page not in text_of("README.md")}


def test_links_inside_the_documentation_lead_somewhere() -> None:
    for page in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")]:
        for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name} links to {target}"


def test_every_dependency_has_its_reason() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *(d for extra in project["optional-dependencies"].values() for d in extra)]
    names = {re.split(r"[<>=\[;~! ]", requirement)[0] for requirement in wanted}
    assert not {name for name in names if name not in text_of("docs/architecture.md")}


def test_what_is_promised_is_proved_by_tests_that_exist() -> None:
    named = re.findall(r"`(test_\w+)::(test_\w+)`", text_of("docs/proofs.md"))
    assert len(named) > 40
    for module, test in named:
        assert f"\ndef {test}(" in (ROOT / "tests" / "crawl" / f"{module}.py").read_text(), f"{module}::{test}"


@pytest.mark.parametrize("line", re.findall(r"\$\(BIN\)/python (benchmarks/.+)", text_of("Makefile")))
def test_every_benchmark_that_make_runs_knows_its_options(line: str) -> None:
    script, *options = re.findall(r"benchmarks/\S+|--[a-z-]+", line)
    done = subprocess.run([sys.executable, ROOT / script, "--help"], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert not {option for option in options if option not in done.stdout}
