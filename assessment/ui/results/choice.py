"""Which round and which area the pages of results are about."""

from dataclasses import dataclass

import streamlit as st

from assessment.access.results import areas_with_results, rounds_with_results
from assessment.language import _
from assessment.model.area import Area
from assessment.model.identity import Role
from assessment.model.round import Round
from assessment.ui.frame.page import Visit
from assessment.ui.parts.chooser import choose
from assessment.views.results.address import suffix
from assessment.wording.rounds import round_label


@dataclass(frozen=True)
class Choice:
    round: Round
    area: Area

    @property
    def suffix(self) -> str:
        """What links to other pages about the same carry."""
        return suffix(self.round.id, self.area.code)


def has_one_area(visit: Visit) -> bool:
    """Whether this is a board's own reader, not the national team."""
    return visit.identity.role is Role.OFFICER


def choose_round_and_area(visit: Visit, page: str) -> Choice | None:
    """The round and area of this address, with a chooser for each where there are several. None: there is no round
    whose results this person may see."""
    rounds = {round_.id: round_ for round_ in rounds_with_results(visit.place, visit.identity)}
    if not rounds:
        return None
    titles = {id_: round_label(round_) for id_, round_ in rounds.items()}
    places = st.container(horizontal=True)
    with places:
        round_ = rounds[_one(_("Round"), titles, param="round", page=page)]
    areas = {area.code: area for area in areas_with_results(visit.place, visit.identity, round_)}
    if not areas:
        return None
    with places:
        area = areas[_one(_("Area"), {code: area.name for code, area in areas.items()}, param="area", page=page)]
    return Choice(round_, area)


def _one(label: str, options: dict[str, str], *, param: str, page: str) -> str:
    return choose(label, options, param=param, page=page) if len(options) > 1 else next(iter(options))
