"""Small grey pictures of every training image, for finding copies and for the baseline."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from mriclassifier.errors import InputError
from mriclassifier.imaging.formats import open_study
from mriclassifier.imaging.preprocess import resize, to_grey

EDGE = 64
_THREADS = 2

Progress = Callable[[int, int], None]


@dataclass(frozen=True, eq=False)
class Thumbnails:
    """What was read of a list of files, in the list's order.

    Attributes
    ----------
    pixels
        uint8 ``(N, 64, 64)`` grey, each picture squeezed to a square; zeros where a file is unreadable.
    sizes
        ``(width, height)`` of each file as decoded, pixels; ``(0, 0)`` where it is unreadable.
    problems
        For each file the sentence that says why it cannot be read, or ``""``.
    """

    pixels: NDArray[np.uint8]
    sizes: tuple[tuple[int, int], ...]
    problems: tuple[str, ...]

    @property
    def readable(self) -> NDArray[np.bool_]:
        """Which files could be read, ``(N,)``."""
        return np.asarray([not problem for problem in self.problems], np.bool_)


def read_thumbnails(paths: Sequence[Path], *, progress: Progress | None = None) -> Thumbnails:
    """Read the first frame of every file; a bad file is a sentence, not the end.

    Parameters
    ----------
    paths
        In any format that the program opens.
    progress
        Called with how many files are done and how many there are.
    """
    pixels = np.zeros((len(paths), EDGE, EDGE), np.uint8)
    sizes: list[tuple[int, int]] = []
    problems: list[str] = []
    with ThreadPoolExecutor(_THREADS) as pool:
        for number, (picture, size, problem) in enumerate(pool.map(_read, paths)):
            if picture is not None:
                pixels[number] = picture
            sizes.append(size)
            problems.append(problem)
            if progress is not None:
                progress(number + 1, len(paths))
    return Thumbnails(pixels, tuple(sizes), tuple(problems))


def _read(path: Path) -> tuple[NDArray[np.uint8] | None, tuple[int, int], str]:
    try:
        frame = open_study(path).frames[0]
        return resize(to_grey(frame.pixels), EDGE), (frame.width, frame.height), ""
    except InputError as error:
        return None, (0, 0), error.sentence
