from pathlib import Path

import numpy as np

from tests.helpers.drawn_slices import drawn_slice, save
from training.thumbnails import EDGE, read_thumbnails


def test_a_bad_file_is_a_sentence_and_the_rest_is_read(tmp_path: Path) -> None:
    wide = np.ascontiguousarray(drawn_slice(1)[:100])
    paths = [save(tmp_path / "a.png", wide), tmp_path / "b.png", save(tmp_path / "c.jpg", wide)]
    paths[1].write_bytes(b"not a picture")
    seen: list[tuple[int, int]] = []

    small = read_thumbnails(paths, progress=lambda done, total: seen.append((done, total)))

    assert small.pixels.shape == (3, EDGE, EDGE)
    assert small.sizes == ((224, 100), (0, 0), (224, 100))
    assert small.readable.tolist() == [True, False, True]
    assert "b.png" in small.problems[1]
    assert np.abs(small.pixels[0].astype(int) - small.pixels[2]).mean() < 2
    assert seen == [(1, 3), (2, 3), (3, 3)]
