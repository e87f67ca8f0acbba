"""Documents between offices: for whom, at what cost, as PDF."""

from odoo import fields
from odoo.exceptions import AccessError
from odoo.tests import HttpCase, freeze_time, tagged
from odoo.tools import mute_logger

from .printed import (
    KAZAKH_NAME,
    LANGUAGES,
    PAGES,
    PdfCommon,
    QueryCommon,
    bare,
)
from .test_reports_office import OfficeCommon


@tagged("post_install", "-at_install")
class TestOfficeRights(OfficeCommon):
    @mute_logger("odoo.addons.base.models.ir_model", "odoo.addons.base.models.ir_rule")
    @freeze_time("2026-03-13 06:00:00")
    def test_who_prints(self):
        """Who works with a document prints it; who may not read it does not."""
        conclusion = self._signed_conclusion()
        case = self._sent(self._create_case(self._create_learner("B", "S-2")))
        control = self._control(case)
        control.action_record()
        for kind, record, printing, refused in (
            (
                "department",
                conclusion,
                {"department_head", "intake", "secretary", "manager", "auditor"},
                {"registrar", "teacher"},
            ),
            (
                "control",
                control,
                {"secretary", "expert", "intake", "manager", "auditor"},
                {"registrar", "teacher", "department_head"},
            ),
            (
                "transmittal",
                case,
                {"secretary", "expert", "manager", "auditor"},
                {"teacher", "registrar"},
            ),
            (
                "mooc",
                self._decided_use(),
                {"teacher", "registrar", "manager", "auditor"},
                {"intake", "secretary", "expert", "member"},
            ),
            (
                "group_order",
                self.expert_group,
                {"secretary", "manager", "auditor"},
                {"teacher"},
            ),
            (
                "scale",
                self.conversion_ten,
                {"intake", "secretary", "registrar", "manager", "auditor"},
                set(),
            ),
        ):
            for role in printing:
                with self.subTest(kind=kind, role=role):
                    self._text(kind, record, getattr(self, f"user_{role}"))
            for role in {*refused, "nobody", "portal"}:
                with (
                    self.subTest(kind=kind, refused=role),
                    self.assertRaises(AccessError),
                ):
                    self._text(kind, record, getattr(self, f"user_{role}"))


@tagged("post_install", "-at_install")
class TestOfficeQueries(OfficeCommon, QueryCommon):
    @freeze_time("2026-03-13 06:00:00")
    def test_queries(self):
        """Twelve documents cost what two cost."""
        learners = [self._create_learner(f"L {n}", f"L-{n}") for n in range(12)]
        conclusions = self.env["recognition.department.conclusion"]
        controls = self.env["recognition.control"]
        uses = self.env["recognition.mooc.use"]
        for learner in learners:
            conclusion = self._signed_conclusion(learner)
            conclusions |= conclusion
            controls |= self._control(conclusion.case_id)
            uses |= self._decided_use(learner)
        controls.action_record()
        cases = conclusions.case_id
        cases.with_user(self.user_secretary)._send(
            self.expert_group, fields.Datetime.now()
        )
        groups = self.expert_group
        scales = self.conversion_ten
        for _copy in learners[1:]:
            groups |= self.expert_group.copy()
            scales |= self.conversion_ten.copy()
        self._assert_flat("department", conclusions, self.user_secretary)
        self._assert_flat("department", conclusions, self.user_department_head)
        self._assert_flat("control", controls, self.user_secretary)
        self._assert_flat("mooc", uses, self.user_teacher)
        self._assert_flat("transmittal", cases, self.user_secretary)
        self._assert_flat("group_order", groups, self.user_secretary)
        self._assert_flat("scale", scales, self.user_registrar)


@tagged("post_install", "-at_install")
class TestOfficePdf(OfficeCommon, PdfCommon, HttpCase):
    """Real PDFs by the real engine."""

    def _assert_printed(self, kind, record, user, language, *words):
        register = self.env["recognition.check"].with_context(lang=language)
        title = dict(register._fields["kind"]._description_selection(register.env))
        pages = self._pages(kind, record, user)
        self.assertIn(bare(title[kind]).upper(), bare(pages[0]).upper())
        for place, text in enumerate(pages, start=1):
            self.assertIn(bare(PAGES[language].format(place, len(pages))), bare(text))
        for word in words:
            self.assertIn(bare(word), bare("".join(pages)))

    @freeze_time("2026-03-13 06:00:00")
    def test_documents_in_each_language(self):
        """Title, page x of y, all Kazakh letters, numbers as the reader writes them."""
        for language in LANGUAGES:
            with self.subTest(language=language):
                self.company.recognition_lang = language
                learner = self._learner_in(language)
                conclusion = self._signed_conclusion(learner)
                secretary, name = self.user_secretary, KAZAKH_NAME
                self._assert_printed(
                    "department", conclusion, self.user_department_head, language, name
                )
                case = conclusion.case_id
                case.with_user(secretary)._send(
                    self.expert_group, fields.Datetime.now()
                )
                self._assert_printed("transmittal", case, secretary, language, name)
                points = "75.5" if language == "en_US" else "75,5"
                control = self._control(case)
                control.action_record()
                self._assert_printed(
                    "control", control, secretary, language, name, points
                )
                result = "78.5" if language == "en_US" else "78,5"
                use = self._decided_use(learner)
                self._assert_printed(
                    "mooc", use, self.user_teacher, language, name, result
                )
                self._assert_printed(
                    "group_order", self.expert_group, secretary, language, "6B06101"
                )
                self._assert_printed(
                    "scale", self.conversion_ten, self.user_registrar, language, "95A"
                )
