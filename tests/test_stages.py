"""The house: a stage imports only from earlier ones, and nothing heavy is imported before it is needed."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "auditor"
STAGES = ("document", "quantities", "assertions", "relations", "verdicts", "writers")
HEAVY = (
    "sympy",
    "pint",
    "marko",
    "tabulate",
    "wcwidth",
    "babel",
    "pathspec",
    "importlib.metadata",
    "concurrent.futures",
)


def imported(path: Path, everywhere: bool = True) -> set[str]:
    """Return the modules that `path` imports, without those for type checking; not `everywhere`: at the top only."""
    found: set[str] = set()
    tree = ast.parse(path.read_text(encoding="utf-8"))
    nodes: list[ast.stmt] = list(tree.body)
    for node in nodes:
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test):
            continue
        inside = ast.walk(node) if everywhere else [node]
        for part in inside:
            if isinstance(part, ast.Import):
                found.update(alias.name for alias in part.names)
            elif isinstance(part, ast.ImportFrom) and part.module:
                found.add(part.module)
    return found


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_imports_only_from_itself_and_from_earlier_stages(stage: str) -> None:
    later = STAGES[STAGES.index(stage) + 1 :]
    for path in sorted((PACKAGE / stage).rglob("*.py")):
        for name in imported(path):
            assert not any(name.startswith(f"auditor.{other}") for other in later), f"{path.name} imports {name}"
            assert not name.startswith(("auditor.commands", "auditor.pipeline")), f"{path.name} imports {name}"


def test_no_rule_imports_a_verdict_or_a_writer() -> None:
    for path in (ROOT / "rules").glob("*.py"):
        for name in imported(path):
            assert not name.startswith(("auditor.verdicts", "auditor.writers", "auditor.pipeline")), path.name


def test_no_module_imports_anything_heavy_at_its_top() -> None:
    """`document/bounded.py` is itself imported for Markdown alone."""
    for path in [*PACKAGE.rglob("*.py"), *(ROOT / "rules").glob("*.py")]:
        if path.name == "bounded.py":
            continue
        for name in imported(path, everywhere=False):
            assert name not in HEAVY, f"{path.name} imports {name}"
            assert name.partition(".")[0] not in HEAVY, f"{path.name} imports {name}"


def loaded(code: str) -> set[str]:
    """Return what of the heavy modules a process has loaded after `code`."""
    report = f"import sys; print(*(name for name in {HEAVY!r} if name in sys.modules), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", f"{code}\n{report}"], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return set(done.stderr.split())


PLAIN = (
    "Of the 120 delegates, 45 (37.5 per cent) walked 640 miles (1,030 km). Sales rose 20 per cent to $12m from $10m."
)


def test_an_audit_of_plain_text_loads_nothing_heavy() -> None:
    assert loaded(f"import auditor; assert len(auditor.audit({PLAIN!r}).entries) > 5") == set()


def test_importing_the_package_loads_no_stage() -> None:
    code = "import sys, auditor; assert not [name for name in sys.modules if name.startswith('auditor.docu')]"
    assert loaded(code) == set()


def test_markdown_loads_marko_and_nothing_else() -> None:
    assert loaded(f"import auditor; auditor.audit({PLAIN!r}, 'a.md')") == {"marko"}


def test_the_command_line_loads_nothing_heavy(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PLAIN, encoding="utf-8")
    for arguments in (["--version"], ["check", "-q", str(tmp_path / "a.txt")]):
        run = f"try: main({arguments!r})\nexcept SystemExit as end: assert not end.code"
        assert loaded(f"from auditor.__main__ import main\n{run}") == set()
