"""The analysis, loaded when a letter is first read: what is stored already can be shown without it."""

from collections.abc import Sequence

from foi_tracker.core.spans import Span
from foi_tracker.law.regimes import Regime
from foi_tracker.model.documents import Document
from foi_tracker.model.library import DraftQuestion
from foi_tracker.model.readings import AskedQuestion, Match, Reading


def analyse(
    documents: Sequence[Document], asked: Sequence[AskedQuestion] = (), *, regime: Regime | None = None
) -> Reading:
    """See ``analysis.analyse``."""
    from foi_tracker import analysis

    return analysis.analyse(documents, asked, regime=regime)


def match_questions(asked: Sequence[AskedQuestion], reading: Reading) -> tuple[Match, ...]:
    """See ``analysis.match_questions``."""
    from foi_tracker import analysis

    return analysis.match_questions(asked, reading)


def questions_in(text: str) -> tuple[DraftQuestion, ...]:
    """See ``analysis.questions_in``."""
    from foi_tracker import analysis

    return analysis.questions_in(text)


def hidden_spans(document: Document) -> tuple[Span, ...]:
    """See ``analysis.hidden_spans``."""
    from foi_tracker import analysis

    return analysis.hidden_spans(document)
