"""What a terminal is told while the server runs."""

from __future__ import annotations

import io
import sys
import threading
from pathlib import Path

import pytest

from mriclassifier.inference.engine import InferenceEngine
from mriclassifier.server.serving import watch
from tests.helpers.wires import make_server


class Screen(io.StringIO):
    def __init__(self, *, terminal: bool) -> None:
        super().__init__()
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal


@pytest.mark.parametrize("terminal", [True, False])
def test_a_terminal_is_told_the_next_code_and_a_journal_is_not(
    engine: InferenceEngine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, terminal: bool
) -> None:
    screen = Screen(terminal=terminal)
    monkeypatch.setattr(sys, "stdout", screen)
    server = make_server(engine, tmp_path, shared=True)
    server.start()
    thread = threading.Thread(target=watch, args=[server])
    thread.start()
    try:
        threading.Event().wait(0.2)
        server.new_pairing()
        code = server.pairing_code
        threading.Event().wait(1.2)
    finally:
        assert server.stop()
        thread.join(10)
    assert code
    assert (code in screen.getvalue()) is terminal
