"""A model card in short, read from the model's folder: the limits first, then the figures."""

from __future__ import annotations

import json
import re
from pathlib import Path

from PySide6.QtCore import QLocale

from mriclassifier import paths
from mriclassifier.gui.reports.content import ReportModel
from mriclassifier.gui.reports.words import tr
from mriclassifier.gui.wording import class_name
from mriclassifier.inference.bundle import list_bundles
from mriclassifier.inference.manifest import KERAS_FILE, MANIFEST_NAME
from mriclassifier.inference.prediction import ModelId

_CARD = "MODEL_CARD.md"
_LARGEST = 4 << 20
_LONGEST = 420  # letters of a sentence
_LIMITS = 4
_FIGURES = 2
_ALIKE = 20  # letters


def model_key(model: ModelId) -> str:
    """What a study and a model have in common."""
    return f"{model.name} {model.version} {model.sha256}"


def find_folder(model: ModelId) -> Path | None:
    """Folder of this very model on this computer; None where it is not there any more."""
    for folder in list_bundles(paths.model_folders()):
        if _sha256(_manifest(folder)) == model.sha256:
            return folder
    return None


def model_summary(model: ModelId, folder: Path | None) -> ReportModel:
    """The card of a model; without its folder, or with a damaged card, only its name.

    Parameters
    ----------
    folder
        Of the model; looked at only if it is of this very model.
    """
    name = f"{model.name} {model.version}"
    manifest = _manifest(folder)
    if folder is None or _sha256(manifest) != model.sha256:
        said = tr("The card of this model is not on this computer.")
        return ReportModel(key=model_key(model), name=name, limits=(said,))
    card = _sections(_text(folder / _CARD))
    return ReportModel(
        key=model_key(model),
        name=name,
        limits=tuple(_limits(card)),
        figures=(*_trained_on(manifest), *_figures(card)),
    )


def _manifest(folder: Path | None) -> dict[str, object]:
    try:
        found = json.loads(_text(folder / MANIFEST_NAME)) if folder is not None else {}
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _sha256(manifest: dict[str, object]) -> object:
    files = manifest.get("files")
    record = files.get(KERAS_FILE) if isinstance(files, dict) else None
    return record.get("sha256") if isinstance(record, dict) else None


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file.read(_LARGEST).decode("utf-8", errors="replace")
    except OSError:
        return ""


def _sections(card: str) -> dict[str, str]:
    """Texts by their headings, small letters."""
    parts = re.split(r"(?m)^##\s+(.+)$", card)
    return {
        title.strip().lower(): text.strip()
        for title, text in zip(parts[1::2], parts[2::2], strict=True)
    }


def _limits(card: dict[str, str]) -> list[str]:
    """What it is not for, and the first limits."""
    about = _section(card, "what it is for")
    sentences = [
        _plain(part)
        for part in about.split("\n\n")
        if part.lower().startswith(("it is not", '"no'))
    ]
    bullets = re.split(r"(?m)^- ", _section(card, "limits"))[1:]
    sentences += [_plain(bullet) for bullet in bullets]
    # Where the card says a thing twice, the later place says more
    unique = {sentence[:_ALIKE]: sentence for sentence in sentences if sentence}
    kept = [s for s in sentences if unique.get(s[:_ALIKE]) == s]
    return [_shortened(sentence) for sentence in kept[:_LIMITS]]


def _figures(card: dict[str, str]) -> list[tuple[str, str]]:
    rows = [r for r in _table(_section(card, "the figures")) if len(r) >= 2][1:]
    own = [(_named(row[0]), row[1]) for row in rows if row[0].startswith("val")][:_FIGURES]
    elsewhere = [
        (_named(row[0]), row[1])
        for row in rows
        if not row[0].startswith("val") and row[0].endswith("right") and "," not in row[0]
    ][:_FIGURES]
    classes = [row for row in _table(_section(card, "class by class")) if len(row) >= 3]
    if classes and "sensitivity" in classes[0]:
        at = classes[0].index("sensitivity")
        own += [
            (tr("Sensitivity: {name}").format(name=row[0]), row[at])
            for row in classes[1:]
            if len(row) == len(classes[0])
        ]
    return [*own, *elsewhere]


def _named(label: str) -> str:
    """The card's own name of a figure, ``"val: accuracy"``, for people."""
    part, _, figure = label.partition(": ")
    if figure == "right":
        figure = tr("answered right")
    if part == "val":
        return tr("Pictures held out: {figure}").format(figure=figure)
    return tr("Pictures from elsewhere ({name}): {figure}").format(name=part, figure=figure)


def _trained_on(manifest: dict[str, object]) -> list[tuple[str, str]]:
    training = manifest.get("training")
    parts = training.get("unique_images") if isinstance(training, dict) else None
    counts = parts.get("train") if isinstance(parts, dict) else None
    if not isinstance(counts, dict) or not all(isinstance(n, int) for n in counts.values()):
        return []
    number = QLocale().toString
    each = ", ".join(f"{class_name(str(name))} {number(n)}" for name, n in counts.items())
    value = tr("{count} different pictures ({each})").format(
        count=number(sum(counts.values())), each=each
    )
    return [(tr("Trained on"), value)]


def _section(card: dict[str, str], beginning: str) -> str:
    return next((text for title, text in card.items() if title.startswith(beginning)), "")


def _table(text: str) -> list[list[str]]:
    """The first table's rows, without the line below the head."""
    lines = [line for line in text.split("\n\n") if line.startswith("|")]
    rows = [
        [_plain(cell) for cell in line.strip().strip("|").split("|")]
        for line in (lines[0].splitlines() if lines else ())
    ]
    return [row for row in rows if not all(set(cell) <= set("-: ") for cell in row)]


def _plain(text: str) -> str:
    """Markdown without its signs, on one line."""
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    return " ".join(re.sub(r"[*`]", "", text).split())


def _shortened(text: str) -> str:
    """Whole sentences, as many as there is room for."""
    if len(text) <= _LONGEST:
        return text
    cut = text.rfind(". ", 0, _LONGEST)
    return text[: cut + 1] if cut > 0 else text[: _LONGEST - 1] + "…"
