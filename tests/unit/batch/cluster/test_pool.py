"""What Ray says, as a sentence; what a dead worker is and what ends the batch."""

from __future__ import annotations

from mriclassifier.batch.cluster import pool
from mriclassifier.errors import BundleDamagedError, ClusterError


class RayError(Exception):
    pass


class ActorDiedError(RayError):
    pass


class ObjectStoreFullError(RayError):
    pass


class RayTaskError(RayError):
    def __init__(self, cause: Exception) -> None:
        super().__init__("a long traceback")
        self.cause = cause


def test_a_full_object_store_is_named() -> None:
    error = pool.explain(RayTaskError(ObjectStoreFullError("no room for 5 MiB.\nmore")))
    assert isinstance(error, ClusterError)
    assert "object store of the cluster is full (no room for 5 MiB)" in error.sentence
    assert not pool._is_death(RayTaskError(ObjectStoreFullError("x")))


def test_a_workers_death_is_not_the_end() -> None:
    assert pool._is_death(RayTaskError(ActorDiedError("x")))
    assert pool._is_death(ActorDiedError("x"))
    assert not pool._is_death(RayError("x"))


def test_our_own_errors_come_through() -> None:
    inner = BundleDamagedError("It is.")
    assert pool.explain(RayTaskError(inner)) is inner


def test_anything_else_is_a_broken_cluster() -> None:
    error = pool.explain(RayError("GCS is gone."))
    assert "does not work any more (GCS is gone)" in error.sentence
