"""What is kept, until when, and that nobody deletes it before (S-14, TVET578-6)."""

from datetime import date, datetime

from odoo import Command, fields
from odoo.exceptions import AccessError, UserError
from odoo.tests import freeze_time, tagged

from .common import PDF, ROLES, RecognitionCommon
from .common_body import BodyCommon
from .refusal import Refusal

DAY = datetime(2025, 8, 20, 6)


class RetentionCommon(RecognitionCommon):
    """Cases that ended on 20 August 2025; papers are kept for three years."""

    @classmethod
    def setUpClass(cls):
        with freeze_time(DAY):
            super().setUpClass()

    @freeze_time(DAY)
    def _ended(self, email=False):
        """Return a case decided and posted, one withdrawn and one refused."""
        recorded = self._create_case()
        self._posted(self._issued(self._signed(self._decided(recorded))))
        withdrawn = self._create_case(self._create_learner("Second", "S-2"))
        withdrawn.with_user(self.user_intake)._withdraw("Moved", fields.Datetime.now())
        refused = self._create_case(self._create_learner("Third", "S-3"))
        officer = refused.with_user(self.user_intake)
        officer.action_submit()
        ground = self.env["recognition.refusal.ground"].search([], limit=1)
        officer._refuse_intake(ground, "Hand in the annex.", fields.Datetime.now())
        return recorded, withdrawn, refused

    def _refuses(self, sentence, exception=UserError):
        self.env.flush_all()
        return Refusal(self, exception, sentence)


@tagged("post_install", "-at_install")
class TestKeepUntil(RetentionCommon):
    def test_cases(self):
        """C-30, S-14: papers are kept as long as protocols, from the case's end."""
        for case in self._ended():
            self.assertEqual(case.keep_until, date(2028, 8, 20))

    def test_case_under_way(self):
        with freeze_time(DAY):
            case = self._concluded(self._create_case())
        self.assertFalse(case.keep_until)

    def test_kept_for_ever(self):
        """S-14: an edition may keep protocols, and papers with them, without an end."""
        self.regulation.retention_protocol_years = 0
        recorded, _withdrawn, _refused = self._ended()
        self.assertFalse(recorded.keep_until)
        self.assertFalse(recorded.extract_ids.protocol_id.keep_until)

    def test_longer_by_the_type_of_the_commission(self):
        """C-30: papers go no sooner than the protocol that rests on them."""
        kind = self.env["recognition.commission.type"].create(
            {"name": "Ten years", "company_id": self.company.id, "protocol_years": 10}
        )
        body = self._create_commission(
            "Ten years", type_id=kind.id, order_number="10-n"
        )
        with freeze_time(DAY):
            case = self._create_case(commission_id=body.id)
            case.with_user(self.user_intake)._withdraw("Moved", fields.Datetime.now())
        self.assertEqual(case.keep_until, date(2035, 8, 20))

    def test_protocol(self):
        recorded, _withdrawn, _refused = self._ended()
        protocol = recorded.extract_ids.protocol_id
        self.assertEqual(protocol.keep_until, date(2028, 8, 20))

    def test_days_are_not_written(self):
        """Neither day nor number of years is changed by hand, sudo included."""
        recorded, _withdrawn, _refused = self._ended()
        protocol = recorded.extract_ids.protocol_id
        for record in (recorded, protocol, protocol.sitting_id):
            for owner in (record.with_user(self.user_intake), record.sudo()):
                with self._refuses("", (UserError, AccessError)):
                    owner.write({"keep_until": date(2025, 8, 21)})
        with self._refuses(r"R544-O\.1"):
            self.regulation.retention_protocol_years = 1


