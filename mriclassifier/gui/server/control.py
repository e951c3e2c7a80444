"""Switches the web server for the window: what is slow in one thread, what is told in the GUI thread."""

from __future__ import annotations

import datetime
import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from mriclassifier.errors import QT_TRANSLATE_NOOP, EngineUnavailableError, MriClassifierError
from mriclassifier.gui import engine_control
from mriclassifier.gui.cases.desk_line import Line
from mriclassifier.gui.engine_control import EngineControl
from mriclassifier.gui.faults import as_error
from mriclassifier.gui.server.holder import Clock, Holder
from mriclassifier.gui.server.state import Phase, ServerState
from mriclassifier.gui.tasks import Outcome, Receiver, Tasks
from mriclassifier.settings import Settings

if TYPE_CHECKING:
    from mriclassifier.server.runner import AuditRow, ServeOptions, ServerStatus

_BEAT = 1000  # ms


class ServerControl(QObject):
    """Off until :meth:`start`; the thread begins with the first thing that is asked.

    Parameters
    ----------
    engine
        The window's engine, which the server shares. A start waits for its first model.
    settings
        Hold the options of the server.
    tasks
        Brings what ended back to the GUI thread.
    audit
        Takes rows for the audit log; called in threads of the server.
    clock
        For new settings that are taken back by themselves.
    """

    changed = Signal()  # another phase, another countdown
    failed = Signal(object)  # MriClassifierError: what was asked for could not be done

    def __init__(
        self,
        engine: EngineControl,
        settings: Settings,
        *,
        tasks: Tasks,
        audit: Callable[[Sequence[AuditRow]], None],
        clock: Clock = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._tasks = tasks
        self._line = Line("mri-web-control")
        self._holder = Holder(lambda: engine.engine, settings, audit=audit, clock=clock)
        self._phase = Phase.OFF
        self._error: MriClassifierError | None = None
        self._turn = 0  # of what was asked last; what was asked before tells nothing any more
        self._polls = False
        self._shown: tuple[int | None, str] = (None, "")
        self._closed = False
        self._beat = QTimer(self)
        self._beat.setInterval(_BEAT)
        self._beat.timeout.connect(self.look)
        engine.status_changed.connect(self._engine_changed)

    # -- how it stands -----------------------------------------------------------------------

    @property
    def state(self) -> ServerState:
        """As of now, with fresh counts; cheap."""
        server = self._holder.server
        if server is None or self._phase not in (Phase.LOCAL, Phase.SHARED):
            return ServerState(phase=self._phase, error=self._error)
        left, status = self._holder.left, server.status()
        return ServerState(
            phase=self._phase,
            options=server.options,
            address=server.address,
            url=server.url,
            addresses=server.addresses,
            pairing=server.pairing_code,
            status=status,
            error=self._error or status.failure or _expired(status),
            left=None if left is None else max(0, round(left)),
        )

    @property
    def is_busy(self) -> bool:
        """Whether something that was asked is not done yet."""
        return self._phase in (Phase.WAITING, Phase.STARTING, Phase.STOPPING)

    @property
    def is_on(self) -> bool:
        """Whether there is anything to stop."""
        return self._phase not in (Phase.OFF, Phase.FAILED)

    # -- what is asked -----------------------------------------------------------------------

    def start(self) -> None:
        """Start with the options of the settings, once the model is loaded."""
        if self.is_on or self._closed:
            return
        self._error = None
        status = self._engine.status
        if status.phase is engine_control.Phase.LOADING:
            self._set(Phase.WAITING)
        elif status.phase is engine_control.Phase.FAILED:
            self._fail(status.error or _no_model())
        else:
            self._do(Phase.STARTING, self._holder.start)

    def stop(self) -> None:
        """End it; what was begun is answered first."""
        if self._phase is Phase.WAITING:
            self._turn += 1
            self._set(Phase.OFF)
        elif self.is_on and self._phase is not Phase.STOPPING:
            self._error = None
            self._do(Phase.STOPPING, self._holder.stop)

    def apply(self, options: ServeOptions) -> None:
        """Run with other options from now on; they go back by themselves where nobody keeps them."""
        self._error = None
        self._do(Phase.STARTING, lambda: self._holder.apply(options))

    def keep(self) -> None:
        """Keep the options that are on trial, and save them."""
        self._do(None, self._holder.keep)

    def go_back(self) -> None:
        """Take the options back that are on trial."""
        self._do(Phase.STARTING, self._holder.go_back)

    def keep_to_this_computer(self) -> None:
        """Let nobody else in from now on, without a trial."""
        self._error = None
        self._do(Phase.STARTING, self._holder.keep_to_this_computer)

    def dismiss(self) -> None:
        """The user has read what was wrong."""
        self._error = None
        self._set(Phase.OFF if self._phase is Phase.FAILED else self._phase)

    def new_pairing(self) -> None:
        """Another code; the old one opens nothing any more."""
        self._do(None, self._holder.new_pairing)

    def ask(self, work: Callable[[], Any], receiver: Receiver) -> int:
        """Do something with users, tokens or certificates in the control's thread; gives the job."""
        return self._tasks.watch(self._line.submit(work), receiver)

    def forget(self, job: int) -> None:
        """Whoever asked is gone."""
        self._tasks.forget([job])

    def look(self) -> None:
        """Once a second while it runs: whether it still does, and whether a trial is over."""
        server = self._holder.server
        if self.is_busy or server is None:
            return
        if not server.is_running:
            error = server.status().failure or _ended()
            self._do(Phase.STOPPING, self._holder.stop, then=error)
            return
        left = self._holder.left
        if left is not None and left <= 0:
            if not self._polls:
                self._polls = True
                self._do(Phase.STARTING, self._holder.poll)
            return
        state = self.state
        shown = state.left, state.error.sentence if state.error else ""
        if (
            shown != self._shown
        ):  # once a second would be too much for windows that only stand there
            self._shown = shown
            self.changed.emit()

    def close(self, timeout: float) -> bool:
        """End the server and the thread; True when both ended within ``timeout`` seconds."""
        self._closed = True
        self._turn += 1
        self._beat.stop()
        until = time.monotonic() + timeout
        ended = self._line.submit(self._holder.stop) if self.is_on else None
        self._phase = Phase.OFF
        self._line.close()
        joined = self._line.join(until)
        return joined and (ended is None or bool(ended.result()))

    # -- what came of it ---------------------------------------------------------------------

    def _do(
        self,
        phase: Phase | None,
        work: Callable[[], Any],
        *,
        then: MriClassifierError | None = None,
    ) -> None:
        self._turn += 1
        turn = self._turn
        if phase is not None:
            self._set(phase)
        self._tasks.watch(
            self._line.submit(work), lambda outcome: self._done(outcome, turn=turn, then=then)
        )

    def _done(self, outcome: Outcome, *, turn: int, then: MriClassifierError | None) -> None:
        if turn != self._turn:
            return  # something was asked after it, which says how it stands
        self._polls = False
        fault = outcome.error
        error = then if fault is None else as_error(fault)
        server = self._holder.server
        if server is not None and server.is_running:
            # Where other options failed, the server before is back
            self._error = error
            self._set(Phase.SHARED if server.options.shared else Phase.LOCAL)
            if error is not None:
                self.failed.emit(error)
        elif error is not None:
            self._fail(error)
        else:
            self._set(Phase.OFF)
        if fault is not None and error is not fault:
            raise fault

    def _fail(self, error: MriClassifierError) -> None:
        self._error = error
        self._set(Phase.FAILED)
        self.failed.emit(error)

    def _engine_changed(self) -> None:
        if self._phase is not Phase.WAITING:
            return
        status = self._engine.status
        if status.phase is engine_control.Phase.READY:
            self._do(Phase.STARTING, self._holder.start)
        elif status.phase is engine_control.Phase.FAILED:
            self._fail(status.error or _no_model())

    def _set(self, phase: Phase) -> None:
        self._phase = phase
        if phase in (Phase.LOCAL, Phase.SHARED):
            self._beat.start()
        else:
            self._beat.stop()
        self.changed.emit()


def _ended() -> MriClassifierError:
    return EngineUnavailableError(
        QT_TRANSLATE_NOOP("errors", "The web server ended by itself. Start it again.")
    )


def _expired(status: ServerStatus) -> MriClassifierError | None:
    certificate = status.certificate
    if certificate is None or certificate.not_after > datetime.datetime.now(datetime.UTC):
        return None
    return MriClassifierError(
        QT_TRANSLATE_NOOP(
            "errors",
            "The certificate of the web server has expired, so browsers refuse it. Stop the server, renew the "
            "certificate, and start it again.",
        )
    )


def _no_model() -> MriClassifierError:
    return EngineUnavailableError(
        QT_TRANSLATE_NOOP("errors", "The web server needs a model, and none is loaded.")
    )
