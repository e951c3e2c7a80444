"""What the server answers to: classification, activation maps, batches."""
