"""The table of elements agrees with the data dictionary of DICOM."""

from __future__ import annotations

import pytest
from pydicom.datadict import dictionary_VR

from mriclassifier.imaging import dicom_tags as tags

PACKED = {"US": "H", "OW": "H", "US or SS": "H", "US or OW": "H", "FD": "d", "OV": "Q"}


@pytest.mark.parametrize("tag", sorted(tags.READ), ids=hex)
def test_every_element_exists_and_its_coding_is_that_of_the_standard(tag: int) -> None:
    kind = dictionary_VR(tag)
    assert tags.BINARY.get(tag) == PACKED.get(kind)


def test_the_pixels_themselves_are_not_among_what_a_header_reads() -> None:
    assert not {tags.PIXELS, tags.FLOAT_PIXELS, tags.DOUBLE_PIXELS} & tags.READ
    assert {tags.PATIENT_NAME, tags.ROWS, *tags.PALETTES} <= tags.READ
