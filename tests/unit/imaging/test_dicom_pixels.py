"""From stored values to pixels of which larger ones are brighter."""

from __future__ import annotations

import io
import struct

import imagecodecs
import numpy as np
import pytest
from pydicom.dataset import Dataset

from mriclassifier.errors import (
    DamagedFileError,
    EmptyImageError,
    TooLargeError,
    UnsupportedFormatError,
)
from mriclassifier.imaging.dicom_file import read_file
from mriclassifier.imaging.dicom_pixels import frame_pixels, open_pixels
from mriclassifier.imaging.source import DEFAULT_LIMITS, Limits, Source
from mriclassifier.imaging.study import Pixels, ValueScale
from tests.helpers.drawn_dicom import (
    JPEG_2000,
    JPEG_LOSSLESS_SV1,
    JPEG_LS,
    as_bytes,
    coloured,
    compressed,
    dataset,
    drawn_slice,
    lut,
)

SOURCE = Source(b"", "a.dcm")
SLICE = drawn_slice()
RGB = np.stack([SLICE, SLICE[::-1], SLICE.T], axis=2).astype(np.uint8)


def frames_of(
    made: Dataset | bytes, *, slope: float = 1.0, limits: Limits = DEFAULT_LIMITS
) -> list[Pixels]:
    data = made if isinstance(made, bytes) else as_bytes(made)
    source, file = Source(data, "a.dcm"), io.BytesIO(data)
    opened = read_file(file, len(data), source=source, limits=limits)
    store = open_pixels(opened, file, source=source, limits=limits)
    return [
        frame_pixels(store, file, number, scale=ValueScale(slope=slope), source=source)
        for number in range(store.frames)
    ]


def only(made: Dataset | bytes, *, slope: float = 1.0) -> Pixels:
    (pixels,) = frames_of(made, slope=slope)
    assert not pixels.flags.writeable
    return pixels


def of_kind(pixels: Pixels, **elements: object) -> Dataset:
    bits = pixels.dtype.itemsize * 8
    return dataset(
        pixels,
        BitsAllocated=bits,
        BitsStored=bits,
        HighBit=bits - 1,
        PixelRepresentation=int(pixels.dtype.kind == "i"),
        PixelData=pixels.tobytes(),
        **elements,
    )


def test_stored_values_come_out_as_they_are() -> None:
    assert np.array_equal(only(dataset()), SLICE)
    assert only(dataset()).dtype == np.uint16


@pytest.mark.parametrize("kind", [np.uint8, np.int8, np.uint16, np.int16, np.uint32, np.int32])
def test_every_width_and_sign_of_integers_is_read(kind: type) -> None:
    signed = np.dtype(kind).kind == "i"
    pixels = (SLICE.astype(np.int64) % 120 - (60 if signed else 0)).astype(kind)
    found = only(of_kind(pixels))
    assert found.dtype == kind
    assert np.array_equal(found, pixels)


def test_bits_above_those_that_are_used_are_left_away() -> None:
    with_overlay = (SLICE | 0xF000).astype(np.uint16)
    assert np.array_equal(only(dataset(with_overlay)), SLICE)
    negative = dataset(np.full((2, 2), 0x0FFF, np.uint16), PixelRepresentation=1)
    assert only(negative).tolist() == [[-1, -1], [-1, -1]]


def test_bits_below_those_that_are_used_are_left_away() -> None:
    assert np.array_equal(only(dataset(SLICE << 4, HighBit=15)), SLICE)


@pytest.mark.parametrize(
    ("kind", "keyword"), [("f4", "FloatPixelData"), ("f8", "DoubleFloatPixelData")]
)
def test_floating_point_pixels_are_read(kind: str, keyword: str) -> None:
    pixels = (SLICE / 7 - 20).astype(kind)
    made = dataset(BitsAllocated=pixels.dtype.itemsize * 8, PixelData=None)
    setattr(made, keyword, pixels.tobytes())
    found = only(made)
    assert found.dtype == pixels.dtype
    assert np.array_equal(found, pixels)


def test_a_segmentation_of_single_bits_is_read_frame_by_frame() -> None:
    masks = np.stack([SLICE[:5, :5] > 400, SLICE[:5, :5] <= 400, SLICE[30:35, 30:35] > 400])
    made = dataset(
        SLICE[:5, :5],
        BitsAllocated=1,
        BitsStored=1,
        HighBit=0,
        NumberOfFrames=3,
        PixelData=np.packbits(masks.ravel(), bitorder="little").tobytes(),
    )
    assert np.array_equal(frames_of(made), masks)


