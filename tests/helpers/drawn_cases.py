"""Cases made by rule, from a number: for tests that need a few, and for those that need 100,000.

Nobody in them exists. ``new_case(7)`` is the same today and tomorrow; two numbers are two different studies.
"""

from __future__ import annotations

import datetime
import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, func, select

from mriclassifier.cases import schema
from mriclassifier.cases.records import FrameRecord, ModelUse, NewCase, Origin
from mriclassifier.cases.store import CaseStore
from mriclassifier.imaging.study import Header, Patient
from mriclassifier.inference.prediction import ModelId

CLASSES = ("glioma", "meningioma", "notumor", "pituitary")
OUTCOMES = ("answer", "answer", "answer", "refer", "out_of_distribution")
KINDS = ("PNG", "JPEG", "DICOM", "NIfTI")
NAMES = ("Ada Exempel", "Jürgen Müßig", "Zoë Ñandú", "山田 太郎", "O'Probe, Pat", "Łucja Przykład")
START = datetime.datetime(2025, 1, 1, 8, 0, tzinfo=datetime.UTC)


@cache
def model_use(version: str = "1.0.0", *, engine: str = "onnx") -> ModelUse:
    """A model that does not exist; versions differ in their hash."""
    sha = hashlib.sha256(f"model {version}".encode()).hexdigest()
    return ModelUse(
        model=ModelId(name="drawn-model", version=version, sha256=sha),
        engine=engine,
        preprocess_version=2,
    )


def probabilities(label: str, top: float) -> dict[str, float]:
    """``top`` for ``label``, the rest shared evenly by the other classes."""
    rest = (1.0 - top) / (len(CLASSES) - 1)
    return {name: top if name == label else rest for name in CLASSES}


def frame(
    number: int, index: int, label: str = "glioma", *, outcome: str = "answer", top: float = 0.9
) -> FrameRecord:
    """The answer for frame ``index`` of study ``number``."""
    return FrameRecord(
        index=index,
        label=label,
        probabilities=probabilities(label, top),
        prediction_set=(label,) if outcome == "answer" else CLASSES,
        outcome=outcome,
        in_distribution=outcome != "out_of_distribution",
        ood_score=round(1.0 + number % 7 / 10, 3),
        notices=() if outcome == "answer" else (outcome,),
        image_sha256=hashlib.sha256(f"pixels {number} {index}".encode()).hexdigest(),
    )


def new_case(
    number: int,
    label: str = "glioma",
    outcome: str = "answer",
    frames: int = 1,
    *,
    patient: Patient | None = None,
    frame_count: int | None = None,
    top: float = 0.9,
    version: str = "1.0.0",
    engine: str = "onnx",
    origin: Origin = Origin.WINDOW,
    kind: str | None = None,
    series: bool = False,
    path: Path | None = None,
    member: str | None = None,
    picture: bool = False,
) -> NewCase:
    """Study ``number``.

    Parameters
    ----------
    frames, frame_count
        How many frames are scored (from 0 on), and how many there are (as many, unless given).
    patient
        Nobody unless given; see :func:`person`.
    series
        Has a series UID of its own (as a DICOM series has).
    picture
        Carries a drawn key slice, uint8 ``(64, 48)``.
    """
    header = Header(
        patient=patient or Patient(),
        modality="MR" if series else "",
        series_uid=f"1.2.826.0.1.3680043.10.{number}" if series else "",
        study_uid=f"1.2.826.0.1.3680043.11.{number}" if series else "",
        study_date="2025-03-04" if series else "",
        study_description=f"Head follow-up {number}" if series else "",
        series_description="t1 mprage" if series else "",
    )
    return NewCase(
        origin=origin,
        kind=kind or ("DICOM" if series else "PNG" if frames == 1 else "TIFF"),
        frame_count=frames if frame_count is None else frame_count,
        frames=tuple(frame(number, i, label, outcome=outcome, top=top) for i in range(frames)),
        model=model_use(version, engine=engine),
        header=header,
        path=path,
        member=member,
        picture=drawn_slice(number) if picture else None,
    )


def person(number: int) -> Patient:
    """Somebody who does not exist."""
    name = f"{NAMES[number % len(NAMES)]} {number}"
    born = datetime.date(1930, 1, 1) + datetime.timedelta(days=number * 37 % 30000)
    return Patient(
        name=name, id=f"HOSP-{100000 + number}", birth_date=born.isoformat(), sex="FMO"[number % 3]
    )


def drawn_slice(number: int) -> NDArray[Any]:
    """uint8 ``(64, 48)``, a grey ramp that differs by number."""
    rows = np.arange(64, dtype=np.uint16)[:, None]
    columns = np.arange(48, dtype=np.uint16)[None, :]
    return ((rows * 3 + columns * (1 + number % 5)) % 256).astype(np.uint8)


