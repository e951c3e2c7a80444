"""The command line. Each command imports what it needs when it runs."""

from __future__ import annotations

import difflib
import itertools
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from typer.main import get_command

from mriclassifier import __version__
from mriclassifier.cases_commands import cases_app
from mriclassifier.classify_commands import (
    EngineOption,
    ModelOption,
    classify,
    engine_name,
    model_folder,
)
from mriclassifier.command_help import translate_help, usage_words
from mriclassifier.ending import Ending, keep_writing
from mriclassifier.errors import QT_TRANSLATE_NOOP, UsageError
from mriclassifier.installed_files import require_sizes
from mriclassifier.language import LANGUAGES, SYSTEM, padded, speaking, spoken, translate
from mriclassifier.models_commands import models_app
from mriclassifier.processor import require_processor
from mriclassifier.server_commands import server_app
from mriclassifier.startup import asked_language, say, start

_USAGE, _COMPONENT = 2, 3

app = typer.Typer(
    help="Brain MRI slices classified by a ResNet50. Research use only, not for diagnosis.\n\n"
    "Without a command, `mriclassifier [FILE]...` opens the window.",
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.add_typer(models_app, name="models")
app.add_typer(cases_app, name="cases")
app.add_typer(server_app, name="server")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.

    Parameters
    ----------
    argv
        Arguments after the program's name; those of this process unless given.

    Returns
    -------
    int
        0 everything done, 1 some inputs failed, 2 wrong usage, 3 something the program needs is missing
        or damaged; 130 after Ctrl-C.
    """
    keep_writing()
    catalogue, option, rest = asked_language(list(sys.argv[1:] if argv is None else argv))
    with speaking(catalogue):
        ending = Ending()
        return ending.of(lambda: _run(option, rest, ending))


def _run(option: list[str], rest: list[str], ending: Ending) -> int:
    try:
        command = get_command(app)
        translate_help(command, spoken())
        words = with_command(rest)
        ending.opens_window = words[:1] == ["gui"]
        code = command.main([*option, *words], prog_name="mriclassifier", standalone_mode=False)
        if sys.stdout is not None:
            sys.stdout.flush()
        return int(code or 0)
    except typer.Abort:
        raise KeyboardInterrupt from None
    except Exception as error:
        if not hasattr(error, "format_message"):
            raise
        # Typer's usage errors
        say(f"{usage_words(error)} {translate('commands', 'Try mriclassifier --help.')}")
        return _USAGE


def with_command(arguments: list[str]) -> list[str]:
    """Put the window's command before arguments that name none.

    Raises
    ------
    UsageError
        The first word is no file and looks like a mistyped command.
    """
    commands: list[str] = list(getattr(get_command(app), "commands", {}))
    if not arguments:
        return ["gui"]
    first = arguments[0]
    if first == "--new-window":
        return ["gui", *arguments]
    if first in commands or (first.startswith("-") and first != "--" and not Path(first).exists()):
        return arguments
    close = difflib.get_close_matches(first, commands, n=1, cutoff=0.75)
    if close and first == Path(first).name and not Path(first).exists():
        raise UsageError(
            QT_TRANSLATE_NOOP(
                "errors", 'There is no command or file "{word}"; did you mean {command}?'
            ),
            word=first,
            command=close[0],
        )
    return ["gui", *(["--"] if first.startswith("-") and first != "--" else []), *arguments]


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"mriclassifier {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
    language: Annotated[
        str,
        typer.Option(
            "--language",
            metavar="LANGUAGE",
            help="What this command speaks: en, de, es or zh; as in the settings if left out.",
        ),
    ] = "",
) -> None:
    del version
    if language and language not in (SYSTEM, *LANGUAGES):
        raise UsageError(
            QT_TRANSLATE_NOOP("errors", "There is no language “{language}”. There is: {known}."),
            language=language,
            known=", ".join(LANGUAGES),
        )
    # Before any library is loaded: those that do not fit end the process without a word
    require_processor()
    require_sizes()


@app.command()
def gui(
    context: typer.Context,
    files: Annotated[list[Path] | None, typer.Argument(metavar="[FILE]...")] = None,
    new_window: Annotated[
        bool, typer.Option("--new-window", help="Open a second window beside one that is open.")
    ] = False,
) -> int:
    """Open the window, with these files (the default command)."""
    from mriclassifier.gui.screen import require_screen

    require_screen()
    settings = start(quiet=True)
    from mriclassifier.gui.app import run_gui

    language = context.parent.params["language"] if context.parent else ""
    return run_gui(list(files or ()), settings=settings, new_window=new_window, language=language)


app.command()(classify)


@app.command()
def serve(
    host: Annotated[
        str | None, typer.Option(metavar="H", help="Address to listen on; as in the settings.")
    ] = None,
    port: Annotated[
        int | None,
        typer.Option(metavar="P", min=0, max=65535, help="Port; 0 takes a free one."),
    ] = None,
    share: Annotated[
        bool, typer.Option("--share", help="For other computers too: with TLS and login.")
    ] = False,
    certificate: Annotated[
        Path | None,
        typer.Option(metavar="PEM", help="Certificate with its chain; its own if left out."),
    ] = None,
    key: Annotated[
        Path | None, typer.Option(metavar="PEM", help="Key of that certificate, not encrypted.")
    ] = None,
    name: Annotated[
        list[str] | None,
        typer.Option("--name", help="A further host name browsers use; may be repeated."),
    ] = None,
    proxy: Annotated[
        list[str] | None,
        typer.Option("--proxy", help="Address of a reverse proxy in front; may be repeated."),
    ] = None,
    users: Annotated[
        bool | None, typer.Option("--users/--no-users", help="Whether users may log in.")
    ] = None,
    pairing: Annotated[
        bool | None,
        typer.Option("--pairing/--no-pairing", help="Whether the printed address lets one in."),
    ] = None,
) -> int:
    """Serve the web page and the HTTP interface until Ctrl-C; options left out are as in the settings."""
    settings = start()
    from mriclassifier.server.options import demand_allowed
    from mriclassifier.server_commands import serve_options

    demand_allowed(settings)
    options = serve_options(
        settings,
        host=host,
        port=port,
        share=share,
        certificate=certificate,
        key=key,
        names=name,
        proxies=proxy,
        users=users,
        pairing=pairing,
    )
    from mriclassifier.server.serving import serve_forever

    return serve_forever(settings, options)


@app.command()
def selfcheck(engine: EngineOption = None, model: ModelOption = None) -> int:
    """Check the files of program and model, and the answers to reference drawings."""
    settings = start()
    from mriclassifier.batch.rows import RESEARCH_USE
    from mriclassifier.selfcheck import check_files, run_selfcheck

    folder, failed = model_folder(model, settings), []
    checks = run_selfcheck(folder, engine_name(engine, settings))
    for check in itertools.chain([check_files()], checks):
        result = translate("commands", "ok") if check.passed else translate("commands", "FAILED")
        typer.echo(f"{padded(result, 7)} {check.name}: {check.detail}")
        if not check.passed:
            failed.append(check)
    typer.echo(translate("commands", RESEARCH_USE))
    if failed:
        names = ", ".join(check.name for check in failed)
        say(translate("commands", "The self-check failed at {names}.").format(names=names))
    return _COMPONENT if failed else 0
