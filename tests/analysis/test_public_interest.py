"""Harm and public interest: headed parts, run-in sentences, one paragraph, tables, one test for several grounds."""

import pytest

from foi_tracker.analysis.interest import weighing
from foi_tracker.analysis.interest.weighing import clauses, likelihood, outweighed, sentence_side
from foi_tracker.analysis.text import weighing_headings
from foi_tracker.analysis.text.cues import Cue
from foi_tracker.analysis.text.pieces import plain
from foi_tracker.analysis.text.weighing_headings import Side, heading_side, run_in
from foi_tracker.model.readings import Likelihood
from tests.analysis.letters import reading

HEAD = "Marlow Council\nRequest\n1. Please send the list of stores.\nResponse\n"


def weighed(text: str) -> dict:
    return {str(claim.provision): claim.test for claim in reading(HEAD + text).claims}


def said(evidence) -> list[str]:
    return [" ".join(words.text.split()) for words in evidence]


@pytest.mark.parametrize(
    "cue",
    [
        pytest.param(value, id=f"{module.__name__.rsplit('.', 1)[-1]}.{name}")
        for module in (weighing, weighing_headings)
        for name, value in vars(module).items()
        if isinstance(value, Cue)
    ],
)
def test_examples(cue: Cue):
    assert cue.examples
    for words in cue.examples:
        assert cue(plain(words)), words
    for words in cue.not_in:
        assert not cue(plain(words)), words


@pytest.mark.parametrize(
    ("line", "side"),
    [
        ("Factors favouring disclosure", Side.FOR),
        ("Reasons for release:", Side.FOR),
        ("Considerations for withholding", Side.AGAINST),
        ("Arguments against disclosure - Section 31", Side.AGAINST),
        ("Factors favouring confirming that information is held - Section 24", Side.FOR),
        ("Factors favouring section 31", Side.FAVOURS_GROUND),
        ("Harm in disclosure", Side.HARM),
        ("Where the balance lies", Side.BALANCE),
        ("Arguments for and against release", Side.NEUTRAL),
        ("The public interest test", Side.NEUTRAL),
        ("Conclusion", None),
        ("Reason for decision", None),
        ("The public interest favours keeping it back.", None),
    ],
)
def test_headings(line: str, side: Side | None):
    assert heading_side(line, inside=False) is side


def test_a_conclusion_is_of_the_test_only_inside_one():
    assert heading_side("Conclusion", inside=True) is Side.BALANCE


def test_a_heading_may_run_into_its_text():
    text = "Factors against release: thieves would be told where to go."
    assert run_in(text, inside=True) == (Side.AGAINST, text.index("thieves"))
    assert run_in("The list is long: it has forty lines.", inside=True) is None


def test_parts_under_headings():
    test = weighed(
        "Section 31(1)(a) applies.\nHarm\nTo name the stores would be likely to prejudice the prevention of crime.\n"
        "Factors favouring disclosure\nPeople could see what they pay for.\nIt was their money.\n"
        "Factors favouring non-disclosure\nThieves would be told where to go.\nGuards cost money.\n"
        "Balancing test\nBoth sides matter. The balance lies in favour of withholding the list.\n"
        "If you are unhappy you may ask for an internal review.\n"
    )["FOIA s31(1)(a)"]
    assert said(test.harm) == [
        "To name the stores would be likely to prejudice the prevention of crime.",
    ]
    assert test.likelihood is Likelihood.WOULD_BE_LIKELY
    assert said(test.favouring) == ["People could see what they pay for.", "It was their money."]
    assert said(test.against) == ["Thieves would be told where to go.", "Guards cost money."]
    assert said(test.balance) == ["The balance lies in favour of withholding the list."]


def test_a_sentence_that_leans_on_the_last_is_the_same_argument():
    test = weighed(
        "Section 31(1)(a) applies.\nReasons against disclosure\nThieves would be told where to go. This would cost "
        "the shops dear. Guards might be hurt.\nReasons for disclosure\nPeople pay for it.\n"
    )["FOIA s31(1)(a)"]
    assert said(test.against) == [
        "Thieves would be told where to go. This would cost the shops dear.",
        "Guards might be hurt.",
    ]


def test_one_paragraph_for_everything():
    test = weighed(
        "The list is exempt under section 43(2), since a rival would undercut the firm if it had it. There is a "
        "public interest in knowing how the town spends its money. However, bidders would stay away. On balance the "
        "public interest lies in keeping it back.\n"
    )["FOIA s43(2)"]
    assert said(test.harm)[0].startswith("The list is exempt")
    assert said(test.favouring) == ["There is a public interest in knowing how the town spends its money."]
    assert said(test.against) == ["However, bidders would stay away."]
    assert said(test.balance) == ["On balance the public interest lies in keeping it back."]


def test_one_sentence_is_cut_where_it_turns():
    test = weighed(
        "Section 42(1) is relied on. Although there is some public interest in the advice, there is a stronger one in "
        "a council being able to ask freely, and we have decided to maintain the exemption.\n"
    )["FOIA s42(1)"]
    assert said(test.favouring) == ["Although there is some public interest in the advice"]
    assert said(test.balance)[-1] == "and we have decided to maintain the exemption."


