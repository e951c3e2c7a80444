"""From what a report says to blocks of rich text, by the templates under ``resources/reports``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from mriclassifier.gui.reports.content import (
    MOST_PAGES,
    Report,
    ReportModel,
    ReportPicture,
    ReportStudy,
)
from mriclassifier.gui.reports.pages import INK, Block, Frame, Pages, body_size
from mriclassifier.gui.reports.words import tr
from mriclassifier.gui.wording import research_use
from mriclassifier.paths import resource

_TALLEST = 930.0  # of the large pictures, so that one study goes on one sheet
_ROW = 4
_LINES = 4  # of a note, in one block


def set_pages(report: Report, *, cancelled: Callable[[], bool] = lambda: False) -> Pages:
    """Lay the whole report out.

    Raises
    ------
    JobCancelledError
        ``cancelled`` said so.
    """
    return Pages(
        blocks_of(report),
        paper=report.options.paper,
        frame=frame_of(report),
        cancelled=cancelled,
    )


def frame_of(report: Report) -> Frame:
    """Header and footer of every page."""
    return Frame(
        institution=report.institution,
        title=tr("Report of MRI Classifier"),
        caution=research_use(),
        program=" · ".join([report.program, *(model.name for model in report.models)]),
        made=report.made,
        number=tr("Page {page} of {count}"),
    )


def blocks_of(report: Report) -> list[Block]:
    """Everything that is set, in order."""
    blocks: list[Block] = []
    if report.options.note.strip():
        blocks += _note(tr("Note"), report.options.note, person=_person_of_all(report))
    if report.is_of_many:
        blocks += _summary(report)
    if report.options.pages:
        for number, study in enumerate(report.studies[:MOST_PAGES]):
            blocks += _study(report, study, new_page=report.is_of_many or number > 0)
    if report.is_of_many:
        for number, model in enumerate(report.models):
            blocks += _model(
                model,
                person=_person_of_all(report),
                new_page=number == 0 and report.options.pages,
            )
    return blocks


def _person_of_all(report: Report) -> str:
    if report.is_of_many:
        return tr("{count} studies").format(count=len(report.studies))
    return _person(report.studies[0]) if report.studies else ""


def _person(study: ReportStudy) -> str:
    # The code first: what is too long for the header is cut at its end
    return " · ".join(text for text in (study.code, *study.identity[:1]) if text)


def _summary(report: Report) -> list[Block]:
    person = _person_of_all(report)
    named = any(study.identity for study in report.studies)
    columns = [name for name, _ in _columns(named=named)]
    widths = [width for _, width in _columns(named=named)]
    title = tr("{count} studies").format(count=len(report.studies))
    head = Block(
        html=_html("row.html", cells=columns, widths=widths, head=True), person=person, gap=0.0
    )
    blocks = [
        Block(html=_html("summary.html", title=title, left_out=report.left_out), person=person)
    ]
    for study in report.studies:
        cells = [
            study.code,
            *([next(iter(study.identity), "")] if named else []),
            study.answer,
            study.probability_short,
            study.worth or tr("Answer"),
            study.sign_off.verdict,
            study.recorded[:10],
        ]
        # A block a row, so that none is torn apart at the end of a sheet
        html = _html("row.html", cells=cells, widths=widths, head=False)
        blocks.append(Block(html=html, person=person, gap=0.0, head=head))
    return blocks


def _columns(*, named: bool) -> list[tuple[str, int]]:
    """Names and widths in hundredths."""
    patient = [(tr("Patient"), 21)] if named else []
    return [
        (tr("Code"), 12),
        *patient,
        (tr("Prediction"), 15 if named else 21),
        (tr("Probability"), 13),
        (tr("Outcome"), 15 if named else 23),
        (tr("Sign-off"), 12 if named else 18),
        (tr("Recorded"), 12 if named else 13),
    ]


def _study(report: Report, study: ReportStudy, *, new_page: bool) -> list[Block]:
    width = body_size(report.options.paper).width()
    person = _person(study)
    shape: dict[str, Any] = {
        "study": study,
        "column": int(width / max(1, len(study.pictures))) - 24,
        "tallest": _TALLEST,
        "sides": _sides(study.pictures, width / 2 - 24),
    }
    blocks = [_pictured("study.html", person=person, new_page=new_page, **shape)]
    blocks.append(Block(html=_html("numbers.html", study=study), person=person))
    if study.warnings or study.series:
        blocks.append(Block(html=_html("remarks.html", study=study), person=person))
    if study.sign_off.note.strip():
        blocks += _note(tr("Note of the reader"), study.sign_off.note, person=person)
    shape["column"] = int(width / 2)
    rows = [study.further[i : i + _ROW] for i in range(0, len(study.further), _ROW)]
    for number, row in enumerate(rows):
        blocks.append(_pictured("further.html", person=person, row=row, number=number, **shape))
    blocks.append(Block(html=_html("answered.html", study=study), person=person))
    if not report.is_of_many:
        for model in report.models:
            blocks += _model(model, person=person)
    return blocks


def _sides(pictures: Sequence[ReportPicture], width: float) -> tuple[str, ...]:
    """Two wide pictures end where the text ends; narrow ones would stand far apart."""
    fills = all(_TALLEST * p.width / p.height >= 0.9 * width for p in pictures)
    return ("left", "right") if fills and len(pictures) == 2 else ("center",) * 9


def _model(model: ReportModel, *, person: str, new_page: bool = False) -> list[Block]:
    return [Block(html=_html("model.html", model=model), person=person, new_page=new_page)]


def _note(title: str, text: str, *, person: str) -> list[Block]:
    lines = text.strip().splitlines()
    parts = ["\n".join(lines[i : i + _LINES]) for i in range(0, len(lines), _LINES)]
    return [
        Block(
            html=_html("note.html", title=title if n == 0 else "", text=part),
            person=person,
            gap=30.0 if n + 1 == len(parts) else 4.0,
        )
        for n, part in enumerate(parts)
    ]


def _pictured(template: str, *, person: str, new_page: bool = False, **values: object) -> Block:
    """A block with pictures, each scaled into the room that the template gives it."""
    pictures: dict[str, bytes] = {}

    def image(picture: ReportPicture, *, width: float, height: float) -> Markup:
        name = f"picture-{len(pictures)}"
        pictures[name] = picture.png
        scale = min(width / picture.width, height / picture.height)
        across, down = max(1, round(picture.width * scale)), max(1, round(picture.height * scale))
        return Markup('<img src="{}" width="{}" height="{}">').format(escape(name), across, down)

    html = _html(template, image=image, **values)
    return Block(html=html, pictures=pictures, person=person, new_page=new_page)


@cache
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(resource("reports")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _html(template: str, **values: object) -> str:
    return _templates().get_template(template).render(ink=INK, words=_words(), **values)


def _words() -> dict[str, str]:
    return {
        "probabilities": tr("Probabilities"),
        "sign_off": tr("Sign-off"),
        "image": tr("Image"),
        "warnings": tr("What has to be known"),
        "series": tr("All slices of the series"),
        "further": tr("Further slices"),
        "model": tr("The model"),
        "answered": tr("Answered by"),
    }


def models_used(
    studies: Sequence[ReportStudy], known: Sequence[ReportModel]
) -> tuple[ReportModel, ...]:
    """Those of ``known`` that answered any of the studies, each once."""
    cards = {model.key: model for model in known}
    return tuple(cards[key] for key in dict.fromkeys(s.model_key for s in studies) if key in cards)
