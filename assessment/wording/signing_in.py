"""What people read when they sign in with an account, and on the page of their own sign-in."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from assessment.language import N_, _, ngettext
from assessment.model.identity import Role
from assessment.wording.times import since

ROLES: Final = {
    Role.OFFICER: N_("an officer"),
    Role.FACILITATOR: N_("a facilitator"),
    Role.ADMINISTRATOR: N_("an administrator"),
}
NOTHING_LOST: Final = N_("Nothing was changed, and nothing is lost.")
CONNECT_TITLE: Final = N_("Connect your account")
CONNECT_REFUSED: Final = N_("Only staff who have signed in can connect an account. Nothing was changed.")

FINISH_TITLE: Final = N_("Finish on this device")
FINISH: Final = (
    N_("Is this somebody else’s phone or computer, or do others use it too? Then let it forget you when you stop."),
    N_(
        "Your answers are kept by us, not by this device. Everything that says “saved” stays saved. Your code brings "
        "you back to it at any time."
    ),
)
FORGET: Final = N_("Finish and forget this device")
GO_ON: Final = N_("Go back to your questions")

TITLE: Final = N_("Your sign-in")
SIGN_OUT: Final = N_("Sign out here")
SIGN_OUT_EVERYWHERE: Final = N_("Sign out everywhere")
ACCOUNTS: Final = N_("Your account at work")
NO_ACCOUNT: Final = N_(
    "No account is connected. You sign in with links that the person who runs the toolkit gives you."
)
DISCONNECT: Final = N_("Disconnect")
SHARED: Final = N_("On a shared computer")
SHARED_STAFF: Final = (
    N_(
        "If others use this computer too, let it forget you when you stop: it signs you out and keeps nothing of yours."
    ),
)
NOT_SIGNED_IN: Final = N_("You are not signed in. Whoever uses this device after you sees nothing of yours.")
INVENTED: Final = N_("You are looking at the invented example. It ends by itself after some hours.")
HELPING: Final = N_("You are entering answers for somebody. Finish that first; then you can see your own sign-in here.")


def sign_in_with(name: str) -> str:
    """On the button that leads to a provider."""
    return _("Sign in with {name}").format(name=name)


def connect(name: str) -> str:
    """On the button of one's own page."""
    return _("Connect your account at {name}").format(name=name)


def account_line(issuer: str, subject: str) -> str:
    return _("{subject} at {issuer} signs you in.").format(subject=subject, issuer=issuer) + " "


def go_on_to(name: str) -> str:
    return _("Go on to {name}").format(name=name)


def connect_paragraphs(name: str) -> tuple[str, ...]:
    """Before somebody connects an account: what will happen."""
    first = _(
        "You now go to {name} and sign in there. We learn which account is yours, and nothing else: no password, "
        "no address, no messages."
    )
    return first.format(name=name), _("From then on you can sign in here with that account, without a link.")


def told(outcome: str, name: str, *, issuer: str, subject: str) -> tuple[str, ...]:
    """A title and paragraphs: why somebody is back from the provider and not signed in, and what to do."""
    if outcome == "unknown":
        return (
            _("We do not know this account yet"),
            _(
                "You have signed in with {name}, but nobody has told this toolkit who you are here. Please send these "
                "two lines to the person who runs the toolkit. They are not secret."
            ).format(name=name),
            _("Issuer: {issuer}").format(issuer=issuer),
            _("Subject: {subject}").format(subject=subject),
            _(
                "If you were given a sign-in link, you can also use that first, and then connect this account on the "
                "page “Your sign-in”."
            ),
        )
    if outcome == "taken":
        why = _("It signs in another member of staff. Nobody has two roles here.")
        then = _("If that is a mistake, please tell the person who runs the toolkit.")
        return (_("This account is in use already"), f"{why} {_(NOTHING_LOST)} {then}")
    if outcome == "refused":
        why = _("{name} did not let you in, or you stopped there.").format(name=name)
        return (_("You did not sign in"), f"{why} {_(NOTHING_LOST)}")
    why = _(
        "We could not be sure of the answer of {name}. It may have taken too long, or have begun in another window."
    ).format(name=name)
    then = _("Please start again. If it happens again, tell the person who runs the toolkit.")
    return (_("Signing in did not work"), f"{why} {_(NOTHING_LOST)} {then}")


def until(at: datetime, now: datetime) -> str:
    """When a session ends."""
    said = _("You stay signed in until {time}, whatever your browser keeps. Then you sign in again.")
    return said.format(time=since(at, now))


def devices(count: int) -> str:
    """On how many devices somebody is signed in, this one among them."""
    if count <= 1:
        return _("You are signed in on this device only.")
    said = ngettext(
        "You are signed in on {count} device or browser.", "You are signed in on {count} devices or browsers.", count
    )
    return said.format(count=count)


def role_and_areas(role: Role, areas: Sequence[str]) -> str:
    """ "You are an officer for Moray and Fife." """
    if not areas:
        return _("You are {role}.").format(role=_(ROLES[role]))
    *others, last = areas
    listed = _("{several} and {last}").format(several=", ".join(others), last=last) if others else last
    return _("You are {role} for {areas}.").format(role=_(ROLES[role]), areas=listed)
