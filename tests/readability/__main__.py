"""`make readability`: the reading age of each question and each page that a carer reads, with the hardest sentences."""

import sys
from collections.abc import Iterator

from assessment.catalogue.readability import HARDEST, LONGEST, words_of
from tests.readability.carers import everything, questions


def lines() -> Iterator[str]:
    """The table, one line at a time."""
    yield f"Limits: index {HARDEST} (a reading age of 11), {LONGEST} words in a sentence."
    yield f"{'what':<42} {'words':>5} {'index':>6} {'age':>5} {'longest':>7}  hardest sentence"
    for read in (*questions(), *everything()):
        measured = read.measured
        index = "-" if measured.index is None else f"{measured.index:.1f}"
        age = "-" if measured.age is None else f"{measured.age:.1f}"
        longest = max((len(words_of(sentence)) for sentence in measured.sentences), default=0)
        hardest = next(iter(measured.hardest(1)), "") if measured.is_hard else ""
        yield f"{read.name:<42} {measured.words:>5} {index:>6} {age:>5} {longest:>7}  {hardest}".rstrip()
        yield from (f"    too long: {sentence}" for sentence in measured.too_long)


if __name__ == "__main__":
    sys.stdout.writelines(f"{line}\n" for line in lines())
