from __future__ import annotations

import pytest

from mriclassifier import paths
from mriclassifier.inference import choice
from mriclassifier.settings import Settings, setting


@pytest.fixture
def settings() -> Settings:
    return Settings(paths.settings_file())


def test_every_choice_is_remembered_once_the_latest_last(settings: Settings) -> None:
    default = setting(choice.KEY).default
    for name in ("a", "b", "a", "a", "c"):
        choice.choose(settings, name)
    assert choice.earlier() == (default, "b", "a")
    assert list(choice.ways_back(settings)) == ["a", "b", default]
    choice.forget("b")
    assert choice.earlier() == (default, "a")
    assert Settings(paths.settings_file()).get(choice.KEY) == "c"


def test_only_the_last_few_are_kept(settings: Settings) -> None:
    for number in range(30):
        choice.choose(settings, f"m{number}")
    assert len(choice.earlier()) == 10
    assert choice.earlier()[-1] == "m28"


@pytest.mark.parametrize("text", ["{", "{}", '[1, "", "ok"]', "\x00"])
def test_damaged_notes_are_no_notes(settings: Settings, text: str) -> None:
    file = paths.model_history_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    assert set(choice.earlier()) <= {"ok"}
    choice.remember("x")
    assert choice.earlier()[-1] == "x"


def test_notes_that_cannot_be_written_stop_nothing(settings: Settings) -> None:
    paths.model_history_file().mkdir(parents=True)
    choice.choose(settings, "a")
    assert choice.earlier() == ()
    assert [p.name for p in paths.config_dir().iterdir() if p.suffix == ".tmp"] == []
