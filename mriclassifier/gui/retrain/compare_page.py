"""Last step: the old model and the new one on the same images, and what is done about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mriclassifier.gui.labels import heading, muted
from mriclassifier.gui.message_bar import NoticeBox
from mriclassifier.gui.retrain import words
from mriclassifier.gui.retrain.check_page import CELLS
from mriclassifier.gui.retrain.fold import Fold
from mriclassifier.gui.retrain.steps import scrolling
from mriclassifier.gui.theme import Theme
from mriclassifier.gui.wording import class_name

_MOST_FILES = 300
_WIDEST = 230  # px of a column; names of models can be long


class ComparePage(QWidget):
    """Verdict, table, what it means, the images whose answer changed, and the decision."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.verdict = NoticeBox(theme, "info", self)
        self.meaning = muted("", self)
        self.meaning.setWordWrap(True)
        self.table = QTableWidget(0, 3, self)
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setAlternatingRowColors(True)
        self.table.setWordWrap(False)
        self.table.setStyleSheet(CELLS)
        self.table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 9)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # there is nothing to choose in it
        self.table.setAccessibleName(self.tr("Figures of both models"))
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.changed = QTreeWidget(self)
        self.changed.setHeaderLabels(
            [self.tr("File"), self.tr("Label"), self.tr("Old answer"), self.tr("New answer")]
        )
        self.changed.setRootIsDecorated(False)
        self.changed.setMinimumHeight(140)
        self.changed.setAccessibleName(self.tr("Images whose answer changed"))
        self.fold = Fold(self.tr("Images whose answer changed"), self.changed, self)

        self.name = QLineEdit(self)
        self.name.setMaxLength(64)
        self.name.setAccessibleName(self.tr("Name of the new model"))
        self.name_words = muted("", self)
        self.name_words.setWordWrap(True)
        self.use = QPushButton(self.tr("&Use the new model"), self)
        self.keep = QPushButton(self.tr("&Install without using it"), self)
        self.back = QPushButton(self.tr("Roll &back"), self)
        self.discard = QPushButton(self.tr("&Delete the new model"), self)
        label = QLabel(self.tr("&Name"), self)
        label.setBuddy(self.name)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.name, 1)
        decision = QHBoxLayout()
        for button in (self.use, self.keep, self.discard):
            decision.addWidget(button)
        decision.addStretch(1)
        decision.addWidget(self.back)

        body = QWidget(self)
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(10)
        inner.addWidget(self.verdict)
        inner.addWidget(self.table)
        inner.addWidget(self.meaning)
        inner.addWidget(self.fold)
        inner.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        # Only this scrolls: what can be done about the model stays in sight
        column.addWidget(scrolling(body), 1)
        column.addWidget(heading(self.tr("What shall be done with it"), self))
        column.addLayout(row)
        column.addWidget(self.name_words)
        column.addLayout(decision)
        self.back.hide()
        self.name_words.hide()

    def show_report(self, report: Mapping[str, Any], *, base: bool) -> None:
        """Show a comparison."""
        text, kind = words.verdict(report)
        self.verdict.set_kind(kind)
        self.verdict.set_text(text)
        self._fill_table(report)
        self._fill_changed(report["changed"])
        self.meaning.setText(self._meaning(report, base=base))

    def show_in_use(self, in_use: bool) -> None:
        """After the new model was taken over: the way back stands beside it."""
        for part in (self.use, self.keep, self.discard):
            part.setVisible(not in_use)
        self.name.setReadOnly(in_use)
        self.back.setVisible(in_use)

    def set_busy(self, busy: bool) -> None:
        """While something is done about it."""
        for part in (self.use, self.keep, self.discard, self.back, self.name):
            part.setEnabled(not busy)

    def _meaning(self, report: Mapping[str, Any], *, base: bool) -> str:
        held = (
            self.tr("the part {part} of the base set")
            if base
            else self.tr("the part {part} of your own images")
        ).format(part=words.part_name(report["split"] or ""))
        text = self.tr(
            "Both models answered the same {images} different images of {groups} groups (patients or "
            "neighbouring slices): {held}, which the new model was not trained on. If the old model was "
            "trained on some of them, its figures are too good. The interval says where the true value may "
            "lie (95 %); p below 0.05 means that chance hardly makes such a difference."
        ).format(
            images=words.count(report["images"]), groups=words.count(report["groups"]), held=held
        )
        if left := report["left_out"]["images_of_other_classes"]:
            text += " " + self.tr(
                "{count} images of classes that not both know are left out."
            ).format(count=words.count(left))
        if report["unreadable"]:
            text += " " + self.tr("{count} images could not be read.").format(
                count=words.count(len(report["unreadable"]))
            )
        return text

    def _fill_table(self, report: Mapping[str, Any]) -> None:
        locale = QLocale()
        both = (report["old"], report["new"])
        rows: list[tuple[str, Sequence[str]]] = [
            (
                self.tr("Accuracy (95 % interval)"),
                [_ranged(m["accuracy"], m["interval_95"].get("accuracy")) for m in both],
            )
        ]
        for label in report["classes"]:
            known = [m["per_class"][label] for m in both]
            rows.append(
                (
                    self.tr("{label}: right of {count}").format(
                        label=class_name(label), count=words.count(known[0]["n"])
                    ),
                    [
                        "–" if k["sensitivity"] is None else words.share(k["sensitivity"])
                        for k in known
                    ],
                )
            )
        paired = report["mcnemar"]
        rows += [
            (
                self.tr("Calibration error (0 is best)"),
                [locale.toString(m["calibration_error"], "f", 3) for m in both],
            ),
            (
                self.tr("Flagged as unlike the training images"),
                [words.share(m["out_of_distribution_share"]) for m in both],
            ),
            (
                self.tr("Right with this model alone"),
                [words.count(paired["old_only"]), words.count(paired["new_only"])],
            ),
            (self.tr("Difference in accuracy"), ["", self._difference(report)]),
            (self.tr("McNemar's test, p"), ["", locale.toString(paired["p"], "g", 2)]),
        ]
        names = [f"{m['name']} {m['version']}" for m in both]
        titles = [
            "",
            self.tr("Old model\n{name}").format(name=names[0]),
            self.tr("New model\n{name}").format(name=names[1]),
        ]
        self.table.setHorizontalHeaderLabels(titles)
        for column, title in enumerate(titles):
            header_item = self.table.horizontalHeaderItem(column)
            if header_item is not None:
                header_item.setToolTip(title)
        self.table.setRowCount(len(rows))
        for number, (name, values) in enumerate(rows):
            first = QTableWidgetItem(name)
            first.setToolTip(name)
            self.table.setItem(number, 0, first)
            for column, value in enumerate(values, start=1):
                item = QTableWidgetItem(value)
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.table.setItem(number, column, item)
        header = self.table.horizontalHeader()
        header.setMaximumSectionSize(_WIDEST)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        height = header.sizeHint().height() + 2 * self.table.frameWidth() + 4
        height += len(rows) * self.table.verticalHeader().defaultSectionSize()
        self.table.setFixedHeight(
            height + self.table.horizontalScrollBar().sizeHint().height() // 4
        )

    def _difference(self, report: Mapping[str, Any]) -> str:
        locale, found = QLocale(), report["accuracy_difference"]
        numbers = [100 * found["value"], *(100 * edge for edge in found["interval_95"])]
        value, low, high = (
            ("+" if number > 0 else "") + locale.toString(number, "f", 1) for number in numbers
        )
        return self.tr("{value} points ({low} to {high})").format(value=value, low=low, high=high)

    def _fill_changed(self, items: Sequence[Mapping[str, Any]]) -> None:
        self.changed.clear()
        self.fold.title.setText(
            self.tr("Images whose answer changed: {count}").format(count=words.count(len(items)))
        )
        for item in items[:_MOST_FILES]:
            texts = [
                item["file"],
                class_name(item["label"]),
                f"{class_name(item['old'])} {words.share(item['old_probability'], 0)}",
                f"{class_name(item['new'])} {words.share(item['new_probability'], 0)}",
            ]
            row = QTreeWidgetItem(self.changed, texts)
            row.setToolTip(0, item["file"])
        header = self.changed.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)


def _ranged(value: float, interval: Sequence[float] | None) -> str:
    if interval is None:
        return words.share(value)
    return f"{words.share(value)} ({words.share(interval[0])} – {words.share(interval[1])})"
