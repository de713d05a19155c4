"""Sums: a total and the parts that the words say it has.

The constructions, with T the total and A, B, C its parts: "T people (A men, B women)", "T, made up of A and B",
"T: A, B and C", "A and B, a total of T", "A and B, T in all", "A and B, bringing the total to T", "T were treated
either early (n = A) or late (n = B)", "of the T, A voted yes, B voted no and C abstained", "T in all, A here and B
there".
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.frames.hundred import exhaustive, left_over, opposite
from auditor.assertions.lexicon import ADVERBS, AUXILIARIES, DETERMINERS, VERBS, forms
from auditor.assertions.model import Assertion, Evidence, Frame, FrameTerm, Role
from auditor.assertions.synonyms import people, same_thing
from auditor.assertions.view import SentenceView
from auditor.document.model import Span
from auditor.quantities.model import Kind

_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})
_NEVER = frozenset(
    {Role.BASE, Role.BY, Role.MULTIPLE, Role.PER, Role.RANK, Role.LIMIT, Role.BRACKET, Role.SHARE, Role.ESTIMATE}
)
"""Roles of numbers that are no part and no total."""
_JOINTS = forms(", and or plus ; & + vs versus")
_BEFORE_PART = DETERMINERS | forms(
    "about some nearly almost roughly around further of them whom additional only just n ="
)
_APART = forms("than from versus vs against compared per to respectively average")
"""Words before a number that make it no item of a list."""
_COMPOSED = forms(
    "comprising comprised comprises comprise consisting consisted consists consist composed split divided namely"
)
_TOTALLING = forms("totalling totaling")
_BRINGING = forms("bringing brings brought taking takes took pushing raising lifting making")
_TOLLS = forms("total toll tally count number figure")
_IN_ALL = (["in", "all"], ["in", "total"], ["all", "told"])
_ARMING = forms(
    "divided randomized randomised randomly assigned allocated either split grouped classified stratified enrolled "
    "separated received"
)
_OPENERS = forms(", ( : ; – — - for making giving or")
_DASHES = forms(": – — -")
_GROUPS = forms(
    "group arm track category class stage type cohort set level condition phase subgroup site centre center way part "
    "step section team half"
)
"""Nouns of what people are divided into: their number is no number of people."""
_REST_ROLES = frozenset({Role.OTHER, Role.REMAINING, Role.WHOLE})
_PLACING = forms("in at from on for by with against")
_NOUN_WORDS = 6
_GAP = 14
_CLAUSE = 8
"""Words of a short clause between two amounts that a total adds up."""
_MOST = 12


def sums(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame for each total with its parts; nothing is consumed.

    Evidence CUE or BRACKET says that the parts are all there are; OF_THESE that they exclude one another, and something
    may be left out; SENTENCE that neither is said.
    """
    if len(view.levels) < 3:
        return
    yield from _Sums(view).frames()


