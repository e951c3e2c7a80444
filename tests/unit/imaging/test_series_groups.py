from __future__ import annotations

import pytest

from mriclassifier.imaging.series_groups import Identity, count_patients, location_step, same_place

JANE: Identity = ("Doe, Jane", "1", "1970-01-01")


@pytest.mark.parametrize(
    ("identities", "count"),
    [
        ([], 0),
        ([("", "", "")], 0),
        ([JANE, JANE], 1),
        ([JANE, ("Doe, Jane", "1", "")], 1),
        ([JANE, ("", "1", "")], 1),
        ([JANE, ("", "", "")], 1),
        ([JANE, ("Doe, Jane", "2", "1970-01-01")], 2),
        ([JANE, ("Doe, John", "1", "1970-01-01")], 2),
        ([JANE, ("Doe, Jane", "1", "1980-01-01")], 2),
        ([("Doe, Jane", "", ""), ("", "1", "")], 2),
    ],
)
def test_patients_are_told_apart_by_what_both_files_state(
    identities: list[Identity], count: int
) -> None:
    assert count_patients(identities) == count
    assert count_patients(reversed(identities)) == count


def test_the_distance_of_slices_is_the_median_of_different_places() -> None:
    assert location_step([0, 3, 3, 6, 9, 30]) == 3
    assert location_step([5, 5]) == 0
    assert location_step([]) == 0
    assert same_place(1.0, 1.005)
    assert not same_place(1.0, 1.1)
