"""The basic bundle of plotly.js: brought by npm, checked, and found again in the user's folder."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import tarfile
import tempfile
import zlib
from pathlib import Path

from timeline.draw.plotlyjs_known import FILE, PACKAGE, Integrity, integrity
from timeline.errors import InputError

_SECONDS = 180
_LARGEST = 20_000_000
_MEMBER = f"package/{FILE}"


def place(version: str) -> Path:
    """Where the basic bundle of a version is kept: in the user's data folder."""
    from platformdirs import user_data_path

    return user_data_path("cited-timeline", appauthor=False) / f"plotly-basic-{version}.min.js"


def kept(version: str) -> bytes:
    """The basic bundle that was brought; raises InputError where it is not there, or not whole."""
    known, path = integrity(version), place(version)
    try:
        with path.open("rb") as file:
            source = file.read(_LARGEST)
    except FileNotFoundError:
        raise InputError(
            f"{path}: is not there; timeline plotlyjs --fetch brings it, or use --plotlyjs full"
        ) from None
    except OSError as error:
        raise InputError(f"{path}: plotly.js cannot be read: {error.strerror}") from None
    if not known.fits_file(source):
        raise InputError(
            f"{path}: is not npm's basic bundle of plotly.js {version}; timeline plotlyjs --fetch "
            "brings it anew"
        )
    return source


def is_kept(version: str) -> bool:
    """Whether the basic bundle is there and whole."""
    try:
        return bool(kept(version))
    except InputError:
        return False


def fetched(version: str) -> bytes:
    """The basic bundle as npm has it, from wherever npm is told to look; nothing is kept.

    Raises InputError where npm does not bring it, or brings something else.
    """
    known = integrity(version)
    npm = shutil.which("npm")
    if npm is None:
        raise InputError(
            "npm is not there to bring plotly.js; install Node.js, which has it, or give the file "
            f"{FILE} of {PACKAGE} {version} as --plotlyjs FILE"
        )
    # A folder of its own: npm obeys settings that it finds where it runs.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        return _unpacked(_packed(npm, version, Path(name)), version, known)


def _packed(npm: str, version: str, folder: Path) -> bytes:
    """The tarball that `npm pack` brings."""
    wanted = f"{PACKAGE}@{version}"
    # Without a network, npm would try for more than a minute.
    quick = ["--ignore-scripts", "--loglevel=error", "--fetch-retries=1"]
    command = [npm, "pack", wanted, *quick]
    complaints = folder / "complaints"
    try:
        with complaints.open("wb") as told:
            done = subprocess.run(
                command,
                cwd=folder,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=told,
                timeout=_SECONDS,
                check=False,
            )
    except subprocess.TimeoutExpired:
        raise InputError(f"npm did not bring {wanted} within {_SECONDS} seconds") from None
    except OSError as error:
        raise InputError(f"{npm}: cannot be run: {error.strerror}") from None
    if done.returncode:
        raise InputError(f"npm could not bring {wanted}: {_reason(complaints, done.returncode)}")
    try:
        with (folder / f"{PACKAGE}-{version}.tgz").open("rb") as file:
            return file.read(_LARGEST)
    except OSError as error:
        raise InputError(f"npm said that it brought {wanted}, but: {error.strerror}") from None


def _reason(complaints: Path, code: int) -> str:
    """What npm says, in one line: a code, and what it means."""
    lines = complaints.read_text(encoding="utf-8", errors="replace").splitlines()
    said = [re.sub(r"^npm (error|ERR!) *", "", line).strip() for line in lines]
    telling = [line for line in said if line and not line.startswith(("syscall ", "errno "))]
    return "; ".join(telling[:2])[:300] or f"exit code {code}"


def _unpacked(packed: bytes, version: str, known: Integrity) -> bytes:
    """The bundle in a tarball, both as they are known; nothing else is opened."""
    what = f"what npm brought as {PACKAGE}@{version}"
    if not known.fits_tarball(packed):
        raise InputError(f"{what} does not have the hash that is known of it; it was not kept")
    try:
        with tarfile.open(fileobj=io.BytesIO(packed), mode="r:gz") as archive:
            member = archive.extractfile(_MEMBER)
            source = member.read(_LARGEST) if member else b""
    except (tarfile.TarError, EOFError, OSError, zlib.error):
        raise InputError(f"{what} is no whole package; it was not kept") from None
    except KeyError:
        raise InputError(f"{what} has no {_MEMBER}; it was not kept") from None
    if not known.fits_file(source):
        raise InputError(f"{what} has another {_MEMBER} than is known; it was not kept")
    return source
