import pytest

from mriclassifier.errors import TrainingDataError
from training.data import load_index, scan_folders, with_versions


def write_index(root, text):
    (root / "index.csv").write_text(text, encoding="utf-8")
    return root


def test_an_index_gives_split_groups_and_order(tmp_path):
    root = write_index(
        tmp_path,
        "file,label,split,duplicate_group,neighbour_group,first_of_group,label_conflict,source_index\n"
        "a/1.png,a,train,7,70,1,0,12\n"
        "b/2.png,b,val,7,71,0,1,\n",
    )
    data = load_index(root)
    assert data.classes == ("a", "b")
    one, two = data.samples
    assert (one.path, one.split, one.group, one.duplicate_group) == (
        root / "a/1.png",
        "train",
        "70",
        "7",
    )
    assert (one.order, two.order) == (12.0, None)
    assert (one.first_of_group, two.first_of_group, two.label_conflict) == (True, False, True)
    assert data.part("val", unique=True) == ()


def test_without_group_columns_every_row_stands_alone(tmp_path):
    data = load_index(write_index(tmp_path, "file,label\na.png,a\nb.png,b\n"))
    assert len({s.group for s in data.samples}) == 2
    assert all(s.first_of_group for s in data.samples)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "file,label\n",
        "file,class\na.png,a\n",
        "file,label\n../secret.png,a\n",
        "file,label\na.png,\n",
    ],
)
def test_a_wrong_index_gives_one_sentence(tmp_path, text):
    with pytest.raises(TrainingDataError) as caught:
        load_index(write_index(tmp_path, text))
    assert "index.csv" in caught.value.sentence


def test_a_missing_index_gives_one_sentence(tmp_path):
    with pytest.raises(TrainingDataError, match="cannot be read"):
        load_index(tmp_path)


def test_class_folders_and_the_training_testing_layout(tmp_path):
    for name in ("Training/a/1.png", "Training/b/2.JPG", "Testing/a/3.png", "Testing/a/notes.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"")
    data = scan_folders(tmp_path)
    assert [(s.path.name, s.label, s.split) for s in data.samples] == [
        ("1.png", "a", ""), ("2.JPG", "b", ""), ("3.png", "a", "test"),
    ]  # fmt: skip
    with pytest.raises(TrainingDataError, match="no images"):
        scan_folders(tmp_path / "nowhere")


def test_other_versions_of_a_picture_stand_beside_it_in_its_part_and_group(tmp_path):
    text = "file,label,split,duplicate_group\na/1.png,a,val,7\na/2.png,a,train,8\n"
    base = tmp_path / "base"
    (base / "a").mkdir(parents=True)
    data = load_index(write_index(base, text))
    large = tmp_path / "large" / "a"
    large.mkdir(parents=True)
    (large / "1.png").write_bytes(b"")
    (large / "9.png").write_bytes(b"")
    joined = with_versions(data, tmp_path / "large")
    assert len(joined.samples) == 3
    added = joined.samples[-1]
    assert (added.path, added.split, added.duplicate_group) == (large / "1.png", "val", "7")
    assert not added.first_of_group
    assert joined.part("val", unique=True) == data.part("val", unique=True)
    with pytest.raises(TrainingDataError, match="no other versions"):
        with_versions(data, tmp_path)


def test_boxes_are_read_where_they_are_complete(tmp_path):
    text = (
        "file,label,box_xc,box_yc,box_w,box_h\na.png,a,0.5,0.25,0.1,0.2\nb.png,a,,,,\n"
        "c.png,b,0.5,0.5,0,0.1\n"
    )
    boxes = [s.box for s in load_index(write_index(tmp_path, text)).samples]
    assert boxes == [(0.5, 0.25, 0.1, 0.2), None, None]
