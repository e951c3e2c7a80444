"""The server is started, asked and stopped, as the window and the command line do."""

from __future__ import annotations

import gc
import hashlib
import os
import signal
import socket
import ssl
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx2 as httpx
import pytest

from mriclassifier.errors import EngineUnavailableError, ServerFileError, UsageError
from mriclassifier.inference.engine import InferenceEngine
from mriclassifier.server import runner
from mriclassifier.server.listener import Listener
from mriclassifier.server.runner import (
    Accounts,
    AuditRow,
    ServeOptions,
    Server,
    certificate_for,
)
from mriclassifier.server.tls import own_files
from tests.helpers.bundles import write_bundle
from tests.helpers.pictures import drawn_head, encoded
from tests.helpers.shared import REPOSITORY
from tests.helpers.wires import make_server
from tests.server.conftest import FakeClassifier

make = make_server


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


def test_a_hundred_starts_leave_no_thread_no_port_no_file_and_no_memory(server: Server) -> None:
    """A few of them here; what leaks once leaks each time."""

    def once() -> int:
        server.start()
        assert httpx.get(f"{server.address}/healthz").status_code == 200
        assert server.stop()
        gc.collect()
        return len(gc.get_objects())

    for _ in range(3):  # caches fill
        objects = once()
    threads, files = threading.active_count(), open_files()
    for _ in range(8):
        left = once()
        assert threading.active_count() == threads
        assert open_files() == files
        with pytest.raises(httpx.TransportError):
            httpx.get(f"{server.address}/healthz", timeout=2)
    assert left - objects < 8 * 50, "an application has thousands"


def open_files() -> int:
    folder = Path("/proc/self/fd")
    return len(list(folder.iterdir())) if folder.exists() else 0


def test_each_start_has_a_new_address_and_ends_the_old_sessions(server: Server) -> None:
    server.start()
    url = server.url
    with httpx.Client(follow_redirects=True) as browser:
        assert browser.get(url).status_code == 200
        server.stop()
        server.start()
        assert server.url != url
        assert browser.get(f"{server.address}/api/v1/session").status_code == 401
        assert browser.get(url, follow_redirects=False).status_code == 401


def test_new_pairing_ends_what_the_old_one_opened(server: Server) -> None:
    assert server.pairing_code is None
    server.start()
    url, code = server.url, server.pairing_code
    assert code
    with httpx.Client(follow_redirects=True) as browser:
        browser.get(url)
        assert browser.get(f"{server.address}/api/v1/session").status_code == 200
        server.new_pairing()
        assert browser.get(f"{server.address}/api/v1/session").status_code == 401
        assert server.pairing_code != code
        assert browser.get(server.url).status_code == 200


def test_other_computers_get_tls_with_the_fingerprint_that_was_shown(
    engine: InferenceEngine, tmp_path: Path
) -> None:
    shown = certificate_for(ServeOptions(shared=True), tmp_path)
    server = make(engine, tmp_path, shared=True)
    server.start()
    try:
        assert server.address.startswith("https://")
        assert server.address in server.addresses
        assert server.status().certificate == shown
        pem = ssl.get_server_certificate(("127.0.0.1", server.port))
        digest = hashlib.sha256(ssl.PEM_cert_to_DER_cert(pem)).hexdigest()
        assert shown.fingerprint.replace(":", "").lower() == digest
        trusting = ssl.create_default_context(cafile=own_files(tmp_path)[0])
        url = f"https://localhost:{server.port}"
        token = server.url.partition("token=")[2]
        with httpx.Client(verify=trusting, follow_redirects=True) as browser:
            assert browser.get(f"{url}/?token={token}").status_code == 200
            (cookie,) = browser.cookies.jar
            assert cookie.secure
            assert cookie.name.startswith("__Host-")
    finally:
        assert server.stop()


def test_sharing_without_a_way_in_is_refused_before_anything_listens(
    engine: InferenceEngine, tmp_path: Path
) -> None:
    server = make(engine, tmp_path, shared=True, pairing=False, users=True)
    with pytest.raises(UsageError, match="users or pairing"):
        server.start()
    Accounts(tmp_path).add("Anna", "four words in a row")
    server.start()
    assert "token" not in server.url
    assert server.pairing_code is None
    assert server.stop()


