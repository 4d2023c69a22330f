"""Reads the numbers of a reply.

Answers to questions that are known, questions asked there for the first time, and numbers whose questions
the page has lost.
"""

import re

from foi_tracker.analysis.asked.questions import Draft
from foi_tracker.analysis.layout.zones import LOOK, Zone
from foi_tracker.analysis.marks.labels import follows, next_of
from foi_tracker.analysis.marks.markers import Marker, Role, marker_of
from foi_tracker.analysis.text.lead_words import GOES_ON
from foi_tracker.analysis.text.pieces import Piece
from foi_tracker.analysis.text.similar import same_start, words
from foi_tracker.analysis.text.voices import asks, states
from foi_tracker.analysis.walk.walk_state import Segment
from foi_tracker.analysis.walk.walk_unnumbered import UnnumberedWalk
from foi_tracker.model.documents import BlockKind


def _with_children(labels: tuple[str, ...], known: set[str]) -> tuple[str, ...]:
    """The labels, a parent that is no question itself replaced by its parts.

    An answer to 3 answers 3a and 3b.
    """
    letters = {match[1] for label in labels if (match := re.fullmatch(r"\d+([a-z])", label))}
    out: list[str] = []
    for label in labels:
        if label not in known and len(letters) == 1 and f"{label}{min(letters)}" in known:
            # "1 & 2a" is short for "1a & 2a".
            out.append(f"{label}{min(letters)}")
            continue
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
        if rest.strip(" )\"'.") and not asks(rest[:LOOK]) and not GOES_ON(rest[:LOOK]):
            return mark + 1
    return len(text)


