"""A report in Chinese: its words, and the letters in the file, so that it can be read anywhere."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from mriclassifier.gui.reports.blocks import set_pages
from mriclassifier.gui.reports.content import (
    Report,
    ReportClass,
    ReportModel,
    ReportPicture,
    ReportSignOff,
    ReportStudy,
)
from mriclassifier.gui.reports.pdf import save_pdf
from mriclassifier.gui.reports.study_words import (
    classes_in_words,
    no_history,
    probability_in_words,
    set_in_words,
)
from mriclassifier.gui.wording import class_name
from tests.gui.conftest import Speak

needs_poppler = pytest.mark.skipif(
    shutil.which("pdftotext") is None or shutil.which("pdffonts") is None,
    reason="pdftotext and pdffonts (poppler) are not installed",
)


def drawn_report() -> Report:
    """As the window makes one."""
    pixels = np.full((200, 300, 3), 90, np.uint8)
    picture = ReportPicture(
        png=cv2.imencode(".png", pixels)[1].tobytes(),
        width=300,
        height=200,
        caption=class_name("glioma"),
    )
    classes: tuple[ReportClass, ...] = classes_in_words(
        {"glioma": 0.873, "notumor": 0.127}, label="glioma", kept=("glioma",)
    )
    sign_off: ReportSignOff = no_history()
    study = ReportStudy(
        code="C-000001",
        answer=class_name("glioma"),
        probability=probability_in_words(0.873),
        probability_short="87.3 %",
        pictures=(picture,),
        classes=classes,
        prediction_set=set_in_words(("glioma",)),
        sign_off=sign_off,
        model=(("SHA-256", "ab" * 32),),
        model_key="m",
        recorded="2026-03-10 10:00",
    )
    return Report(
        studies=(study,),
        models=(ReportModel(key="m", name="drawn-model 7"),),
        made="2026-03-10 12:00",
        program="MRI Classifier",
    )


@needs_poppler
def test_a_chinese_report_says_all_in_chinese_and_brings_its_letters_along(
    app: QApplication, spoken: Speak, tmp_path: Path
) -> None:
    if not QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese):
        pytest.skip("no font with Chinese letters is installed")
    assert spoken("zh") == "zh"
    file = tmp_path / "report.pdf"
    save_pdf(set_pages(drawn_report()), file)
    words = subprocess.run(["pdftotext", file, "-"], check=True, capture_output=True, text=True)
    text = "".join(words.stdout.split())
    # Some characters share a glyph with another one, which the file may name instead
    for part in ("质瘤", "概率87.3%", "不能排除", "未签核", "仅供研究使", "于诊断"):
        assert part in text
    assert "Probability" not in text
    fonts = subprocess.run(["pdffonts", file], check=True, capture_output=True, text=True)
    rows = [line.split() for line in fonts.stdout.splitlines()[2:]]
    assert rows
    assert all(row[-5] == "yes" for row in rows), fonts.stdout  # embedded
