"""Rules of other distributions: found by entry point, refused where they are no rules or clash with ours."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from auditor import registry
from auditor.errors import AuditorError
from auditor.registry import load_rules, rule_names
from auditor.settings import Settings

SOURCE = '"""Say nothing."""\nBAD = GOOD = ()\ndef proposals(reading):\n    yield from ()\n'


class Site:
    """A folder on the search path in which distributions are installed by writing their files."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def install(self, name: str, points: str, files: dict[str, str]) -> None:
        """Write a distribution with the entry points `points` in our group."""
        metadata = self.folder / f"{name.replace('-', '_')}-1.0.dist-info"
        metadata.mkdir()
        (metadata / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", encoding="utf-8")
        (metadata / "entry_points.txt").write_text(f"[auditor.rules]\n{points}\n", encoding="utf-8")
        for path, text in files.items():
            (self.folder / path).parent.mkdir(exist_ok=True)
            (self.folder / path).write_text(text, encoding="utf-8")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """A fresh folder of installed distributions."""
    monkeypatch.syspath_prepend(tmp_path)
    before = set(sys.modules)
    registry._installed.cache_clear()
    yield Site(tmp_path)
    registry._installed.cache_clear()
    for name in set(sys.modules) - before:
        if name.startswith("paper"):
            del sys.modules[name]


def ids() -> list[str]:
    return [rule.id for rule in load_rules()]


def test_a_module_is_one_rule(site: Site) -> None:
    site.install("paper-one", "paper-turnout = paper_one", {"paper_one.py": SOURCE})
    assert ids() == sorted([name.replace("_", "-") for name in rule_names()] + ["paper-turnout"])
    assert next(rule for rule in load_rules() if rule.id == "paper-turnout").doc == "Say nothing."
    assert [rule.id for rule in load_rules(Settings(select=("paper-turnout",)))] == ["paper-turnout"]


def test_a_package_is_a_folder_of_rules(site: Site) -> None:
    files = {"paper_two/__init__.py": "", "paper_two/by_line.py": SOURCE, "paper_two/_help.py": "raise SystemExit"}
    site.install("paper-two", "paper = paper_two", files)
    assert set(ids()) - {name.replace("_", "-") for name in rule_names()} == {"by-line"}


@pytest.mark.parametrize(
    ("points", "source", "message"),
    [
        ("{ours} = paper_three", SOURCE, "rules of paper-three: there is a rule '{ours}' already"),
        ("a-rule = paper_three\nb-rule = paper_none", SOURCE, "cannot import paper_none: ModuleNotFoundError"),
        ("a-rule = paper_three", "1 / 0", "rules of paper-three: cannot import paper_three: ZeroDivisionError"),
        ("a-rule = paper_three", "x = 1", "paper_three has no function proposals"),
        ("A_Rule = paper_three", SOURCE, "'A_Rule' is no rule id"),
    ],
)
def test_what_is_no_rule_is_refused(site: Site, points: str, source: str, message: str) -> None:
    ours = rule_names()[0].replace("_", "-")
    site.install("paper-three", points.format(ours=ours), {"paper_three.py": source})
    with pytest.raises(AuditorError) as caught:
        load_rules()
    assert message.format(ours=ours) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_two_plugins_may_not_share_an_id(site: Site) -> None:
    site.install("paper-four", "same = paper_four", {"paper_four.py": SOURCE})
    site.install("paper-five", "same = paper_five", {"paper_five.py": SOURCE})
    with pytest.raises(AuditorError, match="there is a rule 'same' already"):
        load_rules()


def test_without_plugins_the_metadata_of_the_environment_stay_unread() -> None:
    program = (
        "import sys; from auditor.registry import load_rules; load_rules(); print('importlib.metadata' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
