"""Numbers of questions and answers.

What stands at the start of a piece, and what a sentence says it is about.

Every spelling met: ``1.`` ``(1)`` ``1 -`` ``Q1`` ``Question 1:`` ``Request 3A`` ``1(a)`` ``ii)`` ``1-3.``
``Qs 2, 3 & 5`` ``Our answer to 2:``, bullets, and number words.
"""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from foi_tracker.analysis.marks.labels import JOIN, LABELS, ROMAN_PATTERN, expand, expand_letters, tidy

ASK_WORD = (
    r"(?: questions? | ques(?=\.?\s?\d) | qs?(?:'s)? | qu\.? | requests? | quer(?:y|ies) | points? | parts?"
    r" | items? | limbs? | bullets?(?:\spoints?)? | asks? | enquir(?:y|ies) | cwestiwn | no(?=\.?\s?\d) )"
)
TELL_WORD = r"(?: answers? | responses? | reply | replies | a(?:ns)?\.? | r(?=\d) | ateb | ymateb )"
_ABOUT = r"""(?: (?:our\s|the\s|in\s)?(?:answers?|response|responses|reply)\s(?:to|for)
    | (?:in|with|as)\s(?:relation|regards?|respect|reference)\s(?:to|of) | regarding | concerning
        | in\srespect\sof
    | turning\sto | as\s(?:to|for(?=[^.,]{1,16},)) | for | re:? | on | under )"""
NUMBER_WORD = r"(?: \s?(?:numbers?|nos?)\b\.? )?"

