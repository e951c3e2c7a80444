"""Entry point of ``python -m mriclassifier``, of the console script, and of frozen builds."""

from __future__ import annotations

import os
import sys


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
    from mriclassifier.window_command import plainly_asked

    if (window := plainly_asked(sys.argv[1:])) is not None:
        return window.run()
    try:
        from mriclassifier import cli
    except Exception as error:  # noqa: BLE001  (a damaged library raises almost any kind)
        return _damaged(error)
    return cli.main()


def _damaged(error: Exception) -> int:
    """Say in one sentence why the command line itself cannot be loaded."""
    from mriclassifier.damage import explain
    from mriclassifier.startup import asked_language, say

    known = explain(error)
    if known is None:
        raise error
    say(asked_language(sys.argv[1:])[0].sentence(known))
    return known.exit_code


if __name__ == "__main__":
    sys.exit(main())
