from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import cv2
import pytest

from mriclassifier.batch.opening import MANY, open_for_batch
from mriclassifier.inference.bundle import load_bundle
from mriclassifier.inference.predictors.onnx import physical_cores
from tests.helpers.bundles import write_bundle


@pytest.fixture
def threads() -> Iterator[int]:
    before = cv2.getNumThreads()
    cv2.setNumThreads(2)
    yield 2
    cv2.setNumThreads(before)


def test_few_files_are_classified_with_all_threads_for_one(tmp_path: Path, threads: int) -> None:
    classifier = open_for_batch(load_bundle(write_bundle(tmp_path / "m")), "onnx", files=MANY - 1)
    assert cv2.getNumThreads() == threads
    assert classifier.info.lanes <= 2
    classifier.close()


def test_of_many_files_as_many_are_classified_at_a_time_as_there_are_cores(
    tmp_path: Path, threads: int
) -> None:
    classifier = open_for_batch(load_bundle(write_bundle(tmp_path / "m")), "onnx", files=MANY)
    assert cv2.getNumThreads() < threads
    assert classifier.info.lanes == min(8, physical_cores())
    classifier.close()
