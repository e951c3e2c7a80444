"""Lines that say the same in fewer words where there is no room."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontMetrics
from pytestqt.qtbot import QtBot

from mriclassifier.gui.layout.forms_label import FormsLabel
from mriclassifier.gui.layout.frame_texts import AnswerText, answer_text
from mriclassifier.gui.layout.image_title import fitting

FORMS = (
    "Glioma · 60.6 % · Unlike what was learned: do not rely on it",
    "Glioma · 60.6 % · Do not rely on it",
    "Glioma · Do not rely on it",
)
assert answer_text


@pytest.fixture
def label(qtbot: QtBot) -> FormsLabel:
    made = FormsLabel()
    qtbot.addWidget(made)
    made.set_forms(FORMS)
    return made


def test_the_fullest_form_that_fits_is_shown(label: FormsLabel) -> None:
    metrics = QFontMetrics(label.font())
    for form in FORMS:
        label.resize(metrics.horizontalAdvance(form), 20)
        assert label.fitting() == (form, label.font())


def test_no_word_is_cut_down_to_the_least_width(label: FormsLabel) -> None:
    for width in range(label.least_width, 500, 7):
        label.resize(width, 20)
        text, font = label.fitting()
        assert QFontMetrics(font).horizontalAdvance(text) <= width
        assert text.startswith("Glioma")
        assert "rely on it" in text
    label.resize(label.least_width, 20)
    assert label.grab().toImage().pixelColor(2, 2).isValid()


def test_the_whole_line_is_the_tool_tip(label: FormsLabel) -> None:
    label.resize(60, 20)
    assert label.toolTip() == label.text() == label.accessibleName() == FORMS[0]
    label.setText("Not classified yet")
    label.resize(400, 20)
    assert label.fitting()[0] == "Not classified yet"


def test_an_answer_has_its_forms() -> None:
    assert AnswerText("a").forms == ("a",)
    assert AnswerText(FORMS[0], shorter=FORMS[1:]).forms == FORMS


def test_the_date_of_an_acquisition_is_kept_before_the_patient_and_the_name(qtbot: QtBot) -> None:
    metrics = QFontMetrics(QFont())
    whole = "T1 with contrast · 2026-03-10 · Drawing, No person"
    assert fitting(whole, metrics, 1000) == whole
    dated = "T1 with contrast · 2026-03-10"
    assert fitting(whole, metrics, metrics.horizontalAdvance(dated)) == dated
    short = fitting(whole, metrics, metrics.horizontalAdvance("T1 with · 2026-03-10"))
    assert short.endswith("… · 2026-03-10")
    assert metrics.horizontalAdvance(short) <= metrics.horizontalAdvance("T1 with · 2026-03-10")
    for room in range(10, 300, 13):
        assert metrics.horizontalAdvance(fitting(whole, metrics, room)) <= max(room, 15)
    assert fitting("a-very-long-name-of-a-file.png", metrics, 60).endswith("…")
