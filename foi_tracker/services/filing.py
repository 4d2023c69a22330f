"""Filing letters: propose where a letter belongs, store it with its reading, move it, correct its kind."""

from dataclasses import dataclass
from datetime import date

from foi_tracker.core.dates import plain
from foi_tracker.core.errors import InputError
from foi_tracker.core.files import sha256
from foi_tracker.model.kinds import LETTER_EVENTS, LetterKind
from foi_tracker.model.library import BinKind, Change, Request
from foi_tracker.model.readings import AskedQuestion, Letter
from foi_tracker.model.views import FilingProposal
from foi_tracker.services.analysing import analyse, match_questions
from foi_tracker.services.matching import choices_for
from foi_tracker.services.upkeep import deleted_words
from foi_tracker.storage.library import Library, Writer


@dataclass(frozen=True, slots=True)
class Filed:
    """A letter that was stored."""

    letter: int
    request: int
    kind: LetterKind
    change: Change


class Filing:
    """The use cases around a letter that came."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def propose(self, letter: Letter, campaign: int | None = None) -> FilingProposal:
        """Say which request the letter seems to answer, and what kind of letter it is; nothing is stored.

        Args:
            letter: As read.
            campaign: Only requests of this campaign are looked at; all where not given.
        """
        with self._library.read() as reader:
            choices = choices_for(
                letter,
                reader.request_records(campaign),
                lambda request: [question.text for question in reader.request(request).questions],
            )
            twice = reader.letter_by_content([sha256(content) for content in letter.contents])
        clear = bool(choices) and twice is None and choices[0].clear_of(choices[1:])
        return FilingProposal(
            choices=tuple(choice.choice for choice in choices),
            clear=clear,
            kind=letter.reading.kind,
            day=letter.reading.responded,
            twice=twice,
            warning="This letter is in the library already." if twice is not None else "",
        )

    def file(
        self,
        letter: Letter,
        request: int,
        kind: LetterKind,
        day: date | None,
        *,
        enter_event: bool = True,
        until: date | None = None,
        note: str = "",
    ) -> Filed:
        """Store the letter with its reading at a request.

        Args:
            letter: As read.
            request: The request it answers.
            kind: As the person confirmed or corrected it.
            day: The day of the letter.
            enter_event: Whether to enter the event that a letter of this kind means (a reply, an
                acknowledgement); the person sees and unticks it.
            until: The new date of an extension.
            note: Kept with the event ("the letter gives no date").

        Raises:
            InputError: for a day before the request was sent.
        """
        with self._library.write("") as writer:
            asked = writer.request(request)
            _check_day(asked, day)
            reading = analyse(letter.documents, _asked(asked), regime=asked.regime)
            matches = match_questions(_asked(asked), reading) if kind.sets_outcomes else ()
            stored = Letter(letter.documents, letter.contents, reading)
            letter_id = writer.add_letter(request, kind, day, stored, matches)
            event = LETTER_EVENTS.get(kind)
            if enter_event and event is not None and day is not None:
                writer.add_event(request, event, day, until, note, letter=letter_id)
            writer.words = f"Filed a letter from {asked.authority.name} ({kind.words.lower()})"
        return Filed(letter_id, request, kind, writer.change)

    def move(self, letter: int, request: int) -> Change:
        """Move a wrongly filed letter to another request, with its decisions and the event that it brought.

        Raises:
            InputError: when the letter is older than the other request.
        """
        with self._library.write("Moved a letter") as writer:
            stored = writer.letter(letter)
            _check_day(writer.request(request), stored.day)
            brought = [event for event in writer.request(stored.request).events if event.letter == letter]
            for event in brought:
                writer.remove_event(event.id)
            writer.move_letter(letter, request)
            for event in brought:
                writer.add_event(request, event.kind, event.day, event.until, event.note, letter=letter)
            self._read_again(writer, letter)
        return writer.change

    def set_kind(self, letter: int, kind: LetterKind, day: date | None) -> Change:
        """Correct what kind of letter it is, and its day; its event follows."""
        with self._library.write("Changed the kind of a letter") as writer:
            stored = writer.letter(letter)
            request = writer.request(stored.request)
            _check_day(request, day)
            writer.set_letter(letter, kind=kind, day=day)
            brought = [event for event in request.events if event.letter == letter]
            for event in brought:
                writer.remove_event(event.id)
            event_kind = LETTER_EVENTS.get(kind)
            if event_kind is not None and day is not None:
                until = next((event.until for event in brought if event.kind is event_kind), None)
                writer.add_event(stored.request, event_kind, day, until, letter=letter)
            if kind.sets_outcomes != stored.kind.sets_outcomes:
                self._read_again(writer, letter)
        return writer.change

    def delete(self, letter: int) -> Change:
        """Put a letter into the bin; the event that it brought goes, and comes back, with it."""
        with self._library.write("") as writer:
            writer.words = deleted_words(writer, BinKind.LETTER, [letter])
            writer.delete(BinKind.LETTER, letter)
        return writer.change

    def original(self, document: int) -> bytes:
        """A document's bytes as they were received."""
        with self._library.read() as reader:
            return reader.content(document)

    @staticmethod
    def _read_again(writer: Writer, letter: int) -> None:
        stored = writer.letter(letter)
        request = writer.request(stored.request)
        documents = tuple(writer.document(document.id) for document in stored.documents)
        reading = analyse(documents, _asked(request), regime=request.regime)
        matches = match_questions(_asked(request), reading) if stored.kind.sets_outcomes else ()
        writer.add_reading(letter, reading, matches)


def _asked(request: Request) -> tuple[AskedQuestion, ...]:
    return tuple(AskedQuestion(question.label, question.text) for question in request.questions)


def _check_day(request: Request, day: date | None) -> None:
    if day is not None and day < request.sent:
        raise InputError(
            f"The letter’s date, {plain(day)}, is before the request was sent ({plain(request.sent)}).",
            "Check the date, or choose another request.",
        )
