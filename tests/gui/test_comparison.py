"""Two images side by side: a prior, a stranger, slices that follow each other and answers that do not mix."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mriclassifier.gui.layout.arrangement import Mode
from mriclassifier.gui.layout.arranger import Arranger
from mriclassifier.gui.layout.viewport import Viewport
from mriclassifier.gui.main_window import MainWindow
from mriclassifier.gui.open_images import OpenImage
from mriclassifier.imaging.study import Study, Window
from tests.helpers.canvas_hands import wheel as turn_wheel
from tests.helpers.drawn_stacks import OTHER, PHANTOM, drawn_source, drawn_study, header

Opened = Callable[..., Arranger]


@pytest.fixture
def opened(qtbot: QtBot, window: MainWindow) -> Opened:
    """Opens studies in the window and shows the first one."""

    def make(*studies: Study) -> Arranger:
        window.workflow.open([drawn_source(study) for study in studies])
        qtbot.waitUntil(lambda: len(window.workflow.images) == len(studies))
        qtbot.waitUntil(lambda: window.workflow.shown is not None, timeout=10_000)
        window.workflow.show(by_name(window, studies[0].name).image_id)
        qtbot.waitUntil(lambda: shown_name(window) == studies[0].name)
        return window.layout_.arranger

    return make


def by_name(window: MainWindow, name: str) -> OpenImage:
    return next(image for image in window.workflow.images if image.name == name)


def shown_name(window: MainWindow) -> str:
    shown = window.workflow.shown
    image = window.workflow.images.get(shown.image_id) if shown else None
    return image.name if image else ""


def slices(arranger: Arranger) -> list[int | None]:
    """The slice on each canvas, from 0."""
    return [v.view.key.index if v.view.key else None for v in arranger.arrangement.shown]


def names(window: MainWindow) -> list[str]:
    """The image on each canvas."""
    keys = [viewport.view.key for viewport in window.layout_.arrangement.shown]
    images = [window.workflow.images.get(key.image_id) if key else None for key in keys]
    return [image.name if image else "" for image in images]


def wheel(viewport: Viewport, notches: int) -> None:
    turn_wheel(viewport.view, viewport.view.rect().center(), -120 * notches)


NOW = drawn_study("now", header("2026-01-02"))
PRIOR = drawn_study("prior", header("2025-10-01"), slices=36, spacing=1.0)


def compared(qtbot: QtBot, arranger: Arranger) -> tuple[Viewport, Viewport]:
    arranger.compare()
    qtbot.waitUntil(lambda: None not in slices(arranger), timeout=5000)
    left, right = arranger.arrangement.shown
    return left, right


def test_a_prior_stands_beside_the_present_image(
    qtbot: QtBot, window: MainWindow, opened: Opened
) -> None:
    arranger = opened(NOW, PRIOR)
    qtbot.keyClick(window.pane.view, Qt.Key.Key_C)
    assert arranger.mode is Mode.PAIR
    qtbot.waitUntil(lambda: slices(arranger) == [6, 18])  # both at 18 mm
    assert names(window) == ["now", "prior"]
    left, right = arranger.arrangement.shown
    assert left.is_active
    assert not right.is_active
    assert arranger.bar.state.text() == "Linked by position"
    assert not arranger.bar.warning.isVisible()
    titles = [arranger.comparison.title_of(viewport) for viewport in (left, right)]
    assert [title.age.text() for title in titles] == ["3 months later", "3 months earlier"]
    assert "2025-10-01" in titles[1].chooser.currentText()
    assert right.view._caption.left[0] == PHANTOM.name
    qtbot.keyClick(window.pane.view, Qt.Key.Key_C)
    assert arranger.mode is Mode.SINGLE
    assert names(window) == ["now"]


def test_the_wheel_scrolls_both(qtbot: QtBot, opened: Opened) -> None:
    arranger = opened(NOW, PRIOR)
    left, right = compared(qtbot, arranger)
    wheel(left, 2)
    qtbot.waitUntil(lambda: slices(arranger) == [8, 24])
    wheel(right, -3)  # also over the one that is not in use
    qtbot.waitUntil(lambda: slices(arranger) == [7, 21])
    assert right.is_active


def test_slices_can_be_unlinked_and_aligned(qtbot: QtBot, opened: Opened) -> None:
    arranger = opened(NOW, PRIOR)
    left, right = compared(qtbot, arranger)
    bar = arranger.bar
    bar.slices.click()
    wheel(left, 1)
    qtbot.waitUntil(lambda: slices(arranger) == [7, 18])
    bar.align.click()
    assert bar.slices.isChecked()
    assert bar.state.text() == "Linked by position, offset −3.0 mm"
    wheel(left, 1)
    qtbot.waitUntil(lambda: slices(arranger) == [8, 21])
    bar.reset.click()
    qtbot.waitUntil(lambda: slices(arranger) == [8, 24])
    assert not bar.reset.isVisible()
    assert right.remark.text() == ""


def test_a_place_that_the_other_series_does_not_reach_is_said(qtbot: QtBot, opened: Opened) -> None:
    far = drawn_study("far", header("2025-10-01"), start=20.0)
    arranger = opened(NOW, far)
    left, right = compared(qtbot, arranger)
    wheel(left, -6)
    qtbot.waitUntil(lambda: slices(arranger) == [0, 0])
    assert right.remark.text() == "Beyond this series"
    wheel(left, 9)
    qtbot.waitUntil(lambda: slices(arranger) == [9, 2])
    assert right.remark.text() == "Nearest: 1 mm away"


def test_an_image_that_is_not_read_yet_is_read_and_brought_to_the_same_place(
    qtbot: QtBot, window: MainWindow, opened: Opened
) -> None:
    arranger = opened(NOW)
    gate = threading.Event()

    def read() -> Study:
        assert gate.wait(20)
        return PRIOR

    source = replace(drawn_source(PRIOR), read=read)
    window.workflow.open([source, drawn_source(drawn_study("third", header("2024-01-01")))])
    qtbot.waitUntil(lambda: len(window.workflow.images) == 3)
    try:
        arranger.compare(by_name(window, "prior").image_id)
        left, right = arranger.arrangement.shown
        assert right.note == "Loading…"
        assert left.view.picture is not None
    finally:
        gate.set()
    qtbot.waitUntil(lambda: names(window)[1] == "prior", timeout=10_000)
    here = slices(arranger)[0]
    assert here is not None
    qtbot.waitUntil(lambda: slices(arranger) == [here, 3 * here])
    assert right.note == ""


def test_panel_strip_and_header_follow_the_picture_in_use(
    qtbot: QtBot, window: MainWindow, opened: Opened
) -> None:
    arranger = opened(NOW, PRIOR)
    left, right = compared(qtbot, arranger)
    assert window.pane.view is left.view
    qtbot.mouseClick(right.view, Qt.MouseButton.LeftButton)
    assert right.is_active
    assert window.pane.view is right.view
    assert window.actions_.view.view is right.view
    assert window.pane.frames.count == 36
    assert window.workflow.shown == right.view.key
    assert "2025-10-01" in window.pane.name.text()
    assert names(window) == ["now", "prior"]
    window.activateWindow()
    qtbot.keyClick(right.view, Qt.Key.Key_F6)
    assert left.is_active
    assert window.pane.frames.count == 12


def test_each_picture_has_its_own_answer_below_it(
    qtbot: QtBot, window: MainWindow, opened: Opened
) -> None:
    arranger = opened(NOW, PRIOR)
    left, right = compared(qtbot, arranger)
    for viewport in (left, right):
        qtbot.waitUntil(lambda v=viewport: "70.0 %" in v.answer.text, timeout=5000)
        key = viewport.view.key
        assert key is not None
        prediction = window.workflow.prediction_of(key)
        assert prediction is not None
    wheel(left, -6)  # into slices of another grey
    qtbot.waitUntil(lambda: slices(arranger) == [0, 0])
    qtbot.waitUntil(lambda: window.panel.title.text() in left.answer.text)


def test_two_patients_are_never_taken_for_one(
    qtbot: QtBot, window: MainWindow, opened: Opened
) -> None:
    stranger = drawn_study("stranger", header("2026-01-05", OTHER))
    arranger = opened(NOW, stranger)
    left, right = compared(qtbot, arranger)
    warning = arranger.bar.warning
    assert warning.isVisible()
    assert warning.text == "These images are of two different patients."
    for viewport, patient in ((left, PHANTOM), (right, OTHER)):
        title = arranger.comparison.title_of(viewport)
        assert title.patient.isVisible()
        assert title.patient.text().startswith(patient.name)
        assert viewport.view._caption.left[0] == patient.name
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert warning.isVisible()


def test_an_unknown_patient_is_said_mildly(qtbot: QtBot, opened: Opened) -> None:
    unnamed = drawn_study("unnamed", header("2026-01-05", type(PHANTOM)()))
    arranger = opened(NOW, unnamed)
    compared(qtbot, arranger)
    assert arranger.bar.warning.text == "One of these images does not say whose it is."


@pytest.mark.parametrize("closed", ["now", "prior"])
def test_closing_one_leaves_the_other(
    qtbot: QtBot, window: MainWindow, opened: Opened, closed: str
) -> None:
    third = drawn_study("third", header("2024-01-01"))
    arranger = opened(NOW, PRIOR, third)
    arranger.compare(by_name(window, "prior").image_id)
    qtbot.waitUntil(lambda: names(window) == ["now", "prior"])
    kept = arranger.arrangement.shown[1 if closed == "now" else 0]
    window.workflow.close(by_name(window, closed).image_id)
    assert arranger.arrangement.active is kept
    left = "prior" if closed == "now" else "now"
    qtbot.waitUntil(lambda: names(window) == [left])
    assert arranger.mode is Mode.SINGLE
    assert shown_name(window) == left


def test_closing_everything_ends_the_comparison(
    qtbot: QtBot, window: MainWindow, opened: Opened
) -> None:
    arranger = opened(NOW, PRIOR)
    compared(qtbot, arranger)
    window.workflow.close_all()
    assert arranger.mode is Mode.SINGLE
    assert window.pane.view.picture is None
    assert window.pane.empty.isVisible()


def test_zoom_place_and_window_are_linked(qtbot: QtBot, opened: Opened) -> None:
    arranger = opened(NOW, drawn_study("large", header("2025-10-01"), size=96))
    left, right = compared(qtbot, arranger)
    left.view.zoom_in()
    left.view.look_at((12.0, 36.0))
    left.view.set_window(Window(center=50, width=20))
    assert right.view.state.zoom == left.view.state.zoom
    assert right.view.state.center == (24.0, 72.0)
    assert right.view.window_shown.width == 20
    arranger.bar.view.click()
    left.view.fit()
    assert not right.view.is_fitted
    arranger.bar.view.click()  # at once as the one in use
    assert right.view.is_fitted


def test_the_window_stays_where_modalities_differ(qtbot: QtBot, opened: Opened) -> None:
    arranger = opened(NOW, drawn_study("ct", header("2025-10-01", modality="CT")))
    left, right = compared(qtbot, arranger)
    left.view.zoom_in()
    left.view.set_window(Window(center=50, width=20))
    assert right.view.state.zoom == left.view.state.zoom
    assert right.view.state.window is None


def test_the_chooser_shows_another_image_or_changes_places(
    qtbot: QtBot, window: MainWindow, opened: Opened
) -> None:
    third = drawn_study("third", header("2024-01-01"))
    arranger = opened(NOW, PRIOR, third)
    arranger.compare(by_name(window, "prior").image_id)
    qtbot.waitUntil(lambda: names(window) == ["now", "prior"])
    _, right = arranger.arrangement.shown
    chooser = arranger.comparison.title_of(right).chooser
    chooser.fill()
    assert chooser.count() == 3
    chooser.image_chosen.emit(by_name(window, "third").image_id)
    qtbot.waitUntil(lambda: names(window) == ["now", "third"])
    chooser.image_chosen.emit(by_name(window, "now").image_id)
    qtbot.waitUntil(lambda: names(window) == ["third", "now"])


def test_the_list_changes_the_picture_in_use(
    qtbot: QtBot, window: MainWindow, opened: Opened
) -> None:
    third = drawn_study("third", header("2024-01-01"))
    arranger = opened(NOW, PRIOR, third)
    arranger.compare(by_name(window, "prior").image_id)
    qtbot.waitUntil(lambda: names(window) == ["now", "prior"])
    window.workflow.show(by_name(window, "third").image_id)
    qtbot.waitUntil(lambda: names(window) == ["third", "prior"])
    window.workflow.show(by_name(window, "prior").image_id)  # is there already: turn to it
    qtbot.waitUntil(lambda: arranger.arrangement.shown[1].is_active)
    assert names(window) == ["third", "prior"]


def test_a_slice_that_cannot_be_read_is_said_in_its_place(
    qtbot: QtBot, window: MainWindow, opened: Opened
) -> None:
    broken = drawn_study("broken", header("2025-10-01"), broken={8})
    arranger = opened(NOW, broken)
    left, right = compared(qtbot, arranger)
    wheel(left, 2)
    qtbot.waitUntil(lambda: slices(arranger) == [8, None])
    assert "damaged" in right.note
    assert left.view.picture is not None
    wheel(left, 1)
    qtbot.waitUntil(lambda: slices(arranger) == [9, 9])
    assert right.note == ""
    wheel(right, -1)  # the one in use is broken: the other one stays on the screen
    qtbot.waitUntil(lambda: slices(arranger) == [8, None])
    assert right.is_active
    assert "damaged" in right.note
    assert window.layout_.arrangement.isVisible()


def test_the_old_slice_stays_until_the_new_one_is_there(qtbot: QtBot, opened: Opened) -> None:
    gate = threading.Event()
    gate.set()
    slow = drawn_study("slow", header("2025-10-01"), slices=40, gate=gate)
    arranger = opened(drawn_study("long", header(), slices=40), slow)
    try:
        left, right = compared(qtbot, arranger)
        before = right.view.key
        gate.clear()
        wheel(left, 15)  # further than anybody fetched in advance
        qtbot.waitUntil(lambda: slices(arranger)[0] == 35)
        assert right.view.key == before
        assert right.view._caption.waiting
        assert right.view._caption.number == before.index + 1 if before else False
    finally:
        gate.set()
    qtbot.waitUntil(lambda: slices(arranger) == [35, 35])
    assert not right.view._caption.waiting


def test_the_list_offers_to_compare_with_a_row(
    qtbot: QtBot, window: MainWindow, opened: Opened
) -> None:
    opened(NOW, PRIOR)
    menu = window.layout_.list_menu.menu_for(by_name(window, "prior"), shown=False)
    menu.actions()[0].trigger()
    qtbot.waitUntil(lambda: names(window) == ["now", "prior"])
    own = window.layout_.list_menu.menu_for(by_name(window, "now"), shown=True)
    assert not own.actions()[0].isEnabled()


def test_the_map_lies_over_both(qtbot: QtBot, window: MainWindow, opened: Opened) -> None:
    arranger = opened(NOW, PRIOR)
    left, right = compared(qtbot, arranger)
    qtbot.waitUntil(lambda: "%" in left.answer.text and "%" in right.answer.text)
    window.panel.map.check.click()
    assert left.view.overlay is not None
    assert right.view.overlay is not None
    window.panel.map.check.click()
    assert left.view.overlay is None
    assert right.view.overlay is None


def test_one_image_has_nothing_to_be_compared_with(window: MainWindow, opened: Opened) -> None:
    arranger = opened(NOW)
    assert not window.actions_.layout_actions.compare.isEnabled()
    arranger.compare()
    assert arranger.mode is Mode.SINGLE
