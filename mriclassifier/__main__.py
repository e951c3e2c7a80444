"""Entry point of ``python -m mriclassifier``, of the console script, and of frozen builds."""

from __future__ import annotations

import os
import sys

_COMPONENT = 3  # the exit code of mriclassifier.errors.ComponentError


def main() -> int:
    """Run the command line and return its exit code."""
    from mriclassifier import frozen

    if frozen.is_frozen():
        from multiprocessing import (
            freeze_support,
        )  # does nothing elsewhere, and takes a while to load

        freeze_support()
        frozen.release_surroundings(os.environ)
    trainer = frozen.trainer_arguments(sys.argv[1:])
    if trainer is not None:
        return frozen.run_trainer(trainer)
    try:
        from mriclassifier.window_command import plainly_asked

        window = plainly_asked(sys.argv[1:])
        if window is None:
            from mriclassifier import cli
    except Exception as error:  # noqa: BLE001  (a damaged library raises almost any kind)
        return _damaged(error)
    return window.run() if window is not None else cli.main()


def _damaged(error: Exception) -> int:
    """Say in one sentence why the command line itself cannot be loaded."""
    try:
        from mriclassifier.damage import explain
        from mriclassifier.startup import asked_language, say
    except Exception:  # noqa: BLE001  (what the sentence itself needs is damaged)
        if sys.stderr is not None:
            sys.stderr.write(
                "A part of MRI Classifier is missing or damaged. Install the program again; settings "
                "and cases are kept.\n"
            )
        return _COMPONENT
    known = explain(error)
    if known is None:
        raise error
    say(asked_language(sys.argv[1:])[0].sentence(known))
    return known.exit_code


if __name__ == "__main__":
    sys.exit(main())
