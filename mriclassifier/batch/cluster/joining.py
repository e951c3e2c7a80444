"""Joining a Ray cluster, or starting one on this computer that ends with the batch.

Nothing about the use goes to Ray's makers, there is no dashboard, and a cluster of our own listens on this
computer's own address alone, behind a token that is made for it.
"""

from __future__ import annotations

import contextlib
import importlib.util
import logging
import os
import secrets
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mriclassifier.batch.cluster.work import Job, probe
from mriclassifier.errors import (
    QT_TRANSLATE_NOOP,
    BundleMissingError,
    ClusterError,
    MriClassifierError,
    UsageError,
)

AUTO = "auto"
_KNOCK = 15.0  # s until an address counts as silent
_PROBE = 120.0  # s for all computers to look for the model
_STORE = 256 << 20  # bytes of our own cluster's object store: only file names and rows pass through
_PREFIX = "mriclassifier-ray-"
_LONGEST = 8  # characters of the folder for temporary files, so that Ray's sockets fit behind it

_QUIET = {
    "RAY_USAGE_STATS_ENABLED": "0",
    "RAY_DATA_DISABLE_PROGRESS_BARS": "1",
    "RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO": "0",
}
_KNOCKER = """
import sys
from ray._private.utils import read_ray_address
from ray._raylet import GcsClient
address = read_ray_address() if sys.argv[1] == "auto" else sys.argv[1]
if not address:
    sys.exit(1)
assert GcsClient(address=address).cluster_id
print(address)
"""
# Ray's own words for "this computer only"
_ALONE = {"RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER": "0", "RAY_AUTH_MODE": "token"}

MISSING = QT_TRANSLATE_NOOP(
    "errors",
    "Classifying on a cluster needs Ray, PyArrow and fsspec, which are not installed. Install MRI Classifier "
    "with its extra “cluster”.",
)
SILENT = QT_TRANSLATE_NOOP(
    "errors",
    "No Ray cluster answers at {address}. Check the address (as in 10.0.0.5:6379), whether the cluster runs, "
    "and whether its token is known here.",
)
LOST = QT_TRANSLATE_NOOP(
    "errors", "The cluster at {address} cannot be joined ({reason}). Run this on a computer of it."
)


def demand_libraries() -> None:
    """Raise a ClusterError where the extra is not installed."""
    if any(importlib.util.find_spec(name) is None for name in ("ray", "pyarrow", "fsspec")):
        raise ClusterError(MISSING)


@contextmanager
def joined(address: str) -> Iterator[None]:
    """Be part of the cluster at ``address`` within the block.

    Parameters
    ----------
    address
        ``host:port``; or ``"auto"``: the cluster that this computer is part of, else one of its own.

    Raises
    ------
    ClusterError
        It does not answer, or does not let this computer in.
    UsageError
        ``address`` is none.
    """
    demand_libraries()
    with contextlib.ExitStack() as stack:
        stack.enter_context(_environment(_QUIET))
        target = _target(address)
        options: dict[str, Any] = {"address": target}
        if target == "local":
            _sweep()
            folder = tempfile.mkdtemp(prefix=f"{_PREFIX}{os.getpid()}-", dir=_temporary())
            stack.callback(shutil.rmtree, folder, ignore_errors=True)
            stack.enter_context(
                _environment({**_ALONE, "RAY_AUTH_TOKEN": secrets.token_hex(32)}, unless_set=False)
            )
        import ray  # reads its variables now

        if target == "local":
            options |= {
                "include_dashboard": False,
                "object_store_memory": _STORE,
                "_temp_dir": folder,
                "num_cpus": _cores(),
            }
        stack.callback(ray.shutdown)
        try:
            ray.init(
                **options,
                log_to_driver=False,
                configure_logging=False,
                logging_level=logging.CRITICAL,
                namespace="mriclassifier",
            )
        except (Exception, SystemExit) as error:
            reason = (str(error).strip().splitlines() or [type(error).__name__])[0][:160]
            raise ClusterError(LOST, address=address, reason=reason.rstrip(".")) from error
        yield


def count_workers() -> int:
    """As many as the cluster has cores now."""
    import ray

    return max(1, int(ray.cluster_resources().get("CPU", 1)))


