"""Walks the reply part of a letter: which question each piece answers, and which pieces still ask."""

import re

from foi_tracker.analysis import cues
from foi_tracker.analysis.markers import Marker, Role, next_of
from foi_tracker.analysis.pieces import Piece
from foi_tracker.analysis.questions import Draft
from foi_tracker.analysis.similar import same_start, words
from foi_tracker.analysis.walk_state import Segment, WalkState
from foi_tracker.analysis.zones import LOOK, Zone
from foi_tracker.model.documents import BlockKind

# Boilerplate that turns from one answer to the letter as a whole.
_TURNS = re.compile(
    r"(?i)\s*(?:while\sour\saim\sis|in\ssummary\b|overall,|to\sconclude|in\sconclusion|for\s(?:all|"
    r"each)\s(?:of\s)?(?:the|these|your)\s(?:\w+\s)?questions|the\sremain(?:der|ing)\b|for\sthe\s(?:rest|"
    r"remainder)\b)"
)


_TALK = frozenset({Zone.BODY, Zone.DUTIES, Zone.TEST, Zone.CAVEAT, Zone.REQUEST_LEAD})


def _with_children(labels: tuple[str, ...], known: set[str]) -> tuple[str, ...]:
    """The labels, a parent that is no question itself replaced by its parts.

    An answer to 3 answers 3a and 3b.
    """
    out: list[str] = []
    for label in labels:
        parts = [
            each
            for each in known
            if each.startswith(label) and re.fullmatch(r"[a-z]\w*|\.\d+", each[len(label) :])
        ]
        out.extend(sorted(parts) if label not in known and parts else [label])
    return tuple(dict.fromkeys(out))


def _length_in(text: str, opening: str) -> int:
    """How far the words of a question reach in a text that repeats them."""
    wanted = words(opening)
    position = 0
    for word, match in zip(wanted, re.finditer(r"[A-Za-z]+|\d+(?:[./]\d+)*", text), strict=False):
        if match[0].lower() != word:
            break
        position = match.end()
    tail = re.match(r"[\s?.:;\"')]*", text[position:])
    return position + (tail.end() if tail else 0)


def _glued_answer(text: str) -> int:
    """Where an answer starts that stands on the same line as its question.

    The text's end if there is none.
    """
    mark = text.find("?")
    if 0 <= mark < len(text) - 1:
        rest = text[mark + 1 :]
        if rest.strip(" )\"'.") and not cues.ASKS(rest[:LOOK]) and not cues.GOES_ON(rest[:LOOK]):
            return mark + 1
    return len(text)


