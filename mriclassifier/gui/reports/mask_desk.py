"""Remembers what is painted over, image by image, and asks for it; nothing of it is kept on the disk."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QWidget

from mriclassifier.gui.reports.mask_dialog import MaskDialog
from mriclassifier.gui.reports.masks import Mask
from mriclassifier.gui.reports.sources import Doubt, SourceKey
from mriclassifier.gui.tasks import Tasks, Workers
from mriclassifier.gui.theme import Theme
from mriclassifier.imaging.study import Window


class MaskDesk:
    """The masks of open images and of cases.

    Parameters
    ----------
    show
        Shows a dialog.
    """

    def __init__(
        self, *, theme: Theme, tasks: Tasks, workers: Workers, show: Callable[[QDialog], None]
    ) -> None:
        self._theme = theme
        self._tasks = tasks
        self._workers = workers
        self._show = show
        self._masks: dict[SourceKey, Mask] = {}
        self._cleared: set[SourceKey] = set()

    def mask_of(self, key: SourceKey) -> Mask:
        """What is painted over on every slice of it."""
        return self._masks.get(key, Mask())

    def is_cleared(self, key: SourceKey) -> bool:
        """Whether the user looked at its text and let it pass."""
        return key in self._cleared

    def is_settled(self, key: SourceKey) -> bool:
        """Whether there is nothing to ask any more."""
        return bool(self.mask_of(key)) or self.is_cleared(key)

    def forget(self, key: SourceKey) -> None:
        """Drop what is known of it."""
        self._masks.pop(key, None)
        self._cleared.discard(key)

    def ask(
        self,
        doubt: Doubt,
        *,
        window: Window | None,
        then: Callable[[Mask], None],
        parent: QWidget,
    ) -> None:
        """Let the user paint, and go on with ``then`` unless it is cancelled.

        Parameters
        ----------
        window
            Which values are shown; None: as the file proposes.
        """
        dialog = MaskDialog(
            doubt.picture,
            window=window or doubt.picture.windows.default,
            mask=self.mask_of(doubt.key),
            found=doubt.boxes,
            stated=doubt.stated,
            theme=self._theme,
            tasks=self._tasks,
            workers=self._workers,
            parent=parent,
        )

        def decided(mask: Mask, cleared: bool) -> None:
            self._masks[doubt.key] = mask
            (self._cleared.add if cleared else self._cleared.discard)(doubt.key)
            then(mask)

        dialog.decided.connect(decided)
        self._show(dialog)
