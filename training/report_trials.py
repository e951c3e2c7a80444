"""The report's parts on what the model does under strain: elsewhere, altered, painted over, unlike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from training.charts import Curve, Row, curves, histogram, rows
from training.figure_text import (
    Record,
    class_words,
    number,
    part,
    rate,
    rate_interval,
    target_words,
    why_missing,
    with_interval,
)
from training.report_html import Block, Fragment, Plot, Section, folded, heading, paragraph, table

_BINS = 40
_POINTS = "difference, points of accuracy"


def targets_section(figures: Record) -> Section:
    """The project's targets, met or not."""
    found = figures.get("targets")
    if not found:
        return Section(title="Targets", missing=["No targets were measured."])
    lines = [
        (
            target_words(t["name"], figures.get("no_tumour_class")),
            number(t.get("value")),
            f"at {t.get('at', 'least')} {t.get('limit')}",
            {True: "met", False: "MISSED"}.get(t.get("met"), "not measured"),
        )
        for t in found
    ]
    return Section(title="Targets",
                   blocks=[table(["target", "value", "limit", "outcome"], lines)])  # fmt: skip


def outside_section(figures: Record) -> Section:
    """Pictures from other sources, by kind and sequence."""
    kinds = part(figures, "outside", "kinds")
    if not kinds:
        return _absent("Pictures from elsewhere", figures, "outside")
    head = [
        "kind", "sequence", "pictures", "right", "tumour called no tumour", "… and not flagged",
        "… nor referred", "flagged", "referred", "two or more classes",
    ]  # fmt: skip
    lines = []
    for kind, record in kinds.items():
        lines.append([kind, "all", *_outside_cells(record)])
        sequences = record.get("sequences") or {}
        lines += [[kind, name or "unknown", *_outside_cells(s)] for name, s in sequences.items()]
    blocks: list[Block] = [table(head, lines, words=2)]
    for column, title, colour in (
        (
            "tumour_called_no_tumour_and_not_flagged",
            "Tumours called no tumour and not flagged",
            "s1",
        ),
        ("flagged", "Flagged as out of distribution", "s0"),
    ):
        values = [
            _row(name, r[column], colour)
            for name, r in _by_sequence(kinds)
            if _known(r.get(column))
        ]
        if values:
            drawing = rows(title, values, x_label="share of the pictures", x_range=(0, 1))
            blocks.append(Plot(f"outside-{column.replace('_', '-')}", drawing, f"{title}."))
    labels = [
        (kind, label, v["n"], rate(v.get("accuracy")),
         ", ".join(f"{a} {c}" for a, c in (v.get("answers") or {}).items()))
        for kind, record in kinds.items()
        for label, v in (record.get("per_label") or {}).items()
    ]  # fmt: skip
    if labels:
        head = ["kind", "label", "pictures", "right (95 %)", "answers"]
        blocks += [heading("By label"), table(head, labels, words=2)]
    return Section(title="Pictures from elsewhere", blocks=blocks)


def _outside_cells(record: Record) -> list[str]:
    columns = (
        "accuracy", "tumour_called_no_tumour", "tumour_called_no_tumour_and_not_flagged",
        "tumour_called_no_tumour_and_not_flagged_or_referred", "flagged", "referred",
        "several_classes",
    )  # fmt: skip
    return [str(record.get("n", "–")), *(_two_lines(record.get(c)) for c in columns)]


def _two_lines(value: Record | None) -> str:
    """Give a share with its count below it, so that many columns fit."""
    if not value or value.get("share") is None:
        return "–"
    text = with_interval(value["share"], rate_interval(value), 2)
    return Fragment(f"{text}<br><small>{int(value['count'])} of {int(value['n'])}</small>")


def _by_sequence(kinds: Mapping[str, Any]) -> list[tuple[str, Record]]:
    found: list[tuple[str, Record]] = []
    for kind, record in kinds.items():
        found.append((kind, record))
        sequences = record.get("sequences") or {}
        if len(sequences) > 1:
            found += [(f"{kind} {name or 'unknown'}", s) for name, s in sequences.items()]
    return found


