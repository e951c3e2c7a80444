"""What the ``models`` commands do: list, show, check, choose, take in, take away, go back."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from mriclassifier import paths
from mriclassifier.errors import (
    QT_TRANSLATE_NOOP,
    BundleDamagedError,
    MriClassifierError,
    UsageError,
)
from mriclassifier.inference import choice, installed
from mriclassifier.inference.bundle import Bundle, load_bundle
from mriclassifier.inference.installation import install
from mriclassifier.language import padded, spoken, translate
from mriclassifier.selfcheck import run_selfcheck
from mriclassifier.settings import Settings

_DONE, _COMPONENT = 0, 3
# The compiled copy answers in a second; the parity record ties it to the model of record
_ENGINE = "onnx"
Say = Callable[[str], None]


def checked(folder: Path) -> Bundle:
    """Open a model folder after checking its files, its parity record and its answers to the drawings.

    Raises
    ------
    BundleMissingError, BundleDamagedError
        It is none, or fails a check.
    """
    bundle = load_bundle(folder)
    for check in run_selfcheck(folder, _ENGINE):
        if not check.passed:
            raise BundleDamagedError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "The model {name} fails its check ({check}: {detail}). "
                    "Install the model again or choose another one.",
                ),
                name=folder.name,
                check=check.name,
                detail=check.detail.rstrip("."),
            )
    return bundle


def list_models(settings: Settings, *, as_json: bool, say: Say) -> int:
    """List the models, damaged ones with their reason; the one in use has a star."""
    used, count = str(settings.get(choice.KEY)), 0
    for entry in installed.models():
        count += 1
        manifest = entry.bundle.manifest if entry.bundle else None
        if as_json:
            _json(
                {
                    "name": entry.name,
                    "version": manifest.version if manifest else None,
                    "classes": list(manifest.classes) if manifest else None,
                    "in_use": entry.name == used,
                    "own": entry.own,
                    "usable": entry.bundle is not None,
                    "path": str(entry.path),
                    "error": _error(entry.error),
                }
            )
            continue
        star = "*" if entry.name == used else " "
        version = manifest.version if manifest else _tr("damaged")
        origin = _tr("yours") if entry.own else _tr("built in")
        _print(f"{star} {entry.name:<28} {padded(version, 12)} {origin}")
        if entry.error:
            _print(f"  {spoken().sentence(entry.error)}")
    if not count:
        say(_tr("There is no model."))
    return _DONE if count else _COMPONENT


def show_model(settings: Settings, name: str | None, *, as_json: bool) -> int:
    """Show what a model is; without a name, the one in use."""
    bundle = load_bundle(installed.locate(str(settings.get(choice.KEY)) if name is None else name))
    manifest = bundle.manifest
    if as_json:
        _json({"path": str(bundle.path), **manifest.to_dict()})
        return _DONE
    facts = {
        _tr("name"): manifest.name,
        _tr("version"): manifest.version,
        _tr("created"): manifest.created,
        _tr("classes"): ", ".join(manifest.classes),
        _tr("input"): f"{manifest.input_size} x {manifest.input_size} px",
        _tr("calibration"): _tr("{method}, temperature {value}").format(
            method=manifest.calibration_method, value=f"{manifest.temperature:.3g}"
        ),
        _tr("prediction set"): _tr("{method}, coverage {value}").format(
            method=manifest.prediction_set.method, value=f"{manifest.prediction_set.coverage:g}"
        ),
        _tr("out of distribution"): manifest.ood.method,
        _tr("folder"): str(bundle.path),
    }
    for word, fact in facts.items():
        _print(f"{padded(word, 20)} {fact}")
    for file, record in manifest.files.items():
        size = _tr("{count} bytes").format(count=f"{record.bytes:>12,}")
        _print(f"{file:<20} {size}  SHA-256 {record.sha256}")
    return _DONE


def verify_models(names: Sequence[str], *, as_json: bool, say: Say) -> int:
    """Check these models, or all: files, parity record, and answers to the drawings."""
    entries = [installed.entry(name) for name in names] if names else list(installed.models())
    failed = 0
    for entry in entries:
        error = entry.error
        try:
            if not error:
                checked(entry.path)
        except MriClassifierError as found:
            error = found
        failed += error is not None
        if as_json:
            _json({"name": entry.name, "passed": error is None, "error": _error(error)})
            continue
        _print(f"{padded(_tr('FAILED') if error else _tr('ok'), 7)} {entry.name}")
        if error:
            say(spoken().sentence(error))
    if not entries:
        say(_tr("There is no model."))
    return _DONE if entries and not failed else _COMPONENT


def use_model(settings: Settings, name: str, *, as_json: bool) -> int:
    """Choose a model after checking it; the one before is remembered for a rollback."""
    folder = installed.locate(name)
    bundle = checked(folder)
    choice.choose(settings, _choice_of(folder))
    return _in_use(bundle, as_json=as_json)


def roll_back(settings: Settings, *, as_json: bool, say: Say) -> int:
    """Go back to the latest model before the one in use that passes its checks."""
    for name in list(choice.ways_back(settings)):
        try:
            bundle = checked(installed.locate(name))
        except MriClassifierError as error:
            say(spoken().sentence(error))
            choice.forget(name)
            continue
        settings.set(choice.KEY, name)
        settings.save()
        choice.forget(name)
        return _in_use(bundle, as_json=as_json)
    raise UsageError(
        QT_TRANSLATE_NOOP("errors", "There is no earlier model to go back to. Choose one by name.")
    )


def install_model(
    settings: Settings, source: Path, *, name: str | None, use: bool, as_json: bool
) -> int:
    """Copy a model folder or ZIP file to the user's models, if it passes its checks."""
    bundle = install(source, name=name, check=checked)
    if use:
        choice.choose(settings, bundle.path.name)
    if as_json:
        _json({"name": bundle.path.name, "version": bundle.manifest.version, "in_use": use})
    else:
        told = _tr("Installed: {name} {version}.")
        _print(told.format(name=bundle.path.name, version=bundle.manifest.version))
        command = f"mriclassifier models use {bundle.path.name}"
        _print(_tr("It is in use.") if use else _tr("Next: {command}").format(command=command))
    return _DONE


