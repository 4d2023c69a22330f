"""Answers that turn to other questions on the way: by refusing them, or by a list of grounds for them.

And lists of papers that one sentence releases.
"""

import re
from collections.abc import Collection, Sequence

from foi_tracker.analysis.layout.zones import Zone
from foi_tracker.analysis.marks.mentions import mentions
from foi_tracker.analysis.said.bare_ordinals import Said
from foi_tracker.analysis.said.leads import bracketed_after_word
from foi_tracker.analysis.text.pieces import Piece
from foi_tracker.analysis.wording.acts import Act

KEEPS = (Act.WITHHELD, Act.NOT_HELD, Act.UNTOLD, Act.NCND, Act.COST, Act.TO_BE_PUBLISHED)
"""What keeps something back, or says that there is nothing."""
GROUND = re.compile(r"(?i)\W{0,4}(?:\d\W{1,2}\s?)?(?:sections?|regulations?|s\.?|reg\.?)\s?\d")


def to_unanswered(statements: Sequence[Said], known: Collection[str]) -> None:
    """Free an answer of paragraphs that begin by refusing other questions, which are answered nowhere else.

    "We cannot say whether we hold anything for parts 2 and 3", under the answer to part 1, and what follows.
    """
    free = set(known) - {label for s in statements if s.own for label in s.labels}
    for at, s in enumerate(statements):
        if not (free and s.own and s.first and s.zone is Zone.BODY and s.table < 0 and s.does(*KEEPS)):
            continue
        told = [each for _, _, found in mentions(s.text, known) for each in found]
        named = tuple(dict.fromkeys(told or bracketed_after_word(s.text)))
        if not named or not free.issuperset(named) or s.does(Act.SAME, Act.ADVICE):
            continue
        free.difference_update(named)
        home = s.labels
        for following in statements[at:]:
            if following.labels != home or not (following.own or following.table >= 0):
                break
            following.labels, following.named = named, True


def after_lists(statements: Sequence[Said]) -> None:
    """Free the last answer of a notice that lists grounds for other questions ("Section 43(2) … (Q2)").

    The sentence that announces the list is about those questions, what follows it about the letter.
    """
    at = 0
    while at < len(statements):
        home = statements[at].labels
        opens = statements[at].own and statements[at].text.rstrip().endswith(":")
        end = at + 1
        while opens and end < len(statements) and statements[end].own and statements[end].labels != home:
            end += 1
        listed = statements[at + 1 : end]
        if (
            opens
            and listed
            and all(GROUND.match(s.text) for s in listed)
            and statements[at].does(Act.WITHHELD)
        ):
            statements[at].labels = tuple(dict.fromkeys(label for s in listed for label in s.labels))
            while end < len(statements) and statements[end].own and statements[end].labels == home:
                statements[end].labels, statements[end].own = (), False
                end += 1
        at = max(end, at + 1)


def mark_released(statements: Sequence[Said]) -> None:
    """Let each item of a list that a sentence releases ("We are releasing:") be given; changed in place."""
    releasing = False
    last: Piece | None = None
    for s in statements:
        if not s.labels and s.text.rstrip().endswith(":") and s.does(Act.GIVES, Act.ATTACHED):
            releasing = not s.does(*KEEPS)
        elif releasing:
            begins = s.piece is not last
            releasing = s.own and s.named and s.table < 0 and s.zone is Zone.BODY
            releasing = releasing and not (begins and s.does(*KEEPS))
            if releasing and begins:
                s.acts[Act.GIVES] = (0, len(s.text))
        last = s.piece


# "This is how the estimate was arrived at:", "Task and staff time (hours)".
_RECKONS = re.compile(
    r"(?i)\b(?:estimate[ds]?|calculat\w+|reckon\w*|worked\sout|breakdown\sof\sthe\s(?:time|cost)|staff\stime)\b[^.?]{0,60}(?::|\))\s*$"
)
_ITEM = 14


def mark_reckoning(statements: Sequence[Said]) -> None:
    """Let each line of the sum of an estimate be of the cost, and no figure that was asked for."""
    reckoning = False
    for s in statements:
        short = s.table < 0 and len(s.text.split()) <= _ITEM and not s.text.rstrip().endswith(".")
        if _RECKONS.search(s.text[-160:]):
            reckoning = True
        elif reckoning and short and s.does(Act.VALUE):
            s.acts.setdefault(Act.COST, s.acts[Act.VALUE])
        else:
            reckoning = False


def mark_weighing(statements: Sequence[Said]) -> None:
    """Let what stands between two sentences of the weighing give nothing: it is an argument.

    "Disclosure would help the public to judge. The numbers have been given above. We find that …".
    """
    for before, s, after in zip(statements, statements[1:], statements[2:], strict=False):
        weighed = before.does(Act.BALANCE) and after.does(Act.BALANCE)
        if weighed and before.labels == s.labels == after.labels and s.table < 0 and not s.does(Act.VALUE):
            for act in (Act.ATTACHED, Act.GIVES, Act.SAME):
                s.acts.pop(act, None)
