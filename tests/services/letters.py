"""Short invented letters and requests for the tests of the use cases."""

from datetime import date

from foi_tracker.law.regimes import Nation, Regime
from foi_tracker.model.library import NewCampaign, NewRequest
from foi_tracker.services.tracker import Tracker

REQUEST = """Dear Sir or Madam,

1. How many bicycles were reported stolen in 2023 and 2024?
2. How many of them were found again?
3. What did the force spend on bicycle marking in 2024?

Yours faithfully
"""

REFUSAL = """Marlow Vale Police
Our reference: MV-771-26
3 November 2026

Dear requester,

You asked:
1. How many bicycles were reported stolen in 2023 and 2024?
2. How many of them were found again?
3. What did the force spend on bicycle marking in 2024?

Response
To answer your questions, officers would have to open 2,150 crime records by hand. At four minutes each this
would take more than 143 hours, which is above the appropriate limit of 18 hours. Your request is therefore
refused under section 12(1) of the Freedom of Information Act 2000.

If you are unhappy with this reply you may ask for an internal review within 40 working days.
"""

ANSWER = """Coldbeck Constabulary
Reference: CB/26/0042
30 October 2026

1. How many bicycles were reported stolen in 2023 and 2024?
In 2023 there were 412 and in 2024 there were 388.

2. How many of them were found again?
61 in 2023 and 54 in 2024.

3. What did the force spend on bicycle marking in 2024?
£2,310.
"""

ACKNOWLEDGEMENT = """Coldbeck Constabulary
Reference: CB/26/0042
2 October 2026

Thank you for your request under the Freedom of Information Act, received on 1 October 2026. It has been given the
reference above. You can expect a reply within 20 working days.
"""


def record(tracker: Tracker) -> tuple[int, int, int]:
    """Record the request to two forces; the campaign's id and the two requests'."""
    sent = date(2026, 10, 1)
    recorded = tracker.recording.record(
        NewCampaign(
            title="Bicycles",
            text=REQUEST,
            questions=tracker.recording.questions_in(REQUEST),
            requests=(
                NewRequest(
                    "Coldbeck Constabulary", Regime.FOIA, sent, sent, Nation.ENGLAND, reference="CB/26/0042"
                ),
                NewRequest("Marlow Vale Police", Regime.FOIA, sent, sent, Nation.ENGLAND),
            ),
        )
    )
    return recorded.campaign, recorded.requests[0], recorded.requests[1]
