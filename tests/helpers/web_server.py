"""The real server over the real model, and a browser that is on this machine already."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from mriclassifier import paths
from mriclassifier.inference.classifier import open_classifier
from mriclassifier.inference.engine import InferenceEngine
from mriclassifier.server.runner import ServeOptions, Server
from mriclassifier.server.services import ServerLimits

MODEL = "brain-mri-resnet50"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


@contextmanager
def real_engine() -> Iterator[InferenceEngine]:
    """The engine with the shipped model, loaded."""
    folder = paths.resource("models", MODEL)
    engine = InferenceEngine(lambda: open_classifier(folder, "onnx"))
    try:
        engine.ready.result(60)
        yield engine
    finally:
        assert engine.close()


@contextmanager
def serving(
    engine: InferenceEngine,
    folder: Path,
    *,
    users: bool = False,
    port: int = 0,
    limits: ServerLimits | None = None,
) -> Iterator[Server]:
    """Serve for the block; ``folder`` holds the files of users and tokens."""
    server = Server(
        engine,
        options=ServeOptions(users=users, port=port),
        limits=limits or ServerLimits(),
        audit=None,
        folder=folder,
    )
    server.start()
    try:
        yield server
    finally:
        assert server.stop()


@contextmanager
def chromium() -> Iterator[Browser]:
    """The installed browser without a window; nothing is downloaded and nothing asked for elsewhere."""
    assert CHROMIUM
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        yield browser
        browser.close()
