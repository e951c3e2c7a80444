"""The mask while it is being made, with what can be undone; no widgets."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from mriclassifier.gui.reports.masks import Mask


class MaskHistory(QObject):
    """States of a mask, of which one holds."""

    changed = Signal()

    def __init__(self, mask: Mask, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._states = [mask]
        self._place = 0
        self._step: object = None

    @property
    def mask(self) -> Mask:
        """What holds."""
        return self._states[self._place]

    @property
    def can_undo(self) -> bool:
        """Whether there is something to take back."""
        return self._place > 0

    @property
    def can_redo(self) -> bool:
        """Whether something was taken back."""
        return self._place + 1 < len(self._states)

    def put(self, mask: Mask, *, step: object = None) -> None:
        """Change it.

        Parameters
        ----------
        step
            Changes of one step that follow each other, such as the arrow keys' on one box, are undone
            together.
        """
        if mask == self.mask:
            return
        if step is not None and step == self._step:
            self._states[self._place] = mask
        else:
            del self._states[self._place + 1 :]
            self._states.append(mask)
            self._place += 1
        self._step = step
        self.changed.emit()

    def end_step(self) -> None:
        """What comes next is undone by itself."""
        self._step = None

    def undo(self) -> None:
        """One step back."""
        self._go(-1)

    def redo(self) -> None:
        """One step on."""
        self._go(1)

    def _go(self, by: int) -> None:
        if 0 <= self._place + by < len(self._states):
            self._place += by
            self._step = None
            self.changed.emit()
