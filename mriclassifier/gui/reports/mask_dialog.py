"""Paint text over before a picture leaves the program; the file and the model's answer stay as they are."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from mriclassifier.gui import icons
from mriclassifier.gui.labels import muted
from mriclassifier.gui.message_bar import NoticeBox
from mriclassifier.gui.pictures import Picture, to_image
from mriclassifier.gui.reports.mask_canvas import MaskCanvas, MaskTool
from mriclassifier.gui.reports.mask_history import MaskHistory
from mriclassifier.gui.reports.masks import Mask
from mriclassifier.gui.tasks import Outcome, Tasks, Workers
from mriclassifier.gui.theme import Theme
from mriclassifier.imaging.burned_in import Box
from mriclassifier.imaging.study import Window
from mriclassifier.imaging.windows import display_table

_SIZE = (760, 700)
_BRUSH = (2, 120)  # thousandths of the picture's longer edge
_FIRST_BRUSH = 30


class MaskDialog(QDialog):
    """Boxes that were found are there already; more can be painted.

    Parameters
    ----------
    picture, window
        What is shown.
    mask
        What was painted over before.
    found
        Boxes around text.
    stated
        Whether the file says that it holds text.
    """

    decided = Signal(object, bool)  # Mask, and whether the picture may leave as it is

    def __init__(
        self,
        picture: Picture,
        *,
        window: Window,
        mask: Mask,
        found: tuple[Box, ...],
        stated: bool,
        theme: Theme,
        tasks: Tasks,
        workers: Workers,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Mask text"))
        self._theme = theme
        self._found = found
        self._picture = picture
        self._icons: list[tuple[QToolButton | QPushButton, str]] = []
        self.history = MaskHistory(mask, self)
        self.canvas = MaskCanvas(theme, self.history, self)
        self.warning = NoticeBox(theme, "warning" if found or stated else "info", self)
        self.warning.set_text(self._reason(stated))
        self.hint = muted(
            self.tr(
                "The mask goes on every slice of this image in saved and copied pictures and in reports, where "
                "it is black all over. The file and the answer stay as they are. Keys: Insert makes a box, "
                "Page Down chooses the next, arrows move it, with Shift they change its size, Delete "
                "removes it."
            ),
            self,
        )
        self.hint.setWordWrap(True)
        self._lay_out()
        self.history.changed.connect(self._refresh)
        theme.changed.connect(self._recolour)
        self._recolour()
        if found and not mask:
            self._propose()
        self._refresh()
        work = partial(_image_of, picture, window)
        self._job = tasks.watch(workers.submit(work), self._drawn)
        self.finished.connect(lambda _: tasks.forget([self._job]))

    def _reason(self, stated: bool) -> str:
        if stated and not self._found:
            return self.tr(
                "The file states that text is part of its pixels. Look for names and numbers and paint "
                "them over."
            )
        if self._found:
            return self.tr(
                "This may be text that tells who the picture shows. Check the boxes and look for more: text "
                "over the head is not found."
            )
        return self.tr("No text was found beside the head. Look for yourself and paint it over.")

    def _lay_out(self) -> None:
        self.box_tool = self._tool(self.tr("&Box"), "fit", MaskTool.BOX)
        self.brush_tool = self._tool(self.tr("B&rush"), "brush", MaskTool.BRUSH)
        tools = QButtonGroup(self)
        tools.addButton(self.box_tool)
        tools.addButton(self.brush_tool)
        self.box_tool.setChecked(True)
        self.brush = QSlider(Qt.Orientation.Horizontal, self)
        self.brush.setRange(*_BRUSH)
        self.brush.setPageStep(10)
        self.brush.setMinimumWidth(90)
        self.brush.setAccessibleName(self.tr("Size of the brush"))
        self.brush.valueChanged.connect(self._size_brush)
        self.brush.setValue(_FIRST_BRUSH)
        brush_label = QLabel(self.tr("Si&ze"), self)
        brush_label.setBuddy(self.brush)
        self.undo = self._button(self.tr("Undo (Ctrl+Z)"), "undo", self.history.undo)
        self.redo = self._button(self.tr("Redo (Ctrl+Shift+Z)"), "redo", self.history.redo)
        self.clear = QPushButton(self.tr("C&lear"), self)
        self.clear.clicked.connect(lambda _=False: self.history.put(Mask()))
        self.propose = QPushButton(self.tr("&Boxes Found"), self)
        self.propose.setToolTip(self.tr("Put the boxes around the text that was found again"))
        self.propose.clicked.connect(lambda _=False: self._propose())
        self.propose.setEnabled(bool(self._found))
        for keys, slot in (("Ctrl+Z", self.history.undo), ("Ctrl+Shift+Z", self.history.redo)):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)
        row = QHBoxLayout()
        for widget in (self.box_tool, self.brush_tool, brush_label, self.brush):
            row.addWidget(widget)
        row.addStretch(1)
        for button in (self.undo, self.redo, self.clear, self.propose):
            row.addWidget(button)
        self.apply = QPushButton(self.tr("&Apply Mask"), self)
        self.apply.setDefault(True)
        self.apply.clicked.connect(lambda _=False: self._decide(self.history.mask, False))
        self.pass_on = QPushButton(self.tr("&Go On Without"), self)
        self.pass_on.setToolTip(self.tr("The picture holds nothing that tells who it shows"))
        self.pass_on.clicked.connect(lambda _=False: self._decide(Mask(), True))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.addButton(self.pass_on, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.apply, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(10)
        column.addWidget(self.warning)
        column.addLayout(row)
        column.addWidget(self.canvas, 1)
        column.addWidget(self.hint)
        column.addWidget(buttons)
        self.resize(*_SIZE)
        self.canvas.setFocus()

    def _tool(self, words: str, icon: str, tool: MaskTool) -> QPushButton:
        button = QPushButton(words, self)
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.toggled.connect(lambda on: self._use(tool) if on else None)
        self._icons.append((button, icon))
        return button

    def _button(self, words: str, icon: str, slot: Callable[[], object]) -> QToolButton:
        button = QToolButton(self)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setAutoRaise(True)
        button.clicked.connect(lambda _=False: slot())
        self._icons.append((button, icon))
        return button

    def _use(self, tool: MaskTool) -> None:
        self.canvas.tool = tool
        self.canvas.update()

    def _size_brush(self, value: int) -> None:
        self.canvas.brush = max(1.0, value / 1000 * max(self._picture.width, self._picture.height))
        self.canvas.update()

    def _propose(self) -> None:
        mask = self.history.mask
        for box in self._found:
            if not mask.covers(box):
                mask = mask.with_shape(box)
        self.history.put(mask)

    def _drawn(self, outcome: Outcome) -> None:
        if outcome.result is not None:
            self.canvas.show_image(
                outcome.result,
                size=(self._picture.width, self._picture.height),
                shape=self._picture.pixel_shape,
            )

    def _refresh(self) -> None:
        self.undo.setEnabled(self.history.can_undo)
        self.redo.setEnabled(self.history.can_redo)
        self.clear.setEnabled(bool(self.history.mask))
        self.apply.setEnabled(bool(self.history.mask))

    def _decide(self, mask: Mask, cleared: bool) -> None:
        self.accept()
        self.decided.emit(mask, cleared)

    def _recolour(self) -> None:
        tokens = self._theme.tokens
        for button, icon in self._icons:
            button.setIcon(icons.icon(icon, tokens))
        chosen = f"QPushButton:checked {{ background: {tokens.selection}; font-weight: 600; }}"
        for tool in (self.box_tool, self.brush_tool):
            tool.setStyleSheet(chosen)


def _image_of(picture: Picture, window: Window) -> QImage:
    table = display_table(window, scale=picture.scale, size=picture.size)
    return to_image(table[picture.levels[0]])
