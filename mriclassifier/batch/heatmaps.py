"""Pictures of where the model looked: the activation map over the image, with a caption."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import cv2
import numpy as np
from numpy.typing import NDArray

from mriclassifier.batch.rows import display_name, per_cent
from mriclassifier.batch.runner import FileResult
from mriclassifier.errors import QT_TRANSLATE_NOOP, OutputError
from mriclassifier.imaging.preprocess import to_grey
from mriclassifier.imaging.study import Frame
from mriclassifier.inference.explain import colour_map_overlay
from mriclassifier.inference.prediction import Prediction

OPACITY = 0.6
_SHORTEST, _LONGEST = 420, 1600  # narrower and the caption does not fit; larger serves nobody
_NOT_IN_NAMES = '<>:"/\\|?*'
_FONT = cv2.FONT_HERSHEY_SIMPLEX


class HeatmapFolder:
    """A folder that heat maps are written to, each under a name of its own.

    Parameters
    ----------
    folder
        Made if it is not there.

    Raises
    ------
    OutputError
        It cannot be made or written to; found out here, before any work.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._next: dict[str, int] = {}
        probe = folder / ".mriclassifier-probe.tmp"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            probe.touch()
            probe.unlink()
        except OSError as error:
            raise self._failure(folder, error) from error

    def write(self, result: FileResult) -> Path | None:
        """Write the map of one result.

        Returns
        -------
        Path or None
            The PNG file; None for a failed result.

        Raises
        ------
        OutputError
            The disk is full or gone.
        """
        if result.prediction is None or result.image is None:
            return None
        picture = heatmap(result.image, result.prediction)
        done, data = cv2.imencode(".png", picture)
        if not done:
            raise OutputError(QT_TRANSLATE_NOOP("errors", "A heat map cannot be encoded as PNG."))
        stem = _stem(result) + (f"-frame{result.frame + 1}" if result.frame else "")
        return self._write_new(stem, data.tobytes())

    def _write_new(self, stem: str, data: bytes) -> Path:
        while True:
            number = self._next.get(stem, 1)
            self._next[stem] = number + 1
            target = self.folder / (f"{stem}.png" if number == 1 else f"{stem}-{number}.png")
            try:
                with target.open("xb") as file:  # an existing picture is never written over
                    try:
                        file.write(data)
                    except OSError:
                        target.unlink(missing_ok=True)
                        raise
                return target
            except FileExistsError:
                continue
            except OSError as error:
                raise self._failure(target, error) from error

    @staticmethod
    def _failure(target: Path, error: OSError) -> OutputError:
        return OutputError(
            QT_TRANSLATE_NOOP("errors", "Heat maps cannot be written to {folder}: {reason}."),
            folder=target,
            reason=error.strerror or type(error).__name__,
        )


def _stem(result: FileResult) -> str:
    """Name of the file without its suffix; that of a file in a ZIP file made safe for any disk."""
    if result.member is None:
        return result.path.stem
    name = PurePosixPath(result.member).stem
    return "".join("_" if c in _NOT_IN_NAMES else c for c in name).strip(". ")[:100] or "image"


def heatmap(image: Frame, prediction: Prediction) -> NDArray[np.uint8]:
    """Draw the predicted class's activation map over its image, above a caption.

    Parameters
    ----------
    image
        The decoded frame.
    prediction
        Its answer.

    Returns
    -------
    ndarray
        uint8 ``(H, W, 3)`` in OpenCV's channel order (BGR); the shorter edge of the image at least
        420 px and the longer at most 1600 px, unless its shape forbids both.
    """
    grey = _fit(to_grey(image.pixels))
    height, width = grey.shape
    index = list(prediction.probabilities).index(prediction.label)
    layer = colour_map_overlay(
        prediction.activation_maps[index], height=height, width=width, region=prediction.region
    )
    alpha = layer[..., 3:].astype(np.float32) * np.float32(OPACITY / 255)
    below = np.repeat(grey[..., None], 3, axis=2).astype(np.float32)
    blend = below + (layer[..., 2::-1].astype(np.float32) - below) * alpha
    share = per_cent(prediction.probabilities[prediction.label])
    caption = f"{display_name(prediction.label)} {share} - Research use only"
    return np.vstack([np.rint(blend).astype(np.uint8), _caption(caption, width)])


def _fit(grey: NDArray[np.uint8]) -> NDArray[np.uint8]:
    height, width = grey.shape
    factor = max(1.0, _SHORTEST / min(height, width))
    factor = min(factor, _LONGEST / max(height, width))
    size = (max(1, round(width * factor)), max(1, round(height * factor)))
    if size == (width, height):
        return grey
    how = cv2.INTER_AREA if factor < 1 else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(grey, size, interpolation=how), np.uint8)


def _caption(text: str, width: int) -> NDArray[np.uint8]:
    ascii_text = text.encode("ascii", "replace").decode()  # OpenCV's font has nothing else
    (needed, _), _ = cv2.getTextSize(ascii_text, _FONT, 1.0, 1)
    scale = max(0.2, min(1.0, width / 800, (width - 24) / needed))
    (_, height), base = cv2.getTextSize(ascii_text, _FONT, scale, 1)
    band = np.zeros((height + base + 16, width, 3), np.uint8)
    cv2.putText(
        band, ascii_text, (8, height + 8), _FONT, scale, (255, 255, 255), 1, cv2.LINE_AA
    )  # fmt: skip
    return band
