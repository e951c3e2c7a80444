"""One DICOM file as a study, and one slice of a series as a frame."""

from __future__ import annotations

import logging
import threading
from pathlib import Path

import imagecodecs
import numpy as np
import pytest
from pydicom.dataset import Dataset

from mriclassifier.errors import DamagedFileError, InputError, UnreadableFileError
from mriclassifier.imaging import dicom, dicom_values
from mriclassifier.imaging.dicom_header import read_header
from mriclassifier.imaging.formats import open_study
from mriclassifier.imaging.source import DEFAULT_LIMITS, Source
from mriclassifier.imaging.study import LazyFrames, Study
from tests.helpers.drawn_dicom import (
    JPEG_BASELINE,
    JPEG_LS,
    as_bytes,
    compressed,
    dataset,
    deflated,
    group,
)
from tests.helpers.drawn_series import NAME, drawn_volume
from tests.helpers.fresh import found, modules_after

VOLUME = drawn_volume(5, 32)


def study_of(made: Dataset) -> Study:
    data = as_bytes(made)
    return dicom.read(Source(data, "a.dcm"), DEFAULT_LIMITS)


def enhanced(places: list[float], **elements: object) -> Dataset:
    """A multi-frame object whose frames lie at these heights, in this order."""
    made = dataset(
        VOLUME[0],
        NumberOfFrames=len(places),
        ImagePositionPatient=None,
        SharedFunctionalGroupsSequence=[
            group(
                PlaneOrientationSequence=[group(ImageOrientationPatient=[1, 0, 0, 0, 1, 0])],
                PixelMeasuresSequence=[group(PixelSpacing=[2, 2], SliceThickness=5)],
            )
        ],
        PerFrameFunctionalGroupsSequence=[
            group(
                PlanePositionSequence=[group(ImagePositionPatient=[0, 0, z])],
                PixelValueTransformationSequence=[
                    group(RescaleSlope=1 + number, RescaleIntercept=0, RescaleType="US")
                ],
            )
            for number, z in enumerate(places)
        ],
        **elements,
    )
    made.PixelData = b"".join(VOLUME[n].astype("<u2").tobytes() for n in range(len(places)))
    return made


def test_a_file_becomes_a_study_of_one_frame() -> None:
    study = study_of(dataset())
    assert (study.name, study.kind, len(study.frames)) == ("a.dcm", "DICOM", 1)
    assert study.header.patient.name == "Drawing, Phantom"
    assert study.plane == "axial"
    assert study.details == {
        "bits": "12",
        "photometric": "MONOCHROME2",
        "transfer syntax": "Explicit VR Little Endian",
    }
    assert study.frames[0].facts.number == 1
    assert study.notices == ()


def test_any_file_is_opened_by_its_content(tmp_path: Path) -> None:
    path = tmp_path / "IM000001"
    path.write_bytes(as_bytes(dataset()))
    study = open_study(path)
    assert study.kind == "DICOM"
    assert study.path == path


def test_no_detail_names_the_patient() -> None:
    study = study_of(dataset())
    assert not any(part in str(study.details) for part in (*NAME.split("^"), "DRAWN", "2000"))


def test_frames_of_a_stack_are_put_in_the_order_of_their_places() -> None:
    study = study_of(enhanced([6, 0, 3]))
    assert isinstance(study.frames, LazyFrames)
    assert [facts.location for facts in study.frames.facts] == [0, 3, 6]
    assert [facts.number for facts in study.frames.facts] == [2, 3, 1]
    for frame, number in zip(study.frames, (1, 2, 0), strict=True):
        assert np.array_equal(frame.pixels, VOLUME[number])
        assert frame.facts.scale.slope == 1 + number
    assert [frame.index for frame in study.frames] == [0, 1, 2]


@pytest.mark.parametrize("places", [[3, 0, 3], [0, 0, 0]])
def test_frames_that_share_a_place_stay_in_the_order_of_the_file(places: list[float]) -> None:
    study = study_of(enhanced(places))
    assert [study.facts(index).number for index in range(3)] == [1, 2, 3]


