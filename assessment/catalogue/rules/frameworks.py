"""A framework as a whole: its folder, its sides, and that its parts fit each other."""

from collections.abc import Iterator

from assessment.catalogue.library import Bundle, Library, by_id
from assessment.catalogue.node import Entry, Finding, Node
from assessment.catalogue.problem import nearest, quoted
from assessment.catalogue.rules.check import rule
from assessment.model.framework import Side


def _folder(bundle: Bundle) -> Node:
    return bundle.head or Node(bundle.shown, 1, 1)


@rule("one-framework-a-folder", "A framework’s folder has one file of kind framework.", needs_all_files=True)
def a_folder_has_one_framework(library: Library) -> Iterator[Finding]:
    for bundle in library.bundles:
        if not bundle.frameworks:
            what = "No file in this folder has the kind framework."
            yield Finding(_folder(bundle), what, "Add one: it holds the scale and the perspectives.")
        for extra in bundle.frameworks[1:]:
            what = f"{bundle.frameworks[0].shown} is the framework of this folder already."
            yield Finding(extra.root, what, "Put the other framework into a folder of its own.")


@rule("no-standards", "A framework has at least one standard.", needs_all_files=True)
def a_framework_has_standards(library: Library) -> Iterator[Finding]:
    for bundle in library.bundles:
        if bundle.head and not bundle.standards:
            mend = "Add a file of kind standard to the folder."
            yield Finding(bundle.head, "No file in this folder has the kind standard.", mend)


@rule("folder-name", "A framework’s folder is standards/<id>/<version>/.")
def the_folder_says_id_and_version(library: Library) -> Iterator[Finding]:
    for bundle in library.bundles:
        folder = f"{bundle.path.parent.name}/{bundle.path.name}"
        own, version = (bundle.head.text("id"), bundle.head.text("version")) if bundle.head else (None, None)
        if not (bundle.placed and bundle.head and own and version and bundle.frameworks[0].made):
            continue
        if folder != f"{own}/{version}":
            what = f"The folder {quoted(folder)} does not say {own} {version}."
            yield Finding(bundle.head.at("id"), what, f"Rename the folder to {own}/{version}, or change id or version.")


@rule("framework-twice", "A version of a framework stands in one folder.")
def a_version_stands_once(library: Library) -> Iterator[Finding]:
    first: dict[tuple[str, str], Bundle] = {}
    for bundle in library.bundles:
        own, version = (bundle.head.text("id"), bundle.head.text("version")) if bundle.head else (None, None)
        if bundle.head and own and version and first.setdefault((own, version), bundle) is not bundle:
            what = f"{own} {version} stands already in {first[own, version].shown}."
            yield Finding(bundle.head.at("version"), what, "Give this one a new version.")


@rule("side-without-perspective", "Each side, the carers’ and the board’s, has at least one perspective.")
def both_sides_are_heard(library: Library) -> Iterator[Finding]:
    for bundle in library.bundles:
        perspectives = bundle.head.entries("perspectives") if bundle.head else []
        sides = {perspective.text("side") for perspective in perspectives}
        for side in Side if sides <= set(Side) else ():
            if bundle.head and perspectives and side not in sides:
                what = f"No perspective has the side {side}."
                yield Finding(bundle.head.at("perspectives"), what, f"Add one with side: {side}.")


@rule("minutes", "The time that all questions take is from 1 to 240 minutes.")
def the_time_is_sensible(library: Library) -> Iterator[Finding]:
    for head in library.entries("framework"):
        minutes = head.number("minutes")
        if minutes is not None and not 1 <= minutes <= 240:
            what = f"Nobody answers for {quoted(minutes)} minutes."
            yield Finding(head.at("minutes"), what, "Estimate the minutes that all questions take.")


@rule("looks-like", "Every indicator says what each level looks like, and names no other level.")
def every_level_is_described(library: Library) -> Iterator[Finding]:
    for bundle in library.bundles:
        for indicator in bundle.indicators if bundle.levels else []:
            described = indicator.entry("looks_like")
            if described is None:
                continue
            for level in described.values:
                if level not in bundle.levels and bundle.names_all_levels:
                    what = f"{quoted(level)} is no level of the scale."
                    yield Finding(described.keys[level], what, nearest(level, bundle.levels))
            for level in bundle.levels:
                if level not in described.values:
                    what = f"Nothing says what {quoted(level)} looks like."
                    yield Finding(described, what, f"Add “{level}: …” with one sentence that can be observed.")


@rule("unknown-perspective", "asked_of names perspectives of the framework.")
def asked_of_names_perspectives(library: Library) -> Iterator[Finding]:
    for bundle in library.bundles:
        for fact in bundle.facts if bundle.perspectives else []:
            for asked in fact.texts("asked_of"):
                if asked.text not in bundle.perspectives:
                    what = f"{quoted(asked.text)} is no perspective."
                    yield Finding(asked, what, nearest(asked.text or "", bundle.perspectives))


def _outcomes(standard: Entry) -> dict[str, Entry]:
    return by_id(standard.entries("outcomes"))


@rule("unknown-outcome", "An indicator’s outcomes are those of its standard.")
def indicators_name_outcomes_of_their_standard(library: Library) -> Iterator[Finding]:
    for standard in library.entries("standard"):
        known = _outcomes(standard)
        for indicator in standard.entries("indicators"):
            for outcome in indicator.texts("outcomes"):
                if outcome.text not in known:
                    what = f"{quoted(outcome.text)} is no outcome of this standard."
                    yield Finding(outcome, what, nearest(outcome.text or "", known))


@rule("unused-outcome", "Every outcome is named by at least one indicator of its standard.")
def every_outcome_has_an_indicator(library: Library) -> Iterator[Finding]:
    for standard in library.entries("standard"):
        used = {item.text for indicator in standard.entries("indicators") for item in indicator.texts("outcomes")}
        for own, outcome in _outcomes(standard).items():
            if own not in used:
                mend = "Name it under outcomes of an indicator that leads to it."
                yield Finding(outcome.at("id"), f"No indicator names {quoted(own)}.", mend)
