"""The configuration of a training run: a frozen table, read from TOML, saved with the run."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from mriclassifier.errors import QT_TRANSLATE_NOOP, TrainingError
from mriclassifier.imaging.preprocess import PreprocessSpec
from training.augment import Augmentation
from training.boxes import BoxLoss
from training.paint import Painting

RECIPES = Path(__file__).parent / "recipes"


@dataclass(frozen=True, kw_only=True)
class Stage:
    """A stretch of epochs at one canvas size, with one cycle of the learning rate.

    Attributes
    ----------
    size
        Canvas edge, pixels.
    epochs
        How many.
    learning_rate
        The peak (``one-cycle``: linear warm-up over ``warmup``, then a cosine to a hundredth of the peak;
        ``constant``: this throughout).
    """

    size: int
    epochs: int
    learning_rate: float


@dataclass(frozen=True, kw_only=True)
class TrainConfig:
    """Everything that decides a run. The defaults are those of the original tutorial.

    Attributes
    ----------
    stages
        In order; the last one's size is that of the exported model.
    schedule
        ``"constant"`` or ``"one-cycle"``; ``warmup`` is the rising share of each stage.
    optimizer
        ``"adam"`` or ``"adamw"`` (with ``weight_decay``, kernels only).
    label_smoothing, mixup
        Share of every label spread over all classes; alpha of the Beta distribution that mixes pairs
        (0 switches it off; H. Zhang et al., arXiv:1710.09412).
    balance
        Exponent of a class's share of an epoch: 1 as the data is, 0 equal for all classes.
    unique_per_epoch
        Draw each duplicate group once an epoch (any copy of it), instead of every file.
    calib_fraction, calib_margin, split_seed
        What is set aside for calibration; see :func:`training.splits.set_aside_blocks`.
    label_sets
        Labels that stand for several classes: ``{"tumor": ["glioma", "meningioma", "pituitary"]}``
        (:func:`training.losses.partial_label_loss`).
    crop, levels, polarity
        Of the :class:`~mriclassifier.imaging.preprocess.PreprocessSpec` the network is trained with.
    last_stride
        Of the network's last blocks: 2, or 1 for maps of twice as many cells each way; None goes on with
        that of the model a run starts from (2 from anything else).
    painting
        Tumours painted over; see :class:`training.paint.Painting`.
    boxes
        Tumour boxes in the loss; see :class:`training.boxes.BoxLoss`.
    precision
        Keras dtype policy: ``float32``, ``mixed_bfloat16``, ``mixed_float16``.
    """

    name: str = "tutorial"
    weights: str = "imagenet"
    stages: tuple[Stage, ...] = (Stage(size=224, epochs=20, learning_rate=1e-4),)
    schedule: str = "constant"
    warmup: float = 0.2
    optimizer: str = "adam"
    weight_decay: float = 0.0
    batch_size: int = 20
    dropout: float = 0.4
    label_smoothing: float = 0.0
    mixup: float = 0.0
    balance: float = 1.0
    unique_per_epoch: bool = False
    norm_momentum: float = 0.99
    zero_init_residual: bool = False
    precision: str = "float32"
    seed: int = 0
    calib_fraction: float = 0.0
    calib_margin: float = 10.0
    split_seed: int = 0
    label_sets: dict[str, tuple[str, ...]] = field(default_factory=dict)
    crop: str = "none"
    levels: str = "stored"
    polarity: str = "stored"
    augmentation: Augmentation = field(default_factory=Augmentation)
    painting: Painting = field(default_factory=Painting)
    boxes: BoxLoss = field(default_factory=BoxLoss)
    last_stride: int | None = None

    def __post_init__(self) -> None:
        if (
            not self.stages
            or self.schedule not in ("constant", "one-cycle")
            or self.optimizer not in ("adam", "adamw")
            or self.precision not in ("float32", "mixed_bfloat16", "mixed_float16")
            or self.batch_size < 1
            or any(s.epochs < 1 or s.size < 32 or s.learning_rate <= 0 for s in self.stages)
            or not 0 <= self.calib_fraction < 0.5
            or self.last_stride not in (None, 1, 2)
            or self.boxes.weight < 0
            or self.boxes.temperature <= 0
        ):
            raise _unusable("a value is out of its range")

    @property
    def epochs(self) -> int:
        """Of all stages together."""
        return sum(stage.epochs for stage in self.stages)

    @property
    def size(self) -> int:
        """Canvas edge of the finished model, pixels."""
        return self.stages[-1].size

    def spec(self, size: int | None = None) -> PreprocessSpec:
        """The preprocessing of a stage, or of the finished model."""
        return PreprocessSpec(
            size=size or self.size, crop=self.crop, levels=self.levels, polarity=self.polarity
        )

    def stage_of(self, epoch: int) -> tuple[Stage, int]:
        """The stage an epoch (from 0) belongs to, and the epoch's number within it."""
        for stage in self.stages:
            if epoch < stage.epochs:
                return stage, epoch
            epoch -= stage.epochs
        raise IndexError(epoch)

    def to_dict(self) -> dict[str, Any]:
        """As the run's ``config.json`` holds it."""
        return asdict(self)

    @classmethod
    def from_dict(cls, record: Mapping[str, Any]) -> TrainConfig:
        """From ``config.json`` or a recipe.

        Raises
        ------
        TrainingError
            An unknown key, a wrong kind, or a value out of range.
        """
        known = {f.name for f in fields(cls)}
        unknown = sorted(set(record) - known)
        if unknown:
            raise _unusable(f"unknown key {unknown[0]}")
        values = dict(record)
        try:
            if "stages" in values:
                values["stages"] = tuple(Stage(**stage) for stage in values["stages"])
            if "label_sets" in values:
                values["label_sets"] = {k: tuple(v) for k, v in values["label_sets"].items()}
            if "painting" in values:
                values["painting"] = Painting(**values["painting"])
            if "boxes" in values:
                values["boxes"] = BoxLoss(**values["boxes"])
            if "augmentation" in values:
                values["augmentation"] = Augmentation(**values["augmentation"])
            return cls(**values)
        except TypeError as error:
            raise _unusable(str(error)) from error


def load_config(recipe: str | Path | None) -> TrainConfig:
    """Read a recipe: a TOML file, or the name of one under ``training/recipes``; None gives the defaults.

    Raises
    ------
    TrainingError
        The file is missing or cannot be used.
    """
    if recipe is None:
        return TrainConfig()
    path = Path(recipe)
    if not path.suffix:
        path = RECIPES / f"{recipe}.toml"
    try:
        return TrainConfig.from_dict({"name": path.stem, **tomllib.loads(path.read_text("utf-8"))})
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise _unusable(str(error)) from error


def read_run_config(run: Path) -> TrainConfig:
    """The configuration saved with a run."""
    try:
        return TrainConfig.from_dict(json.loads((run / "config.json").read_text("utf-8")))
    except (OSError, ValueError) as error:
        raise _unusable(str(error)) from error


def _unusable(reason: str) -> TrainingError:
    return TrainingError(
        QT_TRANSLATE_NOOP(
            "errors", "The training configuration cannot be used ({reason}). Correct the recipe."
        ),
        reason=reason,
    )
