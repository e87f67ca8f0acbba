"""The pictures of the documentation, taken from the demo data as its users see it.

Under ``./dev pictures`` they go to ``docs/pictures``, else to the artefacts.
"""

import base64
import subprocess

import pytest

pytestmark = pytest.mark.pictures

PHONE = {"width": 390, "height": 760}


def see(page, path, selector, name, folder):
    """Open a screen of the web client, wait for its content, keep what it shows."""
    page.goto(path)
    page.wait_for_selector(selector)
    page.screenshot(path=folder / f"{name}.png")


def first(rpc, model, domain):
    """Return the id of the first record that a demo user finds."""
    found = rpc(model, "search", [domain], {"limit": 1, "order": "id"})
    assert found, f"the demo has no {model} with {domain}"
    return found[0]


@pytest.fixture(scope="module")
def rpc(odoo_server, chromium):
    """Return a function that calls a model as the demo's auditor."""
    context = chromium.new_context(base_url=odoo_server.url)
    page = context.new_page()
    page.goto("/web/login")
    page.fill("input[name=login]", "auditor")
    page.fill("input[name=password]", "demo")
    page.click("button[type=submit]")
    page.wait_for_url(lambda url: "/web/login" not in url)

    def call(model, method, args, kwargs):
        answer = context.request.post(
            f"/web/dataset/call_kw/{model}/{method}",
            data={
                "params": {
                    "model": model,
                    "method": method,
                    "args": args,
                    "kwargs": kwargs,
                }
            },
        ).json()
        assert "result" in answer, answer
        return answer["result"]

    yield call
    context.close()


@pytest.mark.parametrize(
    ("login", "path", "selector", "name"),
    [
        ("secretary", "/odoo/recognition", ".o_kanban_record", "desk"),
        (
            "intake2",
            "/odoo/recognition-cases?view_type=kanban",
            ".o_kanban_record",
            "cases",
        ),
    ],
)
def test_screens(open_page, pictures, login, path, selector, name):
    """Each role's desk, and the cases by state with what is late."""
    page = open_page(login, "demo", path)
    see(page, path, selector, name, pictures)


def test_case_form(open_page, pictures, rpc):
    """A case says what is missing and what comes next."""
    case = first(rpc, "recognition.case", [("state", "=", "registered")])
    path = f"/odoo/recognition-cases/{case}"
    see(
        open_page("intake2", "demo", path),
        path,
        ".o_form_view .alert",
        "case",
        pictures,
    )


def test_sitting(open_page, pictures, rpc):
    """A sitting in progress with its quorum."""
    sitting = first(rpc, "recognition.sitting", [("state", "=", "open")])
    path = f"/odoo/recognition-sittings/{sitting}"
    page = open_page("secretary", "demo", path)
    see(page, path, ".o_form_view", "sitting", pictures)


def test_vote_on_a_phone(open_page, pictures):
    """A member votes on a phone."""
    page = open_page("member", "demo")
    page.set_viewport_size(PHONE)
    button = "button[name=action_vote_for]"
    see(page, "/odoo/recognition-my-votes", button, "vote", pictures)


def test_protocol(pictures, rpc, tmp_path):
    """The first page of a sealed protocol."""
    protocol = first(
        rpc,
        "recognition.protocol",
        [("state", "=", "sealed"), ("sitting_id.item_ids.kind", "=", "claim")],
    )
    [row] = rpc("recognition.protocol", "read", [[protocol], ["pdf"]], {})
    pdf = tmp_path / "protocol.pdf"
    pdf.write_bytes(base64.b64decode(row["pdf"]))
    picture = pictures / "protocol"
    subprocess.run(
        ["pdftoppm", "-png", "-r", "70", "-f", "1", "-singlefile", pdf, picture],
        check=True,
    )
    assert picture.with_suffix(".png").stat().st_size
