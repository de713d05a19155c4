"""Closed lists of words or ranks, as `enum.StrEnum` and `enum.IntEnum` make them, but quickly.

Python 3.11 finds a member through the class of its class, six times as slowly as any other attribute, and the kinds and
roles of numbers are asked for more than a hundred times for each number of a text. Here a member is a plain attribute.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any


class _Closed(type):
    """The class of such a list: it makes the members, and finds them by their values and names."""

    _by_name: dict[str, Any]
    _by_value: dict[Any, Any]

    def __new__(mcs, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> _Closed:
        values = {key: value for key, value in body.items() if not key.startswith("_")}
        made = super().__new__(mcs, name, bases, {key: value for key, value in body.items() if key not in values})
        made._by_name, made._by_value = {}, {}
        for key, value in values.items():
            member = type.__call__(made, value)
            member.name, member.value = key, value
            made._by_name[key] = made._by_value[value] = member
            setattr(made, key, member)
        return made

    def __call__(cls, value: Any) -> Any:
        """Return the member with that value.

        Raises:
            ValueError: there is none.
        """
        member = cls._by_value.get(value)
        if member is None:
            raise ValueError(f"{value!r} is not a valid {cls.__name__}")
        return member

    def __getitem__(cls, name: str) -> Any:
        return cls._by_name[name]

    def __iter__(cls) -> Iterator[Any]:
        return iter(cls._by_name.values())

    def __len__(cls) -> int:
        return len(cls._by_name)


class _Member:
    """What the members of every such list can do."""

    name: str
    value: Any

    def __repr__(self) -> str:
        return f"<{type(self).__name__}.{self.name}: {self.value!r}>"

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.value,)


if TYPE_CHECKING:
    from enum import IntEnum as IntEnum
    from enum import StrEnum as StrEnum
else:

    class StrEnum(_Member, str, metaclass=_Closed):
        """The words of a closed list."""

    class IntEnum(_Member, int, metaclass=_Closed):
        """The ranks of a closed list."""

        __str__ = int.__repr__
