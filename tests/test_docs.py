"""The documentation: every example in it happens as shown, its generated pages are complete, and it builds."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.fences import agrees, examine, fences, session

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PAGES = sorted(path for path in DOCS.rglob("*.md") if "generated" not in path.parts and "_build" not in path.parts)
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
_SAMPLE = """
```{code-block} text
:caption: a.txt
one
```

```console
$ cat a.txt
one
$ echo $?
0
```
"""


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.relative_to(DOCS).as_posix())
def test_every_example_happens_as_shown(page: Path, tmp_path: Path) -> None:
    wrong, _ = examine(page, tmp_path)
    assert not wrong, "\n\n".join(wrong)


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.relative_to(DOCS).as_posix())
def test_what_is_to_be_installed_exists(page: Path) -> None:
    """Shell blocks install or start something: they are not run, so what they name is looked up."""
    extras = set(PROJECT["optional-dependencies"])
    for fence in fences(page.read_text(encoding="utf-8")):
        if fence.language != "sh":
            continue
        for line in fence.lines:
            assert re.match(r"(pip|pipx|uv tool) install |uvx |auditor completions |source |python -m venv ", line), (
                line
            )
            for name, extra in re.findall(r"install '?([a-z-]+)(?:\[([a-z,]+)\])?", line):
                assert name in (PROJECT["name"], "pytest-xdist"), line
                assert set(filter(None, extra.split(","))) <= extras, line


def test_the_site_builds_without_a_warning(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "sphinx", "-W", "--keep-going", "-q", "-b", "html", "-d", str(tmp_path / "cache")]
    done = subprocess.run([*command, str(DOCS), str(tmp_path / "html")], capture_output=True, text=True, timeout=110)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "html" / "index.html").stat().st_size > 1000


# --- the runner of the examples can fail


def test_a_page_that_shows_something_else_is_caught_and_corrected(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(_SAMPLE, encoding="utf-8")
    assert examine(page, tmp_path) == ([], _SAMPLE)
    page.write_text(_SAMPLE.replace("$ cat a.txt\none", "$ cat a.txt\ntwo\nthree"), encoding="utf-8")
    wrong, corrected = examine(page, tmp_path)
    assert len(wrong) == 1
    assert "page.md:8: $ cat a.txt" in wrong[0]
    assert corrected == _SAMPLE


@pytest.mark.parametrize(
    ("block", "message"),
    [
        ("```pycon\n>>> 1 + 1\n3\n```\n", "Got:"),
        ("```toml\n= 1\n```\n", "TOMLDecodeError"),
        ("```python\ndef\n```\n", "invalid syntax"),
        ("```ruby\n1\n```\n", "no test knows the language 'ruby'"),
    ],
)
def test_a_broken_block_is_caught(tmp_path: Path, block: str, message: str) -> None:
    page = tmp_path / "page.md"
    page.write_text(block, encoding="utf-8")
    wrong, _ = examine(page, tmp_path)
    assert len(wrong) == 1
    assert message in wrong[0]


@pytest.mark.parametrize(
    ("expected", "printed", "same"),
    [
        ("a\nb\n", "a \nb\n\n", True),
        ("a\n", "b\n", False),
        ("a ... c\n", "a b\nb c\n", True),
        ("a ... c\n", "a b\n", False),
        ("a.c\n", "abc\n", False),
    ],
)
def test_ellipsis(expected: str, printed: str, same: bool) -> None:
    assert agrees(expected, printed) is same


def test_a_session_begins_with_a_command() -> None:
    (fence,) = fences("```console\nauditor\n```\n")
    with pytest.raises(AssertionError, match="begins with a command"):
        list(session(fence))
