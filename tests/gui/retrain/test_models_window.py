"""Tools > Models: what is installed, its card, its check, and which one answers."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from mriclassifier import paths
from mriclassifier.gui.main_window import MainWindow
from mriclassifier.gui.retrain.card_view import CardView
from mriclassifier.gui.retrain.models_window import ModelsWindow
from mriclassifier.gui.theme import Theme
from mriclassifier.inference.choice import KEY
from mriclassifier.inference.manifest import CARD_FILE
from mriclassifier.policy import Policy
from mriclassifier.settings import Settings
from tests.gui.retrain.conftest import SHIPPED, WAIT, MakeWindow, answers, press, said
from tests.helpers.bundles import reseal

CARD = "# Mine\n\nMade for <b>tests</b>.\n\n| part | right |\n|---|---|\n| val | 0.9 |\n"


@pytest.fixture
def own(bundles: Path) -> Path:
    """One of the user's own, with a card."""
    folder = paths.user_models_dir() / "mine"
    shutil.copytree(bundles / "candidate", folder)
    (folder / CARD_FILE).write_text(CARD)
    reseal(folder)
    return folder


def opened(qtbot: QtBot, window: MainWindow) -> ModelsWindow:
    """Opened from the menu, once the models are looked at."""
    window.actions_.day.models.trigger()
    made = window.day.models()
    settled(qtbot, made)
    return made


def settled(qtbot: QtBot, models: ModelsWindow) -> None:
    qtbot.waitUntil(lambda: models.list.count() > 0 and not models.busy.isVisible(), timeout=WAIT)


def rows(models: ModelsWindow) -> list[str]:
    return [models.list.item(n).text().replace("\n", " | ") for n in range(models.list.count())]


def choose(models: ModelsWindow, name: str) -> None:
    models.list.setCurrentRow([row.split(" | ")[0] for row in rows(models)].index(name))


def took(qtbot: QtBot, models: ModelsWindow, dialog: QFileDialog, source: Path) -> None:
    dialog.fileSelected.emit(str(source))
    dialog.close()
    qtbot.waitUntil(lambda: bool(models.message.sentences), timeout=WAIT)
    settled(qtbot, models)


def test_cards_verify_switch_and_the_way_back(
    qtbot: QtBot, window: MainWindow, own: Path, settings: Settings
) -> None:
    models = opened(qtbot, window)
    assert rows(models) == [
        f"{SHIPPED} | 2.0.0 · came with the program · in use",
        "mine | 1.0.0 · own",
    ]
    assert models.title.text() == SHIPPED
    assert not models.use.isEnabled()
    assert not models.remove.isEnabled(), "what came with the program stays"
    choose(models, "mine")
    assert "Made for <b>tests</b>." in models.card.toPlainText(), "HTML is shown, not obeyed"
    assert "Version 1.0.0" in models.facts.text()
    assert "Classes: Glioma, Meningioma" in models.facts.text()

    press(qtbot, models.verify)
    qtbot.waitUntil(lambda: "mine is whole" in said(models), timeout=WAIT)
    settled(qtbot, models)
    press(qtbot, models.use)
    qtbot.waitUntil(lambda: answers(window) == "mine", timeout=WAIT)
    settled(qtbot, models)
    assert said(models) == "mine answers from now on."
    assert rows(models)[1] == "mine | 1.0.0 · own · in use"
    assert not models.remove.isEnabled(), "the model in use stays"

    press(qtbot, models.back)
    qtbot.waitUntil(lambda: answers(window) == SHIPPED, timeout=WAIT)
    settled(qtbot, models)
    assert said(models) == f"{SHIPPED} answers again."
    assert settings.get(KEY) == SHIPPED


def test_a_damaged_model_says_why_and_cannot_be_chosen(
    qtbot: QtBot, window: MainWindow, own: Path
) -> None:
    (own / "model.onnx").write_bytes(b"changed")
    models = opened(qtbot, window)
    assert rows(models)[1] == "mine | damaged · own"
    choose(models, "mine")
    assert "model.onnx" in models.state.text
    assert models.state.isVisible()
    assert not models.card.isVisible()
    assert not models.use.isEnabled()
    press(qtbot, models.verify)
    qtbot.waitUntil(lambda: "model.onnx" in said(models), timeout=WAIT)
    assert answers(window) == SHIPPED


