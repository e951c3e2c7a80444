"""What stored values stand for, and the windows that files propose."""

from __future__ import annotations

import numpy as np
import pytest

from mriclassifier.imaging import dicom_tags as tags
from mriclassifier.imaging.dicom_scale import lookup_table, scale, windows
from mriclassifier.imaging.dicom_values import Values
from mriclassifier.imaging.study import ValueScale
from tests.helpers.drawn_dicom import dataset, group, lut, parsed


def values(**elements: object) -> Values:
    return parsed(dataset(**elements)).values


@pytest.mark.parametrize(
    ("elements", "modality", "wanted"),
    [
        ({}, "MR", ValueScale()),
        (
            {"RescaleSlope": 2, "RescaleIntercept": -5, "RescaleType": "US"},
            "MR",
            ValueScale(slope=2, intercept=-5),
        ),
        (
            {"RescaleSlope": 1, "RescaleIntercept": -1024},
            "CT",
            ValueScale(slope=1, intercept=-1024, unit="HU"),
        ),
        ({"RescaleSlope": 0, "RescaleIntercept": 1}, "MR", ValueScale()),
        ({"RescaleSlope": 1e300, "RescaleIntercept": 1}, "MR", ValueScale()),
        ({"RescaleSlope": 2}, "MR", ValueScale()),
        ({"DoseGridScaling": 0.5, "DoseUnits": "GY"}, "RTDOSE", ValueScale(slope=0.5, unit="Gy")),
    ],
)
def test_the_scale_is_the_files_where_it_can_be_right(
    elements: dict[str, object], modality: str, wanted: ValueScale
) -> None:
    assert scale(values(**elements), modality=modality) == wanted


def test_a_frames_own_scale_comes_first() -> None:
    own = values(RescaleSlope=3, RescaleIntercept=0)
    assert scale(own, values(RescaleSlope=2, RescaleIntercept=0), modality="MR").slope == 3
    assert scale(None, values(RescaleSlope=2, RescaleIntercept=0), modality="MR").slope == 2


def test_all_windows_are_given_with_their_names() -> None:
    found = windows(
        values(
            WindowCenter=[40, 600],
            WindowWidth=[80, 2800],
            WindowCenterWidthExplanation=["Brain", "Bone"],
        ),
        signed=False,
    )
    assert [(w.center, w.width, w.name, w.function) for w in found] == [
        (40, 80, "Brain", "linear"),
        (600, 2800, "Bone", "linear"),
    ]


@pytest.mark.parametrize(
    ("stated", "wanted"),
    [
        ("LINEAR", "linear"),
        ("LINEAR_EXACT", "linear_exact"),
        ("SIGMOID", "sigmoid"),
        ("X", "linear"),
    ],
)
def test_the_function_of_a_window_is_read(stated: str, wanted: str) -> None:
    assert windows(values(VOILUTFunction=stated), signed=False)[0].function == wanted


@pytest.mark.parametrize("width", ["0", "-1", "nan", "inf", "wide", "1e300"])
def test_a_window_that_shows_nothing_is_left_out(width: str) -> None:
    data = values(WindowWidth="12345678")
    found = windows(data, signed=False)
    assert found[0].width == 12345678
    broken = data._elements[tags.WINDOW_WIDTH]._replace(value=width.encode())
    data._elements[tags.WINDOW_WIDTH] = broken
    assert windows(data, signed=False) == ()


def test_a_voi_table_gives_a_grey_for_each_value() -> None:
    table = lut([0, 1365, 2730, 4095], first=100, bits=12, LUTExplanation="Curve")
    found = windows(
        values(WindowCenter=None, WindowWidth=None, VOILUTSequence=[table]), signed=False
    )
    assert [w.name for w in found] == ["Curve"]
    assert (found[0].center, found[0].width) == (102, 4)
    assert found[0].table is not None
    assert found[0].table.first == 100
    assert found[0].table.grey.dtype == np.float32
    assert found[0].table.grey.tolist() == pytest.approx([0, 1 / 3, 2 / 3, 1], abs=1e-3)


def test_windows_come_before_tables() -> None:
    table = lut([0, 255], bits=8)
    found = windows(values(VOILUTSequence=[table]), signed=False)
    assert [w.table is None for w in found] == [True, False]


def test_a_table_of_signed_values_begins_below_zero() -> None:
    item = values(VOILUTSequence=[lut([1, 2], first=65534)]).first(tags.VOI_TABLES)
    assert item is not None
    signed, unsigned = lookup_table(item, signed=True), lookup_table(item, signed=False)
    assert signed is not None
    assert unsigned is not None
    assert (signed.first, unsigned.first) == (-2, 65534)


def test_a_table_without_all_of_its_entries_is_left_out() -> None:
    item = values(VOILUTSequence=[group(LUTDescriptor=[400, 0, 16], LUTData=b"1234")]).first(
        tags.VOI_TABLES
    )
    assert item is not None
    assert lookup_table(item, signed=False) is None


def test_a_table_of_zero_entries_means_65536() -> None:
    item = values(VOILUTSequence=[lut([0, 1] * 32768)]).first(tags.VOI_TABLES)
    assert item is not None
    table = lookup_table(item, signed=False)
    assert table is not None
    assert len(table.entries) == 65536
