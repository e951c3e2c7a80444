"""The end of long work is told while the user looks elsewhere; windows come back into sight."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mriclassifier.gui.attention import Attention
from mriclassifier.gui.main_window import MainWindow
from mriclassifier.gui.sight import SightKeeper, in_sight
from mriclassifier.settings import Settings


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another program is in front."""
    monkeypatch.setattr(QApplication, "activeWindow", staticmethod(lambda: None))


# The offscreen platform has no place for such signs
@pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)
@pytest.mark.usefixtures("elsewhere")
def test_it_is_told_with_a_message_that_goes_away(
    qtbot: QtBot, window: MainWindow, settings: Settings
) -> None:
    came: list[int] = []
    attention = Attention(window, settings, come=lambda: came.append(1), available=lambda: True)
    assert attention.tell("The batch has come to its end.")
    assert attention.icon is not None
    assert attention.icon.isVisible()
    attention.icon.messageClicked.emit()
    assert came == [1]
    assert not attention.icon.isVisible()
    attention.close()
    assert not attention.tell("What ends with the program is not told.")


@pytest.mark.usefixtures("elsewhere")
def test_who_does_not_want_it_is_not_told(window: MainWindow, settings: Settings) -> None:
    settings.set("window.notify", False)
    attention = Attention(window, settings, come=lambda: None, available=lambda: True)
    assert not attention.tell("The batch has come to its end.")
    assert attention.icon is None


def test_who_looks_at_the_window_is_not_told(
    qtbot: QtBot, window: MainWindow, settings: Settings
) -> None:
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    assert not window.help.attention.tell("The batch has come to its end.")


@pytest.mark.usefixtures("elsewhere")
def test_batch_training_and_report_tell_without_a_name(window: MainWindow) -> None:
    told = window.help.attention.told
    window.day.batch().running_changed.emit(True)
    assert told == []
    window.day.batch().running_changed.emit(False)
    window.day.exporting.report_saved.emit()
    window.day.retraining()
    window.day._training = True  # as it is while one runs
    window.day.retraining().job.changed.emit()
    assert told == [
        "The batch has come to its end.",
        "The report is saved.",
        "The training has come to its end.",
    ]


LEFT, RIGHT = QRect(0, 0, 1920, 1040), QRect(1920, 0, 1920, 1040)


@pytest.mark.parametrize(
    ("place", "screens", "moved"),
    [
        (QRect(2000, 100, 800, 600), [LEFT, RIGHT], QRect(2000, 100, 800, 600)),
        (QRect(2000, 100, 800, 600), [LEFT], QRect(1120, 100, 800, 600)),
        (QRect(-1500, 100, 800, 600), [LEFT], QRect(0, 100, 800, 600)),
        (QRect(100, -700, 800, 600), [LEFT], QRect(100, 0, 800, 600)),
        (QRect(1900, 1030, 800, 600), [LEFT], QRect(1120, 440, 800, 600)),
        (QRect(3000, 0, 2600, 1400), [LEFT], QRect(0, 0, 1920, 1040)),
        (QRect(1700, 1000, 800, 600), [LEFT], QRect(1700, 1000, 800, 600)),
        (QRect(9000, 9000, 10, 10), [], QRect(9000, 9000, 10, 10)),
    ],
)
def test_a_window_out_of_sight_comes_back(place: QRect, screens: list[QRect], moved: QRect) -> None:
    assert in_sight(place, screens) == moved


def test_every_window_is_looked_after(qtbot: QtBot, app: QApplication) -> None:
    keeper = SightKeeper(app)
    window = QWidget()
    window.setWindowTitle("lost")
    qtbot.addWidget(window)
    window.setGeometry(9000, 9000, 300, 200)
    window.show()
    keeper.look()
    screen = app.primaryScreen().availableGeometry()
    assert screen.contains(window.frameGeometry().topLeft())
    keeper.deleteLater()
