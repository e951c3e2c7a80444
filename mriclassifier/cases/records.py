"""The values that go into the case history and come out of it; no database, no Qt."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from numpy.typing import NDArray

from mriclassifier.cases.kinds import Keep as Keep
from mriclassifier.cases.kinds import Origin as Origin
from mriclassifier.cases.kinds import Sort as Sort
from mriclassifier.cases.kinds import State as State
from mriclassifier.cases.kinds import Verdict as Verdict
from mriclassifier.imaging.study import Header
from mriclassifier.inference.prediction import ModelId, Prediction


@dataclass(frozen=True, kw_only=True)
class KeepRules:
    """What may be stored beside the numbers; by default nothing that tells who somebody is.

    Attributes
    ----------
    identity
        Names, hospital numbers, dates of birth and of the examination, descriptions.
    location
        Where the file lies; a path often holds a name.
    images
        The key slice as a picture.
    """

    identity: bool = False
    location: bool = False
    images: Keep = Keep.NEVER


@dataclass(frozen=True, kw_only=True)
class ModelUse:
    """Which model answered, and how.

    Attributes
    ----------
    model, engine, preprocess_version
        As in :class:`~mriclassifier.inference.prediction.Prediction`.
    """

    model: ModelId
    engine: str
    preprocess_version: int


@dataclass(frozen=True, kw_only=True)
class FrameRecord:
    """The answer for one frame, as it is kept.

    Attributes
    ----------
    index
        Position in the study, from 0.
    label, probabilities, prediction_set, outcome, in_distribution, ood_score, image_sha256
        As in :class:`~mriclassifier.inference.prediction.Prediction`. An ``ood_score`` that is no finite
        number is None.
    notices
        Codes of the warnings.
    """

    index: int
    label: str
    probabilities: Mapping[str, float]
    prediction_set: tuple[str, ...]
    outcome: str
    in_distribution: bool
    ood_score: float | None
    notices: tuple[str, ...]
    image_sha256: str

    @classmethod
    def of(cls, index: int, prediction: Prediction) -> FrameRecord:
        """What is kept of a prediction."""
        score = float(prediction.ood_score)
        return cls(
            index=index,
            label=prediction.label,
            probabilities={k: float(v) for k, v in prediction.probabilities.items()},
            prediction_set=tuple(prediction.prediction_set),
            outcome=prediction.outcome,
            in_distribution=prediction.in_distribution,
            ood_score=score if abs(score) < float("inf") else None,
            notices=tuple(notice.code for notice in prediction.warnings),
            image_sha256=prediction.image_sha256,
        )

    @property
    def probability(self) -> float:
        """Of the label."""
        return self.probabilities[self.label]

    @property
    def uncertainty(self) -> float:
        """1 minus the probability of the label, 0 (certain) to below 1."""
        return 1.0 - self.probability


@dataclass(frozen=True, kw_only=True)
class NewCase:
    """A classified study, to be recorded.

    Attributes
    ----------
    origin
        Who records it.
    kind
        Format of the content, as ``Study.kind``.
    frame_count
        Frames of the study; ``frames`` may hold fewer while it is being classified.
    frames
        At least one, by position.
    model
        What answered all of them.
    header
        Patient and acquisition; only pseudonyms of it are stored unless the rules say otherwise.
    path, member
        Where it was read from; stored only if the rules say so.
    picture
        uint8 ``(H, W)`` or ``(H, W, 3)``, the key slice as it is shown; stored only if the rules say so.
    """

    origin: Origin
    kind: str
    frame_count: int
    frames: tuple[FrameRecord, ...]
    model: ModelUse
    header: Header = field(default_factory=Header)
    path: Path | None = None
    member: str | None = None
    picture: NDArray[Any] | None = None


@dataclass(frozen=True, kw_only=True)
class Identity:
    """What is stored of a person and a place; every text possibly empty."""

    patient_name: str = ""
    patient_id: str = ""
    birth_date: str = ""
    sex: str = ""
    study_date: str = ""
    study_description: str = ""
    series_description: str = ""


@dataclass(frozen=True, kw_only=True)
class SignOff:
    """One row of a case's sign-off: the whole state after a reader's change.

    Attributes
    ----------
    number
        Its row number; rows are never changed.
    verdict, label, note
        What holds from here on. ``label`` is the class that the reader names, also where they agree; empty
        without a verdict.
    reader
        Who says so.
    at
        When (UTC).
    undoes
        The row whose change this one takes back.
    redoes
        The row whose change this one brings back.
    """

    number: int
    case_id: int
    verdict: Verdict
    label: str
    note: str
    reader: str
    at: datetime.datetime
    undoes: int | None = None
    redoes: int | None = None


@dataclass(frozen=True, kw_only=True)
class CaseRow:
    """A case as a list shows it.

    Attributes
    ----------
    code
        The case's own code, such as ``"C-000123"``.
    patient
        The patient's pseudonym, such as ``"P-4KQ7ZC2M"``; empty where the file named nobody.
    name
        The stored name of the patient; empty unless names are stored.
    label, probability, outcome, uncertainty
        Of the key slice, which stands for the study.
    state, reader_label, reader, note, signed_at
        The sign-off that holds.
    """

    case_id: int
    code: str
    patient: str
    name: str
    kind: str
    modality: str
    origin: Origin
    recorded_at: datetime.datetime
    frame_count: int
    scored: int
    key_frame: int
    label: str
    probability: float
    uncertainty: float
    outcome: str
    notices: tuple[str, ...]
    model_name: str
    model_version: str
    state: State
    reader_label: str
    reader: str
    note: str
    signed_at: datetime.datetime | None
    has_picture: bool
    has_location: bool


@dataclass(frozen=True, kw_only=True)
class Assessment:
    """One model's answers for a case."""

    number: int
    at: datetime.datetime
    model: ModelUse
    program_version: str
    frames: tuple[FrameRecord, ...]
    key_frame: int


