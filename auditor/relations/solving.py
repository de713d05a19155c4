"""One equation, checked and solved for each of its terms by intervals, without sympy.

Each term occurs once in an equation, so the interval of each side is exact (the dependency problem of interval
arithmetic arises only from repeated names), and the path from a side's root to a term can be inverted step by step.
That the solved forms agree with those that sympy finds is a test.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from functools import lru_cache

from auditor.errors import AuditorError
from auditor.quantities.interval import Interval
from auditor.records import dataclass
from auditor.relations.arithmetic import (
    ANY,
    add,
    divide,
    factor_of,
    intersect,
    multiply,
    square,
    subtract,
    total,
)
from auditor.relations.equations import relation_named
from auditor.relations.functions import FUNCTIONS
from auditor.relations.model import Relation, Term

_MOST_CHARACTERS = 500


@dataclass(frozen=True, slots=True)
class Name:
    """A term."""

    id: str


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number that the equation itself holds."""

    value: Fraction


@dataclass(frozen=True, slots=True)
class Binary:
    """``left operator right`` with one of ``+ - * /``; solved forms have ``**`` as well."""

    operator: str
    left: Node
    right: Node


@dataclass(frozen=True, slots=True)
class Call:
    """A named function, which is only evaluated; ``sqrt`` alone is also inverted."""

    function: str
    arguments: tuple[Node, ...]


Node = Name | Number | Binary | Call


@dataclass(frozen=True, slots=True)
class Equation:
    """A parsed equation: its sides, and the comparator before each side but the first."""

    sides: tuple[Node, ...]
    comparators: tuple[str, ...]
    names: tuple[str, ...]


_OPERATORS: dict[type[ast.operator], str] = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/"}
_COMPARATORS: dict[type[ast.cmpop], str] = {ast.Eq: "==", ast.LtE: "<=", ast.Lt: "<"}


@lru_cache(maxsize=512)
def parsed(text: str) -> Equation:
    """Return the equation that `text` is.

    Raises:
        AuditorError: it is no equation in the syntax of `auditor.relations.equations`.
    """
    if len(text) > _MOST_CHARACTERS:
        raise AuditorError(f"equation too long: {len(text)} characters, at most {_MOST_CHARACTERS}")
    try:
        tree = ast.parse(text, mode="eval").body
    except (SyntaxError, ValueError, MemoryError, RecursionError) as error:
        raise AuditorError(f"{text!r} is no equation") from error
    if not isinstance(tree, ast.Compare):
        raise AuditorError(f"{text!r} is no equation: it has no ==, <= or <")
    names: list[str] = []
    sides = tuple(_node(side, text, names) for side in (tree.left, *tree.comparators))
    comparators = tuple(_COMPARATORS.get(type(operator), "") for operator in tree.ops)
    if "" in comparators or ("==" in comparators and len(comparators) > 1):
        raise AuditorError(f"{text!r}: only one ==, or <= and <, may compare")
    if len(set(names)) < len(names):
        raise AuditorError(f"{text!r}: a term occurs twice")
    return Equation(sides, comparators, tuple(names))


def _node(tree: ast.expr, text: str, names: list[str]) -> Node:
    match tree:
        case ast.Name(id=name):
            names.append(name)
            return Name(name)
        case ast.Constant(value=int(value)) if not isinstance(value, bool):
            return Number(Fraction(value))
        case ast.BinOp(left=left, op=operator, right=right) if type(operator) in _OPERATORS:
            return Binary(_OPERATORS[type(operator)], _node(left, text, names), _node(right, text, names))
        case ast.Call(func=ast.Name(id=function), args=arguments, keywords=[]) if function in FUNCTIONS:
            return Call(function, tuple(_node(argument, text, names) for argument in arguments))
    raise AuditorError(f"{text!r}: {ast.unparse(tree)!r} may not stand in an equation")


def interval_of(node: Node, values: Mapping[str, Interval]) -> Interval | None:
    """Return the exact interval of `node`; None where it has no value at all (a division by nought)."""
    match node:
        case Name(id=name):
            return values[name]
        case Number(value=value):
            return Interval.exactly(value)
        case Binary(operator=operator, left=left, right=right):
            one, other = interval_of(left, values), interval_of(right, values)
            if one is None or other is None:
                return None
            return _FORWARD[operator](one, other)
        case Call(function=function, arguments=arguments):
            inner = [interval_of(argument, values) for argument in arguments]
            given = [one for one in inner if one is not None]
            return FUNCTIONS[function](*given) if len(given) == len(inner) else None


_FORWARD = {"+": add, "-": subtract, "*": multiply, "/": divide}


def _holds_name(node: Node, name: str) -> bool:
    match node:
        case Name(id=own):
            return own == name
        case Binary(left=left, right=right):
            return _holds_name(left, name) or _holds_name(right, name)
        case Call(arguments=arguments):
            return any(_holds_name(argument, name) for argument in arguments)
    return False


def _inverted(node: Node, name: str, target: Interval, values: Mapping[str, Interval]) -> Interval | None:
    """Return the values of `name` with which `node` can lie in `target`."""
    match node:
        case Binary(operator=operator, left=left, right=right):
            inside_left = _holds_name(left, name)
            other = interval_of(right if inside_left else left, values)
            if other is None:
                return None
            inner: Interval | None
            match operator, inside_left:
                case "+", _:
                    inner = subtract(target, other)
                case "-", True:
                    inner = add(target, other)
                case "-", False:
                    inner = subtract(other, target)
                case "*", _:
                    inner = factor_of(target, other)
                case "/", True:
                    inner = multiply(target, other)
                case _:
                    inner = factor_of(other, target)
            return None if inner is None else _inverted(left if inside_left else right, name, inner, values)
        case Call(function="sqrt", arguments=(argument,)):
            positive = intersect(target, Interval(Fraction(0), None))
            return None if positive is None else _inverted(argument, name, square(positive), values)
        case Call():
            return ANY
    return target


