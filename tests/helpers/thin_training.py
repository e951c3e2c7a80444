"""``python -m tests.helpers.thin_training``: ``python -m training`` with a thin network."""

from tests.helpers.networks import thin_base
from training import network
from training.cli import main

if __name__ == "__main__":
    network._base = thin_base
    raise SystemExit(main())
