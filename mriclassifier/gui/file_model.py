"""The open images as rows of a list, with a line above each examination when there are several."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from mriclassifier.gui.identity import group_lines, identity_lines
from mriclassifier.gui.labels import tool_tip
from mriclassifier.gui.open_images import Group, OpenImage, OpenImages, State
from mriclassifier.gui.tasks import single_shot
from mriclassifier.gui.wording import class_name, outcome_text, per_cent, sentence
from mriclassifier.inference.series_summary import summarise

_Index = QModelIndex | QPersistentModelIndex
IMAGE_ROLE = Qt.ItemDataRole.UserRole
GROUP_ROLE = IMAGE_ROLE + 1
_NOTHING = QModelIndex()
_TELL = 60  # ms


def state_text(image: OpenImage) -> str:
    """How far the image is, in a few words."""
    prediction = image.prediction
    if image.state is State.DONE and image.frame_count > 1 and image.error is None:
        return _series_text(image)
    if image.state is State.DONE and prediction is not None:
        first = prediction.probabilities[prediction.label]
        text = f"{class_name(prediction.label)} · {per_cent(first)}"
        worth = outcome_text(prediction)
        return f"{text} · {worth}" if worth else text
    if image.state is State.FAILED and image.failure is not None:
        # The name stands beside it already
        return sentence(image.failure).removeprefix(f"“{image.name}” ")
    return {
        State.QUEUED: QCoreApplication.translate("FileList", "Waiting"),
        State.WORKING: QCoreApplication.translate("FileList", "Working…"),
        State.DONE: QCoreApplication.translate("FileList", "Ready"),
        State.FAILED: QCoreApplication.translate("FileList", "Failed"),
        State.VIEWED: QCoreApplication.translate("FileList", "Not classified"),
    }[image.state]


def _series_text(image: OpenImage) -> str:
    """How many slices are scored, and once all are, what most of those that stand say."""
    own = {
        key.index: answer
        for key, answer in image.predictions.items()
        if key.plane is None and key.number == image.key.number
    }
    failed = {key.index for key in (*image.broken, *image.errors) if key.plane is None}
    summary = summarise(own, count=image.frame_count, failed=failed)
    if summary.waiting:
        return QCoreApplication.translate("FileList", "Scored {done} of {count}").format(
            done=summary.scored, count=summary.count
        )
    if not summary.labels:
        return QCoreApplication.translate("FileList", "No slice with an answer that stands")
    label, number = max(summary.labels.items(), key=lambda item: item[1])
    return QCoreApplication.translate("FileList", "{name} in {number} of {count}").format(
        name=class_name(label), number=number, count=summary.count
    )


class FileModel(QAbstractListModel):
    """The open images as rows; a line above each examination is a row, too, that cannot be chosen."""

    def __init__(self, images: OpenImages) -> None:
        super().__init__()
        self._images = images
        self._rows: list[int | Group] = []
        self._places: dict[int, int] = {}
        self._changed: set[int] = set()
        self._tell = single_shot(self, _TELL, self._tell_changed)

    def rowCount(self, parent: _Index = _NOTHING) -> int:
        """Number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Name, tool tip, words for a screen reader, and the image or examination itself."""
        row = self._row(index)
        image = self._images.get(row) if isinstance(row, int) else None
        if isinstance(row, Group):
            return self._group_data(row, role)
        if image is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return image.name
        if role == Qt.ItemDataRole.ToolTipRole:
            where = str(image.source.path) if image.source.path else image.name
            return tool_tip("\n".join([*identity_lines(image.header), where, state_text(image)]))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{image.name}: {state_text(image)}"
        if role == IMAGE_ROLE:
            return image
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Only images can be chosen; the keys pass over the lines between them."""
        if isinstance(self._row(index), Group):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def image_at(self, index: _Index) -> OpenImage | None:
        """The image of a row."""
        row = self._row(index)
        return self._images.get(row) if isinstance(row, int) else None

    def index_of(self, image_id: int | None) -> QModelIndex:
        """The row of an image; invalid when it has none."""
        if not self._places:
            self._places = {row: n for n, row in enumerate(self._rows) if isinstance(row, int)}
        place = self._places.get(image_id) if image_id is not None else None
        return QModelIndex() if place is None else self.index(place)

    def step(self, index: _Index, by: int) -> QModelIndex:
        """The next row of an image in a direction; invalid at the end."""
        row = index.row() + by
        while 0 <= row < len(self._rows):
            if isinstance(self._rows[row], int):
                return self.index(row)
            row += by
        return QModelIndex()

    def add(self, image_ids: Sequence[int]) -> None:
        """New rows, each with those of its examination."""
        del image_ids  # the images know their order
        wanted = self._wanted()
        place = 0
        while place < len(wanted):
            if place < len(self._rows) and self._rows[place] == wanted[place]:
                place += 1
                continue
            following = self._rows[place] if place < len(self._rows) else None
            end = place
            while end < len(wanted) and wanted[end] != following:
                end += 1
            self.beginInsertRows(QModelIndex(), place, end - 1)
            self._rows[place:place] = wanted[place:end]
            self._places = {}
            self.endInsertRows()
            place = end

    def remove(self, image_id: int) -> None:
        """Take a row away, and the lines that nothing stands below or that tell nothing apart."""
        index = self.index_of(image_id)
        if index.isValid():
            self._take(index.row())
        groups = self._images.groups
        for row in reversed(range(len(self._rows))):
            group = self._rows[row]
            if isinstance(group, Group) and (len(groups) < 2 or group not in groups):
                self._take(row)

    def update_image(self, image_id: int) -> None:
        """Say, a little later, that a row looks different now.

        Hundreds of rows can change within a second, and each time the list would be painted.
        """
        self._changed.add(image_id)
        if not self._tell.isActive():
            self._tell.start()

    def _tell_changed(self) -> None:
        found = [self.index_of(image_id) for image_id in self._changed]
        self._changed.clear()
        for index in found:
            if index.isValid():  # one by one: for a range the view paints everything
                self.dataChanged.emit(index, index)

    def _take(self, row: int) -> None:
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._rows[row]
        self._places = {}
        self.endRemoveRows()

    def _row(self, index: _Index) -> int | Group | None:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        return self._rows[index.row()]

    def _wanted(self) -> list[int | Group]:
        groups = self._images.groups
        rows: list[int | Group] = []
        for group, ids in groups.items():
            if len(groups) > 1:
                rows.append(group)
            rows.extend(ids)
        return rows

    @staticmethod
    def _group_data(group: Group, role: int) -> Any:
        lines = group_lines(group)
        if role == GROUP_ROLE:
            return lines
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(lines)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tool_tip("\n".join(lines))
        return None
