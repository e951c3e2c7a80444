"""From what was named to units, without opening a file."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from mriclassifier.batch.cluster.units import ClusterPlan, Failure, Unit, find_units


def shown(plan: ClusterPlan) -> list[str]:
    return [unit.shown for unit in find_units(plan)]


def test_a_folder_gives_its_pictures_in_order_and_where_workers_find_them(
    plan: ClusterPlan, images: Path
) -> None:
    units = list(find_units(plan))
    assert [unit.shown for unit in units] == [f"images/{n}.png" for n in (*range(5), "broken")]
    assert units[0].place == str(images / "0.png")


def test_folders_in_folders_only_if_asked_for(plan: ClusterPlan) -> None:
    assert "images/deeper/5.png" not in shown(plan)
    assert "images/deeper/5.png" in shown(replace(plan, recursive=True))


def test_patterns_choose_and_what_is_named_itself_is_taken(plan: ClusterPlan) -> None:
    assert shown(replace(plan, include="[12]*", exclude="2*")) == ["images/1.png"]
    named = ("images/0.png", "images/notes.txt")
    assert shown(replace(plan, inputs=named, include="x*")) == list(named)


def test_what_comes_up_twice_is_one_unit(plan: ClusterPlan) -> None:
    twice = replace(plan, inputs=("images", "images/3.png"))
    assert shown(twice) == shown(plan)


def test_zip_files_are_kept_whatever_the_pattern(plan: ClusterPlan, images: Path) -> None:
    (images / "more.zip").write_bytes(b"PK\x03\x04")
    assert shown(replace(plan, include="3*")) == ["images/3.png", "images/more.zip"]


def test_a_folder_without_pictures_is_a_failed_unit(plan: ClusterPlan, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (unit,) = find_units(replace(plan, inputs=("empty",)))
    assert unit.failure is not None
    assert (unit.failure.code, "holds no image" in unit.failure.message) == ("no_image", True)


def test_urls_are_listed_as_folders_are(plan: ClusterPlan, images: Path) -> None:
    pytest.importorskip("fsspec", reason="fsspec is not installed (the extra `cluster`)")
    url = images.as_uri()
    units = list(find_units(replace(plan, inputs=(url,))))
    assert [u.shown for u in units] == [f"{url}/{n}.png" for n in (*range(5), "broken")]


def test_units_and_plans_come_back_from_a_journal(plan: ClusterPlan) -> None:
    for unit in (
        Unit(shown="a", place="/a", sniff=True),
        Unit(shown="b", place="/b", failure=Failure(code="x", message="y")),
    ):
        assert Unit.from_json(json.loads(json.dumps(unit.to_json()))) == unit
    assert ClusterPlan.from_json(json.loads(json.dumps(plan.to_json()))) == plan