def test_a_model_that_is_damaged_after_it_was_listed_is_not_taken_over(
    qtbot: QtBot, window: MainWindow, own: Path, settings: Settings
) -> None:
    models = opened(qtbot, window)
    choose(models, "mine")
    (own / "model.onnx").write_bytes(b"changed")
    press(qtbot, models.use)
    qtbot.waitUntil(lambda: "model.onnx" in said(models), timeout=WAIT)
    assert (answers(window), settings.get(KEY)) == (SHIPPED, SHIPPED)


def test_the_way_back_passes_over_a_model_that_is_damaged_and_says_so(
    qtbot: QtBot, window: MainWindow, own: Path, bundles: Path
) -> None:
    shutil.copytree(bundles / "candidate", paths.user_models_dir() / "third")
    models = opened(qtbot, window)
    for name in ("mine", "third"):
        choose(models, name)
        press(qtbot, models.use)
        qtbot.waitUntil(lambda name=name: answers(window) == name, timeout=WAIT)
        settled(qtbot, models)
    (own / "model.onnx").write_bytes(b"changed")
    press(qtbot, models.back)
    qtbot.waitUntil(lambda: answers(window) == SHIPPED, timeout=WAIT)
    assert "model.onnx" in said(models)
    assert f"{SHIPPED} answers again." in said(models)


def test_installing_from_a_folder_and_a_zip_file_and_deleting(
    qtbot: QtBot, window: MainWindow, bundles: Path, tmp_path: Path
) -> None:
    models = opened(qtbot, window)
    took(qtbot, models, models.choose_folder(), bundles / "candidate")
    assert "is installed. It does not answer before you choose it." in said(models)
    assert rows(models)[1:] == ["retrained | 1.0.0 · own"]
    assert models.chosen_name() == "retrained"

    archive = Path(shutil.make_archive(str(tmp_path / "other"), "zip", bundles / "candidate"))
    models.message.clear()
    took(qtbot, models, models.choose_archive(), archive)
    assert len(rows(models)) == 3

    (tmp_path / "none.zip").write_bytes(b"no archive")
    models.message.clear()
    took(qtbot, models, models.choose_archive(), tmp_path / "none.zip")
    assert len(models.message.sentences) == 1
    assert len(rows(models)) == 3

    choose(models, "retrained")
    question = models.ask_to_remove()
    assert question is not None
    qtbot.keyClick(question, Qt.Key.Key_Escape)
    assert len(rows(models)) == 3
    models.message.clear()
    press(qtbot, models.remove)
    question = models.findChildren(type(question))[-1]
    press(qtbot, question.delete)
    qtbot.waitUntil(lambda: said(models) == "retrained is deleted.", timeout=WAIT)
    settled(qtbot, models)
    assert len(rows(models)) == 2
    assert not (paths.user_models_dir() / "retrained").exists()


def test_whom_the_administrator_does_not_let_switch_may_still_read(
    qtbot: QtBot, make: MakeWindow, settings: Settings, own: Path
) -> None:
    settings.save()
    models = opened(qtbot, make(policy=Policy(allow={"models": ()})))
    choose(models, "mine")
    assert "Mine" in models.card.toPlainText()
    for button in (models.use, models.verify, models.back, models.install, models.archive):
        assert not button.isEnabled()
        assert "administrator" in button.toolTip()


def test_a_card_loads_nothing_and_is_laid_out_once(qtbot: QtBot, app: object) -> None:
    view = CardView(Theme(app, "light"))  # type: ignore[arg-type]
    qtbot.addWidget(view)
    view.show()
    view.show_card(CARD + "\n![picture](file:///etc/passwd) [link](https://example.org)\n")
    first = view.document()
    assert view.loadResource(2, "file:///etc/passwd") is None
    assert "0.9" in view.toPlainText()
    view.show_card(view._text)
    assert view.document() is first
    view.show_card("# Another")
    assert view.toPlainText() == "Another"
