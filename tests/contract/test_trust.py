"""List of parts, licences, known faults of libraries: what is said of the program's parts is so."""

from __future__ import annotations

import importlib.util
import json
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from mriclassifier.components import Component, components
from tests.helpers.shared import REPOSITORY

TODAY = date(2026, 11, 27)


def script(name: str) -> ModuleType:
    """A program of ``packaging``, which is no package."""
    spec = importlib.util.spec_from_file_location(
        f"packaging_{name}", REPOSITORY / f"packaging/{name}.py"
    )
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


audit, licences, sbom = script("audit"), script("licences"), script("sbom")


def report(**library: Any) -> dict[str, Any]:
    return {"dependencies": [{"name": "pillow", "version": "1.0", **library}]}


FAULT = {"id": "PYSEC-1", "aliases": ["CVE-1"], "fix_versions": ["1.1"]}


def allowed(until: date) -> list[Any]:
    return [audit.Allowed(id="CVE-1", package="pillow", reason="not called here", until=until)]


def test_no_exception_is_past_its_last_day() -> None:
    for entry in audit.read_exceptions():
        assert entry.until >= datetime.now(UTC).date(), (
            f"look at {entry.id} of {entry.package} again"
        )
        assert (entry.until - datetime.now(UTC).date()).days <= audit.LONGEST
        assert len(entry.reason.split()) >= 4


@pytest.mark.parametrize(
    "text",
    [
        '[[exception]]\nid = "CVE-1"\npackage = "pillow"\nreason = ""\nuntil = 2026-12-01\n',
        '[[exception]]\nid = "CVE-1"\npackage = "pillow"\nreason = "it is not called"\n',
        '[[exception]]\nid = "CVE-1"\npackage = "p"\nreason = "not called"\nuntil = "soon"\n',
    ],
)
def test_an_exception_has_a_reason_and_a_day(tmp_path: Path, text: str) -> None:
    (tmp_path / "e.toml").write_text(text)
    with pytest.raises(ValueError, match="until"):
        audit.read_exceptions(tmp_path / "e.toml")


def test_a_known_fault_fails_until_it_is_excused() -> None:
    assert audit.judge(report(vulns=[]), [], TODAY).exit_code == 0
    found = audit.judge(report(vulns=[FAULT]), [], TODAY)
    assert found.exit_code == 1
    assert found.faults == ("pillow 1.0: PYSEC-1, mended in 1.1",)
    excused = audit.judge(report(vulns=[FAULT]), allowed(TODAY), TODAY)
    assert (excused.exit_code, len(excused.excused)) == (0, 1)
    ended = audit.judge(report(vulns=[FAULT]), allowed(date(2026, 11, 26)), TODAY)
    assert (ended.exit_code, len(ended.unknown)) == (1, 1)


def test_an_audit_that_could_not_ask_does_not_pass() -> None:
    unknown = audit.judge({"dependencies": [{"name": "x", "skip_reason": "offline"}]}, [], TODAY)
    assert (unknown.exit_code, unknown.unknown) == (2, ("x: offline",))


def test_two_versions_of_a_library_are_asked_for_apart() -> None:
    parts = list(audit.without_doubles(["a==1", "b==1", "b==2"]))
    assert parts == [["a==1", "b==1"], ["b==2"]]


def test_the_list_of_parts_follows_the_schema_and_names_model_qt_and_every_library() -> None:
    moment = datetime(2026, 11, 27, tzinfo=UTC)
    text = sbom.text_of(sbom.parts_list(moment))  # which checks it against the schema
    assert text == sbom.text_of(sbom.parts_list(moment))
    listed = {part["name"]: part for part in json.loads(text)["components"]}
    for component in components():
        if component.name != "Python":
            assert listed[sbom._key(component.name)]["version"] == component.version
    assert listed["Qt"]["licenses"]
    assert listed["CPython"]
    manifest_file = REPOSITORY / "resources/models/brain-mri-resnet50/manifest.json"
    manifest = json.loads(manifest_file.read_text("utf-8"))
    model = listed[manifest["name"]]
    assert model["type"] == "machine-learning-model"
    assert model["version"] == manifest["version"]
    assert {part["name"]: part["hashes"][0]["content"] for part in model["components"]} == {
        name: facts["sha256"] for name, facts in manifest["files"].items()
    }


def test_every_part_has_the_text_of_its_licence() -> None:
    found = components()
    text = licences.document(found, [("libexpat1", "Permission is hereby granted")])
    for component in found:
        assert f"\n{component.name} {component.version}\n====" in text
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text
    assert "PYTHON SOFTWARE FOUNDATION LICENSE" in text
    assert "\nlibexpat1\n====" in text


def test_a_part_without_any_licence_stops_the_build() -> None:
    odd = Component(name="odd", version="1", licence="Secret")
    with pytest.raises(licences.MissingLicenceError, match="odd 1: Secret"):
        licences.text_of(odd, lambda name: "")
