"""What stands about a letter and is no part of it: references, dates, categories, the lines of a thread.

Labels and their values, on one line or on two; lists of tags; what a site that publishes requests writes
between the messages.
"""

import re
from collections.abc import Sequence

from foi_tracker.analysis.text.cues import cue
from foi_tracker.analysis.text.pieces import Piece
from foi_tracker.model.documents import BlockKind

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH},?\s\d{{4}}|{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{4}})"
_LABEL = r"""(?:date|published|publication|reference|ref|our\sref|your\sref|foi\sref|foi\sreference
|foi\sdate|foi\sid
    |request\s(?:id|number|no|ref|reference|date|type) |case|category|subject|title|status|type|theme
    |department|received
    |requested|responded|response\sdate|date\sof|sent|updated|topic|keywords|tags|directorate
    |enquiry\sreference|disclosure\sdate|directorates|exemptions?\sapplied|outcome\sof\srequest
    |last\supdated|format|exemption|outcome|document|freedom\sof\sinformation\srequest\sreference
    |decision\sdate
    |telephone|tel|fax|direct\s(?:dial|line)|e-?mail|website|web|dyddiad|cyfeirnod|rhif|categori)"""

META = cue(
    "metadata",
    rf"""^\s*(?:
        {_LABEL}(?:\s[\w'/]+){{0,4}}\s?:(?!\s?[\d,.]{{1,9}}\s*$).{{0,120}}
        | request\s?:\s?(?-i:[A-Z]{{2,6}})[/\s\-\d].{{0,40}}
        | (?:requested|responded|received|published|answered|posted|released|sent
        |submitted)\s(?:on\s)?(?:mon|tue|wed
          |thu|fri|sat|sun|{_MONTH}\s\d|\d).{{0,60}}
        | foi\s(?:release|request\sdetail|disclosure.{{0,20}})
        | request\s(?:received|no\.?|number)?\s?[\d/\-]{{5,}}.{{0,60}}
        | (?:your|our)\sref(?:erence)?\b.{{0,60}}
        | (?:by|via|sent\sby)\s(?:e-?mail|post)(?:\sonly)?.{{0,60}}
        | (?:e-?mail|telephone|tel|phone|fax|direct\s(?:dial|line))\s?[:.].{{0,80}} )\s*$""",
    (
        "Date of request: 06/05/25",
        "Reference: 12/25",
        "FOI release",
        "Request 101004991245",
        "Case reference: FOI2025/00377",
        "Request: FOI/15022",
        "By email",
        "Telephone: 101",
    ),
    ("Request", "Date the contract ended and why?", "Request: how many vans were sold?", "Received: 41"),
)
_LABEL_ALONE = cue(
    "label of metadata alone",
    rf"^\s*(?:foi\s|freedom\sof\sinformation\s)?{_LABEL}(?:\s(?:of|no\.?|number|received|responded|answered"
    rf"|published|applied|date|reference|response|request|reply|issue)){{0,2}}"
    r"\s?[:.]?\s*$",
    ("FOI date", "FOI reference", "Date received", "Category:"),
    ("Response", "Request", "Requests"),
)
THREAD = cue(
    "line of a thread of messages",
    rf"""^\s*(?:
        .{{2,90}}\s(?:made|sent)\sthis\s.{{0,60}}\brequest\s(?:to|for)\b.{{0,200}}
        | (?:(?:foi|information)\s)?requests?\s(?:made|sent|submitted)\sby\s.{{2,60}}\sto\s.{{2,100}}
        | result\s?:\s(?:some|all|none|part)\sof\sthe\sinformation.{{0,40}}
        | (?:the|this)\srequest\s(?:was|is|has\sbeen|had)\s(?:(?:partially|partly|mostly)\s)?
          (?:successful|refused|closed|withdrawn|unsuccessful).{{0,160}}
        | (?:currently\s)?waiting\sfor\s.{{0,300}} | response\sto\sthis\srequest\sis\b.{{0,300}}
        | .{{2,90}}\sdid\snot\shave\sthe\sinformation\srequested.{{0,40}}
        | we\sdon't\sknow\swhether\sthe\smost\srecent\sresponse.{{0,300}}
        | .{{0,60}}\battachment\sto\s(?:the|a|an)\s.{{0,20}}\brequest\b.{{0,120}}
        | \d{{1,2}}\sattachments? | attachments?\s?:? .{{0,80}} | (?:link|report)\sto?\s?this.{{0,30}}
        | (?!.{{0,80}}\b(?:see|attached|in|the|please|is|are)\b)[\w\s.()'&-]{{1,80}}\.(?:pdf|docx?|xlsx?|csv
        |html?|jpe?g|png|zip|rtf|odt|msg|txt)\b.{{0,60}}
        | (?:from|to|cc|sent|subject)\s?:.{{0,160}}
        | download(?:\s.{{0,40}})? | view\sas\shtml.{{0,40}} | (?:e-?mail\s)?sent\sto\s.{{0,80}}
        | (?-i: (?:[A-Z][\w.'&()-]{{0,30}},?\s|(?:of|and|the|for|on|behalf)\s){{1,10}}) {_DAY} )\s*$""",
    (
        "J. Reader made this Freedom of Information request to Skerry Police",
        "The request was partially successful.",
        "Request made by J. Reader to Skerry Boat Authority",
        "2 Attachments",
        "Boats by year.pdf 44K Download",
        "Information Office, Skerry Council 3 February 2025",
        "From: J. Reader",
        "We don't know whether the most recent response to this request contains information or not",
    ),
    (
        "The request was sent to the wrong office, and who told them?",
        "How many boats were stopped?",
        "It ends on 31 March 2026",
        "31 March 2026",
    ),
)
ANNOTATED = cue(
    "note left by a reader of a thread",
    r"^\s*.{2,80}\sleft\san?\s(?:annotation|comment|note).{0,60}$",
    ("J. Reader left an annotation (2 March 2025)",),
)
_DATE_ALONE = re.compile(
    rf"\s*(?:{_DAY}|\d{{1,2}}[/.\-]\d{{1,2}}[/.\-]\d{{2,4}}|\d{{1,2}}/\d{{4}})\s*", re.IGNORECASE
)
_FEWEST_TAGS = 8
_VALUE = 60


