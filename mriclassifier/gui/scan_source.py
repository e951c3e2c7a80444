"""What a search through files and folders finds, as sources that the window can open."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from mriclassifier.gui.open_images import Source
from mriclassifier.imaging.series import scan
from mriclassifier.imaging.source import Limits


def sources_in(
    paths: Sequence[Path], limits: Limits, cancelled: Callable[[], bool]
) -> Iterator[Source]:
    """Search; runs in a worker. What cannot be read comes as a source whose reading says why."""
    for found in scan(paths, limits=limits, cancelled=cancelled):
        yield Source(
            found.name,
            found.read,
            found.path,
            key=found.key,
            header=found.header,
            count=found.count,
        )
