"""The wheel: built, installed beside Odoo in an environment of its own, and used."""

import subprocess
import venv
import zipfile

import pytest

from devtools.config import ADDON, ROOT

NOT_SHIPPED = ("__pycache__", ".pyc", ".orig", ".rej")


@pytest.fixture(scope="module")
def wheel(databases, tmp_path_factory):
    """Build the addon's wheel from a copy of it, with the pinned build backend."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [
            *(databases.config.python, "-m", "pip", "wheel", "--no-deps", "-q"),
            *("--no-build-isolation", "--wheel-dir", folder, ROOT / ADDON),
        ],
        env=databases.env,
        check=True,
    )
    (built,) = folder.glob("*.whl")
    return built


def test_wheel_holds_the_addon(wheel):
    """Every file of the addon that git keeps is in the wheel, and no rubbish."""
    listed = subprocess.run(
        ["git", "ls-files", ADDON],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    with zipfile.ZipFile(wheel) as archive:
        inside = {
            name.removeprefix("odoo/addons/")
            for name in archive.namelist()
            if name.startswith("odoo/addons/")
        }
    expected = {name for name in listed if name != f"{ADDON}/pyproject.toml"}
    assert expected <= inside
    assert not [name for name in inside if name.endswith(NOT_SHIPPED)]


def test_wheel_installs_in_odoo(
    databases, fresh_database, addon_state, wheel, tmp_path
):
    """An environment with Odoo and the wheel, but not this checkout, installs it."""
    home = tmp_path / "environment"
    venv.EnvBuilder(symlinks=True, with_pip=False).create(home)
    (site,) = home.glob("lib/python3*/site-packages")
    (own,) = databases.config.venv.glob("lib/python3*/site-packages")
    # Odoo and what it needs come from the environment of the tests
    (site / "odoo.pth").write_text(f"{own}\n{databases.source.path}\n")
    subprocess.run(
        [
            *(databases.config.python, "-m", "pip", "install", "-q", "--no-deps"),
            *("--target", site, wheel),
        ],
        env=databases.env,
        check=True,
    )
    assert (site / "odoo" / "addons" / ADDON / "__manifest__.py").exists()
    name = fresh_database(None)
    configuration = tmp_path / "odoo.conf"
    addons = ",".join([*map(str, databases.source.addons), f"{site}/odoo/addons"])
    configuration.write_text(
        f"[options]\naddons_path = {addons}\ndata_dir = {databases.config.data_dir}\n"
    )
    env = {
        key: value for key, value in databases.env.items() if key != "PYTHONPATH"
    } | {"ODOO_RC": str(configuration)}
    subprocess.run(
        [
            *(home / "bin" / "python", "-m", "odoo", "server", "-d", name),
            *("-i", ADDON, "--stop-after-init", "--no-http"),
        ],
        env=env,
        cwd=tmp_path,
        check=True,
    )
    assert addon_state(name) == "installed"
