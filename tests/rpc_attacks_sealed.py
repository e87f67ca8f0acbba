"""Forged calls against what is sealed and posted, for test_rpc_stranger.py.

Each of them by the role that has most to do with the record, R544-17, CT152-42.
"""

# Model → who tries, which record of the world, and a field with another value.
SEALED = {
    "recognition.protocol": ("secretary", "sealed", "number", "2000-1-0001"),
    "recognition.protocol.text": ("secretary", "sealed_text", "body", "Otherwise"),
    "recognition.claim": ("secretary", "sealed_claim", "decision", "not_recognised"),
    "recognition.vote": ("member", "sealed_vote", "choice", "against"),
    "recognition.item": ("secretary", "sealed_item", "state", "rejected"),
    "recognition.attendance": ("secretary", "sealed_row", "present", False),
    "recognition.sitting": ("secretary", "sealed_sitting", "place", "Elsewhere"),
    "recognition.signature": ("member", "sealed_signature", "signed_on", False),
    "recognition.extract": ("registrar", "posted", "state", "issued"),
    "recognition.transcript.entry": ("registrar", "entry", "percent", 100),
    "recognition.exemption": ("registrar", "exempted", "protocol_number", "1"),
    "recognition.conclusion": ("expert", "sealed_conclusion", "proposal", "refuse"),
    "recognition.document": ("intake", "sealed_paper", "number", "1"),
    "recognition.seal": ("manager", "link", "hash", "0"),
}

# Whom each file belongs to: who tries.
FILES = {"pdf_file": "secretary", "sealed_file": "intake"}


def _write(model):
    user, record, field, value = SEALED[model]
    return lambda w: (
        *(user, f"{model}/write", [getattr(w, record)]),
        {"vals": {field: value}},
    )


def _forced(model):
    user, record, field, value = SEALED[model]
    marks = {"recognition_step": True, "recognition_within_step": True, "su": True}
    return lambda w: (
        *(user, f"{model}/write", [getattr(w, record)]),
        {"vals": {field: value}, "context": {**marks, "uid": 1}},
    )


def _unlink(model):
    user, record, *_value = SEALED[model]
    return lambda w: (
        *(user, f"{model}/unlink", [getattr(w, record)]),
        {"context": {"_force_unlink": True}},
    )


def _load(model):
    user, record, field, value = SEALED[model]
    return lambda w: (
        *(user, f"{model}/load", []),
        {
            "fields": [".id", field],
            "data": [[str(getattr(w, record)), str(value or "")]],
        },
    )


def _copy(model):
    user, record, *_value = SEALED[model]
    return lambda w: (
        *(user, f"{model}/copy", [getattr(w, record)]),
        {"default": {"company_id": w.company, "state": "sealed"}},
    )


def _elsewhere(model):
    user, record, *_value = SEALED[model]
    return lambda w: (
        *(user, f"{model}/write", [getattr(w, record)]),
        {"vals": {"company_id": w.other}},
    )


WAYS = {
    "written": _write,
    "written as a step": _forced,
    "deleted": _unlink,
    "imported": _load,
    "copied": _copy,
    "taken to another institution": _elsewhere,
}

