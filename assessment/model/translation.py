"""A framework's texts in another language, as translators handed them in."""

from collections.abc import Mapping
from dataclasses import dataclass

from assessment.model.framework import Framework
from assessment.model.said import framework_said


@dataclass(frozen=True)
class Translation:
    """`texts` says by place which text was translated and into what. Only what a person has checked is shown:
    `checked_by` is "" where nobody is named."""

    framework_id: str
    framework_version: str
    language: str
    checked_by: str
    texts: Mapping[str, tuple[str, str]]

    def is_of(self, framework: Framework) -> bool:
        return (self.framework_id, self.framework_version) == (framework.id, framework.version)

    def of(self, framework: Framework) -> Framework:
        """The framework in this language. A text that is not, or no longer, the one that was translated stays as it
        is: a round reads what it was opened with."""

        def say(place: str, text: str) -> str:
            source, translated = self.texts.get(place, ("", ""))
            return translated if source == text else text

        return framework_said(framework, say)
