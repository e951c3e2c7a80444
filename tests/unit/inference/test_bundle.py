import json

import pytest

from mriclassifier.errors import BundleDamagedError, BundleMissingError, EngineUnavailableError
from mriclassifier.inference.bundle import find_bundle, list_bundles, load_bundle, peek_bundle
from tests.helpers.bundles import add_int8, read_manifest, reseal, write_bundle, write_manifest


@pytest.fixture
def folder(tmp_path):
    return write_bundle(tmp_path / "tiny")


def refusal(folder):
    with pytest.raises(BundleDamagedError) as caught:
        load_bundle(folder)
    sentence = caught.value.sentence
    assert "\n" not in sentence
    assert folder.name in sentence
    return sentence


def change(folder, **fields):
    write_manifest(folder, {**read_manifest(folder), **fields})


def test_a_sound_bundle_opens(folder):
    bundle = load_bundle(folder)
    assert bundle.manifest.classes == ("glioma", "meningioma", "notumor", "pituitary")
    assert bundle.model_id.sha256 == read_manifest(folder)["files"]["model.keras"]["sha256"]
    assert bundle.file("model.onnx") == folder / "model.onnx"


def test_a_manifest_read_and_written_again_is_the_same(folder):
    assert load_bundle(folder).manifest.to_dict() == read_manifest(folder)


def test_a_folder_without_a_model_is_said_to_be_one(tmp_path):
    with pytest.raises(BundleMissingError, match=r"holds no manifest\.json"):
        load_bundle(tmp_path / "nothing")


@pytest.mark.parametrize("name", ["model.keras", "model.onnx", "trust.npz", "MODEL_CARD.md"])
def test_one_changed_byte_in_any_file_is_noticed(folder, name):
    data = bytearray((folder / name).read_bytes())
    data[len(data) // 2] ^= 1
    (folder / name).write_bytes(data)
    assert f"its file {name} is not the one" in refusal(folder)


def changed(folder, name):
    data = bytearray((folder / name).read_bytes())
    data[len(data) // 2] ^= 1
    (folder / name).write_bytes(data)


@pytest.mark.parametrize(
    ("engine", "own", "other"),
    [
        ("onnx", "model.onnx", "model.keras"),
        ("openvino", "model.onnx", "model.int8.onnx"),
        ("keras", "model.keras", "model.onnx"),
        ("onnx-int8", "model.int8.onnx", "model.onnx"),
    ],
)
def test_the_network_of_another_engine_is_read_when_it_is_used(folder, engine, own, other):
    add_int8(folder)
    changed(folder, other)
    bundle = load_bundle(folder, engine=engine)
    assert bundle.file(own).is_file()
    with pytest.raises(BundleDamagedError, match=f"its file {other} is not the one"):
        bundle.file(other)
    changed(folder, own)
    with pytest.raises(BundleDamagedError, match=f"its file {own} is not the one"):
        load_bundle(folder, engine=engine)


def test_the_network_of_another_engine_must_have_its_size(folder):
    with (folder / "model.keras").open("ab") as stream:
        stream.write(b"\0")
    with pytest.raises(BundleDamagedError, match="damaged or was changed"):
        load_bundle(folder, engine="onnx")


def test_a_manifest_can_be_read_alone(folder):
    (folder / "model.onnx").unlink()
    assert peek_bundle(folder).manifest.name == "tiny"
    change(folder, classes=[])
    with pytest.raises(BundleDamagedError, match="its manifest"):
        peek_bundle(folder)


def test_a_longer_file_is_noticed(folder):
    with (folder / "model.onnx").open("ab") as stream:
        stream.write(b"\0")
    assert "damaged or was changed" in refusal(folder)


def test_a_missing_file_is_named(folder):
    (folder / "model.onnx").unlink()
    assert "its file model.onnx is missing" in refusal(folder)


def test_a_missing_optional_file_is_no_fault(folder):
    record = read_manifest(folder)
    record["files"]["MODEL_CARD.md"]["optional"] = True
    write_manifest(folder, record)
    (folder / "MODEL_CARD.md").unlink()
    bundle = load_bundle(folder)
    assert not bundle.has("MODEL_CARD.md")
    with pytest.raises(BundleDamagedError, match=r"has no file MODEL_CARD\.md"):
        bundle.file("MODEL_CARD.md")


def test_the_model_of_record_may_be_left_out_and_is_then_said_to_be(folder):
    record = read_manifest(folder)
    record["files"]["model.keras"]["optional"] = True
    write_manifest(folder, record)
    (folder / "model.keras").unlink()
    bundle = load_bundle(folder)
    assert bundle.model_id.sha256 == record["files"]["model.keras"]["sha256"]
    with pytest.raises(EngineUnavailableError, match="install the full build"):
        bundle.file("model.keras")


def test_files_are_checked_before_any_other_field_is_believed(folder):
    change(folder, classes="nonsense")
    (folder / "model.keras").write_bytes(b"other")
    assert "model.keras" in refusal(folder)


@pytest.mark.parametrize(
    "name", ["../outside.bin", "/etc/passwd", "sub/file", "..", "a\\b", "C:evil", "", ".hidden"]
)
def test_a_file_outside_the_folder_is_refused(folder, name):
    record = read_manifest(folder)
    record["files"][name] = {"sha256": "0" * 64, "bytes": 1}
    write_manifest(folder, record)
    assert "names a file that may not be in a model" in refusal(folder)


def test_a_model_of_a_newer_program_asks_for_an_update(folder):
    change(folder, schema=2)
    assert "Update MRI Classifier" in refusal(folder)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"schema": True}, '"schema"'),
        ({"schema": 0}, "unknown schema"),
        ({"files": {}}, "does not list model.keras"),
        ({"files": []}, '"files"'),
        ({"name": ""}, '"name"'),
        ({"name": "a\nb"}, '"name"'),
        ({"created": None}, '"created"'),
        ({"classes": ["one"]}, '"classes"'),
        ({"classes": ["a", "a"]}, '"classes"'),
        ({"classes": ["a", "b"]}, "other classes"),
        ({"preprocess": {"size": 64}}, "preprocessing"),
        ({"input_size": 224}, "another input size"),
        ({"calibration": {"temperature": 0, "method": "temperature"}}, '"temperature"'),
        ({"calibration": {"temperature": float("nan"), "method": "temperature"}}, '"temperature"'),
        ({"prediction_set": {"method": "magic"}}, "unknown kind of prediction set"),
        ({"ood": {"method": "mahalanobis"}}, '"threshold"'),
        ({"ood": {"method": "other", "threshold": 1}}, "statistics it lacks"),
        ({"parity": None}, "no record that model.onnx equals model.keras"),
        ({"selfcheck": [1]}, '"selfcheck"'),
        ({"selfcheck": [{"drawing": "x", "probabilities": {}, "tolerance": 1}]}, "other classes"),
        ({"training": 3}, '"training"'),
    ],
)
def test_a_wrong_field_is_one_clear_sentence(folder, fields, words):
    change(folder, **fields)
    assert words in refusal(folder)


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("onnx_sha256", "0" * 64, "compared other files"),
        ("keras_sha256", "0" * 64, "compared other files"),
        ("images", 0, "does not equal"),
        ("same_argmax", False, "does not equal"),
        ("max_abs_probability_difference", 2e-4, "does not equal"),
        ("max_abs_probability_difference", -1, "max_abs_probability_difference"),
    ],
)
def test_a_compiled_copy_without_a_valid_parity_record_is_refused(folder, field, value, words):
    record = read_manifest(folder)
    record["parity"][field] = value
    write_manifest(folder, record)
    assert words in refusal(folder)


