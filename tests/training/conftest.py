import pytest

from tests.helpers.gates import LogGate
from tests.helpers.networks import thin_base


@pytest.fixture(autouse=True)
def _many_networks(log_gate: LogGate) -> None:
    """Permit TensorFlow's warning of retracing: these tests build one small network after the other."""
    log_gate.allow(r"tensorflow: .*retracing")


@pytest.fixture
def thin_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Train a network with the names and kinds of ResNet50's layers, and few of them."""
    monkeypatch.setattr("training.network._base", thin_base)
