"""What was measured of a model's 8-bit copy, and whether that is good enough to offer it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

INT8_FILE = "model.int8.onnx"
ReadAnswers = Callable[[Any], tuple[Mapping[str, Any], ...]]
ACCURACY_LOSS = 0.001
SAME_LABEL = 0.995
RATE_SLACK = 0.01
"""How far the shares of pictures that are referred and out of distribution may move: single pictures near a
limit cross it either way, but the copy may be neither laxer nor stricter."""
# The hold-out has a few hundred pictures: less than this is noise in each of the three
CALIBRATION_SLACK = {"loss": 0.005, "calibration_error": 0.005, "brier": 0.002}
ANSWER_SLACK = 0.01
"""How far an 8-bit engine's probabilities may be from its recorded ones: processors without the
instructions for it saturate sums and answer otherwise, and are found out by that."""

_RATES = ("out_of_distribution", "referred")
_FIGURES = ("accuracy", *CALIBRATION_SLACK, *_RATES)
_ROUNDING = 1e-9
_SHARES = ("same_label", "same_set", "same_outcome")


@dataclass(frozen=True, kw_only=True)
class EngineCheck:
    """One engine's 8-bit answers beside the 32-bit ones, on the hold-out.

    Attributes
    ----------
    float32, int8
        ``accuracy``, ``loss`` (negative log likelihood), ``calibration_error`` (ECE) and ``brier`` of the
        calibrated probabilities; shares ``out_of_distribution`` and ``referred``.
    same_label, same_set, same_outcome
        Shares of pictures with the same answer, prediction set, and outcome (answer, refer, out of
        distribution).
    ood_difference
        Mean absolute difference of the out-of-distribution score, in units of its limit.
    map_correlation
        Median correlation of the answered class' activation map with the 32-bit one.
    answers
        To the reference drawings, as :attr:`~mriclassifier.inference.manifest.Manifest.selfcheck`.
    """

    float32: Mapping[str, float]
    int8: Mapping[str, float]
    same_label: float
    same_set: float
    same_outcome: float
    ood_difference: float
    map_correlation: float
    answers: tuple[Mapping[str, Any], ...]

    @property
    def passed(self) -> bool:
        """Whether the engine may be offered."""
        return not self.failures()

    def failures(self) -> tuple[str, ...]:
        """Which limits it missed, in words."""
        missed = []
        loss = self.float32["accuracy"] - self.int8["accuracy"]
        if not loss <= ACCURACY_LOSS:  # so written that a NaN fails
            missed.append(f"accuracy lost {100 * loss:.2f} points (limit {100 * ACCURACY_LOSS:g})")
        if not self.same_label >= SAME_LABEL:
            missed.append(
                f"same label for {100 * self.same_label:.2f} % (limit {100 * SAME_LABEL:g} %)"
            )
        for name, slack in CALIBRATION_SLACK.items():
            worse = self.int8[name] - self.float32[name]
            if not worse <= slack:
                missed.append(f"{name} worse by {worse:.4f} (limit {slack:g})")
        for name in _RATES:
            moved = abs(self.int8[name] - self.float32[name])
            if not moved <= RATE_SLACK + _ROUNDING:
                missed.append(
                    f"{name} moved by {100 * moved:.2f} points (limit {100 * RATE_SLACK:g})"
                )
        return tuple(missed)

    def to_dict(self) -> dict[str, Any]:
        """As the manifest writes it; ``passed`` is for people, and never read."""
        return {
            "passed": self.passed,
            "float32": dict(self.float32),
            "int8": dict(self.int8),
            **{name: getattr(self, name) for name in _SHARES},
            "ood_difference": self.ood_difference,
            "map_correlation": self.map_correlation,
            "answers": [dict(answer) for answer in self.answers],
        }


@dataclass(frozen=True, kw_only=True)
class QuantisedRecord:
    """The 8-bit copy of a model.

    Attributes
    ----------
    onnx_sha256, int8_sha256
        The two files that were compared.
    split, images
        The hold-out: which part of the data, how many pictures of it.
    method
        How the copy was made, for people.
    checks
        Engine → what was measured with it.
    """

    onnx_sha256: str
    int8_sha256: str
    split: str
    images: int
    method: Mapping[str, Any] = field(default_factory=dict)
    checks: Mapping[str, EngineCheck] = field(default_factory=dict)

    def allows(self, engine: str, files: Sequence[str]) -> bool:
        """Whether the engine passed its check, with these files (SHA-256 of the original and the copy)."""
        same = [self.onnx_sha256, self.int8_sha256] == list(files)
        return same and engine in self.checks and self.checks[engine].passed

    def to_dict(self) -> dict[str, Any]:
        """As the manifest writes it."""
        return {
            "onnx_sha256": self.onnx_sha256,
            "int8_sha256": self.int8_sha256,
            "hold_out": {"split": self.split, "images": self.images},
            "method": dict(self.method),
            "checks": {name: check.to_dict() for name, check in self.checks.items()},
        }

    @classmethod
    def from_dict(cls, record: Mapping[str, Any], read_answers: ReadAnswers) -> QuantisedRecord:
        """Read what :meth:`to_dict` wrote.

        Parameters
        ----------
        read_answers
            Reads the answers to the reference drawings.

        Raises
        ------
        ValueError
            A field is missing or of the wrong kind.
        """
        hold_out, checks = record.get("hold_out"), record.get("checks")
        method = record.get("method", {})
        if not isinstance(checks, dict) or not isinstance(method, dict):
            raise ValueError("checks and method must be objects")
        return cls(
            onnx_sha256=_text(record, "onnx_sha256"),
            int8_sha256=_text(record, "int8_sha256"),
            split=_text(hold_out, "split"),
            images=int(_number(hold_out, "images")),
            method=method,
            checks={str(name): _check(entry, read_answers) for name, entry in checks.items()},
        )


def _check(record: Any, read_answers: ReadAnswers) -> EngineCheck:
    if not isinstance(record, dict):
        raise ValueError("a check must be an object")
    return EngineCheck(
        float32=_figures(record.get("float32")),
        int8=_figures(record.get("int8")),
        ood_difference=_number(record, "ood_difference"),
        map_correlation=_number(record, "map_correlation"),
        answers=read_answers(record.get("answers")),
        **{name: _number(record, name) for name in _SHARES},
    )


def _figures(record: Any) -> Mapping[str, float]:
    return {name: _number(record, name) for name in _FIGURES}


def _text(record: Any, key: str) -> str:
    value = record.get(key) if isinstance(record, dict) else None
    if not isinstance(value, str) or not 0 < len(value) <= 200:
        raise ValueError(f"{key} must be a text")
    return value


def _number(record: Any, key: str) -> float:
    value = record.get(key) if isinstance(record, dict) else None
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise ValueError(f"{key} must be a number")
    return float(value)
