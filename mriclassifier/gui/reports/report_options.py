"""What a report shall hold: the column of choices beside the preview."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mriclassifier.gui.labels import heading, muted
from mriclassifier.gui.reports.content import Paper, ReportOptions, Slices
from mriclassifier.gui.reports.sources import StudySource
from mriclassifier.gui.tasks import single_shot

_TYPING = 600  # ms
_LONGEST_NOTE = 4000
_LEAST_LIST, _LEAST_NOTE = 96, 60  # points high


class ReportChoices(QWidget):
    """Studies, slices, map, paper, note; the patient's name is off each time it is opened."""

    changed = Signal()

    def __init__(self, sources: Sequence[StudySource], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sources = list(sources)
        many = len(sources) > 1
        self._later = single_shot(self, _TYPING, self.changed.emit)
        self.studies = QListWidget(self)
        self.studies.setAccessibleName(self.tr("Studies in the report"))
        self.studies.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.studies.setMinimumHeight(_LEAST_LIST)
        self.studies.setSpacing(1)
        for source in sources:
            item = QListWidgetItem(source.name)
            item.setToolTip(source.name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            self.studies.addItem(item)
        self.studies.itemChanged.connect(lambda _: self._later.start())
        self.pages = QCheckBox(self.tr("A &page for each study"), self)
        self.pages.setChecked(True)
        self.slices = QComboBox(self)
        for words, value in (
            (self.tr("Key slice"), Slices.KEY),
            (self.tr("Slice on the screen"), Slices.SHOWN),
            (self.tr("Key slice and all that name a tumour"), Slices.NAMED),
        ):
            self.slices.addItem(words, value)
        self.slices.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._slices_label = QLabel(self.tr("S&lices"), self)
        self._slices_label.setBuddy(self.slices)
        self.maps = QCheckBox(self.tr("With activation &map"), self)
        self.maps.setChecked(True)
        self.identity = QCheckBox(self.tr("With the patient's &name"), self)
        self._warning = muted(self.tr("Name, number and dates then stand on every page."), self)
        self._warning.setWordWrap(True)
        self.paper = QComboBox(self)
        for paper in Paper:
            self.paper.addItem(str(paper), paper)
        metric = QLocale().measurementSystem() == QLocale.MeasurementSystem.MetricSystem
        self.paper.setCurrentIndex(0 if metric else 1)
        paper_label = QLabel(self.tr("P&aper"), self)
        paper_label.setBuddy(self.paper)
        self.note = QPlainTextEdit(self)
        self.note.setTabChangesFocus(True)
        self.note.setMinimumHeight(_LEAST_NOTE)
        self.note.setPlaceholderText(self.tr("Stands at the beginning of the report"))
        self.note.setAccessibleName(self.tr("Note"))
        note_label = QLabel(self.tr("N&ote"), self)
        note_label.setBuddy(self.note)
        for grows in (self.studies, self.note):
            # What they would like to have would make the whole column scroll
            policy = grows.sizePolicy()
            policy.setVerticalPolicy(QSizePolicy.Policy.Ignored)
            grows.setSizePolicy(policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 10, 0)
        column.setSpacing(8)
        if many:
            said = self.tr("{count} studies").format(count=len(sources))
            column.addWidget(heading(said, self))
            column.addWidget(self.studies, 2)
            column.addWidget(self.pages)
        pictures = heading(self.tr("Pictures"), self)
        column.addWidget(pictures)
        column.addWidget(self._slices_label)
        column.addWidget(self.slices)
        column.addWidget(self.maps)
        column.addSpacing(6)
        column.addWidget(heading(self.tr("Patient"), self))
        column.addWidget(self.identity)
        column.addWidget(self._warning)
        column.addSpacing(6)
        column.addWidget(heading(self.tr("Sheet"), self))
        column.addWidget(paper_label)
        column.addWidget(self.paper)
        column.addWidget(note_label)
        column.addWidget(self.note, 1)
        for unused in (self.studies, self.pages):
            unused.setVisible(many)
        has_slices = any(source.is_series for source in sources)
        for shown in (self.slices, self._slices_label):
            shown.setVisible(has_slices)
        for box in (self.pages, self.maps, self.identity):
            box.toggled.connect(lambda _: self.changed.emit())
        for choice in (self.slices, self.paper):
            choice.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.note.textChanged.connect(self._later.start)

    @property
    def sources(self) -> list[StudySource]:
        """The studies that are ticked."""
        ticked = Qt.CheckState.Checked
        return [
            source
            for row, source in enumerate(self._sources)
            if self.studies.item(row).checkState() is ticked
        ]

    def options(self, *, doubtful_pictures: bool) -> ReportOptions:
        """What is chosen."""
        return ReportOptions(
            paper=Paper(self.paper.currentData()),
            slices=Slices(self.slices.currentData()),
            maps=self.maps.isChecked(),
            identity=self.identity.isChecked(),
            pages=self.pages.isChecked(),
            doubtful_pictures=doubtful_pictures,
            note=self.note.toPlainText()[:_LONGEST_NOTE],
        )

    def replace_source(self, source: StudySource) -> None:
        """Take another one for the same image or case."""
        for place, known in enumerate(self._sources):
            if known.key == source.key:
                self._sources[place] = source
        self.changed.emit()
