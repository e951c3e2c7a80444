"""The `models` commands. Each imports what it needs when it runs."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from mriclassifier.errors import QT_TRANSLATE_NOOP, UsageError
from mriclassifier.language import translate
from mriclassifier.startup import say, start

models_app = typer.Typer(help="List, check and choose models.", no_args_is_help=True)
JsonLines = Annotated[bool, typer.Option("--json", help="One JSON object a model, one a line.")]


@models_app.command("list")
def models_list(json_lines: JsonLines = False) -> int:
    """List the models, damaged ones with their reason; the one in use has a star."""
    settings = start()
    from mriclassifier import models_cli

    return models_cli.list_models(settings, as_json=json_lines, say=say)


@models_app.command("show")
def models_show(
    name: Annotated[str | None, typer.Argument(metavar="[NAME_OR_DIR]")] = None,
    json_lines: JsonLines = False,
) -> int:
    """Show what a model is; without a name, the one in use."""
    settings = start()
    from mriclassifier import models_cli

    return models_cli.show_model(settings, name, as_json=json_lines)


@models_app.command("verify")
def models_verify(
    names: Annotated[list[str] | None, typer.Argument(metavar="[NAME_OR_DIR]...")] = None,
    json_lines: JsonLines = False,
) -> int:
    """Check files and answers of these models, or of all."""
    start()
    from mriclassifier import models_cli

    return models_cli.verify_models(names or (), as_json=json_lines, say=say)


@models_app.command("use")
def models_use(
    name: Annotated[str, typer.Argument(metavar="NAME_OR_DIR")], json_lines: JsonLines = False
) -> int:
    """Choose the model for the window, the server and batches, after checking it."""
    settings = start()
    from mriclassifier import models_cli

    return models_cli.use_model(settings, name, as_json=json_lines)


@models_app.command("rollback")
def models_rollback(json_lines: JsonLines = False) -> int:
    """Go back to the model that was in use before."""
    settings = start()
    from mriclassifier import models_cli

    return models_cli.roll_back(settings, as_json=json_lines, say=say)


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
    settings = start()
    from mriclassifier import models_cli

    return models_cli.install_model(settings, source, name=name, use=use, as_json=json_lines)


@models_app.command("remove")
def models_remove(
    name: Annotated[str, typer.Argument(metavar="NAME")],
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
    json_lines: JsonLines = False,
) -> int:
    """Delete one of your own models that is not in use."""
    settings = start()
    from mriclassifier import models_cli

    models_cli.ensure_removable(settings, name)
    if not yes:
        if not sys.stdin or not sys.stdin.isatty():
            raise UsageError(
                QT_TRANSLATE_NOOP("errors", "Give --yes to delete a model without being asked.")
            )
        question = translate("commands", "Delete the model {name} for good?")
        typer.confirm(question.format(name=name), abort=True)
    return models_cli.remove_model(settings, name, as_json=json_lines)
