"""The rule for one indicator, step by step."""

from tests.spec.cases import Case, Section

SECTIONS = (
    Section(
        "Each role counts once",
        "For each role, the points of its ratings are averaged: good is 2, mixed 1, poor 0. The indicator’s score is "
        "the average of the roles’ averages. So all officers together weigh as much as all carer representatives "
        "together, however many they are. A role without a rating has no say.",
        (
            Case("carer_rep: poor; officer: mixed ×2", {"score": "(0 + 1) / 2", "colour": "red"}),
            Case("carer_rep: poor; officer: good ×9", {"score": "(0 + 2) / 2", "colour": "amber"}),
            Case("carer_rep: good good poor", {"score": "(2 + 2 + 0) / 3", "colour": "amber"}),
            Case(
                "carer_rep: good mixed; deputy: poor; officer: mixed",
                {"score": "((2 + 1) / 2 + 0 + 1) / 3", "colour": "amber"},
            ),
            Case("carer_rep: good ×2; officer: skipped ×5", {"score": "2", "colour": "green"}),
        ),
    ),
    Section(
        "The nearest level gives the colour, and halfway goes to the lower",
        "Above 1.5 is green, above 0.5 is amber, anything else is red. The sum is exact: a score at 1.5 is amber and "
        "one at 0.5 is red, however it comes about.",
        (
            Case("officer: good", {"score": "2", "colour": "green"}),
            Case("officer: good ×2 mixed", {"score": "(2 + 2 + 1) / 3", "colour": "green"}),
            Case("officer: good mixed", {"score": "(2 + 1) / 2", "colour": "amber"}),
            Case("officer: mixed", {"score": "1", "colour": "amber"}),
            Case("officer: mixed ×2 poor", {"score": "(1 + 1 + 0) / 3", "colour": "amber"}),
            Case("officer: mixed poor", {"score": "(1 + 0) / 2", "colour": "red"}),
            Case("carer_rep: mixed poor ×2; officer: mixed ×2 poor", {"score": "(1 / 3 + 2 / 3) / 2", "colour": "red"}),
            Case("officer: poor", {"score": "0", "colour": "red"}),
        ),
    ),
    Section(
        "No colour, and why",
        "Don’t know, doesn’t apply and skipped are never turned into a rating. Coverage is the share of people, among "
        "those to whom the indicator applies, who rated it: worked out for each role, then averaged over the roles. "
        "Under one half there is a score and no colour. The first status that fits is the one that is given.",
        (
            Case("", {"status": "no_responses", "score": "–", "coverage": "–"}, invited="officer: 3"),
            Case("officer: not_applicable ×2", {"status": "not_applicable", "score": "–", "coverage": "–"}),
            Case("officer: dont_know not_applicable", {"status": "no_view", "score": "–", "coverage": "0"}),
            Case("officer: skipped", {"status": "no_view", "score": "–", "coverage": "0"}),
            Case("officer: good dont_know ×2", {"status": "too_few_views", "score": "2", "coverage": "1 / 3"}),
            Case("officer: good dont_know", {"status": "coloured", "score": "2", "coverage": "1 / 2"}),
            Case("officer: good not_applicable ×9", {"status": "coloured", "score": "2", "coverage": "1"}),
            Case(
                "carer_rep: good; officer: dont_know ×9",
                {"status": "coloured", "score": "2", "coverage": "(1 + 0) / 2"},
            ),
            Case(
                "carer_rep: good skipped; deputy: skipped; officer: not_applicable",
                {"status": "too_few_views", "score": "2", "coverage": "(1 / 2 + 0) / 2"},
            ),
        ),
    ),
    Section(
        "Firm, or what it could be",
        "Missing are those who don’t know, those who skipped, and those who were invited and have not sent answers. "
        "All of them are taken at the lowest level, then all at the highest, each in their own role. If the colour is "
        "the same both ways it is firm; if not, we say what it could be. A single rating is one person’s view and "
        "never firm. In a file nobody knows who was invited: a firm colour is firm among those who answered.",
        (
            Case("officer: good ×2", {"low": "2", "high": "2", "firm": "yes", "could_be": "green"}, "officer: 2"),
            Case(
                "officer: good ×2",
                {"low": "(2 + 2 + 0) / 3", "high": "(2 + 2 + 2) / 3", "firm": "no", "could_be": "green, amber"},
                "officer: 3",
            ),
            Case(
                "officer: good ×7 dont_know",
                {"low": "14 / 8", "high": "16 / 8", "firm": "yes", "could_be": "green"},
                "officer: 8",
            ),
            Case(
                "carer_rep: good ×3",
                {"low": "(2 + 0) / 2", "high": "(2 + 2) / 2", "firm": "no", "could_be": "green, amber"},
                "carer_rep: 3; officer: 1",
            ),
            Case("carer_rep: good", {"low": "2", "high": "2", "firm": "no", "could_be": "green"}, "carer_rep: 1"),
            Case("carer_rep: good ×2", {"low": "2", "high": "2", "firm": "yes", "could_be": "green"}),
            Case(
                "carer_rep: good dont_know ×2",
                {"low": "2 / 3", "high": "2", "firm": "–", "could_be": "–"},
                "carer_rep: 3",
            ),
        ),
    ),
    Section(
        "Views differ",
        "Said beside the colour when two roles’ averages are 1 or more apart, or when somebody chose the top level and "
        "somebody the bottom one.",
        (
            Case("carer_rep: mixed; officer: good", {"views_differ": "yes", "colour": "amber"}),
            Case("carer_rep: good mixed; officer: good", {"views_differ": "no", "colour": "green"}),
            Case("officer: good poor", {"views_differ": "yes", "colour": "amber"}),
            Case("officer: mixed poor", {"views_differ": "no", "colour": "red"}),
            Case(
                "carer_rep: mixed ×3; deputy: good mixed ×2; officer: mixed", {"views_differ": "no", "colour": "amber"}
            ),
        ),
    ),
    Section(
        "Whose view it is",
        "Carer representatives, their deputies and carers’ organisations are the carers’ side. A colour without a "
        "rating from them is labelled as the board’s own view. It stays out of published counts and of comparisons. So "
        "does the colour of a standard or of an area, while they have rated none of the indicators it rests on.",
        (
            Case("officer: good ×4; carer_rep: dont_know", {"carers_heard": "no", "colour": "green"}),
            Case("officer: good ×4; carers_organisation: good", {"carers_heard": "yes", "colour": "green"}),
        ),
    ),
)