class NumberedWalk(UnnumberedWalk):
    """Decides what a numbered piece of the reply answers or asks."""

    def _numbered_reply(self, at: int, piece: Piece, zone: Zone, marker: Marker) -> None:
        known = set(self.out.labels)
        labels = self._resolve(marker, known)
        text = piece.text[marker.end :][:LOOK]
        if not known and zone is Zone.BODY and self._list_begins(at, marker, text):
            self.state, self.current = "request", ()
            self._ask(piece, marker)
            return
        inner = self._second_marker(marker, text, known)
        if inner is not None:
            self._open(self._resolve(inner, known), piece, zone, marker.end + inner.end)
            return
        if labels and all(label in known for label in labels):
            start = self._after_repeat(labels, piece, marker)
            self._open(labels, piece, zone, start)
            return
        asked = self._asked_here(at, marker, labels, text, zone)
        if asked:
            self._new_question(piece, marker, asked)
            return
        self._numbered_answer(at, piece, zone, marker, labels)

    def _asked_here(self, at: int, marker: Marker, labels: tuple[str, ...], text: str, zone: Zone) -> str:
        """The label of the question that a numbered piece asks for the first time; none if it asks none."""
        part = self._new_part(marker, text, zone)
        if part or self._is_new_question(at, marker, labels, text, zone):
            return part or labels[0]
        # "Response to question 1: How many are there?", and the answer under it.
        headed = marker.role is Role.TELL and len(labels) == 1 and labels[0] not in self.out.labels
        return labels[0] if headed and text.rstrip().endswith("?") and asks(text) else ""

    def _numbered_answer(
        self, at: int, piece: Piece, zone: Zone, marker: Marker, labels: tuple[str, ...]
    ) -> None:
        """A number that is not, or not wholly, among those that were asked."""
        known = set(self.out.labels)
        text = piece.text[marker.end :][:LOOK]
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
        elif self._goes_past_list(marker, labels, text):
            self._register(labels)
            self._open(labels, piece, zone, marker.end)
        else:
            self._content(piece, zone)

    def _goes_past_list(self, marker: Marker, labels: tuple[str, ...], text: str) -> bool:
        """Whether the answers go on past the last question that the page has kept.

        Each of those must have been answered by its number, so that this is no list inside an answer.
        """
        if marker.relative or len(labels) != 1 or self.out.inline or not text.strip():
            return False
        last = self.out.labels[-1] if self.out.questions else ""
        opened = {label for segment in self.out.segments if segment.named for label in segment.labels}
        numbered = all(draft.numbered for draft in self.out.questions)
        whole = numbered and opened.issuperset(self.out.labels) and self.current == (last,)
        return bool(last) and whole and last.isdigit() and labels[0] == str(int(last) + 1)

    def _second_marker(self, marker: Marker, text: str, known: set[str]) -> Marker | None:
        """The number of a question behind the number of a paragraph, as in "4. Request (ii)."."""
        inner = marker_of(text[:160]) if known and not marker.worded else None
        if inner is None or not inner.worded or text[: inner.end].rstrip()[-1:] not in set(":.-)"):
            return None
        if not set(self._resolve(inner, known)) <= known:
            return None
        return inner

    def _list_begins(self, at: int, marker: Marker, text: str) -> bool:
        """Whether the request's own list stands in the reply: a question, and the next directly after it."""
        if marker.role is Role.TELL or not (asks(text) or text.rstrip().endswith((":", "?"))) or states(text):
            return False
        for later in range(at + 1, min(at + 4, len(self.out.pieces))):
            if self.out.zones[later] in {Zone.FURNITURE, Zone.META}:
                continue
            following, piece = self.markers[later], self.out.pieces[later]
            if following is None or following.bullet:
                if GOES_ON(piece.text[:LOOK]) or following is not None:
                    continue
                return False
            after = piece.text[following.end :][:LOOK]
            fresh = following.labels != marker.labels
            return fresh and (asks(after) or after.rstrip().endswith((":", "?"))) and not states(after)
        return False

    def _resolve(self, marker: Marker, known: set[str]) -> tuple[str, ...]:
        """The labels a number stands for here: "b)" under an answer to 1 is ``1b``."""
        if not marker.relative:
            return _with_children(marker.labels, known)
        return tuple(self._resolve_letter(raw, known) for raw in marker.labels)

    def _resolve_letter(self, raw: str, known: set[str]) -> str:
        number = re.match(r"\d+", self.current[0]) if self.current else None
        above = self.current[0] if number else ""
        # "(i)" and "(ii)" may stand under 5b as well as under 5.
        over = re.sub(r"(?<=[a-h])[ivx]{1,4}$", "", above)
        for parent in (number[0] if number else self.parent, above, over):
            if parent and f"{parent}{raw}" in known:
                return f"{parent}{raw}"
        return raw

    def _after_repeat(self, labels: tuple[str, ...], piece: Piece, marker: Marker) -> int:
        """Where the answer starts in a piece that may repeat its question first."""
        body = piece.text[marker.end :]
        draft = next((each for each in self.out.questions if each.label == labels[0]), None)
        if draft is None or not draft.pieces or not same_start(draft.opening, body):
            return marker.end
        return marker.end + _length_in(body, draft.text)

    def _is_new_question(
        self, at: int, marker: Marker, labels: tuple[str, ...], text: str, zone: Zone
    ) -> bool:
        if len(labels) != 1 or marker.role is Role.TELL or self.out.lost or zone is not Zone.BODY:
            return False
        if any(not draft.numbered for draft in self.out.questions):
            # Numbers that follow unnumbered questions are the reply's own, such as what it asks back.
            return False
        last = self.out.questions[-1].label if self.out.questions else ""
        if not text.strip():
            worded = marker.worded and (self._words_follow(at) or self._bare_words_follow(at))
            return worded or (self.out.inline and follows(labels[0], last) and self._part_follows(at))
        next_one = not last or follows(labels[0], last) or marker.worded
        if not next_one:
            return False
        if self.out.inline:
            return not states(text) or asks(text)
        return asks(text) and not states(text.partition("?")[0])

    def _new_part(self, marker: Marker, text: str, zone: Zone) -> str:
        """The label of a lettered part of the question that is asked and answered here; "" for none."""
        last = self.out.questions[-1].label if self.out.questions else ""
        together = len(self.current) > 1 and self.current[-1] == last
        if not marker.relative or len(marker.labels) != 1 or zone is not Zone.BODY:
            return ""
        if len(self.current) != 1 and not together:
            return ""
        number = re.match(r"\d+", self.current[0])
        label = f"{number[0]}{marker.labels[0]}" if number else ""
        known = {draft.label for draft in self.out.questions}
        if not label or label in known or label not in next_of(last) or self.out.lost:
            return ""
        if asks(text):
            return "" if states(text.partition("?")[0]) else label
        # "4. How much was spent on:", and the name of a thing under each letter.
        parent = self.out.questions[-1].text.rstrip() if self.out.questions else ""
        if marker.labels[0] in {"a", "i"} and self.current == (last,) and parent.endswith(":"):
            return label if not self._tells(text) and text.strip() else ""
        # A letter that goes on the parts of a question, each answered under it, by the name of a thing.
        said = self.out.segments[-1].labels if self.out.segments else ()
        goes_on = self.out.questions[-1].pieces and self.current[-1] == last and not last.isdigit()
        named = number is not None and any(
            draft.label == number[0] and draft.text.rstrip().endswith(":") for draft in self.out.questions
        )
        goes_on = goes_on and (named or (self.current == said and len(text.split()) > 2))
        return label if goes_on and not self._tells(text) else ""

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
                return piece.kind is not BlockKind.TABLE and asks(piece.text[:LOOK])
        return False

    def _part_follows(self, at: int) -> bool:
        """Whether the first part of a question stands right under its number alone ("2." and "a) How …")."""
        following = self.markers[at + 1] if at + 1 < len(self.markers) else None
        if following is None or not following.relative or following.labels[0] not in {"a", "i"}:
            return False
        return asks(self.out.pieces[at + 1].text[following.end :][:LOOK])

    def _bare_words_follow(self, at: int) -> bool:
        """Whether what stands under "Request 5" alone is no answer, so that it must be the request."""
        later = at + 1
        if later >= len(self.out.pieces) or self.out.zones[later] is not Zone.BODY or self.markers[later]:
            return False
        if self.out.headed and not self.out.questions:
            return False
        piece = self.out.pieces[later]
        return piece.kind is not BlockKind.TABLE and not self._tells(piece.text[:LOOK])

    def _new_question(self, piece: Piece, marker: Marker, label: str) -> None:
        body = piece.part(marker.end, len(piece.text))
        cut = _glued_answer(body.text)
        last = self.out.segments[-1] if self.out.segments else None
        if self.out.inline and self.current and (last is None or last.labels != self.current):
            # A parent without words of its own only stood over its parts.
            worded = {draft.label for draft in self.out.questions if draft.pieces}
            silent = dict.fromkeys((*self.silent, *self.current))
            self.silent = tuple(label for label in silent if label in worded)
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
            second = next_of(marker.labels[0])
            return marker.labels[0] in {"a", "i"} and any(
                later is not None and set(second) & set(later.labels) for later in self.markers[at + 1 :]
            )
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
            self._content(rest, zone, same_line=True)
