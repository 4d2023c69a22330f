"""Which tables only lay out words: questions beside answers, for and against, a letter's particulars."""

import re
from collections.abc import Sequence

from foi_tracker.reading.tables.cell_kinds import looks_like_value, names_a_sort

# What numbers a question or an answer: "Q1", "A 2", "1(a)", "3.", "Question 4".
_NUMBERING = re.compile(
    r"(?:(?:question|request|answer|part|q|a)\s?\.?\s?)?\(?\d{1,2}\)?\s?(?:\(?[a-z]\)?)?(?:\.\d{1,2})?[.):]?",
    re.IGNORECASE,
)
_PLAIN_NUMBER = re.compile(r"\d{1,2}[.):]?")
_ASKED = re.compile(
    r"""
    (?:your\s|the\s)? (?:foi\s)? (?: questions? | requests? | you\sasked | information\srequested
        | what\syou\sasked(?:\sfor)? | asked | points? ) (?:\s\w+)? :?
    """,
    re.IGNORECASE | re.VERBOSE,
)
_ANSWERED = re.compile(
    r"""
    (?:our\s|the\s)? (?: answers? | responses? | reply | replies | decisions? | comments?
        | we\s(?:answered|said|say|replied|responded)
        | information\sprovided | what\swe\s(?:say|answer|hold)
        | (?:council|trust|force|police|department|university)(?:'s|’s)?\s(?:response|answer|reply)
        ) (?:\s\w+)? :?
    """,
    re.IGNORECASE | re.VERBOSE,
)
_SIDE = r"\b (?:favour(?:ing)?|for|support(?:ing)?|reasons?|against) \b"
_FOR = re.compile(
    rf".{{0,40}} {_SIDE} .{{0,40}} \b (?:disclos|releas|publi|giving) \w* .{{0,30}} | for | pros",
    re.IGNORECASE | re.VERBOSE,
)
_AGAINST = re.compile(
    rf"""
    .{{0,40}} {_SIDE} .{{0,40}} \b (?:disclos|releas|publi|with-?h|non-?|maintain|exempt|keeping) \w*
    .{{0,40}}
    | against | cons
    """,
    re.IGNORECASE | re.VERBOSE,
)
_PARTICULAR = re.compile(
    r"""
    (?:(?:our|your|foi|eir|case|request)\s)? (?:ref(?:erence)?|id) (?:\s(?:no\.?|number))?
    | (?:case|request)\s(?:number|no\.?)
    | (?:foi\s)? date (?:\s(?:of|received|requested|responded|sent|issued|published|completed|due))?
        (?:\s\w+){0,2}
    | dated | (?:request\s)? (?:received|responded|published|completed|closed|issued) (?:\son)?
    | subject | title | topic | from | to | requester | applicant | name | contact | e-?mail | telephone
    | status | (?:service|business)\s?area | department | directorate | team | category
    | type(?:\sof\srequest)? | outcome | decision | legislation | regime | act | authority | organisation
    | (?:information\s)?officer | handled\sby | exemptions?\s\w{2,10}
    """,
    re.IGNORECASE | re.VERBOSE,
)
_DECIDED = re.compile(
    r"(?:decision|outcome|status|exemptions?|exceptions?|disclosed|released|withheld)\??(?:\s\w+){0,2}",
    re.IGNORECASE,
)
_PAPER = re.compile(
    r"(?:no\.?|items?|doc(?:ument)?s?|description|papers?|pages?|parts?|files?)(?:\s\w+)?", re.IGNORECASE
)
_CITED = re.compile(r"\b(?:s(?:ection)?s?\.?|reg(?:ulation)?s?\.?)\s?\d{1,2}\b", re.IGNORECASE)
_LONG, _VERY_LONG = 160, 600


