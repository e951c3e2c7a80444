"""What a worker does, without Ray: the same rows as a batch on one computer."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from mriclassifier.batch.cluster.units import ClusterPlan, Unit, find_units
from mriclassifier.batch.cluster.work import Job, answer, checked_bundle, probe
from mriclassifier.batch.files import expand_paths
from mriclassifier.batch.rows import to_record
from mriclassifier.batch.runner import classify_files
from mriclassifier.errors import BundleMissingError, ClusterError, EngineUnavailableError
from mriclassifier.imaging.source import DEFAULT_LIMITS
from mriclassifier.inference.bundle import load_bundle
from mriclassifier.inference.prediction import Prediction
from tests.helpers import answers
from tests.helpers.answers import MODEL
from tests.helpers.bundles import write_bundle
from tests.helpers.pictures import drawn_head, encoded

JOB = Job(place="stand-in", model=MODEL, engine="onnx", limits=DEFAULT_LIMITS)


def rows_of(plan: ClusterPlan) -> list[dict[str, object]]:
    found = answer(list(find_units(plan)), answers.answer, JOB)
    return [{**row, "seconds": 0} for rows in found for row in rows]


@pytest.fixture
def archive(images: Path) -> Path:
    with zipfile.ZipFile(images / "more.zip", "w") as file:
        for name in ("in/1.png", "in/2.png"):
            file.writestr(name, encoded(drawn_head(shift=3)))
        file.writestr("in/text.txt", "x")
    (images / "IM0001").write_bytes(b"no DICOM file")
    return images


def test_the_rows_are_those_of_one_computer(plan: ClusterPlan, archive: Path) -> None:
    items = expand_paths([Path("images")])
    expected = [
        {**to_record(result, MODEL), "seconds": 0}
        for result in classify_files(items, answers.answer)
    ]
    assert rows_of(plan) == expected
    assert sum(row["error"] is not None for row in expected) == 1


def test_urls_give_the_same_rows_under_their_own_name(plan: ClusterPlan, archive: Path) -> None:
    pytest.importorskip("fsspec", reason="fsspec is not installed (the extra `cluster`)")
    url = archive.as_uri()
    found = rows_of(replace(plan, inputs=(url,)))
    local = [{**row, "path": str(row["path"]).replace("images", url, 1)} for row in rows_of(plan)]
    assert found == local


def test_a_url_that_is_gone_is_one_row(images: Path) -> None:
    pytest.importorskip("fsspec", reason="fsspec is not installed (the extra `cluster`)")
    gone = f"{images.as_uri()}/gone.png"
    units = [Unit(shown=gone, place=gone), Unit(shown="0", place=str(images / "0.png"))]
    (missing,), (good,) = answer(units, answers.answer, JOB)
    assert (missing["error"]["code"], good["error"]) == ("unreadable", None)


def test_a_fault_of_the_model_ends_the_work(images: Path) -> None:
    def fail(_frame: object) -> Prediction:
        raise EngineUnavailableError("The engine is closed.")

    with pytest.raises(EngineUnavailableError):
        answer([Unit(shown="0", place=str(images / "0.png"))], fail, JOB)


def test_patterns_hold_for_what_is_in_zip_files(archive: Path) -> None:
    unit = Unit(shown="z", place=str(archive / "more.zip"))
    (rows,) = answer([unit], answers.answer, replace(JOB, include="2*"))
    assert [row["member"] for row in rows] == ["in/2.png"]


def test_a_computer_without_the_model_or_with_another_says_so(tmp_path: Path) -> None:
    bundle = load_bundle(write_bundle(tmp_path / "tiny"))
    job = replace(JOB, place=str(tmp_path / "tiny"), model=bundle.model_id)
    assert probe(job) is None
    assert isinstance(probe(replace(job, place="no-such-model")), BundleMissingError)
    with pytest.raises(BundleMissingError, match="another one"):
        checked_bundle(replace(job, model=MODEL))
    with pytest.raises(ClusterError, match="same version everywhere"):
        checked_bundle(replace(job, version="0.0.0"))
