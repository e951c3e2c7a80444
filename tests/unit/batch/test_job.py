"""A batch from its first file to its last, in one run or in several."""

from __future__ import annotations

import os
import stat
import threading
import time
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from mriclassifier.batch.job import BatchJob, BatchPlan, JobState
from mriclassifier.cases.records import NewCase, Origin
from mriclassifier.imaging.study import Frame
from mriclassifier.inference.prediction import Prediction
from tests.helpers.answers import MODEL, answer
from tests.helpers.batch_jobs import open_file, resume, run, take, told, whole
from tests.helpers.drawn_series import write_series

pytestmark = pytest.mark.usefixtures("every_row_at_once")


def test_a_batch_goes_on_where_it_was_left_and_gives_what_one_run_gives(
    plan: BatchPlan, here: Path
) -> None:
    (plan.paths[0] / "05x4.png").touch()
    expected = whole(plan)
    assert len(expected) == 16
    given: list[str] = []
    for count in (5, 2, 1):  # the second stops within the file of four frames
        job = resume(here) if given else BatchJob.create(here, plan)
        assert [told(row) for row in job.done_rows()] == given
        given += take(job, count)
        assert job.state is JobState.CANCELLED
        job.close()
    (left,) = BatchJob.unfinished(here)
    assert (left.plan, left.files, left.files_done, left.rows) == (plan, 13, 6, 8)
    job = resume(here)
    given += run(job)
    assert given == expected
    assert job.state is JobState.DONE
    assert [told(row) for row in job.done_rows()] == expected
    job.finish()
    assert list(here.iterdir()) == []


def test_a_row_that_was_read_back_is_the_row_that_was_given(plan: BatchPlan, here: Path) -> None:
    job = BatchJob.create(here, plan)
    given = list(job.results(answer, open_file=open_file))
    for row, again in zip(given, job.done_rows(), strict=True):
        assert again.record == row.record
        assert list(again.record) == list(row.record)
        assert again.notices == row.notices
        assert again.thumbnail is not None
        assert np.array_equal(again.thumbnail, row.thumbnail)  # type: ignore[arg-type]
        assert again.thumbnail.shape == (32, 32)
        assert again.patient == row.patient == f"Doe, Jane (P{row.number:02})"
    assert job.row(3).notices[0].sentence == "Unlike the training."
    job.close()
    text = next(here.iterdir()).read_text("ascii")
    assert "Doe" not in text
    assert "P03" not in text


@pytest.mark.skipif(os.name == "nt", reason="modes are POSIX")
def test_a_journal_is_private(plan: BatchPlan, here: Path) -> None:
    job = BatchJob.create(here, plan)
    assert job.journal
    assert stat.S_IMODE(job.journal.stat().st_mode) == 0o600
    assert stat.S_IMODE(here.stat().st_mode) == 0o700
    job.finish()


def test_cancel_and_pause_take_hold_within_one_image(plan: BatchPlan, here: Path) -> None:
    job = BatchJob.create(here, plan)
    asked: list[int] = []
    paused = threading.Event()

    def classify(frame: Frame) -> Prediction:
        asked.append(int(frame.pixels[0, 0]))
        if len(asked) == 3:
            job.pause()
        if len(asked) == 6:
            job.cancel()
        return answer(frame)

    def release() -> None:
        paused.wait(10)
        while job.state is not JobState.PAUSED or job.rows_done < 3:
            time.sleep(0.001)
        seen.append(list(asked))
        job.go_on()

    seen: list[list[int]] = []
    helper = threading.Thread(target=release)
    helper.start()
    given = []
    for row in job.results(classify, open_file=open_file):
        given.append(row.number)
        if row.number == 2:
            paused.set()  # what was done is given before the rest
    helper.join()
    assert seen == [[0, 1, 2]]
    assert given == asked == [0, 1, 2, 3, 4, 5]
    assert job.state is JobState.CANCELLED
    assert run(job)[0] == "6 06 notumor"
    assert job.state is JobState.DONE
    job.finish()


def test_cancelling_ends_a_pause(plan: BatchPlan) -> None:
    job = BatchJob.create(None, plan)
    rows = job.results(answer, open_file=open_file)
    next(rows)
    job.pause()
    timer = threading.Timer(0.05, job.cancel)
    timer.start()
    assert len(list(rows)) <= 1
    timer.join()
    assert job.state is JobState.CANCELLED


