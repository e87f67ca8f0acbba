"""Calls to a running server, as its own web client makes them."""

import http.cookiejar
import json
import urllib.request


class Refused(Exception):
    """The server answered with an error; the message is what a person would read."""


class Rpc:
    """A session of one user."""

    def __init__(self, url, database, login, password, **context):
        """Sign in.

        :param str url: of the server
        :param str database: name of its database
        :param context: context of all calls, over the user's own
        """
        self.url = url
        cookies = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self.opener = urllib.request.build_opener(cookies)
        session = self._post(
            "/web/session/authenticate",
            {"db": database, "login": login, "password": password},
        )
        self.user_id = session["uid"]
        self.context = {**session["user_context"], **context}

    def call(self, model, method, *arguments, **options):
        """Call a public method of a model; return its answer."""
        context = {**self.context, **options.pop("context", {})}
        return self._post(
            f"/web/dataset/call_kw/{model}/{method}",
            {
                "model": model,
                "method": method,
                "args": list(arguments),
                "kwargs": {**options, "context": context},
            },
        )

    def create(self, model, values, **options):
        """Create one record; return its id."""
        return self.call(model, "create", [values], **options)[0]

    def read(self, model, domain, *names, **options):
        """Return the values of the records that match."""
        return self.call(model, "search_read", domain, list(names), **options)

    def ref(self, name):
        """Return the id behind an external identifier."""
        module, word = name.split(".")
        domain = [("module", "=", module), ("name", "=", word)]
        (found,) = self.read("ir.model.data", domain, "res_id")
        return found["res_id"]

    def translate(self, model, record, name, values):
        """Write a translated field in each of the languages of ``values``."""
        for lang, value in values.items():
            self.call(model, "write", [record], {name: value}, context={"lang": lang})

    def _post(self, path, params):
        body = {"jsonrpc": "2.0", "method": "call", "params": params}
        request = urllib.request.Request(
            self.url + path,
            data=json.dumps(body).encode(),
            headers={"Content-Type": "application/json"},
        )
        with self.opener.open(request, timeout=60) as reply:
            answer = json.load(reply)
        if "error" in answer:
            data = answer["error"]["data"]
            raise Refused(data.get("message") or data)
        return answer.get("result")