@dataclass(frozen=True, kw_only=True, eq=False)
class Case:
    """Everything that is kept of a case.

    Attributes
    ----------
    assessments
        Oldest first; the last one is what ``row`` shows.
    signoffs
        Oldest first.
    picture
        uint8 ``(H, W)`` or ``(H, W, 3)`` of the key slice, where stored.
    """

    row: CaseRow
    assessments: tuple[Assessment, ...]
    signoffs: tuple[SignOff, ...]
    identity: Identity = Identity()
    path: Path | None = None
    member: str | None = None
    picture: NDArray[Any] | None = None


@dataclass(frozen=True, kw_only=True)
class CaseQuery:
    """Which cases, and in which order.

    Attributes
    ----------
    text
        Every word must stand in code, pseudonym, class name, note, reader, or the stored names and paths.
    labels, states, outcomes, origins, models
        Any of these; empty: all. ``models`` are ``"name version"``.
    since, until
        Recorded at or after, and before (UTC).
    sort, descending
        The order; equal ones by newest first.
    """

    text: str = ""
    labels: tuple[str, ...] = ()
    states: tuple[State, ...] = ()
    outcomes: tuple[str, ...] = ()
    origins: tuple[Origin, ...] = ()
    models: tuple[str, ...] = ()
    since: datetime.datetime | None = None
    until: datetime.datetime | None = None
    sort: Sort = Sort.RECORDED
    descending: bool = True


@dataclass(frozen=True, kw_only=True)
class AuditEntry:
    """One row of the audit log; it names cases by their code and nobody by name but the account.

    Attributes
    ----------
    number
        From 1, without gaps.
    account
        Of the operating system.
    action
        ``"case.record"``, ``"case.sign"``, ``"case.export"``, ``"model.use"`` …
    subject
        The case's code, a model, or empty.
    details
        Small facts, never identity.
    previous, digest
        SHA-256 (64 hex digits) of the row before, and of this one with ``previous``.
    """

    number: int
    at: datetime.datetime
    account: str
    action: str
    subject: str
    details: Mapping[str, Any]
    previous: str
    digest: str


@dataclass(frozen=True, kw_only=True)
class Period:
    """Counts of one stretch of time.

    Attributes
    ----------
    start
        Its first day.
    recorded, agreed, corrected
        Cases recorded then; and of these, signed off so.
    labels, outcomes
        Cases by the model's class, and by outcome.
    """

    start: datetime.date
    recorded: int
    agreed: int
    corrected: int
    labels: Mapping[str, int]
    outcomes: Mapping[str, int]


@dataclass(frozen=True, kw_only=True)
class Statistics:
    """Counts over the history.

    Attributes
    ----------
    periods
        Oldest first, without gaps.
    confusion
        Cases by (the model's class, the reader's class), of those signed off.
    agreement
        Of the cases signed off, the share that agrees, 0 to 1; None where there are none.
    """

    periods: tuple[Period, ...]
    confusion: Mapping[tuple[str, str], int]
    total: int
    open: int
    agreed: int
    corrected: int
    agreement: float | None


def key_frame_of(frames: Sequence[FrameRecord]) -> FrameRecord:
    """The frame that stands for a study.

    Where a tumour is most probable among the answered frames that name one; else among the answered and the
    referred ones; else the most probable frame of all. The same rule as
    :func:`mriclassifier.inference.series_summary.summarise`.
    """
    answered = [f for f in frames if f.outcome == "answer"]
    named = [f for f in answered if f.label != "notumor"]
    standing = named or [f for f in frames if f.outcome in ("answer", "refer")]
    if standing:
        return max(standing, key=lambda f: 1.0 - f.probabilities.get("notumor", 0.0))
    return max(frames, key=lambda f: f.probability)