def test_a_batch_that_is_cancelled_before_it_starts_does_nothing(plan: BatchPlan) -> None:
    job = BatchJob.create(None, plan)
    job.cancel()
    assert run(job) == []
    assert len(run(job)) == 12


def test_cases_are_recorded_before_their_rows_count(plan: BatchPlan, here: Path) -> None:
    (plan.paths[0] / "05x4.png").touch()
    cases: list[NewCase] = []

    def record(new: Sequence[NewCase]) -> None:
        assert all(case.frames for case in new)
        cases.extend(new)
        assert job.rows_done == sum(len(case.frames) for case in cases[: -len(new)])

    job = BatchJob.create(here, replace(plan, include="0[4-6]*"))
    rows = job.results(answer, open_file=open_file, record=record, pictures=True)
    for _ in range(2):
        next(rows)
    rows.close()
    first = list(cases)
    record_rest: list[NewCase] = []
    # Stops within the file of four frames: its case comes whole all the same
    job.close()
    job = resume(here)
    take(job, 2, record=record_rest.extend)
    job.close()
    job = resume(here)
    run(job, record=record_rest.extend, pictures=True)
    job.finish()
    assert [case.path and case.path.name for case in first + record_rest] == [
        "04.png",
        "05.png",
        "05x4.png",
        "06.png",
    ]
    many = record_rest[0]
    assert [frame.index for frame in many.frames] == [0, 1, 2, 3]
    assert [frame.label for frame in many.frames] == [
        "meningioma",
        "notumor",
        "pituitary",
        "glioma",
    ]
    assert (many.frame_count, many.kind, many.origin) == (4, "PNG", Origin.BATCH)
    assert many.model.model == MODEL
    assert many.header.patient.id == "P05"
    assert first[0].picture is not None
    assert first[0].picture.shape == (32, 32)


def test_files_in_zip_files_are_found_again(tmp_path: Path, here: Path) -> None:
    write_series(tmp_path / "d", slices=4)
    with zipfile.ZipFile(tmp_path / "cd.zip", "w") as made:
        for path in sorted((tmp_path / "d").iterdir()):
            made.write(path, path.name)
    plan = BatchPlan(paths=(tmp_path / "cd.zip",), model=MODEL, engine="onnx")
    job = BatchJob.create(here, plan)
    rows = job.results(answer)
    names = [next(rows).record["member"] for _ in range(2)]
    rows.close()
    job.close()
    job = resume(here)
    names += [row.record["member"] for row in job.results(answer)]
    assert names == sorted(path.name for path in (tmp_path / "d").iterdir())
    assert job.summary.failed == 0
    job.finish()


def test_relative_paths_mean_the_same_files_from_another_folder(
    plan: BatchPlan, folder: Path, here: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    job = BatchJob.create(here, replace(plan, paths=(Path("images"),)))
    assert take(job, 2) == ["0 00 glioma", "1 01 meningioma"]
    job.close()
    monkeypatch.chdir(folder)
    job = resume(here)
    assert len(run(job)) == 10
    assert job.summary.failed == 0
    assert job.row(0).record["path"] == str(folder / "00.png")
    job.finish()


def test_names_for_an_export_are_read_from_the_files_again(tmp_path: Path, here: Path) -> None:
    write_series(tmp_path / "d", slices=3)
    plan = BatchPlan(paths=(tmp_path / "d",), model=MODEL, engine="onnx")
    job = BatchJob.create(here, plan)
    given = [row.patient for row in job.results(answer)]
    assert all(given)
    job.close()
    job = resume(here)
    assert [row.patient for row in job.done_rows()] == ["", "", ""]
    assert [record["patient"] for record in job.records(identity=True)] == given
    assert all("patient" not in record for record in job.records())
    job.finish()


def test_progress_is_told(plan: BatchPlan) -> None:
    job = BatchJob.create(None, plan)
    assert (job.total, job.state, job.remaining) == (12, JobState.READY, None)
    run(job)
    summary = job.summary
    assert (summary.files, summary.files_done, summary.rows, summary.failed) == (12, 12, 12, 0)
    assert summary.labels == {"glioma": 3, "meningioma": 3, "notumor": 3, "pituitary": 3}
    assert summary.outcomes == {"answer": 9, "out_of_distribution": 3}
    assert summary.rate is not None
