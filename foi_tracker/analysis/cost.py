"""The arithmetic of a cost refusal as the letter states it: records, minutes for each, hours, the limit."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from foi_tracker.analysis.acts import Act
from foi_tracker.analysis.numbers import NUMBER_WORDS
from foi_tracker.analysis.pieces import Source
from foi_tracker.analysis.statements import Statement
from foi_tracker.analysis.zones import Zone
from foi_tracker.model.readings import CostEstimate, Evidence

_WORDS = NUMBER_WORDS | {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "sixty": 60,
    "eighteen": 18,
    "twenty-four": 24,
    "a": 1,
    "an": 1,
}
_NAMED = "|".join(word for word in _WORDS if len(word) > 2)
_NUMBER = rf"(?:\d[\d,]*(?:\.\d+)?|{_NAMED})"
_MINUTES = re.compile(
    rf"""\b(?P<n>{_NUMBER}) \s? (?: (?:-|to)\s?(?P<high>{_NUMBER})\s? )? (?:-?\s?)
        (?P<unit>minutes?|mins?|seconds?)\b (?P<after>[^.;]{{0,50}})""",
    re.IGNORECASE | re.VERBOSE,
)
_EACH = re.compile(
    r"""\b(?: per | each | every | a\s(?:file|record|case|form|log|crime|incident|document|report|email)
        | apiece
          | to\s(?:read|review|check|copy|search|open|examine|locate|extract|interrogate|view|assess) )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_HOURS = re.compile(rf"\b(?P<n>{_NUMBER})(?:\.\d+)?\s?(?:working\s)?hours?\b", re.IGNORECASE)
