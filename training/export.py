"""From a trained network to a bundle: the folder that the program opens."""

from __future__ import annotations

import json
import shutil
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import onnx

from mriclassifier.drawings import reference_drawings
from mriclassifier.errors import QT_TRANSLATE_NOOP, TrainingError
from mriclassifier.imaging.formats import open_study
from mriclassifier.imaging.preprocess import PreprocessSpec
from mriclassifier.imaging.study import Frame
from mriclassifier.inference.bundle import Bundle, file_sha256, load_bundle
from mriclassifier.inference.classifier import Classifier, open_classifier
from mriclassifier.inference.manifest import (
    CARD_FILE,
    KERAS_FILE,
    MANIFEST_NAME,
    ONNX_FILE,
    PARITY_LIMIT,
    FileRecord,
    Manifest,
    Parity,
)
from mriclassifier.inference.predictors import open_predictor
from mriclassifier.inference.quantised import INT8_FILE
from mriclassifier.inference.trust import probabilities
from training.onnx_graph import to_onnx

SELFCHECK_TOLERANCE = (
    1e-3  # other processors order their sums in other ways; a changed model moves more
)
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)  # fixed, so that the same model gives the same archive
Progress = Callable[[str, int, int], object]


def export_bundle(
    model: Any,
    out: Path,
    *,
    name: str,
    version: str,
    classes: Sequence[str],
    spec: PreprocessSpec,
    samples_for_parity: Sequence[Path],
    card: str = "",
    training: Mapping[str, Any] | None = None,
    progress: Progress | None = None,
) -> Bundle:
    """Write a bundle and read it back through the classifier that the program uses.

    Parameters
    ----------
    model
        Keras model (see :func:`training.network.build_resnet50`), or the path of its ``.keras`` file.
        It is left as it is; the bundle holds a float32 copy without optimiser whose kernels are rounded to
        16-bit precision, so that the compiled copy can store them in 16 bits.
    out
        The bundle's folder; an earlier one is replaced once the new one has passed every check.
    classes
        In the order of the outputs.
    spec
        The preprocessing of the last training stage.
    samples_for_parity
        Real images, at least one, on which the two engines are compared.
    card
        Text of ``MODEL_CARD.md``; a short one is written where it is empty.
    training
        What the manifest tells people of the training.
    progress
        Called with (step, done, total).

    Raises
    ------
    TrainingError
        The model cannot be written, or its two forms do not agree.
    InputError
        A parity image cannot be read.
    """
    if not samples_for_parity:
        raise TrainingError(
            QT_TRANSLATE_NOOP(
                "errors", "Exporting needs real images to compare the two engines on."
            )
        )
    plain = plain_copy(model)
    with replacing(out) as folder:
        save_keras(plain, folder / KERAS_FILE)
        onnx.save(to_onnx(plain, size=spec.size), folder / ONNX_FILE)
        (folder / CARD_FILE).write_text(
            card or f"# {name} {version}\n\nResearch use only, not for diagnosis.\n",
            encoding="utf-8",
        )
        manifest = Manifest(
            name=name,
            version=version,
            created=datetime.now(UTC).isoformat(timespec="seconds"),
            classes=tuple(classes),
            preprocess=spec,
            files={file: file_record(folder / file) for file in (KERAS_FILE, ONNX_FILE, CARD_FILE)},
            training=dict(training or {}),
        )
        bundle = Bundle(folder, manifest)
        parity = measure_parity(bundle, samples_for_parity, progress=progress)
        _check_parity(parity)
        seal(Bundle(folder, replace(manifest, parity=parity)))
    return _read_back(out)


def rewrite_bundle(
    path: Path, *, files: Mapping[str, bytes] | None = None, **fields: Any
) -> Bundle:
    """Put other files or manifest fields into a bundle, answer the self-check anew, and check it.

    An 8-bit copy is left out: its check was made with the earlier calibration.

    Parameters
    ----------
    files
        Name to content, added or replaced; neither of the two models.
    fields
        Fields of :class:`~mriclassifier.inference.manifest.Manifest`.
    """
    old = load_bundle(path)
    with replacing(path) as folder:
        for name in old.manifest.files:
            if old.has(name) and name != INT8_FILE:
                shutil.copy2(old.file(name), folder / name)
        for name, content in (files or {}).items():
            if name in (KERAS_FILE, ONNX_FILE):
                raise ValueError(f"{name} comes from an export alone")
            (folder / name).write_bytes(content)
        records = {f.name: file_record(f) for f in sorted(folder.iterdir())}
        seal(Bundle(folder, replace(old.manifest, files=records, int8=None, **fields)))
    return _read_back(path)


