import json
import math

import pytest

from mriclassifier.errors import BundleDamagedError
from mriclassifier.inference.bundle import load_bundle
from mriclassifier.inference.manifest import Manifest
from mriclassifier.inference.rules import OodRule, RecognitionRule, ReferRule
from tests.helpers.bundles import add_recogniser, read_manifest, write_bundle, write_manifest


def test_a_bundle_from_before_the_rules_has_none_of_them(tmp_path):
    folder = write_bundle(tmp_path / "m")
    record = read_manifest(folder)
    record.pop("recognition")
    record.pop("refer")
    write_manifest(folder, record)
    manifest = load_bundle(folder).manifest
    assert manifest.recognition == RecognitionRule()
    assert manifest.refer == ReferRule()
    assert manifest.bias == ()


def test_rules_are_read_back_as_they_were_written(tmp_path):
    folder = write_bundle(tmp_path / "m")
    add_recogniser(folder, threshold=0.125)
    record = read_manifest(folder)
    record["refer"] = {"minimum_probability": 0.4, "maximum_energy": -2.5}
    record["calibration"]["bias"] = [0.1, -0.1, 0.0, 0.0]
    write_manifest(folder, record)
    manifest = load_bundle(folder).manifest
    assert manifest.recognition == RecognitionRule(method="kernel", threshold=0.125)
    assert manifest.refer == ReferRule(minimum_probability=0.4, maximum_energy=-2.5)
    assert manifest.bias == (0.1, -0.1, 0.0, 0.0)
    again = Manifest.from_dict(json.loads(json.dumps(manifest.to_dict(), allow_nan=False)))
    assert again == manifest


def test_infinite_limits_are_left_out_of_the_manifest():
    assert ReferRule().to_dict() == {"minimum_probability": 0.0}
    assert RecognitionRule().to_dict() == OodRule().to_dict() == {"method": "none"}
    assert math.isinf(ReferRule().maximum_energy)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("recognition", {"method": "magic"}),
        ("recognition", {"method": "kernel", "threshold": "high"}),
        ("recognition", []),
        ("refer", {"minimum_probability": 2}),
        ("refer", {"minimum_probability": 0.5, "maximum_energy": None}),
        ("refer", {}),
        ("calibration", {"temperature": 1.0, "method": "x", "bias": [0.0]}),
        ("calibration", {"temperature": 1.0, "method": "x", "bias": [0.0, "a", 0.0, 0.0]}),
    ],
)
def test_a_wrong_rule_is_refused(tmp_path, field, value):
    folder = write_bundle(tmp_path / "m")
    record = read_manifest(folder)
    record[field] = value
    write_manifest(folder, record)
    with pytest.raises(BundleDamagedError):
        load_bundle(folder)


def test_a_recognition_without_its_numbers_is_refused(tmp_path):
    folder = write_bundle(tmp_path / "m", trust=False)
    record = read_manifest(folder)
    record["recognition"] = {"method": "kernel", "threshold": 0.0}
    write_manifest(folder, record)
    with pytest.raises(BundleDamagedError, match="recognition"):
        load_bundle(folder)
