"""MRI Classifier: brain MRI slices classified by a ResNet50. Research use only, not for diagnosis."""

__version__ = "0.1.0"
