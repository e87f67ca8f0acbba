"""Questions of before: who attended them; conclusions may be followed by others."""


def migrate(cr, version):
    """Note who attended what was put to the vote before (R544-17).

    Until then nobody came or left while a sitting was in session without its roster
    saying so, and who is noted as present attended every question.

    :param cr: database cursor
    :param version: version that was installed before, empty on a fresh install
    """
    if not version:
        return
    cr.execute(
        """
        INSERT INTO recognition_item_attending_rel (item_id, member_id)
        SELECT item.id, line.member_id
          FROM recognition_item item
          JOIN recognition_attendance line ON line.sitting_id = item.sitting_id
         WHERE item.state IN ('voting', 'adopted', 'rejected')
           AND line.present
            ON CONFLICT DO NOTHING
        """
    )
    cr.execute(
        """
        ALTER TABLE recognition_conclusion
         DROP CONSTRAINT IF EXISTS recognition_conclusion_claim_uniq
        """
    )
