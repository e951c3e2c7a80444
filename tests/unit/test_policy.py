from __future__ import annotations

from pathlib import Path

import pytest

from mriclassifier import paths
from mriclassifier.errors import SettingsError
from mriclassifier.policy import ACTIONS, Policy, load_policy
from mriclassifier.settings import Settings


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "policy.toml"


def test_without_a_file_nothing_is_restricted(file: Path) -> None:
    assert load_policy(file) == Policy()


def test_a_fixed_setting_holds_against_the_users_file_and_cannot_be_changed(
    file: Path, tmp_path: Path
) -> None:
    file.write_text("[settings.cases]\nkeep_identity = false\nretention_days = 30\n")
    own = tmp_path / "settings.toml"
    own.write_text("[cases]\nkeep_identity = true\nbackups = 3\n")
    settings = Settings(own, load_policy(file))
    assert settings.get("cases.keep_identity") is False
    assert settings.get("cases.retention_days") == 30
    assert settings.get("cases.backups") == 3
    assert settings.is_fixed("cases.keep_identity")
    assert not settings.is_fixed("cases.backups")
    with pytest.raises(SettingsError, match="administrator"):
        settings.set("cases.keep_identity", True)
    settings.reset("cases.retention_days")
    assert settings.get("cases.retention_days") == 30


def test_a_rule_that_no_setting_can_have_is_told_and_not_used(file: Path, tmp_path: Path) -> None:
    file.write_text('[settings.cases]\nbackups = "many"\n')
    settings = Settings(tmp_path / "settings.toml", load_policy(file))
    assert settings.get("cases.backups") == 7
    assert [notice.code for notice in settings.notices] == ["policy_ignored"]


@pytest.mark.parametrize(
    "text",
    [
        "allow = 3",
        "[allow]\ndelete = 'anna'",
        "[allow]\nfly = ['anna']",
        "[setings.cases]\nkeep = false",
        "not toml",
        b"\xff\xfe",
    ],
    ids=lambda text: repr(text)[:20],
)
def test_rules_that_cannot_be_understood_refuse_everything_and_are_told(
    file: Path, tmp_path: Path, text: str | bytes
) -> None:
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    policy = load_policy(file)
    assert policy.allow == dict.fromkeys(ACTIONS, ())
    (notice,) = Settings(tmp_path / "settings.toml", policy).notices
    assert str(file) in notice.sentence
    assert "administrator has mended them" in notice.sentence


def test_no_environment_variable_moves_the_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    before = paths.policy_file()
    for name in ("MRICLASSIFIER_HOME", "XDG_CONFIG_DIRS", "XDG_CONFIG_HOME", "HOME"):
        monkeypatch.setenv(name, "/elsewhere")
    assert paths.policy_file() == before
