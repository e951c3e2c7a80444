import json
from pathlib import Path

import pytest

from training.checkpoints import State, checkpoint_file, keep_epochs, read_state


class Network:
    """Stands for a Keras model where only what is kept when matters."""

    saved = 0

    def save(self, path: Path) -> None:
        self.saved += 1
        path.write_text(str(self.saved))


def rows(*losses: float, first: int = 1) -> list[dict[str, float]]:
    return [{"epoch": float(first + i), "val_loss": loss} for i, loss in enumerate(losses)]


@pytest.fixture
def run(tmp_path):
    (tmp_path / "checkpoints").mkdir()
    return tmp_path


def test_several_epochs_may_share_a_checkpoint(run):
    """What a kill leaves is one file, and the record that belongs to it."""
    network = Network()
    state = keep_epochs(network, run, State(0, 0, ()), rows(0.9, 0.8, 0.7))
    assert (state.epoch, state.best_epoch, network.saved) == (3, 3, 1)
    assert read_state(run) == state
    assert [p.name for p in (run / "checkpoints").iterdir()] == [checkpoint_file(run, 3).name]
    assert len((run / "history.csv").read_text().splitlines()) == 1 + 3


def test_the_best_state_is_chosen_among_those_that_were_kept(run):
    network = Network()
    state = keep_epochs(network, run, State(0, 0, ()), rows(0.9, 0.1, 0.5))  # 0.1 was not kept
    state = keep_epochs(network, run, state, rows(0.6, first=4))
    assert state.best_epoch == 3
    assert (run / "best.keras").read_text() == "1"
    state = keep_epochs(network, run, state, rows(0.4, first=5))
    assert state.best_epoch == 5
    assert (run / "best.keras").read_text() == "3"
    assert json.loads((run / "state.json").read_text())["best_epoch"] == 5
