"""Names in all languages, for records that must not change with their masters."""


def translations(records, field_name):
    """Return what ``field_name`` says in each installed language.

    :param records: recordset of one model
    :param str field_name: a translated or plain text field
    :return: ``{record id: {language code: text}}``
    :rtype: dict[int, dict[str, str]]
    """
    found = {record.id: {} for record in records}
    for code, _name in records.env["res.lang"].get_installed():
        # What is not there yet is read for all languages at once.
        for record in records.with_context(lang=code, prefetch_langs=True):
            found[record.id][code] = record[field_name] or ""
    return found


def in_language(env, texts):
    """Return the text of ``texts`` for the reader, else the English, else any.

    :param env: environment of the reader
    :param dict texts: ``{language code: text}``
    :rtype: str
    """
    texts = texts or {}
    return (
        texts.get(env.lang or "en_US")
        or texts.get("en_US")
        or next(iter(texts.values()), "")
    )
