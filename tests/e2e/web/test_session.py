"""Coming in, going out, and what happens to the page when the session or the server ends."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, expect

from mriclassifier.server.access.accounts import Accounts
from mriclassifier.server.runner import Server
from mriclassifier.server.services import ServerLimits
from tests.e2e.web.conftest import Watch, answered, choose, drawing, open_page
from tests.helpers.web_server import serving

PASSWORD = "a long and winding password"


def picture(folder: Path, name: str = "head.png") -> Path:
    path = folder / name
    path.write_bytes(drawing())
    return path


def test_the_address_of_the_program_lets_in_and_leaves_no_token_behind(
    page: Page, served: Server
) -> None:
    assert page.url == f"{served.address}/"
    assert "token" not in page.content()
    kept = "() => ({ ...localStorage, ...sessionStorage })"
    assert page.evaluate(kept) == {}


def test_a_user_logs_in_without_scripts(
    browser: Browser, served: Server, watch: Watch, tmp_path: Path
) -> None:
    Accounts(tmp_path / "server").add("Dr. Ärztin", PASSWORD)
    context = browser.new_context(java_script_enabled=False)
    watch.over(context)
    page = context.new_page()
    page.goto(f"{served.address}/")
    assert page.url == f"{served.address}/login"
    expect(page.locator("[data-when=wrong]")).to_be_hidden()
    page.fill("#name", "Dr. Ärztin")
    page.fill("#password", "not this one at all")
    page.press("#password", "Enter")
    expect(page.locator("[data-when=wrong]")).to_be_visible()
    page.fill("#name", "Dr. Ärztin")
    page.fill("#password", PASSWORD)
    page.press("#password", "Enter")
    page.wait_for_url(f"{served.address}/")
    context.close()
    assert not watch.left()


def test_the_login_page_speaks_the_readers_language(
    browser: Browser, served: Server, watch: Watch
) -> None:
    context = browser.new_context(locale="de-DE")
    watch.over(context)
    page = context.new_page()
    page.goto(f"{served.address}/login?error=wait")
    expect(page.locator("h2").first).to_have_text("Mit dem Code anmelden")
    expect(page.locator("[data-when=wait]")).to_contain_text("Zu viele Versuche")
    page.click("#languages button[value=zh]")
    expect(page.locator("h2").first).to_have_text("使用配对码登录")
    assert served.pairing_code
    page.fill("#code", served.pairing_code)
    page.press("#code", "Enter")
    expect(page.locator("#invitation .pointer")).to_have_text("将脑部 MRI 图像拖到此处")
    context.close()
    assert not watch.left()


def test_logging_out_ends_the_session(page: Page, served: Server) -> None:
    page.click("#menu summary")
    page.click("#logout")
    page.wait_for_url(f"{served.address}/login")
    page.goto(f"{served.address}/")
    assert page.url == f"{served.address}/login"


def test_an_ended_session_loses_nothing(
    page: Page, context: BrowserContext, served: Server, watch: Watch, tmp_path: Path
) -> None:
    watch.allow(r"status of 40[134]")
    choose(page, picture(tmp_path, "before.png"))
    answered(page)
    served.new_pairing()
    choose(page, picture(tmp_path, "after.png"))
    expect(page.locator("#notes")).to_contain_text("Your session has ended")
    expect(page.locator("#answer-subtitle")).to_have_text("Waiting until you are logged in again")
    with context.expect_page() as opened:
        page.get_by_role("link", name="Log in again").click()
    other = opened.value
    assert served.pairing_code
    other.fill("#code", served.pairing_code)
    other.press("#code", "Enter")
    expect(other.locator("#model")).to_contain_text("3.")
    other.close()
    page.get_by_role("button", name="Go on").click()
    answered(page)
    expect(page.locator("#notes .note")).to_have_count(0)
    page.click("nav a[data-view=history]")
    expect(page.locator("#entries .link")).to_have_text(["after.png", "before.png"])
    # The server showed the first picture to the old session alone; the file is still at hand
    page.get_by_role("button", name="before.png").click()
    answered(page)
    expect(page.locator("#shown")).to_be_visible()


def test_a_stopped_server_is_said_and_waited_for(
    page: Page, served: Server, watch: Watch, tmp_path: Path
) -> None:
    watch.allow(r"net::ERR_|status of 40[134]")
    choose(page, picture(tmp_path, "before.png"))
    answered(page)
    share = page.locator("#bars .first .value").inner_text()
    assert served.stop()
    choose(page, picture(tmp_path, "after.png"))
    expect(page.locator("#notes")).to_contain_text("The server does not answer")
    expect(page.locator("#answer-subtitle")).to_have_text("Waiting until the server answers")
    served.start()
    expect(page.locator("#notes")).to_contain_text("Your session has ended")
    open_page(other := page.context.new_page(), served)
    other.close()
    page.get_by_role("button", name="Go on").click()
    answered(page)
    assert page.locator("#bars .first .value").inner_text() == share


def test_a_busy_server_is_waited_for(page: Page, watch: Watch, tmp_path: Path) -> None:
    watch.allow(r"status of 429")
    refusal = {"error": {"code": "busy", "message": "Busy."}}
    page.route(
        "**/api/v1/classify",
        lambda route: route.fulfill(status=429, json=refusal, headers={"Retry-After": "2"}),
        times=1,
    )
    choose(page, picture(tmp_path))
    expect(page.locator("#answer-subtitle")).to_contain_text("The server is busy")
    answered(page)


def test_a_file_that_is_too_large_is_not_sent(
    browser: Browser, web_engine: object, tmp_path: Path
) -> None:
    limits = ServerLimits(max_upload_bytes=1000, max_batch_files=2)
    with serving(web_engine, tmp_path / "s", limits=limits) as server:  # type: ignore[arg-type]
        context = browser.new_context(locale="en-GB")
        page = context.new_page()
        sent: list[str] = []
        page.on("request", lambda r: sent.append(r.url) if r.method == "POST" else None)
        open_page(page, server)
        choose(page, picture(tmp_path))
        expect(page.locator("#remarks")).to_contain_text("larger than this server takes")
        choose(page, *(picture(tmp_path, f"{n}.png") for n in "abc"))
        expect(page.locator("#notes")).to_contain_text("at most 2 files")
        assert not sent
        context.close()
