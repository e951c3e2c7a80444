"""``python -m tests.benchmarks.tutorial.classify MODEL FILE…`` prints a label for each file."""

from __future__ import annotations

import sys

from tests.benchmarks.tutorial.model import classify, load

if __name__ == "__main__":
    network = load(sys.argv[1])
    for file in sys.argv[2:]:
        print(classify(network, file), flush=True)
