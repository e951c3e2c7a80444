"""The manual page, written from the commands' own help, so that it cannot say anything else than they do.

``python packaging/linux/manpage.py OUT`` in the program's environment.
"""

from __future__ import annotations

import os
import re
import sys
import textwrap
import time
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
EXIT_CODES = {
    "0": "Everything is done.",
    "1": "Some inputs failed. Each is named on the error output; the others are done.",
    "2": "The command was put wrongly.",
    "3": "The model or another component is missing or damaged, or there is no screen for the window.",
}


def page(*, seconds: int) -> str:
    """Text of ``mriclassifier.1``.

    Parameters
    ----------
    seconds
        Date of the page, since 1970.
    """
    from typer.main import get_command

    from mriclassifier import __version__, paths
    from mriclassifier.cli import app

    command = get_command(app)
    day = time.strftime("%Y-%m-%d", time.gmtime(seconds))
    lines = [
        f'.TH MRICLASSIFIER 1 {day} "mriclassifier {__version__}" "User Commands"',
        ".SH NAME",
        r"mriclassifier \- classify brain MRI images; research use only, not for diagnosis",
        ".SH SYNOPSIS",
        ".B mriclassifier",
        r"[\fIFILE\fR]...",
        ".br",
        ".B mriclassifier",
        r"\fICOMMAND\fR [\fIOPTION\fR]... [\fIARGUMENT\fR]...",
        ".SH DESCRIPTION",
        *_paragraphs(command.help),
        ".PP",
        _text(
            "The window shows slices of DICOM series, NIfTI volumes and ordinary pictures with the probability "
            "of every class and an activation map. Nothing is sent anywhere."
        ),
        ".SH OPTIONS",
        *_options(command),
        ".SH COMMANDS",
    ]
    for name, inner in _commands(command):
        lines += [f'.SS "{_plain(name)}"', *_synopsis(name, inner), *_paragraphs(inner.help)]
        lines += _options(inner)
    lines.append(".SH EXIT STATUS")
    for code, meaning in EXIT_CODES.items():
        lines += [".TP", f".B {code}", _text(meaning)]
    lines.append(".SH ENVIRONMENT")
    lines += [".TP", f".B {paths.HOME_VARIABLE}"]
    lines.append(_text("A folder for settings, data and logs, in place of those below."))
    lines.append(".SH FILES")
    for place, meaning in (
        (paths.settings_file(), "Settings."),
        (paths.cases_dir(), "The case history, its backups and the key of its pseudonyms."),
        (paths.user_models_dir(), "Models that were trained or installed."),
        (paths.log_dir(), "Logs; they hold neither names of files nor anything of an image."),
        (paths.policy_file(), "What an administrator fixes for this computer, if anything."),
    ):
        lines += [".TP", f".I {_plain(_from_home(place))}", _text(meaning)]
    lines += [".SH EXAMPLES"]
    for example in (
        "mriclassifier classify slice.png",
        "mriclassifier classify scans --recursive --csv results.csv --resume",
        "mriclassifier serve --port 8080",
        "mriclassifier selfcheck",
    ):
        lines += [f".B {_plain(example)}", ".br"]
    lines.pop()
    lines += [".SH NOTES", _text("Help > User Guide in the window holds all of it; F1 opens it.")]
    return "\n".join(line for line in lines if line) + "\n"


def _commands(group: Any, before: str = "") -> Iterator[tuple[str, Any]]:
    for name, command in group.commands.items():
        if command.hidden:
            continue
        whole = f"{before} {name}".strip()
        if hasattr(command, "commands"):
            yield from _commands(command, whole)
        else:
            yield whole, command


def _synopsis(name: str, command: Any) -> Iterator[str]:
    words = [rf"\fBmriclassifier {_plain(name)}\fR"]
    if any(_is_option(p) for p in command.params):
        words.append(r"[\fIOPTION\fR]...")
    for argument in (p for p in command.params if not _is_option(p)):
        metavar = argument.metavar or argument.name.upper()
        word = rf"\fI{_plain(metavar.strip('[]').removesuffix('...').strip('[]'))}\fR"
        word = word if argument.required else f"[{word}]"
        words.append(f"{word}..." if argument.nargs == -1 else word)
    yield " ".join(words)
    yield ".PP"


def _options(command: Any) -> Iterator[str]:
    for option in filter(_is_option, command.params):
        if option.hidden:
            continue
        names = ", ".join(
            rf"\fB{_plain(name)}\fR" for name in (*option.opts, *option.secondary_opts)
        )
        value = "" if option.is_flag else rf" \fI{_plain(_value(option))}\fR"
        yield ".TP"
        yield names + value
        yield _text(option.help or "")


def _is_option(parameter: Any) -> bool:
    return any(name.startswith("-") for name in parameter.opts)


def _value(option: Any) -> str:
    if option.metavar:
        return str(option.metavar)
    kind = option.type_descriptor.annotation
    if isinstance(kind, type) and issubclass(kind, Enum):
        return "|".join(str(member.value) for member in kind)
    return str(option.name).upper()


def _paragraphs(text: str | None) -> Iterator[str]:
    for number, part in enumerate((text or "").split("\n\n")):
        if number:
            yield ".PP"
        yield _text(" ".join(part.split()))


def _text(words: str) -> str:
    """Lines of text, none of which is taken for a request."""
    words = words.replace("\\", r"\e").replace("-", r"\-")
    words = re.sub(r"`([^`]*)`", lambda m: rf"\fB{m[1]}\fR", words)
    lines = textwrap.wrap(words, 76, break_on_hyphens=False, break_long_words=False)
    return "\n".join(rf"\&{line}" if line[0] in ".'" else line for line in lines)


def _plain(words: str) -> str:
    return words.replace("\\", r"\e").replace("-", r"\-")


def _from_home(place: Path) -> str:
    home = Path.home()
    return f"~/{place.relative_to(home)}" if place.is_relative_to(home) else str(place)


def main() -> int:
    """Write the page."""
    seconds = int(os.environ.get("SOURCE_DATE_EPOCH") or time.time())
    os.environ.pop("MRICLASSIFIER_HOME", None)
    os.environ.pop("XDG_CONFIG_HOME", None)
    os.environ.pop("XDG_DATA_HOME", None)
    os.environ.pop("XDG_STATE_HOME", None)
    sys.path.insert(0, str(ROOT))
    Path(sys.argv[1]).write_text(page(seconds=seconds), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
