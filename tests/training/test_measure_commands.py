import json

import pytest

from mriclassifier.errors import UsageError
from tests.helpers.boxed_slices import boxed_data
from tests.helpers.bundles import write_bundle
from training import options
from training.cli import main
from training.evaluate import read_label_sets
from training.judging import progress_lines, usual_split
from training.measure import PARTS
from training.measure_commands import measure, stress


@pytest.fixture
def data(tmp_path):
    return boxed_data(tmp_path / "data", per_class=2)


@pytest.fixture
def model(tmp_path):
    return write_bundle(tmp_path / "tiny")


def test_stress_prints_a_table_and_writes_the_report(data, model, tmp_path, capsys):
    out = tmp_path / "new" / "stress.json"
    code = main(
        ["stress", "--data", str(data), "--model", str(model), "--out", str(out), "--limit", "4"]
    )
    assert code == 0
    report = json.loads(out.read_text("utf-8"))
    assert (report["split"], report["n"]) == ("val", 4)
    assert report["model"]["name"] == "tiny"
    printed = capsys.readouterr().out
    assert all(row["title"] in printed for row in report["alterations"])
    assert len(report["alterations"]) >= 25


def test_measure_leaves_out_what_it_is_told_to(data, model, tmp_path, capsys):
    out = tmp_path / "figures.json"
    skip = [word for part in PARTS if part != "outside" for word in ("--skip", part)]
    code = main(
        [
            "measure",
            "--data",
            str(data),
            "--model",
            str(model),
            "--out",
            str(out),
            *skip,
            "--outside",
            str(data),
        ]
    )
    assert code == 0
    figures = json.loads(out.read_text("utf-8"))
    assert figures["stress"] is None
    assert figures["outside"]["n"] == 20
    printed = capsys.readouterr()
    assert "tumour called none" in printed.out
    assert "(at least 0.87)" in printed.out
    assert "evaluation: " in printed.err


def test_an_unreadable_picture_ends_in_exit_code_1(data, model, tmp_path, capsys):
    (data / "glioma" / "glioma_0.png").write_bytes(b"no picture")
    skip = [word for part in PARTS for word in ("--skip", part)]
    out = tmp_path / "figures.json"
    assert (
        main(["measure", "--data", str(data), "--model", str(model), "--out", str(out), *skip]) == 1
    )
    assert json.loads(out.read_text("utf-8"))["evaluation"]["unreadable"][0]["file"] == (
        "glioma/glioma_0.png"
    )


def test_a_missing_model_is_one_sentence(data, tmp_path, capsys):
    for command in ("stress", "measure"):
        code = main(
            [
                command,
                "--data",
                str(data),
                "--model",
                str(tmp_path / "no"),
                "--out",
                str(tmp_path / "x"),
            ]
        )
        assert code == 3
        assert capsys.readouterr().err.count("\n") == 1


def test_label_sets_are_read_or_refused():
    assert read_label_sets(["tumor=glioma, pituitary"]) == {"tumor": ("glioma", "pituitary")}
    for bad in ("tumor", "=glioma", "tumor=", "tumor=cat"):
        with pytest.raises(UsageError, match="--label-set"):
            read_label_sets([bad], ("glioma", "pituitary"))


def test_every_part_can_be_named_on_the_command_line():
    assert {part.value for part in options.Part} == set(PARTS)
    assert (stress.__doc__ or "").endswith("noise.")
    assert (measure.__doc__ or "").startswith("Measure everything")


def test_the_usual_part_is_test_before_val(tmp_path):
    from training.data import load_index

    dataset = load_index(boxed_data(tmp_path / "some", per_class=1))
    assert usual_split(dataset) == "val"
    first = dataset.samples[0]
    assert usual_split(dataset.with_samples([])) is None
    from dataclasses import replace

    assert usual_split(dataset.with_samples([first, replace(first, split="test")])) == "test"


def test_progress_is_a_line_every_few_seconds(monkeypatch, capsys):
    now = [100.0]
    monkeypatch.setattr("training.judging.time.monotonic", lambda: now[0])
    tell = progress_lines()
    tell("Reading", 1, 9)
    now[0] += 11
    tell("Reading", 2, 9)
    tell("Reading", 3, 9)
    assert capsys.readouterr().err == "Reading: 2 of 9\n"
