"""Third step: how long it will take, what trains, and what few want to change."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from mriclassifier.gui.labels import heading, muted
from mriclassifier.gui.retrain import words
from mriclassifier.gui.retrain.fold import Fold
from mriclassifier.gui.theme import Theme

_MOST_EPOCHS = 200
_MOST_SEED = 2**31 - 1


class SettingsPage(QWidget):
    """A plain account of what will happen; the knobs are folded away."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        del theme
        self.time = self._fact()
        self.images = self._fact()
        self.backend = self._fact()
        self.start = self._fact()
        facts = QFormLayout()
        facts.setHorizontalSpacing(20)
        facts.setVerticalSpacing(10)
        facts.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, value in (
            (self.tr("Images"), self.images),
            (self.tr("Starts from"), self.start),
            (self.tr("Trained with"), self.backend),
            (self.tr("Expected time"), self.time),
        ):
            facts.addRow(muted(name, self), value)

        self.epochs = QSpinBox(self)
        self.epochs.setRange(1, _MOST_EPOCHS)
        self.epochs.setAccessibleName(self.tr("Epochs"))
        self.seed = QSpinBox(self)
        self.seed.setRange(0, _MOST_SEED)
        self.seed.setValue(1)
        self.seed.setAccessibleName(self.tr("Seed"))
        self.origin = QComboBox(self)
        self.origin.setAccessibleName(self.tr("Start from"))
        self.origin.currentTextChanged.connect(self.start.setText)
        knobs = QWidget(self)
        form = QFormLayout(knobs)
        form.setContentsMargins(24, 4, 0, 0)
        form.addRow(self.tr("&Epochs at full size"), self.epochs)
        form.addRow(
            "",
            self._hint(
                self.tr(
                    "How often every image is shown in the last stage. More is not always better."
                )
            ),
        )
        form.addRow(self.tr("&Seed"), self.seed)
        form.addRow(
            "", self._hint(self.tr("The same seed, images and computer give the same model again."))
        )
        form.addRow(self.tr("S&tart from"), self.origin)
        self.advanced = Fold(self.tr("Advanced"), knobs, self)
        words_below = self._hint(
            self.tr(
                "The training runs as a program of its own, at low priority: you can go on working, and "
                "close this window. It can be stopped at any time and goes on after the last finished epoch."
            )
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(heading(self.tr("What will happen"), self))
        column.addLayout(facts)
        column.addWidget(words_below)
        column.addWidget(self.advanced)
        column.addStretch(1)

    def show_facts(self, *, trained: int, held: int, backend: str) -> None:
        """How many images are learned from and held out, and what trains."""
        self.images.setText(
            self.tr("{trained} different ones to learn from, {held} held out").format(
                trained=words.count(trained), held=words.count(held)
            )
        )
        self.backend.setText(backend)

    def set_origins(self, origins: Sequence[tuple[str, Path]]) -> None:
        """Offer models to start from, the first one chosen."""
        self.origin.clear()
        for text, path in origins:
            self.origin.addItem(text, str(path))

    def chosen_origin(self) -> Path:
        """The model folder to start from."""
        return Path(str(self.origin.currentData()))

    def show_time(self, seconds: float | None, *, known: bool) -> None:
        """The estimate; None while it is measured."""
        if seconds is None:
            self.time.setText(self.tr("being estimated…"))
        elif known:
            self.time.setText(
                self.tr("about {time}, as earlier trainings on this computer took").format(
                    time=words.duration(seconds)
                )
            )
        else:
            self.time.setText(
                self.tr("roughly {low} to {high}; exact once it runs").format(
                    low=words.duration(seconds / 2), high=words.duration(2 * seconds)
                )
            )

    def _fact(self) -> QLabel:
        label = QLabel("", self)
        label.setWordWrap(True)
        return label

    def _hint(self, text: str) -> QLabel:
        label = muted(text, self)
        label.setWordWrap(True)
        return label
