"""The parts of a report's study in words; the same for an open image and for a stored case."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QLocale

from mriclassifier.cases.records import Case, Identity, SignOff, Verdict
from mriclassifier.gui.identity import plain
from mriclassifier.gui.reports.content import ReportClass, ReportSignOff
from mriclassifier.gui.reports.words import tr
from mriclassifier.gui.wording import class_name, engine_name, per_cent
from mriclassifier.imaging.study import Header
from mriclassifier.inference.prediction import ModelId
from mriclassifier.inference.series_summary import NO_TUMOUR, SeriesSummary
from mriclassifier.language import isolated


def classes_in_words(
    probabilities: Mapping[str, float], *, label: str, kept: Sequence[str]
) -> tuple[ReportClass, ...]:
    """A row for each class, in the model's order."""
    return tuple(
        ReportClass(
            name=class_name(name),
            probability=float(value),
            value=per_cent(value),
            in_set=name in kept,
            first=name == label,
        )
        for name, value in probabilities.items()
    )


def set_in_words(names: Sequence[str]) -> str:
    """Which classes cannot be excluded."""
    if not names:
        return ""
    listed = ", ".join(class_name(name) for name in names)
    return tr("Cannot be excluded: {names}").format(names=listed)


def probability_in_words(value: float) -> str:
    """Of the class that is named."""
    return tr("Probability {value}").format(value=per_cent(value))


def slice_in_words(index: int, count: int) -> str:
    """Which slice; empty where there is only one."""
    if count < 2:
        return ""
    return tr("slice {number} of {count}").format(number=index + 1, count=count)


def model_in_words(
    model: ModelId, *, engine: str, preprocess_version: int
) -> tuple[tuple[str, str], ...]:
    """Which model answered, so that it can be found again."""
    return (
        (tr("Model"), f"{model.name} {model.version}"),
        (tr("SHA-256"), model.sha256),
        (
            tr("Engine"),
            tr("{engine}, preprocessing version {version}").format(
                engine=engine_name(engine), version=preprocess_version
            ),
        ),
    )


def series_in_words(summary: SeriesSummary) -> tuple[str, ...]:
    """Counts over the slices, never a verdict on the series."""
    if summary.count < 2:
        return ()
    lines = [
        tr("{name} in {number} of {count} slices").format(
            name=class_name(label), number=number, count=summary.count
        )
        for label, number in sorted(
            summary.labels.items(), key=lambda item: (item[0] == NO_TUMOUR, -item[1])
        )
    ]
    for number, words in (
        (summary.referred, tr("Not certain in {number} of {count} slices")),
        (summary.out_of_distribution, tr("Not to be relied on in {number} of {count} slices")),
        (summary.failed, tr("{number} of {count} slices cannot be read or classified")),
        (summary.waiting, tr("{number} of {count} slices are not scored")),
    ):
        if number:
            lines.append(words.format(number=number, count=summary.count))
    lines.append(
        tr(
            "Counts of slices, not a probability for the series: the model was made for single slices "
            "near a tumour."
        )
    )
    return tuple(lines)


def sign_off_in_words(signoffs: Sequence[SignOff]) -> ReportSignOff:
    """What holds after the last of the rows."""
    last = signoffs[-1] if signoffs else None
    if last is None:
        return ReportSignOff(verdict=tr("Not signed off"))
    verdict = {
        Verdict.NONE: tr("Not signed off"),
        Verdict.AGREE: tr("Agreed: {name}"),
        Verdict.CORRECT: tr("Corrected to: {name}"),
    }[last.verdict].format(name=class_name(last.label) if last.label else "")
    return ReportSignOff(
        verdict=verdict,
        signed=last.verdict is not Verdict.NONE,
        note=last.note,
        reader=isolated(plain(last.reader)),
        at=time_in_words(last.at),
    )


def no_history() -> ReportSignOff:
    """Where nothing is recorded, nobody can sign."""
    return ReportSignOff(verdict=tr("Not signed off: not in the case history"))


def time_in_words(moment: datetime.datetime) -> str:
    """Date and time on this computer, always written alike."""
    return moment.astimezone().strftime("%Y-%m-%d %H:%M")


def identity_in_words(identity: Identity | Header) -> tuple[str, ...]:
    """Who and which examination, in lines; only for reports that are asked to say so."""
    if isinstance(identity, Header):
        patient = identity.patient
        identity = Identity(
            patient_name=patient.name,
            patient_id=patient.id,
            birth_date=patient.birth_date,
            sex=patient.sex,
            study_date=identity.study_date,
            study_description=identity.study_description,
            series_description=identity.series_description,
        )
    name = isolated(plain(identity.patient_name))
    details = [
        tr("ID {id}").format(id=plain(identity.patient_id)) if identity.patient_id else "",
        tr("born {date}").format(date=plain(identity.birth_date)) if identity.birth_date else "",
    ]
    examination = [
        plain(identity.study_date),
        isolated(plain(identity.study_description)),
        isolated(plain(identity.series_description)),
    ]
    lines = (
        " · ".join(text for text in (name, *details) if text),
        " · ".join(text for text in examination if text),
    )
    # Asked for and not known is said: otherwise the page looks as if it had not been asked for
    return tuple(line for line in lines if line) or (tr("Patient not known"),)


def map_in_words(columns: int, rows: int) -> str:
    """What the colours mean, and how fine the map is."""
    number = QLocale().toString
    return tr(
        "Activation map: dark blue is weak, bright yellow is strong. Its true resolution is "
        "{columns} × {rows} cells, smoothed; it shows what the answer rests on and outlines nothing."
    ).format(columns=number(columns), rows=number(rows))


def masked_in_words() -> str:
    """Said wherever a mask was painted: black could be taken for a finding."""
    return tr("Parts of the pictures are painted over in black, because they may tell who it is.")


def code_of(case: Case | None, sha256: str) -> str:
    """What the study is called: its case's code, else the beginning of its pixels' hash."""
    return case.row.code if case is not None else f"S-{sha256[:8].upper()}"
