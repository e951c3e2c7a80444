"""The HTTP interface as one object: its routes, and its end."""

from __future__ import annotations

from fastapi import APIRouter

from mriclassifier.server.routes import UploadReader, api_routes
from mriclassifier.server.services import Services


class Api:
    """All addresses of the interface.

    Parameters
    ----------
    services
        The engine and what stands beside it.

    Attributes
    ----------
    router
        The addresses.
    """

    def __init__(self, services: Services) -> None:
        limits = services.limits
        reader = UploadReader(
            limits=limits.decode,
            max_bytes=limits.max_upload_bytes,
            max_decoding=limits.max_decoding,
        )
        self.router: APIRouter = api_routes(services.engine, reader)

    def begin_close(self) -> None:
        """Nothing outlives its request here."""

    def close(self, timeout: float) -> bool:
        """Nothing outlives its request here."""
        del timeout
        return True
