"""Many files in the browser: rows as they are answered, sorted, filtered, opened, downloaded, cancelled."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from tests.e2e.web.conftest import Watch, choose, drop, write_drawings


def column(page: Page, name: str) -> list[str]:
    return page.locator(f"#rows tbody td.{name}").all_inner_texts()


def sort(page: Page, name: str) -> str | None:
    """Press a column's head; how it is sorted then."""
    page.get_by_role("columnheader", name=name).get_by_role("button").click()
    return page.get_by_role("columnheader", name=name).get_attribute("aria-sort")


def batch(page: Page, tmp_path: Path) -> list[Path]:
    """Six files, one of them no picture, answered."""
    paths = write_drawings(tmp_path / "sent")
    bad = tmp_path / "sent" / "bad.png"
    bad.write_bytes(b"no picture")
    choose(page, *paths, bad)
    expect(page.locator("#batch-state")).to_contain_text("finished")
    return [*paths, bad]


def test_rows_can_be_sorted_filtered_and_opened(page: Page, tmp_path: Path) -> None:
    paths = batch(page, tmp_path)
    expect(page.locator("#batch-state")).to_have_text("6 of 6 done · 1 failed · finished")
    expect(page.locator("#rows tbody tr")).to_have_count(len(paths))
    assert sort(page, "File") == "ascending"
    assert column(page, "file") == sorted(path.name for path in paths)
    assert sort(page, "File") == "descending"
    assert column(page, "file") == sorted((path.name for path in paths), reverse=True)
    assert sort(page, "Probability") == "ascending"
    shares = [float(text.rstrip(" %")) for text in column(page, "share") if text]
    assert shares == sorted(shares)
    for name in ("No.", "Class", "Outcome", "Warnings and reasons"):
        assert sort(page, name) == "ascending"
    assert page.locator("th[aria-sort=ascending]").count() == 1

    page.select_option("#filter-outcome", "failed")
    assert column(page, "file") == ["bad.png"]
    assert page.locator("#filter-count").inner_text() == "1 row"
    page.select_option("#filter-outcome", "")
    page.fill("#filter-text", "CORONAL")
    assert column(page, "file") == ["coronal-mass.png"]
    page.fill("#filter-text", "there is none")
    expect(page.locator("#rows-none")).to_have_text("No row fits the filter.")
    page.fill("#filter-text", "axial")
    assert sort(page, "File") == "ascending"

    answer = page.locator("#rows tbody tr").nth(1)
    label, share = (answer.locator(f"td.{n}").inner_text() for n in ("class", "share"))
    answer.get_by_role("button").click()
    expect(page.locator("#answer-title")).to_have_text(label)
    expect(page.locator("#bars .first .value")).to_have_text(share)
    expect(page.locator("#shown")).to_be_visible()
    page.keyboard.press("n")
    expect(page.locator("#name")).to_have_text("axial-small.png")
    expect(page.locator("#row-after")).to_be_disabled()
    page.keyboard.press("Escape")
    expect(page.locator("#rows tr[aria-current] .link")).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator("#rows tbody tr").nth(1).locator(".link")).to_be_focused()


def test_the_counts_are_those_of_the_rows(page: Page, tmp_path: Path) -> None:
    batch(page, tmp_path)
    numbers = dict(
        zip(
            page.locator("#counts li > span:first-child").all_inner_texts(),
            map(int, page.locator("#counts .number").all_inner_texts()),
            strict=True,
        )
    )
    classes, outcomes = column(page, "class"), column(page, "outcome")
    for name, number in numbers.items():
        assert number == (classes + outcomes).count(name)
    assert numbers["Failed"] == 1


def test_the_table_can_be_downloaded(page: Page, tmp_path: Path) -> None:
    batch(page, tmp_path)
    with page.expect_download() as download:
        page.click("#batch-csv")
    assert download.value.suggested_filename == "mri-classifier.csv"
    rows = list(csv.DictReader(io.StringIO(download.value.path().read_text("utf-8-sig"))))
    assert len(rows) == 6
    assert [r["path"] for r in rows] == column(page, "file")


def test_a_dropped_folder_is_sent_with_all_that_is_in_it(page: Page, tmp_path: Path) -> None:
    write_drawings(tmp_path / "ward" / "monday")
    write_drawings(tmp_path / "ward" / "tuesday" / "late")
    (tmp_path / "ward" / ".hidden").write_text("x")
    drop(page, tmp_path / "ward")
    expect(page.locator("#batch-title")).to_have_text("ward")
    expect(page.locator("#batch-state")).to_contain_text("10 of 10 done")
    names = column(page, "file")
    assert "ward/monday/axial-ring.png" in names
    assert "ward/tuesday/late/axial-ring.png" in names


def test_a_batch_can_be_cancelled_and_what_was_answered_stays(page: Page, tmp_path: Path) -> None:
    paths = write_drawings(tmp_path / "a")
    for n in range(40):
        path = tmp_path / "a" / f"copy-{n}.png"
        path.write_bytes(paths[n % len(paths)].read_bytes())
        paths.append(path)
    choose(page, *paths)
    expect(page.locator("#rows tbody tr").nth(1)).to_be_visible()
    page.click("#batch-cancel")
    expect(page.locator("#batch-state")).to_contain_text("cancelled")
    assert 0 < page.locator("#rows tbody tr").count() < len(paths)
    expect(page.locator("#batch-cancel")).to_be_hidden()


def test_two_thousand_rows_stay_a_hundred_at_a_time(page: Page, watch: Watch) -> None:
    """The rows are made up on the wire: to classify them would take minutes and show nothing else."""
    state = {"id": "b", "state": "running", "open": False, "total": 2000, "done": 0, "failed": 0}
    frame: dict[str, Any] = {
        "frame": 0,
        "label": "glioma",
        "probabilities": {"glioma": 0.9, "meningioma": 0.1, "notumor": 0, "pituitary": 0},
        "prediction_set": ["glioma"],
        "in_distribution": True,
        "outcome": "answer",
        "warnings": [],
        "notices": [],
        "error": None,
        "heatmap": None,
    }
    rows = [{**frame, "number": n, "path": f"{n}.png"} for n in range(1, 2001)]
    lines = [f"id: {r['number']}\nevent: row\ndata: {json.dumps(r)}\n\n" for r in rows]
    end = json.dumps({**state, "state": "done", "done": 2000})
    stream = "".join(lines) + f"event: end\ndata: {end}\n\n"
    page.route("**/api/v1/batches?*", lambda route: route.fulfill(status=202, json=state))
    page.route("**/events*", lambda r: r.fulfill(content_type="text/event-stream", body=stream))
    small = [{"name": f"{n}.png", "mimeType": "image/png", "buffer": b"x"} for n in (1, 2)]
    page.set_input_files("#files", small)
    expect(page.locator("#page-text")).to_have_text("1–100 of 2,000")
    expect(page.locator("#batch-state")).to_contain_text("finished")
    assert page.locator("#rows tbody tr").count() == 100
    page.click("#page-after")
    expect(page.locator("#page-text")).to_have_text("101–200 of 2,000")
    assert column(page, "file")[0] == "101.png"
    sort(page, "No.")
    assert column(page, "file")[0] == "2000.png"
    page.fill("#filter-text", "199")
    expect(page.locator("#filter-count")).to_have_text("12 rows")
