"""Questions without numbers that the reply asks and answers one by one, paragraph under paragraph."""

import re

from foi_tracker.analysis.asked.questions import Draft
from foi_tracker.analysis.layout.inline import VALUE_LINE, Inline
from foi_tracker.analysis.layout.zones import LOOK, Zone
from foi_tracker.analysis.marks.labels import next_of
from foi_tracker.analysis.marks.markers import Marker
from foi_tracker.analysis.text.lead_words import GOES_ON
from foi_tracker.analysis.text.pieces import Piece
from foi_tracker.analysis.text.voices import REQUESTER, asks, states
from foi_tracker.analysis.walk.walk_state import WalkState
from foi_tracker.model.documents import BlockKind

_FEWEST_WORDS = 5
_FEW_WORDS = 3
# The authority asks back: which of two is meant, or to be written to.
_BACK_TO_YOU = re.compile(
    r"(?i)\b(?:us|contact|clarify|your\s(?:request|reference|letter|e-?mail)|you\s(?:mean|wish"
    r"|would\slike|want|prefer))\b"
)
_DO_YOU_MEAN = re.compile(r"(?i)\b(?:do|did|would)\syou\s(?:mean|prefer|have\sin\smind)\b")
_FIRST_PERSON = re.compile(r"\b(?:I|me|my)\b")


def _asks_plainly(text: str) -> bool:
    """Whether a line asks the authority, and not the reader."""
    asked = text.rstrip().endswith("?") or (
        asks(text) and not states(text) and len(text.split()) >= _FEW_WORDS
    )
    return asked and _BACK_TO_YOU.search(text) is None


class UnnumberedWalk(WalkState):
    """Finds further questions in a reply that has an answer under each."""

    def _unnumbered_question(
        self, at: int, piece: Piece, zone: Zone, marker: Marker | None, text: str
    ) -> bool:
        """A further question in a reply that answers unnumbered questions one by one."""
        if marker is not None and marker.bullet and self.turns is Inline.BULLETED and zone is Zone.BODY:
            self._further(Draft("", [piece.part(marker.end, len(piece.text))], numbered=False))
            return True
        if self._list_asked(at, zone, marker, text):
            self.state, self.current = "request", ()
            self._ask(piece, marker)
            return True
        inline = self.out.inline or not self.out.headed
        if not inline or zone is not Zone.BODY or marker is not None or not self._may_ask(at, piece, text):
            return False
        label = str(len(self.out.questions) + 1)
        numbered = any(draft.numbered for draft in self.out.questions)
        if numbered:
            # "1) … 2) …" with an answer under each, and a further one without its number.
            label = next_of(self.out.questions[-1].label)[0]
            if not self.out.inline or not self._answered_next(at) or self._numbered_later(at, label):
                return False
        elif len(self.out.questions) > 1 and not self.out.inline:
            return False
        if len(self.out.questions) == 1 and not self.current:
            self._hand_over(self.out.questions[0].label)
        self._further(Draft(label, [piece], numbered=numbered))
        return True

    def _list_asked(self, at: int, zone: Zone, marker: Marker | None, text: str) -> bool:
        """Whether a list of questions begins in a reply that told of none.

        This line asks, and the next; or whoever asks leads in to the list ("I should be grateful for:").
        """
        if self.out.questions or self.out.lost or zone is not Zone.BODY or (marker and marker.labels):
            return False
        if (
            at + 1 >= len(self.out.pieces)
            or self.out.zones[at + 1] is not Zone.BODY
            or self._request_follows(at)
        ):
            return False
        following, after = self.markers[at + 1], self.out.pieces[at + 1].text[:LOOK]
        if marker is None and following is not None and asks(text) and not states(text):
            return text.rstrip().endswith(":") and _FIRST_PERSON.search(text) is not None
        if (marker is None) != (following is None) or (following and following.labels):
            return False
        pair = (text[marker.end if marker else 0 :], after[following.end if following else 0 :])
        return all(map(_asks_plainly, pair))

    def _further(self, draft: Draft) -> None:
        """Add a question whose answer comes next."""
        draft.label = draft.label or str(len(self.out.questions) + 1)
        self.out.questions.append(draft)
        self.out.request.extend(draft.pieces)
        self.current, self.out.inline = (draft.label,), True

    def _may_ask(self, at: int, piece: Piece, text: str) -> bool:
        """Whether the words of a piece may be a question that is answered next."""
        heading = piece.kind is BlockKind.HEADING and piece.level == self.heading_level > 0
        if (self.heading_level and not heading) or states(text) or GOES_ON(text):
            return False
        if not self.out.questions and (self.out.lost or self._request_follows(at)):
            return False
        answered = self._answered_next(at)
        if heading and any(draft.opening.endswith("?") for draft in self.out.questions) and not asks(text):
            return False
        asked_back = _DO_YOU_MEAN.search(text) is not None
        if heading or (text.rstrip().endswith("?") and self.out.questions and not asked_back):
            return True
        if self.turns is Inline.BARE:
            return asks(text) and (answered or self._goes_on(at))
        sentence = len(text.split()) >= _FEWEST_WORDS and text.rstrip()[-1:] in set(".:?")
        return sentence and asks(text) and answered

    def _answered_next(self, at: int) -> bool:
        """Whether the piece after a question answers it, and the question is none to the requester."""
        if _BACK_TO_YOU.search(self.out.pieces[at].text[:LOOK]):
            return False
        for later in range(at + 1, min(at + 4, len(self.out.pieces))):
            piece = self.out.pieces[later]
            if self.out.zones[later] is Zone.BODY:
                text = piece.text[:LOOK]
                if VALUE_LINE.fullmatch(text):
                    return True
                states_it = text.rstrip().endswith(".") and not REQUESTER.search(text)
                return piece.kind is BlockKind.TABLE or ((self._tells(text) or states_it) and not asks(text))
        return False

    def _goes_on(self, at: int) -> bool:
        """Whether what comes next does not ask, where lines that ask and lines that do not take turns."""
        later = at + 1
        if later >= len(self.out.pieces) or self.out.zones[later] is not Zone.BODY:
            return False
        text = self.out.pieces[later].text[:LOOK]
        return not asks(text) and not _BACK_TO_YOU.search(self.out.pieces[at].text[:LOOK])

    def _request_follows(self, at: int) -> bool:
        """Whether the request itself stands further down, as in an e-mail with the original under it."""
        return self.last_request > at

    def _numbered_later(self, at: int, label: str) -> bool:
        return any(marker is not None and label in marker.labels for marker in self.markers[at + 1 :])

    def _hand_over(self, label: str) -> None:
        """What was said for the letter as a whole turns out to answer the first question."""
        for segment in self.out.segments:
            if not segment.labels and any(zone is Zone.BODY for _, zone in segment.pieces):
                segment.labels = (label,)
