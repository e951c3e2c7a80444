"""Asks the model again for the activation map of a case, which the history does not keep. For workers."""

from __future__ import annotations

from concurrent.futures import CancelledError

from mriclassifier.cases.records import FrameRecord, ModelUse
from mriclassifier.errors import MriClassifierError
from mriclassifier.imaging.identity import pixels_sha256
from mriclassifier.imaging.study import Frame
from mriclassifier.inference.engine import InferenceEngine
from mriclassifier.inference.prediction import Prediction

_PATIENCE = 30.0  # s


class Explainer:
    """Gives a case's answer with its maps, if the loaded model is the one that gave it.

    Parameters
    ----------
    engine
        None where no model is loaded.
    """

    def __init__(self, engine: InferenceEngine | None = None) -> None:
        self._engine = engine

    def __call__(self, frame: Frame, record: FrameRecord, used: ModelUse) -> Prediction | None:
        """The answer for ``frame``; None where it would not be the one that is recorded."""
        info = self._engine.info if self._engine is not None else None
        if self._engine is None or info is None or info.model.sha256 != used.model.sha256:
            return None
        if pixels_sha256(frame.pixels) != record.image_sha256:
            return None
        # Before those of a batch, which may be thousands
        future = self._engine.submit(frame)
        try:
            made = future.result(_PATIENCE)
        except (MriClassifierError, CancelledError, TimeoutError):
            future.cancel()
            return None
        same = made.label == record.label and made.preprocess_version == used.preprocess_version
        return made if same and made.activation_maps.size else None
