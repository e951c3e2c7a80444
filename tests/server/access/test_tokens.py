"""Tokens for programs: shown once, hashed at rest, worthless the moment they are revoked."""

from __future__ import annotations

import datetime
import os
import re
from pathlib import Path

import pytest

from mriclassifier.errors import ServerFileError, UsageError
from mriclassifier.server.access.access import Access
from mriclassifier.server.access.tokens import ApiTokens
from mriclassifier.server.access.who import Scope


def test_a_token_opens_what_it_is_for_until_it_ends(tmp_path: Path) -> None:
    now = datetime.datetime(2030, 1, 1, tzinfo=datetime.UTC)
    tokens = ApiTokens(tmp_path, clock=lambda: now)
    sent = tokens.create("nightly import", [Scope.CLASSIFY], 30)
    assert re.fullmatch(r"mri_[0-9a-f]{12}_[A-Za-z0-9_-]{43}", sent)
    found = tokens.find(sent)
    assert found
    assert (found.name, found.scopes) == ("nightly import", {Scope.CLASSIFY})
    now += datetime.timedelta(days=30)
    assert tokens.find(sent) is None
    assert tokens.all()[0].is_expired(now)


def test_the_secret_is_not_kept(tmp_path: Path) -> None:
    tokens = ApiTokens(tmp_path)
    sent = tokens.create("a", list(Scope), 1)
    secret = sent.split("_", 2)[2]
    assert secret not in tokens.path.read_text("utf-8")
    assert os.name != "posix" or tokens.path.stat().st_mode & 0o077 == 0
    assert tokens.all()[0].hashed not in repr(tokens.all())


def test_revoking_in_another_program_holds_at_once(tmp_path: Path) -> None:
    access = Access(tokens=ApiTokens(tmp_path))
    assert access.tokens
    sent = access.tokens.create("a", list(Scope), 1)
    who = access.by_bearer(sent)
    assert who
    assert (who.kind, who.csrf, who.owner) == ("token", None, f"token:{sent.split('_')[1]}")
    ApiTokens(tmp_path).revoke(sent.split("_")[1])
    assert access.by_bearer(sent) is None
    with pytest.raises(UsageError, match="no token"):
        ApiTokens(tmp_path).revoke(sent.split("_")[1])


def test_what_is_no_token_is_none(tmp_path: Path) -> None:
    tokens = ApiTokens(tmp_path)
    sent = tokens.create("a", list(Scope), 1)
    for wrong in ("", "mri_", sent[:-1], sent + "a", sent.upper(), f"{sent}\n", "mri_" + "é" * 56):
        assert tokens.find(wrong) is None


def test_a_damaged_file_lets_no_program_in(tmp_path: Path) -> None:
    tokens = ApiTokens(tmp_path)
    sent = tokens.create("a", list(Scope), 1)
    whole = tokens.path.read_bytes()
    for damage in (whole[:-9], whole.replace(b"classify", b"everything"), b"null"):
        tokens.path.write_bytes(damage)
        assert tokens.find(sent) is None
        with pytest.raises(ServerFileError, match=r"tokens\.json is damaged"):
            tokens.all()
    tokens.path.write_bytes(whole)
    assert tokens.find(sent)


@pytest.mark.parametrize(
    ("name", "scopes", "days"),
    [("", list(Scope), 1), ("a", [], 1), ("a", list(Scope), 0), ("a", list(Scope), 3651)],
)
def test_a_token_that_makes_no_sense_is_refused(
    tmp_path: Path, name: str, scopes: list[Scope], days: int
) -> None:
    with pytest.raises(UsageError):
        ApiTokens(tmp_path).create(name, scopes, days)
