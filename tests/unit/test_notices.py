"""A notice keeps its sentence and its values apart."""

from __future__ import annotations

from mriclassifier.notices import Notice


def test_the_sentence_holds_the_values() -> None:
    notice = Notice(code="gap", template="{count} slices are missing.", values={"count": 2})

    assert notice.sentence == "2 slices are missing."


def test_without_values_braces_stay_as_they_are() -> None:
    assert Notice(code="x", template="{odd}").sentence == "{odd}"
