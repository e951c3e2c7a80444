"""The committed card of each shipped model says what its manifest says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mriclassifier.inference.bundle import Bundle, load_bundle
from mriclassifier.inference.manifest import CARD_FILE
from tests.helpers.figures import example
from tests.helpers.shared import REPOSITORY
from training.card import stale_lines, write_card
from training.card_figures import headline

MODELS = REPOSITORY / "resources" / "models"
SHIPPED = sorted(path.parent.name for path in MODELS.glob(f"*/{CARD_FILE}"))


def test_every_shipped_model_has_a_card() -> None:
    assert SHIPPED
    folders = sorted(p.name for p in MODELS.iterdir() if p.is_dir())
    assert folders == SHIPPED


@pytest.fixture(params=SHIPPED)
def bundle(request: pytest.FixtureRequest) -> Bundle:
    return load_bundle(MODELS / request.param)


def test_the_card_agrees_with_the_manifest(bundle: Bundle) -> None:
    stale = stale_lines(bundle)
    assert not stale, "write the card again with: python -m training card\n" + "\n".join(stale)


def test_the_card_has_figures_and_the_manifest_has_them(bundle: Bundle) -> None:
    """Without measured figures (``schema``) the manifest holds at least the reports of the export."""
    figures = bundle.manifest.training["figures"]
    if "schema" in figures:
        assert figures["evaluation"]["first_of_group"]["n"] > 0
        assert bundle.manifest.training["notes"].strip()
    else:
        assert all(report["first_of_group"]["n"] > 0 for report in figures.values())


def test_a_changed_figure_is_noticed(bundle: Bundle) -> None:
    """In the manifest as in the card: one digit of the accuracy is enough."""
    figures = bundle.manifest.training["figures"]
    title = "evaluation" if "schema" in figures else next(iter(figures))
    report = figures[title]
    changed = {**report["first_of_group"], "accuracy": report["first_of_group"]["accuracy"] - 0.001}
    training = {
        **bundle.manifest.training,
        "figures": {**figures, title: {**report, "first_of_group": changed}},
    }
    other = Bundle(bundle.path, replace(bundle.manifest, training=training))
    assert any("accuracy" in line for line in stale_lines(other))


def test_a_changed_temperature_is_noticed(bundle: Bundle) -> None:
    manifest = replace(bundle.manifest, temperature=bundle.manifest.temperature + 0.01)
    assert any("temperature" in line for line in stale_lines(Bundle(bundle.path, manifest)))


def test_the_card_of_measured_figures_is_a_function_of_the_manifest(bundle: Bundle) -> None:
    """Whatever the shipped model has: the form that ``card`` writes survives being read back."""
    training = {
        **bundle.manifest.training,
        "figures": headline(example()),
        "notes": "## Limits\n\nMany.\n",
    }
    manifest = replace(bundle.manifest, training=training)
    read_back = type(manifest).from_dict(manifest.to_dict())
    assert write_card(read_back) == write_card(manifest)
    assert "never healthy" not in write_card(manifest)
    assert write_card(manifest).endswith("## Limits\n\nMany.\n")
