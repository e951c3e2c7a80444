"""Connections that never finish what they begin: none of them shuts anybody out, all of them end."""

from __future__ import annotations

import json
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx2 as httpx
import pytest

from mriclassifier.inference.engine import InferenceEngine
from mriclassifier.server import listener
from mriclassifier.server.guard import connections, door, wire
from mriclassifier.server.runner import Server
from tests.helpers.shared import needs_shared, shared
from tests.helpers.wires import asked, heard, make_server, opened

MANY = 40  # more than the 33 that a limit of 32 would fall to
HALF_HEADERS = b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nX-A: "
HALF_BODY = (
    b"POST /login HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5000\r\n"
    b"Content-Type: application/x-www-form-urlencoded\r\n\r\nname=a"
)
SHORT = 1.0


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same clocks, eight times as fast."""
    for name in ("HEADER_SECONDS", "BODY_SECONDS", "LINGER_SECONDS"):
        assert getattr(wire, name) + 1 < 10, "what is never finished ends within ten seconds"
        monkeypatch.setattr(wire, name, SHORT)
    assert door.HANDSHAKE_SECONDS + 1 < 10
    monkeypatch.setattr(door, "HANDSHAKE_SECONDS", SHORT)
    monkeypatch.setattr(listener, "KEEP_ALIVE", SHORT)


@pytest.fixture
def server(engine: InferenceEngine, tmp_path: Path, quick: None) -> Iterator[Server]:
    server = make_server(engine, tmp_path)
    server.start()
    yield server
    assert server.stop()


@pytest.fixture
def secured(engine: InferenceEngine, tmp_path: Path, quick: None) -> Iterator[Server]:
    server = make_server(engine, tmp_path, shared=True)
    server.start()
    yield server
    assert server.stop()


def is_well(server: Server) -> bool:
    url = f"{server.address.partition(':')[0]}://127.0.0.1:{server.port}/healthz"
    return httpx.get(url, verify=False, timeout=5).status_code == 200


def wait_until(true) -> bool:
    return any(true() or time.sleep(0.05) for _ in range(200))


@pytest.mark.parametrize("begun", [b"", b"G", HALF_HEADERS, HALF_BODY])
def test_many_half_open_requests_shut_nobody_out_and_end(server: Server, begun: bytes) -> None:
    peers = [opened(server, begun) for _ in range(MANY)]
    try:
        assert wait_until(lambda: server.status().connections == MANY)
        assert is_well(server)
        for peer in peers:
            heard(peer)
    finally:
        for peer in peers:
            peer.close()
    assert wait_until(lambda: server.status().connections == 0)
    assert is_well(server)


@pytest.mark.parametrize("begun", [b"", b"\x16\x03\x01\x02\x00\x01", b"GET / HTTP/1.1\r\n\r\n"])
def test_many_unfinished_handshakes_shut_nobody_out_and_end(secured: Server, begun: bytes) -> None:
    peers = [opened(secured, begun) for _ in range(MANY)]
    try:
        assert is_well(secured)
        for peer in peers:
            heard(peer)
    finally:
        for peer in peers:
            peer.close()
    assert wait_until(lambda: secured.status().connections == 0)
    assert is_well(secured)


def test_more_connections_than_there_may_be_push_out_the_oldest_that_waits(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wire, "HEADER_SECONDS", 60.0)
    peers = [opened(server) for _ in range(connections.EACH + 5)]
    try:
        assert [heard(peer) for peer in peers[:5]] == [b""] * 5
        assert is_well(server)  # for which the sixth makes room
        assert heard(peers[5]) == b""
        assert server.status().connections <= connections.EACH
    finally:
        for peer in peers:
            peer.close()


def test_bytes_that_drip_do_not_extend_the_time_for_headers(server: Server) -> None:
    begun = time.monotonic()
    with opened(server, HALF_HEADERS) as peer:
        stop = threading.Event()

        def drip() -> None:
            while not stop.wait(0.1):
                try:
                    peer.sendall(b"a")
                except OSError:
                    return

        thread = threading.Thread(target=drip)
        thread.start()
        try:
            heard(peer)
        finally:
            stop.set()
            thread.join()
    assert time.monotonic() - begun < SHORT + 5


def test_a_body_that_drips_is_cut_off_and_one_that_flows_is_not(server: Server) -> None:
    with opened(server, HALF_BODY) as slow, opened(server, HALF_BODY) as steady:
        slow.settimeout(5)
        for _ in range(4):
            steady.sendall(b"b" * 1200)
            time.sleep(SHORT / 3)
        steady.sendall(b"b" * (5000 - 6 - 4800))
        assert steady.recv(100).startswith(b"HTTP/1.1 ")
        assert heard(slow) == b""


def test_the_rest_of_a_body_that_was_refused_is_not_waited_for(server: Server) -> None:
    with opened(server, HALF_BODY.replace(b"/login", b"/predict/")) as peer:
        assert b"401" in heard(peer).split(b"\r\n")[0]


def test_headers_without_an_end_are_refused_in_the_one_shape(server: Server) -> None:
    head, _, body = asked(server, HALF_HEADERS + b"a" * 20_000).partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 400")
    assert b"x-content-type-options: nosniff" in head.lower()
    assert set(json.loads(body)["error"]) == {"code", "message", "request_id"}


def test_a_broken_chunk_ends_the_request_and_leaves_the_server_well(server: Server) -> None:
    request = HALF_BODY.replace(b"Content-Length: 5000", b"Transfer-Encoding: chunked")
    assert b" 500 " not in asked(server, request + b"\r\nzz\r\n")
    assert is_well(server)


def test_a_reader_who_takes_nothing_is_left(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wire, "WRITE_SECONDS", 1.0)
    with socket.socket() as peer:
        peer.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
        peer.connect(("127.0.0.1", server.port))
        token = server.url.partition("token=")[2].encode()
        request = (
            b"GET /api/v1/openapi.json HTTP/1.1\r\nHost: 127.0.0.1\r\n"
            b"Authorization: Bearer " + token + b"\r\n\r\n"
        )
        peer.settimeout(0.5)
        try:
            for _ in range(400):  # more answers than all buffers hold
                peer.sendall(request)
        except OSError:
            pass
        assert wait_until(lambda: server.status().connections == 0)


@needs_shared("corpus", "hostile", "httpreq")
def test_hostile_requests_are_answered_or_closed_and_the_next_good_one_is_served(
    server: Server,
) -> None:
    files = sorted(shared("corpus", "hostile", "httpreq").iterdir())
    with ThreadPoolExecutor(12) as pool:
        answers = list(pool.map(lambda path: asked(server, path.read_bytes()), files))
    for path, answer in zip(files, answers, strict=True):
        status = answer.split(b" ")[1:2]
        assert not status or status[0][:1] in (b"3", b"4"), (path.name, answer[:200])
        assert b"Traceback" not in answer
    assert is_well(server)
    assert server.status().errors == 0


def test_tls_is_1_2_or_newer(secured: Server) -> None:
    def version(most: ssl.TLSVersion) -> str | None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        context.maximum_version = most
        with opened(secured) as peer, context.wrap_socket(peer) as wrapped:
            return wrapped.version()

    assert version(ssl.TLSVersion.TLSv1_3) == "TLSv1.3"
    assert version(ssl.TLSVersion.TLSv1_2) == "TLSv1.2"
