"""The command line. Each command imports what it needs when it runs."""

from __future__ import annotations

import difflib
import os
import sys
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.main import get_command

from mriclassifier import __version__, paths
from mriclassifier.errors import QT_TRANSLATE_NOOP, MriClassifierError, UsageError

if TYPE_CHECKING:
    from mriclassifier.imaging.source import Limits
    from mriclassifier.settings import Settings

_INTERRUPTED = 130  # as a shell reports SIGINT
_BROKEN_PIPE = 1  # as Typer has it
_USAGE, _COMPONENT = 2, 3

app = typer.Typer(
    help="Brain MRI slices classified by a ResNet50. Research use only, not for diagnosis.\n\n"
    "Without a command, `mriclassifier [FILE]...` opens the window.",
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
models_app = typer.Typer(help="List, check and choose models.", no_args_is_help=True)
app.add_typer(models_app, name="models")


class Engine(StrEnum):
    """What runs the model."""

    onnx = "onnx"
    keras = "keras"


EngineOption = Annotated[
    Engine | None,
    typer.Option("--engine", help="What runs the model; as in the settings if left out."),
]
ModelOption = Annotated[
    str | None,
    typer.Option(
        "--model", metavar="NAME_OR_DIR", help="Which model; as in the settings if left out."
    ),
]

JsonLines = Annotated[bool, typer.Option("--json", help="One JSON object a model, one a line.")]


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
    from mriclassifier.logs import shut_down_logging

    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a file name must not end the run
    try:
        arguments = with_command(list(sys.argv[1:] if argv is None else argv))
        code = get_command(app).main(arguments, prog_name="mriclassifier", standalone_mode=False)
        if sys.stdout is not None:
            sys.stdout.flush()
        return int(code or 0)
    except MriClassifierError as error:
        _say(error.sentence)
        return error.exit_code
    except (KeyboardInterrupt, typer.Abort):
        return _INTERRUPTED
    except BrokenPipeError:
        # What is still in the buffer would raise again while the interpreter ends
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _BROKEN_PIPE
    except Exception as error:  # noqa: BLE001  (the last door)
        if hasattr(error, "format_message"):  # Typer's usage errors
            _say(f"{error.format_message().rstrip('.')}. Try mriclassifier --help.")
            return _USAGE
        return _unexpected(error)
    finally:
        shut_down_logging()


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
) -> None:
    del version


@app.command()
def gui(
    files: Annotated[list[Path] | None, typer.Argument(metavar="[FILE]...")] = None,
) -> int:
    """Open the window, with these files (the default command)."""
    from mriclassifier.gui.screen import require_screen

    require_screen()
    settings = _start(quiet=True)
    from mriclassifier.gui.app import run_gui

    return run_gui(list(files or ()), settings=settings)


@app.command()
def classify(
    inputs: Annotated[
        list[Path], typer.Argument(metavar="PATH...", help="Images, folders and ZIP files.")
    ],
    json_lines: Annotated[
        bool, typer.Option("--json", help="One JSON object a frame, one a line.")
    ] = False,
    csv: Annotated[
        Path | None, typer.Option("--csv", metavar="OUT", help="Write a CSV file instead.")
    ] = None,
    recursive: Annotated[
        bool, typer.Option("--recursive", "-r", help="Read the folders in folders, too.")
    ] = False,
    engine: EngineOption = None,
    model: ModelOption = None,
    heatmap: Annotated[
        Path | None,
        typer.Option("--heatmap", metavar="DIR", help="Also draw where the model looked."),
    ] = None,
) -> int:
    """Classify images (DICOM, NIfTI, PNG, JPEG, TIFF …), folders and ZIP files of them."""
    if json_lines and csv:
        raise UsageError(QT_TRANSLATE_NOOP("errors", "Give either --json or --csv, not both."))
    settings = _start()
    from mriclassifier.batch.console import BatchModel, BatchOptions, run_batch
    from mriclassifier.batch.runner import Classify
    from mriclassifier.inference.bundle import load_bundle
    from mriclassifier.selfcheck import open_engine

    bundle = load_bundle(_model_folder(model, settings))
    name = _engine_name(engine, settings)
    loaded: list[Any] = []

    def load() -> Classify:
        classifier = open_engine(bundle, name)
        loaded.append(classifier)
        return classifier.classify

    options = BatchOptions(json_lines=json_lines, csv=csv, recursive=recursive, heatmap=heatmap)
    answering = BatchModel(
        model=bundle.model_id, classes=bundle.manifest.classes, engine=name, load=load
    )
    try:
        return run_batch(inputs, options, model=answering, limits=_limits(settings))
    finally:
        for classifier in loaded:
            classifier.close()


@app.command()
def serve(
    host: Annotated[
        str | None, typer.Option(metavar="H", help="Address to listen on; as in the settings.")
    ] = None,
    port: Annotated[
        int | None,
        typer.Option(metavar="P", min=0, max=65535, help="Port; 0 takes a free one."),
    ] = None,
) -> int:
    """Serve the web page and the HTTP interface until Ctrl-C."""
    settings = _start()
    from mriclassifier.server.runner import serve_forever

    return serve_forever(
        settings,
        settings.get("server.host") if host is None else host,
        settings.get("server.port") if port is None else port,
    )


