"""What a model folder says about itself: ``manifest.json``, read strictly."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from mriclassifier.errors import SettingsError
from mriclassifier.imaging.preprocess import PreprocessSpec
from mriclassifier.inference.quantised import INT8_FILE, QuantisedRecord
from mriclassifier.inference.rules import (
    OodRule,
    PredictionSetRule,
    RecognitionRule,
    ReferRule,
)

__all__ = ["Manifest", "OodRule", "PredictionSetRule", "RecognitionRule", "ReferRule"]

SCHEMA = 1
MANIFEST_NAME = "manifest.json"
KERAS_FILE = "model.keras"
ONNX_FILE = "model.onnx"
TRUST_FILE = "trust.npz"
CARD_FILE = "MODEL_CARD.md"
PARITY_LIMIT = 1e-4  # of probability: beyond it the two engines are not one model

_FILE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,127}")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_T = TypeVar("_T")


class ManifestError(ValueError):
    """A field of the manifest is wrong; the text goes on after "its manifest …"."""


class NewerSchemaError(ManifestError):
    """The manifest was written for a later version of the program."""


@dataclass(frozen=True, kw_only=True)
class FileRecord:
    """One file of the bundle: its SHA-256 (hex), its size, and whether it may be left out."""

    sha256: str
    bytes: int
    optional: bool = False

    def to_dict(self) -> dict[str, Any]:
        """As the manifest writes it."""
        record: dict[str, Any] = {"sha256": self.sha256, "bytes": self.bytes}
        return {**record, "optional": True} if self.optional else record


@dataclass(frozen=True, kw_only=True)
class Parity:
    """How far ``model.onnx`` was measured to be from ``model.keras``, on how many real images."""

    keras_sha256: str
    onnx_sha256: str
    images: int
    max_abs_probability_difference: float
    same_argmax: bool

    def to_dict(self) -> dict[str, Any]:
        """As the manifest writes it."""
        return dict(vars(self))


@dataclass(frozen=True, kw_only=True)
class Manifest:
    """Everything a model folder says about itself.

    Attributes
    ----------
    name, version, created
        What the model is called; ``created`` is an ISO 8601 time.
    classes
        In the order of the network's outputs.
    preprocess
        The recipe of its input.
    files
        Name → record of every file that belongs to the bundle.
    temperature, bias, calibration_method
        Logits are divided by the temperature before the softmax, and each class' bias is added; no
        bias is all zeros.
    prediction_set, ood, recognition, refer
        Rules of :mod:`mriclassifier.inference.trust`; a bundle may have none of them.
    parity
        Of the compiled copy; None where there is none.
    int8
        Of the 8-bit copy; None where there is none.
    selfcheck
        Answers to the reference drawings: ``{"drawing", "probabilities", "tolerance"}``.
    training
        Recipe, summary and figures of the training, for people.
    """

    name: str
    version: str
    created: str
    classes: tuple[str, ...]
    preprocess: PreprocessSpec
    files: Mapping[str, FileRecord]
    temperature: float = 1.0
    bias: tuple[float, ...] = ()
    calibration_method: str = "none"
    prediction_set: PredictionSetRule = field(default_factory=PredictionSetRule)
    ood: OodRule = field(default_factory=OodRule)
    recognition: RecognitionRule = field(default_factory=RecognitionRule)
    refer: ReferRule = field(default_factory=ReferRule)
    parity: Parity | None = None
    int8: QuantisedRecord | None = None
    selfcheck: tuple[Mapping[str, Any], ...] = ()
    training: Mapping[str, Any] = field(default_factory=dict)

    @property
    def input_size(self) -> int:
        """Edge of the network's square input, pixels."""
        return self.preprocess.size

    def passed_int8(self, engine: str) -> bool:
        """Whether the 8-bit copy passed its check with this engine, and is the one that was checked."""
        stated = [self.files[n].sha256 for n in (ONNX_FILE, INT8_FILE) if n in self.files]
        return self.int8 is not None and self.int8.allows(engine, stated)

    def answers_of(self, engine: str) -> tuple[Mapping[str, Any], ...]:
        """What this engine answered to the reference drawings when the model was written."""
        check = self.int8.checks.get(engine) if self.int8 else None
        return check.answers if check else self.selfcheck

    def to_dict(self) -> dict[str, Any]:
        """As ``manifest.json`` holds it."""
        return {
            "schema": SCHEMA,
            "name": self.name,
            "version": self.version,
            "created": self.created,
            "classes": list(self.classes),
            "preprocess": self.preprocess.to_dict(),
            "input_size": self.input_size,
            "files": {name: record.to_dict() for name, record in self.files.items()},
            "calibration": {
                "temperature": self.temperature,
                "method": self.calibration_method,
                **({"bias": list(self.bias)} if any(self.bias) else {}),
            },
            "prediction_set": self.prediction_set.to_dict(),
            "ood": self.ood.to_dict(),
            "recognition": self.recognition.to_dict(),
            "refer": self.refer.to_dict(),
            "parity": self.parity.to_dict() if self.parity else None,
            **({"int8": self.int8.to_dict()} if self.int8 else {}),
            "selfcheck": [dict(answer) for answer in self.selfcheck],
            "training": dict(self.training),
        }

    @classmethod
    def from_dict(cls, record: Mapping[str, Any]) -> Manifest:
        """Read and check every field.

        Raises
        ------
        ManifestError
            A field is missing, of the wrong kind, or contradicts another.
        """
        check_schema(record)
        classes = _classes(record)
        preprocess = _preprocess(record)
        if _get(record, "input_size", int) != preprocess.size:
            raise ManifestError("states another input size than its preprocessing")
        calibration = _get(record, "calibration", dict)
        files = read_files(record)
        return cls(
            name=_text(record, "name"),
            version=_text(record, "version"),
            created=_text(record, "created"),
            classes=classes,
            preprocess=preprocess,
            files=files,
            temperature=_number(calibration, "temperature", low=0.01, high=100.0),
            bias=_bias(calibration, classes),
            calibration_method=_text(calibration, "method"),
            prediction_set=_prediction_set(_get(record, "prediction_set", dict), classes),
            ood=_ood(_get(record, "ood", dict), files),
            recognition=_recognition(record, files),
            refer=_refer(record),
            parity=_parity(record, files),
            int8=_int8(record, classes),
            selfcheck=_selfcheck(record, classes),
            training=_get(record, "training", dict),
        )


