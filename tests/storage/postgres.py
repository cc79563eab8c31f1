"""A throw-away PostgreSQL cluster on a socket of its own: no port, no password, gone afterwards."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SPEED_OVER_SAFETY = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=60"


class NoPostgres(Exception):
    """PostgreSQL's programs are not on this machine."""


def programs() -> Path:
    """The folder with initdb and pg_ctl. Raises NoPostgres."""
    folders = [Path(found).parent for found in [shutil.which("pg_ctl")] if found]
    if shutil.which("pg_config"):
        told = subprocess.run(["pg_config", "--bindir"], capture_output=True, text=True, check=False).stdout.strip()
        folders.append(Path(told))
    folders += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    for folder in folders:
        if (folder / "initdb").exists() and (folder / "pg_ctl").exists():
            return folder
    raise NoPostgres("no initdb and pg_ctl: install PostgreSQL, or name a server in TEST_POSTGRES_URL")


@contextmanager
def cluster() -> Iterator[str]:
    """The address of a fresh cluster's own database. Raises NoPostgres."""
    bin_folder = programs()
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    try:
        if runs_as_root():
            shutil.chown(folder, "postgres")
        data = folder / "data"
        run(bin_folder / "initdb", "--auth=trust", "--username=postgres", "--encoding=UTF8", "--no-sync", "-D", data)
        options = f"-c listen_addresses='' -c unix_socket_directories={folder} {SPEED_OVER_SAFETY}"
        run(bin_folder / "pg_ctl", "start", "-w", "-s", "-D", data, "-l", folder / "log", "-o", options)
        try:
            yield f"postgresql://postgres@/postgres?host={folder}"
        finally:
            run(bin_folder / "pg_ctl", "stop", "-s", "-m", "immediate", "-D", data)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def runs_as_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def run(program: Path, *arguments: str | Path) -> None:
    """Run one of PostgreSQL's programs, which refuse to run as root."""
    command = [str(part) for part in (program, *arguments)]
    if runs_as_root():
        command = ["runuser", "-u", "postgres", "--", *command]
    # pg_ctl's server keeps an inherited pipe open for ever, so its output goes nowhere.
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.STDOUT, cwd="/", check=False)
    if done.returncode:
        raise AssertionError(f"{program.name} failed with {done.returncode}")
