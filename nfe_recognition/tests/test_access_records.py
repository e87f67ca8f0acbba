"""Which records each role reaches: own, foreign, early, late (design.md 2)."""

from odoo import fields
from odoo.exceptions import AccessError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import PDF, RecognitionCommon

DOSSIER = (
    "recognition.case",
    "recognition.document",
    "recognition.achievement",
    "recognition.claim",
    "recognition.claim.source",
)


@tagged("post_install", "-at_install")
class TestAccessRecords(RecognitionCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.case = cls._create_case()
        cls.identity = cls.env["recognition.document"].create(
            {
                "case_id": cls.case.id,
                "kind": "identity",
                "number": "ID-77",
                "file": PDF,
                "file_name": "passport.pdf",
            }
        )
        cls.certificate = cls.case.document_ids[1]
        # Colleagues of the same roles whose case it is not.
        cls.other_expert = cls._create_user("rec_other_expert", "expert")
        cls.other_member = cls._create_user("rec_other_member", "member")
        cls.other_secretary = cls._create_user("rec_other_secretary", "secretary")
        cls.other_adviser = cls._create_user("rec_other_adviser", "adviser")
        cls.other_commission = cls._create_commission(
            "Other commission",
            users=cls.other_member | cls._create_user("rec_other_member2", "member"),
            secretary_id=cls.other_secretary.id,
            order_number="8-n",
        )

    def _sees(self, user, records):
        """Return True if ``user`` finds and reads all, False if none of ``records``."""
        self.env.flush_all()
        self.env.invalidate_all()
        own = records.with_user(user)
        found = bool(own.has_access("read") and own.search([("id", "in", own.ids)]))
        self.assertEqual(bool(own.has_access("read")), found, "search and read differ")
        return found

    def _dossier(self):
        """Return a record of each model of the dossier, without identity papers."""
        case = self.case
        courses = case.claim_ids.source_ids
        return [
            case,
            self.certificate,
            case.achievement_ids,
            case.claim_ids,
            courses,
            *([case.conclusion_ids] if case.conclusion_ids else []),
            *([case.conclusion_ids.criterion_ids] if case.conclusion_ids else []),
        ]

    def _assert_reach(self, **seen):
        for name, expected in seen.items():
            for records in self._dossier():
                attribute = name if name.startswith("other") else f"user_{name}"
                with self.subTest(user=name, model=records._name, at=self.case.state):
                    user = getattr(self, attribute)
                    self.assertEqual(self._sees(user, records), expected)

    # ------------------------------------------------------------------
    # The dossier, state by state
    # ------------------------------------------------------------------
    def test_dossier_along_the_way(self):
        """Each role from the state on where its work begins, and only its own."""
        nobody = {"other_expert": False, "other_member": False, "other_adviser": False}
        always = {"intake": True, "manager": True, "auditor": True}
        self._assert_reach(
            **always,
            **nobody,
            expert=False,
            member=False,
            secretary=False,
            other_secretary=False,
            registrar=False,
            adviser=False,
        )
        self._registered(self.case)
        self._assert_reach(secretary=True, other_secretary=False, expert=False)
        self._send()
        self._assert_reach(**nobody, expert=True, member=False, registrar=False)
        self._conclude()
        self._assert_reach(**nobody, member=True, registrar=False)
        sitting = self._voted(self._sitting(self.case))
        sitting.action_close()
        self._assert_reach(
            **always, **nobody, registrar=True, expert=True, other_secretary=False
        )

    def _send(self):
        self.case.with_user(self.user_secretary)._send(
            self.expert_group, fields.Datetime.now()
        )

    def _conclude(self):
        conclusion = self.case.conclusion_ids.with_user(self.user_expert)
        conclusion.criterion_ids.write({"verdict": "met", "text": "Compared."})
        conclusion.proposal = "recognise"
        conclusion.action_submit()

    def test_adviser_reads_own_advisees(self):
        """Adviser: the cases of own advisees, to read."""
        self._registered(self.case)
        self._send()
        self.learner.adviser_id = self.user_adviser
        self._assert_reach(adviser=True, other_adviser=False)
        for records in self._dossier():
            with self.subTest(model=records._name), self.assertRaises(AccessError):
                records.with_user(self.user_adviser).write({})

    def test_former_members_read_no_more(self):
        """Members: own commissions, as long as they are members."""
        self._registered(self.case)
        self._send()
        self._conclude()
        self._assert_reach(member=True)
        member = self.members[0]
        for gone, back in (
            ({"active": False}, {"active": True}),
            (
                {"date_from": "2020-01-01", "date_to": "2020-12-31"},
                {"date_from": False, "date_to": False},
            ),
        ):
            self._seat(member, **gone)
            self._assert_reach(member=False)
            self.assertFalse(self._sees(self.user_member, self.learner))
            self._seat(member, **back)
            self._assert_reach(member=True)

    def test_without_a_role(self):
        """Employees without a role, portal and public users are refused."""
        public = self.env.ref("base.public_user")
        for user in (self.user_nobody, self.user_portal, public):
            for model in DOSSIER:
                with (
                    self.subTest(user=user.login, model=model),
                    self.assertRaises(AccessError),
                ):
                    self.env[model].with_user(user).search([])

    # ------------------------------------------------------------------
    # Identity papers
    # ------------------------------------------------------------------
    def test_identity_papers(self):
        """Expert: never; members, advisers and managers neither; the desk does."""
        self._registered(self.case)
        self._send()
        self._conclude()
        self.learner.adviser_id = self.user_adviser
        for role, expected in (
            ("intake", True),
            ("secretary", True),
            ("auditor", True),
            ("expert", False),
            ("member", False),
            ("adviser", False),
            ("manager", False),
        ):
            user = getattr(self, f"user_{role}")
            files = self.env["ir.attachment"].search(
                [
                    ("res_model", "=", "recognition.document"),
                    ("res_field", "=", "file"),
                    ("res_id", "=", self.identity.id),
                ]
            )
            with self.subTest(role=role):
                self.assertEqual(self._sees(user, self.identity), expected)
                self.assertTrue(self._sees(user, self.certificate))
                self.assertEqual(self._sees(user, files), expected)
                self.env.invalidate_all()
                papers = self.case.with_user(user).document_ids
                self.assertEqual(self.identity in papers, expected)

    def test_identity_number_is_not_guessed(self):
        """A search through the case says nothing about papers that one cannot read."""
        self._registered(self.case)
        self._send()
        guess = [("document_ids.number", "=", "ID-77")]
        for user, found in ((self.user_expert, False), (self.user_auditor, True)):
            self.env.invalidate_all()
            cases = self.env["recognition.case"].with_user(user)
            self.assertEqual(bool(cases.search(guess)), found)

    # ------------------------------------------------------------------
    # What follows the decision
    # ------------------------------------------------------------------
    def test_commission_papers(self):
        """Sitting, votes and protocol: own commission; what follows: the registrar."""
        self._registered(self.case)
        self._send()
        self._conclude()
        sitting = self._voted(self._sitting(self.case))
        sitting.action_close()
        own = [
            self.commission,
            self.members,
            sitting,
            sitting.attendance_ids,
            sitting.item_ids,
            sitting.item_ids.vote_ids,
            sitting.protocol_id,
        ]
        for records in own:
            with self.subTest(model=records._name):
                for user in (self.user_secretary, self.user_member, self.user_manager):
                    self.assertTrue(self._sees(user, records))
                for user in (self.other_secretary, self.other_member):
                    self.assertFalse(self._sees(user, records))
        protocol = sitting.protocol_id
        self.assertFalse(self._sees(self.user_registrar, protocol))
        self._signed(sitting)
        protocol.action_issue_extracts()
        extract = protocol.extract_ids
        extract.with_user(self.user_registrar).action_receive()
        extract.with_user(self.user_registrar).action_post()
        for records in (
            protocol,
            extract,
            self.case.entry_ids,
            self.learner.exemption_ids,
        ):
            with self.subTest(model=records._name):
                self.assertTrue(self._sees(self.user_registrar, records))
                self.assertTrue(self._sees(self.user_auditor, records))
                for user in (self.user_intake, self.user_expert, self.other_secretary):
                    self.assertFalse(self._sees(user, records))

    # ------------------------------------------------------------------
    # Chatter
    # ------------------------------------------------------------------
    @mute_logger("odoo.addons.base.models.ir_rule", "odoo.models")
    def test_chatter_follows_the_case(self):
        """Who does not read a case neither reads nor posts in its chatter."""
        self._registered(self.case)
        self._send()
        message = self.case.message_post(body="For the experts")
        self.case.with_user(self.user_expert).message_post(body="Seen")
        for user in (self.other_expert, self.other_member, self.user_nobody):
            self.env.invalidate_all()
            with self.subTest(user=user.login):
                with self.assertRaises(AccessError):
                    self.case.with_user(user).message_post(body="Hello")
                with self.assertRaises(AccessError):
                    message.with_user(user).read(["body"])
                self.case.with_user(user).message_subscribe(user.partner_id.ids)
                self.assertNotIn(user.partner_id, self.case.message_partner_ids)
                with self.assertRaises(AccessError):
                    self.env["mail.message"].with_user(user).create(
                        {
                            "model": "recognition.case",
                            "res_id": self.case.id,
                            "body": "Hello",
                        }
                    )

    # ------------------------------------------------------------------
    # Desks
    # ------------------------------------------------------------------
    def test_desks_of_own_roles(self):
        """Everybody sees the piles of own roles; managers alone word them."""
        desks = self.env["recognition.desk"]
        mine = desks.with_user(self.user_expert).search([])
        group = self.env.ref("nfe_recognition.group_expert")
        self.assertLessEqual(mine.sudo().group_id, group)
        action = self.env["ir.actions.act_window"].search([], limit=1)
        desk = desks.create(
            {"name": "Pile", "group_id": group.id, "action_id": action.id}
        )
        self.assertTrue(self._sees(self.user_expert, desk))
        self.assertFalse(self._sees(self.user_member, desk))
        with self.assertRaises(AccessError):
            desk.with_user(self.user_expert).write({"domain": "[]"})
        desk.with_user(self.user_manager).name = "Reworded"
