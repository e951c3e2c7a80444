from pathlib import Path

import pytest

from mriclassifier.errors import TrainingError
from training.data import Dataset, Sample
from training.splitfile import SPLIT, read_split, write_split


def dataset(root):
    samples = []
    for number, split in enumerate(("train", "val", "guard")):
        path = root / "class ä" / f"{number}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"")
        samples.append(
            Sample(path=path, label="class ä", split=split, group="g", duplicate_group=f"{number}",
                   first_of_group=number != 1, box=(0.55, 1 / 3, 0.25, 0.125) if number else None)
        )  # fmt: skip
    return Dataset(root, ("class ä",), tuple(samples))


def test_the_parts_of_a_run_come_back(tmp_path):
    data = dataset(tmp_path)
    write_split(tmp_path / SPLIT, data)
    assert read_split(tmp_path, tmp_path) == data


def test_another_data_folder_is_noticed(tmp_path):
    write_split(tmp_path / SPLIT, dataset(tmp_path))
    (tmp_path / "class ä" / "2.png").unlink()
    with pytest.raises(TrainingError, match=r"1 images of the run are not under .*2\.png"):
        read_split(tmp_path, tmp_path)


@pytest.mark.parametrize("content", [None, b"file;label\n", b"\xff\xfe\x00"])
def test_a_damaged_record_gives_one_sentence(tmp_path, content):
    if content is not None:
        (tmp_path / SPLIT).write_bytes(content)
    with pytest.raises(TrainingError) as caught:
        read_split(tmp_path, Path(tmp_path))
    assert "\n" not in caught.value.sentence
