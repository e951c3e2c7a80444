from __future__ import annotations

from pathlib import Path

import pytest

from mriclassifier import paths
from tests.helpers.shared import REPOSITORY


def test_resources_lie_beside_the_package() -> None:
    assert paths.resource() == REPOSITORY / "resources"
    assert paths.resource("models", "x") == REPOSITORY / "resources" / "models" / "x"


def test_one_variable_moves_everything_the_program_writes(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path))
    assert paths.settings_file() == tmp_path / "config" / "settings.toml"
    assert paths.user_models_dir() == tmp_path / "data" / "models"
    assert paths.log_dir() == tmp_path / "logs"
    assert list(tmp_path.iterdir()) == [], "asking where makes nothing"


def test_without_the_variable_the_systems_folders_are_used(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv(paths.HOME_VARIABLE)
    for folder in (paths.config_dir(), paths.data_dir(), paths.log_dir()):
        assert folder.is_absolute()
        assert "mriclassifier" in folder.parts
        assert REPOSITORY not in folder.parents


def test_the_programs_own_models_come_before_the_users() -> None:
    assert paths.model_folders() == (paths.resource("models"), paths.user_models_dir())
