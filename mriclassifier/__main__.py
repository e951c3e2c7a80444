"""Entry point of ``python -m mriclassifier``, of the console script, and of frozen builds."""

from __future__ import annotations

import sys
from multiprocessing import freeze_support


def main() -> int:
    """Run the command line and return its exit code."""
    freeze_support()
    from mriclassifier import cli

    return cli.main()


if __name__ == "__main__":
    sys.exit(main())