class _Sums:
    """One pass over the numbers of a sentence."""

    def __init__(self, view: SentenceView) -> None:
        self.view = view
        self.words = view.tokens.words
        self.at = view.tokens.at
        self.rows = [i for i in view.levels if _addable(view.numbers[i])]
        self.inside = self._bracketed_rows() if "(" in self.words else frozenset()

    def frames(self) -> Iterator[Frame]:
        """Yield the frames."""
        rows = self.rows
        for k in range(len(rows)):
            if k + 2 < len(rows):
                yield from self._after(k)
            if k > 1:
                yield from self._before(k)

    def _bracketed_rows(self) -> frozenset[int]:
        """Return the numbers that stand in brackets."""
        found = set()
        depth = token = 0
        for i in self.rows:
            for word in self.words[token : self.at[i]]:
                depth = max(0, depth + (word == "(") - (word == ")"))
            token = self.at[i]
            if depth:
                found.add(i)
        return frozenset(found)

    def gap(self, i: int, j: int) -> list[str]:
        """Return the words between two numbers without those in closed brackets."""
        found: list[str] = []
        inside = 0
        for word in self.words[self.at[i] + 1 : self.at[j]]:
            if word == "(":
                inside = len(found) + 1
                found.append(word)
            elif word == ")" and inside:
                del found[inside - 1 :]
                inside = 0
            else:
                found.append(word)
        return found

    def joined(self, i: int, j: int) -> bool:
        """Tell whether the j-th number goes on the list that the i-th is in."""
        if self.view.distance(i, j) > 2 * _GAP:
            return False
        gap = self.gap(i, j)
        if len(gap) > _GAP or not self.alike(i, j):
            return False
        end = len(gap)
        while end and (gap[end - 1] in _BEFORE_PART or gap[end - 1] in ADVERBS):
            end -= 1
        return bool(end) and gap[end - 1] in _JOINTS

    def alike(self, i: int, j: int) -> bool:
        """Tell whether two numbers can be added."""
        one, other = self.view.numbers[i].quantity, self.view.numbers[j].quantity
        return one.unit == other.unit and one.kind is other.kind

    def kinds(self, total: int, part: int) -> bool:
        """Tell whether what a part counts is what the total counts, or a sort of it as far as the words show."""
        return sort_of(self.view.numbers[total], self.view.numbers[part])

    def _run(self, k: int, last: int) -> list[int]:
        """Return the list of numbers that begins with the k-th row, up to token `last`."""
        run = [self.rows[k]]
        for i in self.rows[k + 1 : k + _MOST]:
            if self.at[i] > last or not self.joined(run[-1], i):
                break
            run.append(i)
        return run

    def _after(self, k: int) -> Iterator[Frame]:
        """Read the parts that follow the k-th row."""
        total, first = self.rows[k], self.rows[k + 1]
        if not self.alike(total, first) or self.view.distance(total, first) > 2 * _GAP:
            return
        words = self.words[self.at[total] + 1 : self.at[first]]
        arms = self._arms(k)
        if arms is not None:
            yield arms
            return
        opened = next((at for at, word in enumerate(words) if word in ("(", "[")), -1)
        if opened >= 0 and _noun_only(words[:opened]) and _soft(words[opened + 1 :]):
            yield from self._bracketed(k)
            return
        if opened >= 0:
            k, first, words = self._past_bracket(k)
            if first < 0:
                return
        run = self._run(k + 1, len(self.words))
        if len(run) < 2 or not self._closed(run) or not all(self.kinds(total, i) for i in run):
            return
        cue = next(
            (at for at, word in enumerate(words) if word in _COMPOSED or words[at : at + 2] == ["made", "up"]), -1
        )
        before = self.view.tokens.span(self.at[first] - 1, self.at[first] - 1)
        if cue >= 0 and len(words) - cue <= 5:
            token = self.at[first] - len(words) + cue
            yield self._frame(total, run, Evidence.CUE, self.view.tokens.span(token, token))
        elif words and words[-1] in _DASHES and _noun_only(words[:-1]):
            if self.view.numbers[total].quantity.value == len(run):
                return  # "two halls: 840 in Arle and 460 in Monroig" says how many items the list has
            yield self._frame(total, run, Evidence.CUE, before)
        elif self.view.role(total) is Role.WHOLE:
            yield self._frame(total, run, Evidence.CUE if self._complete(run) else self._apart(run), before)
        elif words and words[-1] in (",", "(") and self._same_places(run) and not self._listed(k):
            said = self.view.role(total) is Role.TOTAL
            yield self._frame(total, run, Evidence.CUE if said else Evidence.OF_THESE, before)

    def _listed(self, k: int) -> bool:
        """Tell whether the k-th row is itself an item: "9,800 on Friday, 18,400 on Saturday and 13,100 on Sunday"."""
        total = self.rows[k]
        number = self.view.numbers[total]
        return number.counts is None or "noun" in number.inherited or (k > 0 and self.joined(self.rows[k - 1], total))

    def _past_bracket(self, k: int) -> tuple[int, int, list[str]]:
        """Return the row before the first number behind a total's bracket, that number, and the words between."""
        at = self.at[self.rows[k]]
        close = next((j for j in range(at, min(len(self.words), at + 60)) if self.words[j] == ")"), -1)
        for m in range(k + 1, min(len(self.rows), k + 8)):
            i = self.rows[m]
            if close >= 0 and self.at[i] > close:
                return m - 1, i, self.words[close + 1 : self.at[i]]
        return k, -1, []

    def _arms(self, k: int) -> Frame | None:
        """Read "T were treated either early (n = A) or late (n = B)"."""
        total = self.rows[k]
        run: list[int] = []
        for i in self.rows[k + 1 : k + 1 + _MOST]:
            if not run and i in self.inside and not self._is_arm(i):
                continue  # "294 gardeners (183 women, 111 men) were assigned to"
            if not self._is_arm(i) or self.view.distance(run[-1] if run else total, i) > 3 * _GAP:
                break
            run.append(i)
        if len(run) < 2 or total in self.inside or self._is_arm(total) or self.view.numbers[total].counts in _GROUPS:
            return None
        words = self.words[max(0, self.at[total] - _GAP) : self.at[run[-1]]]
        between = self.words[self.at[total] + 1 : self.at[run[-1]]]
        sure = self.view.numbers[total].counts is not None and not _ARMING.isdisjoint(words)
        sure = sure or ("with" in between and "without" in between)
        closed = not {"and", "or", "vs", "versus"}.isdisjoint(self.words[self.at[run[-2]] : self.at[run[-1]]])
        place = self.view.tokens.span(self.at[run[0]] - 1, self.at[run[0]] - 1)
        return self._frame(total, run, Evidence.CUE if sure and closed else Evidence.SENTENCE, place)

    def _is_arm(self, i: int) -> bool:
        at = self.at[i]
        return self.words[at - 2 : at] == ["n", "="]

    def _item(self, run: list[int], k: int) -> list[str]:
        """Return the words after the k-th number of a list that say what it is."""
        first = self.at[run[k]] + 1
        last = self.at[run[k + 1]] if k + 1 < len(run) else len(self.words)
        item: list[str] = []
        inside = False
        for word in self.words[first : min(last, first + _GAP)]:
            inside = (inside or word == "(") and word != ")"
            if inside or word == ")":
                continue
            if word in (",", ";", ".", ":") or (word == "and" and item):
                break
            item.append(word)
        return item

    def _complete(self, run: list[int]) -> bool:
        """Tell whether the items of a list leave nothing out: men and women; yes, no and abstained; the other 12."""
        items = [self._item(run, k) for k in range(len(run))]
        if said_rest(self.view, run[-1]):
            return True
        if len(run) == 2:
            return exhaustive(items[0], items[1])
        return any(left_over(item) for item in items) and any(
            opposite(one, other) for one in items for other in items if one is not other
        )

    def _apart(self, run: list[int]) -> Evidence:
        """Return OF_THESE where the items of a list exclude one another, SENTENCE where they may not."""
        items = [self._item(run, k) for k in range(len(run))]
        apart = self._same_places(run) or (len(run) == 2 and opposite(items[0], items[1]))
        return Evidence.OF_THESE if apart else Evidence.SENTENCE

    def _same_places(self, run: list[int]) -> bool:
        """Tell whether every item of a list is told apart by the same preposition: "25 in Leeds and 15 in York"."""
        firsts = {next((word for word in self._item(run, k)[:4] if word in _PLACING), "") for k in range(len(run))}
        return len(firsts) == 1 and "" not in firsts and all("noun" in self.view.numbers[i].inherited for i in run)

    def _closed(self, run: list[int]) -> bool:
        """Tell whether "and" leads to the last of a list."""
        return "and" in self.gap(run[-2], run[-1]) or "&" in self.gap(run[-2], run[-1])

    def _bracketed(self, k: int) -> Iterator[Frame]:
        total, first = self.rows[k], self.rows[k + 1]
        close = next(
            (
                at
                for at in range(self.at[first], min(len(self.words), self.at[first] + 60))
                if self.words[at] in (")", "]")
            ),
            len(self.words),
        )
        run = self._run(k + 1, close)
        if len(run) < 2:
            return
        sure = all(self.kinds(total, i) for i in run) or self._complete(run)
        place = self.view.tokens.span(self.at[first] - 1, self.at[first] - 1)
        yield self._frame(total, run, Evidence.BRACKET if sure else Evidence.SENTENCE, place)

    def _before(self, k: int) -> Iterator[Frame]:
        """Read the parts that stand before the k-th row, which is said to be their total."""
        total, last = self.rows[k], self.rows[k - 1]
        gap = self.gap(last, total)
        if not self.alike(total, last) or len(gap) > _GAP:
            return
        cue = self._said_total(total, last, gap)
        if cue is None:
            return
        run = [last]
        for i in reversed(self.rows[max(0, k - _MOST) : k - 1]):
            if not self.joined(i, run[0]) and not self._told_after(i, run[0]):
                break
            run.insert(0, i)
        if len(run) > 1:
            yield self._frame(total, run, Evidence.CUE, cue)

    def _told_after(self, i: int, j: int) -> bool:
        """Tell whether two amounts stand in clauses of a kind: "wages took £7m, power £2m and repairs £3m"."""
        gap = self.gap(i, j)
        return (
            self.alike(i, j)
            and len(gap) <= _CLAUSE
            and not _JOINTS.isdisjoint(gap[:-1])
            and _APART.isdisjoint(gap)
            and self.view.numbers[i].quantity.unit is not None
        )

    def _said_total(self, total: int, last: int, gap: list[str]) -> Span | None:
        """Return the words that make a number the total of those before it, None where there are none."""
        words, at = self.words, self.at[total]
        after = words[at + 1 : at + 7]
        end = len(gap)
        while end and gap[end - 1] in _BEFORE_PART and gap[end - 1] not in ("of", "n", "="):
            end -= 1
        opener = gap[end - 1] if end else ""
        for length in range(min(4, len(after))):
            if not _noun_only(after[:length]):
                break
            if after[length : length + 2] in _IN_ALL or after[length] == "altogether":
                if opener in _OPENERS:
                    first = at + 1 + length
                    return self.view.tokens.span(first, first + (after[length] != "altogether"))
                break
        if opener in _TOTALLING:
            return self.view.tokens.span(at - 1, at - 1)
        if gap[-2:] == ["total", "of"] and gap[-4:-3] and gap[-4] in _OPENERS and gap[-3] in ("a", "the"):
            return self.view.tokens.span(at - 3, at - 1)
        if opener == "to" and any(word in _TOLLS for word in gap[-6:]) and any(word in _BRINGING for word in gap):
            return self.view.tokens.span(at - 1 - (len(gap) - end), at - 1)
        return None

    def _frame(self, total: int, parts: list[int], evidence: Evidence, cue: Span) -> Frame:
        numbers = self.view.numbers
        terms = [FrameTerm(Role.TOTAL if i == total else Role.PART, numbers[i]) for i in sorted([total, *parts])]
        return Frame("sum", tuple(terms), evidence, (cue,))


