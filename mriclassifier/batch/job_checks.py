"""Whether model and files are still those that a batch was begun with."""

from __future__ import annotations

from mriclassifier.batch.plan import BatchPlan
from mriclassifier.errors import QT_TRANSLATE_NOOP, ComponentError, UsageError
from mriclassifier.inference.prediction import ModelId, Prediction
from mriclassifier.notices import Notice


def check_model(plan: BatchPlan, model: ModelId, engine: str) -> None:
    """Before a batch goes on.

    Raises
    ------
    UsageError
        It is another one.
    """
    if (plan.model, plan.engine) != (model, engine):
        raise UsageError(
            QT_TRANSLATE_NOOP(
                "errors",
                "This batch was begun with the model {name} {version} ({engine}). Choose that one again "
                "to go on with it, or start the batch anew.",
            ),
            name=plan.model.name,
            version=plan.model.version,
            engine=plan.engine,
        )


def check_answer(plan: BatchPlan, prediction: Prediction) -> None:
    """While it goes on: the window may change the model under it.

    Raises
    ------
    ComponentError
        It is another one.
    """
    if (plan.model, plan.engine) != (prediction.model, prediction.engine):
        raise ComponentError(
            QT_TRANSLATE_NOOP(
                "errors",
                "Another model answers now than the one that this batch was begun with, {name} {version} "
                "({engine}). Choose that one again to go on with the batch.",
            ),
            name=plan.model.name,
            version=plan.model.version,
            engine=plan.engine,
        )


def files_changed(count: int) -> Notice:
    """What to say of so many files that are not what they were when they were classified."""
    return Notice(
        code="files_changed",
        template=QT_TRANSLATE_NOOP(
            "errors",
            "{count} of the files that are done were changed since; their rows show what was in them "
            "before.",
        ),
        values={"count": count},
    )
