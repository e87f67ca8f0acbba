"""Forged calls against what is kept (S-14, CT152-42), for test_rpc_stranger.py."""

KEPT = {
    "a case that is kept": lambda w: (
        *("intake", "recognition.case/unlink", [w.case]),
        {},
    ),
    "a protocol thrown away": lambda w: (
        *("secretary", "recognition.protocol/unlink", [w.protocol]),
        {"context": {"_force_unlink": True}},
    ),
    "a paper thrown away": lambda w: (
        *("intake", "recognition.document/unlink", [w.paper]),
        {},
    ),
    "the file of a paper emptied": lambda w: (
        *("intake", "recognition.document/write", [w.paper]),
        {"vals": {"file": False}},
    ),
    "the file itself deleted": lambda w: (
        *("intake", "ir.attachment/unlink", [w.file]),
        {"context": {"recognition_within_step": True}},
    ),
    "the file taken off its paper": lambda w: (
        *("intake", "ir.attachment/write", [w.file]),
        {"vals": {"res_field": False}},
    ),
    "a shorter time to keep": lambda w: (
        *("intake", "recognition.case/write", [w.case]),
        {"vals": {"keep_until": "2000-01-01"}},
    ),
    "a paper said to be erased": lambda w: (
        *("intake", "recognition.document/write", [w.paper]),
        {"vals": {"disposed_on": "2000-01-01 00:00:00"}},
    ),
    "a personal file by hand": lambda w: (
        *("intake", "recognition.case/write", [w.draft]),
        {"vals": {"personal_file_number": "1"}},
    ),
    "papers filed too early": lambda w: (
        *("registrar", "recognition.case/action_open_file_papers", [w.case]),
        {},
    ),
    "papers filed by the desk": lambda w: (
        *("intake", "recognition.file.papers/create", []),
        {"vals_list": [{"case_id": w.case}]},
    ),
    "a disposal born confirmed": lambda w: (
        *("manager", "recognition.disposal/create", []),
        {"vals_list": [{"state": "done"}]},
    ),
    "a disposal born by default keys": lambda w: (
        *("manager", "recognition.disposal/create", []),
        {"vals_list": [{}], "context": {"default_state": "proposed"}},
    ),
    "a disposal of one's own": lambda w: (
        *("manager", "recognition.disposal/action_confirm", [w.disposal]),
        {"context": {"recognition_step": True}},
    ),
    "a disposal proposed by another": lambda w: (
        *("manager", "recognition.disposal/write", [w.disposal]),
        {"vals": {"proposed_by": w.users["auditor"]}},
    ),
    "a disposal by the auditor": lambda w: (
        *("auditor", "recognition.disposal/action_confirm", [w.disposal]),
        {},
    ),
    "a file put on a list": lambda w: (
        *("manager", "recognition.disposal.line/create", []),
        {
            "vals_list": [
                {
                    "disposal_id": w.disposal,
                    "kind": "paper",
                    "name": "x",
                    "case_id": w.case,
                }
            ]
        },
    ),
    "files collected onto a list of another": lambda w: (
        *("b_intake", "recognition.disposal/action_collect", [w.disposal]),
        {},
    ),
    "files erased without a list": lambda w: (
        *("manager", "recognition.disposal.line/_erase", []),
        {"moment": "2000-01-01"},
    ),
    "a sitting closed by a member": lambda w: (
        *("absent", "recognition.sitting/action_close", [w.sitting]),
        {},
    ),
}