class ReplyWalk(WalkState):
    """Walks the reply: which question a piece answers, and which pieces ask one more."""

    def _in_reply(self, at: int, piece: Piece, zone: Zone) -> None:
        marker = self.markers[at]
        if self.waiting is not None and zone is Zone.BODY and marker is None:
            self._await(piece, zone)
            return
        self.waiting = None
        if (
            self.group
            and zone is Zone.BODY
            and (marker is None or marker.bullet)
            and self._fill_group(piece, marker)
        ):
            return
        self.group = []
        if (
            marker is not None
            and marker.labels
            and (zone is Zone.BODY or (zone in _TALK and not marker.relative))
        ):
            self._numbered_reply(at, piece, zone, marker)
            return
        repeated = self._repeats(piece.text[marker.end if marker else 0 :])
        if repeated is not None:
            self._open((repeated[0],), piece, zone, repeated[1] + (marker.end if marker else 0))
            return
        text = piece.text[:LOOK]
        if self._unnumbered_question(piece, zone, marker, text):
            return
        if self.current and _TURNS.match(text):
            self.current = ()
        self._content(piece, zone)

    def _fill_group(self, piece: Piece, marker: Marker | None) -> bool:
        """Give a question's words to the next of a group of numbers that stand over several."""
        body = piece.part(marker.end if marker else 0, len(piece.text))
        draft = next((each for each in self.group if not each.pieces), None)
        if draft is None or not cues.ASKS(body.text[:LOOK]) or cues.TELLS(body.text[:LOOK]):
            return False
        draft.pieces.append(body)
        self.out.request.append(body)
        return True

    def _await(self, piece: Piece, zone: Zone) -> None:
        """The piece after "Request 2" alone: its words, if they ask; otherwise its answer."""
        draft = self.waiting
        self.waiting = None
        if (
            draft is not None
            and not cues.TELLS(piece.text[:LOOK])
            and piece.kind is not BlockKind.TABLE
            and (cues.ASKS(piece.text[:LOOK]) or not self._tells(piece.text[:LOOK]))
            and not self.out.lost
        ):
            draft.pieces.append(piece)
            self.out.request.append(piece)
            return
        self._content(piece, zone)

    def _unnumbered_question(self, piece: Piece, zone: Zone, marker: Marker | None, text: str) -> bool:
        """A further question in a reply that answers unnumbered questions one by one."""
        inline = self.out.inline or not self.out.headed
        heading = piece.kind is BlockKind.HEADING and piece.level == self.heading_level > 0
        if (
            not inline
            or zone is not Zone.BODY
            or marker is not None
            or not (text.rstrip().endswith("?") or heading)
        ):
            return False
        if self.heading_level and not heading:
            return False
        if any(draft.numbered for draft in self.out.questions) or not self.out.questions or cues.TELLS(text):
            return False
        if len(self.out.questions) > 1 and not self.out.inline:
            return False
        draft = Draft(str(len(self.out.questions) + 1), [piece], numbered=False)
        if len(self.out.questions) == 1 and not self.current:
            self._hand_over(self.out.questions[0].label)
        self.out.questions.append(draft)
        self.out.request.append(piece)
        self.current, self.out.inline = (draft.label,), True
        return True

    def _hand_over(self, label: str) -> None:
        """What was said for the letter as a whole turns out to answer the first question."""
        for segment in self.out.segments:
            if not segment.labels and any(zone is Zone.BODY for _, zone in segment.pieces):
                segment.labels = (label,)

    def _numbered_reply(self, at: int, piece: Piece, zone: Zone, marker: Marker) -> None:
        known = set(self.out.labels)
        labels = self._resolve(marker, known)
        text = piece.text[marker.end :][:LOOK]
        if not known and zone is Zone.BODY and self._list_begins(at, marker, text):
            self.state, self.current = "request", ()
            self._ask(piece, marker)
            return
        if labels and all(label in known for label in labels):
            start = self._after_repeat(labels, piece, marker)
            self._open(labels, piece, zone, start)
            return
        if self._is_new_question(at, marker, labels, text, zone):
            self._new_question(piece, marker, labels[0])
            return
        some = tuple(label for label in labels if label in known)
        if self._is_question_group(at, marker, labels, text, some):
            drafts = [Draft(label) for label in labels]
            self.out.questions.extend(drafts)
            self.group = drafts
            self.current, self.out.inline = labels, True
            return
        lettered = all(draft.label.isalpha() for draft in self.out.questions)
        if (self.out.lost and (lettered or not marker.relative)) or (
            not known and self._names_answers(at, marker)
        ):
            self.out.lost = True
            self._register(labels)
            self._open(labels, piece, zone, marker.end)
        elif some and marker.worded:
            self._open(some, piece, zone, marker.end)
        else:
            self._content(piece, zone)

    def _list_begins(self, at: int, marker: Marker, text: str) -> bool:
        """Whether the request's own list stands in the reply: a question, and the next directly after it."""
        if (
            marker.role is Role.TELL
            or not (cues.ASKS(text) or text.rstrip().endswith((":", "?")))
            or cues.TELLS(text)
        ):
            return False
        for later in range(at + 1, min(at + 4, len(self.out.pieces))):
            if self.out.zones[later] in {Zone.FURNITURE, Zone.META}:
                continue
            following, piece = self.markers[later], self.out.pieces[later]
            if following is None or following.bullet:
                if cues.GOES_ON(piece.text[:LOOK]) or following is not None:
                    continue
                return False
            after = piece.text[following.end :][:LOOK]
            fresh = following.labels != marker.labels
            return (
                fresh and (cues.ASKS(after) or after.rstrip().endswith((":", "?"))) and not cues.TELLS(after)
            )
        return False

    def _resolve(self, marker: Marker, known: set[str]) -> tuple[str, ...]:
        """The labels a number stands for here: "b)" under an answer to 1 is ``1b``."""
        if not marker.relative:
            return _with_children(marker.labels, known)
        raw = marker.labels[0]
        number = re.match(r"\d+", self.current[0]) if self.current else None
        for parent in (number[0] if number else "", self.parent if not number else ""):
            if parent and f"{parent}{raw}" in known:
                return (f"{parent}{raw}",)
        return (raw,)

    def _after_repeat(self, labels: tuple[str, ...], piece: Piece, marker: Marker) -> int:
        """Where the answer starts in a piece that may repeat its question first."""
        body = piece.text[marker.end :]
        draft = next((each for each in self.out.questions if each.label == labels[0]), None)
        if draft is None or not draft.pieces or not same_start(draft.opening, body):
            return marker.end
        return marker.end + _length_in(body, draft.opening)

    def _repeats(self, text: str) -> tuple[str, int] | None:
        """The question whose words a piece repeats, and where what follows them starts."""
        if len(text) > 3000 or len(words(text[:200])) < 4:
            return None
        draft = self._opening(text)
        return (draft.label, _length_in(text, draft.opening)) if draft is not None else None

    def _is_new_question(
        self, at: int, marker: Marker, labels: tuple[str, ...], text: str, zone: Zone
    ) -> bool:
        if len(labels) != 1 or marker.role is Role.TELL or self.out.lost or zone is not Zone.BODY:
            return False
        if any(not draft.numbered for draft in self.out.questions) and self.out.headed:
            return False
        if not text.strip():
            return marker.worded and self._words_follow(at)
        last = self.out.questions[-1].label if self.out.questions else ""
        follows = not last or labels[0] in next_of(last) or marker.worded
        if not follows:
            return False
        if self.out.inline:
            return not cues.TELLS(text) or cues.ASKS(text)
        return cues.ASKS(text) and not cues.TELLS(text.partition("?")[0])

    def _is_question_group(
        self, at: int, marker: Marker, labels: tuple[str, ...], text: str, some: tuple[str, ...]
    ) -> bool:
        """Whether "Questions 1 and 3a" stands over questions that are repeated here for the first time."""
        return (
            len(labels) > 1
            and not some
            and marker.worded
            and marker.role is not Role.TELL
            and not text.strip()
            and not self.out.lost
            and self._words_follow(at)
        )

    def _words_follow(self, at: int) -> bool:
        """Whether the piece after a number alone asks."""
        for later in range(at + 1, min(at + 3, len(self.out.pieces))):
            if self.out.zones[later] is Zone.BODY:
                piece = self.out.pieces[later]
                return piece.kind is not BlockKind.TABLE and cues.ASKS(piece.text[:LOOK])
        return False

    def _new_question(self, piece: Piece, marker: Marker, label: str) -> None:
        body = piece.part(marker.end, len(piece.text))
        cut = _glued_answer(body.text)
        last = self.out.segments[-1] if self.out.segments else None
        if self.out.inline and self.current and (last is None or last.labels != self.current):
            self.silent = tuple(dict.fromkeys((*self.silent, *self.current)))
        else:
            self.silent = ()
        draft = Draft(label, [body.part(0, cut)] if body.text.strip() else [])
        self.out.questions.append(draft)
        self.out.request.append(body.part(0, cut))
        self.current, self.out.inline = (label,), True
        self.waiting = draft if not body.text.strip() else None
        if cut < len(body.text):
            self._content(body.part(cut, len(body.text)), Zone.BODY)

    def _names_answers(self, at: int, marker: Marker) -> bool:
        """Whether numbers in a reply without questions number its answers, rather than a list inside it."""
        if marker.worded:
            return True
        if marker.relative:
            return False
        later = [m for m in self.markers[at:] if m is not None and m.labels and not m.relative]
        return len(later) >= 2 and marker.labels[0] in {"1", "1a"}

    def _register(self, labels: tuple[str, ...]) -> None:
        known = set(self.out.labels)
        self.out.questions.extend(Draft(label) for label in labels if label not in known)

    def _open(self, labels: tuple[str, ...], piece: Piece, zone: Zone, start: int) -> None:
        self.current = labels
        self.out.segments.append(Segment(labels, named=True))
        rest = piece.part(start, len(piece.text))
        if rest.text.strip(" .:-"):
            self._content(rest, zone)
