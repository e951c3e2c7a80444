"""Values of DICOM elements, taken from their bytes: a broken one counts as absent, and nothing is logged."""

from __future__ import annotations

import io
import logging
import math
import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from mriclassifier.errors import InputError
from mriclassifier.imaging import dicom_tags as tags
from mriclassifier.imaging.source import Source

if TYPE_CHECKING:
    from pydicom.dataset import Dataset

_PACKED = {"US": "H", "SS": "h", "UL": "L", "SL": "l", "FL": "f", "FD": "d", "OV": "Q", "UV": "Q"}
_TEXTS = frozenset(("IS", "DS", "CS", "LO", "SH", "UI", "DA", "PN", "ST", "LT", "UT", "UC", "AS"))
_PYDICOM_MODULES = r"pydicom(\.|$)"
# More than files of thousands of described frames need; a hostile one may ask for billions.
_MAX_READS = 2_000_000
_TAG_BYTES = 4  # read at the start of every item of a sequence, which pydicom makes an object of
_COST_OF_A_DATASET = 6
_MAX_NUMBERS = 1 << 17


def quieten_pydicom() -> None:
    """Keep pydicom's remarks, which may quote a patient's data, out of logs and of the program's output.

    They are silenced for good, because ``warnings.catch_warnings`` swaps a list that all threads share.
    What is wrong with a file is checked here, on the values themselves.
    """
    from pydicom import config

    logging.getLogger("pydicom").setLevel(logging.CRITICAL + 1)
    config.settings.reading_validation_mode = config.IGNORE
    if not any(getattr(entry[3], "pattern", "") == _PYDICOM_MODULES for entry in warnings.filters):
        warnings.filterwarnings("ignore", module=_PYDICOM_MODULES)


@contextmanager
def typed_errors(source: Source) -> Iterator[None]:
    """Turn whatever a decoder raises on a hostile file into our errors; its text may hold values."""
    try:
        yield
    except InputError:
        raise
    except MemoryError:
        raise source.out_of_memory() from None
    except Exception:  # noqa: BLE001  (parsers and decoders may fail in any way)
        raise source.corrupt() from None


class Stream:
    """A file or bytes that hand out no more than there is, and no more often than is sensible.

    Parameters
    ----------
    file
        Binary and seekable.
    size
        Of it, bytes.

    Attributes
    ----------
    short
        Whether something went on behind the end.
    """

    def __init__(self, file: Any, size: int) -> None:
        self._file = file
        self._reads = 0
        self.size = size
        self.short = False
        self.tell = file.tell

    def read(self, count: int = -1) -> bytes:
        """Read up to so many bytes, as files do."""
        self._reads += 1 if count != _TAG_BYTES else _COST_OF_A_DATASET
        if self._reads > _MAX_READS:
            raise ValueError("too many elements")
        if count > 4096 or count < 0:
            left = max(0, self.size - self._file.tell())
            count = left if count < 0 else count
            if count > left:
                self.short, count = True, left
        found: bytes = self._file.read(count)
        if 0 < len(found) < count:
            self.short = True
        return found

    def seek(self, offset: int, whence: int = 0) -> int:
        """Move, as files do."""
        position: int = self._file.seek(offset, whence)
        if position > self.size:
            self.short = True
        return position


class Values:
    """The elements of one dataset, or of one item of a sequence.

    Parameters
    ----------
    dataset
        As pydicom read it; its raw elements are looked at.
    """

    def __init__(self, dataset: Dataset) -> None:
        self._elements: dict[int, Any] = {element.tag: element for element in dataset.elements()}

    def __contains__(self, tag: int) -> bool:
        return tag in self._elements

    def raw(self, tag: int) -> bytes:
        """The bytes of a value; empty where there are none."""
        value = getattr(self._elements.get(tag), "value", None)
        return value if isinstance(value, bytes) else b""

    def code(self, tag: int) -> str:
        """An ASCII text as a whole: a code, a UID."""
        return self.raw(tag).decode("ascii", "replace").strip(" \0\r\n\t")

    def codes(self, tag: int) -> tuple[str, ...]:
        """ASCII texts that backslashes part."""
        text = self.code(tag)
        return tuple(part.strip(" \0") for part in text.split("\\")) if text else ()

    def numbers(self, tag: int) -> tuple[float, ...]:
        """All finite numbers; none at all where one of them is not."""
        element: Any = self._elements.get(tag)
        data = self.raw(tag)
        if not data:
            return ()
        packed = _PACKED.get(element.VR or "")
        if packed is None and element.VR not in _TEXTS:
            packed = tags.BINARY.get(tag)
        try:
            if packed is None:
                parts = data.decode("ascii").strip(" \0").split("\\")
                found = tuple(float(part.strip(" \0")) for part in parts[:_MAX_NUMBERS])
            else:
                width = struct.calcsize(f"<{packed}")
                count = min(len(data) // width, _MAX_NUMBERS)
                order = "<" if element.is_little_endian else ">"
                found = struct.unpack_from(f"{order}{count}{packed}", data)
        except (ValueError, struct.error, AttributeError):
            return ()
        return tuple(map(float, found)) if all(map(math.isfinite, found)) else ()

    def number(self, tag: int) -> float | None:
        """The first number."""
        found = self.numbers(tag)
        return found[0] if found else None

    def integer(self, tag: int) -> int | None:
        """The first number, where it is a whole one of at most 32 bits."""
        found = self.number(tag)
        return (
            int(found)
            if found is not None and found == int(found) and abs(found) < 1 << 32
            else None
        )

    def little(self, tag: int) -> bool:
        """Whether the bytes of an element are in little endian order."""
        return bool(getattr(self._elements.get(tag), "is_little_endian", True))

    def items(self, tag: int) -> list[Values]:
        """The items of a sequence."""
        from pydicom.filereader import read_sequence

        element: Any = self._elements.get(tag)
        value: Any = getattr(element, "value", None)
        if isinstance(value, bytes):
            # An element of unknown kind is implicit (PS3.5, 6.2.2), which pydicom sees by itself
            value = read_sequence(
                Stream(io.BytesIO(value), len(value)),  # type: ignore[arg-type]
                is_implicit_VR=element.is_implicit_VR,
                is_little_endian=element.is_little_endian,
                bytelength=len(value),
                encoding="iso8859",
            )
        if not hasattr(value, "__iter__"):
            return []
        return [Values(item) for item in value if hasattr(item, "elements")]

    def first(self, tag: int) -> Values | None:
        """The first item of a sequence."""
        found = self.items(tag)
        return found[0] if found else None
