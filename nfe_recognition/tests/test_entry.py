"""Numbers and texts that cannot be kept: a sentence at every field, nothing written."""

from odoo.exceptions import UserError
from odoo.tests import tagged

from ..models.recognition_entry import MODULE, NUMBERS, TEXTS
from .common import RecognitionCommon

INFINITE = (1e30, float("inf"), float("-inf"), float("nan"), "NaN", 10**400, 2**31)
UNREADABLE = ("many", [1], {"hours": 1})
MEGABYTE = "A" * 1_000_000
UNPRINTABLE = ("Databases\0", "\x02Databases", "Data\x1bbases", "Databases \ud800")
NUMBER = "takes (numbers from|a number|a whole number)"
# What nobody enters is refused for that.
CLOSED = "is computed from|set by the steps|belongs to the intake officer"
TEXT = "characters and takes|cannot be printed"


@tagged("post_install", "-at_install")
class TestEntry(RecognitionCommon):
    def _entries(self, types):
        """Yield each field of these types that the module has: its model, its name."""
        for model_name, model_class in sorted(self.env.registry.items()):
            model = self.env[model_name]
            if model_class._abstract or model_name == "res.config.settings":
                continue
            for name, field in model_class._fields.items():
                if field._module == MODULE and field.type in types:
                    yield model, name

    def _refuses(self, model, name, value, sentence):
        """See each way into a field closed, before anything is written."""
        empty = model.browse()
        for way in (
            lambda: model.create({name: value}),
            lambda: empty.write({name: value}),
            lambda: empty.onchange({name: value}, [name], {name: {}}),
        ):
            with self.assertRaisesRegex(UserError, sentence):
                way()

    def test_numbers(self):
        """No number field takes what is no number, or what no column keeps."""
        seen = 0
        for model, name in self._entries(NUMBERS):
            for value in (*INFINITE, *UNREADABLE):
                with self.subTest(field=f"{model._name}.{name}", value=str(value)[:20]):
                    self._refuses(model, name, value, f"{NUMBER}|{CLOSED}")
            seen += 1
        self.assertGreater(seen, 100)

    def test_texts(self):
        """No text field takes a megabyte, or what neither screen nor paper shows."""
        seen = 0
        for model, name in self._entries(TEXTS):
            for value in (MEGABYTE, *UNPRINTABLE):
                with self.subTest(field=f"{model._name}.{name}", value=value[:20]):
                    self._refuses(model, name, value, f"{TEXT}|{CLOSED}")
            seen += 1
        self.assertGreater(seen, 200)
