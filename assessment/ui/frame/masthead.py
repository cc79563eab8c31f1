"""The top and the foot of every page: one piece of HTML each, made once for each kind of visitor."""

from functools import lru_cache
from html import escape

from assessment.model.identity import Identity, Role
from assessment.wording.product import NAME

SIGNED_IN_AS = {
    Role.CARER: "Your own answers",
    Role.OFFICER: "Signed in as an officer",
    Role.FACILITATOR: "Signed in as a facilitator",
    Role.ADMINISTRATOR: "Signed in as an administrator",
}
OTHER_ROLES = ((Role.CARER, "a carer"), (Role.OFFICER, "an officer"), (Role.FACILITATOR, "a facilitator"))


@lru_cache(maxsize=256)
def masthead(identity: Identity) -> str:
    """Name of the toolkit, who this is, the way out; for the demonstration that all of it is invented."""
    way_out = ""
    if identity.role is not Role.VISITOR:
        name = f": {escape(identity.name)}" if identity.name else ""
        way_out = (
            f'<span class="who">{SIGNED_IN_AS[identity.role]}{name}</span>'
            '<form method="post" action="/leave"><button class="plain-button">Sign out</button></form>'
        )
    top = f'<div class="masthead"><a class="brand" href="/">{NAME}</a>{way_out}</div>'
    return top + (demonstration_banner(identity.role) if identity.demonstration else "")


def demonstration_banner(role: Role) -> str:
    """Says on every screen that this is invented, and lets the visitor change seats."""
    others = demonstration_buttons(tuple(choice for choice in OTHER_ROLES if choice[0] is not role), words="Now try")
    return (
        '<div class="banner" role="note"><p><strong>Invented example.</strong> Areas, people and answers here are '
        f"made up.</p>{others}</div>"
    )


def demonstration_buttons(roles: tuple[tuple[Role, str], ...] = OTHER_ROLES, *, words: str = "Try it as") -> str:
    """A form with one button for each role; each posts to our own route."""
    forms = "".join(
        f'<form method="post" action="/demonstration/{role}">'
        f'<button class="plain-button">{words} {label}</button></form>'
        for role, label in roles
    )
    return f'<div class="choices">{forms}</div>'


FOOT = (
    '<div class="foot"><p>“Carer” here always means an unpaid carer: somebody who looks after a relative, a friend or '
    "a neighbour.</p></div>"
)
