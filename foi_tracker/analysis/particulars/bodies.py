"""The body that answers, as the letter names it.

Every name of a body gets votes for what it does and where it stands: alone at the head, before "holds",
behind "held by", in the title of a thread, under the signature. Names in capitals are read as others are.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from foi_tracker.analysis.layout.threads import made_to
from foi_tracker.analysis.layout.zones import Zone
from foi_tracker.analysis.text.pieces import Piece, Source
from foi_tracker.model.documents import BlockKind
from foi_tracker.model.readings import Evidence

_NAME_END = re.compile(
    r"(?:Police(?:\sService)?|Constabulary|Council|Trust|Health\sBoard|University(?!\s(?:Local\s)?(?:Health|Hospitals?))|College|Agency|"
    r"Commission|Ministry|Department|Office|Authority|Service|Transport|Executive|Board|Inspectorate|"
    r"Academy|School|Government|Directorate|Fire\sand\sRescue(?:\sService)?|Heddlu|Cyngor|Prifysgol)\b"
)
# "Harbours Scotland", a body that is named by its nation and says no other word of what it is.
_NATIONAL = re.compile(
    r"\b(?!(?:In|For|From|Of|To|Across|Throughout|Within|And|The|North|South|East|West|Northern|Southern"
    r"|Mid|NHS)\s)"
    r"[A-Z][a-z]+(?:\s(?:and\s)?[A-Z][a-z]+)?\s(?:Scotland|Wales|England|Cymru)\b(?!\sAct)"
)
# "Calderbeck Water Limited": companies answer too.
_COMPANY = re.compile(r"\b(?:[A-Z][\w'&]+\s){1,5}(?:Limited|Ltd|plc|PLC)\b")
# "NHS Strathmorran", a health board that names itself without saying what it is.
_NHS = re.compile(r"\bNHS\s(?!Foundation|Trust|England's)[A-Z][\w'&]+(?:\s(?:(?:and|&)\s)?[A-Z][\w']+){0,4}")
# "London Borough of Tarn", which leaves the word council out.
_BOROUGH = re.compile(
    r"\b(?:London|Royal|Metropolitan|County)\sBorough\sof\s[A-Z][\w'-]+(?:\s(?:(?:and|upon|&)\s)?[A-Z][\w'-]+){0,3}"
    r"(?!\w|\sCouncil)"
)
# Offices and houses of a nation or area that are no council: "National Library of Tarn".
_HOUSE = re.compile(
    r"\b(?:(?:Office\sof\sthe\s)?Police(?:,\sFire)?\sand\sCrime\sCommissioner|National\s(?:Library|Museums?"
    r"|Archives?|Galler(?:y|ies)|Records)|Corporation)\s(?:of|for)\s(?:the\s)?[A-Z][\w'-]+"
    r"(?:\s(?:and\s)?[A-Z][\w'-]+){0,3}|\bCity\sof\s[A-Z][\w'-]+\sCorporation\b"
)
# Kinds of body whose word means much else too, so that it must stand alone in its line or close a title.
_RARER = re.compile(
    r"(?:[A-Z][\w'&-]+\s(?:(?:and|of|for|the|&)\s)*){1,6}(?:Administration|Bureau|Institute|Registry|Tribunal|Corporation"
    r"|Foundation|Museums?|Library|Libraries|Regulator|Partnership|Prosecutor|Fiscal|Assembly|Parliament|Senedd|Survey"
    r"|Archives?|Garden|Gardens|Parks?|Ombudsman|Registrar|Tribunals|Federation|Consortium|Association"
    r"|Facilities|Ambulance|Railways?|Harbours?|Ports?|Airport)"
)
# "Parliament of Tarn", "Ambulance Service of Tarn".
_RARER_OF = re.compile(
    r"(?:National\s|Royal\s)?(?:Parliament|Assembly|States|Museums?|Archives?|Registers?|Registry|Bank|Institute"
    r"|Bureau|Corporation|(?:Ambulance|Fire|Prison|Probation|Courts?|Prosecution|Library|Coroners?)\sService)"
    r"\s(?:of|for)\s(?:the\s)?[A-Z][\w'-]+(?:\s(?:(?:and|&)\s)?[A-Z][\w'-]+){0,3}"
)
# "Office of the Rail Prosecutor", named by the person whose office it is.
_OFFICE_OF = re.compile(
    r"\bOffice\sof\sthe\s(?!Police|Information|Data|Head|Chief|Vice|Director\sof\s|University|Council|Trust|Board|Monitoring|Records)[A-Z][\w'-]+(?:\s(?:(?:and|for|of)\s)?[A-Z][\w'-]+){0,4}"
)
# Welsh says first what it is: "Heddlu Aber Dulas", "Cyngor Sir Dyffryn".
_WELSH = re.compile(
    r"\b(?:Heddlu|Comhairle|Cyngor|Prifysgol|Bwrdd\sIechyd|Ymddiriedolaeth|Awdurdod|Llywodraeth)"
    r"(?:\s(?:(?:a|ac|y|yr|an|na|nan|nam)\s)?[A-Z][\w'-]+){1,5}"
)
_WELSH_FIRST = re.compile(r"Bwrdd\sIechyd(?:\sPrifysgol)?\s?")
# Lines of the page around the letter that tell whose page it is.
_TELLS_WHOSE = re.compile(r"(?:©|\(c\)|\s>\s)")
_ASIDE, _IN_WELSH = 4, 2
_CAPITALS = 140
"""A longer piece in capitals is no line of a letterhead."""
# What may stand before "for" or "of" and is no part of a name: "Figures for Tarn Police".
_COUNTED = re.compile(
    r"\b(?!(?:Services|Affairs|Houses|Commissioners|Communities|Works|Archives|Museums"
    r"|Schools)\b)[A-Z][a-z]+s\s?$"
)
_GENERIC = re.compile(
    r"(?i)^(?:the\s)?(?:information\scommissioner.*|scottish\sinformation\scommissioner.*|(?:head|"
    r"chief)\s.*|home\soffice|freedom\sof\sinformation\s.*|information\s(?:rights\s"
    r"|governance\s)?(?:office|unit|service|department)|crown\s.*|police(?:\sservice)?|council"
    r"|county\scouncil|borough\scouncil|(?:university\s|local\s)?health\sboard|(?:ambulance|fire)\sservice"
    r"|(?:nhs|community|town|parish|unitary)\s(?:board|council|service)|"
    r"city\scouncil|district\scouncil|trust|authority|university|department|office|agency|board|"
    r"public\sauthority|ministry|service|college|school|government|foundation\strust|nhs\strust|"
    r".*\bombudsman)$"
)


def authority(pieces: Sequence[Piece], zones: Sequence[Zone], source: Source) -> tuple[str, Evidence] | None:
    """The body that answers, as the letter names it: in its title, as the one who holds, or most often."""
    made = made_to(pieces)
    if made is not None:
        piece = pieces[made[0]]
        words = source.quote(piece.document, piece.start + made[2], piece.start + made[3])
        return words.text, words
    votes: Counter[str] = Counter()
    places: dict[str, tuple[int, int, int]] = {}
    head = -1
    for piece, zone in zip(pieces, zones, strict=True):
        aside = zone is Zone.FURNITURE
        if piece.kind is BlockKind.TABLE or (aside and not _TELLS_WHOSE.search(piece.text[:200])):
            continue
        head += not aside
        text = _as_written(piece.text[:3000])
        for start, end in _names(text):
            name = text[start:end]
            weight = _ASIDE if aside else _weight(piece, zone, head, start, end)
            # Of a name in both languages the one in the letter's own is taken.
            votes[name] += min(weight, _IN_WELSH) if _WELSH.fullmatch(name) else weight
            places.setdefault(name, (piece.document, piece.start + start, piece.start + end))
    _add_site(pieces, zones, votes, places)
    # One name alone is the body's, even where the letter only says "as Tarn Police does".
    if not any(votes.values()) and (len(votes) != 1 or _GONE_TO.search(next(iter(votes)))):
        return None
    name = max(votes, key=lambda each: (votes[each], len(each)))
    longer = [each for each in votes if name in each and each != name and votes[each] >= 2]
    name = (
        max(longer, key=lambda each: votes[each]) if longer and votes[name] < 2 * votes[longer[0]] else name
    )
    document, start, end = places[name]
    words = source.quote(document, start, end)
    return " ".join(words.text.split()), words


_GONE_TO = re.compile(r"(?i)ombudsman|commissioner|tribunal|\b(?:limited|ltd|plc)$")
# What closes the title of a page and names a part of the site, or the site of somebody else.
_NO_SITE = re.compile(
    r"(?i)\b(?:foi|foia|eir|freedom|information|disclosures?|log|publications?|requests?|responses?|releases?|archive|home|page|website|gov\.uk"
    r"|whatdotheyknow|search|news|reports?|documents?|responded|answered|part|response|reply)\b|\d"
)
_SITE = re.compile(
    r"\s(?:\||-|::)\s(?P<name>[A-Z][\w'&.-]*(?:\s(?:(?:of|and|for|the|y|&)\s){0,2}[A-Z][\w'&.-]*){0,7})\s*$"
)
_OF_THE_SITE = 7


def _add_site(
    pieces: Sequence[Piece],
    zones: Sequence[Zone],
    votes: Counter[str],
    places: dict[str, tuple[int, int, int]],
) -> None:
    """Votes for the name of the site: it closes the title of a page whose heading repeats the rest of it."""
    if len(pieces) < 2 or pieces[0].kind is not BlockKind.HEADING or zones[0] is Zone.FURNITURE:
        return
    title = pieces[0].text
    match = _SITE.search(title)
    if match is None or _NO_SITE.search(match["name"]) or " " not in match["name"]:
        return
    topic = title[: match.start()].split(" | ")[0].strip()
    known = any(name in match["name"] or match["name"] in name for name in votes if votes[name])
    again = any(
        piece.text.strip().startswith(topic)
        if piece.kind is BlockKind.HEADING
        else match["name"] in piece.text
        for piece in pieces[1:40]
    )
    if again and not known:
        name = match["name"]
        votes[name] += _OF_THE_SITE
        places.setdefault(
            name,
            (pieces[0].document, pieces[0].start + match.start("name"), pieces[0].start + match.end("name")),
        )


def _as_written(text: str) -> str:
    """A line in capitals as it would be written in a sentence, no letter moved; others as they are."""
    if len(text) > _CAPITALS or not text.isupper():
        return text
    letters = [char for char in text if char.isalpha()]
    if len(letters) < 6 or not all(char.isupper() for char in letters):
        return text
    written = re.sub(r"(?<=\s)(?:Of|And|The|For|Upon|On)(?=\s)", lambda match: match[0].lower(), text.title())
    return (
        re.sub(r"\b(?:Nhs|Foi|Eir)\b", lambda match: match[0].upper(), written)
        if len(written) == len(text)
        else text
    )


# Words with a capital at the start of a sentence that are no part of a name after them.
_LEAD = re.compile(
    r"(?:(?:of|and|the|The|for|&|upon|on|y|In|At|Dear|Team|FOI|By|From|When|If|As|Both|Under|Our|"
    r"While|Unfortunately|However|Whilst|Please|Although|Further|That|This|Your|Beyond|Has|Have|"
    r"Does|Do|Did|Is|Are|Was|Were|Can|Could|What|Which|Who|How|Why|Where|For|To|With|On|Since"
    r"|Because)\b[\s,]+)+"
)


def _first_word(text: str, start: int) -> int:
    """Where the capitalised words, with small joining words between, begin that lead up to a place."""
    for _ in range(9):
        before = re.search(r"(?:[\w'&.\-]+|&)\s$", text[max(0, start - 40) : start])
        if before is None:
            break
        word = before[0].strip()
        joins = word in {"of", "and", "the", "for", "&", "upon", "on", "y"}
        if not (word[0].isupper() or joins) or word.endswith("."):
            break
        if word in {"for", "of"} and _COUNTED.search(text[max(0, start - 60) : start - len(before[0])]):
            break
        start -= len(before[0])
    return start


_FOR_A_NATION = re.compile(
    r"\s(?:for|of)\s(?:the\s)?(?:(?:North|South|East|West|Mid|Northern|Southern|Great)\s)?"
    r"(?:Scotland|Wales|England|Ireland|Britain|Cymru|UK|United\sKingdom|Isles|Islands|North|South|East|West)\b"
)


def _is_joined(kind: str, after: str) -> bool:
    """Whether "of …" or "for …" goes on with a name: "University of Skerry", "Office for Trade"."""
    joins = {
        "Police",
        "Police Service",
        "University",
        "College",
        "Ministry",
        "Department",
        "Directorate",
        "Inspectorate",
    }
    joined = (
        kind in joins or (kind == "Office" and after.lstrip().startswith("for")) or _FOR_A_NATION.match(after)
    )
    return bool(joined) and re.search(r"[A-Z]", after) is not None


# What follows the name of a law, a tax or a group of people, and not that of a body.
_NO_BODY = re.compile(
    r"\s(?:(?:\(\w+\)\s)?(?:Act|Order|Regulations)|Tax|Housing|Houses|and\sCrime)\b|\s[a-z]*\s?staff\b|\sStaff\b"
)


def _names(text: str) -> Iterator[tuple[int, int]]:
    """Names of bodies: capitalised words up to one such as Police or Council."""
    for match in _NAME_END.finditer(text):
        start, end = _first_word(text, match.start()), match.end()
        lead = _LEAD.match(text[start:end])
        start += lead.end() if lead else 0
        after = re.match(
            r"\s(?:Service|of|for)\b(?:\s(?:the\s)?[A-Z][\w']*(?:\s(?:and\s)?[A-Z][\w']*){0,2})?", text[end:]
        )
        if after and _is_joined(match[0], after[0]):
            end += after.end()
            nation = _FOR_A_NATION.match(text, end)
            end = nation.end() if nation else end
        name = text[start:end]
        inner = re.match(
            r"(?!Police\sService\sof)[\w'&\s]{3,60}\b(?:Department|Directorate|Unit|Branch|Office|"
            r"Service)\sof\s(?:the\s)?(?=[A-Z])",
            name,
        )
        if inner:
            # "The Data Department of Saltmarsh Police" names a body at its end.
            start += inner.end()
            name = text[start:end]
        if _NO_BODY.match(text, end):
            continue
        if welsh := _WELSH_FIRST.match(name):
            # The name in both languages, run together: the English one is taken.
            start += welsh.end()
            name = text[start:end] if name.endswith("Health Board") else ""
        if " " in name and not _GENERIC.match(name) and len(name) <= 90:
            yield start, end
    yield from _by_form(text)
    yield from _rarer(text)


def _by_form(text: str) -> Iterator[tuple[int, int]]:
    """Names that show by their form, and not by their last word, that they are a body's."""
    for match in _WELSH.finditer(text):
        rest = _WELSH_FIRST.sub("", match[0]) if "Iechyd" in match[0] else match[0].partition(" ")[2]
        if not _NAME_END.search(rest) and "Health" not in rest:
            yield match.start(), match.end()
    for pattern in (_NHS, _NATIONAL, _COMPANY, _BOROUGH):
        for match in pattern.finditer(text):
            if not _NAME_END.search(match[0]):
                yield match.start(), match.end()
    for pattern in (_HOUSE, _OFFICE_OF):
        for match in pattern.finditer(text):
            yield match.start(), match.end()


