"""Real files for tests: they lie beside the repository and are never copied into it."""

from __future__ import annotations

from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
SHARED = REPOSITORY.parent / "shared"


def shared(*parts: str) -> Path:
    """Path below the shared folder, there or not."""
    return SHARED.joinpath(*parts)


def needs_shared(*parts: str) -> pytest.MarkDecorator:
    """Skip the test, with a visible reason, where the shared files are absent."""
    where = shared(*parts)
    return pytest.mark.skipif(
        not where.exists(), reason=f"real files are not here: ../{'/'.join(('shared', *parts))}"
    )


def needs_resource(*parts: str) -> pytest.MarkDecorator:
    """Skip the test, with a visible reason, where a file under ``resources`` is absent."""
    where = REPOSITORY.joinpath("resources", *parts)
    return pytest.mark.skipif(
        not where.exists(), reason=f"not in this checkout: resources/{'/'.join(parts)}"
    )
