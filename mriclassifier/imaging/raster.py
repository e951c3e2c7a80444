"""PNG, JPEG, TIFF, BMP and WebP: header first, then the pixels, then upright and on black."""

from __future__ import annotations

import ctypes
import io
import struct
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import numpy as np
from PIL import Image, UnidentifiedImageError

from mriclassifier.errors import InputError
from mriclassifier.imaging import jpeg, pillow_pixels, png, tiff
from mriclassifier.imaging.pillow_pixels import compose_on_black, upright
from mriclassifier.imaging.source import Limits, Source
from mriclassifier.imaging.study import Frame, Pixels, Study

_Decoded = tuple[list[Pixels], dict[str, str]]

_TIFF_SIGNATURES = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")
_BMP_HEADER_SIZES = (12, 16, 40, 52, 56, 64, 108, 124)
# Pillow unpacks run-length BMP in Python, byte by byte.
_MAX_RLE_BYTES = 4 << 20
_PILLOW_MODULES = r"PIL\."


def recognises(data: bytes) -> bool:
    """Whether the content begins as one of these formats."""
    return _kind(data) is not None


def read(source: Source, limits: Limits) -> Study:
    """Decode a raster file.

    Raises
    ------
    InputError
        One of its subclasses, whatever the file does.
    """
    kind = _kind(source.data)
    assert kind is not None
    _quieten_pillow()
    with _typed_errors(source):
        frames, details = _DECODERS[kind](source, limits)
    for pixels in frames:
        # Frames are shared between threads.
        pixels.flags.writeable = False
    return Study(
        name=source.name,
        kind=kind,
        frames=tuple(Frame(pixels, index) for index, pixels in enumerate(frames)),
        path=source.path,
        details=details,
    )


def _kind(data: bytes) -> str | None:
    if data.startswith(png.SIGNATURE):
        return "PNG"
    if data.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if data.startswith(_TIFF_SIGNATURES):
        return "TIFF"
    if data.startswith(b"BM") and data[14:15] and data[14] in _BMP_HEADER_SIZES:
        return "BMP"
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "WEBP"
    return None


@contextmanager
def _typed_errors(source: Source) -> Iterator[None]:
    try:
        yield
    except InputError:
        raise
    except (MemoryError, Image.DecompressionBombError) as error:
        raise source.out_of_memory() from error
    except Exception as error:  # a decoder may fail in any way on a hostile file
        raise source.corrupt() from error


def _quieten_pillow() -> None:
    """Keep Pillow's remarks about odd metadata out of the program's output.

    ``warnings.catch_warnings`` swaps a list that all threads share, so two decoding threads could
    leave it in a wrong state; one filter that stays cannot. Sizes are checked here before anything is
    decoded, so the warning about large pictures is not needed either.
    """
    if any(getattr(entry[3], "pattern", "") == _PILLOW_MODULES for entry in warnings.filters):
        return
    _quieten_libtiff()
    warnings.filterwarnings("ignore", module=_PILLOW_MODULES)


def _quieten_libtiff() -> None:
    """Keep libtiff's remarks on damaged tags off the standard error output.

    It writes there by itself. Pillow learns of errors from what calls return, so the handler that
    writes is not needed; redirecting the output would do so for every thread. Where libtiff is a part of
    Pillow's own binary (Windows) the handler cannot be reached, and the remarks stay.
    """
    with suppress(AttributeError, OSError):
        # Symbols of what a library depends on are found through it
        ctypes.CDLL(Image.core.__file__).TIFFSetErrorHandler(None)  # type: ignore[attr-defined]


