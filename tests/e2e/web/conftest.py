"""A real browser at the real server with the shipped model; whatever it complains of fails the test."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, expect

from mriclassifier.drawings import reference_drawings
from mriclassifier.inference.engine import InferenceEngine
from mriclassifier.server.runner import Server
from tests.helpers.pictures import encoded
from tests.helpers.shared import REPOSITORY
from tests.helpers.web_server import CHROMIUM, MODEL, chromium, real_engine, serving

HERE = Path(__file__).parent
WAIT = 20_000  # milliseconds; on a busy machine a picture takes its time


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    reasons = []
    if CHROMIUM is None:
        reasons.append("there is no Chromium here (packaging/test-libraries.sh installs Debian's)")
    if not (REPOSITORY / "resources" / "models" / MODEL / "manifest.json").exists():
        reasons.append(f"not in this checkout: resources/models/{MODEL}")
    for item in items:
        if item.path.is_relative_to(HERE):
            for reason in reasons:
                item.add_marker(pytest.mark.skip(reason=reason))


@pytest.fixture(scope="module")
def web_engine() -> Iterator[InferenceEngine]:
    with real_engine() as engine:
        yield engine


# For a module alone: while it lives, an event loop counts as running here, and asyncio.run() fails
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    expect.set_options(timeout=WAIT)
    with chromium() as browser:
        yield browser


@pytest.fixture
def served(web_engine: InferenceEngine, tmp_path: Path) -> Iterator[Server]:
    with serving(web_engine, tmp_path / "server", users=True) as server:
        yield server


class Watch:
    """What a page must not do: complain, break the policy, or ask anybody else."""

    def __init__(self, origin: str) -> None:
        self.origin = origin
        self.allowed: list[str] = []
        self.complaints: list[str] = []

    def allow(self, pattern: str) -> None:
        """Permit complaints that match for the rest of the test."""
        self.allowed.append(pattern)

    def over(self, context: BrowserContext) -> None:
        """Watch every page of a context."""
        context.on("console", self._console)
        context.on("weberror", lambda error: self.complaints.append(f"page error: {error.error}"))
        context.on("request", self._request)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(f"{message.type}: {message.text}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self.origin + "/", f"blob:{self.origin}/")):
            self.complaints.append(f"request to {request.url}")

    def left(self) -> list[str]:
        """Complaints that nothing permits."""
        return [c for c in self.complaints if not any(re.search(p, c) for p in self.allowed)]


@pytest.fixture
def watch(served: Server) -> Watch:
    return Watch(served.address)


@pytest.fixture
def context(browser: Browser, watch: Watch) -> Iterator[BrowserContext]:
    """A browser that was never here before, on a desk."""
    context = browser.new_context(
        viewport={"width": 1280, "height": 820}, locale="en-GB", color_scheme="light"
    )
    context.set_default_timeout(WAIT)
    watch.over(context)
    yield context
    context.close()
    assert not watch.left()


@pytest.fixture
def page(context: BrowserContext, served: Server) -> Page:
    """The page, let in by the address that the program shows."""
    page = context.new_page()
    open_page(page, served)
    return page


def open_page(page: Page, served: Server) -> None:
    """Open the address and wait for the model."""
    page.goto(served.url)
    expect(page.locator("#model")).to_contain_text("3.")


def drawing(name: str = "axial-ring", suffix: str = ".png") -> bytes:
    """One of the drawings as a file."""
    return encoded(reference_drawings()[name], suffix)


def write_drawings(folder: Path) -> list[Path]:
    """All drawings as PNG files."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, picture in reference_drawings().items():
        path = folder / f"{name}.png"
        path.write_bytes(encoded(picture))
        paths.append(path)
    return paths


def choose(page: Page, *paths: Path) -> None:
    """Choose files as with the button."""
    page.set_input_files("#files", list(paths))


def drop(page: Page, *paths: Path) -> None:
    """Drag files or folders of this machine onto the page and let go."""
    session = page.context.new_cdp_session(page)
    data = {"items": [], "files": [str(path) for path in paths], "dragOperationsMask": 1}
    for kind in ("dragEnter", "dragOver", "drop"):
        session.send("Input.dispatchDragEvent", {"type": kind, "x": 400, "y": 400, "data": data})
    session.detach()


def answered(page: Page) -> None:
    """Wait for the answer to one picture."""
    expect(page.locator("#bars .first")).to_be_visible()
