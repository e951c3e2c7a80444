"""Training, evaluation and export of the models that MRI Classifier runs.

Uses ``mriclassifier.imaging`` and ``mriclassifier.inference`` alone; nothing in ``mriclassifier`` imports it.
"""