def fill(
    store: CaseStore, count: int, *, signed: float = 0.2, names: bool = False, days: int = 400
) -> None:
    """Put ``count`` cases of one frame into the store at once, without audit rows.

    Labels, outcomes, models, kinds, origins and patients (three cases each) change by rule; the cases
    are spread evenly over ``days`` days from :data:`START` on. The share ``signed`` is signed off, a
    third of these corrected; ``names`` also stores who they are. 100,000 take a few seconds.
    """
    with store.writing() as connection:
        _fill(connection, count, signed=signed, names=names, days=days)


def _fill(connection: Connection, count: int, *, signed: float, names: bool, days: int) -> None:
    first = (connection.execute(select(func.max(schema.cases.c.id))).scalar() or 0) + 1
    every = max(1, round(1 / signed)) if signed else 0
    step = datetime.timedelta(days=days) / max(1, count)
    tables: dict[str, list[dict[str, Any]]] = {
        "cases": [],
        "assessments": [],
        "predictions": [],
        "signoffs": [],
        "identities": [],
    }
    for n in range(count):
        _one(tables, first + n, at=START + n * step, signed=bool(every) and n % every == 0)
    if not names:
        tables["identities"].clear()
    for name, rows in tables.items():
        if rows:
            columns = list(rows[0])
            server = connection.dialect.name == "postgresql"
            marks = ", ".join(["%s" if server else "?"] * len(columns))
            connection.exec_driver_sql(
                f"INSERT INTO {name} ({', '.join(columns)}) VALUES ({marks})",
                [tuple(row.values()) for row in rows],
            )
            if server and "id" in columns:  # as SQLite does by itself
                connection.exec_driver_sql(
                    f"SELECT setval(pg_get_serial_sequence('{name}', 'id'), max(id)) FROM {name}"
                )


def _one(
    tables: dict[str, list[dict[str, Any]]], number: int, *, at: datetime.datetime, signed: bool
) -> None:
    label = CLASSES[number % 4]
    outcome = OUTCOMES[number // 4 % 5]
    top = 0.30 + (number * 7919 % 6900) / 10000
    answer = frame(number, 0, label, outcome=outcome, top=top)
    version = "1.0.0" if number % 3 else "1.1.0"
    moment = at.isoformat(timespec="microseconds")
    signed_at = (at + datetime.timedelta(hours=2)).isoformat(timespec="microseconds")
    corrected = signed and number % 3 == 0
    reader_label = CLASSES[(number + 1) % 4] if corrected else label
    reader = ("Reader One", "Reader Two")[number % 2]
    note = "checked against the follow-up" if number % 10 == 0 else ""
    tables["cases"].append(
        {
            "id": number,
            "code": f"C-{number:06d}",
            "study_key": f"drawn-{number}",
            "patient": f"P-{_letters(number // 3)}",
            "kind": KINDS[number % 4],
            "modality": "MR" if KINDS[number % 4] == "DICOM" else "",
            "origin": tuple(Origin)[number % 4].value,
            "recorded_at": moment,
            "updated_at": signed_at if signed else moment,
            "frame_count": 1,
            "assessment_id": number,
            "scored": 1,
            "key_frame": 0,
            "label": label,
            "probability": answer.probability,
            "uncertainty": answer.uncertainty,
            "outcome": outcome,
            "notices": _dumped(answer.notices),
            "model_name": "drawn-model",
            "model_version": version,
            "state": ("corrected" if corrected else "agreed") if signed else "open",
            "reader_label": reader_label if signed else "",
            "reader": reader if signed else "",
            "note": note if signed else "",
            "signed_at": signed_at if signed else None,
        }
    )
    use = model_use(version)
    tables["assessments"].append(
        {
            "id": number,
            "case_id": number,
            "at": moment,
            "model_name": use.model.name,
            "model_version": version,
            "model_sha256": use.model.sha256,
            "engine": use.engine,
            "preprocess_version": use.preprocess_version,
            "program_version": "0",
            "key_frame": 0,
        }
    )
    tables["predictions"].append(
        {
            "assessment_id": number,
            "frame": 0,
            "label": label,
            "probabilities": json.dumps(dict(answer.probabilities)),
            "prediction_set": _dumped(answer.prediction_set),
            "outcome": outcome,
            "in_distribution": answer.in_distribution,
            "ood_score": answer.ood_score,
            "notices": _dumped(answer.notices),
            "image_sha256": answer.image_sha256,
        }
    )
    if signed:
        tables["signoffs"].append(
            {
                "case_id": number,
                "assessment_id": number,
                "at": signed_at,
                "verdict": "correct" if corrected else "agree",
                "label": reader_label,
                "note": note,
                "reader": reader,
                "undoes": None,
                "redoes": None,
            }
        )
    who = person(number // 3)
    tables["identities"].append(
        {
            "case_id": number,
            "patient_name": who.name,
            "patient_id": who.id,
            "birth_date": who.birth_date,
            "sex": who.sex,
            "study_date": at.date().isoformat(),
            "study_description": f"Head follow-up {number}",
            "series_description": "t1 mprage",
        }
    )


@cache
def _dumped(texts: tuple[str, ...]) -> str:
    return json.dumps(texts)


def _letters(number: int) -> str:
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
    return "".join(alphabet[number * 2654435761 % 2**40 >> shift & 31] for shift in range(0, 40, 5))