def is_layout(rows: Sequence[Sequence[str]]) -> bool:
    """Whether a table's rows only lay out words."""
    rows = [[cell.strip() for cell in row] for row in rows]
    head = rows[0]
    if len(rows) == 1 and not any(map(looks_like_value, head)):
        return True
    return (
        is_asked_and_answered(rows)
        or _is_weighed(head)
        or _is_particulars(rows)
        or _is_record(rows)
        or _is_schedule(rows)
        or _is_numbered(rows)
        or _is_prose(rows)
    )


def is_asked_and_answered(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the head names questions and answers, and no figures stand where questions should."""
    asked = [at for at, words in enumerate(rows[0]) if _ASKED.fullmatch(words)]
    told = [at for at, words in enumerate(rows[0]) if _ANSWERED.fullmatch(words)]
    if not asked or not any(at not in asked for at in told):
        return False
    cells = [row[asked[0]] for row in rows[1:] if row[asked[0]]]
    counted = [cell.strip("().:") for cell in cells]
    return counted == [str(number) for number in range(1, len(cells) + 1)] or 2 * sum(
        map(looks_like_value, cells)
    ) <= len(cells)


def _is_weighed(head: Sequence[str]) -> bool:
    """Whether two columns weigh the public interest, one side beside the other."""
    if len(head) not in {2, 3}:
        return False
    first, second = head[-2:]
    return bool(
        (_FOR.fullmatch(first) and _AGAINST.fullmatch(second))
        or (_AGAINST.fullmatch(first) and _FOR.fullmatch(second))
    )


def _is_particulars(rows: Sequence[Sequence[str]]) -> bool:
    """Whether a table of two columns gives a letter's reference, its days and the like."""
    if len(rows[0]) != 2 or len(rows) > 15:
        return False
    named = sum(bool(_PARTICULAR.fullmatch(row[0].rstrip(" :."))) for row in rows)
    return named >= 2 and named * 3 >= 2 * len(rows)


def _is_record(rows: Sequence[Sequence[str]]) -> bool:
    """Whether a table of two columns holds a whole case: request, reply and what else is said, row by row."""
    if len(rows[0]) != 2:
        return False
    asked = next((at for at, row in enumerate(rows) if _ASKED.fullmatch(row[0]) and row[1]), len(rows))
    return any(_ANSWERED.fullmatch(row[0]) and row[1] for row in rows[asked + 1 :])


def _is_schedule(rows: Sequence[Sequence[str]]) -> bool:
    """Whether papers are listed with, last, what was decided on each and under which provision."""
    if not _DECIDED.fullmatch(rows[0][-1]) or not any(_PAPER.fullmatch(words) for words in rows[0][:-1]):
        return False
    return 2 * sum(bool(_CITED.search(row[-1])) for row in rows[1:]) >= len(rows) - 1


def _is_numbered(rows: Sequence[Sequence[str]]) -> bool:
    """Whether questions, or answers, stand beside their numbers."""
    if len(rows[0]) not in {2, 3} or not all(row[0] for row in rows):
        return False
    numbered = [row for row in rows if _NUMBERING.fullmatch(row[0])]
    if len(numbered) * 10 < len(rows) * 7 or _is_counted(rows, numbered):
        return False
    if not all(_PLAIN_NUMBER.fullmatch(row[0]) for row in numbered):
        return any(not looks_like_value(row[0]) for row in numbered)
    return sum(len(row[1]) for row in numbered) >= 30 * len(numbered)


def _is_counted(rows: Sequence[Sequence[str]], numbered: Sequence[Sequence[str]]) -> bool:
    """Whether figures alone stand beside the numbers, under a heading of their own: "Quarter", then Q1 to Q4.

    With two columns of figures no heading is needed, since one of them would be the question.
    """
    if not all(looks_like_value(cell) for row in numbered for cell in row[1:] if cell):
        return False
    headed = rows[0] not in numbered and names_a_sort(rows[0][0])
    return headed or len(rows[0]) > 2


def _is_prose(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the cells hold whole paragraphs."""
    filled = [len(cell) for row in rows for cell in row if cell]
    return bool(filled) and (max(filled) >= _VERY_LONG or sum(filled) >= _LONG * len(filled))
