"""The bar counts on a terminal and leaves nothing behind."""

from __future__ import annotations

import io

from mriclassifier.batch.progress_bar import progress_bar


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_the_bar_says_how_many_are_done_and_goes() -> None:
    output = Terminal()
    with progress_bar(4, done=1, output=output, redirect_stdout=False) as (bar, task):
        bar.update(task, completed=3, refresh=True)
    assert "3/4" in output.getvalue()
    assert output.getvalue().rstrip().endswith("\x1b[2K")
