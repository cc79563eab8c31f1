"""The first sentences about an area: how sure its colour is, and how many people stand behind it."""

from assessment.language import _
from assessment.model.framework import Framework
from assessment.model.result import WholeResult
from assessment.wording.findings import alternatives
from assessment.wording.reasons import whole_reason


def how_sure(framework: Framework, result: WholeResult, sent: int) -> str:
    """Firm or not, and what that means; why there is no colour where there is none. `sent`: how many people's answers
    this is made of."""
    if result.colour is None:
        return whole_reason(framework, result)
    colours = alternatives(result.could_be)
    if sent == 1:
        if result.firm or len(result.could_be) < 2:
            return _("This is one person’s view: talk about it before you act on it.")
        words = _("This is one person’s view: talk about it before you act on it. With more it could be {colours}.")
        return words.format(colours=colours)
    if not result.firm:
        words = _("Not firm: with the answers that are missing it could be {colours}.")
        return words.format(colours=colours)
    if not result.invitations_known:
        return _("Firm among those who answered: who was invited is not known.")
    return _("Firm: answers that are missing could not change it.")
