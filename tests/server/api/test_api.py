"""The interface begins with nothing and ends with nothing."""

from __future__ import annotations

import tempfile
import threading
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from mriclassifier.server.api import api as module
from mriclassifier.server.api.api import Api
from mriclassifier.server.api.folder import PREFIX
from mriclassifier.server.services import Services
from tests.helpers.pictures import drawn_head, encoded


def folders() -> list[Path]:
    return list(Path(tempfile.gettempdir()).glob(f"{PREFIX}*"))


def keepers() -> list[str]:
    return [t.name for t in threading.enumerate() if t.name == "mri-server-keeper"]


def test_nothing_is_made_before_it_is_needed_and_nothing_is_left(
    client: TestClient, services: Services
) -> None:
    assert not folders()
    assert not keepers()
    picture = encoded(drawn_head())
    heatmap = client.post("/predict/", files={"file": picture}).json()["heatmap"]
    assert len(keepers()) == 1
    client.post("/api/v1/batches", params={"more": True}, files={"files": picture})
    assert len(folders()) == 1
    counts = services.monitor.counts()
    assert (counts.waiting, counts.batches) == (0, 1)
    api: Api = client.app.state.api  # type: ignore[attr-defined]
    api.begin_close()
    assert client.get(heatmap).json()["error"]["code"] == "gone"
    late = client.post("/api/v1/batches", files={"files": picture})
    assert (late.status_code, late.json()["error"]["code"]) == (503, "cancelled")
    assert api.close(10)
    assert not folders()
    assert not keepers()
    assert api.close(1), "twice is harmless"


def test_what_is_too_old_is_forgotten_without_being_asked_for(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    swept = threading.Event()
    monkeypatch.setattr(module, "_SWEEP_SECONDS", 0.01)
    api: Api = client.app.state.api  # type: ignore[attr-defined]
    monkeypatch.setattr(api.parts.kept, "sweep", swept.set)
    client.post("/predict/", files={"file": encoded(drawn_head())})
    assert swept.wait(10)
