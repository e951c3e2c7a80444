"""Sockets that do to a server what no browser does."""

from __future__ import annotations

import socket
import time
from pathlib import Path

from mriclassifier.inference.engine import InferenceEngine
from mriclassifier.server.runner import ServeOptions, Server
from mriclassifier.server.services import ServerLimits

SMALL = ServerLimits(max_upload_bytes=200_000, max_decoding=2)


def make_server(engine: InferenceEngine, folder: Path, *, audit=None, **options) -> Server:
    """A server that is not started, with its users, tokens and certificate in ``folder``."""
    return Server(engine, options=ServeOptions(**options), limits=SMALL, audit=audit, folder=folder)


def opened(server: Server, data: bytes = b"") -> socket.socket:
    """A connection, on which ``data`` was sent and nothing more."""
    peer = socket.create_connection(("127.0.0.1", server.port), timeout=10)
    peer.sendall(data)
    return peer


def heard(peer: socket.socket, *, seconds: float = 10.0) -> bytes:
    """What comes until the other side closes.

    Raises
    ------
    TimeoutError
        It does not, within ``seconds``.
    """
    until, answer = time.monotonic() + seconds, b""
    try:
        while True:
            peer.settimeout(max(0.01, until - time.monotonic()))
            part = peer.recv(65536)
            if not part:
                return answer
            answer += part
    except ConnectionError:
        return answer


def asked(server: Server, data: bytes, *, seconds: float = 10.0) -> bytes:
    """What is answered to ``data`` until the other side closes."""
    with opened(server, data) as peer:
        return heard(peer, seconds=seconds)
