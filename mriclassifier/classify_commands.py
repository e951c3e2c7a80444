"""The `classify` command, and what other commands share with it: which model, on which engine."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from mriclassifier import paths
from mriclassifier.errors import QT_TRANSLATE_NOOP, UsageError
from mriclassifier.inference.engines import (
    EIGHT_BIT,
    KERAS,
    ONNX,
    ONNX_INT8,
    OPENVINO,
    OPENVINO_INT8,
    installed_engines,
)
from mriclassifier.startup import say, start

if TYPE_CHECKING:
    from mriclassifier.batch.console import CaseRecording
    from mriclassifier.imaging.source import Limits
    from mriclassifier.settings import Settings

_PATIENCE = 180.0  # s, for a database server that gets its updates


class Engine(StrEnum):
    """What runs the model."""

    onnx = ONNX
    openvino = OPENVINO
    onnx_int8 = ONNX_INT8
    openvino_int8 = OPENVINO_INT8
    keras = KERAS


EngineOption = Annotated[
    Engine | None,
    typer.Option(
        "--engine",
        # All are taken, so that one that cannot be is answered with the reason
        metavar="|".join(name for name in installed_engines() if name not in EIGHT_BIT),
        help="What runs the model; as in the settings if left out.",
    ),
]
ModelOption = Annotated[
    str | None,
    typer.Option(
        "--model", metavar="NAME_OR_DIR", help="Which model; as in the settings if left out."
    ),
]


def classify(
    inputs: Annotated[
        list[str], typer.Argument(metavar="PATH...", help="Images, folders and ZIP files.")
    ],
    json_lines: Annotated[
        bool, typer.Option("--json", help="One JSON object a frame, one a line.")
    ] = False,
    csv: Annotated[
        str | None, typer.Option("--csv", metavar="OUT", help="Write a CSV file instead.")
    ] = None,
    xlsx: Annotated[
        Path | None, typer.Option("--xlsx", metavar="OUT", help="Write an Excel workbook.")
    ] = None,
    json_file: Annotated[
        Path | None, typer.Option("--json-file", metavar="OUT", help="Write one JSON document.")
    ] = None,
    recursive: Annotated[
        bool, typer.Option("--recursive", "-r", help="Read the folders in folders, too.")
    ] = False,
    include: Annotated[
        str, typer.Option(metavar="GLOB", help="Only files with such a name, as in '*T1*'.")
    ] = "",
    exclude: Annotated[str, typer.Option(metavar="GLOB", help="No files with such a name.")] = "",
    engine: EngineOption = None,
    model: ModelOption = None,
    heatmap: Annotated[
        Path | None,
        typer.Option("--heatmap", metavar="DIR", help="Also draw where the model looked."),
    ] = None,
    resume: Annotated[
        bool,
        typer.Option("--resume", help="Keep a journal; go on with an interrupted batch like this."),
    ] = False,
    keep: Annotated[
        bool, typer.Option("--keep", help="Also record what is classified in the case history.")
    ] = False,
    cluster: Annotated[
        str,
        typer.Option(
            "--cluster",
            metavar="ADDRESS",
            help="Classify on a Ray cluster, as in 10.0.0.5:6379; auto takes the one of this computer.",
        ),
    ] = "",
    parquet: Annotated[
        str,
        typer.Option("--parquet", metavar="OUT", help="With --cluster: write a Parquet file."),
    ] = "",
    out_dir: Annotated[
        Path | None,
        typer.Option("--out-dir", metavar="DIR", help="With --cluster: folder for both tables."),
    ] = None,
) -> int:
    """Classify images (DICOM, NIfTI, PNG, JPEG, TIFF …), folders and ZIP files of them."""
    if json_lines and csv:
        raise UsageError(QT_TRANSLATE_NOOP("errors", "Give either --json or --csv, not both."))
    if cluster:
        others = {"--json": json_lines, "--xlsx": xlsx, "--json-file": json_file}
        others |= {"--heatmap": heatmap, "--keep": keep}
        _refuse_with_cluster([name for name, value in others.items() if value])
    elif parquet or out_dir:
        raise UsageError(
            QT_TRANSLATE_NOOP("errors", "--parquet and --out-dir go with --cluster alone.")
        )
    settings = start()
    from mriclassifier.batch.console import BatchModel, BatchOptions, run_batch
    from mriclassifier.batch.opening import answering, open_for_batch
    from mriclassifier.batch.runner import Answering
    from mriclassifier.inference.bundle import load_bundle

    name = engine_name(engine, settings)
    bundle = load_bundle(model_folder(model, settings), engine=name)
    if cluster:
        from mriclassifier.batch.cluster.run import ClusterModel, ClusterOptions, run_cluster
        from mriclassifier.batch.cluster.units import ClusterPlan

        return run_cluster(
            ClusterPlan(
                inputs=tuple(inputs),
                model=bundle.model_id,
                engine=name,
                recursive=recursive,
                include=include,
                exclude=exclude,
            ),
            ClusterOptions(
                address=cluster, out_dir=out_dir, parquet=parquet, csv=csv or "", resume=resume
            ),
            model=ClusterModel(
                model=bundle.model_id,
                classes=bundle.manifest.classes,
                place=_place(model, settings),
            ),
            journals=paths.batches_dir() / "cluster",
            limits=_limits(settings),
        )
    loaded: list[Any] = []

    def load(files: int) -> Answering:
        classifier = open_for_batch(bundle, name, files=files)
        loaded.append(classifier)
        return answering(classifier)

    options = BatchOptions(
        json_lines=json_lines,
        csv=Path(csv) if csv else None,
        xlsx=xlsx,
        json_file=json_file,
        recursive=recursive,
        heatmap=heatmap,
        include=include,
        exclude=exclude,
        resume=resume,
    )
    batch_model = BatchModel(
        model=bundle.model_id, classes=bundle.manifest.classes, engine=name, load=load
    )
    with ExitStack() as stack:
        stack.callback(lambda: [classifier.close() for classifier in loaded])
        return run_batch(
            [Path(text) for text in inputs],
            options,
            model=batch_model,
            limits=_limits(settings),
            journals=paths.batches_dir(),
            recording=_recording(settings, stack) if keep else None,
        )


def _refuse_with_cluster(others: Sequence[str]) -> None:
    if others:
        raise UsageError(
            QT_TRANSLATE_NOOP(
                "errors",
                "With --cluster, results go to --out-dir, --parquet or --csv; leave {options} out.",
            ),
            options=", ".join(others),
        )


def _place(model: str | None, settings: Settings) -> str:
    """The model as every computer of a cluster finds it: by its name, or a folder's whole path."""
    named = str(settings.get("model.name")) if model is None else model
    return str(Path(named).resolve()) if model and Path(named).is_dir() else named


def _recording(settings: Settings, stack: ExitStack) -> CaseRecording:
    from mriclassifier import cases_cli
    from mriclassifier.batch.console import CaseRecording
    from mriclassifier.cases.patience import patiently
    from mriclassifier.cases.records import Keep

    store = stack.enter_context(cases_cli.history(settings, say))
    pictures = settings.get("cases.keep_images") != Keep.NEVER
    return CaseRecording(take=patiently(store.record, seconds=_PATIENCE), pictures=pictures)


def engine_name(engine: Engine | None, settings: Settings) -> str:
    """The engine that was asked for, or that of the settings."""
    return str(settings.get("engine.name")) if engine is None else engine.value


def model_folder(model: str | None, settings: Settings) -> Path:
    """Folder of the model that was asked for, or of that of the settings."""
    from mriclassifier.inference.installed import locate

    return locate(str(settings.get("model.name")) if model is None else model)


def _limits(settings: Settings) -> Limits:
    from mriclassifier.imaging.source import Limits

    return Limits(
        max_pixels=settings.get("input.max_megapixels") * 1_000_000,
        max_file_bytes=settings.get("input.max_file_mib") << 20,
    )
