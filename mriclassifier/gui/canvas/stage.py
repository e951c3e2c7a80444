"""What a view shows and how: the picture, its words, its map, and the state that hands and actions change."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from mriclassifier.gui.canvas.caption import CanvasCaption, turn_text, window_text, zoom_text
from mriclassifier.gui.canvas.carrying import Subject, carried, default_window
from mriclassifier.gui.canvas.projection import Projection
from mriclassifier.gui.canvas.view_state import Point, ViewState
from mriclassifier.gui.canvas.windowing import dragged
from mriclassifier.gui.frame_key import FrameKey
from mriclassifier.gui.pictures import Picture
from mriclassifier.imaging.study import Window

ZOOM_STEP = 1.25


class Stage(QWidget):
    """One picture and its state, without hands; the view paints it and listens to the user."""

    state_changed = Signal(object)  # ViewState, changed by the user's hand
    view_changed = Signal()  # the same, and also by another picture or a linked view
    zoom_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._subject: Subject | None = None
        self._key: FrameKey | None = None
        self._state = ViewState()
        self._default: Window | None = None
        self._caption = CanvasCaption()
        self._overlay: QImage | None = None
        self._overlay_label = ""
        self._opacity = 1.0
        self._texts_shown = True

    # -- what is shown -----------------------------------------------------------------------

    @property
    def picture(self) -> Picture | None:
        """What is shown."""
        return self._subject.picture if self._subject else None

    @property
    def key(self) -> FrameKey | None:
        """Which slice it is."""
        return self._key

    @property
    def overlay(self) -> QImage | None:
        """The map that lies over it."""
        return self._overlay

    @property
    def overlay_label(self) -> str:
        """The class that the map is of."""
        return self._overlay_label

    @property
    def opacity(self) -> float:
        """How strongly the map lies over it."""
        return self._opacity

    @property
    def state(self) -> ViewState:
        """How it is shown."""
        return self._state

    @property
    def window_shown(self) -> Window:
        """The window in force."""
        if self._state.window is not None:
            return self._state.window
        return self._default or Window(center=127.5, width=255.0)

    @property
    def zoom(self) -> float:
        """Screen pixels a picture pixel, along its shorter edge."""
        return self.projection().screen_scale if self._subject else 1.0

    @property
    def is_fitted(self) -> bool:
        """Whether the picture follows the size of the window."""
        return self._state.is_fitted

    @property
    def texts_shown(self) -> bool:
        """Whether more is written than whose picture it is."""
        return self._texts_shown

    def projection(self) -> Projection:
        """Where the picture lies on the view."""
        picture = self.picture
        return Projection(
            width=picture.width if picture else 1,
            height=picture.height if picture else 1,
            pixel_shape=picture.pixel_shape if picture else (1.0, 1.0),
            room=(max(1, self.width()), max(1, self.height())),
            ratio=self.devicePixelRatioF(),
            state=self._state,
        )

    def show_picture(
        self,
        picture: Picture | None,
        *,
        key: FrameKey | None = None,
        series: str = "",
        modality: str = "",
    ) -> None:
        """Show another picture without a map.

        Parameters
        ----------
        picture
            None empties the canvas.
        key
            Which slice it is; measurements are kept with it. None: nothing can be measured.
        series
            The same text for all slices of one acquisition.
        modality
            ``"MR"``, ``"CT"`` or what DICOM calls it.
        """
        before, zoom = self._subject, self.zoom
        self.show_overlay(None)
        self._key = key if picture is not None else None
        if picture is None:
            self._subject = None
            self._caption = CanvasCaption()
        else:
            after = Subject(picture, series, modality)
            self._default = default_window(self._default, before, after)
            if before is not None:
                self._state = carried(self._state, before, after)
            else:
                self._state = ViewState()
            self._subject = after
        self._changed(zoom)

    def show_caption(self, caption: CanvasCaption) -> None:
        """Write what the window knows of the picture."""
        if caption != self._caption:
            self._caption = caption
            self._describe()
            self.update()

    def show_overlay(self, image: QImage | None, *, label: str = "") -> None:
        """Lay a map over the picture, or take it away; ``label`` names its class at the legend."""
        self._overlay = image if self._subject else None
        self._overlay_label = label
        self.update()

    def set_overlay_opacity(self, opacity: float) -> None:
        """0 shows the picture alone, 1 the map alone."""
        self._opacity = opacity
        self.update()

    def set_texts_shown(self, shown: bool) -> None:
        """Hide all that is written except whose picture it is and how it was turned."""
        self._texts_shown = shown
        self.update()

    # -- how it is shown ---------------------------------------------------------------------

    def apply_state(self, state: ViewState) -> None:
        """Show it as another view does; nobody is told."""
        zoom = self.zoom
        self._state = state
        self._changed(zoom)

    def fit(self) -> None:
        """Show the whole picture, as large as it goes."""
        self._set(self._state.fitted())

    def zoom_in(self) -> None:
        """One step nearer."""
        self.zoom_by(ZOOM_STEP)

    def zoom_out(self) -> None:
        """One step back."""
        self.zoom_by(1 / ZOOM_STEP)

    def actual_size(self) -> None:
        """One screen pixel a picture pixel; of pixels that are no squares, the shorter edge."""
        self.zoom_by(1 / self.zoom)

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom, keeping what is seen ``at`` a place, or in the middle, where it is."""
        now = self.projection()
        place = at or QPointF(now.room[0] / 2, now.room[1] / 2)
        point = now.to_picture(place)
        zoomed = replace(
            self._state, zoom=now.limited(self._state.zoom * factor), center=now.center
        )
        self._set(replace(zoomed, center=now.with_state(zoomed).center_for(point, place)))

    def look_at(self, center: Point) -> None:
        """Bring a point of the picture, in its pixels, to the middle of the view."""
        self._set(replace(self._state, center=center))

    def pan_by(self, across: float, down: float) -> None:
        """Move the picture over the view, by points."""
        now = self.projection()
        middle = QPointF(now.room[0] / 2, now.room[1] / 2)
        self.look_at(now.center_for(now.center, middle + QPointF(across, down)))

    def turn_right(self) -> None:
        """A quarter turn clockwise."""
        self._turn(self._state.turned(1))

    def turn_left(self) -> None:
        """A quarter turn against the clock."""
        self._turn(self._state.turned(-1))

    def flip_horizontally(self) -> None:
        """Exchange left and right of what is seen."""
        self._turn(self._state.flipped())

    def flip_vertically(self) -> None:
        """Exchange top and bottom of what is seen."""
        self._turn(self._state.flipped(vertically=True))

    def invert(self) -> None:
        """White for black."""
        self._set(replace(self._state, inverted=not self._state.inverted))

    def reset(self) -> None:
        """Everything as for a picture just opened; measurements stay."""
        if self._subject is not None:
            self._default = self._subject.picture.windows.default
        self._set(ViewState())

    def set_window(self, window: Window | None) -> None:
        """Show other values from black to white; None: the picture's default."""
        self._set(replace(self._state, window=window))

    def auto_window(self) -> None:
        """Measure the window on the slice that is shown."""
        if self._subject is not None:
            self.set_window(self._subject.picture.windows.auto)

    def next_preset(self) -> None:
        """The preset after the one in force."""
        if self._subject is None:
            return
        presets = self._subject.picture.windows.presets
        names = [preset.name for preset in presets]
        now = self.window_shown.name
        place = names.index(now) + 1 if now in names else 0
        self.set_window(presets[place % len(presets)])

    def drag_window(self, window: Window, across: float, down: float) -> None:
        """Change ``window`` as a hand does that moves by so many points."""
        if self._subject is not None:
            brighter = -down if self._state.inverted else down
            self.set_window(dragged(window, self._subject.picture, across=across, down=brighter))

    # -- inside ------------------------------------------------------------------------------

    def _set(self, state: ViewState) -> None:
        if self._subject is None or state == self._state:
            return
        zoom = self.zoom
        self._state = state
        self._changed(zoom)
        self.state_changed.emit(state)

    def _turn(self, state: ViewState) -> None:
        now = self.projection()
        if not state.is_fitted:
            # A turn changes the size that fits, and not the size of what is seen
            fit = now.with_state(state).fit_scale
            state = replace(state, zoom=now.scale / fit)
        self._set(state)

    def _changed(self, zoom_before: float) -> None:
        self._describe()
        self.update()
        self.view_changed.emit()
        if self.zoom != zoom_before:
            self.zoom_changed.emit(self.zoom)

    def _describe(self) -> None:
        if self._subject is None:
            self.setAccessibleDescription("")
            return
        caption = self._caption
        words = [*caption.left, *caption.right]
        if caption.number is not None and (caption.count or 0) > 1:
            words.append(
                self.tr("Slice {number} of {count}").format(
                    number=caption.number, count=caption.count
                )
            )
        words += [
            window_text(self.window_shown),
            self.tr("Zoom {value} %").format(value=zoom_text(self.zoom)),
            turn_text(self._state),
        ]
        self.setAccessibleDescription(". ".join(word for word in words if word))
