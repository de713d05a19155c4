"""The cache of a second run: what was found in a content under a configuration by a version.

It holds no text of the documents. Findings quote, so each entry is sealed with a key made of its document's content:
whoever has the document can open it, and nobody else. A file that is broken, foreign or of another version is ignored.
"""

from __future__ import annotations

import base64
import json
import os
from hashlib import blake2b, shake_256
from typing import Any

from auditor.report import Coverage, Report, Suppressed
from auditor.settings import Settings
from auditor.verdicts.model import Finding
from auditor.version import VERSION

FOLDER = ".auditor_cache"
FORMAT = "auditor-cache-1"
KEPT = 50_000
"""Entries; the oldest go first."""
_TAG = "Signature: 8a477f597d28d172789f06886806bc55\n# A cache of auditor; it can be deleted at any time.\n"
Found = tuple[tuple[Finding, ...], tuple[Suppressed, ...], Coverage]


class Cache:
    """One file of entries; looked up in memory, written whole at the end of a run."""

    def __init__(self, folder: str = FOLDER) -> None:
        """Read what `folder` holds; nothing is created yet."""
        self.folder = folder
        self._path = os.path.join(folder, "findings.json")
        self._old: dict[str, Any] = {}
        self._new: dict[str, Any] = {}
        self._code = code_digest()
        try:
            with open(self._path, encoding="utf-8") as file:
                data = json.load(file)
            if data["format"] == FORMAT and data["code"] == self._code and isinstance(data["entries"], dict):
                self._old = data["entries"]
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            pass

    def key(self, content: bytes, suffix: str, settings: Settings, silenced: frozenset[str] = frozenset()) -> str:
        """Return the name of the entry for `content` of a file with `suffix` under `settings`."""
        digest = blake2b(digest_size=20, person=b"auditor key")
        digest.update(f"{suffix}\0{settings!r}\0{sorted(silenced)}\0{len(content)}\0".encode("utf-8", "surrogatepass"))
        digest.update(content)
        return digest.hexdigest()

    def get(self, key: str, content: bytes) -> Found | None:
        """Return what was found in `content`, None where it is not known."""
        entry = self._new.get(key, self._old.get(key))
        if entry is None:
            return None
        try:
            counts, sealed = entry
            if not all(type(count) is int for count in counts):
                return None
            findings, apart = _opened(sealed, content) if sealed else ((), ())
            found = findings, apart, Coverage(*counts)
        except (ValueError, TypeError, KeyError, IndexError, RecursionError, ZeroDivisionError):
            return None
        self._new[key] = entry
        return found

    def put(self, key: str, content: bytes, report: Report) -> None:
        """Keep what was found in `content`, unless the audit was incomplete."""
        if report.failures:
            return
        counted = report.coverage
        sealed = ""
        if report.findings or report.suppressed:
            try:
                sealed = _sealed((report.findings, report.suppressed), content)
            except TypeError:  # a plugin's own record
                return
        self._new[key] = [[counted.read, counted.checked, counted.unlinked, counted.excluded], sealed]

    def save(self) -> None:
        """Write all entries, this run's last; a folder that cannot be written to is no error."""
        if all(key in self._old for key in self._new):
            return
        from auditor.errors import AuditorError
        from auditor.writers.outputs import write_file

        merged = {key: entry for key, entry in self._old.items() if key not in self._new} | self._new
        entries = dict(list(merged.items())[-KEPT:])
        try:
            fresh = not os.path.isdir(self.folder)
            os.makedirs(self.folder, exist_ok=True)
            if fresh:
                for name, text in ((".gitignore", "*\n"), ("CACHEDIR.TAG", _TAG)):
                    write_file(os.path.join(self.folder, name), text)
            write_file(self._path, json.dumps({"format": FORMAT, "code": self._code, "entries": entries}))
        except (OSError, AuditorError):
            pass


def code_digest() -> str:
    """Return what the findings depend on beside content and configuration: the version and every file of the code."""
    here = os.path.dirname(os.path.abspath(__file__))
    rules = _rules_folder()
    digest = blake2b(f"{VERSION}\0".encode(), digest_size=16)
    for name in _plugins():
        digest.update(name.encode())
    for top in (here, *rules):
        for folder in (top, *sorted(entry.path for entry in os.scandir(top) if entry.is_dir())):
            for entry in sorted(os.scandir(folder), key=lambda each: each.name):
                if entry.name.endswith(".py"):
                    stat = entry.stat()
                    digest.update(f"{entry.name}\0{stat.st_mtime_ns}\0{stat.st_size}\0".encode())
    return digest.hexdigest()


def _rules_folder() -> tuple[str, ...]:
    from importlib.util import find_spec

    spec = find_spec("auditor.rules")
    return tuple(spec.submodule_search_locations or ()) if spec else ()


def _plugins() -> list[str]:
    """Return what identifies the rules of other distributions; most runs find none, and pay one look at the folders."""
    from auditor.plugins import advertised, plugin_modules

    if not advertised():
        return []
    made = []
    for identity, module, owner in plugin_modules():
        stat = os.stat(module.__file__) if module.__file__ else None
        made.append(f"{owner}\0{identity}\0{stat and (stat.st_mtime_ns, stat.st_size)}\0")
    return made


def _stream(content: bytes, length: int) -> bytes:
    return shake_256(b"auditor seal\0" + content).digest(length)


def _sealed(value: Any, content: bytes) -> str:
    from auditor.running.codec import encode

    plain = json.dumps(encode(value), ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    plain = blake2b(plain, digest_size=16).digest() + plain
    mixed = int.from_bytes(plain, "big") ^ int.from_bytes(_stream(content, len(plain)), "big")
    return base64.b85encode(mixed.to_bytes(len(plain), "big")).decode("ascii")


def _opened(sealed: str, content: bytes) -> tuple[tuple[Finding, ...], tuple[Suppressed, ...]]:
    from auditor.running.codec import decode

    data = base64.b85decode(sealed)
    mixed = int.from_bytes(data, "big") ^ int.from_bytes(_stream(content, len(data)), "big")
    plain = mixed.to_bytes(len(data), "big")
    if blake2b(plain[16:], digest_size=16).digest() != plain[:16]:
        raise ValueError("sealed with another document")
    findings, apart = decode(json.loads(plain[16:].decode("utf-8", "surrogatepass")))
    if not all(isinstance(each, Finding) for each in findings) or not all(isinstance(s, Suppressed) for s in apart):
        raise ValueError("no findings")
    return findings, apart