def test_monochrome1_is_turned_so_that_brighter_is_larger() -> None:
    wide = only(dataset(PhotometricInterpretation="MONOCHROME1"))
    assert np.array_equal(wide, -SLICE.astype(np.int32))
    eight = (SLICE // 4).astype(np.uint8)
    narrow = only(of_kind(eight, PhotometricInterpretation="MONOCHROME1"))
    assert narrow.dtype == np.uint8
    assert np.array_equal(narrow, 255 - eight)
    assert np.array_equal(only(dataset(), slope=-1), -SLICE.astype(np.int32))
    assert np.array_equal(only(dataset(PhotometricInterpretation="MONOCHROME1"), slope=-1), SLICE)


def test_turned_pixels_of_every_kind_keep_their_differences() -> None:
    for kind in (np.int16, np.uint32, np.int32):
        pixels = SLICE.astype(kind)
        found = only(of_kind(pixels, PhotometricInterpretation="MONOCHROME1"))
        assert np.array_equal(found, -SLICE.astype(np.float64))


def test_a_modality_table_is_applied_to_the_pixels() -> None:
    table = lut([5 * value for value in range(1001)], ModalityLUTType="US")
    assert np.array_equal(only(dataset(ModalityLUTSequence=[table])), 5 * SLICE)
    later = lut([7, 8, 9], first=100, ModalityLUTType="US")
    found = only(dataset(ModalityLUTSequence=[later]))
    assert np.array_equal(found, np.clip(SLICE.astype(int) - 100, 0, 2) + 7)


def test_filling_far_below_the_picture_becomes_its_darkest_value() -> None:
    pixels = SLICE.astype(np.int16)
    filled = pixels.copy()
    filled[:10] = -3000
    made = of_kind(filled)
    made.add_new(0x00280120, "SS", -3000)
    found = only(made)
    assert found[:10].max() == pixels.min() == 0
    assert np.array_equal(found[10:], pixels[10:])


def test_a_range_of_filling_above_the_picture_goes_too() -> None:
    filled = SLICE.copy()
    filled[0], filled[1] = 4000, 4095
    made = dataset(filled)
    made.add_new(0x00280120, "US", 4095)
    made.add_new(0x00280121, "US", 4000)
    assert only(made)[:2].max() == 0


def test_filling_beside_the_other_values_stays() -> None:
    made = dataset()
    made.add_new(0x00280120, "US", 0)
    assert np.array_equal(only(made), SLICE)
    everywhere = dataset(np.zeros_like(SLICE))
    everywhere.add_new(0x00280120, "US", 0)
    assert not only(everywhere).any()


def test_colours_are_read_side_by_side_and_in_planes() -> None:
    assert np.array_equal(only(coloured(RGB)), RGB)
    planes = coloured(
        RGB, PlanarConfiguration=1, PixelData=np.ascontiguousarray(np.moveaxis(RGB, 2, 0)).tobytes()
    )
    assert np.array_equal(only(planes), RGB)


def test_colours_of_32_bits_are_read() -> None:
    wide = RGB.astype(np.uint32) << 20
    made = coloured(RGB, BitsAllocated=32, BitsStored=32, HighBit=31, PixelData=wide.tobytes())
    assert np.array_equal(only(made), wide)


def test_bytes_in_big_endian_words_are_turned_around() -> None:
    pixels = RGB[:3, :3, 0]  # an odd number of bytes a frame
    made = of_kind(pixels, NumberOfFrames=2)
    stored = np.frombuffer(pixels.tobytes() * 2, "u2").byteswap().tobytes()
    made.PixelData = stored
    made["PixelData"].VR = "OW"
    for number, found in enumerate(frames_of(as_bytes(made, little=False))):
        assert np.array_equal(found, pixels), number
    made["PixelData"].VR = "OB"
    made.PixelData = pixels.tobytes() * 2
    assert np.array_equal(frames_of(as_bytes(made, little=False))[1], pixels)


def test_brightness_and_differences_become_rgb() -> None:
    grey = np.stack([RGB[..., 0], *[np.full((64, 64), 128, np.uint8)] * 2], axis=2)
    found = only(coloured(grey, "YBR_FULL"))
    assert np.array_equal(found, np.repeat(RGB[..., :1], 3, axis=2))
    shared = np.stack(
        [grey[:, 0::2, 0], grey[:, 1::2, 0], grey[:, 0::2, 1], grey[:, 0::2, 2]], axis=2
    )
    subsampled = coloured(grey, "YBR_FULL_422", PixelData=shared.tobytes())
    assert np.array_equal(only(subsampled), found)
    mislabelled = coloured(grey, "YBR_FULL_422")
    assert np.array_equal(only(mislabelled), found)


def test_a_palette_becomes_colours() -> None:
    made = of_kind((SLICE % 4).astype(np.uint8), PhotometricInterpretation="PALETTE COLOR")
    for place, name in enumerate(("Red", "Green", "Blue")):
        ramp = np.array([0, 10, 20, 30], "<u2") * (place + 1)
        setattr(made, f"{name}PaletteColorLookupTableDescriptor", [4, 0, 16])
        setattr(made, f"{name}PaletteColorLookupTableData", ramp.tobytes())
    assert np.array_equal(only(made), (SLICE % 4)[..., None] * np.array([10, 20, 30]))


@pytest.mark.parametrize(
    ("syntax", "encode"),
    [
        (JPEG_LOSSLESS_SV1, lambda a: imagecodecs.jpeg8_encode(a, lossless=True, bitspersample=12)),
        (JPEG_LS, imagecodecs.jpegls_encode),
        (JPEG_2000, lambda a: imagecodecs.jpeg2k_encode(a, reversible=True, codecformat="J2K")),
    ],
)
def test_signed_pixels_survive_codecs_without_sign(syntax: str, encode: object) -> None:
    values = (SLICE.astype(np.int32) - 500).astype(np.int16)
    patterns = (values & 0x0FFF).astype(np.uint16)
    made = compressed(dataset(patterns, PixelRepresentation=1), syntax, [encode(patterns)])  # type: ignore[operator]
    assert np.array_equal(only(made), values)


def test_the_sign_of_an_unsigned_stream_is_at_its_own_highest_bit() -> None:
    values = (SLICE.astype(np.int32) - 500).astype(np.int16)
    patterns = (values & 0x0FFF).astype(np.uint16)
    stream = imagecodecs.jpeg2k_encode(
        patterns, reversible=True, codecformat="J2K", bitspersample=12
    )
    assert np.array_equal(only(compressed(of_kind(values), JPEG_2000, [stream])), values)


def test_differences_that_jpeg_2000_did_not_make_are_turned_here() -> None:
    differences = np.stack([RGB[..., 0], *[np.full((64, 64), 128, np.uint8)] * 2], axis=2)
    wanted = np.repeat(RGB[..., :1], 3, axis=2)
    plain = imagecodecs.jpeg2k_encode(differences, reversible=True, codecformat="J2K", mct=False)
    made = compressed(coloured(differences, "YBR_FULL"), JPEG_2000, [plain])
    assert np.array_equal(only(made), wanted)
    transformed = imagecodecs.jpeg2k_encode(RGB, reversible=True, codecformat="J2K", mct=True)
    made = compressed(coloured(RGB, "YBR_RCT"), JPEG_2000, [transformed])
    assert np.array_equal(only(made), RGB)


def test_signed_jpeg_2000_is_read_whatever_the_header_says_of_its_sign() -> None:
    values = SLICE.astype(np.int16) - 500
    stream = imagecodecs.jpeg2k_encode(values, reversible=True, codecformat="J2K")
    signed = of_kind(values)
    assert np.array_equal(only(compressed(signed, JPEG_2000, [stream])), values)
    unsigned = of_kind(values.view(np.uint16))
    assert np.array_equal(only(compressed(unsigned, JPEG_2000, [stream])), values.view(np.uint16))


def test_frames_are_decoded_one_by_one() -> None:
    pictures = [SLICE, SLICE[::-1], SLICE.T]
    made = dataset(NumberOfFrames=3)
    made.PixelData = b"".join(
        np.ascontiguousarray(picture, "<u2").tobytes() for picture in pictures
    )
    assert np.array_equal(frames_of(made), pictures)
    streams = [imagecodecs.jpegls_encode(np.ascontiguousarray(picture)) for picture in pictures]
    packed = compressed(dataset(NumberOfFrames=3), JPEG_LS, streams)
    assert np.array_equal(frames_of(packed), pictures)


@pytest.mark.parametrize(("stated", "held"), [(3, 2), (1, 2), (2, 4)])
def test_a_header_that_lies_about_the_number_of_frames_is_refused(stated: int, held: int) -> None:
    made = dataset(NumberOfFrames=stated)
    made.PixelData = SLICE.astype("<u2").tobytes() * held
    with pytest.raises(DamagedFileError, match=f"{stated} frames.* of {held}"):
        frames_of(made)


def test_a_header_that_lies_about_the_rows_is_refused() -> None:
    with pytest.raises(DamagedFileError, match="ends before"):
        frames_of(dataset(Rows=65))
    with pytest.raises(DamagedFileError, match=r"1 frames.* of 2"):
        frames_of(dataset(Rows=32))


def test_pixels_that_are_cut_are_refused() -> None:
    with pytest.raises(DamagedFileError, match="ends before"):
        frames_of(as_bytes(dataset())[:-2])
    two = dataset(NumberOfFrames=2)
    two.PixelData = SLICE.astype("<u2").tobytes() * 2
    data = as_bytes(two)[:-2]
    opened = read_file(io.BytesIO(data), len(data), source=SOURCE, limits=DEFAULT_LIMITS)
    with pytest.raises(DamagedFileError, match="ends before"):
        open_pixels(opened, io.BytesIO(data), source=SOURCE, limits=DEFAULT_LIMITS)


def test_a_little_filling_up_does_no_harm() -> None:
    made = dataset()
    made.PixelData = SLICE.astype("<u2").tobytes() + bytes(100)
    assert np.array_equal(only(made), SLICE)


def test_pixels_that_contradict_the_transfer_syntax_are_refused() -> None:
    data = as_bytes(compressed(dataset(), JPEG_LS, [imagecodecs.jpegls_encode(SLICE)]))
    native = data.replace(b"1.2.840.10008.1.2.4.80", b"1.2.840.10008.1.2.1\0\0\0")
    with pytest.raises(DamagedFileError):
        frames_of(native)
    plain = dataset()
    plain.file_meta.TransferSyntaxUID = JPEG_LS
    written = as_bytes(dataset())
    mislabelled = written.replace(
        b"\x02\x00\x10\x00UI\x14\x001.2.840.10008.1.2.1\0",
        b"\x02\x00\x10\x00UI\x14\x001.2.840.10008.1.2.5\0",
    )
    assert mislabelled != written
    with pytest.raises(DamagedFileError):
        frames_of(mislabelled)


@pytest.mark.parametrize(
    ("syntax", "said"),
    [("1.2.840.10008.1.2.4.102", "a video"), ("1.2.840.113619.5.2", r"1\.2\.840\.113619\.5\.2")],
)
def test_an_unknown_transfer_syntax_is_named(syntax: str, said: str) -> None:
    data = as_bytes(compressed(dataset(), JPEG_LOSSLESS_SV1, [b"12345678"]))
    length, stated = len(JPEG_LOSSLESS_SV1), syntax.encode().ljust(24, b"\0")
    data = data.replace(
        struct.pack("<H", length) + JPEG_LOSSLESS_SV1.encode(), struct.pack("<H", 24) + stated
    )
    with pytest.raises(UnsupportedFormatError, match=said):
        frames_of(data)


def test_an_object_without_pixels_is_refused() -> None:
    with pytest.raises(EmptyImageError):
        frames_of(dataset(PixelData=None))


def test_the_limits_hold_before_anything_is_decoded() -> None:
    made = compressed(
        dataset(Rows=60000, Columns=60000), JPEG_LS, [imagecodecs.jpegls_encode(SLICE)]
    )
    with pytest.raises(TooLargeError):
        frames_of(made)
    with pytest.raises(TooLargeError):
        frames_of(dataset(), limits=Limits(max_pixels=100))


def test_a_fragment_that_claims_two_gigabytes_is_refused() -> None:
    data = as_bytes(compressed(dataset(), JPEG_LS, [imagecodecs.jpegls_encode(SLICE)]))
    start = data.index(b"\xfe\xff\x00\xe0", data.index(b"\xe0\x7f\x10\x00") + 20)
    lying = data[: start + 4] + struct.pack("<L", 1 << 31) + data[start + 8 :]
    with pytest.raises(DamagedFileError):
        frames_of(lying)
