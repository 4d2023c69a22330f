"""Deciding: the checking page, and what the person makes of each card."""

from collections.abc import Sequence
from dataclasses import replace

from foi_tracker.core.errors import ConflictError, InputError
from foi_tracker.law.outcomes import OUTCOME_WORDS, FineOutcome, Outcome, fine_from_shown, fits, shown
from foi_tracker.law.provisions import Provision
from foi_tracker.law.regimes import Regime
from foi_tracker.model.documents import BlockKind
from foi_tracker.model.library import Change, Decision, Question, Request, StoredLetter
from foi_tracker.model.readings import Confidence, Evidence, FoundAnswer, Match
from foi_tracker.model.views import Card, CheckingPage, LaterWord, LetterText
from foi_tracker.services.analysing import hidden_spans
from foi_tracker.storage.library import Library, Reader


class Deciding:
    """The use cases around a letter that is checked."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def page(self, letter: int) -> CheckingPage:
        """A letter and its cards.

        Raises:
            NotFoundError: when the letter is gone.
        """
        with self._library.read() as reader:
            stored = reader.letter(letter)
            request = reader.request(stored.request)
            waiting = [number for number, _ in reader.letters_to_check()]
            return CheckingPage(
                request=request,
                letter=stored,
                texts=tuple(_text(reader, document.id) for document in stored.documents),
                cards=_with_later(reader, stored, _cards(request, stored, reader.suggested(letter)))
                if stored.kind.sets_outcomes
                else (),
                waiting=len(waiting),
                next_letter=_next(waiting, letter),
            )

    def next_to_check(self) -> int | None:
        """The oldest letter with cards that nobody has checked."""
        with self._library.read() as reader:
            return next((letter for letter, _ in reader.letters_to_check()), None)

    def decide(
        self,
        letter: int,
        question: int,
        outcome: Outcome,
        provisions: Sequence[Provision] = (),
        evidence: Sequence[Evidence] = (),
        regime: Regime | None = None,
    ) -> Change:
        """Keep what the person decided about one question at one letter.

        Args:
            letter: The message decided about.
            question: Id of the request's question.
            outcome: One of the eight; the finer code follows from the grounds.
            provisions: The grounds, the main one first.
            evidence: The words the person pointed at; none means those that were suggested.
            regime: The law of this answer; that of the grounds or the request where not given.

        Raises:
            InputError: for a ground beside an outcome that rests on none, or not on this one.
        """
        with self._library.write("") as writer:
            stored = writer.letter(letter)
            request = writer.request(stored.request)
            found = _suggestion(writer, letter, question)
            words = _question(request, question)
            _refuse_misfits(outcome, provisions, _named_for(outcome, question, stored, found))
            law = regime or (provisions[0].regime if provisions else request.regime)
            kept_flags = found.flags if found is not None and found.shown is outcome else ()
            writer.decide(
                Decision(
                    question=question,
                    letter=letter,
                    outcome=_finer(outcome, provisions, found),
                    regime=law,
                    provisions=tuple(provisions),
                    flags=kept_flags,
                    evidence=tuple(evidence) or (found.evidence if found else ()),
                )
            )
            writer.words = f"Decided question {words.label} of {request.authority.name}"
        return writer.change

    def confirm(self, letter: int, question: int) -> Change:
        """Decide a question as it was suggested.

        Raises:
            InputError: when nothing was suggested for it.
            ConflictError: when it was decided already; a decision is never written over by a suggestion.
        """
        with self._library.write("") as writer:
            stored = writer.letter(letter)
            request = writer.request(stored.request)
            if any(decision.question == question for decision in stored.decisions):
                raise ConflictError(
                    "This question has been decided already.",
                    "Choose an outcome to change it, or undo it first.",
                )
            found = _suggestion(writer, letter, question)
            if found is None:
                raise InputError(
                    "Nothing was suggested for this question.", "Choose an outcome with a digit instead."
                )
            writer.decide(_accepted(letter, question, found))
            writer.words = (
                f"Confirmed question {_question(request, question).label} of {request.authority.name}"
            )
        return writer.change

    def confirm_clear(self, letter: int) -> Change:
        """Confirm every clear card of a letter that is not decided yet; cards to check stay as they are."""
        with self._library.write("") as writer:
            stored = writer.letter(letter)
            request = writer.request(stored.request)
            cards = _cards(request, stored, writer.suggested(letter))
            clear = [card for card in cards if card.sure and card.decided is None and card.suggested]
            for card in clear:
                if card.suggested is not None:
                    writer.decide(_accepted(letter, card.question.id, card.suggested))
            many = "1 answer" if len(clear) == 1 else f"{len(clear)} answers"
            writer.words = f"Confirmed {many} of {request.authority.name}"
        return writer.change

    def undecide(self, letter: int, question: int) -> Change:
        """Take a decision back; the suggestion stands again."""
        with self._library.write("Took a decision back") as writer:
            writer.undecide(question, letter)
        return writer.change


def _text(reader: Reader, document: int) -> LetterText:
    whole = reader.document(document)
    hidden = tuple((span.start, span.end) for span in hidden_spans(whole))
    headings = tuple(
        (block.span.start, block.span.end) for block in whole.blocks if block.kind is BlockKind.HEADING
    )
    markers = tuple((block.span.start, block.marker) for block in whole.blocks if block.marker)
    return LetterText(whole.name, whole.text, hidden, whole.tables, headings, markers)


def _cards(
    request: Request, stored: StoredLetter, suggested: Sequence[tuple[int, FoundAnswer, Match]]
) -> tuple[Card, ...]:
    found = {question: (answer, match) for question, answer, match in suggested}
    decided = {decision.question: decision for decision in stored.decisions}
    cards = []
    for question in request.questions:
        answer, match = found.get(question.id, (None, None))
        cards.append(
            Card(
                question=question,
                matched=match.found if match else "",
                suggested=answer,
                decided=decided.get(question.id),
                sure=bool(answer and match and match.sure and answer.confidence is Confidence.SURE),
            )
        )
    return tuple(cards)


_RESTS_ON_ITS_OWN = frozenset(
    {Outcome.ANSWERED, Outcome.WITHHELD_ELSEWHERE, Outcome.UNCLEAR, Outcome.NOT_ANSWERED}
)
"""Outcomes beside which a ground to withhold is a slip; a refusal may name any, right or wrong in law."""


def _named_for(
    outcome: Outcome, question: int, stored: StoredLetter, found: FoundAnswer | None
) -> tuple[Provision, ...]:
    """The grounds that are named for this very outcome already."""
    before = [each for each in stored.decisions if each.question == question]
    named = [
        provision
        for made in before
        if shown(made.outcome, made.flags, made.provisions) is outcome
        for provision in made.provisions
    ]
    if found is not None and found.shown is outcome:
        named += found.provisions
    return tuple(named)


def _refuse_misfits(outcome: Outcome, provisions: Sequence[Provision], named: Sequence[Provision]) -> None:
    if outcome not in _RESTS_ON_ITS_OWN:
        return
    for provision in provisions:
        if provision not in named and not fits(outcome, provision):
            raise InputError(
                f"{provision.short} cannot be a ground for “{OUTCOME_WORDS[outcome]}”.",
                "Choose another outcome, or leave the ground out.",
            )


def _with_later(reader: Reader, stored: StoredLetter, cards: Sequence[Card]) -> tuple[Card, ...]:
    """Say on each card which letter after this one speaks of the question too; the one that stands first."""
    letters = [each for each in reader.letters(stored.request) if each.kind.sets_outcomes]
    place = next((at for at, each in enumerate(letters) if each.id == stored.id), len(letters))
    if place + 1 >= len(letters):
        return tuple(cards)
    standing = {
        answer.question.id: answer.letter
        for answer in reader.standing(requests=[stored.request]).get(stored.request, ())
    }
    later: dict[int, LaterWord] = {}
    for letter in letters[place + 1 :]:
        said = {question: (found.shown, False) for question, found, _ in reader.suggested(letter.id)}
        for made in letter.decisions:
            said[made.question] = (shown(made.outcome, made.flags, made.provisions), True)
        for question, (outcome, decided) in said.items():
            if question not in later or not later[question].stands:
                stands = standing.get(question) == letter.id
                later[question] = LaterWord(letter.id, letter.day, outcome, decided, stands)
    return tuple(replace(card, later=later.get(card.question.id)) for card in cards)


def _suggestion(reader: Reader, letter: int, question: int) -> FoundAnswer | None:
    return next((answer for number, answer, _ in reader.suggested(letter) if number == question), None)


def _accepted(letter: int, question: int, found: FoundAnswer) -> Decision:
    return Decision(
        question=question,
        letter=letter,
        outcome=found.outcome,
        regime=found.regime,
        provisions=found.provisions,
        flags=found.flags,
        evidence=found.evidence,
    )


def _finer(outcome: Outcome, provisions: Sequence[Provision], found: FoundAnswer | None) -> FineOutcome:
    if found is not None and found.shown is outcome and tuple(provisions) == found.provisions:
        return found.outcome
    return fine_from_shown(outcome, provisions)


def _question(request: Request, question: int) -> Question:
    for one in request.questions:
        if one.id == question:
            return one
    raise InputError("That question is not one of this request’s.", "Open the request again.")


def _next(waiting: Sequence[int], letter: int) -> int | None:
    place = waiting.index(letter) + 1 if letter in waiting else 0
    others = [number for number in (*waiting[place:], *waiting[:place]) if number != letter]
    return others[0] if others else None
