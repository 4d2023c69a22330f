"""What a piece of a letter may be for."""

from enum import StrEnum

LOOK = 1500
"""How many letters of a piece are looked at to tell what it is for."""


class Zone(StrEnum):
    """What a piece is for, as far as it tells by itself."""

    FURNITURE = "furniture"
    META = "meta"
    REQUEST_HEAD = "request_head"
    REPLY_HEAD = "reply_head"
    REQUEST_LEAD = "request_lead"
    TO_BODY = "to_body"
    TO_PERSON = "to_person"
    CLOSING = "closing"
    DUTIES = "duties"
    TEST = "test"
    RIGHTS = "rights"
    CAVEAT = "caveat"
    EARLIER = "earlier"
    ORIGINAL = "original"
    BODY = "body"
