"""Second step: what was found in the images, in plain words, before anything is trained."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePath
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QProgressBar,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mriclassifier.gui import icons
from mriclassifier.gui.labels import heading, muted
from mriclassifier.gui.message_bar import NoticeBox
from mriclassifier.gui.retrain import words
from mriclassifier.gui.theme import Theme
from mriclassifier.gui.wording import class_name

_PARTS = ("train", "calib", "val", "test")
_MOST_FILES = 200
_ROWS_SHOWN = 6
CELLS = "QTableView::item { padding: 0 8px; } QHeaderView::section { padding: 4px 8px; }"
_KIND = Qt.ItemDataRole.UserRole
_ICON_AND_MARGINS, _NARROWEST, _HIGHEST, _ROW_MARGIN = 34, 120, 2000, 4  # px


class CheckPage(QWidget):
    """Counts of each class, and findings that open to the files they are about."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(6)
        self.state = muted("", self)
        self.verdict = NoticeBox(theme, "info", self)
        self.table = QTableWidget(0, 0, self)
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setAlternatingRowColors(True)
        self.table.setWordWrap(False)
        self.table.setStyleSheet(CELLS)
        self.table.setAccessibleName(self.tr("Different images of each class"))
        self.findings = QTreeWidget(self)
        self.findings.setHeaderHidden(True)
        self.findings.setColumnCount(1)
        self.findings.setMinimumHeight(110)
        self.findings.setWordWrap(True)
        self.findings.setUniformRowHeights(False)
        self.findings.setItemDelegate(_Wrapped(self.findings))
        # The height of a row is not asked for again by itself when its text is wrapped anew
        self.findings.header().sectionResized.connect(
            lambda *_: self.findings.scheduleDelayedItemsLayout()
        )
        self.findings.setAccessibleName(self.tr("Findings"))
        self._table_title = heading(self.tr("Different images"), self)
        self._findings_title = heading(self.tr("What was found"), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.state)
        column.addWidget(self.progress)
        column.addWidget(self.verdict)
        column.addWidget(self._table_title)
        column.addWidget(self.table)
        column.addWidget(self._findings_title)
        column.addWidget(self.findings, 1)
        theme.changed.connect(self._recolour)
        self.begin()

    def begin(self) -> None:
        """While the data is looked at."""
        self.progress.setRange(0, 0)
        self.progress.show()
        self.state.setText(self.tr("Looking at the images…"))
        self.state.show()
        self._show_results(False)

    def show_step(self, name: str, done: int, total: int) -> None:
        """How far it is."""
        self.progress.setRange(0, max(0, total))
        self.progress.setValue(done)
        self.state.setText(words.step_text(name, done, total))

    def show_failure(self) -> None:
        """Nothing could be found out; the reason stands above the pages."""
        self.progress.hide()
        self.state.hide()
        self._show_results(False)

    def show_report(self, report: Mapping[str, Any]) -> None:
        """Show what the check wrote."""
        self.progress.hide()
        self.state.hide()
        refused = report["refused"]
        if refused:
            text = words.sentence_of(refused) + " " + self._why(report)
            self.verdict.set_kind("error")
        elif self._few(report):
            self.verdict.set_kind("warning")
            text = self.tr(
                "You can start, but there are few images: with fewer than {enough} of a class the new model "
                "may learn these images by heart, and its figures say little."
            ).format(enough=words.ENOUGH)
        else:
            self.verdict.set_kind("info")
            text = self.tr("The images can be used.")
        self.verdict.set_text(text.strip())
        self._fill_table(report)
        self._fill_findings(report)
        self._show_results(True)

    def _why(self, report: Mapping[str, Any]) -> str:
        if report["unreadable"] or not any(count < 10 for count in report["unique"].values()):
            return ""
        return self.tr("50 or more of each are better, because some are held out to measure with.")

    def _few(self, report: Mapping[str, Any]) -> bool:
        counts: dict[str, int] = {}
        for row in report["parts"].values():
            for label, number in row.items():
                counts[label] = counts.get(label, 0) + number
        return any(number < words.ENOUGH for number in counts.values())

    def _fill_table(self, report: Mapping[str, Any]) -> None:
        parts = report["parts"] or {"": report["unique"]}
        shown = [part for part in _PARTS if part in parts]
        left = parts.get("guard", {})
        titles = [self.tr("Class"), *(words.part_name(part) for part in shown)]
        if not shown:
            titles = [self.tr("Class"), self.tr("Different images")]
        elif left:
            titles.append(words.part_name("guard"))
        labels = sorted({*report["classes"], *(name for row in parts.values() for name in row)})
        self.table.setColumnCount(len(titles))
        self.table.setHorizontalHeaderLabels(titles)
        self.table.setRowCount(len(labels))
        for row, label in enumerate(labels):
            columns = [parts[part] for part in shown] or [report["unique"]]
            if shown and left:
                columns.append(left)
            self.table.setItem(row, 0, QTableWidgetItem(class_name(label)))
            for number, column in enumerate(columns, start=1):
                item = QTableWidgetItem(words.count(column.get(label, 0)))
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.table.setItem(row, number, item)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        first = self.table.horizontalHeaderItem(0)
        if first is not None:
            first.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        rows = min(len(labels), _ROWS_SHOWN)
        height = header.sizeHint().height() + 2 * self.table.frameWidth() + 4
        self.table.setFixedHeight(height + rows * self.table.verticalHeader().defaultSectionSize())

    def _fill_findings(self, report: Mapping[str, Any]) -> None:
        self.findings.clear()
        add = self._add
        add(
            "info",
            self.tr("Files: {files}; readable: {readable}; different pictures: {different}").format(
                files=words.count(report["files"]),
                readable=words.count(report["readable"]),
                different=words.count(report["different"]),
            ),
        )
        for item in report["added"]:
            add(
                "info" if item["trained_on"] else "warning",
                self.tr("Added from {folder}: {used} images; left out: {left}").format(
                    folder=PurePath(item["root"]).name,
                    used=words.count(item["trained_on"]),
                    left=words.count(item["left_out"]),
                ),
            )
        if report["copies"]:
            add(
                "info",
                self.tr(
                    "Copies of other files (also mirrored, turned or re-coloured): {count}"
                ).format(count=words.count(report["copies"])),
            )
        if report["conflicts"]:
            add(
                "warning",
                self.tr("Pictures under two labels: {count}").format(
                    count=words.count(len(report["conflicts"]))
                ),
                (_group(group, group["labels"]) for group in report["conflicts"]),
            )
        if report["unreadable"]:
            add(
                "warning",
                self.tr("Files that cannot be read: {count}").format(
                    count=words.count(len(report["unreadable"]))
                ),
                (f"{item['file']}: {item['reason']}" for item in report["unreadable"]),
            )
        for key in ("crossing", "groups_crossing"):
            if report[key]:
                add(
                    "warning",
                    self.tr(
                        "Pictures or groups in two parts, so that the figures will be too good: {count}"
                    ).format(count=words.count(len(report[key]))),
                    (_group(group, group["splits"]) for group in report[key]),
                )
        told = {"unreadable_files", "two_labels", "parts_share_pictures", "added_images"}
        for notice in report["notices"]:
            if notice["code"] not in told:
                add("warning", words.sentence_of(notice))
        sizes = list(report["sizes"].items())
        if len(sizes) == 1:
            add("info", self.tr("Size of all files: {size}").format(size=sizes[0][0]))
        elif sizes:
            add(
                "info",
                self.tr("Sizes of the files: {count} different ones, most often {first}").format(
                    count=words.count(len(sizes)), first=sizes[0][0]
                ),
                (f"{size}: {words.count(number)}" for size, number in sizes),
            )
        self._recolour()

    def _add(self, kind: str, text: str, details: Iterable[str] = ()) -> None:
        item = QTreeWidgetItem(self.findings, [text])
        item.setData(0, _KIND, kind)
        item.setToolTip(0, text)
        lines: Sequence[str] = list(details)
        for line in lines[:_MOST_FILES]:
            child = QTreeWidgetItem(item, [line])
            child.setToolTip(0, line)
        if len(lines) > _MOST_FILES:
            rest = self.tr("… and {count} more").format(count=words.count(len(lines) - _MOST_FILES))
            QTreeWidgetItem(item, [rest])

    def _recolour(self) -> None:
        for number in range(self.findings.topLevelItemCount()):
            item = self.findings.topLevelItem(number)
            if item is not None:
                item.setIcon(0, icons.icon(str(item.data(0, _KIND)), self._theme.tokens))

    def _show_results(self, on: bool) -> None:
        parts = (self.verdict, self._table_title, self.table, self._findings_title, self.findings)
        for part in parts:
            part.setVisible(on)


class _Wrapped(QStyledItemDelegate):
    """Rows as high as their text is, laid out as wide as the tree: Qt measures it as one line."""

    def __init__(self, tree: QTreeWidget) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The height of the wrapped text."""
        made = super().sizeHint(option, index)
        depth = 2 if index.parent().isValid() else 1
        taken = depth * self._tree.indentation() + _ICON_AND_MARGINS
        width = max(_NARROWEST, self._tree.viewport().width() - taken)
        text = str(index.data(Qt.ItemDataRole.DisplayRole))
        box = QRect(0, 0, width, _HIGHEST)
        high = self._tree.fontMetrics().boundingRect(box, Qt.TextFlag.TextWordWrap, text).height()
        return QSize(made.width(), max(made.height(), high + _ROW_MARGIN))


def _group(group: Mapping[str, Any], marks: Sequence[str]) -> str:
    pairs = zip(group["files"], marks, strict=True)
    return " = ".join(f"{file} ({mark})" for file, mark in pairs)
