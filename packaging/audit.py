"""Looks for known faults of the locked libraries: ``make audit``.

The exit code is 0 where none is known that has no exception, 1 where one is, and 2 where somebody has to look
again: the database could not be asked for every library, or an exception has come to its end.
"""

from __future__ import annotations

import itertools
import json
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

REPOSITORY = Path(__file__).resolve().parent.parent
EXCEPTIONS = REPOSITORY / "packaging" / "audit-exceptions.toml"
LONGEST = 180  # days that an exception may hold
_FIELDS = {"id": str, "package": str, "reason": str, "until": date}


@dataclass(frozen=True, kw_only=True)
class Allowed:
    """A known fault that cannot be met here, until a day."""

    id: str
    package: str
    reason: str
    until: date


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """What was found, in sentences."""

    faults: tuple[str, ...]
    unknown: tuple[str, ...]
    excused: tuple[str, ...]

    @property
    def exit_code(self) -> int:
        """As the module says."""
        return 1 if self.faults else 2 if self.unknown else 0


def read_exceptions(file: Path = EXCEPTIONS) -> list[Allowed]:
    """The exceptions as they are written down.

    Raises
    ------
    ValueError
        One of them lacks a field, or has another kind of value.
    """
    entries: Sequence[Mapping[str, Any]] = tomllib.loads(file.read_text("utf-8")).get(
        "exception", []
    )
    for entry in entries:
        wrong = {name for name, kind in _FIELDS.items() if type(entry.get(name)) is not kind}
        if wrong or set(entry) != set(_FIELDS) or not all(map(str, entry.values())):
            raise ValueError(f"{file.name}: {entry.get('id')}: id, package, reason, until (a date)")
    return [Allowed(**entry) for entry in entries]


def judge(report: Mapping[str, Any], allowed: Sequence[Allowed], today: date) -> Verdict:
    """What pip-audit's report means.

    Parameters
    ----------
    report
        Its JSON.
    """
    excused_ids = {(entry.package, entry.id) for entry in allowed if entry.until >= today}
    faults: list[str] = []
    excused: list[str] = []
    unknown = [
        f"{e.id} of {e.package}: the exception ended on {e.until}"
        for e in allowed
        if e.until < today
    ]
    for library in report["dependencies"]:
        name = library["name"]
        if "skip_reason" in library:
            unknown.append(f"{name}: {library['skip_reason']}")
        for fault in library.get("vulns", ()):
            ids = {fault["id"], *fault.get("aliases", ())}
            mended = ", ".join(fault.get("fix_versions", ())) or "no version"
            line = f"{name} {library['version']}: {fault['id']}, mended in {mended}"
            is_excused = any((name, known) in excused_ids for known in ids)
            (excused if is_excused else faults).append(line)
    return Verdict(faults=tuple(faults), unknown=tuple(unknown), excused=tuple(excused))


def locked() -> list[str]:
    """What the lock file installs, as ``name==version``, for every system, Python and extra."""
    uv = next((REPOSITORY / ".tools").glob("uv-*/bin/uv"), Path("uv"))
    done = subprocess.run(
        [uv, "export", "--frozen", "--no-emit-project", "--no-dev", "--all-extras", "--no-hashes"],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=True,
    )
    found = re.findall(r"^([A-Za-z0-9._-]+==[^\s;]+)", done.stdout, re.M)
    return sorted(set(found))


def without_doubles(requirements: Sequence[str]) -> Iterator[list[str]]:
    """Lists in which each library stands once: pip-audit refuses two versions of one."""
    left = list(requirements)
    while left:
        once = {line.partition("==")[0]: line for line in reversed(left)}
        yield sorted(once.values())
        left = [line for line in left if line not in once.values()]


def ask(requirements: Sequence[str]) -> Mapping[str, Any]:
    """pip-audit's report; a database that does not answer is a report in which all is unknown."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "requirements.txt")
        file.write_text("\n".join(requirements) + "\n", "utf-8")
        command = [
            sys.executable,
            "-m",
            "pip_audit",
            "--requirement",
            str(file),
            "--no-deps",
            "--disable-pip",
        ]
        command += ["--format", "json", "--progress-spinner", "off", "--desc", "off"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    try:
        report: Mapping[str, Any] = json.loads(done.stdout)
    except ValueError:
        said = done.stderr.strip().splitlines() or ["pip-audit said nothing"]
        return {
            "dependencies": [{"name": f"{len(requirements)} libraries", "skip_reason": said[-1]}]
        }
    return report


def main() -> int:
    """Ask, judge and tell."""
    requirements = locked()
    answers = [ask(part)["dependencies"] for part in without_doubles(requirements)]
    report = {"dependencies": list(itertools.chain.from_iterable(answers))}
    verdict = judge(report, read_exceptions(), date.today())
    for title, lines in (
        ("Known faults", verdict.faults),
        ("Not known, look again with a network", verdict.unknown),
        ("Excused in audit-exceptions.toml", verdict.excused),
    ):
        if lines:
            print(f"{title}:", *lines, sep="\n  ")
    print(
        f"{len(requirements)} libraries: {len(verdict.faults)} known faults, "
        f"{len(verdict.unknown)} not known, {len(verdict.excused)} excused."
    )
    return verdict.exit_code


if __name__ == "__main__":
    sys.exit(main())
