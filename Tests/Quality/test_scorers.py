#!/usr/bin/env python3
"""The scorers on cases worked out by hand; needs neither data nor program."""
from __future__ import annotations

import unittest

import program
import score_states


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
                            self.mention("Congress", "USA", "organization"))
        self.assertEqual(found, [0, 0, 2])


if __name__ == "__main__":
    unittest.main()
