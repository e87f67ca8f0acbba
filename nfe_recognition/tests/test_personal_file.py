"""Papers in the learner's personal file and the archive list (D-24; YU-5.10)."""

from odoo.exceptions import AccessError, UserError
from odoo.tests import Form, tagged

from .printed import ReportsCommon


@tagged("post_install", "-at_install")
class TestPersonalFile(ReportsCommon):
    def setUp(self):
        super().setUp()
        self.case = self._create_case()

    def _recorded(self):
        self._posted(self.case)
        return self.case.with_user(self.user_registrar)

    def _filed(self, number="17-5", sheets=2):
        case = self._recorded()
        case._file_papers(number, dict.fromkeys(case.document_ids, sheets))
        return case

    def test_before_posting(self):
        """YU-5.10: what was recognised is in the transcript first."""
        self._decided(self.case)
        case = self.case.with_user(self.user_registrar)
        self.assertFalse(case.can_file_papers)
        with self.assertRaisesRegex(UserError, "not posted yet"):
            case.action_open_file_papers()

    def test_filed_by_the_registrar(self):
        case = self._recorded()
        self.assertTrue(case.can_file_papers)
        action = case.action_open_file_papers()
        wizard = Form(
            self.env[action["res_model"]]
            .with_user(self.user_registrar)
            .with_context(action["context"])
        )
        wizard.personal_file_number = " 17-5 "
        with wizard.line_ids.edit(1) as line:
            line.sheets = 4
        wizard.save().action_file()
        self.assertEqual(case.personal_file_number, "17-5")
        self.assertEqual(case.personal_file_on, self._today())
        self.assertEqual(case.personal_file_by, self.user_registrar)
        self.assertEqual(case.document_ids.mapped("sheets"), [1, 4])
        self.assertEqual(case.state, "recorded")

    def test_number_is_proposed_again(self):
        """The learner has one personal file."""
        self._filed()
        second = self._create_case(discipline=self.disciplines[1])
        wizard = self.env["recognition.file.papers"].with_user(self.user_registrar)
        self._posted(second)
        values = Form(wizard.with_context(default_case_id=second.id))
        self.assertEqual(values.personal_file_number, "17-5")

    def test_what_is_missing(self):
        case = self._recorded()
        sheets = dict.fromkeys(case.document_ids, 1)
        with self.assertRaisesRegex(UserError, r"number of the personal file.*YU-5"):
            case._file_papers(" ", sheets)
        with self.assertRaisesRegex(UserError, "how many sheets"):
            case._file_papers("17-5", {})

    def test_others_do_not_file(self):
        """Only the registrar files; nobody writes the number by hand."""
        case = self._filed()
        for user in (self.user_intake, self.user_secretary, self.user_manager):
            with self.assertRaisesRegex(UserError, "Registrar|registrar"):
                case.with_user(user)._file_papers("1", {})
            with self.assertRaises(AccessError):
                self.env["recognition.file.papers"].with_user(user).create(
                    {"case_id": case.id}
                )
        for target in (case.sudo(), self.case.with_user(self.user_intake)):
            with self.assertRaises(UserError):
                target.write({"personal_file_number": "2"})
            with self.assertRaises(UserError):
                target.document_ids.write({"sheets": 9})

    def test_printed(self):
        """D-24: papers, sheets, file number, registrar's signature."""
        case = self._recorded()
        with self.assertRaisesRegex(UserError, "not in a personal file"):
            self._text("archive_list", case, self.user_registrar)
        case._file_papers("17-5", dict.fromkeys(case.document_ids, 3))
        text = self._text("archive_list", case, self.user_registrar)
        for words in (
            "Archive list",
            "17-5",
            case.number,
            "Aigerim Testova",
            case.document_ids[1].number,
            "Papers filed: 2, sheets in all: 6.",
            "registrar's office",
            self.user_registrar.name,
            "Genuine?",
        ):
            self.assertIn(words, text)
        with self.assertRaises(AccessError):
            self._text("archive_list", case, self.user_nobody)
