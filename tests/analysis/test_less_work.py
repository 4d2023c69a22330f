"""Offers of less work and words about a review, in whatever words they are said."""

import pytest

from tests.analysis.letters import reading

REPLY = "Request\n1. How many tugs do you own?\nResponse\n1. Seven\n"
COSTLY = (
    "Request\n1. How many tugs were late?\nResponse\n1. There are 4,000 slips and at two minutes each it would take "
    "133 hours. Section 12(1) applies as that is over the limit of 18 hours. "
)
HEAVY = (
    "Request\n1. All emails about tugs.\nResponse\n1. There are 90,000 emails and the burden of redacting them is such "
    "that section 14(1) applies. "
)


@pytest.mark.parametrize("refusal", [COSTLY, HEAVY])
@pytest.mark.parametrize(
    "words",
    [
        "If one school would be of use, do say so.",
        "We could try again for one year.",
        "You may like to ask for the totals instead.",
        "Three months of slips is about the most that could be read within the limit.",
        "A narrower question would stand a better chance.",
        "Were the question confined to Holm Basin, the slips would number 300.",
        "Should you wish to limit this to 2023 we would look again.",
        "For a single master the work would be four hours.",
        "Please consider whether one berth would meet your needs.",
        "It may be that a request for the last quarter could be answered.",
        "If you can do with fewer tugs please tell us.",
        "The slips for 2024 have been scanned; a request for those would cost far less.",
        "Perhaps you could tell us which berth matters most.",
        "You could bring it under by asking about one berth only.",
        "We would be able to provide the number of slips without the reasons, if you would accept that.",
        "In line with section 16, restricting it to one month ought to bring it within the limit.",
        "We can offer the yearly totals if you withdraw point 1.",
        "Would the yearly totals do?",
        "Asking for one berth at a time would let us help.",
        "To help, point 2 on its own could be answered if sent again.",
        "We would welcome a more focused request.",
        "By way of advice, a search by berth rather than by tug is possible.",
        "You are invited to send a revised request.",
        "Our advice is to ask for the latest year.",
        "If your interest is in the ferry only, please let us know and we will see what can be done.",
        "We have the number for 2023 to hand, should you want only that.",
        "Cutting the period to a quarter might bring this down far enough.",
        "Please get in touch if you would like to discuss how the request could be made smaller.",
        "Ask us for a sample of cards and we will do what we can.",
        "You could, for instance, name a stable.",
        "If you drop points 2 and 3 the rest can be done.",
        "A version of your request that left out ponies under two would come to 15 hours.",
        "We think one stable's cards could be gone through in time.",
        "The annual return gives totals, and those we would send if asked.",
        "Would you be happy with the figures for spring?",
        "Happily the cards from 2024 are typed, so a question on that year should be easy to answer.",
        "If you are willing to limit yourself to two stables, write to us.",
        "You might consider a request about farriers' bills, which are kept by month.",
        "Should the tickets of one berth be enough, the work would come inside the limit.",
        "We would be willing to give you the first hundred tickets.",
        "A search limited to July would be quick and we would gladly do that.",
        "The number of tickets sold, as opposed to copies, is easy to find, if you want to change your request.",
        "If you would rather have a summary we hold one.",
        "Perhaps a shorter list would serve?",
        "Could we ask you to think of a narrower form of words?",
        "You are welcome to reframe your question so that it takes in only the busiest berth.",
        "It would help if you told us which berths you are interested in.",
        "Should you only need the fares, those we can give.",
        "Fewer berths would mean fewer hours, so do think about that.",
        "We might be able to answer for 2022 on its own.",
        "May I suggest the ferry timetable, which tells much of what you ask, as a smaller request?",
    ],
)
def test_offers(refusal, words):
    assert reading(f"{refusal}{words}\n").s16_offer


