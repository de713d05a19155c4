"""The distributions: built from the sources, complete, and at work in a fresh environment of every Python here."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from email import message_from_bytes
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
DEPENDENCIES = [re.split(r"[<>=\[]", line)[0].lower() for line in PROJECT["dependencies"]]
THEIRS = ["mpmath", "flexcache", "flexparser", "platformdirs", "typing_extensions"]
"""What the dependencies import, all of it pure Python like themselves."""
SOURCES = ("auditor", "rules", "pyproject.toml", "README.md", "LICENSE", "MANIFEST.in")


def pythons() -> list[str]:
    """Return an interpreter for each Python that `requires-python` allows and this machine has."""
    found = {f"{sys.version_info.major}.{sys.version_info.minor}": sys.executable}
    for minor in range(11, 16):
        here = shutil.which(f"python3.{minor}")
        pyenv = sorted(Path.home().glob(f".pyenv/versions/3.{minor}.*/bin/python"))
        for candidate in [here, *map(str, pyenv)]:
            if candidate and subprocess.run([candidate, "-c", "import venv"], capture_output=True).returncode == 0:
                found.setdefault(f"3.{minor}", candidate)
    return [found[version] for version in sorted(found, key=lambda version: int(version.split(".")[1]))]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sdist, and the wheel that is built from it, made from a copy that has no leftovers of other builds."""
    copy, out = tmp_path_factory.mktemp("sources"), tmp_path_factory.mktemp("dist")
    for name in SOURCES:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
        elif (ROOT / name).exists():
            shutil.copy(ROOT / name, copy)
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(out), str(copy)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=110)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return out


@pytest.fixture(scope="module")
def wheel(built: Path) -> Path:
    (path,) = built.glob("numeric_auditor-*-py3-none-any.whl")
    return path


def sources() -> set[str]:
    """Return the modules that must be installed, as paths in the wheel."""
    ours = {path.relative_to(ROOT).as_posix() for path in (ROOT / "auditor").rglob("*.py")}
    return ours | {f"auditor/rules/{path.name}" for path in (ROOT / "rules").glob("*.py")}


def test_the_wheel_has_every_module_and_every_rule(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {name for name in names if name.endswith(".py")} == sources()
    assert "auditor/py.typed" in names
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)


def test_the_sdist_has_what_the_wheel_is_built_from(built: Path) -> None:
    (path,) = built.glob("numeric_auditor-*.tar.gz")
    with tarfile.open(path) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    for name in sources():
        assert name.replace("auditor/rules/", "rules/") in names
    assert {"pyproject.toml", "README.md", "LICENSE", "auditor/py.typed"} <= names


def test_the_metadata_are_complete(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        folder = next(name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        metadata = message_from_bytes(archive.read(folder))
        points = archive.read(folder.replace("METADATA", "entry_points.txt")).decode("utf-8")
    assert metadata["Name"] == "numeric-auditor"
    assert metadata["License-Expression"] == "Apache-2.0"
    assert metadata["Requires-Python"] == ">=3.11"
    assert metadata["Description-Content-Type"] == "text/markdown"
    assert len(metadata["Summary"]) <= 120
    assert len(str(metadata.get_payload())) > 500
    assert {"test", "docs"} <= set(metadata.get_all("Provides-Extra") or ())
    urls = {line.partition(",")[0] for line in metadata.get_all("Project-URL") or ()}
    assert {"Documentation", "Source", "Issues", "Changelog"} <= urls
    classifiers = set(metadata.get_all("Classifier") or ())
    assert {"Framework :: Pytest", "Typing :: Typed", "Environment :: Console"} <= classifiers
    assert "auditor = auditor.__main__:main" in points
    assert "[pytest11]\nauditor = auditor.pytest_plugin" in points


def folders(names: list[str]) -> list[str]:
    """Return where the modules `names` are installed."""
    found = set()
    for name in names:
        spec = find_spec(name)
        assert spec is not None, name
        assert spec.origin is not None, name
        place = Path(spec.origin)
        found.add(str(place.parent.parent if place.name == "__init__.py" else place.parent))
    return sorted(found)


@pytest.mark.parametrize("python", pythons(), ids=lambda path: Path(path).parent.parent.name or path)
def test_it_runs_in_a_fresh_environment(wheel: Path, tmp_path: Path, python: str) -> None:
    environment = tmp_path / "venv"
    subprocess.run([python, "-m", "venv", "--without-pip", str(environment)], check=True, timeout=60)
    (packages,) = environment.glob("lib/python3.*/site-packages")
    (packages / "dependencies.pth").write_text("\n".join(folders(DEPENDENCIES + THEIRS)), encoding="utf-8")
    install = [sys.executable, "-m", "pip", "--python", str(environment / "bin" / "python"), "install", "--no-deps"]
    subprocess.run([*install, "--no-index", "--no-compile", "-q", str(wheel)], check=True, timeout=60)
    (tmp_path / "stadium.txt").write_text(
        "The stadium will cost $12m, up 20 per cent from $9m a year ago.\n", encoding="utf-8"
    )

    def run(*command: str) -> subprocess.CompletedProcess[str]:
        program = [str(environment / "bin" / command[0]), *command[1:]]
        return subprocess.run(program, capture_output=True, text=True, cwd=tmp_path, timeout=60)

    where = run("python", "-c", "import auditor; print(auditor.__file__)")
    assert str(packages) in where.stdout, where.stderr
    for door in (("auditor",), ("python", "-m", "auditor")):
        version = run(*door, "--version")
        assert version.returncode == 0, version.stderr
        assert wheel.name.split("-")[1] in version.stdout
        check = run(*door, "check", "stadium.txt")
        assert check.returncode == 1, check.stderr
        assert "change" in check.stdout
