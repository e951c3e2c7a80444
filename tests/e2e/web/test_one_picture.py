"""One picture in the browser: dropped, chosen or pasted, answered as the interface answers, printed."""

from __future__ import annotations

import json
import urllib.request
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from mriclassifier.batch.rows import per_cent
from mriclassifier.server.runner import Server
from tests.e2e.web.conftest import Watch, answered, choose, drawing, drop
from tests.helpers.drawn_series import dicom_slice, drawn_volume, save_dicom, write_nifti
from tests.helpers.shared import needs_shared, shared

NAMES = {
    "glioma": "Glioma",
    "meningioma": "Meningioma",
    "notumor": "No tumour recognised",
    "pituitary": "Pituitary tumour",
}


def asked(served: Server, path: Path) -> dict[str, Any]:
    """The answer of the interface to the first frame of a file."""
    edge = "frontier"
    body = (
        f'--{edge}\r\nContent-Disposition: form-data; name="file"; filename="{path.name}"\r\n\r\n'
    ).encode()
    request = urllib.request.Request(
        f"{served.address}/api/v1/classify",
        data=body + path.read_bytes() + f"\r\n--{edge}--\r\n".encode(),
        headers={
            "Authorization": f"Bearer {served.url.rpartition('=')[2]}",
            "Content-Type": f"multipart/form-data; boundary={edge}",
        },
    )
    with urllib.request.urlopen(request, timeout=60) as answer:
        frames: list[dict[str, Any]] = json.load(answer)["frames"]
    return frames[0]


def bars(page: Page) -> dict[str, str]:
    """Class and percentage as they are read on the page."""
    names = page.locator("#bars li > span:first-child").all_inner_texts()
    return dict(zip(names, page.locator("#bars .value").all_inner_texts(), strict=True))


def expected(frame: dict[str, Any]) -> dict[str, str]:
    return {NAMES[name]: per_cent(value) for name, value in frame["probabilities"].items()}


def test_a_dropped_picture_is_answered_as_by_the_interface(
    page: Page, served: Server, tmp_path: Path
) -> None:
    path = tmp_path / "head.png"
    path.write_bytes(drawing())
    frame = asked(served, path)
    canvas = page.locator("#canvas")
    before = canvas.bounding_box(), page.locator("#map-controls").bounding_box()
    drop(page, path)
    answered(page)
    assert bars(page) == expected(frame)
    assert page.locator("#answer-title").inner_text() == NAMES[frame["label"]]
    assert page.locator("#set").inner_text() == "Cannot be excluded: " + ", ".join(
        NAMES[name] for name in frame["prediction_set"]
    )
    expect(page.locator("#name")).to_have_text("head.png")
    expect(page.locator("#spoken")).to_contain_text(NAMES[frame["label"]])
    shown = page.locator("#shown")
    expect(shown).to_be_visible()
    assert shown.evaluate("image => image.naturalWidth") == 512
    # Nothing jumped when the answer came
    assert (canvas.bounding_box(), page.locator("#map-controls").bounding_box()) == before


@needs_shared("data", "full-size")
def test_real_pictures_are_answered_as_by_the_interface(page: Page, served: Server) -> None:
    folders = sorted(path for path in shared("data", "full-size").iterdir() if path.is_dir())
    for path in (sorted(folder.iterdir())[0] for folder in folders):
        frame = asked(served, path)
        choose(page, path)
        expect(page.locator("#name")).to_have_text(path.name)
        answered(page)
        assert bars(page) == expected(frame)


def test_the_map_of_a_class_lies_over_the_picture(page: Page, tmp_path: Path) -> None:
    path = tmp_path / "head.png"
    path.write_bytes(drawing())
    choose(page, path)
    answered(page)
    layer = page.locator("#map")
    expect(layer).to_be_hidden()
    page.check("#map-on")
    expect(layer).to_be_visible()
    assert layer.evaluate("m => m.naturalWidth") == 512
    first = layer.get_attribute("src")
    page.select_option("#map-class", "glioma")
    expect(layer).not_to_have_attribute("src", first or "")
    expect(layer).to_have_attribute("alt", "Activation map: Glioma")
    page.locator("#opacity").fill("80")
    assert layer.evaluate("m => m.style.opacity") == "0.8"
    assert page.locator("#opacity-text").inner_text() == "80 %"


def test_dicom_is_shown_once_it_is_classified(page: Page, tmp_path: Path) -> None:
    slices = drawn_volume(3, 128)
    path = tmp_path / "IM0001"
    save_dicom(dicom_slice(1, slices[1]), path)
    choose(page, path)
    answered(page)
    expect(page.locator("#shown")).to_be_visible()
    assert page.locator("#shown").evaluate("image => image.naturalWidth") > 0