def _rarer(text: str) -> Iterator[tuple[int, int]]:
    """A line, or the last part of a title, that is all of it a name of a rarer kind."""
    if len(text) > _CAPITALS:
        return
    line = text.rstrip(" .,")
    start = max(line.rfind(mark) + len(mark) if mark in line else 0 for mark in (" | ", " - ", " :: ", ", "))
    start += len(line[start:]) - len(line[start:].lstrip(" -*•"))
    name = line[start:]
    rarer = (
        _RARER.fullmatch(name)
        and not _NAME_END.search(name)
        and not _GENERIC.match(name)
        and not _NO_SITE.search(name)
    )
    if rarer or _RARER_OF.fullmatch(name):
        yield start, len(line)


# How the body itself stands in a signature, or where the request came to.
_SIGNS = re.compile(
    r"(?i)\b(?:(?:lead|officer|team|manager|secretary|office),?|(?:received|logged|held|got)\s(?:at"
    r"|by))\s(?:the\s)?$"
)
# What the body that answers does in its own letter.
_DOES = re.compile(
    r"\s(?:\([A-Z]{2,8}\)\s)?(?:(?:now|also|therefore|currently)\s)?(?:can|ran|cannot|holds?|do(?:es)?|is|are|will|neither|has|have|received|makes?"
    r"|publish(?:es)?"
    r"|considers?|estimates?|believes?|rel(?:y|ies)|uses?|owns?|employs?|spent|paid|records?)\b"
)


