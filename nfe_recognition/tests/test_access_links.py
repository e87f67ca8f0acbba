"""No link and no record crosses from one institution to another."""

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .test_access_companies import CompaniesCommon

# Many2one fields between models of an institution that need no check of their own.
SAME_BY_NATURE = {
    # The institution of these records is that of the record named.
    "recognition.achievement.document_id",
    "recognition.attendance.sitting_id",
    "recognition.claim.case_id",
    "recognition.claim.source.claim_id",
    "recognition.commission.instrument.commission_id",
    "recognition.commission.member.commission_id",
    "recognition.conclusion.claim_id",
    "recognition.conclusion.criterion.conclusion_id",
    "recognition.conclusion.outcome.conclusion_id",
    "recognition.curriculum.line.programme_id",
    "recognition.defect.case_id",
    "recognition.department.conclusion.claim_id",
    "recognition.disposal.line.disposal_id",
    "recognition.document.case_id",
    "recognition.expert.member.group_id",
    "recognition.item.sitting_id",
    "recognition.protocol.sitting_id",
    "recognition.scale.band.scale_id",
    "recognition.signature.protocol_id",
    "recognition.vote.item_id",
    # A constraint keeps it within the case or the commission.
    "recognition.claim.source.achievement_id",
    "recognition.commission.temporary_presider_id",
    # Written by the steps alone, from records of the same commission.
    "recognition.commission.instrument.chair_id",
    "recognition.commission.instrument.deputy_id",
    "recognition.commission.member.came_by_id",
    "recognition.commission.member.left_by_id",
    # Written by the steps alone, from records of the same sitting.
    "recognition.claim.item_id",
    "recognition.item.presider_id",
    "recognition.sitting.presider_id",
}


@tagged("post_install", "-at_install")
class TestAccessLinks(CompaniesCommon):
    # ------------------------------------------------------------------
    # Links
    # ------------------------------------------------------------------
    def test_links_are_checked(self):
        """Every link between records of an institution is checked, or needs none."""
        open_links = set()
        for name, model in self.env.registry.items():
            if not name.startswith("recognition.") or model._abstract:
                continue
            if "company_id" not in model._fields:
                continue
            for field in model._fields.values():
                if (
                    field.type == "many2one"
                    and field.store
                    and not field.compute
                    and field.comodel_name.startswith(("recognition.", "hr."))
                    and "company_id" in self.env[field.comodel_name]._fields
                    and not (field.check_company and model._check_company_auto)
                ):
                    open_links.add(f"{name}.{field.name}")
        self.assertEqual(open_links - SAME_BY_NATURE, set())

    @mute_logger("odoo.addons.base.models.ir_rule")
    def test_no_link_across(self):
        """A case names nothing of another institution, whoever writes it."""
        programme, period = self._masters_of_b()
        commission = self.commission.copy({"company_id": self.other.id, "name": "B"})
        for values in (
            {"programme_id": programme.id, "enrolment_id": False},
            {"period_id": period.id},
            {"commission_id": commission.id},
        ):
            for case in (
                self.draft.with_user(self.user_intake),
                self._as(self.both, self.draft),
                self.draft.sudo(),
            ):
                with self.subTest(values=values), self.assertRaises(UserError):
                    case.write(values)
        with self.assertRaises(UserError):
            self._add_claim(
                self.draft, programme.line_ids.discipline_id, self.draft.achievement_ids
            )
        with self.assertRaises(UserError):
            self.expert_group.programme_ids += programme

    # ------------------------------------------------------------------
    # Moves
    # ------------------------------------------------------------------
    @mute_logger("odoo.addons.base.models.ir_rule")
    def test_no_record_leaves_its_institution(self):
        """Rules look at a record as it was; where it went is judged as well."""
        programme, period = self._masters_of_b()
        to_b = {
            "company_id": self.other.id,
            "programme_id": programme.id,
            "period_id": period.id,
            "enrolment_id": False,
            "commission_id": False,
        }
        bare = self.draft.copy()
        with self.assertRaises(AccessError), self.env.cr.savepoint():
            bare.with_user(self.user_intake).write(to_b)
        self._as(self.both, bare).write(to_b)
        self.assertEqual(bare.company_id, self.other)
        paper = self.draft.document_ids[1].with_user(self.user_intake)
        with self.assertRaises(AccessError), self.env.cr.savepoint():
            paper.write({"case_id": bare.id})
        manager = self.user_manager
        for record, values in (
            (self.programme.line_ids[0], {"programme_id": programme.id}),
            (self.members[0], {"commission_id": self._commission_of_b().id}),
            (
                self.expert_group.member_ids[0],
                {"group_id": self._group_of_b().id},
            ),
        ):
            with (
                self.subTest(model=record._name),
                self.assertRaises(UserError),
                self.env.cr.savepoint(),
            ):
                record.with_user(manager).write(values)

    def _group_of_b(self):
        return self.expert_group.copy(
            {"company_id": self.other.id, "programme_ids": False, "member_ids": False}
        )

    def _commission_of_b(self):
        return self.commission.copy(
            {"company_id": self.other.id, "name": "B", "member_ids": False}
        )

    def test_institution_of_a_part_is_not_written(self):
        """The institution of a part is that of its whole, and no field to fill."""
        for record in (
            self.draft.document_ids[1],
            self.draft.achievement_ids,
            self.draft.claim_ids,
            self.draft.claim_ids.source_ids,
            self.programme.line_ids[0],
            self.members[0],
            self.expert_group.member_ids[0],
        ):
            with (
                self.subTest(model=record._name),
                self.assertRaisesRegex(UserError, "computed from"),
            ):
                record.sudo().write({"company_id": self.other.id})
            with self.subTest(model=record._name, way="default"):
                values = record.with_context(
                    default_company_id=self.other.id
                ).default_get(["company_id"])
                self.assertFalse(values)
