"""Installation and removal."""


def pre_init_hook(env):
    """Adopt a Kazakh language that the administrator has already made.

    Odoo ships none, so the addon brings one; two of the same code cannot be.
    """
    language = (
        env["res.lang"]
        .with_context(active_test=False)
        .search([("code", "=", "kk_KZ")], limit=1)
    )
    if language:
        env["ir.model.data"].create(
            {
                "module": "nfe_recognition",
                "name": "lang_kk",
                "model": "res.lang",
                "res_id": language.id,
                "noupdate": True,
            }
        )


def uninstall_hook(env):
    """Leave no trace: number registers, demo data, languages that the addon brought."""
    _forget_foreign_names(env)
    # Odoo keeps an activity's type while the activity is there.
    duty = env.ref("nfe_recognition.activity_duty")
    activities = env["mail.activity"].with_context(active_test=False)
    activities.search([("activity_type_id", "=", duty.id)]).unlink()
    env["ir.sequence"].search([("code", "=like", "recognition.%")]).unlink()
    # Odoo keeps compiled styles as attachments, by the name of their bundle.
    env["ir.attachment"].search(
        [("url", "=like", "/web/assets/%/nfe_recognition.%")]
    ).unlink()
    languages = env["recognition.demo"]._forget() | _own_language(env)
    readers = (
        env["res.partner"]
        .with_context(active_test=False)
        .search([("lang", "in", languages.mapped("code"))])
    )
    readers.lang = "en_US"
    languages.active = False


def _own_language(env):
    """Return the Kazakh language if it came with the addon, else none."""
    mark = env["ir.model.data"].search(
        [("module", "=", "nfe_recognition"), ("name", "=", "lang_kk")]
    )
    languages = env["res.lang"].with_context(active_test=False)
    language = languages.browse(mark.res_id).exists()
    if language and language.create_date < mark.create_date:
        # It was here before the addon and stays.
        mark.unlink()
        return languages
    return language


def _forget_foreign_names(env):
    """Remove names that other addons own for what they added to our models.

    ``mail`` and its like note a name for each selection value and each inheritance
    that they bring into a model of ours; Odoo leaves these names when the model goes.
    """
    models = env["ir.model"].search([("model", "=like", "recognition.%")])
    fields = models.field_id
    values = fields.selection_ids
    heritage = env["ir.model.inherit"].search([("model_id", "in", models.ids)])
    env["ir.model.data"].search(
        [
            ("module", "!=", "nfe_recognition"),
            "|",
            "|",
            "&",
            ("model", "=", "ir.model.fields.selection"),
            ("res_id", "in", values.ids),
            "&",
            ("model", "=", "ir.model.inherit"),
            ("res_id", "in", heritage.ids),
            "&",
            ("model", "=", "ir.model.fields"),
            ("res_id", "in", fields.ids),
        ]
    ).unlink()
