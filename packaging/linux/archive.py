"""Packs the frozen viewer into an archive that runs wherever it is unpacked.

``make archive`` runs it.
"""

from __future__ import annotations

import argparse
import gzip
import os
import shutil
import sys
import tarfile
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import libraries
import staging


def main() -> int:
    """Build ``dist/mriclassifier-VERSION-linux-ARCH.tar.gz``."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", type=Path, default=staging.PROGRAM, help="the frozen program")
    parser.add_argument("--out", type=Path, default=staging.ROOT / "dist", help="target folder")
    options = parser.parse_args()
    start = time.monotonic()
    program = staging.require_program(options.program)
    options.out.mkdir(parents=True, exist_ok=True)
    name = f"{staging.NAME}-{staging.version()}-linux-{os.uname().machine}"
    target = options.out / f"{name}.tar.gz"
    with tempfile.TemporaryDirectory(dir=options.out, prefix=".archive-") as work:
        tree = Path(work, name)
        build_tree(tree, program)
        pack(tree, target)
    size = target.stat().st_size
    print(f"{target.name}: {size / 1e6:.1f} MB in {time.monotonic() - start:.0f} s")
    return 0


def build_tree(tree: Path, program: Path) -> None:
    """Lay out what the archive holds: launcher, program, files of a desktop, a page to read."""
    seconds = staging.build_seconds()
    staging.stage_share(tree / "share", number=staging.version(), seconds=seconds)
    staging.stage_program(program, tree / "program")
    needed = libraries.packages_needed(program)
    launcher = tree / staging.NAME
    launcher.write_text(
        (staging.HERE / "launcher.sh").read_text("utf-8").replace("@GLIBC@", needed.glibc), "utf-8"
    )
    launcher.chmod(0o755)
    # The second name of a renamed package is the one that older and newer releases know
    packages = " ".join(entry.rpartition(" | ")[2] for entry in needed.depends[1:])
    told = (staging.HERE / "archive-readme.txt").read_text("utf-8")
    told = told.replace("@VERSION@", staging.version()).replace("@PACKAGES@", packages)
    (tree / "README.txt").write_text(told, "utf-8")
    shutil.copyfile(staging.ROOT / "LICENSE", tree / "LICENSE")
    staging.settle(tree, seconds=seconds)


def pack(tree: Path, target: Path) -> None:
    """Write the archive: files in order, owned by root, with the one date."""

    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        entry.mtime = staging.build_seconds()
        return entry

    with (
        target.open("wb") as raw,
        gzip.GzipFile("", "wb", 6, raw, mtime=staging.build_seconds()) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as archive,
    ):
        for path in (tree, *sorted(tree.rglob("*"))):
            name = path.relative_to(tree.parent).as_posix()
            archive.add(path, arcname=name, recursive=False, filter=plain)


if __name__ == "__main__":
    sys.exit(main())
