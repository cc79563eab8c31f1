"""The translations beside a framework: `translations/gd.po` with each text's place as its context."""

import re
from collections.abc import Sequence
from typing import Final

from assessment.catalogue.building import framework_from
from assessment.catalogue.characters import LARGEST, text_of
from assessment.catalogue.folders import Found, bytes_of
from assessment.catalogue.library import Bundle, Library
from assessment.catalogue.po import WHERE, Message, header_of, messages_in
from assessment.catalogue.problem import Problem, Rule, nearest, quoted
from assessment.model.said import framework_texts
from assessment.model.translation import Translation

FOLDER: Final = "translations"
ENDING: Final = ".po"

OF_A_FRAMEWORK = Rule(
    "translation-of-nothing", "Translations stand in the folder translations/ beside a framework’s files."
)
LANGUAGE = Rule(
    "translation-language", "A translation is named after its language, gd.po, and its header says the same language."
)
PLACE = Rule("translation-place", "Each message of a translation names a text of the framework, and each text once.")
PLACEHOLDERS = Rule("translation-placeholders", "A translation has the same {placeholders} as its source.")

TAG: Final = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")
_PLACEHOLDER: Final = re.compile(r"\{[^{}]*\}")


def is_translation(file: Found) -> bool:
    return file.path.suffix == ENDING


def translations_of(library: Library, found: Sequence[Found]) -> tuple[list[Translation], list[Problem]]:
    """The translations among these files, with every problem of them."""
    translations: list[Translation] = []
    problems: list[Problem] = []
    bundles = {bundle.path: bundle for bundle in library.bundles}
    for file in found:
        data = bytes_of(file, LARGEST)
        text, broken = text_of(data, file.shown) if isinstance(data, bytes) else (None, [data])
        problems += broken
        if text is None:
            continue
        messages, broken = messages_in(text, file.shown)
        problems += broken
        bundle = bundles.get(file.path.parent.parent)
        if bundle is None or file.path.parent.name != FOLDER:
            mend = "Move it to translations/ beside the framework’s files."
            problems.append(_problem(file, 1, OF_A_FRAMEWORK, "There is no framework beside this file’s folder.", mend))
            continue
        problems += _of_language(file, messages)
        texts = _texts(bundle) if library.whole else None
        if texts is not None:
            problems += _of_messages(file, messages, texts)
            translations.append(_translation(file, bundle, messages))
    return translations, problems


def _texts(bundle: Bundle) -> dict[str, str] | None:
    """The framework's texts; None where its own files have problems, which are told first."""
    whole = bundle.frameworks and all(file.made is not None for file in (*bundle.frameworks, *bundle.standards))
    return framework_texts(framework_from(bundle)) if whole else None


def _translation(file: Found, bundle: Bundle, messages: list[Message]) -> Translation:
    framework = framework_from(bundle)
    texts = {message.place: (message.source, message.translated) for message in messages if message.translated}
    texts.pop("", None)  # the header
    checked_by = header_of(messages).get("x-checked-by", "")
    return Translation(framework.id, framework.version, file.path.stem, checked_by, texts)


def _of_language(file: Found, messages: list[Message]) -> list[Problem]:
    named, said = file.path.stem, header_of(messages).get("language", "")
    if not TAG.fullmatch(named):
        what, mend = f"{quoted(named)} is no language’s tag.", "Name the file after its language, such as gd.po."
        return [_problem(file, 1, LANGUAGE, what, mend)]
    if said != named:
        what = f"The header says the language {quoted(said)}." if said else "The header does not say the language."
        return [_problem(file, 1, LANGUAGE, what, f"Write “Language: {named}” into the header, or rename the file.")]
    return []


def _of_messages(file: Found, messages: list[Message], texts: dict[str, str]) -> list[Problem]:
    problems: list[Problem] = []
    seen: dict[str, int] = {}
    for message in messages:
        place = message.place
        if not place and not message.source:
            continue
        if place not in texts:
            what = f"{quoted(place)} is no place of a text." if place else "The message says no place (msgctxt)."
            problems.append(_problem(file, message.line, PLACE, what, nearest(place, texts)))
        elif place in seen:
            what = f"{quoted(place)} stands here already, on line {seen[place]}."
            problems.append(_problem(file, message.line, PLACE, what, "Delete one of the two."))
        seen.setdefault(place, message.line)
        wanted, given = (sorted(_PLACEHOLDER.findall(text)) for text in (message.source, message.translated))
        if message.translated and wanted != given:
            what = f"The source has {', '.join(wanted) or 'none'}, the translation {', '.join(given) or 'none'}."
            problems.append(_problem(file, message.line, PLACEHOLDERS, what, "Copy them as they are."))
    return problems


def _problem(file: Found, line: int, rule: Rule, what: str, mend: str) -> Problem:
    return Problem(file.shown, line, 1, WHERE, rule.name, what, mend)
