"""Forged calls in sittings and against votes, for test_rpc_stranger.py."""

SITTING = {
    "vote for another": lambda w: (
        *("member", "recognition.vote/create", []),
        {
            "vals_list": [
                {"item_id": w.item, "member_id": w.members[1], "choice": "for"}
            ]
        },
    ),
    "vote without attendance": lambda w: (
        *("absent", "recognition.item/action_vote_for", [w.item]),
        {},
    ),
    "vote of a stranger": lambda w: (
        *("b_member", "recognition.item/action_vote_for", [w.item]),
        {},
    ),
    "vote of the secretary": lambda w: (
        *("secretary", "recognition.item/action_vote_for", [w.item]),
        {},
    ),
    "vote through the question": lambda w: (
        *("secretary", "recognition.item/write", [w.item]),
        {"vals": {"vote_ids": [[0, 0, {"member_id": w.members[0], "choice": "for"}]]}},
    ),
    "counts of a vote": lambda w: (
        *("secretary", "recognition.item/write", [w.item]),
        {"vals": {"in_favour": 9, "state": "adopted"}},
    ),
    "attendance by hand": lambda w: (
        *("secretary", "recognition.attendance/write", [w.attendance[4]]),
        {"vals": {"present": True, "arrived_on": "2026-01-05 05:00:00"}},
    ),
    "office without an election": lambda w: (
        *("manager", "recognition.commission.member/write", [w.members[2]]),
        {"vals": {"position": "chair"}},
    ),
    "user of a member": lambda w: (
        *("manager", "recognition.commission.member/write", [w.members[2]]),
        {"vals": {"user_id": w.users["manager"]}},
    ),
    "edition of a sitting": lambda w: (
        *("secretary", "recognition.sitting/write", [w.sitting]),
        {"vals": {"regulation_id": 1}},
    ),
    "closed sitting reopened": lambda w: (
        *("secretary", "recognition.sitting/write", [w.closed]),
        {"vals": {"state": "open"}},
    ),
}
