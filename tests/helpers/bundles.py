"""Small model folders for tests: real ONNX networks with random weights, no TensorFlow needed."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from mriclassifier.imaging.preprocess import PreprocessSpec
from mriclassifier.inference.manifest import (
    CARD_FILE,
    KERAS_FILE,
    MANIFEST_NAME,
    ONNX_FILE,
    TRUST_FILE,
    FileRecord,
    Manifest,
    OodRule,
    Parity,
    PredictionSetRule,
)
from mriclassifier.inference.quantised import INT8_FILE, EngineCheck, QuantisedRecord
from training.onnx_graph import head_metadata

CLASSES = ("glioma", "meningioma", "notumor", "pituitary")
CHANNELS = 16


def write_bundle(
    folder: Path,
    *,
    name: str = "tiny",
    version: str = "1",
    classes: Sequence[str] = CLASSES,
    size: int = 64,
    seed: int = 0,
    trust: bool = True,
    threshold: float = 1e6,
    selfcheck: Sequence[dict[str, Any]] = (),
) -> Path:
    """Write a bundle whose ONNX network answers differently for different pixels; return ``folder``.

    ``model.keras`` is a stand-in (the ONNX engine never opens it), so the Keras engine refuses it.
    A small ``threshold`` makes every image out of distribution; ``trust=False`` leaves the statistics out.
    """
    folder.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(seed)
    onnx.save(tiny_network(rng, classes=len(classes), size=size), folder / ONNX_FILE)
    (folder / KERAS_FILE).write_bytes(f"stand-in {name} {version} {seed}".encode())
    (folder / CARD_FILE).write_text(f"# {name}\n\nA network with random weights, for tests.\n")
    files = [KERAS_FILE, ONNX_FILE, CARD_FILE]
    if trust:
        projection = rng.normal(size=(CHANNELS, 4)).astype(np.float32)
        centres = rng.normal(size=(len(classes), 4)).astype(np.float32)
        np.savez(folder / TRUST_FILE, projection=projection, centres=centres)
        files.append(TRUST_FILE)
    records = {file: record_of(folder / file) for file in files}
    manifest = Manifest(
        name=name,
        version=version,
        created="2024-01-01T00:00:00+00:00",
        classes=tuple(classes),
        preprocess=PreprocessSpec(size=size),
        files=records,
        temperature=1.5,
        calibration_method="temperature",
        prediction_set=PredictionSetRule(
            method="class_conditional", coverage=0.95, minimum=dict.fromkeys(classes, 0.2)
        ),
        ood=OodRule(method="mahalanobis", threshold=threshold) if trust else OodRule(),
        parity=Parity(
            keras_sha256=records[KERAS_FILE].sha256,
            onnx_sha256=records[ONNX_FILE].sha256,
            images=4,
            max_abs_probability_difference=1e-6,
            same_argmax=True,
        ),
        selfcheck=tuple(selfcheck),
    )
    write_manifest(folder, manifest.to_dict())
    return folder


def answered(folder: Path) -> Path:
    """Write the model's own answers to the reference drawings into its manifest; return ``folder``."""
    from mriclassifier.inference.classifier import open_classifier
    from training.export import selfcheck_answers

    classifier = open_classifier(folder)
    try:
        record = read_manifest(folder)
        record["selfcheck"] = [dict(answer) for answer in selfcheck_answers(classifier)]
    finally:
        classifier.close()
    write_manifest(folder, record)
    return folder


def add_recogniser(folder: Path, *, threshold: float, supports: int = 3) -> None:
    """Put a recogniser with random supports into a bundle; its scores lie within -1 and 1."""
    from mriclassifier.inference.picture_numbers import NUMBER_COUNT
    from mriclassifier.inference.recognition import Recogniser

    rng = np.random.default_rng(0)
    recogniser = Recogniser(
        mean=np.zeros(0, np.float32),
        axes=np.zeros((0, 0), np.float32),
        centre=np.zeros(NUMBER_COUNT, np.float32),
        scale=np.ones(NUMBER_COUNT, np.float32),
        supports=rng.normal(size=(supports, NUMBER_COUNT)).astype(np.float32),
        weights=np.full(supports, 1 / supports, np.float32),
        kernel=np.array([0.01, 0.0], np.float32),
    )
    with np.load(folder / TRUST_FILE) as stored:
        arrays = dict(stored)
    np.savez(folder / TRUST_FILE, **arrays, **recogniser.to_arrays())
    record = read_manifest(folder)
    record["recognition"] = {"method": "kernel", "threshold": threshold}
    write_manifest(folder, record)
    reseal(folder)