_LIMIT = re.compile(
    r"""(?: \b(?:limit|threshold|appropriate)\b [^.;]{0,70}?
        \b(?P<a>18|24|40|eighteen|twenty-four|forty)[\s-]?hours?
        | \b(?P<b>18|24|40|eighteen|twenty-four|forty)[\s-]hours?\b [^.;]{0,60}
          \b(?:limit|threshold|appropriate|£|work|stipulated|allowed|permitted)
        | \b(?:exceed\w*|over|above|beyond|excess\sof|more\sthan)\s(?:the\s)?(?:[\w£]+\s){0,4}
          (?P<c>18|24|40|eighteen|twenty-four)[\s-]hours? )""",
    re.IGNORECASE | re.VERBOSE,
)
_MONEY = re.compile(r"£\s?(450|600)\b")
_RECORDS = re.compile(
    rf"""\b(?P<n>\d[\d,]*|{_NAMED})\s
        (?: (?!minutes?\b|mins?\b|hours?\b|days?\b|months?\b|years?\b|working\b|people\b|per\b
        |%)[A-Za-z'\-/]+\s ){{0,5}}?
        (?P<thing> records? | files? | forms? | cases? | incidents? | crimes? | offences? | occurrences?
        | logs? | reports?
          | emails? | e-mails? | documents? | investigations? | entries | items? | invoices? | applications?
          | complaints?
          | tickets? | mailboxes | letters? | notes? | referrals? | requests? | arrests? | stops? | searches
          | results?
          | messages? | properties | accounts? | permits? | orders? | contracts? | pages? )\b""",
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(slots=True)
class _Sums:
    """What was found so far."""

    records: int | None = None
    minutes: float | None = None
    hours: float | None = None
    limit: float | None = None
    evidence: dict[str, Evidence] = field(default_factory=dict)


def estimate(statements: Sequence[Statement], source: Source) -> CostEstimate:
    """What a cost refusal states; nothing is worked out.

    Args:
        statements: The reply's statements; those about cost and the ones beside them are read.
        source: To quote from.
    """
    sums = _Sums()
    words = [s for s in statements if s.table < 0 and s.zone not in {Zone.RIGHTS, Zone.EARLIER}]
    for at, statement in enumerate(words):
        text = statement.text
        for match in _MINUTES.finditer(text):
            if sums.minutes is None and (
                _EACH.search(match["after"]) or _EACH.search(text[max(0, match.start() - 60) : match.start()])
            ):
                sums.minutes = _minutes(match)
                sums.evidence["minutes_per_record"] = _at(source, statement, match)
                _records_near(words, at, sums, source)
        _limit(statement, sums, source)
        for match in _HOURS.finditer(text):
            value = _value(match["n"])
            if (
                sums.hours is None
                and value is not None
                and not _is_limit(text, match, value)
                and _estimated(text, match)
            ):
                sums.hours = value
                sums.evidence["hours_estimated"] = _at(source, statement, match)
    if sums.records is None:
        for at, statement in enumerate(words):
            if re.search(
                r"(?i)manual|individually|each\sof\s(?:which|these|those)|would\s(?:have|"
                r"need)\sto\s(?:be\s)?(?:review|read|open|check|search|examin|interrogat)",
                statement.text,
            ):
                _records_near(words, at, sums, source)
    return CostEstimate(sums.records, sums.minutes, sums.hours, sums.limit, sums.evidence)


def _at(source: Source, statement: Statement, match: re.Match[str]) -> Evidence:
    start = statement.sentence.start
    return source.quote(statement.sentence.document, start + match.start(), start + match.end())


def _value(text: str) -> float | None:
    bare = text.lower().replace(",", "")
    if bare in _WORDS:
        return float(_WORDS[bare])
    try:
        number = float(bare)
    except ValueError:
        return None
    return int(number) if number.is_integer() else number


def _minutes(match: re.Match[str]) -> float | None:
    value = _value(match["n"])
    if value is None:
        return None
    return value / 60 if match["unit"].lower().startswith("sec") else value


def _records_near(words: Sequence[Statement], at: int, sums: _Sums, source: Source) -> None:
    """The number of records in this sentence, the ones before it, or the one after."""
    for near in (at, at - 1, at - 2, at + 1, at - 3):
        if sums.records is not None or not 0 <= near < len(words):
            continue
        best: re.Match[str] | None = None
        for match in _RECORDS.finditer(words[near].text):
            if (
                match["n"].isdigit()
                and len(match["n"]) == 4
                and match["n"].startswith(("19", "20"))
                and match.end("n") + 1 < match.start("thing")
                and match["n"] < "2100"
            ):
                continue
            if best is None or (_value(match["n"]) or 0) > (_value(best["n"]) or 0):
                best = match
        value = _value(best["n"]) if best else None
        if best is not None and value is not None and value >= 2:
            sums.records = int(value)
            sums.evidence["records"] = _at(source, words[near], best)


def _limit(statement: Statement, sums: _Sums, source: Source) -> None:
    if sums.limit is not None:
        return
    match = _LIMIT.search(statement.text)
    if match is not None:
        found = match["a"] or match["b"] or match["c"]
        sums.limit = _value(found)
        sums.evidence["limit_hours"] = _at(source, statement, match)
        return
    money = _MONEY.search(statement.text)
    if money is not None and money[1] == "450" and statement.does(Act.COST):
        # £450 is 18 hours and nothing else; £600 can be 24 or, in Scotland, 40.
        sums.limit = 18
        sums.evidence["limit_hours"] = _at(source, statement, money)


def _is_limit(text: str, match: re.Match[str], value: float) -> bool:
    """Whether hours are the limit and no estimate."""
    if value not in {18, 24, 40}:
        return False
    around = text[max(0, match.start() - 90) : match.end() + 50]
    return bool(
        re.search(r"(?i)limit|threshold|exceed|over|above|excess|appropriate|£|permitted|stipulated", around)
    )


def _estimated(text: str, match: re.Match[str]) -> bool:
    around = text[max(0, match.start() - 140) : match.end() + 60]
    return bool(
        re.search(
            r"(?i)estimat|would\s(?:take|be|require|need|equate|exceed)|minutes|total|equat|approx|"
            r"over\b|excess|some\b|amount|cost|time|works?\sout|which\sis",
            around,
        )
    )