SEALED_ATTACKS = {
    **{f"{model} {way}": make(model) for model in SEALED for way, make in WAYS.items()},
    **{
        f"{name} of {file}": lambda w, f=file, c=call, v=values: (
            *(FILES[f], f"ir.attachment/{c}", [getattr(w, f)]),
            v,
        )
        for file in FILES
        for name, call, values in (
            ("content", "write", {"vals": {"raw": "eA=="}}),
            ("place", "write", {"vals": {"res_id": 1}}),
            ("deletion", "unlink", {"context": {"_force_unlink": True}}),
        )
    },
    # From a parent, by the commands of its lists.
    "votes by their question": lambda w: (
        *("secretary", "recognition.item/write", [w.sealed_item]),
        {"vals": {"vote_ids": [[1, w.sealed_vote, {"choice": "against"}]]}},
    ),
    "votes taken off their question": lambda w: (
        *("secretary", "recognition.item/write", [w.sealed_item]),
        {"vals": {"vote_ids": [[5, 0, 0]]}},
    ),
    "attendance by its sitting": lambda w: (
        *("secretary", "recognition.sitting/write", [w.sealed_sitting]),
        {"vals": {"attendance_ids": [[1, w.sealed_row, {"present": False}]]}},
    ),
    "a question into a closed sitting": lambda w: (
        *("secretary", "recognition.sitting/write", [w.sealed_sitting]),
        {"vals": {"item_ids": [[0, 0, {"subject": "Later"}]]}},
    ),
    "signatures by their protocol": lambda w: (
        *("secretary", "recognition.protocol/write", [w.sealed]),
        {"vals": {"signature_ids": [[2, w.sealed_signature, 0]]}},
    ),
    "texts by their protocol": lambda w: (
        *("secretary", "recognition.protocol/write", [w.sealed]),
        {"vals": {"text_ids": [[1, w.sealed_text, {"body": "Otherwise"}]]}},
    ),
    "a decision by its case": lambda w: (
        *("intake", "recognition.case/write", [w.sealed_case]),
        {"vals": {"claim_ids": [[1, w.sealed_claim, {"percent": 100}]]}},
    ),
    "a paper of a decided case": lambda w: (
        *("intake", "recognition.case/write", [w.sealed_case]),
        {"vals": {"document_ids": [[2, w.sealed_paper, 0]]}},
    ),
    # What comes too late, or is another's
    "vote after the question was closed": lambda w: (
        *("member", "recognition.item/action_vote_for", [w.sealed_item]),
        {},
    ),
    "vote of one who left the commission": lambda w: (
        *("gone", "recognition.item/action_vote_for", [w.item]),
        {},
    ),
    "attendance of one who left the commission": lambda w: (
        *("gone", "recognition.sitting/action_attend", [w.sitting]),
        {},
    ),
    "vote noted by a member for another": lambda w: (
        *("member", "recognition.vote.record/create", []),
        {"vals_list": [{"item_id": w.item}]},
    ),
    "vote said to be of another": lambda w: (
        *("member", "recognition.vote/create", []),
        {
            "vals_list": [{"item_id": w.item, "choice": "for"}],
            "context": {"default_member_id": w.members[1], "uid": 1},
        },
    ),
    "conflict declared for another": lambda w: (
        *("member", "recognition.item/write", [w.item]),
        {"vals": {"conflict_member_ids": [[4, w.members[1], 0]]}},
    ),
    "signature file from nobody": lambda w: (
        *("member", "recognition.signature.file/create", []),
        {"vals_list": [{"protocol_id": w.sealed, "file": "eA==", "signer_name": "X"}]},
    ),
    "sealed protocol taken back": lambda w: (
        *("secretary", "recognition.protocol/action_take_back", [w.sealed]),
        {},
    ),
    "sealed protocol signed again": lambda w: (
        *("member", "recognition.protocol/action_sign", [w.sealed]),
        {},
    ),
    "extract posted twice": lambda w: (
        *("registrar", "recognition.extract/action_post", [w.posted]),
        {},
    ),
    "extract posted by who issued it": lambda w: (
        *("secretary", "recognition.extract/action_post", [w.posted]),
        {},
    ),
    "maker of a decision": lambda w: (
        *("secretary", "recognition.claim/write", [w.sealed_claim]),
        {"vals": {"create_uid": w.users["manager"]}},
    ),
    "type of a commission at work": lambda w: (
        *("manager", "recognition.commission/write", [w.commission]),
        {"vals": {"type_id": 1}},
    ),
    "secretary made a member": lambda w: (
        *("manager", "recognition.commission/write", [w.commission]),
        {"vals": {"secretary_id": w.users["member"]}},
    ),
    "member of a commission at work": lambda w: (
        *("manager", "recognition.commission.member/create", []),
        {"vals_list": [{"commission_id": w.commission, "partner_id": w.partner}]},
    ),
}
