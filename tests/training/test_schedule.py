import pytest

from training.config import Stage, TrainConfig
from training.schedule import learning_rate

STAGE = Stage(size=64, epochs=4, learning_rate=1e-3)


def test_one_cycle_rises_to_its_peak_and_falls_to_a_hundredth():
    config = TrainConfig(schedule="one-cycle", warmup=0.25)
    rates = [learning_rate(config, STAGE, progress=i / 100) for i in range(101)]
    assert rates[0] == pytest.approx(1e-4)
    assert max(rates) == pytest.approx(1e-3) == rates[25]
    assert rates[:26] == sorted(rates[:26])
    assert rates[25:] == sorted(rates[25:], reverse=True)
    assert rates[-1] == pytest.approx(1e-5)


def test_a_constant_rate_stays():
    config = TrainConfig(schedule="constant")
    assert {learning_rate(config, STAGE, progress=p) for p in (0, 0.5, 1)} == {1e-3}
