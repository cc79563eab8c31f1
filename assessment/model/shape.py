"""Field types that content files share, and what every content class forbids.

pydantic ignores unknown keys in a standard dataclass unless the class says otherwise, so every class that a
content file is read into carries `__pydantic_config__ = FORBID` (a test walks them all).
"""

from decimal import Decimal
from typing import Annotated, Final

from pydantic import ConfigDict, Field, Strict, StringConstraints

FORBID: Final = ConfigDict(extra="forbid")

Text = Annotated[str, Strict(), StringConstraints(min_length=1, max_length=2000, strip_whitespace=True)]
"""Words for a screen: never empty."""

Slug = Annotated[str, Strict(), StringConstraints(pattern=r"^[a-z][a-z0-9]*([-_][a-z0-9]+)*$", max_length=60)]
"""A stable id: lower-case words joined by hyphens or underscores. Never shown to people."""

Number = Annotated[str, Strict(), StringConstraints(pattern=r"^[0-9]+(\.[0-9]+)*$", max_length=12)]
"""The publisher's own number, such as "1.2": quoted in YAML, since 1.10 is not 1.1."""

Version = Annotated[str, Strict(), StringConstraints(pattern=r"^[0-9]+\.[0-9]+$", max_length=12)]

Flag = Annotated[bool, Strict()]
Whole = Annotated[int, Strict()]
Exact = Annotated[Decimal, Field(max_digits=12, decimal_places=4)]
"""A decimal read from its digits, never through a float."""
