"""A real server in a process of its own, to measure its memory; run as a program, it is that process.

The model is a small one with random weights: what is measured is what uploads do, not what a network needs.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.helpers.shared import REPOSITORY


@dataclass(frozen=True)
class ServedProcess:
    """Where it listens, its token, and its number."""

    address: str
    token: str
    pid: int

    def peak_bytes(self) -> int:
        """The most memory it ever had; Linux alone tells."""
        status = Path(f"/proc/{self.pid}/status").read_text("ascii")
        line = next(line for line in status.splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) * 1024


@contextmanager
def served_process(folder: Path) -> Iterator[ServedProcess]:
    """The process, for the block; it has to end by itself, quickly and without a word."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.helpers.served_process", str(folder)],
        cwd=REPOSITORY,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        try:
            address, token = child.stdout.readline().split()
            yield ServedProcess(address, token, child.pid)
            child.stdin.close()
            assert child.wait(30) == 0
            assert child.stderr is not None
            assert child.stderr.read() == ""
        finally:
            child.kill()


def main() -> None:
    """Serve until stdin is closed."""
    from mriclassifier.inference.classifier import open_classifier
    from mriclassifier.inference.engine import InferenceEngine
    from tests.helpers.bundles import write_bundle
    from tests.helpers.web_server import serving

    folder = Path(sys.argv[1])
    tempfile.tempdir = str(folder)
    bundle = write_bundle(folder / "bundle")
    engine = InferenceEngine(lambda: open_classifier(bundle, "onnx"))
    try:
        with serving(engine, folder / "server") as server:
            print(server.address, server.url.partition("token=")[2], flush=True)
            sys.stdin.read()
    finally:
        engine.close()


if __name__ == "__main__":
    main()
