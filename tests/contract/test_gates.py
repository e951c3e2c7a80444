"""Each gate is broken on purpose here and has to go red: a gate nobody saw fail protects nothing."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest

from tests.helpers.shared import REPOSITORY

BAD_HABITS = """
import logging, tempfile, threading, os
from pathlib import Path
import pytest

HALT = threading.Event()

def start_and_forget():
    threading.Thread(target=HALT.wait, args=(8,), daemon=True, name="forgotten").start()

def test_warns():
    logging.getLogger("somewhere").warning("disk is %s", "full")

@pytest.mark.allow_log("somewhere: disk is full")
def test_warns_as_expected():
    logging.getLogger("somewhere").warning("disk is %s", "full")

def test_expects_in_part(log_gate):
    log_gate.allow("somewhere: disk")
    logging.getLogger("somewhere").error("disk is on fire")

@pytest.mark.allow_log("somewhere: disk is full")
def test_expects_another():
    logging.getLogger("somewhere").warning("disk is slow")

def test_clears_the_log_handlers():
    logging.getLogger().handlers.clear()

def test_leaves_a_file():
    tempfile.mkstemp(prefix="forgotten-")

def test_leaves_a_folder():
    tempfile.mkdtemp(prefix="forgotten-")

def test_tidies_up():
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "a").touch()

def test_leaves_a_thread():
    start_and_forget()

@pytest.mark.allow_threads
def test_may_leave_a_thread():
    start_and_forget()

def test_joins_its_thread():
    thread = threading.Thread(target=str)
    thread.start()
    thread.join()

def test_leaves_a_qthread(request):
    from PySide6.QtCore import QThread
    class Sleeper(QThread):
        def run(self):
            QThread.msleep(6000)
    request.config.sleeper = Sleeper()
    request.config.sleeper.start()

def test_leaves_pool_work():
    from PySide6.QtCore import QThreadPool
    import time
    QThreadPool.globalInstance().start(lambda: time.sleep(5))

def test_homes_differ_a():
    Path(os.environ["MRICLASSIFIER_HOME"], "settings.toml").touch()

def test_homes_differ_b():
    home = Path(os.environ["MRICLASSIFIER_HOME"])
    assert home.is_dir() and not list(home.iterdir())
    assert "mriclassifier_home" not in home.name and "pytest" in str(home)

def test_has_no_screen():
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"

def test_python_warning():
    import warnings
    warnings.warn("old habit", DeprecationWarning)

def test_end():
    HALT.set()
"""

RED = {
    "test_warns": "disk is full",
    "test_expects_another": "disk is slow",
    "test_clears_the_log_handlers": "root logger",
    "test_leaves_a_file": "forgotten-",
    "test_leaves_a_folder": "forgotten-",
    "test_leaves_a_thread": "start_and_forget",
    "test_leaves_a_qthread": "Sleeper",
    "test_leaves_pool_work": "thread pool",
    "test_python_warning": "old habit",
}


@pytest.fixture(scope="module")
def report(pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The verbose report of pytest over a file of bad habits, under this project's gates."""
    folder = tmp_path_factory.mktemp("gates")
    (folder / "conftest.py").write_text('pytest_plugins = ["tests.helpers.gates"]\n')
    (folder / "test_habits.py").write_text(BAD_HABITS)
    (folder / "pytest.ini").write_text("[pytest]\nfilterwarnings = error\n")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-v", "-p", "no:cacheprovider", "--basetemp=base"],
        cwd=folder,
        env={k: v for k, v in os.environ.items() if k != "QT_QPA_PLATFORM"}
        | {"PYTHONPATH": str(REPOSITORY)},
        capture_output=True,
        text=True,
        timeout=200,
    )
    return done.stdout + done.stderr


@pytest.mark.parametrize("name", RED)
def test_a_bad_habit_turns_its_test_red_and_is_named(report: str, name: str) -> None:
    assert re.search(rf"::{name} (FAILED|ERROR|PASSED.*\n.*::{name} ERROR)", report), report
    told = re.search(
        rf"_ (?:ERROR at teardown of )?{name} _+\n(.*?)\n(?:_{{10}}|=====)", report, re.S
    )
    assert told, report
    assert RED[name] in told[1], report


def test_good_habits_pass(report: str) -> None:
    good = set(re.findall(r"def (test_\w+)", BAD_HABITS)) - set(RED)
    assert len(good) >= 8
    for name in good:
        assert f"::{name} PASSED" in report, report
        assert f"::{name} ERROR" not in report, report
