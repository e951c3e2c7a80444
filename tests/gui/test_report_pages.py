"""The pages of a report: every one with its caution, nothing torn, nothing of the window's colours."""

from __future__ import annotations

import re
import shutil
import subprocess
import threading
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from mriclassifier.errors import JobCancelledError, OutputError
from mriclassifier.gui.reports import files
from mriclassifier.gui.reports.blocks import set_pages
from mriclassifier.gui.reports.content import (
    Paper,
    Report,
    ReportClass,
    ReportModel,
    ReportOptions,
    ReportPicture,
    ReportSignOff,
    ReportStudy,
)
from mriclassifier.gui.reports.pages import Pages
from mriclassifier.gui.reports.painting_thread import PaintingThread
from mriclassifier.gui.reports.pdf import page_layout, pdf_bytes, save_pdf
from mriclassifier.gui.reports.printing import print_pages
from mriclassifier.gui.theme import Theme

CAUTION = "Research use only, not for diagnosis"
needs_pdftotext = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="pdftotext (poppler) is not installed"
)


def picture(caption: str = "", level: int = 90) -> ReportPicture:
    pixels = np.full((300, 400, 3), level, np.uint8)
    return ReportPicture(
        png=cv2.imencode(".png", pixels)[1].tobytes(), width=400, height=300, caption=caption
    )


def study(code: str = "C-000001", **changes: object) -> ReportStudy:
    values: dict[str, object] = {
        "code": code,
        "answer": "Glioma",
        "probability": "Probability 87.3 %",
        "probability_short": "87.3 %",
        "pictures": (picture("Slice 3 of 9"), picture("Activation map: Glioma")),
        "classes": (
            ReportClass(name="Glioma", probability=0.873, value="87.3 %", in_set=True, first=True),
            ReportClass(name="Other", probability=0.127, value="12.7 %", in_set=False, first=False),
        ),
        "sign_off": ReportSignOff(verdict="Not signed off"),
        "model": (("Model", "drawn-model 7"),),
        "model_key": "m",
        "recorded": "2026-03-10 10:00",
    }
    return ReportStudy(**{**values, **changes})  # type: ignore[arg-type]


def report(*studies: ReportStudy, **changes: object) -> Report:
    values: dict[str, object] = {
        "studies": studies,
        "models": (ReportModel(key="m", name="drawn-model 7", limits=("It is a drawing.",)),),
        "institution": "Department of Drawings",
        "made": "2026-03-10 12:00",
        "program": "MRI Classifier 0",
    }
    return Report(**{**values, **changes})  # type: ignore[arg-type]


def texts(data: bytes, path: Path) -> list[str]:
    """What each page says, as another program reads it."""
    path.write_bytes(data)
    out = subprocess.run(
        ["pdftotext", "-layout", str(path), "-"],
        check=True,
        capture_output=True,
    ).stdout.decode()
    return [" ".join(page.split()) for page in out.split("\f")[:-1]]


