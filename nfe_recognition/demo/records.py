"""Extracts and re-credit sheets, and what they bring into the transcript."""

from .stage import Chapter


class Records(Chapter):
    """What goes from the secretary to the registrar.

    Moments are pairs of working day and time; ``keys`` name the cases, all of them
    where there are none.
    """

    def extract(self, sitting, issued):
        """Issue the extracts of a sealed protocol."""
        moment = self.stage.moment(*issued)
        extracts = self.stage.by(sitting.secretary_id, self.env["recognition.extract"])
        extracts = extracts._issue(sitting.protocol_id, moment)
        self.stage.date_messages(dict.fromkeys(extracts, moment))
        return extracts

    def recredit(self, key, recredited):
        """Re-credit by the rules what needs no vote; return the sheet."""
        case = self.stage.by("user_secretary", self.cases[key])
        moment = self.stage.moment(*recredited)
        sheet = case._recredit(moment)
        self.stage.date_messages(dict.fromkeys([self.cases[key], *sheet], moment))
        return sheet

    def of(self, extracts, who, keys):
        """Return extracts as a registrar sees them, of some cases if named."""
        cases = [self.cases[key].id for key in keys]
        if keys:
            extracts = extracts.filtered(lambda extract: extract.case_id.id in cases)
        return self.stage.by(f"user_{who}", extracts)

    def receive(self, extracts, received, *keys):
        """Let the registrar confirm that extracts arrived."""
        moment = self.stage.moment(*received)
        extracts = self.of(extracts, "registrar", keys)
        extracts._receive(moment)
        self.stage.date_messages(dict.fromkeys(extracts, moment))

    def post(self, extracts, posted, who, *keys):
        """Let the registrar post extracts: entries, exemptions, recorded cases."""
        moment = self.stage.moment(*posted)
        extracts = self.of(extracts, who, keys)
        extracts._post(moment)
        records = [*extracts, *extracts.case_id.with_env(self.env)]
        self.stage.date_messages(dict.fromkeys(records, moment))

    def file_papers(self, filed, *keys):
        """Let the registrar file the papers of recorded cases (YU-5.10)."""
        cases = [self.cases[key] for key in keys]
        for place, case in enumerate(cases, start=1):
            sheets = {
                paper: 1 + (paper.kind != "application") for paper in case.document_ids
            }
            mine = self.stage.by("user_registrar", case)
            mine._file_papers(f"ЛД-{place:03}", sheets)
        moment = self.stage.moment(*filed)
        self.stage.date_messages(dict.fromkeys(cases, moment))
