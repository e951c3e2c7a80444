"""Decides what is shown beside what: alone, compared with another image, or along three planes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from mriclassifier.errors import MriClassifierError
from mriclassifier.gui.canvas.view_state import ViewState
from mriclassifier.gui.frame_key import FrameKey
from mriclassifier.gui.layout.arrangement import Arrangement, Mode
from mriclassifier.gui.layout.comparison import Comparison
from mriclassifier.gui.layout.frames import Frames
from mriclassifier.gui.layout.link_bar import LinkBar
from mriclassifier.gui.layout.plane_views import PlaneViews
from mriclassifier.gui.layout.stacker import Stacker
from mriclassifier.gui.layout.viewport import MapOf, Viewport
from mriclassifier.gui.open_images import OpenImage
from mriclassifier.gui.theme import Theme
from mriclassifier.gui.wording import sentence
from mriclassifier.imaging.study import Plane, Study


class Arranger(QObject):
    """The viewport in use is the one whose stack the workflow shows.

    Connected to the workflow before whoever fills the canvas in use, so that a picture never reaches
    the wrong one.

    Parameters
    ----------
    arrangement
        The canvases.
    frames
        The workflow.
    stacker
        Makes volumes of series.
    theme
        Colours.
    tell
        Shows a sentence to the user.
    """

    mode_changed = Signal()

    def __init__(
        self,
        arrangement: Arrangement,
        frames: Frames,
        *,
        stacker: Stacker,
        theme: Theme,
        tell: Callable[[MriClassifierError], None],
    ) -> None:
        super().__init__(arrangement)
        self.arrangement = arrangement
        self._frames = frames
        self._stacker = stacker
        self._tell = tell
        self.bar = LinkBar(theme, arrangement)
        self.bar.hide()
        arrangement.bars.addWidget(self.bar)
        self.comparison = Comparison(frames, theme, self.bar)
        self.planes = PlaneViews(frames)
        self.comparison.image_chosen.connect(self.choose)
        self.bar.close_asked.connect(self.show_single)
        stacker.ready.connect(self._stacked)
        stacker.failed.connect(self._not_stacked)
        stacker.progress.connect(self._say_progress)
        frames.shown_changed.connect(self._follow)
        frames.image_removed.connect(self._removed)
        for viewport in arrangement.viewports:
            viewport.used.connect(partial(self.use, viewport))
            viewport.picture_changed.connect(self._picture_changed)
            viewport.view.state_changed.connect(partial(self._state_changed, viewport))

    @property
    def mode(self) -> Mode:
        """What is shown beside what."""
        return self.arrangement.mode

    @property
    def can_compare(self) -> bool:
        """Whether there is a second image."""
        return len(self._frames.images) > 1 and self._frames.target is not None

    @property
    def can_show_planes(self) -> bool:
        """Whether the image in use can be cut along other planes."""
        study = self._study()
        return study is not None and self._stacker.why_not(study) is None

    def set_map_of(self, map_of: MapOf) -> None:
        """How the map of a picture is made that the window itself does not fill."""
        for viewport in self.arrangement.viewports:
            viewport.map_of = map_of

    # -- what the user asks for --------------------------------------------------------------

    def show_single(self) -> None:
        """Show the picture in use alone."""
        if self.mode is Mode.SINGLE:
            return
        self._leave()
        active = self.arrangement.active
        self.arrangement.lay_out(Mode.SINGLE, (active,))
        for viewport in self.arrangement.viewports:
            if viewport is not active:
                viewport.clear()
        self._follow()
        self.mode_changed.emit()

    def compare(self, image_id: int | None = None) -> None:
        """Show another image beside the one in use; the likeliest one unless it is named."""
        current = self._frames.current
        if current is None or not self.can_compare:
            return
        if image_id is None or image_id == current.image_id:
            image_id = self._likeliest(current)
        pair = self.comparison.pair
        if pair is not None:
            other = self.comparison.other(self.arrangement.active)
            if other is not None:
                self.comparison.show_in(other, image_id)
            return
        self._leave()
        left = self.arrangement.active
        right = next(v for v in self.arrangement.viewports if v is not left)
        self._use_only(left, right)
        self.arrangement.lay_out(Mode.PAIR, (left, right))
        self.bar.show()
        self._hand_over(left)
        self.comparison.start(left, right, image_id)
        self.mode_changed.emit()

    def show_planes(self) -> None:
        """Cut the image in use along all its planes, around the middle of the present slice."""
        study, key = self._study(), self._frames.shown or self._frames.target
        if study is None or key is None or self.mode is Mode.PLANES:
            return
        reason = self._stacker.why_not(study)
        if reason is not None:
            self._tell(reason)
            return
        self._leave()
        active = self.arrangement.active
        others = [v for v in self.arrangement.viewports if v is not active]
        self._use_only(active, *others)
        self._hand_over(active)
        for viewport in others:
            viewport.clear()
        self.arrangement.lay_out(Mode.PLANES, (active, *others))
        if study.volume is None:
            self._say_progress(0)
            self._stacker.start(key.image_id, study)
        else:
            self._cut(key)
        self.mode_changed.emit()

    def toggle(self, mode: Mode) -> None:
        """Into an arrangement, or out of it again."""
        if self.mode is mode:
            self.show_single()
        elif mode is Mode.PAIR:
            self.compare()
        elif mode is Mode.PLANES:
            self.show_planes()

    def use(self, viewport: Viewport) -> None:
        """Turn to a viewport: panel, strip and actions are about its picture from now on."""
        key = viewport.key
        if viewport in self.arrangement.shown and not viewport.is_active and key is not None:
            self._frames.show_key(key)

    def show_stack(self, plane: Plane | None, number: int = 0) -> None:
        """Turn to another plane, where it is already if it is on the screen; or to another volume."""
        target = self._frames.target
        if target is not None and number == target.number:
            key = self._frames.normal(replace(target, plane=plane))
            viewport = self.planes.viewport_of(key)
            if viewport is not None and not viewport.is_active:
                self.use(viewport)
                return
        self._frames.show_stack(plane, number)

    def use_next(self) -> None:
        """Turn to the next one, with the keyboard."""
        viewport = self.arrangement.neighbour()
        self.use(viewport)
        viewport.view.setFocus()

    def choose(self, viewport: Viewport, image_id: int) -> None:
        """Show an image on one side of a comparison; that of the other side changes places."""
        other = self.comparison.other(viewport)
        if other is None:
            return
        if other.key is not None and other.key.image_id == image_id:
            left, right = self.arrangement.shown[1], self.arrangement.shown[0]
            self.arrangement.lay_out(Mode.PAIR, (left, right))
            self.comparison.swap()
        elif viewport.is_active:
            self._frames.show(image_id)
        else:
            self.comparison.show_in(viewport, image_id)

    # -- inside ------------------------------------------------------------------------------

    def _study(self) -> Study | None:
        image = self._frames.current
        return self._frames.study_of(image.image_id) if image else None

    def _leave(self) -> None:
        self._stacker.cancel()
        self.comparison.stop()
        self.planes.stop()
        self.bar.hide()

    def _use_only(self, *viewports: Viewport) -> None:
        for viewport in self.arrangement.viewports:
            if viewport not in viewports:
                viewport.clear()

    def _likeliest(self, current: OpenImage) -> int:
        """Another image of the same acquisition's name, else of the patient, else the next one."""
        others = [image for image in self._frames.images if image is not current]
        patient, header = current.header.patient, current.header

        def rank(image: OpenImage) -> tuple[bool, bool, bool]:
            there = image.header
            return (
                bool(patient) and there.patient == patient,
                bool(header.series_description)
                and there.series_description == header.series_description,
                there.study_uid != header.study_uid,
            )

        rows = list(self._frames.images)
        after = rows[rows.index(current) + 1 :]
        best = max(rank(image) for image in others)
        if not any(best[:2]) and after:
            return after[0].image_id
        return next(image.image_id for image in others if rank(image) == best)

    def _follow(self) -> None:
        """The workflow shows something else: find whose canvas that is, and move the others."""
        key = self._frames.shown or self._frames.target
        if self.mode is Mode.SINGLE or key is None:
            self._hand_over(self.arrangement.active)
            if key is None:
                self.show_single()
            return
        if self.mode is Mode.PAIR:
            holder = next((v for v in self.arrangement.shown if v.holds(key)), None)
            if holder is None:
                same = (
                    viewport
                    for viewport in self.arrangement.shown
                    if viewport.key and viewport.key.image_id == key.image_id
                )
                holder = next(same, self.arrangement.active)
            self._make_active(holder)
            self.comparison.follow()
        else:
            self._follow_planes(key)

    def _follow_planes(self, key: FrameKey) -> None:
        if self.planes.image_id is None:  # being stacked
            started = self.arrangement.active.key
            if started is None or started.image_id != key.image_id:
                self.show_single()
            else:
                self._hand_over(self.arrangement.active)
            return
        holder = self.planes.viewport_of(key)
        if holder is None:
            self.show_single()
            return
        self._make_active(holder)
        self.planes.follow(holder.key or key)

    def _make_active(self, viewport: Viewport) -> None:
        before = self.arrangement.active
        if viewport is not before:
            self.arrangement.set_active(viewport)
            if before in self.arrangement.shown and (left := before.key) is not None:
                before.want(left)
        self._hand_over(viewport)

    def _hand_over(self, viewport: Viewport) -> None:
        key = self._frames.target or self._frames.shown
        if key is None:
            return
        viewport.hand_over(key)
        if not self.arrangement.is_split:
            viewport.show_note("")
        elif self._frames.shown is None:
            error = self._frames.error_of(key)
            viewport.show_note(sentence(error) if error is not None else self.tr("Loading…"))
        viewport.show_answer()

    def _picture_changed(self) -> None:
        if self.mode is Mode.PAIR:
            self.comparison.follow()
        elif self.mode is Mode.PLANES and self.arrangement.view.picture is not None:
            self._share_look(self.arrangement.active)

    def _state_changed(self, viewport: Viewport, state: ViewState) -> None:
        if self.mode is Mode.PAIR:
            self.comparison.take_over(viewport, state)
        elif self.mode is Mode.PLANES:
            self._share_look(viewport)

    def _share_look(self, source: Viewport) -> None:
        """Show all planes with one window: each slice's own would make one tissue of several greys."""
        look = replace(source.view.state, window=source.view.window_shown)
        for other in self.arrangement.shown:
            if other is not source and other.view.picture is not None:
                state = with_look(other.view.state, look)
                if state != other.view.state:
                    other.view.apply_state(state)

    def _removed(self, image_id: int) -> None:
        if image_id in self._frames.images or self.mode is Mode.SINGLE:
            return
        pair = self.comparison.pair
        if pair is None:
            return
        closed = [v for v in pair if v.key is not None and v.key.image_id == image_id]
        left = [v for v in pair if v not in closed]
        if closed and left:
            rest = left[0]
            key = rest.key
            self.arrangement.set_active(rest)
            self.show_single()
            if key is not None:
                self._frames.show_key(key)

    def _stacked(self, image_id: int, study: Study) -> None:
        key = self._frames.target
        if self.mode is not Mode.PLANES or key is None or key.image_id != image_id:
            return
        self._frames.set_study(image_id, study)
        self._cut(self._frames.target or key)
        self.mode_changed.emit()

    def _not_stacked(self, image_id: int, error: MriClassifierError) -> None:
        del image_id
        if self.mode is Mode.PLANES:
            self.show_single()
        self._tell(error)

    def _say_progress(self, part: int) -> None:
        words = self.tr("Preparing the other planes… {part} %").format(part=part)
        for viewport in self.arrangement.shown:
            if viewport is not self.arrangement.active:
                viewport.show_note(words)

    def _cut(self, key: FrameKey) -> None:
        active = self.arrangement.active
        others = [v for v in self.arrangement.viewports if v is not active]
        for viewport in others:
            viewport.show_note("")
        try:
            shown = self.planes.start(self._frames.normal(key), (active, *others))
        except ValueError:
            self.show_single()
            return
        self.arrangement.lay_out(Mode.PLANES, shown)


def with_look(state: ViewState, look: ViewState) -> ViewState:
    """Window and inversion of another view of the same volume; zoom and place stay."""
    return replace(state, window=look.window, inverted=look.inverted)
