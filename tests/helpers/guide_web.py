"""The guide's pictures of the web page, of drawn heads: ``python -m tests.helpers.guide_web docs/images``."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import cv2
import nibabel
import numpy as np
from playwright.sync_api import Browser, Page, expect

from mriclassifier.drawings import reference_drawings
from mriclassifier.server.runner import Server
from tests.helpers.drawn_head import drawn_head
from tests.helpers.pictures import encoded
from tests.helpers.web_server import chromium, real_engine, serving

SLICES = 24
DESK = {"width": 1200, "height": 760}
TELEPHONE = {"width": 360, "height": 740}


def main(out: Path) -> None:
    """Write every picture into ``out``."""
    with (
        tempfile.TemporaryDirectory() as folder,
        real_engine() as engine,
        serving(engine, Path(folder) / "server") as server,
        chromium() as browser,
    ):
        _draw(browser, server, Path(folder), out)


def _draw(browser: Browser, server: Server, folder: Path, out: Path) -> None:
    volume = drawn_head(SLICES, 256, seed=3)
    stack = folder / "drawn-head.nii.gz"
    data = np.ascontiguousarray(volume[:, ::-1, ::-1].transpose(2, 1, 0)).astype(np.int16)
    nibabel.save(nibabel.Nifti1Image(data, np.diag([1.0, 1.0, 6.0, 1.0])), stack)
    ward = folder / "ward"
    ward.mkdir()
    for number, grey in enumerate(volume[4:-4]):
        eight = np.clip(grey / grey.max() * 255, 0, 255).astype(np.uint8)
        (ward / f"slice-{number + 1:02}.png").write_bytes(encoded(eight))
    for name, picture in reference_drawings().items():
        (ward / f"{name}.png").write_bytes(encoded(picture))
    (ward / "letter.png").write_text("no picture")

    desk = browser.new_context(viewport=DESK, locale="en-GB", color_scheme="dark").new_page()
    _open(desk, server)
    desk.set_input_files("#files", stack)
    expect(desk.locator("#bars .first")).to_be_visible(timeout=60_000)
    desk.check("#map-on")
    expect(desk.locator("#map")).to_be_visible()
    _save(desk, out / "web-result.png")
    desk.emulate_media(color_scheme="light")
    desk.set_input_files("#files", sorted(ward.iterdir()))
    expect(desk.locator("#batch-state")).to_contain_text("finished", timeout=60_000)
    desk.get_by_role("columnheader", name="Probability").get_by_role("button").click()
    desk.mouse.move(5, 5)
    _save(desk, out / "web-batch.png")

    small = browser.new_context(
        viewport=TELEPHONE, locale="en-GB", is_mobile=True, has_touch=True, device_scale_factor=2
    ).new_page()
    _open(small, server)
    small.set_input_files("#files", ward / "axial-ring.png")
    expect(small.locator("#bars .first")).to_be_visible(timeout=60_000)
    _save(small, out / "web-phone.png")


def _open(page: Page, server: Server) -> None:
    page.goto(server.url)
    expect(page.locator("#model")).to_contain_text("version")


def _save(page: Page, path: Path) -> None:
    page.wait_for_timeout(500)  # pictures fade in nowhere, and are decoded beside the page
    screen = cv2.imdecode(np.frombuffer(page.screenshot(), np.uint8), cv2.IMREAD_COLOR)
    assert screen is not None
    cv2.imwrite(str(path), screen, [cv2.IMWRITE_PNG_COMPRESSION, 9])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
