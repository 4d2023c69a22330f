"""What the tests of the law share: the shipped tables, read once."""

import pytest

from foi_tracker.law.catalogue import Catalogue
from foi_tracker.law.working_days import WorkingDays


@pytest.fixture(scope="session")
def days() -> WorkingDays:
    return WorkingDays.load()


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return Catalogue.load()
