"""From the first version to this one: the update brings everything along.

The first version comes out of the history of this repository, by what its manifest said
then, so that a clone is enough to try it.
"""

import json
from types import SimpleNamespace

import pytest

from devtools.config import ADDON, ROOT
from devtools.databases import Databases
from devtools.shell import Problem, output, run
from tests import first_world
from tests.traces import difference, traces

MANIFEST = f"{ADDON}/__manifest__.py"
MIGRATIONS = f"{ADDON}/migrations"
FIRST = '"version": "19.0.1.'
# what the people of the one and the making of the other database added
NOT_SHIPPED = (
    "partners",
    "users",
    "sequences",
    "parameters",
    "attachments",
    "languages",
)


def git(*arguments):
    """Return what git says about this repository."""
    return output(["git", "-C", ROOT, *arguments])


def commit_of(which):
    """Return a commit of the first version; fail where the history does not reach it.

    :param str which: ``begun`` for the last one before anything migrated to the next
        version, ``numbered`` for the last one that bore the number
    """
    try:
        if which == "begun":
            found = git("log", "--diff-filter=A", "--format=%H", "--", MIGRATIONS)
        else:
            found = git("log", "-1", "--format=%H", "-S", FIRST, "--", MANIFEST)
        commit = git("rev-parse", "--verify", f"{found.split()[-1]}^")
        manifest = git("show", f"{commit}:{MANIFEST}")
    except (Problem, IndexError) as problem:
        pytest.fail(
            "The first version is not in the history of this checkout; make a full "
            f"clone (git fetch --unshallow): {problem}"
        )
    assert FIRST in manifest, f"{commit} is not of the first version"
    return commit


def told(printed):
    """Return the facts that a script told."""
    (line,) = [x for x in printed.splitlines() if x.startswith("FACTS ")]
    return json.loads(line.removeprefix("FACTS "))


@pytest.fixture(scope="module", params=["begun", "numbered"])
def updated(request, databases, make_database, tmp_path_factory):
    """Return a database of the first version after its update, and what was before."""
    folder = tmp_path_factory.mktemp(f"first-{request.param}")
    archive = folder / "first.tar"
    commit = commit_of(request.param)
    run(["git", "-C", ROOT, "archive", "-o", archive, commit, ADDON])
    # Python's own way to unpack asks for a word that not every 3.11 knows.
    run(["tar", "-xf", archive, "-C", folder])
    configuration = folder / "odoo.conf"
    addons = ",".join(map(str, (*databases.source.addons, folder)))
    configuration.write_text(
        f"[options]\naddons_path = {addons}\ndata_dir = {databases.config.data_dir}\n"
    )
    first = Databases(databases.config, databases.source)
    first.env = databases.env | {"ODOO_RC": str(configuration)}
    name = make_database(None)
    first.install(name, [ADDON])
    before = told(first.script(name, first_world.first()))
    databases.update(name)
    return SimpleNamespace(
        name=name,
        before=before,
        after=told(databases.script(name, first_world.after(before))),
    )


def test_nothing_is_lost(updated):
    """Numbers, states, deadlines, hours and decisions are what they were."""
    assert updated.after["cases"] == updated.before["cases"]


def test_seals_hold(updated):
    """R544-17, CT152-42: the chain of the first version goes on, link by link.

    What is sealed since then and was final before is sealed by the update.
    """
    before, after = updated.before["chain"], updated.after["chain"]
    assert before["position"] == 2
    assert after["hashes"][:2] == before["hashes"]
    assert after["position"] == len(after["hashes"]) > 2
    assert after["whole"]


def test_cases_find_their_way(updated):
    """R544-1: every case has the way of its kind, every edition its kinds of case."""
    for name, case in updated.after["filled"].items():
        assert case["way"] == ["nonformal", False, True], name
        assert case["channel"] == "commission", name
    assert all(updated.after["ways"].values()), updated.after["ways"]


def test_extracts_name_their_claims(updated):
    """R544-18: an extract lists what its protocol recognised, and only that."""
    extracts = {k: case["extracts"] for k, case in updated.after["filled"].items()}
    assert {name: found for name, found in extracts.items() if found} == {
        "granted": [[0]],
        "posted": [[0]],
        "double": [[0]],
    }


