from __future__ import annotations

import io
import struct
import zlib
from typing import Any

import numpy as np
import pytest
from PIL import Image

from mriclassifier.errors import DamagedFileError, TooLargeError, UnsupportedFormatError
from mriclassifier.imaging import tiff
from mriclassifier.imaging.formats import Limits, open_study
from mriclassifier.imaging.preprocess import to_grey
from mriclassifier.imaging.source import DEFAULT_LIMITS, Source
from tests.helpers.pictures import drawn_head

RNG = np.random.default_rng(5)
DEEP = RNG.integers(0, 65536, (20, 35, 3), np.uint16)


def written(
    samples: np.ndarray,
    *,
    photometric: int = 1,
    order: str = "<",
    big: bool = False,
    compress: Any = None,
    chunks: list[bytes] | None = None,
    tags: dict[int, tuple[int, ...]] | None = None,
) -> bytes:
    """A TIFF made by hand: one strip of ``(H, W[, n])``, or the given chunks."""
    height, width = samples.shape[:2]
    depth = samples.shape[2] if samples.ndim == 3 else 1
    plain = samples.astype(samples.dtype.newbyteorder(order)).tobytes()
    kind = {"u": 1, "b": 1, "i": 2, "f": 3}[samples.dtype.kind]
    parts = chunks or [compress(plain) if compress else plain]
    body, offsets = b"", []
    for part in parts:
        offsets.append(16 + len(body))
        body += part
    entries: dict[int, tuple[int, ...]] = {
        256: (width,),
        257: (height,),
        258: (samples.dtype.itemsize * 8,) * depth,
        259: (1,),
        262: (photometric,),
        273: tuple(offsets),
        277: (depth,),
        278: (height,),
        279: tuple(len(part) for part in parts),
        339: (kind,) * depth,
    }
    entries |= tags or {}
    if 322 in entries:
        entries[324], entries[325] = entries.pop(273), entries.pop(279)
        del entries[278]
    count, offset, inline = ("Q", "Q", 8) if big else ("H", "I", 4)
    start = 16 + len(body)
    after = start + struct.calcsize("=" + count) + len(entries) * (12 + 8 * big) + inline
    directory, overflow = struct.pack(order + count, len(entries)), b""
    for tag in sorted(entries):
        numbers = struct.pack(f"{order}{len(entries[tag])}I", *entries[tag])
        field = numbers.ljust(inline, b"\0")
        if len(numbers) > inline:
            field = struct.pack(order + offset, after + len(overflow))
            overflow += numbers
        directory += struct.pack(order + "HH" + offset, tag, 4, len(entries[tag])) + field
    directory += struct.pack(order + offset, 0)
    head = {"<": b"II", ">": b"MM"}[order]
    if big:
        head += struct.pack(order + "HHHQ", 43, 8, 0, start)
    else:
        head += struct.pack(order + "HI", 42, start) + bytes(8)
    return head + body + directory + overflow


def pixels_of(data: bytes) -> np.ndarray:
    return open_study(data).frames[0].pixels


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("big", [False, True])
@pytest.mark.parametrize("kind", ["u1", "i1", "u2", "i2", "u4", "i4", "u8", "i8", "f2", "f4", "f8"])
def test_every_sample_type_keeps_its_values(kind: str, big: bool, order: str) -> None:
    samples = RNG.integers(0, 100, (7, 9)).astype(kind)
    if samples.dtype.kind in "if":
        samples[0, 0] = -5
    pixels = pixels_of(written(samples, big=big, order=order))
    assert pixels.dtype == np.dtype(kind)
    assert pixels.dtype.isnative
    assert np.array_equal(pixels, samples)


@pytest.mark.parametrize("order", ["<", ">"])
def test_sixteen_bit_colour_keeps_every_bit(order: str) -> None:
    assert np.array_equal(pixels_of(written(DEEP, photometric=2, order=order)), DEEP)


def test_planes_one_after_the_other() -> None:
    planes = [DEEP[..., plane].tobytes() for plane in range(3)]
    data = written(DEEP, photometric=2, chunks=planes, tags={284: (2,)})
    assert np.array_equal(pixels_of(data), DEEP)


@pytest.mark.parametrize("compression", [1, 8])
def test_tiles_that_reach_over_the_edge(compression: int) -> None:
    padded = np.zeros((32, 48, 3), np.uint16)
    padded[:20, :35] = DEEP
    tiles = [
        padded[top : top + 16, left : left + 16].tobytes()
        for top in (0, 16)
        for left in (0, 16, 32)
    ]
    if compression == 8:
        tiles = [zlib.compress(tile) for tile in tiles]
    tags = {259: (compression,), 322: (16,), 323: (16,)}
    data = written(DEEP, photometric=2, chunks=tiles, tags=tags)
    assert np.array_equal(pixels_of(data), DEEP)


