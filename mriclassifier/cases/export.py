"""Lists of cases as CSV, Excel workbook or JSON; pseudonyms alone unless identity is asked for."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from mriclassifier.cases.outputs import whole_file
from mriclassifier.cases.records import CaseRow
from mriclassifier.cases.store import CaseStore
from mriclassifier.cases.whole import Beside
from mriclassifier.errors import QT_TRANSLATE_NOOP, UsageError

RESEARCH_USE = QT_TRANSLATE_NOOP("commands", "Research use only, not for diagnosis.")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_PAGE = 500
_IDENTITY = (
    "patient_name",
    "patient_id",
    "birth_date",
    "sex",
    "study_date",
    "study_description",
    "series_description",
    "path",
    "member",
    "note",
)
_PLAIN = (
    "code",
    "patient",
    "recorded_at",
    "origin",
    "kind",
    "modality",
    "frames",
    "classified",
    "key_frame",
    "label",
    "probability",
    "uncertainty",
    "outcome",
    "notices",
    "model_name",
    "model_version",
    "state",
    "reader_label",
    "signed_at",
)
Record = dict[str, Any]


def to_record(row: CaseRow) -> Record:
    """The fields of one case that name nobody, in the order of the columns."""
    return {
        "code": row.code,
        "patient": row.patient,
        "recorded_at": row.recorded_at.isoformat(timespec="seconds"),
        "origin": row.origin.value,
        "kind": row.kind,
        "modality": row.modality,
        "frames": row.frame_count,
        "classified": row.scored,
        "key_frame": row.key_frame,
        "label": row.label,
        "probability": row.probability,
        "uncertainty": row.uncertainty,
        "outcome": row.outcome,
        "notices": list(row.notices),
        "model_name": row.model_name,
        "model_version": row.model_version,
        "state": row.state.value,
        "reader_label": row.reader_label,
        "signed_at": row.signed_at.isoformat(timespec="seconds") if row.signed_at else None,
    }


def export_cases(
    store: CaseStore, target: Path, case_ids: Sequence[int], *, identity: bool = False
) -> int:
    """Write a list; the ending of ``target`` says which kind (``.csv``, ``.xlsx``, ``.json``).

    Parameters
    ----------
    identity
        Also write what is stored of persons and places, and the readers' names and notes.

    Returns
    -------
    int
        Cases in the file; those that were deleted meanwhile are left out.

    Raises
    ------
    UsageError
        Another ending.
    OutputError
        It cannot be written; a file that was there is untouched.
    CaseStoreError
        The history cannot be read.
    """
    writers: dict[str, Callable[[Path, Sequence[str], Iterator[Record]], int]] = {
        ".csv": _write_csv,
        ".xlsx": _write_xlsx,
        ".json": _write_json,
    }
    write = writers.get(target.suffix.lower())
    if write is None:
        raise UsageError(
            QT_TRANSLATE_NOOP("errors", "{file} must end in .csv, .xlsx or .json."), file=target
        )
    with whole_file(target) as temporary:
        written = write(temporary, _columns(identity=identity), _records(store, case_ids, identity))
    store.write_audit(
        "case.export", kind=target.suffix[1:].lower(), cases=written, identity=identity
    )
    return written


def _columns(*, identity: bool) -> tuple[str, ...]:
    return (*_PLAIN, *(("reader", *_IDENTITY) if identity else ()))


def _records(store: CaseStore, case_ids: Sequence[int], identity: bool) -> Iterator[Record]:
    for start in range(0, len(case_ids), _PAGE):
        page = [int(number) for number in case_ids[start : start + _PAGE]]
        known = store.beside(page) if identity else {}
        for row in store.rows(page):
            record = to_record(row)
            if identity:
                case = known.get(row.case_id, Beside())
                record["reader"] = row.reader
                record |= {name: getattr(case.identity, name) for name in _IDENTITY[:7]}
                record |= {
                    "path": str(case.path) if case.path else "",
                    "member": case.member or "",
                    "note": row.note,
                }
            yield record


def _cell(value: object) -> object:
    if isinstance(value, list):
        value = ";".join(map(str, value))
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"  # a spreadsheet would take it for a formula
    return "" if value is None else value


def _write_csv(path: Path, columns: Sequence[str], records: Iterator[Record]) -> int:
    count = 0
    with path.open("x", encoding="utf-8", errors="surrogateescape", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(columns)
        for record in records:
            writer.writerow([_cell(record[name]) for name in columns])
            count += 1
    return count


def _write_json(path: Path, columns: Sequence[str], records: Iterator[Record]) -> int:
    count = 0
    with path.open("x", encoding="ascii") as stream:
        stream.write('{"notice": ' + json.dumps(RESEARCH_USE) + ', "cases": [')
        for record in records:
            stream.write(("," if count else "") + "\n")
            stream.write(json.dumps({name: record[name] for name in columns}, allow_nan=False))
            count += 1
        stream.write("\n]}\n")
    return count


def _write_xlsx(path: Path, columns: Sequence[str], records: Iterator[Record]) -> int:
    import xlsxwriter  # type: ignore[import-untyped]  # needed by few, and not quick to import

    count = 0
    book = xlsxwriter.Workbook(
        str(path),
        {
            "constant_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    try:
        sheet = book.add_worksheet("Cases")
        bold = book.add_format({"bold": True, "bottom": 1})
        sheet.freeze_panes(1, 1)
        sheet.set_column(0, len(columns) - 1, 16)
        for place, name in enumerate(columns):
            sheet.write_string(0, place, name, bold)
        for record in records:
            count += 1
            for place, name in enumerate(columns):
                value = record[name]
                if isinstance(value, (int, float)) and not isinstance(value, bool):
                    sheet.write_number(count, place, value)
                else:
                    text = ";".join(value) if isinstance(value, list) else str(value or "")
                    sheet.write_string(count, place, text[:32_767])
        notes = book.add_worksheet("About")
        notes.write_string(0, 0, RESEARCH_USE)
    finally:
        _close(book, path)
    return count


def _close(book: Any, path: Path) -> None:
    from xlsxwriter.exceptions import FileCreateError  # type: ignore[import-untyped]

    try:
        book.close()
    except FileCreateError as error:
        cause = error.args[0] if error.args else None
        raise (
            cause if isinstance(cause, OSError) else OSError(0, str(error), str(path))
        ) from error