def check_schema(record: Mapping[str, Any]) -> None:
    """Raise :class:`NewerSchemaError` or :class:`ManifestError` unless the schema is this one."""
    schema = _get(record, "schema", int)
    if schema > SCHEMA:
        raise NewerSchemaError(f"has schema {schema}, this version reads {SCHEMA}")
    if schema != SCHEMA:
        raise ManifestError(f"has the unknown schema {schema}")


def read_files(record: Mapping[str, Any]) -> dict[str, FileRecord]:
    """Read the file table alone, so that files are checked before any other field is believed.

    Raises
    ------
    ManifestError
        The table is missing or wrong, or names anything but a plain file of the folder itself.
    """
    table: dict[str, FileRecord] = {}
    for name, entry in _get(record, "files", dict).items():
        if not _FILE_NAME.fullmatch(name) or name == MANIFEST_NAME:
            raise ManifestError(f"names a file that may not be in a model: {name[:80]!r}")
        if not isinstance(entry, dict):
            raise ManifestError(f"has no record of the file {name}")
        optional = entry.get("optional", False)
        if not isinstance(optional, bool):
            raise ManifestError(f"has a wrong record of the file {name}")
        size = _get(entry, "bytes", int)
        if size < 0:
            raise ManifestError(f"has a wrong size for the file {name}")
        table[name] = FileRecord(sha256=_sha256(entry, "sha256"), bytes=size, optional=optional)
    if KERAS_FILE not in table:
        raise ManifestError(f"does not list {KERAS_FILE}")
    return table


def _get(record: Mapping[str, Any], key: str, kind: type[_T]) -> _T:
    value = record.get(key)
    # bool is a subclass of int, and True is no size
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        state = "lacks" if key not in record else "has a wrong value for"
        raise ManifestError(f'{state} the field "{key}"')
    return value


def _text(record: Mapping[str, Any], key: str) -> str:
    text = _get(record, key, str)
    if not text or len(text) > 200 or not text.isprintable():
        raise ManifestError(f'has a wrong value for the field "{key}"')
    return text


def _sha256(record: Mapping[str, Any], key: str) -> str:
    text = _get(record, key, str)
    if not _SHA256.fullmatch(text):
        raise ManifestError(f'has a wrong value for the field "{key}"')
    return text


def _number(record: Mapping[str, Any], key: str, *, low: float, high: float) -> float:
    value = record.get(key)
    good = isinstance(value, int | float) and not isinstance(value, bool)
    if not good or not low <= float(value) <= high:  # type: ignore[arg-type]
        raise ManifestError(f'has a wrong value for the field "{key}"')
    return float(value)  # type: ignore[arg-type]


def _classes(record: Mapping[str, Any]) -> tuple[str, ...]:
    names = _get(record, "classes", list)
    good = all(isinstance(name, str) and name and name.isprintable() for name in names)
    if not good or len(names) < 2 or len(set(names)) != len(names):
        raise ManifestError('has a wrong value for the field "classes"')
    return tuple(names)


def _preprocess(record: Mapping[str, Any]) -> PreprocessSpec:
    try:
        return PreprocessSpec.from_dict(_get(record, "preprocess", dict))
    except SettingsError as error:
        raise ManifestError(f"asks for an unknown preprocessing ({error.values})") from error


