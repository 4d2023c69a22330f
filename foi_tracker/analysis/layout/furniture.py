"""What on a saved page or in a paste belongs to the website and not to the letter.

Banners, menus, footers.
"""

import re

from foi_tracker.analysis.marks.markers import marker_of
from foi_tracker.analysis.text.cues import cue
from foi_tracker.analysis.text.pieces import Piece, pieces_of
from foi_tracker.analysis.text.voices import asks
from foi_tracker.core.spans import Span
from foi_tracker.model.documents import BlockKind, Document

BANNER = cue(
    "banner",
    r"""(?: \bcookies?\b | (?:leave|exit|escape|quit)\s(?:this|the)\s(?:site|page|website) | quickly\sexit
        | press\s(?:the\s)?esc
        | technical\s(?:problem|fault|issue|failed) | went\swrong\sat\sour\send
        | \b(?:error|fault|problem|wrong|failed|failure)\b .{0,60} \b(?:again|later|once\smore|sorry
        |our\s(?:side|end))\b
        | \bsorry\b .{0,40} \b(?:error|fault|problem|wrong|failed|went|broken?)\b
        | \bnot\sworking\b .{0,30} \b(?:our\s(?:side|end)|try\sagain)\b | \b(?:on|using|at)\sa\sbeta\s
        | \bhave\s(?:another|one\smore)\s(?:try|go)\b | \bmay\swe\s(?:set|use|store|count|remember|collect)\b
        | ^\s*(?:this\sis\sa\s|a\s)?(?:beta|trial|test)\b[\s:.] | \bhow\syou\s(?:find|get\son|like)\b
        | \b(?:site|website|page|service)s?\b .{0,30} \b(?:being|still)\s(?:\w+\s)?(?:built|building
          |worked\son)\b
        | \bstill\sbuilding\b | \b(?:bear\swith\sus|please\swait)\b .{0,60} \b(?:site|website|page
          |built)\b | \byour\s(?:decision|answer
        |choice)\shas\sbeen\s(?:recorded
        |saved|kept)\b | \b(?:click|press|tap)\s(?:here\s)?to\s(?:leave|exit|hide|quit)\b
        | (?:this\s(?:site|website)|service|page)\sis\s(?:a\s|in\s)?(?:beta|trial|test)
        | (?:beta|early|first|test|trial|new)\s(?:version|edition|release|service|website)\b.{0,80}(?:site
          |service|change|feedback
        |website) | improvements\sand\sbuilding
        | your\s(?:choices|preferences|settings)\s(?:have|are|were) | javascript
        | skip\sto\s(?:the\s)?(?:main\s)?(?:content|navigation)
        | accept\sall | no\slonger\slive | font\ssize: | gwefan | cwcis )""",
    (
        "Some cookies are essential for this site to work.",
        "Leave this site",
        "Sorry, a technical problem came up.",
        "This is a test version of the service and it will change.",
        "Skip to main content",
    ),
    ("How many staff leave this force each year?",),
)
FOOTER = cue(
    "footer",
    r"""^\s*(?: rate\sthis\spage.{0,40} | (?:did|was|is)\s(?:you\sfind\s)?this\s
          (?:page|information|answer|response|reply)\s(?:help|useful|any\s(?:use|help)|of\s(?:any\s)?(?:use|help)).{0,60}
        | did\syou\sfind\swhat\syou\swere\slooking\sfor.{0,10}
        | back\sto\stop | share\sthis(?:\s(?:page|article|post|link|on\b.{0,40}))? | print\sthis\spage
        | show\squoted\ssections? | hide\squoted\ssections? |
        related\s(?:content|pages|links|documents).{0,40} |
        (?:is\sthere\sanything|anything)\swrong\swith\sthis\spage.{0,20}
        | follow\sus.{0,60} | (?:privacy|accessibility|terms)(?:\s\w+){0,4} | all\srights\sreserved\.?
        | ©.{0,120} | help\sus\simprove.{0,60} | top\sof\spage
        | link\sto\s(?:this|report).{0,20} | page\s\d{1,3}(?:\sof\s\d{1,3})?
        | other\s(?:replies|requests|responses)\s(?:in|about|on)\s.{0,40}
        | [^>]{1,60}(?:\s>\s[^>]{1,60}){2,6} | official(?:\s-?\s?sensitive)? | not\sprotectively\smarked
        | report\sthis\s(?:message|request) | more\slike\sthis | powered\sby.{0,60}
        | contact\sus\shome.{0,60}
        | (?:the\s)?(?:content\sof\s)?this\s(?:web\s?)?page\sis\s
          (?:the\sresponsibility\sof|maintained\sby|managed\sby).{0,90}
        | (?:please\s)?(?:consider|think\sof)\sthe\s(?:environment|trees)\sbefore\s(?:you\s)?print.{0,20}
        )\s*$""",
    (
        "Rate this page",
        "Please consider the environment before printing.",
        "show quoted sections",
        "Did this page help?",
    ),
    ("Privacy notices issued in 2023: 14", "Share this with the officer in charge of the case."),
)
_BANNER_LETTERS = 600


