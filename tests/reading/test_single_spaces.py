"""Rows whose cells are parted by single spaces, in the many shapes of replies, all invented.

Each table is written with bars where its cells end; what is read has a space instead.
"""

import pytest

from foi_tracker.reading.pasted.tables import find_tables
from tests.reading.grids import amid, grid

TABLES = [
    """\
Year|Quay|Mill|Lock|Total
2021|61|48|77|186
2022|70|39|102|211
""",
    """\
Year|Kilns|Forges
2020|14|3
2021|9|4
2022|11|2
""",
    """\
Grade|All|Over 28 days
Stoker|37|22
Ganger|14|9
Foreman and above|6|<5
""",
    """\
Trade|Under 18|Over 65
Cooper|5|6
Turner|4|8
""",
    """\
Depot|Fuel (litres)|Distance (miles)|Cost (£)
Quay|1,200|8,900|1,740
Mill|980|7,015|1,402
""",
    """\
Crime type|April 2021 to March 2022|April 2022 to March 2023
Theft|12|15
Fraud|2|4
Total|14|19
""",
    """\
Kind|21/22|22/23|23/24
Theft|12|15|9
Fraud|2|4|3
""",
    """\
Kind|FY21|FY22|FY23
Theft of bait|12|15|9
Fraud|2|4|3
""",
    """\
Offence|2021|2022|2023 (to June)
Theft|12|15|9
Fraud|2|4|3
""",
    """\
Offence group|2021|2022|2023|Total
Theft of nets|12|15|9|36
Fraud|2|4|3|9
""",
    """\
Station|Jan|Feb|Mar|Apr|May
Old Quay|1|2|3|4|5
Mill|0|2|-|4|1
""",
    """\
Team|Apr-23|May-23|Jun-23
Rapid response|12|15|9
Dogs|2|4|3
""",
    """\
Team|Q1|Q2|Q3|Q4
North|10|12|9|8
South|5|6|7|1
""",
    """\
Age|2021|2022
16-17|3|4
18-24|12|15
25-34|7|11
35+|8|9
""",
    """\
Bedrooms|Waiting|Housed
1|40|3
2|31|2
3 or more|12|0
""",
    """\
Points on licence|Drivers 2022|Drivers 2023
3 points|120|131
6 points|40|44
12 or more points|2|5
""",
    """\
Section of the Act|Requests refused
Section 12|61
Section 14(1)|4
Section 40(2)|118
Section 31(1)(a)|7
""",
    """\
Depot|2021|2022|2023
Quay|1 204|1 310|998
Mill|12 530|980|1 012
Lock|77|81|90
""",
    """\
Supplier|Spend|Share
Harbour Ropes Ltd|£1,204.50|12.5%
Mill and Sons|£310|3.2%
Lock plc|£8,000|84.3%
""",
    """\
Date|Visitors|Vessels
12/03/2023|14|3
13/03/2023|20|5
14/03/2023|9|1
""",
    """\
Date|Visitors|Vessels
12 March 2023|14|3
13 March 2023|20|5
14 March 2023|9|1
""",
    """\
Date|Place|Cost
12/03/2023|Old Quay|£40.00
13/03/2023|Mill Lane|£12.50
02/04/2023|Lock|£7.00
""",
    """\
Stop|Arrives|Leaves
Old Quay|10:30|10:45
Mill|11:05|11:10
Lock|12:00|12:20
""",
    """\
Team|Mean wait|Longest wait
Fire boats|00:12:30|01:10:00
Tugs|00:08:15|00:44:10
""",
    """\
Site|Camera|Alarm|Guard
Old Quay|Yes|No|Yes
Mill|No|No|Yes
Lock|Yes|Yes|No
""",
    """\
Vessel|Crew|Licensed
Grey Gull|4|Yes
Tern|2|No
Black Petrel|6|Yes
""",
    """\
Force area|2021|2022|2023
North|Not recorded|12|15
South|9|Not held|3
East|1|2|N/A
""",
    """\
Supplier of rope|Spend|Status
Harbour Ltd|£400|Open
Mill and Sons|£310|Closed
Lock plc|£80|Open
""",
    """\
Quarter|Number of requests received|Number of requests answered in time|Number refused
Quarter 1|536|518|36
Quarter 2|598|574|34
""",
    """\
Boats stopped|2021|2022
- Trawlers|3|4
- Tugs|1|0
Total|4|4
""",
    """\
Measure|2021|2022
Boats that were stopped at sea for having no light at night|3|4
Boats fined|1|0
""",
    """\
Licences asked for 01/04/2021 to 31/03/2022|Granted|Refused|Dropped
Trawlers|30|4|2
Tugs|12|1|0
Yachts - hired out, or let with a crew|8|3|1
""",
    """\
Licences asked for 01/04/21 – 31/03/22|Granted|Refused|Not Decided|Dropped
Trawlers|30|4|2|1
Tugs|12|1|0|0
Yachts|8|3|1|0
""",
    """\
Ward|% in time|Number late
Quay|91%|4
Mill|88.5%|7
Lock|100%|0
""",
    """\
Outcome|2019-20|2020-21|2021-22
Granted|#|4|5
Refused|7|#|9
Total|8|6|14
""",
    """\
Reason|2020-21|2021-22|2022-23|Total
Damp and mould|41|52|77|170
Heating failure|12|9|15|36
Other|3|3|1|7
Total|56|64|93|213
""",
    """\
Council tax band|Number of homes|Empty homes
A|4,201|88
B|3,987|54
C|2,010|31
D|1,240|9
""",
    """\
Outcome|Number|Percentage
Charged|14|12.1%
Community resolution|22|19.0%
No further action|80|68.9%
""",
    """\
Ethnicity|Applicants|Shortlisted|Appointed
White British|240|61|12
Asian or Asian British|31|8|<5
Mixed|12|<5|0
Not stated|9|<5|<5
""",
    """\
Ward name|Jan 2023|Feb 2023|Mar 2023
Castle|3|1|4
Harbour|1|5|9
""",
    """\
Financial year|Amount spent
2019/20|£14,201
2020/21|£9,880
2021/22|£11,310.50
""",
    """\
Hospital|Falls
North Road|12
Queen's|15
Infirmary|40
""",
    """\
Rank|Officers|Average sick days
Constable|1,204|9.4
Sergeant|310|7.7
Inspector and above|122|5.0
""",
    """\
Project|Budget|Spent
Town hall roof 2021|40,000|38,120
Library lift 2022|12,500|13,004
Pool 2023|9,000|0
""",
    """\
Vehicle type|Owned|Leased
Cars|12|-
Vans|-|30
HGV|4|4
""",
    """\
Date of incident|Location|Injuries
14/02/2022|High Street|1
03/07/2022|Station Road|0
21/11/2022|Ring Road|2
""",
    """\
No.|Contract|Value
1|Grass cutting|£12,000
2|Window cleaning|£4,100
3|Lift repair|£9,950
""",
    """\
Question asked|Yes|No|Don't know
Do you feel safe|120|31|4
Do you use the bus|88|60|7
""",
    """\
Department|Staff (FTE)|Vacancies (FTE)
Adult social care|310.5|22.0
Highways (operations)|88.2|4.5
Legal|19.0|0.0
""",
    """\
Ref|Date closed|Days open
A-1041|12/03/2022|14
A-1042|15/03/2022|17
A-1077|02/04/2022|3
""",
    """\
Calendar year|2019|2020|2021 (Jan-Jun)
Dog bites|31|22|9
Cat bites|2|1|0
""",
    """\
Year|Penalty notices|Income|Appeals upheld
2018 - 2019|1,400|£48,300|31
2019 - 2020|1,655|£57,210|40
""",
    """\
Directorate|2021-22|2022-23
Children's Services|£1,204,310.22|£1,310,998.00
Adults|£980,012.10|£1,012,004.55
Place|£77,004|£81,900
""",
    """\
Month|Fines|Fines paid|Fines cancelled
January 2023|120|99|4
February 2023|131|120|6
March 2023|98|97|1
""",
    """\
Clinic|Mon|Tue|Wed
Eye|09:00|09:30|10:00
Ear|Closed|13:00|13:30
Skin|08:45|Closed|09:15
""",
    """\
Offence group|Crimes recorded|Crimes detected|Detection rate
Violence against the person|4,201|1,002|23.9%
Sexual offences|310|31|10.0%
Arson and criminal damage|988|120|12.1%
""",
    """\
Length of service|Leavers
Less than 1 year|14
1 to 5 years|22
More than 5 years|31
""",
    """\
Waiting time|Patients 2022|Patients 2023
0-4 hours|1,200|1,310
4-12 hours|310|402
12 hours or more|22|41
""",
    """\
Road|A12|A14|A120
Collisions|14|9|3
Fatal|1|0|0
""",
    """\
Size of team|2021|2022|2023
1-5|3|4|4
6-10|2|2|1
over 10|1|1|2
""",
    """\
Name of scheme|Grant|Paid on
Roof repairs|£4,000|12 May 2022
Insulation|£12,500|3 June 2022
Windows|£900|30 June 2022
""",
    """\
Type of waste|Tonnes 2022|Tonnes 2023|Change
Glass|1,204.5|1,310.0|+8.8%
Paper|980.2|902.1|-8.0%
Food|310.0|355.5|+14.7%
""",
    """\
Reason for leaving|Number of staff
Resignation|31
Retirement|12
Dismissal|<5
End of fixed term contract|9
""",
    """\
Postcode area|Reports
BR1|14
BR2|22
BR3|9
BR10|1
""",
    """\
Station|Calls 2021|Calls 2022|Crewed
North Quay|120|131|Yes
Mill Bridge|88|90|No
Lock Lane|14|9|Yes
""",
]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.split("\n", 1)[0])
def test_cells_are_told_apart(table):
    assert [found.texts() for found in find_tables(table.replace("|", " "))] == [grid(table)]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.split("\n", 1)[0])
