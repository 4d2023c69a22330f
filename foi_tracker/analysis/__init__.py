"""What a letter says.

Its kind, its questions, what became of each, on which ground, with the words that prove it.
"""

from foi_tracker.analysis.furniture import hidden_spans
from foi_tracker.analysis.matching import match_questions
from foi_tracker.analysis.reading import analyse
from foi_tracker.analysis.typed import questions_in

__all__ = ["analyse", "hidden_spans", "match_questions", "questions_in"]
