import numpy as np
import pytest

from mriclassifier.errors import WeightsError

keras = pytest.importorskip("keras", reason="the training extra is not installed")

# Keras' own reading of TensorFlow variables
pytestmark = pytest.mark.filterwarnings(
    "ignore:__array__ implementation doesn't accept a copy keyword:DeprecationWarning"
)

from training.averaging import average_checkpoints  # noqa: E402


def _saved(path, value, *, units=2):
    model = keras.Sequential(
        [keras.Input((3,)), keras.layers.Dense(units), keras.layers.BatchNormalization()]
    )
    model.set_weights([np.full(w.shape, value, np.float32) for w in model.get_weights()])
    model.save(path)
    return path


def test_every_variable_is_the_mean(tmp_path):
    files = [_saved(tmp_path / "a.keras", 1.0), _saved(tmp_path / "b.keras", 4.0)]
    made = keras.saving.load_model(average_checkpoints(files, tmp_path / "c.keras"), compile=False)
    assert all((w == 2.5).all() for w in made.get_weights())
    first = keras.saving.load_model(files[0], compile=False)
    assert all((w == 1.0).all() for w in first.get_weights())


def test_states_of_different_networks_are_refused(tmp_path):
    files = [_saved(tmp_path / "a.keras", 1.0), _saved(tmp_path / "b.keras", 1.0, units=3)]
    with pytest.raises(WeightsError, match=r"a.keras, b.keras cannot be averaged"):
        average_checkpoints(files, tmp_path / "c.keras")
    with pytest.raises(WeightsError):
        average_checkpoints([tmp_path / "none.keras"], tmp_path / "c.keras")
