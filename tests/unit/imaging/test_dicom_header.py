"""What a DICOM file says of patient, acquisition and place, before its pixels are read."""

from __future__ import annotations

from pathlib import Path

import pytest

from mriclassifier.errors import InputError, UnreadableFileError, UnsupportedFormatError
from mriclassifier.imaging.dicom_header import SliceHeader, read_header
from mriclassifier.imaging.study import Patient
from tests.helpers.drawn_dicom import as_bytes, dataset, group, lut
from tests.helpers.drawn_series import write_series


def header_of(**elements: object) -> SliceHeader:
    return read_header(as_bytes(dataset(**elements)), name="a.dcm")


def test_patient_and_acquisition_are_read() -> None:
    found = header_of(BurnedInAnnotation="NO").header
    assert found.patient == Patient(
        name="Drawing, Phantom", id="DRAWN-1", birth_date="2000-01-01", sex="O"
    )
    assert found.modality == "MR"
    assert found.study_date == "2026-01-02"
    assert (found.study_description, found.series_description) == ("Drawn head", "T1 drawn")
    assert found.series_number == 1
    assert found.study_uid.endswith(".9")
    assert found.series_uid.endswith(".9.1")
    assert found.burned_in is False


def test_what_a_file_does_not_say_stays_empty() -> None:
    found = header_of(PatientName=None, PatientID=None, PatientBirthDate=None, SeriesNumber=None)
    assert not found.header.patient
    assert found.header.series_number is None
    assert found.header.burned_in is None


def test_a_series_is_read_slice_by_slice_from_its_files(tmp_path: Path) -> None:
    found = sorted(
        (read_header(path, name=path.name) for path in write_series(tmp_path, slices=4)),
        key=lambda header: header.facts.location or 0,
    )
    assert [entry.facts.number for entry in found] == [1, 2, 3, 4]
    assert [entry.facts.location for entry in found] == [0, 3, 6, 9]
    assert len({entry.sop_uid for entry in found}) == 4
    assert {(entry.rows, entry.columns, entry.frames) for entry in found} == {(64, 64, 1)}
    assert all(entry.has_pixels and entry.modality == "MR" for entry in found)
    assert len({entry.acquisition for entry in found}) == 1
    assert found[0].facts.windows[0].center == 450


def test_only_the_beginning_of_a_file_is_needed(tmp_path: Path) -> None:
    whole = as_bytes(dataset())
    path = tmp_path / "a.dcm"
    path.write_bytes(whole[:-4000])
    cut, complete = read_header(path, name="a.dcm"), read_header(whole, name="a.dcm")
    assert cut.header == complete.header
    assert cut.facts.geometry == complete.facts.geometry
    assert cut.has_pixels


@pytest.mark.parametrize(
    "elements",
    [
        {"EchoNumbers": 2},
        {"EchoTime": "80"},
        {"TemporalPositionIdentifier": 2},
        {"DiffusionBValue": 1000.0},
        {"ImageType": ["ORIGINAL", "PRIMARY", "PHASE MAP"]},
    ],
)
def test_what_tells_stacks_of_one_series_apart_is_in_the_acquisition(
    elements: dict[str, object],
) -> None:
    assert header_of(**elements).acquisition != header_of().acquisition


def test_an_object_without_pixels_has_a_header_too() -> None:
    found = header_of(PixelData=None, Modality="SR")
    assert not found.has_pixels
    assert found.modality == "SR"


def test_the_first_frame_of_an_enhanced_object_gives_the_facts() -> None:
    found = header_of(
        NumberOfFrames=2,
        ImagePositionPatient=None,
        ImageOrientationPatient=None,
        PixelSpacing=None,
        SharedFunctionalGroupsSequence=[
            group(
                PlaneOrientationSequence=[group(ImageOrientationPatient=[1, 0, 0, 0, 1, 0])],
                PixelMeasuresSequence=[group(PixelSpacing=[2, 2], SliceThickness=5)],
            )
        ],
        PerFrameFunctionalGroupsSequence=[
            group(
                PlanePositionSequence=[group(ImagePositionPatient=[0, 0, z])],
                FrameVOILUTSequence=[group(WindowCenter=100 + z, WindowWidth=200)],
                PixelValueTransformationSequence=[
                    group(RescaleSlope=2, RescaleIntercept=z, RescaleType="US")
                ],
            )
            for z in (10, 20)
        ],
    )
    assert found.frames == 2
    assert found.facts.location == 10
    assert found.facts.geometry.spacing == (2, 2)
    assert found.facts.geometry.thickness == 5
    assert (found.facts.scale.slope, found.facts.scale.intercept) == (2, 10)
    assert found.facts.windows[0].center == 110


def test_a_modality_table_replaces_the_rescale() -> None:
    table = lut([0, 100], ModalityLUTType="US")
    found = header_of(RescaleSlope=2, RescaleIntercept=1, ModalityLUTSequence=[table])
    assert found.facts.scale.slope == 1


def test_what_is_no_dicom_or_not_there_is_refused_in_our_words(tmp_path: Path) -> None:
    with pytest.raises(UnsupportedFormatError, match=r"notes\.txt"):
        read_header(b"just some text, long enough to look at it as a header" * 9, name="notes.txt")
    with pytest.raises(UnreadableFileError):
        read_header(tmp_path / "missing.dcm", name="missing.dcm")
    with pytest.raises(InputError):
        read_header(tmp_path, name="folder")
