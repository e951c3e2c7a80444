"""The server is started, asked and stopped, as the window and the command line do."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading

import httpx2 as httpx
import pytest

from mriclassifier.errors import EngineUnavailableError, UsageError
from mriclassifier.inference.engine import InferenceEngine
from mriclassifier.server.app import create_app
from mriclassifier.server.runner import Server, own_names
from tests.helpers.bundles import write_bundle
from tests.helpers.pictures import drawn_head, encoded
from tests.helpers.shared import REPOSITORY, needs_shared, shared

TOKEN = "a-token-for-tests"


@pytest.fixture
def server(engine: InferenceEngine):
    server = Server(create_app(engine, token=TOKEN), token=TOKEN)
    yield server
    assert server.stop()


def test_a_started_server_answers_at_its_address(server: Server) -> None:
    assert not server.is_running
    server.start()
    assert server.is_running
    assert server.port > 0
    with httpx.Client(follow_redirects=True) as browser:
        assert "MRI Classifier" in browser.get(server.url).text
        answer = browser.post(f"{server.address}/predict/", files={"file": encoded(drawn_head())})
        assert answer.json()["label"]
    assert "uvicorn" not in answer.headers.get("server", "")


def test_a_stopped_server_can_be_started_again(server: Server) -> None:
    server.start()
    address = server.address
    assert server.stop()
    assert not server.is_running
    with pytest.raises(httpx.TransportError):
        httpx.get(f"{address}/healthz")
    server.start()
    assert server.address == address  # the page that is open goes on working
    assert httpx.get(f"{address}/healthz").status_code == 200


def test_starting_and_stopping_twice_is_harmless(server: Server) -> None:
    server.start()
    server.start()
    assert server.stop()
    assert server.stop()


def test_a_taken_port_is_said_so(engine: InferenceEngine) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        server = Server(create_app(engine, token=TOKEN), token=TOKEN, port=port)
        with pytest.raises(UsageError, match=str(port)):
            server.start()
        assert not server.is_running


def test_an_address_that_is_not_ours_is_said_so(engine: InferenceEngine) -> None:
    app = create_app(engine, token=TOKEN)
    for host in ("192.0.2.7", "no such host"):
        with pytest.raises(UsageError, match=host):
            Server(app, token=TOKEN, host=host).start()


def test_a_server_that_fails_at_start_says_so(
    engine: InferenceEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    import uvicorn

    monkeypatch.setattr(uvicorn.Server, "run", lambda self, sockets: None)
    with pytest.raises(EngineUnavailableError):
        Server(create_app(engine, token=TOKEN), token=TOKEN).start()


def test_names_of_a_local_server_are_local() -> None:
    assert set(own_names("127.0.0.1")) == {"127.0.0.1", "localhost", "[::1]"}
    assert "192.0.2.7" in own_names("192.0.2.7")
    assert socket.gethostname().lower() in own_names("0.0.0.0")
    assert "*" not in own_names("0.0.0.0")


@pytest.mark.allow_log("Invalid HTTP request received")
@needs_shared("corpus", "hostile", "httpreq")
def test_hostile_requests_leave_the_server_answering(server: Server) -> None:
    server.start()
    for path in sorted(shared("corpus", "hostile", "httpreq").iterdir()):
        with socket.create_connection(("127.0.0.1", server.port), timeout=5) as peer:
            peer.sendall(path.read_bytes())
            peer.shutdown(socket.SHUT_WR)
            answer = b""
            try:
                while part := peer.recv(65536):
                    answer += part
            except ConnectionResetError:
                pass
        status = answer.split(b" ")[1:2]
        assert not status or status[0][:1] in (b"3", b"4"), (path.name, answer[:200])
        assert b"Traceback" not in answer
    assert httpx.get(f"{server.address}/healthz").status_code == 200


def test_serve_prints_its_address_answers_and_ends_on_ctrl_c(isolated_home) -> None:
    write_bundle(isolated_home / "data" / "models" / "tiny")
    (isolated_home / "config").mkdir()
    (isolated_home / "config" / "settings.toml").write_text('[model]\nname = "tiny"\n')
    process = subprocess.Popen(
        [sys.executable, "-m", "mriclassifier", "serve", "--port", "0"],
        cwd=REPOSITORY,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
    )
    watchdog = threading.Timer(60, process.kill)
    watchdog.start()
    try:
        assert process.stdout
        url = process.stdout.readline().strip()
        assert url.startswith("http://127.0.0.1:"), process.stderr and process.stderr.read()
        assert "Research use only" in process.stdout.readline()
        with httpx.Client(follow_redirects=True) as browser:
            assert browser.get(url).status_code == 200
            base = url.partition("/?")[0]
            answer = browser.post(f"{base}/predict/", files={"file": encoded(drawn_head())})
            assert answer.json()["label"] in {"Glioma", "Meningioma", "No tumor", "Pituitary"}
        process.send_signal(signal.SIGINT if os.name == "posix" else signal.CTRL_C_EVENT)
        _, error = process.communicate(timeout=30)
        assert process.returncode == 0, error
        assert "Traceback" not in error
    finally:
        watchdog.cancel()
        watchdog.join()
        process.kill()
        process.wait()


def test_serve_without_its_model_ends_with_one_sentence(isolated_home) -> None:
    (isolated_home / "config").mkdir()
    (isolated_home / "config" / "settings.toml").write_text('[model]\nname = "absent"\n')
    done = subprocess.run(
        [sys.executable, "-m", "mriclassifier", "serve"],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 3
    assert len(done.stderr.strip().splitlines()) == 1
    assert "absent" in done.stderr