def test_frames_that_lie_in_several_directions_stay_in_the_order_of_the_file() -> None:
    made = enhanced([6, 0, 3])
    made.SharedFunctionalGroupsSequence[0].PlaneOrientationSequence = []
    for number, item in enumerate(made.PerFrameFunctionalGroupsSequence):
        cosines = [1, 0, 0, 0, 1, 0] if number else [1, 0, 0, 0, 0, -1]
        item.PlaneOrientationSequence = [group(ImageOrientationPatient=cosines)]
        item.PlanePositionSequence[0].ImagePositionPatient = [0, 9, 3 * number]
    study = study_of(made)
    assert [study.facts(index).number for index in range(3)] == [1, 2, 3]
    assert study.plane is None


def test_deflated_files_are_read_with_all_of_their_frames(tmp_path: Path) -> None:
    path = tmp_path / "a.dcm"
    path.write_bytes(deflated(as_bytes(enhanced([0, 3, 6]))))
    study = open_study(path)
    assert np.array_equal([frame.pixels for frame in study.frames], VOLUME[:3])
    assert np.array_equal(dicom.read_frame(path, name="a.dcm", frame=1).pixels, VOLUME[1])
    assert study.details["transfer syntax"] == "Deflated Explicit VR Little Endian"


def test_frames_without_groups_of_their_own_are_read_all_the_same() -> None:
    made = enhanced([0, 3, 6])
    made.PerFrameFunctionalGroupsSequence = made.PerFrameFunctionalGroupsSequence[:1]
    study = study_of(made)
    assert len(study.frames) == 3
    assert study.facts(2).location is None


def test_every_frame_is_read_from_the_file_again(tmp_path: Path) -> None:
    path = tmp_path / "a.dcm"
    path.write_bytes(as_bytes(enhanced([0, 3, 6])))
    study = open_study(path)
    assert np.array_equal(study.frames[2].pixels, VOLUME[2])
    path.rename(tmp_path / "b.dcm")
    with pytest.raises(UnreadableFileError, match="not found"):
        study.frames[2]
    path.write_bytes(as_bytes(enhanced([0, 3, 6, 9])))
    with pytest.raises(UnreadableFileError, match="has changed"):
        study.frames[2]


def test_a_frame_that_is_broken_leaves_the_others_good() -> None:
    streams = [imagecodecs.jpegls_encode(np.ascontiguousarray(VOLUME[n])) for n in range(3)]
    streams[1] = streams[1][:40] + b"\xff\xd9"
    study = study_of(compressed(enhanced([0, 3, 6]), JPEG_LS, streams))
    assert np.array_equal(study.frames[2].pixels, VOLUME[2])
    with pytest.raises(DamagedFileError, match=r"a\.dcm"):
        study.frames[1]


def test_a_file_whose_first_frame_is_broken_does_not_open() -> None:
    with pytest.raises(DamagedFileError):
        study_of(compressed(dataset(), JPEG_LS, [b"\xff\xd8\xff\xf7 nothing \xff\xd9"]))


