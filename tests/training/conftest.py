import pytest

from tests.helpers.gates import LogGate


@pytest.fixture(autouse=True)
def _many_networks(log_gate: LogGate) -> None:
    """Permit TensorFlow's warning of retracing: these tests build one small network after the other."""
    log_gate.allow(r"tensorflow: .*retracing")
