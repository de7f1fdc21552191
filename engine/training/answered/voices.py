"""Who speaks: the voices of each part. No voice of one part is in the other.

train: half of espeak-ng's variants, flite kal16 / awb / rms, Kokoro's alpha and nezumi and blends of those two.
wide:  these without the even blend, espeak-ng's variants that no other part has, and Pico's; each of one of two halves.
wider: the same voices as wide.
varied: the same voices, which say more, and Kokoro's American and British speakers and those of five other languages who speak
       English.
test:  the other half of espeak-ng's variants, flite slt, festival ked and slt_hts, Piper joe, Kokoro's tebukuro,
       gongitsune and kumo and blends of them, and the recorded prompts of Asterisk (machines only).
kal, kal16 and festival's kal_diphone are one man's voice, so only kal16 is used and only in train; slt and slt_hts are
one woman's, both in test.
"""

import itertools
from dataclasses import dataclass, field, replace

# How much of a role's list a voice says: slow engines say fewer texts so that the pool is made in minutes.
ALL = 1_000
SLOW = {"hello": 14, "name": 12, "again": 6, "business": 9, "hold": 5, "open": 8, "body": 8, "close": 8, "short": 7,
        "word": 4, "fakehello": 4, "kidding": 4, "recname": 3, "screener": 3, "carrieropen": 3, "carriernumber": 2,
        "carrierunavail": 2, "carrierclose": 2, "ivr": 4, "announce": 2, "long": 3}
FAST = {"hello": 30, "name": 30, "again": 15, "business": 30, "hold": 12, "open": 30, "body": 24, "close": 20, "short": 20,
        "word": 10, "fakehello": 11, "kidding": 10, "recname": 10, "screener": 5, "carrieropen": 7, "carriernumber": 8,
        "carrierunavail": 6, "carrierclose": 6, "ivr": 14, "announce": 5, "long": 14}
# So many voices that each says little.
MANY = {role: 1 for role in SLOW} | {"hello": 2, "name": 3, "business": 3, "open": 3}
WIDE_SLOW = {role: 2 * count for role, count in SLOW.items()}
WIDE_FAST = {role: 60 for role in FAST}
VARIED_FAST = WIDE_FAST | {role: 80 for role in ("name", "business", "open", "body", "close")}


@dataclass(frozen=True)
class Voice:
    """One voice. `weight` is its share of the draw among the voices of its language; `says` limits texts a role.

    In the parts `wide`, `wider` and `varied` a voice is of one `half`, and says the texts of that half only.
    """

    id: str
    engine: str
    language: str
    weight: float
    settings: dict = field(default_factory=dict, hash=False, compare=False)
    says: dict = field(default_factory=lambda: FAST, hash=False, compare=False)
    half: int | None = None


ESPEAK_VARIANTS = {
    "train": ["m1", "m3", "m5", "m7", "f1", "f3", "f5", "adam", "Andrea", "belinda", "caleb", "edward", "Gene",
              "iven2", "linda", "Marco", "Michael", "paul", "robert", "steph2", "klatt2", "grandma", "victor"],
    "test": ["m2", "m4", "m6", "m8", "f2", "f4", "Alex", "Annie", "Alicia", "benjamin", "david", "Gene2", "iven3",
             "Jacky", "max", "Mario", "pablo", "quincy", "steph3", "klatt4", "grandpa", "anika", "travis"],
    "wide": ["Andy", "Denis", "Diogo", "Henrique", "Hugo", "iven4", "Lee", "marcelo", "michel", "miguel", "Mike", "norbert",
             "pedro", "sandro", "shelby", "zac", "rob", "boris", "aunty", "antonio", "announcer", "john", "gustave", "ed",
             "Nguyen", "Tweaky", "klatt3", "klatt5", "edward2", "kaukovalta"],
}
ESPEAK_ACCENTS = {"train": ["en-us", "en-gb", "en-us", "en-gb-x-rp", "en-029"],
                  "wide": ["en-us", "en-gb", "en-us", "en-gb-x-rp", "en-029"],
                  "test": ["en-us", "en-gb-scotland", "en-us", "en-us-nyc", "en-gb-x-gbcwmd"]}
ESPEAK_FOREIGN = {"de": "de", "es": "es", "fr": "fr-fr"}


def espeak(part: str) -> list[Voice]:
    """espeak-ng: a formant synthesiser with some 100 variants; rate (words a minute), pitch and range set a voice."""
    voices = []
    for place, variant in enumerate(ESPEAK_VARIANTS[part]):
        accent = ESPEAK_ACCENTS[part][place % len(ESPEAK_ACCENTS[part])]
        settings = {"variant": variant, "rate": 140 + (place * 37) % 60, "pitch": 35 + (place * 23) % 35}
        voices.append(Voice(f"espeak/{accent}+{variant}", "espeak", "en", 1.0, {"accent": accent, **settings}))
        if place % 4 == 0:
            for language, accent in ESPEAK_FOREIGN.items():
                name = f"espeak/{accent}+{variant}"
                voices.append(Voice(name, "espeak", language, 1.0, {"accent": accent, **settings}))
    return voices


