"""What the slices of a series have in common: counts and links, never a verdict on the series."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from mriclassifier.gui.labels import heading, muted, tool_tip
from mriclassifier.gui.theme import Theme
from mriclassifier.gui.wording import class_name, per_cent
from mriclassifier.inference.series_summary import NO_TUMOUR, SeriesSummary

_LINK = 80


@dataclass(frozen=True, kw_only=True, eq=False)
class SeriesContent:
    """What the block shows.

    Attributes
    ----------
    name
        Of the series.
    summary
        Counts over its slices.
    complete
        False where slices are only classified when they are looked at.
    """

    name: str
    summary: SeriesSummary
    complete: bool = True


class SeriesBlock(QWidget):
    """Counts, agreement, and a button for each key slice; hidden where there is only one slice."""

    slice_asked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._content: SeriesContent | None = None
        self.heading = heading("", self)
        self.progress = QProgressBar(self)
        self.progress.setFixedHeight(4)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Slices scored"))
        policy = self.progress.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.progress.setSizePolicy(policy)
        self.scored = muted(parent=self)
        self.counts = self._words()
        self.agreement = self._words()
        self.links: dict[str, QPushButton] = {}
        self._links = QVBoxLayout()
        self._links.setSpacing(4)
        self.note = muted(parent=self)
        self.note.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self.heading, self.scored, self.progress, self.counts, self.agreement):
            column.addWidget(widget)
        column.addLayout(self._links)
        column.addWidget(self.note)
        self.show_content(None)

    def show_content(self, content: SeriesContent | None) -> None:
        """Show what is known of a series; None where there is none."""
        self._content = content
        self.setVisible(content is not None)
        if content is None:
            return
        summary = content.summary
        self.heading.setText(
            self.tr("All {count} slices of the series").format(count=summary.count)
        )
        known = summary.scored + summary.failed
        self.progress.setRange(0, max(1, summary.count))
        self.progress.setValue(known)
        self.progress.setVisible(content.complete and summary.waiting > 0)
        self.scored.setText(
            self.tr("Scored {done} of {count}").format(done=summary.scored, count=summary.count)
        )
        self.counts.setText("\n".join(self._count_lines(summary)))
        self.agreement.setText(self._agreement(summary))
        self.agreement.setVisible(bool(self.agreement.text()))
        self._show_links(summary)
        self.note.setText(
            self.tr(
                "Counts of slices, not a probability for the series: the model was made for single "
                "slices near a tumour."
            )
            if content.complete
            else self.tr("The slices of this plane are scored as you look at them.")
        )

    def _count_lines(self, summary: SeriesSummary) -> list[str]:
        lines = [
            self.tr("{name} in {number} of {count} slices").format(
                name=class_name(label), number=number, count=summary.count
            )
            for label, number in sorted(
                summary.labels.items(), key=lambda item: (item[0] == NO_TUMOUR, -item[1])
            )
        ]
        for number, words in (
            (summary.referred, self.tr("Not certain in {number} of {count} slices")),
            (
                summary.out_of_distribution,
                self.tr("Not to be relied on in {number} of {count} slices"),
            ),
            (summary.failed, self.tr("{number} of {count} slices cannot be read or classified")),
        ):
            if number:
                lines.append(words.format(number=number, count=summary.count))
        return lines

    def _agreement(self, summary: SeriesSummary) -> str:
        if summary.agreement is None or summary.agreed is None:
            return ""
        tumours = sum(n for name, n in summary.labels.items() if name != NO_TUMOUR)
        if tumours < 2:
            return ""
        return self.tr(
            "Agreement: {name} in {part} of the {number} slices that name a tumour"
        ).format(name=class_name(summary.agreed), part=per_cent(summary.agreement), number=tumours)

    def _show_links(self, summary: SeriesSummary) -> None:
        wanted = [name for name in summary.key_slices if name != NO_TUMOUR]
        for name, button in self.links.items():
            button.setVisible(name in wanted)
        for name in wanted:
            if name not in self.links:
                button = QPushButton(self)
                button.setProperty("role", "link")
                button.setMinimumWidth(_LINK)  # a retrained model's classes have any length
                button.clicked.connect(lambda _=False, name=name: self._ask(name))
                self._links.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
                self.links[name] = button
            text = self.tr("{name}: highest in slice {number}").format(
                name=class_name(name), number=summary.key_slices[name] + 1
            )
            self.links[name].setText(text.replace("&", "&&"))
            self.links[name].setToolTip(
                tool_tip(
                    self.tr("Go to the slice where {name} is most probable").format(
                        name=class_name(name)
                    )
                )
            )

    def _ask(self, name: str) -> None:
        if self._content is not None and name in self._content.summary.key_slices:
            self.slice_asked.emit(self._content.summary.key_slices[name])

    def _words(self) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label
