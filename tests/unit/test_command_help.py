from __future__ import annotations

from pathlib import Path

import pytest
from typer.main import get_command

from mriclassifier import cli
from mriclassifier.command_help import texts_of, translate_help
from mriclassifier.language import load_catalogue


def test_every_help_text_is_put_into_the_language() -> None:
    english, command = list(texts_of(get_command(cli.app))), get_command(cli.app)
    translate_help(command, load_catalogue("de"))
    german = list(texts_of(command))
    assert len(english) == len(german) > 60
    assert not set(english) & set(german)


@pytest.mark.parametrize(
    ("language", "words"),
    [("de", "wurde nicht gefunden"), ("es", "No se encontró"), ("zh", "未找到")],
)
def test_a_command_says_in_the_language_what_is_wrong(
    language: str, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = tmp_path / "missing.png"
    assert cli.main(["classify", str(missing), "--language", language]) == 1
    out, err = capsys.readouterr()
    assert words in err
    assert "Research use only" not in out + err


def test_json_stays_english(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--language", "de", "classify", "--json", str(tmp_path / "missing.png")]) == 1
    assert "was not found" in capsys.readouterr().out


def test_german_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--language", "de", "selfcheck", "--help"]) == 0
    assert "Referenzzeichnungen" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["classify", "--nothing"], "Es gibt keine Option --nothing."),
        (["classify"], "PATH... fehlt."),
        (["clasify"], "war classify gemeint?"),
        (["classify", "--heatmap"], "Hilfe: mriclassifier --help."),
    ],
)
def test_wrong_usage_is_said_in_the_language(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["--language", "de", *arguments]) == 2
    assert words in capsys.readouterr().err


def test_a_language_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--language", "fr", "selfcheck"]) == 2
    assert "There is: en, de, es, zh." in capsys.readouterr().err
