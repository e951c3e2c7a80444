"""The figures that a bundle carries, and the part of its card that is written from them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from training.figure_text import (
    NO_TUMOUR_WORDS,
    Record,
    class_words,
    number,
    part,
    percent,
    rate,
    sensitivity,
    target_words,
    why_missing,
    with_interval,
)

_DIGITS = 6
_FALLING = 0.7  # target: the share of painted tumours whose probability has to fall


def headline(figures: Record) -> dict[str, Any]:
    """Cut what ``training measure`` wrote down to what the card needs.

    No file name, no curve and no single picture is left, so that a bundle that is passed on tells
    nothing of the images it was measured on but counts and shares.

    Parameters
    ----------
    figures
        As :mod:`training.measure` describes them.

    Returns
    -------
    dict
        Plain values for the manifest, floats rounded to 6 digits.
    """
    kept: dict[str, Any] = {
        key: figures.get(key)
        for key in (
            "schema", "created", "engine", "classes", "no_tumour_class", "input_size", "data",
            "left_out", "planes", "timing", "baselines", "targets", "shortcuts",
        )
    }  # fmt: skip
    evaluation = figures.get("evaluation")
    if evaluation:
        dropped = {"unreadable", "model", "engine", "seconds", "classes"}
        kept["evaluation"] = {k: v for k, v in evaluation.items() if k not in dropped}
    kept["reliability"] = _without(figures.get("reliability"), "bins")
    kept["curves"] = {
        name: _without(curve, "roc", "precision_recall")
        for name, curve in (figures.get("curves") or {}).items()
    }
    stress = figures.get("stress")
    if stress:
        kept["stress"] = _without(stress, "classes")
        kept["stress"]["alterations"] = [_without(a, "per_class") for a in stress["alterations"]]
    localisation = figures.get("localisation")
    if localisation:
        kept["localisation"] = _without(localisation, "curves")
        course = localisation.get("curves")
        if course:
            kept["localisation"]["curves"] = {
                "n": course.get("n"),
                "random_orders": course.get("random_orders"),
                **{k: _without(course[k], "map", "random") for k in ("deletion", "insertion")},
            }
    kept["outside"] = _without(figures.get("outside"), "pictures", "unreadable")
    rounded: dict[str, Any] = _rounded({k: v for k, v in kept.items() if v is not None})
    return rounded


def _without(record: Mapping[str, Any] | None, *keys: str) -> Any:
    return None if record is None else {k: v for k, v in record.items() if k not in keys}


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, _DIGITS)
    if isinstance(value, Mapping):
        return {k: _rounded(v) for k, v in value.items()}
    return [_rounded(v) for v in value] if isinstance(value, list | tuple) else value


def figure_lines(figures: Record) -> list[str]:
    """Write the card's part on what was measured, as lines of Markdown."""
    parts = (
        _first_figures, _classes, _outside, _shortcuts, _calibration, _caution, _maps, _stress,
        _targets, _speed,
    )  # fmt: skip
    return [line for write in parts for line in (*write(figures), "")]


