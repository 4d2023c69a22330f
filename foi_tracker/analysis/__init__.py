"""What a letter says.

Its kind, its questions, what became of each, on which ground, with the words that prove it.
"""

from foi_tracker.analysis.asked.matching import match_questions
from foi_tracker.analysis.asked.typed import questions_in
from foi_tracker.analysis.layout.furniture import hidden_spans
from foi_tracker.analysis.reading import analyse

__all__ = ["analyse", "hidden_spans", "match_questions", "questions_in"]
