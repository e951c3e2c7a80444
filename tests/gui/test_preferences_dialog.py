"""Preferences: searchable, applied at once, each setting with its way back."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QListView, QSpinBox
from pytestqt.qtbot import QtBot

from mriclassifier import paths
from mriclassifier.gui.preferences_dialog import PreferencesDialog
from mriclassifier.gui.theme import Theme
from mriclassifier.policy import Policy
from mriclassifier.settings import DEFAULT_MODEL, SETTINGS, Settings


@pytest.fixture
def dialog(qtbot: QtBot, app: QApplication, settings: Settings) -> PreferencesDialog:
    return opened(qtbot, app, settings)


def opened(qtbot: QtBot, app: QApplication, settings: Settings) -> PreferencesDialog:
    made = PreferencesDialog(settings, Theme(app, "light"))
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    return made


def test_every_setting_has_a_row_with_a_name_and_an_explanation(dialog: PreferencesDialog) -> None:
    assert list(dialog.rows) == [entry.key for entry in SETTINGS]
    for row in dialog.rows.values():
        assert row.field.widget.accessibleName()
        assert row.help.text()
    assert {row.parentWidget() for row in dialog.rows.values()} == set(dialog.sections)


def test_only_engines_that_can_run_the_model_are_to_be_chosen(
    qtbot: QtBot, app: QApplication, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    monkeypatch.setattr(
        "mriclassifier.gui.preferences_dialog.engines_of",
        lambda model: asked.append(model) or ("onnx", "openvino-int8"),
    )
    settings.set("engine.name", "keras")
    combo = opened(qtbot, app, settings).rows["engine.name"].field.widget
    assert isinstance(combo, QComboBox)
    view, model = combo.view(), combo.model()
    assert asked == [DEFAULT_MODEL]
    assert isinstance(view, QListView)
    left = [
        combo.itemData(row)
        for row in range(combo.count())
        if not view.isRowHidden(row)
        and model.flags(model.index(row, 0)) & Qt.ItemFlag.ItemIsEnabled
    ]
    assert left == ["onnx", "openvino-int8", "keras"]
    assert combo.currentData() == "keras"


def test_the_search_leaves_over_what_fits(dialog: PreferencesDialog) -> None:
    def shown() -> set[str]:
        return {key for key, row in dialog.rows.items() if row.isVisible()}

    everything = shown()
    QTest.keyClicks(dialog.search, "colour")
    assert "window.color_scheme" in shown()
    assert "input.max_file_mib" not in shown()
    dialog.search.setText("encrypted")  # stands in an explanation
    assert shown() == {"cases.keep_identity"}
    dialog.search.setText("max_file")  # the name in the file
    assert shown() == {"input.max_file_mib"}
    dialog.search.setText("nothing is called this")
    assert shown() == set()
    assert dialog.empty.isVisible()
    dialog.search.clear()
    assert shown() == everything


def test_a_changed_setting_is_marked_and_goes_back(
    dialog: PreferencesDialog, settings: Settings
) -> None:
    row = dialog.rows["viewer.show_map"]
    box = row.field.widget
    assert isinstance(box, QCheckBox)
    assert not row.is_changed
    box.click()
    assert settings.get("viewer.show_map") is True
    assert row.is_changed
    assert "default is off" in row.note.text()
    row.reset.click()
    assert settings.get("viewer.show_map") is False
    assert not box.isChecked()
    assert not row.is_changed


def test_nothing_jumps_when_a_setting_is_changed_sideways(dialog: PreferencesDialog) -> None:
    row = dialog.rows["input.max_megapixels"]
    before = row.field.widget.geometry()
    assert isinstance(row.field.widget, QSpinBox)
    row.field.widget.setValue(7)
    QApplication.processEvents()
    assert row.field.widget.geometry() == before


def test_all_go_back_and_it_is_saved(dialog: PreferencesDialog, settings: Settings) -> None:
    settings.set("input.max_megapixels", 3)
    dialog.reset_all.click()
    assert settings.get("input.max_megapixels") == 64
    settings.set("input.max_megapixels", 5)
    dialog.reject()
    assert Settings(paths.settings_file()).get("input.max_megapixels") == 5


def test_what_is_changed_elsewhere_is_shown(dialog: PreferencesDialog, settings: Settings) -> None:
    settings.set("window.color_scheme", "dark")
    combo = dialog.rows["window.color_scheme"].field.widget
    assert isinstance(combo, QComboBox)
    assert combo.currentData() == "dark"
    assert dialog.rows["window.color_scheme"].is_changed


def test_the_model_is_chosen_among_those_installed(
    qtbot: QtBot, app: QApplication, settings: Settings
) -> None:
    folder = paths.user_models_dir() / "my-model"
    folder.mkdir(parents=True)
    shutil.copy(paths.resource("models", DEFAULT_MODEL, "manifest.json"), folder)
    combo = opened(qtbot, app, settings).rows["model.name"].field.widget
    assert isinstance(combo, QComboBox)
    assert not combo.isEditable()
    assert {combo.itemData(i) for i in range(combo.count())} == {DEFAULT_MODEL, "my-model"}
    combo.setCurrentIndex(combo.findData("my-model"))
    assert settings.get("model.name") == "my-model"
    settings.set("model.name", "gone")
    again = opened(qtbot, app, settings).rows["model.name"].field.widget
    assert isinstance(again, QComboBox)
    assert "not installed" in again.currentText()


def test_what_the_administrator_fixed_says_so(qtbot: QtBot, app: QApplication) -> None:
    settings = Settings(paths.settings_file(), Policy(settings={"cases": {"keep": False}}))
    row = opened(qtbot, app, settings).rows["cases.keep"]
    assert not row.field.widget.isEnabled()
    assert row.reset.isHidden()
    assert "administrator" in row.note.text()


def test_a_text_counts_once_it_is_left_and_may_not_be_empty(
    dialog: PreferencesDialog, settings: Settings
) -> None:
    row = dialog.rows["server.host"]
    line = row.field.widget
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.clear()
    assert settings.get("server.host") == "127.0.0.1"
    line.editingFinished.emit()
    assert line.text() == "127.0.0.1"
    assert "must be a text" in row.note.text()
    line.setText("::1")
    line.editingFinished.emit()
    assert settings.get("server.host") == "::1"


def test_the_wheel_scrolls_and_changes_nothing(
    dialog: PreferencesDialog, settings: Settings
) -> None:
    number = dialog.rows["input.max_megapixels"].field.widget
    dialog.search.setFocus()
    middle = QPointF(number.rect().center())
    turn = QWheelEvent(
        middle,
        number.mapToGlobal(middle),
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(number, turn)
    assert settings.get("input.max_megapixels") == 64


def test_it_stays_open_where_nothing_can_be_saved(
    dialog: PreferencesDialog, settings: Settings
) -> None:
    paths.config_dir().parent.mkdir(parents=True, exist_ok=True)
    paths.config_dir().write_text("a file where the folder should be")
    settings.set("viewer.show_map", True)
    dialog.reject()
    assert dialog.isVisible()
    assert "cannot be saved" in dialog.problem.text()
    paths.config_dir().unlink()
    dialog.reject()
    assert not dialog.isVisible()


def test_enter_in_the_search_does_not_close_it(dialog: PreferencesDialog) -> None:
    QTest.keyClicks(dialog.search, "map")
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    assert dialog.isVisible()


def test_a_setting_can_be_gone_to(qtbot: QtBot, dialog: PreferencesDialog) -> None:
    dialog.show_setting("log.level")
    row = dialog.rows["log.level"]
    qtbot.waitUntil(lambda: not row.visibleRegion().isEmpty())