def test_words_around_change_nothing(table):
    assert [found.texts() for found in find_tables(amid(table.replace("|", " ")))] == [grid(table)]


def test_a_sentence_with_a_number_after_a_table_says_nothing_of_its_columns():
    table = TABLES[0].replace("|", " ")
    text = f"Q1\n{table}\nWhere fewer than 5 are away the figure is kept back under section 40 of the Act.\n"
    assert [found.texts() for found in find_tables(text)] == [grid(TABLES[0])]


@pytest.mark.parametrize(
    "below",
    [
        "b) 23 in all, of which 6 were in 2021 and 17 in 2022.",
        "2. There were 9 of these in all, 4 of them in 2022.",
        "b) 23",
    ],
)
def test_an_answer_below_a_table_says_nothing_of_its_columns(below):
    table = "Year|Quay|Mill|Lock|Total\n2021|61|48|77|186\n2022|70|39|102|211\n"
    text = f"a) Kilns:\n\n{table.replace('|', ' ')}\n{below}\n\nc) Yes.\n"
    assert [found.texts() for found in find_tables(text)] == [grid(table)]


@pytest.mark.parametrize(
    "table",
    [
        "Year|Leaks|Repairs\n2019/20|1,207|33\n2020/21|1,118|8\n2021/22|996|14\n",
        "Year|Kilns lit\n2021|14\n2022|9\n",
    ],
)
def test_a_whole_table_on_one_line_whose_rows_are_years(table):
    line = " ".join(table.replace("|", " ").split())
    assert [found.texts() for found in find_tables(f"The answer is below.\n\n{line}\n\nIt is so.\n")] == [
        grid(table)
    ]


@pytest.mark.parametrize(
    "line",
    ["We dug in 2021 12 wells and in 2022 15 wells", "Wells 2021 12 2022 15", "Year Wells 2021 12 2022"],
)
def test_years_in_a_line_that_is_no_table(line):
    assert find_tables(line) == []
