"""Records behave as the frozen slotted dataclasses of the standard library that they stand for."""

from __future__ import annotations

import copy
import dataclasses
import importlib
import inspect
import pickle
import pkgutil

import pytest
from hypothesis import given
from hypothesis import strategies as st

import auditor
from auditor.quantities.model import Calendar
from auditor.records import dataclass


@dataclass(frozen=True, slots=True)
class Ours:
    """A record."""

    first: int
    second: str
    third: tuple[int, ...] = ()
    """With a default."""

    @property
    def doubled(self) -> int:
        """Twice the first."""
        return 2 * self.first


@dataclasses.dataclass(frozen=True, slots=True)
class Theirs:
    """A record."""

    first: int
    second: str
    third: tuple[int, ...] = ()

    @property
    def doubled(self) -> int:
        """Twice the first."""
        return 2 * self.first


@dataclass(frozen=True, slots=True)
class Alone:
    """A record of one field."""

    only: int = 3


VALUES = st.tuples(st.integers(0, 3), st.sampled_from(["", "a"]), st.just(()) | st.just((1,)))


@given(VALUES, VALUES)
def test_records_compare_hash_and_show_alike(one: tuple[object, ...], other: tuple[object, ...]) -> None:
    ours, others = Ours(*one), Ours(*other)  # type: ignore[arg-type]
    theirs = Theirs(*one)  # type: ignore[arg-type]
    assert (ours == others) is (theirs == Theirs(*other))  # type: ignore[arg-type]
    assert (hash(ours) == hash(others)) is (hash(theirs) == hash(Theirs(*other)))  # type: ignore[arg-type]
    assert repr(ours) == repr(theirs).replace("Theirs", "Ours")
    assert ours != theirs
    assert ours.doubled == theirs.doubled


@given(VALUES)
def test_records_are_copied_pickled_and_replaced(values: tuple[object, ...]) -> None:
    record = Ours(*values)  # type: ignore[arg-type]
    assert copy.copy(record) == copy.deepcopy(record) == pickle.loads(pickle.dumps(record)) == record
    assert dataclasses.replace(record, second="b") == Ours(record.first, "b", record.third)
    assert dataclasses.asdict(record) == {"first": values[0], "second": values[1], "third": values[2]}


def test_the_standard_library_knows_their_fields() -> None:
    assert dataclasses.is_dataclass(Ours)
    ours, theirs = dataclasses.fields(Ours), dataclasses.fields(Theirs)
    assert [(each.name, each.type, each.default, each.init) for each in ours] == [
        (each.name, each.type, each.default, each.init) for each in theirs
    ]
    assert str(inspect.signature(Ours)) == str(inspect.signature(Theirs))
    assert Ours.__match_args__ == Theirs.__match_args__
    assert Ours.__slots__ == Theirs.__slots__  # type: ignore[attr-defined]
    assert Ours.__doc__ == Theirs.__doc__


def test_nothing_can_be_set_or_deleted_or_left_out() -> None:
    record = Ours(1, "a")
    for name in ("first", "new"):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(record, name, 2)
    with pytest.raises(dataclasses.FrozenInstanceError):
        del record.first
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'second'"):
        Ours(1)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="unexpected keyword argument 'fourth'"):
        Ours(1, "a", fourth=2)  # type: ignore[call-arg]
    assert not hasattr(record, "__dict__")


def test_one_field_and_defaults_alone() -> None:
    assert (Alone(), repr(Alone()), hash(Alone())) == (Alone(3), "Alone(only=3)", hash(Alone(3)))
    assert pickle.loads(pickle.dumps(Alone(4))) == Alone(4) != Alone()
    assert Calendar(month=1) == Calendar(None, 1)


def test_what_is_more_than_names_and_defaults_is_made_by_the_standard_library() -> None:
    @dataclass(slots=True)
    class Open:
        items: list[int] = dataclasses.field(default_factory=list)

    made = Open()
    made.items = [1]
    assert (made, Open()) == (Open([1]), Open([]))


def test_a_record_that_is_not_frozen_is_set_and_has_no_hash() -> None:
    @dataclass(slots=True)
    class Open:
        first: int
        second: str = "a"

    made = Open(1)
    made.first = 2
    assert (made, repr(made).rpartition(".")[2]) == (Open(2), "Open(first=2, second='a')")
    with pytest.raises(TypeError, match="unhashable"):
        hash(made)
    with pytest.raises(AttributeError):
        made.third = 3  # type: ignore[attr-defined]


def test_the_standard_library_can_describe_every_record() -> None:
    names = [module.name for module in pkgutil.walk_packages(auditor.__path__, "auditor.")]
    modules = [importlib.import_module(name) for name in names if not name.endswith("__main__")]
    records = {kind for module in modules for kind in vars(module).values() if isinstance(kind, type)}
    described = {kind: dataclasses.fields(kind) for kind in records if "__dataclass_fields__" in vars(kind)}
    assert len(described) > 50
    assert all(described.values())
