"""From a classified study to rows: a new case, a new assessment, or frames added to the last one."""

from __future__ import annotations

import datetime
import io
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, RowMapping, delete, insert, select, update

from mriclassifier import __version__
from mriclassifier.cases import matching, schema
from mriclassifier.cases.moments import text_of
from mriclassifier.cases.pseudonyms import Pseudonyms
from mriclassifier.cases.records import (
    FrameRecord,
    Keep,
    KeepRules,
    ModelUse,
    NewCase,
    State,
    key_frame_of,
)
from mriclassifier.cases.texts import is_storable, storable
from mriclassifier.inference.prediction import ModelId

_SAME = 1e-6  # two answers of one model for one picture; engines differ by less


@dataclass(frozen=True, kw_only=True)
class Recorded:
    """What became of a study.

    Attributes
    ----------
    case_id, code
        The case it is.
    added
        Frames whose answers are new; 0 where everything was known.
    reassessed
        Whether the case was there and got another assessment.
    """

    case_id: int
    code: str
    added: int
    reassessed: bool = False


def record_case(
    connection: Connection,
    case: NewCase,
    *,
    pseudonyms: Pseudonyms,
    rules: KeepRules,
    at: datetime.datetime,
) -> Recorded:
    """Write what is new about a study, within a transaction.

    The last assessment of a case grows while the same model answers further frames. Another model, another
    engine, or another answer for a frame begins a new one.
    """
    if not case.frames:
        raise ValueError("a case needs at least one frame")
    patient = pseudonyms.patient(case.header.patient)
    key = matching.study_key(case, pseudonyms)
    case_id = matching.find_case(connection, case, key=key, patient=patient)
    known = case_id is not None
    if case_id is None:
        case_id = _new_case(connection, case, key=key, patient=patient, at=at)
    code = code_of(case_id)
    last = last_assessment(connection, case_id)
    frames = {} if last is None else frames_of(connection, last["id"])
    fresh = last is None or model_of(last) != case.model or _contradicts(case.frames, frames)
    if fresh:
        frames = {}
        assessment = _new_assessment(connection, case_id, case.model, at=at)
    else:
        assert last is not None
        assessment = last["id"]
    added = [frame for frame in case.frames if frame.index not in frames]
    if added:
        _add_frames(connection, assessment, added)
        frames |= {frame.index: frame for frame in added}
        _renew(connection, case, case_id, assessment, list(frames.values()), at=at)
    _keep_identity(connection, case, case_id, rules)
    _keep_picture(connection, case, case_id, key_frame_of(list(frames.values())).index, rules)
    return Recorded(case_id=case_id, code=code, added=len(added), reassessed=known and fresh)


def last_assessment(connection: Connection, case_id: int) -> RowMapping | None:
    """The newest assessment of a case."""
    table = schema.assessments
    return (
        connection.execute(
            select(table).where(table.c.case_id == case_id).order_by(table.c.id.desc()).limit(1)
        )
        .mappings()
        .first()
    )


def frames_of(connection: Connection, assessment: int) -> dict[int, FrameRecord]:
    """The answers of an assessment by frame, in order."""
    table = schema.predictions
    rows = connection.execute(
        select(table).where(table.c.assessment_id == assessment).order_by(table.c.frame)
    )
    return {
        row.frame: FrameRecord(
            index=row.frame,
            label=row.label,
            probabilities=json.loads(row.probabilities),
            prediction_set=tuple(json.loads(row.prediction_set)),
            outcome=row.outcome,
            in_distribution=bool(row.in_distribution),
            ood_score=row.ood_score,
            notices=tuple(json.loads(row.notices)),
            image_sha256=row.image_sha256,
        )
        for row in rows
    }


def model_of(assessment: RowMapping) -> ModelUse:
    """Which model made an assessment."""
    return ModelUse(
        model=ModelId(
            name=assessment["model_name"],
            version=assessment["model_version"],
            sha256=assessment["model_sha256"],
        ),
        engine=assessment["engine"],
        preprocess_version=assessment["preprocess_version"],
    )


def picture_of(png: bytes) -> NDArray[Any] | None:
    """A stored picture; None where it cannot be read."""
    from PIL import Image

    try:
        with Image.open(io.BytesIO(png), formats=["PNG"]) as image:
            return np.asarray(image if image.mode == "L" else image.convert("RGB"))
    except (OSError, ValueError, SyntaxError):
        return None


def code_of(case_id: int) -> str:
    """``"C-000123"``."""
    return f"C-{case_id:06d}"


def _new_case(
    connection: Connection, case: NewCase, *, key: str, patient: str, at: datetime.datetime
) -> int:
    table = schema.cases
    result = connection.execute(
        insert(table).values(
            code=f"new {key}",  # for a moment: the number is known only now
            study_key=matching.free_key(connection, key),
            patient=patient,
            kind=case.kind,
            modality=storable(case.header.modality),
            origin=case.origin.value,
            recorded_at=text_of(at),
            updated_at=text_of(at),
            frame_count=case.frame_count,
        )
    )
    assert result.inserted_primary_key is not None
    number = int(result.inserted_primary_key[0])
    connection.execute(update(table).where(table.c.id == number).values(code=code_of(number)))
    return number


