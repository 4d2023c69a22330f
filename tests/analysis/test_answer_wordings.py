"""Many wordings of each kind of answer: a question among others, and what an officer may say to it."""

import pytest

from tests.analysis.letters import encoded

LETTER = """North Vale Police
FOI 1234/25
Dear Ms Reader,

Thank you for your request of 3 March 2025 under the Freedom of Information Act 2000. You asked:

1. What is the postal address of the head office?
2. {question}
3. How many cells are there?

Our response is:

1. Mill Road, Vale.

2. {answer}

3. Nine cells.

If you are unhappy with this response you may ask for an internal review within 40 working days.

Yours sincerely
Disclosure Team
"""

WORDINGS = (
    (
        "How many vans does the force own?",
        "There is no central list from which that could be counted, and none has ever been drawn up.",
        ("not_held",),
    ),
    (
        "Please send me the lease of the depot.",
        "Regrettably nothing answering this description came to light when our archive was searched.",
        ("not_held",),
    ),
    (
        "Please send me the lease of the depot.",
        "Despite a thorough search of the property files, no lease could be traced.",
        ("not_held",),
    ),
    (
        "How many vans does the force own?",
        "The Constabulary is not in possession of this information.",
        ("not_held",),
    ),
    (
        "How many vans does the force own?",
        "This is not information the Trust records.",
        ("not_held",),
    ),
    (
        "How many vans does the force own?",
        "Ownership of vans is a matter for the leasing company; we have no data on it.",
        ("not_held",),
    ),
    (
        "Why was the bridge closed?",
        "The reason was never written down and the officers concerned have left.",
        ("not_held",),
    ),
    (
        "What are the names of the officers who attended?",
        "We do not keep attendance records for events of that kind.",
        ("not_held",),
    ),
    (
        "How many vans does the force own?",
        "Nil return - information not captured.",
        ("not_held",),
    ),
    (
        "Please send me the lease of the depot.",
        "We can confirm, under section 1(1)(a), that no such document exists.",
        ("not_held",),
    ),
    (
        "Please send me the lease of the depot.",
        "The lease was destroyed in line with our retention schedule in 2016.",
        ("not_held",),
    ),
    (
        "How many vans does the force own?",
        (
            "Our systems do not distinguish vans from other vehicles, so a number cannot be "
            "extracted from anything we hold."
        ),
        ("not_held", "refused"),
    ),
    (
        "How many vans does the force own?",
        "You would need to ask the county council, which runs the fleet.",
        ("not_held",),
    ),
    (
        "How many vans does the force own?",
        "This is held by the NHS Business Services Authority rather than by us.",
        ("not_held",),
    ),
    (
        "Why was the bridge closed?",
        "We hold no recorded information about the reason.",
        ("not_held",),
    ),
    (
        "Why was the bridge closed?",
        (
            "The Act gives a right to recorded information only; we would have to create an "
            "explanation in order to respond."
        ),
        ("not_held",),
    ),
    (
        "Please send me the lease of the depot.",
        "No information is held in relation to this part of your request.",
        ("not_held",),
    ),
    (
        "How many vans does the force own?",
        "Not recorded.",
        ("not_held",),
    ),
    (
        "How many vans does the force own?",
        "Information not available.",
        ("not_held",),
    ),
    (
        "How many vans does the force own?",
        "The Board has never collected figures of this type.",
        ("not_held",),
    ),
    (
        "How many vans does the force own?",
        "Unfortunately we don't have that information.",
        ("not_held",),
    ),
    (
        "Please send me the lease of the depot.",
        "There are no documents within scope.",
        ("not_held",),
    ),
    (
        "Please send me the lease of the depot.",
        "We have been unable to locate a copy.",
        ("not_held",),
    ),
    (
        "How many vans does the force own?",
        "It is not something which the department monitors.",
        ("not_held",),
    ),
    (
        "How many vans does the force own?",
        "The police service holds nothing on this point.",
        ("not_held",),
    ),
    (
        "How many vans does the force own?",
        "The information requested is not held by North Vale Police.",
        ("not_held",),
    ),
    (
        "How many vans does the force own?",
        "We are not the relevant authority and do not possess it. Please try the district council.",
        ("not_held",),
    ),
    (
        "What are the names of the officers who attended?",
        ("We are withholding the names by virtue of section 40(2) of the Freedom of Information Act 2000."),
        ("refused",),
    ),
    (
        "Please send me the lease of the depot.",
        "Section 43(2) of the FOIA is engaged and the lease will not be released.",
        ("refused",),
    ),
    (
        "Please send me the lease of the depot.",
        (
            "The lease attracts section 41 of the Freedom of Information Act 2000 and so we must "
            "decline to part with it."
        ),
        ("refused",),
    ),
    (
        "What are the names of the officers who attended?",
        "Third party personal data - exempt, s40(2) FOIA.",
        ("refused",),
    ),
    (
        "What are the names of the officers who attended?",
        (
            "Releasing them would breach the data protection principles, and section 40(2) "
            "therefore prevents us from doing so."
        ),
        ("refused",),
    ),
    (
        "Please send me the lease of the depot.",
        "I have decided against disclosure. Section 31(1)(a) applies.",
        ("refused",),
    ),
    (
        "Please send me the lease of the depot.",
        "This cannot be made available to you because it falls within section 36(2)(c).",
        ("refused",),
    ),
    (
        "Please send me the lease of the depot.",
        "In our opinion the document is caught by section 42(1) and we are not prepared to let it go.",
        ("refused",),
    ),
    (
        "How many vans does the force own?",
        (
            "It would take 40 hours to count them, which is beyond the 18 hour limit, and section "
            "12(1) relieves us from doing so."
        ),
        ("refused",),
    ),
    (
        "How many vans does the force own?",
        (
            "The cost of compliance would be in the region of £1,200, far above the £450 threshold."
            " Section 12(1) applies."
        ),
        ("refused",),
    ),
    (
        "How many vans does the force own?",
        (
            "To obtain the figure we would need to go through 4,000 paper files by hand, at three "
            "minutes a file, or 200 hours in all. Section 12(1) of the Act is therefore applied."
        ),
        ("refused",),
    ),
    (
        "What are the names of the officers who attended?",
        "This request is vexatious under section 14(1).",
        ("refused",),
    ),
    (
        "Please send me the lease of the depot.",
        "Withheld - s43(2).",
        ("refused",),
    ),
    (
        "Please send me the lease of the depot.",
        "Refused: section 31(1)(a) and (b).",
        ("refused",),
    ),
    (
        "Please send me the lease of the depot.",
        (
            "The Council considers that regulation 12(5)(e) of the Environmental Information "
            "Regulations 2004 applies to the lease and it is not being supplied."
        ),
        ("refused",),
    ),
    (
        "What are the names of the officers who attended?",
        (
            "Naming individuals would put them at risk; section 38(1)(b) of the Act covers this and"
            " the information must remain confidential."
        ),
        ("refused",),
    ),
    (
        "Please send me the lease of the depot.",
        (
            "We have concluded that the harm in releasing the lease outweighs the benefit. It is "
            "exempt under section 43(2) of the Act."
        ),
        ("refused",),
    ),
    (
        "Please send me the lease of the depot.",
        "You are not entitled to the lease, which is covered by an absolute exemption (section 41).",
        ("refused",),
    ),
    (
        "Please send me the lease of the depot.",
        "The lease is on our website at www.council.example/lease. Section 21 applies.",
        ("withheld_elsewhere",),
    ),
    (
        "How many vans does the force own?",
        (
            "Fleet numbers appear in our annual report, which anyone can download. Exempt under "
            "section 21(1) as reasonably accessible by other means."
        ),
        ("withheld_elsewhere",),
    ),
    (
        "How many vans does the force own?",
        "This figure will be published in June. Section 22(1) of the Act applies.",
        ("withheld_elsewhere",),
    ),
    (
        "Please send me the lease of the depot.",
        "A copy can be had from the Land Registry for a small fee: section 21 of the Act.",
        ("withheld_elsewhere",),
    ),
    (
        "How many vans does the force own?",
        "Already in the public domain - please follow this link: https://data.example/vans",
        ("withheld_elsewhere",),
    ),
    (
        "How many vans does the force own?",
        "The annual fleet statistics can be found on the Home Office website.",
        ("withheld_elsewhere",),
    ),
    (
        "How many vans does the force own?",
        "Please consult the publication scheme on our website, where this is listed.",
        ("withheld_elsewhere",),
    ),
    (
        "What are the names of the officers who attended?",
        "We neither confirm nor deny holding this, by virtue of section 40(5B)(a)(i) of the Act.",
        ("ncnd",),
    ),
    (
        "Does the council have a policy on drones?",
        "The force will not confirm or deny whether any such thing is held; section 31(3) applies.",
        ("ncnd",),
    ),
    (
        "Does the council have a policy on drones?",
        (
            "Our position is to neither confirm nor deny. The duty in section 1(1)(a) does not "
            "arise by virtue of section 23(5)."
        ),
        ("ncnd",),
    ),
    (
        "How many vans does the force own?",
        "The fleet stands at 214.",
        ("answered",),
    ),
    (
        "How many vans does the force own?",
        "214 vans",
        ("answered",),
    ),
    (
        "How many vans does the force own?",
        "None.",
        ("answered",),
    ),
    (
        "How many vans does the force own?",
        "There are none.",
        ("answered",),
    ),
    (
        "How many vans does the force own?",
        "We have no vans.",
        ("answered", "not_held"),
    ),
    (
        "How many vans does the force own?",
        "The force leases all its vehicles and owns no vans.",
        ("answered", "not_held"),
    ),
    (
        "Please send me the lease of the depot.",
        "A copy of the lease is enclosed.",
        ("answered",),
    ),
    (
        "Please send me the lease of the depot.",
        "Please see attached.",
        ("answered",),
    ),
    (
        "Please send me the lease of the depot.",
        "See attachment A.",
        ("answered",),
    ),
    (
        "Please send me the lease of the depot.",
        "Supplied with this letter.",
        ("answered",),
    ),
    (
        "Why was the bridge closed?",
        "It was closed because a lorry had struck the parapet.",
        ("answered",),
    ),
    (
        "Why was the bridge closed?",
        "Engineers found cracks in the deck during an inspection.",
        ("answered",),
    ),
    (
        "Does the council have a policy on drones?",
        "No.",
        ("answered",),
    ),
    (
        "Does the council have a policy on drones?",
        "No, there is no such policy.",
        ("answered", "not_held"),
    ),
    (
        "Does the council have a policy on drones?",
        "Yes, a policy was adopted in 2021.",
        ("answered",),
    ),
    (
        "Does the council have a policy on drones?",
        "The council adopted one in 2021.",
        ("answered",),
    ),
    (
        "What are the names of the officers who attended?",
        "PC Hill and PC Dale.",
        ("answered",),
    ),
    (
        "Who supplies your tyres?",
        "Hartwell Rubber Ltd",
        ("answered",),
    ),
    (
        "Which software do you use?",
        "Larch HR, version 9",
        ("answered",),
    ),
    (
        "When does the contract end?",
        "31 March 2027",
        ("answered",),
    ),
    (
        "How are complaints handled?",
        "They go first to the line manager and then to a panel of three.",
        ("answered",),
    ),
    (
        "Is there a fee?",
        "There isn't, for residents.",
        ("answered",),
    ),
    (
        "How long does training last?",
        "It lasts five weeks and is followed by an exam.",
        ("answered",),
    ),
    (
        "What is the budget?",
        "£1.2m",
        ("answered",),
    ),
    (
        "Does the trust use agency staff?",
        "We do not use agency staff.",
        ("answered",),
    ),
    (
        "Does the trust use agency staff?",
        "Agency staff are not used.",
        ("answered",),
    ),
    (
        "How many complaints were upheld?",
        "No complaints were upheld.",
        ("answered",),
    ),
    (
        "How many dogs were destroyed?",
        "Three dogs were destroyed.",
        ("answered",),
    ),
    (
        "Do you provide e-bikes to staff?",
        "The council does not provide e-bikes.",
        ("answered",),
    ),
    (
        "What happens when an appeal fails?",
        "If an appeal fails the applicant may apply again after six months.",
        ("answered",),
    ),
    (
        "Is the scheme open to students?",
        "The scheme is not open to students.",
        ("answered",),
    ),
    (
        "What is the maximum fine?",
        "£100, reduced to £50 if paid within 14 days.",
        ("answered",),
    ),
    (
        "Has the force bought tasers?",
        "The force has not bought any.",
        ("answered",),
    ),
    (
        "How many staff were dismissed?",
        "Zero",
        ("answered",),
    ),
    (
        "How much was spent on tea?",
        "£0.00",
        ("answered",),
    ),
    (
        "How many attended and what are the names of the officers who attended?",
        "Eleven attended. Their names are withheld under section 40(2) of the Act.",
        ("partly_answered",),
    ),
    (
        "Please send me the lease of the depot.",
        "A redacted copy is enclosed; the rent has been removed under section 43(2) of the Act.",
        ("partly_answered",),
    ),
    (
        "Please send me the lease of the depot.",
        (
            "I enclose most of the lease. Schedule 2 is exempt under section 43(2) of the Freedom "
            "of Information Act 2000."
        ),
        ("partly_answered",),
    ),
    (
        "How many officers were disciplined, by rank?",
        (
            "In all 14 were disciplined. We cannot break this down by rank, since section 40(2) "
            "applies to small numbers."
        ),
        ("partly_answered",),
    ),
    (
        "How many arrests were made each year from 2015?",
        ("2018: 12\n2019: 15\n2020: 9\nFigures for earlier years are not held."),
        ("partly_answered",),
    ),
    (
        "Please send me the lease of the depot.",
        (
            "The lease is attached with personal details blacked out in accordance with section "
            "40(2) of the Act."
        ),
        ("partly_answered",),
    ),
    (
        "Details of the serious ones.",
        "Please could you explain which incidents you have in mind?",
        ("unclear",),
    ),
    (
        "Details of the serious ones.",
        "We are not sure what is meant by serious. Kindly let us know and we will look again.",
        ("unclear",),
    ),
    (
        "The file on the matter.",
        "We asked you on 3 May to identify the file and have had no reply.",
        ("unclear",),
    ),
    (
        "How many fires were started by cigarettes?",
        (
            "The cause of a fire is described in words on the incident form; we have no means of "
            "counting causes."
        ),
        ("not_held", "refused"),
    ),
    (
        "How many fires were started by cigarettes?",
        "Cause is not a field in the database and so no total can be given.",
        ("not_held", "refused"),
    ),
    (
        "How many fires were started by cigarettes?",
        "For that you should turn to the Home Office, whose statisticians publish the breakdown.",
        ("not_held", "withheld_elsewhere"),
    ),
    (
        "The minutes of the March meeting",
        "No minutes were taken.",
        ("not_held",),
    ),
    (
        "The minutes of the March meeting",
        "The group did not meet in March, so there are no minutes.",
        ("not_held",),
    ),
    (
        "The minutes of the March meeting",
        "These have yet to be approved and will be put on our website on 1 July; section 22 applies.",
        ("withheld_elsewhere",),
    ),
    (
        "The minutes of the March meeting",
        "Attached, with two names obscured: section 40(2), FOIA.",
        ("partly_answered",),
    ),
    (
        "The minutes of the March meeting",
        "Enclosed as document 3.",
        ("answered",),
    ),
    (
        "The minutes of the March meeting",
        (
            "I regret that I must turn down this part of your request. Section 36(2)(b)(ii) is "
            "engaged, the Chief Executive having given her opinion to that effect."
        ),
        ("refused",),
    ),
    (
        "The minutes of the March meeting",
        ("You may read them at www.trust.example/minutes, and for that reason they are exempt (section 21)."),
        ("withheld_elsewhere",),
    ),
    (
        "What is the name of the supplier and how much was it paid?",
        "Pike Ltd, £43,000.",
        ("answered",),
    ),
    (
        "What is the name of the supplier and how much was it paid?",
        "Neither can be disclosed: section 43(2) of the Act.",
        ("refused",),
    ),
    (
        "Were any officers injured?",
        "Two were, neither of them badly.",
        ("answered",),
    ),
    (
        "Were any officers injured?",
        "Not to our knowledge.",
        ("answered", "not_held"),
    ),
    (
        "Were any officers injured?",
        (
            "Injuries to officers are recorded but it would mean reading every accident book, 1,100"
            " of them at ten minutes each. That is 183 hours and section 12(1) relieves us of the "
            "duty to comply."
        ),
        ("refused",),
    ),
    (
        "Were any officers injured?",
        (
            "It is our practice neither to confirm nor to deny information about operations of this"
            " kind. Sections 30(3) and 31(3) apply."
        ),
        ("ncnd",),
    ),
    (
        "How many parking bays are there?",
        "A total of 1,412 bays, of which 60 are for disabled drivers.",
        ("answered",),
    ),
    (
        "How many parking bays are there?",
        "Unknown.",
        ("not_held", "answered"),
    ),
    (
        "How many parking bays are there?",
        "N/A",
        ("answered",),
    ),
    (
        "How many parking bays are there?",
        "Please see the table at the end of this letter.",
        ("answered",),
    ),
    (
        "How many parking bays are there?",
        "We estimate there to be 1,400 or so.",
        ("answered",),
    ),
    (
        "How many parking bays are there?",
        "We have never had cause to count them.",
        ("not_held",),
    ),
    (
        "How many parking bays are there?",
        "That is a question for the county, which is the parking authority here.",
        ("not_held",),
    ),
    (
        "Who chairs the board?",
        "Dame Ruth Hollis.",
        ("answered",),
    ),
    (
        "Who chairs the board?",
        "The post is vacant.",
        ("answered",),
    ),
    (
        "Why did the director resign?",
        (
            "He gave personal reasons. Anything more would be his personal data, exempt under "
            "section 40(2) of the Act."
        ),
        ("partly_answered",),
    ),
    (
        "Why did the director resign?",
        "That is personal to him and we are not at liberty to say. Section 40(2) of the Act applies.",
        ("refused",),
    ),
    (
        "Why did the director resign?",
        "No reason was recorded.",
        ("not_held",),
    ),
    (
        "Copies of all invoices from Pike Ltd.",
        "Nineteen invoices are attached. Bank details have been blanked out (section 31(1)(a)).",
        ("partly_answered",),
    ),
    (
        "Copies of all invoices from Pike Ltd.",
        "There aren't any; Pike Ltd has not billed us.",
        ("not_held", "answered"),
    ),
    (
        "Copies of all invoices from Pike Ltd.",
        (
            "We would have to search 40 boxes in off-site storage. Our estimate is 35 hours. That "
            "goes beyond the appropriate limit and we refuse under section 12(1)."
        ),
        ("refused",),
    ),
    (
        "Copies of all invoices from Pike Ltd.",
        "They are held in confidence and section 41(1) of the Act exempts them from disclosure.",
        ("refused",),
    ),
    (
        "Copies of all invoices from Pike Ltd.",
        "The invoices are being retrieved and will be sent to you by the end of the month.",
        ("not_answered",),
    ),
    (
        "Does the school have a swimming pool?",
        "It does.",
        ("answered",),
    ),
    (
        "Does the school have a swimming pool?",
        "There was one until 2009.",
        ("answered",),
    ),
    (
        "Does the school have a swimming pool?",
        "It does not.",
        ("answered",),
    ),
    (
        "What training is given?",
        "All staff do a half-day course when they join and again every three years.",
        ("answered",),
    ),
    (
        "What training is given?",
        "Staff are not given training in this.",
        ("answered",),
    ),
    (
        "What training is given?",
        "Training records do not identify the subject of each course.",
        ("not_held",),
    ),
    (
        "How many pupils were excluded in each year since 2015?",
        "2015 to 2018 are not available. 2019: 14; 2020: 3; 2021: 9.",
        ("partly_answered",),
    ),
    (
        "How many pupils were excluded in each year since 2015?",
        "Fewer than five in every year. The exact numbers are exempt, section 40(2) of the Act.",
        ("partly_answered", "refused"),
    ),
    (
        "How many pupils were excluded in each year since 2015?",
        "None in any year.",
        ("answered",),
    ),
    (
        "What does the consultant earn per day?",
        "We judge that this should stay private between the parties; section 43(2) is relied upon.",
        ("refused",),
    ),
    (
        "What does the consultant earn per day?",
        "£650 plus expenses.",
        ("answered",),
    ),
    (
        "The site plan, please.",
        "We see no reason not to let you have it: it is attached.",
        ("answered",),
    ),
    (
        "The site plan, please.",
        "No exemption applies and a copy is attached.",
        ("answered",),
    ),
    (
        "The site plan, please.",
        "The plan shows alarm positions and so cannot be handed out. Section 31(1)(a).",
        ("refused",),
    ),
    (
        "The site plan, please.",
        "Being part of a live planning application it may be inspected on the planning portal.",
        ("withheld_elsewhere",),
    ),
    (
        "How long are tapes kept?",
        "For 31 days, after which they are wiped.",
        ("answered",),
    ),
    (
        "How many staff are under investigation?",
        (
            "Whether any member of staff is under investigation is not something that we are "
            "willing to confirm or deny: section 40(5B)."
        ),
        ("ncnd",),
    ),
    (
        "How much was spent on legal fees?",
        "Costs to date amount to £88,410 excluding VAT.",
        ("answered",),
    ),
    (
        "How much was spent on legal fees?",
        "The legal team is salaried and does not charge by the case, so no figure exists.",
        ("not_held",),
    ),
    (
        "How many FOI requests were refused under section 14 last year?",
        "Three.",
        ("answered",),
    ),
    (
        "Which exemptions did you use last year?",
        "Sections 21, 40 and 43.",
        ("answered",),
    ),
)


@pytest.mark.parametrize(("question", "answer", "outcomes"), WORDINGS)
def test_each_wording_is_read(question, answer, outcomes):
    found = encoded(LETTER.format(question=question, answer=answer))
    got = {each["label"]: each["outcome"] for each in found["questions"]}
    assert got.get("2") in outcomes
    assert (got["1"], got["3"]) == ("answered", "answered")


def test_what_is_marked_sure_is_right():
    wrong = []
    sure = 0
    for question, answer, outcomes in WORDINGS:
        found = encoded(LETTER.format(question=question, answer=answer))
        second = next(each for each in found["questions"] if each["label"] == "2")
        if second["confidence"] == "sure":
            sure += 1
            if second["outcome"] not in outcomes:
                wrong.append(answer)
    assert not wrong
    assert sure >= 0.6 * len(WORDINGS)
