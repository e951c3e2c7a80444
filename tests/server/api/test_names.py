"""What an upload is called, in sentences and in rows."""

from __future__ import annotations

import pytest

from mriclassifier.server.api.names import shown_path, upload_name


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


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ("ward/sub/x.png", "ward/sub/x.png"),
        ("../../etc/passwd", "etc/passwd"),
        ("C:\\scans\\head 1.tif", "scans/head 1.tif"),
        ("/abs//./x.png", "abs/x.png"),
        ("a\n/b\0.png", "a/b.png"),
        ("", "upload"),
        ("ward/..", "ward/upload"),
    ],
)
def test_a_folder_that_is_sent_keeps_its_folders_and_nothing_leads_out_of_it(
    sent: str, shown: str
) -> None:
    assert shown_path(sent) == shown


def test_very_long_names_are_cut() -> None:
    assert len(upload_name("a" * 5000)) == 200
    assert shown_path("a/" * 5000 + "b.png") == "b.png"
