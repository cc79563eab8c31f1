"""Where the server is put, and what it says when it cannot be."""

import re
import socket
from contextlib import closing
from pathlib import Path

import pytest

from assessment.access.place import open_place
from assessment.access.signing_in import redeem_link
from assessment.commands.serve import CannotServeError, address, refuse_taken_port, welcome


def test_it_serves_this_machine_alone_unless_told_otherwise() -> None:
    assert address({}) == ("127.0.0.1", 8501)
    assert address({"HOST": "0.0.0.0", "PORT": "80"}) == ("0.0.0.0", 80)


@pytest.mark.parametrize("port", ["abc", "0", "65536", "-1", "80.5"])
def test_a_port_that_is_none_is_refused(port: str) -> None:
    with pytest.raises(CannotServeError, match="PORT"):
        address({"PORT": port})


def test_a_taken_port_is_said_before_anything_is_set_up() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(CannotServeError, match="another port"):
            refuse_taken_port("127.0.0.1", taken.getsockname()[1])


def test_a_free_port_is_fine() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    refuse_taken_port("127.0.0.1", port)


def test_on_a_terminal_it_shows_a_link_for_the_administrator_and_in_a_log_only_how_to_get_one(tmp_path: Path) -> None:
    place = open_place({"DATA_DIR": str(tmp_path)})
    with closing(place.storage):
        shown = welcome(place, "http://localhost:8501", somebody_reads=True)
        (token,) = re.findall(r"/sign-in/(\S+)", shown)
        assert redeem_link(place, token) is not None
        logged = welcome(place, "http://localhost:8501", somebody_reads=False)
    assert "/sign-in/" not in logged
    assert "sign-in-link --role administrator --address http://localhost:8501" in logged
