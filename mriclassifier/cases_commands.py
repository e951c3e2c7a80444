"""The `cases` commands. Each imports what it needs when it runs."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mriclassifier.errors import QT_TRANSLATE_NOOP, UsageError
from mriclassifier.language import translate
from mriclassifier.startup import say, start

if TYPE_CHECKING:
    from mriclassifier.cases.records import CaseQuery
    from mriclassifier.settings import Settings

cases_app = typer.Typer(help="The case history: list, export, check, delete.", no_args_is_help=True)
JsonLines = Annotated[bool, typer.Option("--json", help="JSON, one object a line.")]


class StateName(StrEnum):
    """How far a reader is with a case."""

    open = "open"
    agreed = "agreed"
    corrected = "corrected"


class OutcomeName(StrEnum):
    """What an answer is worth."""

    answer = "answer"
    refer = "refer"
    out_of_distribution = "out_of_distribution"


class SortName(StrEnum):
    """Orders of the list."""

    recorded = "recorded"
    uncertainty = "uncertainty"
    label = "label"
    state = "state"
    patient = "patient"
    code = "code"


class Step(StrEnum):
    """Stretches of time."""

    day = "day"
    week = "week"
    month = "month"


Search = Annotated[str, typer.Option(metavar="TEXT", help="Words that have to stand in a case.")]
States = Annotated[list[StateName] | None, typer.Option("--state", help="May be repeated.")]
Outcomes = Annotated[list[OutcomeName] | None, typer.Option("--outcome", help="May be repeated.")]
Labels = Annotated[list[str] | None, typer.Option("--label", help="A class; may be repeated.")]


@cases_app.command("list")
def cases_list(
    search: Search = "",
    state: States = None,
    outcome: Outcomes = None,
    label: Labels = None,
    sort: Annotated[SortName, typer.Option()] = SortName.recorded,
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many.")] = None,
    json_lines: JsonLines = False,
) -> int:
    """List cases, newest first; --sort uncertainty makes a worklist of it."""
    settings = start()
    from mriclassifier import cases_cli

    query = _query(search, state, outcome, label, sort)
    with cases_cli.history(settings, say) as store:
        return cases_cli.list_cases(store, query, limit=limit, as_json=json_lines)


@cases_app.command("show")
def cases_show(
    code: Annotated[str, typer.Argument(metavar="CODE")], json_lines: JsonLines = False
) -> int:
    """Show everything that is kept of a case."""
    settings = start()
    from mriclassifier import cases_cli

    with cases_cli.history(settings, say) as store:
        return cases_cli.show_case(store, code, as_json=json_lines)


@cases_app.command("export")
def cases_export(
    out: Annotated[
        list[Path], typer.Argument(metavar="OUT...", help="Files ending in .csv, .xlsx or .json.")
    ],
    search: Search = "",
    state: States = None,
    outcome: Outcomes = None,
    label: Labels = None,
    identity: Annotated[
        bool, typer.Option("--identity", help="With everything that is stored of persons.")
    ] = False,
) -> int:
    """Write a list of cases; pseudonyms alone unless --identity is given."""
    settings = start()
    from mriclassifier import cases_cli

    _demand(settings, "export")
    query = _query(search, state, outcome, label, SortName.recorded)
    with cases_cli.history(settings, say) as store:
        return cases_cli.export_list(store, out, query, identity=identity, say=say)


@cases_app.command("corrections")
def cases_corrections(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A new or empty folder.")],
    agreed: Annotated[
        bool, typer.Option("--all", help="Also cases where the reader agreed.")
    ] = False,
) -> int:
    """Write corrected cases as a folder to train on."""
    settings = start()
    from mriclassifier import cases_cli

    _demand(settings, "export")
    with cases_cli.history(settings, say) as store:
        return cases_cli.export_training(store, folder, agreed=agreed, say=say)


@cases_app.command("delete")
def cases_delete(
    codes: Annotated[list[str] | None, typer.Argument(metavar="[CODE]...")] = None,
    older_than: Annotated[
        int | None, typer.Option(metavar="DAYS", min=1, help="Recorded longer ago.")
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
) -> int:
    """Delete cases for good, in the backups too."""
    settings = start()
    from mriclassifier import cases_cli

    _demand(settings, "delete")
    if bool(codes) == (older_than is not None):
        raise UsageError(
            QT_TRANSLATE_NOOP("errors", "Name the cases, or give --older-than, one of the two.")
        )
    if not yes:
        if not sys.stdin or not sys.stdin.isatty():
            raise UsageError(
                QT_TRANSLATE_NOOP("errors", "Give --yes to delete cases without being asked.")
            )
        if settings.get("cases.database"):
            question = translate(
                "commands",
                "Delete them for good? Backups of the database server hold them until they are replaced.",
            )
        else:
            question = translate("commands", "Delete them for good, in the backups too?")
        typer.confirm(question, abort=True)
    with cases_cli.history(settings, say) as store:
        if codes:
            return cases_cli.delete_cases(store, codes, say=say)
        return cases_cli.expire_cases(store, older_than or 0, say=say)


@cases_app.command("verify")
def cases_verify(json_lines: JsonLines = False) -> int:
    """Check that no row of the audit log was changed or taken out, and that the database is sound."""
    settings = start()
    from mriclassifier import cases_cli

    with cases_cli.history(settings, say) as store:
        return cases_cli.verify(store, as_json=json_lines, say=typer.echo)


@cases_app.command("backup")
def cases_backup(
    out: Annotated[
        Path | None,
        typer.Argument(metavar="[FILE]", help="Where to; today's daily copy if left out."),
    ] = None,
) -> int:
    """Make a copy of the history while it is in use."""
    settings = start()
    from mriclassifier import cases_cli

    with cases_cli.history(settings, say) as store:
        return cases_cli.back_up(store, out, say=say)


@cases_app.command("prepare")
def cases_prepare(
    url: Annotated[str, typer.Argument(metavar="URL", help="postgresql://OWNER@HOST/DATABASE")],
    grant: Annotated[str, typer.Option(metavar="USER", help="Who may use them.")] = "",
) -> int:
    """Make or renew the tables of a shared history in PostgreSQL, as their owner."""
    start()
    from mriclassifier import cases_cli

    return cases_cli.prepare_database(url, role=grant, say=say)


@cases_app.command("copy-to")
def cases_copy_to(
    url: Annotated[str, typer.Argument(metavar="URL", help="postgresql://USER@HOST/DATABASE")],
) -> int:
    """Copy this computer's history into a shared database, which must be empty, and compare."""
    settings = start()
    from mriclassifier import cases_cli

    _demand(settings, "export")
    return cases_cli.copy_to_database(settings, url, say=say)