def remnants(view: SentenceView) -> Iterator[Frame]:
    """Yield a frame "remnant" for each number that is said to be all that is left of something: "the other 12"."""
    for i, number in enumerate(view.numbers):
        if number.role in _REST_ROLES and _addable(number) and said_rest(view, i):
            yield Frame("remnant", (FrameTerm(Role.REMAINING, number),), Evidence.OF_THESE, (view.cue(i),))


def said_rest(view: SentenceView, i: int) -> bool:
    """Tell whether a number is said to be all that is left: "the other 12", "the remaining 12", "leaving 12"."""
    number = view.numbers[i]
    if number.role not in _REST_ROLES or not number.cues:
        return False
    at = view.tokens.at[i]
    near = view.tokens.words[max(0, at - 3) : at]
    if near[-1:] == ["other"]:
        return near[-2:-1] == ["the"]
    return near[-1:] == ["leaving"] or (near[-1:] == ["remaining"] and near[-2:-1] != ["a"])


def _addable(number: Assertion) -> bool:
    quantity = number.quantity
    return quantity.kind in _KINDS and quantity.value is not None and number.role not in _NEVER


def sort_of(total: Assertion, part: Assertion) -> bool:
    """Tell whether `part` may count some of what `total` counts: the same noun, no noun, or people of a sort."""
    if part.counts is None or total.counts is None or "noun" in part.inherited:
        return True
    return same_thing(total.counts, part.counts) or (people(total.counts) and people(part.counts))


def _noun_only(words: list[str]) -> bool:
    """Tell whether `words` are at most a noun phrase: no verb, no other clause."""
    return len(words) <= _NOUN_WORDS and all(
        word[0].isalpha() and word not in AUXILIARIES and word not in VERBS and word not in _APART for word in words
    )


def _soft(words: list[str]) -> bool:
    return all(word in _BEFORE_PART or word in ADVERBS or word in ("and", "including") for word in words) and (
        "including" not in words
    )
