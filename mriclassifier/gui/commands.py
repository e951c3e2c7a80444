"""What the user can ask for, read off the menus and actions themselves: for palette and shortcut list."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

_REASON = "mriclassifier_reason"
_ARROW = " › "


@dataclass(frozen=True, kw_only=True, eq=False)
class Command:
    """One thing that can be asked for.

    Attributes
    ----------
    title
        As it stands in the menu, without the mark of its key.
    group
        Where it stands: the menus above it.
    keys
        Its shortcuts as they are written on this system, the first one first.
    enabled
        Whether it can be asked for now.
    reason
        Why not; empty where nobody said.
    run
        Does it.
    """

    title: str
    group: str
    run: Callable[[], object]
    keys: tuple[str, ...] = ()
    enabled: bool = True
    reason: str = ""


def set_reason(action: QAction, reason: str) -> None:
    """Say what an action needs, for the time in which it is greyed."""
    action.setProperty(_REASON, reason)


def plain(text: str) -> str:
    """A menu's text without the marks of its keys: "&Open…" is "Open…", "A && B" is "A & B"."""
    text = text.split("\t")[0]
    text = re.sub(r"\(&[^&\s]\)", "", text)  # "打开(&O)", as menus of Asian languages have it
    return re.sub(r"&(.)", r"\1", text).strip()


def keys_of(action: QAction) -> tuple[str, ...]:
    """Its shortcuts as this system writes them; those that only the menu names, too."""
    native = QKeySequence.SequenceFormat.NativeText
    keys = tuple(keys.toString(native) for keys in action.shortcuts() if not keys.isEmpty())
    _, tab, named = action.text().partition("\t")
    return keys or ((named,) if tab else ())


def commands_of(window: QMainWindow) -> list[Command]:
    """Everything in the menus of a window, and those of its actions that stand in none."""
    # The actions and not their ids: Qt's wrappers come and go, and ids come back
    seen: set[QAction] = set()
    found: list[Command] = []
    for action in window.menuBar().actions():
        menu = menu_of(action)
        if menu is not None:
            found.extend(_in_menu(menu, plain(action.text()), True, seen))
    for action in window.actions():
        if action not in seen and action.text() and not action.isSeparator():
            found.append(_command(action, "", True))
            seen.add(action)
    return found


def menu_of(action: QAction) -> QMenu | None:
    """The menu that an action opens, if it does."""
    menu = action.menu()
    return menu if isinstance(menu, QMenu) else None


def _in_menu(menu: QMenu, path: str, enabled: bool, seen: set[QAction]) -> Iterator[Command]:
    menu.aboutToShow.emit()  # some fill themselves when they are opened
    reason = menu.menuAction().property(_REASON)
    for action in menu.actions():
        if action in seen or action.isSeparator() or not action.isVisible():
            continue
        below = menu_of(action)
        if below is not None:
            inside = enabled and action.isEnabled()
            yield from _in_menu(below, path + _ARROW + plain(action.text()), inside, seen)
            continue
        seen.add(action)
        if action.text():
            yield _command(action, path, enabled, str(reason or ""))


def _command(action: QAction, group: str, enabled: bool, reason: str = "") -> Command:
    enabled = enabled and action.isEnabled()
    title = plain(action.text())
    if action.isCheckable() and action.isChecked():
        title += " ✓"
    return Command(
        title=title,
        group=group,
        run=action.trigger,
        keys=keys_of(action),
        enabled=enabled,
        reason="" if enabled else str(action.property(_REASON) or reason),
    )


def shortcut_clashes(widget: QWidget) -> list[str]:
    """Keys that more than one action of ``widget`` has, in the order of the alphabet."""
    owners: dict[str, set[QAction]] = {}
    for action in widget.actions():
        for keys in action.shortcuts():
            owners.setdefault(keys.toString(), set()).add(action)
    return sorted(keys for keys, actions in owners.items() if keys and len(actions) > 1)
