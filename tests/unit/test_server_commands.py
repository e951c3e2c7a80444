"""The `server` commands, as an administrator types them."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from mriclassifier import cli
from mriclassifier.server.access.accounts import Accounts
from mriclassifier.server.access.tokens import ApiTokens
from mriclassifier.server.access.who import Scope
from mriclassifier.server.serving import audit_log, writer
from mriclassifier.settings import Settings

PASSWORD = "four words in a row"


def typed(monkeypatch: pytest.MonkeyPatch, line: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(line))


def test_users_are_added_changed_listed_and_removed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed(monkeypatch, f"{PASSWORD}\n")
    assert cli.main(["server", "users", "add", "Anna Müller"]) == 0
    assert Accounts().check("anna müller", PASSWORD)
    typed(monkeypatch, f"{PASSWORD}!\r\n")
    assert cli.main(["server", "users", "password", "Anna Müller"]) == 0
    assert Accounts().check("Anna Müller", f"{PASSWORD}!")
    assert cli.main(["server", "users", "list"]) == 0
    printed = capsys.readouterr()
    assert printed.out.startswith("Anna Müller")
    assert PASSWORD not in printed.out + printed.err
    assert cli.main(["server", "users", "remove", "anna müller"]) == 0
    assert Accounts().names() == ()


@pytest.mark.parametrize(
    ("arguments", "line", "words"),
    [
        (["users", "add", "Anna"], "short\n", "12"),
        (["users", "add", "Anna"], "", "12"),
        (["users", "remove", "Anna"], "", "no user"),
        (["users", "password", "Anna"], f"{PASSWORD}\n", "no user"),
        (["tokens", "create", "a", "--scope", "everything"], "", "classify, batch, model"),
        (["tokens", "create", "a", "--days", "0"], "", "days"),
        (["tokens", "revoke", "0"], "", "no token"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    line: str,
    words: str,
) -> None:
    typed(monkeypatch, line)
    assert cli.main(["server", *arguments]) == 2
    error = capsys.readouterr().err
    assert words in error
    assert len(error.strip().splitlines()) == 1


def test_a_password_is_never_an_argument() -> None:
    assert cli.main(["server", "users", "add", "Anna", PASSWORD]) == 2


def test_a_damaged_file_is_one_sentence_and_its_own_exit_code(
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = Accounts().path
    path.parent.mkdir(parents=True)
    path.write_text("{")
    assert cli.main(["server", "users", "list"]) == 3
    assert "users.json is damaged" in capsys.readouterr().err


def test_tokens_are_made_listed_and_revoked(capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        cli.main(["server", "tokens", "create", "import", "--scope", "classify", "--days", "7"])
        == 0
    )
    sent = capsys.readouterr().out.strip()
    found = ApiTokens().find(sent)
    assert found
    assert found.scopes == {Scope.CLASSIFY}
    assert cli.main(["server", "tokens", "list"]) == 0
    listed = capsys.readouterr().out
    assert found.id in listed
    assert sent not in listed
    assert cli.main(["server", "tokens", "revoke", found.id]) == 0
    assert ApiTokens().find(sent) is None
    assert cli.main(["server", "tokens", "create", "all"]) == 0
    everything = ApiTokens().find(capsys.readouterr().out.strip())
    assert everything
    assert everything.scopes == set(Scope)


def test_the_certificate_is_shown_and_renewed(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["server", "certificate"]) == 0
    first = capsys.readouterr().out
    assert "SHA-256" in first
    assert "localhost" in first
    assert cli.main(["server", "certificate"]) == 0
    assert capsys.readouterr().out == first
    assert cli.main(["server", "certificate", "--renew"]) == 0
    assert capsys.readouterr().out != first


@pytest.mark.parametrize("kept", [True, False])
def test_who_asked_is_kept_with_and_without_a_case_history(
    kept: bool, isolated_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = Settings(isolated_home / "config" / "settings.toml")
    settings.set("cases.keep", kept)
    settings.save()
    from mriclassifier.server.audit import AuditSink
    from mriclassifier.server.monitor import Monitor

    with audit_log(settings) as store:
        sink = AuditSink(writer(store), monitor=Monitor())
        sink.start()
        sink.record("server.login", "Anna", address="192.0.2.1", way="code")
        assert sink.close()
    assert (isolated_home / "data" / "server" / "audit").exists() is not kept
    assert cli.main(["server", "audit"]) == 0
    assert "server.login" in capsys.readouterr().out
    assert cli.main(["server", "audit", "--verify"]) == 0
    assert "sound" in capsys.readouterr().err


def test_a_server_that_the_administrator_forbids_does_not_start(
    isolated_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = Settings(isolated_home / "config" / "settings.toml")
    settings.set("server.allowed", False)
    settings.save()
    assert cli.main(["serve"]) == 2
    assert "switched off" in capsys.readouterr().err


def test_an_address_for_others_without_sharing_is_refused(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert cli.main(["serve", "--host", "0.0.0.0"]) == 2
    assert "--share" in capsys.readouterr().err
