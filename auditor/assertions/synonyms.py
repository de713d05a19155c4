"""Counted things that news, reports and abstracts call by several names: attack and assault, firm and company.

Each line is one thing; a noun stands in one line only. The lines are general English; nothing here is of any one text.
"""

from __future__ import annotations

_SAME = """
attack assault strike raid onslaught bombardment airstrike bombing
person people individual human
death fatality killed dead
injury injured wounded hurt
company firm business corporation
worker employee staff staffer workforce employment job post position workplace
vehicle car automobile
lorry truck
home house dwelling household property
aircraft plane airplane jet airliner
helicopter chopper
drone uav
ship vessel boat
child kid youngster
pupil student schoolchild learner
woman female
man male
voter elector
vote ballot
electorate voter
seat constituency
lawmaker legislator parliamentarian mp deputy
policeman police
country nation state
shop store outlet branch supermarket
game match fixture contest
win victory triumph
loss defeat
crime offence offense
crash accident collision
patient case subject
participant respondent volunteer interviewee enrolee
sales revenue turnover
profit earnings
spending expenditure outlay
study trial
passenger traveller traveler
soldier troop serviceman troops
prisoner inmate detainee
doctor physician
film movie
song track
survey poll
quake earthquake tremor
test examination exam scan
flat apartment
street road
farm holding
fleet ship
bank lender
share stock
meeting session
sample specimen
tonne ton
"""

_THING: dict[str, str] = {}
for _line in _SAME.strip().splitlines():
    _first, *_others = _line.split()
    for _word in (_first, *_others):
        _THING.setdefault(_word, _first)
        if _word.endswith("s"):
            _THING.setdefault(_word[:-1], _first)

_PEOPLE = frozenset(
    "person worker patient participant child pupil woman man voter lawmaker policeman passenger soldier prisoner "
    "doctor resident citizen adult teenager inhabitant member delegate player guest visitor user customer victim "
    "migrant refugee immigrant asylum-seeker tourist driver farmer nurse teacher parent mother father girl boy "
    "applicant candidate graduate official officer civilian survivor crew defendant suspect fan viewer reader owner "
    "subscriber consumer shareholder delegate senator councillor minister judge donor infant baby newborn neonate "
    "case control veteran tenant commuter pensioner guard protester demonstrator marcher striker hostage "
    "pilot steward attendant sailor adolescent athlete smoker outpatient inpatient".split()
)

_ANYBODY = frozenset("person participant patient adult victim member".split())


def thing(noun: str) -> str:
    """Return one name for all synonyms of the singular `noun`."""
    return _THING.get(noun, noun)


def same_thing(one: str | None, other: str | None) -> bool:
    """Tell whether two head nouns name the same sort of thing; two missing ones do not."""
    return one is not None and other is not None and (one == other or thing(one) == thing(other))


def people(noun: str | None) -> bool:
    """Tell whether the singular `noun` names people."""
    return noun is not None and thing(noun) in _PEOPLE


def anybody(noun: str) -> bool:
    """Tell whether the singular `noun` says of people no more than that they take part: "the 40 participants"."""
    return thing(noun) in _ANYBODY
