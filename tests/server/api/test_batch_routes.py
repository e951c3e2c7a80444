"""Many files at once: sent, in parts too, watched, read as a table, cancelled, forgotten."""

from __future__ import annotations

import io
import json
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx2 as httpx
import numpy as np
import pytest
from fastapi.testclient import TestClient

from mriclassifier.batch.csv_report import CsvReport
from mriclassifier.server.access.principal import Scope
from mriclassifier.server.api.folder import PREFIX
from tests.helpers.drawn_series import write_nifti, write_series
from tests.helpers.pictures import encoded

URL = "/api/v1/batches"
Files = list[tuple[str, tuple[str, bytes]]]


def flat(level: int) -> bytes:
    return encoded(np.full((32, 32), level, np.uint8))


def files(*named: tuple[str, bytes]) -> Files:
    return [("files", one) for one in named]


def send(client: TestClient, *named: tuple[str, bytes], url: str = URL) -> dict[str, Any]:
    answer = client.post(url, files=files(*named))
    assert answer.status_code == 202, answer.text
    return dict(answer.json())


def until(look: Callable[[], bool]) -> None:
    for _ in range(1000):
        if look():
            return
        time.sleep(0.01)
    raise AssertionError("it never came")


def finished(client: TestClient, batch: dict[str, Any]) -> dict[str, Any]:
    until(lambda: state(client, batch)["state"] != "running")
    return state(client, batch)


def state(client: TestClient, batch: dict[str, Any]) -> dict[str, Any]:
    return dict(client.get(f"{URL}/{batch['id']}").json())


def rows(client: TestClient, batch: dict[str, Any]) -> list[dict[str, Any]]:
    return list(client.get(batch["rows_url"]).json()["rows"])


def left_files() -> list[Path]:
    """What lies in the folders of servers, their locks left out."""
    found = Path(tempfile.gettempdir()).glob(f"{PREFIX}*/*")
    return [path for path in found if path.name != "lock"]


def events(answer: httpx.Response) -> list[tuple[str, str, Any]]:
    """Kind, id and data of each event of a stream that has ended."""
    found = []
    for block in answer.text.split("\n\n"):
        fields = dict(line.partition(": ")[::2] for line in block.splitlines())
        if "event" in fields:
            found.append((fields["event"], fields.get("id", ""), json.loads(fields["data"])))
    return found


@pytest.fixture
def other(access) -> dict[str, str]:
    """Headers of another program."""
    secret = access.tokens.create("other", [Scope.BATCH, Scope.CLASSIFY], days=1)
    return {"Authorization": f"Bearer {secret}"}


def test_files_become_rows_in_their_order_and_leave_the_disk(
    client: TestClient, tmp_path: Path
) -> None:
    series = write_series(tmp_path, slices=1)[0]
    begun = send(
        client,
        ("ward/a.png", flat(100)),
        ("ward/b.png", b"torn"),
        ("s.dcm", series.read_bytes()),
        ("v.nii.gz", write_nifti(tmp_path / "v.nii.gz").read_bytes()),
    )
    assert (begun["total"], begun["open"]) == (4, False)
    ended = finished(client, begun)
    assert (ended["state"], ended["done"], ended["failed"]) == ("done", 4, 1)
    assert ended["rows"] == 15
    found = rows(client, begun)
    assert [row["number"] for row in found] == list(range(1, 16))
    assert [row["path"] for row in found][:4] == ["ward/a.png", "ward/b.png", "s.dcm", "v.nii.gz"]
    assert (found[0]["label"], found[0]["display_name"]) == ("glioma", "Glioma")
    assert found[1]["error"]["message"].startswith("“b.png” is not a picture")
    assert "DRAWN" not in str(found).upper().replace("DRAWN_", ""), "a row names nobody"
    assert client.get(found[0]["heatmap"]).headers["content-type"] == "image/png"
    until(lambda: not left_files())


