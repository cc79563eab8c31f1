"""A board's comments on screen, each with a form for the area's reply."""

import streamlit as st

from assessment.access.comments import LONGEST_REPLY, AreaComments, reply
from assessment.language import _
from assessment.model.comment import ReleasedComment
from assessment.ui.frame.page import Visit
from assessment.views.comments.checking import said
from assessment.views.comments.reading import ONE, address_of, all_of_them, one_comment, parts
from assessment.wording import comments as words

SAID = "reply said"


def show_comments(visit: Visit, found: AreaComments, suffix: str) -> None:
    """Every comment under its indicator, or the one that the address names. Who may not reply gets no form."""
    asked = st.query_params.get(ONE, "")
    only = asked if any(comment.id == asked for comment in found.comments) else ""
    if only:
        st.html(all_of_them(suffix))
    for part in parts(found, suffix):
        here = [(number, one) for number, one in enumerate(part.comments, 1) if only in ("", one.id)]
        if here:
            st.html(part.heading)
        for number, comment in here:
            place = words.place_of(found.framework, comment, number)
            address = address_of(comment, suffix)
            st.html(one_comment(found.framework, comment, area=found.area.name, place=place, address=address))
            if found.may_reply:
                _reply(visit, found, comment, place)


def _reply(visit: Visit, found: AreaComments, comment: ReleasedComment, place: str) -> None:
    done, message = st.session_state.get(SAID, ("", ""))
    if done == comment.id:
        st.html(said(message))
        del st.session_state[SAID]
    with st.expander(words.reply_to(place, replied=bool(comment.reply)), key=f"replying__{comment.id}"):
        with st.form(f"reply__{comment.id}", border=False):
            text = st.text_area(
                f"{_(words.REPLY)}\n\n{_(words.REPLY_HINT)}",
                value=comment.reply,
                max_chars=LONGEST_REPLY,
                key=f"words__{comment.id}",
            )
            sent = st.form_submit_button(_(words.SAVE_REPLY))
        if sent:
            kept = reply(
                visit.place,
                visit.identity,
                found.round.id,
                area=found.area.code,
                comment_id=comment.id,
                text=text or "",
            )
            st.session_state[SAID] = (
                comment.id,
                words.reply_saved(kept=bool(kept), invented=found.round.demonstration),
            )
            st.rerun()
