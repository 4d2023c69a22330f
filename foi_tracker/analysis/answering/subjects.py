"""Sentences that say at their beginning which question they are about, under another question's number.

"Regarding rates: section 43(2)", "The register is withheld in its entirety", "4 is exempt": a letter turns to
the next thing without its number, or speaks of two questions together and then of each. What opens with the
words of one question, and of no other, goes to that one, if nothing else answers it or gives its reason.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from foi_tracker.analysis.answering.rehomed import move
from foi_tracker.analysis.grounds.claims import Found
from foi_tracker.analysis.layout.zones import Zone
from foi_tracker.analysis.said.statements import Statement
from foi_tracker.analysis.text.similar import shared, stem_set, stems
from foi_tracker.analysis.walk.walk_state import FOR_ALL
from foi_tracker.analysis.wording.acts import Act

KEEPS = (Act.WITHHELD, Act.COST, Act.NCND, Act.NOT_HELD, Act.PUBLISHED)
_GIVES = (Act.ATTACHED, Act.GIVES, Act.REDACTED, Act.VALUE, Act.YES_NO)
_LEAD = re.compile(
    r"(?i)\W*(?:(?:and|but|finally|lastly|next|however)\W+)?(?:(?:(?:as|with|in)\s)?(?:regard(?:s|ing)?|respect(?:ing)?"
    r"|relation|reference)(?:\s(?:to|of))?|as\s(?:for|to)|concerning|turning\s(?:now\s)?to|coming\s(?:now\s)?to"
    r"|moving\s(?:on\s)?to|that\s(?:only\s)?leaves)\s(?:(?P<dated>(?:the\s)?(?:19|20)\d\d:\s[^,;.]{3,80}?)\s?,|(?P<topic>[^,:;.]{3,60}?)\s?[,:;.])"
)
# "For the letter, section 30(b)(ii)".
_FOR = re.compile(
    r"(?i)(?:\W*exemptions?:)?\W*(?:for|to|on)\s(?P<topic>[^,:;.]{3,40}?)\s?[,:]\s(?=(?:sections?|regulations?|s\.?|reg\.?)\s?\d)"
)
_LABEL = re.compile(
    r"\W{0,2}(?![^:]*\b(?:is|are|was|were|has|have)\b[^:]*:)(?P<topic>[A-Z][\w'\u2019 /-]{3,45}):\s+\S"
)
_NUMBER = re.compile(
    r"\W{0,2}(?P<label>\d{1,2}|[a-z]|[ivx]{1,4})[)]?\s(?:is|are|was|were|has\sbeen|cannot|will\snot)\s"
)
_DECIDED = re.compile(
    r"(?i)^\W*(?:we|it|i|the\s\w+)\s(?:has|have)\s(?:\w+\s){0,2}(?:decided|concluded|found|determined|agreed)\sthat\s"
)
_SUBJECT = re.compile(
    r"(?i)\W*(?P<topic>(?:the|any|all|names?|copies|its|their|details?|addresses|access)\b(?:\s[\w'\u2019&/-]+){0,7}?)\s"
    r"(?:is|are|was|were|has|have|will|would|can|cannot|could|must|should|do|does|may)\b"
)
# "An exemption under section 33(1)(b) applies to all of the sums quoted".
_APPLIES = re.compile(
    r"(?i)\W*(?:(?:an?|the|this)\s(?:exemption|exception)\s(?:under|in|at|of|by)\s[^,;]{3,60}?|(?:section|regulation)\s\S{1,12})"
    r"\s(?:applies|is\sapplied|has\sbeen\sapplied)\sto\s(?:(?:the\swhole|all|some|part|most|any)\s(?:of\s)?)?(?P<topic>[^.,;:]{3,60})"
)
_GOES_ON = re.compile(
    r"(?i)\W*(?:this|these|that|those|it|its|they|their|he|she|there|such|in\s(?:each|both|our|this)|on\sbalance|however|but"
    r"|and|both|each|section|regulation|s\.|we|i\b|the\s(?:public\sinterest|exemption|exception|above|balance))\b"
)
_LEAST = 0.9
"""How much of the words that only one question has a topic must share with it."""
_CLEAR = 0.6
_HEAD = 0.5
"""What it is worth that a topic has a question's first telling word, which is mostly what it asks for."""
_HEADING = 3
_OPENING = 6
_DAY = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?\s[A-Z][a-z]{2,8}\b")


