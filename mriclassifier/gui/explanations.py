"""What a remark means for whoever reads the image, and what to do about it: shown when asked for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from mriclassifier.errors import QT_TRANSLATE_NOOP
from mriclassifier.notices import Notice

_TEXTS = {
    "refer": QT_TRANSLATE_NOOP(
        "explanations",
        "The model does not decide here. Read the slice without its answer, look at the neighbouring "
        "slices and other sequences, and have a radiologist judge it.",
    ),
    "unlike_training": QT_TRANSLATE_NOOP(
        "explanations",
        "The slice looks like brain MRI, and yet not like the slices that the model learned from: often "
        "another sequence or plane, a slice far from the tumour, an artefact, or a brain after surgery. "
        "Nothing was measured on such slices. Leave the answer out of account, and try a "
        "contrast-enhanced T1 slice through the lesion.",
    ),
    "not_brain_mri": QT_TRANSLATE_NOOP(
        "explanations",
        "The model knows slices of brain MRI alone and names one of its classes for anything. Check "
        "that this is the image you meant to open, and that it is MRI of the head.",
    ),
    "too_small": QT_TRANSLATE_NOOP(
        "explanations",
        "Enhancement, margins and dural contact cannot be told apart on so few pixels. Open the "
        "original series instead of a thumbnail or a preview.",
    ),
    "blank": QT_TRANSLATE_NOOP(
        "explanations",
        "Usually the first or last slice of a series, outside the head, or an export that went wrong. "
        "Go to a slice through the brain.",
    ),
    "colour_photograph": QT_TRANSLATE_NOOP(
        "explanations",
        "Perfusion, diffusion-tensor and fused PET images are coloured, and so are photographs. Open the "
        "grey images of the same examination.",
    ),
    "text_or_screen": QT_TRANSLATE_NOOP(
        "explanations",
        "Reports, dose sheets, localisers with lines and screenshots are flagged in this way. Open the "
        "slices themselves and not a picture of the screen.",
    ),
    "noise": QT_TRANSLATE_NOOP(
        "explanations",
        "Typical of a slice outside the head or of a phase or map image. Go to a slice of the magnitude "
        "images through the brain.",
    ),
    "no_head": QT_TRANSLATE_NOOP(
        "explanations",
        "Typical of a slice above the vertex or below the skull base, of a strongly cropped picture, or of "
        "another part of the body. Go to a slice through the brain.",
    ),
    "no_ood_statistics": QT_TRANSLATE_NOOP(
        "explanations",
        "The model in use was made without this check. Judge by yourself whether the slice is like those "
        "that it was trained on; its model card describes them.",
    ),
    "several_patients": QT_TRANSLATE_NOOP(
        "explanations",
        "Images of different people lie side by side. They are kept apart in the list: compare name, "
        "number and date of birth above the picture before you read it.",
    ),
    "series_of_two_patients": QT_TRANSLATE_NOOP(
        "explanations",
        "Two patients share one series number, which a scanner never does: an export or an anonymiser "
        "mixed them up. The slices were kept apart by patient; have the source checked.",
    ),
    "missing_slices": QT_TRANSLATE_NOOP(
        "explanations",
        "A lesion can lie where slices are missing. The strip marks the places with a triangle; get the "
        "complete series before you rely on it.",
    ),
    "repeated_slice": QT_TRANSLATE_NOOP(
        "explanations",
        "Several slices lie at one place, as from a second acquisition. They are all shown, and the strip "
        "marks them with two bars; counts of slices count them twice.",
    ),
    "order_uncertain": QT_TRANSLATE_NOOP(
        "explanations",
        "The files do not say where their slices lie. Neighbours in this order need not be neighbours in "
        "the head, and left and right cannot be told from the files.",
    ),
    "mixed_spacing": QT_TRANSLATE_NOOP(
        "explanations",
        "The distance between slices changes within the series. Measure within single slices only.",
    ),
    "modality": QT_TRANSLATE_NOOP(
        "explanations",
        "The model was trained on MRI alone. On other images its answers mean nothing, however high the "
        "probability.",
    ),
    "body_part": QT_TRANSLATE_NOOP(
        "explanations",
        "The model names one of its classes for any picture. That this one is not of the head is what the "
        "file states; where the file is wrong, go by the picture and by the model's own warnings.",
    ),
    "lossy": QT_TRANSLATE_NOOP(
        "explanations",
        "Lossy compression removes fine detail and adds edges that are not there. Use the original "
        "images where they can be had.",
    ),
    "burned_in": QT_TRANSLATE_NOOP(
        "explanations",
        "Texts in the pixels can influence the answer and can show who the patient is. Look at them "
        "before you save or share a picture.",
    ),
    "secondary_capture": QT_TRANSLATE_NOOP(
        "explanations",
        "Such pictures have lost part of their grey levels and may carry texts and drawings. Use the "
        "original series where it can be had.",
    ),
    "derived": QT_TRANSLATE_NOOP(
        "explanations",
        "Computed images differ from those that the scanner acquired, and the model was not trained on "
        "them. Use the acquired series where it can be had.",
    ),
    "copies": QT_TRANSLATE_NOOP(
        "explanations",
        "The same image was found more than once, byte for byte. Nothing is lost: each is shown once, and "
        "counts of slices count it once.",
    ),
    "first_volume": QT_TRANSLATE_NOOP(
        "explanations",
        "The file holds several volumes, for instance points in time or directions of diffusion. Choose "
        "another one under the slices; each is classified as you look at it.",
    ),
    "orientation_unknown": QT_TRANSLATE_NOOP(
        "explanations",
        "The slices are shown as they are stored. Do not judge by this file on which side a lesion lies; "
        "export it again from a program that writes the orientation.",
    ),
    "orientation_contradicted": QT_TRANSLATE_NOOP(
        "explanations",
        "A program that processed the file changed one of its two statements and not the other. Compare "
        "with the original series before you judge on which side a lesion lies.",
    ),
}

MILD = frozenset(
    {"copies", "derived", "first_volume", "lossy", "mixed_spacing", "secondary_capture"}
)
"""Remarks that are good to know and no warning."""


def explanation(notices: Sequence[Notice]) -> str:
    """The texts of these remarks, a paragraph each; empty where there are none."""
    codes = dict.fromkeys(notice.code for notice in notices if notice.code in _TEXTS)
    return "\n\n".join(QCoreApplication.translate("explanations", _TEXTS[code]) for code in codes)