def test_the_statistics_are_used_only_if_the_manifest_lists_them(folder):
    record = read_manifest(folder)
    del record["files"]["trust.npz"]
    write_manifest(folder, record)
    assert "statistics it lacks" in refusal(folder)


@pytest.mark.parametrize("text", ["", "{", "[1]", "[" * 100_000, "\x00", "1e999"])
def test_a_manifest_that_is_no_json_object_is_refused(folder, text):
    (folder / "manifest.json").write_text(text)
    assert "its manifest is not" in refusal(folder)


def test_a_giant_manifest_is_refused(folder):
    (folder / "manifest.json").write_text(json.dumps({"x": "y" * (5 << 20)}))
    assert "too large" in refusal(folder)


def test_a_resealed_change_is_another_model(folder):
    before = load_bundle(folder).model_id
    (folder / "model.keras").write_bytes(b"retrained")
    reseal(folder)
    assert load_bundle(folder).model_id.sha256 != before.sha256


def test_models_are_listed_and_found_by_folder_name(tmp_path):
    write_bundle(tmp_path / "own" / "b", name="own-b")
    write_bundle(tmp_path / "user" / "b", name="user-b")
    write_bundle(tmp_path / "user" / "a")
    (tmp_path / "user" / "not-a-model").mkdir()
    folders = [tmp_path / "own", tmp_path / "user", tmp_path / "absent"]
    assert list_bundles(folders) == (tmp_path / "user" / "a", tmp_path / "own" / "b")
    assert find_bundle("b", folders) == tmp_path / "own" / "b"
    assert find_bundle(str(tmp_path / "user" / "b"), folders) == tmp_path / "user" / "b"


def test_an_unknown_name_never_gives_another_model(tmp_path):
    write_bundle(tmp_path / "a")
    for name in ("c", "../a/nothing", ""):
        with pytest.raises(BundleMissingError):
            find_bundle(name, [tmp_path])
    with pytest.raises(BundleMissingError, match="There is: a"):
        find_bundle("c", [tmp_path])
