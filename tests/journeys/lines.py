"""The line between a browser and a server, which a test can cut, or leave open and dead as in a tunnel."""

import contextlib
import socket
import struct
import threading

RESET = struct.pack("ii", 1, 0)  # closes at once, without goodbyes
PIECE = 1 << 16  # bytes
LOSE_LAST_WORDS = "navigator.sendBeacon = () => true"
"""What a page sends as it closes is lost too: Playwright would hold it back until the line is there again."""
GIVEN_UP = 10  # seconds for the line's own threads to end


class Line:
    """An address (`base`) that leads to a port of this machine, until `drop` or `hush`, and again after `restore`."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._lock = threading.Lock()
        self._ends: list[socket.socket] = []
        self._is_up, self._is_dead = True, False
        self._door = socket.create_server(("127.0.0.1", 0))
        self.base = f"http://127.0.0.1:{self._door.getsockname()[1]}"
        self._keeper = threading.Thread(target=self._let_in, daemon=True)
        self._keeper.start()

    def drop(self) -> None:
        """Break every connection, and let nobody in."""
        self._is_up = False
        self._break()

    def hush(self) -> None:
        """Swallow all that is sent from now on, either way; the connections seem to stay."""
        self._is_dead = True

    def restore(self) -> None:
        """Let people in again. What was open through a silence breaks: its bytes are lost."""
        if self._is_dead:
            self._break()
        self._is_up, self._is_dead = True, False

    def close(self) -> None:
        """End it."""
        self.drop()
        with contextlib.suppress(OSError):
            self._door.shutdown(socket.SHUT_RDWR)
        self._door.close()
        self._keeper.join(GIVEN_UP)

    def _break(self) -> None:
        with self._lock:
            ends, self._ends = self._ends, []
        for end in ends:
            with contextlib.suppress(OSError):
                end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)
                end.shutdown(socket.SHUT_RDWR)

    def _let_in(self) -> None:
        while True:
            try:
                near = self._door.accept()[0]
            except OSError:
                return
            try:
                far = socket.create_connection(("127.0.0.1", self._port)) if self._is_up else None
            except OSError:
                far = None
            if far is None:
                near.close()
                continue
            with self._lock:
                self._ends += (near, far)
            for pair in ((near, far), (far, near)):
                threading.Thread(target=self._carry, args=pair, daemon=True).start()

    def _carry(self, start: socket.socket, end: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while piece := start.recv(PIECE):
                if not self._is_dead:
                    end.sendall(piece)
        with contextlib.suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)
        start.close()
