"""The documentation: every example in it happens as shown, its generated pages are complete, and it builds."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from textwrap import dedent

import click
import pytest

import auditor.quantities
from auditor.__main__ import main
from auditor.configuring.keys import KEYS
from auditor.registry import Rule, load_rules
from tests.fences import agrees, elided, examine, fences, session

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


def test_the_hooks_and_the_inputs_of_the_action_exist() -> None:
    import yaml

    hooks = {hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    shown = [
        yaml.safe_load(f.text) for f in fences((DOCS / "ci.md").read_text(encoding="utf-8")) if f.language == "yaml"
    ]
    (configuration,) = [block for block in shown if "repos" in block]
    (workflow,) = [block for block in shown if "jobs" in block]
    assert {hook["id"] for repo in configuration["repos"] for hook in repo["hooks"]} == hooks
    (step,) = [step for step in workflow["jobs"]["auditor"]["steps"] if "numeric-auditor" in step.get("uses", "")]
    assert set(step["with"]) <= set(action["inputs"])
    assert action["inputs"]["sarif-file"]["default"] == workflow["jobs"]["auditor"]["steps"][-1]["with"]["sarif_file"]
    for output in action["outputs"]:
        assert f"`{output}`" in (DOCS / "ci.md").read_text(encoding="utf-8")


# --- what is generated


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The generated pages."""
    folder = tmp_path_factory.mktemp("generated")
    subprocess.run([sys.executable, str(DOCS / "generate.py"), str(folder)], check=True, timeout=60, cwd=ROOT)
    return folder


@pytest.mark.parametrize("rule", load_rules(), ids=lambda rule: rule.id)
def test_every_rule_has_a_page_with_its_examples_and_what_it_says_of_them(generated: Path, rule: Rule) -> None:
    page = (generated / "rules" / f"{rule.id}.md").read_text(encoding="utf-8")
    assert f"[{rule.id}](rules/{rule.id}.md)" in (generated / "rules.md").read_text(encoding="utf-8")
    for heading, there in (
        ("Why", True),
        ("Not checked", True),
        ("What it finds", rule.bad),
        ("What it lets pass", rule.good),
    ):
        assert (f"## {heading}\n" in page) is bool(there)
    for example in (*rule.bad, *rule.good):
        assert "".join(f"{line.rstrip()}\n" for line in dedent(example).strip("\n").split("\n")) in page
    assert len(re.findall(r"^> .+\.$", page, re.MULTILINE)) >= len(rule.bad)


def test_the_help_of_every_command_is_printed(generated: Path) -> None:
    page = (generated / "commands.md").read_text(encoding="utf-8")
    names = main.list_commands(click.Context(main))
    assert "check" in names
    for name in names:
        assert f"## auditor {name}\n\n```text\nUsage: auditor {name}" in page


def test_every_example_of_a_reader_is_in_the_tables(generated: Path) -> None:
    page = (generated / "reading.part").read_text(encoding="utf-8")
    readers = [import_module(f"auditor.quantities.{found.name}") for found in iter_modules(auditor.quantities.__path__)]
    texts = [example[0] for reader in readers for example in getattr(reader, "EXAMPLES", ())]
    assert len(texts) > 50
    for text in texts:
        assert "\n| {} | ".format(text.replace("*", "\\*")) in page


def test_every_key_of_the_configuration_is_in_the_table(generated: Path) -> None:
    page = (generated / "keys.part").read_text(encoding="utf-8")
    assert [line.split("`")[1] for line in page.splitlines() if line.startswith("| `")] == list(KEYS)


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


def test_what_a_page_leaves_out_stays_left_out() -> None:
    old = "a.txt: 1 of 2\n  could be: ...\n1 passed in ...\n"
    new = "a.txt: 1 of 3\n  could be: 7\n  could be: 8\nmore\n2 passed in 0.12s\n"
    assert elided(old, new) == ["a.txt: 1 of 3", "  could be: ...", "more", "2 passed in ..."]


def test_a_session_begins_with_a_command() -> None:
    (fence,) = fences("```console\nauditor\n```\n")
    with pytest.raises(AssertionError, match="begins with a command"):
        list(session(fence))