class Questions:
    """The questions' words, by which a topic is known to be one's and no other's.

    Args:
        labels: The questions in order.
        texts: Their words.
    """

    def __init__(self, labels: Sequence[str], texts: Sequence[str]) -> None:
        self.labels = list(labels)
        self._owned = [stem_set(text) for text in texts]
        self._heads = [stems(text)[:1] for text in texts]
        self._spread = Counter(stem for own in self._owned for stem in own)

    def scores(self, words: str) -> list[float]:
        """How much some words share with each question; stems that several share count less."""
        said = stem_set(words)
        out = []
        for own, head in zip(self._owned, self._heads, strict=True):
            common = shared(own, said)
            out.append(
                sum(1 / self._spread[stem] for stem in common)
                + (_HEAD if common and head and head[0] in common else 0.0)
            )
        return out

    def about(self, words: str) -> str:
        """The one question that some words are about; empty where it may be several, or none."""
        scores = self.scores(words)
        best = max(scores, default=0.0)
        clear = sum(score > _CLEAR * best for score in scores) == 1
        return self.labels[scores.index(best)] if best >= _LEAST and clear else ""


def topic_of(statement: Statement, *, subject: bool = True) -> str:
    """The words by which a sentence opens on a topic; empty where it opens on none.

    Args:
        statement: The sentence.
        subject: Whether what it says to be kept back counts as such words.
    """
    text = statement.text
    kept = subject and statement.does(Act.WITHHELD, Act.COST, Act.NCND, Act.NOT_HELD)
    patterns = (_LEAD, _FOR, _LABEL, _APPLIES, _SUBJECT) if kept else (_LEAD, _FOR, _LABEL)
    for pattern in patterns:
        match = pattern.match(_DECIDED.sub("", text))
        if match is not None:
            return _COUNTED.sub(" ", match["topic"] or match.groupdict().get("dated") or "")
    return ""


# "The first is section 35": that counts, and names nothing.
_COUNTED = re.compile(
    r"(?i)\b(?:first|second|third|last|other|only|two|three|four|numbers?|information|request|questions?|answers?|exemptions?"
    r"|exceptions?|data|act|law|public|interest)\b"
)


def says_nothing(statement: Statement) -> bool:
    """Whether a sentence under a number only says by which law the letter is dealt with."""
    return not statement.acts and statement.table < 0 and bool(_BY_LAW.search(statement.text))


_BY_LAW = re.compile(
    r"(?i)\b(?:dealt\swith|considered|handled|treated|processed|looked\sat)\s(?:it\s|this\s)?(?:as\s[^.;]{0,30}\s)?(?:as|under)\b"
)


def move_subjects(
    statements: Sequence[Statement], found: Sequence[Found], labels: Sequence[str], texts: Sequence[str]
) -> None:
    """Give what opens with the words of one question to that question.

    Args:
        statements: The reply; those that move are labelled anew in place.
        found: The provisions, whose scope follows the statements.
        labels: The questions in order.
        texts: Their words.
    """
    if len(labels) < 2 or not all(texts):
        return
    questions = Questions(labels, texts)
    _lead_up(statements, found)
    at = 0
    while at < len(statements):
        home = _home(statements, at, questions)
        if not home:
            at += 1
            continue
        end = _end(statements, at, questions)
        before = statements[at - 1] if at else None
        start = at - 1 if before is not None and _is_heading(before, statements[at]) else at
        move(list(statements[start:end]), (home,), found)
        at = end


