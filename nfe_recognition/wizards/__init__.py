from . import (
    recognition_hand_over,
    recognition_holidays,
    recognition_move_cases,
    recognition_refuse,
    recognition_regulation_next,
    recognition_return,
    recognition_return_line,
    recognition_send_to_experts,
    recognition_signature_upload,
    recognition_vote_record,
    recognition_vote_record_line,
    recognition_withdraw,
)
