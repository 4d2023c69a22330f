"""The words of a letter before it is stored: what folds away on the checking page is left out here too."""

import pytest

from foi_tracker.core.spans import Span
from foi_tracker.law.regimes import Regime
from foi_tracker.model.documents import Document
from foi_tracker.model.kinds import LetterKind
from foi_tracker.model.readings import Letter, Reading
from foi_tracker.services import letters
from foi_tracker.services.letters import LetterReader


def letter(*texts: str) -> Letter:
    documents = tuple(Document(f"{at}.txt", "text", text) for at, text in enumerate(texts))
    return Letter(
        documents, tuple(text.encode() for text in texts), Reading((), LetterKind.RESPONSE, Regime.FOIA)
    )


def test_hidden_places_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    def hidden(document: Document) -> tuple[Span, ...]:
        at = document.text.find("[menu]")
        return (Span(at, at + len("[menu]")),) if at >= 0 else ()

    monkeypatch.setattr(letters, "hidden_spans", hidden)
    assert LetterReader.plain_text(letter("[menu]\nDear you,[menu]", "Table", "[menu]")) == (
        "Dear you,[menu]\n\nTable\n\n[menu]"
    )