def _decode_png(source: Source, limits: Limits) -> _Decoded:
    header = png.header(source)
    source.check_size(header.width, header.height, limits)
    channels = 4 if header.colour == 3 else header.channels
    source.check_memory(header.width * header.height * channels * max(1, header.bits // 8), limits)
    source = png.checked(source)
    with _open(source, "PNG") as image:
        # Pillow notices a short or broken data stream; the other decoder need not be trusted to.
        image.load()
        orientation = pillow_pixels.orientation(image)
        pixels = None if header.deep_colour else pillow_pixels.pixels(image)
        key = image.info.get("transparency")
    if pixels is None:
        del image  # its 8-bit copy would only take room
        pixels = _deep_png(source, header, key)
    return [upright(pixels, orientation)], _details(header.bits, orientation)


def _deep_png(source: Source, header: png.Header, key: object) -> Pixels:
    pixels = png.deep_pixels(source, header)
    if pixels.shape[2] != 3:
        return compose_on_black(pixels)
    if isinstance(key, tuple):
        pixels[(pixels == np.array(key, np.uint16)).all(axis=2)] = 0
    return pixels


def _decode_jpeg(source: Source, limits: Limits) -> _Decoded:
    source.check_size(*jpeg.size(source), limits)
    layout = jpeg.walk(source)
    header = layout.header
    source.check_memory(header.width * header.height * len(header.sampling), limits)
    whole = jpeg.check_scan_data(source, layout)
    if whole is not None and whole.mode in ("L", "RGB"):  # decoded once is enough
        return [upright(whole.pixels, whole.orientation)], _details(8, whole.orientation)
    # What stands behind the end of the image (a preview, a gain map) is not part of it.
    with _open(Source(source.data[: layout.end], source.name), "JPEG") as image:
        pixels = pillow_pixels.pixels(image)
        orientation = pillow_pixels.orientation(image)
    return [upright(pixels, orientation)], _details(8, orientation)


def _decode_bmp(source: Source, limits: Limits) -> _Decoded:
    if len(source.data) < 26:
        raise source.cut_short()
    old = source.data[14] in (12, 16)
    width, height = struct.unpack_from("<HH" if old else "<ii", source.data, 18)
    source.check_size(abs(width), abs(height), limits)
    try:
        opened = _open(source, "BMP")
    except OSError as error:
        if str(error).startswith("Unsupported BMP"):
            raise source.unsupported(str(error).removeprefix("Unsupported ")) from error
        raise
    with opened as image:
        source.check_memory(image.width * image.height * len(image.getbands()), limits)
        packed = image.info.get("compression") in (1, 2)
        if packed and len(source.data) > _MAX_RLE_BYTES:
            raise source.unsupported("large run-length encoded BMP")
        return [pillow_pixels.pixels(image)], _details(8, 1)


def _decode_webp(source: Source, limits: Limits) -> _Decoded:
    data = source.data
    if len(data) < 30 or int.from_bytes(data[4:8], "little") + 8 > len(data):
        raise source.cut_short()
    # Opening it makes room for the whole canvas already, so the size is read here.
    if data[12:16] == b"VP8X":
        width = int.from_bytes(data[24:27], "little") + 1
        height = int.from_bytes(data[27:30], "little") + 1
    elif data[12:16] == b"VP8L":
        bits = int.from_bytes(data[21:25], "little")
        width, height = (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    elif data[12:16] == b"VP8 ":
        width, height = (side & 0x3FFF for side in struct.unpack_from("<HH", data, 26))
    else:
        raise source.corrupt()
    source.check_size(width, height, limits)
    # Its decoder keeps two canvases of four channels; five bytes a pixel stand for that.
    source.check_memory(width * height * 5, limits)
    with _open(source, "WEBP") as image:
        pixels = pillow_pixels.pixels(image)
        orientation = pillow_pixels.orientation(image)
    return [upright(pixels, orientation)], _details(8, orientation)


def _decode_tiff(source: Source, limits: Limits) -> _Decoded:
    pages = tiff.pages(source, limits)
    frames = [
        _own_tiff_page(source, page) if page.needs_own_decoding else _tiff_page(source, page)
        for page in pages
    ]
    details = _details(pages[0].bits, pages[0].orientation)
    if len(pages) > 1:
        details["pages"] = str(len(pages))
    return frames, details


def _tiff_page(source: Source, page: tiff.Page) -> Pixels:
    for stream in tiff.jpeg_streams(source, page):
        jpeg.check_scan_data(stream, jpeg.walk(stream))
    try:
        with _open(source, "TIFF") as image:
            image.seek(page.index)
            # Pillow turns TIFF pages upright by itself, and has checked nothing against the directory.
            image.load()
            upright_size = (page.width, page.height)
            if page.orientation >= 5:
                upright_size = upright_size[::-1]
            if image.size != upright_size:
                raise source.corrupt()
            return pillow_pixels.pixels(image)
    except UnidentifiedImageError as error:
        raise source.unsupported(
            f"TIFF of {page.samples} × {page.bits} bits, colour scheme {page.photometric}"
        ) from error


def _own_tiff_page(source: Source, page: tiff.Page) -> Pixels:
    stored = tiff.own_samples(source, page)
    if page.photometric == 5:
        if stored.dtype.kind != "u":
            raise source.unsupported(f"TIFF of CMYK with {stored.dtype}")
        pixels = pillow_pixels.cmyk_to_rgb(stored[..., :4])
    elif page.photometric == 2:
        pixels = stored[..., :3]
    else:
        pixels = stored[..., 0]
        if page.photometric == 0:
            pixels = _inverted(pixels, tiff.white_level(page))
    # Associated alpha (1) is multiplied in already, which is what lying on black means.
    if page.extra == 2 and stored.dtype.kind == "u" and page.photometric != 5:
        colours = 3 if page.photometric == 2 else 1
        layered = np.concatenate(
            [pixels.reshape(*stored.shape[:2], colours), stored[..., colours : colours + 1]], axis=2
        )
        pixels = compose_on_black(layered)
    return upright(np.ascontiguousarray(pixels), page.orientation)


def _inverted(pixels: Pixels, white_level: int | None) -> Pixels:
    result: Pixels = ~pixels if pixels.dtype.kind != "f" else pixels.max() + pixels.min() - pixels
    if white_level is not None and pixels.dtype.kind == "u" and int(pixels.max()) <= white_level:
        result = pixels.dtype.type(white_level) - pixels
    return result


def _open(source: Source, kind: str) -> Image.Image:
    """Header only; one decoder, so that no content can call up another one."""
    return Image.open(io.BytesIO(source.data), formats=[kind])


def _details(bits: int, orientation: int) -> dict[str, str]:
    details = {"bits": str(bits)}
    if orientation != 1:
        details["orientation"] = str(orientation)
    return details


_DECODERS: dict[str, Callable[[Source, Limits], _Decoded]] = {
    "PNG": _decode_png,
    "JPEG": _decode_jpeg,
    "TIFF": _decode_tiff,
    "BMP": _decode_bmp,
    "WEBP": _decode_webp,
}
