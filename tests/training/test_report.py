import csv
import json
import re
from html.parser import HTMLParser

import pytest
from PIL import Image

from mriclassifier.drawings import reference_drawings
from mriclassifier.errors import OutputError, TrainingError
from mriclassifier.inference.bundle import load_bundle
from tests.helpers.bundles import write_bundle
from tests.helpers.figures import CLASSES, example
from tests.helpers.shared import REPOSITORY
from training.cli import main
from training.report import compose, make_report, read_figures
from training.report_readings import READINGS

VOID = {"meta", "img", "br"}


class Page(HTMLParser):
    """Text, headings and tags of a page; asserts that every tag is closed."""

    def __init__(self, source):
        super().__init__()
        self.tags, self.text, self.open, self.fetched = [], "", [], []
        self.feed(source)
        assert not self.open

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.fetched += [v for k, v in attrs if k in ("src", "href", "data", "srcset", "action")]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open and self.open[-1] != "style":
            self.text += " " + data


@pytest.fixture
def run(tmp_path):
    folder = tmp_path / "run"
    folder.mkdir()
    stages = [(64, e) for e in (1, 2, 3)] + [(96, e) for e in (4, 5)]
    with (folder / "history.csv").open("w", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(
            ["epoch", "size", "loss", "accuracy", "val_loss", "val_accuracy", "seconds"]
        )
        writer.writerows(
            [e, size, 1.5 / e, 1 - 0.5 / e, 1.6 / e, 1 - 0.6 / e, 60] for size, e in stages
        )
    (folder / "config.json").write_text(json.dumps({"name": "quick & small", "seed": 7}))
    (folder / "environment.json").write_text(json.dumps({"python": "3.11.9", "keras": "3.15"}))
    with (folder / "split.csv").open("w", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(["file", "label", "split", "group", "duplicate_group", "first_of_group"])
        for n in range(12):
            split = ("train", "val", "calib")[n % 3]
            writer.writerow(
                [f"{n}.png", CLASSES[n % 4], split, f"g{n // 2}", f"d{n}", int(n != 11)]
            )
    (folder / "trials.csv").write_text("trial,accuracy\nplain,0.74\n<b>bold</b>,0.79\n")
    (folder / "data.json").write_text(
        json.dumps(
            {
                "files": 12, "readable": 12, "different": 11, "copies": 1,
                "counts": {"train": {"glioma": 6}, "val": {"notumor": 6}},
                "unique": {"glioma": 5, "notumor": 6}, "conflicts": [], "crossing": [],
                "groups_crossing": [], "unreadable": [], "left_out": 0,
                "baselines": [{"split": "val", "queries": 6, "accuracy": 0.655,
                               "accuracy_mirrored": 0.64, "balanced_accuracy": 0.63}],
            }
        )
    )  # fmt: skip
    return folder


def write_figures(folder, figures=None):
    path = folder / "figures.json"
    path.write_text(json.dumps(figures or example()))
    return path


def test_the_report_holds_every_part_with_its_numbers(run):
    write_figures(run)
    source = compose(run)[0]
    page = Page(source)
    for title, reading in READINGS.items():
        assert title in page.text
        assert " ".join(reading.split()) in page.text
    for words in (
        "0.935 (0.790 to 0.870)", "0.740", "5 of 40 (12%)", "MISSED", "rotation by 15°", "-2.7",
        "Planes: the data does not say", "6 x 6 cells", "90/120 = 0.750", "quick & small", "0.655",
        "<b>bold</b>", "no tumour recognised", "47 ms", "The index has no column plane.",
    ):  # fmt: skip
        assert words in page.text, words
    assert page.tags.count("svg") >= 14
    measured = source.split('<section id="data-and-duplicates">')[0]
    assert not re.search(r">\s*notumor\s*<", measured)  # below are names of folders


def test_the_report_fetches_nothing_and_forbids_it(run):
    write_figures(run)
    source = compose(run)[0]
    page = Page(source)
    assert not [f for f in page.fetched if not f.startswith(("data:image/png;base64,", "#"))]
    assert not {"script", "link", "iframe", "object", "form"} & set(page.tags)
    assert "url(" not in source
    assert "@import" not in source
    assert "default-src 'none'" in source


def test_every_plot_lies_beside_it_as_png(run, tmp_path):
    write_figures(run)
    out = tmp_path / "elsewhere" / "my.html"
    assert make_report(run, out=out) == out
    plots = sorted(p.name for p in (out.parent / "my-plots").iterdir())
    for name in ("confusion-matrix", "roc", "precision-recall", "reliability", "stress", "curve-loss",
                 "coverage", "strangers-photographs", "deletion"):  # fmt: skip
        assert f"{name}.png" in plots
    assert len(plots) == Page(out.read_text("utf-8")).tags.count("svg")
    with Image.open(out.parent / "my-plots" / "roc.png") as picture:
        assert picture.width == 1040


SAID = {
    "evaluation",
    "reliability",
    "curves",
    "timing",
    "stress",
    "shortcuts",
    "localisation",
    "outside",
}


@pytest.mark.parametrize("absent", [k for k in example() if k not in ("schema", "classes")])
def test_a_missing_part_is_said_to_be_missing(run, absent):
    figures = {**example(), absent: None}
    if absent != "left_out":
        figures["left_out"] = {absent: "The reason why."}
    write_figures(run, figures)
    with_null = compose(run)[0]
    del figures[absent]
    write_figures(run, figures)
    assert compose(run)[0] == with_null
    assert ("Not measured: The reason why." in with_null) == (absent in SAID)


def test_an_empty_run_without_figures_still_has_a_report(tmp_path):
    (tmp_path / "run").mkdir()
    text = Page(compose(tmp_path / "run")[0]).text
    assert "No figures were given" in text
    for words in ("No data report: data.json", "No split: split.csv", "No history: history.csv",
                  "No table of trials", "config.json cannot be used"):  # fmt: skip
        assert words in text, words


def test_damaged_files_of_a_run_are_named_and_the_rest_is_shown(run):
    (run / "data.json").write_text("{")
    (run / "history.csv").write_bytes(b"\xff\xfe\x00")
    (run / "config.json").write_text("[]")
    text = Page(compose(run)[0]).text
    assert "data.json cannot be used" in text
    assert "history.csv cannot be used" in text
    assert "plain" in text  # the trials


@pytest.fixture
def measured(tmp_path):
    """A model, a folder of drawn pictures, and figures whose mistakes are of that folder."""
    model = write_bundle(tmp_path / "model")
    bundle = load_bundle(model)
    data = tmp_path / "data"
    data.mkdir()
    names = []
    for name, pixels in reference_drawings().items():
        Image.fromarray(pixels).save(data / f"{name}.png")
        names.append(f"{name}.png")
    figures = example(sha256=bundle.model_id.sha256, temperature=bundle.manifest.temperature)
    figures["mistakes"] = [
        {**m, "file": n} for m, n in zip(figures["mistakes"], names, strict=False)
    ]
    figures["outside"]["pictures"] = []
    return model, data, figures


def test_worst_mistakes_are_shown_with_their_maps_and_the_file_says_that_it_holds_pictures(
    run, measured
):
    model, data, figures = measured
    write_figures(run, figures)
    page = Page(compose(run, model=model, data=data)[0])
    assert page.tags.count("img") == len(figures["mistakes"])
    assert "This file holds pictures from the data" in page.text
    without = Page(compose(run)[0])
    assert "img" not in without.tags
    assert "This file holds no pictures" in without.text


def test_a_mistake_outside_its_folder_or_unreadable_is_named_and_not_opened(run, measured):
    model, data, figures = measured
    (data.parent / "secret.png").write_bytes((data / figures["mistakes"][0]["file"]).read_bytes())
    (data / "broken.png").write_bytes(b"no picture")
    figures["mistakes"][0]["file"] = "../secret.png"
    figures["mistakes"][1]["file"] = "broken.png"
    figures["mistakes"][2]["file"] = "<script>gone</script>.png"
    write_figures(run, figures)
    page = Page(compose(run, model=model, data=data)[0])
    assert page.tags.count("img") == len(figures["mistakes"]) - 3
    assert "../secret.png: lies outside the folder" in page.text
    assert "broken.png:" in page.text
    assert "script" not in page.tags


def test_figures_of_another_model_are_refused(run, measured):
    model, data, figures = measured
    figures["model"]["sha256"] = "f" * 64
    write_figures(run, figures)
    with pytest.raises(TrainingError) as caught:
        compose(run, model=model, data=data)
    assert "Measure the model again" in caught.value.sentence
    figures = example(sha256=load_bundle(model).model_id.sha256, temperature=9.0)
    write_figures(run, figures)
    with pytest.raises(TrainingError):
        compose(run, model=model)


@pytest.mark.parametrize(
    "content", ["{", "[]", '{"schema": 2, "classes": []}', '{"accuracy": 1}', None]
)
def test_what_is_not_figures_gets_one_sentence(tmp_path, content):
    path = tmp_path / "figures.json"
    if content is not None:
        path.write_text(content)
    with pytest.raises(TrainingError) as caught:
        read_figures(path)
    assert str(path) in caught.value.sentence


def test_a_report_that_cannot_be_written_or_has_no_run_gets_one_sentence(run, tmp_path, capsys):
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError):
        make_report(run, out=tmp_path / "file" / "report.html")
    assert main(["report", str(tmp_path / "nowhere")]) != 0
    assert "There is no run" in capsys.readouterr().err


def test_the_command_says_where_the_report_is(run, capsys):
    assert main(["report", str(run)]) == 0
    assert str(run / "report.html") in capsys.readouterr().out


def test_the_guide_tells_how_to_read_each_part():
    guide = " ".join((REPOSITORY / "docs" / "training.md").read_text("utf-8").split())
    for title, reading in READINGS.items():
        assert f"| {title} | {reading} |" in guide, f"docs/training.md: {title}"
