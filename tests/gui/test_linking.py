"""Which slices correspond, whose pictures they are, and where the planes cut each other."""

from __future__ import annotations

import numpy as np
import pytest

from mriclassifier.gui.layout.cuts import Cuts
from mriclassifier.gui.layout.link_bar import link_text
from mriclassifier.gui.layout.linking import Link, Stack, stack_of
from mriclassifier.gui.layout.relation import Kinship, interval_text, kinship, kinship_text
from mriclassifier.imaging.array_volume import ArrayVolume
from mriclassifier.imaging.study import FrameFacts, Geometry, Header, LazyFrames, Patient, Vector

ROW: Vector = (1.0, 0.0, 0.0)
COLUMN: Vector = (0.0, 1.0, 0.0)


def facts(
    count: int,
    step: float = 3.0,
    *,
    start: float = 0.0,
    column: Vector = COLUMN,
    corner: tuple[float, float] = (-96.0, -96.0),
    spacing: float = 1.0,
) -> list[FrameFacts]:
    normal = np.cross(ROW, column)
    first = np.array([*corner, 0.0])
    made = []
    for index in range(count):
        x, y, z = first + (start + index * step) * normal
        made.append(
            FrameFacts(
                geometry=Geometry(
                    spacing=(spacing, spacing),
                    position=(float(x), float(y), float(z)),
                    along_row=ROW,
                    along_column=column,
                )
            )
        )
    return made


def test_slices_are_linked_by_millimetres_whatever_their_distance() -> None:
    link = Link(stack_of(facts(20, 3.0)), stack_of(facts(60, 1.0)))
    assert link.by_place
    assert [link.to_second(index).index for index in (0, 1, 10)] == [0, 3, 30]
    assert [link.to_first(index).index for index in (0, 4, 59)] == [0, 1, 19]
    assert link_text(link) == "Linked by position"


def test_a_stack_that_starts_elsewhere_is_met_where_it_is() -> None:
    link = Link(stack_of(facts(20, 3.0)), stack_of(facts(20, 3.0, start=30.0)))
    assert link.to_second(12).index == 2
    beyond = link.to_second(0)
    assert beyond.index == 0
    assert beyond.beyond
    assert beyond.away == pytest.approx(30.0)


def test_examinations_without_a_place_in_common_are_linked_by_their_share() -> None:
    here, there = stack_of(facts(20, 3.0)), stack_of(facts(20, 3.0, start=100.0))
    assert not Link(here, there).by_place
    assert Link(here, there).to_second(10).index == 10
    same = Link(here, there, one_study=True)  # two blocks of one examination
    assert same.by_place
    assert same.to_second(10).beyond
    assert same.aligned(10, 3).by_place


def test_a_stack_the_other_way_round_is_followed() -> None:
    backwards = list(reversed(facts(20, 3.0)))
    link = Link(stack_of(facts(20, 3.0)), stack_of(backwards))
    assert link.to_second(0).index == 19
    assert link.to_second(19).index == 0


def test_aligned_slices_correspond_from_then_on() -> None:
    link = Link(stack_of(facts(20, 3.0)), stack_of(facts(20, 3.0)))
    moved = link.aligned(5, 9)
    assert moved.offset == pytest.approx(12.0)
    assert moved.to_second(5).index == 9
    assert moved.to_second(6).index == 10
    assert moved.to_first(10).index == 6
    assert link_text(moved) == "Linked by position, offset +12.0 mm"


@pytest.mark.parametrize(
    "other",
    [
        [FrameFacts()] * 11,
        facts(11, column=(0.0, 0.0, -1.0)),  # coronal
        [*facts(10), FrameFacts()],
        [*facts(10), *facts(1, column=(0.0, 0.0, -1.0))],  # a localiser
    ],
    ids=["unknown", "another plane", "one slice unknown", "several directions"],
)
def test_without_common_geometry_the_share_of_the_stack_links(other: list[FrameFacts]) -> None:
    link = Link(stack_of(facts(21)), stack_of(other))
    assert not link.by_place
    assert [link.to_second(index).index for index in (0, 10, 20)] == [0, 5, 10]
    assert [link.to_first(index).index for index in (0, 5, 10)] == [0, 10, 20]
    moved = link.aligned(10, 7)
    assert moved.to_second(10).index == 7
    assert moved.to_first(7).index == 10
    assert moved.to_second(20).index == 10
    assert link_text(moved) == "Linked by share of the stack, offset +2 slices"