def _first_figures(figures: Record) -> list[str]:
    report = part(figures, "evaluation", "first_of_group") or {}
    split = part(figures, "evaluation", "split") or "held out"
    baseline = part(figures, "baselines", "nearest_neighbour")
    intervals = report.get("interval_95") or {}
    lines = ["## The figures that count", ""]
    lines += [
        f"Measured on {report.get('n', 0)} different pictures of {report.get('groups', 0)} groups of the "
        f"part `{split}`, and on pictures from elsewhere. None of these groups had a picture in training or "
        "calibration. Brackets are 95 % intervals, whole groups drawn again (Wilson's where all or none were "
        "counted).",
        "",
    ]
    rows = [
        (f"`{split}`: {words}", with_interval(report.get(key), intervals.get(key)))
        for key, words in (("accuracy", "accuracy"), ("auc", "AUC, macro one-versus-rest"))
    ]
    memory = number(baseline["accuracy"]) if baseline else "not measured"
    rows.append((f"`{split}`: nearest training picture on raw pixels, no network (memory)", memory))
    for kind, record in _kinds(figures).items():
        if _counted(record.get("accuracy")):
            rows.append((f"{kind}: right", rate(record["accuracy"])))
        for sequence, found in (record.get("sequences") or {}).items():
            if _counted(found.get("accuracy")) and sequence:
                rows.append((f"{kind}, {sequence}: right", rate(found["accuracy"])))
        overlooked = record.get("tumour_called_no_tumour_and_not_flagged")
        if _counted(overlooked):
            words = f'{kind}: tumours answered "{NO_TUMOUR_WORDS}" and not flagged'
            rows.append((words, rate(overlooked)))
    if not _kinds(figures):
        rows.append(("pictures from elsewhere", "not measured"))
    return [*lines, *_table(("figure", "value"), rows)]


def _classes(figures: Record) -> list[str]:
    report = part(figures, "evaluation", "first_of_group")
    title = ["## Class by class", ""]
    if not report or not report.get("n"):
        return [*title, why_missing(figures, "evaluation")]
    classes, no_tumour = figures["classes"], figures.get("no_tumour_class")
    curves = figures.get("curves") or {}
    names = {c: class_words(c, no_tumour) for c in classes}
    rows = []
    for c in classes:
        found, curve = report["per_class"][c], curves.get(c) or {}
        covered = part(report, "prediction_set", "per_class", c)
        rows.append(
            (
                names[c],
                found["n"],
                sensitivity(found),
                number(found["specificity"]),
                with_interval(curve.get("auc"), curve.get("auc_95")),
                rate(covered),
            )
        )
    head = ("class", "pictures", "sensitivity", "specificity", "AUC", "true class in the set")
    lines = [*title, *_table(head, rows), ""]
    answers = [(names[c], *row) for c, row in zip(classes, report["confusion_matrix"], strict=True)]
    lines += _table(("truth, then the answers", *(f"→ {names[c]}" for c in classes)), answers)
    planes = figures.get("planes")
    if planes:
        rows_ = [(name, p["n"], rate(p["accuracy"])) for name, p in planes.items()]
        return [*lines, "", *_table(("plane", "pictures", "right"), rows_)]
    return [*lines, "", "Planes: not known for these pictures, so no figure by plane is given."]


def _outside(figures: Record) -> list[str]:
    kinds = _kinds(figures)
    lines = ["## Pictures from elsewhere", ""]
    if not kinds:
        return [*lines, why_missing(figures, "outside")]
    told = [(k, s, r) for k, s, r in _rows_of(kinds) if _counted(r.get("accuracy"))]
    if told:
        head = ("kind", "sequence", "pictures", "right", "tumours called none", "… and not flagged",
                "… nor referred")  # fmt: skip
        keys = (
            "accuracy", "tumour_called_no_tumour", "tumour_called_no_tumour_and_not_flagged",
            "tumour_called_no_tumour_and_not_flagged_or_referred",
        )  # fmt: skip
        rows = [(k, s, r["n"], *(rate(r.get(key)) for key in keys)) for k, s, r in told]
        lines += [*_table(head, rows), ""]
    keys = ("flagged", "referred", "several_classes", "not_plain")
    rows = [(k, s, r["n"], *(rate(r.get(key)) for key in keys)) for k, s, r in _rows_of(kinds)]
    head = ("kind", "sequence", "pictures", "flagged", "referred", "two or more classes",
            "any of these")  # fmt: skip
    lines += _table(head, rows)
    return [
        *lines,
        "",
        '*Flagged* is called out of distribution, *referred* ends in "refer to a radiologist". These sets are '
        "small: read the intervals.",
    ]


