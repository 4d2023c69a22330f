"""FOI Tracker: freedom of information requests, their replies, and what the replies say."""

__version__ = "0.1.0"
