"""Values come from bytes: broken ones count as absent, and nothing is logged or warned."""

from __future__ import annotations

import io
import logging
import warnings

import pytest
from pydicom.dataset import Dataset

from mriclassifier.errors import DamagedFileError, TooLargeError
from mriclassifier.imaging import dicom_tags as tags
from mriclassifier.imaging import dicom_values
from mriclassifier.imaging.dicom_file import read_file
from mriclassifier.imaging.dicom_values import Stream, Values, quieten_pydicom, typed_errors
from mriclassifier.imaging.source import DEFAULT_LIMITS, Source
from tests.helpers.drawn_dicom import as_bytes, dataset, group, parsed


def values(**elements: object) -> Values:
    return parsed(dataset(**elements)).values


def test_numbers_are_read_from_text_and_from_binary_elements() -> None:
    found = values(PixelSpacing=[0.5, 0.75], Rows=64)
    assert found.numbers(tags.PIXEL_SPACING) == (0.5, 0.75)
    assert found.integer(tags.ROWS) == 64
    assert found.number(tags.SLICE_LOCATION) is None


@pytest.mark.parametrize("little", [True, False])
def test_binary_numbers_are_read_in_the_order_of_the_file(little: bool) -> None:
    data = as_bytes(dataset(), little=little)
    opened = read_file(io.BytesIO(data), len(data), source=Source(data, "a"), limits=DEFAULT_LIMITS)
    assert opened.values.integer(tags.COLUMNS) == 64
    assert opened.little is little


@pytest.mark.parametrize("text", ["nan", "1e999", "inf", "twelve", "1,5"])
def test_what_is_no_finite_number_counts_as_absent(text: str) -> None:
    data = as_bytes(dataset(SliceThickness="3.0000")).replace(b"3.0000", text.ljust(6).encode())
    opened = read_file(io.BytesIO(data), len(data), source=Source(data, "a"), limits=DEFAULT_LIMITS)
    assert tags.SLICE_THICKNESS in opened.values
    assert opened.values.number(tags.SLICE_THICKNESS) is None


def test_a_fraction_is_no_integer() -> None:
    assert values(InstanceNumber="7").integer(tags.INSTANCE_NUMBER) == 7
    assert values(SliceThickness="2.5").integer(tags.SLICE_THICKNESS) is None


def test_codes_are_parted_and_stripped() -> None:
    assert values(ImageType=["DERIVED", "PRIMARY"]).codes(tags.IMAGE_TYPE) == ("DERIVED", "PRIMARY")


def test_items_of_a_sequence_are_values_themselves() -> None:
    found = values(FrameVOILUTSequence=[group(WindowCenter="40"), group(WindowCenter="80")])
    assert [item.number(tags.WINDOW_CENTER) for item in found.items(tags.FRAME_VOI)] == [40, 80]
    first = found.first(tags.FRAME_VOI)
    assert first is not None
    assert first.number(tags.WINDOW_CENTER) == 40
    assert found.items(tags.SHARED_GROUPS) == []
    assert found.first(tags.SHARED_GROUPS) is None


def test_a_sequence_of_unknown_kind_is_coded_implicitly() -> None:
    inner = b"\x28\x00\x50\x10\x04\x00\x00\x0040  "  # Window Center
    content = b"\xfe\xff\x00\xe0" + len(inner).to_bytes(4, "little") + inner
    made = dataset()
    made.add_new(tags.FRAME_VOI, "OB", content)
    data = as_bytes(made).replace(b"\x28\x00\x32\x91OB", b"\x28\x00\x32\x91UN")
    opened = read_file(io.BytesIO(data), len(data), source=Source(data, "a"), limits=DEFAULT_LIMITS)
    item = opened.values.first(tags.FRAME_VOI)
    assert item is not None
    assert item.number(tags.WINDOW_CENTER) == 40


def test_a_dataset_of_pydicoms_own_is_read_too() -> None:
    assert Values(Dataset()).raw(tags.ROWS) == b""


def test_a_stream_hands_out_no_more_than_there_is_and_remembers_being_short() -> None:
    stream = Stream(io.BytesIO(b"abcdef"), 6)
    assert stream.read(4) == b"abcd"
    assert not stream.short
    assert stream.read(1 << 31) == b"ef"
    assert stream.short
    beyond = Stream(io.BytesIO(b"abcdef"), 6)
    beyond.seek(100)
    assert beyond.short


def test_a_stream_that_is_asked_without_end_gives_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dicom_values, "_MAX_READS", 10)
    stream = Stream(io.BytesIO(bytes(100)), 100)
    for _ in range(10):
        stream.read(1)
    with pytest.raises(ValueError, match="too many"):
        stream.read(1)


def test_whatever_a_decoder_raises_becomes_one_of_our_errors_without_its_text() -> None:
    with pytest.raises(DamagedFileError) as caught, typed_errors(Source(b"", "a.dcm")):
        raise RecursionError("Doe^Jane")
    assert "Doe" not in caught.value.sentence
    assert caught.value.__suppress_context__
    with pytest.raises(TooLargeError), typed_errors(Source(b"", "a.dcm")):
        raise MemoryError


def test_pydicom_neither_logs_nor_warns(caplog: pytest.LogCaptureFixture) -> None:
    from pydicom.misc import warn_and_log

    with warnings.catch_warnings(record=True) as caught:
        warnings.resetwarnings()
        warnings.simplefilter("always")
        quieten_pydicom()
        quieten_pydicom()
        warn_and_log("Doe^Jane", stacklevel=0)
        logging.getLogger("pydicom.pixels").error("Doe^Jane")
    assert not caught
    assert not caplog.records