@tagged("post_install", "-at_install")
class TestCollege(BodyCommon):
    """Sittings of 20 August 2025 at a college."""

    @classmethod
    def setUpClass(cls):
        with freeze_time(DAY):
            super().setUpClass()
            cls.regulation.write(
                {
                    "retention_protocol_years": 1,
                    "retention_recording_years": 1,
                    "retention_admission_years": 3,
                }
            )

    @freeze_time(DAY)
    def _held(self, code, **values):
        body = self._body(code, self._rows(3, 1), **values)
        body.action_activate()
        sitting = (
            self.env["recognition.sitting"]
            .with_user(self.user_secretary)
            .create({"commission_id": body.id, "date": fields.Datetime.now()})
        )
        item = self.env["recognition.item"].with_user(self.user_secretary)
        item.create({"sitting_id": sitting.id, "subject": "List", "kind": "other"})
        return sitting

    def _protocol(self, sitting):
        """Return the protocol of a sitting, as its close draws it up."""
        return self.env["recognition.protocol"].sudo()._draw_up(sitting)

    def test_ae26_recording(self):
        """AE-26, TVET578-6: an examination commission's, to 20 August 2026."""
        self.assertEqual(self._held("examination").keep_until, date(2026, 8, 20))

    def test_ae26_admissions(self):
        """AE-26, TVET578-6: an admissions commission's protocol, to 20 August 2028."""
        protocol = self._protocol(self._held("admissions"))
        self.assertEqual(protocol.keep_until, date(2028, 8, 20))
        verdict = protocol._keeping_verdicts()[0]
        self.assertFalse(verdict.allowed)
        with freeze_time(DAY):
            self.assertEqual(protocol._keeping_verdicts()[0].clause, "TVET578-6")
        for day in DAY, datetime(2028, 8, 20, 6):
            with (
                freeze_time(day),
                self.assertRaisesRegex(UserError, r"kept until.*\[TVET578-6\]"),
                self.cr.savepoint(),
            ):
                protocol.with_context(_force_unlink=True).unlink()

    def test_longer_by_the_edition(self):
        """S-14: what the institution sets counts where it is longer than the act."""
        self.regulation.write(
            {
                "retention_protocol_years": 4,
                "retention_recording_years": 2,
                "retention_admission_years": 6,
            }
        )
        examination, admissions = self._held("examination"), self._held("admissions")
        self.assertEqual(examination.keep_until, date(2027, 8, 20))
        self.assertEqual(self._protocol(examination).keep_until, date(2029, 8, 20))
        self.assertEqual(self._protocol(admissions).keep_until, date(2031, 8, 20))

    def test_longer_by_the_type(self):
        """S-14: a type may ask for more years than the edition."""
        kind = self._type("examination").copy(
            {"name": "Own", "recording_years": 5, "protocol_years": 10}
        )
        sitting = self._held("examination", type_id=kind.id)
        self.assertEqual(sitting.keep_until, date(2030, 8, 20))
        self.assertEqual(self._protocol(sitting).keep_until, date(2035, 8, 20))


@tagged("post_install", "-at_install")
class TestDeletion(RetentionCommon):
    def setUp(self):
        super().setUp()
        self.recorded, self.withdrawn, self.refused = self._ended()

    def test_before_the_day(self):
        """S-14: who deletes before the day is told until when it is kept."""
        for case in (self.recorded, self.withdrawn, self.refused):
            for day in (datetime(2025, 8, 21), datetime(2028, 8, 20, 6)):
                with (
                    freeze_time(day),
                    self._refuses(r"kept until .*2028.*\[S-14\]"),
                ):
                    case.with_user(self.user_intake).unlink()

    def test_after_the_day(self):
        """CT152-42, YU-3(5): the record stays, whatever may go of its files."""
        for case in (self.recorded, self.withdrawn, self.refused):
            for target in (case.with_user(self.user_intake), case.sudo()):
                with (
                    freeze_time(datetime(2090, 1, 1)),
                    self._refuses(r"never deleted.*\[CT152-42\]"),
                ):
                    target.unlink()

    def test_each_role(self):
        """No role deletes or replaces anything that is kept."""
        extract = self.recorded.extract_ids
        paper = self.recorded.document_ids[1]
        for role in ROLES:
            user = getattr(self, f"user_{role}")
            for record in (
                self.recorded,
                paper,
                extract.protocol_id,
                extract.protocol_id.sitting_id,
                extract.entry_ids,
            ):
                with (
                    self.subTest(role=role, model=record._name),
                    self._refuses("", (UserError, AccessError)),
                ):
                    record.with_user(user).unlink()
            with (
                self.subTest(role=role, what="file"),
                self._refuses("", (UserError, AccessError)),
            ):
                paper.with_user(user).file = PDF

    def test_files(self):
        """Files go in no way: deleted, replaced, moved, by sudo or by an import."""
        paper = self.recorded.document_ids[1]
        protocol = self.recorded.extract_ids.protocol_id
        files = (
            self.env["ir.attachment"]
            .sudo()
            .search(
                [
                    ("res_model", "in", (paper._name, protocol._name)),
                    ("res_field", "in", ("file", "pdf")),
                    ("res_id", "in", (paper.id, protocol.id)),
                ]
            )
        )
        self.assertEqual(len(files), 2)
        for file in files:
            for way in (
                file.unlink,
                lambda file=file: file.write({"raw": b"%PDF-1.4 other"}),
                lambda file=file: file.write({"res_id": 0}),
                lambda file=file: file.write({"res_field": False}),
                file.with_context(_force_unlink=True).unlink,
            ):
                with self._refuses("no longer changes"):
                    way()
        for target in (paper.sudo(), paper.with_user(self.user_intake)):
            with self._refuses(""):
                target.write({"file": False})
        with self._refuses(""):
            self.recorded.sudo().write({"document_ids": [Command.delete(paper.id)]})
        loaded = paper.with_user(self.user_intake).load(
            [".id", "file"], [[str(paper.id), PDF.decode()]]
        )
        self.assertFalse(loaded["ids"])

    def test_archived_stays_kept(self):
        """A case taken off the lists is kept like any other."""
        self.recorded.with_user(self.user_intake).action_archive()
        self.assertEqual(self.recorded.keep_until, date(2028, 8, 20))
        with freeze_time(datetime(2025, 9, 1)), self._refuses("kept until"):
            self.recorded.sudo().unlink()
