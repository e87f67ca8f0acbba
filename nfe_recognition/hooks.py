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
    if language.create_date < mark.create_date:
        # It was here before the addon and stays.
        mark.unlink()
        return languages
    return language
