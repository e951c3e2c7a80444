"""From pixels to a prediction: model folders, engines, explanations and trust."""
