"""A server application over a real engine with a fake classifier."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from argon2 import PasswordHasher
from fastapi.testclient import TestClient

from mriclassifier.errors import DamagedFileError
from mriclassifier.imaging.identity import pixels_sha256
from mriclassifier.imaging.study import Frame
from mriclassifier.inference.classifier import ModelInfo
from mriclassifier.inference.engine import InferenceEngine
from mriclassifier.inference.prediction import ModelId, Prediction
from mriclassifier.notices import Notice
from mriclassifier.server.access.access import Access
from mriclassifier.server.access.accounts import Accounts
from mriclassifier.server.access.pairing import Pairing
from mriclassifier.server.access.passwords import Passwords
from mriclassifier.server.access.tokens import ApiTokens
from mriclassifier.server.app import create_app
from mriclassifier.server.audit import AuditRow, AuditSink
from mriclassifier.server.monitor import Monitor
from mriclassifier.server.services import ServerLimits, Services

TOKEN = "a-token-for-tests"
CLASSES = ("glioma", "meningioma", "notumor", "pituitary")


class FakeClassifier:
    """Answers from the pixels' mean, as quickly or slowly as the test lets it."""

    def __init__(self) -> None:
        self.go = threading.Event()
        self.go.set()
        self.begun = threading.Event()
        self.model = ModelId(name="fake", version="1", sha256="0" * 64)

    @property
    def info(self) -> ModelInfo:
        return ModelInfo(
            model=self.model,
            engine="onnx",
            classes=CLASSES,
            input_size=64,
            preprocess_version=1,
            path=Path("somewhere/fake"),
        )

    def classify(self, frame: Frame) -> Prediction:
        self.begun.set()
        assert self.go.wait(20)
        mean = float(frame.pixels.mean())
        if mean == 77:
            raise DamagedFileError("The picture is cursed.")
        if mean == 78:
            raise ZeroDivisionError("patient John Doe")
        order = int(mean) % 4
        values = np.roll([0.7, 0.2, 0.06, 0.04], order)
        return Prediction(
            label=CLASSES[order],
            probabilities=dict(zip(CLASSES, map(float, values), strict=True)),
            prediction_set=(CLASSES[order],),
            in_distribution=True,
            ood_score=float("inf") if mean == 79 else 1.5,
            ood_threshold=9.0,
            warnings=(Notice(code="note", template="Mean {mean:.0f}.", values={"mean": mean}),),
            activation_maps=np.zeros((4, 2, 2), np.float32),
            logits=np.zeros(4, np.float32),
            model=self.model,
            engine="onnx",
            preprocess_version=1,
            image_sha256=pixels_sha256(frame.pixels),
            seconds=0.01,
        )

    def close(self) -> None:
        pass


@pytest.fixture
def classifier() -> FakeClassifier:
    return FakeClassifier()


@pytest.fixture
def engine(classifier: FakeClassifier) -> Iterator[InferenceEngine]:
    engine = InferenceEngine(lambda: classifier, max_waiting=8)  # type: ignore[arg-type,return-value]
    engine.ready.result(10)
    yield engine
    classifier.go.set()
    assert engine.close()


def quick_passwords() -> Passwords:
    """Hashes that cost next to nothing."""
    return Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))


@pytest.fixture
def audit_rows() -> list[AuditRow]:
    """What the audit log was given, once the client is gone or ``services.audit`` is closed."""
    return []


@pytest.fixture
def access(tmp_path: Path) -> Access:
    """All ways in are open; nobody has a name yet."""
    return Access(
        pairing=Pairing(TOKEN),
        accounts=Accounts(tmp_path / "server", passwords=quick_passwords()),
        tokens=ApiTokens(tmp_path / "server"),
    )


@pytest.fixture
def limits() -> ServerLimits:
    """Small ones, so that a test meets them."""
    return ServerLimits(
        max_upload_bytes=200_000,
        max_decoding=2,
        max_waiting=2,
        max_batch_bytes=1_000_000,
        max_batch_files=20,
    )


@pytest.fixture
def services(
    engine: InferenceEngine, access: Access, limits: ServerLimits, audit_rows: list[AuditRow]
) -> Iterator[Services]:
    """What an application is put together from."""
    monitor = Monitor()
    audit = AuditSink(audit_rows.extend, monitor=monitor, seconds=0.05)
    audit.start()
    yield Services(engine=engine, access=access, limits=limits, monitor=monitor, audit=audit)
    assert audit.close()


@pytest.fixture
def anonymous(services: Services) -> Iterator[TestClient]:
    """A browser, or a program, that nobody has let in."""
    app = create_app(services)
    with TestClient(
        app, base_url="http://127.0.0.1:8000", raise_server_exceptions=False, follow_redirects=False
    ) as client:
        yield client
    app.state.api.begin_close()
    assert app.state.api.close(10)


@pytest.fixture
def client(anonymous: TestClient) -> TestClient:
    """A program that sends the token."""
    anonymous.headers["Authorization"] = f"Bearer {TOKEN}"
    return anonymous
