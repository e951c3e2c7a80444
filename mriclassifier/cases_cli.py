"""What the ``cases`` commands do: list, show, export, delete, check, back up, count."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from mriclassifier import paths
from mriclassifier.cases.class_names import class_name
from mriclassifier.cases.corrections import export_corrections
from mriclassifier.cases.export import RESEARCH_USE, export_cases, to_record
from mriclassifier.cases.records import (
    Case,
    CaseQuery,
    CaseRow,
    Keep,
    KeepRules,
    SignOff,
    State,
)
from mriclassifier.cases.store import CaseStore
from mriclassifier.errors import QT_TRANSLATE_NOOP, CaseStoreError, InputError, UsageError
from mriclassifier.imaging.formats import open_study
from mriclassifier.imaging.identity import pixels_sha256
from mriclassifier.language import padded, spoken, translate
from mriclassifier.roles import Roles
from mriclassifier.settings import Settings

_DONE, _FAILED = 0, 1
_AUDIT_PAGE = 1000
_STATES = {
    State.OPEN: QT_TRANSLATE_NOOP("commands", "open"),
    State.AGREED: QT_TRANSLATE_NOOP("commands", "agreed"),
    State.CORRECTED: QT_TRANSLATE_NOOP("commands", "corrected"),
}
Say = Callable[[str], None]


def keep_rules(settings: Settings) -> KeepRules:
    """What the settings let be stored."""
    return KeepRules(
        identity=bool(settings.get("cases.keep_identity")),
        location=bool(settings.get("cases.keep_location")),
        images=Keep(settings.get("cases.keep_images")),
    )


@contextmanager
def history(settings: Settings, say: Say, *, shared: bool = True) -> Iterator[CaseStore]:
    """The case history, open; what it has to say goes to ``say``.

    Parameters
    ----------
    shared
        The one in a shared database, where the settings name one; else that of this computer.

    Raises
    ------
    CaseStoreError
        The settings want none, or it cannot be used.
    """
    if not settings.get("cases.keep"):
        raise CaseStoreError(
            QT_TRANSLATE_NOOP(
                "errors", "No case history is kept; the setting cases.keep switches it on."
            )
        )
    store = CaseStore.open(
        paths.cases_dir(),
        rules=lambda: keep_rules(settings),
        account=Roles(settings.policy).account.name,
        backups=int(settings.get("cases.backups")),
        database=str(settings.get("cases.database")).strip() if shared else "",
    )
    try:
        for notice in store.notices:
            say(spoken().sentence(notice))
        yield store
    finally:
        store.close()


def list_cases(store: CaseStore, query: CaseQuery, *, limit: int | None, as_json: bool) -> int:
    """Print a line a case."""
    ids = store.search(query)
    shown = ids if limit is None else ids[:limit]
    for row in store.rows(shown):
        if as_json:
            _json(to_record(row))
        else:
            _print(_line(row))
    if not as_json:
        if len(shown) == len(ids):
            count = _cases(len(ids))
        else:
            count = _tr("{shown} of {cases}").format(shown=len(shown), cases=_cases(len(ids)))
        _print(f"{count}. {_tr(RESEARCH_USE)}")
    return _DONE


def show_case(store: CaseStore, code: str, *, as_json: bool) -> int:
    """Print everything that is kept of a case."""
    case = store.case(_number(store, code))
    if as_json:
        _json(
            to_record(case.row)
            | {
                "reader": case.row.reader,
                "note": case.row.note,
                "identity": asdict(case.identity),
                "path": str(case.path) if case.path else None,
                "member": case.member,
                "assessments": [
                    {
                        "at": one.at.isoformat(),
                        "model": asdict(one.model.model),
                        "engine": one.model.engine,
                        "preprocess_version": one.model.preprocess_version,
                        "program": one.program_version,
                        "key_frame": one.key_frame,
                        "frames": [asdict(frame) for frame in one.frames],
                    }
                    for one in case.assessments
                ],
                "sign_offs": [_sign_off(one) for one in case.signoffs],
            }
        )
        return _DONE
    _show(case)
    return _DONE


def export_list(
    store: CaseStore, targets: Sequence[Path], query: CaseQuery, *, identity: bool, say: Say
) -> int:
    """Write the list into files."""
    ids = store.search(query).tolist()
    for target in targets:
        written = export_cases(store, target, ids, identity=identity)
        told = _tr("Written to {name}: {cases}.").format(name=target, cases=_cases(written))
        say(f"{told} {_tr(RESEARCH_USE)}")
    return _DONE


def export_training(store: CaseStore, target: Path, *, agreed: bool, say: Say) -> int:
    """Write signed cases as a folder to train on; 1 where some have no picture."""
    report = export_corrections(
        store, target, only_corrected=not agreed, find_picture=_stored_place
    )
    told = _tr("Pictures written to {name}: {count}.")
    say(told.format(name=target, count=report.written))
    for code in report.without_picture:
        told = _tr("{code} has no picture: neither stored, nor found where its file lay.")
        say(told.format(code=code))
    return _FAILED if report.without_picture else _DONE


def delete_cases(store: CaseStore, codes: Sequence[str], *, say: Say) -> int:
    """Delete for good."""
    count = store.delete([_number(store, code) for code in codes], reason="command")
    say(_tr("Deleted for good: {cases}.").format(cases=_cases(count)))
    return _DONE


def expire_cases(store: CaseStore, days: int, *, say: Say) -> int:
    """Delete what was recorded longer ago."""
    say(_tr("Deleted for good: {cases}.").format(cases=_cases(store.expire(days))))
    return _DONE


def verify(store: CaseStore, *, as_json: bool, say: Say) -> int:
    """Check the chain of the audit log and the database; 1 where one of them is not sound."""
    damage = store.find_damage()
    report = store.verify_audit()
    if as_json:
        _json(
            {
                "database": damage or None,
                "audit": {
                    "ok": report.ok,
                    "checked": report.checked,
                    "broken": report.broken,
                    "remark": report.remark.sentence if report.remark else None,
                },
                "ok": report.ok and not damage,
            }
        )
    else:
        say(" ".join(spoken().sentence(notice) for notice in report.notices))
        if damage:
            say(_tr("The database is damaged: {damage}").format(damage=damage))
        elif store.server:
            say(_tr("The database has its tables and rules; the rest is its server's to check."))
        else:
            say(_tr("The database is sound."))
    return _DONE if report.ok and not damage else _FAILED


def prepare_database(url: str, *, role: str, say: Say) -> int:
    """Make or renew the tables of a shared history, as their owner."""
    from mriclassifier.cases.postgres.address import read_address
    from mriclassifier.cases.postgres.opening import prepare

    address = read_address(url)
    prepare(address, role=role)
    say(_tr("The tables in {database} are ready.").format(database=address.name))
    return _DONE


def copy_to_database(settings: Settings, url: str, *, say: Say) -> int:
    """Copy this computer's history into a database that several share."""
    from mriclassifier.cases.opening import DATABASE
    from mriclassifier.cases.postgres.copying import copy_history

    folder = paths.cases_dir()
    if not (folder / DATABASE).exists():
        raise CaseStoreError(
            QT_TRANSLATE_NOOP("errors", "There is no case history on this computer to be copied.")
        )
    with history(settings, say, shared=False) as store:
        copied = copy_history(store, folder, url, account=Roles(settings.policy).account.name)
    say(
        _tr(
            "Copied to {database} and compared: {cases}, {rows} rows of the audit log. Set cases.database to "
            "use it; the history on this computer stays as it is."
        ).format(database=copied.server, cases=_cases(copied.cases), rows=copied.rows)
    )
    told = _tr("Every other computer needs a copy of the key of the pseudonyms, {file}.")
    say(told.format(file=copied.key_file))
    say(" ".join(spoken().sentence(notice) for notice in copied.report.notices))
    return _DONE if copied.report.ok else _FAILED


