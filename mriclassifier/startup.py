"""What every command does first, and how it speaks: settings, log, sentences on the error output."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from mriclassifier import paths
from mriclassifier.language import (
    SYSTEM,
    Catalogue,
    choose_language,
    load_catalogue,
    report_problem,
    spoken,
    system_languages,
)

if TYPE_CHECKING:
    from mriclassifier.settings import Settings

_LANGUAGE = "--language"


def start(*, quiet: bool = False) -> Settings:
    """Read the settings and open the log; the window shows the settings' notices itself."""
    from mriclassifier.policy import load_policy
    from mriclassifier.settings import Settings

    settings = Settings(paths.settings_file(), load_policy(paths.policy_file()))
    if not quiet:
        for notice in settings.notices:
            say(spoken().sentence(notice))
    open_log(settings)
    return settings


def open_log(settings: Settings) -> None:
    """Begin the log, with what was wrong before there was one."""
    from mriclassifier.logs import set_up_logging

    set_up_logging(settings.get("log.level"))
    report_problem(spoken().problem)


def asked_language(arguments: list[str]) -> tuple[Catalogue, list[str], list[str]]:
    """The texts that a command speaks with: of ``--language``, else of the settings or the system.

    Help is shown while the arguments are still being read, so this has to be known before.

    Returns
    -------
    tuple
        The texts, the option as it was given, and the arguments without it.
    """
    rest, given = list(arguments), []
    end = rest.index("--") if "--" in rest else len(rest)
    for number, argument in enumerate(rest[:end]):
        if argument == _LANGUAGE or argument.startswith(f"{_LANGUAGE}="):
            count = 2 if argument == _LANGUAGE else 1
            given = rest[number : number + count]
            del rest[number : number + count]
            break
    wanted = given[-1].removeprefix(f"{_LANGUAGE}=") if given else _stored_language()
    return load_catalogue(choose_language(wanted, system_languages())), given, rest


def _stored_language() -> str:
    """As in the settings; whatever is wrong with them is said when they are read as a whole."""
    import tomllib

    for file, table in ((paths.policy_file(), "settings"), (paths.settings_file(), "")):
        try:
            document = tomllib.loads(file.read_text("utf-8"))
            found = (document[table] if table else document)["window"]["language"]
        except (OSError, ValueError, KeyError, TypeError):
            continue
        if isinstance(found, str):
            return found
    return SYSTEM


def say(sentence: str) -> None:
    """Write one line to the error output, whatever a file name in it holds."""
    if sys.stderr is not None:  # a windowed frozen build has none
        from mriclassifier.logs import printable

        sys.stderr.write(printable(sentence) + "\n")
        sys.stderr.flush()
