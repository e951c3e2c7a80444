import dataclasses
import json

import pytest

from mriclassifier.errors import TrainingError
from training.config import RECIPES, Stage, TrainConfig, load_config, read_run_config


def test_defaults_are_the_original_tutorials():
    config = TrainConfig()
    assert config.batch_size == 20
    assert config.stages == (Stage(size=224, epochs=20, learning_rate=1e-4),)
    assert (config.optimizer, config.dropout, config.weights) == ("adam", 0.4, "imagenet")


@pytest.mark.parametrize("recipe", sorted(RECIPES.glob("*.toml")), ids=lambda p: p.stem)
def test_every_recipe_can_be_read_by_name_and_comes_back_from_its_run(recipe, tmp_path):
    config = load_config(recipe.stem)
    (tmp_path / "config.json").write_text(json.dumps(config.to_dict()))
    assert read_run_config(tmp_path) == config


@pytest.mark.parametrize(
    "text",
    [
        "epochz = 3",
        "stages = []",
        "optimizer = 'sgdd'",
        "batch_size = 'many'",
        "calib_fraction = 0.9",
        "last_stride = 4",
        "boxes = {weight = -1.0}",
        "boxes = {weight = 1.0, temperature = 0.0}",
        "boxes = {strength = 1.0}",
    ],
)
def test_a_wrong_recipe_gives_one_sentence(tmp_path, text):
    recipe = tmp_path / "wrong.toml"
    recipe.write_text(text)
    with pytest.raises(TrainingError) as caught:
        load_config(recipe)
    assert "recipe" in caught.value.sentence
    assert "\n" not in caught.value.sentence


def test_an_epoch_finds_its_stage():
    config = dataclasses.replace(
        TrainConfig(),
        stages=(
            Stage(size=64, epochs=2, learning_rate=1.0),
            Stage(size=96, epochs=3, learning_rate=0.5),
        ),
    )
    assert config.epochs == 5
    assert [config.stage_of(e)[1] for e in range(5)] == [0, 1, 0, 1, 2]
    assert config.size == 96
    with pytest.raises(IndexError):
        config.stage_of(5)


@pytest.mark.parametrize("recipe", ["from-scratch", "retrain", "brain-mri"])
def test_boxes_are_out_of_the_loss_in_the_recipes_that_do_not_name_them(recipe):
    assert load_config(recipe).boxes.weight == 0
    assert load_config(recipe).last_stride is None
