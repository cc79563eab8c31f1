"""The areas: Scotland's 31 under every code and name that people use, and the demonstration's, which do not exist."""

import csv
from pathlib import Path

import pytest

from assessment.catalogue import content
from assessment.model.area import AreaSet, folded


@pytest.fixture(scope="module")
def scotland() -> AreaSet:
    return content().area_set("scotland")


@pytest.fixture(scope="module")
def demonstration() -> AreaSet:
    return content().area_set("demonstration")


def test_there_are_31_integration_authorities_of_which_30_have_a_board(scotland: AreaSet) -> None:
    assert len(scotland.areas) == 31
    assert [area.name for area in scotland.areas if area.model != "IJB"] == ["Highland"]
    assert not scotland.invented


def test_they_cover_32_councils_and_14_health_boards(scotland: AreaSet) -> None:
    councils = [code for area in scotland.areas for code in area.council_codes]
    assert len(councils) == len(set(councils)) == 32
    assert all(len(area.councils) == len(area.council_codes) for area in scotland.areas)
    assert len(scotland.health_boards) == 14
    assert len({area.health_board_code for area in scotland.areas}) == 14


@pytest.mark.parametrize("set_id", ["scotland", "demonstration"])
def test_tiles_are_distinct_and_counted_from_1(set_id: str) -> None:
    areas = content().area_set(set_id).areas
    assert len({area.tile for area in areas}) == len(areas)
    assert all(row >= 1 and column >= 1 for row, column in (area.tile for area in areas))
    assert len({area.abbreviation for area in areas}) == len(areas)


def test_the_tile_map_keeps_compass_order_where_it_matters(scotland: AreaSet) -> None:
    def tile(name: str) -> tuple[int, int]:
        area = scotland.find(name)
        assert area is not None
        return area.tile

    assert tile("Shetland")[0] < tile("Orkney")[0] < tile("Highland")[0] < tile("Fife")[0] < tile("Borders")[0]
    assert tile("Western Isles")[1] < tile("Highland")[1] < tile("Moray")[1] < tile("Aberdeen City")[1]


@pytest.mark.parametrize(
    ("reference", "name"),
    [
        ("S37000012", "Edinburgh"),
        ("City of Edinburgh", "Edinburgh"),
        ("Edinburgh, City of", "Edinburgh"),
        ("The City of Edinburgh Council", "Edinburgh"),
        ("S12000036", "Edinburgh"),
        ("Stirling & Clackmannanshire", "Clackmannanshire & Stirling"),
        ("Stirling and Clackmannanshire", "Clackmannanshire & Stirling"),
        ("Stirling", "Clackmannanshire & Stirling"),
        ("S12000005", "Clackmannanshire & Stirling"),
        ("Na h-Eileanan Siar", "Western Isles"),
        ("Eilean Siar", "Western Isles"),
        ("Comhairle nan Eilean Siar", "Western Isles"),
        ("argyll and bute", "Argyll & Bute"),
        ("Perth  and Kinross Council", "Perth & Kinross"),
        ("Dumfries and Galloway HSCP", "Dumfries & Galloway"),
        ("  orkney ", "Orkney Islands"),
        ("Shetland", "Shetland Islands"),
        ("Glasgow", "Glasgow City"),
        ("Fife Integration Joint Board", "Fife"),
        ("S37000014", "Fife"),
        ("S12000015", "Fife"),
        ("S37000023", "Perth & Kinross"),
        ("S12000024", "Perth & Kinross"),
        ("S37000015", "Glasgow City"),
        ("S12000046", "Glasgow City"),
        ("S37000021", "North Lanarkshire"),
        ("S12000044", "North Lanarkshire"),
    ],
)
def test_an_area_is_found_under_its_variants_and_superseded_codes(scotland: AreaSet, reference: str, name: str) -> None:
    found = scotland.find(reference)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("reference", ["", "Council", "Lanarkshire", "Ayrshire", "Atlantis", "S08000029", "S37000099"])
def test_what_means_no_single_area_is_not_guessed(scotland: AreaSet, reference: str) -> None:
    assert scotland.find(reference) is None


@pytest.mark.parametrize("set_id", ["scotland", "demonstration"])
def test_no_reference_means_two_areas(set_id: str) -> None:
    meant: dict[str, str] = {}
    for area in content().area_set(set_id).areas:
        for reference in area.references:
            assert meant.setdefault(folded(reference), area.code) == area.code, reference


@pytest.mark.parametrize(
    ("reference", "code"),
    [
        ("S08000018", "S08000029"),
        ("S08000027", "S08000030"),
        ("S08000021", "S08000031"),
        ("S08000023", "S08000032"),
        ("NHS Lothian", "S08000024"),
        ("S08000022", "S08000022"),
        ("nhs greater glasgow and clyde", "S08000031"),
        ("S08000099", None),
        ("", None),
    ],
)
def test_health_boards_are_known_by_current_and_superseded_codes(
    scotland: AreaSet, reference: str, code: str | None
) -> None:
    assert scotland.health_board_code(reference) == code


def test_the_grouping_is_ours_and_says_so(scotland: AreaSet) -> None:
    assert "grouping by kind is ours" in scotland.about
    by_kind = {kind: {a.name for a in scotland.areas if a.kind == kind} for kind in scotland.kinds}
    assert by_kind["Islands"] == {"Orkney Islands", "Shetland Islands", "Western Isles"}
    assert by_kind["Cities"] == {"Aberdeen City", "Dundee City", "Edinburgh", "Glasgow City"}
    assert len(by_kind["Other mainland areas"]) == 24


def test_a_dozen_invented_areas_have_boards_kinds_and_a_map_of_their_own(demonstration: AreaSet) -> None:
    assert demonstration.invented
    assert len(demonstration.areas) == 12
    assert len(demonstration.health_boards) == 3
    assert len(demonstration.kinds) == 3
    assert [area.code for area in demonstration.areas] == [f"D{number:02}" for number in range(1, 13)]


def test_no_invented_name_or_code_is_a_real_one(scotland: AreaSet, demonstration: AreaSet) -> None:
    for area in demonstration.areas:
        for reference in (*area.references, area.health_board, area.health_board_code):
            assert scotland.find(reference) is None, reference
            assert scotland.health_board_code(reference) is None, reference


def test_the_csv_names_every_column_of_an_area(root: Path) -> None:
    for name in ("scotland", "demonstration"):
        with (root / f"data/areas/{name}.csv").open(encoding="utf-8", newline="") as file:
            assert csv.DictReader(file).fieldnames == [
                *("code", "name", "council_codes", "council_names", "health_board_code", "health_board_name"),
                *("model", "kind", "abbreviation", "tile_row", "tile_column"),
                *("former_codes", "health_board_former_codes", "other_names"),
            ]
