"""Takes out of the frozen program what its libraries bring along and nothing of it uses.

docs/packaging.md has the sizes and the reasons. Only on Linux are libraries replaced or stripped.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

Entry = tuple[str, str, str]  # place in the program, source, PyInstaller's kind

# Nothing of ours imports them; libraries name them for tests, notebooks, or an interface of their own.
LEFT_OUT_MODULES = (
    "IPython",
    "PIL.AvifImagePlugin",
    "PIL.ImageQt",
    "PIL.ImageTk",
    "PIL._avif",
    "PIL._imagingtk",
    "PyInstaller",
    "_tkinter",
    "ensurepip",
    "idlelib",
    "lib2to3",
    "matplotlib",
    "notebook",
    "pip",
    "pytest",
    "readline",  # brings GNU Readline along, under the GPL
    "setuptools",
    "tkinter",
    "turtle",
    "turtledemo",
    "venv",
)
# By their place in the program
LEFT_OUT_FILES = tuple(
    re.compile(pattern)
    for pattern in (
        # A second copy of the runtime, for programs written in C
        r"^onnxruntime/capi/(lib)?onnxruntime\.(so|dylib|dll|lib)",
        r"^onnxruntime/capi/libonnxruntime\.\d",
        # Video, in a file of its own on Windows
        r"^cv2/opencv_videoio_ffmpeg",
        # GTK's look and file dialogs, with all of GTK: desktops offer their dialogs by a portal too
        r"^PySide6/.*/platformthemes/libqgtk3",
        # Screens without a window system, or over the network
        r"^PySide6/.*/platforms/libq(eglfs|linuxfb|minimalegl|vkkhrdisplay|vnc)\.",
        r"^PySide6/.*/(egldeviceintegrations|generic)/",
        # Pictures are read by our own readers; Qt draws the program's SVG and PNG files
        r"^PySide6/.*/imageformats/(lib)?q(icns|tga|tiff|wbmp|webp|pdf)\.",
        # Qt's own words, of languages that the window does not speak
        r"^PySide6/.*translations/(?!qtbase_(de|es|zh_CN)\.qm$)",
    )
)
# What is taken along of the system's own libraries: those of Python and of C++, and those small ones of Qt
# that a system may well lack. The others every desktop has, with its corrections and to fit its drivers.
_OF_THE_SYSTEM = re.compile(r"^/(usr/)?lib")
_TAKEN_ALONG = re.compile(
    r"^lib(python|ssl|crypto|sqlite3|ffi|lzma|bz2|z|uuid|stdc\+\+|gcc_s|gomp"
    r"|zstd|brotlidec|brotlicommon|xcb-[a-z-]+|xkbcommon(-x11)?)[.\d]*\.so"
)
# What OpenCV's wheel links for video and linear algebra. No function that the program calls uses it (the
# test of the frozen program counts on that), and the OpenSSL 1.1.1 in it gets no corrections any more.
_STAND_INS = re.compile(
    r"^opencv_python_headless\.libs/lib(avcodec|avformat|avutil|swscale|openblas)"
)
# Built with symbols that nothing reads. The libraries that auditwheel has put beside a package are left as
# they are: it has patched them, and `strip` has damaged such ones.
_STRIPPED = re.compile(
    r"^(libpython|python3\.\d+/lib-dynload/|sqlalchemy/|cryptography/|PIL/|PySide6/Qt/lib/libicu)"
)
_STUB = 'void {name}(void) {{ stand_in("{name}"); }}\n'
_HEAD = """#include <stdio.h>
#include <stdlib.h>
static void stand_in(const char *name) {
    fprintf(stderr, "%s of OpenCV is not part of MRI Classifier.\\n", name);
    abort();
}
"""


def trim(entries: Iterable[Entry], work: Path) -> list[Entry]:
    """What stays of the files that PyInstaller found; changed ones come from ``work``."""
    entries = [(place.replace("\\", "/"), source, kind) for place, source, kind in entries]
    kept = [e for e in entries if not _is_left_out(e)]
    dropped = [e for e in entries if e not in kept]
    if sys.platform == "linux":
        changed = _with_stand_ins(kept, work / "stand-ins")
        dropped += [e for e in kept if e not in changed]
        kept = _without_orphans(changed, dropped)
        kept = [_stripped(entry, work / "stripped") for entry in kept]
    places = {place for place, _, _ in kept}
    return [e for e in kept if e[2] != "SYMLINK" or _target(e) in places]


def _is_left_out(entry: Entry) -> bool:
    place, source, kind = entry
    if any(pattern.search(place) for pattern in LEFT_OUT_FILES):
        return True
    of_the_system = sys.platform == "linux" and kind == "BINARY" and _OF_THE_SYSTEM.match(source)
    return bool(of_the_system and not _TAKEN_ALONG.match(place))


def _with_stand_ins(entries: list[Entry], work: Path) -> list[Entry]:
    compiler = shutil.which("cc")
    user = next((e for e in entries if re.match(r"^cv2/cv2\..*so$", e[0])), None)
    if compiler is None or user is None:
        print("There is no C compiler: OpenCV's video libraries stay in.")
        return entries
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    wanted = _undefined(Path(user[1]))
    made = []
    for place, source, kind in entries:
        if kind == "BINARY" and _STAND_INS.search(place):
            file = work / PurePosixPath(place).name
            _compile(compiler, file, _exports(Path(source)), wanted)
            made.append((place, str(file), kind))
        else:
            made.append((place, source, kind))
    return made


def _compile(compiler: str, target: Path, exports: set[str], wanted: dict[str, str]) -> None:
    names = sorted(name for name in wanted if name in exports)
    versions: dict[str, list[str]] = defaultdict(list)
    for name in names:
        if wanted[name]:
            versions[wanted[name]].append(name)
    code, script = target.with_suffix(".c"), target.with_suffix(".map")
    code.write_text(_HEAD + "".join(_STUB.format(name=name) for name in names), "utf-8")
    script.write_text(
        "".join(f"{version} {{ global: {'; '.join(n)}; }};\n" for version, n in versions.items()),
        "utf-8",
    )
    with_versions = [f"-Wl,--version-script={script}"] if versions else []
    subprocess.run(
        [
            *(compiler, "-shared", "-fPIC", "-O1", "-s", "-Wl,--build-id=none"),
            *(f"-Wl,-soname,{target.name}", *with_versions, "-o", target, code),
        ],
        check=True,
    )


def _undefined(library: Path) -> dict[str, str]:
    """Functions that a library takes from others, with the version that it asks for."""
    found = {}
    for line in _symbols(library):
        match = re.search(r"\*UND\*\s+[0-9a-f]+\s+(?:\(?(\S+?)\)?\s+)?(\S+)$", line)
        if match:
            found[match[2]] = "" if match[1] in (None, "Base") else match[1]
    return found


def _exports(library: Path) -> set[str]:
    return {line.split()[-1] for line in _symbols(library) if "*UND*" not in line}


def _symbols(library: Path) -> list[str]:
    done = subprocess.run(["objdump", "-T", library], capture_output=True, text=True, check=True)
    return [line for line in done.stdout.splitlines() if re.match(r"[0-9a-f]{8}", line)]


def _without_orphans(kept: list[Entry], dropped: list[Entry]) -> list[Entry]:
    """Leave out the libraries that only dropped ones need."""
    by_name = {PurePosixPath(e[0]).name: e for e in kept if e[2] in ("BINARY", "EXTENSION")}
    plugins = re.compile(r"^[^/]*$|\.libs/")  # where libraries lie that others load by name
    roots = [e for e in by_name.values() if not plugins.search(e[0])]
    needed = _reached(roots, by_name)
    released = _reached([e for e in dropped if e[2] in ("BINARY", "EXTENSION")], by_name)
    lost = {e[0] for name, e in by_name.items() if name in released - needed}
    return [entry for entry in kept if entry[0] not in lost]


def _reached(roots: list[Entry], by_name: dict[str, Entry]) -> set[str]:
    seen: set[str] = set()
    waiting = [source for _, source, _ in roots]
    while waiting:
        for name in _needs(Path(waiting.pop())):
            if name not in seen and name in by_name:
                seen.add(name)
                waiting.append(by_name[name][1])
    return seen


def _needs(library: Path) -> list[str]:
    done = subprocess.run(["objdump", "-p", library], capture_output=True, text=True, check=False)
    return re.findall(r"^\s+NEEDED\s+(\S+)", done.stdout, re.MULTILINE)


def _stripped(entry: Entry, work: Path) -> Entry:
    place, source, kind = entry
    if kind not in ("BINARY", "EXTENSION") or not _STRIPPED.search(place):
        return entry
    target = work / place
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    subprocess.run(["strip", "--strip-unneeded", target], check=True)
    return place, str(target), kind


def _target(entry: Entry) -> str:
    """Place in the program that a link leads to."""
    parts: list[str] = list(PurePosixPath(entry[0]).parent.parts)
    for part in PurePosixPath(entry[1].replace("\\", "/")).parts:
        if part == "..":
            parts.pop()
        elif part != ".":
            parts.append(part)
    return "/".join(parts)