# With its word, as in "Questions 2 & 3", "Q1", "Answer 3A" and "In relation to question 2,".
_WORDED = re.compile(
    rf"""
    \W{{0,4}} (?: (?P<about>{_ABOUT})\s(?:your\s|the\s)? )?
    (?: C\d{{1,2}}\s?/\s?(?=Q) | (?:your|our|my|the|foi|eir)\s | [a-z]{{3,12}}\s?/\s? )?
    (?: (?P<ask>{ASK_WORD}) {NUMBER_WORD} [\s.:]{{0,3}} | (?P<tell>{TELL_WORD})
        (?:\s(?:to\s|for\s)?(?:your\s)?(?:questions?|requests?|points?|parts?
        |asks?))? {NUMBER_WORD} [\s.]{{0,3}} )
    (?P<labels> {LABELS} ) (?!\w|/\w|[.,\-]\d) /? \s?[:.)\-]{{0,2}}\s{{0,3}}
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "Q1 to Q4 reports of the service": papers by quarters.
NAMES_PAPERS = re.compile(
    r"\s*Q[1-4]\s?(?:to|-|and|&|/)\s?Q?[2-4]\s(?!(?:is|are|was|were|have|has|had|can|cannot|do|does|will|would"
    r"|we|no|not|please|see|the|this|these|both|all|to|of|and|in|for|which|that|may|could|should)\b)[a-z]+"
)
_DASHED_VALUE = re.compile(
    r"\W{0,4}(?:(?:question|request|point|part|q)|(?P<tell>answer|response|reply|a))\s?(?P<label>\d{1,2}[a-z]?)\s-\s(?=\d[\d,.]*\s*(?:$|[.;,]?\s[A-Za-z(]))",
    re.IGNORECASE,
)
# "Q1 response:", "Question 2 - answer": the number's own word comes first.
_TELLS_AFTER = re.compile(r"\s?(?:response|answer|reply)s?\b\s?[:.\-]?\s{0,3}(?=$|\S)", re.IGNORECASE)
# "Our answer to 1:", "For 1 we apply", "For 3, five letters": the question's number without its word.
_ABOUT_NUMBER = re.compile(
    rf"""
    \W{{0,4}} (?P<about>{_ABOUT})\s (?P<labels> {LABELS} ) /?
    (?: \s?[:,\-]{{1,2}}\s? |
        \s(?=(?:we|i|the\s(?:council|force|trust)|this|please|see|no|none|nil|section|regulation)\b)
        | (?<=/)\s*$ )
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "Our response to (a):", "Answer to question b)": a letter needs its bracket here.
# "Part a. Nineteen": a letter without brackets needs its word and a stop.
_WORDED_LETTER = re.compile(
    rf"\W{{0,4}}(?:{ASK_WORD}|{TELL_WORD})\s(?P<label>[a-z])\s?[.:\-]\s{{0,3}}", re.IGNORECASE | re.VERBOSE
)
_ABOUT_LETTER = re.compile(
    rf"""
    \W{{0,4}} (?: {_ABOUT}\s(?:your\s|the\s)?(?:{ASK_WORD}\s)? | {TELL_WORD}\s(?:to\s)?(?:{ASK_WORD}\s)?
      | (?:your\s|the\s)?{ASK_WORD}\s )
    (?P<label> \(?(?:{ROMAN_PATTERN}|[a-z])\) (?: {JOIN} \(?(?:{ROMAN_PATTERN}|[a-z])\) ){{0,20}} )
    \s?[:.,\-]{{0,2}}\s{{0,3}}
    """,
    re.IGNORECASE | re.VERBOSE,
)
# By itself, as in "1.", "(2)", "3 -", "1-3.", "1 and 2:", "2. and 2a." and "4/".
_NUMBERED = re.compile(
    rf"""
    [\s"'*]{{0,4}} (?: and\s(?=\(?\d{{1,2}}\)) )? (?: \#(?=\d{{1,2}}\s) )? (?P<labels> {LABELS} )
    (?: (?<=\)) | (?<=\#\d)\s | (?<=\#\d\d)\s | (?:st|nd|rd|th)\s?(?:[:.)]|-(?=\s))
      | \s?[.):=]{{1,2}}(?!\d) | (?<=and\s\d\.\d)\s(?=[A-Z])
      | \s?-{{1,2}}(?=\s\D|[A-Z]) | \s-{{1,2}}\s(?=\d{{3}}
      |\d{{1,2}}[,%]\s?\d) | /(?=\s|[A-Z]|$) ) \s{{0,4}}
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "1.1 How many": a decimal number with no stop after it.
_DECIMAL = re.compile(
    r"\s{0,3}(?P<labels>\d{1,2}\.\d{1,2}(?:\s?(?:-|to|and|&)\s?\d{1,2}\.\d{1,2})?)\s{1,3}(?=[A-Z(][a-z]?|(?!(?:[mb]illion|thousand|per|hours?"
    r"|days?|weeks?"
    r"|months?|years?|miles?|tonnes?|times|fte|in|of|and|to|were|was|[a-z]{1,2})\b)[a-z]{3})"
)
# Several parts of one number: "1 (i and ii)", "3 (a) to (d):"
_PARTS = re.compile(
    rf"""\s{{0,3}} (?P<number>\d{{1,2}}) [.:]? \s?
    (?P<labels> \( (?:{ROMAN_PATTERN}|[a-z]) (?: {JOIN} (?:{ROMAN_PATTERN}
      |[a-z]) ){{1,12}} \) ) \s?[:.\-]{{0,2}}\s{{0,3}}""",
    re.IGNORECASE | re.VERBOSE,
)
# Its topic in words beside it: "1 (early leavers) - 14", "For asbestos (2 and 4), there are".
_WITH_TOPIC = re.compile(
    rf"""\s{{0,3}} (?: (?P<labels> \d{{1,2}}[a-z]? ) \s\( (?!{ROMAN_PATTERN}\)
      |[a-z]\)) [^()\d]{{3,40}} \) \s?[:.=\-]\s?
      | (?:{_ABOUT}) \s [^.,:;()?]{{2,40}} \s\( (?P<about> {LABELS} ) \) \s?[,:\-]\s? )""",
    re.IGNORECASE | re.VERBOSE,
)
# Several letters over one answer: "(a) and (b)", "c) & d)", "(i) to (iii):"
_LETTERS = re.compile(
    rf"""\s{{0,3}} (?P<labels> \(?(?:{ROMAN_PATTERN}|[a-z])\) (?: {JOIN} \(?(?:{ROMAN_PATTERN}
      |[a-z])\) ){{1,12}} )
    \s?[:.,\-]{{0,2}}\s{{0,3}}""",
    re.IGNORECASE | re.VERBOSE,
)
# A letter or a roman number, as in "a)", "(b)", "ii." and "c. ".
_LETTERED = re.compile(
    rf"""[\s"']{{0,4}} (?P<label> \({ROMAN_PATTERN}\) | \([a-z]\) | {ROMAN_PATTERN}[.)]
      | [a-z](?:[.):]|\s\)) )
    (?: \s{{1,4}} | (?=[A-Z("']) | $ )""",
    re.VERBOSE,
)
_UPPER_LETTERED = re.compile(r"[\s\"']{0,4}(?P<label>\([A-H]\)|[A-H]\))\s{0,4}")
_BULLET = re.compile(r"\s{0,6}(?:[-*•·▪◦‣●○→]|o(?=\s[A-Z]))\s{1,6}(?=\S)|\s{0,6}[-•](?=[A-Za-z£\"'(])")
# "16 or 17" is an age.
_EITHER = re.compile(r"\d\s+or\s+\d")
# A label alone in its piece, or before a tab in a table that lays out a page.
_ALONE = re.compile(rf"\s{{0,3}}(?P<labels>{LABELS})\s{{0,3}}$", re.IGNORECASE | re.VERBOSE)

# "Part A of your request", "Our response to Part B": alone, or over the words of the part.
_PART_LETTER = re.compile(
    r"\W{0,4}(?P<tell>(?:our\s|the\s)?(?:response|answer|reply)\s(?:to|for)\s)?(?:your\s)?"
    r"(?:part|request|question|point)\s(?P<label>[A-H])"
    r"(?:\s(?:of|in|to)\s(?:your|the|this)\s(?:request|letter|e-?mail|enquiry))?\s?[:.\-]?\s*$",
    re.IGNORECASE,
)
# "With regard to A and B, ...": letters of a list, named at the start of a paragraph.
_ABOUT_CAPITALS = re.compile(
    rf"\W{{0,4}}{_ABOUT}\s(?P<labels>(?-i:[A-H](?:(?:,\s|,?\s(?:and|&)\s)[A-H]){{0,7}}))\s?[,:]\s",
    re.IGNORECASE | re.VERBOSE,
)
# "First", "Secondly:" alone on a line, "Your third point", "As to the third,", "First and second questions:":
# the place in the list stands for the number.
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_PLACE = rf"(?:{'|'.join(_ORDINALS)})"
_ORDINAL = re.compile(
    rf"""\W{{0,4}} (?P<about> {_ABOUT}\s )? (?:the\s|your\s)?
    (?P<ordinals> {_PLACE} (?: (?:,\s|,?\s(?:and|&)\s) {_PLACE} ){{0,9}} )
    (?: ly \s?[:.]?\s*$ | \s?[:.]?\s*$
      | \s(?:bullets?|questions?|points?|parts?|requests?|items?|query|queries)\b\s?[:.,\-]{{0,2}}\s{{0,3}}
      | (?(about) \s?[:,]\s{{1,3}} | (?!) ) )""",
    re.IGNORECASE | re.VERBOSE,
)


class Role(StrEnum):
    """What a number at the start of a piece says about it."""

    ASK = "ask"
    TELL = "tell"
    EITHER = "either"


@dataclass(frozen=True, slots=True)
class Marker:
    """A number at the start of a piece.

    Attributes:
        labels: What it numbers; relative ones ("a", "ii") as they stand. Empty for a bullet.
        role: Whether the words say question or answer.
        end: Where the words after it start.
        worded: Whether a word such as "question" stands with it.
        relative: Whether the label is a letter or roman number, which may belong under the number above.
    """

    labels: tuple[str, ...]
    role: Role
    end: int
    worded: bool = False
    relative: bool = False

    @property
    def bullet(self) -> bool:
        """Whether it is a bullet."""
        return not self.labels


def marker_of(text: str, listed: str = "") -> Marker | None:
    """The number at the start of a piece.

    Args:
        text: The piece's words in plain spelling.
        listed: The number that a list gave it, where its words lack it.
    """
    return _marker(text[:_LOOK], listed)


@lru_cache(maxsize=2048)
def _marker(head: str, listed: str) -> Marker | None:
    """The number at the start of a line; kept, as each pass over a letter asks again."""
    if listed and listed != "•":
        within = _own_marker(listed.lower() + " ")
        if within is not None:
            again = _own_marker(head)
            repeats = again is not None and again.labels == within.labels
            return replace(within, end=again.end if again is not None and repeats else 0)
    found = _own_marker(head)
    if found is None and listed:
        return Marker((), Role.EITHER, 0)
    return found


_LOOK = 160
_SMALLEST_YEAR = 10


def _own_marker(head: str) -> Marker | None:
    bare = head.lstrip()
    found = _worded(bare) or _numbered(bare) or _lettered(bare) or _bulleted(bare)
    return replace(found, end=found.end + len(head) - len(bare)) if found and bare != head else found


def _worded(head: str) -> Marker | None:
    """A number with its word: "Question 3", "Answer to 2:", "Your third point"."""
    if match := _DASHED_VALUE.match(head):
        # "Question 2 - 97" gives a figure, where "Questions 2 - 9" names eight.
        tells = match["tell"] is not None
        return Marker((tidy(match["label"]),), Role.TELL if tells else Role.ASK, match.end(), worded=True)
    if match := _WORDED.match(head):
        labels = expand(match["labels"])
        if len(labels) > 1 and NAMES_PAPERS.match(head):
            return None
        if labels and not (match["tell"] == "A" and head[match.end("tell") :][:1].isspace()):
            after = _TELLS_AFTER.match(head, match.end())
            tells = match["about"] is not None or match["tell"] is not None or after is not None
            end = after.end() if after is not None else match.end()
            return Marker(labels, Role.TELL if tells else Role.ASK, end, worded=True)
    return _worded_letter(head) or _placed(head)


def _worded_letter(head: str) -> Marker | None:
    """A letter with its word: "Answer to question b)", "Part A of your request"."""
    if match := _ABOUT_LETTER.match(head):
        letters = expand_letters(match["label"])
        return Marker(letters, Role.TELL, match.end(), worded=True, relative=True)
    if match := _ABOUT_CAPITALS.match(head):
        capitals = tuple(letter.lower() for letter in re.findall(r"\b[A-H]\b", match["labels"]))
        return Marker(capitals, Role.TELL, match.end(), worded=True, relative=True)
    match = _WORDED_LETTER.match(head) or _PART_LETTER.match(head)
    if match is None:
        return None
    role = Role.TELL if match.groupdict().get("tell") else Role.EITHER
    return Marker((match["label"].lower(),), role, match.end(), worded=True, relative=True)


def _placed(head: str) -> Marker | None:
    """A place in the list, or what a passage is about: "Second and third points", "For 3,"."""
    if match := _ORDINAL.match(head):
        places = re.findall(_PLACE, match["ordinals"].lower())
        labels = tuple(dict.fromkeys(str(_ORDINALS.index(place) + 1) for place in places))
        return Marker(labels, Role.TELL, match.end(), worded=True)
    match = _ABOUT_NUMBER.match(head)
    labels = expand(match["labels"]) if match is not None else ()
    return Marker(labels, Role.TELL, match.end(), worded=True) if match is not None and labels else None


# "22/23 - £4,210": a financial year and what is said of it.
_YEARS = re.compile(r"\s*(?P<first>\d\d)/(?P<second>\d\d)\b")


def _numbered(head: str) -> Marker | None:
    years = _YEARS.match(head)
    if years is not None and int(years["second"]) == int(years["first"]) + 1 > _SMALLEST_YEAR:
        return None
    if match := _PARTS.match(head):
        letters = expand_letters(re.sub(r"([a-z]+)(?=\W|$)", r"\1)", match["labels"].strip("()").lower()))
        if letters:
            return Marker(tuple(match["number"] + each for each in letters), Role.EITHER, match.end())
    if match := _WITH_TOPIC.match(head):
        labels = expand(match["labels"] or match["about"])
        if labels:
            return Marker(labels, Role.TELL, match.end(), worded=match["about"] is not None)
    several = _ALONE.match(head)
    if several is not None and "," in several["labels"] and len(expand(several["labels"])) > 1:
        return Marker(expand(several["labels"]), Role.EITHER, several.end())
    for pattern in (_DECIMAL, _NUMBERED, _ALONE):
        if match := pattern.match(head):
            labels = expand(match["labels"])
            if pattern is _ALONE and (
                _EITHER.search(head) or (len(labels) == 1 and not head.strip()[:1].isdigit())
            ):
                continue
            if labels:
                return Marker(labels, Role.EITHER, match.end())
    return None


def _lettered(head: str) -> Marker | None:
    if match := _LETTERS.match(head):
        labels = expand_letters(match["labels"])
        if labels:
            return Marker(labels, Role.EITHER, match.end(), relative=True)
    match = _LETTERED.match(head) or _UPPER_LETTERED.match(head)
    if match is None:
        return None
    return Marker((tidy(match["label"]),), Role.EITHER, match.end(), relative=True)


def _bulleted(head: str) -> Marker | None:
    match = _BULLET.match(head)
    return Marker((), Role.EITHER, match.end()) if match else None