def _shortcuts(figures: Record) -> list[str]:
    found, grey = figures.get("shortcuts"), part(figures, "baselines", "grey_statistics")
    lines = ["## What the shortcut tests showed", ""]
    if not found:
        lines += [why_missing(figures, "shortcuts"), ""]
    else:
        painted, away = found["painted"], found.get("elsewhere") or {}
        lines += [
            "Tumours were painted over with healthy-looking tissue: the probability of any tumour fell by "
            f"{number(found.get('fall'), 1)} or more for {rate(painted.get('share_falling'))}; on average "
            f"it fell by {with_interval(painted.get('mean_fall'), painted.get('mean_fall_95'))}. "
            f"{_verdict(painted.get('share_falling'))}A patch of equal size elsewhere in the head cost "
            f"{with_interval(away.get('mean_cost'), away.get('mean_cost_95'))}.",
            "",
        ]
    if grey:
        lines.append(
            "Grey values and the border alone, with no look at the tumour, tell pictures without tumour "
            f"from the rest with an AUC of {with_interval(grey.get('auc'), grey.get('auc_95'))}; the model "
            f"reaches {with_interval(grey.get('model_auc'), grey.get('model_auc_95'))}."
        )
    return lines


def _verdict(falling: Record | None) -> str:
    if not falling or falling.get("share") is None:
        return ""
    words = (
        f"For the other {falling['n'] - falling['count']} the tumour was not recognised to begin with, or "
        "the answer rests on more than the tumour. "
    )
    if falling["share"] >= _FALLING:
        return words
    return f"That misses the target of {_FALLING:.0%}. {words}"


def _calibration(figures: Record) -> list[str]:
    found = figures.get("reliability")
    report = part(figures, "evaluation", "first_of_group") or {}
    sets = report.get("prediction_set") or {}
    rows: list[tuple[object, ...]] = []
    if found:
        error = with_interval(found.get("calibration_error"), found.get("interval_95"))
        rows.append(("expected calibration error, held-out pictures", error))
    for kind, record in _kinds(figures).items():
        if record.get("calibration_error") is not None:
            error = with_interval(record["calibration_error"], record.get("calibration_95"))
            rows.append((f"expected calibration error, {kind}", error))
    if sets:
        rows.append(("share whose prediction set holds the true class", number(sets["coverage"])))
        rows.append(("mean number of classes in a set", number(sets["mean_size"], 2)))
    for name, share in (report.get("outcomes") or {}).items():
        rows.append(
            (f'held-out pictures with the outcome "{name.replace("_", " ")}"', number(share))
        )
    lines = ["## Calibration and prediction sets", "", *_table(("figure", "value"), rows)]
    return [
        *lines,
        "",
        "Probabilities and sets are made for pictures like the training images. On others they hold less, "
        "as the rows show; no promise of coverage is made there.",
    ]


def _caution(figures: Record) -> list[str]:
    report = part(figures, "evaluation", "first_of_group") or {}
    lines = ["## Pictures it has not been made for", ""]
    share = report.get("out_of_distribution_share")
    if share is not None:
        lines.append(
            f"Of the held-out pictures {share:.1%} are flagged as out of distribution, wrongly."
        )
    for kind, record in _kinds(figures).items():
        flagged, plain = record.get("flagged"), record.get("not_plain")
        if _counted(flagged):
            lines.append(
                f"Of {kind}, {percent(flagged)} are flagged; {percent(plain)} are flagged, referred or get "
                "several classes."
            )
    text = "What is not flagged is not thereby a picture that the model can judge."
    return [*lines[:2], " ".join([*lines[2:], text])]