def divide_shared(
    statements: Sequence[Statement], found: Sequence[Found], labels: Sequence[str], texts: Sequence[str]
) -> None:
    """Share out what is said of several questions together, where it speaks of each in turn.

    Args:
        statements: The reply; those that are divided are labelled anew in place.
        found: The provisions, whose scope follows the statements.
        labels: The questions in order.
        texts: Their words.
    """
    if len(labels) < 2 or not all(texts):
        return
    questions = Questions(labels, texts)
    for group in _shared(statements):
        if not _by_summary(group, statements, found):
            _divide(group, found, questions)


def _by_summary(group: Sequence[Statement], statements: Sequence[Statement], found: Sequence[Found]) -> bool:
    """Share out an answer to several questions where a summary says which of them are refused, and by what.

    "2B is exempt by section 43(2)" above, and "2A & 2B: The sellers were … Section 43(2) …".
    """
    labels = group[0].labels
    cited = {each.provision for s in group for each in s.citations}
    refused = {
        label
        for s in statements
        if not s.own and s.labels and s.does(*KEEPS) and cited & {each.provision for each in s.citations}
        for label in s.labels
    } & set(labels)
    first = next((at for at, s in enumerate(group) if s.citations or s.does(*KEEPS)), 0)
    told = list(group[:first])
    if not refused or refused == set(labels) or not told or group[0].does(*KEEPS):
        return False
    move(told, tuple(label for label in labels if label not in refused), found)
    move(group[first:], tuple(label for label in labels if label in refused), found)
    return True


def _home(statements: Sequence[Statement], at: int, questions: Questions) -> str:
    """The other question that a sentence opens on, which needs it; empty for none."""
    statement = statements[at]
    if not statement.labels or not statement.own or statement.zone is not Zone.BODY or statement.table >= 0:
        return ""
    number = _NUMBER.match(statement.text)
    if number is not None and statement.does(*KEEPS) and number["label"] in questions.labels:
        return number["label"] if number["label"] not in statement.labels else ""
    later = any(
        s.labels == statement.labels and s.own and not says_nothing(s)
        for s in statements[max(0, at - 12) : at]
    )
    topic = topic_of(statement, subject=statement.first or not statement.named)
    if not later or not topic:
        return ""
    home = questions.about(topic)
    if not home or home in statement.labels:
        return ""
    return home if _needs(home, statements) else ""


def lend_spare(statements: Sequence[Statement], found: Sequence[Found], labels: Sequence[str]) -> None:
    """Give a question that nothing answers the second fact told under the one before it.

    Where nothing is numbered: "There were 1,932 notices. 406 were challenged".

    Args:
        statements: The reply; those that move are labelled anew in place.
        found: The provisions, whose scope follows the statements.
        labels: The questions in order.
    """
    for before, label in pairwise(labels):
        if any(label in s.labels and not says_nothing(s) for s in statements):
            continue
        told = [s for s in statements if s.labels == (before,) and s.own and not s.named]
        facts = [
            s
            for s in told
            if s.table < 0 and not s.citations and not s.does(*KEEPS) and s.does(Act.VALUE, Act.YES_NO)
        ]
        if len(facts) > 1 and not any(s.does(*KEEPS) or s.citations for s in told):
            move(facts[-1:], (label,), found)
            facts[-1].named = False


def _needs(label: str, statements: Sequence[Statement]) -> bool:
    """Whether nothing answers a question, or what keeps it back names no ground."""
    own = [s for s in statements if label in s.labels and not says_nothing(s)]
    if any(s.citations for s in own):
        return False
    return not any(s.table >= 0 or (s.does(*_GIVES) and not s.does(*KEEPS, Act.REDACTED)) for s in own)


