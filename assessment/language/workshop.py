"""What translators need: the template of all texts, their catalogues brought up to date, and compiled ones.

Babel is needed here and nowhere else: a running toolkit reads the compiled catalogues with Python's own gettext.
"""

import re
import struct
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog, Message

ROOT: Final = Path(__file__).resolve().parents[2]
SCANNED: Final = ("app.py", "assessment", "pages")
KEYWORDS: Final = {"_": None, "N_": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}
PROJECT: Final = "carers-self-assessment"
TOLD: Final = "Translators:"
"""How a comment in the code begins that is meant for translators."""

_LEFT_OUT: Final = re.compile(
    r'^"(POT-Creation-Date|PO-Revision-Date|Last-Translator|Generated-By|Report-Msgid-Bugs-To|Language-Team):.*\n',
    re.MULTILINE,
)
"""Fields that would make each day's file another, or that nobody fills in."""
_OWN_FIELDS: Final = re.compile(r'^"(X-[A-Za-z-]+: ?.*)\\n"$', re.MULTILINE)
_HEADER: Final = re.compile(r'^msgid ""\nmsgstr ""\n((?:".*"\n)+)', re.MULTILINE)
_MAGIC: Final = 0x950412DE  # of a compiled catalogue, says gettext's manual


def template() -> str:
    """The template: every text of the app with the files that show it. The same texts give the same template."""
    from babel.messages.catalog import Catalog
    from babel.messages.extract import extract

    found = Catalog(project=PROJECT, version="1", charset="utf-8")
    for path in _sources():
        with path.open("rb") as file:
            for _line, message, comments, context in extract("python", file, KEYWORDS, (TOLD,)):
                place = [(path.relative_to(ROOT).as_posix(), 0)]
                found.add(message, locations=place, auto_comments=comments, context=context)
    header = f"Texts of the carers’ self-assessment. A comment in the code that begins “{TOLD}” is shown here."
    found.header_comment = f"# {header}"
    return _written(found)


def updated(catalogue: str, of_template: str) -> str:
    """A catalogue (.po) with the template's texts: what is new is empty, what is gone is kept at the end, commented
    out. The fields of its header stay."""
    read = _read(catalogue)
    read.update(_read(of_template), no_fuzzy_matching=True, update_creation_date=False)
    text = _written(read)
    own = "".join(f'"{field}\\n"\n' for field in _OWN_FIELDS.findall(catalogue))
    return _HEADER.sub(lambda header: header[0] + own, text, count=1)


def compiled(catalogue: str, of_template: str) -> bytes:
    """A catalogue as gettext reads it (.mo): the finished texts, and in its header how many of the template's they
    are, in per cent."""
    done, every = counts(catalogue, of_template)
    header = "".join(line.replace("\\n", "\n") for line in re.findall(r'"(.*)"\n', _header(catalogue)))
    texts = {"": f"{header}X-Translated-Percent: {100 * done // max(1, every)}\n"}
    for message in _messages(_read(catalogue)):
        if _is_done(message):
            texts[_key(message)] = "\0".join(_forms(message.string))
    return _packed(texts)


def counts(catalogue: str, of_template: str) -> tuple[int, int]:
    """How many texts of the template are translated, and how many there are."""
    wanted = {_key(message) for message in _messages(_read(of_template))}
    done = {_key(message) for message in _messages(_read(catalogue)) if _is_done(message)}
    return len(wanted & done), len(wanted)


def mismatches(catalogue: str) -> list[str]:
    """The translations whose {placeholders} are not their source's, one line each."""
    found = []
    for message in _messages(_read(catalogue)):
        wanted = {frozenset(placeholders(form)) for form in _forms(message.id)}
        for form in _forms(message.string) if _is_done(message) else ():
            if frozenset(placeholders(form)) not in wanted:
                found.append(f"{_forms(message.id)[0]!r} is translated with other placeholders: {form!r}")
    return found


def placeholders(text: str) -> list[str]:
    """The names in curly brackets: ["number", "total"]."""
    return re.findall(r"\{(\w*)[^{}]*\}", text.replace("{{", "").replace("}}", ""))


def _sources() -> list[Path]:
    found = [ROOT / name for name in SCANNED]
    files = [file for path in found for file in (sorted(path.rglob("*.py")) if path.is_dir() else [path])]
    return [file for file in files if "language" not in file.relative_to(ROOT).parts[:2]]


def _read(text: str) -> "Catalog":
    from babel.messages.pofile import read_po

    return read_po(BytesIO(text.encode()), abort_invalid=True)


def _written(catalogue: "Catalog") -> str:
    from babel.messages.pofile import write_po

    stream = BytesIO()
    write_po(stream, catalogue, width=100, include_lineno=False, sort_by_file=True)
    return _LEFT_OUT.sub("", stream.getvalue().decode())


def _header(catalogue: str) -> str:
    found = _HEADER.search(catalogue)
    return found[1] if found else ""


def _messages(catalogue: "Catalog") -> list["Message"]:
    return [message for message in catalogue if message.id]


def _is_done(message: "Message") -> bool:
    return not message.fuzzy and all(_forms(message.string))


def _forms(text: object) -> tuple[str, ...]:
    return tuple(str(form) for form in text) if isinstance(text, tuple | list) else (str(text or ""),)


def _key(message: "Message") -> str:
    context = f"{message.context}\x04" if message.context else ""
    return context + "\0".join(_forms(message.id))


def _packed(texts: dict[str, str]) -> bytes:
    """The format of compiled catalogues: a head, the table of sources, that of translations, then the texts."""
    pairs = sorted((source.encode(), text.encode()) for source, text in texts.items())
    after_tables = 28 + 16 * len(pairs)
    tables: tuple[list[bytes], list[bytes]] = ([], [])
    body = b""
    for column in (0, 1):
        for pair in pairs:
            tables[column].append(struct.pack("<II", len(pair[column]), after_tables + len(body)))
            body += pair[column] + b"\0"
    head = struct.pack("<7I", _MAGIC, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, after_tables)
    return head + b"".join((*tables[0], *tables[1])) + body


def framework_catalogue(texts: dict[str, str], done: dict[str, tuple[str, str]], header: dict[str, str]) -> str:
    """A framework's catalogue: each text at its place, with the translation of the same text if there is one."""
    fields = {**header, "MIME-Version": "1.0", "Content-Type": "text/plain; charset=utf-8"}
    lines = ['msgid ""', 'msgstr ""', *(f'"{name}: {value}\\n"' for name, value in fields.items())]
    for place, text in texts.items():
        source, translated = done.get(place, ("", ""))
        kept = translated if source == text else ""
        lines += ["", f"msgctxt {_quoted(place)}", f"msgid {_quoted(text)}", f"msgstr {_quoted(kept)}"]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t") + '"'
