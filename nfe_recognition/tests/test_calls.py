"""Every button of every model, pressed by everybody on what it is not meant for."""

from psycopg2 import IntegrityError

from odoo.exceptions import UserError
from odoo.models import BaseModel
from odoo.service.model import get_public_method
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import ROLES
from .test_access_companies import CompaniesCommon

# What is told of in a sentence; Odoo words the last one itself.
TOLD = (UserError, IntegrityError)


@tagged("post_install", "-at_install")
class TestCalls(CompaniesCommon):
    def _models(self):
        return [
            self.env[name]
            for name, model in sorted(self.env.registry.items())
            if name.startswith("recognition.") and not model._abstract
        ]

    def _methods(self, model):
        """Return the names of the methods that a caller from outside reaches."""
        return [
            name
            for name in dir(type(model))
            if name.startswith("action_")
            and name not in model._fields
            and not hasattr(BaseModel, name)
            and get_public_method(model, name)
        ]

    def _sets(self, model):
        """Yield none, one that is gone, some that are there, and one of each."""
        there = model.sudo().with_context(active_test=False).search([], limit=2)
        gone = there.search([], order="id desc", limit=1).id + 1000
        yield from ([], [gone], there.ids[:1], there.ids, [*there.ids, gone])

    def _told(self, call, *args):
        """Call, and let nothing but a sentence come back."""
        try:
            with self.env.cr.savepoint():
                call(*args)
                self.env.flush_all()
        except TOLD as told:
            self.assertTrue(str(told))
        finally:
            self.env.invalidate_all()

    def _pressed(self, users, sets):
        """Press all buttons as each of ``users``; return how many presses that were."""
        pressed = 0
        for model in self._models():
            for name in self._methods(model):
                for ids in sets(model):
                    for user in users:
                        button = getattr(model.with_user(user).browse(ids), name)
                        call = f"{model._name}.{name}"
                        with self.subTest(call=call, ids=ids, user=user.login):
                            self._told(button)
                        pressed += 1
        return pressed

    def test_buttons(self):
        """No button answers with an error of the program, past all rights."""
        users = self.env.ref("base.user_root")
        with mute_logger("odoo.sql_db"):
            self.assertGreater(self._pressed(users, self._sets), 500)

    def test_buttons_of_roles(self):
        """No button answers a role with an error of the program."""
        users = [getattr(self, f"user_{role}") for role in ROLES]
        users.append(self.strangers["manager"])
        with mute_logger("odoo.sql_db"):
            pressed = self._pressed(users, lambda model: list(self._sets(model))[-2:-1])
            self.assertGreater(pressed, 500)

    def test_sheets_without_a_record(self):
        """A sheet that is opened for nothing, or for what is gone, says so."""
        with mute_logger("odoo.sql_db"):
            for model in self._models():
                gone = {
                    f"default_{name}": (field.type == "many2one" and 10**8) or [10**8]
                    for name, field in model._fields.items()
                    if field.relational and field.store
                }
                for context in ({}, gone):
                    sheet = model.with_context(**context)
                    names = list(model._fields)
                    with self.subTest(sheet=model._name, context=bool(context)):
                        self._told(sheet.default_get, names)
                        self._told(sheet.create, {})
                        self._told(sheet.onchange, {}, [], {name: {} for name in names})
