"""The server itself, and who may use it, as one thread of the window handles them; no Qt, nothing waits here.

The web framework is imported by the first start, in the thread that calls it.
"""

from __future__ import annotations

import contextlib
import gc
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from mriclassifier.errors import QT_TRANSLATE_NOOP, EngineUnavailableError
from mriclassifier.inference.engine import InferenceEngine
from mriclassifier.settings import Settings

if TYPE_CHECKING:
    from mriclassifier.server.runner import AuditRow, NetworkTrial, ServeOptions, Server

Clock = Callable[[], float]
_LOCAL = "127.0.0.1"
_STOP = 8.0  # seconds that requests which have begun may take


class Holder:
    """Every method but the properties is called in one thread.

    Parameters
    ----------
    engine
        Gives the engine that the window uses, once it is there.
    settings
        Hold the options; written when new ones are kept.
    audit
        Takes rows for the audit log.
    clock
        For new settings that are taken back by themselves.
    """

    def __init__(
        self,
        engine: Callable[[], InferenceEngine | None],
        settings: Settings,
        *,
        audit: Callable[[Sequence[AuditRow]], None],
        clock: Clock,
    ) -> None:
        self._engine = engine
        self._settings = settings
        self._audit = audit
        self._clock = clock
        self._trial: NetworkTrial | None = None

    # -- read in any thread ------------------------------------------------------------------

    @property
    def server(self) -> Server | None:
        """The one that runs, or ended by itself."""
        trial = self._trial
        return None if trial is None else trial.server

    @property
    def left(self) -> float | None:
        """Seconds until new options are taken back; None where none are on trial."""
        trial = self._trial
        return trial.remaining() if trial is not None and trial.is_open else None

    # -- in the one thread -------------------------------------------------------------------

    def start(self) -> None:
        """Start with the options of the settings."""
        from mriclassifier.server import runner

        with _imported_at_once():
            self._made().begin(runner.options_from(self._settings))

    def stop(self) -> bool:
        """End it; whether it ended in time."""
        return self._trial is None or self._trial.close(_STOP)

    def apply(self, options: ServeOptions) -> None:
        """Run with other options, until they are kept or taken back."""
        with _imported_at_once():
            self._made().apply(options)

    def keep_to_this_computer(self) -> None:
        """Run without letting other computers in, and save that: it can lock nobody out of this one."""
        from mriclassifier.server import runner

        options = runner.options_from(self._settings)
        self._made().apply(replace(options, shared=False, host=_LOCAL, port=0))
        self.keep()

    def keep(self) -> None:
        """Keep the options that are on trial."""
        if self._trial is not None:
            self._trial.confirm()

    def go_back(self) -> None:
        """Run with the options before."""
        if self._trial is not None:
            self._trial.revert()

    def poll(self) -> None:
        """Go back where nobody kept the new options in time."""
        if self._trial is not None:
            self._trial.poll()

    def new_pairing(self) -> None:
        """Another code; who came with the old one has to come again."""
        if (server := self.server) is not None:
            server.new_pairing()

    def _made(self) -> NetworkTrial:
        if self._trial is None:
            from mriclassifier.server import runner

            def build(options: ServeOptions) -> Server:
                engine = self._engine()
                if engine is None:
                    raise EngineUnavailableError(
                        QT_TRANSLATE_NOOP("errors", "The model is not loaded yet. Try again.")
                    )
                return runner.build_server(
                    engine, options=options, settings=self._settings, audit=self._audit
                )

            self._trial = runner.NetworkTrial(build, settings=self._settings, clock=self._clock)
        return self._trial


@contextlib.contextmanager
def _imported_at_once() -> Iterator[None]:
    """The first start imports the web framework; no search for cyclic garbage looks at all of it meanwhile.

    Such a search holds the interpreter for 60 to 100 ms, and the window's thread waits for it (see
    :mod:`mriclassifier.gui.pauses`). What was imported stays, so it is taken out of later ones, too.
    """
    if "fastapi" in sys.modules or not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
