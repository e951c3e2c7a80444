from __future__ import annotations

import pytest

from mriclassifier import paths
from mriclassifier.startup import asked_language


def write_settings(text: str) -> None:
    paths.settings_file().parent.mkdir(parents=True, exist_ok=True)
    paths.settings_file().write_text(text, "utf-8")


@pytest.fixture(autouse=True)
def _english_system(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_GB.UTF-8")


@pytest.mark.parametrize(
    ("arguments", "language", "option", "rest"),
    [
        (["classify", "a.png"], "en", [], ["classify", "a.png"]),
        (["--language", "de", "selfcheck"], "de", ["--language", "de"], ["selfcheck"]),
        (["selfcheck", "--language=zh"], "zh", ["--language=zh"], ["selfcheck"]),
        (["--", "--language", "de"], "en", [], ["--", "--language", "de"]),
        (["a.png", "--language"], "en", ["--language"], ["a.png"]),
    ],
)
def test_the_option_is_found_wherever_it_stands(
    arguments: list[str], language: str, option: list[str], rest: list[str]
) -> None:
    catalogue, given, left = asked_language(arguments)
    assert (catalogue.language, given, left) == (language, option, rest)


def test_without_the_option_the_settings_decide_and_then_the_system(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    write_settings('[window]\nlanguage = "es"\n')
    assert asked_language([])[0].language == "es"
    assert asked_language(["--language", "de"])[0].language == "de"
    write_settings('[window]\nlanguage = "system"\n')
    assert asked_language([])[0].language == "en"
    monkeypatch.setenv("LANG", "de_AT.UTF-8")
    assert asked_language([])[0].language == "de"


@pytest.mark.parametrize("text", ["[window", "window = 3\n", "[window]\nlanguage = 4\n", ""])
def test_settings_that_cannot_be_read_do_not_stop_it(text: str) -> None:
    write_settings(text)
    assert asked_language(["selfcheck"])[0].language == "en"
