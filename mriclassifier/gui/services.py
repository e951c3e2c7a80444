"""What the windows of the day's work share: handed to each, so that none of them looks for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from mriclassifier.gui.cases.desk import CaseDesk
from mriclassifier.gui.engine_control import EngineControl
from mriclassifier.gui.notify import Notifier
from mriclassifier.gui.tasks import Tasks
from mriclassifier.gui.theme import Theme
from mriclassifier.roles import Roles
from mriclassifier.settings import Settings


@dataclass(frozen=True, kw_only=True, eq=False)
class Services:
    """The parts of the program that several windows use.

    Attributes
    ----------
    open_paths
        Opens files in the main window and brings it to the front.
    show_slice
        Does the same with one file, and goes to the slice of that number, from 0; None: nobody can.
    use_model
        Makes an installed model the one that answers, from now on (its folder's name).
    """

    settings: Settings
    theme: Theme
    tasks: Tasks
    engine: EngineControl
    cases: CaseDesk
    roles: Roles
    notifier: Notifier
    open_paths: Callable[[Sequence[Path]], None]
    use_model: Callable[[str], None]
    show_slice: Callable[[Path, int], None] | None = None
