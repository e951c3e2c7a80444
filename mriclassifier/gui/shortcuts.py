"""Every key of the program: those of the actions, read off them, and those of the picture and the lists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow

from mriclassifier.errors import QT_TRANSLATE_NOOP
from mriclassifier.gui.commands import commands_of

# What the canvas and the lists do without an action; tests/gui/test_shortcuts.py tries them
_ELSEWHERE: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        QT_TRANSLATE_NOOP("shortcuts", "On the image"),
        QT_TRANSLATE_NOOP("shortcuts", "Previous and next slice"),
        ("Up", "Down", "PgUp", "PgDown"),
    ),
    (
        QT_TRANSLATE_NOOP("shortcuts", "On the image"),
        QT_TRANSLATE_NOOP("shortcuts", "First and last slice"),
        ("Home", "End"),
    ),
    (
        QT_TRANSLATE_NOOP("shortcuts", "On the image"),
        QT_TRANSLATE_NOOP("shortcuts", "Previous and next image of the list"),
        ("Left", "Right"),
    ),
    (
        QT_TRANSLATE_NOOP("shortcuts", "On the image"),
        QT_TRANSLATE_NOOP("shortcuts", "Move the picture"),
        ("Shift+Left", "Shift+Right", "Shift+Up", "Shift+Down"),
    ),
    (
        QT_TRANSLATE_NOOP("shortcuts", "On the image"),
        QT_TRANSLATE_NOOP("shortcuts", "Window: wider, narrower, brighter, darker"),
        ("Ctrl+Right", "Ctrl+Left", "Ctrl+Down", "Ctrl+Up"),
    ),
    (
        QT_TRANSLATE_NOOP("shortcuts", "On the image"),
        QT_TRANSLATE_NOOP("shortcuts", "Zoom in and out"),
        ("+", "-"),
    ),
    (
        QT_TRANSLATE_NOOP("shortcuts", "On the image"),
        QT_TRANSLATE_NOOP("shortcuts", "Delete the selected measurement"),
        ("Del", "Backspace"),
    ),
    (
        QT_TRANSLATE_NOOP("shortcuts", "On the image"),
        QT_TRANSLATE_NOOP("shortcuts", "Leave the tool, then full screen"),
        ("Esc",),
    ),
    (
        QT_TRANSLATE_NOOP("shortcuts", "On the image"),
        QT_TRANSLATE_NOOP("shortcuts", "Set a point with a measuring tool; the arrows move it"),
        ("Return",),
    ),
    (
        QT_TRANSLATE_NOOP("shortcuts", "On the image"),
        QT_TRANSLATE_NOOP("shortcuts", "Go to the key slice"),
        ("K",),
    ),
    (
        QT_TRANSLATE_NOOP("shortcuts", "In lists and tables"),
        QT_TRANSLATE_NOOP("shortcuts", "Search"),
        ("Ctrl+F",),
    ),
    (
        QT_TRANSLATE_NOOP("shortcuts", "In lists and tables"),
        QT_TRANSLATE_NOOP("shortcuts", "Copy the selected rows"),
        ("Ctrl+C",),
    ),
    (
        QT_TRANSLATE_NOOP("shortcuts", "In every window"),
        QT_TRANSLATE_NOOP("shortcuts", "Next and previous control"),
        ("Tab", "Shift+Tab"),
    ),
    (
        QT_TRANSLATE_NOOP("shortcuts", "In every window"),
        QT_TRANSLATE_NOOP("shortcuts", "Close the message or the dialog"),
        ("Esc",),
    ),
)


@dataclass(frozen=True, kw_only=True)
class Shortcut:
    """A key, what it does, and where."""

    group: str
    title: str
    keys: tuple[str, ...]


def shortcuts_of(window: QMainWindow) -> list[Shortcut]:
    """All that have a key, in the order of the menus."""
    return [
        *(
            Shortcut(
                group=command.group.partition(" › ")[0] or _elsewhere("In every window"),
                title=command.title.removesuffix(" ✓").removesuffix("…"),
                keys=command.keys,
            )
            for command in commands_of(window)
            if command.keys
        ),
        *_without_action(),
    ]


def _without_action() -> Iterator[Shortcut]:
    for group, title, keys in _ELSEWHERE:
        yield Shortcut(
            group=_elsewhere(group),
            title=_elsewhere(title),
            keys=tuple(
                QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys
            ),
        )


def _elsewhere(text: str) -> str:
    return QCoreApplication.translate("shortcuts", text)


def as_text(shortcuts: list[Shortcut]) -> str:
    """The list to print or to pass on."""
    lines: list[str] = []
    group = None
    for shortcut in shortcuts:
        if shortcut.group != group:
            group = shortcut.group
            lines += ["", group] if lines else [group]
        lines.append(f"  {', '.join(shortcut.keys):<28} {shortcut.title}")
    return "\n".join(lines) + "\n"
