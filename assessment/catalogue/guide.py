"""docs/content-format.md: what stands in a content file, written from the classes and the rules themselves."""

from collections.abc import Iterator
from inspect import cleandoc
from typing import Final

from assessment.catalogue.area_rows import NEEDED, OPTIONAL
from assessment.catalogue.characters import LARGEST
from assessment.catalogue.every_rule import rules_by_subject
from assessment.catalogue.fields import Key, classes_in, keys_of
from assessment.catalogue.kinds import KINDS, Kind
from assessment.catalogue.shape_words import plain_name

_BEGINNING: Final = f"""\
<!-- Written by `python -m assessment schemas` from assessment/catalogue and assessment/model: change it there. -->
# The format of content files

Everything that the toolkit says about standards and evidence stands in YAML files: frameworks in
`standards/<id>/<version>/`, everything else in `data/`. Files may have any name that ends in `.yaml`: the key `kind`,
which stands first, says what a file is.

`python -m assessment check` finds every problem in all of them, each on one line:

    file:line:column · where · rule · what is wrong · how to mend it

It also takes paths: a file, a framework’s folder, or a folder that holds `standards/` and `data/`. The exit status is
0 without problems and 1 with some. Editors that know JSON Schema help while one writes, with this first line (mend the
path to fit the folder):

    # yaml-language-server: $schema=../../../docs/schemas/standard.json

## How YAML is read here

- Files are UTF-8, have at most {LARGEST // 1024} kB, and are indented with spaces.
- Numbers are written plainly (`2`, `1.5`) and are exact. What looks like a number but is text stands in quotation
  marks: `number: "1.2"`, `version: "1.0"`, `year: "2018"`.
- `true` and `false` are truths. The words yes, no, on, off, y and n stand in quotation marks: `value: "yes"`.
- A text with a colon and a space in it stands in quotation marks. Long texts begin with `>-` and go on below, indented.
- A key without a value is left out. A list with one item is still a list.
"""


def content_format() -> str:
    """The whole page, as Markdown."""
    parts = [_BEGINNING, "\n".join(_contents())]
    parts += ["\n".join(_kind(kind)) for kind in KINDS.values()]
    parts += ["\n".join(_areas()), "\n".join(_rules())]
    return "\n".join(parts)


def _contents() -> Iterator[str]:
    yield "## The kinds of file\n"
    yield "| kind | stands in | holds |"
    yield "|---|---|---|"
    for kind in KINDS.values():
        yield f"| [`{kind.name}`](#kind-{kind.name}) | `{kind.folder}/` | {_first_sentence(kind.shape)} |"
    yield ""


def _kind(kind: Kind) -> Iterator[str]:
    yield f"## Kind `{kind.name}`\n"
    for shape in classes_in(kind.shape):
        left_out = kind.left_out if shape is kind.shape else ()
        if shape in [other.shape for other in KINDS.values()] and shape is not kind.shape:
            continue
        if shape is not kind.shape:
            if _is_told_elsewhere(shape, kind):
                continue
            yield f"### {_words(shape.__name__)}\n"
        yield f"{cleandoc(shape.__doc__ or '')}\n"
        yield "| key | takes | |"
        yield "|---|---|---|"
        if shape is kind.shape:
            yield f"| `kind` | `{kind.name}` | needed |"
        for key in keys_of(shape).values():
            if key.name not in left_out:
                yield f"| `{key.name}` | {_takes(key)} | {_need(key)} |"
        yield ""


def _is_told_elsewhere(shape: type, kind: Kind) -> bool:
    """Whether the block is part of an earlier kind, or of this one only through another kind's files."""
    names = list(KINDS)
    earlier = [KINDS[name] for name in names[: names.index(kind.name)]]
    own = _without(kind)
    return shape not in own or any(shape in _without(other) for other in earlier)


def _without(kind: Kind) -> set[type]:
    """The blocks of a kind's files, those of the keys that are left out not counted."""
    blocks = [key.block for key in keys_of(kind.shape).values() if key.block and key.name not in kind.left_out]
    return {shape for block in blocks for shape in classes_in(block)}


def _takes(key: Key) -> str:
    if key.block:
        name = f"{_words(key.block.__name__)}"
        return f"a list of blocks: {name}" if key.many else f"a block: {name}"
    what = " or ".join(f"`{word}`" for word in key.words) if key.words else plain_name(key)
    if key.named:
        return f"a block: {what} under each name"
    return f"a list, each {what}" if key.many else what


def _need(key: Key) -> str:
    if key.required:
        return "needed"
    return f"`{str(key.default).lower()}` if left out" if key.default not in (None, ()) else "may be left out"


def _areas() -> Iterator[str]:
    yield "## The CSV of an area set\n"
    yield "One row for each area, with these columns in any order; several values in a cell are joined by `; `.\n"
    yield f"Needed: {', '.join(f'`{name}`' for name in NEEDED)}.\n"
    yield f"May be left out or empty: {', '.join(f'`{name}`' for name in OPTIONAL)}.\n"


def _rules() -> Iterator[str]:
    yield "## Every rule\n"
    for subject, rules in rules_by_subject().items():
        yield f"### {subject}\n"
        yield "| rule | what it asks for |"
        yield "|---|---|"
        yield from (
            f"| `{rule.name}` | {rule.says.replace('|', chr(92) + '|').replace('<', '&lt;')} |" for rule in rules
        )
        yield ""


def _first_sentence(shape: type) -> str:
    text = " ".join((shape.__doc__ or "").split())
    return text.partition(". ")[0].rstrip(".") + "."


def _words(name: str) -> str:
    """A class's name as words: RecommendationPart is a recommendation part."""
    return name[0] + "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in name[1:])