def test_several_strips_with_a_short_last_one() -> None:
    strips = [zlib.compress(DEEP[top : top + 6].tobytes()) for top in range(0, 20, 6)]
    data = written(DEEP, photometric=2, chunks=strips, tags={259: (8,), 278: (6,)})
    assert np.array_equal(pixels_of(data), DEEP)


@pytest.mark.parametrize("order", ["<", ">"])
def test_the_horizontal_predictor(order: str) -> None:
    differences = DEEP.copy()
    differences[:, 1:] -= DEEP[:, :-1]
    tags = {259: (8,), 317: (2,)}
    data = written(differences, photometric=2, order=order, compress=zlib.compress, tags=tags)
    assert np.array_equal(pixels_of(data), DEEP)


@pytest.mark.parametrize("order", ["<", ">"])
def test_the_floating_point_predictor(order: str) -> None:
    values = RNG.normal(size=(6, 8)).astype(np.float32)
    rows = values.astype(">f4").view(np.uint8).reshape(6, 8, 4).transpose(0, 2, 1).reshape(6, 32)
    rows[:, 1:] -= rows[:, :-1].copy()
    data = written(
        values, order=order, chunks=[zlib.compress(rows.tobytes())], tags={259: (8,), 317: (3,)}
    )
    assert np.array_equal(pixels_of(data), values)


@pytest.mark.parametrize(
    "compression", ["tiff_lzw", "packbits", "tiff_adobe_deflate", "tiff_deflate"]
)
def test_compressed_grey_of_16_bits(compression: str) -> None:
    held = io.BytesIO()
    Image.fromarray(DEEP[..., 0]).save(held, "TIFF", compression=compression)
    assert np.array_equal(pixels_of(held.getvalue()), DEEP[..., 0])


def test_min_is_white_is_inverted() -> None:
    grey = drawn_head(32)
    assert np.array_equal(pixels_of(written(255 - grey, photometric=0)), grey)
    deep = DEEP[..., 0]
    assert np.array_equal(pixels_of(written(~deep, photometric=0)), deep)
    twelve = deep >> 4
    data = written(4095 - twelve, photometric=0, tags={281: (4095,)})
    assert np.array_equal(pixels_of(data), twelve)
    held = io.BytesIO()
    Image.fromarray(grey).convert("1").save(held, "TIFF", compression="group4")
    assert np.array_equal(
        to_grey(pixels_of(held.getvalue())) > 0, np.asarray(Image.fromarray(grey).convert("1"))
    )


def test_alpha_lies_on_black_and_associated_alpha_already_does() -> None:
    layered = np.dstack([np.full((2, 2, 3), 40_000), np.full((2, 2, 1), 32_768)]).astype(np.uint16)
    assert (pixels_of(written(layered, photometric=2, tags={338: (2,)})) == 20_000).all()
    assert (pixels_of(written(layered, photometric=2, tags={338: (1,)})) == 40_000).all()
    assert (pixels_of(written(layered, photometric=2, tags={338: (0,)})) == 40_000).all()
    grey = layered[..., 2:]
    assert (pixels_of(written(grey, tags={338: (2,)})) == 20_000).all()


def test_sixteen_bit_inks_become_colours() -> None:
    inks = np.zeros((1, 2, 4), np.uint16)
    inks[0, 1, 3] = 65535
    assert pixels_of(written(inks, photometric=5)).tolist() == [[[65535] * 3, [0] * 3]]


@pytest.mark.parametrize("orientation", [3, 6, 8])
def test_deep_pages_come_out_upright(orientation: int) -> None:
    back = {3: 2, 6: 1, 8: 3}[orientation]
    stored = np.ascontiguousarray(np.rot90(DEEP, back))
    data = written(stored, photometric=2, tags={274: (orientation,)})
    assert np.array_equal(pixels_of(data), DEEP)


def pages(count: int, mode: str = "L", **options: Any) -> bytes:
    held = io.BytesIO()
    pictures = [Image.new(mode, (8 + page, 8), page) for page in range(count)]
    pictures[0].save(held, "TIFF", save_all=True, append_images=pictures[1:], **options)
    return held.getvalue()


