"""What is still there when the window is opened again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QSpinBox
from pytestqt.qtbot import QtBot

from mriclassifier import paths
from mriclassifier.gui.choices import Choices
from mriclassifier.gui.main_window import MainWindow
from mriclassifier.gui.map_controls import MapControls
from mriclassifier.gui.preferences_dialog import PreferencesDialog
from mriclassifier.gui.window_state import WindowState
from mriclassifier.settings import Settings
from tests.gui.conftest import OpenWindow, Write, drop, urls, wait_for_result


def test_the_size_is_remembered(window: MainWindow, open_window: OpenWindow) -> None:
    window.resize(790, 640)
    window.close()
    assert (paths.config_dir() / "window.ini").is_file()
    again = open_window(settings=Settings(paths.settings_file()))
    assert (again.width(), again.height()) == (790, 640)


def test_a_damaged_state_file_is_passed_over(open_window: OpenWindow) -> None:
    paths.config_dir().mkdir(parents=True)
    (paths.config_dir() / "window.ini").write_bytes(
        b"[window]\ngeometry=@ByteArray(\xff\x00junk)\n"
    )
    assert open_window().width() >= 760


def test_map_and_opacity_are_remembered(
    qtbot: QtBot, window: MainWindow, open_window: OpenWindow, write: Write
) -> None:
    drop(window, urls(write("a.png")))
    wait_for_result(qtbot, window, "Glioma")
    window.panel.map.check.click()
    window.panel.map.opacity.setValue(30)
    window.close()
    settings = Settings(paths.settings_file())
    assert settings.get("viewer.show_map") is True
    assert settings.get("viewer.map_opacity") == pytest.approx(0.3)
    again = open_window(write("a.png"), settings=settings)
    wait_for_result(qtbot, again, "Glioma")
    assert again.pane.view.overlay is not None
    assert again.panel.map.opacity.value() == 30


def test_recent_files_keep_their_order(tmp_path: Path) -> None:
    state = WindowState(tmp_path)
    for number in range(12):
        state.add_recent(tmp_path / f"{number}.png")
    state.add_recent(tmp_path / "5.png")
    names = [path.name for path in WindowState(tmp_path).recent]
    assert names == [
        "5.png",
        "11.png",
        "10.png",
        "9.png",
        "8.png",
        "7.png",
        "6.png",
        "4.png",
        "3.png",
        "2.png",
    ]
    state.clear_recent()
    assert WindowState(tmp_path).recent == []


def test_one_recent_file_is_a_list_of_one(tmp_path: Path) -> None:
    WindowState(tmp_path).add_recent(tmp_path / "a, b.png")
    assert [path.name for path in WindowState(tmp_path).recent] == ["a, b.png"]


def test_preferences_change_what_was_changed_and_save_it(
    qtbot: QtBot, window: MainWindow, settings: Settings
) -> None:
    window.actions_.preferences.trigger()
    dialog = window.findChild(PreferencesDialog)
    assert dialog is not None
    megapixels = dialog.rows["input.max_megapixels"].field.widget
    scheme = dialog.rows["window.color_scheme"].field.widget
    assert isinstance(megapixels, QSpinBox)
    assert isinstance(scheme, QComboBox)
    megapixels.setValue(12)
    scheme.setCurrentIndex(scheme.findData("dark"))
    assert window.opener.limits().max_pixels == 12_000_000, "it applies while the dialog is open"
    assert window.actions_.schemes.checkedAction().data() == "dark"
    dialog.close()
    again = Settings(paths.settings_file())
    assert again.get("input.max_megapixels") == 12
    assert again.get("input.max_file_mib") == settings.get("input.max_file_mib")


def test_what_was_wrong_with_the_settings_is_said(open_window: OpenWindow) -> None:
    paths.config_dir().mkdir(parents=True)
    paths.settings_file().write_text("not = [toml", "utf-8")
    window = open_window(settings=Settings(paths.settings_file()))
    assert "damaged" in window.pane.messages.text


def test_settings_that_cannot_be_saved_are_a_sentence(window: MainWindow) -> None:
    paths.config_dir().parent.mkdir(parents=True, exist_ok=True)
    paths.config_dir().write_text("a file where the folder should be")
    window.choices.set("viewer.show_map", True)
    window.choices.save()
    assert "cannot be saved" in window.pane.messages.text
    assert isinstance(window.choices, Choices)
    assert isinstance(window.panel.map, MapControls)
    paths.config_dir().unlink()
