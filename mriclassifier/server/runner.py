"""The server as an object that can be started and stopped; all that the window knows of the server."""

from __future__ import annotations

import ssl
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from socket import socket as Socket
from typing import TYPE_CHECKING

from mriclassifier.errors import QT_TRANSLATE_NOOP, EngineUnavailableError, MriClassifierError
from mriclassifier.imaging.source import Limits
from mriclassifier.inference.engine import InferenceEngine
from mriclassifier.server.access.access import Access
from mriclassifier.server.access.accounts import Accounts, User
from mriclassifier.server.access.hosts import normal_host
from mriclassifier.server.access.pairing import Pairing
from mriclassifier.server.access.passwords import check_password
from mriclassifier.server.access.tokens import ApiToken, ApiTokens
from mriclassifier.server.access.who import Scope
from mriclassifier.server.audit import AuditRow, AuditSink
from mriclassifier.server.monitor import Monitor, Visit
from mriclassifier.server.network import (
    ALL_ADDRESSES,
    bind,
    is_here,
    local_addresses,
    own_names,
    shown_host,
)
from mriclassifier.server.options import (
    ServeOptions,
    demand_allowed,
    demand_safe,
    options_from,
    save_options,
)
from mriclassifier.server.services import ServerLimits, Services
from mriclassifier.server.state import ENDED, SYSTEM, VANISHED, ServerStatus
from mriclassifier.server.tls import (
    CertificateInfo,
    check_certificate,
    own_certificate,
    own_files,
    tls_context,
)
from mriclassifier.server.trial import NetworkTrial
from mriclassifier.settings import Settings

if TYPE_CHECKING:
    from mriclassifier.server.run import Run

__all__ = [
    "Accounts",
    "ApiToken",
    "ApiTokens",
    "AuditRow",
    "CertificateInfo",
    "NetworkTrial",
    "Scope",
    "ServeOptions",
    "Server",
    "ServerStatus",
    "User",
    "Visit",
    "build_server",
    "certificate_for",
    "check_certificate",
    "check_options",
    "check_password",
    "demand_allowed",
    "local_addresses",
    "options_from",
    "own_certificate",
    "save_options",
]

_START_SECONDS = 15.0


