"""What the program is, what it is not, which model it runs, and what is inside it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from mriclassifier import __version__
from mriclassifier.components import Component, components, licence_text
from mriclassifier.gui import icons
from mriclassifier.gui.labels import muted, scaled_font
from mriclassifier.gui.scale import SPACE, TYPE, fit
from mriclassifier.gui.wording import class_name, engine_name, research_use
from mriclassifier.inference.classifier import ModelInfo

_ICON = 72
_SIZE = (680, 480)
_HASH_SHOWN = 32


class AboutDialog(QDialog):
    """Program, model and the sentence that matters; libraries and licences on a page of their own."""

    def __init__(self, model: ModelInfo | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About MRI Classifier"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(self.tr("About"))
        page = QScrollArea(self)
        page.setWidgetResizable(True)
        page.setFrameShape(QFrame.Shape.NoFrame)
        page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page.setAccessibleName(self.tr("About the program"))
        page.setWidget(_Program(model, self))
        self.tabs.addTab(page, self.tr("&Program"))
        self.licences = LicencesPage(self)
        self.tabs.addTab(self.licences, self.tr("&Libraries and Licences"))
        self.tabs.currentChanged.connect(self._fill)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(*SPACE.dialog)
        column.setSpacing(SPACE.gap)
        column.addWidget(self.tabs, 1)
        column.addWidget(buttons)
        fit(self, _SIZE)

    def _fill(self, page: int) -> None:
        if self.tabs.widget(page) is self.licences:
            self.licences.fill()


class _Program(QWidget):
    """The first page."""

    def __init__(self, model: ModelInfo | None, parent: QWidget) -> None:
        super().__init__(parent)
        mark = QLabel(self)
        mark.setPixmap(icons.pixmap("app", "#000000", _ICON, ratio=self.devicePixelRatioF()))
        title = QLabel("MRI Classifier", self)
        title.setFont(scaled_font(self.font(), TYPE.title, bold=True))
        version = muted(self.tr("Version {version}").format(version=__version__), self)
        purpose = QLabel(
            self.tr(
                "Classifies brain MRI slices with a neural network and shows where it looked. "
                "It works on this computer alone and sends nothing anywhere."
            ),
            self,
        )
        purpose.setWordWrap(True)
        caution = QLabel(
            self.tr(
                "{research_use}. “No tumour recognised” does not mean that there is none."
            ).format(research_use=research_use()),
            self,
        )
        caution.setFont(scaled_font(self.font(), TYPE.body, bold=True))
        caution.setWordWrap(True)
        facts = QFormLayout()
        facts.setHorizontalSpacing(SPACE.block)
        for label, value in self._facts(model):
            text = QLabel(value, self)
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setWordWrap(True)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            facts.addRow(muted(label, self), text)
        words = QVBoxLayout()
        words.setSpacing(SPACE.gap)
        for widget in (title, version, purpose, caution):
            words.addWidget(widget)
        words.addSpacing(SPACE.tight)
        words.addLayout(facts)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, SPACE.block, 0, 0)
        row.setSpacing(SPACE.block)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def _facts(self, model: ModelInfo | None) -> list[tuple[str, str]]:
        facts = [(self.tr("Licence"), "Apache-2.0")]
        if model is None:
            return [(self.tr("Model"), self.tr("none is loaded")), *facts]
        return [
            (self.tr("Model"), f"{model.model.name} {model.model.version}"),
            (self.tr("Classes"), ", ".join(class_name(name) for name in model.classes)),
            (self.tr("Input"), f"{model.input_size} × {model.input_size}"),
            (self.tr("Engine"), engine_name(model.engine)),
            (self.tr("SHA-256"), model.model.sha256[:_HASH_SHOWN] + "…"),
            *facts,
        ]


class LicencesPage(QWidget):
    """A table of the libraries, and the licence of the one that is chosen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.found: list[Component] = []
        self.table = QTableWidget(0, 3, self)
        self.table.setHorizontalHeaderLabels(
            [self.tr("Library"), self.tr("Version"), self.tr("Licence")]
        )
        self.table.setAccessibleName(self.tr("Libraries"))
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        for column in (0, 1):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Text of the licence"))
        self.text.setTabChangesFocus(True)
        parts = QSplitter(Qt.Orientation.Vertical, self)
        parts.setHandleWidth(SPACE.gap)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.table)
        parts.addWidget(self.text)
        parts.setStretchFactor(0, 3)
        parts.setStretchFactor(1, 2)
        row = QVBoxLayout(self)
        row.setContentsMargins(0, SPACE.gap, 0, 0)
        row.addWidget(parts)
        self.table.currentCellChanged.connect(lambda row, *_: self._show(row))

    def fill(self) -> None:
        """Look what is installed; once."""
        if self.found:
            return
        self.found = components()
        self.table.setRowCount(len(self.found))
        for row, component in enumerate(self.found):
            licence = component.licence or self.tr("see below")
            for column, text in enumerate((component.name, component.version, licence)):
                self.table.setItem(row, column, QTableWidgetItem(text))
        self.table.setCurrentCell(0, 0)

    def _show(self, row: int) -> None:
        if 0 <= row < len(self.found):
            text = licence_text(self.found[row].name)
            self.text.setPlainText(
                text or self.tr("The package brings no text of its licence along.")
            )