def plain_copy(model: Any) -> Any:
    """Copy a model to float32, without optimiser, its kernels rounded to 16-bit precision."""
    import keras

    source = keras.saving.load_model(model, compile=False) if isinstance(model, Path) else model
    copy = type(source).from_config(_float32(source.get_config()))
    copy.set_weights(source.get_weights())
    for layer in copy.layers:
        if hasattr(layer, "kernel"):
            kernel = np.asarray(layer.kernel.numpy(), np.float32)
            with np.errstate(over="ignore"):  # values beyond 16 bits are refused by to_onnx
                layer.kernel.assign(kernel.astype(np.float16).astype(np.float32))
    return copy


def _float32(config: Any) -> Any:
    if isinstance(config, Mapping):
        return {k: "float32" if k == "dtype" else _float32(v) for k, v in config.items()}
    if isinstance(config, list | tuple):
        return type(config)(_float32(item) for item in config)
    return config


def save_keras(model: Any, path: Path) -> None:
    """Save a ``.keras`` file, deflated: rounded kernels shrink to about half."""
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        stored = Path(folder) / path.name
        model.save(stored)
        with (
            zipfile.ZipFile(stored) as source,
            zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as target,
        ):
            for member in source.infolist():
                info = zipfile.ZipInfo(member.filename, _ZIP_TIME)
                info.compress_type = zipfile.ZIP_DEFLATED
                with (
                    source.open(member) as reader,
                    target.open(info, "w", force_zip64=True) as writer,
                ):
                    shutil.copyfileobj(reader, writer, 1 << 20)


def measure_parity(
    bundle: Bundle, images: Sequence[Path], *, progress: Progress | None = None
) -> Parity:
    """Compare the two engines, each run as the program runs it, on the first frame of every image."""
    engines = [Classifier(bundle, open_predictor(bundle, name)) for name in ("onnx", "keras")]
    difference, same = 0.0, True
    for number, path in enumerate(images):
        frame = open_study(path).frames[0]
        one, two = (probabilities(e.run(frame).logits[0], 1.0) for e in engines)
        difference = max(difference, float(np.abs(one - two).max()))
        same = same and int(one.argmax()) == int(two.argmax())
        if progress:
            progress("parity", number + 1, len(images))
    for engine in engines:
        engine.close()
    files = bundle.manifest.files
    return Parity(
        keras_sha256=files[KERAS_FILE].sha256,
        onnx_sha256=files[ONNX_FILE].sha256,
        images=len(images),
        max_abs_probability_difference=difference,
        same_argmax=same,
    )


def _check_parity(parity: Parity) -> None:
    if parity.max_abs_probability_difference > PARITY_LIMIT or not parity.same_argmax:
        raise TrainingError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The exported model differs from the trained one by {difference:.2g} in probability "
                "(limit {limit:.0e}), so it was not written.",
            ),
            difference=parity.max_abs_probability_difference,
            limit=PARITY_LIMIT,
        )


def selfcheck_answers(classifier: Classifier) -> tuple[Mapping[str, Any], ...]:
    """Answer every reference drawing, as the manifest keeps it."""
    return tuple(
        {
            "drawing": name,
            "probabilities": dict(classifier.classify(Frame(pixels)).probabilities),
            "tolerance": SELFCHECK_TOLERANCE,
        }
        for name, pixels in reference_drawings().items()
    )


def seal(bundle: Bundle) -> None:
    """Answer the self-check, write the manifest, and check the folder."""
    classifier = Classifier(bundle, open_predictor(bundle, "onnx"))
    manifest = replace(bundle.manifest, selfcheck=selfcheck_answers(classifier))
    classifier.close()
    text = json.dumps(manifest.to_dict(), indent=2, ensure_ascii=False, allow_nan=False)
    (bundle.path / MANIFEST_NAME).write_text(text + "\n", encoding="utf-8")
    load_bundle(bundle.path)


def _read_back(path: Path) -> Bundle:
    classifier = open_classifier(path, "onnx")
    stated, found = classifier.bundle.manifest.selfcheck, selfcheck_answers(classifier)
    classifier.close()
    if [dict(a) for a in stated] != [dict(a) for a in found]:
        raise TrainingError(
            QT_TRANSLATE_NOOP(
                "errors", "The model in {path} answers otherwise than when it was written."
            ),
            path=path,
        )
    return classifier.bundle


def file_record(path: Path) -> FileRecord:
    """Hash and size of a file, as the manifest lists it."""
    return FileRecord(sha256=file_sha256(path), bytes=path.stat().st_size)


@contextmanager
def replacing(out: Path) -> Iterator[Path]:
    """Give a fresh folder that takes ``out``'s place if the block succeeds."""
    out.parent.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(prefix=f".{out.name}-", dir=out.parent))
    try:
        folder, old = work / "new", work / "old"
        folder.mkdir()
        yield folder
        if out.exists():
            out.rename(old)
        try:
            folder.rename(out)
        except OSError:
            if old.exists():
                old.rename(out)
            raise
    finally:
        shutil.rmtree(work, ignore_errors=True)