def back_up(store: CaseStore, target: Path | None, *, say: Say) -> int:
    """Make a copy: today's, or at ``target``."""
    if target is not None or store.server:  # of a server, it says who makes the backups
        target = target or Path()
        store.back_up_to(target)
        say(_tr("Written to {names}.").format(names=target))
        return _DONE
    made = store.back_up()
    if made:
        say(_tr("Written to {names}.").format(names=made))
    else:
        say(_tr("Today's backup is there already."))
    return _DONE


def show_statistics(store: CaseStore, *, step: str, as_json: bool) -> int:
    """Print counts over time."""
    found = store.statistics(step=step)
    if as_json:
        _json(
            {
                "total": found.total,
                "open": found.open,
                "agreed": found.agreed,
                "corrected": found.corrected,
                "agreement": found.agreement,
                "periods": [
                    asdict(period) | {"start": period.start.isoformat()} for period in found.periods
                ],
                "confusion": [
                    {"model": model, "reader": reader, "cases": count}
                    for (model, reader), count in sorted(found.confusion.items())
                ],
            }
        )
        return _DONE
    for period in found.periods:
        counts = _tr("{recorded} recorded  {agreed} agreed  {corrected} corrected").format(
            recorded=f"{period.recorded:>7}",
            agreed=f"{period.agreed:>6}",
            corrected=f"{period.corrected:>6}",
        )
        _print(f"{period.start}  {counts}")
    counts = _tr("{cases}, {open} open").format(cases=_cases(found.total), open=found.open)
    if found.agreement is not None:
        share = f"{found.agreement:.1%}"
        counts += ", " + _tr("agreement {share}").format(share=share)
    _print(f"{counts}. {_tr(RESEARCH_USE)}")
    return _DONE


