"""What the parts of the web application share."""

from __future__ import annotations

from dataclasses import dataclass, field

from mriclassifier.imaging.source import Limits
from mriclassifier.inference.engine import InferenceEngine
from mriclassifier.server.access.access import Access
from mriclassifier.server.audit import AuditSink
from mriclassifier.server.monitor import Monitor

FORM_OVERHEAD = 1 << 16  # bytes around one file in a multipart body


@dataclass(frozen=True, kw_only=True)
class ServerLimits:
    """How much may be asked of the server.

    Attributes
    ----------
    decode
        What is refused before a picture is decoded.
    max_upload_bytes
        Of one file.
    max_batch_files, max_batch_bytes
        Of one batch, in all its parts.
    max_decoding
        Uploads decoded at once.
    max_waiting
        Uploads that are worked on or wait; more are told to come back (429).
    max_batches, max_batches_each
        Batches kept in all, and running ones of one owner.
    kept_seconds, kept_bytes
        How long, and how much, pictures and maps stay in memory.
    requests_per_second, burst
        Of one address, on average and at once.
    """

    decode: Limits = field(default_factory=Limits)
    max_upload_bytes: int = 128 << 20
    max_batch_files: int = 2000
    max_batch_bytes: int = 2 << 30
    max_decoding: int = 4
    max_waiting: int = 32
    max_batches: int = 8
    max_batches_each: int = 2
    kept_seconds: int = 1800
    kept_bytes: int = 256 << 20
    requests_per_second: float = 200.0
    burst: int = 800


@dataclass(frozen=True, kw_only=True, eq=False)
class Services:
    """The engine and what stands beside it; made by :func:`mriclassifier.server.runner.build_server`."""

    engine: InferenceEngine
    access: Access
    limits: ServerLimits
    monitor: Monitor
    audit: AuditSink
