"""Switching the server: real sockets, the window's engine, a clock that the test turns."""

from __future__ import annotations

import gc
import socket
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from mriclassifier.errors import BundleMissingError
from mriclassifier.gui.main_window import MainWindow
from mriclassifier.gui.server.control import ServerControl
from mriclassifier.gui.server.state import Phase
from mriclassifier.server import runner
from mriclassifier.settings import Settings
from tests.gui.conftest import Lab, OpenWindow
from tests.gui.server.conftest import WAIT, Clock, browser, held, off, running


def options(settings: Settings) -> runner.ServeOptions:
    return runner.options_from(settings)


def other_port(settings: Settings) -> runner.ServeOptions:
    """The same server on a port that is free."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return replace(options(settings), port=probe.getsockname()[1])


def test_a_hundred_starts_leave_nothing_behind(
    qtbot: QtBot, control: ServerControl, settings: Settings
) -> None:
    settings.set("server.port", other_port(settings).port)
    before = (0, 0)
    for number in range(100):
        control.start()
        running(qtbot, control)
        port = int(control.state.address.rpartition(":")[2])
        control.stop()
        off(qtbot, control)
        assert control.state.phase is Phase.OFF
        if number == 10:
            gc.collect()
            before = held()
    assert port == settings.get("server.port"), "the port was free again each time"
    gc.collect()
    threads, files = held()
    assert threads <= before[0]
    assert files <= before[1]
    servers = [thing for thing in gc.get_objects() if type(thing) is runner.Server]
    assert len(servers) <= 1, "servers that ended are gone from memory"


def test_a_start_waits_for_the_model(qtbot: QtBot, open_window: OpenWindow, lab: Lab) -> None:
    lab.load.clear()
    window = open_window()
    control = window.day.server.control
    control.start()
    assert control.state.phase is Phase.WAITING
    control.stop()
    assert control.state.phase is Phase.OFF
    control.start()
    lab.load.set()
    running(qtbot, control)
    assert "fake" not in control.state.address
    window.end()


def test_without_a_model_it_says_why(qtbot: QtBot, open_window: OpenWindow, lab: Lab) -> None:
    lab.load_faults["onnx"] = BundleMissingError("The model is not there.")
    window = open_window()
    control = window.day.server.control
    control.start()
    qtbot.waitUntil(lambda: control.state.phase is Phase.FAILED, timeout=WAIT)
    assert control.state.error is not None
    assert control.state.error.sentence == "The model is not there."
    assert window.banner.text == "The model is not there."


def test_another_model_answers_while_it_runs(
    qtbot: QtBot, window: MainWindow, control: ServerControl
) -> None:
    control.start()
    running(qtbot, control)
    window.engine.switch("keras")
    qtbot.waitUntil(lambda: window.engine.name_in_use == "keras", timeout=WAIT)
    with browser() as client:
        client.get(control.state.url)
        base = control.state.address
        assert client.get(f"{base}/api/v1/model").json()["engine"] == "keras"


def test_a_busy_port_is_one_sentence(
    qtbot: QtBot, control: ServerControl, settings: Settings
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        settings.set("server.port", taken.getsockname()[1])
        control.start()
        qtbot.waitUntil(lambda: control.state.phase is Phase.FAILED, timeout=WAIT)
        error = control.state.error
        assert error is not None
        assert str(taken.getsockname()[1]) in error.sentence
        assert "Traceback" not in error.sentence
    control.start()
    running(qtbot, control)


def test_new_settings_go_back_by_themselves(
    qtbot: QtBot, control: ServerControl, settings: Settings, clock: Clock
) -> None:
    control.start()
    running(qtbot, control)
    first = control.state.address
    control.apply(other_port(settings))
    qtbot.waitUntil(lambda: control.state.left is not None, timeout=WAIT)
    second = control.state.address
    assert second != first
    assert control.state.left == 120
    clock.now += 119
    control.look()
    assert control.state.address == second
    assert control.state.left == 1
    clock.now += 1
    control.look()
    qtbot.waitUntil(lambda: control.state.left is None and control.state.is_running, timeout=WAIT)
    assert control.state.address == first, "the old one is back where it was"
    assert settings.get("server.port") == 0, "and nothing of the new one was saved"


def test_new_settings_stay_where_they_are_kept(
    qtbot: QtBot, control: ServerControl, settings: Settings, clock: Clock
) -> None:
    control.start()
    running(qtbot, control)
    wanted = other_port(settings)
    control.apply(wanted)
    qtbot.waitUntil(lambda: control.state.left is not None, timeout=WAIT)
    told: list[int | None] = []
    control.changed.connect(lambda: told.append(control.state.left))
    control.keep()
    qtbot.waitUntil(lambda: told == [None], timeout=WAIT)
    clock.now += 500
    control.look()
    assert control.state.address.endswith(f":{wanted.port}")
    assert settings.get("server.port") == wanted.port


def test_settings_that_cannot_be_had_leave_the_server_as_it_was(
    qtbot: QtBot, control: ServerControl, settings: Settings
) -> None:
    control.start()
    running(qtbot, control)
    told: list[str] = []
    control.failed.connect(lambda error: told.append(error.sentence))
    with socket.create_server(("127.0.0.1", 0)) as taken:
        control.apply(replace(options(settings), port=taken.getsockname()[1]))
        qtbot.waitUntil(lambda: bool(told), timeout=WAIT)
    running(qtbot, control)
    assert control.state.left is None
    assert control.state.error is not None
    assert control.state.error.sentence == told[0]
    with browser() as client:
        assert client.get(control.state.url).status_code == 200
    control.dismiss()
    assert control.state.error is None


def test_an_address_that_is_not_there_is_one_sentence(
    qtbot: QtBot, control: ServerControl, settings: Settings
) -> None:
    control.start()
    running(qtbot, control)
    control.apply(replace(options(settings), host="192.0.2.77", shared=True))
    qtbot.waitUntil(lambda: control.state.error is not None, timeout=WAIT)
    running(qtbot, control)
    assert control.state.error is not None
    assert "192.0.2.77" in control.state.error.sentence


@pytest.mark.allow_log("the server ended")
def test_a_server_that_ends_by_itself_is_told(qtbot: QtBot, control: ServerControl) -> None:
    control.start()
    running(qtbot, control)
    server = control._holder.server
    assert server is not None
    assert server._run is not None
    server._run.listener.should_exit = True  # as after a fault in its loop
    assert server.wait(10)
    control.look()
    qtbot.waitUntil(lambda: control.state.phase is Phase.FAILED, timeout=WAIT)
    assert control.state.error is not None
    assert "ended by itself" in control.state.error.sentence
    control.start()
    running(qtbot, control)


def test_what_is_asked_last_counts(qtbot: QtBot, control: ServerControl) -> None:
    seen: list[Phase] = []
    control.changed.connect(lambda: seen.append(control.state.phase))
    control.start()
    control.stop()
    off(qtbot, control)
    assert control.state.phase is Phase.OFF
    # Neither said to run nor to be off before it is
    assert seen == [Phase.STARTING, Phase.STOPPING, Phase.OFF]
    control.start()
    control.start()
    running(qtbot, control)
    control.stop()
    control.stop()
    off(qtbot, control)


def test_only_this_computer_needs_no_trial(
    qtbot: QtBot, control: ServerControl, settings: Settings
) -> None:
    settings.set("server.share", True)
    control.start()
    running(qtbot, control, shared=True)
    assert control.state.address.startswith("https://")
    control.keep_to_this_computer()
    running(qtbot, control)
    assert control.state.left is None
    assert settings.get("server.share") is False
    assert control.state.address.startswith("http://127.0.0.1:")


def test_the_expired_certificate_of_a_running_server_is_told(
    qtbot: QtBot, control: ServerControl, settings: Settings
) -> None:
    settings.set("server.share", True)
    control.start()
    running(qtbot, control, shared=True)
    server = control._holder.server
    assert server is not None
    assert server._certificate is not None
    assert control.state.error is None
    long_ago = server._certificate.not_after.replace(year=2001)
    server._certificate = replace(server._certificate, not_after=long_ago)
    assert control.state.error is not None
    assert "certificate" in control.state.error.sentence
