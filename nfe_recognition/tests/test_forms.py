"""Every form of the addon opens for everybody whose menu leads to it.

Opened as the web client opens it: the view as the role gets it, then what that view
reads, on a cold cache under the record rules. What only a phone shows is read from the
views: a card that asks for a field it does not load breaks the whole page.
"""

import re

from lxml import etree

from odoo import Command
from odoo.tests import Form, tagged

from . import web_client
from .common import ROLES, RecognitionCommon


@tagged("post_install", "-at_install")
class TestForms(RecognitionCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.learner.adviser_id = cls.user_adviser
        cls._create_department()
        recorded = cls._create_case()
        sitting = cls._decided(recorded)
        protocol = cls._signed(sitting)
        protocol.with_user(cls.user_secretary).action_issue_extracts()
        extracts = recorded.extract_ids.with_user(cls.user_registrar)
        extracts.action_receive()
        extracts.action_post()
        # a conclusion to write, a question to answer, a draft to complete
        cls._sent(cls._create_case(discipline=cls.disciplines[1]))
        other = cls._create_learner(
            "Second learner", "S-0002", adviser_id=cls.user_adviser.id
        )
        voted = cls._concluded(cls._create_case(other))
        cls._sitting(voted).item_ids.action_open_vote()
        voted.with_user(cls.user_secretary).action_ask_departments()
        cls.env["recognition.control"].create({"claim_id": voted.claim_ids.id})
        cls._create_case(other, discipline=cls.disciplines[1])
        cls._appeal(recorded)
        cls.env["recognition.agreement"].create(
            {
                "company_id": cls.company.id,
                "partner_id": cls.provider.id,
                "line_ids": [
                    Command.create(
                        {
                            "name": "Data storage systems",
                            "volume": 5,
                            "discipline_id": cls.disciplines[0].id,
                        }
                    )
                ],
            }
        )
        cls.env["recognition.mooc.use"].create(
            {
                "name": "Databases for everybody",
                "enrolment_id": cls.learner.id,
                "discipline_id": cls.disciplines[0].id,
                "period_id": cls.period.id,
                "teacher_id": cls.user_teacher.id,
            }
        )
        cls.env["recognition.disposal"].create({"company_id": cls.company.id})
        roles = (*ROLES, "teacher")
        cls.users = {role: getattr(cls, f"user_{role}") for role in roles}

    @classmethod
    def _appeal(cls, case):
        """Give the commission an appeal to hear, which its people see."""
        appeal = cls.env["recognition.appeal"].create(
            {
                "claim_id": case.claim_ids.id,
                "grounds": "The volume was misread.",
                "commission_id": cls.commission.id,
            }
        )
        # How it comes there is the matter of test_appeal.py.
        appeal._step_write({"state": "accepted"})

    def _menu_models(self, user):
        """Return the models of the addon that the menus of ``user`` open, as a set."""
        menus = self.env["ir.ui.menu"].with_user(user)
        shown = menus.browse(menus._visible_menu_ids())
        # the client is told of the actions too, without a right to read them
        actions = [
            action
            for action in shown.sudo().mapped("action")
            if action and action._name == "ir.actions.act_window"
        ]
        return {
            action.res_model
            for action in actions
            if action.res_model.startswith("recognition.")
            and not self.env[action.res_model].is_transient()
            and "form" in action.view_mode.split(",")
        }

    def _form_models(self):
        """Return the stored models that have a form view of this addon."""
        views = self.env["ir.ui.view"].search(
            [("type", "=", "form"), ("model", "=like", "recognition.%")]
        )
        return sorted(
            name
            for name in set(views.mapped("model"))
            if not self.env[name].is_transient()
        )

    def _as(self, user, model):
        """Return the empty model as the web client of ``user`` has it."""
        context = {"lang": "en_US", "allowed_company_ids": self.company.ids}
        return self.env(user=user, context=context)[model]

    def test_forms_of_menus_open(self):
        """Each role finds a record of each of its menus and opens it."""
        for role, user in self.users.items():
            models = self._menu_models(user)
            own = "recognition.mooc.use" if role == "teacher" else "recognition.case"
            self.assertIn(own, models)
            for model in sorted(models):
                with self.subTest(role=role, model=model):
                    self.assertTrue(self._open(user, model))

    def test_forms_behind_links_open(self):
        """What a role reads without a menu opens too, by a button or a line."""
        for role, user in self.users.items():
            for model in self._form_models():
                if self._as(user, model).has_access("read"):
                    with self.subTest(role=role, model=model):
                        self._open(user, model)

    def _open(self, user, model):
        """Open the form of the records that ``user`` sees; return what it shows."""
        records = self._as(user, model).search([], limit=20)
        self.env.invalidate_all()
        return web_client.open_form(records)

    def test_new_forms_open(self):
        """Where a role enters records, the empty form opens with its defaults."""
        opened = set()
        for role, user in self.users.items():
            for model in self._form_models():
                empty = self._as(user, model)
                if not empty.has_access("create") or _closed(empty):
                    continue
                with self.subTest(role=role, model=model):
                    self.assertFalse(Form(empty).id)
                    opened.add((role, model))
        self.assertIn(("intake", "recognition.case"), opened)
        self.assertIn(("secretary", "recognition.sitting"), opened)
        self.assertIn(("manager", "recognition.commission"), opened)

    # ------------------------------------------------------------------
    # On a phone
    # ------------------------------------------------------------------
    def _archs(self, view_type):
        """Return pairs of view and tree, for the addon's views of a type."""
        views = self.env["ir.ui.view"].search(
            [("type", "=", view_type), ("model", "=like", "recognition.%")]
        )
        return [(view, etree.fromstring(view.arch)) for view in views]

    def test_cards_load_what_they_ask(self):
        """What the template of a card asks of its record is a field of the view."""
        seen = 0
        for view, tree in [*self._archs("kanban"), *self._archs("form")]:
            for kanban in tree.xpath("descendant-or-self::kanban"):
                text = etree.tostring(kanban, encoding="unicode")
                asked = set(re.findall(r"\brecord\.(\w+)\.", text))
                seen += len(asked)
                with self.subTest(view=view.name):
                    self.assertLessEqual(asked, set(kanban.xpath(".//field/@name")))
        self.assertTrue(seen)

    def test_lines_have_cards(self):
        """Lines that a form shows by their model's views have a card for a phone."""
        carded = {view.model for view, _tree in self._archs("kanban")}
        for view, tree in self._archs("form"):
            for node in tree.xpath("//field[not(ancestor::field)][not(@widget)]"):
                field = self.env[view.model]._fields.get(node.get("name"))
                if field is None or field.type != "one2many":
                    continue
                if not node.xpath("./list|./kanban"):
                    with self.subTest(view=view.name, field=field.name):
                        self.assertIn(field.comodel_name, carded)

    def test_cases_begin_with_a_case(self):
        """A column fills a phone's screen: none is empty, and they keep their order."""
        cases = self._as(self.user_secretary, "recognition.case")
        groups = web_client.open_kanban(cases, "state")["groups"]
        self.assertTrue(all(group["__count"] for group in groups))
        self.assertEqual(
            [group["state"] for group in groups],
            ["expertise", "commission", "recorded"],
        )


def _closed(model):
    """Return True where the form view offers no new record."""
    tree = etree.fromstring(model.get_view(view_type="form")["arch"])
    return tree.get("create") in ("0", "false", "False")
