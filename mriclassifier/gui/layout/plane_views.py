"""Three planes of one volume around one common point."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from mriclassifier.errors import QT_TRANSLATE_NOOP
from mriclassifier.gui.frame_key import FrameKey
from mriclassifier.gui.labels import scaled_font
from mriclassifier.gui.layout.crosshair import COLOURS, Crosshair
from mriclassifier.gui.layout.cuts import Cuts, Place
from mriclassifier.gui.layout.frame_texts import facts_of
from mriclassifier.gui.layout.frames import Frames
from mriclassifier.gui.layout.viewport import Viewport
from mriclassifier.imaging.study import PLANES, Plane

_SWATCH = 14  # points
_NAMES: dict[Plane, str] = {
    "axial": QT_TRANSLATE_NOOP("planes", "Axial"),
    "coronal": QT_TRANSLATE_NOOP("planes", "Coronal"),
    "sagittal": QT_TRANSLATE_NOOP("planes", "Sagittal"),
}


@dataclass(frozen=True, eq=False)
class _Seat:
    """One plane, where it is shown, and where its slices lie."""

    plane: Plane
    viewport: Viewport
    cuts: Cuts
    cross: Crosshair


class PlaneLabel(QWidget):
    """The plane's name beside the colour of its lines in the other planes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._swatch = QLabel(self)
        self._name = QLabel(self)
        self._name.setFont(scaled_font(self.font(), 1.0, bold=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._swatch)
        row.addWidget(self._name)

    def show_plane(self, name: str, colour: str) -> None:
        """Name another plane."""
        drawn = QPixmap(_SWATCH, _SWATCH // 3)
        drawn.fill(QColor(colour))
        self._swatch.setPixmap(drawn)
        self._name.setText(name)


class PlaneViews(QObject):
    """Keeps three viewports at one point of the patient.

    Parameters
    ----------
    frames
        What is open.
    """

    def __init__(self, frames: Frames) -> None:
        super().__init__()
        self._frames = frames
        self._seats: tuple[_Seat, ...] = ()
        self._place: Place | None = None
        self._key = FrameKey(-1)
        self._crosses: dict[Viewport, Crosshair] = {}
        self._labels: dict[Viewport, PlaneLabel] = {}
        self._lines_on = True

    @property
    def image_id(self) -> int | None:
        """Whose planes they are; None while there are none."""
        return self._key.image_id if self._seats else None

    @property
    def place(self) -> Place | None:
        """The common point, millimetres, LPS."""
        return self._place

    def start(self, key: FrameKey, viewports: Sequence[Viewport]) -> tuple[Viewport, ...]:
        """Show the planes of a volume around the middle of a slice.

        Parameters
        ----------
        key
            The slice, which the first viewport shows.
        viewports
            One a plane.

        Returns
        -------
        tuple of Viewport
            Those in use, that of the acquired plane first.

        Raises
        ------
        ValueError
            The study has no volume, or its slices do not say where they lie.
        """
        study = self._frames.study_of(key.image_id)
        if study is None or study.volume is None:
            raise ValueError("no volume")
        self._key = key
        own = key.plane or study.plane or study.volume.planes[0]
        planes = [own, *(plane for plane in study.volume.planes if plane != own)]
        seats = []
        for plane, viewport in zip(planes, viewports, strict=False):
            cuts = Cuts(facts_of(self._frames, self._key_of(plane, 0)))
            seats.append(_Seat(plane, viewport, cuts, self._cross_of(viewport)))
        first = seats[0]
        picture = viewports[0].view.picture
        middle = (picture.width / 2, picture.height / 2) if picture else (0.5, 0.5)
        self._place = first.cuts.place_of(min(key.index, len(first.cuts) - 1), middle)
        order = list(study.volume.planes)
        self._seats = tuple(sorted(seats, key=lambda seat: order.index(seat.plane)))
        for seat in self._seats:
            self._label(seat.viewport, plane_name(seat.plane), COLOURS[seat.plane])
            seat.cross.set_on(self._lines_on)
        self._move_others(first)
        return tuple(seat.viewport for seat in self._seats)

    def stop(self) -> None:
        """Show no lines any more."""
        for seat in self._seats:
            seat.cross.set_on(False)
            self._labels[seat.viewport].hide()
        self._seats = ()
        self._place = None

    def viewport_of(self, key: FrameKey) -> Viewport | None:
        """Where the plane of a frame is shown."""
        seat = self._seat_of(key)
        return seat.viewport if seat and key.image_id == self._key.image_id else None

    def follow(self, key: FrameKey) -> None:
        """The user scrolled to a frame, or chose another volume of the file."""
        seat = self._seat_of(key)
        if seat is None or self._place is None or key.index >= len(seat.cuts):
            return
        other_volume = key.number != self._key.number
        self._key = key
        if other_volume or seat.cuts.index_at(self._place) != key.index:
            self._place = seat.cuts.moved_to(self._place, key.index)
        if other_volume:
            self._move_others(seat)
        self.draw_lines()

    def show_lines(self, on: bool) -> None:
        """Show or hide the lines; without them the left button moves the picture."""
        self._lines_on = on
        for seat in self._seats:
            seat.cross.set_on(on)

    def draw_lines(self) -> None:
        """Put the lines where the common point is."""
        for seat in self._seats:
            key = seat.viewport.view.key
            if self._place is None or key is None or key.index >= len(seat.cuts):
                continue
            point = seat.cuts.pixel_at(self._place, key.index)
            seat.cross.show_point(point, self._lines_in(seat))

    # -- inside ------------------------------------------------------------------------------

    def _point_at(self, viewport: Viewport, pixel: tuple[float, float]) -> None:
        seat = next((seat for seat in self._seats if seat.viewport is viewport), None)
        key = viewport.view.key
        if seat is None or key is None:
            return
        if not viewport.is_active:
            viewport.used.emit()
        self._place = seat.cuts.place_of(key.index, pixel)
        self._move_others(seat)

    def _move_others(self, source: _Seat) -> None:
        assert self._place is not None
        for seat in self._seats:
            if seat is not source:
                index = seat.cuts.index_at(self._place)
                seat.viewport.want(self._key_of(seat.plane, index))
        self.draw_lines()

    def _key_of(self, plane: Plane, index: int) -> FrameKey:
        return self._frames.normal(replace(self._key, plane=plane, index=index))

    def _seat_of(self, key: FrameKey) -> _Seat | None:
        for seat in self._seats:
            if self._key_of(seat.plane, 0).plane == key.plane:
                return seat
        return None

    def _lines_in(self, seat: _Seat) -> tuple[Plane, Plane]:
        """Which plane the line along the rows stands for, and which the one along the columns."""
        others = [other for other in self._seats if other is not seat]
        if len(others) < 2:
            rest = [plane for plane in PLANES if plane != seat.plane]
            return rest[0], rest[1]
        down = seat.cuts.down
        first = abs(float(others[0].cuts.along @ down))
        second = abs(float(others[1].cuts.along @ down))
        # A plane whose slices follow each other down the picture is seen as a line along the rows
        if first >= second:
            return others[0].plane, others[1].plane
        return others[1].plane, others[0].plane

    def _cross_of(self, viewport: Viewport) -> Crosshair:
        if viewport not in self._crosses:
            cross = self._crosses[viewport] = Crosshair(viewport.view)
            cross.point_asked.connect(self._pointer(viewport))
            viewport.picture_changed.connect(self.draw_lines)
        return self._crosses[viewport]

    def _pointer(self, viewport: Viewport) -> Callable[[tuple[float, float]], None]:
        return lambda pixel: self._point_at(viewport, pixel)

    def _label(self, viewport: Viewport, name: str, colour: str) -> None:
        if viewport not in self._labels:
            self._labels[viewport] = PlaneLabel(viewport.title)
            viewport.title_row.insertWidget(0, self._labels[viewport])
            viewport.title_row.addStretch(1)
        self._labels[viewport].show_plane(name, colour)
        self._labels[viewport].show()


def plane_name(plane: Plane) -> str:
    """The plane as it is called on screen."""
    return QCoreApplication.translate("planes", _NAMES[plane])
