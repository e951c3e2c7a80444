"""The report's parts on the held-out pictures: figures, answers, curves, reliability, sets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from training.charts import Curve, Row, answers, curves, rows
from training.figure_text import (
    Record,
    class_words,
    number,
    part,
    rate,
    rate_interval,
    sensitivity,
    sensitivity_interval,
    why_missing,
    with_interval,
)
from training.plots import SERIES
from training.report_html import Block, Plot, Section, heading, paragraph, table

_DASHES = (0.0, 7.0, 3.0, 10.0, 5.0)
_FIGURES = (
    ("accuracy", "accuracy"),
    ("auc", "AUC, macro one-versus-rest"),
    ("loss", "cross-entropy of the calibrated probabilities, nats"),
    ("calibration_error", "expected calibration error"),
    ("brier", "Brier score, 0 to 2"),
)


def class_tones(figures: Record) -> dict[str, tuple[str, float]]:
    """Give each class a tone and a dash; the class without tumour is grey."""
    classes, no_tumour = figures.get("classes") or (), figures.get("no_tumour_class")
    tones: dict[str, tuple[str, float]] = {}
    for number_, name in enumerate(c for c in classes if c != no_tumour):
        tones[name] = (SERIES[number_ % len(SERIES)], _DASHES[number_ % len(_DASHES)])
    return {c: tones.get(c, ("neutral", 2.0)) for c in classes}


def headline_section(figures: Record) -> Section:
    """The main figures over the first of each copy group, beside what memory alone scores."""
    report = _first(figures)
    if report is None:
        return _absent("Figures on held-out pictures", figures, "evaluation")
    intervals = report.get("interval_95") or {}
    lines = [
        (words, with_interval(report.get(key), intervals.get(key)))
        for key, words in _FIGURES
        if key in report
    ]
    baseline = part(figures, "baselines", "nearest_neighbour")
    if baseline:
        words = "nearest training picture on raw pixels, accuracy (memory alone)"
        lines.append((words, number(baseline.get("accuracy"))))
        words = "the same, mirror images compared too"
        lines.append((words, number(baseline.get("accuracy_mirrored"))))
    title = f"{report['n']} different pictures of {report.get('groups', '–')} groups"
    blocks: list[Block] = [table(["figure", "value"], lines, caption=f"{title}.")]
    whole = figures["evaluation"]
    if whole.get("n") != report["n"]:
        blocks.append(
            paragraph(
                f"Over all {whole['n']} files, copies counted as often as they occur: accuracy "
                f"{with_interval(whole.get('accuracy'), part(whole, 'interval_95', 'accuracy'))}."
            )
        )
    labels = report.get("label_sets") or {}
    if labels:
        blocks.append(
            table(
                ["label", "pictures", "right", "answers"],
                [
                    (name, s.get("n"), number(s.get("sensitivity")), _counts(s.get("answers")))
                    for name, s in labels.items()
                ],
                caption="Labels that stand for several classes: any of them is right.",
            )
        )
    return Section(title="Figures on held-out pictures", blocks=blocks)


def classes_section(figures: Record) -> Section:
    """Sensitivity and specificity of each class, and the table of answers."""
    report = _first(figures)
    if report is None:
        return _absent("Classes", figures, "evaluation")
    classes = list(figures["classes"])
    no_tumour = figures.get("no_tumour_class")
    names = [class_words(c, no_tumour) for c in classes]
    per_class = report["per_class"]
    tones = class_tones(figures)
    lines = [
        (
            name,
            per_class[c]["n"],
            sensitivity(per_class[c]),
            number(per_class[c]["specificity"]),
        )
        for c, name in zip(classes, names, strict=True)
    ]
    found = [
        Row(
            name=name, value=per_class[c]["sensitivity"], tone=tones[c][0],
            low=_end(sensitivity_interval(per_class[c]), 0),
            high=_end(sensitivity_interval(per_class[c]), 1),
        )
        for c, name in zip(classes, names, strict=True)
        if per_class[c]["sensitivity"] is not None
    ]  # fmt: skip
    short = ["none" if c == no_tumour else c for c in classes]
    matrix = answers("Answers by true class", short, report["confusion_matrix"])
    caption = "Answers by true class; the share of the row in brackets."
    if no_tumour:
        caption += f' "none" is "{class_words(no_tumour, no_tumour)}".'
    blocks: list[Block] = [
        table(["class", "pictures", "sensitivity (95 %)", "specificity"], lines),
        Plot("confusion-matrix", matrix, caption),
        Plot(
            "sensitivity",
            rows("Sensitivity of each class", found, x_label="sensitivity", x_range=(0, 1)),
            "Sensitivity of each class with its 95 % interval.",
        ),
    ]
    planes = figures.get("planes")
    if planes:
        blocks += [
            heading("Planes"),
            table(
                ["plane", "pictures", "accuracy (95 %)"],
                [(name, p["n"], rate(p["accuracy"])) for name, p in planes.items()],
            ),
        ]
    missing = [] if planes else ["Planes: the data does not say in which plane a slice was taken."]
    return Section(title="Classes", blocks=blocks, missing=missing)


def ranking_section(figures: Record) -> Section:
    """ROC and precision-recall of each class against the rest."""
    found = figures.get("curves")
    if not found:
        return _absent("ROC and precision-recall", figures, "curves")
    no_tumour, tones = figures.get("no_tumour_class"), class_tones(figures)
    roc, precision, lines = [], [], []
    for name, curve in found.items():
        words, (tone, dash) = class_words(name, no_tumour), tones.get(name, ("ink", 0.0))
        if part(curve, "roc", "false_positive_rate"):
            points = _points(curve["roc"], "false_positive_rate", "true_positive_rate")
            roc.append(Curve(name=words, points=points, tone=tone, dash=dash))
        if part(curve, "precision_recall", "recall"):
            points = _points(curve["precision_recall"], "recall", "precision")
            precision.append(Curve(name=words, points=points, tone=tone, dash=dash))
        lines.append(
            (
                words,
                curve.get("n"),
                with_interval(curve.get("auc"), curve.get("auc_95")),
                with_interval(curve.get("average_precision"), curve.get("average_precision_95")),
                number(curve.get("prevalence")),
            )
        )
    head = ["class", "pictures", "AUC (95 %)", "average precision (95 %)", "share of the class"]
    unit = (0.0, 1.0)
    blocks: list[Block] = [
        Plot("roc", curves("ROC of each class", roc, x_label="1 − specificity",
                           y_label="sensitivity", x_range=unit, y_range=unit, diagonal=True,
                           height=420), "Each class against the rest."),
        Plot("precision-recall", curves("Precision and recall of each class", precision,
                                        x_label="recall (sensitivity)", y_label="precision",
                                        x_range=unit, y_range=unit, height=420),
             "Each class against the rest."),
        table(head, lines),
    ]  # fmt: skip
    return Section(title="ROC and precision-recall", blocks=blocks)


def reliability_section(figures: Record) -> Section:
    """Stated probability against the share that was right, at home and elsewhere."""
    found = figures.get("reliability")
    outside = part(figures, "outside", "kinds") or {}
    away = [
        (name, k.get("n"), with_interval(k["calibration_error"], k.get("calibration_95")))
        for name, k in outside.items()
        if k.get("calibration_error") is not None
    ]
    blocks: list[Block] = []
    if found:
        bins = [b for b in found["bins"] if b.get("n") and b.get("accuracy") is not None]
        line = Curve(
            name="", tone="s0", dots=True,
            points=[(b["mean_probability"], b["accuracy"]) for b in bins],
            bars=[(b["mean_probability"], *b["wilson_95"]) for b in bins if b.get("wilson_95")],
        )  # fmt: skip
        drawing = curves(
            "Reliability diagram", [line], x_label="stated probability of the answer",
            y_label="share that was right", x_range=(0.0, 1.0), y_range=(0.0, 1.0), diagonal=True,
            height=420,
        )  # fmt: skip
        error = with_interval(found.get("calibration_error"), found.get("interval_95"))
        caption = (
            f"Held-out pictures ({found.get('n')}); upright bars are 95 % intervals. Expected "
            f"calibration error {error}, mean probability {number(found.get('mean_probability'))}, "
            f"accuracy {number(found.get('accuracy'))}."
        )
        blocks.append(Plot("reliability", drawing, caption))
    if away:
        head = ["pictures from elsewhere", "pictures", "expected calibration error (95 %)"]
        blocks.append(table(head, away))
    missing = []
    if not found:
        missing.append(why_missing(figures, "reliability"))
    if not away:
        missing.append("Calibration on pictures from elsewhere was not measured.")
    return Section(title="Reliability", blocks=blocks, missing=missing)


def sets_section(figures: Record) -> Section:
    """Coverage of the prediction sets, and what becomes of the pictures."""
    report = _first(figures)
    sets = part(report or {}, "prediction_set")
    if report is None or not sets:
        return _absent("Prediction sets and outcomes", figures, "evaluation")
    no_tumour, tones = figures.get("no_tumour_class"), class_tones(figures)
    per_class: Mapping[str, Any] = sets.get("per_class") or {}
    covered = [
        Row(name=class_words(c, no_tumour), value=r["share"], tone=tones.get(c, ("s0", 0))[0],
            low=_end(rate_interval(r), 0), high=_end(rate_interval(r), 1))
        for c, r in per_class.items()
        if r.get("share") is not None
    ]  # fmt: skip
    blocks: list[Block] = [
        table(
            ["figure", "value"],
            [
                ("share whose set holds the true class", number(sets.get("coverage"))),
                ("mean number of classes in a set", number(sets.get("mean_size"), 2)),
                ("share with two or more classes", number(sets.get("several_share"))),
                *((f"outcome: {k.replace('_', ' ')}", number(v))
                  for k, v in (report.get("outcomes") or {}).items()),
                ("accuracy among those answered plainly",
                 number(part(report, "answered", "accuracy"))),
            ],
        ),
    ]  # fmt: skip
    if covered:
        drawing = rows(
            "Coverage of the prediction sets", covered, x_label="share whose set holds the true class",
            x_range=(min([0.8, *(r.low or r.value for r in covered)]), 1),
            guides=[(0.93, ""), (0.97, "93 to 97 %")],
        )  # fmt: skip
        blocks.append(Plot("coverage", drawing, "Coverage of each class with its 95 % interval."))
        lines = [(class_words(c, no_tumour), rate(r)) for c, r in per_class.items()]
        blocks.append(table(["class", "covered (95 %)"], lines))
    return Section(title="Prediction sets and outcomes", blocks=blocks)


def timing_section(figures: Record) -> Section:
    """How long one picture takes."""
    found = figures.get("timing")
    if not found:
        return _absent("Speed", figures, "timing")
    lines = [
        ("median", f"{1000 * found['median_seconds']:.0f} ms"),
        ("95 of 100 take less than", f"{1000 * found['p95_seconds']:.0f} ms"),
        ("the first", f"{1000 * found['first_seconds']:.0f} ms"),
        ("pictures", found.get("n")),
        ("machine", f"{found.get('machine')}, {found.get('processors')} processors"),
    ]
    return Section(title="Speed", blocks=[table(["what", "value"], lines)])


def _absent(title: str, figures: Record, name: str) -> Section:
    return Section(title=title, missing=[why_missing(figures, name)])


def _first(figures: Record) -> Record | None:
    found = part(figures, "evaluation", "first_of_group")
    return found if found and found.get("n") else None


def _points(curve: Record, across: str, up: str) -> list[tuple[float, float]]:
    return list(zip(curve[across], curve[up], strict=True))


def _counts(answers_: Mapping[str, int] | None) -> str:
    return ", ".join(f"{name} {count}" for name, count in (answers_ or {}).items())


def _end(interval: Sequence[float] | None, place: int) -> float | None:
    return interval[place] if interval else None
