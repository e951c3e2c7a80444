"""What a DICOM file says of patient, acquisition and place, read without its pixels."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from mriclassifier.imaging import dicom_geometry, dicom_scale, dicom_text
from mriclassifier.imaging import dicom_tags as tags
from mriclassifier.imaging.dicom_file import DicomFile, open_source, read_file
from mriclassifier.imaging.dicom_format import PixelFormat, number_of_frames, shown_scale
from mriclassifier.imaging.dicom_values import Values, typed_errors
from mriclassifier.imaging.source import DEFAULT_LIMITS, Limits, Source
from mriclassifier.imaging.study import FrameFacts, Header, Patient, ValueScale


@dataclass(frozen=True, kw_only=True)
class SliceHeader:
    """One file of a series, before its pixels are read.

    Attributes
    ----------
    header
        Patient and acquisition.
    facts
        Of its first frame.
    frames
        How many it says it holds; 1 where it says nothing.
    rows, columns
        Of each frame; 0 where it does not say.
    has_pixels
        Whether pixel data are in it.
    sop_uid
        What tells this object from every other.
    modality
        ``"MR"``, ``"CT"`` …
    acquisition
        What tells apart the stacks inside one series: equal for slices of the same stack. Echo, moment,
        strength and direction of diffusion, image type; texts, empty where the file does not say.
    """

    header: Header
    facts: FrameFacts
    frames: int
    rows: int
    columns: int
    has_pixels: bool
    sop_uid: str
    modality: str
    acquisition: tuple[str, ...]


def read_header(source: Path | bytes, *, name: str, limits: Limits = DEFAULT_LIMITS) -> SliceHeader:
    """Read one file's header.

    Raises
    ------
    InputError
        One of its subclasses, whatever the file does; ``UnsupportedFormatError`` where it is no DICOM.
    """
    known = Source(b"", name)
    with typed_errors(known), open_source(source, name=name, limits=limits) as (file, size):
        opened = read_file(file, size, source=known, limits=limits)
        return slice_header(opened)


def slice_header(opened: DicomFile) -> SliceHeader:
    """What a file that was read says of itself."""
    values = opened.values
    return SliceHeader(
        header=header(values),
        facts=frame_facts(values, shared_groups(values), _first_groups(values), number=None),
        frames=number_of_frames(values),
        rows=max(0, values.integer(tags.ROWS) or 0),
        columns=max(0, values.integer(tags.COLUMNS) or 0),
        has_pixels=opened.pixels is not None,
        sop_uid=values.code(tags.SOP_INSTANCE),
        modality=_modality(values),
        acquisition=tuple(
            dicom_text.one_line(values.code(tag), limit=80)
            for tag in (
                tags.ECHO_NUMBERS,
                tags.ECHO_TIME,
                tags.TEMPORAL_POSITION,
                tags.TRIGGER_TIME,
                tags.IMAGE_TYPE,
            )
        )
        + tuple(_rounded(values.numbers(tag)) for tag in (tags.B_VALUE, tags.GRADIENT_DIRECTION)),
    )


def header(values: Values) -> Header:
    """Patient and acquisition."""
    sets = dicom_text.encodings(values)
    burned_in = {"YES": True, "NO": False}.get(values.code(tags.BURNED_IN).upper())
    number = values.number(tags.SERIES_NUMBER)
    return Header(
        patient=Patient(
            name=dicom_text.person(values, tags.PATIENT_NAME, sets),
            id=dicom_text.text(values, tags.PATIENT_ID, sets),
            birth_date=dicom_text.date(values, tags.BIRTH_DATE),
            sex=dicom_text.sex(values),
        ),
        modality=_modality(values),
        study_uid=_uid(values, tags.STUDY_UID),
        series_uid=_uid(values, tags.SERIES_UID),
        study_date=dicom_text.date(values, tags.STUDY_DATE),
        study_description=dicom_text.text(values, tags.STUDY_DESCRIPTION, sets),
        series_description=dicom_text.text(values, tags.SERIES_DESCRIPTION, sets),
        series_number=int(number) if number is not None and abs(number) < 1 << 31 else None,
        burned_in=burned_in,
    )


@dataclass(frozen=True, eq=False)
class Groups:
    """The functional groups of a frame, or those that all frames share (PS3.3, C.7.6.16)."""

    position: Values | None = None
    orientation: Values | None = None
    measures: Values | None = None
    transformation: Values | None = None
    window: Values | None = None


def groups(item: Values | None) -> Groups:
    """The functional groups in an item of their sequence."""
    if item is None:
        return Groups()
    return Groups(
        position=_group(item, tags.PLANE_POSITIONS),
        orientation=_group(item, tags.PLANE_ORIENTATIONS),
        measures=_group(item, tags.PIXEL_MEASURES),
        transformation=_group(item, tags.PIXEL_TRANSFORMATIONS),
        window=_group(item, tags.FRAME_VOI),
    )


def shared_groups(values: Values) -> Groups:
    """The functional groups that all frames share."""
    return groups(_group(values, tags.SHARED_GROUPS))


def frame_facts(values: Values, shared: Groups, own: Groups, *, number: int | None) -> FrameFacts:
    """Place, scale and windows of a frame.

    Parameters
    ----------
    values
        The data set.
    shared, own
        Functional groups of all frames, and of this one.
    number
        What to call the frame; the file's InstanceNumber if not given.
    """
    place = dicom_geometry.geometry(
        own.position,
        own.orientation,
        own.measures,
        shared.position,
        shared.orientation,
        shared.measures,
        values,
    )
    layout = PixelFormat.of(values)
    scale = stored_scale(values, shared, own)
    signed = layout.signed or scale.slope < 0 or scale.intercept < 0
    return FrameFacts(
        geometry=place,
        scale=shown_scale(scale, layout),
        windows=()
        if layout.samples > 1 or layout.photometric == "PALETTE COLOR"
        else dicom_scale.windows(own.window, shared.window, values, signed=signed),
        location=dicom_geometry.location(place, values.number(tags.SLICE_LOCATION)),
        number=values.integer(tags.INSTANCE_NUMBER) if number is None else number,
    )


def stored_scale(values: Values, shared: Groups, own: Groups) -> ValueScale:
    """From stored values to what they stand for; identity where a modality LUT is applied to the pixels."""
    if tags.MODALITY_TABLES in values:
        return ValueScale()
    return dicom_scale.scale(
        own.transformation, shared.transformation, values, modality=_modality(values)
    )


def _first_groups(values: Values) -> Groups:
    return groups(_group(values, tags.FRAME_GROUPS))


def _group(values: Values, tag: int) -> Values | None:
    return values.first(tag) if tag in values else None


def _modality(values: Values) -> str:
    code = values.code(tags.MODALITY).upper()
    return code[:16] if code.replace("_", "").isalnum() else ""


def _uid(values: Values, tag: int) -> str:
    return dicom_text.one_line(values.code(tag), limit=64)


def _rounded(numbers: tuple[float, ...]) -> str:
    return "\\".join(f"{number:.4g}" for number in numbers[:3])
