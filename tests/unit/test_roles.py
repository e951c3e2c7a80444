from __future__ import annotations

import os
from pathlib import Path

import pytest

from mriclassifier.errors import NotAllowedError
from mriclassifier.policy import Policy
from mriclassifier.roles import Account, Roles, current_account
from mriclassifier.settings import Settings

ANNA = Account(name="anna", groups=frozenset({"readers"}), full_name="A. Reader")


def test_what_is_not_restricted_is_allowed_to_everybody() -> None:
    Roles(Policy(), ANNA).demand("delete")


@pytest.mark.parametrize(
    ("allowed", "may"),
    [(("anna",), True), (("@readers",), True), (("ANNA", "@anna", "readers"), False), ((), False)],
)
def test_accounts_and_groups_are_told_apart(allowed: tuple[str, ...], may: bool) -> None:
    roles = Roles(Policy(allow={"delete": allowed}), ANNA)
    assert roles.may("delete") is may
    assert roles.may("sign")
    if not may:
        with pytest.raises(NotAllowedError, match="anna"):
            roles.demand("delete")


def test_the_account_is_the_systems_and_not_the_environments(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = current_account()
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.setenv(name, "somebody")
    if hasattr(os, "getuid"):
        assert current_account() == before
    assert before.name


def test_the_reader_is_as_set_or_the_account(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.toml")
    assert Roles(Policy(), ANNA).reader(settings) == "A. Reader"
    assert Roles(Policy(), Account(name="anna")).reader(settings) == "anna"
    settings.set("reader.name", "  Dr. R ")
    assert Roles(Policy(), ANNA).reader(settings) == "Dr. R"
