from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from mriclassifier.batch.heatmaps import HeatmapFolder, heatmap
from mriclassifier.batch.runner import FileResult
from mriclassifier.errors import InputError, OutputError
from mriclassifier.imaging.study import Frame
from tests.helpers.answers import answer, study


def result(
    path: str = "a.png", *, frame: int = 0, shape: tuple[int, int] = (300, 500)
) -> FileResult:
    image = Frame(pixels=np.full(shape, 100, np.uint8), index=frame)
    return FileResult(
        path=Path(path), frame=frame, image=image, prediction=answer(image), seconds=0.1
    )


def read(path: Path) -> np.ndarray:
    picture = cv2.imdecode(np.frombuffer(path.read_bytes(), np.uint8), cv2.IMREAD_COLOR)
    assert picture is not None
    return picture


def test_the_map_lies_over_the_image_where_the_model_looked(tmp_path: Path) -> None:
    written = HeatmapFolder(tmp_path / "new" / "maps").write(result())
    assert written == tmp_path / "new" / "maps" / "a.png"
    picture = read(written).astype(int)
    looked, elsewhere = picture[20, 20], picture[380, 680]
    assert np.ptp(elsewhere) <= 1, "the image is grey where nothing was found"
    assert np.abs(looked - elsewhere).max() > 30


def test_the_caption_stands_below_the_image(tmp_path: Path) -> None:
    picture = heatmap(study(100, size=500).frames[0], answer(study(100).frames[0]))
    band = picture[500:]
    assert picture.shape[1] == 500
    assert band.shape[0] > 10
    assert (band > 200).any(), "nothing is written"
    assert not band[:, -4:].any(), "the caption runs out of the picture"


@pytest.mark.parametrize("shape", [(8, 8), (20, 900), (900, 20), (4000, 3000)])
def test_any_size_becomes_a_picture_to_look_at(shape: tuple[int, int]) -> None:
    image = Frame(pixels=np.zeros(shape, np.uint8))
    height, width = heatmap(image, answer(image)).shape[:2]
    assert max(height, width) <= 1700
    assert max(height, width) >= 420


def test_no_picture_is_written_over_another(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"mine")
    folder = HeatmapFolder(tmp_path)
    names = [folder.write(result(path)) for path in ("x/a.png", "y/a.jpg", "b.png")]
    assert [p.name for p in names if p] == ["a-2.png", "a-3.png", "b.png"]
    assert (tmp_path / "a.png").read_bytes() == b"mine"


def test_each_frame_has_its_own(tmp_path: Path) -> None:
    folder = HeatmapFolder(tmp_path)
    names = [folder.write(result(frame=n)) for n in range(3)]
    assert [p.name for p in names if p] == ["a.png", "a-frame2.png", "a-frame3.png"]


def test_a_name_in_any_script_is_fine(tmp_path: Path) -> None:
    written = HeatmapFolder(tmp_path / "médical 脑").write(result("脑 ü.png"))
    assert written
    assert written.name == "脑 ü.png"
    assert read(written).size


def test_a_failed_file_has_none(tmp_path: Path) -> None:
    failed = FileResult(path=Path("a"), seconds=0, error=InputError("bad"))
    assert HeatmapFolder(tmp_path).write(failed) is None
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_is_no_folder_is_found_out_at_once(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match="file"):
        HeatmapFolder(tmp_path / "file")


@pytest.mark.parametrize(
    ("member", "name"),
    [
        ("CD/IM1.dcm", "IM1.png"),
        ("../../a:b?.png", "a_b_.png"),
        ("..", "image.png"),
        ("x/ .", "image.png"),
    ],
)
def test_the_map_of_a_file_in_a_zip_file_has_a_safe_name(
    tmp_path: Path, member: str, name: str
) -> None:
    written = HeatmapFolder(tmp_path / "maps").write(replace(result("cd.zip"), member=member))
    assert written == tmp_path / "maps" / name
