"""The main window: layout and wiring only. Its frame stands before its parts are loaded."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMainWindow, QSplitter, QVBoxLayout, QWidget

from mriclassifier import paths
from mriclassifier.gui.curtain import Curtain
from mriclassifier.gui.theme import Theme
from mriclassifier.gui.window_state import WindowState
from mriclassifier.settings import Settings

if TYPE_CHECKING:  # imported by build(), so that the window's frame stands before
    from mriclassifier.gui.engine_control import FactoryFor
    from mriclassifier.gui.open_images import OpenImage
    from mriclassifier.gui.wording import Sentence
    from mriclassifier.selfcheck import Check

_SIZE = (1180, 780)
_LIST, _VIEWER, _PANEL = 264, 586, 330
_WORKERS = 2
_CLOSE_READING, _CLOSE_ENGINE = 2.0, 5.0  # seconds
RunChecks = Callable[[str], Iterable["Check"]]


class MainWindow(QMainWindow):
    """File list, viewer and result panel around one workflow.

    Parameters
    ----------
    settings
        Read, changed and saved.
    theme
        Colours.
    factory_for
        From an engine's name to the function that loads the classifier.
    run_checks
        The self-check with an engine.
    at_once
        Make all parts now; otherwise the frame alone, which takes a tenth of that time, and the rest
        with :meth:`build`.
    """

    def __init__(
        self,
        *,
        settings: Settings,
        theme: Theme,
        factory_for: FactoryFor,
        run_checks: RunChecks,
        at_once: bool = True,
    ) -> None:
        super().__init__()
        self._settings = settings
        self._theme = theme
        self._run_checks = run_checks
        self._state = WindowState(paths.config_dir())
        self._factory_for = factory_for
        self.is_built = False
        self.setMinimumSize(760, 520)
        self.resize(*_SIZE)
        self._state.restore_window("window", self)
        if at_once:
            self.build()
        else:
            name = QGuiApplication.applicationDisplayName()
            self.curtain = Curtain(name, theme.chosen, self)
            self.setCentralWidget(self.curtain)

    def build(self) -> None:
        """Make all parts and connect them; nothing happens when it was done before."""
        if self.is_built:
            return
        from mriclassifier.gui import window_desks
        from mriclassifier.gui.actions import Actions
        from mriclassifier.gui.choices import Choices
        from mriclassifier.gui.display import Display
        from mriclassifier.gui.file_list import FileList
        from mriclassifier.gui.footer import Footer
        from mriclassifier.gui.layout.control import LayoutControl, Parts
        from mriclassifier.gui.notify import Notifier
        from mriclassifier.gui.opening import Opener
        from mriclassifier.gui.result_panel import ResultPanel
        from mriclassifier.gui.server.banner import ServerBanner
        from mriclassifier.gui.tasks import Workers
        from mriclassifier.gui.viewer_pane import ViewerPane
        from mriclassifier.gui.workflow import Workflow

        theme = self._theme
        theme.begin()
        self._prepare_engine()
        self._notifier = Notifier(self)
        self.workers = Workers(_WORKERS, "mri-reading")
        # Apart from the reading, so that a search through a slow drive holds no picture up
        self.searchers = Workers(1, "mri-searching")
        self.opener = Opener(self._settings, self.tasks, self.searchers)
        self.workflow = Workflow(self.engine, self.tasks, self.workers)

        self.files = FileList(self.workflow.images, theme, self)
        self.pane = ViewerPane(theme, self)
        self.panel = ResultPanel(theme, self)
        self.banner = ServerBanner(theme, self)
        self.footer = Footer(theme, self)
        self.actions_ = Actions(self, theme)
        self._lay_out()
        self.layout_ = LayoutControl(
            Parts(
                window=self,
                files=self.files,
                pane=self.pane,
                panel=self.panel,
                splitter=self._splitter,
                actions=self.actions_,
                chrome=(self.menuBar(), self.actions_.toolbar, self.footer),
            ),
            workflow=self.workflow,
            theme=theme,
            tasks=self.tasks,
            workers=self.workers,
        )
        self.display = Display(
            self.workflow,
            window=self,
            files=self.files,
            pane=self.pane,
            panel=self.panel,
            actions=self.actions_,
            show_list=self.layout_.panels.want_list,
        )
        self.choices = Choices(
            self._settings,
            engine=self.engine,
            theme=theme,
            actions=self.actions_,
            map_controls=self.panel.map,
        )
        own = window_desks.Own(
            settings=self._settings, theme=theme, state=self._state, notifier=self._notifier
        )
        self.day = window_desks.make_daywork(self, own)
        self.help = window_desks.make_help(self, own)
        self._wire()
        self._connect_actions()
        self.actions_.show_recent(self._state.recent)
        for notice in self._settings.notices:
            self._tell(notice)
        self.is_built = True

    def start(self, files: Sequence[Path] = ()) -> None:
        """Load the model in the background and open the first files; called once it is shown."""
        self.build()
        self.pane.empty.button.setFocus()
        self.load_model()
        self.opener.open_paths(list(files))
        self.day.start(after_first_answer=bool(files))

    def load_model(self) -> None:
        """Begin to load the model, on the engine's thread; once."""
        self._prepare_engine()
        if self.engine.engine is None:
            self.engine.start(self._settings.get("engine.name"))

    def _prepare_engine(self) -> None:
        if not hasattr(self, "engine"):
            from mriclassifier.gui.engine_control import EngineControl
            from mriclassifier.gui.tasks import Tasks

            self.tasks = Tasks(self)
            self.engine = EngineControl(self._factory_for, self.tasks)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Vanish at once, then end what works; nothing is waited for without a limit.

        While the web server runs, the user is asked first.
        """
        if not self.is_built:
            if hasattr(self, "engine"):
                self.tasks.close()
                self.engine.close(_CLOSE_ENGINE)
            super().closeEvent(event)
            return
        if not self.day.server.may_close():
            event.ignore()
            return
        self.layout_.close()
        self._state.save(self, self._splitter)
        self.hide()
        self.choices.close()
        self.help.close()
        self.day.close()
        self.tasks.close()
        self.opener.close()
        self.workflow.stop()
        self.searchers.close(_CLOSE_READING)
        self.workers.close(_CLOSE_READING)
        self.engine.close(_CLOSE_ENGINE)
        super().closeEvent(event)

    def end(self) -> None:
        """Close without a question, as whoever ends the program from outside wants it."""
        if self.is_built:
            self.day.server.agree_to_close()
        self.close()

    # -- layout ------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.addToolBar(self.actions_.toolbar)
        from PySide6.QtCore import Qt

        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        for number, widget in enumerate((self.files, self.pane, self.panel)):
            self._splitter.addWidget(widget)
            self._splitter.setStretchFactor(number, int(widget is self.pane))
        self.files.hide()
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self._splitter, 1)
        self.setCentralWidget(middle)
        self.setStatusBar(self.footer)
        self._splitter.setSizes([_LIST, _VIEWER, _PANEL])
        self._state.restore_splitter(self._splitter)
        self.setTabOrder(self.files, self.pane.view)
        self.setTabOrder(self.pane.view, self.pane.frames.slider)
        self.setTabOrder(self.pane.frames.slider, self.panel.map.check)
        self.setTabOrder(self.panel.map.check, self.panel.map.classes)
        self.setTabOrder(self.panel.map.classes, self.panel.map.opacity)

    # -- wiring ------------------------------------------------------------------------------

    def _wire(self) -> None:
        from mriclassifier.gui.dropping import DropTarget
        from mriclassifier.gui.wording import sentence

        drop = DropTarget(self)
        drop.hovered.connect(self.pane.set_drop_highlight)
        drop.dropped.connect(self.opener.open_brought)
        self.opener.found.connect(lambda found, more: self.workflow.open(found, more=more))
        self.opener.failed.connect(self._tell)
        self.opener.progress.connect(self.pane.scan.show_progress)
        self.opener.finished.connect(self.pane.scan.finish)
        self.pane.scan.cancel_asked.connect(self.opener.cancel)
        self.workflow.failed.connect(lambda error: self.pane.tell_failure(sentence(error)))
        self.workflow.opened.connect(self._remember)
        self.files.chosen.connect(self.workflow.show)
        self.files.close_asked.connect(self.workflow.close)
        self.pane.frames.frame_asked.connect(self.workflow.show_frame)
        self.pane.frames.stack_asked.connect(self.layout_.arranger.show_stack)
        for source in (
            self.pane.frames.step_asked,
            self.layout_.arrangement.slice_asked,
            self.pane.empty.slice_asked,
        ):
            source.connect(self.workflow.step)
        self.layout_.arrangement.end_asked.connect(self.workflow.go_to_end)
        self.pane.step_asked.connect(self._step)
        self.layout_.arrangement.image_asked.connect(self._step)
        self.pane.empty.open_asked.connect(self._ask_files)
        self.pane.empty.folder_asked.connect(self._ask_folder)
        self.day.work_ended.connect(self.help.attention.tell)
        self.engine.status_changed.connect(self._show_engine)
        self.choices.problem.connect(self._tell)
        self.choices.told.connect(lambda notice: self.pane.tell(sentence(notice), kind="info"))
        self._show_engine()

    def _connect_actions(self) -> None:
        actions = self.actions_
        actions.view.attach(self.pane.view)
        for action, slot in (
            (actions.open, self._ask_files),
            (actions.open_folder, self._ask_folder),
            (actions.paste, self.paste),
            (actions.close_image, self._close_image),
            (actions.close_all, self.workflow.close_all),
            (actions.quit, self.close),
            (actions.next_image, partial(self._step, 1)),
            (actions.previous_image, partial(self._step, -1)),
            (actions.self_check, self._show_self_check),
            (actions.about, self._show_about),
        ):
            action.triggered.connect(lambda _=False, slot=slot: slot())
        actions.recent_chosen.connect(lambda path: self.opener.open_paths([path]))
        actions.recent_cleared.connect(self._forget_recent)

    def _tell(self, problem: Sentence) -> None:
        from mriclassifier.gui.wording import sentence

        self.pane.tell(sentence(problem))

    def _show_engine(self) -> None:
        status = self.engine.status
        self.footer.show_status(status)
        if status.model is not None:
            self.panel.set_classes(status.model.classes)

    def _remember(self, image: OpenImage) -> None:
        path = image.source.path
        if path is not None:
            of_several_files = self.workflow.facts_of(image.key).path is not None
            self._state.add_recent(path.parent if of_several_files else path)
            self.actions_.show_recent(self._state.recent)

    def _forget_recent(self) -> None:
        self._state.clear_recent()
        self.actions_.show_recent([])

    def _step(self, by: int) -> None:
        self.files.step(by)

    # -- what the user asks for --------------------------------------------------------------

    def open_here(self, files: Sequence[Path]) -> None:
        """Open files that another window names, and come to the front."""
        from mriclassifier.gui.help.desk import come

        self.opener.open_paths(list(files))
        come(self)

    def paste(self) -> None:
        """Open what lies on the clipboard."""
        from mriclassifier.gui.dropping import brought

        self.opener.open_brought(brought(QGuiApplication.clipboard().mimeData()))

    def _ask_files(self) -> None:
        from mriclassifier.imaging.formats import ALL_SUFFIXES

        patterns = " ".join(f"*{suffix} *{suffix.upper()}" for suffix in ALL_SUFFIXES)
        dialog = QFileDialog(self, self.tr("Open images"), self._state.folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(
            [self.tr("Images ({patterns})").format(patterns=patterns), self.tr("All files (*)")]
        )
        self._open_dialog(dialog)

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Open a folder of images"), self._state.folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        self._open_dialog(dialog)

    def _open_dialog(self, dialog: QFileDialog) -> None:
        from PySide6.QtCore import Qt

        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(
            lambda names: self.opener.open_paths([Path(name) for name in names])
        )
        dialog.open()

    def _close_image(self) -> None:
        if (image := self.workflow.current) is not None:
            self.workflow.close(image.image_id)

    def _show_self_check(self) -> None:
        from mriclassifier.gui.selfcheck_dialog import SelfCheckDialog

        name = self.engine.name_in_use or self._settings.get("engine.name")
        SelfCheckDialog(
            partial(self._run_checks, name),
            theme=self._theme,
            tasks=self.tasks,
            workers=self.workers,
            parent=self,
        ).open()

    def _show_about(self) -> None:
        from mriclassifier.gui.about import AboutDialog

        AboutDialog(self.engine.status.model, self).open()