def remove_model(settings: Settings, name: str, *, as_json: bool) -> int:
    """Delete one of the user's own models, unless it is in use."""
    ensure_removable(settings, name)
    folder = installed.remove(name)
    choice.forget(name)
    if as_json:
        _json({"name": name, "removed": str(folder)})
    else:
        _print(_tr("Deleted: {name}.").format(name=folder))
    return _DONE


def ensure_removable(settings: Settings, name: str) -> None:
    """Refuse the model that is in use.

    Raises
    ------
    UsageError
        It is in use.
    """
    used = str(settings.get(choice.KEY))
    folder = paths.user_models_dir() / name
    if used == name or (Path(used).is_absolute() and Path(used) == folder.resolve()):
        raise UsageError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The model {name} is in use. Choose another one first, with models use or models rollback.",
            ),
            name=name,
        )


def _choice_of(folder: Path) -> str:
    named = folder.parent in paths.model_folders()
    return folder.name if named else str(folder.resolve())


def _in_use(bundle: Bundle, *, as_json: bool) -> int:
    name, version = bundle.path.name, bundle.manifest.version
    if as_json:
        _json({"name": name, "version": version, "in_use": True})
    else:
        told = _tr("In use: {name} {version}.")
        _print(told.format(name=bundle.manifest.name, version=version))
    return _DONE


def _error(error: MriClassifierError | None) -> dict[str, str] | None:
    return {"code": error.code, "message": error.sentence} if error else None


def _tr(text: str) -> str:
    return translate("commands", text)


def _json(record: Mapping[str, Any]) -> None:
    _print(json.dumps(record, ensure_ascii=False))


def _print(line: str) -> None:
    if sys.stdout is not None:
        sys.stdout.write(line + "\n")
