"""Silence for what Ray says by itself, also from below Python; our own lines still come through."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

Say = Callable[[str], None]


@contextmanager
def only_ours() -> Iterator[tuple[Say, TextIO | None]]:
    """Send all that is written to the outputs nowhere, except through what is given.

    Yields
    ------
    tuple
        What writes a line to the error output, and that output, for a progress bar; None where there is
        none.
    """
    with contextlib.ExitStack() as stack:
        ours = _copy(sys.stderr, 2, stack)
        nowhere = stack.enter_context(open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123
        stack.enter_context(contextlib.redirect_stdout(nowhere))
        stack.enter_context(contextlib.redirect_stderr(nowhere))
        for handle in (1, 2):
            _silence(handle, nowhere.fileno(), stack)

        def say(line: str) -> None:
            if ours is not None:
                ours.write(line + "\n")
                ours.flush()

        yield say, ours


def _copy(stream: TextIO | None, handle: int, stack: contextlib.ExitStack) -> TextIO | None:
    """``stream``, apart from the handle that will be silenced."""
    if stream is None:
        return None
    try:
        if stream.fileno() != handle:
            return stream
        stream.flush()
        copy = os.dup(handle)
    except (OSError, io.UnsupportedOperation, ValueError):
        return stream
    return stack.enter_context(
        open(copy, "w", encoding=stream.encoding, errors="backslashreplace", buffering=1)  # noqa: PTH123
    )


def _silence(handle: int, nowhere: int, stack: contextlib.ExitStack) -> None:
    try:
        before = os.dup(handle)
    except OSError:
        return

    def restore() -> None:
        os.dup2(before, handle)
        os.close(before)

    stack.callback(restore)
    os.dup2(nowhere, handle)