def add_int8(folder: Path, *, engine: str = "onnx-int8", **int8: float) -> Path:
    """Give a bundle a copy of its network as the 8-bit one, and a check of it; return ``folder``.

    ``int8`` changes figures of the check, which passes without.
    """
    from mriclassifier.inference.classifier import open_classifier
    from training.export import selfcheck_answers

    shutil.copy(folder / ONNX_FILE, folder / INT8_FILE)
    classifier = open_classifier(folder)
    answers = selfcheck_answers(classifier)
    classifier.close()
    figures = {"accuracy": 0.9, "loss": 0.3, "calibration_error": 0.03, "brier": 0.1}
    figures |= {"out_of_distribution": 0.02, "referred": 0.1}
    shares = {"same_label": 1.0, "same_set": 1.0, "same_outcome": 1.0}
    record = read_manifest(folder)
    record["files"][INT8_FILE] = {**record_of(folder / INT8_FILE).to_dict(), "optional": True}
    check = EngineCheck(
        float32=figures,
        int8={name: int8.get(name, value) for name, value in figures.items()},
        ood_difference=0.01,
        map_correlation=0.999,
        answers=answers,
        **{name: int8.get(name, value) for name, value in shares.items()},
    )
    record["int8"] = QuantisedRecord(
        onnx_sha256=record["files"][ONNX_FILE]["sha256"],
        int8_sha256=record["files"][INT8_FILE]["sha256"],
        split="val",
        images=10,
        checks={engine: check},
    ).to_dict()
    write_manifest(folder, record)
    return folder


def record_of(path: Path) -> FileRecord:
    """Size and hash of a file as it is now."""
    data = path.read_bytes()
    return FileRecord(sha256=hashlib.sha256(data).hexdigest(), bytes=len(data))


def read_manifest(folder: Path) -> dict[str, Any]:
    """The manifest as plain JSON, to be changed and written back."""
    record: dict[str, Any] = json.loads((folder / MANIFEST_NAME).read_text(encoding="utf-8"))
    return record


def write_manifest(folder: Path, record: dict[str, Any]) -> None:
    """Write the manifest as it stands, right or wrong."""
    (folder / MANIFEST_NAME).write_text(json.dumps(record, indent=1), encoding="utf-8")


def reseal(folder: Path) -> None:
    """State the present size and hash of every listed file, in the parity record too."""
    record = read_manifest(folder)
    for name in record["files"]:
        record["files"][name] = record_of(folder / name).to_dict()
    record["parity"]["keras_sha256"] = record["files"][KERAS_FILE]["sha256"]
    record["parity"]["onnx_sha256"] = record["files"][ONNX_FILE]["sha256"]
    write_manifest(folder, record)


def tiny_network(rng: np.random.Generator, *, classes: int, size: int) -> onnx.ModelProto:
    """One convolution of stride 16, ReLU, pooling, one dense layer; the interface of a real bundle."""
    kernel = rng.normal(size=(CHANNELS, 3, 16, 16)).astype(np.float32) / 8
    kernel -= kernel.mean(axis=(1, 2, 3), keepdims=True)  # structure counts, brightness does not
    head = rng.normal(size=(CHANNELS, classes)).astype(np.float32) * 4
    nodes = [
        helper.make_node("Transpose", ["input"], ["nchw"], perm=[0, 3, 1, 2]),
        helper.make_node("Conv", ["nchw", "kernel"], ["conv"], strides=[16, 16]),
        helper.make_node("Relu", ["conv"], ["relu"]),
        helper.make_node("Transpose", ["relu"], ["features"], perm=[0, 2, 3, 1]),
        helper.make_node("ReduceMean", ["relu"], ["pooled"], axes=[2, 3], keepdims=0),
        helper.make_node("MatMul", ["pooled", "head"], ["logits"]),
    ]
    graph = helper.make_graph(
        nodes,
        "tiny",
        [helper.make_tensor_value_info("input", TensorProto.FLOAT, ["N", size, size, 3])],
        [
            helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["N", classes]),
            helper.make_tensor_value_info(
                "features", TensorProto.FLOAT, ["N", size // 16, size // 16, CHANNELS]
            ),
        ],
        [numpy_helper.from_array(kernel, "kernel"), numpy_helper.from_array(head, "head")],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    helper.set_model_props(model, head_metadata(head))
    return model
