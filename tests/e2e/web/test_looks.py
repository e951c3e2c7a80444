"""How the page looks and is reached: dark, narrow, in four languages, by keyboard alone, by a screen reader."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from mriclassifier.server.runner import Server
from tests.e2e.web.conftest import Watch, answered, choose, drawing, open_page, write_drawings

CHECKS = (Path(__file__).parent / "checks.js").read_text("utf-8").partition("\n")[2].strip()
WIDER = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


def picture(folder: Path, name: str = "head.png", which: str = "axial-ring") -> Path:
    path = folder / name
    path.write_bytes(drawing(which))
    return path


def everywhere(page: Page, folder: Path, check: Any) -> None:
    """Call ``check`` in each view, with something in it; and with the menu and the help open."""
    check()
    choose(page, picture(folder, which="coronal-mass"))
    answered(page)
    page.click("#meaning summary")
    check()
    choose(page, *write_drawings(folder / "many"))
    expect(page.locator("#rows tbody tr")).to_have_count(5)
    expect(page.locator("#batch-cancel")).to_be_hidden()
    check()
    page.click("nav a[data-view=history]")
    check()
    page.click("#menu summary")
    check()
    page.click("#help")
    check()
    page.click("#help-close")


def test_every_text_stands_out_and_every_control_has_a_name(page: Page, tmp_path: Path) -> None:
    def check() -> None:
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            assert page.evaluate(f"() => {CHECKS}.faint()") == [], scheme
        for name in ("nameless", "twice"):
            assert page.evaluate(f"() => {CHECKS}.{name}()") == [], name

    everywhere(page, tmp_path, check)


def test_dark_can_be_chosen_and_is_remembered_with_the_language_alone(page: Page) -> None:
    ground = "() => getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(ground)
    page.click("#menu summary")
    page.select_option("#theme", "dark")
    dark = page.evaluate(ground)
    assert dark != light
    page.select_option("#language", "es")
    page.reload()
    expect(page.locator("#choose")).to_have_text("Elegir archivos")
    assert page.evaluate(ground) == dark
    assert page.evaluate("() => Object.keys({ ...localStorage, ...sessionStorage }).sort()") == [
        "mriclassifier.language",
        "mriclassifier.theme",
    ]
    page.click("#menu summary")
    page.select_option("#theme", "system")
    assert page.evaluate(ground) == light


def test_a_telephone_shows_all_of_it_without_scrolling_sideways(
    browser: Browser, served: Server, watch: Watch, tmp_path: Path
) -> None:
    context = browser.new_context(
        viewport={"width": 360, "height": 740},
        has_touch=True,
        is_mobile=True,
        device_scale_factor=2,
        locale="de-DE",
    )
    watch.over(context)
    page = context.new_page()
    open_page(page, served)
    expect(page.locator("#photograph")).to_be_visible()
    expect(page.locator("#photo")).to_have_attribute("capture", "environment")
    everywhere(page, tmp_path, lambda: _narrow(page))
    context.close()
    assert not watch.left()


def _narrow(page: Page) -> None:
    assert page.evaluate(WIDER) <= 0
    expect(page.locator(".research")).to_be_in_viewport()


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("de-DE", ("Meningeom", "Wahrscheinlichkeit", r"\d,\d %")),
        ("es-ES", ("Tumor hipofisario", "Probabilidad", r"\d,\d %")),
        ("zh-CN", ("垂体瘤", "概率", r"\d\.\d %")),
        ("fr-FR", ("Pituitary tumour", "Probability", r"\d\.\d %")),
    ],
)
def test_the_page_speaks_the_browsers_language(
    browser: Browser, served: Server, watch: Watch, tmp_path: Path, locale: str, words: Any
) -> None:
    context = browser.new_context(locale=locale)
    watch.over(context)
    page = context.new_page()
    open_page(page, served)
    choose(page, picture(tmp_path))
    answered(page)
    panel = page.locator(".panel").inner_text()
    for word in words:
        assert re.search(word, panel)
    choose(page, picture(tmp_path, "other.png", "coronal-mass"))
    expect(page.locator("#remarks .note")).to_be_visible()
    if locale != "fr-FR":
        assert "the model" not in page.locator("body").inner_text()
    context.close()
    assert not watch.left()


def test_the_keyboard_alone_reaches_everything(page: Page, tmp_path: Path) -> None:
    def focus() -> str:
        return str(
            page.evaluate("() => (e => e.id || e.getAttribute('href'))(document.activeElement)")
        )

    page.keyboard.press("Tab")
    assert focus() == "skip"
    expect(page.locator("#skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    assert focus() == "main"
    with page.expect_file_chooser() as chooser:
        for _ in range(20):
            page.keyboard.press("Shift+Tab")
            if focus() == "choose":
                break
        page.keyboard.press("Enter")
    chooser.value.set_files([picture(tmp_path)])
    answered(page)
    seen = []
    for _ in range(30):
        page.keyboard.press("Tab")
        seen.append(focus())
        outline = page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle")
        if seen[-1] not in ("None", ""):
            assert outline != "none", seen[-1]
    for name in ("canvas", "map-on", "map-class", "opacity", "#image", "#table", "#history"):
        assert name in seen, "the keyboard goes round, and leaves nothing out"
    page.locator("#canvas").focus()
    page.keyboard.press("m")
    expect(page.locator("#map")).to_be_visible()
    page.keyboard.press("+")
    expect(page.locator("#opacity-text")).to_have_text("60 %")
    page.locator("#menu summary").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#language")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#language")).to_be_hidden()
    expect(page.locator("#menu summary")).to_be_focused()


def test_nothing_moves_where_that_is_wished(page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")
    moving = page.locator("#progress span").evaluate(
        "e => { e.parentElement.classList.add('moving'); return getComputedStyle(e).animationDuration; }"
    )
    assert float(moving.removesuffix("s")) < 0.001


def test_forced_colours_leave_bars_and_marks(page: Page, tmp_path: Path) -> None:
    page.emulate_media(forced_colors="active")
    choose(page, picture(tmp_path))
    answered(page)
    fill = page.locator("#bars .first .track span")
    ground = page.locator("#bars .first .track")
    colour = "e => getComputedStyle(e).backgroundColor"
    assert fill.evaluate(colour) != ground.evaluate(colour)
    assert page.locator("#choose .icon").evaluate(colour) != "rgba(0, 0, 0, 0)"