@pytest.mark.parametrize("refusal", [COSTLY, HEAVY])
@pytest.mark.parametrize(
    "words",
    [
        "There is nothing we can suggest that would bring this under the limit.",
        "We have thought about section 16 but no narrower request would be answerable.",
        "The Rivers Agency may hold what you want and you may like to ask it.",
        "You may wish to look at our web page on tugs.",
        "Please contact us if you have any queries about this letter.",
        "Even one month would take more than 18 hours.",
        "We cannot see how this could be narrowed.",
        "If you would like a review please ask within 40 working days.",
        "Breaking the request into smaller ones would not help as we would add them together.",
        "We need not go on to look at point 2.",
        "You may reuse this under the Open Government Licence.",
        "We are unable to offer advice on how to refine it.",
        "It is not possible to say which month would be the shortest.",
        "Each card lists one pony and its shoes.",
        "One clerk would need a month for this.",
        "We looked at whether a shorter period would help and it would not.",
        "If you want to know more about ponies please visit our site.",
        "The Farriers Registration Council may be able to help.",
        "I am sorry that we cannot help on this occasion.",
        "A single card may run to four sheets.",
        "Two of the stables keep no cards.",
        "The most recent cards are kept in the office and the rest in a store.",
        "Section 16 asks us to advise you, but the cards are the only source.",
        "If any part of a request is over the limit we may refuse all of it.",
        "Only the farrier could say.",
        "Please let us know if you need this in large print.",
        "You can read the summary on our website.",
        "The berths are many and the tickets are kept in boxes by day.",
        "We have looked for a smaller part that could be given but found none.",
        "Each of these would be checked by one person.",
        "If you need help to read this letter, ring us.",
        "It would take one member of staff three weeks without other work.",
        "Limiting it to a year would not be enough to bring it inside the limit.",
        "Only tickets since 2019 are kept.",
        "Had you asked a year ago the answer would be the same.",
        "We could not even answer for one berth.",
        "The limit is 18 hours for bodies such as ours and 24 for departments.",
        "You could ask the Ferry Company, which may keep its own copies.",
        "If the request is sent again within 60 days we may add the two together.",
        "One of the boxes was opened to see how long it would take.",
        "Last year's tickets are in the store and would have to be fetched.",
        "We do not have to provide the part that could be answered within the limit.",
        "A sample of ten tickets took half an hour.",
        "A sample exercise was done on two boxes, and we could read one box in an hour.",
        "We estimate that one month of tickets would take eight hours.",
        "By section 16 we would usually help you to ask for a smaller set. Sadly that cannot be done here.",
    ],
)
def test_no_offers(refusal, words):
    assert not reading(f"{refusal}{words}\n").s16_offer


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Not happy? Write to the Clerk.", True),
        ("You are welcome to ask the Clerk to go over this again.", True),
        ("Any complaint should be sent to the Clerk within 40 working days.", True),
        ("The Information Commissioner's address is below.", True),
        ("If you think this is wrong you have two months to say so.", True),
        ("Should our reply not satisfy you, the Clerk will look into it.", True),
        ("You may take the matter further by writing to the Clerk.", True),
        ("Requests for a review go to the Clerk.", True),
        ("An internal review is open to you.", True),
        ("The leaflet with this letter tells you how to appeal.", True),
        ("For a review write to review@tugs.example.", True),
        ("Reviews: write to the Clerk within 40 working days.", True),
        ("You can have this looked at afresh by another officer.", True),
        ("If you feel your request was not properly handled, tell the Clerk.", True),
        ("Disagree with us? Ask for somebody senior to check.", True),
        ("Details of our appeals process are attached.", True),
        ("You can complain.", True),
        ("Complaints: Clerk to the Trust, Pier Road.", True),
        ("If dissatisfied, you should first write to us.", True),
        ("You may refer the matter to the ICO.", True),
        ("The next step, if you are not content, is the Commissioner.", True),
        ("If you remain unhappy you can go to the regulator.", True),
        ("Please reply to this email to request a review.", True),
        ("Os ydych yn anfodlon gallwch ofyn am adolygiad.", True),
        ("The review of tug fares ends in May.", False),
        ("There were 14 complaints and 3 appeals.", False),
        ("Complaints by passengers are kept for a year.", False),
        ("The Information Commissioner was asked in 2023 about another case.", False),
        ("We review fares yearly.", False),
        ("The appeal for funds raised £400.", False),
    ],
)
def test_rights(words, told):
    assert reading(f"{REPLY}{words}\n").has_review_rights is told


def test_hours_beside_a_word_of_cost_are_reason_enough():
    found = reading(
        "Request\n1. Copies of each berth ticket.\nReply\n1. It would take 96 hours to find the 1,920 tickets at 3 minutes for "
        "every one, and section 12(1) caps this at 18 hours. Perhaps a shorter list would serve?\n"
    )
    assert found.s16_offer
