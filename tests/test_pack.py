"""The pack as a whole: ids, pages, and the index that is generated from them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from auditor.__main__ import main
from auditor.commands.rule import index
from auditor.pages import EXTRA
from auditor.registry import Rule, load_rules, rule_names

FOLDER = Path(__file__).parents[1] / "rules"
RULES = load_rules()
by_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)


def test_the_folder_is_the_registry() -> None:
    files = sorted(path.stem for path in FOLDER.glob("*.py") if not path.stem.startswith("_"))
    assert list(rule_names()) == files
    assert [rule.id for rule in RULES] == sorted(name.replace("_", "-") for name in files)
    assert not {rule.id for rule in RULES} & set(EXTRA)


def test_the_folder_is_flat() -> None:
    """Only named packages go into the wheel, so a folder below would be missing there, and nobody would notice."""
    assert [path.name for path in FOLDER.iterdir() if path.is_dir() and path.name != "__pycache__"] == []


@by_rule
def test_an_id_is_words_with_hyphens(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.id)
    assert len(rule.id) <= 24


@by_rule
def test_a_page_says_what_must_agree_why_and_what_is_not_checked(rule: Rule) -> None:
    title, _, rest = rule.doc.partition("\n\n")
    assert "\n" not in title.strip()
    assert title.endswith(".")
    assert len(title) <= 100
    assert re.search(r"^Why: \S", rest, re.MULTILINE)
    assert re.search(r"^Not checked: \S", rest, re.MULTILINE)
    assert rest.rstrip().endswith(".")


@by_rule
def test_a_rule_has_examples_of_both_kinds(rule: Rule) -> None:
    assert len(rule.bad) >= 2
    assert len(rule.good) >= len(rule.bad)
    assert len({*rule.bad, *rule.good}) == len(rule.bad) + len(rule.good)


def test_no_two_rules_have_the_same_title() -> None:
    titles = [rule.doc.partition("\n")[0] for rule in RULES]
    assert len(set(titles)) == len(titles)


def test_a_rule_compares_no_numbers_and_reads_no_text_itself() -> None:
    """Rules claim and the judge decides: no tolerance, no rounding, no pattern over the prose in a rule."""
    for path in FOLDER.glob("[!_]*.py"):
        source = path.read_text(encoding="utf-8")
        banned = re.search(
            r"\b(round|isclose|float|eval|sympify|tolerance)\b *[(=]|^import re$|\.prose\b", source, re.MULTILINE
        )
        assert banned is None, f"{path.name} has {banned[0]!r}"


def test_the_template_has_what_a_rule_needs() -> None:
    source = (FOLDER / "_template.py").read_text(encoding="utf-8")
    for part in ("Why:", "Not checked:", "BAD", "GOOD", "def proposals(reading: Reading)"):
        assert part in source


def test_the_index_is_fresh() -> None:
    """Write it again with ``auditor rule --index > rules/README.md``."""
    assert (FOLDER / "README.md").read_text(encoding="utf-8") == index(tuple((rule.id, rule.doc) for rule in RULES))


@pytest.mark.parametrize("name", EXTRA)
def test_what_only_a_run_finds_has_a_page_too(name: str) -> None:
    result = CliRunner().invoke(main, ["rule", name])
    assert result.exit_code == 0
    assert result.stdout.startswith(f"{name}\n{'=' * len(name)}\n\n")
    assert "\nWhy: " in result.stdout


def test_an_unknown_rule_leads_to_the_list_or_to_the_one_that_is_meant() -> None:
    unknown = CliRunner().invoke(main, ["rule", "nosuch"])
    assert unknown.exit_code == 2
    assert unknown.stderr == "auditor: unknown rule 'nosuch'; 'auditor rule' lists them\n"
    meant = CliRunner().invoke(main, ["rule", "revison"])
    assert meant.stderr == "auditor: unknown rule 'revison'; did you mean 'revision'?\n"


def test_the_changelog_names_every_finding_that_there_is() -> None:
    text = (FOLDER.parent / "CHANGELOG.md").read_text(encoding="utf-8")
    findings = "".join(re.findall(r"^### Findings\n(.*?)(?=^#{2,3} |\Z)", text, re.MULTILINE | re.DOTALL))
    assert [name for name in (*(rule.id for rule in RULES), *EXTRA) if f"`{name}`" not in findings] == []