def test_what_outweighs_what():
    test = weighed(
        "Withheld under section 31(1)(a). The public interest in protecting lone workers outweighs the interest in "
        "the detail of each round.\n"
    )["FOIA s31(1)(a)"]
    assert said(test.against) == ["The public interest in protecting lone workers"]
    assert said(test.favouring) == ["the interest in the detail of each round."]
    assert len(test.balance) == 1
    for text in (
        "The public interest in the exemption outweighs that in disclosure.",
        "The public interest in disclosure does not outweigh that in maintaining the exemption.",
    ):
        assert outweighed(text) == (None, None)


def test_this_weighed_against_that():
    test = weighed(
        "Section 38(1)(b) applies. We weighed the wish of neighbours to know against the safety of the crew and find "
        "for maintaining the exemption.\n"
    )["FOIA s38(1)(b)"]
    assert said(test.favouring) == ["the wish of neighbours to know"]
    assert said(test.against)[0].startswith("the safety of the crew")


def test_a_table_of_both_sides():
    test = weighed(
        "Section 31(1)(a) applies.\n\n| For disclosure | Against disclosure |\n|---|---|\n"
        "| It helps people to judge us | Thieves would learn of it |\n"
        "| It feeds debate | Guards might be hurt |\n\nBalance\nWe find that the case for withholding is stronger.\n"
    )["FOIA s31(1)(a)"]
    assert said(test.favouring) == ["It helps people to judge us", "It feeds debate"]
    assert said(test.against) == ["Thieves would learn of it", "Guards might be hurt"]


def test_one_test_for_several_grounds_and_none_for_an_absolute_one():
    found = weighed(
        "The following exemptions apply:\nSection 24(1) - National security\nSection 31(1)(a) - Law enforcement\n"
        "Section 23(1) - Security bodies\nSection 23 is absolute and no public interest test is required.\n"
        "Factors favouring disclosure\nPeople could judge the force.\nFactors favouring withholding\nPlotters would "
        "be warned.\nBalance\nThe balance favours withholding.\n"
    )
    assert found["FOIA s24(1)"] == found["FOIA s31(1)(a)"]
    assert said(found["FOIA s24(1)"].favouring) == ["People could judge the force."]
    assert found["FOIA s23(1)"] is None


def test_a_test_for_each_ground_and_one_balance():
    found = weighed(
        "Sections 24(1) and 31(1)(a) apply.\nFactors favouring disclosure - section 24\nThe nation could judge.\n"
        "Factors against disclosure - section 24\nSpies would be warned.\nFactors favouring disclosure - section 31\n"
        "The town could judge.\nFactors against disclosure - section 31\nThieves would be warned.\nBalance test\n"
        "The balance favours withholding.\n"
    )
    one, two = found["FOIA s24(1)"], found["FOIA s31(1)(a)"]
    assert (said(one.favouring), said(one.against)) == (
        ["The nation could judge."],
        ["Spies would be warned."],
    )
    assert (said(two.favouring), said(two.against)) == (
        ["The town could judge."],
        ["Thieves would be warned."],
    )
    assert said(one.balance) == said(two.balance) == ["The balance favours withholding."]


def test_a_question_keeps_its_own_test():
    found = reading(
        "Request\n1. The list?\n2. The price?\nResponse\n1. Section 31(1)(a) applies. Thieves would use it. The public "
        "interest favours keeping the stores safe.\n2. Section 43(2) applies. A rival would undercut us. The public "
        "interest in a fair tender prevails.\n"
    )
    tests = {str(claim.provision): claim.test for claim in found.claims}
    assert said(tests["FOIA s31(1)(a)"].harm) == ["Thieves would use it."]
    assert said(tests["FOIA s43(2)"].harm) == ["A rival would undercut us."]
    assert len(tests["FOIA s43(2)"].balance) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The names are exempt under section 40(2). This is an absolute exemption and no public interest test is needed.",
        "It is on our website and exempt under section 21.",
        "It would take 40 hours. Section 12(1) applies.",
    ],
)
def test_no_test_where_none_is_weighed(text: str):
    assert set(weighed(f"{text}\n").values()) == {None}


def test_law_recited_is_no_harm():
    law = "Section 31 exempts information if to give it out would, or would be likely to, prejudice trade."
    assert sentence_side(law, None, begun=False) is None
    assert (
        sentence_side("We have considered whether the interest in release outweighs it.", None, begun=True)
        is None
    )


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["Release would prejudice the inquiry."], Likelihood.WOULD),
        (["Release would be likely to prejudice the inquiry."], Likelihood.WOULD_BE_LIKELY),
        (["Release would, or would be likely to, prejudice our inquiry."], Likelihood.NOT_SAID),
        (["Release may hinder the inquiry."], Likelihood.NOT_SAID),
        (["Release would harm it.", "Release may hinder it."], Likelihood.NOT_SAID),
        (["It would harm us.", "It would be likely to prejudice the inquiry."], Likelihood.WOULD_BE_LIKELY),
        (["We rely on the lower threshold.", "It would prejudice the inquiry."], Likelihood.WOULD_BE_LIKELY),
        ([], Likelihood.NOT_SAID),
    ],
)
def test_how_likely(texts: list[str], expected: Likelihood):
    assert likelihood(texts) is expected


def test_clauses_cover_the_sentence():
    text = "While it is of interest, it would harm the firm, and on balance we keep it."
    places = list(clauses(text))
    assert "".join(text[start:end] for start, end in places) == text
    assert len(places) == 3
