"""What an upload is called in sentences."""

from __future__ import annotations

from concurrent.futures import Future

import pytest

from mriclassifier.errors import DamagedFileError, JobCancelledError
from mriclassifier.inference.prediction import Prediction
from mriclassifier.server.routes import upload_name, wait_for


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ("slice.png", "slice.png"),
        ("../../etc/passwd", "passwd"),
        ("C:\\scans\\head 1.tif", "head 1.tif"),
        ("Schädel é.png", "Schädel é.png"),
        ("a\r\nSet-Cookie: b.png", "aSet-Cookie: b.png"),
        ("", "upload"),
        (None, "upload"),
        ("/", "upload"),
        ("..", "upload"),
    ],
)
def test_an_upload_is_called_by_the_last_part_of_its_name(sent: str | None, shown: str) -> None:
    assert upload_name(sent) == shown


def test_a_very_long_name_is_cut() -> None:
    assert len(upload_name("a" * 5000)) == 200


def test_one_failed_frame_withdraws_the_others() -> None:
    failed: Future[Prediction] = Future()
    waiting: Future[Prediction] = Future()
    failed.set_exception(DamagedFileError("broken"))
    with pytest.raises(DamagedFileError):
        wait_for([failed, waiting])
    assert waiting.cancelled()


def test_an_engine_that_closes_is_told_as_such() -> None:
    cancelled: Future[Prediction] = Future()
    cancelled.cancel()
    with pytest.raises(JobCancelledError):
        wait_for([cancelled])
