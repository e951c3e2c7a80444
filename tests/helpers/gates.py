"""What every test has to keep to; each rule turns a test red that would otherwise pass unseen.

* Settings, data and logs go to a folder of the test's own.
* An unexpected log record of level WARNING or above fails the test (``allow_log`` permits it).
* A thread left running fails the test, which names the line that started it (``allow_threads``).
* A file left in the folder for temporary files fails the test.

``tests/contract/test_gates.py`` sees each of them go red.
"""

from __future__ import annotations

import logging
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.threads import ThreadWatch, pool_is_busy

GRACE = 3.0  # seconds that a thread has to end once the test is over

# Before anything imports Qt, Keras or TensorFlow.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("KERAS_BACKEND", "tensorflow")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "markers",
        "allow_log(*patterns): log records of level WARNING or above that match one of the"
        " regular expressions (on 'logger: message') are expected",
    )
    config.addinivalue_line(
        "markers", "allow_threads: the test may leave threads running (say why beside the marker)"
    )


@pytest.fixture(scope="session", autouse=True)
def _isolated_session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep fixtures of wider scope than a test, and libraries, away from the user's own files."""
    with pytest.MonkeyPatch.context() as patch:
        for variable in (
            "MRICLASSIFIER_HOME",
            "KERAS_HOME",
            "XDG_CONFIG_HOME",
            "XDG_CACHE_HOME",
            "XDG_DATA_HOME",
            "XDG_STATE_HOME",
            "XDG_RUNTIME_DIR",
        ):
            folder = tmp_path_factory.mktemp(variable.lower())
            folder.chmod(0o700)  # Qt refuses a runtime folder that others can read
            patch.setenv(variable, str(folder))
        yield


@pytest.fixture(autouse=True)
def isolated_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A fresh folder for this test's settings, data, models and logs."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MRICLASSIFIER_HOME", str(home))
        yield home


class LogGate(logging.Handler):
    """Collects log records that no test asked for."""

    def __init__(self, patterns: list[str]) -> None:
        super().__init__(logging.WARNING)
        self._patterns = patterns
        self._lines: list[str] = []

    def allow(self, pattern: str) -> None:
        """Permit records that match ``pattern`` for the rest of the test."""
        self._patterns.append(pattern)

    def emit(self, record: logging.LogRecord) -> None:
        self._lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")

    def unexpected(self) -> list[str]:
        """Records that no pattern permits."""
        return [line for line in self._lines if not any(re.search(p, line) for p in self._patterns)]


@pytest.fixture(autouse=True)
def log_gate(request: pytest.FixtureRequest) -> Iterator[LogGate]:
    """Fail the test on a log record of level WARNING or above that it did not permit."""
    gate = LogGate([p for mark in request.node.iter_markers("allow_log") for p in mark.args])
    root = logging.getLogger()
    level, handlers = root.level, list(root.handlers)
    root.addHandler(gate)
    try:
        yield gate
    finally:
        blind = gate not in root.handlers
        for handler in set(root.handlers) - set(handlers):
            # pytest swaps its own handlers between the phases of a test; ours were left behind.
            if handler is gate or not type(handler).__module__.startswith("_pytest"):
                root.removeHandler(handler)
                handler.close()
        root.setLevel(level)
    if blind:
        pytest.fail("the test took other code's handlers off the root logger", pytrace=False)
    if lines := gate.unexpected():
        pytest.fail(
            "unexpected log records (permit one with @pytest.mark.allow_log(r'pattern')):\n"
            + "\n".join(lines),
            pytrace=False,
        )


@pytest.fixture(scope="session")
def _thread_watch() -> Iterator[ThreadWatch]:
    with ThreadWatch().installed() as watch:
        before = watch.running()
        yield watch
        _fail_on_threads(watch, before)


def _fail_on_threads(watch: ThreadWatch, before: set[object]) -> None:
    if left := watch.left_since(before, grace=GRACE):
        pytest.fail(
            "left running: " + "\n".join(watch.describe(thread) for thread in left), pytrace=False
        )


@pytest.fixture(autouse=True)
def _thread_gate(_thread_watch: ThreadWatch, request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail the test on a thread that it started and left running."""
    before = _thread_watch.running()
    yield
    if request.node.get_closest_marker("allow_threads"):
        return
    _fail_on_threads(_thread_watch, before)
    if pool_is_busy(grace=GRACE):
        pytest.fail("work is still running in Qt's global thread pool", pytrace=False)


@pytest.fixture(scope="session")
def _temporary_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("temporary")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TMPDIR", str(folder))
        patch.setattr(tempfile, "tempdir", str(folder))
        yield folder


@pytest.fixture(autouse=True)
def _temporary_file_gate(_temporary_folder: Path) -> Iterator[None]:
    """Fail the test on a temporary file that it left behind."""
    before = set(_temporary_folder.iterdir())
    yield
    left = sorted(set(_temporary_folder.iterdir()) - before)
    for path in left:
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    if left:
        pytest.fail(f"temporary files left behind: {[p.name for p in left]}", pytrace=False)
