"""What a DICOM file says of itself that its reader has to know beside the prediction."""

from __future__ import annotations

from mriclassifier.errors import QT_TRANSLATE_NOOP, Phrase
from mriclassifier.imaging import dicom_tags as tags
from mriclassifier.imaging.dicom_values import Values
from mriclassifier.imaging.study import Header
from mriclassifier.notices import Notice

_MODALITIES = {
    "CT": Phrase(QT_TRANSLATE_NOOP("errors", "CT")),
    "US": Phrase(QT_TRANSLATE_NOOP("errors", "ultrasound")),
    "CR": Phrase(QT_TRANSLATE_NOOP("errors", "X-ray")),
    "DX": Phrase(QT_TRANSLATE_NOOP("errors", "X-ray")),
    "MG": Phrase(QT_TRANSLATE_NOOP("errors", "mammography")),
    "NM": Phrase(QT_TRANSLATE_NOOP("errors", "nuclear medicine")),
    "PT": Phrase(QT_TRANSLATE_NOOP("errors", "PET")),
    "RTDOSE": Phrase(QT_TRANSLATE_NOOP("errors", "a radiation dose")),
    "SEG": Phrase(QT_TRANSLATE_NOOP("errors", "a segmentation")),
    "XA": Phrase(QT_TRANSLATE_NOOP("errors", "angiography")),
}
# Parts of the defined terms of PS3.16, Annex L, and of what scanners write there, for the head
_HEAD = (
    *(
        "HEAD",
        "BRAIN",
        "SKULL",
        "CRAN",
        "CEREB",
        "CEREL",
        "NEURO",
        "PITUIT",
        "SELLA",
        "ORBIT",
        "EYE",
    ),
    *("FACE", "EAR", "IAC", "TEMPOR", "SINUS", "MENING"),
)
_SECONDARY_CAPTURE = "1.2.840.10008.5.1.4.1.1.7"


def notices(values: Values, header: Header, *, compressed_lossy: bool) -> tuple[Notice, ...]:
    """All remarks about one file, the gravest first.

    Parameters
    ----------
    values, header
        The data set, and what was read from it.
    compressed_lossy
        Whether its transfer syntax itself loses detail.
    """
    found = []
    if header.modality and header.modality != "MR":
        found.append(
            Notice(
                code="modality",
                template=QT_TRANSLATE_NOOP(
                    "errors",
                    "The file says that it is {modality}, not MR. The model was trained on brain MRI "
                    "only: do not use its answer.",
                ),
                values={"modality": _MODALITIES.get(header.modality, header.modality)},
            )
        )
    part = values.code(tags.BODY_PART).strip().upper()
    if part and not any(word in part for word in _HEAD):
        found.append(
            Notice(
                code="body_part",
                template=QT_TRANSLATE_NOOP(
                    "errors",
                    "The file says that it shows another part of the body ({part}). The model knows the "
                    "brain only: do not use its answer.",
                ),
                values={"part": part.replace("_", " ").lower()[:40]},
            )
        )
    if header.burned_in:
        found.append(
            Notice(
                code="burned_in",
                template=QT_TRANSLATE_NOOP(
                    "errors",
                    "Texts are part of the image; they may name the patient, and may sway the model.",
                ),
            )
        )
    if compressed_lossy or values.code(tags.LOSSY_COMPRESSION) == "01":
        found.append(
            Notice(
                code="lossy",
                template=QT_TRANSLATE_NOOP(
                    "errors",
                    "The image was compressed with loss of detail. Compare with the original "
                    "where fine structures matter.",
                ),
            )
        )
    if values.code(tags.SOP_CLASS).startswith(_SECONDARY_CAPTURE):
        found.append(
            Notice(
                code="secondary_capture",
                template=QT_TRANSLATE_NOOP(
                    "errors",
                    "The file says that this is a copy of a screen or of a film, not what the scanner "
                    "acquired.",
                ),
            )
        )
    elif "DERIVED" in values.code(tags.IMAGE_TYPE).upper().split("\\")[:1]:
        found.append(
            Notice(
                code="derived",
                template=QT_TRANSLATE_NOOP(
                    "errors",
                    "The file says that this image was computed from others, not acquired like this.",
                ),
            )
        )
    return tuple(found)
