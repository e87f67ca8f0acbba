"""A protocol signed with a passkey: a real browser and a device that it simulates.

Chromium's virtual authenticator makes and keeps real keys and answers by the WebAuthn
protocol, as a telephone or a security key does; Odoo checks them as it checks those.
"""

import base64
import json
from types import SimpleNamespace

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from playwright.sync_api import expect

from devtools.serving import free_port, serve
from tests.browser.rpc import Refused, Rpc
from tests.conftest import PATIENCE, VIEWPORT, sign_in
from tests.rpc_world import INSTITUTION

# Three protocols that wait for the signatures of chair and secretary. A passkey belongs
# to a host name: browsers know it by "localhost", never by a number.
WORLD = """
env["ir.config_parameter"].set_param("web.base.url", "{url}")
env["ir.config_parameter"].set_param("web.base.url.freeze", "True")
env["ir.config_parameter"].set_param("report.url", "{url}")
protocols = env["recognition.protocol"]
for n in range(3):
    learner = World._create_learner(f"Learner {{n}}", f"P-{{n}}")
    protocols |= World._decided(World._create_case(learner)).protocol_id
protocols.action_send_to_sign()
users = {{"chair": World.users_member[0], "secretary": World.user_secretary}}
for name, user in users.items():
    user.password = f"the password of the {{name}}"
passkeys = env["ir.module.module"].search([("name", "=", "auth_passkey")])
if passkeys.state != "installed":
    passkeys.button_immediate_install()
env.cr.commit()
print("WORLD " + json.dumps({{
    "protocols": protocols.ids,
    "logins": {{name: user.login for name, user in users.items()}},
    "users": {{name: user.id for name, user in users.items()}},
}}))
"""
DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture(scope="module")
def world(databases, make_database):
    """Return a running server, known by a host name, and its protocols to sign."""
    name, port = make_database("plain"), free_port()
    url = f"http://localhost:{port}"
    printed = databases.script(name, INSTITUTION + WORLD.format(url=url))
    line = next(x for x in printed.splitlines() if x.startswith("WORLD "))
    facts = SimpleNamespace(**json.loads(line.removeprefix("WORLD ")))
    facts.sql = lambda query: databases.sql(query, name)
    facts.database, facts.url = name, url
    # Refusals are logged as warnings: some signatures here are refused.
    with serve(databases, name, port=port) as running:
        yield facts
    assert " CRITICAL " not in running.log.read_text(errors="replace")


class Signer:
    """A signer at a browser with a passkey device."""

    def __init__(self, browser, world, name):
        self.world, self.name = world, name
        self.context = browser.new_context(
            base_url=world.url, viewport=VIEWPORT, locale="en-US"
        )
        self.page = self.context.new_page()
        self.page.set_default_timeout(PATIENCE)
        self.dialogs = self.page.locator(".o_dialog")
        self.browser = self.context.new_cdp_session(self.page)
        self.browser.send("WebAuthn.enable")
        self.device = self._ask("addVirtualAuthenticator", options=DEVICE)[
            "authenticatorId"
        ]

    def _ask(self, command, **arguments):
        return self.browser.send(f"WebAuthn.{command}", arguments)

    def ask(self, command, **arguments):
        """Send a command to the device."""
        return self._ask(command, authenticatorId=self.device, **arguments)

    @property
    def check(self):
        """The button of the identity check that is shown."""
        return self.dialogs.locator("button[name=run_check]:visible")

    @property
    def password(self):
        """The password of this signer."""
        return f"the password of the {self.name}"

    def sign_in(self):
        """Begin a new session: who just said who he is, is not asked again."""
        self.context.clear_cookies()
        sign_in(self.page, self.world.logins[self.name], self.password)

    def give_password(self):
        """Answer the identity check with the password."""
        self.dialogs.last.locator("[name=password] input").fill(self.password)
        self.check.click()

    def register(self):
        """Make a passkey for this host, as a user does in his preferences."""
        self.page.goto("/odoo")
        self.page.locator(".o_user_menu button").click()
        self.page.locator("[data-menu=preferences]").click()
        self.page.get_by_role("tab", name="Security").click()
        self.page.locator("button[name=action_create_passkey]").click()
        self.give_password()
        self.dialogs.last.locator("[name=name] input").fill("Telephone")
        self.dialogs.last.locator("button[name=make_key]").click()
        expect(self.page.locator("button[name=make_key]")).to_have_count(0)

    def ask_to_sign(self, protocol):
        """Press the button of a protocol and agree; the identity check opens."""
        self.page.goto(f"/odoo/recognition-protocols/{protocol}")
        self.page.locator("button[name=action_sign]").click()
        expect(self.dialogs).to_have_count(1)
        self.dialogs.locator("footer .btn-primary").click()
        expect(self.check).to_be_visible()

    def signed(self, protocol):
        """Tell whether the database has this signer's signature."""
        return (
            self.world.sql(
                "SELECT count(signed_on) FROM recognition_signature"
                f" WHERE protocol_id = {protocol}"
                f" AND user_id = {self.world.users[self.name]}"
            )
            == "1"
        )

    def leave(self):
        """Close the browser's context, and with it the device."""
        self.context.close()


