"""Names and sentences as the user reads them, translated here from what Qt-free code says."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QGuiApplication

from mriclassifier.errors import QT_TRANSLATE_NOOP
from mriclassifier.inference.outcome import REFER
from mriclassifier.inference.prediction import Prediction
from mriclassifier.language import Sentence as Sentence
from mriclassifier.language import isolated, sentence_of

_CLASS_NAMES = {
    "glioma": QT_TRANSLATE_NOOP("classes", "Glioma"),
    "meningioma": QT_TRANSLATE_NOOP("classes", "Meningioma"),
    "notumor": QT_TRANSLATE_NOOP("classes", "No tumour recognised"),
    "pituitary": QT_TRANSLATE_NOOP("classes", "Pituitary tumour"),
}
_ENGINE_NAMES = {
    "onnx": QT_TRANSLATE_NOOP("engines", "ONNX Runtime"),
    "openvino": QT_TRANSLATE_NOOP("engines", "OpenVINO"),
    "onnx-int8": QT_TRANSLATE_NOOP("engines", "ONNX Runtime, 8 bit"),
    "openvino-int8": QT_TRANSLATE_NOOP("engines", "OpenVINO, 8 bit"),
    "keras": QT_TRANSLATE_NOOP("engines", "Keras (TensorFlow)"),
}
# The plainest reason first: the outermost slices of a head MRI are blank, and no other body part
_NO_ANSWER = {
    "blank": QT_TRANSLATE_NOOP("outcomes", "Blank: means nothing"),
    "colour_photograph": QT_TRANSLATE_NOOP("outcomes", "In colour: means nothing"),
    "text_or_screen": QT_TRANSLATE_NOOP("outcomes", "Text or screenshot: means nothing"),
    "noise": QT_TRANSLATE_NOOP("outcomes", "Noise: means nothing"),
    "no_head": QT_TRANSLATE_NOOP("outcomes", "No head to be seen: means nothing"),
    "not_brain_mri": QT_TRANSLATE_NOOP("outcomes", "Not a brain MRI: means nothing"),
    "too_small": QT_TRANSLATE_NOOP("outcomes", "Too small: do not rely on it"),
    "unlike_training": QT_TRANSLATE_NOOP("outcomes", "Unlike what was learned: do not rely on it"),
}
_UNRELIABLE = QT_TRANSLATE_NOOP("outcomes", "Do not rely on it")
NEUTRAL_CLASS = "notumor"
_PER_CENT = 100
_LEFT, _END = "\N{LEFT-TO-RIGHT ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"


def sentence(source: Sentence) -> str:
    """Translate an error or a notice."""
    return sentence_of(
        source,
        lambda template: QCoreApplication.translate("errors", template),
        shown=lambda value: isolated(value) if isinstance(value, str) else value,
    )


def setting_text(text: str) -> str:
    """Translate a label, help or choice of the settings table."""
    return QCoreApplication.translate("settings", text)


def class_name(name: str) -> str:
    """The class as it is shown; a class of a retrained model keeps the name it was trained with."""
    known = _CLASS_NAMES.get(name)
    return QCoreApplication.translate("classes", known) if known else name.capitalize()


def outcome_text(prediction: Prediction) -> str:
    """What an answer is worth where it does not stand by itself; empty where it does."""
    if prediction.outcome == REFER:
        return QCoreApplication.translate("outcomes", "Not certain: refer to a radiologist")
    if not prediction.in_distribution:
        codes = {notice.code for notice in prediction.warnings}
        found = next((text for code, text in _NO_ANSWER.items() if code in codes), _UNRELIABLE)
        return QCoreApplication.translate("outcomes", found)
    return ""


def engine_name(name: str) -> str:
    """The engine as it is shown."""
    known = _ENGINE_NAMES.get(name)
    return QCoreApplication.translate("engines", known) if known else name


def per_cent(probability: float) -> str:
    """A probability with one decimal; never a rounded 0 or 100 that would claim certainty."""
    locale = QLocale()
    if 0 < probability < 0.0005:
        text = "< " + locale.toString(0.1, "f", 1) + " %"
    elif 0.9995 <= probability < 1:
        text = "> " + locale.toString(99.9, "f", 1) + " %"
    else:
        text = locale.toString(probability * _PER_CENT, "f", 1) + " %"
    if QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        return f"{_LEFT}{text}{_END}"  # "<" would be drawn as ">"
    return text


def decimal(text: str) -> str:
    """A number as Python writes it, with the decimal sign of the user's language."""
    return text.replace(".", QLocale().decimalPoint())


def research_use() -> str:
    """The sentence that is always in sight."""
    return QCoreApplication.translate("window", "Research use only, not for diagnosis")
