"""One way to lay out XML: four spaces a level, long tags with an attribute a line.

White space between elements changes, but none is added where there was none, for a
browser would show it. Comments, and everything inside an element that has text beside
its children, stay letter by letter.
"""

import re
from xml.etree import ElementTree

WIDTH = 88
INDENT = "    "
DECLARATION = '<?xml version="1.0" encoding="utf-8" ?>'
TOKEN = re.compile(
    r"(?P<comment><!--.*?-->)"
    r"|(?P<cdata><!\[CDATA\[.*?\]\]>)"
    r"|(?P<instruction><\?.*?\?>)"
    r"|(?P<doctype><![^>]*>)"
    r"|(?P<close></\s*(?P<closed>[^\s>]+)\s*>)"
    r"|(?P<open><(?P<name>[^\s/>]+)(?P<attributes>(?:\s+[^\s=]+\s*=\s*"
    r"(?:\"[^\"]*\"|'[^']*'))*)\s*(?P<empty>/?)>)"
    r"|(?P<text>[^<]+)",
    re.DOTALL,
)
ATTRIBUTE = re.compile(r"([^\s=]+)\s*=\s*(\"[^\"]*\"|'[^']*')", re.DOTALL)


class Node:
    """A piece of the document: an element, or something without children."""

    def __init__(self, kind, raw, match=None):
        self.kind = kind
        self.raw = raw
        self.children = []
        if kind == "element":
            self.name = match["name"]
            self.attributes = [
                f"{name}={value}"
                for name, value in ATTRIBUTE.findall(match["attributes"])
            ]
            self.empty = bool(match["empty"])

    @property
    def is_space(self):
        """Tell whether this is text of white space only."""
        return self.kind == "text" and not self.raw.strip()

    @property
    def is_verbatim(self):
        """Tell whether text is inside, or children that no white space parts."""
        kinds = [child.kind for child in self.children if not child.is_space]
        if "text" in kinds or "cdata" in kinds:
            return True
        spaces = len(self.children) - len(kinds)
        return bool(kinds) and spaces <= len(kinds)


def format_xml(source):
    """Return the document laid out anew; the same data, by canonical XML."""
    root = _parse(source)
    lines = [DECLARATION, *_block(root, 0)]
    laid_out = "\n".join(lines) + "\n"
    if _canonical(source) != _canonical(laid_out):
        raise ValueError("formatting would change the document")
    return laid_out


def _canonical(text):
    # white space would count below this attribute, which browsers ignore
    text = text.replace('xml:space="preserve"', "")
    return ElementTree.canonicalize(text, strip_text=True, with_comments=True)


def _parse(source):
    """Return a node whose children are the document's pieces."""
    root = Node("root", "")
    stack, position = [root], 0
    for match in TOKEN.finditer(source):
        if match.start() != position:
            break
        position = match.end()
        kind = match.lastgroup
        if match["close"]:
            stack.pop()
        elif match["open"]:
            node = Node("element", match[0], match)
            stack[-1].children.append(node)
            if not node.empty:
                stack.append(node)
        elif match["instruction"] and match[0].startswith("<?xml "):
            continue
        else:
            kind = next(
                name
                for name in ("comment", "cdata", "instruction", "doctype", "text")
                if match[name]
            )
            stack[-1].children.append(Node(kind, match[0]))
    if position != len(source) or stack != [root]:
        raise ValueError("not well-formed")
    return root


def _block(parent, level):
    """Return the lines of the children of an element without text of its own."""
    lines, blank = [], False
    for child in parent.children:
        if child.is_space:
            blank = child.raw.count("\n") > 1
            continue
        if blank and lines:
            lines.append("")
        blank = False
        lines += _lines(child, level)
    return lines


def _lines(node, level):
    margin = INDENT * level
    if node.kind != "element":
        return [margin + node.raw.strip()]
    start = _start_tag(node, level)
    if node.empty:
        return [start]
    end = f"</{node.name}>"
    if not node.children:
        return [start + end]
    if node.is_verbatim:
        inner = "".join(_verbatim(child) for child in node.children)
        return [start + inner + end]
    inner = _block(node, level + 1)
    return [start, *inner, margin + end] if inner else [start + end]


def _start_tag(node, level):
    """Return the opening tag: on one line if it fits there."""
    margin, close = INDENT * level, " />" if node.empty else ">"
    line = margin + " ".join([f"<{node.name}", *node.attributes]) + close
    tail = "" if node.empty else _first_text(node)
    fits = len(line.split("\n")[0]) <= WIDTH and len(line + tail) <= WIDTH
    alone = len(node.attributes) < 2 and "\n" not in line
    if not node.attributes or alone or (fits and "\n" not in line):
        return line
    inner = [f"{margin}{INDENT}{attribute}" for attribute in node.attributes]
    return "\n".join([f"{margin}<{node.name}", *inner, margin + close.strip()])


def _first_text(node):
    """Return what stands on the line of the opening tag, if it is short text."""
    if not node.is_verbatim:
        return "" if node.children else f"</{node.name}>"
    inner = "".join(_verbatim(child) for child in node.children)
    first = inner.split("\n")[0]
    whole = first + (f"</{node.name}>" if "\n" not in inner else "")
    # breaking the tag would not make the text itself any shorter
    return whole if len(whole) < WIDTH // 2 else ""


def _verbatim(node):
    if node.kind != "element":
        return node.raw
    if node.empty:
        return node.raw
    inner = "".join(_verbatim(child) for child in node.children)
    return f"{node.raw}{inner}</{node.name}>"


def check(paths, fix=False):
    """Return the files that are not laid out so; write them when ``fix``."""
    wrong = []
    for path in sorted(paths):
        source = path.read_text(encoding="utf-8")
        try:
            laid_out = format_xml(source)
        except (ValueError, ElementTree.ParseError) as error:
            wrong.append(f"{path}: {error}")
            continue
        if laid_out != source:
            if fix:
                path.write_text(laid_out, encoding="utf-8")
            else:
                wrong.append(f"{path}: not laid out; ./dev lint --fix does it")
    return wrong
