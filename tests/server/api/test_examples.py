"""The examples of the document do what it says, against a real server."""

from __future__ import annotations

import csv
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from mriclassifier.inference.engine import InferenceEngine
from tests.helpers.pictures import drawn_head, encoded
from tests.helpers.shared import REPOSITORY
from tests.helpers.web_server import serving

DOCUMENT = REPOSITORY / "docs" / "server-api.md"
EXAMPLE = REPOSITORY / "docs" / "examples" / "classify_remote.py"


def blocks() -> list[str]:
    return re.findall(r"^```bash\n(.*?)^```", DOCUMENT.read_text("utf-8"), re.S | re.M)


@pytest.mark.skipif(not shutil.which("curl") or not shutil.which("bash"), reason="no curl or bash")
def test_the_examples_run_as_they_stand(engine: InferenceEngine, tmp_path: Path) -> None:
    for name, size in (("slice.png", 90), ("other.png", 120)):
        (tmp_path / name).write_bytes(encoded(drawn_head(size)))
    shutil.copy(EXAMPLE, tmp_path)
    python = tmp_path / "bin" / "python3"
    python.parent.mkdir()
    python.symlink_to(sys.executable)
    assert len(blocks()) == 4
    with serving(engine, tmp_path / "server") as server:
        script = "set -e\n" + "\n".join(blocks())
        environment = {
            "PATH": f"{python.parent}{os.pathsep}{os.environ['PATH']}",
            "ADDRESS": server.address,
            "TOKEN": server.url.partition("token=")[2],
        }
        done = subprocess.run(
            ["bash", "-c", script],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            timeout=60,
        )
    assert done.returncode == 0, done.stderr
    answer = json.loads((tmp_path / "answer.json").read_text("utf-8"))
    assert answer["frames"][0]["path"] == "slice.png"
    assert json.loads((tmp_path / "predict.json").read_text("utf-8"))["label"]
    assert json.loads((tmp_path / "model.json").read_text("utf-8"))["name"] == "fake"
    assert (tmp_path / "overlay.png").read_bytes().startswith(b"\x89PNG")
    assert "event: end" in (tmp_path / "events.txt").read_text("utf-8")
    lines = (tmp_path / "lines.json").read_text("utf-8").splitlines()
    assert [json.loads(line)["path"] for line in lines] == ["slice.png", "other.png"]
    tables = []
    for name in ("table.csv", "remote.csv"):
        with (tmp_path / name).open(encoding="utf-8", newline="") as file:
            tables.append([(row["path"], row["label"]) for row in csv.DictReader(file)])
    assert tables[0] == tables[1]
    assert [path for path, _ in tables[0]] == ["slice.png", "other.png"]
    assert "2 of 2" in done.stderr


def test_the_client_says_the_servers_sentence(engine: InferenceEngine, tmp_path: Path) -> None:
    (tmp_path / "torn.png").write_bytes(b"torn")
    with serving(engine, tmp_path / "server") as server:
        for token, code in ((server.url.partition("token=")[2], "unsupported_format"), ("x", "")):
            done = subprocess.run(
                [sys.executable, str(EXAMPLE), server.address, str(tmp_path / "torn.png")],
                env={"MRICLASSIFIER_TOKEN": token},
                capture_output=True,
                text=True,
                timeout=30,
            )
            assert done.returncode == 1
            assert code in done.stderr
            assert "Traceback" not in done.stderr


def test_every_address_of_the_document_is_in_the_program() -> None:
    text = DOCUMENT.read_text("utf-8")
    from fastapi import FastAPI

    from mriclassifier.server.api import batch_routes, classify_routes, heatmap_routes

    app = FastAPI()
    for module in (batch_routes, classify_routes, heatmap_routes):
        app.include_router(module.router)
    for path, operations in app.openapi()["paths"].items():
        shown = path.replace("{batch_id}", "{id}").replace("{picture_id}", "{id}")
        for method in operations:
            assert f"{method.upper()} {shown}" in text, shown
