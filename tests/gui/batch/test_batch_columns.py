"""The rows of a batch as columns, and their order after a sort and a filter, against plain Python."""

from __future__ import annotations

import math

import pytest

from mriclassifier.gui.batch.arranging import Arrangement, arrange
from mriclassifier.gui.batch.columns import (
    FIRST_CLASS,
    Column,
    Columns,
    Line,
    Outcome,
    folded,
    sort_key,
)
from tests.benchmarks.table import CLASSES, NAMES, drawn_lines

COUNT = 100_000


@pytest.fixture(scope="module")
def lines() -> list[Line]:
    return drawn_lines(COUNT)


@pytest.fixture(scope="module")
def columns(lines: list[Line]) -> Columns:
    made = Columns(CLASSES, NAMES)
    for start in range(0, COUNT, 9_999):
        made.add(made.block(lines[start : start + 9_999]))
    return made


def value(line: Line, column: int) -> object:
    """What a row is sorted by; None where it has nothing of it."""
    if column >= FIRST_CLASS:
        return line.probabilities[column - FIRST_CLASS] if line.probabilities else None
    return {
        Column.FILE: sort_key(line.file),
        Column.PATIENT: sort_key(line.patient) or None,
        Column.LABEL: line.label or None,
        Column.PROBABILITY: max(line.probabilities, default=None),
        Column.OUTCOME: int(line.outcome),
        Column.WARNINGS: sort_key(line.remarks) or None,
    }[Column(column)]


@pytest.mark.parametrize(
    ("column", "descending"),
    [
        (Column.FILE, False),
        (Column.FILE, True),
        (Column.PATIENT, True),
        (Column.LABEL, False),
        (Column.PROBABILITY, True),
        (Column.OUTCOME, True),
        (Column.WARNINGS, False),
        (FIRST_CLASS + 3, False),
    ],
)
def test_the_order_is_that_of_a_plain_sort_and_equal_rows_stay_as_they_came(
    columns: Columns, lines: list[Line], column: int, descending: bool
) -> None:
    order = arrange(columns.snapshot(), Arrangement(column=column, descending=descending)).tolist()
    assert sorted(order) == list(range(COUNT))
    keys = [value(lines[row], column) for row in order]
    known = [key for key in keys if key is not None]
    assert keys[len(known) :] == [None] * (COUNT - len(known)), "what has no value comes last"
    steps = list(zip(known, known[1:], order, order[1:], strict=False))
    if column >= FIRST_CLASS or column == Column.PROBABILITY:
        # Kept with seven digits
        wrong = [s for s in steps if (s[1] - s[0] if descending else s[0] - s[1]) > 1e-6]
    else:
        wrong = [s for s in steps if (s[0] < s[1] if descending else s[0] > s[1])]
        wrong += [s for s in steps if s[0] == s[1] and s[2] > s[3]]
    assert not wrong


def test_a_filter_gives_what_a_plain_search_gives(columns: Columns, lines: list[Line]) -> None:
    names = dict(zip(CLASSES, NAMES, strict=True))

    def stands(line: Line, word: str) -> bool:
        texts = (line.file, line.patient, names.get(line.label, ""), line.remarks)
        return any(folded(word) in folded(text) for text in texts)

    wanted = Arrangement(words=("IM00", "PERSON 12"), labels=frozenset({0, 2}))
    expected = [
        n
        for n, line in enumerate(lines)
        if line.label in ("glioma", "notumor")
        and stands(line, "im00")
        and stands(line, "person 12")
    ]
    assert arrange(columns.snapshot(), wanted).tolist() == expected
    assert expected

    flagged = Arrangement(outcomes=frozenset({Outcome.REFER, Outcome.STRANGE}))
    assert arrange(columns.snapshot(), flagged).tolist() == [
        n for n, line in enumerate(lines) if line.outcome in (Outcome.REFER, Outcome.STRANGE)
    ]
    damaged = Arrangement(code="damaged", column=Column.FILE, descending=True)
    found = arrange(columns.snapshot(), damaged).tolist()
    assert {lines[n].code for n in found} == {"damaged"}
    assert len(found) == sum(line.code == "damaged" for line in lines)
    assert not len(arrange(columns.snapshot(), Arrangement(words=("in no row",))))


def test_a_snapshot_does_not_change_while_rows_come(lines: list[Line]) -> None:
    columns = Columns(CLASSES, NAMES)
    columns.add(columns.block(lines[:1000]))
    before = columns.snapshot()
    plain = arrange(before, Arrangement(column=Column.FILE)).tolist()
    for start in range(1000, 20_000, 500):
        columns.add(columns.block(lines[start : start + 500]))
    assert arrange(before, Arrangement(column=Column.FILE)).tolist() == plain
    assert len(columns) == 20_000
    assert columns.files[19_999] == lines[19_999].file


def test_names_are_sorted_as_people_count() -> None:
    names = ["img10.png", "IMG2.png", "img1.png", "img010b.png", "Ärzte.png", ""]
    assert sorted(names, key=sort_key) == [
        "",
        "img1.png",
        "IMG2.png",
        "img10.png",
        "img010b.png",
        "Ärzte.png",
    ]


def test_a_row_that_failed_has_no_numbers() -> None:
    columns = Columns(CLASSES, NAMES)
    failed = Line(number=7, file="a", outcome=Outcome.FAILED, remarks="Is gone.", code="unreadable")
    columns.add(columns.block([failed]))
    assert columns.number(0) == 7
    assert math.isnan(columns.top(0))
    assert columns.label(0) == -1
    assert columns.remark(0) == "Is gone."
    assert columns.code(0) == "unreadable"
