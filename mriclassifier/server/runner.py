"""The server as an object that can be started and stopped, and the command that runs one."""

from __future__ import annotations

import contextlib
import errno
import logging
import signal
import socket
import sys
import threading
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from mriclassifier.errors import QT_TRANSLATE_NOOP, EngineUnavailableError, UsageError

if TYPE_CHECKING:
    import uvicorn

    from mriclassifier.settings import Settings

_START_SECONDS = 15.0
_ALL_ADDRESSES = ("0.0.0.0", "::")  # noqa: S104  (compared with, not bound to)
_log = logging.getLogger(__name__)


class Server:
    """A web application on a socket of its own, in a thread of its own.

    Parameters
    ----------
    app
        What :func:`mriclassifier.server.app.create_app` builds.
    token
        Part of :attr:`url`; the application checks it.
    host, port
        Where to listen; port 0 takes a free one.
    """

    def __init__(self, app: Any, *, token: str, host: str = "127.0.0.1", port: int = 0) -> None:
        self._app = app
        self._token = token
        self._host = host
        self._port = port
        self._server: uvicorn.Server | None = None
        self._thread: threading.Thread | None = None

    @property
    def is_running(self) -> bool:
        """Whether requests are answered now."""
        return bool(
            self._thread and self._thread.is_alive() and self._server and self._server.started
        )

    @property
    def port(self) -> int:
        """The port; the one that was taken, once started."""
        return self._port

    @property
    def address(self) -> str:
        """``http://host:port`` without the token."""
        host = shown_host(self._host)
        return f"http://{f'[{host}]' if ':' in host else host}:{self._port}"

    @property
    def url(self) -> str:
        """Address of the page, with the token."""
        return f"{self.address}/?token={self._token}"

    def start(self) -> None:
        """Listen and answer; return once requests are answered.

        Raises
        ------
        UsageError
            The address or the port cannot be had.
        EngineUnavailableError
            The server did not start.
        """
        if self._thread and self._thread.is_alive():
            return
        import uvicorn

        # Bound here: uvicorn ends its thread without a word where a port is taken.
        listening = _bind(self._host, self._port)
        self._port = listening.getsockname()[1]
        config = uvicorn.Config(
            self._app,
            log_config=None,
            access_log=False,
            lifespan="off",
            ws="none",
            http="h11",
            server_header=False,
            proxy_headers=False,
            limit_concurrency=64,
            timeout_graceful_shutdown=3,
        )
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(
            target=_serve, args=(self._server, listening), name="mri-server", daemon=False
        )
        self._thread.start()
        deadline = time.monotonic() + _START_SECONDS
        while not self._server.started:
            if not self._thread.is_alive() or time.monotonic() > deadline:
                self.stop()
                raise EngineUnavailableError(
                    QT_TRANSLATE_NOOP("errors", "The server could not be started.")
                )
            time.sleep(0.01)

    def wait(self, timeout: float) -> bool:
        """Wait until the server ends, at most ``timeout`` seconds; return whether it has ended."""
        if self._thread:
            self._thread.join(timeout)
        return not self.is_running

    def stop(self, timeout: float = 8.0) -> bool:
        """End it: answer what has begun, for some seconds, then close.

        Returns
        -------
        bool
            Whether the thread ended within ``timeout`` seconds.
        """
        server, thread = self._server, self._thread
        if server is None or thread is None:
            return True
        server.should_exit = True
        thread.join(timeout)
        if thread.is_alive():
            server.force_exit = True
            thread.join(1.0)
        return not thread.is_alive()


def _serve(server: uvicorn.Server, listening: socket.socket) -> None:
    try:
        server.run(sockets=[listening])
    except Exception:  # noqa: BLE001  (the thread ends here; whoever waits sees that it did)
        _log.exception("the server ended")
    finally:
        listening.close()


