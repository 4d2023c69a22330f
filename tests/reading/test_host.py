"""The process that reads: it answers, its errors come across whole, and it can be stopped and started again."""

import os
import signal
from threading import Thread

import pytest

from foi_tracker.core.errors import LimitError, ReaderStoppedError, UnreadableFileError
from foi_tracker.reading import Limits, read_document
from foi_tracker.reading.host import ReadingHost


@pytest.fixture(scope="module")
def host():
    with ReadingHost(Limits(size=1_000_000)) as made:
        yield made


def test_it_reads_as_the_reader_here_does(host):
    content = b"We hold two boats.\nArea | 2023 |\nNorth | 4 |\n"
    assert host.read("a.txt", content) == read_document("a.txt", content)


def test_errors_come_across_with_their_words(host):
    with pytest.raises(UnreadableFileError) as trouble:
        host.read("a.pdf", b"%PDF")
    assert ".txt" in trouble.value.hint
    with pytest.raises(LimitError):
        host.read("a.txt", b"a" * 1_000_001)


def test_it_stays_for_the_next_file_and_starts_again_after_a_crash(host):
    host.read("a.txt", b"one")
    first = host._process.pid
    host.read("a.txt", b"two")
    assert host._process.pid == first
    os.kill(first, signal.SIGKILL)
    host._process.join()
    assert host.read("a.txt", b"three").text == "three"
    assert host._process.pid != first


def test_threads_take_turns(host):
    found = {}

    def read(number):
        found[number] = host.read("a.txt", str(number).encode()).text

    threads = [Thread(target=read, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == {number: str(number) for number in range(6)}


def test_a_file_that_takes_too_long_is_stopped_and_the_next_is_read():
    with ReadingHost(Limits(seconds=0.0)) as slow:
        with pytest.raises(ReaderStoppedError) as trouble:
            slow.read("a.txt", b"a | b\n" * 200_000)
        assert "a.txt" in trouble.value.sentence
        assert slow._process is None
        slow._limits = Limits()
        assert slow.read("b.txt", b"two").text == "two"


def test_closing_ends_the_process():
    host = ReadingHost()
    host.read("a.txt", b"one")
    process = host._process
    host.close()
    host.close()
    with pytest.raises(ValueError, match="closed"):
        process.is_alive()
