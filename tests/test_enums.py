"""Closed lists behave as the enumerations of the standard library that they stand for."""

from __future__ import annotations

import copy
import enum
import json
import pickle

import pytest

from auditor.assertions.model import Evidence, Role
from auditor.document.model import ZoneKind
from auditor.quantities.model import Kind
from auditor.relations.model import Basis
from auditor.report import Status
from auditor.verdicts.model import Severity, Verdict

LISTS = [Kind, Role, Evidence, ZoneKind, Basis, Status, Severity, Verdict]


def theirs(ours: type) -> type:
    """Return the enumeration of the standard library with the same members."""
    base = enum.IntEnum if issubclass(ours, int) else enum.StrEnum
    return base(ours.__name__, [(member.name, member.value) for member in ours])


@pytest.mark.parametrize("ours", LISTS)
def test_members_are_the_same_words(ours: type) -> None:
    for member, other in zip(ours, theirs(ours), strict=True):
        assert (member.name, member.value, member) == (other.name, other.value, other)
        assert (repr(member), str(member), f"{member:>12}") == (repr(other), str(other), f"{other:>12}")
        assert (hash(member), json.dumps(member), bool(member)) == (hash(other), json.dumps(other), bool(other))
    assert len(ours) == len(theirs(ours))
    assert sorted(ours) == sorted(theirs(ours))


@pytest.mark.parametrize("ours", LISTS)
def test_a_member_is_one_object(ours: type) -> None:
    for member in ours:
        assert ours(member.value) is member
        assert ours(member) is member
        assert ours[member.name] is member
        assert getattr(ours, member.name) is member
        assert isinstance(member, ours)
        assert pickle.loads(pickle.dumps([member, member])) == [member, member]
        assert pickle.loads(pickle.dumps(member)) is copy.copy(member) is copy.deepcopy(member) is member


@pytest.mark.parametrize("ours", LISTS)
@pytest.mark.parametrize("wrong", ["no such", 99, None])
def test_a_list_is_closed(ours: type, wrong: object) -> None:
    with pytest.raises(ValueError, match=str(wrong)) as ours_said:
        ours(wrong)
    with pytest.raises(ValueError, match=str(wrong)) as theirs_said:
        theirs(ours)(wrong)
    assert str(ours_said.value) == str(theirs_said.value)
    with pytest.raises(KeyError):
        ours["no_such"]


def test_lists_keep_the_order_that_they_are_written_in() -> None:
    assert [severity.value for severity in Severity] == ["error", "warning", "note"]
    assert max(Evidence) is Evidence.NEARNESS
