"""Protocols and extracts of before: places in the register, stamps by name."""

from odoo import SUPERUSER_ID, api


def migrate(cr, version):
    """Give protocols their places and extracts their stamps; numbers stay as printed.

    :param cr: database cursor
    :param version: version that was installed before, empty on a fresh install
    """
    if not version:
        return
    cr.execute(
        """
        UPDATE recognition_commission body
           SET register_mark = counted.place::text
          FROM (
              SELECT id, row_number() OVER (PARTITION BY company_id ORDER BY id) place
                FROM recognition_commission
          ) counted
         WHERE counted.id = body.id
           AND body.register_mark IS NULL
        """
    )
    cr.execute(
        """
        UPDATE recognition_protocol protocol
           SET register_year = counted.year,
               register_place = counted.place
          FROM (
              SELECT id, extract(year FROM date)::integer AS year,
                     row_number() OVER (
                         PARTITION BY commission_id, extract(year FROM date)
                         ORDER BY date, id
                     ) AS place
                FROM recognition_protocol
          ) counted
         WHERE counted.id = protocol.id
           AND coalesce(protocol.register_place, 0) = 0
        """
    )
    cr.execute(
        """
        UPDATE recognition_extract extract
           SET handed_on = extract.issued_on,
               handed_name = issuer.name,
               received_name = receiver.name
          FROM recognition_extract known
          LEFT JOIN res_users giver ON giver.id = known.issued_by
          LEFT JOIN res_partner issuer ON issuer.id = giver.partner_id
          LEFT JOIN res_users taker ON taker.id = known.received_by
          LEFT JOIN res_partner receiver ON receiver.id = taker.partner_id
         WHERE known.id = extract.id
           AND extract.handed_on IS NULL
        """
    )
    cr.execute("DELETE FROM ir_sequence WHERE code = 'recognition.protocol'")
    env = api.Environment(cr, SUPERUSER_ID, {"active_test": False})
    # Drafts have their texts from now on; what was sent to sign stays as it is.
    env["recognition.protocol"].search([("state", "=", "draft")])._sync_texts()