def show_audit(store: CaseStore, *, as_json: bool) -> int:
    """Print the audit log, oldest first."""
    after = 0
    while entries := store.audit_entries(after=after, limit=_AUDIT_PAGE):
        for entry in entries:
            if as_json:
                _json(asdict(entry) | {"at": entry.at.isoformat(), "details": dict(entry.details)})
            else:
                details = " ".join(f"{name}={value}" for name, value in entry.details.items())
                _print(
                    f"{entry.number:>6}  {entry.at:%Y-%m-%d %H:%M:%S}  {entry.account:<12} "
                    f"{entry.action:<16} {entry.subject:<12} {details}"
                )
        after = entries[-1].number
    return _DONE


def _number(store: CaseStore, code: str) -> int:
    rows = store.rows(store.search(CaseQuery(text=code)))
    for row in rows:
        if row.code.casefold() == code.strip().casefold():
            return row.case_id
    raise UsageError(QT_TRANSLATE_NOOP("errors", "There is no case {code}."), code=code)


def _stored_place(case: Case) -> Any:
    """The key slice, read again from where the history says that the file lies."""
    if case.path is None or case.member is not None or not case.assessments:
        return None
    last = case.assessments[-1]
    wanted = next((f.image_sha256 for f in last.frames if f.index == last.key_frame), None)
    try:
        frames = open_study(case.path).frames
        for place in dict.fromkeys((last.key_frame, 0)):  # a file of a series holds one slice
            if place < len(frames) and pixels_sha256(frames[place].pixels) == wanted:
                return frames[place].pixels
    except InputError:
        return None
    return None


def _cases(count: int) -> str:
    return _tr("1 case") if count == 1 else _tr("{count} cases").format(count=count)


def _tr(text: str) -> str:
    return translate("commands", text)


def _class(label: str) -> str:
    return translate("classes", class_name(label))


def _line(row: CaseRow) -> str:
    verdict = _tr(_STATES[row.state])
    if row.reader_label and row.reader_label != row.label:
        verdict += f": {_class(row.reader_label)}"
    return (
        f"{row.code}  {row.recorded_at.astimezone():%Y-%m-%d %H:%M}  {row.patient or '-':<12} "
        f"{padded(_class(row.label), 22)} {100 * row.probability:5.1f} %  {row.outcome:<20} {verdict}"
    )


def _show(case: Case) -> None:
    row = case.row
    _print(_line(row))
    scored = _tr("{scored} of {count} slices classified")
    told = scored.format(scored=row.scored, count=row.frame_count)
    _print(f"  {row.kind} {row.modality}, {told}")
    if case.path:
        _print(f"  {case.path}{f' > {case.member}' if case.member else ''}")
    for one in case.assessments:
        model = one.model.model
        frame = next((f for f in one.frames if f.index == one.key_frame), None)
        _print(f"  {one.at:%Y-%m-%d %H:%M} {model.name} {model.version} ({one.model.engine})")
        for name, value in frame.probabilities.items() if frame else ():
            _print(f"    {padded(_class(name), 22)} {100 * value:5.1f} %")
    for sign in case.signoffs:
        what = " ".join(text for text in (sign.verdict.value, sign.label) if text)
        back = ""
        if sign.undoes:
            back += " " + _tr("(undoes {number})").format(number=sign.undoes)
        if sign.redoes:
            back += " " + _tr("(redoes {number})").format(number=sign.redoes)
        _print(f"  {sign.number}. {sign.at:%Y-%m-%d %H:%M} {sign.reader}: {what}{back} {sign.note}")
    _print(_tr(RESEARCH_USE))


def _sign_off(sign: SignOff) -> dict[str, Any]:
    return asdict(sign) | {"at": sign.at.isoformat(), "verdict": sign.verdict.value}


def _json(record: dict[str, Any]) -> None:
    _print(json.dumps(record, allow_nan=False, default=str))


def _print(line: str) -> None:
    if sys.stdout is not None:
        sys.stdout.write(line + "\n")
        sys.stdout.flush()