def test_every_file_of_a_zip_file_is_a_row(client: TestClient) -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        for name, data in {"x/0.png": flat(101), "x/1.png": b"torn", "y.txt": b"y"}.items():
            made.writestr(name, data)
    batch = send(client, ("cd.zip", held.getvalue()), ("torn.zip", b"PK\x03\x04 torn"))
    ended = finished(client, batch)
    assert (ended["total"], ended["done"], ended["failed"]) == (3, 3, 2)
    found = rows(client, batch)
    assert [(r["path"], r.get("member")) for r in found] == [
        ("cd.zip", "x/0.png"), ("cd.zip", "x/1.png"), ("torn.zip", None),
    ]  # fmt: skip
    assert "torn.zip" in found[2]["error"]["message"]
    until(lambda: not left_files())


def test_the_table_is_that_of_the_command_line(client: TestClient, tmp_path: Path) -> None:
    batch = send(client, ("=cmd.png", flat(100)), ("b.png", b"torn"))
    finished(client, batch)
    answer = client.get(batch["csv"])
    assert answer.headers["content-type"].startswith("text/csv")
    assert "attachment" in answer.headers["content-disposition"]
    with CsvReport(
        tmp_path / "a.csv", classes=("glioma", "meningioma", "notumor", "pituitary")
    ) as report:
        for row in rows(client, batch):
            report.add(row)
    assert answer.content == (tmp_path / "a.csv").read_bytes()
    assert "\n=cmd" not in answer.text


def test_a_folder_is_sent_in_parts(client: TestClient) -> None:
    begun = send(client, ("0.png", flat(100)), url=f"{URL}?more=true")
    until(lambda: state(client, begun)["done"] == 1)
    assert (state(client, begun)["state"], state(client, begun)["open"]) == ("running", True)
    add = f"{URL}/{begun['id']}/files"
    assert send(client, ("1.png", flat(101)), url=f"{add}?more=true")["open"]
    assert not send(client, ("2.png", flat(102)), url=add)["open"]
    assert finished(client, begun)["rows"] == 3
    late = client.post(add, files=files(("3.png", flat(103))))
    assert (late.status_code, late.json()["error"]["code"]) == (409, "batch_closed")
    assert [row["label"] for row in rows(client, begun)] == ["glioma", "meningioma", "notumor"]


def test_rows_come_in_pages(client: TestClient) -> None:
    batch = send(client, *[(f"{n}.png", flat(100 + n)) for n in range(5)])
    finished(client, batch)
    page = client.get(batch["rows_url"], params={"after": 1, "limit": 2}).json()
    assert ([row["number"] for row in page["rows"]], page["last"]) == ([2, 3], 3)
    end = client.get(batch["rows_url"], params={"after": 5}).json()
    assert end == {"rows": [], "last": 5}


def test_events_tell_rows_progress_and_the_end_and_go_on_where_they_stopped(
    client: TestClient,
) -> None:
    batch = send(client, *[(f"{n}.png", flat(100 + n)) for n in range(4)])
    found = events(client.get(batch["events"]))
    assert [(kind, number) for kind, number, _ in found if kind == "row"] == [
        ("row", str(n)) for n in (1, 2, 3, 4)
    ]
    assert {"open", "waiting", "total", "done", "rows", "failed"} == set(
        next(data for kind, _, data in found if kind == "progress")
    )
    assert (found[-1][0], found[-1][2]["state"]) == ("end", "done")
    again = events(client.get(batch["events"], headers={"Last-Event-ID": "3"}))
    assert [number for kind, number, _ in again if kind == "row"] == ["4"]
    after = events(client.get(batch["events"], params={"after": 2}))
    assert [number for kind, number, _ in after if kind == "row"] == ["3", "4"]


def test_a_cancelled_batch_keeps_its_rows_and_no_files(client: TestClient, classifier) -> None:
    classifier.go.clear()
    batch = send(client, *[(f"{n}.png", flat(100)) for n in range(5)])
    assert classifier.begun.wait(10)
    assert client.post(f"{URL}/{batch['id']}/cancel").json()["state"] == "cancelled"
    classifier.go.set()
    until(lambda: not left_files())
    assert state(client, batch)["state"] == "cancelled"
    assert client.post(f"{URL}/{batch['id']}/cancel").json()["state"] == "cancelled"
    assert events(client.get(batch["events"]))[-1][0] == "end"


