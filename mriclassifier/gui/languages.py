"""The language of the window: the program's catalogue, Qt's own, and how numbers and dates are written."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from mriclassifier import paths
from mriclassifier.language import ENGLISH, choose_language

_NAME = "mriclassifier"
# What Qt calls its own catalogues, and the country whose dates and numbers a language brings along
_QT = {"de": "qtbase_de", "es": "qtbase_es", "zh": "qtbase_zh_CN"}
_LOCALES = {"en": "en_GB", "de": "de_DE", "es": "es_ES", "zh": "zh_CN"}
# The same character has another shape in Japanese, and a font for that is often the first one found
_CHINESE = (
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "PingFang SC",
    "WenQuanYi Micro Hei",
)
_log = logging.getLogger(__name__)


def chosen_language(wanted: str) -> str:
    """Which language ``window.language`` stands for on this computer."""
    return choose_language(wanted, QLocale.system().uiLanguages())


def locale_of(language: str) -> QLocale:
    """How numbers and dates are written: as on this computer where it speaks the language, too."""
    system = QLocale.system()
    usual = QLocale(_LOCALES[language])
    # "C" is English without a country, as servers and tests have it
    same = system.language() in (usual.language(), QLocale.Language.C if language == ENGLISH else 0)
    return system if same else usual


def speak(app: QApplication, wanted: str, *, folder: Path | None = None) -> str:
    """Install the catalogues before the first widget is made.

    Parameters
    ----------
    wanted
        As in the settings.
    folder
        Of the program's catalogues; those that came with it unless given.

    Returns
    -------
    str
        The language that the window speaks; English where a catalogue is missing or damaged.
    """
    language = chosen_language(wanted)
    if language == ENGLISH:
        QLocale.setDefault(locale_of(language))
        return language
    own = QTranslator(app)
    if not own.load(f"{_NAME}_{language}", str(folder or paths.resource("i18n"))):
        _log.warning("The window speaks English, because the texts of %s cannot be read", language)
        QLocale.setDefault(locale_of(ENGLISH))
        return ENGLISH
    qt = QTranslator(app)
    if qt.load(_QT[language], QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(qt)
    app.installTranslator(own)  # asked first
    app.setProperty(_NAME, [own, qt])
    QLocale.setDefault(locale_of(language))
    if language == "zh":
        _write_chinese(app)
    return language


def _write_chinese(app: QApplication) -> None:
    known = QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)
    font = app.font()
    font.setFamilies([font.family(), *[name for name in _CHINESE if name in known]])
    app.setFont(font)
