"""Builds the Debian package from the frozen viewer.

``make deb`` runs it. There are no maintainer scripts: the triggers of the packages that own the caches of
menus, icons and types bring those up to date, and nothing else has to happen at install or removal.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from email.utils import formatdate
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import libraries
import staging

_DESCRIPTION = """\
Description: brain MRI viewer and classifier, for research
 MRI Classifier opens brain MRI images (DICOM, NIfTI, PNG, JPEG, TIFF) and
 classifies each slice as glioma, meningioma, pituitary tumour or no tumour
 recognised. It gives calibrated probabilities, shows where the network looked,
 says when an image is unlike those it was trained on, classifies whole folders
 and serves a web page when asked to. It works without a network.
 .
 Research use only, not for diagnosis. It is not a medical device.
"""


def main() -> int:
    """Build ``dist/mriclassifier_VERSION_ARCH.deb``."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", type=Path, default=staging.PROGRAM, help="the frozen program")
    parser.add_argument("--out", type=Path, default=staging.ROOT / "dist", help="target folder")
    parser.add_argument("--number", help="another version, to try an upgrade")
    parser.add_argument("--revision", default="1", help="of the package")
    parser.add_argument("--compression", default="xz", choices=("xz", "none"))
    options = parser.parse_args()
    start = time.monotonic()
    program = staging.require_program(options.program)
    number = f"{options.number or staging.version()}-{options.revision}"
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=options.out, prefix=".deb-") as work:
        tree = Path(work, "tree")
        target = options.out / f"{staging.NAME}_{number}_{architecture()}.deb"
        build_tree(tree, program, number)
        pack(tree, target, options.compression)
    size = target.stat().st_size
    print(f"{target.name}: {size / 1e6:.1f} MB in {time.monotonic() - start:.0f} s")
    return 0


def build_tree(tree: Path, program: Path, number: str) -> None:
    """Lay everything out as it lies in the package, ``DEBIAN`` included.

    Parameters
    ----------
    number
        Version of the package.
    """
    seconds, name = staging.build_seconds(), staging.NAME
    share = tree / "usr" / "share"
    staging.stage_share(share, number=number.rpartition("-")[0], seconds=seconds)
    _pack_file(share / "man" / "man1" / f"{name}.1")
    documents = share / "doc" / name
    documents.mkdir(parents=True)
    shutil.copyfile(staging.HERE / "copyright", documents / "copyright")
    shutil.copyfile(staging.ROOT / "CHANGELOG.md", documents / "changelog")
    (documents / "changelog.Debian").write_text(debian_changelog(number, seconds), "utf-8")
    _pack_file(documents / "changelog")
    _pack_file(documents / "changelog.Debian")
    overrides = share / "lintian" / "overrides" / name
    overrides.parent.mkdir(parents=True)
    shutil.copyfile(staging.HERE / "lintian-overrides", overrides)
    staging.stage_program(program, tree / "usr" / "lib" / name)
    (tree / "usr" / "bin").mkdir()
    (tree / "usr" / "bin" / name).symlink_to(f"../lib/{name}/{name}")
    staging.settle(tree, seconds=seconds)
    control = tree / "DEBIAN"
    control.mkdir()
    payload = [f for f in sorted(tree.rglob("*")) if f.is_file() and not f.is_symlink()]
    (control / "md5sums").write_text("".join(_md5_line(f, tree) for f in payload), "utf-8")
    kib = sum(-(-f.stat().st_size // 1024) for f in payload)
    (control / "control").write_text(control_text(number, program, kib), "utf-8")
    staging.settle(control, seconds=seconds)


def control_text(number: str, program: Path, kib: int) -> str:
    """The package's control file.

    Parameters
    ----------
    number
        Version of the package.
    kib
        Installed size.
    """
    needed = libraries.packages_needed(program)
    listed = ", ".join(needed.recommends)
    recommends = f"Recommends: {listed}\n" if listed else ""
    return (
        f"Package: {staging.NAME}\n"
        f"Version: {number}\n"
        f"Architecture: {architecture()}\n"
        f"Maintainer: {maintainer()}\n"
        "Section: science\n"
        "Priority: optional\n"
        f"Installed-Size: {kib}\n"
        f"Depends: {', '.join(needed.depends)}\n"
        f"{recommends}"
        "Suggests: fonts-noto-cjk\n"
        f"{_DESCRIPTION}"
    )


def maintainer() -> str:
    """Who packs, from the variables that Debian's tools use."""
    who = os.environ.get("DEBFULLNAME", "MRI Classifier contributors")
    return f"{who} <{os.environ.get('DEBEMAIL', 'mriclassifier@localhost')}>"


def debian_changelog(number: str, seconds: int) -> str:
    """One entry: what changed is in the project's own changelog."""
    return (
        f"{staging.NAME} ({number}) unstable; urgency=medium\n\n"
        f"  * Version {number.rpartition('-')[0]}: changelog.gz says what changed.\n\n"
        f" -- {maintainer()}  {formatdate(seconds)}\n"
    )


def architecture() -> str:
    """Debian's name of the processor."""
    return subprocess.run(
        ["dpkg", "--print-architecture"], capture_output=True, text=True, check=True
    ).stdout.strip()


def pack(tree: Path, target: Path, compression: str) -> None:
    """Make the package's file; root owns everything in it."""
    # The number of threads is fixed: with xz the bytes depend on it
    fixed = {"SOURCE_DATE_EPOCH": str(staging.build_seconds()), "DPKG_DEB_THREADS_MAX": "2"}
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", f"-Z{compression}", "--build", tree, target],
        env={**os.environ, **fixed},
        stdout=subprocess.DEVNULL,
        check=True,
    )


def _pack_file(file: Path) -> None:
    file.with_name(f"{file.name}.gz").write_bytes(gzip.compress(file.read_bytes(), 9, mtime=0))
    file.unlink()


def _md5_line(file: Path, tree: Path) -> str:
    with file.open("rb") as stream:
        digest = hashlib.file_digest(stream, lambda: hashlib.md5(usedforsecurity=False))
    return f"{digest.hexdigest()}  {file.relative_to(tree).as_posix()}\n"


if __name__ == "__main__":
    sys.exit(main())
