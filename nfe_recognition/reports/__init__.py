from . import (
    recognition_report,
    recognition_report_appeal,
    recognition_report_body,
    recognition_report_case,
    recognition_report_commission,
    recognition_report_course,
    recognition_report_office,
    recognition_report_personal,
    recognition_report_register,
    recognition_report_seal,
    recognition_report_sitting,
)
