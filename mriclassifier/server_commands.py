"""The `server` commands: users, tokens, certificate, audit log. Each imports what it needs when it runs."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mriclassifier.errors import QT_TRANSLATE_NOOP, UsageError
from mriclassifier.language import translate
from mriclassifier.startup import say, start

if TYPE_CHECKING:
    from mriclassifier.server.options import ServeOptions
    from mriclassifier.settings import Settings

_DAYS = 365
server_app = typer.Typer(
    help="The web server's users, tokens, certificate and audit log.", no_args_is_help=True
)
users_app = typer.Typer(help="Users who log in to the web page.", no_args_is_help=True)
tokens_app = typer.Typer(help="Tokens for programs.", no_args_is_help=True)
server_app.add_typer(users_app, name="users")
server_app.add_typer(tokens_app, name="tokens")
Name = Annotated[str, typer.Argument(metavar="NAME")]


@users_app.command("list")
def users_list() -> int:
    """List users."""
    start()
    from mriclassifier.server.access.accounts import Accounts

    for user in Accounts().names():
        day = f"{user.created.astimezone():%Y-%m-%d}"
        typer.echo(f"{user.name}  {translate('commands', 'since {day}').format(day=day)}")
    return 0


@users_app.command("add")
def users_add(name: Name) -> int:
    """Add a user; the password is asked for, or read as one line from standard input."""
    start()
    from mriclassifier.server.access.accounts import Accounts

    Accounts().add(name, _password())
    told = translate(
        "commands", "“{name}” may log in while the server lets users in (setting server.users)."
    )
    say(told.format(name=name))
    return 0


@users_app.command("password")
def users_password(name: Name) -> int:
    """Give a user another password; whoever is logged in with the old one is logged out."""
    start()
    from mriclassifier.server.access.accounts import Accounts

    Accounts().set_password(name, _password())
    say(translate("commands", "“{name}” has another password.").format(name=name))
    return 0


@users_app.command("remove")
def users_remove(name: Name) -> int:
    """Remove a user; whoever is logged in under the name is logged out."""
    start()
    from mriclassifier.server.access.accounts import Accounts

    Accounts().remove(name)
    say(translate("commands", "“{name}” can log in no longer.").format(name=name))
    return 0


@tokens_app.command("list")
def tokens_list() -> int:
    """List tokens; the tokens themselves are not kept."""
    start()
    from mriclassifier.server.access.tokens import ApiTokens

    for token in ApiTokens().all():
        ends = f"{token.expires.astimezone():%Y-%m-%d}"
        if token.is_expired():
            state = translate("commands", "expired {day}").format(day=ends)
        else:
            state = translate("commands", "until {day}").format(day=ends)
        typer.echo(f"{token.id}  {token.name}  {','.join(sorted(token.scopes))}  {state}")
    return 0


@tokens_app.command("create")
def tokens_create(
    name: Name,
    scope: Annotated[
        list[str] | None,
        typer.Option("--scope", help="classify, batch or model; may be repeated; all if left out."),
    ] = None,
    days: Annotated[int, typer.Option("--days", help="How long it is valid.")] = _DAYS,
) -> int:
    """Make a token for a program and print it, this once."""
    start()
    from mriclassifier.server.access.principal import Scope
    from mriclassifier.server.access.tokens import ApiTokens

    try:
        scopes = [Scope(word) for word in scope or Scope]
    except ValueError as error:
        raise UsageError(
            QT_TRANSLATE_NOOP("errors", "A scope is one of {scopes}."), scopes=", ".join(Scope)
        ) from error
    typer.echo(ApiTokens().create(name, scopes, days))
    say(
        translate(
            "commands",
            "It is shown this once; keep it where only the program that uses it can read it.",
        )
    )
    return 0


@tokens_app.command("revoke")
def tokens_revoke(token_id: Annotated[str, typer.Argument(metavar="ID")]) -> int:
    """Make a token worthless at once."""
    start()
    from mriclassifier.server.access.tokens import ApiTokens

    ApiTokens().revoke(token_id)
    say(translate("commands", "The token {id} is worth nothing any more.").format(id=token_id))
    return 0


@server_app.command("certificate")
def certificate(
    renew: Annotated[bool, typer.Option("--renew", help="Make the own certificate anew.")] = False,
) -> int:
    """Show the certificate that a shared server shows; its own is made where there is none."""
    settings = start()
    from mriclassifier.server.network import own_names
    from mriclassifier.server.options import options_from
    from mriclassifier.server.runner import certificate_for
    from mriclassifier.server.tls import own_certificate

    options = shared(options_from(settings))
    if renew and options.certificate is not None:
        raise UsageError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The settings name certificate files of your own, which only their maker can renew.",
            )
        )
    if renew:
        own_certificate(own_names(options.listening_host, options.names), renew=True)
    info = certificate_for(options)
    if info.self_signed:
        told = translate("commands", "its own, until {day}, for {names}")
    else:
        told = translate("commands", "issued, until {day}, for {names}")
    typer.echo(f"SHA-256 {info.fingerprint}")
    typer.echo(told.format(day=f"{info.not_after:%Y-%m-%d}", names=", ".join(info.names)))
    return 0


@server_app.command("audit")
def audit(
    verify: Annotated[
        bool, typer.Option("--verify", help="Check instead that no row was changed or taken out.")
    ] = False,
    json_lines: Annotated[bool, typer.Option("--json", help="JSON, one object a line.")] = False,
) -> int:
    """Print the audit log that accesses over the network are written to."""
    settings = start()
    from mriclassifier import cases_cli
    from mriclassifier.server.serving import audit_log

    with audit_log(settings) as store:
        if verify:
            return cases_cli.verify(store, as_json=json_lines, say=say)
        return cases_cli.show_audit(store, as_json=json_lines)


def shared(options: ServeOptions) -> ServeOptions:
    """The same options, with sharing on."""
    from dataclasses import replace

    return replace(options, shared=True)


def serve_options(
    settings: Settings,
    *,
    host: str | None,
    port: int | None,
    share: bool,
    certificate: Path | None,
    key: Path | None,
    names: list[str] | None,
    proxies: list[str] | None,
    users: bool | None,
    pairing: bool | None,
) -> ServeOptions:
    """What the settings say, and over it what was given."""
    from dataclasses import replace

    from mriclassifier.server.options import options_from

    options = options_from(settings)
    given = {
        "host": host,
        "port": port,
        "shared": share or None,
        "certificate": certificate,
        "key": key,
        "names": tuple(names) if names else None,
        "proxies": tuple(proxies) if proxies else None,
        "users": users,
        "pairing": pairing,
    }
    return replace(options, **{name: value for name, value in given.items() if value is not None})  # type: ignore[arg-type]


def _password() -> str:
    """Never an argument: those stand in the list of processes and in the shell's history."""
    if sys.stdin is None:
        raise UsageError(QT_TRANSLATE_NOOP("errors", "There is no input to read a password from."))
    if sys.stdin.isatty():
        word = translate("commands", "Password")
        again = translate("commands", "The same once more")
        return str(typer.prompt(word, hide_input=True, confirmation_prompt=again, err=True))
    return sys.stdin.readline().rstrip("\r\n")
