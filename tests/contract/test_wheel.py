"""What goes into wheel and sdist: asked of the build backend, without packing 100 MB."""

from __future__ import annotations

import subprocess
from functools import cache

import pytest
from hatchling.builders.sdist import SdistBuilder
from hatchling.builders.wheel import WheelBuilder

from mriclassifier.language import LANGUAGES
from tests.helpers.shared import REPOSITORY

KINDS = {"wheel": WheelBuilder, "sdist": SdistBuilder}


@cache
def packed(kind: str) -> dict[str, str]:
    """Path in the package -> path in the repository."""
    builder = KINDS[kind](str(REPOSITORY))
    data = builder.get_default_build_data() | {"artifacts": [], "force_include": {}}
    with builder.config.set_build_data(data):
        return {file.distribution_path: str(file.path) for file in builder.recurse_included_files()}


def tracked(*folders: str) -> set[str]:
    done = subprocess.run(
        ["git", "ls-files", "-z", *folders],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=True,
    )
    present = {name for name in done.stdout.split("\0") if name}
    return {name for name in present if (REPOSITORY / name).exists()}


@pytest.mark.parametrize("kind", KINDS)
def test_code_and_resources_are_in_and_tests_are_not(kind: str) -> None:
    files = set(packed(kind))
    missing = tracked("mriclassifier", "training", "resources") - files
    assert not missing, sorted(missing)
    assert not [name for name in files if name.startswith(("tests/", "packaging/", "."))]
    assert not [name for name in files if "__pycache__" in name]


def test_what_the_program_looks_for_lies_where_it_looks() -> None:
    files = packed("wheel")
    needed = {f"resources/i18n/mriclassifier_{name}.qm" for name in LANGUAGES if name != "en"}
    needed |= {"resources/help/user-guide.md", "resources/icons/app.svg"}
    needed |= {"resources/web/index.html", "resources/models/brain-mri-resnet50/model.onnx"}
    assert needed <= set(files), sorted(needed - set(files))
    assert {f"resources/help{n[len('docs') :]}" for n in tracked("docs")} <= set(files)


def test_a_wheel_can_be_made_from_the_sdist_alone() -> None:
    assert set(packed("wheel").values()) <= set(packed("sdist").values())
