"""What the user chose to train on and how, and the child's commands for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

RECIPE = "retrain"
_LINES = ("--progress", "json")


@dataclass(frozen=True, kw_only=True)
class Plan:
    """A training that was asked for.

    Attributes
    ----------
    data
        The folder that decides which images are measured on.
    also_train
        Folders whose images are trained on beside it.
    start
        The model folder to start from.
    epochs, seed
        None takes the recipe's.
    recipe
        Name or file.
    base
        Whether ``data`` is a base set that the user's own images are added to.
    """

    data: Path
    also_train: tuple[Path, ...] = ()
    start: Path
    epochs: int | None = None
    seed: int | None = None
    recipe: str = RECIPE
    base: bool = False

    def check(self, report: Path) -> list[str]:
        """Look at the data; write the report."""
        return [
            *("check", "--data", str(self.data), *self._added(), "--recipe", self.recipe),
            *("--json", str(report), *_LINES),
        ]

    def fit(self, run: Path, *, resume: bool) -> list[str]:
        """Train, or go on."""
        words = ["fit", "--data", str(self.data), *self._added(), "--out", str(run)]
        words += ["--recipe", self.recipe, "--weights", str(self.start)]
        if self.epochs is not None:
            words += ["--epochs", str(self.epochs)]
        if self.seed is not None:
            words += ["--seed", str(self.seed)]
        return [*words, *(["--resume"] if resume else []), *_LINES]

    def export(self, run: Path, out: Path, *, name: str, version: str, notes: Path) -> list[str]:
        """Write the candidate's model folder."""
        return [
            *("export", "--run", str(run), "--data", str(self.data), "--out", str(out)),
            *("--name", name, "--version", version, "--notes", str(notes), *_LINES),
        ]

    def compare(self, run: Path, *, old: Path, new: Path, out: Path) -> list[str]:
        """Let both models answer the held-out images."""
        return [
            *("compare", "--data", str(self.data), "--run", str(run), "--old", str(old)),
            *("--new", str(new), "--out", str(out), *_LINES),
        ]

    def _added(self) -> list[str]:
        return [word for folder in self.also_train for word in ("--also-train", str(folder))]

    def to_dict(self) -> dict[str, Any]:
        """As the run's record holds it."""
        return {
            "data": str(self.data),
            "also_train": [str(folder) for folder in self.also_train],
            "start": str(self.start),
            "epochs": self.epochs,
            "seed": self.seed,
            "recipe": self.recipe,
            "base": self.base,
        }

    @classmethod
    def from_dict(cls, record: Mapping[str, Any]) -> Plan:
        """From the run's record; KeyError, TypeError or ValueError where it is damaged."""
        epochs, seed = record["epochs"], record["seed"]
        return cls(
            data=Path(record["data"]),
            also_train=tuple(Path(folder) for folder in record["also_train"]),
            start=Path(record["start"]),
            epochs=None if epochs is None else int(epochs),
            seed=None if seed is None else int(seed),
            recipe=str(record["recipe"]),
            base=bool(record["base"]),
        )
