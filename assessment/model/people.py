"""Who sent answers and who was invited, by place and perspective."""

from dataclasses import dataclass

Place = tuple[str, str]
"""A round's id and an area."""


@dataclass(frozen=True)
class People:
    """In lists of place × perspective, in the framework's order. `invited` is None for a place where any perspective's
    invitations are not known."""

    places: tuple[Place, ...]
    sent: list[list[int]]
    invited: list[list[int] | None]
