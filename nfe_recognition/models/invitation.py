"""Invitations as files, which any calendar outside takes, moves and strikes out.

iCalendar (RFC 5545, RFC 5546). Odoo's own file has another identity each time it is
written: a calendar that took it would keep a meeting twice once it is moved.
"""

from datetime import UTC, datetime

LINE = 75


def invitation(
    identity: str,
    *,
    revision: int,
    begins: datetime,
    ends: datetime,
    title: str,
    place: str = "",
    url: str = "",
    organizer: str = "",
    cancelled: bool = False,
) -> bytes:
    """Return an invitation, or what calls it off.

    :param identity: the same for all that is ever said of this meeting
    :param revision: a greater number each time
    :param begins: naive UTC, as Odoo keeps it
    :param ends: likewise
    :param organizer: e-mail address of whoever invites
    :param cancelled: the meeting is called off
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//nfe_recognition//sittings//EN",
        f"METHOD:{'CANCEL' if cancelled else 'REQUEST'}",
        "BEGIN:VEVENT",
        f"UID:{identity}",
        f"SEQUENCE:{revision}",
        f"DTSTAMP:{_moment(datetime.now(UTC))}",
        f"DTSTART:{_moment(begins)}",
        f"DTEND:{_moment(ends)}",
        f"SUMMARY:{_text(title)}",
        f"STATUS:{'CANCELLED' if cancelled else 'CONFIRMED'}",
        *([f"LOCATION:{_text(place)}"] if place else []),
        *([f"URL:{url}"] if url else []),
        *([f"ORGANIZER:mailto:{organizer}"] if organizer else []),
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return b"".join(_folded(line) for line in lines)


def _moment(moment: datetime) -> str:
    return f"{moment:%Y%m%dT%H%M%SZ}"


def _text(text: str) -> str:
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return "\\n".join(text.splitlines())


def _folded(line: str) -> bytes:
    """Return a line in pieces of 75 bytes at most, no letter cut in two."""
    pieces, piece = [], b""
    for letter in line:
        encoded = letter.encode()
        if len(piece) + len(encoded) > LINE:
            pieces.append(piece)
            piece = b" "
        piece += encoded
    return b"\r\n".join([*pieces, piece]) + b"\r\n"