def count_pages(data: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", data))


@needs_pdftotext
def test_every_page_of_many_studies_says_what_it_is(app: QApplication, tmp_path: Path) -> None:
    names = [f"C-{number:06}" for number in range(60)]
    pages = set_pages(report(*(study(name) for name in names)))
    data = pdf_bytes(pages)
    found = texts(data, tmp_path / "r.pdf")
    assert len(found) == len(pages) == count_pages(data) >= 62
    for number, page in enumerate(found, 1):
        assert CAUTION in page
        assert f"Page {number} of {len(pages)}" in page
        assert "drawn-model 7" in page
        assert "Department of Drawings" in page
        assert "2026-03-10 12:00" in page
    table = [page for page in found if "60 studies" in page and "Recorded" in page]
    assert len(table) == 2, "the table's head stands on each of its pages"
    for name in names:
        assert sum(name in page for page in table) == 1
        own = [page for page in found if page not in table and name in page]
        assert len(own) == 1
        assert "87.3 %" in own[0]


@needs_pdftotext
def test_names_only_where_asked_and_then_on_every_page(app: QApplication, tmp_path: Path) -> None:
    who = ("Müller-Lüdenscheidt, Ярослава · ID 4711 · born 1970-01-01", "2026-01-02 · Head")
    note = "\n".join(f"Line {number} of a long note" for number in range(130))
    signed = ReportSignOff(verdict="Agreed: Glioma", signed=True, note=note, reader="A. Reader")
    long = study(identity=who, sign_off=signed)
    options = ReportOptions(identity=True)
    data = pdf_bytes(set_pages(report(long, options=options)))
    found = texts(data, tmp_path / "r.pdf")
    assert len(found) >= 3
    assert all("Müller-Lüdenscheidt, Ярослава · ID 4711" in page for page in found)
    endless = study(identity=("W" * 300,), sign_off=signed)
    data_of_many = pdf_bytes(set_pages(report(endless, options=options)))
    for page in texts(data_of_many, tmp_path / "w.pdf"):
        assert "C-000001" in page, "a name may be cut, the code may not"
    whole = " ".join(found)
    assert all(f"Line {number} of" in whole for number in range(130))
    # What lists files shows their titles
    for word in ("Müller", "4711", "C-000001"):
        for coded in (word.encode("latin-1"), word.encode("utf-16-be"), word.encode()):
            assert coded not in data


@needs_pdftotext
def test_what_files_and_readers_write_is_no_markup(app: QApplication, tmp_path: Path) -> None:
    rude = '<img src="file:///etc/passwd"><b>x</b> {{ 7*7 }} &amp;'
    data = pdf_bytes(
        set_pages(
            report(
                study(
                    warnings=(rude,),
                    facts=((rude, rude),),
                    sign_off=ReportSignOff(verdict="Not signed off", note=rude),
                ),
                options=ReportOptions(note=rude),
            )
        )
    )
    page = texts(data, tmp_path / "r.pdf")[0]
    assert page.count("{{ 7*7 }}") >= 4
    assert page.count("<b>x</b>") >= 4
    assert "49" not in page


def darkness(pages: Pages, number: int = 0) -> float:
    image = pages.image(number, width=300)
    grey = [image.pixelColor(x, y).lightness() for x in range(0, 300, 7) for y in range(0, 400, 7)]
    return sum(level < 200 for level in grey) / len(grey)


def test_the_windows_colours_do_not_reach_the_paper(app: QApplication) -> None:
    theme = Theme(app, "light")
    plain = study(pictures=())
    pages = set_pages(report(plain))
    light = pages.image(0, width=500)
    theme.choose("dark")
    dark = set_pages(report(plain)).image(0, width=500)
    theme.choose("light")
    assert light == dark
    assert darkness(pages) < 0.15


@pytest.mark.parametrize("paper", list(Paper))
def test_nothing_stands_outside_the_margins(app: QApplication, paper: Paper) -> None:
    wide = "W" * 300
    crowded = study(
        code="C" * 60,
        answer=wide,
        worth=wide,
        identity=(wide, wide),
        prediction_set=wide,
        warnings=(wide,) * 5,
        series=(wide,),
        model=((wide, wide),),
    )
    pages = set_pages(
        report(crowded, options=ReportOptions(paper=paper, identity=True), institution=wide)
    )
    inch = pages.size.width() / 288
    assert inch == pytest.approx(8.27 if paper is Paper.A4 else 8.5, abs=0.01)
    for number in range(len(pages)):
        image = pages.image(number, width=850)
        rows = range(image.height())
        for column in (*range(60), *range(795, 850)):
            assert all(image.pixelColor(column, row).lightness() > 240 for row in rows), column


def test_pictures_keep_their_shape_and_stay_together_with_their_caption(
    app: QApplication,
) -> None:
    tall = ReportPicture(
        png=cv2.imencode(".png", np.zeros((900, 100, 3), np.uint8))[1].tobytes(),
        width=100,
        height=900,
        caption="tall",
    )
    further = tuple(picture(f"Slice {number}") for number in range(24))
    pages = set_pages(report(study(pictures=(tall,), further=further)))
    assert 2 <= len(pages) <= 4
    image = pages.image(0, width=850)
    black = [
        (x, y)
        for y in range(0, image.height(), 3)
        for x in range(300, 550, 3)
        if image.pixelColor(x, y).lightness() < 5
    ]
    wide = max(x for x, _ in black) - min(x for x, _ in black)
    high = max(y for _, y in black) - min(y for _, y in black)
    assert high / wide == pytest.approx(9, rel=0.25)


def test_it_is_painted_in_its_own_thread_without_a_warning(
    app: QApplication, tmp_path: Path
) -> None:
    thread = PaintingThread()
    many = report(*(study(f"C-{number:06}") for number in range(60)))

    def work() -> tuple[str, int]:
        save_pdf(set_pages(many), tmp_path / "r.pdf")
        return threading.current_thread().name, (tmp_path / "r.pdf").stat().st_size

    name, size = thread.submit(work).result(60)
    assert name != threading.main_thread().name
    assert size > 10_000
    boom = thread.submit(lambda: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        boom.result(5)
    assert thread.close(5)
    assert thread.submit(work).cancelled()


def test_no_document_is_made_in_the_painting_thread(
    app: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its layout would connect with Python's lock held, which may wait for the window's thread for ever."""

    class Forbidden(QTextDocument):
        def __init__(self) -> None:
            raise AssertionError("made in the painting thread")

    several = report(*(study(f"C-{number:06}") for number in range(3)))
    thread = PaintingThread()
    monkeypatch.setattr("mriclassifier.gui.reports.pages.QTextDocument", Forbidden)
    laid_out = thread.submit(lambda: set_pages(several))
    while not laid_out.done():
        app.processEvents()
    monkeypatch.undo()
    pages = laid_out.result()
    first = thread.submit(lambda: pages.image(0, width=300)).result(30)
    assert thread.close(5)
    assert len(pages) == len(set_pages(several))
    assert first == set_pages(several).image(0, width=300)


def write_like_others(path: Path) -> Path:
    path.write_bytes(b"")
    return path


def test_a_full_disk_leaves_the_old_file(
    app: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "r.pdf"
    path.write_bytes(b"before")

    def full(handle: int) -> None:
        del handle
        raise OSError(28, "No space left on device")

    pages = set_pages(report(study()))
    monkeypatch.setattr(files.os, "fsync", full)
    with pytest.raises(OutputError, match="No space left"):
        save_pdf(pages, path)
    assert path.read_bytes() == b"before"
    assert [p.name for p in tmp_path.iterdir()] == ["r.pdf"]
    with pytest.raises(OutputError, match="cannot be saved"):
        save_pdf(pages, tmp_path / "gone" / "r.pdf")
    monkeypatch.undo()

    def open_elsewhere(self: Path, target: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", open_elsewhere)
    with pytest.raises(OutputError, match=r"Permission denied\. Choose another place"):
        save_pdf(pages, path)
    assert [p.name for p in tmp_path.iterdir()] == ["r.pdf"]
    monkeypatch.undo()
    assert save_pdf(pages, tmp_path / "new.pdf").stat().st_mode == (
        write_like_others(tmp_path / "other").stat().st_mode
    )
    (tmp_path / "other").unlink()
    (tmp_path / "new.pdf").unlink()
    with pytest.raises(JobCancelledError):
        save_pdf(pages, path, cancelled=lambda: True)
    assert path.read_bytes() == b"before"


@needs_pdftotext
@pytest.mark.qt_log_ignore("Returned false")  # what is tried at the end
def test_a_printer_gets_the_chosen_pages_and_no_name_for_its_list(
    app: QApplication, tmp_path: Path
) -> None:
    pages = set_pages(report(*(study(f"C-{number:06}") for number in range(3))))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setPageLayout(page_layout(pages.paper))
    printer.setFromTo(2, 3)
    print_pages(pages, printer)
    found = texts((tmp_path / "printed.pdf").read_bytes(), tmp_path / "copy.pdf")
    assert ["C-000000" in found[0], "C-000001" in found[1]] == [True, True]
    assert all(CAUTION in page for page in found)
    assert len(found) == 2
    assert "Page 2 of 5" in found[0]
    with pytest.raises(JobCancelledError):
        print_pages(pages, printer, cancelled=lambda: True)
    printer.setOutputFileName(str(tmp_path / "gone" / "printed.pdf"))
    with pytest.raises(OutputError, match="does not take the report"):
        print_pages(pages, printer)
