"""What there is to know of a running server."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from mriclassifier.errors import QT_TRANSLATE_NOOP, MriClassifierError
from mriclassifier.server.monitor import Visit
from mriclassifier.server.tls import CertificateInfo

SYSTEM = "this program"  # as a name in the audit log
VANISHED = QT_TRANSLATE_NOOP(
    "errors",
    "The network of {host} is gone, so no other computer reaches the web server. Connect it again, or stop the "
    "server and choose another address.",
)
ENDED = QT_TRANSLATE_NOOP("errors", "The web server ended by itself. Start it again.")


@dataclass(frozen=True, kw_only=True)
class ServerStatus:
    """What there is to know of a server at this moment.

    Attributes
    ----------
    running
        Whether it answers.
    since
        When it was started; None where it does not run.
    clients
        Names at addresses that asked within the last five minutes.
    connections
        That are open.
    requests, errors, refused
        Since the start: all, those that failed by our fault, those that were not let in.
    waiting, batches
        Frames that wait for the engine; batches that are kept.
    lost_audit
        Rows that could not be written into the audit log.
    last
        The last visits, the newest first.
    failure
        Why it ended by itself, or why nobody reaches it; None where all is well.
    certificate
        What browsers are shown; None without TLS.
    """

    running: bool
    since: datetime.datetime | None
    clients: int
    connections: int
    requests: int
    errors: int
    refused: int
    waiting: int
    batches: int
    lost_audit: int
    last: tuple[Visit, ...]
    failure: MriClassifierError | None
    certificate: CertificateInfo | None
