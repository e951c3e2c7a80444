"""What a file says of itself that its reader has to know."""

from __future__ import annotations

import pytest

from mriclassifier.imaging.dicom_header import header
from mriclassifier.imaging.dicom_notices import notices
from mriclassifier.notices import Notice
from tests.helpers.drawn_dicom import dataset, parsed


def said(*, compressed_lossy: bool = False, **elements: object) -> list[Notice]:
    values = parsed(dataset(**elements)).values
    return list(notices(values, header(values), compressed_lossy=compressed_lossy))


def test_a_plain_mr_image_is_left_alone() -> None:
    assert said(ImageType=["ORIGINAL", "PRIMARY"], BurnedInAnnotation="NO") == []
    assert said(Modality=None) == []


@pytest.mark.parametrize("part", ["HEAD", "BRAIN", "HEADNECK", "head ", "SELLA TURCICA", "", "IAC"])
def test_the_head_is_left_alone(part: str) -> None:
    assert said(BodyPartExamined=part) == []


@pytest.mark.parametrize(
    ("elements", "code", "sentence"),
    [
        ({"Modality": "CT"}, "modality", "says that it is CT, not MR"),
        ({"Modality": "US"}, "modality", "says that it is ultrasound, not MR"),
        ({"BodyPartExamined": "ABDOMEN"}, "body_part", "another part of the body (abdomen)"),
        ({"BurnedInAnnotation": "YES"}, "burned_in", "Texts are part of the image"),
        ({"LossyImageCompression": "01"}, "lossy", "compressed with loss"),
        ({"ImageType": ["DERIVED", "PRIMARY"]}, "derived", "computed from others"),
        (
            {"SOPClassUID": "1.2.840.10008.5.1.4.1.1.7"},
            "secondary_capture",
            "a copy of a screen or of a film",
        ),
    ],
)
def test_what_matters_is_said(elements: dict[str, object], code: str, sentence: str) -> None:
    (found,) = said(**elements)
    assert found.code == code
    assert sentence in found.sentence


def test_a_lossy_transfer_syntax_says_it_by_itself() -> None:
    assert [notice.code for notice in said(compressed_lossy=True)] == ["lossy"]


def test_the_gravest_comes_first() -> None:
    found = said(Modality="CT", BurnedInAnnotation="YES", ImageType=["DERIVED", "SECONDARY"])
    assert [notice.code for notice in found] == ["modality", "burned_in", "derived"]
