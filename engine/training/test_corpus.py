"""Checks of the corpus's rules. Run: target/training-venv/bin/python -m unittest discover engine/training"""

import hashlib
import json
import subprocess
import sys
import tempfile
import unittest
import wave
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parent))
from answered import call, codecs, line, machines, people, sounds, speech, texts, tones, voices  # noqa: E402


class Sounds(unittest.TestCase):
    """What the ear for words learns to spell."""

    def test_every_word_has_sounds_and_stress_is_none_of_them(self):
        self.assertEqual([word for word, of in sounds.of_words().items() if not of], [])
        named = lambda said: " ".join(sounds.SOUNDS[number - 1] for number in sounds.spelled(said))
        self.assertEqual(named("Hello, this is voicemail."), "h @ l oU D I s I z v OI s m eI l")


class Parts(unittest.TestCase):
    """Training and measuring share neither voices nor texts."""

    def test_no_voice_is_in_both_parts(self):
        speakers = {p: {v.settings.get("variant", v.id) for v in voices.of_part(p)} for p in texts.PARTS}
        for part in ("train", *texts.HALVED):
            ids = [{v.id for v in voices.of_part(p)} for p in (part, "test")]
            self.assertEqual(ids[0] & ids[1], set())
            self.assertEqual(speakers[part] & speakers["test"], set())

    def test_no_text_is_in_both_parts_but_bare_greetings(self):
        bare = set("hello hi hey yes yeah allo yo who is this".split())
        said = {p: {t.words for group in texts.by_role(p).values() for t in group} for p in texts.PARTS}
        for part in ("train", *texts.HALVED):
            both = said[part] & said["test"]
            more = {w for w in both if not set(w.lower().strip(".?!").replace(",", "").split()) <= bare}
            self.assertEqual(more, set())

    def test_the_halves_of_a_part_share_neither_voices_nor_sentences(self):
        for part in texts.HALVED:
            known = voices.of_part(part)
            ids = [{v.id for v in known if v.half == half} for half in (0, 1)]
            self.assertTrue(ids[0] and ids[1] and not ids[0] & ids[1])
            for (role, _), group in texts.by_role(part).items():
                halves = {t.half for t in group}
                self.assertEqual(halves, {None} if role in texts.COMMON else {0, 1}, role)
                said = [{t.words for t in group if t.half == half} for half in (0, 1)]
                self.assertFalse(said[0] & said[1], role)

    def test_every_placeholder_is_filled(self):
        for part in texts.PARTS:
            for group in texts.by_role(part).values():
                self.assertFalse([t.words for t in group if "{" in t.words])


class Sound(unittest.TestCase):
    """The tools that the truth rests on."""

    def test_spurts_bridge_pauses_under_100_ms_only(self):
        word = np.sin(np.arange(2400)).astype(np.float32)
        silence = np.zeros(8000, np.float32)
        short, long = silence[:640], silence[:1600]
        found = speech.spans(np.concatenate([silence, word, short, word, long, word, silence]))
        self.assertEqual([(round(s, 2), round(e, 2)) for s, e in found], [(1.0, 1.68), (1.88, 2.18)])

    def test_stretching_gives_the_length_asked_for_and_keeps_the_pitch(self):
        sound = np.sin(2 * np.pi * 500 * np.arange(16000) / 8000).astype(np.float32)
        for ratio in (0.75, 1.3):
            out = speech.stretched(sound, ratio)
            self.assertAlmostEqual(len(out) / len(sound), ratio, delta=0.02)
            spectrum = np.abs(np.fft.rfft(out * np.hanning(len(out))))
            self.assertAlmostEqual(spectrum.argmax() * 8000 / len(out), 500, delta=8)

    def test_g711_is_within_half_a_step_and_mends_itself(self):
        every = np.arange(-32_000, 32_001).astype(np.int16)
        for law in (codecs.mu_law, codecs.a_law):
            once = law(every)
            self.assertLessEqual(np.abs(once.astype(int) - every).max(), 1024)
            small = np.abs(every) < 100
            self.assertLessEqual(np.abs(once.astype(int) - every)[small].max(), 8)
            np.testing.assert_array_equal(law(once), once)

    def test_lost_packets_come_at_their_rate(self):
        lost = codecs.lost_packets(np.random.default_rng(1), 200_000, 0.02)
        self.assertAlmostEqual(lost.mean(), 0.02, delta=0.002)

    def test_the_ansi_codes_differ_as_the_table_says(self):
        for kind, plan in tones.SIT.items():
            bursts = tones.sit(np.random.default_rng(1), kind)
            for burst, (hertz, ms) in zip(bursts, plan):
                self.assertAlmostEqual(burst.hertz[0], hertz, delta=hertz * 0.002)
                self.assertAlmostEqual(burst.seconds, ms / 1000, delta=ms / 1000 * 0.04)

    def test_people_and_machines_have_the_same_lines(self):
        drawn = [line.draw(np.random.default_rng(seed)) for seed in range(2000)]
        self.assertAlmostEqual(np.mean([bool(d.mobile) for d in drawn]), 1 / 3 if codecs.available() else 0, delta=0.03)
        self.assertAlmostEqual(np.mean([d.snr_db for d in drawn]), 27, delta=0.6)

    def test_shares_add_up(self):
        for mixes in (people.MIXES, machines.MIXES):
            for shares in mixes.values():
                self.assertEqual(sum(shares.values()), 100)


