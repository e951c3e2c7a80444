"""What classes are called in front of people, for lists and searches."""

from __future__ import annotations

CLASS_NAMES = {
    "glioma": "Glioma",
    "meningioma": "Meningioma",
    "notumor": "No tumour recognised",
    "pituitary": "Pituitary tumour",
}


def class_name(label: str) -> str:
    """The class as it is shown; a class of a retrained model keeps the name it was trained with."""
    return CLASS_NAMES.get(label) or label.replace("_", " ").capitalize()
