"""The server is started, asked and stopped, as the window and the command line do."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
from pathlib import Path

import httpx2 as httpx
import pytest

from mriclassifier.errors import EngineUnavailableError, UsageError
from mriclassifier.inference.engine import InferenceEngine
from mriclassifier.server.listener import Listener
from mriclassifier.server.network import own_names
from mriclassifier.server.runner import ServeOptions, Server
from mriclassifier.server.services import ServerLimits
from tests.helpers.bundles import write_bundle
from tests.helpers.pictures import drawn_head, encoded
from tests.helpers.shared import REPOSITORY

LIMITS = ServerLimits(max_upload_bytes=200_000, max_decoding=2)


def make(engine: InferenceEngine, folder: Path, **options) -> Server:
    return Server(engine, options=ServeOptions(**options), limits=LIMITS, audit=None, folder=folder)


@pytest.fixture
def server(engine: InferenceEngine, tmp_path: Path):
    server = make(engine, tmp_path)
    yield server
    assert server.stop()


def test_a_started_server_answers_at_its_address(server: Server) -> None:
    assert not server.is_running
    server.start()
    assert server.is_running
    assert server.port > 0
    with httpx.Client(follow_redirects=True) as browser:
        assert "MRI Classifier" in browser.get(server.url).text
        csrf = browser.get(f"{server.address}/api/v1/session").json()["csrf"]
        answer = browser.post(
            f"{server.address}/predict/",
            files={"file": encoded(drawn_head())},
            headers={"X-CSRF-Token": csrf},
        )
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


def test_a_taken_port_is_said_so(engine: InferenceEngine, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        server = make(engine, tmp_path, port=port)
        with pytest.raises(UsageError, match=f"Port {port} .* another program"):
            server.start()
        assert not server.is_running


def test_an_address_that_is_not_ours_is_said_so(engine: InferenceEngine, tmp_path: Path) -> None:
    for host in ("192.0.2.77", "no such host"):
        with pytest.raises(UsageError, match=host):
            make(engine, tmp_path, host=host, shared=True).start()


def test_a_server_that_fails_at_start_says_so(server: Server, monkeypatch) -> None:
    monkeypatch.setattr(Listener, "run", lambda self, sockets: None)
    with pytest.raises(EngineUnavailableError):
        server.start()
    assert not server.is_running


def test_names_of_a_local_server_are_local() -> None:
    assert set(own_names("127.0.0.1")) == {"127.0.0.1", "localhost", "[::1]"}
    assert "192.0.2.7" in own_names("192.0.2.7")
    assert socket.gethostname().lower() in own_names("0.0.0.0")
    assert "*" not in own_names("0.0.0.0")


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
            csrf = browser.get(f"{base}/api/v1/session").json()["csrf"]
            answer = browser.post(
                f"{base}/predict/",
                files={"file": encoded(drawn_head())},
                headers={"X-CSRF-Token": csrf},
            )
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
