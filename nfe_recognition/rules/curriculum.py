"""Curriculum: modules and their members, doubles, prerequisites, what is left.

Clauses CT152-2(17), CT152-2(24), CT152-12, CT152-16, CT152-22, CT152-33, CT152-35.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass

from .verdict import Verdict, block, warn


@dataclass(frozen=True, slots=True)
class Study:
    """A discipline or module, as far as others depend on it.

    :param name: what people call it
    :param members: keys of the disciplines of a module; empty for a discipline
    :param prerequisites: keys of what has to be mastered before
    :param several_periods: it is spread over several periods, as languages and physical
        education are, and may be credited once in each (CT152-12)
    """

    name: str
    members: tuple[Hashable, ...] = ()
    prerequisites: tuple[Hashable, ...] = ()
    several_periods: bool = False


Catalogue = Mapping[Hashable, Study]


def covered(recognised: Iterable[Hashable], catalogue: Catalogue) -> set[Hashable]:
    """Return what counts as mastered with the keys given (CT152-16, CT152-2(17)).

    A recognised module covers its members; a module all of whose members are covered
    is covered itself.

    :param recognised: keys of mastered or recognised disciplines and modules
    :param catalogue: all that these and the programme refer to, by key
    """
    found = _spread(recognised, catalogue)
    modules = {key: study.members for key, study in catalogue.items() if study.members}
    grown = True
    while grown:
        whole = {
            key
            for key, members in modules.items()
            if key not in found and found.issuperset(members)
        }
        found |= whole
        grown = bool(whole)
    return found


def mastered(
    recognised: Iterable[Hashable], curriculum: Iterable[Hashable], catalogue: Catalogue
) -> set[Hashable]:
    """Return what is mastered to its end (CT152-12, CT152-22).

    What is spread over several periods is, once it was recognised in as many of them as
    the curriculum has it in.

    :param recognised: keys that the learner's transcript holds, one for each line
    :param curriculum: keys of the programme, one for each of its lines
    :param catalogue: all that these refer to, by key
    """
    found, wanted = Counter(recognised), Counter(curriculum)
    return {
        key
        for key, times in found.items()
        if not catalogue[key].several_periods or times >= wanted[key]
    }


def doubles(
    asked: Iterable[Hashable], recognised: Iterable[Hashable], catalogue: Catalogue
) -> list[Verdict]:
    """Say what is asked for although it is recognised, or twice (CT152-12, CT152-16).

    What is spread over several periods may be asked for again.

    :param asked: keys of the targets of one case, in their order
    :param recognised: keys that the learner's transcript holds
    :param catalogue: all that these refer to, by key
    :return: blocking verdicts, one for each target that is a double
    """
    others = [(key, "recognised_before") for key in dict.fromkeys(recognised)]
    found = []
    for key in asked:
        verdict = _double(key, others, catalogue)
        if verdict:
            found.append(verdict)
        others.append((key, "asked_twice"))
    return found


def open_prerequisites(
    target: Hashable, mastered: Iterable[Hashable], catalogue: Catalogue
) -> list[Hashable]:
    """Return the prerequisites of a target that are not mastered (CT152-33, -35).

    A recognised discipline counts as a mastered one, a member of a recognised module
    too.

    :param target: key of the discipline or module
    :param mastered: keys of what was passed here or recognised
    :param catalogue: all that these refer to, by key
    """
    done = covered(mastered, catalogue)
    return [key for key in catalogue[target].prerequisites if key not in done]


def judge_prerequisites(
    target: Hashable, mastered: Iterable[Hashable], catalogue: Catalogue
) -> list[Verdict]:
    """Warn of open prerequisites: to be taken into account, no bar (CT152-33, -35)."""
    left = open_prerequisites(target, mastered, catalogue)
    if not left:
        return []
    return [
        warn(
            "prerequisites_open",
            "CT152-33",
            discipline=catalogue[target].name,
            prerequisites=", ".join(catalogue[key].name for key in left),
        )
    ]


def difference(
    curriculum: Iterable[Hashable],
    mastered: Iterable[Hashable],
    catalogue: Catalogue,
) -> list[Hashable]:
    """Return what of a curriculum is still to be taken, in its order (CT152-22).

    Of a module of which some is mastered the members that are not are listed.

    :param curriculum: keys of the disciplines and modules of the programme
    :param mastered: keys of what was passed here or recognised
    :param catalogue: all that these refer to, by key
    """
    done = covered(mastered, catalogue)
    left: dict[Hashable, None] = {}
    for key in curriculum:
        if key in done:
            continue
        members = _members(key, catalogue)
        begun = any(member in done for member in members)
        rest = [m for m in members if m not in done] if begun else [key]
        left |= dict.fromkeys(rest)
    return list(left)


def _members(key: Hashable, catalogue: Catalogue) -> tuple[Hashable, ...]:
    return catalogue[key].members if key in catalogue else ()


def _spread(keys: Iterable[Hashable], catalogue: Catalogue) -> set[Hashable]:
    """Return the keys with all that is inside their modules."""
    found, waiting = set(), list(keys)
    while waiting:
        key = waiting.pop()
        if key not in found:
            found.add(key)
            waiting += _members(key, catalogue)
    return found


def _double(
    key: Hashable, others: Iterable[tuple[Hashable, str]], catalogue: Catalogue
) -> Verdict | None:
    """Return why ``key`` doubles one of the others, or None.

    :param others: keys, each with the code for the same key once more
    """

    def once(keys):
        return {one for one in keys if not catalogue[one].several_periods}

    name, mine = catalogue[key].name, once(_spread([key], catalogue))
    for other, code in others:
        theirs = once(_spread([other], catalogue))
        shared = mine & theirs
        if not shared:
            continue
        if key == other:
            return block(code, "CT152-12", discipline=name)
        facts = {"discipline": name, "other": catalogue[other].name}
        if key in theirs:
            return block("double_of_module", "CT152-16", **facts)
        if other in mine:
            return block("double_of_member", "CT152-16", **facts)
        names = sorted(catalogue[one].name for one in shared)
        return block("modules_share", "CT152-16", shared=", ".join(names), **facts)
    return None
