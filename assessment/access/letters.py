"""Letters for fresh codes: only who holds a code gets it printed, since nobody else knows it."""

import hmac
from collections.abc import Iterable
from dataclasses import dataclass

from assessment.access.frameworks import area_set_of, framework_of, spoken
from assessment.access.gate import Action, permit, require
from assessment.access.opening import link_token
from assessment.access.place import Place
from assessment.language import _
from assessment.model.errors import NotFound, RoundProblem
from assessment.model.framework import Framework, Perspective
from assessment.model.identity import Identity
from assessment.model.round import Round
from assessment.storage import codes, invitations
from assessment.storage import rounds as stored


@dataclass(frozen=True)
class Letter:
    """One person's letter. `code` is as it is read aloud, `token` that of the link which does what the code does;
    `invited` counts the people of this perspective and area who are invited now."""

    area: str
    perspective: Perspective
    label: str
    code: str
    token: str
    invited: int


@dataclass(frozen=True)
class Letters:
    """Letters of one round, by area in the set's order."""

    round: Round
    framework: Framework
    letters: tuple[Letter, ...]


def letters_for(place: Place, identity: Identity, round_id: str, shown: Iterable[tuple[int, str]]) -> Letters:
    """The letters of invitations for which the code itself is given: (invitation id, code), as just issued.

    A code that was replaced or taken back meanwhile gets no letter. Raises Refused, NotFound, RoundProblem if none is
    left.
    """
    require(identity, Action.RUN_ROUNDS)
    with place.storage.reading() as connection:
        round_ = stored.find(connection, round_id)
        if round_ is None or not permit(identity, Action.RUN_ROUNDS, round=round_):
            raise NotFound(_("There is no round called {round_id}.").format(round_id=round_id))
        framework = spoken(place.content, framework_of(place, round_, connection))
        known = {one.id: one for one in invitations.of_round(connection, round_.id)}
        hashes = invitations.code_hashes(connection, round_.id)
        invited = {(row.area, row.perspective): row.invited for row in invitations.invited(connection, round_.id)}
    area_set = area_set_of(place, round_)
    order = {area.code: number for number, area in enumerate(area_set.areas)}
    made: dict[int, Letter] = {}
    for id_, typed in shown:
        code = codes.read_code(typed)
        hashed = codes.code_hash(place.key, code) if code else ""
        if code is None or not hmac.compare_digest(hashes.get(id_, ""), hashed):
            continue
        one = known[id_]
        made[id_] = Letter(
            area=area_set.area(one.area).name,
            perspective=framework.perspective(one.perspective),
            label=one.label,
            code=codes.grouped(code),
            token=link_token(place, id_, one.issue, code_hash=hashed),
            invited=invited[one.area, one.perspective],
        )
    if not made:
        raise RoundProblem(_("None of these codes works any more. Make new ones, and print the letters at once."))
    in_order = sorted(made, key=lambda id_: (order[known[id_].area], id_))
    return Letters(round_, framework, tuple(made[id_] for id_ in in_order))
