from __future__ import annotations

import contextlib
import io
import os
import struct
import threading
import warnings
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from mriclassifier.errors import MriClassifierError, UnsupportedFormatError
from mriclassifier.imaging.formats import (
    ALL_SUFFIXES,
    RASTER_SUFFIXES,
    READERS,
    REFUSED_SUFFIXES,
    open_study,
)
from mriclassifier.imaging.preprocess import to_grey
from tests.helpers.drawn_series import write_nifti, write_series
from tests.helpers.pictures import drawn_head, encoded


@pytest.mark.parametrize("suffix", [".png", ".jpg", ".tiff", ".bmp", ".webp"])
@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.txt", "a", "glioma.dcm"])
def test_content_decides_and_not_the_name(tmp_path: Path, suffix: str, name: str) -> None:
    file = tmp_path / name
    file.write_bytes(encoded(drawn_head(), suffix))
    study = open_study(file)
    assert study.kind == {"jpg": "JPEG"}.get(suffix[1:], suffix[1:].upper())
    assert study.name == name
    assert study.frames[0].pixels.shape[:2] == (96, 96)


def test_the_same_picture_is_the_same_grey_from_every_lossless_container() -> None:
    picture = drawn_head()
    grey = Image.fromarray(picture)
    files = [encoded(picture, suffix) for suffix in (".png", ".bmp", ".tiff")]
    for image, options in [
        (grey.convert("RGB"), {"format": "PNG"}),
        (grey.convert("RGBA"), {"format": "PNG"}),
        (grey.convert("P"), {"format": "BMP"}),
        (grey, {"format": "TIFF", "compression": "tiff_lzw"}),
        (grey.convert("RGB"), {"format": "TIFF", "compression": "tiff_adobe_deflate"}),
        (grey.convert("RGB"), {"format": "WEBP", "lossless": True}),
    ]:
        held = io.BytesIO()
        image.save(held, **options)
        files.append(held.getvalue())
    files.append(encoded(picture.astype(np.uint16) * 257, ".png"))
    files.append(encoded(picture.astype(np.uint16) * 257, ".tiff"))
    for file in files:
        assert np.array_equal(to_grey(open_study(file).frames[0].pixels), picture)


def test_a_jpeg_saved_again_without_loss_gives_the_same_grey() -> None:
    rng = np.random.default_rng(3)
    noise = rng.integers(0, 256, (40, 50, 3), np.uint8)
    first = open_study(encoded(noise, ".jpg"))
    pixels = first.frames[0].pixels
    for suffix in (".png", ".bmp", ".tiff"):
        again = open_study(encoded(pixels[..., ::-1], suffix)).frames[0].pixels
        assert np.array_equal(to_grey(again), to_grey(pixels))


def test_dicom_and_nifti_open_by_their_content(tmp_path: Path) -> None:
    slice_file = write_series(tmp_path, slices=3)[0]
    for name in ("scan.png", "IM000001"):
        study = open_study(slice_file.read_bytes(), name=name)
        assert (study.kind, study.name) == ("DICOM", name)
    head = bytearray(slice_file.read_bytes())
    head[:4] = b"II*\0"  # a preamble that looks like a TIFF
    assert open_study(bytes(head)).kind == "DICOM"
    assert open_study(write_nifti(tmp_path / "a.nii").rename(tmp_path / "a.png")).kind == "NIfTI"


def test_a_zip_file_is_no_picture_by_itself() -> None:
    with pytest.raises(UnsupportedFormatError, match="ZIP file of several files"):
        open_study(b"PK\x03\x04" + bytes(30), name="a.zip")


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"GIF89a" + bytes(40), "GIF"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"\0\0\0\x0cjP  \r\n\x87\n", "JPEG 2000"),
        (b"8BPS" + bytes(30), "Photoshop"),
        (b"\x1f\x8bnothing", "gzip"),
    ],
)
def test_a_known_foreign_kind_is_named(content: bytes, kind: str) -> None:
    with pytest.raises(UnsupportedFormatError, match=rf"“x\.png” .*\({kind}\)"):
        open_study(content, name="x.png")


@pytest.mark.parametrize("content", [b"\0", b"hello", bytes(5000), b"\x00\x01\x02" * 100])
def test_anything_else_is_refused_with_what_is_read(content: bytes) -> None:
    with pytest.raises(
        UnsupportedFormatError, match="DICOM, NIfTI, PNG, JPEG, TIFF, BMP or WebP, or a ZIP"
    ):
        open_study(content)


def test_every_reader_stands_for_a_family() -> None:
    assert [reader.family for reader in READERS] == ["DICOM", "PNG, JPEG, TIFF, BMP, WebP", "NIfTI"]
    assert {".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".webp"} <= set(RASTER_SUFFIXES)
    assert {*RASTER_SUFFIXES, ".dcm", ".nii", ".nii.gz", ".zip"} <= set(ALL_SUFFIXES)
    assert not set(ALL_SUFFIXES) & set(REFUSED_SUFFIXES)
    for suffix in (*ALL_SUFFIXES, *REFUSED_SUFFIXES):
        assert suffix == suffix.lower()
        assert suffix[0] == "."


def test_random_bytes_behind_any_signature_never_escape_as_another_error() -> None:
    rng = np.random.default_rng(0)
    whole = {suffix: encoded(drawn_head(), suffix) for suffix in (".png", ".jpg", ".tiff", ".bmp")}
    whole[".webp"] = encoded(drawn_head(), ".webp")
    for data in whole.values():
        for _ in range(40):
            torn = bytearray(data)
            for position in rng.integers(2, len(data), 6):
                torn[position] = rng.integers(0, 256)
            with contextlib.suppress(MriClassifierError):
                open_study(bytes(torn[: rng.integers(len(torn) // 2, len(torn) + 1)]))


def test_many_threads_decode_the_same_and_leave_no_filter_behind(tmp_path: Path) -> None:
    files = [encoded(drawn_head(shift=shift), ".jpg") for shift in range(4)]
    alone = [open_study(file).frames[0].pixels for file in files]
    before = len(warnings.filters)
    wrong: list[int] = []

    def decode() -> None:
        for index, file in enumerate(files):
            if not np.array_equal(open_study(file).frames[0].pixels, alone[index]):
                wrong.append(index)

    threads = [threading.Thread(target=decode) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong
    assert len(warnings.filters) == before


def test_a_decoder_that_warns_does_not_disturb(capfd: pytest.CaptureFixture[str]) -> None:
    # An EXIF block that is cut short makes Pillow warn; the picture is sound.
    exif = b"Exif\0\0II*\0\x08\0\0\0" + struct.pack("<H", 9) + bytes(20)
    whole = encoded(drawn_head(), ".jpg")
    marked = whole[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + whole[2:]
    assert open_study(marked).frames[0].pixels.shape == (96, 96)
    assert capfd.readouterr().err == ""


def test_frames_cannot_be_changed_by_accident() -> None:
    pixels = open_study(encoded(drawn_head())).frames[0].pixels
    with pytest.raises(ValueError, match="read-only"):
        pixels[0, 0] = 1


def test_a_renamed_copy_is_the_same_study(tmp_path: Path) -> None:
    first = tmp_path / "glioma_01.png"
    first.write_bytes(encoded(drawn_head()))
    second = tmp_path / "notumor_01.tif"
    os.link(first, second)
    one, two = open_study(first), open_study(second)
    assert one.kind == two.kind
    assert np.array_equal(one.frames[0].pixels, two.frames[0].pixels)
