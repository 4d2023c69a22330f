"""The parts of the page on which letters that came are filed."""
