"""Files whose time has passed go by a list that two managers saw (S-14)."""

from base64 import b64decode
from datetime import datetime
from hashlib import sha256

from odoo import Command
from odoo.exceptions import AccessError, UserError
from odoo.tests import freeze_time, tagged

from .common import PDF
from .test_retention import DAY, RetentionCommon

LATER = datetime(2028, 8, 21, 6)


@tagged("post_install", "-at_install")
class TestDisposal(RetentionCommon):
    def setUp(self):
        super().setUp()
        self.recorded, self.withdrawn, self.refused = self._ended()
        self.papers = (self.recorded | self.withdrawn | self.refused).document_ids
        self.papers = self.papers.filtered("has_file")
        self.other_manager = self._create_user("rec_manager2", "manager")
        self.disposals = self.env["recognition.disposal"].with_user(self.user_manager)

    def _collected(self):
        disposal = self.disposals.create({"company_id": self.company.id})
        disposal.action_collect()
        return disposal

    def _proposed(self):
        disposal = self._collected()
        disposal.action_propose()
        return disposal

    def _files(self):
        return (
            self.env["ir.attachment"]
            .sudo()
            .search_count(
                [
                    ("res_model", "=", "recognition.document"),
                    ("res_field", "=", "file"),
                    ("res_id", "in", self.papers.ids),
                ]
            )
        )

    def test_nothing_before_the_day(self):
        """S-14: on the last day itself nothing is collected."""
        with freeze_time(datetime(2028, 8, 20, 6)):
            self.assertFalse(self._collected().line_ids)

    def test_way(self):
        """Proposed by one, confirmed by another; records and digests stay."""
        with freeze_time(LATER):
            disposal = self._proposed()
            self.assertEqual(disposal.line_ids.sudo().document_id, self.papers)
            self.assertTrue(disposal.number)
            with self._refuses("another manager.*S-14"):
                disposal.action_confirm()
            self.assertEqual(self._files(), 3)
            other = disposal.with_user(self.other_manager)
            self.assertTrue(other.can_confirm)
            self.assertFalse(disposal.can_confirm)
            other.action_confirm()
        digest = sha256(b64decode(PDF)).hexdigest()
        self.assertEqual(disposal.state, "done")
        self.assertEqual(disposal.proposed_by, self.user_manager)
        self.assertEqual(disposal.confirmed_by, self.other_manager)
        self.assertEqual(disposal.confirmed_on, LATER)
        self.assertEqual(set(disposal.line_ids.mapped("sha256")), {digest})
        self.assertEqual(self._files(), 0)
        for paper in self.papers:
            self.assertTrue(paper.exists())
            self.assertFalse(paper.has_file)
            self.assertEqual(paper.disposed_sha256, digest)
            self.assertEqual(paper.disposed_by, self.other_manager)
            self.assertEqual(paper.disposed_on, LATER)
            self.assertIn("erased", paper.case_id.message_ids[0].body)
        protocol = self.recorded.extract_ids.protocol_id
        self.assertTrue(protocol.pdf)
        self.assertTrue(self.recorded.entry_ids)

    def test_in_the_language_of_the_institution(self):
        """S-14: whoever confirms the list reads what another manager collected."""
        self.company.recognition_lang = "kk_KZ"
        kinds = self.env["recognition.document"].with_context(lang="kk_KZ")
        kinds = dict(kinds._fields["kind"]._description_selection(kinds.env))
        with freeze_time(LATER):
            lines = self._collected().line_ids
        named = {paper._named_in_list(kinds) for paper in self.papers}
        self.assertEqual(set(lines.mapped("name")), named)

    def test_seal_is_whole(self):
        """CT152-42: what went belongs to no seal."""
        with freeze_time(LATER):
            self._proposed().with_user(self.other_manager).action_confirm()
        chain = self.env["recognition.seal"].sudo()
        self.assertFalse(chain._verify(self.company))

    def test_under_way(self):
        """R544-18: a case decided and not posted keeps its files."""
        with freeze_time(DAY):
            case = self._create_case(self._create_learner("Fourth", "S-4"))
            self._decided(case)
        with freeze_time(LATER):
            lines = self._collected().line_ids
        self.assertNotIn(case, lines.case_id)

    def test_archived_cases_too(self):
        self.recorded.with_user(self.user_intake).action_archive()
        with freeze_time(LATER):
            self.assertIn(self.recorded, self._collected().line_ids.case_id)

    def test_identity_papers(self):
        """Managers dispose of identity papers and never learn their number."""
        with freeze_time(DAY):
            case = self._create_case(self._create_learner("Fourth", "S-4"))
            self.env["recognition.document"].create(
                {
                    "case_id": case.id,
                    "kind": "identity",
                    "number": "ID-77",
                    "file": PDF,
                    "file_name": "ID-77.pdf",
                }
            )
            case.with_user(self.user_intake)._withdraw("Moved", DAY)
        with freeze_time(LATER):
            disposal = self._collected()
            self.env.flush_all()
            self.env.invalidate_all()
            lines = disposal.line_ids.filtered(lambda line: line.case_id == case)
            self.assertEqual(len(lines), 2)
            shown = str(lines.read(["name", "file_name", "display_name"]))
            self.assertNotIn("77", shown)
            with self.assertRaises(AccessError):
                lines.read(["document_id"])
            disposal.action_propose()
            disposal.with_user(self.other_manager).action_confirm()
        self.assertFalse(case.document_ids.filtered("has_file"))

    def test_proposed_list_stays(self):
        """What another manager looks through is what goes."""
        with freeze_time(LATER):
            disposal = self._proposed()
            line = disposal.line_ids[0]
            for way in (
                line.unlink,
                lambda: disposal.write({"line_ids": [Command.delete(line.id)]}),
                lambda: disposal.write({"note": "x"}),
                disposal.action_collect,
                disposal.unlink,
                disposal.sudo().unlink,
            ):
                with self._refuses("not a draft any more"):
                    way()
            disposal.action_take_back()
            self.assertFalse(disposal.proposed_by)
            line.unlink()
            self.assertEqual(len(disposal.line_ids), 2)

    def test_nothing_by_hand(self):
        """No state, stamp or line is written by hand, sudo and defaults included."""
        with freeze_time(LATER):
            disposal = self._collected()
        paper = self.recorded.document_ids[1]
        for owner in (disposal, disposal.sudo()):
            for vals in (
                {"state": "done"},
                {"proposed_by": self.other_manager.id},
                {"number": "D-1"},
            ):
                with self._refuses(""):
                    owner.write(vals)
            with self._refuses(""):
                owner.line_ids.create(
                    {
                        "disposal_id": disposal.id,
                        "kind": "paper",
                        "name": "x",
                    }
                )
            with self._refuses(""):
                owner.line_ids[0].write({"name": "x"})
            with self._refuses(""):
                owner.create({"state": "proposed"})
            with self._refuses(""):
                owner.with_context(default_state="proposed").create({})
        with self._refuses(""):
            paper.sudo().write({"disposed_on": LATER})

    def test_own_list_by_another_way(self):
        """A manager does not confirm his own list, whatever the way."""
        with freeze_time(LATER):
            disposal = self._proposed()
            for way in (
                disposal.sudo(),
                disposal.with_context(recognition_step=True),
            ):
                with self._refuses("another manager"):
                    way.action_confirm()

    def test_judged_again_at_the_end(self):
        """What was collected on the wrong day does not go on the right one."""
        with freeze_time(LATER):
            disposal = self._proposed()
        with (
            freeze_time(datetime(2028, 8, 20, 6)),
            self._refuses("kept until"),
        ):
            disposal.with_user(self.other_manager).action_confirm()
        self.assertEqual(self._files(), 3)

    def test_two_lists(self):
        """A file stands on one open list."""
        with freeze_time(LATER):
            self._collected()
            self.assertFalse(self._collected().line_ids)
            with self._refuses("Nothing stands on"):
                self._collected().action_propose()

    def test_roles(self):
        """Managers keep lists, auditors read them, nobody else knows them."""
        with freeze_time(LATER):
            disposal = self._proposed()
        for user in (self.user_auditor, self.user_intake, self.user_registrar):
            for step in ("action_confirm", "action_take_back", "action_collect"):
                with self._refuses("", AccessError):
                    getattr(disposal.with_user(user), step)()
        self.assertTrue(disposal.with_user(self.user_auditor).line_ids.document_id)
        with self._refuses("", AccessError):
            disposal.with_user(self.user_intake).read(["number"])

    def test_another_institution(self):
        """A list takes the files of its own institution only."""
        other = self._create_institution("Another University", "he")
        manager = self._create_user("rec_manager3", "manager", company=other)
        with freeze_time(LATER):
            disposal = (
                self.env["recognition.disposal"]
                .with_user(manager)
                .with_context(allowed_company_ids=other.ids)
                .create({"company_id": other.id})
            )
            disposal.action_collect()
            self.assertFalse(disposal.line_ids)
            own = self._collected()
            theirs = own.with_user(manager).with_context(allowed_company_ids=other.ids)
            self.assertFalse(theirs.has_access("read"))

    def test_list_stays_at_its_institution(self):
        """A list with files is not carried over to another institution."""
        other = self._create_institution("Another University", "he")
        self.user_manager.company_ids += other
        with freeze_time(LATER):
            disposal = self._collected()
            both = disposal.with_context(allowed_company_ids=(self.company | other).ids)
            with self._refuses("compan"):
                both.company_id = other

    def test_room(self):
        """A list takes as much as somebody looks through, the next one the rest."""
        lines = self.env["recognition.disposal.line"].with_user(self.user_manager)
        with freeze_time(LATER):
            first = self.disposals.create({"company_id": self.company.id})
            self.assertEqual(len(lines._collect(first, 2)), 2)
            self.assertEqual(len(self._collected().line_ids), 1)

    def _queries(self, disposal, user, step):
        self.env.flush_all()
        self.env.invalidate_all()
        before = self.cr.sql_log_count
        getattr(disposal.with_user(user), step)()
        self.env.flush_all()
        return self.cr.sql_log_count - before

    def test_queries(self):
        """Twelve files take no more queries than three, but for one each to erase."""
        counts = {}
        for more in (0, 9):
            with freeze_time(DAY):
                for place in range(more):
                    learner = self._create_learner(f"More {place}", f"M-{place}")
                    case = self._create_case(learner).with_user(self.user_intake)
                    case._withdraw("Moved", DAY)
            with freeze_time(LATER):
                disposal = self.disposals.create({"company_id": self.company.id})
                steps = [("action_collect", self.user_manager)]
                steps.append(("action_propose", self.user_manager))
                steps.append(("action_confirm", self.other_manager))
                counts[more] = [
                    self._queries(disposal, user, step) for step, user in steps
                ]
                self.assertEqual(len(disposal.line_ids), more or 3)
        for few, many in zip(counts[0], counts[9], strict=True):
            self.assertLessEqual(many - few, 6, counts)

    def test_user_error_names_what_stays(self):
        """Decided cases stay after their files went."""
        with freeze_time(LATER):
            self._proposed().with_user(self.other_manager).action_confirm()
            with self.assertRaisesRegex(UserError, r"\[CT152-42\]"):
                self.recorded.sudo().unlink()
