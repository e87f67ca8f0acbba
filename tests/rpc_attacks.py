"""Forged calls, one request each, for test_rpc_stranger.py."""


def _case(world):
    return {
        "partner_id": world.partner,
        "enrolment_id": world.enrolment,
        "period_id": world.period,
    }


# Each attack: who, what, on which records, with which arguments; ids by the world.
GENERAL = {
    # States and stamps
    "state of a case": lambda w: (
        *("intake", "recognition.case/write", [w.draft]),
        {"vals": {"state": "decided"}},
    ),
    "state with a step key": lambda w: (
        *("intake", "recognition.case/write", [w.draft]),
        {
            "vals": {"state": "decided"},
            "context": {"recognition_step": True, "recognition_within_step": True},
        },
    ),
    "number of a case": lambda w: (
        *("intake", "recognition.case/write", [w.draft]),
        {"vals": {"number": "2000/0001"}},
    ),
    "case born decided": lambda w: (
        *("intake", "recognition.case/create", []),
        {"vals_list": [{**_case(w), "state": "decided"}]},
    ),
    "case born by default keys": lambda w: (
        *("intake", "recognition.case/create", []),
        {"vals_list": [_case(w)], "context": {"default_state": "recorded"}},
    ),
    "case loaded": lambda w: (
        *("intake", "recognition.case/load", []),
        {
            "fields": ["partner_id/.id", "period_id/.id", "programme_id/.id", "number"],
            "data": [[str(w.partner), str(w.period), str(w.programme), "2000/0002"]],
        },
    ),
    "case copied with a state": lambda w: (
        *("intake", "recognition.case/copy", [w.draft]),
        {"default": {"state": "recorded"}},
    ),
    "case to another institution": lambda w: (
        *("intake", "recognition.case/write", [w.draft]),
        {"vals": {"company_id": w.other}},
    ),
    "another commission after filing": lambda w: (
        *("secretary", "recognition.case/write", [w.case]),
        {"vals": {"commission_id": False}},
    ),
    "another learner after filing": lambda w: (
        *("intake", "recognition.case/write", [w.case]),
        {"vals": {"partner_id": w.partner}},
    ),
    "a filed case deleted": lambda w: (
        *("intake", "recognition.case/unlink", [w.case]),
        {"context": {"_force_unlink": True}},
    ),
    # Decisions
    "decision by the desk": lambda w: (
        *("intake", "recognition.claim/write", [w.draft_claim]),
        {"vals": {"decision": "recognised", "credits": 5}},
    ),
    "decision by the secretary": lambda w: (
        *("secretary", "recognition.claim/write", [w.claim]),
        {"vals": {"decision": "recognised"}},
    ),
    "decision through the case": lambda w: (
        *("intake", "recognition.case/write", [w.draft]),
        {"vals": {"claim_ids": [[1, w.draft_claim, {"decision": "recognised"}]]}},
    ),
    "grade computed by hand": lambda w: (
        *("intake", "recognition.achievement/write", [w.course]),
        {"vals": {"percent": 100}},
    ),
    "paper of a filed case": lambda w: (
        *("intake", "recognition.document/write", [w.paper]),
        {"vals": {"file": "eA=="}},
    ),
    "paper into a filed case": lambda w: (
        *("intake", "recognition.document/write", [w.identity]),
        {"vals": {"case_id": w.case}},
    ),
    "file behind a paper": lambda w: (
        *("intake", "ir.attachment/write", [w.file]),
        {"vals": {"datas": "eA=="}},
    ),
    "file behind a paper deleted": lambda w: (
        *("intake", "ir.attachment/unlink", [w.file]),
        {"context": {"_force_unlink": True}},
    ),
    "file made public": lambda w: (
        *("intake", "ir.attachment/generate_access_token", [w.file]),
        {},
    ),
    "conclusion by the secretary": lambda w: (
        *("secretary", "recognition.conclusion/write", [w.conclusion]),
        {"vals": {"proposal": "recognise"}},
    ),
    "conclusion after submission": lambda w: (
        *("expert", "recognition.conclusion/write", [w.conclusion]),
        {"vals": {"percent": 100}},
    ),
    # Protocol and what follows
    "protocol number": lambda w: (
        *("secretary", "recognition.protocol/write", [w.protocol]),
        {"vals": {"number": "2000-0001"}},
    ),
    "discussion while signing": lambda w: (
        *("secretary", "recognition.protocol/write", [w.protocol]),
        {"vals": {"discussion": "Otherwise"}},
    ),
    "text while signing": lambda w: (
        *("secretary", "recognition.protocol.text/write", w.texts[:1]),
        {"vals": {"body": "Otherwise"}},
    ),
    "languages while signing": lambda w: (
        *("secretary", "recognition.protocol/write", [w.protocol]),
        {"vals": {"languages": "kk"}},
    ),
    "text of a protocol made up": lambda w: (
        *("secretary", "recognition.protocol.text/create", []),
        {
            "vals_list": [
                {"protocol_id": w.protocol, "place": "question", "lang": "en_US"}
            ]
        },
    ),
    "signature for another": lambda w: (
        *("secretary", "recognition.signature/write", [w.signatures[0]]),
        {"vals": {"signed_on": "2026-01-01 00:00:00"}},
    ),
    "signature of a stranger": lambda w: (
        *("absent", "recognition.protocol/action_sign", [w.protocol]),
        {},
    ),
    "signature by a program": lambda w: (
        *("secretary", "recognition.protocol/action_sign", [w.protocol]),
        {},
    ),
    "signature without the check": lambda w: (
        *("secretary", "recognition.protocol/_sign_in_person", [w.protocol]),
        {},
    ),
    "signature row": lambda w: (
        *("secretary", "recognition.signature/create", []),
        {
            "vals_list": [
                {
                    "protocol_id": w.protocol,
                    "role": "chair",
                    "user_id": w.users["nobody"],
                    "partner_id": w.partner,
                }
            ]
        },
    ),
    "extract from nowhere": lambda w: (
        *("secretary", "recognition.extract/create", []),
        {
            "vals_list": [
                {
                    "protocol_id": w.protocol,
                    "case_id": w.case,
                    "number": "1",
                    "recipient": "registrar",
                }
            ]
        },
    ),
    "extract of an unsealed protocol": lambda w: (
        *("secretary", "recognition.protocol/action_issue_extracts", [w.protocol]),
        {},
    ),
    "transcript entry": lambda w: (
        *("registrar", "recognition.transcript.entry/create", []),
        {"vals_list": [{"enrolment_id": w.enrolment, "discipline_id": w.discipline}]},
    ),
    "exemption": lambda w: (
        *("registrar", "recognition.exemption/create", []),
        {"vals_list": [{"entry_id": 1, "from_period_id": w.period}]},
    ),
    "seal": lambda w: (
        *("manager", "recognition.seal/create", []),
        {"vals_list": [{"company_id": w.company, "position": 1}]},
    ),
    "check code": lambda w: (
        *("manager", "recognition.check/create", []),
        {"vals_list": [{"code": "X", "kind": "transcript"}]},
    ),
    # Roles and strangers
    "auditor writes": lambda w: (
        *("auditor", "recognition.case/write", [w.draft]),
        {"vals": {"note": "Seen"}},
    ),
    "auditor's wizard": lambda w: (
        *("auditor", "recognition.refuse/create", []),
        {"vals_list": [{"case_ids": [[6, 0, [w.draft]]], "text": "No"}]},
    ),
    "step of another role": lambda w: (
        *("auditor", "recognition.case/action_submit", [w.draft]),
        {},
    ),
    "step in another institution": lambda w: (
        *("b_intake", "recognition.case/action_submit", [w.draft]),
        {},
    ),
    "step of nobody": lambda w: (
        *("nobody", "recognition.case/action_submit", [w.draft]),
        {},
    ),
    "desk of a role": lambda w: (
        *("expert", "recognition.desk/create", []),
        {"vals_list": [{"name": "Pile", "domain": "[]"}]},
    ),
    "message in a foreign case": lambda w: (
        *("b_intake", "recognition.case/message_post", [w.case]),
        {"body": "Hello"},
    ),
    "message of nobody": lambda w: (
        *("portal", "recognition.case/message_post", [w.case]),
        {"body": "Hello"},
    ),
    # Private methods and strange arguments
    "private step": lambda w: (
        *("secretary", "recognition.case/_step_write", [w.case]),
        {"vals": {"state": "decided"}},
    ),
    "private decision": lambda w: (
        *("secretary", "recognition.case/_decide", [w.case]),
        {"decided_on": "2026-01-01"},
    ),
    "private votes": lambda w: (
        *("secretary", "recognition.item/_give_votes", [w.item]),
        {"votes": []},
    ),
    "argument that is none": lambda w: (
        *("member", "recognition.item/action_vote_for", [w.item]),
        {"choice": "for", "member": w.members[1]},
    ),
    "records that are none": lambda w: (
        *("secretary", "recognition.item/action_close_vote", [10**8]),
        {},
    ),
}