def _new_assessment(
    connection: Connection, case_id: int, use: ModelUse, *, at: datetime.datetime
) -> int:
    result = connection.execute(
        insert(schema.assessments).values(
            case_id=case_id,
            at=text_of(at),
            model_name=use.model.name,
            model_version=use.model.version,
            model_sha256=use.model.sha256,
            engine=use.engine,
            preprocess_version=use.preprocess_version,
            program_version=__version__,
            key_frame=0,
        )
    )
    assert result.inserted_primary_key is not None
    return int(result.inserted_primary_key[0])


def _add_frames(connection: Connection, assessment: int, frames: Sequence[FrameRecord]) -> None:
    connection.execute(
        insert(schema.predictions),
        [
            {
                "assessment_id": assessment,
                "frame": frame.index,
                "label": frame.label,
                "probabilities": json.dumps(dict(frame.probabilities)),
                "prediction_set": json.dumps(list(frame.prediction_set)),
                "outcome": frame.outcome,
                "in_distribution": frame.in_distribution,
                "ood_score": frame.ood_score,
                "notices": json.dumps(list(frame.notices)),
                "image_sha256": frame.image_sha256,
            }
            for frame in {frame.index: frame for frame in frames}.values()
        ],
    )


def _contradicts(new: Sequence[FrameRecord], known: dict[int, FrameRecord]) -> bool:
    return any(f.index in known and not _same_answer(f, known[f.index]) for f in new)


def _same_answer(one: FrameRecord, other: FrameRecord) -> bool:
    return (
        one.image_sha256 == other.image_sha256
        and one.label == other.label
        and one.outcome == other.outcome
        and one.probabilities.keys() == other.probabilities.keys()
        and all(
            abs(one.probabilities[k] - other.probabilities[k]) <= _SAME for k in one.probabilities
        )
    )


def _renew(
    connection: Connection,
    case: NewCase,
    case_id: int,
    assessment: int,
    frames: Sequence[FrameRecord],
    *,
    at: datetime.datetime,
) -> None:
    """What lists show of a case follows its last assessment; what a reader said stays."""
    key = key_frame_of(frames)
    table, owner = schema.cases, schema.assessments
    connection.execute(update(owner).where(owner.c.id == assessment).values(key_frame=key.index))
    connection.execute(
        update(table)
        .where(table.c.id == case_id)
        .values(
            updated_at=text_of(at),
            assessment_id=assessment,
            scored=len(frames),
            key_frame=key.index,
            label=key.label,
            probability=key.probability,
            uncertainty=key.uncertainty,
            outcome=key.outcome,
            notices=json.dumps(list(key.notices)),
            model_name=case.model.model.name,
            model_version=case.model.model.version,
        )
    )


def _keep_identity(connection: Connection, case: NewCase, case_id: int, rules: KeepRules) -> None:
    header, patient = case.header, case.header.patient
    if rules.identity:
        _put(
            connection,
            "identities",
            case_id,
            patient_name=storable(patient.name),
            patient_id=storable(patient.id),
            birth_date=storable(patient.birth_date),
            sex=storable(patient.sex),
            study_date=storable(header.study_date),
            study_description=storable(header.study_description),
            series_description=storable(header.series_description),
        )
    # A path that is not text could not be opened again
    if rules.location and case.path is not None and is_storable(f"{case.path}{case.member}"):
        _put(connection, "locations", case_id, path=str(case.path), member=case.member)


def _keep_picture(
    connection: Connection, case: NewCase, case_id: int, key: int, rules: KeepRules
) -> None:
    """A picture belongs to the key slice: it goes with it, and comes where the rules want it."""
    table = schema.pictures
    connection.execute(delete(table).where(table.c.case_id == case_id, table.c.frame != key))
    if case.picture is None or key_frame_of(case.frames).index != key:
        return
    state = connection.execute(
        select(schema.cases.c.state).where(schema.cases.c.id == case_id)
    ).scalar_one()
    if rules.images == Keep.ALWAYS or (rules.images == Keep.CORRECTED and state == State.CORRECTED):
        _put(connection, "pictures", case_id, frame=key, png=_png(case.picture))


def _put(connection: Connection, name: str, case_id: int, **values: Any) -> None:
    table = schema.metadata.tables[name]
    old = connection.execute(select(table).where(table.c.case_id == case_id)).mappings().first()
    if old is None:
        connection.execute(insert(table).values(case_id=case_id, **values))
    elif any(old[column] != value for column, value in values.items()):
        connection.execute(update(table).where(table.c.case_id == case_id).values(**values))


def _png(picture: NDArray[Any]) -> bytes:
    from PIL import Image

    if picture.dtype != np.uint8:
        raise ValueError("a stored picture has 8 bits")
    buffer = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(picture)).save(buffer, "PNG")
    return buffer.getvalue()
