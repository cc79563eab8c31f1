"""Numbers of things on the command line."""

from assessment.commands._counted import plural


def test_plurals() -> None:
    assert (plural(1, "role"), plural(2, "role"), plural(1200, "person", "people")) == (
        "1 role",
        "2 roles",
        "1,200 people",
    )
