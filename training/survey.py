"""From labelled folders to the parts of a run, and the report of it for whoever asks before training."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from mriclassifier.errors import QT_TRANSLATE_NOOP, OutputError, TrainingDataError
from mriclassifier.notices import Notice
from training.config import TrainConfig
from training.corrections import is_corrections, load_corrections
from training.data import Dataset, with_versions
from training.datacheck import check_data
from training.datareport import DataReport
from training.lines import Teller, sentence_record
from training.mixture import Read, mix, remembering
from training.responses import FEWEST
from training.splits import GUARD, open_dataset
from training.thumbnails import Thumbnails, read_thumbnails
from training.usable import drop_unusable, ensure_parts, ensure_trainable, notices, set_aside

READING = "reading"
COMPARING = "comparing"


@dataclass(frozen=True, kw_only=True)
class Assembled:
    """What a run is trained on.

    Attributes
    ----------
    dataset
        Every sample with its part.
    classes
        Of the network: labels that stand for several classes are none.
    """

    dataset: Dataset
    classes: tuple[str, ...]


def assemble(
    data: Path,
    config: TrainConfig,
    teller: Teller,
    *,
    patient_pattern: str | None = None,
    also_train: Sequence[Path] = (),
    versions: Sequence[Path] = (),
    on_report: Callable[[DataReport], object] = lambda _: None,
    on_parts: Callable[[Dataset], object] = lambda _: None,
) -> Assembled:
    """Check the data and decide the parts.

    Parameters
    ----------
    also_train
        Folders whose images join the training part; see :func:`training.mixture.mix`.
    versions
        Folders with other files of the same pictures; see :func:`training.data.with_versions`.
    on_report, on_parts
        Called with the data report, and with the data set whose parts are decided, before these are judged.

    Raises
    ------
    TrainingDataError
        It cannot be trained on.
    """
    if is_corrections(data):
        load_corrections(data)
    dataset, thumbnails = open_dataset(
        data, seed=config.split_seed, patient_pattern=patient_pattern, read=_reader(teller)
    )
    teller.step(COMPARING, 0, 0)
    report = check_data(dataset, thumbnails=thumbnails)
    read = remembering(dataset.samples, thumbnails)
    on_report(report)
    ensure_trainable(report)
    for notice in notices(report):
        teller.notice(notice)
    dataset = drop_unusable(dataset, report)
    dataset, said = set_aside(
        dataset,
        fraction=config.calib_fraction,
        margin=config.calib_margin,
        seed=config.split_seed,
        least=FEWEST,
    )
    for folder in versions:
        dataset = with_versions(dataset, folder)
    mixed = mix(dataset, also_train, read=read)
    classes = tuple(c for c in mixed.dataset.classes if c not in config.label_sets)
    on_parts(mixed.dataset)
    for notice in (*said, *mixed.notices, *ensure_parts(replace(mixed.dataset, classes=classes))):
        teller.notice(notice)
    return Assembled(dataset=mixed.dataset, classes=classes)


def survey(
    data: Path, config: TrainConfig, out: Path, teller: Teller, *, also_train: Sequence[Path] = ()
) -> int:
    """Write what a run on these folders would be trained on, without training it.

    The file is :meth:`training.datareport.DataReport.to_dict` with ``notices``, ``parts`` (part → class →
    different images; those that are in no part are ``guard``), ``added`` (folder, images, trained on, left
    out), ``stages`` (size and epochs) and ``refused``: why a run would not start, or null.

    Returns
    -------
    int
        Exit code: 0, or 1 where some files cannot be read.

    Raises
    ------
    TrainingDataError
        A run would not start; the file is written before.
    OutputError
        The file cannot be written.
    """
    record: dict[str, Any] = {"notices": [], "parts": {}, "added": [], "refused": None}
    record["stages"] = [{"size": s.size, "epochs": s.epochs} for s in config.stages]

    class Listing(Teller):
        def notice(self, found: Notice) -> None:
            record["notices"].append(sentence_record(found, code=found.code))
            teller.notice(found)

        def step(self, name: str, done: int, total: int) -> None:
            teller.step(name, done, total)

    def note_parts(dataset: Dataset) -> None:
        record["parts"] = _parts(dataset)
        record["added"] = [_added(dataset, folder) for folder in also_train]

    try:
        assemble(
            data,
            config,
            Listing(teller.console),
            also_train=also_train,
            on_report=lambda report: record.update(report.to_dict()),
            on_parts=note_parts,
        )
    except TrainingDataError as error:
        record["refused"] = sentence_record(error, code=error.code)
        raise
    finally:
        _write(out, record)
    return 1 if record["unreadable"] else 0


def _reader(teller: Teller) -> Read:
    def read(paths: Sequence[Path]) -> Thumbnails:
        return read_thumbnails(paths, progress=partial(teller.step, READING))

    return read


def _parts(dataset: Dataset) -> dict[str, dict[str, int]]:
    counts: dict[str, Counter[str]] = {}
    for sample in dataset.samples:
        if sample.first_of_group:
            counts.setdefault(sample.split or GUARD, Counter())[sample.label] += 1
    return {part: dict(sorted(row.items())) for part, row in sorted(counts.items())}


def _added(dataset: Dataset, folder: Path) -> dict[str, Any]:
    samples = [s for s in dataset.samples if s.path.is_relative_to(folder)]
    used = sum(s.split == "train" for s in samples)
    return {
        "root": str(folder),
        "files": len(samples),
        "trained_on": used,
        "left_out": len(samples) - used,
        "classes": dict(sorted(Counter(s.label for s in samples).items())),
    }


def _write(out: Path, record: dict[str, Any]) -> None:
    try:
        out.write_text(json.dumps(record, indent=1) + "\n", "utf-8")
    except OSError as error:
        raise OutputError(
            QT_TRANSLATE_NOOP("errors", "The report cannot be written to {path} ({reason})."),
            path=out,
            reason=error.strerror or error,
        ) from error
