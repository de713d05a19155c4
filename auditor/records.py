"""Records with slots, as ``@dataclass(frozen=True, slots=True)`` makes them, but quickly.

The standard library compiles six methods for a class, half a millisecond each time, which for our records is a sixth of
the start of a process; here one is compiled and the others are shared. And it fills each field of a new object by its
name through ``object.__setattr__``; the slots themselves take it in half the time. Records that are more than names
and default values, the standard library makes.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NoReturn

Values = Callable[[Any], tuple[Any, ...]]


def _dataclass(*, frozen: bool = False, slots: bool = False) -> Callable[[type], type]:
    """Return the decorator that makes a class a record; see `dataclasses.dataclass`."""

    def decorated(plain: type) -> type:
        names = tuple(plain.__annotations__)
        special = any(type(plain.__dict__.get(name)) is dataclasses.Field for name in names)
        if slots and names and not special and plain.__bases__ == (object,):
            return _record(plain, names, frozen)
        return dataclasses.dataclass(frozen=frozen, slots=slots)(plain)

    return decorated


if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:
    dataclass = _dataclass


def _record(plain: type, names: tuple[str, ...], frozen: bool) -> type:
    inside = {name: value for name, value in plain.__dict__.items() if name not in ("__dict__", "__weakref__")}
    defaults = {name: inside.pop(name) for name in names if name in inside}
    values: Values = attrgetter(*names) if len(names) > 1 else _alone(*names)
    fixed = {
        "__setattr__": _no_setting,
        "__delattr__": _no_deleting,
        "__hash__": lambda record: hash(values(record)),
    }
    made = type(plain)(
        plain.__name__,
        (),
        inside
        | {
            "__slots__": names,
            "__match_args__": names,
            "__dataclass_fields__": _Fields(plain, names, defaults),
            "__repr__": _written,
            "__eq__": _equality(values),
            "__reduce__": lambda record: (record.__class__, values(record)),
        }
        | (fixed if frozen else {"__hash__": None}),
    )
    made.__init__ = _filling(made, names, defaults)  # type: ignore[misc]
    return made


def _filling(made: type, names: tuple[str, ...], defaults: dict[str, Any]) -> Callable[..., None]:
    """Return the `__init__` that puts each argument into its slot."""
    known = {f"_{name}": made.__dict__[name].__set__ for name in names}
    known |= {f"_default_{name}": value for name, value in defaults.items()}
    taken = ", ".join(f"{name}=_default_{name}" if name in defaults else name for name in names)
    source = f"def __init__(self, {taken}):\n" + "".join(f"    _{name}(self, {name})\n" for name in names)
    exec(source, known)  # the names of the fields alone are in it
    found: Callable[..., None] = known["__init__"]
    found.__qualname__ = f"{made.__qualname__}.__init__"
    found.__annotations__ = {**made.__annotations__, "return": None}
    return found


class _Fields:
    """The fields as the standard library describes them, for its `replace` and `fields`: made when they ask."""

    def __init__(self, plain: type, names: tuple[str, ...], defaults: dict[str, Any]) -> None:
        annotations = {name: plain.__annotations__[name] for name in names}
        self._body = {"__annotations__": annotations, "__doc__": plain.__doc__ or "A record.", **defaults}

    def __get__(self, record: object, owner: type) -> Any:
        described: Any = dataclasses.dataclass(init=False, repr=False, eq=False)(type("Described", (), self._body))
        fields = described.__dataclass_fields__
        type.__setattr__(owner, "__dataclass_fields__", fields)
        return fields


def _alone(name: str) -> Values:
    return lambda record: (getattr(record, name),)


def _equality(values: Values) -> Callable[[Any, Any], Any]:
    def equal(record: Any, other: Any) -> Any:
        return values(record) == values(other) if other.__class__ is record.__class__ else NotImplemented

    return equal


def _written(record: Any) -> str:
    fields = ", ".join(f"{name}={getattr(record, name)!r}" for name in record.__match_args__)
    return f"{record.__class__.__qualname__}({fields})"


def _no_setting(record: Any, name: str, value: object) -> NoReturn:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _no_deleting(record: Any, name: str) -> NoReturn:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")
