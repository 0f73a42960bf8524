"""What the rounds of a comparison say: medians, and ratios within a round, as only such pairs saw the same machine."""
import statistics

LENGTHS = ("4", "16", "64", "128")
ALONE, SHARED = "headlight, 1 thread", "headlight, 2 threads"
# What is compared, with what, and how many times as fast it has to be.
PAIRS = (
    ("onnx, 1 thread", ALONE, dict.fromkeys(LENGTHS, 1.15)),
    ("onnx, 2 threads", SHARED, {"64": 1.1, "128": 1.1}),
    ("tfjs", ALONE, dict.fromkeys(LENGTHS, 8.0)),
)
READY_MS, RESIDENT_MIB = 2, 60


def median_of(rounds, value):
    return statistics.median(value(each) for each in rounds)


def faster(rounds, peer, own, length):
    return median_of(rounds, lambda each: each[peer]["median"][length] / each[own]["median"][length])


def summary(rounds):
    """(title, value, limit, whether the limit is the least, unit) for each figure."""
    for peer, own, limits in PAIRS:
        for length in LENGTHS:
            yield f"{length} pieces: × as fast as {peer}", faster(rounds, peer, own, length), limits.get(length), True, "×"
    yield "model ready", median_of(rounds, lambda each: each[ALONE]["ready"]), READY_MS, False, "ms"
    yield "resident after reading 128 pieces", median_of(rounds, lambda each: each[ALONE]["resident"]), RESIDENT_MIB, False, "MiB"