def _per_class(
    record: Mapping[str, Any], key: str, classes: tuple[str, ...], *, slack: float = 0.0
) -> dict[str, float]:
    table = _get(record, key, dict)
    if set(table) != set(classes):
        raise ManifestError(f'has other classes in the field "{key}"')
    return {name: _number(table, name, low=0.0, high=1.0 + slack) for name in classes}


def _prediction_set(record: Mapping[str, Any], classes: tuple[str, ...]) -> PredictionSetRule:
    method = _text(record, "method")
    if method == "none":
        return PredictionSetRule()
    if method != "class_conditional":
        raise ManifestError(f'asks for an unknown kind of prediction set "{method}"')
    return PredictionSetRule(
        method=method,
        coverage=_number(record, "coverage", low=0.0, high=1.0),
        minimum=_per_class(record, "minimum", classes),
    )


def _ood(record: Mapping[str, Any], files: Mapping[str, FileRecord]) -> OodRule:
    method = _text(record, "method")
    if method == "none":
        return OodRule()
    if method != "mahalanobis" or TRUST_FILE not in files:
        raise ManifestError(f'asks for out-of-distribution statistics it lacks ("{method}")')
    return OodRule(method=method, threshold=_number(record, "threshold", low=0.0, high=1e12))


def _bias(record: Mapping[str, Any], classes: tuple[str, ...]) -> tuple[float, ...]:
    if "bias" not in record:
        return ()
    values = _get(record, "bias", list)
    if len(values) != len(classes):
        raise ManifestError('has a wrong value for the field "bias"')
    return tuple(_number({"bias": value}, "bias", low=-100.0, high=100.0) for value in values)


def _recognition(record: Mapping[str, Any], files: Mapping[str, FileRecord]) -> RecognitionRule:
    """Read the rule; bundles made before there was one have none."""
    if "recognition" not in record:
        return RecognitionRule()
    entry = _get(record, "recognition", dict)
    method = _text(entry, "method")
    if method == "none":
        return RecognitionRule()
    if method != "kernel" or TRUST_FILE not in files:
        raise ManifestError(f'asks for a recognition of brain MRI that it lacks ("{method}")')
    return RecognitionRule(
        method=method, threshold=_number(entry, "threshold", low=-1e12, high=1e12)
    )


def _refer(record: Mapping[str, Any]) -> ReferRule:
    if "refer" not in record:
        return ReferRule()
    entry = _get(record, "refer", dict)
    highest = math.inf
    if "maximum_energy" in entry:
        highest = _number(entry, "maximum_energy", low=-1e12, high=1e12)
    return ReferRule(
        minimum_probability=_number(entry, "minimum_probability", low=0.0, high=1.0),
        maximum_energy=highest,
    )


def _parity(record: Mapping[str, Any], files: Mapping[str, FileRecord]) -> Parity | None:
    if ONNX_FILE not in files:
        return None
    entry = record.get("parity")
    if not isinstance(entry, dict):
        raise ManifestError(f"has no record that {ONNX_FILE} equals {KERAS_FILE}")
    parity = Parity(
        keras_sha256=_sha256(entry, "keras_sha256"),
        onnx_sha256=_sha256(entry, "onnx_sha256"),
        images=_get(entry, "images", int),
        max_abs_probability_difference=_number(
            entry, "max_abs_probability_difference", low=0.0, high=1.0
        ),
        same_argmax=_get(entry, "same_argmax", bool),
    )
    own = (files[KERAS_FILE].sha256, files[ONNX_FILE].sha256)
    if (parity.keras_sha256, parity.onnx_sha256) != own:
        raise ManifestError(f"compared other files than its own {KERAS_FILE} and {ONNX_FILE}")
    if (
        parity.images < 1
        or not parity.same_argmax
        or parity.max_abs_probability_difference > PARITY_LIMIT
    ):
        raise ManifestError(f"shows that {ONNX_FILE} does not equal {KERAS_FILE}")
    return parity


def _int8(record: Mapping[str, Any], classes: tuple[str, ...]) -> QuantisedRecord | None:
    """Read the record; bundles without an 8-bit copy have none."""
    if "int8" not in record:
        return None
    try:
        return QuantisedRecord.from_dict(
            _get(record, "int8", dict), lambda answers: _selfcheck({"selfcheck": answers}, classes)
        )
    except ValueError as error:
        raise ManifestError(f"has a wrong record of its 8-bit copy: {error}") from error


def _selfcheck(
    record: Mapping[str, Any], classes: tuple[str, ...]
) -> tuple[Mapping[str, Any], ...]:
    answers: list[Mapping[str, Any]] = []
    for entry in _get(record, "selfcheck", list):
        if not isinstance(entry, dict):
            raise ManifestError('has a wrong value for the field "selfcheck"')
        answers.append(
            {
                "drawing": _text(entry, "drawing"),
                "probabilities": _per_class(entry, "probabilities", classes, slack=1e-6),
                "tolerance": _number(entry, "tolerance", low=0.0, high=0.1),
            }
        )
    return tuple(answers)
