"""What must be put right before a request can be saved, each at its place on the page."""

from datetime import date

from foi_tracker.gui.recording.draft import Draft
from foi_tracker.gui.recording.questions import label_problem
from foi_tracker.gui.recording.rows import Problem, grid_problems


def problems_of(draft: Draft, today: date) -> list[Problem]:
    """The mistakes of a draft, from the top of the page down."""
    found = []
    if not draft.title.strip():
        found.append(Problem("title", "Give it a few words that you will know it by."))
    if not draft.text.strip():
        found.append(Problem("text", "Paste what you sent."))
    if not draft.questions:
        words = "No question was found in the text. Add at least one, in your own numbering."
        found.append(Problem("questions", words))
    elif label_problem(draft.questions):
        found.append(Problem("questions", label_problem(draft.questions)))
    if not draft.rows:
        found.append(Problem("authorities", "Name at least one authority."))
    return found + grid_problems(draft.rows, today)
