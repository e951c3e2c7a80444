"""In which order the frames of a stack are decoded ahead of the user, and classified."""

from __future__ import annotations

from collections.abc import Iterator

_AHEAD, _BEHIND = 12, 4
_STRIDE = 8
_COARSE_FROM = 24  # frames; below, outward alone is as quick


def prefetch_order(index: int, count: int, direction: int) -> list[int]:
    """The frames around ``index`` that are likely to be looked at next, likeliest first.

    Parameters
    ----------
    direction
        The way the user scrolls: 1, -1, or 0 where nobody knows.
    """
    onward = 1 if direction >= 0 else -1
    behind = _BEHIND if direction else _AHEAD
    steps = []
    for distance in range(1, _AHEAD + 1):
        steps.append(onward * distance)
        if distance <= behind:
            steps.append(-onward * distance)
    return [index + step for step in steps if 0 <= index + step < count]


def scoring_order(index: int, count: int) -> Iterator[int]:
    """All frames: the one that is shown, then every eighth, then outward from the shown one.

    The coarse pass shows within seconds where in a long series something is; the rest grows around
    what is looked at.
    """
    index = min(max(index, 0), count - 1)
    yield index
    if count >= _COARSE_FROM:
        yield from range(_STRIDE // 2, count, _STRIDE)
    for distance in range(1, count):
        if index + distance < count:
            yield index + distance
        if index - distance >= 0:
            yield index - distance
