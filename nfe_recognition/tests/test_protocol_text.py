"""Texts and languages of protocols (R544-17; D-17)."""

from lxml import html

from odoo.exceptions import AccessError, UserError
from odoo.tests import Form, tagged

from .common import RecognitionCommon

KK, RU = "kk_KZ", "ru_RU"


@tagged("post_install", "-at_install")
class TestProtocolText(RecognitionCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env["res.lang"]._activate_and_install_lang(RU)
        cls.company.recognition_lang = KK
        cls.commission.protocol_languages = "both"
        cls.sitting = cls._decided(cls._create_case())
        cls.protocol = cls.sitting.protocol_id
        cls.kept = cls.protocol.with_user(cls.user_secretary)

    def _text(self, place, code, protocol=None):
        texts = (protocol or self.protocol).text_ids
        return texts.filtered(lambda t: (t.place, t.lang) == (place, code))

    def _printed(self, protocol):
        """Return each version of the printed protocol as a text, in their order."""
        page, _kind = self.env["ir.actions.report"]._render_qweb_html(
            "nfe_recognition.report_protocol", protocol.ids
        )
        tree = html.fromstring(page)
        return [
            " ".join(node.text_content().split())
            for node in tree.xpath("//div[contains(@class, 'article')]")
        ], tree

    def test_drawn_up_with_its_texts(self):
        """R544-17: opening and closing are drafted, in each language; all is worded."""
        for code in KK, RU:
            self.assertEqual(
                self.protocol.text_ids.filtered(lambda t, c=code: t.lang == c).mapped(
                    "place"
                ),
                ["opening", "discussion", "question", "closing"],
            )
            name = self.users_member[0].partner_id.name
            self.assertIn(name, self._text("opening", code).body)
            self.assertTrue(self._text("closing", code).body)
            self.assertFalse(self._text("question", code).body)
        self.assertEqual(self._text("question", KK).item_id, self.sitting.item_ids)

    def test_worded_until_sent_to_sign(self):
        """R544-17: the secretary words the texts while it is a draft."""
        with Form(self.kept) as form:
            for place, body in (2, "Тыңдалды: сағат саны."), (3, "Слушали: о часах."):
                with form.text_ids.edit(place) as row:
                    row.body = body
        self.assertEqual(self._text("discussion", KK).body, "Тыңдалды: сағат саны.")
        self.assertEqual(self._text("discussion", RU).body, "Слушали: о часах.")
        for code, body in (KK, "Тыңдалды"), (RU, "Слушали"):
            self._text("discussion", code).with_user(self.user_secretary).body = body
            self._text("question", code).with_user(self.user_secretary).body = body
        self.kept.action_send_to_sign()
        text = self._text("closing", KK)
        for target in text.with_user(self.user_secretary), text.sudo():
            with self.assertRaisesRegex(UserError, r"no longer a draft.*\[R544-17\]"):
                target.body = "Other"
        with self.assertRaisesRegex(UserError, r"no longer a draft.*\[R544-17\]"):
            self.kept.languages = "kk"
        self.kept.action_take_back()
        text.body = "Other"

    def test_both_versions_say_the_same(self):
        """R544-17: what stands in one version only is named before it is sent."""
        self._text("discussion", KK).body = "Тыңдалды"
        with self.assertRaisesRegex(UserError, r"Discussion.*Russian.*\[R544-17\]"):
            self.kept.action_send_to_sign()
        self.assertEqual(self.protocol.state, "draft")
        self._text("discussion", RU).body = "Слушали"
        self.kept.action_send_to_sign()
        self.assertEqual(self.protocol.state, "signing")

    def test_other_languages(self):
        """R544-17: texts follow the languages; those of a kept language stay."""
        self._text("closing", KK).body = "Жабылды."
        self.kept.languages = "kk"
        self.assertEqual(set(self.protocol.text_ids.mapped("lang")), {KK})
        self.assertEqual(self._text("closing", KK).body, "Жабылды.")
        self.kept.languages = "ru"
        self.assertEqual(set(self.protocol.text_ids.mapped("lang")), {RU})
        self.kept.languages = False
        self.assertEqual(set(self.protocol.text_ids.mapped("lang")), {KK})
        self.assertEqual(len(self.protocol.text_ids), 4)

    def test_language_that_is_not_active(self):
        """R544-17: a language that nobody can print is refused, with the remedy."""
        self.kept.languages = "kk"
        self.commission.protocol_languages = False
        self.env["res.users"].search([("lang", "=", RU)]).lang = "en_US"
        self.env["res.partner"].search([("lang", "=", RU)]).lang = "en_US"
        self.env["res.lang"].search([("code", "=", RU)]).active = False
        for record, name in (
            (self.kept, "languages"),
            (self.commission, "protocol_languages"),
        ):
            with self.assertRaisesRegex(UserError, r"not active.*Russian.*\[R544-17\]"):
                record[name] = "both"

    def test_printed_in_both(self):
        """D-17: one version after the other, each whole, with its own words."""
        for code, body in (KK, "Тыңдалды: сағат саны."), (RU, "Слушали: о часах."):
            self._text("discussion", code).body = body
            self._text("question", code).body = f"{body} {code}"
        (kazakh, russian), tree = self._printed(self.protocol)
        for version, own, other in (
            (kazakh, "Тыңдалды", "Слушали"),
            (russian, "Слушали", "Тыңдалды"),
        ):
            self.assertIn(self.protocol.number, version)
            self.assertEqual(version.count(own), 2)
            self.assertNotIn(other, version)
            self.assertIn(self.users_member[0].partner_id.name, version)
        self.assertIn("ХАТТАМА", kazakh.upper())
        self.assertIn("ПРОТОКОЛ", russian.upper())
        self.assertEqual(len(tree.xpath("//h1")), 1)

    def test_printed_in_one(self):
        """D-17: in the one language that was chosen."""
        self.kept.languages = "ru"
        (only,), _tree = self._printed(self.protocol)
        self.assertIn("ПРОТОКОЛ", only.upper())

    def test_texts_are_nobodys_to_add(self):
        """R544-17: texts come and go with the languages, not by hand."""
        text = self._text("discussion", KK)
        vals = {"protocol_id": self.protocol.id, "place": "question", "lang": KK}
        for target in text.with_user(self.user_secretary), text.sudo():
            with self.assertRaises(UserError):
                target.create({**vals, "body": "Another text"})
            for change in {"lang": RU}, {"place": "opening"}, {"sequence": 9}:
                with self.assertRaises(UserError):
                    target.write(change)
        with self.assertRaises(AccessError):
            text.with_user(self.user_secretary).unlink()

    def test_sealed_texts_stay(self):
        """CT152-42: under the seal nobody words anything, sudo included."""
        self._signed(self.sitting)
        text = self._text("closing", KK)
        for target in text, text.sudo(), text.with_user(self.user_secretary):
            with self.assertRaises(UserError):
                target.body = "Other"
            with self.assertRaises(UserError):
                target.sudo().unlink()
        with self.assertRaises(UserError):
            text._step_write({"body": "Other"})

    def test_rights(self):
        """R544-17: the secretary words, members read, others do neither."""
        text = self._text("closing", KK)
        self.assertTrue(text.with_user(self.users_member[1]).body)
        other = self._create_user("rec_secretary2", "secretary")
        for user in self.users_member[1] | self.user_manager | other:
            self.env.invalidate_all()
            with self.assertRaises(AccessError):
                text.with_user(user).body = "Other"
        for user in other | self.user_registrar | self.user_nobody | self.user_portal:
            self.env.invalidate_all()
            with self.assertRaises(AccessError):
                text.with_user(user).body  # noqa: B018  # read for its refusal