def test_slices_of_a_volume_are_reached_by_wheel_keys_and_slider(
    page: Page, tmp_path: Path
) -> None:
    path = tmp_path / "volume.nii"
    write_nifti(path, slices=12, size=96)
    choose(page, path)
    answered(page)
    where = page.locator("#slice-text")
    expect(where).to_have_text("7 of 12")
    page.locator("#canvas").focus()
    page.keyboard.press("ArrowRight")
    expect(where).to_have_text("8 of 12")
    page.keyboard.press("End")
    expect(where).to_have_text("12 of 12")
    page.keyboard.press("PageUp")
    expect(where).to_have_text("2 of 12")
    page.locator("#slice").fill("5")
    expect(page.locator("#answer-heading")).to_have_text("Prediction for slice 5 of 12")
    box = page.locator("#canvas").bounding_box()
    assert box
    page.mouse.move(box["x"] + 100, box["y"] + 100)
    page.mouse.wheel(0, 120)
    expect(where).to_have_text("7 of 12")
    assert page.locator("#strip i").count() == 12
    expect(page.locator("#series")).to_contain_text("All 12 slices of this file")


def test_a_pasted_picture_is_classified(page: Page) -> None:
    page.evaluate(
        """data => {
          const transfer = new DataTransfer();
          transfer.items.add(new File([new Uint8Array(data)], "clip.png", { type: "image/png" }));
          document.dispatchEvent(new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true }));
        }""",
        list(drawing("axial-small")),
    )
    answered(page)
    expect(page.locator("#name")).to_have_text("clip.png")


def test_what_is_no_picture_gets_a_sentence(page: Page, watch: Watch, tmp_path: Path) -> None:
    watch.allow(r"status of 415")
    path = tmp_path / "notes.png"
    path.write_text("<html><script>alert(1)</script>")
    choose(page, path)
    expect(page.locator("#answer-title")).to_have_text("No answer")
    expect(page.locator("#remarks")).to_contain_text("notes.png")
    expect(page.locator("#absent-text")).to_have_text("There is no picture to show.")


@needs_shared("corpus", "hostile")
def test_hostile_files_get_sentences_and_the_page_goes_on(
    page: Page, watch: Watch, tmp_path: Path
) -> None:
    watch.allow(r"status of 4\d\d")
    files = [p for p in sorted(shared("corpus", "hostile").rglob("*")) if p.is_file()]
    for path in [p for p in files if p.stat().st_size < 1 << 20][:6]:
        choose(page, path)
        expect(page.locator("#name")).to_have_text(path.name)
        expect(page.locator("#remarks .note, #bars .first").first).to_be_visible()
    good = tmp_path / "good.png"
    good.write_bytes(drawing())
    choose(page, good)
    expect(page.locator("#name")).to_have_text("good.png")
    answered(page)


@pytest.mark.parametrize("name", ["<img src=x onerror=alert(1)>.png"])
def test_a_name_that_looks_like_markup_is_text(page: Page, tmp_path: Path, name: str) -> None:
    page.on("dialog", lambda dialog: pytest.fail("a script ran"))
    page.set_input_files("#files", [{"name": name, "mimeType": "image/png", "buffer": drawing()}])
    answered(page)
    expect(page.locator("#name")).to_have_text(name)
    assert page.locator("#name img").count() == 0
    page.click("nav a[data-view=history]")
    expect(page.locator("#entries .link")).to_have_text(name)
    two = [{"name": f"{n}{name}", "mimeType": "image/png", "buffer": drawing()} for n in "ab"]
    page.set_input_files("#files", two)
    expect(page.locator("#rows tbody tr")).to_have_count(2)
    expect(page.locator("#rows tbody .link").first).to_have_text(f"a{name}")
    assert page.locator("#rows img").count() == 0


def test_sending_can_be_cancelled_and_begun_again(page: Page, tmp_path: Path) -> None:
    path = tmp_path / "head.png"
    path.write_bytes(drawing())
    session = page.context.new_cdp_session(page)
    slow = {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": 2000}
    session.send("Network.emulateNetworkConditions", slow)
    choose(page, path)
    expect(page.locator("#answer-title")).to_have_text("Sending…")
    expect(page.locator("#progress")).to_be_visible()
    page.click("#cancel")
    expect(page.locator("#answer-title")).to_have_text("Cancelled")
    session.send("Network.emulateNetworkConditions", {**slow, "uploadThroughput": -1})
    session.detach()
    choose(page, path)
    answered(page)


def test_a_print_is_one_page_with_all_that_belongs_to_it(page: Page, tmp_path: Path) -> None:
    path = tmp_path / "head.png"
    path.write_bytes(drawing("coronal-mass"))
    page.emulate_media(color_scheme="dark")
    choose(page, path)
    answered(page)
    page.click("#meaning summary")
    expect(page.locator("#shown")).to_be_visible()
    data = page.pdf(prefer_css_page_size=True, print_background=True)
    assert data.count(b"/Type /Page\n") + data.count(b"/Type /Page ") == 1
    page.emulate_media(media="print")
    page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("#printed")).to_contain_text("Classified on")
    ground = page.evaluate("() => getComputedStyle(document.body).backgroundColor")
    assert ground == "rgb(255, 255, 255)", "paper is white, whatever the screen is"
    for part in ("#shown", "#answer-title", "#bars", "#remarks", "#facts", "#model", ".research"):
        expect(page.locator(part)).to_be_visible()
    for part in (".tools", "#menu", "#map-controls", "nav"):
        expect(page.locator(part)).to_be_hidden()
