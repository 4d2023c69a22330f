"""The things that a sentence of a reply can do."""

from enum import StrEnum


class Act(StrEnum):
    """One thing that a sentence of a reply does."""

    NCND = "ncnd"
    UNTOLD = "untold"
    RESIDUAL = "residual"
    COST = "cost"
    NOT_RETRIEVABLE = "not_retrievable"
    VEXATIOUS = "vexatious"
    NOT_HELD = "not_held"
    NOT_RECORDED = "not_recorded"
    PUBLISHED = "published"
    TO_BE_PUBLISHED = "to_be_published"
    WITHHELD = "withheld"
    REDACTED = "redacted"
    SUPPRESSED = "suppressed"
    CLARIFY = "clarify"
    ATTACHED = "attached"
    VALUE = "value"
    YES_NO = "yes_no"
    GOODWILL = "goodwill"
    REST = "rest"
    ELSEWHERE = "elsewhere"
    GIVES = "gives"
    ALL_GIVEN = "all_given"
    BALANCE = "balance"
    PENDING = "pending"
    ADVICE = "advice"
    SAME = "same"
