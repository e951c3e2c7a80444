"""A frame as codes that a display table turns into grey: what every view of it starts from."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from mriclassifier.errors import QT_TRANSLATE_NOOP, EmptyImageError
from mriclassifier.imaging.codes import Codes, is_believable, to_codes
from mriclassifier.imaging.study import Frame, FrameFacts, ValueScale
from mriclassifier.imaging.windows import Windows, display_table, windows_of


@dataclass(frozen=True, kw_only=True, eq=False)
class CodedFrame:
    """Codes of one frame, and what they stand for.

    Attributes
    ----------
    codes
        uint8 or uint16, ``(H, W)`` grey or ``(H, W, 3)`` RGB, 0 to ``size - 1``.
    size
        Number of codes that a display table needs.
    scale
        From a code to the value it stands for.
    windows
        What it can be shown with, in values.
    facts
        As the file gives them; with the plain scale where the file's is not believable.
    is_exact
        Whether the codes are as fine as the pixels.
    """

    codes: Codes
    size: int
    scale: ValueScale
    windows: Windows
    facts: FrameFacts
    is_exact: bool

    def default_table(self) -> NDArray[np.uint8]:
        """The display table of the default window: uint8 ``(size,)``, indexed by code."""
        return display_table(self.windows.default, scale=self.scale, size=self.size)


def code_frame(frame: Frame) -> CodedFrame:
    """Codes of a frame's pixels, in any thread.

    Raises
    ------
    EmptyImageError
        The frame has no pixels.
    """
    pixels, facts = frame.pixels, frame.facts
    if pixels.size == 0:
        raise EmptyImageError(QT_TRANSLATE_NOOP("errors", "The picture holds no pixels."))
    if not is_believable(facts.scale):
        facts = replace(facts, scale=ValueScale())
    codes, of_codes, is_exact = to_codes(pixels)
    return CodedFrame(
        codes=codes,
        size=256 if codes.dtype == np.uint8 else int(codes.max()) + 1,
        scale=ValueScale(
            slope=of_codes.slope * facts.scale.slope,
            intercept=of_codes.intercept * facts.scale.slope + facts.scale.intercept,
            unit=facts.scale.unit,
        ),
        windows=windows_of(pixels, scale=facts.scale, proposed=facts.windows),
        facts=facts,
        is_exact=is_exact,
    )
