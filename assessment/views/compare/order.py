"""In which order areas stand beside each other: by name, by group or by place on the map. Never by result."""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from typing import Final

from assessment.language import N_
from assessment.model.area import Area


class Order(StrEnum):
    NAME = "name"
    HEALTH_BOARD = "health-board"
    KIND = "kind"
    NORTH_TO_SOUTH = "north-to-south"


ORDER_LABELS: Final[Mapping[Order, str]] = {
    Order.NAME: N_("In alphabetical order"),
    Order.HEALTH_BOARD: N_("By health board"),
    Order.KIND: N_("By kind of area"),
    Order.NORTH_TO_SOUTH: N_("From north to south"),
}

_GROUP: Final[Mapping[Order, Callable[[Area], str]]] = {
    Order.HEALTH_BOARD: lambda area: area.health_board,
    Order.KIND: lambda area: area.kind,
}


def in_order(areas: Sequence[Area], order: Order) -> tuple[Area, ...]:
    """The same without headings."""
    return tuple(area for _heading, group in grouped(areas, order) for area in group)


def grouped(areas: Sequence[Area], order: Order) -> tuple[tuple[str, tuple[Area, ...]], ...]:
    """Areas in groups, each with its heading; one group without a heading where the order makes none."""
    by_name = sorted(areas, key=lambda area: area.name)
    if order is Order.NORTH_TO_SOUTH:
        return (("", tuple(sorted(by_name, key=lambda area: area.tile))),)
    if order is Order.NAME:
        return (("", tuple(by_name)),)
    group = _GROUP[order]
    headings = sorted({group(area) for area in areas})
    return tuple((heading, tuple(area for area in by_name if group(area) == heading)) for heading in headings)
