from __future__ import annotations

import logging
from pathlib import Path

import pytest

from mriclassifier import logs, paths


@pytest.fixture(autouse=True)
def _closed() -> object:
    yield
    logs.shut_down_logging()


def fail_on_a_patient() -> None:
    try:
        raise OSError(2, "No such file", "Doe^Jane_1970.png")
    except OSError as error:
        raise ValueError("cannot read Doe^Jane_1970.png") from error


def caught() -> ValueError:
    with pytest.raises(ValueError, match="Jane") as info:
        fail_on_a_patient()
    return info.value


def test_the_log_goes_to_the_log_folder() -> None:
    file = logs.set_up_logging("info")
    assert file == paths.log_dir() / logs.LOG_NAME
    logging.getLogger("mriclassifier.batch").info("model %s loaded in %.1f s", "tiny", 0.25)
    logging.getLogger("mriclassifier.batch").debug("too much")
    text = file.read_text("utf-8")
    assert "model tiny loaded in 0.2 s" in text
    assert "too much" not in text


@pytest.mark.parametrize(
    "name",
    [
        "/data/patients/Jane Doe/scan.png",
        "/data/Jane/scan",
        "C:\\Users\\Jane\\scan.png",
        "\\\\pacs\\share\\Jane.png",
        "Jane_Doe_1970.jpeg",
        "../Jane/x/y.tif",
        "~/Jane/a.bmp",
    ],
)
def test_no_file_name_gets_into_the_log(name: str) -> None:
    file = logs.set_up_logging("info")
    assert file
    logger = logging.getLogger("mriclassifier.x")
    logger.info("opened %s at once", name)
    logger.info("opened %r", name)
    text = file.read_text("utf-8")
    assert text.count("opened <path> at once") == 1
    assert text.count("opened <path>\n") == 1


def test_an_address_of_the_server_may_stand_in_the_log() -> None:
    assert logs.without_paths("at http://127.0.0.1:8000/ now") == "at http://127.0.0.1:8000/ now"


def test_a_traceback_says_where_and_never_what() -> None:
    file = logs.set_up_logging("info")
    assert file
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(logging.getLogger("mriclassifier"), "propagate", False)
        logging.getLogger("mriclassifier").error("went wrong", exc_info=caught())
    text = file.read_text("utf-8")
    assert "in fail_on_a_patient" in text
    assert "builtins.ValueError" in text
    assert "FileNotFoundError" in text
    assert "Jane" not in text


def test_a_line_break_in_a_message_cannot_forge_a_record() -> None:
    file = logs.set_up_logging("info")
    assert file
    logging.getLogger("mriclassifier").info("one\nERROR two")
    assert len(file.read_text("utf-8").splitlines()) == 1


def test_the_log_file_does_not_grow_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logs, "_MAX_BYTES", 2000)
    file = logs.set_up_logging("info")
    assert file
    for number in range(400):
        logging.getLogger("mriclassifier").info("line %d", number)
    files = list(file.parent.iterdir())
    assert len(files) == 4
    assert sum(f.stat().st_size for f in files) < 10_000


def test_setting_up_twice_writes_each_record_once() -> None:
    logs.set_up_logging("info")
    file = logs.set_up_logging("info")
    assert file
    logging.getLogger("mriclassifier").info("once")
    assert file.read_text("utf-8").count("once") == 1


def test_a_log_folder_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert logs.set_up_logging("info", folder=tmp_path / "file") is None
    assert logs.save_crash_report(caught(), folder=tmp_path / "file") is None


def test_a_crash_report_holds_what_helps_and_nothing_of_the_patient() -> None:
    report = logs.save_crash_report(caught())
    assert report
    assert report.parent == paths.log_dir()
    text = report.read_text("utf-8")
    assert "MRI Classifier" in text
    assert "numpy" in text
    assert "fail_on_a_patient" in text
    assert "Jane" not in text
    assert logs.save_crash_report(caught()) != report


def test_control_characters_are_shown_and_not_obeyed() -> None:
    assert logs.printable("a\x1b[2Jb\nü脑") == "a\\x1b[2Jb\\nü脑"


def test_a_full_disk_is_not_told_by_the_log(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Python's own handler would print a traceback with the message's values, each time."""
    assert logs.set_up_logging("info")
    (handler,) = logging.getLogger("mriclassifier").handlers

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(handler.stream, "write", full)  # type: ignore[attr-defined]
    logging.getLogger("mriclassifier.batch").info("opened %s", "a")
    assert capsys.readouterr() == ("", "")
