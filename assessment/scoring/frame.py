"""Column names of the frames that scoring takes: everything that it may know.

Counts of ratings: ROUND, AREA, PERSPECTIVE, INDICATOR, ANSWER (a level's id, `dont_know` or `not_applicable`), PEOPLE.
Counts of facts: ROUND, AREA, PERSPECTIVE, FACT, VALUE, PEOPLE.
People: ROUND, AREA, PERSPECTIVE, SENT, INVITED (nullable Int64; NA where invitations are not known).
Each holds only the people whose answers the reader's audience may have, already chosen.
"""

from typing import Final

ROUND: Final = "round"
AREA: Final = "area"
PERSPECTIVE: Final = "perspective"
INDICATOR: Final = "indicator"
ANSWER: Final = "answer"
FACT: Final = "fact"
VALUE: Final = "value"
PEOPLE: Final = "people"
SENT: Final = "sent"
INVITED: Final = "invited"

COUNT_COLUMNS: Final = (ROUND, AREA, PERSPECTIVE, INDICATOR, ANSWER, PEOPLE)
FACT_COLUMNS: Final = (ROUND, AREA, PERSPECTIVE, FACT, VALUE, PEOPLE)
PEOPLE_COLUMNS: Final = (ROUND, AREA, PERSPECTIVE, SENT, INVITED)
