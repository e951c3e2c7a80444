"""The pictures of a study that is open: decoded, drawn as the window shows them, masked. For workers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mriclassifier.errors import MriClassifierError
from mriclassifier.gui.capture import Capture, png_bytes, render
from mriclassifier.gui.frame_jobs import load
from mriclassifier.gui.frame_key import FrameKey
from mriclassifier.gui.open_images import frames_of
from mriclassifier.gui.overlay import map_image
from mriclassifier.gui.pictures import Picture
from mriclassifier.gui.reports.content import MOST_SLICES, ReportOptions, ReportPicture
from mriclassifier.gui.reports.sources import Doubt, image_key
from mriclassifier.gui.reports.study_words import masked_in_words, slice_in_words
from mriclassifier.gui.reports.words import tr
from mriclassifier.gui.wording import class_name, decimal, per_cent
from mriclassifier.imaging.burned_in import find_text
from mriclassifier.imaging.study import Frame
from mriclassifier.inference.prediction import Prediction

if TYPE_CHECKING:
    from mriclassifier.gui.reports.open_study import OpenStudy

LARGE, SMALL = 900, 480  # pixels of a picture's longer edge
_FAINTEST = 0.3  # a map that is laid very thinly on the screen could not be seen on paper


class StudyPictures:
    """Draws the pictures of one open study; says why one is missing."""

    def __init__(self, source: OpenStudy) -> None:
        self._source = source
        self._known = source.known
        self._picture: Picture | None = None
        self.count = source.count
        self.said = masked_in_words() if source.mask else ""
        self.doubt: Doubt | None = None

    def key_pictures(
        self, key: FrameKey, prediction: Prediction, options: ReportOptions
    ) -> tuple[tuple[ReportPicture, ...], int]:
        """The slice, and again with its map; and how many of them may hold text."""
        picture, frame = self._decode(key)
        if picture is None or frame is None:
            return (), 0
        self._picture = picture
        if self._is_doubtful(frame, picture) and not options.doubtful_pictures:
            self.said = tr("The picture is left out: it may hold text that tells who it shows.")
            return (), 1
        name = slice_in_words(key.index, self.count).capitalize() or tr("The image")
        made = [self._drawn(key, picture, caption=name, longest=LARGE)]
        if options.maps:
            chosen = self._source.map_class
            label = chosen if chosen and chosen in prediction.probabilities else prediction.label
            overlay = map_image(prediction, label, width=picture.width, height=picture.height)
            said = tr("Activation map: {name}").format(name=class_name(label))
            laid = replace(
                self._capture(key, picture),
                overlay=overlay,
                opacity=max(_FAINTEST, self._source.opacity),
                label=class_name(label),
            )
            made.append(as_picture(laid, caption=said, longest=LARGE))
        return tuple(made), int(self.doubt is not None)

    def further(
        self, indexes: list[int], options: ReportOptions
    ) -> tuple[tuple[ReportPicture, ...], int]:
        """Small pictures of other slices."""
        made, doubt, left = [], 0, 0
        for index in indexes[:MOST_SLICES]:
            key = FrameKey(self._source.image_id, index)
            picture, frame = self._decode(key)
            if picture is None or frame is None:
                continue
            if self._is_doubtful(frame, picture):
                doubt += 1
                if not options.doubtful_pictures:
                    left += 1
                    continue
            prediction = self._source.predictions[index]
            said = tr("Slice {number}: {name}, {value}").format(
                number=index + 1,
                name=class_name(prediction.label),
                value=per_cent(prediction.probabilities[prediction.label]),
            )
            made.append(self._drawn(key, picture, caption=said, longest=SMALL))
        if left:
            self.said = tr("Pictures that are left out because they may hold text: {count}").format(
                count=left + (1 if self.said else 0)
            )
        if len(indexes) > MOST_SLICES:
            more = tr("Further slices that name a tumour and are not shown: {count}")
            self.said = f"{self.said} {more.format(count=len(indexes) - MOST_SLICES)}".strip()
        return tuple(made), doubt

    def facts(self, prediction: Prediction) -> tuple[tuple[str, str], ...]:
        """What can be said of the image without saying whose it is."""
        facts = []
        if self._known is not None:
            kind = " · ".join(t for t in (self._source.header.modality, self._known.kind) if t)
            facts.append((tr("Format"), kind))
        if (picture := self._picture) is not None:
            size = f"{picture.width} × {picture.height} px"
            if picture.spacing is not None:
                rows, columns = picture.spacing
                size += ", " + decimal(f"{columns:.3g} × {rows:.3g} mm")
            facts.append((tr("Size"), size))
        if self.count > 1:
            facts.append((tr("Slices"), str(self.count)))
        facts.append((tr("Pixels' SHA-256"), f"{prediction.image_sha256[:16]}…"))
        return tuple(facts)

    def _decode(self, key: FrameKey) -> tuple[Picture | None, Frame | None]:
        try:
            known = None
            if self._known is not None:
                known = (self._known, frames_of(self._known, key.plane, key.number))
            loaded = load(self._source.source, key, known=known, start=False, picture=True)
        except MriClassifierError:
            self.said = tr("There is no picture: the file cannot be read any more.")
            return None, None
        self._known = loaded.study
        if key.plane is not None:
            self.count = loaded.count
        if loaded.picture is None:
            self.said = tr("There is no picture: the slice cannot be decoded.")
        return loaded.picture, loaded.frame

    def _is_doubtful(self, frame: Frame, picture: Picture) -> bool:
        source = self._source
        if source.cleared or source.mask:
            return False
        boxes = find_text(frame.pixels)
        if (source.header.burned_in or boxes) and self.doubt is None:
            self.doubt = Doubt(
                key=image_key(source.image_id),
                picture=picture,
                boxes=boxes,
                stated=bool(source.header.burned_in),
            )
        return bool(source.header.burned_in) or bool(boxes)

    def _capture(self, key: FrameKey, picture: Picture) -> Capture:
        source = self._source
        return Capture(
            picture=picture,
            state=source.state,
            window=source.window or picture.windows.default,
            measurements=source.measurements.get(key, ()),
            mask=source.mask,
        )

    def _drawn(
        self, key: FrameKey, picture: Picture, *, caption: str, longest: int
    ) -> ReportPicture:
        return as_picture(self._capture(key, picture), caption=caption, longest=longest)


def as_picture(capture: Capture, *, caption: str, longest: int) -> ReportPicture:
    """Draw a capture, and pack it."""
    image = render(capture, longest=longest)
    return ReportPicture(
        png=png_bytes(image), width=image.width(), height=image.height(), caption=caption
    )