def _weight(piece: Piece, zone: Zone, number: int, start: int, end: int) -> int:
    before, after = piece.text[max(0, start - 30) : start], piece.text[end : end + 40]
    weight = 1
    name = piece.text[start:end]
    if _COMPANY.fullmatch(name) and number > 2 and not _SIGNS.search(before):
        return 0  # A firm in the letter is as a rule one that was dealt with.
    inner = _INNER.search(name) is not None and re.search(r"(?i)\b(?:for|of)\s", name) is None
    if not inner and not piece.text[:start].strip(" -*•") and not piece.text[end:].strip(" .,"):
        weight += 9 if number <= 2 else 3 if number <= 12 else 2
    if re.search(
        r"(?i)\b(?:held|supplied|provided|answered|recorded|published)\s(?:\w+\s)?by\s(?:the\s)?$", before
    ):
        weight += 4
    if piece.kind is BlockKind.HEADING and re.search(r"[|\-:]\s*$", before) and not after.strip():
        weight += 12
    if _DOES.match(after) and not piece.text.rstrip().endswith("?"):
        weight += 4
    if re.search(
        r"(?i)\b(?:this|the|our)\s(?:reply|response|answer|letter|decision|release)\s(?:is\s)?(?:from|of|by)\s(?:the\s)?$",
        before,
    ):
        weight += 5
    if re.search(r"(?i)\bDear\s(?:the\s)?$", before) or re.search(
        r"(?:FOI\sTeam|Team|Office(?:r)?|by\sthe|received\sby),?\s(?:the\s)?$", before
    ):
        weight += 4
    if zone is Zone.RIGHTS or re.search(r"(?i)ombudsman|information\scommissioner", piece.text[start:end]):
        weight -= 1
    if re.search(r"(?i)\b(?:as|like|including|other|between|by|from)\s$", before) and weight < 4:
        weight -= 1
    if number <= 3:
        weight += 1
    if inner and weight < 5:
        weight = weight - 1 if number <= 3 else 0
    return max(weight, 0)


# Parts of a body that are seldom bodies themselves.
_INNER = re.compile(
    r"(?i)\b(?:Department|Office|School|(?<!Health\s)Board|(?<!Transport\s)(?<!Prosecution\s)(?<!Probation\s)(?<!Prison\s)(?<!Courts\s)(?<!Police\s)(?<!Rescue\s)(?<!Ambulance\s)Service|Services|Directorate"
    r"|Government|Transport|Academy)$"
)
