"""Translation files, read and written with polib: run inside the environment.

``python -m devtools.po merge NEW.pot I18N`` writes the template and merges it into the
languages; ``python -m devtools.po check NEW.pot I18N`` tells what is missing or old.
"""

import re
import sys
from pathlib import Path

import polib

from devtools.config import ADDON, LANGUAGES

# kk_KZ reads kk.po
CODES = tuple(code.split("_")[0] for code in LANGUAGES)
DATES = ("POT-Creation-Date", "PO-Revision-Date")
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[sd]|\{\{.*?\}\}|\$\{.*?\}")


def key(entry):
    """Return what makes an entry the same in two files."""
    return entry.msgctxt, entry.msgid


def dateless(text):
    """Return a template without the lines that change with each export."""
    return "\n".join(
        line
        for line in text.splitlines()
        if not any(line.startswith(f'"{name}:') for name in DATES)
    )


def merge(pot_file, folder):
    """Write the template and bring each language's file up to it."""
    folder.mkdir(exist_ok=True)
    new, target = pot_file.read_text(encoding="utf-8"), folder / f"{ADDON}.pot"
    if not target.exists() or dateless(new) != dateless(target.read_text("utf-8")):
        target.write_text(new, encoding="utf-8")
        print(f"written: {target}")
    pot = polib.pofile(str(target))
    for code in CODES:
        path = folder / f"{code}.po"
        text = _merged(pot, path, code)
        if not path.exists() or path.read_text("utf-8") != text:
            path.write_text(text, encoding="utf-8")
            print(f"written: {path}")


def _merged(pot, path, code):
    """Return the text of a language's file in the order of the template."""
    old = polib.pofile(str(path)) if path.exists() else polib.POFile()
    done = {key(entry): entry for entry in old}
    merged = polib.POFile()
    merged.header = old.header or pot.header
    merged.metadata = {**pot.metadata, **old.metadata, "Language": code}
    for name in DATES:
        merged.metadata.pop(name, None)
    for entry in pot:
        known = done.get(key(entry))
        merged.append(
            polib.POEntry(
                msgid=entry.msgid,
                msgctxt=entry.msgctxt,
                msgstr=known.msgstr if known else "",
                comment=entry.comment,
                tcomment=known.tcomment if known else "",
                occurrences=entry.occurrences,
                flags=[flag for flag in entry.flags if flag != "fuzzy"],
            )
        )
    return f"{merged}\n".replace("\n\n\n", "\n\n")


def check(pot_file, folder):
    """Return what is wrong with the template and with the languages' files."""
    target = folder / f"{ADDON}.pot"
    new = pot_file.read_text(encoding="utf-8")
    if not target.exists() or dateless(new) != dateless(target.read_text("utf-8")):
        return [f"{target}: not current; ./dev pot writes it"]
    wanted = {key(entry): entry for entry in polib.pofile(str(target))}
    wrong = []
    for code in CODES:
        path = folder / f"{code}.po"
        if path.exists():
            wrong += [f"{path}: {text}" for text in _faults(path, wanted)]
        else:
            wrong.append(f"{path}: missing; ./dev pot writes it")
    return wrong


def _faults(path, wanted):
    """Yield what is wrong with one language's file."""
    here = {key(entry): entry for entry in polib.pofile(str(path))}
    for name in wanted.keys() - here.keys():
        yield f"lacks {name[1]!r}; ./dev pot adds it"
    for name in here.keys() - wanted.keys():
        yield f"has {name[1]!r}, which nothing uses; ./dev pot removes it"
    for entry in here.values():
        if not entry.msgstr.strip():
            yield f"{entry.msgid!r} is not translated"
        elif entry.fuzzy:
            yield f"{entry.msgid!r} is marked fuzzy"
        elif _placeholders(entry.msgid) != _placeholders(entry.msgstr):
            yield f"{entry.msgid!r}: other placeholders in the translation"


def _placeholders(text):
    return sorted(PLACEHOLDER.findall(text))


def main(command, pot_file, folder):
    """Run one of the two commands; return the exit status."""
    pot_file, folder = Path(pot_file), Path(folder)
    if command == "merge":
        merge(pot_file, folder)
        return 0
    wrong = check(pot_file, folder)
    print("\n".join(wrong))
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
