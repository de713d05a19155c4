"""Which documents a run reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.configuring.files import Configs
from auditor.errors import UnreadableError
from auditor.running.discovery import discover, names_from


@pytest.fixture(autouse=True)
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with documents, an ignored folder and things that are no documents."""
    for name in (
        ".git/x.md",
        "a.md",
        "b.txt",
        "code.py",
        "docs/c.md",
        "docs/sub/d.HTML",
        "docs/sub/skip.md",
        "docs/draft/e.md",
        "docs/draft/keep.md",
        "node_modules/f.md",
        ".hidden/g.md",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x\n")
    (tmp_path / ".gitignore").write_text("skip.md\n**/draft/*\n")
    (tmp_path / "docs" / ".gitignore").write_text("!draft/keep.md\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(*names: str, force_exclude: bool = False) -> list[str]:
    files, problems = discover(names, Configs(), force_exclude)
    assert problems == []
    return files


def test_a_folder_is_searched_in_order_and_gitignore_is_honoured() -> None:
    assert found(".") == ["a.md", "b.txt", "docs/c.md", "docs/draft/keep.md", "docs/sub/d.HTML"]


def test_gitignore_above_the_named_folder_counts(tree: Path) -> None:
    assert found("docs/sub") == ["docs/sub/d.HTML"]
    assert found(str(tree / "docs" / "sub")) == [str(tree / "docs" / "sub" / "d.HTML")]


def test_outside_of_a_repository_only_own_gitignores_count(tree: Path) -> None:
    (tree / ".git" / "x.md").unlink()
    (tree / ".git").rmdir()
    assert found("docs/sub") == ["docs/sub/d.HTML", "docs/sub/skip.md"]


def test_named_files_are_read_whatever_they_are_and_once() -> None:
    assert found("docs/sub/skip.md", "code.py", "./code.py", "docs/../code.py", "-") == [
        "docs/sub/skip.md",
        "code.py",
        "-",
    ]


def test_globs() -> None:
    assert found("*.md") == ["a.md"]
    assert found("docs/**/*.md") == ["docs/c.md", "docs/draft/e.md", "docs/draft/keep.md", "docs/sub/skip.md"]


def test_a_file_whose_name_looks_like_a_glob(tree: Path) -> None:
    (tree / "[1].md").write_text("x")
    assert found("[1].md") == ["[1].md"]


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("none.md", "none.md: no such file"),
        ("*.docx", "*.docx: matches no document"),
        ("empty", "empty: no documents in this folder"),
    ],
)
def test_a_name_that_leads_to_nothing_is_said(tree: Path, name: str, problem: str) -> None:
    (tree / "empty").mkdir()
    assert discover(["a.md", name], Configs()) == (["a.md"], [problem])


def test_include_and_exclude_are_relative_to_their_configuration(tree: Path) -> None:
    (tree / "docs" / "auditor.toml").write_text('include = ["*.md"]\nexclude = ["/sub/", "c.md"]\n')
    assert found(".") == ["a.md", "b.txt", "docs/draft/keep.md"]
    assert found("docs/c.md") == ["docs/c.md"]
    assert found("docs/c.md", "a.md", force_exclude=True) == ["a.md"]


def test_a_link_to_a_folder_makes_no_loop(tree: Path) -> None:
    (tree / "docs" / "loop").symlink_to(tree)
    assert found("docs") == ["docs/c.md", "docs/draft/keep.md", "docs/sub/d.HTML"]


def test_nul_separated_lists(tree: Path) -> None:
    (tree / "list").write_bytes("a.md\0é b\n.md\0".encode())
    assert names_from("list") == ["a.md", "é b\n.md"]
    with pytest.raises(UnreadableError, match=r"^none: no such file or directory$"):
        names_from("none")
