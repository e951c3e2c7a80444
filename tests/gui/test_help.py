"""Guide, shortcut list, tour, examples, licences: what helps a reader who is new here."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication, QKeySequence, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTreeWidgetItemIterator
from pytestqt.qtbot import QtBot

from mriclassifier import paths
from mriclassifier.components import components, licence_text
from mriclassifier.gui.about import AboutDialog
from mriclassifier.gui.examples import example_sources
from mriclassifier.gui.help.guide import headings, places, slug
from mriclassifier.gui.help.window import HelpWindow
from mriclassifier.gui.main_window import MainWindow
from mriclassifier.gui.shortcuts import as_text, shortcuts_of
from mriclassifier.gui.shortcuts_dialog import ShortcutsDialog
from mriclassifier.gui.theme import Theme
from mriclassifier.imaging.source import Limits
from tests.gui.conftest import OpenWindow
from tests.helpers.shared import REPOSITORY


@pytest.fixture
def guide(qtbot: QtBot, app: QApplication) -> HelpWindow:
    made = HelpWindow(paths.help_dir(), Theme(app, "light"))
    qtbot.addWidget(made)
    made.show()
    return made


# -- the guide ---------------------------------------------------------------------------------


def test_the_guide_has_contents_and_pictures(guide: HelpWindow) -> None:
    titles = {heading.title for heading in headings(guide.view.document())}
    assert {"User guide", "Viewing", "Batch"} <= titles
    assert guide.contents.topLevelItemCount() > 8
    text = (paths.help_dir() / guide.page).read_text("utf-8")
    names = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", text)
    assert names
    kind = QTextDocument.ResourceType.ImageResource.value
    for name in names:
        picture = guide.view.loadResource(kind, QUrl(name))
        assert picture is not None
        assert not picture.isNull(), name


def test_every_link_within_the_guide_leads_to_a_heading_or_a_page(guide: HelpWindow) -> None:
    text = (paths.help_dir() / guide.page).read_text("utf-8")
    anchors = {heading.anchor for heading in headings(guide.view.document())}
    for target in re.findall(r"\]\(([^)!]+)\)", text):
        name, _, anchor = target.partition("#")
        if not name:
            assert anchor in anchors, target
        elif not re.match(r"https?:", name) and not name.startswith("../"):
            assert (paths.help_dir() / name).is_file(), target


def test_a_link_within_it_is_followed_and_one_out_of_it_shown(guide: HelpWindow) -> None:
    guide.follow(QUrl("#batch"))
    assert guide.view.textCursor().block().text() == "Batch"
    guide.follow(QUrl("training.md"))
    assert guide.page == "training.md"
    guide.follow(QUrl("https://example.org/page"))
    assert guide.page == "training.md"
    assert "https://example.org/page" in guide.words.text()
    guide.copy.click()
    assert QGuiApplication.clipboard().text() == "https://example.org/page"
    guide.follow(QUrl("../README.md"))
    assert guide.page == "training.md"
    assert "README.md" in guide.words.text()
    guide.follow(QUrl("absent.md"))
    guide.follow(QUrl("file:///etc/passwd"))
    assert guide.page == "training.md"


def test_pictures_come_from_its_own_folder_alone(guide: HelpWindow, tmp_path: Path) -> None:
    kind = QTextDocument.ResourceType.ImageResource.value
    outside = "../resources/icons/app.svg"
    assert (paths.help_dir() / outside).exists()
    assert guide.view.loadResource(kind, QUrl(outside)) is None
    assert guide.view.loadResource(kind, QUrl("https://example.org/a.png")) is None


def test_words_are_found_round_and_round(guide: HelpWindow) -> None:
    guide.search.setFocus()
    QTest.keyClicks(guide.search, "KEY SLICE")
    hits = guide.hits
    assert hits == len(places(guide.view.document(), "key slice")) > 1
    assert guide.count.text() == f"1 of {hits}"
    QTest.keyClick(guide.search, Qt.Key.Key_Return)
    assert guide.count.text() == f"2 of {hits}"
    for _ in range(hits - 1):
        guide.step(1)
    assert guide.count.text() == f"1 of {hits}"
    guide.step(-1)
    assert guide.count.text() == f"{hits} of {hits}"
    guide.search.setText("qqqq")
    assert guide.count.text() == "not found"
    assert not guide.next.isEnabled()


def test_a_guide_that_is_missing_is_a_sentence(
    qtbot: QtBot, app: QApplication, tmp_path: Path
) -> None:
    made = HelpWindow(tmp_path, Theme(app, "light"))
    qtbot.addWidget(made)
    assert "not part of this installation" in made.words.text()


def test_an_installation_brings_the_guide_along() -> None:
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf-8"))
    wheel = project["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert wheel["force-include"]["docs"] == "resources/help"
    assert paths.help_dir() in (paths.resource("help"), REPOSITORY / "docs")


def test_anchors_are_those_of_the_pages() -> None:
    assert slug("What the answer says") == "what-the-answer-says"
    assert slug("C, P & F9?") == "c-p--f9"


def test_its_place_is_remembered(window: MainWindow, open_window: OpenWindow) -> None:
    window.actions_.help.guide.trigger()
    assert window.help.guide is not None
    window.help.guide.resize(700, 500)
    window.close()
    again = open_window()
    again.help.show_guide("batch")
    assert again.help.guide is not None
    assert again.help.guide.width() == 700
    assert again.help.guide.view.textCursor().block().text() == "Batch"


# -- shortcuts ---------------------------------------------------------------------------------


def test_the_list_is_made_from_the_actions(window: MainWindow) -> None:
    listed = {keys for shortcut in shortcuts_of(window) for keys in shortcut.keys}
    native = QKeySequence.SequenceFormat.NativeText
    for action in window.actions():
        for keys in action.shortcuts():
            assert keys.toString(native) in listed, action.text()
    assert window.pane.frames.key_button.shortcut().toString(native) in listed
    assert "Ctrl+K" in as_text(shortcuts_of(window))


def test_it_is_searched_by_deed_and_by_key(window: MainWindow) -> None:
    window.actions_.help.shortcuts.trigger()
    dialog = window.findChild(ShortcutsDialog)
    assert dialog is not None

    def shown() -> list[str]:
        found = QTreeWidgetItemIterator(dialog.tree)
        names = []
        while found.value() is not None:
            if found.value().parent() is not None:
                names.append(found.value().text(0))
            found += 1
        return names

    assert len(shown()) > 50
    QTest.keyClicks(dialog.search, "zoom in")
    assert shown()[0] == "Zoom In"
    dialog.search.setText("f11")
    assert shown() == ["Full Screen"]
    dialog.search.setText("qqqq")
    assert not dialog.tree.isVisible()
    assert dialog.empty.isVisible()
    dialog.copy.click()
    assert "Full Screen" in QGuiApplication.clipboard().text()
    dialog.close()


def test_the_keys_without_an_action_are_the_canvas_own() -> None:
    source = (REPOSITORY / "mriclassifier" / "gui" / "canvas" / "keys.py").read_text("utf-8")
    for name in ("PageUp", "Home", "End", "Delete", "Backspace", "Escape", "Left", "Right"):
        assert f"Key_{name}" in source


def test_standard_keys_are_used_where_qt_has_them(window: MainWindow) -> None:
    actions, keys = window.actions_, QKeySequence.StandardKey
    for action, key in (
        (actions.open, keys.Open),
        (actions.paste, keys.Paste),
        (actions.save_picture, keys.Save),
        (actions.close_image, keys.Close),
        (actions.quit, keys.Quit),
        (actions.view.zoom_in, keys.ZoomIn),
        (actions.view.zoom_out, keys.ZoomOut),
        (actions.layout_actions.full_screen, keys.FullScreen),
        (actions.signing.undo, keys.Undo),
        (actions.signing.redo, keys.Redo),
        (actions.reports.report, keys.Print),
        (actions.reports.copy_result, keys.Copy),
        (actions.preferences, keys.Preferences),
        (actions.help.guide, keys.HelpContents),
    ):
        standard = QKeySequence.keyBindings(key)  # empty where this system has none
        own = action.shortcuts()
        assert not standard or any(k in own for k in standard), action.text()


# -- tour and examples -------------------------------------------------------------------------


def test_the_tour_points_at_what_is_there_and_goes_by_keys(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.actions_.help.tour.trigger()
    tour = window.help.tour
    assert tour is not None
    titles = []
    for _ in range(6):
        assert tour.target is not None, tour.title.text()
        assert tour.card.geometry().intersected(tour.rect()) == tour.card.geometry()
        titles.append(tour.title.text())
        QTest.keyClick(tour.next, Qt.Key.Key_Right)
    assert len(set(titles)) == 6
    assert window.help.tour is None, "behind the last step it ends"


def test_the_tour_ends_by_escape_and_gives_the_keyboard_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    before = window.focusWidget()
    window.pane.empty.tour.click()
    tour = window.help.tour
    assert tour is not None
    QTest.keyClick(tour.next, Qt.Key.Key_Right)
    QTest.keyClick(tour.next, Qt.Key.Key_Left)
    assert tour.number == 0
    QTest.keyClick(tour.next, Qt.Key.Key_Tab)
    assert tour.focusWidget() is tour.skip
    QTest.keyClick(tour.skip, Qt.Key.Key_Tab)
    QTest.keyClick(tour.focusWidget(), Qt.Key.Key_F11)
    assert not window.isFullScreen(), "no key reaches the window below"
    QTest.keyClick(tour.focusWidget(), Qt.Key.Key_Escape)
    assert window.help.tour is None
    assert window.focusWidget() is before


def test_the_card_stays_within_a_small_window_and_beside_what_it_means(window: MainWindow) -> None:
    window.resize(window.minimumSize())
    window.help.start_tour()
    tour = window.help.tour
    assert tour is not None
    for number in range(6):
        tour.go(number)
        assert tour.rect().contains(tour.card.geometry())
    assert not tour.grab().isNull()
    tour.end()


def test_examples_are_drawings_and_say_so(qtbot: QtBot, window: MainWindow) -> None:
    window.pane.empty.examples.click()
    qtbot.waitUntil(lambda: window.workflow.answer().prediction is not None, timeout=20_000)
    assert len(window.workflow.images) == 5
    assert window.pane.name.text() == "Drawing: a head in slices"
    window.actions_.help.examples.trigger()
    qtbot.wait(50)
    assert len(window.workflow.images) == 5, "opened twice they are the same"


@pytest.mark.parametrize("number", range(5))
def test_every_example_can_be_read_and_is_marked(number: int) -> None:
    source = example_sources(Limits())[number]
    study = source.read()
    assert len(study.frames) == source.count
    assert source.name.startswith("Drawing")
    for frame in study.frames:
        height, width = frame.pixels.shape[:2]
        left = frame.pixels[:, : width // 3] == 150
        assert max(left[: height // 16].sum(), left[height - height // 16 :].sum()) > 25


# -- what is inside ----------------------------------------------------------------------------


def test_every_library_has_its_version_and_licence(qtbot: QtBot, app: QApplication) -> None:
    found = {component.name.casefold().replace("_", "-"): component for component in components()}
    for name in ("numpy", "pillow", "onnxruntime", "pyside6-essentials", "python"):
        assert found[name].version
        assert found[name].licence, name
    assert not {"pytest", "ruff", "mriclassifier"} & set(found), "tools are not inside"
    assert "Permission is hereby granted" in licence_text("fastapi") or licence_text("numpy")
    assert licence_text("no-such-package") == ""
    dialog = AboutDialog(None)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.tabs.setCurrentIndex(1)
    page = dialog.licences
    assert page.table.rowCount() == len(found)
    row = next(r for r, c in enumerate(page.found) if c.name == "numpy")
    page.table.setCurrentCell(row, 0)
    assert "NumPy" in page.text.toPlainText()