@pytest.mark.parametrize("mode", ["L", "I;16"])
def test_every_page_is_a_frame(mode: str) -> None:
    study = open_study(pages(5, mode))
    assert [frame.index for frame in study.frames] == [0, 1, 2, 3, 4]
    assert [frame.width for frame in study.frames] == [8, 9, 10, 11, 12]
    assert [int(frame.pixels[0, 0]) for frame in study.frames] == [0, 1, 2, 3, 4]
    assert study.details["pages"] == "5"


def test_the_page_budget_and_the_sum_of_the_pages_are_limited() -> None:
    with pytest.raises(TooLargeError, match="more than 4 pages"):
        open_study(pages(5), limits=Limits(max_frames=4))
    with pytest.raises(TooLargeError, match="once decoded"):
        open_study(pages(5), limits=Limits(max_decoded_bytes=399))


def test_reduced_copies_behind_the_picture_are_no_frames() -> None:
    data = pages(3)
    second = tiff.pages(Source(data, "x"), DEFAULT_LIMITS)[1]
    assert second.index == 1
    marked = bytearray(data)
    at = data.index(struct.pack("<HHI", 256, 4, 1) + struct.pack("<I", 9))
    count = at - 2
    assert struct.unpack_from("<H", marked, count)[0] >= 8
    marked[at : at + 2] = struct.pack("<H", 254)
    # The width's entry now says "reduced copy" (bit 0 of 9).
    assert len(open_study(bytes(marked)).frames) == 2


def test_a_chain_that_runs_in_a_circle_is_noticed() -> None:
    data = bytearray(written(DEEP, photometric=2))
    start = struct.unpack_from("<I", data, 4)[0]
    entries = struct.unpack_from("<H", data, start)[0]
    struct.pack_into("<I", data, start + 2 + entries * 12, start)
    with pytest.raises(DamagedFileError):
        open_study(bytes(data))


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"compression": "tiff_lzw"},
        {"compression": "packbits"},
        {"compression": "tiff_adobe_deflate"},
        {"compression": "jpeg"},
    ],
    ids=str,
)
@pytest.mark.parametrize("mode", ["L", "RGB", "I;16"])
@pytest.mark.parametrize("how", ["cut", "short strip"])
def test_missing_data_are_noticed(mode: str, options: dict[str, Any], how: str) -> None:
    if options.get("compression") == "jpeg" and mode == "I;16":
        pytest.skip("not a combination")
    noise = RNG.integers(0, 256, (64, 64, 3), np.uint8)
    image = Image.fromarray(noise if mode == "RGB" else noise[..., 0])
    image = Image.fromarray(noise[..., 0].astype(np.uint16)) if mode == "I;16" else image
    held = io.BytesIO()
    image.convert(mode).save(held, "TIFF", **options)
    data = bytearray(held.getvalue())
    page = tiff.pages(Source(bytes(data), "x"), DEFAULT_LIMITS)[0]
    if how == "cut":
        with pytest.raises(DamagedFileError):
            open_study(bytes(data[: len(data) * 2 // 3]))
        return
    length = page.number(279)
    for kind, form in ((3, "<HHIHxx"), (4, "<HHII")):
        entry = struct.pack(form, 279, kind, 1, length) if length < 65536 or kind == 4 else b"?"
        if entry in data:
            at = data.index(entry)
            data[at : at + 12] = struct.pack(form, 279, kind, 1, length // 2)
    assert bytes(data) != held.getvalue()
    with pytest.raises(DamagedFileError):
        open_study(bytes(data))


def test_a_giant_is_refused_from_its_header() -> None:
    with pytest.raises(TooLargeError, match="megapixels"):
        open_study(written(DEEP, photometric=2, tags={256: (60_000,), 257: (60_000,)}))
    with pytest.raises(TooLargeError):
        open_study(written(DEEP, photometric=2, tags={322: (60_000,), 323: (60_000,)}))


def test_what_is_not_read_is_named() -> None:
    with pytest.raises(UnsupportedFormatError, match="compression 32809"):
        open_study(written(DEEP, photometric=2, tags={259: (32809,)}))
    with pytest.raises(UnsupportedFormatError, match="predictor 9"):
        open_study(
            written(DEEP, photometric=2, compress=zlib.compress, tags={259: (8,), 317: (9,)})
        )
    with pytest.raises(UnsupportedFormatError, match="colour scheme 32803"):
        open_study(written(DEEP[..., 0], photometric=32803))


def test_a_bomb_of_many_strips_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tiff, "_MAX_NUMBERS", 1000)
    data = written(DEEP, photometric=2, chunks=[b"x"] * 600)
    with pytest.raises(UnsupportedFormatError, match="very many strips"):
        open_study(data)