def test_a_forgotten_batch_is_gone_with_its_maps(client: TestClient, classifier) -> None:
    batch = send(client, ("a.png", flat(100)))
    finished(client, batch)
    heatmap = rows(client, batch)[0]["heatmap"]
    assert client.delete(f"{URL}/{batch['id']}").status_code == 204
    for url in (heatmap, batch["events"], batch["csv"], batch["rows_url"]):
        assert client.get(url).json()["error"]["code"] == "gone"
    classifier.go.clear()
    running = send(client, ("a.png", flat(100)), ("b.png", flat(100)))
    assert client.delete(f"{URL}/{running['id']}").status_code == 204
    classifier.go.set()
    assert client.get(URL).json() == {"batches": []}
    until(lambda: not left_files())


def test_a_batch_belongs_to_whoever_sent_it(client: TestClient, other: dict[str, str]) -> None:
    mine = send(client, ("a.png", flat(100)))
    finished(client, mine)
    url = f"{URL}/{mine['id']}"
    foreign = [
        client.get(url, headers=other),
        client.get(f"{url}/rows", headers=other),
        client.get(f"{url}/rows.csv", headers=other),
        client.get(f"{url}/events", headers=other),
        client.post(f"{url}/cancel", headers=other),
        client.post(f"{url}/files", headers=other, files=files(("b.png", b"x"))),
        client.delete(url, headers=other),
        client.get(rows(client, mine)[0]["heatmap"], headers=other),
    ]
    assert {answer.status_code for answer in foreign} == {404}
    assert {answer.json()["error"]["code"] for answer in foreign} == {"gone"}
    assert client.get(URL, headers=other).json() == {"batches": []}
    assert [batch["id"] for batch in client.get(URL).json()["batches"]] == [mine["id"]]


def test_two_batches_of_one_sender_work_at_once_and_the_next_ones_wait(
    client: TestClient, other: dict[str, str], classifier
) -> None:
    classifier.go.clear()
    mine = [send(client, (f"{n}.png", flat(100))) for n in range(3)]
    assert [state(client, batch)["waiting"] for batch in mine] == [False, False, True]
    theirs = client.post(URL, files=files(("x.png", flat(100))), headers=other).json()
    assert not theirs["waiting"]
    send(client, ("4.png", flat(100)))
    refused = client.post(URL, files=files(("5.png", flat(100))))
    assert (refused.status_code, refused.headers["retry-after"]) == (429, "1")
    classifier.go.set()
    assert all(finished(client, batch)["state"] == "done" for batch in mine)


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        ([(f"{n}.png", b"x") for n in range(21)], (413, "too_many_files")),
        ([("a.png", b"x" * 200_001)], (413, "too_large")),
        ([(f"{n}.png", b"x" * 190_000) for n in range(6)], (413, "too_large")),
    ],
)
def test_a_batch_over_a_limit_leaves_nothing(
    client: TestClient, sent: list[tuple[str, bytes]], expected: tuple[int, str]
) -> None:
    answer = client.post(URL, files=files(*sent))
    assert (answer.status_code, answer.json()["error"]["code"]) == expected
    assert client.get(URL).json() == {"batches": []}
    assert not left_files()


def test_parts_share_the_limits_of_their_batch(client: TestClient) -> None:
    batch = send(client, *[(f"{n}.png", flat(100)) for n in range(15)], url=f"{URL}?more=true")
    add = f"{URL}/{batch['id']}/files?more=true"
    answer = client.post(add, files=files(*[(f"{n}.png", flat(100)) for n in range(6)]))
    assert answer.json()["error"]["code"] == "too_many_files"
    assert send(client, *[(f"{n}.png", flat(100)) for n in range(5)], url=add)["total"] == 20
    full = client.post(add, files=files(("a.png", flat(100))))
    assert full.json()["error"]["code"] == "too_many_files"


@pytest.mark.allow_log("unexpected failure of one file")
def test_a_fault_of_ours_in_one_file_is_one_row(client: TestClient) -> None:
    batch = send(client, ("a.png", flat(78)), ("b.png", flat(77)), ("c.png", flat(100)))
    ended = finished(client, batch)
    assert (ended["state"], ended["failed"]) == ("done", 2)
    assert "John" not in str(rows(client, batch))
