"""Who has answered in a round: response rates, and who has not, by the label of their invitation. For whoever runs
rounds: people are counted here, and nothing that anybody said is read."""

from dataclasses import dataclass

from assessment.access.counted import Counts, read
from assessment.access.frameworks import area_set_of, framework_of, spoken
from assessment.access.known_rounds import round_to_see
from assessment.access.place import Place
from assessment.model.area import Area, AreaSet
from assessment.model.framework import Framework, Perspective
from assessment.model.identity import Identity
from assessment.model.round import Round, RoundState
from assessment.storage import closing, releases
from assessment.storage import rounds as stored


@dataclass(frozen=True)
class Rate:
    """How many people are invited (not revoked) and have sent answers. `sent` may be more: people whose invitation was
    taken back after they had sent are in it."""

    invited: int
    sent: int


@dataclass(frozen=True)
class Waiting:
    """Somebody who is invited and has not answered, by what whoever invited them calls them. `asked_again`: they chose
    who sees their answers, and must choose again since fewer are invited than they were told."""

    area: Area
    perspective: Perspective
    label: str
    asked_again: bool = False


@dataclass(frozen=True)
class Rates:
    """`areas` take part, by name; `agreed` has the codes of those that agree to be named, `withdrawn` of those whose
    result was withdrawn after the release. `people` holds no entry where nobody was invited and nobody sent.
    `waiting` is empty in a draft and in a sealed round. `to_ask_again`: how many would be asked again if the round
    closed now. `digest` names what was published, "" before the release."""

    round: Round
    framework: Framework
    area_set: AreaSet
    areas: tuple[Area, ...]
    agreed: frozenset[str]
    withdrawn: frozenset[str]
    people: dict[tuple[str, str], Rate]
    waiting: tuple[Waiting, ...]
    to_ask_again: int = 0
    digest: str = ""

    def of(self, *, area: str = "", perspective: str = "") -> Rate:
        """Of an area (code), a perspective (id), both, or of all."""
        found = [
            rate
            for (of_area, of_perspective), rate in self.people.items()
            if area in ("", of_area) and perspective in ("", of_perspective)
        ]
        return Rate(sum(rate.invited for rate in found), sum(rate.sent for rate in found))


def rates(place: Place, identity: Identity, round_id: str) -> Rates:
    """A round's rates. Raises Refused, NotFound."""
    with place.storage.reading() as connection:
        round_ = round_to_see(connection, identity, round_id)
        framework = spoken(place.content, framework_of(place, round_, connection))
        agreed = stored.areas(connection, round_.id)
        withdrawn = stored.withdrawn(connection, round_.id)
        found = read(connection, round_.id)
        asks = round_.state is not RoundState.DRAFT and not round_.sealed
        silent = closing.not_sent(connection, round_.id) if asks else ()
        again = closing.asked_again(connection, round_.id) if asks else ()
        to_ask = closing.told_more(connection, round_.id) if round_.state is RoundState.OPEN else ()
        release = releases.of_round(connection, round_.id)
    area_set = area_set_of(place, round_)

    def waiting(one: closing.Person, *, asked_again: bool = False) -> Waiting:
        return Waiting(area_set.area(one.area), framework.perspective(one.perspective), one.label, asked_again)

    told = [waiting(one, asked_again=True) for one in again]
    told += [waiting(one) for one in silent if one not in again]
    return Rates(
        round=round_,
        framework=framework,
        area_set=area_set,
        areas=tuple(sorted((a for a in area_set.areas if a.code in agreed), key=lambda area: area.name)),
        agreed=frozenset(code for code, agrees in agreed.items() if agrees),
        withdrawn=withdrawn,
        people=_people(framework, found, agreed),
        waiting=tuple(sorted(told, key=lambda one: one.area.name)),
        to_ask_again=len(to_ask),
        digest=release.digest if release else "",
    )


def _people(framework: Framework, found: Counts, areas: dict[str, bool]) -> dict[tuple[str, str], Rate]:
    asked, sent = found.asked(), found.sent()
    every = ((area, perspective.id) for area in areas for perspective in framework.perspectives)
    return {key: Rate(asked.get(key, 0), sent[key]) for key in every if asked.get(key) or sent[key]}
