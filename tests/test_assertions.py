"""What numbers count, what they take over, which scope and frames they get, by example."""

from __future__ import annotations

import pickle

import pytest

from auditor.assertions.model import Assertion, Evidence, Frame, Reading, Role
from auditor.assertions.reader import read_assertions
from auditor.assertions.tokens import plural, singular, stem
from auditor.document.reader import read_document
from auditor.quantities.reader import read_quantities
from auditor.settings import DEFAULT


def read(text: str) -> Reading:
    document = read_document(text, "x.txt")
    return read_assertions(document, read_quantities(document), DEFAULT)


def number(reading: Reading, words: str) -> Assertion:
    return next(a for a in reading.assertions if words in reading.document.cut(a.span))


def shape(frame: Frame, reading: Reading) -> list[tuple[str, str]]:
    return [(term.role.value, reading.document.cut(term.assertion.span)) for term in frame.terms]


@pytest.mark.parametrize(
    ("text", "words", "unit", "counts"),
    [
        ("Growth was 3.2 per cent in 2018 and 2.1 in 2019.", "2.1", "percent", None),
        ("The mean tilt was 1.4 degrees in May and 2.6 last year.", "2.6", "degree", None),
        ("It sold $3.2 million of rope in 2018, 2.1 million in 2019 and more since.", "2.1", "USD", None),
        ("It grew 3.2 per cent and 14 left in 2019.", "14", None, None),
        ("The index (7369.03 up 58.06 points) rose.", "7369.03", None, "point"),
        ("It closed at 1,463.78 points, while Oslo fell to end at 1,334.20, he said.", "1,334", None, "point"),
    ],
)
def test_what_is_said_of_two_times_in_turn_has_one_unit(text: str, words: str, unit: str | None, counts: str) -> None:
    found = number(read(text), words)
    assert (found.quantity.unit, found.counts) == (unit, counts)


@pytest.mark.parametrize(
    ("text", "words", "noun"),
    [
        ("The crew caught 31 Norwegian herring gulls on deck.", "31", ("norwegian", "herring", "gull")),
        ("Dozens of walkers were lost.", "Dozens", ("walker",)),
        ("Sales of 4,310 tractors pleased the board.", "4,310", ("tractor",)),
        ("The death toll rose to 19 on Monday.", "19", ("death",)),
        ("The number of foals rose to 70.", "70", ("foal",)),
        ("Only 12 of the 40 miners were found.", "12", ("miner",)),
        ("Only 12 of the 40 miners were found.", "40", ("miner",)),
        ("He fixed 64 (32%) clocks.", "64", ("clock",)),
        ("She sits on a five-member panel.", "five", ("member",)),
        ("One ferry sank near Oban.", "One", ("ferry",)),
        ("They bought 6 million Welsh and Irish sheep.", "6 million", ("welsh", "irish", "sheep")),
        ("A 300-mile fence was built.", "300-mile", ("fence",)),
        ("The mill ground 40 tonnes of barley.", "40 tonnes", ("barley",)),
        ("Three of the old king's most loyal servants fled.", "Three", ("old", "king", "loyal", "servant")),
        ("The dog ran 40 miles.", "40 miles", ()),
        ("The index closed at 5,884.", "5,884", ()),
        ("A third of the US farms closed.", "third", ("u.s.", "farm")),
    ],
)
def test_what_a_number_counts(text: str, words: str, noun: tuple[str, ...]) -> None:
    found = number(read(text), words)
    assert found.noun == noun
    assert found.counts == (noun[-1] if noun else None)


def test_a_partner_gives_its_unit() -> None:
    reading = read("The rate fell to 6.25 per cent from 9.")
    base = number(reading, "9")
    assert base.quantity.unit == "percent"
    assert base.inherited == ("unit",)
    assert not base.quantity.interval.exact
    assert base.role is Role.BASE


def test_a_part_takes_over_the_currency_of_its_whole() -> None:
    reading = read("The fund holds $63.0 billion, 44.1 billion of which is lent.")
    part = number(reading, "44.1")
    assert (part.quantity.unit, part.role) == ("USD", Role.PART)


def test_a_bare_part_takes_over_the_noun_of_the_whole() -> None:
    reading = read("Of the 38 rockets launched, 10 did not arrive.")
    assert number(reading, "10").noun == ("rocket",)
    assert number(reading, "10").inherited == ("noun",)


def test_the_others_reach_back_to_the_sentence_before() -> None:
    reading = read("The court heard 12 witnesses. The other 21 were sent home.")
    other = number(reading, "21")
    assert (other.role, other.noun) == (Role.OTHER, ("witness",))
    assert not number(read("The court heard 12 witnesses.\n\nThe other 21 were sent home."), "21").noun


