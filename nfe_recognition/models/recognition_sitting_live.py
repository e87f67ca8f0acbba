"""What happens in a sitting, shown at once on the screens of its people (R544-17)."""

from odoo import api, models

# Of the name that static/src/live listens to.
NEWS = "nfe_recognition.sitting"


class RecognitionSitting(models.Model):
    _inherit = "recognition.sitting"

    def write(self, vals):
        result = super().write(vals)
        self._spread()
        return result

    def _spread(self):
        """Tell the screens that these sittings changed, once for the transaction.

        The screens ask for what they show by the rights of their users: the news is
        nothing but the number of the record.
        """
        callbacks = self.env.cr.precommit
        waiting = callbacks.data.setdefault(NEWS, set())
        if not waiting and self:
            callbacks.add(self.env["recognition.sitting"]._send_news)
        waiting.update(self.ids)

    @api.model
    def _send_news(self):
        """Send the news to members and secretary, but for who takes the step."""
        changed = self.env.cr.precommit.data.pop(NEWS, ())
        readers = {}
        # Whoever changed something need not read the users of all members.
        for sitting in self.sudo().browse(changed).exists():
            members = sitting.attendance_ids.member_id.user_id
            for user in members | sitting.commission_id.secretary_id:
                readers.setdefault(user, []).append(sitting.id)
        # Whoever took the step has its answer on the screen.
        readers.pop(self.env.user, None)
        for user, ids in readers.items():
            user._bus_send(NEWS, {"ids": ids})


class RecognitionAttendance(models.Model):
    _inherit = "recognition.attendance"

    @api.model_create_multi
    def create(self, vals_list):
        rows = super().create(vals_list)
        rows.sitting_id._spread()
        return rows

    def write(self, vals):
        result = super().write(vals)
        self.sitting_id._spread()
        return result


class RecognitionItem(models.Model):
    _inherit = "recognition.item"

    @api.model_create_multi
    def create(self, vals_list):
        items = super().create(vals_list)
        items.sitting_id._spread()
        return items

    def write(self, vals):
        result = super().write(vals)
        self.sitting_id._spread()
        return result

    def unlink(self):
        sittings = self.sitting_id
        result = super().unlink()
        sittings._spread()
        return result


class RecognitionVote(models.Model):
    _inherit = "recognition.vote"

    @api.model_create_multi
    def create(self, vals_list):
        votes = super().create(vals_list)
        votes.sitting_id._spread()
        return votes

    def write(self, vals):
        result = super().write(vals)
        self.sitting_id._spread()
        return result
