"""What the main window hands to the day's work and to the help around it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from mriclassifier import paths
from mriclassifier.gui import daywork
from mriclassifier.gui.cases.desk import CaseDesk
from mriclassifier.gui.help.desk import HelpDesk, HelpParts
from mriclassifier.gui.notify import Notifier
from mriclassifier.gui.services import Services
from mriclassifier.gui.slice_request import SliceRequest
from mriclassifier.gui.theme import Theme
from mriclassifier.gui.tour_steps import Targets
from mriclassifier.gui.window_state import WindowState
from mriclassifier.roles import Roles
from mriclassifier.settings import Settings

if TYPE_CHECKING:
    from mriclassifier.gui.main_window import MainWindow


@dataclass(frozen=True, kw_only=True, eq=False)
class Own:
    """What the main window keeps to itself but for its desks."""

    settings: Settings
    theme: Theme
    state: WindowState
    notifier: Notifier


def make_daywork(window: MainWindow, own: Own) -> daywork.Daywork:
    """The day's work around a window whose other parts are made."""
    roles = Roles(own.settings.policy)
    services = Services(
        settings=own.settings,
        theme=own.theme,
        tasks=window.tasks,
        engine=window.engine,
        cases=CaseDesk(paths.cases_dir(), settings=own.settings, roles=roles, tasks=window.tasks),
        roles=roles,
        notifier=own.notifier,
        open_paths=window.open_here,
        use_model=partial(window.choices.set, "model.name"),
        show_slice=SliceRequest(window.workflow, window.open_here, window).show,
    )
    parts = daywork.Parts(
        window=window,
        actions=window.actions_,
        pane=window.pane,
        panel=window.panel,
        footer=window.footer,
        banner=window.banner,
        workflow=window.workflow,
        display=window.display,
        workers=window.workers,
        limits=window.opener.limits,
        folder=lambda: own.state.folder,
    )
    return daywork.Daywork(parts, services)


def make_help(window: MainWindow, own: Own) -> HelpDesk:
    """The desk that opens palette, guide, tour and preferences."""
    targets = Targets(
        open_button=lambda: window.actions_.toolbar.widgetForAction(window.actions_.open),
        picture=window.pane,
        answer=window.panel.block,
        map_controls=window.panel.map,
        caution=window.footer.caution,
        menus=window.menuBar(),
    )
    parts = HelpParts(
        window=window,
        actions=window.actions_,
        pane=window.pane,
        targets=targets,
        opener=window.opener,
        state=own.state,
        is_locked=lambda: window.day.lock.is_locked,
    )
    return HelpDesk(parts, settings=own.settings, theme=own.theme)
