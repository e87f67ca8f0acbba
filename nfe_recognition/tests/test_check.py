"""Register of printed documents and the public page that checks them."""

from datetime import timedelta

from lxml import html

from odoo import fields
from odoo.exceptions import AccessError, UserError
from odoo.tests import HttpCase, tagged
from odoo.tools import mute_logger

from ..models.recognition_check import ALPHABET, CODE_LENGTH
from ..models.recognition_check_hit import LIMIT
from .common import RecognitionCommon


@tagged("post_install", "-at_install")
class TestRegister(RecognitionCommon):
    def setUp(self):
        super().setUp()
        self.register = self.env["recognition.check"]
        self.case = self._registered(self._create_case())
        self.today = self._today()

    def _issue(self, number="1", day=None, kind="receipt", records=None):
        records = self.case if records is None else records
        day = day or self.today
        return self.register._issue(
            records, kind, [number] * len(records), [day] * len(records)
        )

    def test_a_code_cannot_be_guessed(self):
        """More than 128 bits, from the letters that nobody misreads."""
        code = self._issue().sudo().code
        self.assertEqual(len(code), CODE_LENGTH)
        self.assertGreaterEqual(CODE_LENGTH * (len(ALPHABET).bit_length() - 1), 128)
        self.assertLessEqual(set(code), set(ALPHABET))
        self.assertFalse(set("ILOU") & set(ALPHABET))

    def test_the_same_document_is_entered_once(self):
        first = self._issue()
        self.assertEqual(self._issue(), first)
        self.assertNotEqual(self._issue(number="2"), first)
        self.assertNotEqual(self._issue(day=self.today - timedelta(days=1)), first)
        self.assertNotEqual(self._issue(kind="refusal"), first)

    def test_the_newest_code_is_printed(self):
        self._issue(number="1")
        newest = self._issue(number="2").sudo()
        codes = self.register._codes(self.case, "receipt")
        self.assertEqual(codes, {self.case.id: newest.code})
        self.assertEqual(self.register._codes(self.case, "protocol"), {})

    def test_entries_keep_the_order_of_their_records(self):
        cases = self.case | self._create_case() | self._create_case()
        known = self._issue(records=cases[1], number="7")
        entries = self._issue(records=cases, number="7").sudo()
        self.assertEqual(entries.mapped("res_id"), cases.ids)
        self.assertEqual(entries[1], known)

    def test_a_hundred_documents_cost_as_many_queries_as_two(self):
        cases = self.case.concat(*(self._create_case() for _place in range(19)))
        self.env.flush_all()
        counts = []
        for number, records in (("few", cases[:2]), ("many", cases)):
            before = self.cr.sql_log_count
            self._issue(records=records, number=number)
            self.env.flush_all()
            counts.append(self.cr.sql_log_count - before)
        self.assertLessEqual(counts[1], counts[0])

    def test_nobody_changes_the_register(self):
        """Not sudo, not by create, not by unlink."""
        entry = self._issue().sudo()
        with self.assertRaises(UserError):
            entry.write({"number": "999"})
        with self.assertRaises(UserError):
            entry.unlink()
        values = entry.copy_data()[0] | {"res_id": 1, "date": self.today}
        with self.assertRaises(UserError):
            self.register.sudo().create({**values, "code": "0" * CODE_LENGTH})

    @mute_logger("odoo.addons.base.models.ir_model")
    def test_managers_and_auditors_read_and_nobody_else(self):
        entry = self._issue()
        for role in ("manager", "auditor"):
            user = getattr(self, f"user_{role}")
            self.assertTrue(entry.with_user(user).has_access("read"))
            self.assertFalse(entry.with_user(user).has_access("write"))
        for role in ("intake", "expert", "secretary", "member", "registrar", "nobody"):
            self.env.invalidate_all()
            with self.assertRaises(AccessError):
                entry.with_user(getattr(self, f"user_{role}")).read(["code"])

    def test_another_institution_does_not_read_it(self):
        entry = self._issue()
        other = self._create_institution("Other University", "he")
        stranger = self._create_user("rec_other_auditor", "auditor", company=other)
        theirs = self.register.with_user(stranger).with_context(
            allowed_company_ids=other.ids
        )
        self.assertFalse(theirs.search([]) & entry)

    def test_steps_enter_their_documents(self):
        """Filing enters the application, registration the receipt."""
        kinds = self.register.sudo().search(
            [("res_model", "=", "recognition.case"), ("res_id", "=", self.case.id)]
        )
        self.assertEqual(set(kinds.mapped("kind")), {"application", "receipt"})

    def test_a_code_is_read_as_people_write_it(self):
        entry = self._issue().sudo()
        shown = self.register._shown(entry.code)
        self.assertRegex(shown, r"^(\w{4} ){6}\w{4}$")
        for typed in (shown, shown.lower(), shown.replace(" ", "-"), f" {shown}\n"):
            self.assertEqual(self.register._find(typed), entry)
        misread = entry.code.replace("0", "O").replace("1", "l")
        self.assertEqual(self.register._find(misread), entry)
        for wrong in ("", "?", entry.code[:-1], entry.code + "0", "%" * 28):
            self.assertFalse(self.register._find(wrong))


