"""Letters that answer several questions in prose, under headings, or for the request as a whole."""

import pytest

from tests.analysis.letters import encoded

HEAD = """Ashcombe Borough Council
Reference: ABC/2025/011
12 May 2025

Dear Ms Reader,

"""
FOOT = """
If you are dissatisfied you may ask for an internal review within 40 working days.

Yours sincerely
Information Governance Officer
"""

LETTERS = {
    "whole not held": (
        """I write about your request of 14 April 2025 under the Freedom of Information Act 2000, which was:

1. How many bats were found in council buildings in 2024?
2. What did it cost to move them?
3. Which ecologist was used?

Searches have been made in Property and in Planning. I am sorry to tell you that nothing you have asked for is recorded by the Council. You might try the county ecologist, who keeps such records.
""",
        {"1": "not_held", "2": "not_held", "3": "not_held"},
    ),
    "whole refusal prose": (
        """Thank you for your request of 14 April 2025, made under the Freedom of Information Act 2000. You asked:

1. The tender scores for each bidder.
2. The price that each bidder offered.

The Council has both of these. It is not obliged to hand them over, because they are exempt by reason of section 43(2) of the Act: a further tender is to be held in the autumn and the firms would be able to see what each had bid. On balance the public interest is better served by keeping a level field.
""",
        {"1": "refused", "2": "refused"},
    ),
    "s12 one question": (
        """Your request of 14 April 2025 under the Freedom of Information Act 2000 asked for:

1. The number of parking fines issued in 2024.
2. The reason for each appeal against a fine.
3. The number of appeals allowed.

To answer question 2 an officer would have to open each of 5,200 appeals and read it. Allowing four minutes each that is 346 hours, well in excess of the 18 hours for which a council has to work on a request. We therefore refuse your request under section 12(1). Where any part of a request takes us past that point we need not answer the other parts either.

You could ask for questions 1 and 3 alone.
""",
        {"1": "refused", "2": "refused", "3": "refused"},
    ),
    "same applies": (
        """Your request of 14 April 2025 under the Freedom of Information Act 2000 is answered as follows.

1. How many complaints were made about the crematorium in 2024?
Seventeen.

2. Please give the names of those who complained.
They will not be given. They are personal data and exempt under section 40(2) of the Act.

3. Please give their addresses.
The same applies here.

4. Please give the replies sent to them.
Likewise, for the same reason.

5. How many were upheld?
See question 1: five of them.
""",
        {"1": "answered", "2": "refused", "3": "refused", "4": "refused", "5": "answered"},
    ),
    "prose as to": (
        """On 14 April 2025 you made a request under the Freedom of Information Act 2000. It read:

How much has been spent on the new theatre since 2022?
Who designed the roof?
Is the roof safe? Please send any report that says so.
What will the opening night cost?

Our reply

Spending to date comes to £4,118,000.

The roof is the work of Pell and Partners.

As to whether it is safe, an engineers' report of March 2025 is enclosed. The engineers' signatures have been blacked out, section 40(2) of the Act.

No budget has yet been drawn up for the opening night and so there is nothing on record about what it will cost.
""",
        {"1": "answered", "2": "answered", "3": "partly_answered", "4": "not_held"},
    ),
    "total no split": (
        """Your request of 14 April 2025 under the Freedom of Information Act 2000:

1. How many staff were suspended in 2024, by department?
2. How many of them came back to work?

Reply

1. Twenty-three staff were suspended. I cannot provide a split by department, because in most departments there were fewer than five and people could be recognised: section 40(2) of the Act.
2. Nineteen of them.
""",
        {"1": "partly_answered", "2": "answered"},
    ),
    "passed over": (
        """Your request of 14 April 2025 under the Freedom of Information Act 2000 was:

1. How many allotments are there?
2. How long is the waiting list?
3. When will new ones be made?

Our answers are these.

1. There are 412 plots.

2. 96 people are waiting.
""",
        {"1": "answered", "2": "answered", "3": "not_answered"},
    ),
    "ncnd all": (
        """Thank you for your request of 14 April 2025 under the Freedom of Information Act 2000:

1. Is Councillor Marsh being investigated for fraud?
2. If so, by whom?

The Council can neither confirm nor deny whether it holds information of the kind you describe. To do so would itself reveal personal data. The duty to say so does not arise because of section 40(5B)(a)(i) of the Act. Nothing should be read into this as to whether or not there is such an inquiry.
""",
        {"1": "ncnd", "2": "ncnd"},
    ),
    "residual": (
        """Thank you for your request of 14 April 2025 under the Freedom of Information Act 2000:

1. How many drones has the enforcement team bought?
2. How many flights were made in 2024?

1) Two.
2) Sixty-one.

The Council neither confirms nor denies that it holds any other information about covert flights, by virtue of section 31(3) of the Act. To say either would help those who wish to evade detection.
""",
        {"1": "answered", "2": "answered"},
    ),
    "goodwill": (
        """Your request of 14 April 2025 under the Freedom of Information Act 2000:

1. The number of street lights repaired in each of the last ten years.
2. The name of each resident who reported a fault.

The work needed to answer would come to about 70 hours and so goes beyond the limit of 18 hours. Section 12(1) of the Act allows us to refuse the whole request and we do.

Nonetheless, as a gesture of goodwill, the number of repairs in the last three years is given here.

Year | Repairs
2022 | 1,004
2023 | 1,120
2024 | 998
""",
        {"1": "answered", "2": "refused"},
    ),
    "table sections": (
        """Your request of 14 April 2025 under the Freedom of Information Act 2000:

1. Visits to each museum in 2023 and 2024.
2. Spending on each museum in the same years.
3. The insurance value of the Roman gold.

Our reply

Visits to museums

Museum | 2023 | 2024
Town | 20,114 | 22,907
Mill | 8,190 | 7,655

Spending on museums

Museum | 2023 | 2024
Town | £301,000 | £322,000
Mill | £88,000 | £90,500

What the Roman gold is insured for will not be disclosed. Section 31(1)(a) of the Act applies, since it would tell thieves what is worth stealing.
""",
        {"1": "answered", "2": "answered", "3": "refused"},
    ),
    "mixed group": (
        """Your request of 14 April 2025 under the Freedom of Information Act 2000:

1. Who owns the market hall?
2. What rent is paid?
3. When does the lease end?
4. Who guarantees the rent?

Questions 1 and 3
The hall belongs to Ashcombe Estates Ltd and the lease runs to June 2031.

Questions 2 and 4
These are exempt. Section 43(2) of the Act covers them: another lease is being negotiated at this moment and a landlord who knew what we pay elsewhere would hold out for more.
""",
        {"1": "answered", "2": "refused", "3": "answered", "4": "refused"},
    ),
    "s21 all": (
        """Your request of 14 April 2025 under the Freedom of Information Act 2000:

1. Minutes of the planning committee for 2024.
2. The members of that committee.

Our reply

All of this can be found on the democracy pages of our website, www.ashcombe.example/democracy. It is therefore exempt under section 21 of the Act, being reasonably accessible to you already.
""",
        {"1": "withheld_elsewhere", "2": "withheld_elsewhere"},
    ),
    "attached all": (
        """Your request of 14 April 2025 under the Freedom of Information Act 2000:

1. The fire risk assessment for the Guildhall.
2. The evacuation plan for the Guildhall.

Our reply

I attach both documents. Direct telephone numbers of staff have been redacted under section 40(2) of the Act.
""",
        {"1": "partly_answered", "2": "partly_answered"},
    ),
    "attached all full": (
        """Your request of 14 April 2025 under the Freedom of Information Act 2000:

1. The fire risk assessment for the Guildhall.
2. The evacuation plan for the Guildhall.

Our reply

Copies of both are enclosed in full.
""",
        {"1": "answered", "2": "answered"},
    ),
    "ordinals": (
        """Your request of 14 April 2025 under the Freedom of Information Act 2000 was in these terms:

- How many trees were felled in Castle Park in 2024?
- Who took the decision?
- What was paid for the timber?

Your first question: 61 trees were felled.
Your second question: the decision was that of the Parks Manager.
As for your third question, the buyer's price is commercially sensitive and we will not release it. Section 43(2) applies.
""",
        {"1": "answered", "2": "answered", "3": "refused"},
    ),
    "12(2)": (
        """Your request of 14 April 2025 under the Freedom of Information Act 2000:

1. How many of your officers have ever been members of the Lodge?
2. Which posts do they hold?

Our reply

We are unable to say whether this is held at all. Every one of 2,900 personnel files, on paper, would need to be read in order to find out, at five minutes a file or 241 hours. Section 12(2) of the Act says that we do not have to do so where finding out would itself cost more than the limit, which for a council is £450.
""",
        {"1": "refused", "2": "refused"},
    ),
    "vexatious": (
        """Your request of 14 April 2025 under the Freedom of Information Act 2000:

1. Every e-mail ever sent by the Head of Parks.
2. The shoe size of the Head of Parks.

Our reply

This is your fortieth request about the Head of Parks. Having regard to its purpose and to the burden and distress that it causes, the Council treats it as vexatious and will not answer it: section 14(1) of the Act.
""",
        {"1": "refused", "2": "refused"},
    ),
    "eir": (
        """Your request of 14 April 2025:

1. The noise readings at the quarry for 2024.
2. The draft report on dust.
3. Complaints about dust, with the names of those who made them.

It has been handled under the Environmental Information Regulations 2004.

1. There are no readings for 2024, as the meter was broken. Regulation 12(4)(a) applies.
2. The draft is unfinished and regulation 12(4)(d) excepts it. The public interest favours waiting for the final version.
3. The eleven complaints are attached. We have taken out the names under regulation 13(1).
""",
        {"1": "not_held", "2": "refused", "3": "partly_answered"},
    ),
    "pending": (
        """Your request of 14 April 2025 under the Freedom of Information Act 2000:

1. How many homes failed the damp survey?
2. The advice of counsel on the claims.

1. 118 homes.
2. We need more time to weigh the public interest in relation to section 42 and will write to you by 10 June.
""",
        {"1": "answered", "2": "not_answered"},
    ),
    "foisa": (
        """Your request of 14 April 2025 under the Freedom of Information (Scotland) Act 2002:

1. How many gritters does the Council run?
2. How many minutes late was each on 3 January?
3. The drivers' names.
4. The winter plan.

1. 14.
2. The Council does not have that information (section 17(1)).
3. Exempt in terms of section 38(1)(b): personal data.
4. Available to anyone on the Council's website; exempt in terms of section 25(1).
""",
        {"1": "answered", "2": "not_held", "3": "refused", "4": "withheld_elsewhere"},
    ),
}


@pytest.mark.parametrize("name", LETTERS)
def test_each_question_gets_its_answer(name):
    body, outcomes = LETTERS[name]
    found = encoded(HEAD + body + FOOT)
    got = {each["label"]: each["outcome"] for each in found["questions"]}
    assert {label: got.get(label) for label in outcomes} == outcomes


@pytest.mark.parametrize("name", LETTERS)
def test_what_is_marked_sure_is_right(name):
    body, outcomes = LETTERS[name]
    sure = [each for each in encoded(HEAD + body + FOOT)["questions"] if each["confidence"] == "sure"]
    assert all(each["outcome"] == outcomes.get(each["label"]) for each in sure)