def _bind(host: str, port: int) -> socket.socket:
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        listening = socket.socket(family, kind, protocol)
    except OSError as error:
        raise UsageError(
            QT_TRANSLATE_NOOP(
                "errors", "The server cannot listen on {host} ({reason}). Name another address."
            ),
            host=host,
            reason=error.strerror or str(error),
        ) from error
    try:
        # On Windows the option would let two programs share one port.
        if sys.platform != "win32":
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
        listening.listen(128)
        return listening
    except OSError as error:
        listening.close()
        taken = error.errno in (errno.EADDRINUSE, errno.EACCES)
        raise UsageError(
            QT_TRANSLATE_NOOP(
                "errors",
                "Port {port} of {host} cannot be had ({reason}). Name another one; 0 takes a free one.",
            )
            if taken
            else QT_TRANSLATE_NOOP(
                "errors", "The server cannot listen on {host} ({reason}). Name another address."
            ),
            port=port,
            host=host,
            reason=error.strerror or str(error),
        ) from error


def shown_host(host: str) -> str:
    """The address to show for one to listen on: for "all addresses" the one that others see."""
    if host not in _ALL_ADDRESSES:
        return host
    return _outer_address() or "127.0.0.1"


def own_names(host: str) -> tuple[str, ...]:
    """Host names under which a server that listens on ``host`` may be asked."""
    from mriclassifier.server.access.hosts import LOCAL_HOSTS

    if host in ("127.0.0.1", "::1", "localhost"):
        return LOCAL_HOSTS
    bracketed = f"[{host}]" if ":" in host else host
    if host not in _ALL_ADDRESSES:
        return (*LOCAL_HOSTS, bracketed.lower())
    name = socket.gethostname().lower()
    names = {name, f"{name.partition('.')[0]}.local", socket.getfqdn().lower()}
    names |= {shown_host(host)}
    return (*LOCAL_HOSTS, *sorted(names))


def _outer_address() -> str | None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # chooses a route; a datagram socket sends nothing here
            return str(probe.getsockname()[0])
        except OSError:
            return None


def serve_forever(settings: Settings, host: str, port: int) -> int:
    """Load the model, serve until Ctrl-C or SIGTERM, and return the exit code.

    Raises
    ------
    BundleMissingError, BundleDamagedError, EngineUnavailableError
        The model cannot be loaded.
    UsageError
        The address or the port cannot be had.
    """
    from mriclassifier.batch.rows import RESEARCH_USE
    from mriclassifier.imaging.formats import Limits
    from mriclassifier.inference.classifier import open_classifier
    from mriclassifier.inference.engine import InferenceEngine
    from mriclassifier.inference.installed import locate
    from mriclassifier.server.access.access import Access
    from mriclassifier.server.access.pairing import Pairing
    from mriclassifier.server.app import create_app
    from mriclassifier.server.audit import AuditSink
    from mriclassifier.server.monitor import Monitor
    from mriclassifier.server.services import ServerLimits, Services

    folder, engine_name = locate(settings.get("model.name")), settings.get("engine.name")
    engine = InferenceEngine(lambda: open_classifier(folder, engine_name), max_waiting=16)
    try:
        with _interruptible():
            engine.ready.result()
            pairing, monitor = Pairing(), Monitor()
            token = pairing.token
            limits = Limits(
                max_pixels=settings.get("input.max_megapixels") * 1_000_000,
                max_file_bytes=min(
                    settings.get("input.max_file_mib") << 20, ServerLimits().max_upload_bytes
                ),
            )
            app = create_app(
                Services(
                    engine=engine,
                    access=Access(pairing=pairing, hosts=own_names(host)),
                    limits=ServerLimits(decode=limits, max_upload_bytes=limits.max_file_bytes),
                    monitor=monitor,
                    audit=AuditSink(None, monitor=monitor),
                )
            )
            server = Server(app, token=token, host=host, port=port)
            server.start()
            try:
                _tell(f"{server.url}\n{RESEARCH_USE}\nCtrl-C ends it.")
                while not server.wait(0.5):
                    pass
            except KeyboardInterrupt:
                return 0
            finally:
                server.stop()
            raise EngineUnavailableError(
                QT_TRANSLATE_NOOP("errors", "The server ended by itself. Start it again.")
            )
    finally:
        engine.close()


@contextlib.contextmanager
def _interruptible() -> Iterator[None]:
    """Let SIGTERM end the block as Ctrl-C does."""

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _tell(text: str) -> None:
    if sys.stdout is not None:
        sys.stdout.write(text + "\n")
        sys.stdout.flush()
