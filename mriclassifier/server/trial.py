"""A change of the network settings that takes itself back when nobody confirms it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from mriclassifier.server.options import ServeOptions, save_options

if TYPE_CHECKING:
    from mriclassifier.server.runner import Server
    from mriclassifier.settings import Settings

TRIAL_SECONDS = 120.0


class NetworkTrial:
    """The server that runs, and the one before it while a change is on trial.

    Whoever changes the address of a server may shut themselves out. So a change is saved only once it was
    confirmed; after two minutes the old server comes back, at the port that it had. One thread calls the
    methods; any may read the properties.

    Parameters
    ----------
    build
        Makes a server that is not started.
    settings
        Where confirmed options are saved.
    clock
        Seconds that only grow.
    """

    def __init__(
        self,
        build: Callable[[ServeOptions], Server],
        *,
        settings: Settings,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._build = build
        self._settings = settings
        self._clock = clock
        self._lock = threading.RLock()
        self._server: Server | None = None
        self._before: Server | None = None
        self._until: float | None = None

    @property
    def server(self) -> Server | None:
        """The one that runs now."""
        return self._server

    @property
    def is_open(self) -> bool:
        """Whether a change waits to be confirmed."""
        return self._until is not None

    def remaining(self) -> float:
        """Seconds until the change is taken back; 0 where none is on trial."""
        until = self._until
        return 0.0 if until is None else max(0.0, until - self._clock())

    def begin(self, options: ServeOptions) -> Server:
        """Start without a trial, with options that were confirmed before.

        Raises
        ------
        MriClassifierError
            It cannot be started; nothing runs then.
        """
        with self._lock:
            self.close()
            self._start(options)
            assert self._server is not None
            return self._server

    def apply(self, options: ServeOptions) -> None:
        """Start with other options, on trial; the server that runs is stopped.

        Raises
        ------
        MriClassifierError
            It cannot be started; what ran before runs again.
        """
        with self._lock:
            if self.is_open:
                self.revert()
            before = self._server
            self._stop()
            try:
                self._start(options)
            except BaseException:
                if before is not None:
                    self._restart(before)
                raise
            self._before, self._until = before, self._clock() + TRIAL_SECONDS

    def confirm(self) -> None:
        """Keep the change, and save it.

        Raises
        ------
        SettingsError
            It cannot be saved; the server goes on with it.
        """
        with self._lock:
            if self._until is None:
                return
            self._until = self._before = None
            if self._server is not None:
                save_options(self._settings, self._server.options)

    def revert(self) -> None:
        """Take the change back: what ran before runs again.

        Raises
        ------
        MriClassifierError
            It cannot be started again; nothing runs then.
        """
        with self._lock:
            if self._until is None:
                return
            before, self._before, self._until = self._before, None, None
            self._stop()
            if before is not None:
                self._restart(before)

    def poll(self, now: float | None = None) -> bool:
        """Take the change back if its time is over; gives whether it was."""
        with self._lock:
            until = self._until
            if until is None or (self._clock() if now is None else now) < until:
                return False
            self.revert()
            return True

    def close(self, timeout: float = 8.0) -> bool:
        """Stop the server; a change that was not confirmed is forgotten."""
        with self._lock:
            self._until = self._before = None
            return self._stop(timeout)

    def _start(self, options: ServeOptions) -> None:
        server = self._build(options)
        server.start()
        self._server = server

    def _restart(self, server: Server) -> None:
        server.start()
        self._server = server

    def _stop(self, timeout: float = 8.0) -> bool:
        server, self._server = self._server, None
        return True if server is None else server.stop(timeout)
