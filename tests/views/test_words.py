"""Words of boards on screens: the whole list, and the part that opens beside a text."""

import re

from assessment.model.word import Glossary, Word
from assessment.views.words import all_words, common_words, words_in, words_on

GLOSSARY = Glossary(
    (
        Word("board", "board", "It plans care.", ("IJB",), common=True),
        Word("minutes", "minutes of a meeting", "Written notes.", ("the minutes",)),
        Word("agenda", "agenda", "A list of what comes up."),
        Word("timeous", "timeous", "In good time.", instead="in good time"),
    )
)


def test_each_word_has_a_place_of_its_own_in_the_order_of_the_alphabet() -> None:
    shown = all_words(GLOSSARY)
    places = [shown.index(f'<dt id="{word}">') for word in ("board", "agenda", "minutes", "timeous")]
    assert places == sorted(places)
    assert "Board (IJB)" in shown
    assert "(the minutes)" not in shown
    assert "Here we say “in good time”." in shown


def test_there_is_a_jump_to_each_letter_and_one_back() -> None:
    shown = all_words(GLOSSARY)
    assert re.findall(r'href="#(letter-[^"]+)"', shown) == ["letter-a", "letter-m", "letter-t"]
    places = re.findall(r' id="([^"]+)"', shown)
    assert set(re.findall(r'href="#([^"]+)"', shown)) <= set(places) and len(places) == len(set(places))
    assert shown.index("<h3") < shown.index('<dt id="agenda">') < shown.rindex('href="#jumps"')


def test_a_list_of_most_words_alone_has_no_letters() -> None:
    shown = all_words(Glossary(GLOSSARY.words[:1]))
    assert '<dt id="board">' in shown and "letter" not in shown


def test_what_stands_in_a_text_is_explained_there_and_what_stands_everywhere_comes_last() -> None:
    shown = words_in(GLOSSARY, ["The IJB wrote the minutes."])
    assert shown.startswith('<details class="help"><summary>What do these words mean?</summary>')
    assert shown.index("Written notes.") < shown.index("It plans care.")
    assert "agenda" not in shown.lower()
    assert 'href="/words"' in shown
    assert ' id="' not in shown


def test_a_text_in_plain_words_gets_no_part_of_its_own() -> None:
    assert words_in(GLOSSARY, ["A cup of tea."]) == ""


def test_what_stands_on_a_page_is_read_without_its_tags() -> None:
    assert words_on(GLOSSARY, '<p class="agenda">Tea</p>') == ""
    assert "Written notes." in words_on(GLOSSARY, "<p>The <em>minutes</em></p>")


def test_the_words_of_each_page_can_be_explained_by_themselves() -> None:
    assert "It plans care." in common_words(GLOSSARY)
    assert "Written notes." not in common_words(GLOSSARY)


def test_an_empty_list_says_so() -> None:
    assert "No words are listed here yet." in all_words(Glossary(()))


def test_what_content_says_is_text() -> None:
    assert "<b>" not in all_words(Glossary((Word("a", "<b>", "<b>"),)))
