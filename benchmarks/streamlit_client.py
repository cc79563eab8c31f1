"""A small client of Streamlit's protocol: opens a page over the websocket, changes widgets, waits for the run's end."""

from typing import Any

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg


class Session:
    """One browser window on `page` ("question") with `query` ("q=1.5")."""

    def __init__(self, port: int, *, page: str = "", query: str = "", cookie: str = "") -> None:
        self.port, self.page, self.query, self.cookie = port, page, query, cookie
        self.script = ""
        self.widgets: dict[str, str] = {}
        self.fragments: dict[str, str] = {}
        self.values: dict[str, str] = {}
        self.html: list[str] = []
        self.failures: list[str] = []
        self.received = (0, 0)

    async def __aenter__(self) -> "Session":
        self.socket = await websockets.connect(
            f"ws://127.0.0.1:{self.port}/_stcore/stream",
            subprotocols=[websockets.Subprotocol("streamlit")],
            additional_headers={"Cookie": self.cookie} if self.cookie else {},
            max_size=None,
            compression=None,
        )
        await self.run()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.socket.close()

    def widget(self, beginning: str) -> str:
        """The id of the widget whose key begins like this. Raises KeyError."""
        for key, widget in self.widgets.items():
            if key.startswith(beginning):
                return widget
        raise KeyError(beginning)

    async def run(self, changes: dict[str, str] | None = None) -> None:
        """One rerun, with text typed into widgets: `changes` by widget id."""
        self.values.update(changes or {})
        message = BackMsg()
        rerun = message.rerun_script
        rerun.query_string, rerun.page_script_hash = self.query, self.script
        if not self.script:
            rerun.page_name = self.page
        # As a browser does: a widget within a fragment reruns that alone.
        rerun.fragment_id = next((self.fragments[widget] for widget in changes or {} if widget in self.fragments), "")
        for widget, value in self.values.items():
            state = rerun.widget_states.widgets.add()
            state.id, state.string_value = widget, value
        await self.socket.send(message.SerializeToString())
        self.html, self.received = [], (0, 0)
        while True:
            answer = ForwardMsg()
            data = await self.socket.recv()
            self.received = (self.received[0] + 1, self.received[1] + len(data))
            answer.ParseFromString(data)  # type: ignore[arg-type]  # the server sends bytes only
            kind = answer.WhichOneof("type")
            if kind == "new_session":
                self.script = answer.new_session.page_script_hash or self.script
            elif kind == "navigation":
                self.script = answer.navigation.page_script_hash
            elif kind == "delta" and answer.delta.WhichOneof("type") == "new_element":
                self._note(answer.delta.new_element, answer.delta.fragment_id)
            elif kind == "script_finished":
                return

    def _note(self, new: Any, fragment: str) -> None:
        kind = new.WhichOneof("type")
        element = getattr(new, kind)
        if kind == "html":
            self.html.append(element.body)
        elif kind == "exception" or (kind == "alert" and element.format == element.ERROR):
            self.failures.append(str(element)[:500])
        elif getattr(element, "id", ""):
            # An id is "$$ID-<32 hex>-<the key that the script gave, or None>".
            key = element.id.split("-", 2)[2]
            self.widgets[element.id if key == "None" else key] = element.id
            if fragment:
                self.fragments[element.id] = fragment
