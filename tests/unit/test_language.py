from __future__ import annotations

import json
import logging
import pickle
from pathlib import Path

import pytest

from mriclassifier.errors import DamagedFileError, Phrase, SettingsError
from mriclassifier.language import (
    LANGUAGES,
    Catalogue,
    choose_language,
    isolated,
    load_catalogue,
    padded,
    report_problem,
    speaking,
    spoken,
    system_languages,
    translate,
)
from mriclassifier.notices import Notice
from mriclassifier.settings import setting

ARABIC = "\N{ARABIC LETTER MEEM}\N{ARABIC LETTER NOON}"


@pytest.mark.parametrize(
    ("wanted", "system", "language"),
    [
        ("es", ("de_DE",), "es"),
        ("system", ("de_AT.UTF-8",), "de"),
        ("system", ("fr_FR", "zh-Hans-CN"), "zh"),
        ("system", ("sr@latin", "es_MX"), "es"),
        ("system", ("C",), "en"),
        ("system", (), "en"),
        ("system", ("", "fr"), "en"),
        ("klingon", ("de",), "de"),
    ],
)
def test_the_language_is_the_wanted_one_or_the_systems(
    wanted: str, system: tuple[str, ...], language: str
) -> None:
    assert choose_language(wanted, system) == language


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "es_ES.UTF-8"}, "es"),
        ({"LANG": "en_GB.UTF-8", "LANGUAGE": "fr:zh_CN:de"}, "zh"),
        ({"LANG": "C", "LANGUAGE": "de"}, "en"),
        ({}, "en"),
    ],
)
def test_the_environment_names_the_systems_language(environ: dict[str, str], language: str) -> None:
    assert choose_language("system", system_languages(environ)) == language


@pytest.mark.parametrize("language", [name for name in LANGUAGES if name != "en"])
def test_errors_notices_and_phrases_are_said_in_the_language(language: str) -> None:
    catalogue = load_catalogue(language)
    error = SettingsError(
        "The setting {key} must be {allowed}, not {value}.",
        key="viewer.map_opacity",
        allowed=setting("viewer.map_opacity").allowed(),
        value="7",
    )
    said = catalogue.sentence(error)
    assert "viewer.map_opacity" in said
    assert error.sentence == "The setting viewer.map_opacity must be a number from 0 to 1, not 7."
    assert "must" not in said
    assert "number" not in said  # the phrase in it is translated, too
    notice = Notice(code="x", template="No class of that name", values={})
    assert catalogue.sentence(notice) == "No class of that name"  # English, not a key


def test_german_is_german() -> None:
    error = DamagedFileError(
        "“{name}” is damaged: its content is corrupt. Copy or export it again from where it came from.",
        name="a.png",
    )
    assert load_catalogue("de").sentence(error).startswith("„a.png“ ist beschädigt:")


def test_a_slip_of_the_translator_shows_english() -> None:
    catalogue = Catalogue(
        language="de", texts={"errors": {"Row {number} fails.": "Zeile {nummer}"}}
    )
    assert catalogue.sentence(
        Notice(code="", template="Row {number} fails.", values={"number": 3})
    ) == ("Row 3 fails.")


@pytest.mark.allow_log(r"Everything is said in English")
@pytest.mark.parametrize("content", [b"{", b"[]", b'{"errors": 3}', b"\xff\xfe", None])
def test_a_damaged_or_missing_catalogue_gives_english_and_one_line_in_the_log(
    tmp_path: Path, content: bytes | None, caplog: pytest.LogCaptureFixture
) -> None:
    if content is not None:
        (tmp_path / "de.json").write_bytes(content)
    catalogue = load_catalogue("de", tmp_path)
    assert (catalogue.language, catalogue.text("errors", "Damaged")) == ("en", "Damaged")
    with caplog.at_level(logging.WARNING):
        report_problem(catalogue.problem)
        report_problem(load_catalogue("en").problem)
    assert [record.levelname for record in caplog.records] == ["WARNING"]


def test_a_language_that_is_not_known_is_english(tmp_path: Path) -> None:
    (tmp_path / "xx.json").write_text(json.dumps({"errors": {"Damaged": "?"}}))
    assert load_catalogue("xx", tmp_path).text("errors", "Damaged") == "Damaged"


def test_a_command_speaks_its_language_and_leaves_no_trace() -> None:
    german = load_catalogue("de")
    with speaking(german):
        assert spoken() is german
        assert translate("errors", "Damaged") == "Beschädigt"
    assert translate("errors", "Damaged") == "Damaged"


def test_a_phrase_is_a_text_to_all_who_know_no_phrases() -> None:
    phrase = Phrase("a number from {low} to {high}", low="0", high="1")
    assert phrase == "a number from 0 to 1"
    assert json.dumps({"allowed": phrase}) == '{"allowed": "a number from 0 to 1"}'
    again = pickle.loads(pickle.dumps(phrase))
    assert (again, again.template, again.values) == (phrase, phrase.template, phrase.values)


def test_only_names_that_run_from_right_to_left_are_isolated() -> None:
    assert isolated("Müller, 12") == "Müller, 12"
    assert (
        isolated(f"{ARABIC} 12")
        == f"\N{FIRST STRONG ISOLATE}{ARABIC} 12\N{POP DIRECTIONAL ISOLATE}"
    )


def test_columns_stand_below_one_another_in_chinese_too() -> None:
    assert padded("ab", 4) == "ab  "
    assert padded("预测", 6) == "预测  "
    assert padded("预测", -6) == "  预测"
    assert padded("too long", 3) == "too long"
