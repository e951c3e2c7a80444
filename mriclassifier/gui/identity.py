"""Who and what an image shows, in the words that stand above it; texts of files, for plain labels only."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QCoreApplication

from mriclassifier.gui.open_images import Group
from mriclassifier.imaging.study import Header
from mriclassifier.language import isolated

_LONGEST = 200


def plain(text: str) -> str:
    """One line without control and direction characters, which could make it read as something else."""
    kept = [" " if unicodedata.category(c) in ("Cc", "Zl", "Zp") else c for c in text]
    visible = "".join(c for c in kept if unicodedata.category(c) not in ("Cf", "Cs", "Co"))
    return " ".join(visible.split())[:_LONGEST]


def patient_line(header: Header) -> str:
    """Name, number, date of birth and sex; empty where the file names nobody."""
    patient = header.patient
    if not patient:
        return ""
    sex = {
        "F": QCoreApplication.translate("Identity", "female"),
        "M": QCoreApplication.translate("Identity", "male"),
        "O": QCoreApplication.translate("Identity", "other"),
    }
    parts = [
        isolated(plain(patient.name)) or QCoreApplication.translate("Identity", "Name unknown")
    ]
    if patient.id:
        parts.append(QCoreApplication.translate("Identity", "ID {id}").format(id=plain(patient.id)))
    if patient.birth_date:
        parts.append(
            QCoreApplication.translate("Identity", "born {date}").format(
                date=plain(patient.birth_date)
            )
        )
    if patient.sex:
        parts.append(sex.get(patient.sex, plain(patient.sex)))
    return " · ".join(parts)


def study_line(header: Header) -> str:
    """Date and name of the examination; empty where the file says neither."""
    return " · ".join(
        isolated(plain(t)) for t in (header.study_date, header.study_description) if t
    )


def series_line(header: Header) -> str:
    """Modality, number and name of the acquisition; empty where the file says none of them."""
    number = "" if header.series_number is None else f"#{header.series_number}"
    parts = (header.modality, number, header.series_description)
    return " · ".join(isolated(plain(text)) for text in parts if text)


def identity_lines(header: Header) -> tuple[str, ...]:
    """What is known, each on its line."""
    lines = (patient_line(header), study_line(header), series_line(header))
    return tuple(line for line in lines if line)


def group_lines(group: Group) -> tuple[str, str]:
    """The two lines above the rows of one examination."""
    header = group.header
    patient = header.patient
    if not group:
        return (
            QCoreApplication.translate("Identity", "Images without a patient's name"),
            QCoreApplication.translate("Identity", "Not known whose they are"),
        )
    name = plain(patient.name) or QCoreApplication.translate("Identity", "Patient unknown")
    details = patient_line(header).split(" · ")[1:] if patient else []
    details += [line for line in (study_line(header),) if line]
    return name, " · ".join(details)
