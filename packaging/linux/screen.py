"""Makes a PNG of the frame buffer that ``Xvfb -fbdir`` keeps (the X window dump format, version 7).

``python packaging/linux/screen.py DUMP PNG``; exits with 1 where the screen is empty.
"""

from __future__ import annotations

import struct
import sys
from pathlib import Path

import numpy as np
from PIL import Image

_FIELDS = 25  # of the head, 32 bits each, most significant byte first
_COLOUR = 12  # bytes an entry of the colour table


def read_screen(dump: bytes) -> np.ndarray:
    """The picture as ``(H, W, 3)`` uint8 in RGB."""
    head = struct.unpack(f">{_FIELDS}I", dump[: 4 * _FIELDS])
    size, version, width, height = head[0], head[1], head[4], head[5]
    bits, line, colours = head[11], head[12], head[19]
    if version != 7 or bits != 32:
        raise SystemExit(f"This is no dump of a screen of 24 bits: version {version}, {bits} bits.")
    start = size + colours * _COLOUR
    rows = np.frombuffer(dump, np.uint8, height * line, start).reshape(height, line)
    return rows[:, : width * 4].reshape(height, width, 4)[:, :, 2::-1]


def main() -> int:
    """Convert one dump."""
    picture = read_screen(Path(sys.argv[1]).read_bytes())
    Image.fromarray(np.ascontiguousarray(picture)).save(sys.argv[2])
    if len(np.unique(picture.reshape(-1, 3), axis=0)) < 50:
        print("The screen shows no window.", file=sys.stderr)
        return 1
    print(f"window: seen, {picture.shape[1]} x {picture.shape[0]}, {Path(sys.argv[2]).name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
