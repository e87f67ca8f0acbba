"""Protocols in both languages, printed by the real engine (D-17)."""

from odoo.tests import HttpCase, tagged

from .printed import KAZAKH_NAME, PAGES, PdfCommon, bare

KK, RU = "kk_KZ", "ru_RU"
LONG = (
    "Қолданбалы есептеу жүйелерін жобалау, әзірлеу және оларды пайдалануға енгізу "
    "негіздері бойынша оқу-өндірістік практикум"
)


@tagged("post_install", "-at_install")
class TestProtocolVersions(PdfCommon, HttpCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.company.recognition_name = (
            "«Қазақстан Республикасы Ғылым және жоғары білім министрлігінің "
            "Академик Е. А. Бөкетов атындағы ұлттық зерттеу университеті» КеАҚ"
        )
        cls.disciplines[0].name = LONG
        cls.commission.protocol_languages = "both"
        for place, user in enumerate(cls.users_member):
            user.partner_id.name = f"{KAZAKH_NAME} {place}"
        cls.protocols = cls.env["recognition.protocol"]
        for place in range(2):
            learner = cls._create_learner(f"{KAZAKH_NAME} {place}", f"V-{place}")
            protocol = cls._decided(cls._create_case(learner)).protocol_id
            for text in protocol.text_ids:
                if text.place in ("discussion", "question"):
                    word = "Тыңдалды" if text.lang == KK else "Слушали"
                    text.body = f"{word}: {KAZAKH_NAME}.\n{LONG}."
            cls.protocols |= protocol

    def test_versions_of_one(self):
        """D-17: each version is whole: its own title, its own count of pages."""
        pages = self._pages("protocol", self.protocols[0], self.user_secretary)
        first = next(n for n, text in enumerate(pages) if "ПРОТОКОЛ" in text.upper())
        versions = {KK: pages[:first], RU: pages[first:]}
        for code, texts in versions.items():
            for place, text in enumerate(texts, start=1):
                mark = PAGES[code].format(place, len(texts))
                self.assertIn(bare(mark), bare(text))
            self.assertIn(bare(KAZAKH_NAME), bare("".join(texts)))
        self.assertIn("ХАТТАМА", pages[0].upper())

    def test_several_at_once(self):
        """D-17: one run of the engine for several, and each is told apart."""
        streams = self._streams("protocol", self.protocols, self.user_secretary)
        self.assertEqual(set(streams), set(self.protocols.ids))
        for protocol in self.protocols:
            pages = self._reader(streams[protocol.id]).pages
            text = bare("".join(page.extract_text() for page in pages))
            other = self.protocols - protocol
            self.assertIn(bare(protocol.number), text)
            self.assertNotIn(bare(other.number), text)
            self.assertIn("Тыңдалды", text)
            self.assertIn("Слушали", text)
