"""What the pictures side by side need of the workflow."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from mriclassifier.errors import MriClassifierError
from mriclassifier.gui.frame_key import FrameKey
from mriclassifier.gui.open_images import OpenImage, OpenImages
from mriclassifier.gui.pictures import Picture
from mriclassifier.imaging.study import Frame, Plane, Study
from mriclassifier.inference.prediction import Prediction


class Frames(Protocol):
    """Any frame of any open image, and the one that is in use; see ``Workflow``."""

    images: OpenImages
    picture_ready: Any
    frame_failed: Any
    prediction_ready: Any
    shown_changed: Any
    image_changed: Any
    image_removed: Any
    images_added: Any

    @property
    def shown(self) -> FrameKey | None:
        """The frame on the canvas in use."""

    @property
    def target(self) -> FrameKey | None:
        """The frame that was asked for there."""

    @property
    def current(self) -> OpenImage | None:
        """The image of ``target``."""

    def normal(self, key: FrameKey) -> FrameKey:
        """The one key of a frame."""

    def picture_of(self, key: FrameKey) -> Picture | None:
        """The picture if it is there."""

    def prediction_of(self, key: FrameKey) -> Prediction | None:
        """The answer if there is one."""

    def error_of(self, key: FrameKey) -> MriClassifierError | None:
        """Why there is no picture or no answer."""

    def study_of(self, image_id: int) -> Study | None:
        """The study if it is in memory."""

    def count_of(self, key: FrameKey) -> int:
        """Frames of the stack that a frame lies in; also while the study is not in memory."""

    def frames_of(self, key: FrameKey) -> Sequence[Frame]:
        """The stack of a frame."""

    def look_at(self, viewer: str, keys: Sequence[FrameKey], *, score: bool = True) -> None:
        """What a viewer wants, most urgent first."""

    def show_key(self, key: FrameKey) -> None:
        """Show a frame on the canvas in use."""

    def show_stack(self, plane: Plane | None, number: int = 0) -> None:
        """Show another plane or volume on the canvas in use."""

    def show(self, image_id: int) -> None:
        """Show an image on the canvas in use, where it was left."""

    def set_study(self, image_id: int, study: Study) -> None:
        """Put a study that knows more in the place of one."""
