from __future__ import annotations

import os
import stat
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from mriclassifier import paths
from mriclassifier.errors import BundleDamagedError, UsageError
from mriclassifier.inference.installation import install
from tests.helpers.bundles import read_manifest, write_bundle, write_manifest

Change = Callable[[zipfile.ZipFile], None]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return write_bundle(tmp_path / "source", name="fresh")


def pack(source: Path, change: Change = lambda _: None, *, skip: str = "") -> Path:
    packed = source.with_name("packed.zip")
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(source.iterdir()):
            if file.name != skip:
                archive.write(file, file.name)
        change(archive)
    return packed


def nothing_installed() -> bool:
    folder = paths.user_models_dir()
    return not folder.exists() or list(folder.iterdir()) == []


def test_a_zip_file_gives_the_same_files(source: Path) -> None:
    bundle = install(pack(source))
    assert bundle.path == paths.user_models_dir() / "fresh"
    for name in [*bundle.manifest.files, "manifest.json"]:
        assert (bundle.path / name).read_bytes() == (source / name).read_bytes()


def _climb(archive: zipfile.ZipFile) -> None:
    archive.writestr("../../evil.txt", "x")


def _absolute(archive: zipfile.ZipFile) -> None:
    archive.writestr("/tmp/evil.txt", "x")


def _windows(archive: zipfile.ZipFile) -> None:
    archive.writestr("C:evil.txt", "x")


def _link(archive: zipfile.ZipFile) -> None:
    info = zipfile.ZipInfo("link")
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    archive.writestr(info, "/etc/passwd")


def _two_manifests(archive: zipfile.ZipFile) -> None:
    archive.writestr("other/manifest.json", "{}")


def _same_name(archive: zipfile.ZipFile) -> None:
    archive.writestr("MODEL.onnx", "x")


def _crowd(archive: zipfile.ZipFile) -> None:
    for number in range(300):
        archive.writestr(f"{number}.txt", "")


@pytest.mark.parametrize(
    "change", [_climb, _absolute, _windows, _link, _two_manifests, _same_name, _crowd]
)
def test_a_hostile_zip_file_is_refused_whole(source: Path, change: Change) -> None:
    with pytest.raises(BundleDamagedError, match="Nothing was changed"):
        install(pack(source, change))
    assert nothing_installed()


def test_a_file_that_unpacks_to_more_than_stated_is_stopped(source: Path) -> None:
    (source / "model.onnx").write_bytes(b"\0" * 50_000_000)
    with pytest.raises(BundleDamagedError, match="larger than its manifest states"):
        install(pack(source))
    assert nothing_installed()


def test_a_bomb_is_refused_by_what_it_says(source: Path) -> None:
    record = read_manifest(source)
    record["files"]["model.onnx"]["bytes"] = 1 << 40
    write_manifest(source, record)
    for folder_or_zip in (source, pack(source)):
        with pytest.raises(BundleDamagedError, match=r"4 GiB|manifest has a wrong"):
            install(folder_or_zip)
    assert nothing_installed()


def test_broken_zip_files_are_one_sentence(source: Path, tmp_path: Path) -> None:
    packed = pack(source)
    data = bytearray(packed.read_bytes())
    at = data.find(b"model.keras") + 20
    data[at : at + 8] = b"\xff" * 8
    packed.write_bytes(data)
    with pytest.raises(BundleDamagedError):
        install(packed)
    (tmp_path / "no.zip").write_bytes(b"PK\x03\x04 and nothing")
    with pytest.raises(BundleDamagedError, match="neither a folder nor a sound ZIP"):
        install(tmp_path / "no.zip")
    with pytest.raises(BundleDamagedError, match=r"manifest\.json"):
        install(pack(source, skip="manifest.json"))
    with pytest.raises(BundleDamagedError, match="missing"):
        install(pack(source, skip="model.onnx"))
    with pytest.raises(UsageError, match="There is no"):
        install(tmp_path / "nowhere.zip")
    assert nothing_installed()


def test_an_encrypted_zip_file_is_refused(source: Path) -> None:
    packed = pack(source)
    data = bytearray(packed.read_bytes())
    place = data.find(b"PK\x01\x02")
    (flags,) = struct.unpack_from("<H", data, place + 8)
    struct.pack_into("<H", data, place + 8, flags | 1)
    packed.write_bytes(data)
    with pytest.raises(BundleDamagedError, match="encrypted"):
        install(packed)


@pytest.mark.parametrize("name", ["", "..", "a/b", "con", "nul.x", "-x", "a" * 65, "a.", ".hidden"])
def test_a_name_that_is_no_folders_is_refused(source: Path, name: str) -> None:
    with pytest.raises(UsageError, match="--name"):
        install(source, name=name)
    assert nothing_installed()


@pytest.mark.skipif(os.name == "nt", reason="needs symbolic links")
def test_a_folder_with_a_link_is_refused(source: Path, tmp_path: Path) -> None:
    (source / "model.onnx").rename(tmp_path / "real.onnx")
    (source / "model.onnx").symlink_to(tmp_path / "real.onnx")
    with pytest.raises(BundleDamagedError, match="link"):
        install(source)
    assert nothing_installed()