def test_a_tilted_stack_is_met_at_its_middle_and_not_at_its_corner() -> None:
    tilt = np.radians(15)
    column = (0.0, float(np.cos(tilt)), float(np.sin(tilt)))
    # Both stacks turn around the origin: their middle slices show the same place
    down = np.array(column) * 96
    tilted = [
        FrameFacts(
            geometry=Geometry(
                spacing=(1.0, 1.0),
                position=tuple(  # type: ignore[arg-type]
                    float(v) for v in np.array([-96, 0, 0]) - down + (i - 10) * 3 * _normal(column)
                ),
                along_row=ROW,
                along_column=column,
            )
        )
        for i in range(21)
    ]
    straight = facts(21, start=-30.0)
    whole = Link(stack_of(straight, width=193, height=193), stack_of(tilted, width=193, height=193))
    corners = Link(stack_of(straight), stack_of(tilted))
    assert whole.to_second(10).index == 10
    assert corners.to_second(10).index != 10


def _normal(column: Vector) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    made: np.ndarray[tuple[int], np.dtype[np.float64]] = np.cross(ROW, column)
    return made


def test_a_single_slice_can_be_linked_with_a_stack() -> None:
    link = Link(stack_of([FrameFacts()]), Stack(30))
    assert link.to_second(0).index == 0
    assert link.to_first(29).index == 0


def header(name: str = "", number: str = "", birth: str = "") -> Header:
    return Header(patient=Patient(name=name, id=number, birth_date=birth))


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (header("A, B", "1", "1990-01-01"), header("A, B", "1", "1990-01-01"), Kinship.SAME),
        (header("A, B", "1"), header("a b", "1"), Kinship.SAME),
        (header("A, B", "", "1990-01-01"), header("B A", "", "1990-01-01"), Kinship.SAME),
        (header("A, B", "1"), header("C, D", "1"), Kinship.DIFFERENT),
        (header("A, B", "1"), header("A, B", "2"), Kinship.DIFFERENT),
        (header("A, B", "", "1990-01-01"), header("A, B", "", "1991-01-01"), Kinship.DIFFERENT),
        (
            header("A, B", "1", "1990-01-01"),
            header("A, B", "2", "1990-01-01"),
            Kinship.OTHER_NUMBERS,
        ),
        (header("A, B"), header("A, B"), Kinship.UNPROVED),
        (header("", "1"), header("", "1"), Kinship.UNPROVED),
        (header("A, B", "1"), header(), Kinship.ONE_UNNAMED),
        (header(), header(), Kinship.BOTH_UNNAMED),
    ],
)
def test_in_doubt_two_patients_are_not_one(one: Header, other: Header, found: Kinship) -> None:
    assert kinship(one, other) is found
    assert kinship(other, one) is found
    assert bool(kinship_text(found)) == (found is not Kinship.SAME)


@pytest.mark.parametrize(
    ("of", "than", "words"),
    [
        ("2026-01-02", "2026-01-02", "same day"),
        ("2026-01-01", "2026-01-02", "1 day earlier"),
        ("2026-01-12", "2026-01-02", "10 days later"),
        ("2025-12-05", "2026-01-02", "4 weeks earlier"),
        ("2025-10-01", "2026-01-02", "3 months earlier"),
        ("2020-01-01", "2026-01-02", "6 years earlier"),
        ("", "2026-01-02", ""),
        ("2026-13-77", "2026-01-02", ""),
    ],
)
def test_the_time_between_two_examinations_is_said_in_words(of: str, than: str, words: str) -> None:
    assert interval_text(of, than) == words


def test_a_point_is_found_in_every_plane_and_back() -> None:
    data = np.arange(4 * 6 * 8, dtype=np.int16).reshape(4, 6, 8)
    # Index of slice, row, column to millimetres; slices are 5 mm thick
    affine = np.array([[0, 0, 1.0, -4], [0, 1.5, 0, -7], [5.0, 0, 0, 10], [0, 0, 0, 1]], np.float64)
    volume = ArrayVolume([data], affine=affine)
    place = affine[:3, :3] @ np.array([2, 4, 5]) + affine[:3, 3]
    seen = set()
    for plane in volume.planes:
        frames = volume.frames(plane)
        assert isinstance(frames, LazyFrames)
        cuts = Cuts(frames.facts)
        index = cuts.index_at(place)
        x, y = cuts.pixel_at(place, index)
        assert frames[index].pixels[int(y), int(x)] == data[2, 4, 5]
        assert (x % 1, y % 1) == pytest.approx((0.5, 0.5))  # the middle of a pixel
        assert cuts.place_of(index, (x, y)) == pytest.approx(place)
        other = cuts.moved_to(place, 0)
        assert cuts.index_at(other) == 0
        assert cuts.pixel_at(other, 0) == pytest.approx((x, y))
        seen.add(len(cuts))
    assert seen == {4, 6, 8}


def test_slices_without_a_place_cannot_be_cut() -> None:
    with pytest.raises(ValueError, match="does not say"):
        Cuts([FrameFacts()])
    with pytest.raises(ValueError, match="no slices"):
        Cuts([])
