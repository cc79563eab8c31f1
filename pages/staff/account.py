"""Your sign-in: who you are here and until when; sign out everywhere; connect an account; forget this device."""

from contextlib import suppress
from datetime import UTC, datetime

import streamlit as st

from assessment.access.answering import open_sheet
from assessment.access.own_sign_in import own_sign_in
from assessment.language import _
from assessment.model.errors import ToolkitError
from assessment.model.identity import Role
from assessment.ui.frame.page import begin
from assessment.ui.frame.sign_in import code_form, provider_name
from assessment.views.answers.welcome import on_leaving
from assessment.views.html import element, joined, link
from assessment.views.staff.own_sign_in import accounts, forget_device, session, sign_in_link
from assessment.wording import signing_in as words

visit = begin(_(words.TITLE))
who = visit.identity

if who.helping:
    st.title(_(words.TITLE), anchor=False)
    st.html(f"<p>{_(words.HELPING)}</p>")
elif who.role is Role.CARER:
    st.title(_(words.FINISH_TITLE), anchor=False)
    with suppress(ToolkitError):  # a device can forget answers, too, that it cannot open any more
        st.html(on_leaving(open_sheet(visit.place, who)))
    st.html(forget_device(*(_(line) for line in words.FINISH)))
    st.html(element("p", link(_(words.GO_ON), "/questions")))
elif who.role is Role.VISITOR:
    st.title(_(words.TITLE), anchor=False)
    st.html(f"<p>{_(words.NOT_SIGNED_IN)}</p>")
    st.html(f"{sign_in_link(provider_name(), to='/your-sign-in')}{code_form()}")
elif who.demonstration:
    st.title(_(words.TITLE), anchor=False)
    st.html(f"<p>{_(words.INVENTED)}</p>")
    st.html(forget_device(*(_(line) for line in words.SHARED_STAFF)))
else:
    st.title(_(words.TITLE), anchor=False)
    mine = own_sign_in(visit.place, who)
    st.html(joined((session(mine, datetime.now(UTC)), accounts(mine, provider_name()))))
    st.html(f"<h2>{_(words.SHARED)}</h2>")
    st.html(forget_device(*(_(line) for line in words.SHARED_STAFF)))
