"""Texts of a protocol that the secretary words, until it is signed (R544-17)."""

from odoo import api, fields, models

from ..rules import minutes
from ..rules.verdict import block
from .locks import share

CHOICES = [("kk", "Kazakh"), ("ru", "Russian"), ("both", "Kazakh and Russian")]
# The order of the places on paper; questions stand in between, in theirs.
FIRST = {"opening": 0, "discussion": 1, "closing": 1_000_000}


class RecognitionProtocolText(models.Model):
    """What the protocol says in words, one record for each place and language.

    They come with the draft and its languages. The secretary of the commission words
    them until the protocol is sent to those who sign; members, manager and auditor read
    them. After that they stay.
    """

    _name = "recognition.protocol.text"
    _description = "Text of a protocol"
    _inherit = ["recognition.guarded"]
    # What opens a protocol names everybody and every question of the sitting.
    _text_limits = {"body": 100_000}
    _order = "protocol_id, sequence, lang, id"
    _check_company_auto = True
    _guarded = frozenset({"protocol_id", "sequence", "place", "item_id", "lang"})

    protocol_id = fields.Many2one(
        comodel_name="recognition.protocol",
        required=True,
        index=True,
        ondelete="cascade",
        check_company=True,
        copy=False,
    )
    company_id = fields.Many2one(
        related="protocol_id.company_id", store=True, index=True, precompute=True
    )
    sequence = fields.Integer(copy=False)
    place = fields.Selection(
        selection=[
            ("opening", "Opening"),
            ("discussion", "Discussion"),
            ("question", "Question"),
            ("closing", "Closing"),
        ],
        required=True,
        copy=False,
    )
    item_id = fields.Many2one(
        comodel_name="recognition.item",
        string="Question",
        index="btree_not_null",
        ondelete="restrict",
        check_company=True,
        copy=False,
    )
    lang = fields.Selection(
        selection=lambda self: self.env["res.lang"].get_installed(),
        string="Language",
        required=True,
        copy=False,
    )
    title = fields.Char(string="Where", compute="_compute_title")
    body = fields.Text(string="Text")

    _place_uniq = models.UniqueIndex(
        "(protocol_id, place, lang) WHERE item_id IS NULL",
        "A place of the protocol has one text in each language.",
    )
    _item_uniq = models.UniqueIndex(
        "(protocol_id, item_id, lang) WHERE item_id IS NOT NULL",
        "A question of the protocol has one text in each language.",
    )

    # ------------------------------------------------------------------
    # Computes
    # ------------------------------------------------------------------
    @api.depends("place", "item_id")
    @api.depends_context("lang")
    def _compute_title(self):
        labels = dict(self._fields["place"]._description_selection(self.env))
        for text in self:
            text.title = text.item_id.title or labels.get(text.place)

    @api.depends("title", "lang")
    def _compute_display_name(self):
        for text in self:
            text.display_name = text.title

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _frozen_verdicts(self, field_names):
        """Texts are worded while the protocol is a draft (R544-17)."""
        return [
            block("protocol_frozen", "R544-17", protocol=protocol.display_name)
            for protocol in self.protocol_id
            if protocol.state != "draft"
        ]

    def _sealed_verdicts(self):
        """Under the seal the texts stay as they are."""
        return [
            block("record_sealed", "CT152-42", record=protocol.display_name)
            for protocol in self.protocol_id
            if protocol.state == "sealed"
        ]

    # ------------------------------------------------------------------
    # CRUD
    # ------------------------------------------------------------------
    def write(self, vals):
        # Nobody sends the protocol to those who sign it meanwhile.
        share(self.protocol_id)
        return super().write(vals)


class RecognitionCommission(models.Model):
    _inherit = "recognition.commission"

    protocol_languages = fields.Selection(
        selection=CHOICES,
        string="Protocols in",
        help="Language of the protocols of this commission; that of the institution's "
        "office documents where empty.",
    )

    @api.constrains("protocol_languages")
    def _check_protocol_languages(self):
        for commission in self:
            commission._refuse(
                minutes.judge_languages(
                    commission.protocol_languages or None,
                    installed=_installed(self.env),
                )
            )