def demand_model(job: Job) -> None:
    """Ask every computer of the cluster that works whether it has the model.

    Raises
    ------
    BundleMissingError, BundleDamagedError, ClusterError
        One has not; the sentence names it.
    """
    import ray
    from ray.util.scheduling_strategies import NodeAffinitySchedulingStrategy

    remote = ray.remote(num_cpus=0, max_retries=1)(probe)
    asked = {}
    for node in ray.nodes():
        if node["Alive"] and node["Resources"].get("CPU", 0) >= 1:
            affinity = NodeAffinitySchedulingStrategy(node["NodeID"], soft=False)
            asked[node["NodeName"]] = remote.options(scheduling_strategy=affinity).remote(job)
    if not asked:
        raise ClusterError(
            QT_TRANSLATE_NOOP("errors", "No computer of the cluster has a processor core to give.")
        )
    for name, reference in asked.items():
        try:
            error = ray.get(reference, timeout=_PROBE)
        except Exception as fault:
            raise ClusterError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "The computer {node} of the cluster cannot run MRI Classifier ({reason}). Install the same "
                    "version there, with its extra “cluster”, or take the computer out.",
                ),
                node=name,
                reason=_kind(fault),
            ) from fault
        if error is not None:
            raise _at_node(name, job, error)


def _at_node(name: str, job: Job, error: MriClassifierError) -> MriClassifierError:
    if isinstance(error, ClusterError):
        return error
    kind = type(error) if error.exit_code == ClusterError.exit_code else BundleMissingError
    return kind(
        QT_TRANSLATE_NOOP(
            "errors",
            "The computer {node} of the cluster does not have the model {model} {version}: {reason} Install it "
            "there, or take the computer out.",
        ),
        node=name,
        model=job.model.name,
        version=job.model.version,
        reason=error.sentence,
    )


def _kind(fault: BaseException) -> str:
    cause = getattr(fault, "cause", None) or fault.__cause__ or fault
    text = str(cause)
    for word in ("ModuleNotFoundError", "ImportError", "GetTimeoutError"):
        if word in text or word in type(fault).__name__:
            return word
    return type(cause).__name__


def _target(address: str) -> str:
    if address == AUTO:
        given = os.environ.get("RAY_ADDRESS", "")
        if given and given != AUTO:
            return _answering(given)
        return _knock(AUTO) or "local"
    host, colon, port = address.rpartition(":")
    if not (colon and host and port.isdigit()) or "/" in address:
        raise UsageError(
            QT_TRANSLATE_NOOP(
                "errors",
                "“{address}” is no address of a Ray cluster: write auto, or the head's name and port as in "
                "10.0.0.5:6379.",
            ),
            address=address,
        )
    return _answering(address)


def _answering(address: str) -> str:
    if not _knock(address):
        raise ClusterError(SILENT, address=address)
    return address


def _knock(address: str) -> str:
    """The address where a cluster answers, or nothing; ``"auto"`` is what ``ray start`` noted here.

    A child asks: Ray waits for minutes and then ends the process that asks.
    """
    try:
        asked = subprocess.run(
            [sys.executable, "-c", _KNOCKER, address],
            timeout=_KNOCK,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            check=False,
            encoding="utf-8",
        )
    except (subprocess.TimeoutExpired, OSError):
        return ""
    return asked.stdout.strip().rpartition("\n")[2] if asked.returncode == 0 else ""


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextmanager
def _environment(values: dict[str, str], *, unless_set: bool = True) -> Iterator[None]:
    """Variables for Ray within the block; what the user set holds, ``unless_set`` is False."""
    before = {name: os.environ.get(name) for name in values}
    for name, value in values.items():
        if not (unless_set and before[name] is not None):
            os.environ[name] = value
    try:
        yield
    finally:
        for name, old in before.items():
            if old is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = old


def _temporary() -> Path:
    """Where our own cluster's files lie: its sockets have names of 107 characters at most."""
    usual, short = Path(tempfile.gettempdir()), Path("/tmp")  # noqa: S108  (mkdtemp makes it private)
    return short if len(str(usual)) > _LONGEST and short.is_dir() else usual


def _sweep() -> None:
    """Delete what commands left that were killed."""
    for path in _temporary().glob(f"{_PREFIX}*"):
        number = path.name.removeprefix(_PREFIX).partition("-")[0]
        if number.isdigit() and not _is_alive(int(number)):
            shutil.rmtree(path, ignore_errors=True)


def _is_alive(number: int) -> bool:
    if os.name == "nt":
        return True  # asking there would end the process
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
