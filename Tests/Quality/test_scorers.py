#!/usr/bin/env python3
"""The scorers on cases worked out by hand; needs neither data nor program."""
from __future__ import annotations

import contextlib
import io
import itertools
import random
import unittest

import chains
import objects
import program
import score_coreference
import score_passages
import score_states
import score_time


class Trimming(unittest.TestCase):
    def test_articles_and_possessives_are_left_out(self) -> None:
        for text, kept in (("the Netherlands", "Netherlands"), ("Peru's", "Peru"),
                           ("Peru ’s", "Peru"), ("the Philippines'", "Philippines"),
                           ("its", "its"), ("the", "the"), ("those two states", "two states")):
            start, end = program.trimmed(text, 0, len(text))
            self.assertEqual(text[start:end], kept)


class States(unittest.TestCase):
    TEXT = "Norway's minister met Swedes in Oslo, but the country and Congress did not."

    def mention(self, words: str, actor: str | None, kind: str = "state") -> dict:
        start = self.TEXT.index(words)
        return {"start": start, "end": start + len(words), "actor": actor, "kind": kind}

    def scored(self, *answers: dict) -> list[int]:
        def asked(words: str, actor: str, form: str, is_optional: bool = False) -> tuple:
            start = self.TEXT.index(words)
            return start, start + len(words), {actor}, form, is_optional
        gold = [asked("Norway", "NOR", "name"), asked("Swedes", "SWE", "demonym"),
                asked("Congress", "USA", "other", True)]
        sentence = score_states.Sentence("d", 0, len(self.TEXT), "", "seen", "random", gold)
        forms, score = score_states.Forms(), score_states.Score()
        found = score_states.predicted(sentence, self.TEXT, list(answers), forms)
        score.sentence(sentence, self.TEXT, found, forms)
        return score.counts["seen", "all"]

    def test_a_range_with_its_possessive_and_the_right_id_counts(self) -> None:
        self.assertEqual(self.scored(self.mention("Norway's", "NOR")), [1, 1, 2])

    def test_a_wrong_id_costs_both_ways(self) -> None:
        self.assertEqual(self.scored(self.mention("Swedes", "CHE")), [0, 1, 2])

    def test_a_capital_that_is_a_place_costs_precision(self) -> None:
        self.assertEqual(self.scored(self.mention("Oslo", "NOR")), [0, 1, 2])

    def test_descriptions_optional_answers_and_offices_count_neither_way(self) -> None:
        found = self.scored(self.mention("the country", "NOR"), self.mention("Congress", "USA"),
                            self.mention("Norway's minister", "NOR", "office"),
                            self.mention("Congress", "USA", "organization"),
                            self.mention("Oslo", "NOR") | {"why": "coreference/the kingdom"})
        self.assertEqual(found, [0, 0, 2])


def sets(*words: str) -> list[set]:
    return [set(word) for word in words]


class Chains(unittest.TestCase):
    def check(self, gold: list[set], answer: list[set], **wanted: tuple) -> None:
        found = chains.conll(gold, answer)
        for name, figures in wanted.items():
            for got, figure in zip(found[name], figures, strict=True):
                self.assertAlmostEqual(got, figure, places=3, msg=name)

    def test_the_same_chains_are_wholly_right(self) -> None:
        whole = (100, 100, 100)
        self.check(sets("abc", "de"), sets("ed", "bca"), muc=whole, b3=whole, ceafe=whole,
                   conll=whole)

    def test_two_chains_taken_for_one(self) -> None:
        # Bagga and Baldwin's case: 12 mentions, one link too many.
        self.check(sets("12345", "67", "89ABC"), sets("12345", "6789ABC"),
                   muc=(90, 100, 94.7368), b3=(76.1905, 100, 86.4865),
                   ceafe=(91.6667, 61.1111, 73.3333))

    def test_mentions_that_the_other_side_lacks(self) -> None:
        # Pradhan and others (2014): split, crossed and invented mentions at once.
        self.check(sets("abc", "defg"), sets("ab", "cd", "fghi"),
                   muc=(40, 40, 40), b3=(50, 41.6667, 45.4545), ceafe=(43.3333, 65, 52))

    def test_no_answer_is_nothing(self) -> None:
        self.check(sets("abc"), [], muc=(0, 0, 0), b3=(0, 0, 0), ceafe=(0, 0, 0))

    def test_the_assignment_is_the_best_of_all(self) -> None:
        source = random.Random(7)
        for height, width in itertools.product(range(1, 5), repeat=2):
            weights = [[source.random() for _ in range(width)] for _ in range(height)]
            pairs = chains.assignment(weights)
            self.assertEqual(len(pairs), min(height, width))
            self.assertEqual(len({i for i, _ in pairs}), len(pairs))
            small, large = sorted((height, width))
            best = max(sum(weights[i][j] if height <= width else weights[j][i]
                           for i, j in enumerate(order))
                       for order in itertools.permutations(range(large), small))
            self.assertAlmostEqual(sum(weights[i][j] for i, j in pairs), best)


