"""Problems are said as they are written: nobody's words in a label or an address become a link or a picture."""

from streamlit.testing.v1 import AppTest


def _page() -> None:
    from assessment.model.errors import RoundProblem
    from assessment.ui.parts.problems import say_problem

    strange = "[Sign in](https://elsewhere.example) ![x](http://elsewhere.example) www.elsewhere.example *so*"
    say_problem(RoundProblem(f"{strange} has sent answers."))


def test_a_problem_with_a_strangers_words_makes_no_link_and_no_picture() -> None:
    (error,) = AppTest.from_function(_page).run().error
    assert error.value == (
        r"\[Sign in\](https: //elsewhere.example) !\[x\](http: //elsewhere.example) www .elsewhere.example \*so\* "
        "has sent answers."
    )