def strangers_section(figures: Record) -> Section:
    """Histograms of the out-of-distribution score."""
    home = figures.get("pictures")
    away = part(figures, "outside", "pictures") or ()
    if not home and not away:
        return _absent("Out of distribution", figures, "outside")
    scores: dict[str, list[float]] = {}
    for item in home or ():
        scores.setdefault("held-out", []).append(item.get("ood_score"))
    for item in away:
        scores.setdefault(item.get("kind") or "elsewhere", []).append(item.get("ood_score"))
    known = {k: [float(s) for s in v if _finite(s)] for k, v in scores.items()}
    known = {k: v for k, v in known.items() if v}
    if not known:
        return Section(title="Out of distribution",
                       missing=["The model gives no out-of-distribution score."])  # fmt: skip
    stated = figures.get("ood_threshold")
    limit = float(stated) if isinstance(stated, int | float) and _finite(stated) else None
    ends = [float(np.percentile(v, 98)) for v in known.values()]
    ends += [] if limit is None else [1.1 * limit]
    low, high = min(min(v) for v in known.values()), max(ends)
    edges = np.linspace(low, high if high > low else low + 1, _BINS + 1)
    cuts = [] if limit is None else [(limit, "limit")]
    blocks: list[Block] = []
    home_counts = _counted(known.get("held-out", ()), edges)
    others = [k for k in known if k != "held-out"]
    for kind in others or ["held-out"]:
        groups = [("held-out", home_counts, "neutral")] if home_counts and others else []
        groups.append((kind, _counted(known[kind], edges), "s1" if others else "s0"))
        drawing = histogram(
            f"Out-of-distribution score of {kind}", groups, edges=[float(e) for e in edges],
            x_label="score (no unit); the last bin holds all larger ones", cuts=cuts,
        )  # fmt: skip
        blocks.append(
            Plot(f"strangers-{_slug(kind)}", drawing, f"{kind}, {len(known[kind])} pictures.")
        )
    return Section(title="Out of distribution", blocks=blocks)


def stress_section(figures: Record) -> Section:
    """What common alterations of a picture cost."""
    found = figures.get("stress")
    if not found:
        return _absent("Stress", figures, "stress")
    altered = found["alterations"]
    plain = with_interval(
        part(found, "unchanged", "accuracy"), part(found, "unchanged", "interval_95")
    )
    shown = [
        Row(name=a["title"], value=a["difference_points"], low=_end(a.get("difference_95"), 0),
            high=_end(a.get("difference_95"), 1), tone="s0" if a["difference_points"] >= -2 else "s1")
        for a in altered
    ]  # fmt: skip
    ends = [v for r in shown for v in (r.value, r.low, r.high) if v is not None]
    span = (min([-6.0, *ends]) - 0.5, max([2.0, *ends]) + 0.5)
    lines = [
        (
            a["title"],
            a["n"],
            number(a["accuracy"]),
            f"{a['difference_points']:+.1f}",
            _span_text(a.get("difference_95")),
            number(a.get("changed_share")),
            number(a.get("mean_probability_change")),
            number(a.get("out_of_distribution_share")),
        )
        for a in altered
    ]
    head = ["alteration", "pictures", "accuracy", "points", "95 %", "answers changed",
            "mean change of p", "flagged"]  # fmt: skip
    blocks: list[Block] = [
        paragraph(f"Unchanged: accuracy {plain} on {found.get('n')} pictures."),
        Plot("stress", rows("Stress", shown, x_label=_POINTS, x_range=span,
                            guides=[(-2.0, "−2"), (0.0, "0")], show="{:+.1f}".format),
             "Difference to the unchanged pictures with its paired 95 % interval."),
        table(head, lines),
    ]  # fmt: skip
    full = found.get("full_size")
    missing = []
    if full:
        blocks.append(
            paragraph(
                f"Full-size originals against their small copies ({full.get('n')}): accuracy "
                f"{number(full.get('accuracy_original'))} and {number(full.get('accuracy_copy'))}, "
                f"the same class for {rate(full.get('same_class_share'))}."
            )
        )
    else:
        missing.append("Full-size originals were not compared.")
    return Section(title="Stress", blocks=blocks, missing=missing)


def shortcuts_section(figures: Record) -> Section:
    """Whether the model looks at the tumour or at the source of the picture."""
    found, grey = figures.get("shortcuts"), part(figures, "baselines", "grey_statistics")
    blocks: list[Block] = []
    missing = []
    if found:
        no_tumour = figures.get("no_tumour_class")
        groups = {"all": found.get("painted"), **(found.get("by_class") or {})}
        groups |= {f"method: {k}": v for k, v in (found.get("by_method") or {}).items()}
        lines = [
            (class_words(name, no_tumour), *_painted_cells(p)) for name, p in groups.items() if p
        ]
        head = ["tumours", "share falling by 0.3 or more", "mean fall of p(any tumour)",
                "fall of its own class", f"then called {class_words('notumor', 'notumor')}"]  # fmt: skip
        blocks.append(table(head, lines, caption="The tumour's box painted over."))
        away = found.get("elsewhere") or {}
        if away:
            blocks.append(
                paragraph(
                    f"A patch of equal size elsewhere in the head ({away.get('n')} patches) costs "
                    f"{with_interval(away.get('mean_cost'), away.get('mean_cost_95'))} on average; "
                    f"by 0.1 or more: {rate(away.get('share_costing_0_1'))}."
                )
            )
    else:
        missing.append(why_missing(figures, "shortcuts"))
    if grey:
        lines = [
            (
                "border and grey statistics alone",
                with_interval(grey.get("auc"), grey.get("auc_95")),
            ),
            ("the model", with_interval(grey.get("model_auc"), grey.get("model_auc_95"))),
        ]
        caption = "No tumour against the rest, area under the ROC curve (95 %)."
        blocks.append(table(["what tells them apart", "AUC"], lines, caption=caption))
    else:
        missing.append("The baseline of grey statistics was not measured.")
    return Section(title="Shortcuts", blocks=blocks, missing=missing)


