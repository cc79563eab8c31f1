"""Published evidence: sources, figures, series, practice, recommendations, the role, the law, our reading of words."""

from dataclasses import dataclass
from enum import StrEnum

from assessment.model.shape import FORBID, Exact, Flag, Slug, Text, Whole


@dataclass(frozen=True)
class Source:
    """Where figures come from: once each, with full provenance. `read_on` is an ISO date, or a year and month where the
    day is not known; `note` says what of it could and could not be read."""

    __pydantic_config__ = FORBID

    id: Slug
    title: Text
    publisher: Text
    published: Text
    read_on: Text
    licence: Text
    url: Text | None = None
    note: Text | None = None


class BaseKind(StrEnum):
    """What a figure was counted among. Figures of different kinds are never drawn together."""

    CARER_REPRESENTATIVES = "carer_representatives"
    AREAS = "areas"
    CARERS = "carers"
    RESPONDENTS = "respondents"
    DOCUMENTS = "documents"
    NONE = "none"


class Qualifier(StrEnum):
    EXACTLY = "exactly"
    ABOUT = "about"
    MORE_THAN = "more_than"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    FEWER_THAN = "fewer_than"


@dataclass(frozen=True)
class Evidence:
    """One published figure. For "5 of 20 areas": value 5, unit "areas", numerator 5, base 20.

    `base` is None where the source gives none. `base_of` says in words what the base is. `at` is the place in the
    source. `words` is how the source puts a figure that it does not give in digits ("a third"): people are then shown
    the words, and `value` is our rounding of them. `derived` figures were worked out by us from published ones, and
    `caution` then says how.
    """

    __pydantic_config__ = FORBID

    id: Slug
    label: Text
    year: Text
    place: Text
    value: Exact
    unit: Text
    base_kind: BaseKind
    base_of: Text
    source: Slug
    at: Text
    numerator: Whole | None = None
    base: Whole | None = None
    qualifier: Qualifier = Qualifier.EXACTLY
    words: Text | None = None
    caution: Text | None = None
    derived: Flag = False


@dataclass(frozen=True)
class Series:
    """Figures of one unit and one kind of base over years. `points` are evidence ids in time order; `topic` is the
    heading under which series are shown together."""

    __pydantic_config__ = FORBID

    id: Slug
    topic: Text
    title: Text
    unit: Text
    points: tuple[Slug, ...]
    caution: Text | None = None


@dataclass(frozen=True)
class Practice:
    """A known good example. `areas` are area codes of the set `area_set`, none where the source does not name the
    area; `indicators` are indicator ids."""

    __pydantic_config__ = FORBID

    id: Slug
    title: Text
    summary: Text
    year: Text
    area_set: Slug
    framework: Slug
    indicators: tuple[Slug, ...]
    source: Slug
    at: Text
    areas: tuple[Text, ...] = ()


@dataclass(frozen=True)
class RecommendationPart:
    """One numbered part of a recommendation."""

    __pydantic_config__ = FORBID

    id: Slug
    number: Text
    text: Text


@dataclass(frozen=True)
class LaterStep:
    """What a still later source asks for or reports about a recommendation."""

    __pydantic_config__ = FORBID

    year: Text
    text: Text
    source: Slug
    at: Text


@dataclass(frozen=True)
class Recommendation:
    """What a report asks for. `progress` and `next_steps` are what the later report says of it; `since` is what sources
    after that one add, in time order."""

    __pydantic_config__ = FORBID

    id: Slug
    number: Text
    title: Text
    year: Text
    parts: tuple[RecommendationPart, ...]
    progress: Text
    progress_year: Text
    next_steps: tuple[Text, ...]
    source: Slug
    at: Text
    since: tuple[LaterStep, ...] = ()
    caution: Text | None = None


@dataclass(frozen=True)
class RoleFunction:
    """One of the main functions of the carer representative's role, and what it asks of them."""

    __pydantic_config__ = FORBID

    id: Slug
    title: Text
    duties: tuple[Text, ...]
    source: Slug
    at: Text


@dataclass(frozen=True)
class Provision:
    """What a law or guidance says that bears on carer members. `from_date` is an ISO date where it began on a known
    day; `our_reading` marks what we conclude from the text, which the text itself does not say."""

    __pydantic_config__ = FORBID

    id: Slug
    title: Text
    says: Text
    source: Slug
    at: Text
    from_date: Text | None = None
    our_reading: Flag = False
    caution: Text | None = None


class Confidence(StrEnum):
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True)
class Reading:
    """What a report says in words about one indicator (`cue`, paraphrased), and our reading of it, which is not a
    published rating: `levels` lists one level id, or several where the words allow several."""

    __pydantic_config__ = FORBID

    indicator: Slug
    levels: tuple[Slug, ...]
    confidence: Confidence
    cue: Text
    at: Text


@dataclass(frozen=True)
class Readings:
    """All readings of one source for one framework. Their levels are shown only where `shown` is true: the one switch.
    The cues are the source's own findings and are always shown."""

    __pydantic_config__ = FORBID

    id: Slug
    title: Text
    framework: Slug
    source: Slug
    shown: Flag
    caution: Text
    readings: tuple[Reading, ...]
