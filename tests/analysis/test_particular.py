"""A reason of its own for one question, inside a refusal of everything, stands with that question."""

from foi_tracker.analysis import analyse
from foi_tracker.law.outcomes import FineOutcome
from foi_tracker.model.readings import Confidence
from foi_tracker.reading import read_document

LETTER = """Tidewater Police

You asked:
a) The number of boats stolen from marinas in 2023 and 2024.
b) The nationality of the people suspected of those thefts.
c) The number of warnings given to chandlers in 2024.

We would have to read an unknown number of messages by hand.
We estimate that this would take more than the eighteen hours of the appropriate limit.
We also cannot give you the nationality of suspected people, because it is not recorded.
This letter is a refusal notice under section 12(1) of the Freedom of Information Act 2000.
"""


def test_the_reason_is_quoted_with_its_question_and_to_be_checked() -> None:
    found = analyse([read_document("letter.txt", LETTER.encode())])
    answers = {answer.question: answer for answer in found.answers}
    assert {answer.outcome for answer in answers.values()} == {FineOutcome.REFUSED_COST}
    assert any("not recorded" in words.text for words in answers["b"].evidence)
    assert answers["b"].confidence is Confidence.TO_CHECK
    for label in ("a", "c"):
        assert not any("not recorded" in words.text for words in answers[label].evidence)
