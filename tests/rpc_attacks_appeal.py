"""Forged calls against appeals and what they decide, for test_rpc_stranger.py."""

APPEAL = {
    "appeal decided by the desk": lambda w: (
        *("intake", "recognition.appeal/write", [w.appeal]),
        {"vals": {"state": "decided", "outcome": "change"}},
    ),
    "appeal decided by who hears it": lambda w: (
        *("keeper", "recognition.appeal/write", [w.appeal]),
        {
            "vals": {"outcome": "change"},
            "context": {"recognition_step": True, "recognition_within_step": True},
        },
    ),
    "appeal accepted by the desk": lambda w: (
        *("intake", "recognition.appeal/action_accept", [w.appeal]),
        {},
    ),
    "appeal accepted by who decided": lambda w: (
        *("secretary", "recognition.appeal/action_accept", [w.appeal]),
        {},
    ),
    "appeal in time refused as late": lambda w: (
        *("keeper", "recognition.appeal/action_refuse_late", [w.appeal]),
        {},
    ),
    "grounds of a filed appeal": lambda w: (
        *("intake", "recognition.appeal/write", [w.appeal]),
        {"vals": {"grounds": "Otherwise"}},
    ),
    "appeal withdrawn elsewhere": lambda w: (
        *("b_intake", "recognition.appeal/action_withdraw", [w.appeal]),
        {},
    ),
    "appeal of nobody": lambda w: (
        *("nobody", "recognition.appeal/create", []),
        {"vals_list": [{"claim_id": w.appealed, "grounds": "Mine"}]},
    ),
    "question on an appeal by hand": lambda w: (
        *("secretary", "recognition.item/create", []),
        {
            "vals_list": [
                {"sitting_id": w.sitting, "kind": "appeal", "appeal_id": w.appeal}
            ]
        },
    ),
    "decision in another's place": lambda w: (
        *("intake", "recognition.claim/write", [w.draft_claim]),
        {"vals": {"previous_id": w.appealed}},
    ),
    "entry cancelled by hand": lambda w: (
        *("registrar", "recognition.transcript.entry/create", []),
        {"vals_list": [{"cancels_id": 1, "discipline_id": w.discipline}]},
    ),
}
