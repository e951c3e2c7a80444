"""What a report says of a case and of a model, in words; and what it says where something is missing."""

from __future__ import annotations

import datetime
import json
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mriclassifier.cases.records import (
    Assessment,
    Case,
    CaseRow,
    FrameRecord,
    Identity,
    ModelUse,
    Origin,
    SignOff,
    State,
    Verdict,
)
from mriclassifier.errors import InputError
from mriclassifier.gui.reports import report_maker
from mriclassifier.gui.reports.case_study import CaseStudy
from mriclassifier.gui.reports.content import Paper, Report, ReportOptions
from mriclassifier.gui.reports.model_summary import find_folder, model_summary
from mriclassifier.gui.reports.painting_thread import PaintingThread
from mriclassifier.gui.reports.report_maker import ReportMaker
from mriclassifier.gui.reports.result_text import as_html, as_text
from mriclassifier.gui.reports.sources import Loaded
from mriclassifier.gui.reports.study_words import sign_off_in_words
from mriclassifier.gui.tasks import Tasks, Workers
from mriclassifier.imaging.source import Limits
from mriclassifier.inference.prediction import ModelId
from tests.helpers.shared import REPOSITORY, needs_resource

NOW = datetime.datetime(2026, 3, 10, 12, tzinfo=datetime.UTC)
MODEL = ModelId(name="drawn-model", version="7", sha256="ab" * 32)


def record(index: int, label: str = "glioma", outcome: str = "answer") -> FrameRecord:
    other = "notumor" if label == "glioma" else "glioma"
    return FrameRecord(
        index=index,
        label=label,
        probabilities={label: 0.8, other: 0.2},
        prediction_set=(label, other),
        outcome=outcome,
        in_distribution=outcome != "out_of_distribution",
        ood_score=None,
        notices=("refer",) if outcome == "refer" else (),
        image_sha256="cd" * 32,
    )


def case(**changes: object) -> Case:
    row = CaseRow(
        case_id=3,
        code="C-000003",
        patient="P-4KQ7ZC2M",
        name="Phantom",
        kind="PNG",
        modality="MR",
        origin=Origin.WINDOW,
        recorded_at=NOW,
        frame_count=3,
        scored=3,
        key_frame=1,
        label="glioma",
        probability=0.8,
        uncertainty=0.2,
        outcome="refer",
        notices=("refer",),
        model_name="drawn-model",
        model_version="7",
        state=State.OPEN,
        reader_label="",
        reader="",
        note="",
        signed_at=None,
        has_picture=False,
        has_location=False,
    )
    use = ModelUse(model=MODEL, engine="onnx", preprocess_version=2)
    values: dict[str, object] = {
        "row": row,
        "assessments": (
            Assessment(
                number=1,
                at=NOW,
                model=use,
                program_version="1",
                frames=(record(0, "notumor"), record(1, "glioma", "refer"), record(2)),
                key_frame=1,
            ),
        ),
        "signoffs": (),
        "identity": Identity(patient_name="Phantom, Drawing", patient_id="DRAWN-1"),
    }
    return Case(**{**values, **changes})  # type: ignore[arg-type]


def source(found: Case, path: Path | None = None) -> CaseStudy:
    return CaseStudy(case_id=3, name="C-000003", read=lambda: found, path=path, limits=Limits())


def test_a_case_without_a_picture_says_so(app: QApplication) -> None:
    loaded = source(case()).load(ReportOptions())
    study = loaded.study
    assert study.code == "C-000003"
    assert study.answer == "Glioma"
    assert "refer to a radiologist" in study.worth
    assert study.about == "slice 2 of 3"
    assert "not stored" in study.picture_note
    assert not study.pictures
    assert study.identity == ()
    assert "Phantom" not in repr(study)
    assert any("Not certain in 1 of 3 slices" in line for line in study.series)
    assert study.warnings
    assert "not on this computer" in loaded.model.limits[0]
    named = source(case()).load(ReportOptions(identity=True)).study
    assert named.identity == ("Phantom, Drawing · ID DRAWN-1",)


def test_a_stored_picture_is_shown_unless_it_may_hold_text(app: QApplication) -> None:
    pixels = np.zeros((256, 256), np.uint8)
    cv2.circle(pixels, (128, 140), 80, 160, -1)
    loaded = source(case(picture=pixels)).load(ReportOptions())
    assert len(loaded.study.pictures) == 1
    assert "no activation map" in loaded.study.picture_note
    cv2.putText(pixels, "Phantom 0815", (4, 16), cv2.FONT_HERSHEY_SIMPLEX, 0.45, 255, 1)
    loaded = source(case(picture=pixels)).load(ReportOptions())
    assert (loaded.doubtful, loaded.study.pictures) == (1, ())
    assert "left out" in loaded.study.picture_note
    loaded = source(case(picture=pixels)).load(ReportOptions(doubtful_pictures=True))
    assert len(loaded.study.pictures) == 1


