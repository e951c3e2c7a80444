"""What the frozen program has to do; each check raises CheckError, or says in a few words what it saw."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import urllib.request
import uuid
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from mriclassifier import __version__
from smoke import pictures
from smoke.program import ANY_CODE, Program, demand, source

_NOBODY = 65534
_NOT_COMPARED = ("seconds", "path")
_HOMES = (
    *("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"),
    *("XDG_RUNTIME_DIR", "USER", "LOGNAME"),
)
_FLIPPED = 4096  # bytes into a library that are overwritten


@dataclass(frozen=True, kw_only=True)
class Bench:
    """What the checks work with.

    Attributes
    ----------
    program
        As it was built.
    full
        Whether it is the full build.
    work
        Everything is written below it.
    """

    program: Program
    full: bool
    work: Path

    def drawn(self) -> list[Path]:
        """The drawings, made once."""
        return pictures.drawn(self.work / "drawn")

    def home(self, name: str) -> Path:
        """An empty place for settings and cases."""
        return self.work / "homes" / name

    def copied(self, name: str) -> Program:
        """A copy of the program elsewhere; files are linked where that can be done."""
        target = self.work / name
        if not target.exists():
            shutil.copytree(self.program.folder, target, symlinks=True, copy_function=_link)
        return replace(self.program, folder=target, home=self.home(target.name))


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def version(bench: Bench) -> str:
    """``--version`` says the sources' version."""
    told = bench.program.run("--version").ok().output.strip()
    demand(told == f"mriclassifier {__version__}", f"it says {told}")
    return told


def selfcheck(bench: Bench) -> str:
    """All files are as installed, and the drawings get the recorded answers."""
    done = bench.program.run("selfcheck").ok()
    demand("FAILED" not in done.output, done.output)
    return re.findall(r"program files: (.*)", done.output)[0]


def drawings(bench: Bench) -> str:
    """Drawn pictures get the numbers that they get from the sources."""
    return _same(bench, bench.drawn())


def real_images(bench: Bench) -> str:
    """Real pictures, too, with every codec."""
    files = pictures.real()
    if not files:
        return "skipped: no real pictures beside this folder"
    return _same(bench, files)


def _same(bench: Bench, files: list[Path]) -> str:
    words = ("classify", "--json", *files)
    ours = bench.program.run(*words)
    theirs = source(words, bench.home("source"))
    demand(
        ours.code == theirs.code,
        f"exit {ours.code}, from source {theirs.code}: {ours.errors[-400:]}",
    )
    mine, given = _compared(ours.records()), _compared(theirs.records())
    for one, other in zip(mine, given, strict=True):
        demand(one == other, f"frozen {one}\nsource {other}")
    answered = [record for record in mine if not record["error"]]
    demand(answered, "no picture was classified")
    refused = len(mine) - len(answered)
    return f"{len(answered)} frames of {len(files)} files, equal to the last bit" + (
        f"; {refused} refused in the same words" if refused else ""
    )


def _compared(records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{k: v for k, v in record.items() if k not in _NOT_COMPARED} for record in records]


def folder_batch(bench: Bench) -> str:
    """A folder into a CSV file, with heat maps."""
    out, maps = bench.work / "rows.csv", bench.work / "maps"
    bench.program.run("classify", bench.work / "drawn", "--csv", out, "--heatmap", maps).ok()
    rows = out.read_text("utf-8-sig").strip().splitlines()
    demand(len(rows) == 1 + len(bench.drawn()), f"{len(rows)} lines in the CSV file")
    demand(any(maps.rglob("*.png")), "no heat map was written")
    return f"{len(rows) - 1} rows and their maps"


