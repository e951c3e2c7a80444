"""Opens every window and dialog of the program, one after the other, and measures what is in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)

from mriclassifier.gui.crash import CrashDialog
from mriclassifier.gui.labels import ElidedLabel
from mriclassifier.gui.main_window import MainWindow
from mriclassifier.gui.message_list import MessageList

CONTROLS = (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QTabBar,
)
_MOST_STEPS = 400


def every_window(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Each with its name; it is closed when the next is asked for."""
    actions = window.actions_
    yield "welcome", window
    for name, ask in (
        ("palette", actions.help.palette.trigger),
        ("shortcuts", actions.help.shortcuts.trigger),
        ("log", actions.help.log.trigger),
        ("preferences", actions.preferences.trigger),
        ("about", actions.about.trigger),
        ("self-check", actions.self_check.trigger),
        ("passphrase", actions.day.passphrase.trigger),
        ("messages", lambda: MessageList(["One file is damaged."], window).open()),
        ("crash", lambda: CrashDialog("a report", window).open()),
        ("sharing", actions.server.share.trigger),
    ):
        yield from dialog(name, ask)
    for name, make in (
        ("guide", lambda: (window.help.show_guide(), window.help.guide)[1]),
        ("batch", window.day.batch),
        ("cases", window.day.cases),
        ("retraining", window.day.retraining),
        ("models", window.day.models),
        ("server", window.day.server.panel),
    ):
        made = make()
        assert isinstance(made, QWidget)
        made.show()
        QApplication.processEvents()
        yield name, made
        made.hide()
    window.help.start_tour()
    assert window.help.tour is not None
    yield "tour", window.help.tour
    window.help.tour.end()


def dialog(name: str, ask: Callable[[], object]) -> Iterator[tuple[str, QWidget]]:
    """The dialogs that open when something is asked for; they are closed in turn."""
    before = set(_dialogs())
    ask()
    QApplication.processEvents()
    for opened in set(_dialogs()) - before:
        yield name, opened
        opened.close()
        QApplication.processEvents()


def _dialogs() -> list[QDialog]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]


# -- controls ------------------------------------------------------------------------------------


def controls(window: QWidget) -> list[QWidget]:
    """What of a window can be used, without the parts that controls are made of."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if isinstance(widget, CONTROLS)
        and widget.isVisible()
        and widget.window() is window.window()
        and not isinstance(widget, QScrollBar)
        and not widget.objectName().startswith("qt_")
        and not isinstance(widget.parent(), QAbstractSpinBox | QComboBox | QLineEdit | QTabBar)
        and not widget.inherits("QHeaderView")
        and not widget.inherits("QTableCornerButton")
        and not widget.inherits("QComboBoxListView")
    ]


def name_of(widget: QWidget) -> str:
    """What a screen reader calls it."""
    if widget.accessibleName():
        return widget.accessibleName()
    if isinstance(widget, QAbstractButton | QLabel):
        return widget.text()
    for label in widget.window().findChildren(QLabel):
        if label.buddy() is widget:
            return label.text()
    return ""


def told(widget: QWidget) -> str:
    """A widget in words, for a test that fails."""
    text = getattr(widget, "text", lambda: "")() or widget.accessibleName()
    return f"{type(widget).__name__} {text[:60]!r} in {type(widget.parent()).__name__}"


def reached_by_tab(window: QWidget) -> set[QWidget]:
    """Every widget that the Tab key comes to, begun at the first."""
    top = window.window()
    top.activateWindow()
    QApplication.processEvents()
    seen: set[QWidget] = set()
    steps: set[tuple[QWidget, QWidget]] = set()
    at = top.focusWidget() or top
    for _ in range(_MOST_STEPS):
        seen.add(at)
        QTest.keyClick(at, Qt.Key.Key_Tab)
        before, at = at, top.focusWidget() or top
        # A page stays while Tab goes through its links; the same step again closes the round
        if before is not at and (before, at) in steps:
            break
        steps.add((before, at))
    return seen


def missed_by_tab(window: QWidget) -> list[str]:
    """What can be used and is not come to; of a group of choices one is enough, arrows do the rest."""
    reached = reached_by_tab(window)
    found = []
    for control in controls(window):
        if not control.isEnabled() or control in reached:
            continue
        if isinstance(control, QTabBar) and control.count() < 2:
            continue
        if isinstance(control, QAbstractButton) and _choices_beside(control) & reached:
            continue
        found.append(told(control))
    return found


def _choices_beside(button: QAbstractButton) -> set[QWidget]:
    if button.group() is not None:
        return set(button.group().buttons())
    if button.autoExclusive():
        return set(button.parentWidget().findChildren(type(button)))
    return set()


# -- words ---------------------------------------------------------------------------------------


def cut_texts(window: QWidget) -> list[str]:
    """Labels and buttons with less room than their words need; those that shorten themselves are left out."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.window() is not window.window():
            continue
        if isinstance(widget, QLabel):
            room = _label_room(widget)
        elif isinstance(widget, QPushButton | QCheckBox | QRadioButton | QComboBox):
            room = _missing(widget.size(), widget.minimumSizeHint().boundedTo(widget.sizeHint()))
            if isinstance(widget, QComboBox) and widget.minimumContentsLength():
                continue  # it shortens long choices by intention
        else:
            continue
        room = room or _beyond_the_edge(widget)
        if room:
            found.append(f"{told(widget)}: {room}")
    return found


def _beyond_the_edge(widget: QWidget) -> str:
    """Whether a page that does not scroll sideways hides a part of it."""
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if area is None or area.horizontalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
        return ""
    edge = widget.mapTo(area.viewport(), widget.rect().topRight()).x()
    return "" if edge <= area.viewport().width() else f"{edge} of {area.viewport().width()} seen"


def _label_room(label: QLabel) -> str:
    if isinstance(label, ElidedLabel) or not label.text() or label.pixmap():
        return ""
    if not label.wordWrap():
        return _missing(label.size(), label.sizeHint())
    # A quarter of a line is no ink: fonts that stand in for another bring more room between lines along
    needed = label.heightForWidth(label.width()) - label.fontMetrics().lineSpacing() // 4
    # The longest word has to fit, too
    metrics = label.fontMetrics()
    widest = max(metrics.horizontalAdvance(word) for word in label.text().split())
    if "<" in label.text() or any(letter > "\u2e80" for letter in label.text()):
        widest = 0  # markup is no text; Chinese is broken between any two letters
    return _missing(label.size(), QSize(widest, needed))


def _missing(has: QSize, needs: QSize) -> str:
    if has.width() + 1 >= needs.width() and has.height() + 1 >= needs.height():
        return ""
    return f"has {has.width()} x {has.height()}, needs {needs.width()} x {needs.height()}"
