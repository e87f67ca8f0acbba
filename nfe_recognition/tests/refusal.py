"""A refusal that must leave no trace."""


class Refusal:
    """An ``assertRaisesRegex`` within a savepoint, the caches cold afterwards."""

    def __init__(self, test, exception, sentence):
        self.test = test
        self.asserting = test.assertRaisesRegex(exception, sentence)
        self.savepoint = test.env.cr.savepoint()

    def __enter__(self):
        self.asserting.__enter__()
        self.savepoint.__enter__()

    def __exit__(self, *error):
        try:
            self.savepoint.__exit__(*error)
        finally:
            self.test.env.invalidate_all()
        return self.asserting.__exit__(*error)
