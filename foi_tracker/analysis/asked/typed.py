"""The questions of a request while a person types it."""

from itertools import takewhile

from foi_tracker.analysis.asked.questions import collect
from foi_tracker.analysis.layout.splitting import cut
from foi_tracker.analysis.layout.zones import Zone, zones_of
from foi_tracker.analysis.text.cues import cue
from foi_tracker.analysis.text.pieces import pieces_of
from foi_tracker.core.spans import Span
from foi_tracker.model.documents import Document
from foi_tracker.model.library import DraftQuestion

# Where a request stops asking: how the answer is wanted, thanks, the end of the letter.
_ENDS = cue(
    "end of a request",
    r"""^[\s"'(]* (?: yours\b | (?:kind|best|warm)\s(?:regards|wishes) | regards\b | many\sthanks | thanks?\b
        | with\s(?:thanks|best) | sincerely\b | i\slook\sforward | i\sam\s(?:happy|willing)
        | i\s(?:would|'d|should)\s(?:prefer|be\s(?:happy|grateful\sif)) | i\sprefer\b
        | (?:please|kindly|could\syou)\s(?:reply|respond|send\s(?:the|your|me\sthe|it|this)|acknowledge
        |contact|let\sme\sknow\sif|confirm\sreceipt|answer\sby)\b
        | if\s(?:you|any|this|the|part|one|some|it|my)\b | a\s(?:plain\s)?(?:table|spreadsheet)\b
        | my\s(?:preferred|name|address|email) )""",
    (
        "Yours faithfully,",
        "I would prefer a spreadsheet.",
        "Please reply by e-mail.",
        "If this goes past the limit, please say so.",
        "Thank you.",
    ),
    ("Please send me a copy of the policy", "Please list the sites.", "How many regards were sent?"),
)
_KEPT = frozenset({Zone.BODY, Zone.REQUEST_LEAD, Zone.CAVEAT})


def questions_in(text: str) -> tuple[DraftQuestion, ...]:
    """The questions of a request as a person types it, in order, each with its place in the text.

    Args:
        text: What was typed so far.
    """
    document = Document("", "text", text)
    pieces = cut(pieces_of([document]))
    told = takewhile(lambda pair: pair[1] is not Zone.CLOSING, zip(pieces, zones_of(pieces), strict=True))
    kept = [piece for piece, zone in told if zone in _KEPT]
    out: list[DraftQuestion] = []
    for draft in collect(kept):
        if not draft.pieces:
            continue
        asked = [*draft.pieces[:1], *takewhile(lambda piece: not _ENDS(piece.text), draft.pieces[1:])]
        start, end = asked[0].start, asked[-1].start + len(asked[-1].text)
        words = text[start:end]
        lead = len(words) - len(words.lstrip())
        span = Span(start + lead, start + len(words.rstrip()))
        out.append(DraftQuestion(draft.label, " ".join(span.of(text).split()), span.start, span.end))
    return tuple(out)