class Server:
    """The web application on a socket of its own, in a thread of its own; any thread may ask.

    Made by :func:`build_server`.
    """

    def __init__(
        self,
        engine: InferenceEngine,
        *,
        options: ServeOptions,
        limits: ServerLimits,
        audit: Callable[[Sequence[AuditRow]], None] | None,
        folder: Path | None = None,
    ) -> None:
        self.options = options
        self._engine = engine
        self._limits = limits
        self._write_audit = audit
        self._folder = folder
        self._lock = threading.RLock()  # of starting and stopping
        self._run: Run | None = None
        self._port = options.port
        self._monitor = Monitor()
        self._certificate: CertificateInfo | None = None
        self._failure: MriClassifierError | None = None
        self._pairing: Pairing | None = None
        self._hosts: tuple[str, ...] = ()

    @property
    def is_running(self) -> bool:
        """Whether requests are answered now."""
        run = self._run
        return run is not None and run.thread.is_alive() and run.listener.started

    @property
    def host(self) -> str:
        """The address it listens on."""
        return self.options.listening_host

    @property
    def port(self) -> int:
        """The port; the one that was taken, once started."""
        return self._port

    @property
    def address(self) -> str:
        """``https://host:port``, as others can open it."""
        return self._url_of((self._hosts or self._found_hosts())[0])

    @property
    def addresses(self) -> tuple[str, ...]:
        """Every address and name under which it can be opened, the best first."""
        hosts = self._hosts or self._found_hosts()
        return tuple(dict.fromkeys(self._url_of(host) for host in hosts))

    @property
    def url(self) -> str:
        """Address that lets a browser in; without pairing, that of the page."""
        pairing = self._pairing
        return f"{self.address}/?token={pairing.token}" if pairing else f"{self.address}/"

    @property
    def pairing_code(self) -> str | None:
        """What can be typed at the login page, for some minutes; another one once it was used."""
        pairing = self._pairing
        return pairing.code if pairing and self.is_running else None

    def new_pairing(self) -> None:
        """Another address and code; what was opened with the old ones ends."""
        run = self._run
        if run is not None:
            run.services.access.renew_pairing()
            run.services.audit.record("server.new_pairing", SYSTEM, address="")

    def start(self) -> None:
        """Listen and answer; return once requests are answered.

        Raises
        ------
        UsageError
            The address or the port cannot be had, or the options let in whom they should not.
        CertificateError, ServerFileError, OutputError
            The certificate, the users or the tokens cannot be used.
        EngineUnavailableError
            The server did not start.
        """
        with self._lock:
            if self.is_running:
                return
            self.stop()
            self._failure = None
            run = self._begin()
            run.thread.start()
            deadline = time.monotonic() + _START_SECONDS
            while not run.listener.started:
                if not run.thread.is_alive() or time.monotonic() > deadline:
                    self.stop()
                    raise EngineUnavailableError(
                        QT_TRANSLATE_NOOP("errors", "The server could not be started.")
                    )
                time.sleep(0.01)

    def wait(self, timeout: float) -> bool:
        """Wait until the server ends, at most ``timeout`` seconds; return whether it has ended."""
        run = self._run
        if run is not None and run.thread.ident is not None:
            run.thread.join(timeout)
        return not self.is_running

    def stop(self, timeout: float = 8.0) -> bool:
        """End it: answer what has begun, for some seconds, then close. All sessions end.

        Returns
        -------
        bool
            Whether all of it ended within ``timeout`` seconds.
        """
        with self._lock:
            run, self._run = self._run, None
            self._pairing = None
            self._hosts = ()
            return True if run is None else run.end(timeout)

    def status(self) -> ServerStatus:
        """How it is; quick."""
        run, counts, running = self._run, self._monitor.counts(), self.is_running
        failure = self._failure
        if run is not None and not running and run.listener.started:
            failure = EngineUnavailableError(ENDED)
        return ServerStatus(
            running=running,
            since=run.since if run is not None and running else None,
            clients=counts.clients,
            connections=counts.connections,
            requests=counts.requests,
            errors=counts.errors,
            refused=counts.refused,
            waiting=counts.waiting,
            batches=counts.batches,
            lost_audit=counts.lost_audit,
            last=counts.last,
            failure=failure,
            certificate=self._certificate,
        )

    def _begin(self) -> Run:
        options = self.options
        from mriclassifier.server.run import Run  # the web framework, once it is needed

        accounts, tokens = Accounts(self._folder), ApiTokens(self._folder)
        check_options(options, self._folder)
        names = own_names(self.host, options.names)
        tls = self._tls()
        listening = self._listen()
        try:
            self._port = listening.getsockname()[1]
            self._hosts = self._found_hosts()
            self._monitor = Monitor()
            self._pairing = Pairing() if options.pairing else None
            access = Access(
                pairing=self._pairing,
                accounts=accounts if options.users else None,
                tokens=tokens,
                hosts=names,
                secure=tls is not None or bool(options.proxies),
                proxies=(normal_host(proxy).strip("[]") for proxy in options.proxies),
            )
            audit = AuditSink(self._write_audit, monitor=self._monitor)
            services = Services(
                engine=self._engine,
                access=access,
                limits=self._limits,
                monitor=self._monitor,
                audit=audit,
            )
            self._run = run = Run(services, listening, tls=tls, look=self._look)
        except BaseException:
            listening.close()
            raise
        audit.start()
        audit.record("server.start", SYSTEM, address=self.address, shared=str(options.shared))
        return run

    def _tls(self) -> ssl.SSLContext | None:
        self._certificate = None
        if not self.options.uses_tls:
            return None
        self._certificate = certificate_for(self.options, self._folder)
        if self.options.certificate is not None and self.options.key is not None:
            return tls_context(self.options.certificate, self.options.key)
        return tls_context(*own_files(self._folder))

    def _listen(self) -> Socket:
        try:
            return bind(self.host, self._port)
        except MriClassifierError:
            if self.options.port == self._port:
                raise
            return bind(self.host, self.options.port)  # the free one of the last start is taken now

    def _look(self) -> None:
        here = is_here(self.host)
        self._hosts = self._found_hosts()
        gone = MriClassifierError(VANISHED, host=self.host)
        self._failure = None if here else self._failure or gone

    def _found_hosts(self) -> tuple[str, ...]:
        """What can stand in the address; asked seldom, since it may take seconds outside Linux."""
        hosts = [shown_host(self.host)]
        if self.host in ALL_ADDRESSES:
            hosts += [a for a in local_addresses() if ":" not in a or self.host == "::"]
        return tuple(dict.fromkeys((*hosts, *self.options.names)))

    def _url_of(self, host: str) -> str:
        scheme = "https" if self.options.uses_tls else "http"
        bare = host.strip("[]")
        return f"{scheme}://{f'[{bare}]' if ':' in bare else bare}:{self._port}"


def certificate_for(options: ServeOptions, folder: Path | None = None) -> CertificateInfo:
    """What browsers will be shown with these options; the own certificate is made where it has to be.

    Raises
    ------
    CertificateError, OutputError
        The files cannot be used, or the own certificate not be kept.
    """
    if options.certificate is not None and options.key is not None:
        return check_certificate(options.certificate, options.key)
    return own_certificate(own_names(options.listening_host, options.names), folder)


def check_options(options: ServeOptions, folder: Path | None = None) -> None:
    """Go on only with options under which a server may start, with the users and tokens that there are.

    Raises
    ------
    UsageError
        The sentence says what is missing.
    ServerFileError
        The file of the users or tokens is damaged.
    """
    accounts, tokens = Accounts(folder), ApiTokens(folder)
    demand_safe(
        options,
        has_users=bool(options.users and accounts.names()),
        has_tokens=bool(tokens.all()),
    )


def build_server(
    engine: InferenceEngine,
    *,
    options: ServeOptions,
    settings: Settings,
    audit: Callable[[Sequence[AuditRow]], None] | None,
) -> Server:
    """A server over ``engine``, which stays the caller's to close.

    Parameters
    ----------
    options
        How to serve.
    settings
        For what is refused before it is decoded.
    audit
        Keeps rows of the audit log, in blocks, called on a thread of the server's. None: nothing is kept.

    Raises
    ------
    NotAllowedError
        The web server is switched off on this computer.
    """
    demand_allowed(settings)
    most = ServerLimits().max_upload_bytes
    decode = Limits(
        max_pixels=settings.get("input.max_megapixels") * 1_000_000,
        max_file_bytes=min(settings.get("input.max_file_mib") << 20, most),
    )
    limits = ServerLimits(decode=decode, max_upload_bytes=decode.max_file_bytes)
    return Server(engine, options=options, limits=limits, audit=audit)