class Response(unittest.TestCase):
    TEXT = "President Aho met the Swedes. He thanked them in Oslo; Oslo was cold."

    def mention(self, words: str, entity: int | None, kind: str = "person", at: int = 0) -> dict:
        start = self.TEXT.index(words, at)
        return {"start": start, "end": start + len(words), "kind": kind, "entity": entity}

    def words(self, *mentions: dict, optional: set = frozenset()) -> list[list[str]]:
        found = score_coreference.response(self.TEXT, list(mentions), set(), set(optional))
        return [sorted(self.TEXT[a:b] for a, b in chain) for chain in found]

    def test_titles_and_articles_are_trimmed_and_singletons_left_out(self) -> None:
        found = self.words(self.mention("President Aho", 0), self.mention("He", 0),
                           self.mention("the Swedes", 1, "state"))
        self.assertEqual(found, [["Aho", "He"]])

    def test_chains_of_places_and_of_nobody_named_are_not_asked(self) -> None:
        found = self.words(self.mention("Oslo", 2, "place"), self.mention("Oslo", 2, "place", 52),
                           self.mention("He", 3), self.mention("them", 3))
        self.assertEqual(found, [])

    def test_optional_ranges_are_left_out(self) -> None:
        aho = (self.TEXT.index("Aho"), self.TEXT.index("Aho") + 3)
        found = self.words(self.mention("President Aho", 0), self.mention("He", 0), optional={aho})
        self.assertEqual(found, [])

    def test_without_the_field_nothing_is_scored(self) -> None:
        silence = contextlib.redirect_stderr(io.StringIO())
        with silence, self.assertRaises(SystemExit) as end:
            self.words(self.mention("He", None))
        self.assertEqual(end.exception.code, 2)


class Times(unittest.TestCase):
    TEXT = "On 3 May, two days after the vote, they met again in the coming weeks."

    def scored(self, *answers: tuple[str, str, str]) -> tuple[int, ...]:
        document = score_time.Document("seen", "")
        for words, kinds, values in (("3 May", "DATE", "2019-05-03"), ("two days", "DURATION", "P2D"),
                                     ("the coming weeks", "DATE|DURATION", "FUTURE_REF|PXW")):
            start = self.TEXT.index(words)
            document.asked.append(score_time.Expression(
                start, start + len(words), set(kinds.split("|")), set(values.split("|"))))
        document.optional.append((self.TEXT.index("again"), self.TEXT.index("again") + 5))
        found = [{"start": self.TEXT.index(words), "end": self.TEXT.index(words) + len(words),
                  "type": kind, "value": value} for words, kind, value in answers]
        score = score_time.Score()
        score.document("d", document, self.TEXT, found)
        counts = score.counts["seen"]
        return tuple(counts[key] for key in
                     ("asked", "answered", "strict", "relaxed", "type", "value"))

    def test_either_value_and_type_is_right(self) -> None:
        found = self.scored(("3 May", "DATE", "2019-05-03"), ("two days", "DURATION", "P2D"),
                            ("the coming weeks", "DURATION", "PXW"))
        self.assertEqual(found, (3, 3, 3, 3, 3, 3))

    def test_an_overlap_counts_once_and_its_value_apart(self) -> None:
        found = self.scored(("two days after the vote", "DATE", "2019-05-05"),
                            ("days", "DURATION", "PXD"))
        self.assertEqual(found, (3, 2, 0, 1, 0, 0))

    def test_an_optional_answer_counts_neither_way(self) -> None:
        self.assertEqual(self.scored(("again", "DATE", "PAST_REF")), (3, 0, 0, 0, 0, 0))

    def test_another_answer_costs_precision(self) -> None:
        self.assertEqual(self.scored(("vote", "DATE", "2019")), (3, 1, 0, 0, 0, 0))


