"""An answer as text for the clipboard: plain, and as a table; nothing of it names a file or a patient."""

from __future__ import annotations

import html

from mriclassifier.gui.reports.study_words import (
    classes_in_words,
    model_in_words,
    probability_in_words,
    set_in_words,
)
from mriclassifier.gui.reports.words import tr
from mriclassifier.gui.wording import class_name, outcome_text, research_use, sentence
from mriclassifier.inference.prediction import Prediction


def result_rows(prediction: Prediction, place: str = "") -> list[tuple[str, str]]:
    """Pairs of a label and a value; ``place`` says which slice."""
    first = prediction.probabilities[prediction.label]
    rows = [
        (tr("Prediction"), class_name(prediction.label)),
        (tr("Outcome"), outcome_text(prediction) or probability_in_words(first)),
    ]
    if place:
        rows.append((tr("Image"), place))
    rows += [
        (item.name, item.value)
        for item in classes_in_words(
            prediction.probabilities, label=prediction.label, kept=prediction.prediction_set
        )
    ]
    if kept := set_in_words(prediction.prediction_set):
        label, _, names = kept.partition(": ")
        rows.append((label, names))
    rows += [(tr("Warning"), sentence(notice)) for notice in prediction.warnings]
    rows += model_in_words(
        prediction.model,
        engine=prediction.engine,
        preprocess_version=prediction.preprocess_version,
    )
    return rows


def as_text(rows: list[tuple[str, str]]) -> str:
    """Lines, the caution last."""
    return "\n".join([*(f"{label}: {value}" for label, value in rows), research_use()])


def as_html(rows: list[tuple[str, str]]) -> str:
    """A table that word processors take, the caution below."""
    cells = "".join(
        f"<tr><td>{html.escape(label)}</td><td>{html.escape(value)}</td></tr>"
        for label, value in rows
    )
    return f"<table>{cells}</table><p><b>{html.escape(research_use())}</b></p>"
