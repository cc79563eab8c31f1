"""What people read when they sign in with an account, and on the page of their own sign-in."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from assessment.model.identity import Role
from assessment.wording.times import since

ROLES: Final = {
    Role.OFFICER: "an officer",
    Role.FACILITATOR: "a facilitator",
    Role.ADMINISTRATOR: "an administrator",
}
NOTHING_LOST: Final = "Nothing was changed, and nothing is lost."
CONNECT_TITLE: Final = "Connect your account"
CONNECT_REFUSED: Final = "Only staff who have signed in can connect an account. Nothing was changed."

FINISH_TITLE: Final = "Finish on this device"
FINISH: Final = (
    "Is this somebody else’s phone or computer, or do others use it too? Then let it forget you when you stop.",
    "Your answers are kept by us, not by this device. Everything that says “saved” stays saved. Your code brings you "
    "back to it at any time.",
)
FORGET: Final = "Finish and forget this device"
GO_ON: Final = "Go back to your questions"

TITLE: Final = "Your sign-in"
SIGN_OUT: Final = "Sign out here"
SIGN_OUT_EVERYWHERE: Final = "Sign out everywhere"
ACCOUNTS: Final = "Your account at work"
NO_ACCOUNT: Final = "No account is connected. You sign in with links that the person who runs the toolkit gives you."
DISCONNECT: Final = "Disconnect"
SHARED: Final = "On a shared computer"
SHARED_STAFF: Final = (
    "If others use this computer too, let it forget you when you stop: it signs you out and keeps nothing of yours.",
)
NOT_SIGNED_IN: Final = "You are not signed in. Whoever uses this device after you sees nothing of yours."
INVENTED: Final = "You are looking at the invented example. It ends by itself after some hours."
HELPING: Final = "You are entering answers for somebody. Finish that first; then you can see your own sign-in here."


def sign_in_with(name: str) -> str:
    """On the button that leads to a provider."""
    return f"Sign in with {name}"


def connect(name: str) -> str:
    """On the button of one's own page."""
    return f"Connect your account at {name}"


def account_line(issuer: str, subject: str) -> str:
    return f"{subject} at {issuer} signs you in. "


def go_on_to(name: str) -> str:
    return f"Go on to {name}"


def connect_paragraphs(name: str) -> tuple[str, ...]:
    """Before somebody connects an account: what will happen."""
    return (
        f"You now go to {name} and sign in there. We learn which account is yours, and nothing else: no password, "
        "no address, no messages.",
        "From then on you can sign in here with that account, without a link.",
    )


def told(outcome: str, name: str, *, issuer: str, subject: str) -> tuple[str, ...]:
    """A title and paragraphs: why somebody is back from the provider and not signed in, and what to do."""
    if outcome == "unknown":
        return (
            "We do not know this account yet",
            f"You have signed in with {name}, but nobody has told this toolkit who you are here. "
            "Please send these two lines to the person who runs the toolkit. They are not secret.",
            f"Issuer: {issuer}",
            f"Subject: {subject}",
            "If you were given a sign-in link, you can also use that first, and then connect this account on the page "
            "“Your sign-in”.",
        )
    if outcome == "taken":
        return (
            "This account is in use already",
            f"It signs in another member of staff. Nobody has two roles here. {NOTHING_LOST} "
            "If that is a mistake, please tell the person who runs the toolkit.",
        )
    if outcome == "refused":
        return ("You did not sign in", f"{name} did not let you in, or you stopped there. {NOTHING_LOST}")
    return (
        "Signing in did not work",
        f"We could not be sure of the answer of {name}. It may have taken too long, or have begun in another window. "
        f"{NOTHING_LOST} Please start again. If it happens again, tell the person who runs the toolkit.",
    )


def until(at: datetime, now: datetime) -> str:
    """When a session ends."""
    return f"You stay signed in until {since(at, now)}, whatever your browser keeps. Then you sign in again."


def devices(count: int) -> str:
    """On how many devices somebody is signed in, this one among them."""
    if count <= 1:
        return "You are signed in on this device only."
    return f"You are signed in on {count} devices or browsers."


def role_and_areas(role: Role, areas: Sequence[str]) -> str:
    """ "You are an officer for Moray and Fife." """
    return f"You are {ROLES[role]}{_for(areas)}."


def _for(areas: Sequence[str]) -> str:
    if not areas:
        return ""
    *others, last = areas
    return f" for {', '.join(others)} and {last}" if others else f" for {last}"