def _maps(figures: Record) -> list[str]:
    found = figures.get("localisation")
    lines = ["## Where it looks", ""]
    if not found:
        return [*lines, why_missing(figures, "localisation")]
    grid, no_tumour = found.get("grid") or {}, figures.get("no_tumour_class")
    rows = [
        (class_words(name, no_tumour), r["n"], rate(r.get("hit_rate")),
         rate(r.get("centre_hit_rate")), number(r.get("energy")), number(r.get("box_area_share")))
        for name, r in (found.get("per_class") or {}).items()
    ]  # fmt: skip
    head = ("tumour", "pictures", "peak in its box", "middle of the picture in its box",
            "energy in its box", "box's share of the area")  # fmt: skip
    lines += _table(head, rows)
    course = found.get("curves") or {}
    words = [
        f"{name} {number(part(course, name, 'auc'))} (random order "
        f"{number(part(course, name, 'random_auc'))})"
        for name in ("deletion", "insertion")
        if course.get(name)
    ]
    text = (
        f"The map has {grid.get('rows', '–')} x {grid.get('columns', '–')} cells; it shows what the answer "
        "rests on, and outlines nothing."
    )
    if words:
        text += f" Areas under the curves: {', '.join(words)}."
    return [*lines, "", text]


def _stress(figures: Record) -> list[str]:
    found = figures.get("stress")
    lines = ["## Altered pictures", ""]
    if not found:
        return [*lines, why_missing(figures, "stress")]
    rows = []
    for a in found["alterations"]:
        interval = a.get("difference_95")
        span = f" ({interval[0]:+.1f} to {interval[1]:+.1f})" if interval else ""
        rows.append((a["title"], number(a["accuracy"]), f"{a['difference_points']:+.1f}{span}"))
    unchanged = number(part(found, "unchanged", "accuracy"))
    lines += [f"{found.get('n')} held-out pictures; unchanged the accuracy is {unchanged}.", ""]
    lines += _table(("alteration", "accuracy", "difference, points"), rows)
    full = found.get("full_size")
    if full:
        lines += [
            "",
            f"Full-size originals against their small copies ({full['n']}): accuracy "
            f"{number(full.get('accuracy_original'))} and {number(full.get('accuracy_copy'))}, the same "
            f"class for {rate(full.get('same_class_share'))}.",
        ]
    return lines


def _targets(figures: Record) -> list[str]:
    found = figures.get("targets")
    if not found:
        return ["## Targets", "", "No targets were measured."]
    words = {True: "met", False: "**missed**"}
    rows = [
        (
            target_words(t["name"], figures.get("no_tumour_class")),
            number(t.get("value")),
            f"at {t.get('at', 'least')} {t.get('limit')}",
            words.get(t.get("met"), "not measured"),
        )
        for t in found
    ]
    return ["## Targets", "", *_table(("target", "value", "limit", "outcome"), rows)]


def _speed(figures: Record) -> list[str]:
    found = figures.get("timing")
    lines = ["## Speed", ""]
    if not found:
        return [*lines, why_missing(figures, "timing")]
    return [
        *lines,
        f"One picture takes {1000 * found['median_seconds']:.0f} ms (median; 95 of 100 take less than "
        f"{1000 * found['p95_seconds']:.0f} ms), measured with the `{figures.get('engine') or 'onnx'}` "
        f"engine on {found.get('machine')} with {found.get('processors')} processors.",
    ]


def _kinds(figures: Record) -> Mapping[str, Any]:
    return part(figures, "outside", "kinds") or {}


def _rows_of(kinds: Mapping[str, Any]) -> Iterable[tuple[str, str, Record]]:
    for kind, record in kinds.items():
        yield kind, "all", record
        sequences = record.get("sequences") or {}
        if len(sequences) > 1:
            yield from ((kind, name or "unknown", found) for name, found in sequences.items())


def _counted(value: Record | None) -> bool:
    return value is not None and value.get("share") is not None


def _table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> list[str]:
    """Write a Markdown table; what would end a cell is escaped."""
    lines = [f"| {' | '.join(head)} |", "|---" * len(head) + "|"]
    for row in rows:
        cells = (" ".join(str(v).split()).replace("|", "\\|") for v in row)
        lines.append(f"| {' | '.join(cells)} |")
    return lines