def _painted_cells(painted: Record) -> list[str]:
    return [
        rate(painted.get("share_falling")),
        with_interval(painted.get("mean_fall"), painted.get("mean_fall_95")),
        number(painted.get("mean_class_fall")),
        rate(painted.get("changed_to_no_tumour")),
    ]


def localisation_section(figures: Record) -> Section:
    """Whether the activation maps point at the tumour, and whether the model relies on it."""
    found = figures.get("localisation")
    if not found:
        return _absent("Activation maps", figures, "localisation")
    grid, no_tumour = found.get("grid") or {}, figures.get("no_tumour_class")
    blocks: list[Block] = []
    if grid:
        blocks.append(
            paragraph(
                f"The map has {grid.get('rows')} x {grid.get('columns')} cells for an input of "
                f"{grid.get('input_size')} px: one cell stands for {number(grid.get('cell_px'), 0)} px. "
                "What looks smooth on screen is drawn between these cells."
            )
        )
    head = ["tumour", "pictures", "peak in the box", "middle of the picture in the box",
            "energy in the box", "box's share of the area"]  # fmt: skip
    lines = [
        (class_words(c, no_tumour), r["n"], rate(r.get("hit_rate")), rate(r.get("centre_hit_rate")),
         with_interval(r.get("energy"), r.get("energy_95")), number(r.get("box_area_share")))
        for c, r in (found.get("per_class") or {}).items()
    ]  # fmt: skip
    blocks.append(table(head, lines))
    course = found.get("curves")
    if course:
        for name, title in (("deletion", "Deletion"), ("insertion", "Insertion")):
            blocks.append(_course(name, title, course))
    missing = [] if course else ["Deletion and insertion were not measured."]
    return Section(title="Activation maps", blocks=blocks, missing=missing)


def _course(name: str, title: str, course: Record) -> Block:
    steps, curve = course["steps"], course[name]
    caption = (
        f"{title}: area {number(curve.get('auc'))}, in random order {number(curve.get('random_auc'))}, "
        f"difference {with_interval(curve.get('difference'), curve.get('difference_95'))}."
    )
    if not curve.get("map"):
        return paragraph(caption)
    lines = [
        Curve(name="by the map", points=list(zip(steps, curve["map"], strict=True)), tone="s0"),
        Curve(name="in random order", points=list(zip(steps, curve["random"], strict=True)),
              tone="neutral", dash=5),
    ]  # fmt: skip
    words = "share deleted" if name == "deletion" else "share shown"
    drawing = curves(f"{title} curve", lines, x_label=f"{words} of the picture",
                     y_label="probability of the class", x_range=(0, 1), y_range=(0, 1))  # fmt: skip
    return Plot(name, drawing, caption)


def left_out_section(figures: Record) -> Section:
    """Every part that could not be measured, in one place, and how long the measuring took."""
    reasons = figures.get("left_out") or {}
    seconds = figures.get("seconds_by_part") or {}
    blocks: list[Block] = []
    if reasons:
        blocks.append(table(["part", "reason"], reasons.items(), words=2))
    else:
        blocks.append(paragraph("Every part was measured." if figures else "Nothing was measured."))
    if seconds:
        lines = [(k, f"{v:.1f}") for k, v in seconds.items()]
        inner: Fragment = table(["part", "seconds"], lines)
        blocks.append(folded("How long the measuring took", inner))
    return Section(title="What was not measured", blocks=blocks)


def _absent(title: str, figures: Record, name: str) -> Section:
    return Section(title=title, missing=[why_missing(figures, name)])


def _row(name: str, value: Record, tone: str) -> Row:
    interval = rate_interval(value)
    return Row(
        name=name, value=value["share"], low=_end(interval, 0), high=_end(interval, 1), tone=tone
    )


def _known(value: Record | None) -> bool:
    return bool(value) and value.get("share") is not None  # type: ignore[union-attr]


def _counted(values: Sequence[float], edges: np.ndarray[Any, Any]) -> list[int]:
    if not len(values):
        return []
    return [int(n) for n in np.histogram(np.clip(values, edges[0], edges[-1]), edges)[0]]


def _finite(value: Any) -> bool:
    return isinstance(value, int | float) and bool(np.isfinite(value))


def _span_text(interval: Sequence[float] | None) -> str:
    return f"{interval[0]:+.1f} to {interval[1]:+.1f}" if interval else "–"


def _slug(text: str) -> str:
    return "".join(c if c.isalnum() else "-" for c in text.lower()).strip("-") or "kind"


def _end(interval: Sequence[float] | None, place: int) -> float | None:
    return interval[place] if interval else None