def is_metadata(piece: Piece) -> bool:
    """Whether a short piece is a label with its value, a date, or a list of tags."""
    return _tags(piece.text) or (len(piece.text) <= 160 and META(piece.text))


def _names_a_date(text: str) -> bool:
    """Whether a line such as "Date of our answer" says what the date under it is."""
    return (
        len(text.split()) <= 5
        and re.search(r"(?i)\b(?:date|received|responded|answered|sent|issued|day)\b", text) is not None
    )


def _tags(text: str) -> bool:
    parts = text.strip(" .").split(",")
    return len(parts) >= _FEWEST_TAGS and all(0 < len(part.split()) <= 3 for part in parts)


def label_lines(pieces: Sequence[Piece]) -> list[bool]:
    """For each piece, whether it is a label alone on its line, or the value under one."""
    out = [False] * len(pieces)
    for at, piece in enumerate(pieces[:-1]):
        value = pieces[at + 1]
        if (
            not out[at]
            and piece.kind is not BlockKind.TABLE
            and value.kind is not BlockKind.TABLE
            and len(piece.text) <= _VALUE
            and len(value.text) <= _VALUE
            and (
                _LABEL_ALONE(piece.text) or (_DATE_ALONE.fullmatch(value.text) and _names_a_date(piece.text))
            )
            and value.text.strip()[-1:] not in {"?", ":"}
            and re.search(r"\d|^\W*[A-Z]", value.text)
        ):
            out[at] = out[at + 1] = True
    return out
