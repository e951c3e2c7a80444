"""Batches on a real Ray cluster of two nodes on this computer, with the model that comes with the program."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.cluster_nodes import Nodes, classify, needs_ray, nodes, units_done, wait_for
from tests.helpers.pictures import drawn_head, encoded

pytestmark = [needs_ray, pytest.mark.slow, pytest.mark.timeout(600)]
COUNT = 120


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with drawn pictures, a damaged one among them, and what one process makes of it."""
    folder = tmp_path_factory.mktemp("cluster")
    (folder / "images").mkdir()
    for number in range(COUNT):
        picture = encoded(drawn_head(256, shift=number % 40))
        (folder / "images" / f"{number:03}.png").write_bytes(picture)
    (folder / "images" / "050-damaged.png").write_bytes(picture[: len(picture) // 2])
    code, _, told = run(folder, ["images", "--csv", "single.csv"], dict(os.environ))
    assert code == 1, told
    return folder


@pytest.fixture(scope="module")
def cluster() -> Iterator[Nodes]:
    with nodes(2) as running:
        yield running


def run(folder: Path, arguments: list[str], environment: dict[str, str]) -> tuple[int, str, str]:
    home = {"MRICLASSIFIER_HOME": str(folder / "home")}
    process = classify(arguments, environment | home, folder=folder)
    out, told = process.communicate(timeout=400)
    return process.returncode, out, told


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return [{k: v for k, v in row.items() if k != "seconds"} for row in csv.DictReader(file)]


def test_the_rows_are_those_of_one_process_bit_for_bit(place: Path, cluster: Nodes) -> None:
    from pyarrow import parquet

    arguments = ["images", "--cluster", cluster.address, "--out-dir", "plain"]
    code, out, told = run(place, arguments, cluster.environment)
    assert (code, out) == (1, ""), told
    assert len(told.splitlines()) == 3, (
        told
    )  # the damaged file, the summary, the notice: no word of Ray's
    expected = rows(place / "single.csv")
    assert rows(place / "plain" / "results.csv") == expected
    assert len(expected) == COUNT + 1
    typed = parquet.read_table(place / "plain" / "results.parquet").to_pylist()
    assert [r["path"] for r in typed] == [r["path"] for r in expected]
    assert [str(r["probability_glioma"] or "") for r in typed] == [
        r["probability_glioma"] for r in expected
    ]
    assert not list((place / "plain").glob("*.journal"))


def test_a_killed_worker_and_a_killed_command_lose_and_repeat_nothing(
    place: Path, cluster: Nodes
) -> None:
    out = place / "killed"
    arguments = ["images", "--cluster", cluster.address, "--out-dir", "killed"]
    home = {"MRICLASSIFIER_HOME": str(place / "home")}
    first = classify(arguments, cluster.environment | home, folder=place)
    wait_for(lambda: units_done(out) >= 20)
    cluster.kill_a_worker()
    wait_for(lambda: units_done(out) >= 50)
    first.kill()
    first.communicate()
    kept = units_done(out)
    assert 50 <= kept < COUNT
    code, _, told = run(place, [*arguments, "--resume"], cluster.environment)
    assert code == 1, told
    assert f"{kept} files are done already" in told
    assert rows(out / "results.csv") == rows(place / "single.csv")


def test_files_at_urls_and_a_table_at_a_url(place: Path, cluster: Nodes) -> None:
    source, target = (place / "images").as_uri(), (place / "table.csv").as_uri()
    arguments = [source, "--include", "01*", "--cluster", cluster.address, "--csv", target]
    code, _, told = run(place, arguments, cluster.environment)
    assert code == 0, told
    expected = [r for r in rows(place / "single.csv") if r["path"].startswith("images/01")]
    found = rows(place / "table.csv")
    assert [r["path"] for r in found] == [r["path"].replace("images", source) for r in expected]
    assert [r["probability_glioma"] for r in found] == [r["probability_glioma"] for r in expected]


def test_a_node_without_the_model_is_one_sentence(place: Path, tmp_path: Path) -> None:
    bare = {"MRICLASSIFIER_HOME": str(tmp_path / "elsewhere")}
    from tests.helpers.bundles import write_bundle

    write_bundle(place / "home" / "data" / "models" / "mine", name="mine")
    with nodes(1, **bare) as other:
        arguments = ["images", "--model", "mine", "--cluster", other.address, "--csv", "x.csv"]
        code, out, told = run(place, arguments, other.environment)
    assert (code, out) == (3, "")
    assert len(told.splitlines()) == 1
    assert "does not have the model mine 1" in told


def test_an_address_that_does_not_answer_is_one_sentence(place: Path) -> None:
    arguments = ["images", "--cluster", "127.0.0.1:1024", "--csv", "x.csv"]
    code, out, told = run(place, arguments, dict(os.environ))
    assert (code, out) == (3, "")
    assert told.count("\n") == 1
    assert "No Ray cluster answers at 127.0.0.1:1024" in told


def test_a_bucket_that_cannot_be_read_is_one_sentence(place: Path) -> None:
    gone = (place / "no-bucket").as_uri()
    code, _, told = run(place, [gone, "--cluster", "auto", "--csv", "x.csv"], dict(os.environ))
    assert (code, told.count("\n")) == (3, 1), told
    assert "cannot be read (it is not there)" in told


def test_a_cluster_of_its_own_leaves_nothing_behind(place: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "TMPDIR": str(tmp_path), "HOME": str(tmp_path)}
    environment.pop("RAY_ADDRESS", None)
    arguments = ["images/000.png", "--cluster", "auto", "--parquet", "one.parquet"]
    code, _, told = run(place, arguments, environment)
    assert code == 0, told
    assert list(tmp_path.iterdir()) == []
    assert not list(Path("/tmp").glob("mriclassifier-ray-*"))


FILLER = """
import os, sys, ray
ray.init(address=sys.argv[1], log_to_driver=False, logging_level=50, configure_logging=False)
held = []
try:
    for size in (1 << 22, 1 << 18, 1 << 14, 1 << 10, 1 << 6):
        try:
            while True:
                held.append(ray.put(os.urandom(size)))
        except ray.exceptions.RayError:
            pass
finally:
    print("full", flush=True)
sys.stdin.read()
"""


def test_an_object_store_that_others_have_filled_stops_no_batch(place: Path) -> None:
    """Paths and rows are so small that they need none of it."""
    # A disk that is more than a thousandth full takes nothing of what does not fit into memory
    system: dict[str, object] = {"local_fs_capacity_threshold": 0.001}
    with nodes(1, system=system) as small:
        filler = subprocess.Popen(
            [sys.executable, "-c", FILLER, small.address],
            env=small.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert filler.stdout
        assert any(line.startswith("full") for line in filler.stdout)
        arguments = ["images", "--cluster", small.address, "--csv", "x.csv"]
        code, _, told = run(place, arguments, small.environment)
        filler.communicate("")
    assert code == 1, told
    assert len(rows(place / "x.csv")) == COUNT + 1
