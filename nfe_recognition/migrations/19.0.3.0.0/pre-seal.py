"""Links of before: of each record there was one, and its model told its kind."""


def migrate(cr, version):
    """Name the kind of each link, before a link without one is refused.

    :param cr: database cursor
    :param version: version that was installed before, empty on a fresh install
    """
    if not version:
        return
    cr.execute("ALTER TABLE recognition_seal ADD COLUMN IF NOT EXISTS kind VARCHAR")
    cr.execute(
        """
        UPDATE recognition_seal
           SET kind = CASE res_model WHEN 'recognition.protocol' THEN 'protocol'
                                     ELSE 'entry' END
         WHERE kind IS NULL
        """
    )