def furniture(pieces: list[Piece]) -> list[bool]:
    """For each piece, whether it belongs to the website.

    Banners are only looked for before the letter begins: after three pieces that are none the rest of the
    document is the letter. Short lines between two lines of one banner belong to it ("Preferences saved.").
    Footers are short lines that say so wherever they stand.
    """
    out: list[bool] = []
    document, misses, last = -1, 0, -1
    for at, piece in enumerate(pieces):
        if piece.document != document:
            document, misses, last = piece.document, 0, -1
        short = len(piece.text) <= _BANNER_LETTERS and piece.kind is not BlockKind.TABLE
        banner = short and misses <= _GAP and BANNER(piece.text) and not _opens_as_question(piece.text)
        if banner:
            for between in range(last + 1, at) if last >= 0 else ():
                out[between] = out[between] or _may_be_banner(pieces[between])
            misses, last = 0, at
        elif piece.kind is not BlockKind.HEADING:
            misses += 1
        out.append(banner or (short and len(piece.text) <= 140 and FOOTER(piece.text)))
    return _with_page_heads(pieces, _with_lists_after(pieces, out))


_GAP = 3
"""How many lines may stand between two lines of a banner."""


def _may_be_banner(piece: Piece) -> bool:
    """Whether a line between two lines of a banner is short, and neither heads, numbers nor asks anything."""
    return (
        piece.kind is BlockKind.PARAGRAPH
        and len(piece.text) <= 120
        and piece.text.rstrip()[-1:] in set(".!")
        and marker_of(piece.text) is None
    )


def _opens_as_question(text: str) -> bool:
    """Whether a piece asks from its first words on, as a question about websites does."""
    marker = marker_of(text)
    words = text[marker.end if marker else 0 :]
    return words.rstrip().endswith("?") and asks(words.partition("?")[0]) and not _MAY_WE.match(words)


_MAY_WE = re.compile(r"(?i)\s*(?:may|can)\swe\b")
_RELATED = re.compile(
    r"(?i)\s*(?:(?:other|related|recent|more|similar|popular)\s(?:replies|requests|responses|content|pages|"
    r"links|documents|disclosures|posts|items|news|like\sthis)|see\salso|(?:you\s(?:may|might)\salso|others\salso)\s\w+"
    r"|more\sfrom\s(?:the|our|this)\b|(?:browse|search)\s(?:the|our|this)\s(?:\w+\s)?(?:log|requests|disclosures|site)"
    r"|using\s(?:the|this|our)\s(?:search|site|log)(?=\W*$)|search\s(?:tips|help)(?=\W*$)"
    r"|related(?=\W*$)|(?:recently|also|lately)\s(?:published|disclosed|released|viewed|asked)(?=\W*$)"
    r"|(?:was|did|is)\s(?:you\s\w+\s)?this\s(?:page|answer|response)\s(?:of\s(?:any\s)?use|help|use|find)\w*)\b.{0,40}"
)


def _with_lists_after(pieces: list[Piece], hidden: list[bool]) -> list[bool]:
    """Also the short lines under a heading such as "Other replies in Housing", down to the first sentence."""
    listing = False
    for at, piece in enumerate(pieces):
        words = piece.text.strip()
        if len(words) <= 80 and _RELATED.fullmatch(words):
            listing = hidden[at] = True
        elif listing:
            listing = (
                piece.kind is not BlockKind.TABLE and len(words) <= 120 and words[-1:] not in set(".?!:")
            )
            hidden[at] = hidden[at] or listing
    return hidden


_PAGE = re.compile(r"(?i)\s*page\s\d{1,3}(?:\sof\s\d{1,3})?\s*")


def _with_page_heads(pieces: list[Piece], hidden: list[bool]) -> list[bool]:
    """Also the lines that a paged document repeats beside its page numbers."""
    at_pages = {
        " ".join(pieces[near].text.split())
        for at, piece in enumerate(pieces)
        if _PAGE.fullmatch(piece.text)
        for near in (at - 1, at + 1)
        if 0 <= near < len(pieces) and len(pieces[near].text) <= 140
    }
    seen: set[str] = set()
    for at, piece in enumerate(pieces):
        words = " ".join(piece.text.split())
        if words in at_pages and words in seen:
            hidden[at] = True
        seen.add(words)
    return hidden


def hidden_spans(document: Document) -> tuple[Span, ...]:
    """The places of a document that a person may leave out when reading: menus, banners, footers."""
    pieces = pieces_of([document])
    spans: list[Span] = []
    for piece, hidden in zip(pieces, furniture(pieces), strict=True):
        if not hidden:
            continue
        if spans and not document.text[spans[-1].end : piece.start].strip():
            spans[-1] = spans[-1].joined(piece.span)
        else:
            spans.append(piece.span)
    return tuple(spans)
