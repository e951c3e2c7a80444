"""The help of the commands in the user's language: Typer takes it from docstrings, in English."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mriclassifier.language import Catalogue, translate

_CONTEXT = "commands"


def texts_of(command: Any) -> Iterator[str]:
    """The help texts of a command, its arguments and options, and of the commands in it."""
    for owner in _owners(command):
        if owner.help:
            yield owner.help


def translate_help(command: Any, catalogue: Catalogue) -> None:
    """Put the help texts of a command that was just built into the language of ``catalogue``."""
    for owner in _owners(command):
        if owner.help:
            owner.help = catalogue.text(_CONTEXT, owner.help)


def _owners(command: Any) -> Iterator[Any]:
    yield command
    for parameter in command.params:
        if hasattr(parameter, "help"):
            yield parameter
    for inner in getattr(command, "commands", {}).values():
        yield from _owners(inner)


def usage_words(error: Any) -> str:
    """What was wrong with the arguments, in one sentence; Typer has it in English only."""
    kind = type(error).__name__
    if kind == "NoSuchOption":
        return translate(_CONTEXT, "There is no option {name}.").format(name=error.option_name)
    if kind == "MissingParameter" and error.param is not None:
        options = [name for name in error.param.opts if name.startswith("-")]
        name = options[0] if options else error.param.metavar or error.param.name.upper()
        return translate(_CONTEXT, "{name} is missing.").format(name=name)
    return f"{error.format_message().rstrip('.')}."
