"""How the driver's libraries are loaded, so that they get along with TensorFlow's."""

from __future__ import annotations

import contextlib
import os
import sys


def load_driver() -> None:
    """Load psycopg once, bound to its own libraries; nothing where it is not installed.

    TensorFlow brings BoringSSL along under the names of OpenSSL. Where it was loaded before, the driver's TLS
    would call it, and the process would be aborted at the first connection (seen with TensorFlow 2.21 and
    psycopg 3.3 on Linux).
    """
    if "psycopg" in sys.modules or not hasattr(os, "RTLD_DEEPBIND"):
        return
    flags = sys.getdlopenflags()
    sys.setdlopenflags(flags | os.RTLD_DEEPBIND)
    try:
        with contextlib.suppress(ImportError):  # whoever needs it says so
            import psycopg  # noqa: F401
    finally:
        sys.setdlopenflags(flags)