def _end(statements: Sequence[Statement], at: int, questions: Questions) -> int:
    """Where what goes on about the same thing ends."""
    first = statements[at]
    end = at + 1
    while end < len(statements):
        s = statements[end]
        if s.labels != first.labels or (s.piece is not first.piece and not _GOES_ON.match(s.text)):
            break
        if topic_of(s) and questions.about(topic_of(s)):
            break
        end += 1
    return end


def _is_heading(before: Statement, statement: Statement) -> bool:
    """Whether a line is nothing but "Refused" over what is refused."""
    return (
        before.piece is not statement.piece
        and before.labels == statement.labels
        and before.table < 0
        and len(before.text.split()) <= _HEADING
        and not before.text.rstrip().endswith((".", ";", ","))
        and before.does(*KEEPS)
    )


def _lead_up(statements: Sequence[Statement], found: Sequence[Found]) -> None:
    """Let the sentences of a paragraph that leads up to another question be about that one.

    "(c) 211. [Paragraph:] There is no code for it. … That takes (d) over the limit."
    """
    for at, s in enumerate(statements[1:], 1):
        before = statements[at - 1]
        turns = s.named and s.own and len(s.labels) == 1 and s.does(*KEEPS) and before.piece is s.piece
        if not turns or len(before.labels) != 1 or before.labels == s.labels or not before.own:
            continue
        first = next(i for i in range(at, -1, -1) if i == 0 or statements[i - 1].piece is not s.piece)
        run = list(statements[first:at])
        answered = any(each.labels == before.labels and each.acts for each in statements[:first])
        started = any(each.labels == s.labels and each.own for each in statements[:first])
        leads = all(each.labels == before.labels and not each.citations for each in run)
        if answered and not started and run[0].first and leads:
            move(run, s.labels, found)


def _shared(statements: Sequence[Statement]) -> list[list[Statement]]:
    """Runs of sentences that stand under several numbers together."""
    out: list[list[Statement]] = []
    for s in statements:
        if len(s.labels) < 2 or not s.own or s.table >= 0 or s.zone not in {Zone.BODY, Zone.TEST}:
            continue
        if out and out[-1][-1].labels == s.labels:
            out[-1].append(s)
        else:
            out.append([s])
    return out


def _divide(group: Sequence[Statement], found: Sequence[Found], questions: Questions) -> None:
    """Share out what is said under several numbers together, where it speaks of each in turn."""
    labels = group[0].labels
    if any(s.does(*KEEPS) and FOR_ALL.search(s.text) for s in group):
        return
    chosen: list[str] = []
    for s in group:
        about = questions.about(topic_of(s)) if topic_of(s) else ""
        if not about and s.does(*KEEPS, *_GIVES):
            about = questions.about(s.text)
        if not about and not s.acts and not chosen:
            # "The landlord is Salt Ltd.", before what is given and what is kept back.
            about = questions.about(" ".join(s.text.split()[:_OPENING]))
        chosen.append(about if about in labels else "")
    left = [label for label in labels if label not in chosen]
    spare = [
        at
        for at, s in enumerate(group)
        if not chosen[at] and (s.does(*_GIVES) or _DAY.search(s.text)) and not s.does(*KEEPS)
    ]
    first = next((at for at, s in enumerate(group) if chosen[at] and s.does(*KEEPS)), 0)
    counts_work = any(s.does(Act.COST) for s in group)
    if len(left) == 1 and len([at for at in spare if at < first]) == 1 and not counts_work:
        chosen[spare[0]] = left[0]
    kept = {label for label, s in zip(chosen, group, strict=True) if label and s.does(*KEEPS)}
    if len(set(filter(None, chosen))) < 2 or not kept:
        return
    current: str = ""
    runs: list[tuple[str, list[Statement]]] = []
    for label, s in zip(chosen, group, strict=True):
        current = label or current
        if current and (not runs or runs[-1][0] != current):
            runs.append((current, []))
        if current:
            runs[-1][1].append(s)
    for label, run in runs:
        move(run, (label,), found)
