"""Where the server is put, and what it says when it cannot be."""

import socket

import pytest

from assessment.commands.serve import CannotServeError, address, refuse_taken_port


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