def _bound_by(sides: Sequence[Interval], comparators: Sequence[str], place: int) -> Interval | None:
    """Return where side `place` must lie for the chain to hold, whatever the others choose; None where nothing fits."""
    if comparators[0] == "==":
        return sides[1 - place]
    allowed: Interval | None = ANY
    for index, side in enumerate(sides):
        if index == place or allowed is None:
            continue
        if index < place:
            strict = "<" in comparators[index:place]
            allowed = intersect(allowed, Interval(side.low, None, side.low is not None and (side.low_open or strict)))
        else:
            strict = "<" in comparators[place:index]
            allowed = intersect(
                allowed, Interval(None, side.high, False, side.high is not None and (side.high_open or strict))
            )
    return allowed


def satisfiable(equation: Equation, values: Mapping[str, Interval]) -> bool:
    """Tell whether numbers can be taken from the intervals of the terms so that the equation holds."""
    sides = [interval_of(side, values) for side in equation.sides]
    known = [side for side in sides if side is not None]
    if len(known) < len(sides):
        return False
    for place, side in enumerate(known):
        allowed = _bound_by(known, equation.comparators, place)
        if allowed is None or not allowed.meets(side):
            return False
        if equation.comparators[0] == "==":
            return True
    return True


def solved(equation: Equation, name: str, values: Mapping[str, Interval]) -> Interval | None:
    """Return the values of the term `name` that the other terms allow, as a hull; None where no value fits.

    The value of `name` itself in `values` is not looked at. Where a function stands in the way nothing is known: any
    number is returned.

    Raises:
        AuditorError: the equation has no such term.
    """
    place = next((index for index, side in enumerate(equation.sides) if _holds_name(side, name)), None)
    if place is None:
        raise AuditorError(f"there is no term {name!r}")
    blank = {**values, name: ANY}
    sides = [ANY if index == place else interval_of(side, blank) for index, side in enumerate(equation.sides)]
    known = [side for side in sides if side is not None]
    if len(known) < len(sides):
        return None
    target = _bound_by(known, equation.comparators, place)
    return None if target is None else _inverted(equation.sides[place], name, target, blank)


def values_of(relation: Relation, terms: Iterable[Term], generous: bool = False) -> dict[str, Interval]:
    """Return the interval of each name of the equation; the parts of the `many` term are added up.

    Raises:
        AuditorError: two terms have one name that does not stand for many.
    """
    values: dict[str, Interval] = {}
    for term in terms:
        interval = term.generous if generous else term.interval
        if term.name in values:
            if term.name != relation.many:
                raise AuditorError(f"relation {relation.name}: two terms are named {term.name!r}")
            values[term.name] = add(values[term.name], interval)
        else:
            values[term.name] = interval
    return values


def solved_term(relation: str, terms: Sequence[Term], index: int, generous: bool = False) -> Interval | None:
    """Return the values that ``terms[index]`` may have, given the others; one part of many is solved as well.

    The interval is in the unit of the equation (`Term.scale`); None where no value fits.
    """
    record = relation_named(relation)
    equation = parsed(record.equation)
    term = terms[index]
    values = values_of(record, terms, generous)
    interval = solved(equation, term.name, values)
    if interval is None or term.name != record.many:
        return interval
    others = (one for place, one in enumerate(terms) if place != index and one.name == term.name)
    return subtract(interval, total(one.generous if generous else one.interval for one in others))


def missing(relation: str, terms: Iterable[Term]) -> tuple[str, ...]:
    """Return the names of the equation for which there is no term."""
    given = {term.name for term in terms}
    return tuple(name for name in parsed(relation_named(relation).equation).names if name not in given)


_OPPOSITE = {"+": "-", "-": "+", "*": "/", "/": "*"}


def solved_form(equation: Equation, name: str) -> str:
    """Return the right side of ``name == …`` in sympy's syntax; empty where a function stands in the way.

    For an inequality it is the border.
    """
    place = next(index for index, side in enumerate(equation.sides) if _holds_name(side, name))
    other = equation.sides[place - 1 if place else 1]
    node = equation.sides[place]
    while not isinstance(node, Name):
        match node:
            case Binary(operator=operator, left=left, right=right):
                if _holds_name(left, name):
                    node, other = left, Binary(_OPPOSITE[operator], other, right)
                elif operator in "+*":
                    node, other = right, Binary(_OPPOSITE[operator], other, left)
                else:
                    node, other = right, Binary(operator, left, other)
            case Call(function="sqrt", arguments=(argument,)):
                node, other = argument, Binary("**", other, Number(Fraction(2)))
            case _:
                return ""
    return written(other)


_RANKS = {"+": 1, "-": 1, "*": 2, "/": 2, "**": 3}


def written(node: Node, names: Mapping[str, str] | None = None) -> str:
    """Return `node` in sympy's syntax; `names` gives other words for the terms."""
    match node:
        case Name(id=name):
            return name if names is None else names.get(name, name)
        case Number(value=value):
            return str(value)
        case Binary(operator=operator, left=left, right=right):
            first, second = written(left, names), written(right, names)
            if isinstance(left, Binary) and _RANKS[left.operator] < _RANKS[operator]:
                first = f"({first})"
            if isinstance(right, Binary) and _RANKS[right.operator] <= _RANKS[operator] and operator != "+":
                second = f"({second})"
            return f"{first} {operator} {second}"
        case Call(function=function, arguments=arguments):
            return f"{function}({', '.join(written(argument, names) for argument in arguments)})"
