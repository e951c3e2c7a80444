"""A second start of the program in a process: ``python -m tests.helpers.other_start hand|hold FILE...``."""

from __future__ import annotations

import sys
import time
from pathlib import Path


def main(deed: str, files: list[str]) -> int:
    """Hand files over (0: they were taken), or hold the window's place until the process is killed."""
    from PySide6.QtCore import QCoreApplication

    from mriclassifier import paths
    from mriclassifier.gui.single_instance import SingleInstance

    app = QCoreApplication(sys.argv[:1])
    instance = SingleInstance(paths.config_dir(), app)
    if deed == "hand":
        return 0 if instance.hand_over([Path(name) for name in files]) else 1
    print("holds" if instance.listen() else "taken", flush=True)
    while deed == "hang":  # a window that answers nobody
        time.sleep(1)
    return app.exec()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1], sys.argv[2:]))
