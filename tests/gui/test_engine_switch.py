"""The model loads behind the window; another engine can take over; what fails is said."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from mriclassifier.errors import BundleMissingError, EngineUnavailableError
from mriclassifier.gui.engine_control import Phase
from mriclassifier.gui.main_window import MainWindow
from mriclassifier.inference import choice
from mriclassifier.settings import Settings
from tests.gui.conftest import (
    DARK,
    MIDDLE,
    Lab,
    OpenWindow,
    Write,
    drop,
    rows,
    urls,
    wait_for_result,
)


def choose(window: MainWindow, engine: str) -> None:
    next(a for a in window.actions_.engines.actions() if a.data() == engine).trigger()


def chosen(window: MainWindow) -> str:
    action = window.actions_.engines.checkedAction()
    return str(action.data())


def test_the_window_can_be_used_while_the_model_loads(
    qtbot: QtBot, open_window: OpenWindow, lab: Lab, write: Write
) -> None:
    lab.load.clear()
    window = open_window(write("a.png", MIDDLE))
    wait_for_result(qtbot, window, "Loading the model…")
    assert window.pane.view.picture is not None
    assert window.footer.progress.isVisible()
    assert window.footer.model.text() == "Loading ONNX Runtime…"
    lab.load.set()
    wait_for_result(qtbot, window, "Meningioma")
    assert not window.footer.progress.isVisible()


def test_another_engine_classifies_again(
    qtbot: QtBot, window: MainWindow, lab: Lab, write: Write, settings: Settings
) -> None:
    drop(window, urls(write("a.png", DARK), write("b.png", MIDDLE)))
    wait_for_result(qtbot, window, "Glioma")
    qtbot.waitUntil(lambda: "Meningioma" in rows(window)[1])
    lab.load.clear()
    choose(window, "keras")
    assert "Loading Keras (TensorFlow)…" in window.footer.model.text()
    assert window.footer.progress.isVisible()
    assert window.panel.title.text() == "Glioma"  # the old answer stays as long as it holds
    lab.load.set()
    qtbot.waitUntil(lambda: window.panel.facts.text() == "0.05 s · Keras (TensorFlow)")
    qtbot.waitUntil(
        lambda: (
            {i.prediction.engine for i in window.workflow.images if i.prediction} == {"keras"}
            and all(i.prediction for i in window.workflow.images)
        )
    )
    assert window.panel.title.text() == "Glioma"
    assert lab.closed == ["onnx"]
    assert settings.get("engine.name") == "keras"


def test_without_tensorflow_onnx_stays(
    qtbot: QtBot, window: MainWindow, lab: Lab, write: Write, settings: Settings
) -> None:
    drop(window, urls(write("a.png", DARK)))
    wait_for_result(qtbot, window, "Glioma")
    lab.load_faults["keras"] = EngineUnavailableError("TensorFlow is not installed.")
    choose(window, "keras")
    qtbot.waitUntil(window.pane.messages.isVisible)
    assert window.pane.messages.text == "TensorFlow is not installed."
    assert window.panel.facts.text() == "0.05 s · ONNX Runtime"
    assert chosen(window) == "onnx"
    assert settings.get("engine.name") == "onnx"
    assert not window.footer.progress.isVisible()
    drop(window, urls(write("b.png", MIDDLE)))
    wait_for_result(qtbot, window, "Meningioma")


def test_a_start_with_a_missing_engine_falls_back_and_says_so(
    qtbot: QtBot, open_window: OpenWindow, lab: Lab, write: Write, settings: Settings
) -> None:
    settings.set("engine.name", "keras")
    lab.load_faults["keras"] = EngineUnavailableError("TensorFlow is not installed.")
    window = open_window(write("a.png", MIDDLE))
    wait_for_result(qtbot, window, "Meningioma")
    assert window.pane.messages.text == "TensorFlow is not installed."
    assert window.panel.facts.text() == "0.05 s · ONNX Runtime"


def test_without_a_model_images_can_be_viewed(
    qtbot: QtBot, open_window: OpenWindow, lab: Lab, write: Write
) -> None:
    lab.load_faults["onnx"] = BundleMissingError('There is no model "{name}".', name="x")
    window = open_window(write("a.png", MIDDLE), write("b.png", MIDDLE))
    wait_for_result(qtbot, window, "No model")
    assert window.panel.warnings.text == 'There is no model "x".'
    qtbot.waitUntil(lambda: rows(window) == ["a.png: Not classified", "b.png: Not classified"])
    assert window.pane.view.picture is not None
    assert window.engine.status.phase is Phase.FAILED
    assert window.footer.model.text() == "No model is loaded"
    lab.load_faults.clear()
    window.engine.switch("onnx")
    wait_for_result(qtbot, window, "Meningioma")


def test_a_missing_model_is_said_before_any_image_is_open(
    qtbot: QtBot, open_window: OpenWindow, lab: Lab
) -> None:
    lab.load_faults["onnx"] = BundleMissingError("There is no model.")
    window = open_window()
    wait_for_result(qtbot, window, "No model")
    assert window.panel.warnings.text == "There is no model."


def test_two_switches_in_a_row_end_with_the_last(
    qtbot: QtBot, window: MainWindow, lab: Lab, write: Write
) -> None:
    drop(window, urls(write("a.png", DARK)))
    wait_for_result(qtbot, window, "Glioma")
    lab.load.clear()
    choose(window, "keras")
    choose(window, "onnx")
    lab.load.set()
    qtbot.waitUntil(lambda: window.engine.status.loading is None)
    qtbot.waitUntil(lambda: window.panel.facts.text() == "0.05 s · ONNX Runtime")
    assert window.engine.name_in_use == "onnx"
    assert chosen(window) == "onnx"


def shown_engines(window: MainWindow) -> list[str]:
    menus = {menu.title().replace("&", ""): menu for menu in window.menuBar().findChildren(QMenu)}
    return [action.text() for action in menus["Engine"].actions() if action.isVisible()]


def test_the_engines_that_can_run_the_model_are_in_the_settings_menu(
    qtbot: QtBot, open_window: OpenWindow, lab: Lab
) -> None:
    lab.engines = ["onnx", "openvino", "onnx-int8", "keras"]
    window = open_window()
    everything = ["ONNX Runtime", "OpenVINO", "ONNX Runtime, 8 bit", "Keras (TensorFlow)"]
    qtbot.waitUntil(lambda: shown_engines(window) == everything)
    lab.engines = ["onnx"]
    choose(window, "keras")
    qtbot.waitUntil(lambda: shown_engines(window) == ["ONNX Runtime", "Keras (TensorFlow)"])


def test_before_the_model_is_there_the_installed_engines_are_in_the_menu(
    open_window: OpenWindow, lab: Lab, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = ("onnx", "onnx-int8", "keras")
    monkeypatch.setattr("mriclassifier.gui.actions.installed_engines", lambda: names)
    lab.load.clear()
    window = open_window()
    assert shown_engines(window) == ["ONNX Runtime", "Keras (TensorFlow)"]
    lab.load.set()


def test_a_model_that_fails_to_load_leaves_the_one_before_chosen(
    qtbot: QtBot, window: MainWindow, lab: Lab, write: Write, settings: Settings
) -> None:
    drop(window, urls(write("a.png", DARK)))
    wait_for_result(qtbot, window, "Glioma")
    before = settings.get("model.name")
    lab.load_faults["onnx"] = BundleMissingError('There is no model "broken".')
    settings.set("model.name", "broken")
    qtbot.waitUntil(window.pane.messages.isVisible)
    assert window.pane.messages.text == 'There is no model "broken".'
    assert settings.get("model.name") == before
    assert window.engine.status.loading is None
    assert window.panel.title.text() == "Glioma"
    assert lab.closed == []  # the model in use was not loaded again


def test_a_model_chosen_in_the_window_can_be_rolled_back(
    qtbot: QtBot, window: MainWindow, lab: Lab, settings: Settings
) -> None:
    qtbot.waitUntil(lambda: window.engine.status.model is not None)
    before = settings.get("model.name")
    settings.set("model.name", "another")
    qtbot.waitUntil(lambda: choice.earlier() == (before,))
    assert settings.get("model.name") == "another"
