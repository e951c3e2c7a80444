"""Where things lie in a DICOM file, whatever its coding, and what is said when there is no image."""

from __future__ import annotations

import contextlib
import io
import os
import struct
import tracemalloc
import zlib
from pathlib import Path

import pytest

from mriclassifier.errors import (
    DamagedFileError,
    EmptyImageError,
    InputError,
    TooLargeError,
    UnreadableFileError,
    UnsupportedFormatError,
)
from mriclassifier.imaging import dicom_tags as tags
from mriclassifier.imaging.dicom_file import (
    DicomFile,
    check_has_pixels,
    open_source,
    read_file,
    recognises,
)
from mriclassifier.imaging.dicom_values import typed_errors
from mriclassifier.imaging.source import DEFAULT_LIMITS, Limits, Source
from tests.helpers.drawn_dicom import (
    as_bytes,
    dataset,
    deflated,
    drawn_slice,
    group,
    parsed,
    without_meta,
)

NATIVE = drawn_slice().astype("<u2").tobytes()


def opened(data: bytes, limits: Limits = DEFAULT_LIMITS) -> DicomFile:
    return read_file(io.BytesIO(data), len(data), source=Source(data, "a.dcm"), limits=limits)


@pytest.mark.parametrize(
    "data",
    [
        as_bytes(dataset()),
        as_bytes(dataset(), implicit=True),
        without_meta(as_bytes(dataset())),
        without_meta(as_bytes(dataset(), implicit=True)),
        as_bytes(dataset())[132:],
        deflated(as_bytes(dataset())),
    ],
    ids=["explicit", "implicit", "no meta", "implicit without meta", "no preamble", "deflated"],
)
def test_the_pixels_are_found_in_every_coding(data: bytes) -> None:
    assert recognises(data)
    found = opened(data)
    assert found.pixels is not None
    assert found.pixels.tag == tags.PIXELS
    assert found.pixels.length == len(NATIVE)
    whole = data if found.inflated is None else found.inflated
    assert whole[found.pixels.start : found.pixels.start + len(NATIVE)] == NATIVE
    assert found.values.integer(tags.ROWS) == 64


def test_big_endian_files_are_recognised_with_and_without_meta_information() -> None:
    data = as_bytes(dataset(), little=False)
    assert opened(data).values.integer(tags.ROWS) == 64
    bare = without_meta(data)
    assert recognises(b"\x00\x08\x00\x05" + bare[4:])
    assert opened(b"\x00\x08\x00\x05CS\x00\x00" + bare).values.integer(tags.ROWS) == 64


def test_a_file_that_declares_explicit_and_is_implicit_is_read() -> None:
    implicit = without_meta(as_bytes(dataset(), implicit=True))
    whole = as_bytes(dataset())
    meta = whole[: 144 + struct.unpack_from("<L", whole, 140)[0]]
    assert opened(meta + implicit).values.integer(tags.COLUMNS) == 64


def test_other_files_are_no_dicom() -> None:
    assert not recognises(b"\x89PNG\r\n\x1a\n" + bytes(200))
    assert not recognises(b"")
    with pytest.raises(UnsupportedFormatError, match=r"a\.dcm.* is not a DICOM file"):
        opened(bytes(200))


def test_a_header_that_is_cut_is_said_to_end_too_early() -> None:
    data = as_bytes(dataset(StudyDescription="long " * 12))
    with pytest.raises(DamagedFileError, match="ends before"):
        opened(data[: data.index(b"long long") + 10])


def test_an_object_without_pixels_is_named() -> None:
    found = parsed(dataset(Modality="SR", PixelData=None))
    with pytest.raises(EmptyImageError, match=r"without an image \(a report\)"):
        check_has_pixels(found, Source(b"", "a.dcm"))


def test_the_modality_in_that_sentence_is_never_free_text() -> None:
    found = parsed(dataset(Modality="<b>X</b>", PixelData=None))
    with pytest.raises(EmptyImageError, match=r"\(no pixel data\)"):
        check_has_pixels(found, Source(b"", "a.dcm"))


def test_a_dicomdir_tells_to_open_its_folder() -> None:
    found = parsed(
        dataset(PixelData=None, DirectoryRecordSequence=[group(PatientName="A")], Modality=None)
    )
    with pytest.raises(EmptyImageError, match="Open the folder"):
        check_has_pixels(found, Source(b"", "DICOMDIR"))


def test_an_encrypted_object_is_said_to_be_one() -> None:
    made = dataset(PixelData=None)
    made.EncryptedAttributesSequence = [group(EncryptedContent=b"1234")]
    with pytest.raises(UnsupportedFormatError, match="encrypted"):
        check_has_pixels(parsed(made), Source(b"", "a.dcm"))


def test_a_deflated_bomb_is_refused_without_inflating_it() -> None:
    packer = zlib.compressobj(9, wbits=-15)
    bomb = b"".join(packer.compress(bytes(1 << 20)) for _ in range(64)) + packer.flush()
    data = deflated(as_bytes(dataset()))
    start = 144 + struct.unpack_from("<L", data, 140)[0]
    tracemalloc.start()
    try:
        with pytest.raises(TooLargeError):
            opened(data[:start] + bomb, Limits(max_decoded_bytes=1 << 20))
        assert tracemalloc.get_traced_memory()[1] < 16 << 20
    finally:
        tracemalloc.stop()


def test_a_deflated_file_that_is_cut_is_damaged() -> None:
    with pytest.raises(DamagedFileError, match="ends before"):
        opened(deflated(as_bytes(dataset()))[:-40])


def test_a_file_is_opened_with_its_size(tmp_path: Path) -> None:
    path = tmp_path / "a.dcm"
    path.write_bytes(b"12345")
    with open_source(path, name="a.dcm", limits=DEFAULT_LIMITS) as (file, size):
        assert (file.read(), size) == (b"12345", 5)
    with open_source(b"123", name="a.dcm", limits=DEFAULT_LIMITS) as (file, size):
        assert (file.read(), size) == (b"123", 3)


def test_an_error_while_a_file_is_read_is_not_taken_for_a_missing_file(tmp_path: Path) -> None:
    path = tmp_path / "a.dcm"
    path.write_bytes(b"12345")
    with (
        pytest.raises(OSError, match="inside"),
        open_source(path, name="a.dcm", limits=DEFAULT_LIMITS),
    ):
        raise OSError("inside")


def test_what_cannot_be_opened_is_said(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    (tmp_path / "large").write_bytes(bytes(11))
    for name, error in (
        ("missing", UnreadableFileError),
        ("", UnreadableFileError),
        ("empty", EmptyImageError),
        ("large", TooLargeError),
    ):
        with (
            pytest.raises(error),
            open_source(tmp_path / name, name="x", limits=Limits(max_file_bytes=10)),
        ):
            pass


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with (
        pytest.raises(UnreadableFileError),
        open_source(tmp_path / "pipe", name="pipe", limits=DEFAULT_LIMITS),
    ):
        pass


@pytest.mark.parametrize("end", range(0, 1200, 37))
def test_a_file_cut_anywhere_is_read_or_refused(end: int) -> None:
    data = as_bytes(dataset())[:end]
    with contextlib.suppress(InputError), typed_errors(Source(data, "a.dcm")):
        assert opened(data).size == end