@pytest.mark.parametrize(
    ("text", "kind", "terms", "evidence"),
    [
        (
            "Exports rose 25% to 50 million tonnes from 40 million tonnes.",
            "change",
            [("by", "25%"), ("level", "50 million tonnes"), ("base", "40 million tonnes")],
            Evidence.CUE,
        ),
        (
            "The road is 120 miles (193 km) long.",
            "bracket",
            [("level", "120 miles"), ("bracket", "193 km")],
            Evidence.BRACKET,
        ),
        (
            "The panel heard 30 nurses, of whom 12 had left.",
            "share",
            [("whole", "30"), ("part", "12")],
            Evidence.OF_THESE,
        ),
    ],
)
def test_frames(text: str, kind: str, terms: list[tuple[str, str]], evidence: Evidence) -> None:
    reading = read(text)
    (frame,) = reading.framed(kind)
    assert shape(frame, reading) == terms
    assert frame.evidence is evidence
    assert frame.direction == (1 if kind == "change" else 0)


def test_a_clause_break_keeps_changes_apart() -> None:
    reading = read("Oil fell to $40 from $50, while gas rose to $9 from $6.")
    one, two = reading.framed("change")
    assert shape(one, reading) == [("level", "$40"), ("base", "$50")]
    assert shape(two, reading) == [("level", "$9"), ("base", "$6")]
    assert (one.direction, two.direction) == (-1, 1)


def test_scope_is_read_from_the_clause_alone() -> None:
    reading = read("Ferries carried 40 goats to Mull in May, but the Oban train carried 12 pigs on Monday.")
    goats, pigs = number(reading, "40").scope, number(reading, "12").scope
    assert goats.names == ("Mull",)
    assert goats.times == ("may",)
    assert goats.subject == ("ferry",)
    assert "goat" in goats.words
    assert "pig" not in goats.words
    assert pigs.names == ("Oban",)
    assert pigs.times == ("monday",)
    assert pickle.loads(pickle.dumps(goats)).words == goats.words


def test_a_name_that_opens_the_sentence() -> None:
    assert number(read("Ada Lovelace wrote 12 letters."), "12").scope.names == ("Ada Lovelace",)
    assert number(read("NASA launched 12 probes."), "12").scope.names == ("NASA",)
    assert number(read("Sheep ate 12 hats."), "12").scope.names == ()


def test_excluded_numbers_stay_in_the_list_and_out_of_the_sentences() -> None:
    reading = read("See page 14: the club sold 12 boats.")
    assert [a.span for a in reading.assertions] == [q.span for q in read_quantities(reading.document)]
    assert all(not a.quantity.excluded for row in reading.by_sentence for a in row)


@pytest.mark.parametrize(
    ("word", "one"),
    [
        ("drones", "drone"),
        ("boxes", "box"),
        ("cities", "city"),
        ("women", "woman"),
        ("fishermen", "fisherman"),
        ("grandchildren", "grandchild"),
        ("people", "people"),
        ("news", "news"),
        ("specimen", "specimen"),
        ("losses", "loss"),
        ("lives", "life"),
        ("king's", "king"),
        ("TDs".lower(), "td"),
    ],
)
def test_singular(word: str, one: str) -> None:
    assert singular(word) == one
    assert singular(one) == one


def test_plural_and_stem() -> None:
    assert plural("drones")
    assert plural("people")
    assert not plural("business")
    assert not plural("king's")
    assert stem("stopped") == stem("stopping") == stem("stops") == "stop"


@pytest.mark.parametrize(
    ("text", "words", "role"),
    [
        ("They shot down 28 drones.", "28", Role.NONE),
        ("The rate went down 28 points.", "28", Role.BY),
        ("In all, 83 boats took part.", "83", Role.TOTAL),
        ("He won in all 50 states.", "50", Role.NONE),
        ("Of a total of 400 scans, 32 (8%) were blurred.", "400", Role.WHOLE),
        ("They made a total of 400 scans.", "400", Role.TOTAL),
        ("The two lifts have a top speed of 17 metres per second.", "17", Role.LEVEL),
        ("A revised rise in March of 2.6 per cent was seen.", "2.6", Role.BY),
        ("There were 12 fewer cats.", "12", Role.BY),
        ("There were 12 more cats.", "12", Role.OTHER),
        ("They had 12 more cats than dogs.", "12", Role.BY),
        ("The risk ratio was 2.1 (95% CI 1.2 to 3.4).", "2.1", Role.ESTIMATE),
        ("The risk ratio was 2.1 (95% CI 1.2 to 3.4).", "95%", Role.NONE),
        ("Gas made up 70 per cent or $3.4 billion of sales.", "70", Role.SHARE),
        ("Gas made up 70 per cent or $3.4 billion of sales.", "3.4", Role.PART),
        ("The rise was due to $5 of tax.", "5", Role.NONE),
        ("The share was off 12 cents to 180 cents.", "12", Role.BY),
        ("Tea fell from $5 in May and $6 in April to $4.", "6", Role.BASE),
    ],
)
def test_roles_by_twins(text: str, words: str, role: Role) -> None:
    assert number(read(text), words).role is role
