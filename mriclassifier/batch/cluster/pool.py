"""Units through a pool of workers, with Ray Data: as many in flight as are needed to keep all busy.

The list goes in by legs, so that neither this computer nor the cluster ever holds more of it. A block is a
few units; a worker that dies gives its block to another one. A file that ends every worker it comes to is
found by handing out one unit at a time, and becomes a failed row.
"""

from __future__ import annotations

import json
import logging
import pickle
from collections.abc import Iterator, Sequence
from typing import Any

from mriclassifier.batch.cluster.units import Unit
from mriclassifier.batch.cluster.work import Job, Rows, Worker
from mriclassifier.errors import QT_TRANSLATE_NOOP, ClusterError, MriClassifierError

LEG = 20_000  # units handed to Ray at a time
BLOCK = 16  # units a worker takes at a time, about a second's work
_IN_FLIGHT = 2  # blocks a worker: one in work, one waiting
_RETRIES = 3  # of a block whose worker died

Numbered = tuple[int, Unit]
Answer = tuple[int, Rows]

FULL = QT_TRANSLATE_NOOP(
    "errors",
    "The object store of the cluster is full ({reason}). Make room there, in memory or on the disk it spills "
    "to, then go on with --resume.",
)
BROKEN = QT_TRANSLATE_NOOP(
    "errors",
    "The cluster does not work any more ({reason}). Once it does, go on with --resume.",
)
_FULL = ("ObjectStoreFullError", "OutOfDiskError", "PlasmaObjectNotAvailable")
_DEATHS = (
    "ActorDiedError",
    "ActorUnavailableError",
    "ActorUnschedulableError",
    "WorkerCrashedError",
    "OutOfMemoryError",
    "NodeDiedError",
    "RayActorError",
)


def classify_leg(units: Sequence[Numbered], job: Job, *, workers: int) -> Iterator[list[Answer]]:
    """Answers in the order of finishing; after a worker's death some may be missing.

    Raises
    ------
    ComponentError
        The model failed, the object store is full, or the cluster is gone.
    """
    block = max(1, min(BLOCK, -(-len(units) // (4 * workers))))
    try:
        yield from _stream(units, job, workers=workers, block=block, ignore=0)
    except MriClassifierError:
        raise
    except Exception as error:
        if not _is_death(error):
            raise explain(error) from error


def classify_alone(units: Sequence[Numbered], job: Job, *, workers: int) -> Iterator[list[Answer]]:
    """As :func:`classify_leg` with one unit at a time; those whose worker dies every time are missing."""
    try:
        yield from _stream(units, job, workers=workers, block=1, ignore=-1)
    except MriClassifierError:
        raise
    except Exception as error:
        raise explain(error) from error


def explain(error: BaseException) -> MriClassifierError:
    """The sentence for what Ray says."""
    chain = list(_causes(error))
    for cause in chain:
        if isinstance(cause, MriClassifierError):
            return cause
    names = [kind.__name__ for cause in chain for kind in type(cause).__mro__]
    text = str(chain[-1]).strip().splitlines()
    reason = (text[0] if text else type(chain[-1]).__name__)[:160].rstrip(". ")
    if any(name in names or name in str(error) for name in _FULL):
        return ClusterError(FULL, reason=reason)
    return ClusterError(BROKEN, reason=reason)


def _is_death(error: BaseException) -> bool:
    names = {kind.__name__ for cause in _causes(error) for kind in type(cause).__mro__}
    return not names.isdisjoint(_DEATHS) and names.isdisjoint(_FULL)


def _causes(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    following: BaseException | None = error
    while following is not None and id(following) not in seen:
        seen.add(id(following))
        yield following
        cause = getattr(following, "cause", None)
        following = cause if isinstance(cause, BaseException) else following.__cause__


def _stream(
    units: Sequence[Numbered], job: Job, *, workers: int, block: int, ignore: int
) -> Iterator[list[Answer]]:
    import ray.data

    logging.getLogger("ray").setLevel(logging.CRITICAL)
    logging.getLogger("ray.data").setLevel(logging.CRITICAL)
    context = ray.data.DataContext.get_current()  # each dataset takes a copy of it
    context.enable_progress_bars = False
    context.print_on_execution_start = False
    context.max_errored_blocks = ignore
    size = min(workers, -(-len(units) // block))
    answered = ray.data.from_arrow(list(_tables(units, block))).map_batches(
        Worker,
        batch_size=None,
        batch_format="pyarrow",
        zero_copy_batch=True,
        compute=ray.data.ActorPoolStrategy(size=size, max_tasks_in_flight_per_actor=_IN_FLIGHT),
        fn_constructor_args=(job,),
        num_cpus=1,
        max_task_retries=_RETRIES,
    )
    for batch in answered.iter_batches(batch_size=None, batch_format="pyarrow", prefetch_batches=1):
        yield _answers(batch)


def _tables(units: Sequence[Numbered], block: int) -> Iterator[Any]:
    import pyarrow

    for start in range(0, len(units), block):
        some = units[start : start + block]
        yield pyarrow.table(
            {
                "number": pyarrow.array([number for number, _ in some], pyarrow.int64()),
                "unit": pyarrow.array([json.dumps(unit.to_json()) for _, unit in some]),
            }
        )


def _answers(batch: Any) -> list[Answer]:
    for fault in batch["fault"].to_pylist():
        if fault is not None:
            raise pickle.loads(fault)  # noqa: S301  (from our own workers, as all that Ray carries)
    numbers, rows = batch["number"].to_pylist(), batch["rows"].to_pylist()
    return [(number, json.loads(text)) for number, text in zip(numbers, rows, strict=True)]
