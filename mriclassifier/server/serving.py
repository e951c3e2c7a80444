"""The command that serves without a window."""

from __future__ import annotations

import contextlib
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence

from mriclassifier import paths
from mriclassifier.batch.rows import RESEARCH_USE
from mriclassifier.cases.records import KeepRules
from mriclassifier.cases.store import CaseStore
from mriclassifier.cases_cli import keep_rules
from mriclassifier.errors import QT_TRANSLATE_NOOP, EngineUnavailableError
from mriclassifier.inference.classifier import open_classifier
from mriclassifier.inference.engine import InferenceEngine
from mriclassifier.inference.installed import locate
from mriclassifier.language import spoken, translate
from mriclassifier.roles import Roles
from mriclassifier.server.audit import AuditRow
from mriclassifier.server.options import ServeOptions
from mriclassifier.server.runner import Server, build_server, check_options
from mriclassifier.settings import Settings
from mriclassifier.startup import say


def serve_forever(settings: Settings, options: ServeOptions) -> int:
    """Load the model, serve until Ctrl-C or SIGTERM, and return the exit code.

    Raises
    ------
    BundleMissingError, BundleDamagedError, EngineUnavailableError
        The model cannot be loaded.
    MriClassifierError
        The server cannot be started: see :meth:`mriclassifier.server.runner.Server.start`.
    """
    check_options(options)  # before the model is loaded, which takes longer
    folder, engine_name = locate(settings.get("model.name")), settings.get("engine.name")
    with audit_log(settings) as store:
        engine = InferenceEngine(lambda: open_classifier(folder, engine_name))
        try:
            with _interruptible():
                server = build_server(
                    engine, options=options, settings=settings, audit=writer(store)
                )
                try:
                    engine.ready.result()
                    server.start()
                    _tell(_greeting(server))
                    watch(server)
                except KeyboardInterrupt:
                    return 0
                finally:
                    server.stop()
                raise EngineUnavailableError(
                    QT_TRANSLATE_NOOP("errors", "The server ended by itself. Start it again.")
                )
        finally:
            engine.close()


def watch(server: Server) -> None:
    """Tell what there is to tell while it runs: a network that is gone, and at a terminal each new code."""
    failure, code = None, _code(server)
    while not server.wait(0.5):
        found = server.status().failure
        if found is not None and found is not failure:
            say(spoken().sentence(found))
        failure = found
        before, code = code, _code(server)
        # In a service's journal a line each ten minutes would be of no use
        if code and code != before and sys.stdout is not None and sys.stdout.isatty():
            _tell(code)


def _code(server: Server) -> str:
    code = server.pairing_code if server.options.shared else None
    if code is None:
        return ""
    text = translate("commands", "Code for the login page, for ten minutes and one browser: {code}")
    return text.format(code=code)


def _greeting(server: Server) -> str:
    lines = [server.url, translate("commands", RESEARCH_USE), _code(server)]
    status = server.status()
    if status.certificate is not None:
        text = translate("commands", "Certificate (SHA-256): {fingerprint}")
        lines.append(text.format(fingerprint=status.certificate.fingerprint))
    lines.append(translate("commands", "Ctrl-C ends it."))
    return "\n".join(line for line in lines if line)


@contextlib.contextmanager
def audit_log(settings: Settings) -> Iterator[CaseStore]:
    """Where accesses are written down: the case history's audit log, or one of the server's own.

    The settings may want no case history; who asked over the network is kept all the same.
    """
    if settings.get("cases.keep"):
        folder, rules = paths.cases_dir(), lambda: keep_rules(settings)
        database = str(settings.get("cases.database")).strip()
    else:
        folder, rules, database = paths.server_dir() / "audit", KeepRules, ""
    store = CaseStore.open(
        folder,
        rules=rules,
        account=Roles(settings.policy).account.name,
        backups=int(settings.get("cases.backups")),
        database=database,
    )
    try:
        for notice in store.notices:
            say(spoken().sentence(notice))
        yield store
    finally:
        store.close()


def writer(store: CaseStore) -> Callable[[Sequence[AuditRow]], None]:
    """Writes a block of rows in one step."""

    def write(rows: Sequence[AuditRow]) -> None:
        store.write_audit_rows([row.as_entry() for row in rows])

    return write


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