class Objects(unittest.TestCase):
    MEETING = {"series": "G8 summit", "host": "CAN", "from": "2002-06-26", "status": "happened",
               "attendance": [{"actor": "CAN", "standing": "host", "status": "attended"},
                              {"actor": "ZAF", "standing": None, "status": "attended"}]}

    def holds(self, found: dict, *cells: str) -> bool:
        return objects.is_object(objects.expected(list(cells)), found)

    def test_dates_may_be_coarser_and_words_differ_in_case(self) -> None:
        self.assertTrue(self.holds(self.MEETING, "meeting", "series=the g8 Summit", "from=2002-06"))
        self.assertFalse(self.holds(self.MEETING, "meeting", "from=2002-07"))
        self.assertFalse(self.holds(self.MEETING, "meeting", "to=2002"))

    def test_attendance_is_whole_but_for_the_host(self) -> None:
        self.assertTrue(self.holds(self.MEETING, "meeting", "attendance=ZAF:?:attended"))
        self.assertTrue(self.holds(self.MEETING, "meeting",
                                   "attendance=~UNO:?:?;CAN:host:attended;ZAF:?:attended"))
        for wrong in ("ZAF:guest:attended", "ZAF:?:invited", "ZAF:?:attended;SEN:?:attended"):
            self.assertFalse(self.holds(self.MEETING, "meeting", f"attendance={wrong}"), wrong)
        self.assertFalse(self.holds(self.MEETING, "meeting", "attendance=-"))

    def test_stages_that_did_not_come_about_are_not_asked(self) -> None:
        stages = {"stages": [{"stage": "agreed", "status": "happened", "date": "2001-03-04"},
                             {"stage": "signed", "status": "scheduled", "date": None}]}
        self.assertTrue(self.holds(stages, "instrument", "stages=agreed@2001-03"))
        self.assertTrue(self.holds(stages, "instrument", "stages=agreed;signed/scheduled"))
        self.assertFalse(self.holds(stages, "instrument", "stages=agreed;signed"))
        self.assertFalse(self.holds(stages, "instrument", "stages=-"))

    def test_numbers_agree_with_their_magnitude(self) -> None:
        found = {"amount": "1500000000 USD"}
        self.assertTrue(self.holds(found, "commitment", "amount=$1.5 bn"))
        self.assertFalse(self.holds(found, "commitment", "amount=$1.5 million"))

    def test_equal_sides_may_change_places_and_others_not(self) -> None:
        for kind, is_right in (("dispute", True), ("membership", False)):
            found = {"a": "PER", "kind": kind, "b": "ECU"}
            self.assertEqual(self.holds(found, "relation", "a=ECU", "b=PER"), is_right)

    def test_one_object_too_many_is_wrong(self) -> None:
        asked = [objects.expected(["stance", "target=IRN"])]
        found = [{"target": "IRN"}, {"target": "OMN"}]
        self.assertFalse(objects.is_whole(asked, found))
        self.assertTrue(objects.is_whole(asked, found[:1]))


class Passages(unittest.TestCase):
    TEXT = "Peru met Chile in Lima. Peru promised to open the port by 2003."

    def scored(self, kind: str, answers: list[dict], *cells: str) -> list[int]:
        passage = score_passages.Passage("p", "seen", "own", 100, self.TEXT, "2001-05-02")
        passage.asked = [objects.expected([kind, *cells])]
        self.score = score_passages.Score()
        self.score.passage(passage, kind, {objects.LAYERS[kind]: answers})
        return self.score.counts["seen", kind]

    def meeting(self, *attendance: tuple[str, str]) -> dict:
        return {"mentions": [[5, 8]], "status": "happened", "host": {"actor": "PER"},
                "attendance": [{"actor": actor, "standing": None, "status": status}
                               for actor, status in attendance]}

    def test_a_meeting_and_each_attendance_count_and_the_host_does_not(self) -> None:
        cells = ("at=105-108", "status=happened", "attendance=CHL:attended")
        found = self.meeting(("PER", "attended"), ("CHL", "attended"))
        self.assertEqual(self.scored("meeting", [found], *cells), [2, 2, 2])
        found = self.meeting(("CHL", "invited"))
        self.assertEqual(self.scored("meeting", [found], *cells), [1, 2, 2])
        self.assertEqual(self.scored("meeting", [], *cells), [0, 0, 2])

    def test_a_meeting_elsewhere_is_spurious(self) -> None:
        found = self.meeting(("CHL", "attended")) | {"mentions": [[30, 34]]}
        self.assertEqual(self.scored("meeting", [found], "at=105-108"), [0, 2, 1])

    def test_a_commitment_shares_its_action_and_its_deadline_counts_apart(self) -> None:
        cells = ("by=PER", "action=141-154", "due=2003")
        found = {"by": {"actor": "PER"}, "action": [41, 62], "due": "2002-12-31"}
        self.assertEqual(self.scored("commitment", [found], *cells), [1, 1, 1])
        self.assertEqual(self.score.dues["seen"], [0, 1])
        other = found | {"by": {"actor": "CHL"}}
        self.assertEqual(self.scored("commitment", [other], *cells), [0, 1, 1])

    def test_an_optional_object_counts_neither_way(self) -> None:
        found = {"a": "PER", "kind": "dispute", "b": "CHL", "status": "happened"}
        cells = ("a=CHL", "kind=dispute", "b=PER", "optional=yes")
        self.assertEqual(self.scored("relation", [found], *cells), [0, 0, 0])


if __name__ == "__main__":
    unittest.main()
