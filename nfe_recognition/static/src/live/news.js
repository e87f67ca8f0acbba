/** Of the name that models/recognition_sitting_live.py sends. */
export const NEWS = "nfe_recognition.sitting";
/** Members who check in at the same moment are shown together (ms). */
export const TOGETHER = 250;
