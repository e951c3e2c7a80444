"""Runs batches that are killed at random moments: ``python -m tests.helpers.killed_batch FOLDER KILLS``.

This process imports everything once and has one thread; each round is a fork of it, which is cheap. It
prints one line of JSON: what was acknowledged, what was lost, how often it was killed.
"""

from __future__ import annotations

import json
import os
import random
import select
import signal
import sys
import time
from pathlib import Path
from typing import Any

import cv2

from mriclassifier.batch import job_progress
from mriclassifier.batch.job import BatchJob, BatchPlan, BatchRow
from mriclassifier.cases.records import NewCase
from mriclassifier.imaging.study import Frame
from mriclassifier.inference.prediction import Prediction
from tests.helpers.answers import MODEL, answer


def work(journals: Path, plan: BatchPlan, acknowledged: int, cases: Path) -> None:
    """What a child does: go on with the batch, or begin it, and say what is done."""
    left = BatchJob.unfinished(journals)
    if left:
        job = BatchJob.resume(left[0].journal, model=MODEL, engine="onnx")
    else:
        job = BatchJob.create(journals, plan)

    def record(new: list[NewCase]) -> None:
        with cases.open("a", encoding="utf-8") as file:
            file.writelines(f"{case.path} {len(case.frames)}\n" for case in new)

    for row in job.results(slow_answer, record=record):  # type: ignore[arg-type]
        os.write(acknowledged, (told(row) + "\n").encode())
    job.close()
    os.write(acknowledged, b"end\n")


def slow_answer(frame: Frame) -> Prediction:
    """As long as the quickest network there is."""
    time.sleep(0.001)
    return answer(frame)


def told(row: BatchRow) -> str:
    """A row without the time that it took."""
    kept = {name: value for name, value in row.record.items() if name != "seconds"}
    return json.dumps([row.number, row.last, kept])


def one_round(journals: Path, plan: BatchPlan, cases: Path, delay: float) -> tuple[list[str], bool]:
    """What was acknowledged until the child ended or was killed, and whether it was killed."""
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        code = 1
        try:
            os.close(reader)
            work(journals, plan, writer, cases)
            code = 0
        finally:
            os._exit(code)
    os.close(writer)
    data, end = b"", time.monotonic() + delay
    alive = True
    while True:
        left = end - time.monotonic()
        if alive and left <= 0:
            os.kill(child, signal.SIGKILL)
            alive = False
        ready, _, _ = select.select([reader], [], [], max(0.0, left) if alive else None)
        if ready:
            part = os.read(reader, 1 << 16)
            if not part:
                break
            data += part
    os.close(reader)
    _, status = os.waitpid(child, 0)
    if os.WIFEXITED(status) and os.WEXITSTATUS(status):
        raise RuntimeError("the batch failed")
    whole = data[: data.rindex(b"\n") + 1] if b"\n" in data else b""  # the pipe, too, is cut short
    return whole.decode().splitlines(), os.WIFSIGNALED(status)


def main() -> None:
    """Kill batches until it was often enough; begin a new one whenever one is done."""
    folder, kills = Path(sys.argv[1]), int(sys.argv[2])
    cv2.setNumThreads(0)
    job_progress._INTERVAL = job_progress._LONGEST_INTERVAL = 0.01
    plan = BatchPlan(paths=(folder / "images",), model=MODEL, engine="onnx")
    expected = [told(row) for row in BatchJob.create(None, plan).results(answer)]
    moments = random.Random(5)
    report: dict[str, Any] = {"killed": 0, "batches": 0, "rows": 0, "torn": 0, "faults": []}
    while report["killed"] < kills:
        journals, cases = folder / f"j{report['batches']}", folder / f"c{report['batches']}"
        given: list[str] = []
        ended = False
        while not ended:
            more = kills - report["killed"]
            delay = moments.uniform(0.003, 0.07) if more > 0 else 60.0
            lines, killed = one_round(journals, plan, cases, delay)
            report["killed"] += killed
            ended = "end" in lines
            lines = [line for line in lines if line != "end"]
            given += lines
            left = BatchJob.unfinished(journals)
            if not left:
                if lines:
                    report["faults"].append("the journal is gone")
                continue
            before = left[0].journal.stat().st_size
            job = BatchJob.resume(left[0].journal, model=MODEL, engine="onnx")
            report["torn"] += left[0].journal.stat().st_size < before
            done = [told(row) for row in job.done_rows()]
            job.close()
            if any(line not in set(done) for line in given):
                report["faults"].append("an acknowledged row was lost")
            given = done  # rows that were on disk and not given any more count as done
        if given != expected:
            report["faults"].append("the rows are not those of an uninterrupted run")
        wanted = {f"{name} {frames}" for name, frames in _frames(expected).items()}
        if not wanted <= set(cases.read_text("utf-8").splitlines()):
            report["faults"].append("a case was not recorded")
        report["rows"] += len(given)
        report["batches"] += 1
    report["expected"] = len(expected)
    print(json.dumps(report))


def _frames(rows: list[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for line in rows:
        _, _, record = json.loads(line)
        if record["label"]:
            found[record["path"]] = found.get(record["path"], 0) + 1
    return found


if __name__ == "__main__":
    main()