def server(bench: Bench) -> str:
    """``serve`` answers the page, a classification and its health."""
    with bench.program.running("serve", "--port", "0") as child:
        assert child.stdout is not None
        url = child.stdout.readline().decode().strip()
        demand(url.startswith("http://127.0.0.1:"), f"it says {url!r} in place of an address")
        base, token = url.split("?")[0].split("#")[0].rstrip("/"), _token(url)
        with urllib.request.urlopen(f"{base}/healthz", timeout=60) as answer:
            demand(answer.status == 200, f"/healthz answers {answer.status}")
        file = bench.drawn()[0]
        body, kind = _form(file)
        request = urllib.request.Request(
            f"{base}/predict/",
            data=body,
            headers={"Content-Type": kind, "Authorization": f"Bearer {token}"},
        )
        with urllib.request.urlopen(request, timeout=60) as answer:
            told = json.load(answer)
        page = urllib.request.Request(base, headers={"Authorization": f"Bearer {token}"})
        with urllib.request.urlopen(page, timeout=60) as answer:
            demand(b"MRI Classifier" in answer.read(), "the page does not name the program")
    own = bench.program.run("classify", "--json", file).ok().records()[0]["probabilities"]
    demand(told["probabilities"] == own, f"{told['probabilities']} in place of {own}")
    return f"{told['label']}, as the command says"


def _token(url: str) -> str:
    parts = urlsplit(url)
    return parse_qs(parts.query or parts.fragment).get("token", [""])[0]


def _form(file: Path) -> tuple[bytes, str]:
    edge = uuid.uuid4().hex
    head = (
        f'--{edge}\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n'
        "Content-Type: image/png\r\n\r\n"
    )
    body = head.encode() + file.read_bytes() + f"\r\n--{edge}--\r\n".encode()
    return body, f"multipart/form-data; boundary={edge}"


def shared_history(bench: Bench) -> str:
    """The driver of a shared case history is there: what is said is that nobody answers."""
    home = bench.home("shared")
    (home / "config").mkdir(parents=True, exist_ok=True)
    settings = home / "config" / "settings.toml"
    settings.write_text(
        '[cases]\ndatabase = "postgresql://nobody@127.0.0.1:1/none?sslmode=disable"\n', "utf-8"
    )
    sentence = replace(bench.program, home=home).run("cases", "list").one_sentence(code=ANY_CODE)
    demand("does not answer" in sentence, sentence)
    return sentence


def keras_engine(bench: Bench) -> str:
    """The full build has it; the viewer says in one sentence where it is."""
    words = ("classify", "--json", "--engine", "keras", bench.drawn()[0])
    if not bench.full:
        sentence = bench.program.run(*words).one_sentence()
        demand("full build" in sentence, sentence)
        return "said to be in the full build"
    own = (
        bench.program.run("classify", "--json", bench.drawn()[0]).ok().records()[0]["probabilities"]
    )
    keras = bench.program.run(*words).ok().records()[0]["probabilities"]
    off = max(abs(own[name] - keras[name]) for name in own)
    demand(off < 1e-4, f"the engines differ by {off}")
    return f"differs from ONNX by {off:.1g} at most"


def training(bench: Bench) -> str:
    """Two epochs from the shipped model, then the export, which classifies."""
    if not bench.full:
        return "skipped: the viewer does not train"
    data, run, model = bench.work / "set", bench.work / "run", bench.work / "model"
    pictures.training_set(data)
    trainer = ("-m", "training")
    fitted = bench.program.run(
        *(*trainer, "fit", "--data", data, "--out", run, "--weights", "shipped", "--epochs", 2),
        *("--size", 64, "--batch-size", 16, "--workers", 2, "--progress", "json"),
        timeout=900,
    ).ok()
    epochs = {
        record["epoch"]
        for record in map(json.loads, fitted.output.splitlines())
        if "epoch" in record
    }
    demand(len(epochs) == 2, f"epochs {epochs}")
    bench.program.run(
        *(*trainer, "export", "--run", run, "--data", data, "--out", model), timeout=900
    ).ok()
    answers = (
        bench.program.run("classify", "--json", "--model", model, bench.drawn()[0]).ok().records()
    )
    return f"2 epochs, exported; the new model says {answers[0]['label']}"


def odd_path(bench: Bench) -> str:
    """A folder with spaces and letters of other scripts in its name."""
    program = bench.copied("MRI Klassifikator – Größe 脑 (1)")
    program.run("selfcheck").ok()
    return str(program.folder.name)


