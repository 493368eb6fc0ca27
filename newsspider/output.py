"""Standard output as rich writes it; a reader who has left is told of as everywhere else: exit code 141."""

from __future__ import annotations

from rich.console import Console


class Output(Console):
    """rich itself would end with 1, which says that nothing was found, or that a page has changed."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError
