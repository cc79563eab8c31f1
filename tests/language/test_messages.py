"""Every message can be found, looked up and put together again: in the code, and in each catalogue."""

import ast
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

import pytest

from assessment.language.catalogues import FOLDER
from assessment.language.offering import ENOUGH, NotOffered, met, name_of, offered
from assessment.language.pseudo import PSEUDO
from assessment.language.workshop import compiled, counts, mismatches, placeholders, template, updated
from tests.language.messages import LOOKING_UP, calls, messages

GAELIC_FORMS = (
    "nplurals=4; plural=((n == 1 || n == 11) ? 0 : (n == 2 || n == 12) ? 1 : "
    "((n >= 3 && n <= 10) || (n >= 13 && n <= 19)) ? 2 : 3);"
)
INVENTED = f"""\
msgid ""
msgstr ""
"Language: qaa\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: {GAELIC_FORMS}\\n"
"X-Language-Name: Invented\\n"
"X-Checked-By: Nobody at all\\n"

msgid "Next"
msgstr "Ooon"

#, fuzzy
msgid "Back"
msgstr "Kcab"

msgctxt "a month"
msgid "May"
msgstr "Yam"

msgid "{{count}} person"
msgid_plural "{{count}} people"
msgstr[0] "one like {{count}}"
msgstr[1] "two like {{count}}"
msgstr[2] "some: {{count}}"
msgstr[3] "many: {{count}}"
""".replace("{{", "{").replace("}}", "}")

INVENTED_TEMPLATE = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"

msgid "Next"
msgstr ""

msgid "New"
msgstr ""
"""


class TestInTheCode:
    def test_nothing_is_looked_up_while_modules_are_loaded(self) -> None:
        """Whoever came first would decide everybody's language."""
        assert [call.place for call in calls() if call.name in LOOKING_UP and call.at_import] == []

    def test_no_message_is_put_together_before_it_is_looked_up(self) -> None:
        """f-strings, sums and finished sentences are in no catalogue."""
        glued = (ast.JoinedStr, ast.BinOp)
        wrong = [
            call.place
            for call in calls()
            for part in call.node.args[: 1 if call.name in ("_", "N_") else 2]
            if isinstance(part, glued)
            or (isinstance(part, ast.Call) and isinstance(part.func, ast.Attribute) and part.func.attr == "format")
        ]
        assert wrong == []

    def test_what_is_marked_is_written_out(self) -> None:
        assert [call.place for call in calls() if call.name != "_" and not call.literals] == []

    def test_placeholders_have_names(self) -> None:
        """So that translators can put them in another order."""
        unnamed = [call.place for call in calls() for text in call.literals if "" in placeholders(text)]
        assert unnamed == []

    def test_both_english_forms_have_the_same_placeholders(self) -> None:
        """A form may leave the number itself out: “one person”."""
        for call in calls():
            if call.name == "ngettext" and len(call.literals) == 2:
                one, many = (set(placeholders(text)) for text in call.literals)
                assert one <= many, call.place

    def test_messages_neither_begin_nor_end_with_a_space(self) -> None:
        """Whoever glues sentences together from parts does this."""
        assert sorted(text for text in messages() if text != text.strip()) == []


class TestInTheCatalogues:
    def test_the_template_holds_every_message(self) -> None:
        held = template()
        assert '\nmsgid "Sign in"\n' in held
        assert counts("", held)[1] >= 0.9 * len(messages())

    @pytest.mark.parametrize("catalogue", sorted(FOLDER.glob("*.po")), ids=lambda path: path.name)
    def test_placeholders_are_those_of_the_source(self, catalogue: Path) -> None:
        assert mismatches(catalogue.read_text("utf-8")) == []

    def test_other_placeholders_are_found(self) -> None:
        wrong = INVENTED.replace("some: {count}", "some: {number}")
        assert mismatches(INVENTED) == []
        assert mismatches(wrong) == ["'{count} person' is translated with other placeholders: 'some: {number}'"]

    def test_a_catalogue_is_brought_up_to_date_and_keeps_its_header(self) -> None:
        of = INVENTED_TEMPLATE
        now = updated(INVENTED.replace("qaa", "gd"), of)  # Babel looks the language up
        assert 'msgid "Next"\nmsgstr "Ooon"' in now
        assert 'msgid "New"\nmsgstr ""' in now
        assert '#~ msgctxt "a month"' in now
        assert '"X-Checked-By: Nobody at all\\n"' in now
        assert updated(now, of) == now

    def test_gaelic_is_prepared_and_says_nothing_that_nobody_has_checked(self) -> None:
        gaelic = (FOLDER / "gd.po").read_text("utf-8")
        if '"X-Checked-By: \\n"' in gaelic:
            assert counts(gaelic, gaelic)[0] == 0
        assert name_of("gd") == "Gàidhlig"


class TestCompiled:
    @pytest.fixture
    def read(self) -> GNUTranslations:
        return GNUTranslations(BytesIO(compiled(INVENTED, INVENTED)))

    def test_pythons_own_gettext_reads_it(self, read: GNUTranslations) -> None:
        assert read.gettext("Next") == "Ooon"
        assert read.pgettext("a month", "May") == "Yam"

    def test_what_is_not_finished_stays_english(self, read: GNUTranslations) -> None:
        assert read.gettext("Back") == "Back"
        assert read.info()["x-translated-percent"] == "75"

    @pytest.mark.parametrize(
        ("numbers", "form"),
        [
            ((1, 11), "one like {count}"),
            ((2, 12), "two like {count}"),
            ((3, 10, 13, 19), "some: {count}"),
            ((0, 20, 21, 22, 100, 111), "many: {count}"),
        ],
    )
    def test_the_four_forms_of_gaelic(self, read: GNUTranslations, numbers: tuple[int, ...], form: str) -> None:
        for number in numbers:
            assert read.ngettext("{count} person", "{count} people", number) == form, number

    def test_gaelics_own_catalogue_has_these_forms(self) -> None:
        with (FOLDER / "gd.mo").open("rb") as file:
            assert GNUTranslations(file).info()["plural-forms"] == GAELIC_FORMS


class TestOffered:
    @pytest.fixture
    def invented(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        """A folder of catalogues of which one is finished."""
        from assessment.language import catalogues

        monkeypatch.setattr(catalogues, "FOLDER", tmp_path)
        catalogues.catalogue_of.cache_clear()
        finished = INVENTED.replace("#, fuzzy\n", "")
        (tmp_path / "qaa.mo").write_bytes(compiled(finished, finished))
        (tmp_path / "qab.mo").write_bytes(compiled(INVENTED, INVENTED))
        unchecked = finished.replace("Nobody at all", "")
        (tmp_path / "qac.mo").write_bytes(compiled(unchecked, unchecked))
        monkeypatch.undo()
        monkeypatch.setattr(catalogues, "FOLDER", tmp_path)
        return tmp_path

    def test_english_alone_unless_more_is_asked_for(self) -> None:
        assert offered("") == ("en-GB",)
        assert offered(" en-GB , en-XA ,en-XA") == ("en-GB", "en-XA")

    def test_a_checked_and_finished_language_is_offered(self, invented: Path) -> None:
        assert offered("qaa") == ("en-GB", "qaa")
        assert name_of("qaa") == "Invented"

    @pytest.mark.parametrize(
        ("tag", "why"),
        [
            ("qab", f"75 % of the texts are translated into qab; {ENOUGH} % are needed."),
            ("qac", "No person is named as having checked the texts in qac"),
            ("qad", "There are no texts in the language 'qad'."),
            ("../../etc/passwd", "There are no texts"),
        ],
    )
    def test_no_other_language_is(self, invented: Path, tag: str, why: str) -> None:
        with pytest.raises(NotOffered, match=why):
            offered(f"en-GB,{tag}")

    @pytest.mark.parametrize(
        ("cookie", "accepted", "meets"),
        [
            ("", "", "en-GB"),
            ("", "gd", "gd"),
            ("", "gd-GB,gd;q=0.9,en;q=0.8", "gd"),
            ("", "fr, en-US;q=0.7, gd;q=0.3", "en-GB"),
            ("", "fr;q=1, gd;q=0.2", "gd"),
            ("", "gd;q=0, en", "en-GB"),
            ("", "*", "en-GB"),
            ("", "nonsense;;;=,,\x00", "en-GB"),
            ("gd", "en-GB", "gd"),
            ("tlh", "gd", "gd"),
            ("en-XA", "", "en-GB"),
        ],
    )
    def test_a_visitor_meets_their_choice_or_what_their_browser_asks_for(
        self, cookie: str, accepted: str, meets: str
    ) -> None:
        assert met(cookie, accepted, ("en-GB", "gd")) == meets

    def test_plain_english_is_never_answered_with_the_invented_language(self) -> None:
        assert met("", "en", (PSEUDO, "en-GB")) == "en-GB"
