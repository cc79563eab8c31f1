"""The choice of who gets each text: saved at once, like an answer. Nothing is chosen at first."""

from functools import partial

import streamlit as st

from assessment.language import _
from assessment.model.round import Audience
from assessment.ui.assess.form import Form
from assessment.ui.assess.labels import answer_label, question_label, sentence
from assessment.ui.assess.moving import go
from assessment.ui.assess.page import page_form
from assessment.views.answers.addresses import way
from assessment.views.answers.own_words import Text
from assessment.views.html import element
from assessment.wording import answering, own_words, sending
from assessment.wording.trust import Asked


@page_form
def words_form(form: Form, asked: Asked, audience: Audience, texts: tuple[Text, ...]) -> None:
    """Each text with its choice, and the ways on and back."""
    said = partial(own_words.said, asked)
    for text in texts:
        options = {
            choice.value: answer_label(sentence(label), means)
            for choice, (label, means) in own_words.options(asked, audience, text.chosen).items()
        }
        if len(options) > 1:
            st.html(element("h2", text.about) + element("blockquote", text.text, class_="own-text"))
            form.one_of(text.choice, question_label(_(own_words.QUESTION)), options, said)
    sent = form.saving.sheet.response.is_sent
    if st.button(_(answering.DONE) if sent else _(sending.SEND_NEXT), type="primary", key="onward"):
        go("sent" if sent else "send")
    st.html(way("who-sees-this", _(answering.WHO_SEES)))
