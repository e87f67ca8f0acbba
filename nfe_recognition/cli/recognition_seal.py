"""Verifying the seal from the command line: ``odoo recognition_seal -d DATABASE``."""

import sys

import psycopg2

from odoo import SUPERUSER_ID
from odoo.api import Environment
from odoo.cli.command import Command
from odoo.modules.registry import Registry
from odoo.tools import config

WHOLE, BROKEN = 0, 1


class RecognitionSeal(Command):
    """Verify the chain of seals of every institution of a database (CT152-42)

    Prints for each institution how many seals its chain has and the last hash, or the
    first record that does not fit. Writes nothing.
    """

    name = "recognition_seal"
    epilog = """
        exit status: 0 where all chains are whole, 1 where one is broken or cannot be
        read, 2 where the database cannot be asked
    """

    def run(self, cmdargs):
        """Verify; end the process with 1 where a chain is not whole.

        :param list[str] cmdargs: words of the command line after the command
        """
        self.parser.add_argument(
            "-c", "--config", help="use a specific configuration file"
        )
        self.parser.add_argument("-d", "--database", help="name of the database")
        self.parser.add_argument(
            "-l", "--language", default="en_US", help="language of the sentences"
        )
        asked = self.parser.parse_args(args=cmdargs)
        words = ["--no-http"]
        if asked.config:
            words += ["-c", asked.config]
        if asked.database:
            words += ["-d", asked.database]
        config.parse_config(words, setup_logging=True)
        if len(config["db_name"]) != 1:
            self.parser.error("name one database")
        sys.exit(self._verify(config["db_name"][0], asked.language))

    def _verify(self, database, language):
        """Verify the chains of ``database`` and print what was found.

        :param str database: name of the database
        :param str language: code of the language of the sentences
        :return: exit status
        """
        try:
            registry = Registry(database)
        except psycopg2.OperationalError as error:
            self.parser.error(str(error).strip())
        if "recognition.seal.chain" not in registry:
            self.parser.error(f"nfe_recognition is not installed in {database}")
        with registry.cursor() as cr:
            env = Environment(cr, SUPERUSER_ID, {"lang": language})
            whole, sentences = env["recognition.seal.chain"]._verify_all()
            cr.rollback()
        sys.stdout.write("".join(f"{sentence}\n" for sentence in sentences))
        return WHOLE if whole else BROKEN