def test_a_file_that_is_another_one_by_now_is_not_shown(app: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(cv2.imencode(".png", np.zeros((64, 64), np.uint8))[1].tobytes())
    assert not source(case(), path).load(ReportOptions()).study.pictures
    path.write_bytes(b"broken")
    assert not source(case(), path).load(ReportOptions()).study.pictures
    assert not source(case(), tmp_path / "gone").load(ReportOptions()).study.pictures
    with pytest.raises(InputError, match="C-000003 holds no answer"):
        source(case(assessments=())).load(ReportOptions())


def test_the_last_row_of_the_sign_off_holds(app: QApplication) -> None:
    first = SignOff(
        number=1,
        case_id=3,
        verdict=Verdict.CORRECT,
        label="meningioma",
        note="n",
        reader="R.",
        at=NOW,
    )
    assert sign_off_in_words(()).verdict == "Not signed off"
    said = sign_off_in_words((first,))
    assert (said.verdict, said.signed, said.note) == ("Corrected to: Meningioma", True, "n")
    undone = replace(first, number=2, verdict=Verdict.NONE, label="", note="", undoes=1)
    assert not sign_off_in_words((first, undone)).signed


@needs_resource("models", "brain-mri-resnet50", "MODEL_CARD.md")
def test_the_limits_of_the_shipped_model_come_first() -> None:
    folder = REPOSITORY / "resources" / "models" / "brain-mri-resnet50"
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    sha256 = manifest["files"]["model.keras"]["sha256"]
    model = ModelId(name=manifest["name"], version=manifest["version"], sha256=sha256)
    assert find_folder(model) == folder
    card = model_summary(model, folder)
    assert card.limits[0].startswith("It is not for diagnosis")
    assert any("does not mean healthy" in text for text in card.limits)
    assert not any(sign in text for text in card.limits for sign in "*`|")
    figures = dict(card.figures)
    assert any("accuracy" in label for label in figures)
    assert sum(label.startswith("Sensitivity: ") for label in figures) == 4
    assert "different pictures" in figures["Trained on"]


@pytest.mark.parametrize(
    "card",
    ["", "## Limits", "## The figures that count\n\n| a |\n", "\x00\xff## x\n## y\n|", "# x"],
)
def test_a_strange_card_gives_only_what_it_says(tmp_path: Path, card: str) -> None:
    (tmp_path / "MODEL_CARD.md").write_text(card, encoding="utf-8")
    files = {"model.keras": {"sha256": MODEL.sha256}}
    (tmp_path / "manifest.json").write_text(json.dumps({"files": files}), encoding="utf-8")
    assert model_summary(MODEL, tmp_path).name == "drawn-model 7"
    for manifest in ("[1]", "{", '{"files": 3}', '{"files": {"model.keras": {"sha256": "x"}}}'):
        (tmp_path / "manifest.json").write_text(manifest, encoding="utf-8")
        assert "not on this computer" in model_summary(MODEL, tmp_path).limits[0]


def test_the_clipboards_table_is_no_markup_of_others() -> None:
    rows = [("<b>", "a & b"), ("Prediction", "Glioma")]
    assert "<b>: a & b" in as_text(rows)
    assert "&lt;b&gt;" in as_html(rows)
    assert as_text(rows).endswith("not for diagnosis")


class Counted:
    """A source that counts how often it is drawn."""

    key = ("case", 3)
    name = "C-000003"
    is_series = False

    def __init__(self, *, doubtful: int = 0) -> None:
        self.loads = 0
        self.doubtful = doubtful

    def load(self, options: ReportOptions) -> Loaded:
        self.loads += 1
        found = source(case()).load(options)
        return replace(found, doubtful=self.doubtful)


def test_a_study_is_drawn_again_only_where_its_pictures_change(
    qtbot: QtBot, app: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid: list[Report] = []
    monkeypatch.setattr(
        report_maker, "set_pages", lambda report, cancelled: laid.append(report) or report
    )
    workers, painting = Workers(1, "drawn"), PaintingThread()
    maker = ReportMaker(institution="", tasks=Tasks(), workers=workers, painting=painting)
    plain, doubtful = Counted(), Counted(doubtful=1)
    named = ReportOptions(identity=True)
    for options, loads in (
        (ReportOptions(), (1, 1)),
        (named, (1, 1)),
        (replace(named, note="n", paper=Paper.LETTER), (1, 1)),
        (ReportOptions(doubtful_pictures=True), (1, 2)),
        (ReportOptions(maps=False, doubtful_pictures=True), (2, 3)),
    ):
        with qtbot.waitSignal(maker.made, timeout=10_000):
            maker.make([plain, doubtful], options)
        assert (plain.loads, doubtful.loads) == loads
        assert all(bool(study.identity) == options.identity for study in laid[-1].studies)
    assert workers.close(5)
    assert painting.close(5)
