"""How to read each part of the report, in two sentences; ``docs/training.md`` says the same."""

from __future__ import annotations

READINGS: dict[str, str] = {
    "Figures on held-out pictures": (
        "Taken over one picture of each copy group of pictures that neither trained nor "
        "calibrated the model. Intervals are 95 %, whole groups of neighbouring slices drawn "
        "again; read the lower end."
    ),
    "Classes": (
        "Rows are the truth, columns the answer: what stands off the diagonal is wrong. "
        "Sensitivity is the share of a class that is found, specificity the share of the others "
        "that is not given its name."
    ),
    "ROC and precision-recall": (
        "How well the probability of a class ranks its pictures before the others: the nearer to "
        "the upper left (ROC) or upper right (precision and recall) corner, the better. Precision "
        "depends on how common a class is here."
    ),
    "Reliability": (
        "Of the answers with a stated probability of 0.8, eight in ten should be right: points "
        "below the diagonal are too sure. The expected calibration error is the mean distance "
        "from it, each bin weighted by its pictures."
    ),
    "Prediction sets and outcomes": (
        "A prediction set names the classes that cannot be excluded; it was set up to hold the "
        "true one about 95 times in 100. The rule for each outcome (answer, refer to a "
        "radiologist, out of distribution) stands in the manifest."
    ),
    "Speed": (
        "Seconds from opened picture to answer, one picture at a time, as in the window. The "
        "first one is slower: the network is being set up."
    ),
    "Targets": (
        "What was asked for before the measurement, and what came out. A target that is missed is "
        "a limit of this model, whatever the other figures say."
    ),
    "Pictures from elsewhere": (
        "Pictures from sources that the model never saw: the nearest thing to use in another "
        "place. The gravest column is the tumour that is called no tumour and carries no flag."
    ),
    "Out of distribution": (
        "How unlike the training pictures each picture is: what lies right of the limit is "
        "flagged. Brain MRI of any source should lie left of it, everything else right."
    ),
    "Stress": (
        "The same held-out pictures, altered as files are altered on their way. A difference "
        "whose interval holds 0 may be chance; none should cost more than 2 points."
    ),
    "Shortcuts": (
        "A tumour painted over with healthy-looking tissue should take the tumour's probability "
        "with it, and a patch of equal size elsewhere should not. Where grey statistics alone do "
        "nearly as well as the model, distrust it."
    ),
    "Activation maps": (
        "A hit is a map whose peak lies in the tumour's box; it means something only above the "
        "share that the middle of the picture hits. Deleting what the map shows first should "
        "lower the probability faster than a random order."
    ),
    "What was not measured": (
        "What this report does not know. A missing part is not a good result."
    ),
    "Data and duplicates": (
        "How many pictures are different ones: copies, mirrored and turned ones too, count once. "
        "The nearest training picture on raw pixels shows how much of a figure is memory: a "
        "network has learnt something only above it."
    ),
    "Splits": (
        "Which part trained the network (train), set its temperature and limits (calib) and "
        "measured it (val, test). Groups hold copies, neighbouring slices or one patient; none "
        "stands in two parts."
    ),
    "Trials": (
        "The short trainings by which the recipe was chosen, one a row. Differences within the "
        "interval of one figure are noise."
    ),
    "Learning curves": (
        "Each epoch of the training; dashed upright lines part the stages. Training figures are "
        "taken on augmented pictures, so they may lie below those of val."
    ),
    "Recipe, environment and timing": (
        "Everything that decides the run, and what it ran on. The same recipe and data give the "
        "same model within noise."
    ),
    "Worst mistakes": (
        "The surest wrong answers: the picture, the map of the answer, and the map of the class "
        "it belongs to. Look for what they have in common: a plane, a source, a border, a burned-in "
        "letter."
    ),
}