class RecognitionProtocol(models.Model):
    _inherit = "recognition.protocol"

    languages = fields.Selection(
        selection=CHOICES,
        copy=False,
        help="Where empty, the language of the institution's office documents. The "
        "texts of a language that is taken away are removed with it.",
    )
    text_ids = fields.One2many(
        comodel_name="recognition.protocol.text",
        inverse_name="protocol_id",
        string="Texts",
        copy=False,
    )

    @api.constrains("languages")
    def _check_languages(self):
        for protocol in self:
            protocol._refuse(
                minutes.judge_languages(
                    protocol.languages or None, installed=_installed(self.env)
                )
            )

    # ------------------------------------------------------------------
    # CRUD
    # ------------------------------------------------------------------
    def write(self, vals):
        result = super().write(vals)
        if "languages" in vals:
            self._sync_texts()
        return result

    # ------------------------------------------------------------------
    # Texts
    # ------------------------------------------------------------------
    def _sync_texts(self):
        """Give drafts a text for each place and language; take away the others."""
        missing, gone = [], self.env["recognition.protocol.text"]
        for protocol in self:
            known = protocol.text_ids
            chosen = protocol._chosen_languages()
            gone |= known.filtered(lambda text, names=chosen: text.lang not in names)
            taken = {(text.place, text.item_id.id, text.lang) for text in known}
            missing += [
                vals
                for code in chosen
                for vals in protocol._text_vals(code)
                if (vals["place"], vals["item_id"], code) not in taken
            ]
        # They come and go with the languages; nobody adds or removes one by hand.
        gone.sudo().unlink()
        self.env["recognition.protocol.text"].sudo()._step_create(missing)
        self.invalidate_recordset(["text_ids"])

    def _chosen_languages(self):
        """Return the languages that this draft is to be written in."""
        self.ensure_one()
        # Its language is printed for everybody.
        office = self.company_id.sudo().recognition_lang or self.env.lang or "en_US"
        return minutes.languages(self.languages or None, office)

    def _written_languages(self):
        """Return the languages of this protocol; none for one without texts."""
        self.ensure_one()
        return tuple(dict.fromkeys(self.text_ids.sorted("lang").mapped("lang")))

    def _text_vals(self, code):
        """Return the values of the texts of this protocol in one language.

        Opening and closing are drafted from the sitting; the rest is for the secretary.

        :param str code: code of the language
        """
        self.ensure_one()
        drafts = self.with_context(lang=code)._drafted_texts()
        rows = [(place, False, rank) for place, rank in FIRST.items()]
        items = self.sitting_id.item_ids.sorted(lambda item: (item.sequence, item.id))
        rows += [
            ("question", item.id, place) for place, item in enumerate(items, start=10)
        ]
        return [
            {
                "protocol_id": self.id,
                "place": place,
                "item_id": item,
                "sequence": rank,
                "lang": code,
                "body": drafts.get(place, False),
            }
            for place, item, rank in rows
        ]

    def _drafted_texts(self):
        """Return what opening and closing say, in the language of the context."""
        sitting = self.sitting_id
        clock = self.company_id._recognition_local
        opened, closed = (
            f"{clock(moment):%H:%M}" if moment else "…"
            for moment in (sitting.opened_on, sitting.closed_on)
        )
        return {
            "opening": self.env._(
                "The sitting was opened at %(time)s. %(presider)s presided. The "
                "protocol was kept by %(secretary)s.",
                time=opened,
                presider=sitting.presider_id.partner_id.name,
                secretary=sitting.secretary_id.sudo().name,  # a name to print
            ),
            "closing": self.env._(
                "All questions of the agenda were considered. The sitting was closed "
                "at %(time)s.",
                time=closed,
            ),
        }

    def _text_verdicts(self):
        """Return where the versions of this protocol do not say the same (D-17)."""
        self.ensure_one()
        return minutes.judge_texts(
            [
                (
                    f"{text.place}{text.item_id.id}",
                    text.title,
                    text.lang,
                    bool((text.body or "").strip()),
                )
                for text in self.text_ids
            ],
            self._written_languages(),
        )


def _installed(env):
    """Return the codes of the active languages."""
    return {code for code, _name in env["res.lang"].get_installed()}