def test_shared_hours_stay_shared(updated):
    """R544-7: hours that the office shared out are marked, all others are not."""
    for name, case in updated.after["filled"].items():
        shared = name == "double"
        assert case["by_hand"] == [shared] * (2 if shared else 1), name


def test_deadlines_say_how_they_were_counted(updated):
    """R544-14, R544-16: open deadlines know their first day and when they are near."""
    for name, case in updated.after["filled"].items():
        before = updated.before["cases"][name]
        start, days = {
            "registered": (before["registered_on"], 3),
            "expertise": (before["sent_on"], 5),
        }.get(name, (False, 0))
        assert (case["from"], case["days"]) == (start, days), name
        assert bool(case["soon"]) == bool(case["sentence"]) == bool(start), name
        if start:
            assert start < case["soon"] < before["deadline"], name


def test_syllabi_are_kept_for_the_experts(updated):
    """CT152-13: undecided claims under way keep the syllabus of their discipline."""
    kept, none = ["databases.pdf", "2026/2027", True], [False, False, False]
    under_way = ("submitted", "registered", "expertise", "commission")
    for name, case in updated.after["filled"].items():
        # The second claim of two is for a discipline without a syllabus.
        expected = [none, [False, False, True]] if name == "double" else [none]
        assert case["syllabi"] == ([kept] if name in under_way else expected), name


def test_returned_sets_were_returned(updated):
    """TVET578-18: a set that went back counts as returned once, no other does."""
    returns = {k: case["returns"] for k, case in updated.after["filled"].items()}
    assert {name for name, count in returns.items() if count} == {"returned"}
    assert returns["returned"] == 1


def test_somebody_is_asked(updated):
    """R544-14, R544-16 to R544-19: of each case under way somebody is asked to act."""
    secretary, registrar = ["rec_secretary"], ["rec_registrar"]
    experts = ["rec_expert", "rec_practitioner"]
    assert updated.after["duties"] == {
        "draft": [],
        "returned": [],
        "submitted": [],
        "registered": secretary,
        "expertise": experts,
        "commission": secretary,
        "withdrawn": [],
        "double": registrar,
        "granted": registrar,
        "refused": [],
        "posted": [],
        "signing": secretary,
    }
    asked, signers = updated.after["signers"]
    assert asked == signers
    assert len(signers) > 1


def test_orders_name_the_term(updated):
    """D-06: the order of before is a record, with the term that it set."""
    assert updated.after["term"] == [True, True, True]


def test_colleges_have_their_settings(updated):
    """S-10, S-14, S-26, TVET578-A1.9(4): what the acts ask of a college."""
    del updated.after["college"]["id"]
    assert updated.after["college"] == {
        "working_week": "6",
        "employer_share": 75,
        "retention_recording_years": 1,
        "retention_admission_years": 3,
        "consent_required": True,
        "profile": "standard",
    }


def test_like_a_new_installation(databases, make_database, updated):
    """Tables, screens and rights are those of a new database, so is what is shipped."""
    new = make_database("plain")
    ours, theirs = traces(databases, updated.name), traces(databases, new)
    for kind in NOT_SHIPPED:
        del ours[kind], theirs[kind]
    assert difference(theirs, ours) == {}
    fresh, ours = (
        told(databases.script(name, first_world.SHIPPED))
        for name in (new, updated.name)
    )
    assert ours.keys() == fresh.keys()
    others = {
        f"{name}.{field}": (value, ours[name][field])
        for name, values in fresh.items()
        for field, value in values.items()
        if ours[name][field] != value
    }
    assert others == {}


def test_everything_goes_on(databases, updated):
    """What was open reaches its end by the steps of this version, seals and all."""
    end = told(databases.script(updated.name, first_world.on(updated.before)))
    closed = {"refused": "decided", "withdrawn": "withdrawn"}
    assert end["states"] == {
        name: closed.get(name, "recorded") for name in updated.before["cases"]
    }
    assert len(end["versions"]) > 1
    assert end["chain"]["whole"]
    sealed = updated.before["chain"]["hashes"]
    assert end["chain"]["hashes"][: len(sealed)] == sealed
