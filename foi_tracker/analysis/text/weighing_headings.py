"""The headings of a public interest test, and which part each of them opens."""

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum

from foi_tracker.analysis.text.cues import cue
from foi_tracker.model.documents import Cell

_LONGEST_HEADING = 130


class Side(StrEnum):
    """A part of the test."""

    HARM = "harm"
    FOR = "for"
    AGAINST = "against"
    BALANCE = "balance"
    NEUTRAL = "neutral"
    FAVOURS_GROUND = "favours_ground"
    OPPOSES_GROUND = "opposes_ground"


RELEASE = r"(?:disclos|releas|publish|publication|confirm|provid|openness|transparen|shar(?:e|ing)\b)"
KEEPING = r"""(?:withh|non-?\s?disclos|non-?\s?confirm|neither\b|not\s(?:to\s)?(?:disclos|releas|confirm
    |provid|publish)|maintain|refus|keeping|exemption|exception|secrecy|confidentiality)"""
_GROUND = r"(?:sections?|s\.?|regulations?|reg\.?)\s?\d"

HEAD_KEEPING = cue(
    "heading over what speaks against release",
    rf"""(?: \bagainst\s(?:\w+\s){{0,4}}{RELEASE} | \bagainst\s*[:.\-]?\s*$ | ^\W*against\b |
        \b(?:favou?r|for|support|behind|toward|in)\w*\s(?:\w+\s){{0,4}}?{KEEPING} )""",
    (
        *("Reasons against Disclosure", "Factors favouring non-disclosure", "Against", "Against release:"),
        *("Considerations that favour withholding", "Factors in favour of maintaining the exemption"),
        "Factors favouring neither confirming nor denying",
    ),
    ("Factors favouring disclosure", "Arguments for release"),
)
HEAD_RELEASE = cue(
    "heading over what speaks for release",
    rf"""(?: \b(?:favou?r|for|support|benefit|interest)\w*\s(?:\w+\s){{0,4}}?{RELEASE}
        | \bagainst\s(?:\w+\s){{0,4}}?{KEEPING} | \bwhy\b .{{0,40}} {RELEASE} | ^\W*for\s*[:\-]?\s*$
        | ^\W*arguments?\sfor\s*[:\-]?\s*$ )""",
    (
        *("Factors favouring disclosure", "Reasons for Disclosure", "In favour of release", "For:"),
        *("Considerations supporting confirmation or denial", "Arguments against withholding"),
    ),
    ("Reasons against Disclosure", "Reason for decision"),
)
HEAD_BALANCE = cue(
    "heading over the balance",
    r"\b(?:balanc\w+|weigh(?:ed|ing)?(?:\sup)?|conclusions?|outcome\sof\sthe\stest)\b",
    ("Balancing Test", "Where the balance lies", "Weighing up", "Conclusion"),
)
HEAD_HARM = cue(
    "heading over the harm",
    r"\b(?:harm|prejudice|damage|adverse\seffect)\b",
    ("Overall Harm", "Evidence of harm", "Prejudice test"),
)
HEAD_TEST = cue(
    "heading over the test",
    r"\bpublic\sinterest\b | \bfactors?\sfor\sand\sagainst\b",
    ("Public Interest Test", "Public interest considerations"),
)
_FAVOURS_GROUND = re.compile(rf"(?i)\b(?:favou?r\w*|supporting|for)\s(?:of\s)?{_GROUND}")
_OPPOSES_GROUND = re.compile(rf"(?i)\bagainst\s{_GROUND}")
_SENTENCE = re.compile(
    r"(?i)\b(?:is|are|was|were|would|will|have|has|had|favours|outweighs?|lies|applies|should|must|we|i)\b"
)
_WHETHER_HELD = re.compile(
    r"(?i)\b(?:that|whether)\s(?:any\s|the\s)?information\s(?:is|was)\s(?:not\s)?held\b"
)
_HEADS = re.compile(
    r"(?i)\W{0,3}(?:the\s|overall\s|public\sinterest\s|our\s)?(?:factors?|reasons?|arguments?|considerations?|"
    r"public\sinterest|favou?ring|in\sfavou?r|for|against|supporting|balanc\w+|where\sthe|weighing|harm|"
    r"evidence\sof|prejudice|conclusion)\b"
)
_RUN_IN = re.compile(r"\s*([^:.?!]{2,90}?)\s*(?::|\s-)\s+(?=\S)")
_LEADS = re.compile(
    r"(?i)\b(?:factors?|reasons?|arguments?|considerations?|points?|following|these|below)\b|^\W*(?:in\s"
    r"favou?r|for|against)\b"
)


def heading_side(text: str, *, inside: bool) -> Side | None:
    """The part that a short line opens; None where it opens none.

    Args:
        text: A whole piece.
        inside: Whether a test is under way: "Conclusion" opens its balance only then.
    """
    line = text.strip()
    if not line or len(line) > _LONGEST_HEADING:
        return None
    leads = line.endswith(":") and _LEADS.search(line) is not None
    asks = HEAD_TEST(line) and line.endswith("?")
    bare = not _SENTENCE.search(_WHETHER_HELD.sub("", line)) or line.lower().startswith(
        ("where the balance", "why ")
    )
    ends = line[-1] in ".;!" and len(line) > 60
    return _side_of(line, inside=inside) if (bare and not ends) or leads or asks else None


def run_in(text: str, *, inside: bool) -> tuple[Side, int] | None:
    """The part that the first words of a piece open before a colon or dash, and where the rest begins."""
    match = _RUN_IN.match(text[:200])
    if match is None or not _HEADS.match(match[1]) or _SENTENCE.search(match[1]):
        return None
    side = _side_of(match[1].strip(), inside=inside)
    return (side, match.end()) if side is not None and side is not Side.NEUTRAL else None


def _side_of(line: str, *, inside: bool) -> Side | None:
    keeps, frees = HEAD_KEEPING(line), HEAD_RELEASE(line)
    told = (
        (HEAD_BALANCE(line) and (inside or "conclusion" not in line.lower()), Side.BALANCE),
        (re.search(r"(?i)\bfor\s(?:and|or|&)\sagainst\b", line) is not None, Side.NEUTRAL),
        (_OPPOSES_GROUND.search(line) is not None, Side.OPPOSES_GROUND),
        (keeps, Side.AGAINST),
        (frees, Side.FOR),
        (_FAVOURS_GROUND.search(line) is not None and _HEADS.match(line) is not None, Side.FAVOURS_GROUND),
        (HEAD_HARM(line), Side.HARM),
        (HEAD_TEST(line), Side.NEUTRAL),
    )
    return next((side for found, side in told if found), None)


def sides_of_table(rows: Sequence[Sequence[Cell]]) -> Iterator[tuple[Side, Cell]]:
    """The cells of a table that sets the sides beside each other, by its first row or its first column."""
    if not rows:
        return
    across = {at: side for at, cell in enumerate(rows[0]) if (side := _cell_side(cell.text)) is not None}
    if {Side.FOR, Side.AGAINST} <= set(across.values()):
        yield from (
            (side, row[at]) for row in rows[1:] for at, side in across.items() if row[at].text.strip()
        )
        return
    down: Mapping[int, Side] = {
        at: side for at, row in enumerate(rows) if (side := _cell_side(row[0].text)) is not None
    }
    if {Side.FOR, Side.AGAINST} <= set(down.values()):
        yield from ((side, cell) for at, side in down.items() for cell in rows[at][1:] if cell.text.strip())


def _cell_side(text: str) -> Side | None:
    side = heading_side(text, inside=True)
    return side if side in {Side.FOR, Side.AGAINST, Side.BALANCE} else None
