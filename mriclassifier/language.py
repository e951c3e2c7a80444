"""The user's language where there is no Qt: which one it is, and its texts.

The window reads Qt's own compiled catalogues; commands read the same translations from
``resources/i18n/<language>.json``. ``make translations`` makes both from the Qt Linguist files there.
"""

from __future__ import annotations

import json
import locale
import logging
import os
import sys
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol, runtime_checkable

from mriclassifier import paths

SYSTEM = "system"
ENGLISH = "en"
# Each by its own name, so that whoever reads no other language finds it
LANGUAGES = {"en": "English", "de": "Deutsch", "es": "Español", "zh": "简体中文"}
_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")  # in the order of POSIX
_FIRST, _END = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
_log = logging.getLogger(__name__)


@runtime_checkable
class Sentence(Protocol):
    """An error, a notice, a phrase: a template and its values apart."""

    @property
    def template(self) -> str:
        """English, with ``str.format`` fields."""

    @property
    def values(self) -> Mapping[str, object]:
        """What the fields stand for."""


@dataclass(frozen=True, kw_only=True)
class Catalogue:
    """The texts of one language.

    Attributes
    ----------
    language
        One of :data:`LANGUAGES`.
    texts
        By context and English text; what is missing is shown in English.
    problem
        Why there are no texts though there should be; empty where all is well.
    """

    language: str = ENGLISH
    texts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    problem: str = ""

    def text(self, context: str, english: str) -> str:
        """``english`` in this language."""
        return self.texts.get(context, {}).get(english) or english

    def sentence(self, source: Sentence) -> str:
        """An error or a notice in this language."""
        return sentence_of(source, lambda text: self.text("errors", text))


def sentence_of(
    source: Sentence,
    translate: Callable[[str], str],
    *,
    shown: Callable[[object], object] = lambda value: value,
) -> str:
    """Put a sentence together, with the phrases in it.

    Parameters
    ----------
    translate
        Gives a template of context "errors" in the user's language.
    shown
        What stands for a value.
    """
    template = translate(source.template)
    if not source.values:
        return template
    values = {
        name: sentence_of(value, translate, shown=shown)
        if isinstance(value, Sentence)
        else shown(value)
        for name, value in source.values.items()
    }
    try:
        return template.format(**values)
    except (KeyError, IndexError, ValueError):  # a translator's slip must not hide an error
        return source.template.format(**values)


def load_catalogue(language: str, folder: Path | None = None) -> Catalogue:
    """Read the texts of a language; one that cannot be read gives English and says why.

    Parameters
    ----------
    folder
        That of the program unless given.
    """
    if language == ENGLISH or language not in LANGUAGES:
        return Catalogue()
    file = (folder or paths.resource("i18n")) / f"{language}.json"
    try:
        found = json.loads(file.read_text("utf-8"))
        texts = {
            str(context): {str(english): str(text) for english, text in group.items()}
            for context, group in found.items()
        }
    except (OSError, ValueError, AttributeError) as error:
        return Catalogue(problem=f"the texts of {language}: {type(error).__name__}")
    return Catalogue(language=language, texts=texts)


def choose_language(wanted: str, system: Sequence[str]) -> str:
    """Which language to speak.

    Parameters
    ----------
    wanted
        As in the settings: a language or ``"system"``.
    system
        The languages of the system, the favourite first, as ``"de_AT.UTF-8"`` or ``"zh-Hans-CN"``.
    """
    if wanted in LANGUAGES:
        return wanted
    for name in system:
        language = name.replace("-", "_").split(".")[0].split("_")[0].lower()
        if language in LANGUAGES:
            return language
    return ENGLISH


def system_languages(environ: Mapping[str, str] = os.environ) -> tuple[str, ...]:
    """What the environment, or Windows and macOS by themselves, name; the favourite first."""
    found = [environ[name] for name in _VARIABLES if environ.get(name)][:1]
    if found and found[0] not in ("C", "POSIX", "C.UTF-8"):
        found = [*environ.get("LANGUAGE", "").split(":"), *found]
    if not found and sys.platform in ("win32", "darwin"):
        found = [locale.getlocale()[0] or ""]
    return tuple(name for name in found if name)


_spoken: ContextVar[Catalogue] = ContextVar("spoken", default=Catalogue())  # noqa: B039  (frozen)


def spoken() -> Catalogue:
    """The texts of the command that runs; English outside of one."""
    return _spoken.get()


@contextmanager
def speaking(catalogue: Catalogue) -> Iterator[None]:
    """Say everything in this language meanwhile."""
    before = _spoken.set(catalogue)
    try:
        yield
    finally:
        _spoken.reset(before)


def translate(context: str, english: str) -> str:
    """``english`` in the language of the command that runs."""
    return spoken().text(context, english)


def report_problem(problem: str) -> None:
    """Put down, once, why everything is in English."""
    if problem:
        _log.warning("Everything is said in English, because of %s", problem)


def isolated(text: str) -> str:
    """A name between marks that keep its direction to itself, where it runs from right to left.

    Without them, an Arabic or Hebrew name draws the numbers beside it to its other side.
    """
    if any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in text):
        return f"{_FIRST}{text}{_END}"
    return text


def padded(text: str, width: int) -> str:
    """``text`` with blanks behind it, or before it for a negative width; a Chinese letter takes two."""
    taken = sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
    blanks = " " * max(0, abs(width) - taken)
    return text + blanks if width > 0 else blanks + text
