"""What is read of declared numbers and their items: the grammar of coordination, and what is no list."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.pipeline import audit_text
from auditor.verdicts.model import Severity, Verdict

RULES = ("listed-count", "sum-of-parts")

DECLARED = (
    "There were {two|four} rushing scores, one from C. J. Hall, and the other from rookie Al Low.",
    "It is allowed only in {two|three} cases: if the child was born of a crime, or if it puts the woman at risk.",
    "He admitted {two|three} charges of fraud. The first charge was old. And the second charge was new.",
    "It could have stopped after {three|four} words: “We don’t think.”",
    "The {three|five} words “never yet again” were cut.",
    "Hart won in {five|four} sets. She beat Rust 6-4 3-6 6-7 (4-7) 7-5 6-2.",
    "The house was sold twice, in 1990{|, 1995} and 2005.",
    "Hill scored {three|six} goals, in the 12th, 33rd and 60th minutes.",
    "He won the cup {three|four} times (in May, June and July).",
    "The choir sang on {three|five} days, Monday, Tuesday and Friday.",
    "Ann Petty, Bo Rust and Cy Lamb won. All {three|six} are from Alton.",
    "The law will join Alton and Brede. The {two|four} towns have one mayor.",
    "The {three|seven} accused are Ann Petty, Bo Rust and Cy Lamb.",
    "The {two|four} winners were named as Ann Petty and Bo Rust.",
    "Her {two|five} teachers, a monk and the prior of Alton, were cousins.",
    "Police seek {three|five} suspects: Ivan Pell, Marta Coyle and Denis Shaw.",
    "{Two|Six} brothers, Karl and Otto, ran the bakery.",
    "The shop sells a {trio|quartet} of scents, Moss, Ember and Tide.",
    "Ana Ruiz, Bo Lind and Cy Marsh - the {three|four} suspects - were held overnight.",
    "Lagos and Accra, {two|seven} of the region's ports, will merge their systems.",
    "Smith, Jones and Brown were the {three|twelve} to miss training.",
    "Its {three|five} main products are milk, butter and cheese.",
    "The {three|six} finalists are Ada Crane, Ben Frost and Cal Dunn.",
    "The museum opens {two|nine} galleries, the Rowan Room and the Ash Hall, in June.",
    "The firm has offices in {three|four} cities – Oslo, Turin and Gdansk – and plans another.",
    "The couple have {three|six} daughters: Ida, 9, Eva, 7, and Una, 4.",
    "Samples were taken at {four|seven} time points (0, 6, 12 and 24 hours).",
    "{Three|Six} outcomes were measured: (1) pain, (2) sleep and (3) mood.",
    "The league added {two|four} clubs, namely Fenwick Town and Marl United.",
    "She wrote {four|ten} novels, “The Reef”, “Low Water”, “Salt” and “War and Harbour”.",
    "{Two|Twelve} storms, Ada in March and Bruno in October, wrecked the pier.",
    "He named {five|eleven} banks (First Union; Corn Exchange; Dock & Harbour; Mutual; and Lane's).",
    "The river flooded in {four|six} years: 2001, 2003, 2007 and 2012.",
    "Data for each of the {three|five} years ended December 31, 2019, 2018 and 2017 are given.",
    "Accounts for the {two|six} fiscal years ended June 30, 2019 and 2018 are given.",
    "The {two|nine} survivors have been named as Rosa Diaz, 22, and Luis Vega, 25.",
    "Revenue falls into {four|nine} categories: hardware, software, services and other.",
    "Both are directors of {three|eight} firms - Payer Co., Lead Inc. and Lead Ltd - in Hull.",
    "{Three|Seven} of them--Bret Lunn, 19-year-old Levi Dean, and Esther Cole--cast their votes.",
    "She saw {two|five} patients, one in a coma and the other awake.",
    "Burnley lost {two|five} matches, drawing none, 1-0 at Hull and 3-1 at York.",
    "The {two|ten} players that had entered, Ann Petty of Leeds and Bo Rust, withdrew.",
    "He has {two|eight} sons named Troy and Chad, and a daughter.",
    "The squad won {nine|twelve} medals: two gold, three silver and four bronze.",
    "He counted {22|32} people (four nurses, a cook and 17 guests).",
    "The {four|nine} most common answers were cost, noise, dust and smell.",
    "Alton and Brede will miss the limit. It will be the third year that the {two|six} towns have missed it.",
    "He was chosen over {two|four} other runners: teacher Ann Petty and past winner Bo Rust.",
    "It has 13 signs under {four|three} headings: income, health, work and schooling, and a safe street.",
    "There are {two|eight} options. The first is to wait. The second is to sell.",
    "Police held {two|nine} men. One is from Leeds. The other is from York.",
    "{Four|Nine} men, aged 19, 22, 34 and 41, were charged.",
    "The play won {four|two} prizes, including best cast, best set and best score.",
    "The {two|three} threats to the birds are climate change, which warms the sea, and fisheries.",
    "She drew on {three|nine} funds: one for roads, which is empty; one for schools; and one for parks.",
)

SET_IN = "There are {n} ways to mend it:\n\n- glue\n\n    Wait a day.\n\n- tape\n\n    It shows.\n\n- a nail"


def test_paragraphs_within_items_do_not_end_a_list_and_make_its_end_unsure() -> None:
    report = audit_text(SET_IN.format(n="three") + "\n")
    held = [one.verdict for one in report.judgements if one.claim.rule == "listed-count"]
    assert held == [Verdict.CONSISTENT]
    assert _alarms(SET_IN.format(n="five")) == []


INNOCENT = (
    "Work goes on in two yards: the north yard builds the new hulls, and the south yard mends old ones and masts.",
    "Locks come in two sorts: brass locks or bolts (roughly those of old barns), and steel locks or latches.",
    "The rules have two kinds of limit: the limit on nets for boats, and the limit on hours for both boats and men.",
    "The gate has two parts: oak posts, set in stone at the base, and iron bars, bought from the mill at Alton.",
    "The plan needs three kinds of file: a Brede file (*.brd), a header file, and a Corby file.",
    "The stamp gives all three clerks the same rights (read and write, but not sign).",
    "Answer four questions: at least one from Part A and at least one from Part B.",
    "The loom has 16 drums (ra to rd, rsi, rdi, rbp, rsp and rq).",
    "The split of the four wards is dear to all: by voting in the north and east wards, one can avoid the queue.",
    "The hall holds forty people: there's a guard and a clerk for each of the desks.",
    "It counts two sorts of thread: the old ones, that are spun at Alton; and the new ones; as well as from yarn.",
    "The check has four stages. First, it reads the list. Second, it weighs. It rests. It rains. It waits. It naps. "
    "It sits. It rests. Finally, it ends.",
    "There are five seats. The first seat is free. The next three are dear. The last seat is broken.",
    "There are four fields in this tab.\n\nName: the name of the bank\n\nCode: its code\n\nPlace:\n\nWhere it is.",
    "The pump has seven taps:\n\n- Tap T6 fills it.\n- Tap T0 empties it.\n- Taps T1-T5 are spare.",
    "These two mills are much alike, and you may choose. If one of the following is true for you, take Brede:\n\n"
    "- it is near\n- it is cheap\n- it is old",
    "- start + 16:\n    - one\n    - two\n    - three",
    "The pump has the following two ways to fill it:\n\n1. Open it.\n\n2. Tip it.\n\nMore is said below.\n\n"
    "The yard wants this as well:\n\n3. Sweep it.\n\n4. Lock it.",
    "He has worked in five theatres, Arle, Bron and Cole among them.",
    "Only two of the five candidates, Ann Petty, Bo Rust, Cy Marsh, Di Lane and Ed Ash, turned up.",
    "All six members, Ann, Bo and their children, were home.",
    "There were ten patients with side effects: nausea (n = 6), cramp (n = 5) or both.",
    "The four best players were tired, hurt and angry.",
    "With 4 it's a delight - quick rounds and short rules.",
    "The four of us had pie, salad, Then Roast Duck, Pasta with Cheese and the soup - Pasta with Duck and leeks.",
    "He sang four times: twice on a stage and twice in a film.",
    "They made nine films, only one was sold by a firm other than the Hall Group: Ash by Ann Low, and Bone by Bo Moor.",
    "It may unsettle the six states - many of them fragile or failed ones - on its borders.",
    "The pact has three yearly meetings: one deals with the sea, and the other two concern the ice and the birds.",
    "It saw a mix of shops for the two markets, including the Alton Motel (1932), Brede Court (1935), and Corby Lodge.",
    "Watch 'Good intentions 2' instead - the same film without bad sound, bad light and bad acting.",
    "We saw a film about 3 brothers: Jack, Barry, Len and Pat Hall.",
    "It has five parts: wider schools; roads - rails, ports and bridges - for trade; money for labs; and an open door.",
    "Survivors include two brothers, Ed Hall, Dallas, and John Hall, Tampa, and a sister.",
    "He leaves three sisters, Mrs. Ann Hall and Mrs. Bea Low, both of Alton, and Mrs. Cath Moor, Brede.",
    "It has three services, Land Banks and Farm Associations, Seed Banks, and Banks for Mills.",
    "That left only the four guards, Crosby, and Captain Gilman, all unarmed, on the roof.",
    "In Psalm 27: 1 you read what you need to live and what to die for.",
    "From the terraces - eighteen in all - broad flights of steps go down to the lake or on to the lawn.",
    "All four types of message are permitted, although custom and tradition require a bow.",
    "It rests on five forces, as follows: (1) The cold war will go on, and perhaps grow.",
    "There stood two heroes of the age: the great player, Charlie Hall, and Dan Thomas.",
    "Consequently, Fred and Tom, the two who had been to college, signed.",
    "It was followed by Alton And The Hall and by The Peace And The Kings, the three making one work.",
    "Thus 5 was Sung in Honan; the 3, Tai in Hale, East China; the 7, Hwa in Low, and the 9, Huo in Anhwei.",
    "The house was sold twice in 1990, 1995 and 2001, the worst years of all.",
    "The sale lasts three days, Friday and Saturday included.",
    "His two sons, a daughter and a nephew and three cousins, live there.",
    "The two dogs, a cat and a hen were sold, with the three pigs.",
    "Ann Petty and Bo Rust met at Alton. The five men of the guard were late.",
    "Ann Petty, Bo Rust and Cy Lamb met. The two largest firms sent nobody.",
    "Ann Petty, Bo Rust and Cy Lamb met Di Moon and Ed Nash. All five agreed.",
    "Hart won a five-set match. She took the first three 6-4 3-6 6-4.",
    "Hill scored three goals, one in the 12th and two in the 60th minute.",
    "Three men from Alton, Brede and Corby, all of them 34, appeared in court.",
    "Two men said: Alton, Brede and Corby are next.",
    "It checks these two constants, as said.\n\n- one is old\n- one is new\n- one is lost",
    "The plan of the next-10 summit is as follows:\n\n- a start\n- a middle\n- an end",
    "It is run with two arguments, and the second holds the following properties: name, port, and type.",
    "Five officers and three soldiers, a medic and a cook were hurt.",
    "The three men met in Paris, France, and Rome, Italy, last week.",
    "The four players are fit and ready for the final.",
    "Three times, Holt and Beck and Shaw tried to open the door.",
    "Six people died in Leeds, York and Hull at the weekend.",
    "He has three children: he married Ann in 1990 and Bess in 1999.",
    "Four men, one armed with a knife and another with a bat, fled the scene.",
    "The group has ten members, including Norway, Sweden and Finland.",
    "Seven dwarfs: Doc, Grumpy and the rest of them.",
    "There are five reasons: cost, time and so on.",
    "The two leaders, President Ann Petty, 61, and the prime minister, Bo Rust, met.",
    "Three companies, Johnson & Johnson, Marks and Spencer and Boots, will merge.",
    "She has two sons, Tom and Ned, and a daughter, Una.",
    "Only two of the five, Ann and Bo, voted yes; Cy, Di and Ed voted no.",
    "Germany, France and Italy, the two largest of which are in recession, agreed.",
    "Ann Petty, Bo Rust and Cy Lamb, the two winners of 1990 and the runner-up, met again.",
    "They won four of their last six matches, beating Hull 2-0 and York 3-1.",
    "We used two devices (Acme, Leeds, UK).",
    "Seven people, aged 21, 35 and between 50 and 60, were hurt.",
    "Two new members, Croatia and, a year later, Serbia, Montenegro and Albania, joined.",
    "Two firms bid in May. First, the council must vote. Second, the mayor must sign. Third, it is printed.",
    "Three men were held. One was released. The other two were charged.",
    "Amputation followed a 3-phase scan, Doppler ultrasound, and an inspection.",
    "It cited form ASU 2015-14, ASU 2016-08, ASU 2016-10, ASU 2016-12 and ASU 2017-13.",
    "The unions are two of the largest: the Guild of Smiths and the Union of Cooks, Bakers and Brewers.",
)


def _side(text: str, side: int) -> str:
    before, _, rest = text.partition("{")
    choice, _, after = rest.partition("}")
    return before + choice.split("|")[side] + after


def _alarms(text: str) -> list[str]:
    report = audit_text(text + "\n")
    assert not report.failures
    return [finding.rule for finding in report.findings if finding.severity is not Severity.NOTE]


@pytest.mark.parametrize("text", DECLARED)
def test_a_declared_number_is_held_against_its_items(text: str) -> None:
    report = audit_text(_side(text, 0) + "\n")
    held = [one for one in report.judgements if one.claim.rule in RULES and one.verdict is Verdict.CONSISTENT]
    assert held
    assert _alarms(_side(text, 0)) == []
    assert set(RULES) & set(_alarms(_side(text, 1)))


@pytest.mark.parametrize("text", INNOCENT)
def test_what_is_no_list_of_what_is_declared_is_left_alone(text: str) -> None:
    assert _alarms(text) == []


NAMES = ("Alton", "Brede", "Corby", "Deal", "Ely", "Fenwick", "Goole", "Hull")
WORDS = ("two", "three", "four", "five", "six", "seven", "eight")


@given(st.integers(2, 8), st.integers(2, 8), st.sampled_from((" and ", ", and ")), st.data())
def test_a_list_of_names_has_as_many_items_as_names(items: int, declared: int, last: str, data: st.DataObject) -> None:
    form = data.draw(
        st.sampled_from(
            (
                "They chose {n} towns: {list}.",
                "They chose {n} towns ({list}) in May.",
                "They chose {n} towns – {list} – in May.",
                "They chose {n} towns, namely {list}.",
                "The {n} towns are {list}.",
                "They chose {list}, the {n} towns by the sea.",
                "{list} are the {n} towns by the sea.",
            )
        )
    )
    names = [name + data.draw(st.sampled_from(("", " Park", " of the Vale"))) for name in NAMES[:items]]
    text = form.format(n=WORDS[declared - 2], list=", ".join(names[:-1]) + last + names[-1])
    assert ("listed-count" in _alarms(text)) is (items != declared), text


NUMBERED_ANEW = (
    "Alton way\n\n1. Turn left.\n2. Stop.\n3. Wait.\n\nBrede way\n\n1. Turn right.\n2. Go on.\n3. Stop.",
    "Checks:\n\n1) Look.\n\nThe yard has one more:\n\n1) Knock.\n2) Wait.\n3) Leave.",
    "Load the cart:\n\n1) Lift the flap.\n2) Fill it.\n\nThen the yard is closed.\n\n4. Prices\n\n5. Dates\n\n6. Names",
    "   1) small carts\n   2) large carts\n   3) barges\n\n3) The gate is shut at night.\n4) The key is at the inn.",
    "1. Oil it\n========\n\nDo it.\n\n2. Wind it\n=========\n\nDo it.\n\n3. Set it\n\nGo on.\n\n"
    "4. Ring it\n=========\n\nDo it.\n\n5. Stop it\n=========\n\nDo it.",
    "1. Fetch it.\n2. Unpack it.\n\nOn foot:\n\n3. Walk home.\n\nBy cart:\n\n3. Load it.\n4. Drive home.",
    "28 March 2021\n\nThe pump was mended.\n\n28 December 2020\n\nIt broke.\n\n27 June 2020\n\nIt was new.\n\n"
    "26 May 2020\n\nIt was bought.",
)


@pytest.mark.parametrize("text", NUMBERED_ANEW)
def test_numbers_that_begin_again_leave_none_out(text: str) -> None:
    assert _alarms(text) == []
