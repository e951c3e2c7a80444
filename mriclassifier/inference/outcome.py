"""What an answer is worth: to be read, to be referred, or not an answer at all."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from mriclassifier.errors import QT_TRANSLATE_NOOP
from mriclassifier.inference.rules import ReferRule
from mriclassifier.notices import Notice

ANSWER, REFER, OUT_OF_DISTRIBUTION = "answer", "refer", "out_of_distribution"
NOT_BRAIN = frozenset(
    {"blank", "colour_photograph", "text_or_screen", "noise", "no_head", "not_brain_mri"}
)
AGAINST = NOT_BRAIN | {"too_small", "unlike_training"}


def energy(logits: NDArray[np.float32]) -> float:
    """Free energy of logits ``(C,)``, minus the log of their summed exponentials; higher is stranger.

    W. Liu et al., NeurIPS 2020.
    """
    values = np.asarray(logits, np.float64)
    top = float(values.max())
    return -(top + float(np.log(np.exp(values - top).sum())))


def in_distribution(notices: Sequence[Notice]) -> bool:
    """Whether no notice speaks against the image itself."""
    return not any(notice.code in AGAINST for notice in notices)


def refer_notice(probability: float, strangeness: float, rule: ReferRule) -> Notice | None:
    """Say why an answer is referred; None where it stands.

    Parameters
    ----------
    probability
        Calibrated, of the answered class.
    strangeness
        The free energy of the logits.
    """
    if probability < rule.minimum_probability:
        return Notice(
            code="refer",
            template=QT_TRANSLATE_NOOP(
                "errors",
                "Not certain: refer to a radiologist. No class is probable enough for an answer.",
            ),
            values={"value": probability, "limit": rule.minimum_probability},
        )
    if strangeness > rule.maximum_energy:
        return Notice(
            code="refer",
            template=QT_TRANSLATE_NOOP(
                "errors",
                "Not certain: refer to a radiologist. The model recognises less in this slice than "
                "in those that it learned from.",
            ),
        )
    return None


def outcome_of(notices: Sequence[Notice]) -> str:
    """``"answer"``, ``"refer"`` or ``"out_of_distribution"``, which outweighs the others."""
    if not in_distribution(notices):
        return OUT_OF_DISTRIBUTION
    return REFER if any(notice.code == "refer" for notice in notices) else ANSWER
