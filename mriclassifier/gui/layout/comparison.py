"""Two images side by side: what is shown on which side, and how they follow each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Signal

from mriclassifier.gui.canvas.view_state import ViewState
from mriclassifier.gui.frame_key import FrameKey
from mriclassifier.gui.identity import patient_line
from mriclassifier.gui.layout.frame_texts import choice_text, facts_of
from mriclassifier.gui.layout.frames import Frames
from mriclassifier.gui.layout.image_title import ImageTitle
from mriclassifier.gui.layout.link_bar import LinkBar
from mriclassifier.gui.layout.linking import Link, Match, Stack, stack_of
from mriclassifier.gui.layout.relation import Kinship, interval_text, kinship
from mriclassifier.gui.layout.viewport import Viewport
from mriclassifier.gui.open_images import OpenImage
from mriclassifier.gui.theme import Theme
from mriclassifier.imaging.study import Header

_Side = tuple[FrameKey, int, int]  # stack, width and height of its slices


class Comparison(QObject):
    """Keeps two viewports together; one of them is in use and leads, the other follows.

    Parameters
    ----------
    frames
        What is open.
    theme
        Colours.
    bar
        Switches and the warning.
    """

    image_chosen = Signal(object, int)  # Viewport, image_id

    def __init__(self, frames: Frames, theme: Theme, bar: LinkBar) -> None:
        super().__init__()
        self._frames = frames
        self._theme = theme
        self.bar = bar
        self._pair: tuple[Viewport, Viewport] | None = None
        self._link: Link | None = None
        self._of: tuple[_Side, _Side] | None = None
        self._titles: dict[Viewport, ImageTitle] = {}
        self._unread: set[int] = set()
        bar.slices_toggled.connect(self._toggled)
        bar.view_toggled.connect(self._link_view)
        bar.align_asked.connect(self.align)
        bar.reset_asked.connect(self.remove_offset)
        frames.image_changed.connect(self._image_changed)

    @property
    def pair(self) -> tuple[Viewport, Viewport] | None:
        """Left and right; None while nothing is compared."""
        return self._pair

    @property
    def link(self) -> Link | None:
        """How the slices correspond; None until both sides are known."""
        return self._link

    def start(self, left: Viewport, right: Viewport, image_id: int) -> None:
        """Compare what ``left`` shows with another image."""
        self._pair = left, right
        for viewport in (left, right):
            if viewport not in self._titles:
                self._titles[viewport] = self._title_for(viewport)
            self._titles[viewport].show()
        self.show_in(right, image_id)

    def stop(self) -> None:
        """Compare nothing any more."""
        for viewport in self._pair or ():
            self._titles[viewport].hide()
            viewport.show_remark("")
        self._pair = self._link = self._of = None

    def swap(self) -> None:
        """The left one stands on the right now."""
        if self._pair is not None:
            self._pair = self._pair[1], self._pair[0]
            self._of = self._link = None
            self.follow()

    def show_in(self, viewport: Viewport, image_id: int) -> None:
        """Show another image in the viewport that is not in use, where it was left."""
        image = self._frames.images.get(image_id)
        if image is not None:
            # At once the slice that corresponds, and not first the one that it was left at
            viewport.stand_by(image.key)
            if not image.is_read:
                self._unread.add(image_id)
            self.follow()
            if not viewport.asks:
                viewport.want(image.key)

    def title_of(self, viewport: Viewport) -> ImageTitle:
        """What stands above one of the two."""
        return self._titles[viewport]

    def other(self, viewport: Viewport) -> Viewport | None:
        """The one beside it."""
        if self._pair is None or viewport not in self._pair:
            return None
        return self._pair[1] if viewport is self._pair[0] else self._pair[0]

    def follow(self) -> None:
        """Bring the follower to where the leader is, and say what has to be said of both."""
        if self._pair is None:
            return
        self._say_whose()
        self._make_link()
        leader, follower = self._roles()
        key, other = leader.key, follower.key
        match = None
        if self._link is not None and key is not None and other is not None:
            first = leader is self._pair[0]
            if self.bar.slices.isChecked():
                match = (self._link.to_second if first else self._link.to_first)(key.index)
                follower.want(replace(other, index=match.index))
        leader.show_remark("")
        follower.show_remark(_distance_text(match))

    def align(self) -> None:
        """Make the two slices that are shown correspond."""
        if self._pair is None or self._link is None:
            return
        left, right = (viewport.view.key or viewport.key for viewport in self._pair)
        if left is not None and right is not None:
            self._link = self._link.aligned(left.index, right.index)
            self.bar.slices.setChecked(True)
            self._toggled()

    def remove_offset(self) -> None:
        """Link as the files say."""
        if self._link is not None:
            self._link = self._link.with_offset(0.0)
            self._toggled()

    def take_over(self, source: Viewport, state: ViewState) -> None:
        """Show the other picture as the user shows this one."""
        other = self.other(source)
        if other is None or not self.bar.view.isChecked():
            return
        here, there = source.view.picture, other.view.picture
        if here is None or there is None:
            return
        center = state.center
        if center is not None:
            center = (
                center[0] / here.width * there.width,
                center[1] / here.height * there.height,
            )
        window = other.view.state.window
        if _modality(self._frames, source) == _modality(self._frames, other):
            window = state.window
        other.view.apply_state(
            replace(other.view.state, zoom=state.zoom, center=center, window=window)
        )

    # -- inside ------------------------------------------------------------------------------

    def _roles(self) -> tuple[Viewport, Viewport]:
        assert self._pair is not None
        left, right = self._pair
        return (right, left) if right.is_active else (left, right)

    def _title_for(self, viewport: Viewport) -> ImageTitle:
        title = ImageTitle(self._theme, self._choices, viewport.title)
        viewport.title_row.insertWidget(0, title, 10)
        title.chooser.image_chosen.connect(
            lambda image_id: self.image_chosen.emit(viewport, image_id)
        )
        return title

    def _choices(self) -> Sequence[tuple[int, str]]:
        return [(image.image_id, choice_text(image)) for image in self._frames.images]

    def _image_of(self, viewport: Viewport) -> OpenImage | None:
        return self._frames.images.get(viewport.key.image_id) if viewport.key else None

    def _say_whose(self) -> None:
        assert self._pair is not None
        images = [self._image_of(viewport) for viewport in self._pair]
        headers = [image.header if image else Header() for image in images]
        found = kinship(headers[0], headers[1])
        self.bar.show_kinship(found)
        for number, viewport in enumerate(self._pair):
            image, title = images[number], self._titles[viewport]
            if image is None:
                continue
            title.chooser.show_image(image.image_id, choice_text(image))
            here, there = headers[number], headers[1 - number]
            title.show_age(interval_text(here.study_date, there.study_date))
            doubtful = found in (Kinship.DIFFERENT, Kinship.OTHER_NUMBERS)
            title.emphasise(patient_line(here) if doubtful else "")

    def _make_link(self) -> None:
        assert self._pair is not None
        sides = [self._side(viewport) for viewport in self._pair]
        left, right = sides
        if left is None or right is None:
            self._link = self._of = None
        elif self._of is None or self._of != (left, right):
            # Corners and middles are not to be mixed
            sized = left[1] > 0 and right[1] > 0
            first, second = (self._stack(side, sized=sized) for side in (left, right))
            link = Link(first, second, one_study=self._is_one_study(left, right))
            if self._of is not None and [side[0] for side in self._of] == [left[0], right[0]]:
                # The same stacks, whose size is known only now
                link = link.with_offset(self._link.offset if self._link else 0.0)
            self._link, self._of = link, (left, right)
        self.bar.show_link(self._link)

    def _side(self, viewport: Viewport) -> _Side | None:
        key, picture = viewport.key, viewport.view.picture
        if key is None or not self._frames.frames_of(key):
            return None
        at = viewport.view.key
        if picture is None or at is None or at.image_id != key.image_id:
            return replace(key, index=0), 0, 0
        return replace(key, index=0), picture.width, picture.height

    def _is_one_study(self, left: _Side, right: _Side) -> bool:
        images = [self._frames.images.get(side[0].image_id) for side in (left, right)]
        uids = {image.header.study_uid for image in images if image is not None}
        return len(uids) == 1 and uids != {""}

    def _stack(self, side: _Side, *, sized: bool) -> Stack:
        key, width, height = side
        facts = facts_of(self._frames, key)
        return stack_of(facts, width=width, height=height) if sized else stack_of(facts)

    def _toggled(self) -> None:
        self.bar.show_link(self._link)
        self.follow()

    def _link_view(self, on: bool) -> None:
        if on and self._pair is not None:
            leader, _ = self._roles()
            self.take_over(leader, leader.view.state)

    def _image_changed(self, image_id: int) -> None:
        if self._pair is None:
            return
        for viewport in self._pair:
            key, image = viewport.key, self._frames.images.get(image_id)
            if image is None or key is None or key.image_id != image_id or viewport.is_active:
                continue
            if image_id in self._unread and image.is_read:
                self._unread.discard(image_id)
                viewport.want(image.key)  # an image opens in its middle, known once it is read
                self.follow()
            viewport.refresh()


def _modality(frames: Frames, viewport: Viewport) -> str:
    image = frames.images.get(viewport.key.image_id) if viewport.key else None
    return image.header.modality if image else ""


def _distance_text(match: Match | None) -> str:
    if match is None:
        return ""
    if match.beyond:
        return _tr("Beyond this series")
    if match.away >= 1:
        away = QLocale().toString(match.away, "f", 0)
        return _tr("Nearest: {away} mm away").format(away=away)
    return ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Comparison", text)
