"""Starting Odoo: its configuration file, its command line, its environment."""

from . import postgres, venv
from .config import BUILD, ROOT

CONFIGURATION = BUILD / "odoo.conf"


def configure(config, source):
    """Write the configuration file that every Odoo started from here reads."""
    addons = ",".join(str(path) for path in (*source.addons, ROOT))
    options = {
        "addons_path": addons,
        "data_dir": config.data_dir,
        "http_interface": "127.0.0.1",
        "workers": 0,
        "max_cron_threads": 0,
        "db_maxconn": 16,
        "limit_time_cpu": 600,
        "limit_time_real": 1200,
        "server_wide_modules": "base,rpc,web",
    }
    lines = [f"{name} = {value}\n" for name, value in options.items()]
    text = "[options]\n" + "".join(lines)
    BUILD.mkdir(exist_ok=True)
    if not CONFIGURATION.exists() or CONFIGURATION.read_text() != text:
        CONFIGURATION.write_text(text)


def environment(config):
    """Return the environment variables of an Odoo process."""
    return {
        **venv.environment(config),
        **postgres.environment(config),
        "ODOO_RC": str(CONFIGURATION),
        "PYTHONPATH": str(ROOT),
    }


def command(config, *arguments, subcommand=("server",)):
    """Return the command line of an Odoo process."""
    return [str(config.python), "-m", "odoo", *subcommand, *map(str, arguments)]
