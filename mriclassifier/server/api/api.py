"""The interface as one object: its routes, what they share, and how it ends."""

from __future__ import annotations

import threading

from fastapi import APIRouter

from mriclassifier.server.api import batch_routes, classify_routes, heatmap_routes
from mriclassifier.server.api.batches import Batches
from mriclassifier.server.api.folder import UploadFolder
from mriclassifier.server.api.form import InFlight
from mriclassifier.server.api.kept import KeptPictures
from mriclassifier.server.api.parts import Parts
from mriclassifier.server.api.places import Places
from mriclassifier.server.api.spool import Spool
from mriclassifier.server.api.work import Work
from mriclassifier.server.services import Services

_SWEEP_SECONDS = 10.0
_STREAMS = 32


class Api:
    """Everything behind ``/api/v1`` and ``/predict/``; an application keeps it as ``app.state.api``.

    Attributes
    ----------
    router
        All routes.
    parts
        What they share.
    """

    def __init__(self, services: Services) -> None:
        limits = services.limits
        self._folder = UploadFolder()
        self._closing = threading.Event()
        self._lock = threading.Lock()
        self._keeper: threading.Thread | None = None
        kept = KeptPictures(max_bytes=limits.kept_bytes, seconds=limits.kept_seconds)
        batches = Batches(engine=services.engine, kept=kept, folder=self._folder, limits=limits)
        self.parts = Parts(
            services=services,
            kept=kept,
            work=Work(services.engine, kept, limits),
            uploads=InFlight(2 * limits.max_upload_bytes),
            batches=batches,
            streams=Places(_STREAMS),
            closing=self._closing,
            begin=self._begin,
            spool=Spool(self._folder, limits, lambda: batches.used_bytes),
        )
        services.monitor.gauge("waiting", lambda: self.parts.work.waiting)
        services.monitor.gauge("batches", lambda: batches.unfinished)
        self.router = APIRouter()
        for router in (
            classify_routes.router,
            heatmap_routes.router,
            batch_routes.router,
        ):
            self.router.include_router(router)

    @property
    def is_closing(self) -> bool:
        """Whether it ends."""
        return self._closing.is_set()

    def begin_close(self) -> None:
        """End streams, cancel batches, let go of pictures; cheap, and safe in any thread."""
        with self._lock:
            self._closing.set()
        self.parts.batches.begin_close()
        self.parts.kept.close()

    def close(self, timeout: float) -> bool:
        """Wait for what works, and delete all files; whether all threads ended in time."""
        self.begin_close()
        ended = self.parts.batches.close(timeout)
        if self._keeper is not None:
            self._keeper.join(timeout)
            ended = ended and not self._keeper.is_alive()
        self._folder.close()
        return ended

    def sweep(self) -> None:
        """Forget what is too old."""
        self.parts.kept.sweep()
        self.parts.batches.sweep()

    def _begin(self) -> None:
        with self._lock:
            if self._keeper is None and not self.is_closing:
                self._keeper = threading.Thread(target=self._keep, name="mri-server-keeper")
                self._keeper.start()

    def _keep(self) -> None:
        while not self._closing.wait(_SWEEP_SECONDS):
            self.sweep()
