"""Numbers of things on the command line, which speaks English alone."""


def plural(count: int, one: str, many: str | None = None) -> str:
    """ "1 row", "2 rows", "1,200 people"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"
