import numpy as np
import onnx
import pytest
from PIL import Image

from mriclassifier.drawings import reference_drawings
from mriclassifier.inference import quantised
from mriclassifier.inference.bundle import load_bundle
from mriclassifier.inference.engines import EIGHT_BIT, installed_engines
from mriclassifier.inference.predictors import offered_engines, open_predictor
from tests.helpers.bundles import CLASSES, read_manifest, reseal, write_bundle, write_manifest
from tests.helpers.networks import small_resnet
from training.cli import main
from training.export import rewrite_bundle
from training.onnx_graph import to_onnx

# Keras' own reading of TensorFlow variables
pytestmark = pytest.mark.filterwarnings(
    "ignore:__array__ implementation doesn't accept a copy keyword:DeprecationWarning"
)


@pytest.fixture(scope="module")
def network():
    return to_onnx(small_resnet(), size=64)


@pytest.fixture
def model(tmp_path, network):
    folder = write_bundle(tmp_path / "small", trust=False)
    onnx.save(network, folder / "model.onnx")
    reseal(folder)
    record = read_manifest(folder)
    record["calibration"]["temperature"] = 100.0  # random weights are sure of themselves
    write_manifest(folder, record)
    return folder


@pytest.fixture
def data(tmp_path):
    rng = np.random.default_rng(0)
    root = tmp_path / "data"
    root.mkdir()
    rows = ["file,label,split"]
    drawings = list(reference_drawings().values())
    for number in range(24):
        pixels = drawings[number % len(drawings)][::2, ::2]
        noisy = np.clip(pixels + rng.normal(0, 10, pixels.shape), 0, 255).astype(np.uint8)
        Image.fromarray(noisy).save(root / f"{number}.png")
        rows.append(f"{number}.png,{CLASSES[number % 4]},{('train', 'val')[number // 16]}")
    (root / "index.csv").write_text("\n".join(rows))
    return root


def test_a_copy_that_answers_alike_is_written_with_its_check(model, data, capsys):
    assert main(["quantise", "--model", str(model), "--data", str(data), "--images", "16"]) == 0
    printed = capsys.readouterr().out
    bundle = load_bundle(model)
    record = bundle.manifest.int8
    engines = [name for name in installed_engines() if name in EIGHT_BIT]
    assert list(record.checks) == engines
    assert (record.split, record.images, record.method["images"]) == ("val", 8, 16)
    assert {*engines} <= {*offered_engines(bundle)}
    assert read_manifest(model)["files"]["model.int8.onnx"]["optional"] is True
    for engine in engines:
        assert f"{engine}: passed" in printed
        assert open_predictor(bundle, engine).name == engine
    # Whoever calibrates anew has to check anew
    again = rewrite_bundle(model, temperature=90.0)
    assert again.manifest.int8 is None
    assert not (model / "model.int8.onnx").exists()


def test_a_copy_that_fails_is_not_written_and_said(model, data, capsys, monkeypatch):
    monkeypatch.setattr(quantised, "SAME_LABEL", 1.1)
    before = {f.name: f.read_bytes() for f in model.iterdir()}
    assert main(["quantise", "--model", str(model), "--data", str(data), "--images", "4"]) != 0
    assert {f.name: f.read_bytes() for f in model.iterdir()} == before
    said = capsys.readouterr()
    assert "The 8-bit copy did not pass its check, so it was not written" in said.err
    assert "same label for" in said.err
    assert "failed:" in said.out


def test_without_training_images_nothing_is_made(model, data, capsys):
    table = (data / "index.csv").read_text().replace(",train", ",val")
    (data / "index.csv").write_text(table)
    assert main(["quantise", "--model", str(model), "--data", str(data)]) != 0
    assert 'no images of the part "train"' in capsys.readouterr().err
