"""Letters full of what shifts positions: emoji, letters of two marks, tabs, soft hyphens, returns before newlines.

Each has something for every place of the checking page where a finding is shown; what exactly is found in them
is not what their tests are about.
"""

ASKED = """Please tell us, for each year from 2021 to 2024:
1. How many kites 🪁 were taken from shops, split by month?
2. Break the figures at question 1 down by the age of the owner.
3. What became of each theft?
4. Please supply every complaint about kite thefts.
5. How many officers were trained to look for kites, and at what cost?
6. Which covert methods are used?
"""

_HEAD = """Gannet Bay Police 👮🏽‍♀️
Our reference: FOI 2026/7781
20 October 2026

Dear Ms Applicant 😀👍🏽,

Thank you for your request, which we received on 22 September 2026, made under the Freedom of Information Act 2000. You asked:

1. How many kites 🪁 were taken from shops, split by month, in each year from 2021 to 2024?
2. Break the figures at question 1 down by the age of the owner.
3. What became of each theft?
4. Please supply every complaint about kite thefts.
5. How many officers were trained to look for kites, and at what cost?
6. Which covert methods are used?

OUR DECISION 🪁

Question 1
The table shows the number of offences of theft from a shop in which a kite was taken, by calendar year. The figures were taken from our crime recording system, Gull 🐦, by a search of the property field for the word kite. They are live figures and have not been audited, so they may change.
"""

_TABLE = """
Kite 🪁 thefts by year
|
Year 📅 |
2021 |
2022 |
2023 |
|---|---|---|---|
Thefts 😀 |
41 |
57 |
63 |
Attempts |
6 |
<5 |
9 |
Total |
47 |
60 |
72 |
"""

_TABBED = """
Kite 🪁 thefts by year
Year\t2021\t2022\t2023
Thefts 😀\t41\t57\t63
Attempts\t6\t<5\t9
Total\t47\t60\t72
"""

_HTML_TABLE = """<table><caption>Kite 🪁 thefts by year</caption>
<tr><th rowspan="2">What 😀</th><th colspan="3">Year 📅</th></tr>
<tr><th>2021</th><th>2022</th><th>2023</th></tr>
<tr><td>Thefts 🪁</td><td>41</td><td>57</td><td>63</td></tr>
<tr><td>Attempts</td><td>6</td><td>&lt;5</td><td>9</td></tr>
<tr><td>Total</td><td>47</td><td>60</td><td>72</td></tr></table>"""

_REST = """
Question 2
The age of the owner is not centrally re\u00adcorded 🤷. To answer we would have to create new infor\u00admation, and the figures could be mis\u00adinterpreted if they were read on their own.

Question 3
What became of each theft can only be found by opening each record by hand 🗂️. There are 1,240 records and we estimate that each would take 5 minutes, which comes to over 103 hours. This is well above the limit of 18 hours that the fees regulations set. Section 12(1) of the Act therefore applies, and we are not obliged to comply with this part of your request. Under section 16 of the Act we can suggest that you limit your question to a single month, which we may be able to answer within the limit.

Question 4
The complaints, some of which came from the Cafe\u0301 Zoe\u0308 ☕, are exempt by virtue of section 40(2), as they are the personal data of those who wrote them, and by virtue of section 31(1)(a), since their release would be likely to prejudice the prevention or detection of crime.

Harm 🔓
To release the complaints would be likely to show thieves which shops keep their kites 🪁 within easy reach. It would also show which shops have no camera 📷.

Factors favouring disclosure
Disclosure would let the public see 👀 how the police deal with those who complain.
It would show how public money is spent on the prevention of theft.

Factors favouring non-disclosure
Those who complain would be less ready to do so if they thought that their words would be published 📰.
Thieves would learn from the complaints how the police come to know of a theft, and would change what they do.

Balance test ⚖️
While there is a public interest in openness, it does not outweigh the harm that release would be likely to do to the prevention of crime. The balance therefore lies in favour of withholding the complaints.

Question 5
In the financial year 2023/24 we trained 14 officers. The cost is exempt under section 43(2), because it would prejudice the commercial interests of the trainer if the price 💷 were known. There is a public interest in knowing what is spent, but it is outweighed by the public interest in getting a fair price in future, so the exemption is maintained.

Question 6
We can neither confirm nor deny 🤐 that we hold information on covert methods, by virtue of section 31(3) of the Act.

In addition, the force can neither confirm nor deny whether it holds any other information 😶 relevant to your request by virtue of section 24(2). This should not be taken as a sign that any such information does or does not exist.

YOUR RIGHT OF REVIEW 📬
If you are dissatisfied with how we dealt with your request you may ask for an internal review within 40 working days. You may then complain to the Information Commissioner.

Yours sincerely ✍️
Disclosure Officer
"""

TYPED = _HEAD + _TABLE + _REST
"""As text, its table in bars."""

TABBED = (_HEAD + _TABBED + _REST).replace("\n", "\r\n")
"""As text from another system, its table in tabs."""

EXTENSION = """Gannet Bay Police 👮🏽‍♀️
Our reference: FOI 2026/7782

19 October 2026

Dear Ms Applicant 😀,

Your request 🪁 was received on 22 September 2026. We consider that section 31(1)(a) of the Freedom of Information Act 2000 is engaged. We need more time ⏳ to weigh the public interest and hope to let you have our reply by 17 November 2026.

Yours sincerely ✍️
"""


def web_page() -> str:
    """The same letter as a page, with menus, list numbers apart from their text, and a table with spans."""
    asked, answered = _HEAD.split("1. How many", 1)
    questions, decision = f"1. How many{answered}".split("\n\n", 1)
    items = "".join(f"<li>{line[3:]}</li>" for line in questions.splitlines())
    return (
        "<!doctype html><html><head><meta charset='utf-8'><title>Kites</title></head><body>"
        "<nav><ul><li><a href='#'>Home 🏠</a></li><li><a href='#'>News 📰</a></li></ul></nav>"
        f"<main><h1>Kites 🪁</h1>{_paragraphs(asked)}<ol>{items}</ol>{_paragraphs(decision)}{_HTML_TABLE}"
        f"{_paragraphs(_REST)}</main><footer><p>Contact us 📞</p></footer></body></html>"
    )


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{line}</p>" for line in text.splitlines() if line.strip())
