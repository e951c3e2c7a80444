"""Results appear whole, and killed runs leave nothing that stays."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from mriclassifier import paths
from mriclassifier.batch.output_file import OutputFile
from mriclassifier.errors import OutputError

_KILLED = """
import os, signal, sys
from pathlib import Path
from mriclassifier.batch.output_file import OutputFile
made = OutputFile(Path(sys.argv[1]))
made.write(b"half")
made.file.flush()
os.kill(os.getpid(), signal.SIGKILL)
"""


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.skipif(os.name == "nt", reason="needs SIGKILL")
def test_what_killed_runs_left_goes_with_the_next_run_and_older_results_stay(
    tmp_path: Path,
) -> None:
    target = tmp_path / "results [1].csv"
    target.write_bytes(b"older")
    for _ in range(2):
        killed = subprocess.run(
            [sys.executable, "-c", _KILLED, str(target)], cwd=paths.resource().parent, check=False
        )
        assert killed.returncode == -signal.SIGKILL
        assert target.read_bytes() == b"older"
        assert len(left(tmp_path)) == 2, "that of the run before is gone"
    with OutputFile(target) as made:
        made.write(b"newer")
    assert left(tmp_path) == [target.name]
    assert target.read_bytes() == b"newer"


def test_a_run_at_work_on_the_same_file_keeps_what_it_wrote(tmp_path: Path) -> None:
    target = tmp_path / "results.csv"
    with OutputFile(target) as first:
        first.write(b"first")
        with OutputFile(target) as second:
            second.write(b"second")
        assert target.read_bytes() == b"second"
    assert target.read_bytes() == b"first"
    assert left(tmp_path) == ["results.csv"]


def test_a_failed_run_leaves_the_older_file_alone(tmp_path: Path) -> None:
    target = tmp_path / "results.csv"
    target.write_bytes(b"older")
    made = OutputFile(target)
    made.write(b"half")
    made.__exit__(ValueError, ValueError("broken"), None)
    assert target.read_bytes() == b"older"
    assert left(tmp_path) == ["results.csv"]
    with pytest.raises(OutputError, match="it is a folder"):
        OutputFile(tmp_path)
