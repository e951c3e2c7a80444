"""Users with their passwords, as the window and the command line keep them."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from mriclassifier.errors import ServerFileError, UsageError
from mriclassifier.server.access.access import Access
from mriclassifier.server.access.accounts import Accounts
from mriclassifier.server.access.passwords import check_password, clean_name
from tests.server.conftest import quick_passwords

PASSWORD = "four words in a row"


@pytest.fixture
def accounts(tmp_path: Path) -> Accounts:
    return Accounts(tmp_path / "server", passwords=quick_passwords())


def test_a_user_gets_in_with_the_password_alone(accounts: Accounts) -> None:
    accounts.add("Anna Müller", PASSWORD)
    found = accounts.check("  anna MÜLLER ", PASSWORD)
    assert found
    assert found.name == "Anna Müller"
    for name, password in (("Anna Müller", PASSWORD + "x"), ("Anna", PASSWORD), ("", "")):
        assert accounts.check(name, password) is None
    assert accounts.check("Anna Müller", PASSWORD * 100) is None


def test_only_a_slow_hash_is_kept_where_nobody_else_reads(accounts: Accounts) -> None:
    accounts.add("Anna", PASSWORD)
    text = accounts.path.read_text("utf-8")
    assert PASSWORD not in text
    assert "$argon2id$" in text
    if os.name == "posix":
        assert stat.S_IMODE(accounts.path.stat().st_mode) == 0o600
        assert stat.S_IMODE(accounts.path.parent.stat().st_mode) == 0o700
        accounts.path.chmod(0o644)
        Accounts(accounts.path.parent).names()
        assert stat.S_IMODE(accounts.path.stat().st_mode) == 0o600
    assert PASSWORD not in repr(accounts.names())
    assert "$argon2id$" not in repr(accounts.names())


def test_the_usual_hashes_are_slow_ones(tmp_path: Path) -> None:
    accounts = Accounts(tmp_path)
    accounts.add("Anna", PASSWORD)
    assert "m=65536" in accounts.path.read_text("utf-8")
    assert accounts.check("Anna", PASSWORD)


def test_an_unknown_name_costs_a_hash_too(
    accounts: Accounts, monkeypatch: pytest.MonkeyPatch
) -> None:
    hasher = accounts._passwords._hasher
    verified = []
    real = type(hasher).verify
    monkeypatch.setattr(
        type(hasher),
        "verify",
        lambda self, *arguments: verified.append(1) or real(self, *arguments),
    )
    accounts.check("nobody", PASSWORD)
    assert len(verified) == 1
    accounts.add("Anna", PASSWORD)
    accounts.check("Anna", "x" * 100_000)
    assert len(verified) == 2


def test_bad_names_and_passwords_are_one_sentence_each(accounts: Accounts) -> None:
    accounts.add("Anna", PASSWORD)
    for name, password in (
        ("anna", PASSWORD),
        ("", PASSWORD),
        ("a\nb", PASSWORD),
        ("a" * 65, PASSWORD),
        ("Otto", "short"),
        ("Otto", "a" * 201),
        ("Otto", "aaaaaaaaaaaaaaa"),
        ("longer name", "longer name1"),
    ):
        with pytest.raises(UsageError) as caught:
            accounts.add(name, password)
        assert caught.value.sentence.endswith(".")
    assert clean_name(" Anna ") == "Anna"
    check_password("Anna", PASSWORD)


def test_another_password_or_a_removal_ends_the_sessions(accounts: Accounts) -> None:
    access = Access(accounts=accounts)
    accounts.add("Anna", PASSWORD)
    first = access.by_password("Anna", PASSWORD)
    assert first
    assert access.by_cookie(first)
    # As another program does it
    Accounts(accounts.path.parent, passwords=quick_passwords()).set_password("anna", PASSWORD + "!")
    assert access.by_cookie(first) is None
    second = access.by_password("Anna", PASSWORD + "!")
    assert second
    Accounts(accounts.path.parent).remove("Anna")
    assert access.by_cookie(second) is None
    for change in (accounts.remove, lambda name: accounts.set_password(name, PASSWORD)):
        with pytest.raises(UsageError, match="no user"):
            change("Anna")


WRONG_KIND = b'{"name": 1, "credential": "", "hash": "", "created": ""}'
DAMAGE = [
    b"",
    b"{",
    b"[]",
    b"\xff",
    b'{"version": 2, "records": []}',
    b'{"version": 1, "records": [{}]}',
    b'{"version": 1, "records": [%s]}' % WRONG_KIND,
]


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_file_lets_nobody_in_and_is_one_sentence(
    accounts: Accounts, damage: bytes
) -> None:
    access = Access(accounts=accounts)
    accounts.add("Anna", PASSWORD)
    session = access.by_password("Anna", PASSWORD)
    assert session
    accounts.path.write_bytes(damage)
    with pytest.raises(ServerFileError, match=r"users\.json is damaged"):
        accounts.names()
    assert access.by_cookie(session) is None
    assert access.by_password("Anna", PASSWORD) is None
    with pytest.raises(ServerFileError):
        accounts.add("Otto", PASSWORD)
    assert accounts.path.read_bytes() == damage


def test_two_programs_that_add_users_do_not_undo_each_other(accounts: Accounts) -> None:
    second = Accounts(accounts.path.parent, passwords=quick_passwords())
    assert second.names() == ()
    accounts.add("Anna", PASSWORD)
    second.add("Otto", PASSWORD)
    accounts.add("Zoe", PASSWORD)
    assert [user.name for user in second.names()] == ["Anna", "Otto", "Zoe"]
