"""The way to the demo data that no data file can describe, and back."""

import json
from datetime import date, datetime, time

from psycopg2 import IntegrityError
from pytz import timezone, utc

from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.tools import SQL, mute_logger

ADDON = "nfe_recognition"
BEFORE = f"{ADDON}.before_demo"


class RecognitionDemo(models.AbstractModel):
    """What the demo files call by ``<function>``.

    A data file can make records, but not take the steps of the procedure on a day of
    the past, each by the user whose step it is. The code that does so stands in
    ``demo/`` and is imported here, only while demo data are loaded. Nothing here is
    public, so no RPC reaches it, and nothing happens outside an installation with demo.
    """

    _name = "recognition.demo"
    _description = "Demo data of recognition"

    # ------------------------------------------------------------------
    # Loading
    # ------------------------------------------------------------------
    @api.model
    def _prepare(self, changes):
        """Make a university of the main company, and Russian one of the languages.

        :param dict changes: external identifier → values of a record that is not ours
        """
        self._check_demo()
        parameters = self.env["ir.config_parameter"]
        if not parameters.get_param(BEFORE):
            before = {name: self._values(name, vals) for name, vals in changes.items()}
            parameters.set_param(BEFORE, json.dumps(before))
        for name, vals in changes.items():
            self.env.ref(name).write(vals)
        language = self.env.ref("base.lang_ru")
        if not language.active:
            language.action_unarchive()
            # Remembered, so that the removal of the addon switches it off again.
            self.env["ir.model.data"].create(
                {
                    "module": ADDON,
                    "name": "lang_ru",
                    "model": "res.lang",
                    "res_id": language.id,
                    "noupdate": True,
                }
            )

    @api.model
    def _enter_holidays(self, companies, days):
        """Enter public holidays for the year of installation and its neighbours.

        :param list companies: pairs of key and id of an institution
        :param list days: tuples of key, month, day and name
        """
        self._check_demo()
        year = fields.Date.today().year
        for owner, company_id in companies:
            company = self.env["res.company"].browse(company_id)
            zone = timezone(company.resource_calendar_id.tz)
            values = [
                {
                    "xml_id": f"{ADDON}.holiday_{owner}_{key}_{place:+d}",
                    "noupdate": True,
                    "values": {
                        "name": name,
                        "calendar_id": False,
                        "resource_id": False,
                        "date_from": _moment(zone, date(year + place, *day), time.min),
                        "date_to": _moment(
                            zone, date(year + place, *day), time(23, 59, 59)
                        ),
                    },
                }
                for place in (-1, 0, 1)
                for key, *day, name in days
            ]
            # Odoo takes the institution of a day off from the one at work.
            self.env["resource.calendar.leaves"].with_company(company)._load_records(
                values
            )

    def _values(self, name, field_names):
        """Return values of a record in the form that ``write`` takes."""
        record = self.env.ref(name)
        return record._convert_to_write({key: record[key] for key in field_names})

    @api.model
    def _tell(self):
        """Let the demo's history happen, once."""
        self._check_demo()
        if self.env.ref(f"{ADDON}.commission").state == "draft":
            from ..demo.history import History

            History(self.env).tell()

    def _check_demo(self):
        """Raise unless the addon is being installed, or was, with demo data."""
        addon = self.env["ir.module.module"].sudo().search([("name", "=", ADDON)])
        # Odoo notes the demo data of an addon after they are loaded; it loads them
        # where everything that the addon depends on has them, before it is ready.
        loading = (
            addon.state == "to install"
            and not self.pool.ready
            and all(addon.dependencies_id.mapped("depend_id.demo"))
        )
        if not self.env.su or not (addon.demo or loading):
            raise UserError(self.env._("Demo data load with the addon only."))

    # ------------------------------------------------------------------
    # Removal
    # ------------------------------------------------------------------
    @api.model
    def _forget(self):
        """Undo before the addon is removed what its removal would leave behind.

        :return: languages that the demo switched on
        """
        languages = self.env["res.lang"].with_context(active_test=False)
        parameters = self.env["ir.config_parameter"]
        before = parameters.get_param(BEFORE)
        if not before:
            return languages
        parameters.set_param(BEFORE, False)
        for name, vals in json.loads(before).items():
            self.env.ref(name).write(vals)
        # Odoo removes people before the tables that refer to them.
        self._empty_tables()
        mark = self.env["ir.model.data"].search(
            [("module", "=", ADDON), ("name", "=", "lang_ru")]
        )
        return languages.browse(mark.res_id)

    def _empty_tables(self):
        """Delete all rows of the addon's tables, those referred to after the others."""
        self.env.flush_all()
        # An appeal and the question that was put about it keep each other.
        self.env.cr.execute("UPDATE recognition_appeal SET item_id = NULL")
        waiting = [
            self.env[name]._table
            for name in self.env
            if name.startswith("recognition.") and not self.env[name]._abstract
        ]
        rows_left = True
        while waiting and rows_left:
            left = [table for table in waiting if not self._emptied(table)]
            rows_left = len(left) < len(waiting)
            waiting = left
        self.env.invalidate_all()

    def _emptied(self, table):
        try:
            with self.env.cr.savepoint(flush=False), mute_logger("odoo.sql_db"):
                self.env.cr.execute(SQL("DELETE FROM %s", SQL.identifier(table)))
        except IntegrityError:
            return False
        return True


def _moment(zone, day, clock):
    """Return a time of an institution's clock as Odoo keeps it."""
    local = zone.localize(datetime.combine(day, clock))
    return local.astimezone(utc).replace(tzinfo=None)
