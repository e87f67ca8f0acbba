"""What tests of appeals start from: decisions, appeals, who hears them."""

from odoo import fields

from .common import RecognitionCommon


class AppealCommon(RecognitionCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.regulation.write(
            {
                "appeal": True,
                "appeal_days": 10,
                "appeal_decision_days": 15,
                "sitting_days": 5,
                "extract_days": 5,
            }
        )
        cls.user_keeper = cls._create_user("rec_appeal_secretary", "secretary")
        cls.users_appeal = cls.env["res.users"].union(
            *(
                cls._create_user(f"rec_appeal_member{place}", "member")
                for place in range(1, 4)
            )
        )
        cls.appeal_commission = cls._create_commission(
            "Appeal commission",
            users=cls.users_appeal,
            secretary_id=cls.user_keeper.id,
            order_number="9-n",
        )

    @classmethod
    def _refused_case(cls):
        """Return a case whose one claim the commission did not recognise."""
        case = cls._create_case()
        against = dict.fromkeys(cls.members, "against")
        cls._decided(case, choices=against)
        return case

    @classmethod
    def _recognised_case(cls, percent=60):
        """Return a case whose one claim was recognised with a grade."""
        case = cls._create_case()
        cls._concluded(case, percent=percent)
        cls._voted(cls._sitting(case)).action_close()
        return case

    @classmethod
    def _appeal(cls, case, **values):
        """Return a draft of an appeal, as the intake officer entered it."""
        return (
            cls.env["recognition.appeal"]
            .with_user(cls.user_intake)
            .create(
                {
                    "claim_id": case.claim_ids[0].id,
                    "grounds": "The volume was misread.",
                    "commission_id": cls.appeal_commission.id,
                    **values,
                }
            )
        )

    @classmethod
    def _accepted(cls, case, **values):
        appeal = cls._appeal(case, **values)
        appeal.action_file()
        appeal.with_user(cls.user_keeper).action_accept()
        return appeal.with_env(cls.env)

    @classmethod
    def _appeal_sitting(cls, present=None):
        """Return an open sitting of the appeal commission, its agenda filled."""
        sitting = (
            cls.env["recognition.sitting"]
            .with_user(cls.user_keeper)
            .create(
                {
                    "commission_id": cls.appeal_commission.id,
                    "date": fields.Datetime.now(),
                }
            )
        )
        sitting.action_add_ready_cases()
        sitting.action_all_present()
        sitting.action_open()
        return sitting

    @classmethod
    def _vote(cls, item, choice="for"):
        item.action_open_vote()
        for user in cls.users_appeal:
            getattr(item.with_user(user), f"action_vote_{choice}")()
        item.action_close_vote()
        item.reason = "As heard."

    @classmethod
    def _heard(cls, appeal, remedy, choice="for", percent=None):
        """Return the closed sitting that decided ``appeal``."""
        sitting = cls._appeal_sitting()
        item = sitting.item_ids.filtered(lambda i: i.appeal_id == appeal)
        item.remedy = remedy
        if percent is not None:
            item.exact_percent = percent
        cls._vote(item, choice)
        sitting.action_close()
        return sitting

    @classmethod
    def _passed_on(cls, sitting):
        """Return the extracts of an appeal's sitting, with the registrar."""
        protocol = cls._signed(sitting)
        protocol.with_user(cls.user_keeper).action_issue_extracts()
        return protocol.extract_ids.with_user(cls.user_registrar)