@pytest.fixture
def signer(world, chromium, artefacts, request):
    """Return the chair at a browser, with a device that has no passkey yet."""
    person = Signer(chromium, world, "chair")
    yield person
    report = getattr(request.node, "report_call", None)
    if report is None or report.failed:
        person.page.screenshot(path=artefacts / f"{request.node.name}.png")
    person.leave()


def other_key(credential):
    """Return the passkey as a device has it that does not know its private key."""
    stranger = ec.generate_private_key(ec.SECP256R1()).private_bytes(
        serialization.Encoding.DER,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return {**credential, "privateKey": base64.b64encode(stranger).decode()}


def test_passkey_signs(world, signer):
    """R544-17, S-19: the key itself signs in person; no other key and no absent one."""
    first, second, third = world.protocols
    signer.sign_in()
    signer.register()
    (credential,) = signer.ask("getCredentials")["credentials"]
    assert credential["rpId"] == "localhost"

    # Another device that says it is this one.
    signer.sign_in()
    signer.ask("clearCredentials")
    signer.ask("addCredential", credential=other_key(credential))
    signer.ask_to_sign(first)
    signer.check.click()
    expect(signer.page.get_by_text("Incorrect Passkey")).to_be_visible()
    assert not signer.signed(first)

    # The device is here; whoever holds it is not its owner.
    signer.ask("clearCredentials")
    signer.ask("addCredential", credential=credential)
    signer.ask("setUserVerified", isUserVerified=False)
    signer.ask_to_sign(first)
    signer.check.click()
    signer.page.wait_for_timeout(1_000)
    expect(signer.check).to_be_visible()
    assert not signer.signed(first)

    signer.ask("setUserVerified", isUserVerified=True)
    signer.check.click()
    expect(signer.dialogs).to_have_count(0)
    assert signer.signed(first)
    assert (
        world.sql(f"SELECT state FROM recognition_protocol WHERE id = {first}")
        == "signing"
    )

    # Left at home: the password signs as well.
    signer.ask("clearCredentials")
    signer.sign_in()
    signer.ask_to_sign(second)
    signer.dialogs.locator("button[name=action_use_password]").click()
    signer.give_password()
    expect(signer.dialogs).to_have_count(0)
    assert signer.signed(second)

    # A program with the same password and no key is asked, and signs nothing.
    rpc = Rpc(world.url, world.database, world.logins["chair"], signer.password)
    asked = rpc.call("recognition.protocol", "action_sign", [third])
    assert asked["res_model"] == "res.users.identitycheck"
    for answer in "{}", json.dumps({"id": credential["credentialId"]}):
        with pytest.raises(Refused):
            rpc.call(
                *("res.users.identitycheck", "run_check", [asked["res_id"]]),
                context={"password": answer},
            )
    for method in "_sign", "_sign_in_person":
        with pytest.raises(Refused):
            rpc.call("recognition.protocol", method, [third])
    assert not signer.signed(third)
