"""The window in its languages, with catalogues that are damaged, and mirrored."""

from __future__ import annotations

from pathlib import Path

import cv2
import pytest
from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from mriclassifier.errors import DamagedFileError
from mriclassifier.gui.answer_block import AnswerBlock
from mriclassifier.gui.identity import patient_line
from mriclassifier.gui.languages import locale_of, speak
from mriclassifier.gui.main_window import MainWindow
from mriclassifier.gui.overlay import MapLegend
from mriclassifier.gui.wording import class_name, per_cent, research_use, sentence
from mriclassifier.imaging.study import Header, Patient
from mriclassifier.language import LANGUAGES
from mriclassifier.settings import Settings
from tests.gui.conftest import OpenWindow, Speak
from tests.helpers.every_window import cut_texts, every_window
from tests.helpers.language_looks import (
    ARABIC_NAME,
    buttons_cut,
    overlapping,
    twice,
    untranslated,
)
from tests.helpers.pictures import drawn_head

TRANSLATED = [language for language in LANGUAGES if language != "en"]
# What has no other word in any language: keys, formats, licences, names of models and files
NAMES = {
    *("(Ctrl+Shift+Z)", "(Ctrl+Z)", "Apache-2.0", "MRI Classifier"),
    *("BMP", "CSV", "DICOM", "JPEG", "JSON", "NIfTI", "PNG", "TIFF", "WebP", "XLSX", "· PNG"),
    *("abababababababababababababababab…", "brain-mri-resnet50", "drawn-model 7"),
    *("head.png", "head.png — MRI Classifier"),
}
CAUTIONS = {
    "de": "Nur für die Forschung, nicht zur Diagnose",
    "es": "Solo para investigación, no para diagnóstico",
    "zh": "仅供研究使用，不用于诊断",
}


class Pseudo(QTranslator):
    """Puts every text between marks, so that one that was not translated is seen."""

    def isEmpty(self) -> bool:
        """It has all."""
        return False

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, count: int = -1
    ) -> str:
        """The text itself, marked."""
        del context, disambiguation, count
        return f"⟦{text}⟧"


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "head.png"
    path.write_bytes(cv2.imencode(".png", drawn_head())[1].tobytes())
    return path


def show(window: MainWindow, qtbot: QtBot) -> None:
    """Wait for the answer."""
    answer = window.findChildren(AnswerBlock)[0]
    qtbot.waitUntil(
        lambda: window.panel.answer.prediction is not None and bool(answer.title.text())
    )


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_window_speaks_the_language(
    language: str,
    spoken: Speak,
    open_window: OpenWindow,
    picture: Path,
    qtbot: QtBot,
) -> None:
    assert spoken(language) == language
    assert research_use() == CAUTIONS[language]
    window = open_window(picture)
    show(window, qtbot)
    texts = {label.text() for label in window.findChildren(QLabel)}
    assert CAUTIONS[language] in texts
    assert not texts & {"Prediction", "Result", "Slice", "No tumour recognised"}
    prediction = window.panel.answer.prediction
    assert prediction is not None
    assert window.findChildren(AnswerBlock)[0].title.text() == class_name(prediction.label)
    for _, made in every_window(window):
        qtbot.waitUntil(lambda made=made: not cut_texts(made) + buttons_cut(made))


@pytest.mark.parametrize("language", ["en", *TRANSLATED])
def test_no_two_menus_of_the_bar_and_no_two_entries_share_a_letter(
    language: str, spoken: Speak, open_window: OpenWindow
) -> None:
    spoken(language)
    bar = open_window().menuBar().actions()
    assert twice(bar) == []
    for menu in (action.menu() for action in bar):
        assert isinstance(menu, QMenu)
        entries = menu.actions()
        # The view menu has more entries than their words have letters
        if len(entries) < 26:
            assert twice(entries) == [], menu.title()


def test_numbers_and_dates_follow_the_language(spoken: Speak) -> None:
    spoken("de")
    assert per_cent(0.123) == "12,3 %"
    assert QLocale().language() == QLocale.Language.German
    assert locale_of("zh").language() == QLocale.Language.Chinese


