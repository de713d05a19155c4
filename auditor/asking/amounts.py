"""Amounts with units: exact arithmetic on what is typed over a text, each with the interval that its writing allows."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from auditor.errors import UsageError
from auditor.quantities.interval import Interval
from auditor.quantities.units import factor
from auditor.records import dataclass
from auditor.relations import arithmetic

_MOST_BITS = 20_000
_SHARES = ("percent", "percentage_point")
_HUNDREDTH = Fraction(1, 100)


@dataclass(frozen=True, slots=True)
class Amount:
    """A value, what it may be, and its unit as powers of unit names; per cent is a fraction, and shown as per cent."""

    value: Fraction
    interval: Interval
    unit: tuple[tuple[str, int], ...] = ()
    percent: bool = False

    @classmethod
    def of(cls, value: Fraction, interval: Interval, unit: str | None) -> Amount:
        """Return the amount of a quantity as read: ``74, "percent"`` is 0.74."""
        if unit in _SHARES:
            return cls(value * _HUNDREDTH, interval.scaled(_HUNDREDTH), (), True)
        return cls(value, interval, powers_of(unit) if unit else ())

    def plus(self, other: Amount, sign: int = 1) -> Amount:
        """Return the sum, or with `sign` -1 the difference, in the unit of the first."""
        one, two = self, other
        if one.unit != two.unit:
            two = two.converted(one.unit)
        value = one.value + sign * two.value
        join = arithmetic.add if sign > 0 else arithmetic.subtract
        return _capped(Amount(value, join(one.interval, two.interval), one.unit, one.percent and two.percent))

    def times(self, other: Amount) -> Amount:
        """Return the product."""
        interval = arithmetic.multiply(self.interval, other.interval)
        return _capped(Amount(self.value * other.value, interval, _merged(self.unit, other.unit, 1)))

    def over(self, other: Amount) -> Amount:
        """Return the quotient.

        Raises:
            UsageError: the divisor is nought.
        """
        interval = arithmetic.divide(self.interval, other.interval)
        if not other.value or interval is None:
            raise UsageError("expression: it divides by nought")
        divisor = other
        if other.unit != self.unit and _factor(other.unit)[1] == _factor(self.unit)[1] and self.unit:
            divisor = other.converted(self.unit)
            interval = arithmetic.divide(self.interval, divisor.interval) or arithmetic.ANY
        return _capped(Amount(self.value / divisor.value, interval, _merged(self.unit, divisor.unit, -1)))

    def negative(self) -> Amount:
        """Return the amount with its sign changed."""
        return replace(self, value=-self.value, interval=arithmetic.negate(self.interval))

    def power(self, exponent: int) -> Amount:
        """Return the amount to a whole power.

        Raises:
            UsageError: it is nought to a negative power, or has too many digits to be of use.
        """
        if not self.value and exponent < 0:
            raise UsageError("expression: it divides by nought")
        if self.value and abs(self.value) != 1:
            bits = max(self.value.numerator.bit_length(), self.value.denominator.bit_length()) * abs(exponent)
            if bits > _MOST_BITS:
                raise UsageError("expression: the result has too many digits")
        value = self.value**exponent
        if self.interval.exact:
            interval = Interval.exactly(value)
        elif exponent > 0:
            interval = self.interval
            for _ in range(exponent - 1):
                interval = arithmetic.multiply(interval, self.interval)
        else:
            interval = arithmetic.ANY
        return _capped(
            Amount(value, interval, tuple((name, power * exponent) for name, power in self.unit if exponent))
        )

    def converted(self, unit: tuple[tuple[str, int], ...]) -> Amount:
        """Return the same amount in another unit.

        Raises:
            UsageError: the units measure different things.
        """
        if unit == self.unit:
            return self
        one, two = _factor(self.unit), _factor(unit)
        if one[1] != two[1]:
            raise UsageError(f"expression: {unit_text(self.unit)} and {unit_text(unit)} measure different things")
        ratio, offset = one[0] / two[0], Fraction(0)
        if len(unit) == len(self.unit) == 1:
            here, there = factor(self.unit[0][0]), factor(unit[0][0])
            if here is not None and there is not None:
                offset = (here[1] - there[1]) / there[0]
        return Amount(self.value * ratio + offset, self.interval.scaled(ratio, offset), unit, False)


def _capped(amount: Amount) -> Amount:
    if amount.value.numerator.bit_length() > _MOST_BITS or amount.value.denominator.bit_length() > _MOST_BITS:
        raise UsageError("expression: the result has too many digits")
    return amount


def powers_of(unit: str) -> tuple[tuple[str, int], ...]:
    """Return a unit as printed ("mile / hour") as powers of names."""
    powers: dict[str, int] = {}
    sign = 1
    parts = unit.replace(" ** ", "^").replace("**", "^").split()
    for part in parts:
        if part in "*/":
            sign = -1 if part == "/" else 1
            continue
        name, _, power = part.partition("^")
        if name != "1":
            powers[name] = powers.get(name, 0) + sign * int(power or 1)
        sign = 1
    return tuple(sorted((name, power) for name, power in powers.items() if power))


def unit_text(unit: tuple[tuple[str, int], ...]) -> str:
    """Return powers of unit names as they are printed; a bare number is "a bare number"."""
    if not unit:
        return "a bare number"
    above = [name if power == 1 else f"{name} ** {power}" for name, power in unit if power > 0]
    below = [name if power == -1 else f"{name} ** {-power}" for name, power in unit if power < 0]
    return " / ".join([" * ".join(above) or "1", *below])


def _merged(
    one: tuple[tuple[str, int], ...], other: tuple[tuple[str, int], ...], sign: int
) -> tuple[tuple[str, int], ...]:
    powers = dict(one)
    for name, power in other:
        powers[name] = powers.get(name, 0) + sign * power
    return tuple(sorted((name, power) for name, power in powers.items() if power))


def _factor(unit: tuple[tuple[str, int], ...]) -> tuple[Fraction, tuple[tuple[str, int], ...]]:
    """Return the factor of a unit to base units, and its dimension; a unit that is not in the table is its own."""
    value = Fraction(1)
    dimensions: tuple[tuple[str, int], ...] = ()
    for name, power in unit:
        found = factor(name)
        if found is None:
            dimensions = _merged(dimensions, ((name, 1),), power)
            continue
        value *= found[0] ** power
        for part, exponent in powers_of(found[2]):
            dimensions = _merged(dimensions, ((part, exponent),), power)
    return value, dimensions
