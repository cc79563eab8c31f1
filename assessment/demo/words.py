"""The words of invented people, each used at most once in a round."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from assessment.model.framework import Side

FILE = Path(__file__).resolve().parent / "words.yaml"


class Words:
    """What is left to say in one round: people take their words out of it."""

    def __init__(self, seed: str) -> None:
        said = _read()
        self._chance = Random(seed)  # noqa: S311 - a story, not a secret
        self._comments = {
            (indicator, mood): self._mixed(lines)
            for indicator, moods in said["comments"].items()
            for mood, lines in moods.items()
        }
        self._facts = {fact: self._mixed(lines) for fact, lines in said["facts"].items()}
        self._reasons: list[str] = said["reasons"]

    def comment(self, indicator: str, side: Side, mood: str) -> str:
        """A comment that nobody else makes in this round, or ""."""
        left = self._comments.get((indicator, "board" if side is Side.BOARD else mood))
        return left.pop() if left else ""

    def fact(self, fact: str) -> str:
        """A short text that nobody else gives in this round, or ""."""
        left = self._facts.get(fact)
        return left.pop() if left else ""

    def reason(self, chance: Random) -> str:
        """Why a question does not apply."""
        return chance.choice(self._reasons)

    def _mixed(self, lines: list[str]) -> list[str]:
        return self._chance.sample(lines, len(lines))


def decision_notes() -> Mapping[str, str]:
    """What the invented national team notes beside each kind of decision."""
    notes: Mapping[str, str] = _read()["decisions"]
    return notes


def replies() -> Mapping[str, list[str]]:
    """By indicator what invented boards reply to comments on it."""
    known: Mapping[str, list[str]] = _read()["replies"]
    return known


@cache
def _read() -> Mapping[str, Any]:
    import yaml

    loaded: Mapping[str, Any] = yaml.safe_load(FILE.read_text("utf-8"))
    return loaded
