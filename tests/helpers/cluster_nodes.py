"""A real Ray cluster of several nodes on this computer, in processes of its own, and what can happen to it.

Run as a module it is the cluster: it prints the address and ends when its input does.
"""

from __future__ import annotations

import importlib.util
import json
import os
import secrets
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pytest

from tests.helpers.shared import REPOSITORY

Answer = TypeVar("Answer")
HAS_RAY = all(importlib.util.find_spec(name) for name in ("ray", "pyarrow", "fsspec"))
needs_ray = pytest.mark.skipif(
    not HAS_RAY, reason="Ray is not installed (the extra `cluster`; docs/cluster.md)"
)


@dataclass(frozen=True, kw_only=True)
class Nodes:
    """A cluster that runs: its address, and the environment in which programs may join it."""

    address: str
    environment: dict[str, str]

    def workers(self) -> list[int]:
        """Process ids of the workers that classify, on this cluster alone."""
        token = self.environment["RAY_AUTH_TOKEN"].encode()
        found = []
        for folder in Path("/proc").iterdir():
            try:
                title = (folder / "cmdline").read_bytes()
                if (
                    title.startswith(b"ray::MapWorker")
                    and token in (folder / "environ").read_bytes()
                ):
                    found.append(int(folder.name))
            except (OSError, ValueError):
                continue
        return sorted(found)

    def kill_a_worker(self) -> int:
        """End one as the system does when memory runs out; gives its id."""
        first = wait_for(self.workers)[0]
        os.kill(first, signal.SIGKILL)
        return first


def wait_for(ask: Callable[[], Answer], *, seconds: float = 120.0) -> Answer:
    """The first answer that is something."""
    end = time.monotonic() + seconds
    while not (answer := ask()):
        assert time.monotonic() < end, "it did not come"
        time.sleep(0.05)
    return answer


@contextmanager
def nodes(
    count: int = 2, *, cores: int = 1, system: dict[str, object] | None = None, **more: str
) -> Iterator[Nodes]:
    """``count`` nodes with ``cores`` each; ``more`` are variables for them alone."""
    # Sockets lie in it, whose names have 107 characters at most
    with tempfile.TemporaryDirectory(
        prefix="ray-", dir="/tmp", ignore_cleanup_errors=True
    ) as folder:
        environment = {
            **os.environ,
            "PYTHONPATH": str(REPOSITORY),
            "RAY_USAGE_STATS_ENABLED": "0",
            "RAY_AUTH_MODE": "token",
            "RAY_AUTH_TOKEN": secrets.token_hex(32),
            "RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER": "0",
        }
        (Path(folder) / "ray").mkdir()
        process = subprocess.Popen(
            [
                sys.executable,
                "-m",
                "tests.helpers.cluster_nodes",
                str(count),
                str(cores),
                json.dumps(system or {}),
            ],
            env={**environment, "RAY_TMPDIR": folder, **more},
            cwd=REPOSITORY,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert process.stdin
        assert process.stdout
        try:
            address = next((line for line in process.stdout if line.startswith("at ")), "")
            assert address, "the cluster did not start"
            yield Nodes(address=address.split()[1], environment=environment)
        finally:
            process.stdin.close()
            process.wait(60)
            process.stdout.close()


def classify(
    arguments: Sequence[str], environment: dict[str, str], *, folder: Path
) -> subprocess.Popen[str]:
    """Start ``mriclassifier classify`` in ``folder``."""
    return subprocess.Popen(
        [sys.executable, "-m", "mriclassifier", "classify", *arguments],
        env={**environment, "PYTHONPATH": str(REPOSITORY)},
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def units_done(folder: Path) -> int:
    """Units that the journal in ``folder`` holds so far."""
    found = list(folder.glob("*.journal"))
    return found[0].read_bytes().count(b'{"unit":') if found else 0


def main() -> None:
    """Be the cluster until the input ends."""
    from ray.cluster_utils import Cluster

    count, cores, system = sys.argv[1:]
    shared = {"num_cpus": int(cores), "object_store_memory": 100 << 20}
    cluster = Cluster(
        initialize_head=True,
        head_node_args={
            **shared,
            "include_dashboard": False,
            "_system_config": json.loads(system),
        },
    )
    for _ in range(int(count) - 1):
        cluster.add_node(**shared)
    cluster.wait_for_nodes()
    sys.stdout.write(f"at {cluster.address}\n")
    sys.stdout.flush()
    sys.stdin.read()
    cluster.shutdown()


if __name__ == "__main__":
    main()
