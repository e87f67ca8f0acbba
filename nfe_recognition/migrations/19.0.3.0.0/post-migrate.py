"""Commissions of before get a type and their order as a record; desks, their piles."""

from odoo import SUPERUSER_ID, api
from odoo.tools import convert_file

MODULE = "nfe_recognition"
# Shipped once and kept from then on, unless the product itself changes it.
CHANGED = (
    "security/recognition_rules_department.xml",
    "data/recognition_desk_data.xml",
    "data/recognition_desk_office_data.xml",
)


def migrate(cr, version):
    """Bring records of the second version to the third.

    :param cr: database cursor
    :param version: version that was installed before, empty on a fresh install
    """
    if not version:
        return
    env = api.Environment(cr, SUPERUSER_ID, {"active_test": False})
    for path in CHANGED:
        convert_file(env, MODULE, path, {}, mode="init", noupdate=True)
    _fill_types(cr)
    _fill_orders(cr)
    _let_members_return(cr)


def _fill_types(cr):
    """Give commissions their type: one made by a directive is a faculty's (C-02)."""
    cr.execute(
        """
        UPDATE recognition_commission commission
           SET type_id = kind.id, kind = kind.code
          FROM recognition_commission_type kind
          JOIN ir_model_data name
            ON name.model = 'recognition.commission.type'
           AND name.res_id = kind.id
           AND name.module = 'nfe_recognition'
         WHERE commission.type_id IS NULL
           AND name.name = 'commission_type_' || CASE commission.instrument
               WHEN 'directive' THEN 'faculty' ELSE 'recognition' END
        """
    )


def _fill_orders(cr):
    """Keep the order of each commission as a record, and who came by it."""
    cr.execute(
        """
        INSERT INTO recognition_commission_instrument
               (commission_id, company_id, what, kind, number, date, signatory,
                date_to, create_uid, create_date, write_uid, write_date)
        SELECT id, company_id, 'creates', instrument, order_number, order_date,
               order_signatory, date_to, create_uid, create_date, write_uid, write_date
          FROM recognition_commission
         WHERE order_number IS NOT NULL
            OR order_date IS NOT NULL
            OR order_signatory IS NOT NULL
            ON CONFLICT DO NOTHING
        """
    )
    cr.execute(
        """
        UPDATE recognition_commission_member member
           SET came_by_id = document.id
          FROM recognition_commission_instrument document
          JOIN recognition_commission commission
            ON commission.id = document.commission_id
         WHERE document.commission_id = member.commission_id
           AND document.what = 'creates'
           AND commission.state != 'draft'
           AND member.came_by_id IS NULL
        """
    )


def _let_members_return(cr):
    """Let a person stand in a commission again who had left it."""
    cr.execute(
        """
        ALTER TABLE recognition_commission_member
         DROP CONSTRAINT IF EXISTS recognition_commission_member_person_uniq
        """
    )