def test_qt_says_its_own_words_in_the_language(app: QApplication, spoken: Speak) -> None:
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    if not (folder / "qtbase_de.qm").is_file():
        pytest.skip("this Qt came without its translations")
    spoken("de")
    assert app.translate("QPlatformTheme", "Close") == "Schließen"


@pytest.mark.allow_log(r"The window speaks English")
@pytest.mark.parametrize("content", [b"no catalogue", b"", None])
def test_a_damaged_catalogue_leaves_the_window_english_with_one_line_in_the_log(
    app: QApplication, tmp_path: Path, content: bytes | None, caplog: pytest.LogCaptureFixture
) -> None:
    before = QLocale()
    if content is not None:
        (tmp_path / "mriclassifier_de.qm").write_bytes(content)
    assert speak(app, "de", folder=tmp_path) == "en"
    assert research_use() == "Research use only, not for diagnosis"
    assert len([r for r in caplog.records if "speaks English" in r.message]) == 1
    QLocale.setDefault(before)


def test_a_text_without_a_translation_is_shown_in_english(spoken: Speak) -> None:
    spoken("es")
    assert sentence(DamagedFileError("Nobody translated {name}.", name="a.png")) == (
        "Nobody translated a.png."
    )


def test_another_language_is_told_and_waits_for_the_next_start(
    open_window: OpenWindow, settings: Settings
) -> None:
    window = open_window()
    settings.set("window.language", "de")
    assert window.pane.messages.text == "MRI Classifier speaks Deutsch when it is started again."


def test_every_text_of_the_windows_can_be_translated(
    app: QApplication, open_window: OpenWindow, picture: Path, qtbot: QtBot
) -> None:
    pseudo = Pseudo()
    app.installTranslator(pseudo)
    try:
        window = open_window(picture)
        show(window, qtbot)
        found = {text for _, made in every_window(window) for text in untranslated(made)}
        assert sorted(found - NAMES) == []
    finally:
        app.removeTranslator(pseudo)


def test_the_windows_mirror_without_texts_that_are_cut(
    app: QApplication, open_window: OpenWindow, picture: Path, qtbot: QtBot
) -> None:
    before = app.layoutDirection()
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        window = open_window(picture)
        window.resize(1280, 820)
        show(window, qtbot)
        QApplication.processEvents()
        panel, pane = window.panel, window.pane
        assert (
            panel.mapTo(window, panel.rect().topLeft()).x()
            < pane.mapTo(window, pane.rect().topLeft()).x()
        )
        assert cut_texts(window) == []
        assert overlapping(window) == []
        # What has its place in the picture or in the colours is not mirrored with the words
        assert pane.frames.slider.layoutDirection() == Qt.LayoutDirection.LeftToRight
        assert per_cent(0.0001) == "\N{LEFT-TO-RIGHT ISOLATE}< 0.1 %\N{POP DIRECTIONAL ISOLATE}"
        legend = window.findChildren(MapLegend)[0].grab().toImage()
        left, right = (legend.pixelColor(x, 4).lightness() for x in (4, legend.width() - 5))
        assert left < right
    finally:
        app.setLayoutDirection(before)


def test_a_name_from_right_to_left_keeps_the_numbers_in_their_place(app: QApplication) -> None:
    line = patient_line(
        Header(patient=Patient(name=ARABIC_NAME, id="123", birth_date="1970-01-01"))
    )
    name, number, born = line.split(" · ")
    assert name == f"\N{FIRST STRONG ISOLATE}{ARABIC_NAME}\N{POP DIRECTIONAL ISOLATE}"
    assert (number, born) == ("ID 123", "born 1970-01-01")
    said = sentence(DamagedFileError("“{name}” is empty.", name=f"{ARABIC_NAME} 7.png"))
    assert said == (
        f"“\N{FIRST STRONG ISOLATE}{ARABIC_NAME} 7.png\N{POP DIRECTIONAL ISOLATE}” is empty."
    )
