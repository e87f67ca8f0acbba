"""What a PDF says."""

import re
import subprocess


def text(path):
    """Return the text of a PDF line by line, without any white space.

    A narrow column breaks names and numbers into lines: without white space they are
    found all the same.
    """
    command = ["pdftotext", "-raw", str(path), "-"]
    run = subprocess.run(command, capture_output=True, check=True, text=True)
    return squeeze(run.stdout)


def squeeze(words):
    """Return ``words`` without white space, to be looked for in :func:`text`."""
    return re.sub(r"\s+", "", words)
