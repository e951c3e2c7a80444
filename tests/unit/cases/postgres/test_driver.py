"""The driver in a process that has loaded TensorFlow, as the window with the Keras engine has."""

from __future__ import annotations

import subprocess
import sys

import pytest

from mriclassifier.cases.postgres.driver import load_driver
from tests.helpers.database_server import Cluster

WORK = """
import sys
import tensorflow
from mriclassifier.cases.postgres import connections
import psycopg
with psycopg.connect(sys.argv[1]) as connection:
    print("TLS", connection.pgconn.ssl_in_use, flush=True)
"""


def test_a_connection_over_tls_is_made_beside_tensorflow(cluster: Cluster) -> None:
    pytest.importorskip("tensorflow", reason="TensorFlow is not installed")
    command = [sys.executable, "-c", WORK, cluster.url("postgres", sslmode="require")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stdout) == (0, "TLS True\n"), done.stderr[-2000:]


def test_how_other_libraries_are_loaded_stays_as_it_was() -> None:
    if not hasattr(sys, "getdlopenflags"):
        pytest.skip("only Unix has such flags")
    before = sys.getdlopenflags()
    load_driver()
    assert sys.getdlopenflags() == before