def read_only(bench: Bench) -> str:
    """Nothing is written where it is installed."""
    if os.name != "posix" or os.geteuid() != 0:
        return "skipped: needs to mount a folder"
    program = bench.copied("read-only")
    place = str(program.folder)
    script = 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && exec "$@"'
    bound = replace(program, before=("unshare", "--mount", "sh", "-c", script, place))
    refused = subprocess.run(
        [*bound.before, "touch", f"{place}/x"], capture_output=True, check=False
    ).returncode
    demand(refused, "the folder could be written to, so this proves nothing")
    bound.run("selfcheck").ok()
    bound.run("classify", "--json", bench.drawn()[0]).ok()
    return "nothing was written"


def without_anything(program: Program) -> Program | None:
    """As a user who is not root, without a home folder, without a network; None where that cannot be."""
    if os.name != "posix" or os.geteuid() != 0 or shutil.which("setpriv") is None:
        return None
    before = (
        *("unshare", "--net", "setpriv", f"--reuid={_NOBODY}", f"--regid={_NOBODY}"),
        *("--clear-groups", "--no-new-privs"),
    )
    nowhere: dict[str, str | None] = dict.fromkeys(_HOMES)
    who = subprocess.run([*before, "id", "-u"], capture_output=True, text=True, check=True).stdout
    demand(int(who) == _NOBODY, f"it ran as {who}")
    return replace(program, home=None, before=before, values=nowhere)


def other_user(bench: Bench) -> str:
    """A user who is not root and has no home folder gets the same numbers, and passes the self-check."""
    program = without_anything(bench.program)
    if program is None:
        return "skipped: needs root to become another user"
    given = program.run("classify", "--json", bench.drawn()[0]).ok().records()[0]["probabilities"]
    own = (
        bench.program.run("classify", "--json", bench.drawn()[0]).ok().records()[0]["probabilities"]
    )
    demand(given == own, "other numbers than at home")
    program.run("selfcheck").ok()
    return f"user {_NOBODY}, no network, no HOME"


def changed_model(bench: Bench) -> str:
    """A byte of the model is another one."""
    program = bench.copied("changed-model")
    file = next((program.inside / "resources" / "models").rglob("model.onnx"))
    _overwrite(file, file.stat().st_size // 2, bytes(1))
    sentence = program.run("classify", bench.drawn()[0]).one_sentence()
    demand("model.onnx" in sentence, sentence)
    return sentence


def short_library(bench: Bench) -> str:
    """A library was cut off, as by a full disk."""
    program = bench.copied("short-library")
    file = _library(program)
    _overwrite(file, 0, b"", keep=file.stat().st_size // 2)
    sentence = program.run("classify", bench.drawn()[0]).one_sentence()
    demand(file.name in sentence, sentence)
    return sentence


def changed_library(bench: Bench) -> str:
    """Other bytes stand in a library: the start says so where it cannot be loaded, the self-check always."""
    program = bench.copied("changed-library")
    file = _library(program)
    _overwrite(file, 0, b"\0" * _FLIPPED)
    sentence = program.run("classify", bench.drawn()[0]).one_sentence()
    demand("Install the program again" in sentence, sentence)
    done = program.run("selfcheck")
    demand(done.code == 3 and file.name in done.output + done.errors, done.output + done.errors)
    return sentence


def _library(program: Program) -> Path:
    pattern = {"win32": "cv2*.pyd"}.get(sys.platform, "cv2*.so")
    return next((program.inside / "cv2").glob(pattern))


def _overwrite(file: Path, place: int, data: bytes, *, keep: int | None = None) -> None:
    """Write into a copy: the file may be a link to the program that is tried out."""
    content = bytearray(file.read_bytes())[:keep]
    content[place : place + len(data)] = data
    mode = file.stat().st_mode
    file.unlink()
    file.write_bytes(content)
    file.chmod(mode)


CHECKS: dict[str, Callable[[Bench], str]] = {
    "--version": version,
    "self-check": selfcheck,
    "classify: drawings as from source": drawings,
    "classify: real images as from source": real_images,
    "classify: a folder": folder_batch,
    "serve and a request": server,
    "shared case history": shared_history,
    "Keras engine": keras_engine,
    "retraining": training,
    "path with spaces and other letters": odd_path,
    "read-only install folder": read_only,
    "other user, no network, no HOME": other_user,
    "a changed model file": changed_model,
    "a library cut short": short_library,
    "a changed library file": changed_library,
}
