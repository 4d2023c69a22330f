"""What a refusal summary says, and that a suggestion never looks like a decision."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foi_tracker.core.spans import Span
from foi_tracker.exporting import docx, html
from foi_tracker.exporting.summary_tree import summary_tree
from foi_tracker.exporting.tree import Heading, KeyValues, Paragraph, Quotation, Runs, Table, Tone, Tree
from foi_tracker.exporting.wording import UNCHECKED, listed, outcome, questions
from foi_tracker.law.outcomes import FineOutcome, Flag, shown
from foi_tracker.law.provisions import Provision
from foi_tracker.law.regimes import Regime
from foi_tracker.model.kinds import AnswerState, Stage
from foi_tracker.model.library import Question
from foi_tracker.model.readings import Evidence
from foi_tracker.model.summaries import RefusalSummary, SummaryGround, SummaryItem
from foi_tracker.model.views import StandingAnswer


def words(runs: Runs) -> str:
    return "".join(run.text for run in runs)


def headings(tree: Tree) -> list[str]:
    return [words(block.runs) for block in tree.blocks if isinstance(block, Heading)]


def table(tree: Tree, first_header: str) -> Table:
    return next(b for b in tree.blocks if isinstance(b, Table) and b.header[0] == first_header)


def everything(tree: Tree) -> str:
    parts = [tree.title, tree.subject]
    for block in tree.blocks:
        match block:
            case Heading(_, runs) | Paragraph(runs):
                parts.append(words(runs))
            case Quotation(text, source):
                parts += [text, source]
            case KeyValues(pairs):
                parts += [f"{name}: {words(runs)}" for name, runs in pairs]
            case Table():
                parts += [
                    *block.header,
                    block.caption,
                    block.source,
                    *(words(cell) for row in block.rows for cell in row),
                ]
            case _:
                parts += [words(item) for item in getattr(block, "items", ())]
    return "\n".join(parts)


def test_each_part_of_a_refusal_is_there(mixed_summary: RefusalSummary) -> None:
    tree = summary_tree(mixed_summary)
    said = everything(tree)
    assert "Question 2: partly answered" in headings(tree)
    assert "How many of these had each crime outcome, year by year?" in said
    assert "Numbers below five are shown as “fewer than 5”." in said
    assert "reply.html, table 2" in said
    assert "small numbers were held back" in said
    assert "FOIA s30(1)(a): investigation that may lead to a charge" in said
    assert "What was kept back from the answer." in said
    assert "Monday 19 October 2026: working day 20 of 20, on time" in said
    assert "it is not a rule of law" in said
    assert "St Andrew’s Day" in said or "St Andrew's Day" in said


def test_it_never_says_campaign_and_speaks_to_no_one(several_summary: RefusalSummary) -> None:
    said = everything(summary_tree(several_summary)).lower()
    assert "campaign" not in said
    assert "you asked" not in said
    assert "you chased" not in said


def test_questions_refused_with_the_same_words_stand_together(several_summary: RefusalSummary) -> None:
    tree = summary_tree(several_summary)
    assert "Questions 1, 2, 3a, 3b and 4: refused on cost" in headings(tree)
    quotes = [block for block in tree.blocks if isinstance(block, Quotation) and "1,410" in block.text]
    assert len(quotes) == 1


def test_a_place_of_several_quotations_is_named_once(mixed_summary: RefusalSummary) -> None:
    one = mixed_summary.requests[0]
    said = (("a", "x.txt"), ("b", "x.txt"), ("c", "y.txt"), ("d", ""))
    changed = replace(one, items=(replace(one.items[0], said=said, tables=()),))
    blocks = summary_tree(replace(mixed_summary, requests=(changed,))).blocks
    found = [(block.text, block.source) for block in blocks if isinstance(block, Quotation)]
    assert found == [("a", ""), ("b", "x.txt"), ("c", "y.txt"), ("d", "")]


def test_words_and_a_table_of_one_place_name_it_once(mixed_summary: RefusalSummary) -> None:
    blocks = summary_tree(mixed_summary).blocks
    at = next(n for n, b in enumerate(blocks) if isinstance(b, Table) and b.header[0] == "Outcome")
    words_before, their_table = blocks[at - 1], blocks[at]
    assert isinstance(words_before, Quotation)
    assert isinstance(their_table, Table)
    assert (words_before.source, their_table.source) == ("", "reply.html, table 2")
    assert their_table.caption == "Stalking offences by outcome"


def test_a_long_or_wide_table_is_printed_in_part_and_says_so(mixed_summary: RefusalSummary) -> None:
    def printed(**changes: object) -> Table:
        item = mixed_summary.requests[0].items[0]
        changed = replace(item.tables[0], **changes)  # type: ignore[arg-type]
        one = replace(mixed_summary.requests[0], items=(replace(item, tables=(changed,)),))
        return table(summary_tree(replace(mixed_summary, requests=(one,))), "Outcome")

    assert printed(of=30).caption == "Stalking offences by outcome (first 2 of 30 rows)"
    assert printed(of=30, chosen=True, title="").caption == (
        "Table in the letter (the 2 rows relied on, of 30 rows)"
    )
    wide = printed(header=("Outcome", *"123456789abc"), rows=(tuple("0123456789abc"),), of=1)
    assert wide.caption == "Stalking offences by outcome (first 10 of 13 columns)"
    assert len(wide.header) == 10
    assert sum(wide.shares()) == pytest.approx(1)


def test_each_unchecked_number_is_marked_by_itself(several_summary: RefusalSummary) -> None:
    row = table(summary_tree(several_summary), "Authority").rows[0]
    assert [(run.text, run.tone) for run in row[3]] == [
        ("2", Tone.PLAIN),
        (", ", Tone.PLAIN),
        ("4\u00a0?", Tone.UNCHECKED),
    ]
    assert [(run.text, run.tone) for run in row[4]] == [("FOIA s30(1)(a)\u00a0?", Tone.UNCHECKED)]


def test_who_has_not_replied_is_told(several_summary: RefusalSummary) -> None:
    tree = summary_tree(several_summary)
    assert headings(tree)[:2] == ["Requests at a glance", "No reply yet"]
    waiting = next(b for b in tree.blocks if isinstance(b, Table) and b.header[-1] == "Reminders sent")
    assert [[words(cell) for cell in row] for row in waiting.rows] == [
        [
            "Wealdmoor Police",
            "21 September 2026",
            "19 October 2026",
            "27 working days overdue",
            "2 November 2026",
        ]
    ]


def test_waiting_for_the_requester_is_not_called_overdue(several_summary: RefusalSummary) -> None:
    asked = several_summary.waiting[0]
    for stage, said in ((Stage.CLARIFYING, "what was meant"), (Stage.FEE_DUE, "asked for a fee")):
        one = replace(asked, row=asked.row._replace(stage=stage), overdue=False)
        text = everything(summary_tree(replace(several_summary, waiting=(one,))))
        assert said in text
        assert "overdue" not in text


def test_a_single_request_without_a_reply_says_so(unanswered_summary: RefusalSummary) -> None:
    assert not unanswered_summary.empty
    tree = summary_tree(unanswered_summary)
    said = everything(tree)
    assert tree.title == "Summary: no reply"
    assert "No reply had come by Wednesday 25 November 2026, 27 working days after the day" in said
    assert "Reminders sent: 2 November 2026." in said
    assert "How many breaches of a stalking protection order were recorded?" in said
    assert "refus" not in said.lower()
    days = [words(row[0]) for row in table(tree, "Day").rows]
    assert days == ["21 September 2026", "22 September 2026", "19 October 2026", "2 November 2026"]
    assert table(tree, "Rule").header == ("Rule", "Where it can be read")


def test_a_request_in_time_leaves_nothing_to_tell(unanswered_summary: RefusalSummary) -> None:
    one = replace(unanswered_summary.requests[0], overdue=False)
    assert replace(unanswered_summary, requests=(one,)).empty
    assert not replace(unanswered_summary, requests=(), waiting=unanswered_summary.requests).empty


def test_dates_say_late(several_summary: RefusalSummary) -> None:
    tree = summary_tree(several_summary)
    rows = {words(row[0]): words(row[2]) for row in table(tree, "Authority").rows}
    assert rows == {
        "Aldermarsh Constabulary": "on time",
        "Harrowfen Police": "12 working days late",
        "Ravensea Police": "on time",
    }
    assert "Wednesday 4 November 2026: 12 working days late" in everything(tree)


def test_it_says_how_many_answers_nobody_has_checked(
    mixed_summary: RefusalSummary, confirmed_summary: RefusalSummary
) -> None:
    assert "2 of the 5 answers below have not been checked" in everything(summary_tree(mixed_summary))
    said = everything(summary_tree(confirmed_summary))
    assert UNCHECKED not in said
    assert "A person has checked every answer below" in said
    assert "2 answers have been left out, because nobody has checked them yet." in said


def test_empty_parts_are_left_out(mixed_summary: RefusalSummary) -> None:
    bare = replace(mixed_summary.requests[0], items=(), answered=(), review_by=None, timeline=())
    bare = replace(bare, request=replace(bare.request, events=(), reference=""))
    tree = summary_tree(replace(mixed_summary, requests=(bare,)))
    assert headings(tree) == ["Aldermarsh Constabulary", "Sources"]
    assert "Reference" not in everything(tree)
    assert headings(summary_tree(replace(mixed_summary, requests=()))) == []


def test_law_names_its_source_and_the_day_of_checking(several_summary: RefusalSummary) -> None:
    rows = {
        words(row[0]): (words(row[1]), words(row[2]))
        for row in table(summary_tree(several_summary), "Rule").rows
    }
    assert rows["FOIA s12(1)"] == (
        "https://www.legislation.gov.uk/ukpga/2000/36/section/12",
        "22 November 2026",
    )
    assert rows["FOIA s30(1)(a)"][1] == "not yet"
    assert rows["FOIA, time for a reply"][0].startswith("https://www.legislation.gov.uk/")


def test_outcomes_in_words() -> None:
    def answer(fine: FineOutcome, *provisions: str, flags: tuple[Flag, ...] = ()) -> StandingAnswer:
        places = tuple(Provision.parse(place) for place in provisions)
        regime = places[0].regime if places else Regime.FOIA
        state = AnswerState.DECIDED
        return StandingAnswer(
            Question(1, "1", ""), 1, fine, shown(fine, flags, places), state, regime, places, flags, ()
        )

    assert outcome(answer(FineOutcome.REFUSED_EXEMPT, "EIR reg 12(5)(e)")) == "refused under an exception"
    assert outcome(answer(FineOutcome.REFUSED_EXEMPT, "FOIA s22")) == "withheld for publication later"
    assert outcome(answer(FineOutcome.PARTLY, flags=(Flag.GOODWILL,))) == "answered, given outside the Act"
    assert outcome(answer(FineOutcome.CLARIFY)) == "the authority asked what was meant"
    assert listed(["1"]) == "1"
    assert listed([]) == ""
    assert questions(["1", "2"]) == "Questions 1 and 2"


ANYTHING = st.text(st.characters(codec=None), max_size=30)  # also control characters and halves of pairs
GROUNDS = st.sampled_from(
    [
        SummaryGround(
            Provision(Regime.FOIA, "12", ("1",)), "FOIA s12(1): cost", "Plain.", "https://law.example/12"
        ),
        SummaryGround(Provision(Regime.EIR, "12", ("5", "e")), "EIR reg 12(5)(e): commerce"),
    ]
)


@st.composite
def answers(draw: st.DrawFn, number: int) -> tuple[StandingAnswer, SummaryItem]:
    fine = draw(st.sampled_from(FineOutcome))
    flags = tuple(draw(st.lists(st.sampled_from(Flag), max_size=2, unique=True)))
    grounds = tuple(draw(st.lists(GROUNDS, max_size=2, unique=True)))
    provisions = tuple(ground.provision for ground in grounds)
    quoted = draw(ANYTHING)
    question = Question(number, str(number), draw(ANYTHING), ())
    stands = StandingAnswer(
        question,
        1,
        fine,
        shown(fine, flags, provisions),
        draw(st.sampled_from(AnswerState)),
        Regime.FOIA,
        provisions,
        flags,
        (Evidence(0, Span(0, len(quoted)), quoted),),
    )
    open_ = tuple(draw(st.lists(ANYTHING, max_size=2)))
    return stands, SummaryItem(
        str(number), question.text, stands, ((quoted, draw(ANYTHING)),), grounds, open_
    )


@given(data=st.data(), title=ANYTHING, made=st.dates(date(2026, 1, 1), date(2027, 12, 31)))
def test_any_summary_is_written_and_no_suggestion_looks_decided(
    data: st.DataObject, title: str, made: date, mixed_summary: RefusalSummary
) -> None:
    base = mixed_summary.requests[0]
    drawn = [data.draw(answers(number)) for number in range(1, data.draw(st.integers(1, 5)))]
    cut = data.draw(st.integers(0, len(drawn)))
    one = replace(
        base,
        request=replace(base.request, title=title, questions=tuple(stands.question for stands, _ in drawn)),
        items=tuple(item for _, item in drawn[:cut]),
        answered=tuple(stands for stands, _ in drawn[cut:]),
    )
    tree = summary_tree(RefusalSummary(title, made, data.draw(st.booleans()), (one,)))
    if drawn:
        _says_what_is_checked(tree, [stands for stands, _ in drawn])
    _heads_say_what_is_checked(tree, [item for _, item in drawn[:cut]])
    page = html.page(tree)
    assert page.encode()
    assert "<script" not in page.lower().split("<body>")[1]
    assert docx.build(tree).element.body is not None


def _says_what_is_checked(tree: Tree, drawn: list[StandingAnswer]) -> None:
    rows = {row[0][0].text: row for row in table(tree, "Question").rows}
    for stands in drawn:
        row = rows[stands.question.label]
        decided = stands.state is AnswerState.DECIDED
        assert words(row[3]) == ("yes" if decided else UNCHECKED)
        assert {run.tone for cell in row[1:3] for run in cell} == {Tone.PLAIN if decided else Tone.UNCHECKED}


def _heads_say_what_is_checked(tree: Tree, items: list[SummaryItem]) -> None:
    heads = {}
    for block in tree.blocks:
        if isinstance(block, Heading) and block.level == 3:
            named = words(block.runs).split(":")[0].removeprefix("Questions").removeprefix("Question")
            for label in named.replace(" and ", ",").split(","):
                heads[label.strip()] = block
    for item in items:
        decided = item.stands is not None and item.stands.state is AnswerState.DECIDED
        assert (UNCHECKED in words(heads[item.label].runs)) is not decided
