"""Why a greyed command is greyed: what has to be there before it can be asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from mriclassifier.errors import QT_TRANSLATE_NOOP
from mriclassifier.gui.commands import set_reason

if TYPE_CHECKING:
    from mriclassifier.gui.actions import Actions

_IMAGE = QT_TRANSLATE_NOOP("reasons", "Open an image first")
_TWO = QT_TRANSLATE_NOOP("reasons", "Open two images first")
_LISTED = QT_TRANSLATE_NOOP("reasons", "Nothing is open")
_RESULT = QT_TRANSLATE_NOOP("reasons", "Needs an image with its result")
_MAP = QT_TRANSLATE_NOOP("reasons", "Needs a result with its activation map")
_PLANES = QT_TRANSLATE_NOOP("reasons", "Needs a series whose slices lie evenly one upon the other")
_COMPARED = QT_TRANSLATE_NOOP("reasons", "Compare two images first")
_SPLIT = QT_TRANSLATE_NOOP("reasons", "Compare two images, or show three planes, first")
_CROSS = QT_TRANSLATE_NOOP("reasons", "Show three planes first")
_SIGN = QT_TRANSLATE_NOOP("reasons", "Needs a result in the case history")
_UNDO = QT_TRANSLATE_NOOP("reasons", "Nothing was signed in this session")
_SERVER = QT_TRANSLATE_NOOP("reasons", "Start the web server first")
_STARTED = QT_TRANSLATE_NOOP("reasons", "The web server runs, or may not be switched on here")
_RECENT = QT_TRANSLATE_NOOP("reasons", "Nothing was opened yet")


def note_reasons(actions: Actions) -> None:
    """Tell each action what it needs."""
    view, layout, signing, reports = (
        actions.view,
        actions.layout_actions,
        actions.signing,
        actions.reports,
    )
    needs: list[tuple[str, list[QAction]]] = [
        (
            _IMAGE,
            [
                *(view.fit, view.actual_size, view.zoom_in, view.zoom_out, view.turn_right),
                *(view.turn_left, view.flip_horizontally, view.flip_vertically, view.invert),
                *(view.reset, view.auto_window, view.next_window, view.delete_measurement),
                *(view.clear_measurements, reports.mask, view.windows_menu.menuAction()),
                view.turn_menu.menuAction(),
            ],
        ),
        (_LISTED, [actions.close_image, actions.close_all]),
        (_TWO, [actions.next_image, actions.previous_image, layout.compare]),
        (_RESULT, [reports.report, reports.copy_result, reports.copy_image]),
        (_MAP, [actions.save_picture]),
        (_PLANES, [layout.planes]),
        (_COMPARED, [layout.align]),
        (_CROSS, [layout.lines]),
        (_SPLIT, [layout.next_viewport]),
        (_SIGN, [signing.agree, signing.note, *signing.classes]),
        (_UNDO, [signing.undo, signing.redo]),
        (_SERVER, [actions.server.stop, actions.server.open_page, actions.server.copy_address]),
        (_STARTED, [actions.server.start, actions.server.share]),
        (_RECENT, [actions.recent_menu.menuAction()]),
    ]
    for reason, those in needs:
        for action in those:
            set_reason(action, QCoreApplication.translate("reasons", reason))