def test_lossy_compression_is_said() -> None:
    eight = (VOLUME[2] // 4).astype(np.uint8)
    made = dataset(VOLUME[2], BitsAllocated=8, BitsStored=8, HighBit=7)
    study = study_of(compressed(made, JPEG_BASELINE, [imagecodecs.jpeg8_encode(eight, 90)]))
    assert [notice.code for notice in study.notices] == ["lossy"]
    assert study.details["transfer syntax"] == "JPEG Baseline"


def test_turned_pixels_and_their_scale_agree() -> None:
    plain = study_of(dataset(RescaleSlope=2, RescaleIntercept=-7, RescaleType="US"))
    turned = study_of(
        dataset(
            RescaleSlope=2,
            RescaleIntercept=-7,
            RescaleType="US",
            PhotometricInterpretation="MONOCHROME1",
        )
    )
    values = []
    for study in (plain, turned):
        frame = study.frames[0]
        scale = frame.facts.scale
        values.append(frame.pixels.astype(float) * scale.slope + scale.intercept)
    assert np.array_equal(*values)
    assert turned.frames[0].facts.scale.slope == -2


def test_one_slice_is_decoded_from_a_path_or_from_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.dcm"
    path.write_bytes(as_bytes(dataset(VOLUME[3])))
    facts = read_header(path, name="a.dcm").facts
    for source in (path, path.read_bytes()):
        frame = dicom.read_frame(source, name="a.dcm", index=7, facts=facts)
        assert np.array_equal(frame.pixels, VOLUME[3])
        assert frame.index == 7
        assert frame.facts is facts
    assert dicom.read_frame(path, name="a.dcm").facts.location == facts.location


def test_one_frame_of_many_is_decoded_by_its_number_in_the_file() -> None:
    data = as_bytes(enhanced([6, 0, 3]))
    frame = dicom.read_frame(data, name="a.dcm", frame=2)
    assert np.array_equal(frame.pixels, VOLUME[2])
    assert frame.facts.number == 3
    assert frame.facts.location == 3
    with pytest.raises(DamagedFileError):
        dicom.read_frame(data, name="a.dcm", frame=3)


def test_a_file_that_vanished_is_said_to_have(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="not found"):
        dicom.read_frame(tmp_path / "gone.dcm", name="gone.dcm")


def test_frames_can_be_decoded_in_many_threads_at_once(tmp_path: Path) -> None:
    path = tmp_path / "a.dcm"
    path.write_bytes(as_bytes(enhanced([0, 3, 6, 9])))
    study = open_study(path)
    wrong: list[int] = []

    def look(number: int) -> None:
        for _ in range(20):
            if not np.array_equal(study.frames[number].pixels, VOLUME[number]):
                wrong.append(number)

    threads = [threading.Thread(target=look, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


def test_nothing_of_a_broken_file_is_logged_or_told(
    caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    data = as_bytes(dataset(PatientName="Secret^Person", StudyDescription="x" * 70))
    random = np.random.default_rng(3)
    for _ in range(60):
        broken = bytearray(data)
        for place in random.integers(128, 700, 6):
            broken[place] = random.integers(0, 256)
        try:
            dicom.read(Source(bytes(broken), "a.dcm"), DEFAULT_LIMITS)
        except InputError as error:
            assert "Secret" not in error.sentence  # noqa: PT017
            assert error.__suppress_context__ or error.__context__ is None  # noqa: PT017
    assert "Secret" not in caplog.text
    assert capfd.readouterr() == ("", "")


def test_a_sequence_of_billions_of_items_gives_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dicom_values, "_MAX_READS", 20_000)
    item = b"\xfe\xff\x00\xe0\x00\x00\x00\x00"
    data = as_bytes(dataset(PixelData=None))
    start = data.index(b"\x08\x00\x60\x00CS")  # before Modality
    endless = b"\x08\x00\x10\x00SQ\x00\x00\xff\xff\xff\xff" + item * 5_000
    with pytest.raises(DamagedFileError, match="corrupt"):
        dicom.read(Source(data[:start] + endless, "a.dcm"), DEFAULT_LIMITS)


def test_a_deeply_nested_sequence_is_refused_and_does_not_crash() -> None:
    data = as_bytes(dataset())
    start = data.index(b"\x08\x00\x60\x00CS")
    nested = b"\x08\x00\x40\x11SQ\x00\x00\xff\xff\xff\xff\xfe\xff\x00\xe0\xff\xff\xff\xff" * 20_000
    with pytest.raises(InputError):
        dicom.read(Source(data[:start] + nested, "a.dcm"), DEFAULT_LIMITS)


def test_pydicom_is_not_imported_before_a_dicom_file_is_read() -> None:
    modules = modules_after("import mriclassifier.imaging.formats")
    assert not found(modules, ("pydicom", "imagecodecs"))
