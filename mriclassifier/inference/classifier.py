"""One frame in, one prediction out: one call for window, server, batches and evaluation."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from mriclassifier.errors import QT_TRANSLATE_NOOP, BundleDamagedError, InputError
from mriclassifier.imaging.head import Region
from mriclassifier.imaging.identity import pixels_sha256
from mriclassifier.imaging.preprocess import (
    Canvas,
    to_batch,
    to_canvas,
    to_canvas_and_region,
    to_grey,
)
from mriclassifier.imaging.study import Frame
from mriclassifier.inference import outcome, trust
from mriclassifier.inference.beside import Beside
from mriclassifier.inference.bundle import Bundle, load_bundle
from mriclassifier.inference.explain import activation_maps
from mriclassifier.inference.input_checks import input_notices
from mriclassifier.inference.picture_numbers import outline_of, picture_numbers
from mriclassifier.inference.prediction import ModelId, Prediction
from mriclassifier.inference.predictors import (
    Outputs,
    Predictor,
    offered_engines,
    open_predictor,
)
from mriclassifier.inference.predictors.graph import physical_cores
from mriclassifier.notices import Notice

Floats = NDArray[np.float32]


@dataclass(frozen=True, kw_only=True)
class ModelInfo:
    """What is loaded, for display.

    Attributes
    ----------
    model, engine
        Which model, run by which of :data:`~mriclassifier.inference.engines.ENGINES`.
    classes
        In the order of the network's outputs.
    input_size, preprocess_version
        Of the preprocessing.
    path
        The model folder.
    lanes
        How many frames it answers at a time.
    together
        How many frames to give to :meth:`Classifier.classify_together` at a time; 1: it is of no use.
    engines
        Those that could run it on this computer.
    """

    model: ModelId
    engine: str
    classes: tuple[str, ...]
    input_size: int
    preprocess_version: int
    path: Path
    lanes: int = 1
    together: int = 1
    engines: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, eq=False)
class _Look:
    """What was seen without the network; ``numbers`` is None where nobody asks for them."""

    notices: tuple[Notice, ...]
    numbers: Floats | None
    sha256: str


class Classifier:
    """A loaded model, for as many threads at a time as :attr:`ModelInfo.lanes` says.

    Parameters
    ----------
    bundle
        A checked model folder.
    predictor
        The engine that holds its network; closed by :meth:`close`.
    beside
        Whether a frame is looked at on a thread of its own while its canvas is made: quicker for one picture,
        of no use where all cores are on pictures of their own.

    Raises
    ------
    BundleDamagedError
        The predictor or the statistics do not fit the bundle.
    """

    def __init__(self, bundle: Bundle, predictor: Predictor, *, beside: bool = False) -> None:
        self._bundle = bundle
        self._predictor = predictor
        self._beside = beside
        self._same_bits: bool | None = (
            None  # whether several at a time give those of one; not known yet
        )
        self._statistics = trust.load_statistics(bundle)
        self._recogniser = trust.load_recogniser(bundle)
        rows, classes = predictor.head_kernel.shape
        fits = self._statistics is None or len(self._statistics.projection) == rows
        fits = fits and (self._recogniser is None or self._recogniser.channels in (0, rows))
        if classes != len(bundle.manifest.classes) or not fits:
            raise BundleDamagedError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "The files of the model {name} do not belong together. "
                    "Install the model again or choose another one.",
                ),
                name=bundle.path.name,
            )

    @property
    def bundle(self) -> Bundle:
        """The model folder."""
        return self._bundle

    @property
    def engine_name(self) -> str:
        """One of :data:`~mriclassifier.inference.engines.ENGINES`."""
        return self._predictor.name

    @property
    def info(self) -> ModelInfo:
        """What is loaded, for display."""
        manifest = self._bundle.manifest
        return ModelInfo(
            model=self._bundle.model_id,
            engine=self.engine_name,
            classes=manifest.classes,
            input_size=manifest.input_size,
            preprocess_version=manifest.preprocess.version,
            path=self._bundle.path,
            lanes=self._predictor.lanes,
            together=self._predictor.together,
            engines=offered_engines(self._bundle),
        )

    def canvas(self, frame: Frame) -> Canvas:
        """Make the picture the network sees: uint8 ``(size, size, 3)``.

        Raises
        ------
        EmptyImageError
            The frame holds no pixels.
        """
        return to_canvas(frame.pixels, self._bundle.manifest.preprocess)

    def run(self, frame: Frame) -> Outputs:
        """Run the network on one frame: logits ``(1, C)``, features ``(1, h, w, K)``.

        Raises
        ------
        EmptyImageError
            The frame holds no pixels.
        EngineUnavailableError
            The engine failed.
        BundleDamagedError
            The network gave values that are not numbers.
        """
        return self._answer([self.canvas(frame)])

    def _answer(self, canvases: Sequence[Canvas]) -> Outputs:
        outputs = self._predictor.run(to_batch(canvases, self._bundle.manifest.preprocess))
        if not (np.isfinite(outputs.logits).all() and np.isfinite(outputs.features).all()):
            raise BundleDamagedError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "The model {name} gave values that are not numbers. "
                    "Install the model again or choose another one.",
                ),
                name=self._bundle.path.name,
            )
        return outputs

    def classify(self, frame: Frame) -> Prediction:
        """Classify one frame.

        Raises
        ------
        EmptyImageError, EngineUnavailableError, BundleDamagedError
            As :meth:`run`.
        """
        start = time.perf_counter()
        spec = self._bundle.manifest.preprocess
        grey = to_grey(frame.pixels)
        with Beside(lambda: self._look_at(frame, grey), at_once=self._beside) as looking:
            canvas, region = to_canvas_and_region(frame.pixels, spec, grey=grey)
            outputs = self._answer([canvas])
        found = self._judge(looking.result(), outputs.logits[0], outputs.features[0], region)
        return replace(found, seconds=time.perf_counter() - start)

    def classify_together(self, frames: Sequence[Frame]) -> list[Prediction | InputError]:
        """Classify several frames, with one run of the network: quicker for each where there are many.

        The answers have the bits of :meth:`classify`: the first time, that is looked at, and where it does not
        hold the network runs once a frame from then on.

        Returns
        -------
        list
            For each frame its prediction, or why it has none.

        Raises
        ------
        EngineUnavailableError, BundleDamagedError
            As :meth:`run`.
        """
        start = time.perf_counter()
        prepared = [self._prepared(frame) for frame in frames]
        sound = [entry for entry in prepared if not isinstance(entry, InputError)]
        if not sound:
            return [entry for entry in prepared if isinstance(entry, InputError)]
        outputs = self._answered_together([canvas for _, canvas, _ in sound])
        answers = [
            self._judge(look, logits, features, region)
            for (look, _, region), logits, features in zip(
                sound, outputs.logits, outputs.features, strict=True
            )
        ]
        seconds = (time.perf_counter() - start) / len(frames)
        given = iter(answers)
        return [
            entry if isinstance(entry, InputError) else replace(next(given), seconds=seconds)
            for entry in prepared
        ]

    def _prepared(self, frame: Frame) -> tuple[_Look, Canvas, Region] | InputError:
        try:
            grey = to_grey(frame.pixels)
            spec = self._bundle.manifest.preprocess
            canvas, region = to_canvas_and_region(frame.pixels, spec, grey=grey)
            return self._look_at(frame, grey), canvas, region
        except InputError as error:
            return error

    def _answered_together(self, canvases: Sequence[Canvas]) -> Outputs:
        if len(canvases) > 1 and self._same_bits is not False:
            outputs = self._answer(canvases)
            if self._same_bits is None:
                alone = self._answer(canvases[-1:])
                self._same_bits = np.array_equal(
                    alone.logits[0], outputs.logits[-1]
                ) and np.array_equal(alone.features[0], outputs.features[-1])
            if self._same_bits:
                return outputs
        each = [self._answer([canvas]) for canvas in canvases]
        return Outputs(
            np.concatenate([one.logits for one in each]),
            np.concatenate([one.features for one in each]),
        )

    def _judge(self, look: _Look, logits: Floats, features: Floats, region: Region) -> Prediction:
        manifest = self._bundle.manifest
        values = trust.probabilities(logits, manifest.temperature, manifest.bias)
        table = dict(zip(manifest.classes, map(float, values), strict=True))
        notices, score = self._examine(look, features.mean(axis=(0, 1), dtype=np.float32))
        referred = outcome.refer_notice(float(values.max()), outcome.energy(logits), manifest.refer)
        if referred and outcome.in_distribution(notices):
            notices.append(referred)
        return Prediction(
            label=manifest.classes[int(np.argmax(values))],
            probabilities=table,
            prediction_set=trust.prediction_set(table, manifest.prediction_set),
            in_distribution=outcome.in_distribution(notices),
            ood_score=score,
            ood_threshold=trust.threshold_of(self._statistics),
            warnings=tuple(notices),
            activation_maps=activation_maps(features, self._predictor.head_kernel),
            logits=np.array(logits, np.float32),
            model=self._bundle.model_id,
            engine=self.engine_name,
            preprocess_version=manifest.preprocess.version,
            region=region,
            outcome=outcome.outcome_of(notices),
            image_sha256=look.sha256,
            seconds=0.0,
        )

    def _look_at(self, frame: Frame, grey: NDArray[np.uint8]) -> _Look:
        """What can be said of a frame without the network."""
        outline = outline_of(grey)
        notices = input_notices(frame.pixels, grey, outline)
        numbers = None
        if self._recogniser is not None and outcome.NOT_BRAIN.isdisjoint(n.code for n in notices):
            numbers = picture_numbers(grey, outline)
        return _Look(notices=notices, numbers=numbers, sha256=pixels_sha256(frame.pixels))

    def _examine(self, look: _Look, pooled: Floats) -> tuple[list[Notice], float]:
        """What speaks against a frame, and how strange its pooled features are."""
        notices = list(look.notices)
        if self._recogniser is not None and look.numbers is not None:
            likeness = self._recogniser.score(pooled, look.numbers)
            limit = self._bundle.manifest.recognition.threshold
            if notice := trust.recognition_notice(likeness, limit):
                notices.append(notice)
        score = self._statistics.score(pooled) if self._statistics else 0.0
        strange = trust.ood_notice(score, self._statistics)
        # One reason is enough: what is no brain MRI is unlike the training images, too
        if strange and (
            strange.code != "unlike_training"
            or outcome.NOT_BRAIN.isdisjoint(n.code for n in notices)
        ):
            notices.append(strange)
        return notices, score

    def close(self) -> None:
        """Let the network go."""
        self._predictor.close()


def open_classifier(bundle_path: Path, engine: str = "onnx") -> Classifier:
    """Check a model folder and load it.

    Parameters
    ----------
    engine
        One of :data:`~mriclassifier.inference.engines.ENGINES`.

    Raises
    ------
    BundleMissingError, BundleDamagedError, EngineUnavailableError
        As :func:`~mriclassifier.inference.bundle.load_bundle` and
        :func:`~mriclassifier.inference.predictors.open_predictor`.
    """
    bundle = load_bundle(bundle_path, engine=engine)
    return Classifier(bundle, open_predictor(bundle, engine), beside=physical_cores() > 1)