class Whole(unittest.TestCase):
    """A small corpus as a folder (espeak-ng is needed)."""

    def make(self, folder: str, *more: str) -> None:
        script = Path(__file__).parent / "corpus.py"
        command = [sys.executable, str(script), "--part", "test", "--people", "6", "--machines", "6", "--others", "20",
                   "--seed", "3", "--out", folder, *more]
        subprocess.run(command, check=True, capture_output=True)

    def test_same_seed_same_bytes_and_the_truth_fits_the_sound(self):
        with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as two:
            self.make(one)
            self.make(two)
            names = sorted(p.name for p in Path(one).iterdir())
            self.assertEqual(names, sorted(p.name for p in Path(two).iterdir()))
            for name in names:
                digests = [hashlib.sha256((Path(f) / name).read_bytes()).digest() for f in (one, two)]
                self.assertEqual(digests[0], digests[1], name)
            for row in (json.loads(r) for r in (Path(one) / "truth.jsonl").read_text().splitlines()):
                with wave.open(str(Path(one) / row["file"])) as file:
                    self.assertEqual((file.getframerate(), file.getnchannels(), file.getsampwidth()), (8000, 1, 2))
                    self.assertAlmostEqual(file.getnframes() / 8000, row["seconds"], delta=0.002)
                for spurt in row["spurts"]:
                    self.assertTrue(0 <= spurt["start_s"] < spurt["end_s"] <= row["seconds"] + 0.001)
                if row["label"] == "silence":
                    self.assertEqual(row["spurts"], [])


    def test_a_later_call_hears_a_machine_say_the_same_over_another_line_and_a_person_another_thing(self):
        with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as two:
            self.make(one)
            self.make(two, "--again", "1")
            told = [[json.loads(r) for r in (Path(f) / "truth.jsonl").read_text().splitlines()] for f in (one, two)]
            of = lambda letter: list(zip(*([t for t in calls if t["file"].startswith(letter)] for calls in told)))
            machines, people = of("m"), of("h")
            self.assertTrue(machines and people)
            for first, later in machines:
                self.assertEqual(first["utterances"], later["utterances"])
                self.assertNotEqual(first["line"], later["line"])
            self.assertTrue(any(first["utterances"] != later["utterances"] for first, later in people))


class Draws(unittest.TestCase):
    """The draws of the plan."""

    def test_lognormal_keeps_its_median_and_limits(self):
        rng = np.random.default_rng(4)
        drawn = [call.lognormal(rng, 0.55, 0.35, 0.3, 1.1) for _ in range(4000)]
        self.assertAlmostEqual(float(np.median(drawn)), 0.55, delta=0.02)
        self.assertTrue(0.3 <= min(drawn) and max(drawn) <= 1.1)


if __name__ == "__main__":
    unittest.main()
