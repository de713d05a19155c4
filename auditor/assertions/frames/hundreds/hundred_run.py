"""Percentages that follow one another in a list, with the words around each of them."""

from __future__ import annotations

from auditor.assertions.frames.hundreds.hundred_words import GOING_ON, JOINTS, RATES
from auditor.assertions.lexicon import FALL, RISE
from auditor.assertions.tokens import NUMBER
from auditor.assertions.view import SentenceView

_RESTS = frozenset({"rest", "elsewhere", "others"})
_PARTS = frozenset({"share", "proportion", "percentage"})
_MOVING = RATES | RISE | FALL | frozenset({"growth", "margin", "margins"})
GAP = 16
"""Words before a list that may say of what it is."""
_TAIL = 10
_LEAD = 4
"""Words before a percentage that say what it is of; as many again where its count stands between."""
_COUNTED = 3
_ITEM = 7
"""Words after a percentage that say what it is of."""


class Run:
    """Shares that follow one another in a list, and the words before, after and between them."""

    raised = False
    """Whether the whole is named after the last share alone."""

    def __init__(self, view: SentenceView, rows: list[int]) -> None:
        words, at = view.tokens.words, view.tokens.at
        self.view = view
        self.rows = rows
        self.items = [self.item(k) for k in range(len(rows))]
        self.leads = [self.lead(k) for k in range(len(rows))]
        self.end = len(words)
        first = max(0, at[rows[0]] - GAP)
        self.before = words[first : at[rows[0]]]
        self.everything = words[first : at[rows[-1]] + 1 + _ITEM]
        self.last = last = words[at[rows[-2]] : at[rows[-1]]]
        ends = self.items[-1][:1] in (["other"], ["others"]) or self.leads[-1][-1:] in (["other"], ["others"])
        self.closed = "and" in last or ends

    def item(self, k: int) -> list[str]:
        """Return the words after the k-th percentage that say what it is of."""
        words, at, rows = self.view.tokens.words, self.view.tokens.at, self.rows
        last = at[rows[k + 1]] if k + 1 < len(rows) else len(words)
        item: list[str] = []
        most = _ITEM + (_COUNTED if words[at[rows[k]] + 1 : at[rows[k]] + 2] == ["of"] else 0)  # "of voters think …"
        for word in words[at[rows[k]] + 1 : min(last, at[rows[k]] + 1 + most)]:
            if word in JOINTS or word in (".", ":") or (word == ")" and item and "(" not in item):
                break
            if word == "of" and not item and words[at[rows[k]] + 1] == ")":
                break  # "malignant in 30 (40%) of the 75 cases"
            if word != ")" or item:
                item.append(word)
        return item

    def lead(self, k: int) -> list[str]:
        """Return the words before the k-th percentage: "the yes side took 52.4 per cent and the no side 47.6"."""
        words, at, rows = self.view.tokens.words, self.view.tokens.at, self.rows
        first = at[rows[k - 1]] + 1 if k else 0
        begin = at[rows[k]] - _LEAD
        if words[at[rows[k]] - 1] == "(" and NUMBER in words[max(first, begin) : at[rows[k]] - 1]:
            begin -= _COUNTED  # "malignant in 15 patients (25%)"
        return [word for word in words[max(first, begin) : at[rows[k]]] if word not in (":", "(", ")", NUMBER)]

    def ends_with_others(self) -> bool:
        """Tell whether the last share is of several things and others: "18% to weather, animals, and other causes"."""
        words = self.view.tokens.words[self.view.tokens.at[self.rows[-1]] + 1 :][:_TAIL]
        at = next((at for at, word in enumerate(words) if word in ("other", "others")), 0)
        return "," in words[:at] and "and" in words[:at] and not {".", ";", "("} & set(words[:at])

    def rest_last(self) -> bool:
        """Tell whether the last share is of what the others leave: "and the rest of the world for 6 per cent"."""
        joint = max(at for at, word in enumerate(self.last) if word in JOINTS) if self.closed else 0
        return not _RESTS.isdisjoint(self.last[joint:])

    def ends(self) -> bool:
        """Tell whether a list behind a colon ends its sentence and is of nothing that moves: "by region: Asia 40%"."""
        words = self.view.tokens.words
        behind = words[self.view.tokens.at[self.rows[-1]] + 1 :][:1]
        return ":" in self.before[-_ITEM:] and _MOVING.isdisjoint(self.before) and behind in ([], ["."])

    def led_of(self) -> bool:
        """Tell whether the words before the list name what it divides: "of the deaths, 70% were in men"."""
        first = self.view.tokens.words[: self.view.tokens.at[self.rows[0]]]
        if ":" in first[1:2]:
            first = first[2:]  # "results: of 240 pupils, …"
        short = len(first) <= (_ITEM if first[-1:] == [","] else _LEAD)  # "of its stock 46.2% is held by …"
        return first[:1] == ["of"] and short

    def goes_on(self) -> bool:
        """Tell whether words after the list say that something is left: "…, the rest being tax"."""
        words = self.view.tokens.words[self.view.tokens.at[self.rows[-1]] + 1 + len(self.items[-1]) :]
        return not GOING_ON.isdisjoint(words)

    def own_lead(self, k: int) -> list[str]:
        """Return the words before the k-th percentage that belong to it alone."""
        lead = self.leads[k]
        joint = max((at for at, word in enumerate(lead) if word in JOINTS), default=-1)
        return lead[joint + 1 :]

    def share_of(self) -> bool:
        """Tell whether the one word that names the shares is followed by whose they are: "the proportion of those"."""
        at = max((at for at, word in enumerate(self.before) if word in RATES), default=-1)
        apart = self.view.between(self.rows[0], self.rows[1])[:2] == [",", "of"]  # "…, of those over 64 12.7%"
        return at >= 0 and self.before[at] in _PARTS and self.before[at + 1 : at + 2] == ["of"] and not apart

    def of_each(self) -> bool:
        """Tell whether each share is of its own group: "unemployment was 20% among those under 25, 9% …"."""
        if not RATES.isdisjoint(self.before):
            return True
        return any(item[:1] and item[0] in ("among", "in", "for", "of") for item in self.items[1:])
