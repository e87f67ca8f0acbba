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
    """Leave no trace: number registers and the language that the addon brought."""
    env["ir.sequence"].search([("code", "=like", "recognition.%")]).unlink()
    mark = env["ir.model.data"].search(
        [("module", "=", "nfe_recognition"), ("name", "=", "lang_kk")]
    )
    language = env["res.lang"].with_context(active_test=False).browse(mark.res_id)
    if not language.exists():
        return
    if language.create_date < mark.create_date:
        # It was here before the addon and stays.
        mark.unlink()
        return
    readers = (
        env["res.partner"]
        .with_context(active_test=False)
        .search([("lang", "=", language.code)])
    )
    readers.lang = "en_US"
    language.active = False