@app.command()
def selfcheck(engine: EngineOption = None, model: ModelOption = None) -> int:
    """Check the model's files and its answers to reference drawings."""
    settings = _start()
    from mriclassifier.batch.rows import RESEARCH_USE
    from mriclassifier.selfcheck import run_selfcheck

    folder, failed = _model_folder(model, settings), []
    for check in run_selfcheck(folder, _engine_name(engine, settings)):
        typer.echo(f"{'ok' if check.passed else 'FAILED':<7} {check.name}: {check.detail}")
        if not check.passed:
            failed.append(check)
    typer.echo(RESEARCH_USE)
    if failed:
        _say(f"The self-check failed at {', '.join(check.name for check in failed)}.")
    return _COMPONENT if failed else 0


@models_app.command("list")
def models_list(json_lines: JsonLines = False) -> int:
    """List the models, damaged ones with their reason; the one in use has a star."""
    settings = _start()
    from mriclassifier import models_cli

    return models_cli.list_models(settings, as_json=json_lines, say=_say)


@models_app.command("show")
def models_show(
    name: Annotated[str | None, typer.Argument(metavar="[NAME_OR_DIR]")] = None,
    json_lines: JsonLines = False,
) -> int:
    """Show what a model is; without a name, the one in use."""
    settings = _start()
    from mriclassifier import models_cli

    return models_cli.show_model(settings, name, as_json=json_lines)


@models_app.command("verify")
def models_verify(
    names: Annotated[list[str] | None, typer.Argument(metavar="[NAME_OR_DIR]...")] = None,
    json_lines: JsonLines = False,
) -> int:
    """Check files and answers of these models, or of all."""
    _start()
    from mriclassifier import models_cli

    return models_cli.verify_models(names or (), as_json=json_lines, say=_say)


@models_app.command("use")
def models_use(
    name: Annotated[str, typer.Argument(metavar="NAME_OR_DIR")], json_lines: JsonLines = False
) -> int:
    """Choose the model for the window, the server and batches, after checking it."""
    settings = _start()
    from mriclassifier import models_cli

    return models_cli.use_model(settings, name, as_json=json_lines)


@models_app.command("rollback")
def models_rollback(json_lines: JsonLines = False) -> int:
    """Go back to the model that was in use before."""
    settings = _start()
    from mriclassifier import models_cli

    return models_cli.roll_back(settings, as_json=json_lines, say=_say)


@models_app.command("install")
def models_install(
    source: Annotated[Path, typer.Argument(metavar="FOLDER_OR_ZIP")],
    name: Annotated[
        str | None, typer.Option(metavar="NAME", help="What to call it; else its own name.")
    ] = None,
    use: Annotated[bool, typer.Option("--use", help="Choose it, too.")] = False,
    json_lines: JsonLines = False,
) -> int:
    """Check a model folder or a ZIP file of one, and copy it to your models."""
    settings = _start()
    from mriclassifier import models_cli

    return models_cli.install_model(settings, source, name=name, use=use, as_json=json_lines)


@models_app.command("remove")
def models_remove(
    name: Annotated[str, typer.Argument(metavar="NAME")],
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
    json_lines: JsonLines = False,
) -> int:
    """Delete one of your own models that is not in use."""
    settings = _start()
    from mriclassifier import models_cli

    models_cli.ensure_removable(settings, name)
    if not yes:
        if not sys.stdin or not sys.stdin.isatty():
            raise UsageError(
                QT_TRANSLATE_NOOP("errors", "Give --yes to delete a model without being asked.")
            )
        typer.confirm(f"Delete the model {name} for good?", abort=True)
    return models_cli.remove_model(settings, name, as_json=json_lines)


def _start(*, quiet: bool = False) -> Settings:
    """Read the settings and open the log; the window shows the settings' notices itself."""
    from mriclassifier.logs import set_up_logging
    from mriclassifier.settings import Settings

    settings = Settings(paths.settings_file())
    if not quiet:
        for notice in settings.notices:
            _say(notice.sentence)
    set_up_logging(settings.get("log.level"))
    return settings


def _engine_name(engine: Engine | None, settings: Settings) -> str:
    return str(settings.get("engine.name")) if engine is None else engine.value


def _model_folder(model: str | None, settings: Settings) -> Path:
    from mriclassifier.inference.installed import locate

    return locate(str(settings.get("model.name")) if model is None else model)


def _limits(settings: Settings) -> Limits:
    from mriclassifier.imaging.source import Limits

    return Limits(
        max_pixels=settings.get("input.max_megapixels") * 1_000_000,
        max_file_bytes=settings.get("input.max_file_mib") << 20,
    )


def _say(sentence: str) -> None:
    if sys.stderr is not None:  # a windowed frozen build has none
        from mriclassifier.logs import printable

        sys.stderr.write(printable(sentence) + "\n")
        sys.stderr.flush()


def _unexpected(error: Exception) -> int:
    from mriclassifier.logs import save_crash_report

    report = save_crash_report(error)
    where = (
        f"a report without file names or patient data is in {report}"
        if report
        else (f"no report of it could be written ({type(error).__name__})")
    )
    _say(f"A fault in MRI Classifier ended this command; {where}.")
    return _COMPONENT