@cases_app.command("statistics")
def cases_statistics(
    step: Annotated[Step, typer.Option()] = Step.month, json_lines: JsonLines = False
) -> int:
    """Count cases and sign-offs over time."""
    settings = start()
    from mriclassifier import cases_cli

    with cases_cli.history(settings, say) as store:
        return cases_cli.show_statistics(store, step=step.value, as_json=json_lines)


@cases_app.command("audit")
def cases_audit(json_lines: JsonLines = False) -> int:
    """Print the audit log."""
    settings = start()
    from mriclassifier import cases_cli

    with cases_cli.history(settings, say) as store:
        return cases_cli.show_audit(store, as_json=json_lines)


def _query(
    search: str,
    state: list[StateName] | None,
    outcome: list[OutcomeName] | None,
    label: list[str] | None,
    sort: SortName,
) -> CaseQuery:
    from mriclassifier.cases.records import CaseQuery, Sort, State

    chosen = Sort(sort.value)
    return CaseQuery(
        text=search,
        states=tuple(State(one.value) for one in state or ()),
        outcomes=tuple(one.value for one in outcome or ()),
        labels=tuple(label or ()),
        sort=chosen,
        descending=chosen in (Sort.RECORDED, Sort.UNCERTAINTY),
    )


def _demand(settings: Settings, action: str) -> None:
    from mriclassifier.roles import Roles

    Roles(settings.policy).demand(action)