@tagged("post_install", "-at_install")
class TestCheckPage(RecognitionCommon, HttpCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        languages = cls.env["res.lang"]
        for code in ("en_US", "kk_KZ", "ru_RU"):
            languages._activate_lang(code)
        cls.case = cls._registered(cls._create_case())
        cls.entry = cls.env["recognition.check"]._issue(
            cls.case, "receipt", [cls.case.number], [cls.case.registered_on]
        )
        cls.code = cls.entry.sudo().code

    def _page(self, path="", **kwargs):
        response = self.url_open(f"/recognition/check{path}", **kwargs)
        text = html.fromstring(response.content).text_content()
        return response, " ".join(text.split())

    def test_a_genuine_document(self):
        """Kind, number, date, institution; nothing about the person."""
        response, text = self._page(f"/{self.code}?lang=en_US")
        self.assertEqual(response.status_code, 200)
        self.assertIn("The document is genuine", text)
        self.assertIn("Receipt", text)
        self.assertIn(self.case.number, text)
        self.assertIn(str(self.case.registered_on.year), text)
        self.assertIn(self.company.name, text)
        for secret in (
            self.case.partner_id.name,
            self.learner.number,
            self.programme.name,
            self.disciplines[0].name,
        ):
            self.assertNotIn(secret, response.text)

    def test_an_unknown_code_gets_an_answer_of_the_same_form(self):
        self._page()  # opens the session, whose cookie comes once
        known, _text = self._page(f"/{self.code}?lang=en_US")
        wrong, text = self._page(f"/{'0' * CODE_LENGTH}?lang=en_US")
        self.assertEqual(wrong.status_code, known.status_code)
        self.assertEqual(set(wrong.headers), set(known.headers))
        self.assertIn("No such document", text)

    def test_the_page_asks_for_a_code(self):
        response, text = self._page("?lang=en_US")
        self.assertEqual(response.status_code, 200)
        form = html.fromstring(response.content).forms[0]
        self.assertEqual((form.method, form.action), ("GET", "/recognition/check"))
        self.assertIn("code", form.fields)
        self.assertNotIn("No such document", text)
        shown = self.env["recognition.check"]._shown(self.code)
        _response, text = self._page("", params={"code": shown, "lang": "en_US"})
        self.assertIn("The document is genuine", text)

    def test_the_page_is_not_kept_framed_or_found(self):
        response, _text = self._page(f"/{self.code}")
        self.assertEqual(response.headers["Cache-Control"], "no-store")
        self.assertIn("noindex", response.headers["X-Robots-Tag"])
        self.assertEqual(response.headers["X-Frame-Options"], "DENY")
        self.assertIn("default-src 'none'", response.headers["Content-Security-Policy"])

    def test_the_page_speaks_the_visitors_language(self):
        """The link chosen, else the language of the browser."""
        page = html.fromstring(
            self.url_open(
                "/recognition/check", headers={"Accept-Language": "kk,ru;q=0.8"}
            ).content
        )
        self.assertEqual(page.get("lang"), "kk")
        self.assertEqual(
            sorted(link.get("hreflang") for link in page.xpath("//nav/a")),
            ["en", "ru"],
        )
        chosen, _text = self._page("?lang=ru_RU", headers={"Accept-Language": "kk"})
        self.assertEqual(html.fromstring(chosen.content).get("lang"), "ru")
        foreign, _text = self._page(headers={"Accept-Language": "de"})
        self.assertEqual(html.fromstring(foreign.content).get("lang"), "en")
        forged, _text = self._page("?lang=xx'><script>")
        self.assertEqual(forged.status_code, 200)
        self.assertNotIn("<script>", forged.text)

    def test_what_is_typed_comes_back_as_text(self):
        response, _text = self._page("", params={"code": '"><script>alert(1)</script>'})
        self.assertNotIn("<script>alert", response.text)

    def test_too_many_looks_from_one_address(self):
        """The limit holds for right and wrong codes, with a sentence and a 429."""
        hits = self.env["recognition.check.hit"].sudo()
        hits.search([]).unlink()
        self.assertTrue(all(hits._allowed("127.0.0.1") for _look in range(LIMIT)))
        response, text = self._page(f"/{self.code}?lang=en_US")
        self.assertEqual(response.status_code, 429)
        self.assertEqual(response.headers["Retry-After"], "60")
        self.assertIn("Too many checks", text)
        self.assertNotIn(self.case.number, text)
        empty, _text = self._page("?lang=en_US")
        self.assertEqual(empty.status_code, 200)


@tagged("post_install", "-at_install")
class TestRateLimit(RecognitionCommon):
    def setUp(self):
        super().setUp()
        self.hits = self.env["recognition.check.hit"].sudo()

    def test_addresses_are_counted_apart(self):
        for _look in range(LIMIT):
            self.assertTrue(self.hits._allowed("192.0.2.1"))
        self.assertFalse(self.hits._allowed("192.0.2.1"))
        self.assertTrue(self.hits._allowed("192.0.2.2"))

    def test_an_ipv6_network_is_one_visitor(self):
        for place in range(LIMIT):
            self.assertTrue(self.hits._allowed(f"2001:db8:1:1::{place:x}"))
        self.assertFalse(self.hits._allowed("2001:db8:1:1:ffff::1"))
        self.assertTrue(self.hits._allowed("2001:db8:1:2::1"))

    def test_a_minute_later_the_page_answers_again(self):
        for _look in range(LIMIT):
            self.hits._allowed("192.0.2.1")
        self.hits.search([]).write(
            {"moment": fields.Datetime.now() - timedelta(seconds=61)}
        )
        self.assertTrue(self.hits._allowed("192.0.2.1"))

    def test_no_address_is_kept(self):
        self.hits._allowed("192.0.2.77")
        hit = self.hits.search([], limit=1)
        self.assertNotIn("192.0.2", hit.address)
        self.assertEqual(len(hit.address), 64)

    def test_old_looks_are_removed(self):
        self.hits._allowed("192.0.2.1")
        old = self.hits.create(
            {"address": "x", "moment": fields.Datetime.now() - timedelta(hours=1)}
        )
        self.hits._gc_hits()
        self.assertFalse(old.exists())
        self.assertTrue(self.hits.search_count([]))
