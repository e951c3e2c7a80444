"""Noise from every depth is kept away, our lines are not."""

from __future__ import annotations

import subprocess
import sys

from tests.helpers.shared import REPOSITORY

PROGRAM = """
import os, sys
from mriclassifier.batch.cluster.quiet import only_ours
with only_ours() as (say, output):
    print("noise"); print("noise", file=sys.stderr)
    os.write(1, b"noise"); os.write(2, b"noise")
    say("ours")
print("after"); print("after", file=sys.stderr)
"""


def test_only_our_lines_come_through() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True, cwd=REPOSITORY
    )
    assert (done.stdout, done.stderr) == ("after\n", "ours\nafter\n")