def test_damaged_users_or_tokens_stop_the_start_with_one_sentence(
    engine: InferenceEngine, tmp_path: Path
) -> None:
    (tmp_path / "tokens.json").write_text("{")
    with pytest.raises(ServerFileError, match=r"tokens\.json is damaged"):
        make(engine, tmp_path).start()


def test_the_status_says_who_was_there_and_when(server: Server) -> None:
    assert not server.status().running
    server.start()
    with httpx.Client(follow_redirects=True) as browser:
        browser.get(server.url)
        httpx.get(f"{server.address}/api/v1/model")
        status = server.status()
    assert status.running
    assert status.since
    assert (status.clients, status.refused, status.errors) == (1, 1, 0)
    assert {visit.name for visit in status.last} == {"this computer", "nobody"}
    assert status.failure is None
    assert status.certificate is None


def test_a_network_that_went_away_is_one_sentence_and_comes_back(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked = threading.Event()

    def is_here(host: str) -> bool:
        looked.set()
        return False

    monkeypatch.setattr(runner, "is_here", is_here)
    server.start()
    assert looked.wait(10)  # the first look is at once, on a thread of its own
    server._look()
    failure = server.status().failure
    assert failure
    assert "is gone" in failure.sentence
    assert server.is_running
    monkeypatch.setattr(runner, "is_here", lambda host: True)
    server._look()
    assert server.status().failure is None


def test_the_addresses_are_not_searched_each_time_they_are_shown(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server, "_look", lambda: None)
    server.start()
    shown = server.addresses
    monkeypatch.setattr(runner, "shown_host", lambda host: pytest.fail("searched again"))
    assert server.addresses == shown
    assert server.url.startswith(shown[0])
    monkeypatch.undo()


@pytest.mark.allow_log("the server ended: ZeroDivisionError")
def test_a_server_that_ends_by_itself_says_so_and_can_be_started_again(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = threading.Event()
    real = Listener.on_tick

    async def on_tick(self: Listener, counter: int) -> bool:
        if broken.is_set():
            raise ZeroDivisionError
        return await real(self, counter)

    monkeypatch.setattr(Listener, "on_tick", on_tick)
    server.start()
    broken.set()
    assert server.wait(10)
    failure = server.status().failure
    assert failure
    assert "by itself" in failure.sentence
    broken.clear()
    server.start()
    assert server.status().failure is None
    assert httpx.get(f"{server.address}/healthz").status_code == 200


def test_starts_stops_and_accesses_are_written_down(
    engine: InferenceEngine, tmp_path: Path
) -> None:
    rows: list[AuditRow] = []
    server = make(engine, tmp_path, audit=rows.extend)
    server.start()
    httpx.get(f"{server.address}/api/v1/model")
    token = server.url.partition("token=")[2]
    for _ in range(40):
        httpx.get(f"{server.address}/api/v1/model", headers={"Authorization": f"Bearer {token}"})
    assert server.stop()
    told = [(row.action, row.count) for row in rows]
    assert told[0] == ("server.start", 1)
    assert told[-1] == ("server.stop", 1)
    assert ("server.refused", 1) in told
    assert sum(count for action, count in told if action == "server.access") == 40
    assert len(rows) < 10
    assert token not in str(rows)


def test_what_is_being_answered_is_answered_before_the_end(
    server: Server, classifier: FakeClassifier
) -> None:
    server.start()
    token = server.url.partition("token=")[2]
    classifier.go.clear()
    with ThreadPoolExecutor(2) as pool:
        asked = pool.submit(
            httpx.post,
            f"{server.address}/predict/",
            files={"file": encoded(drawn_head())},
            headers={"Authorization": f"Bearer {token}"},
            timeout=20,
        )
        assert classifier.begun.wait(10)
        stopped = pool.submit(server.stop)
        threading.Event().wait(0.3)
        classifier.go.set()
        assert stopped.result(20)
        assert asked.result(20).status_code in (200, 503)


def test_serve_prints_its_address_answers_and_ends_on_ctrl_c(isolated_home) -> None:
    write_bundle(isolated_home / "data" / "models" / "tiny")
    (isolated_home / "config").mkdir()
    (isolated_home / "config" / "settings.toml").write_text('[model]\nname = "tiny"\n')
    process = subprocess.Popen(
        [sys.executable, "-W", "error", "-m", "mriclassifier", "serve", "--port", "0"],
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
