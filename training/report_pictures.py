"""The worst mistakes, each with its picture and what the model looked at."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from mriclassifier.errors import InputError
from mriclassifier.imaging.formats import open_study
from mriclassifier.imaging.preprocess import to_grey
from mriclassifier.inference.classifier import Classifier
from mriclassifier.inference.explain import colour_map_overlay
from mriclassifier.inference.prediction import Prediction
from training.figure_text import Record, class_words, part
from training.report_html import Block, Fragment, Section, heading, picture

MOST = 24
_EDGE = 240  # pixels of the longer edge: enough to see what it is about
_VEIL = 0.6  # opacity of the map's strongest place


def mistakes_section(
    figures: Record,
    *,
    classifier: Classifier | None,
    data: Path | None,
    outside: Path | None,
    progress: Callable[[int, int], object] | None = None,
) -> Section:
    """Show the worst mistakes; without the model or the data they are named only in the JSON file.

    Parameters
    ----------
    classifier
        Of the model that was measured.
    data, outside
        The folders that the file names in the figures are relative to.
    """
    title = "Worst mistakes"
    home: Sequence[Record] = figures.get("mistakes") or ()
    away = _worst(part(figures, "outside", "pictures") or (), figures.get("no_tumour_class"))
    if not home and not away:
        reason = part(figures, "left_out", "evaluation") or "the figures name none."
        return Section(title=title, missing=[f"No mistakes shown: {reason}"])
    if classifier is None:
        return Section(title=title,
                       missing=["Name the model (--model) and the data (--data) to see them."])  # fmt: skip
    blocks: list[Block] = []
    missing: list[str] = []
    wanted = (
        ("On held-out pictures", home[:MOST], data, "--data"),
        ("On pictures from elsewhere", away[:MOST], outside, "--outside"),
    )
    total, done = sum(len(items) for _, items, root, _ in wanted if root), 0
    for words, items, root, option in wanted:
        if not items:
            continue
        if root is None:
            missing.append(f"{words}: name their folder ({option}) to see them.")
            continue
        cards = []
        for item in items:
            cards.append(_card(item, root, classifier, figures.get("no_tumour_class")))
            done += 1
            if progress:
                progress(done, total)
        blocks += [heading(words), Fragment(f'<div class="pictures">{"".join(cards)}</div>')]
    return Section(title=title, blocks=blocks, missing=missing)


def _worst(pictures: Iterable[Record], no_tumour: str | None) -> list[Record]:
    """Wrong answers that were given plainly, a tumour called none first, then the surest first."""
    wrong = [p for p in pictures if p.get("right") is False and p.get("in_distribution", True)]

    def rank(item: Record) -> tuple[bool, float]:
        overlooked = item["answer"] == no_tumour
        return not overlooked, -float(item["probabilities"][item["answer"]])

    return sorted(wrong, key=rank)


def _card(item: Record, root: Path, classifier: Classifier, no_tumour: str | None) -> str:
    name = str(item["file"])
    path = root / name
    if not path.resolve().is_relative_to(root.resolve()):
        return f"<div><p>{html.escape(name)}: lies outside the folder.</p></div>"
    try:
        frame = open_study(path).frames[0]
        found = classifier.classify(frame)
    except InputError as error:
        return f"<div><p>{html.escape(f'{name}: {error.sentence}')}</p></div>"
    png = picture_with_maps(frame.pixels, found, classes=_shown(item, found))
    words = _sentence(item, no_tumour)
    notes = "; ".join(str(n) for n in item.get("notices") or ())
    extra = f"<p>{html.escape(notes)}</p>" if notes else ""
    return (
        f"<div>{picture(png, alt=words)}<p>{html.escape(words)}</p>"
        f"<p>{html.escape(name)}</p>{extra}</div>"
    )


def _shown(item: Record, found: Prediction) -> list[str]:
    classes = list(found.probabilities)
    wanted = [str(item["answer"]), str(item.get("label"))]
    return [c for c in dict.fromkeys(wanted) if c in classes]


def _sentence(item: Record, no_tumour: str | None) -> str:
    chances: Mapping[str, float] = item["probabilities"]
    label, answer = str(item.get("label")), str(item["answer"])
    truth, given = class_words(label, no_tumour), class_words(answer, no_tumour)
    text = f"{truth} answered as {given} ({chances[answer]:.0%})"
    if label in chances:
        text += f"; its own class has {chances[label]:.0%}"
    outcome = item.get("outcome")
    return f"{text}. Outcome: {str(outcome).replace('_', ' ')}." if outcome else f"{text}."


def picture_with_maps(
    pixels: NDArray[Any], prediction: Prediction, *, classes: Sequence[str]
) -> bytes:
    """Set a picture and its activation maps side by side.

    Parameters
    ----------
    pixels
        A frame's pixels, ``(H, W)`` or ``(H, W, C)``.
    prediction
        Of the same frame.
    classes
        Whose maps to show, left to right.

    Returns
    -------
    bytes
        A PNG; the longer edge of each picture has 240 px.
    """
    grey = to_grey(pixels)
    scale = _EDGE / max(grey.shape)
    width, height = (max(1, round(n * scale)) for n in grey.shape[::-1])
    small = cv2.resize(
        grey, (width, height), interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    )
    base = np.dstack([small] * 3).astype(np.float32)
    names = list(prediction.probabilities)
    region = getattr(prediction, "region", None)
    where = {} if region is None else {"region": region}
    panels: list[NDArray[Any]] = [base]
    for name in classes:
        colours = colour_map_overlay(
            prediction.activation_maps[names.index(name)], height=height, width=width, **where
        ).astype(np.float32)
        veil = colours[..., 3:] / 255 * _VEIL
        panels.append(base * (1 - veil) + colours[..., :3] * veil)
    line = np.zeros((height, 4, 3), np.float32)
    joined = [p for panel in panels for p in (panel, line)][:-1]
    bgr = np.ascontiguousarray(np.rint(np.hstack(joined)).astype(np.uint8)[..., ::-1])
    return bytes(cv2.imencode(".png", bgr)[1])
