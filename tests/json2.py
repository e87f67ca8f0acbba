"""Calls of a running server by key, as other programs send them."""

import json
import urllib.error
import urllib.request


def post(url, body, opener=None, **headers):
    """Send JSON; return status and the answer as read."""
    request = urllib.request.Request(
        url,
        data=json.dumps(body).encode(),
        headers={"Content-Type": "application/json", **headers},
    )
    try:
        opener = opener or urllib.request.build_opener()
        with opener.open(request, timeout=60) as answer:
            return answer.status, json.loads(answer.read())
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode(errors="replace")


def call(world, user, path, ids=(), **arguments):
    """Call ``model/method`` with the key of ``user``; return status and answer."""
    return post(
        f"{world.url}/json/2/{path}",
        {"ids": list(ids), **arguments} if ids else arguments,
        Authorization=f"bearer {world.keys[user]}",
    )
