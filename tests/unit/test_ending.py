"""Exit codes and sentences of whatever ends a command."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mriclassifier import paths
from mriclassifier.ending import Ending
from mriclassifier.errors import BundleDamagedError, UsageError
from mriclassifier.gui import last_resort


def raising(error: BaseException) -> Callable[[], int]:
    def work() -> int:
        raise error

    return work


@pytest.mark.parametrize("opens_window", [False, True])
def test_what_is_wrong_is_said_on_the_screen_where_the_window_does_not_open(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], opens_window: bool
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(last_resort, "tell", shown.append)
    assert Ending(opens_window=opens_window).of(raising(BundleDamagedError("It broke."))) == 3
    assert capsys.readouterr().err == "It broke.\n"
    assert shown == (["It broke."] if opens_window else [])
    assert Ending(opens_window=opens_window).of(raising(UsageError("Not so."))) == 2
    assert "Not so." not in shown


def test_an_interruption_and_a_fault_have_their_codes(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert Ending().of(lambda: 1) == 1
    assert Ending().of(raising(KeyboardInterrupt())) == 130
    assert Ending().of(raising(RuntimeError("Jane_Doe.png"))) == 3
    (report,) = paths.log_dir().glob("crash-*.txt")
    assert str(report) in capsys.readouterr().err
    assert "Jane_Doe" not in report.read_text("utf-8")