def flite(names: list[str], weight: float) -> list[Voice]:
    """flite: unit-selection and diphone voices of one speaker each."""
    return [Voice(f"flite/{name}", "flite", "en", weight / len(names), {"name": name, "stretch": 1.0}) for name in names]


def festival(names: list[str], weight: float) -> list[Voice]:
    """festival: diphone and HMM voices."""
    return [Voice(f"festival/{name}", "festival", "en", weight, {"name": name}) for name in names]


def kokoro(blends: list[tuple[str, str, float]], weight: float) -> list[Voice]:
    """Kokoro-82M: a neural synthesiser. A blend mixes two speakers' style vectors: a voice that neither of them has."""
    return [
        Voice(f"kokoro/{one}-{other}-{share}", "kokoro", "en", weight,
              {"one": one, "other": other, "share": share, "speed": speed}, SLOW)
        for (one, other, share), speed in zip(blends, (1.1, 1.2, 1.15, 1.25, 1.1))
    ]


# Kokoro's other speakers; the Japanese ones are elsewhere. Neighbours are of different halves.
KOKORO_NATIVE = ("af_heart af_bella am_michael am_fenrir bf_emma bf_isabella bm_george bm_fable af_nicole af_sarah am_puck am_adam "
                 "bf_alice bf_lily bm_daniel bm_lewis af_kore af_nova am_echo am_eric af_aoede af_alloy am_liam am_onyx "
                 "af_jessica af_river af_sky am_santa").split()
KOKORO_ACCENTED = "hf_alpha hf_beta hm_omega hm_psi zf_xiaobei zf_xiaoxiao zm_yunjian zm_yunxi ef_dora if_sara em_alex im_nicola pf_dora pm_alex".split()


def kokoro_world(weight: float) -> list[Voice]:
    """Kokoro's speakers of English, and others who speak it with their own melody."""
    voices = []
    for place, name in enumerate([*KOKORO_NATIVE, *KOKORO_ACCENTED]):
        accent = "en-gb" if name.startswith("b") else "en-us"
        settings = {"one": name, "other": name, "share": 1.0, "accent": accent, "speed": 0.95 + 0.05 * (place % 7)}
        voices.append(Voice(f"kokoro/{name}", "kokoro-world", "en", weight, settings, MANY))
    return voices


def piper(weight: float) -> list[Voice]:
    """Piper: a neural synthesiser and its one free voice on PyPI."""
    return [Voice("piper/joe", "piper", "en", weight, {"length_scale": 1.0})]


def pico(weight: float) -> list[Voice]:
    """SVOX Pico: one woman a language, from recorded speech."""
    return [Voice(f"pico/{name}", "pico", language, weight, {"name": name})
            for name, language in (("en-US", "en"), ("en-GB", "en"), ("de-DE", "de"), ("es-ES", "es"), ("fr-FR", "fr"))]


PROMPT_SETS = {"en": "en_US_f_Allison", "es": "es_MX_f_Allison", "fr": "fr_CA_f_June"}


def prompts() -> list[Voice]:
    """The prompts of Asterisk, spoken by people; used as they are, for machines' carrier greetings only."""
    return [Voice(f"asterisk/{folder}", "asterisk", language, 0.0, {"folder": folder})
            for language, folder in PROMPT_SETS.items()]


def of_part(part: str) -> list[Voice]:
    """All voices of a part, whether their engines are installed here or not."""
    if part != "test":
        blends = [("jf_alpha", "jf_nezumi", share) for share in (1.0, 0.0, 0.5)]
        flites = flite(["kal16", "awb", "rms"], 9.0)
        if part == "train":
            return espeak("train") + flites + kokoro(blends, 3.0)
        wide = espeak("train") + espeak("wide") + flites + pico(8.0)
        if part == "varied":
            return in_halves(wide + kokoro(blends[:2], 3.0) + kokoro_world(1.0), VARIED_FAST)
        return in_halves(wide + kokoro(blends[:2], 8.0))
    blends = [("jm_kumo", "jf_tebukuro", 1.0), ("jm_kumo", "jf_tebukuro", 0.0), ("jf_gongitsune", "jm_kumo", 1.0),
              ("jf_gongitsune", "jm_kumo", 0.35)]
    others = festival(["ked_diphone", "cmu_us_slt_arctic_hts"], 4.0) + piper(6.0)
    return espeak("test") + flite(["slt"], 4.0) + others + kokoro(blends, 3.0) + prompts()


def in_halves(voices: list[Voice], fast: dict = WIDE_FAST) -> list[Voice]:
    """Every other voice of an engine and language is of the second half; they say more than in the part `train`."""
    halved, counts = [], {}
    for voice in voices:
        place = counts.setdefault((voice.engine, voice.language), itertools.count())
        says = WIDE_SLOW if voice.says is SLOW else fast if voice.says is FAST else voice.says
        halved.append(replace(voice, says=says, half=next(place) % 2))
    return halved
