"""Random numbers, as the page "Random numbers" says: keys, Philox4x32-10, uniform numbers and normal quantiles.

Everything here takes numpy arrays, so that a whole future (or many) is drawn in a few calls.
"""

import numpy as np

MASK = 0xFFFFFFFFFFFFFFFF
PRIME = 0x100000001B3


def stir(z):
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9 & MASK
    z = (z ^ z >> 27) * 0x94D049BB133111EB & MASK
    return z ^ z >> 31


def key_of(name):
    h = 0xCBF29CE484222325
    for byte in name.encode():
        h = (h ^ byte) * PRIME & MASK
    return stir(h)


def key_of_names(names):
    h = 0xCBF29CE484222325
    for name in names:
        for byte in name.encode():
            h = (h ^ byte) * PRIME & MASK
        h = (h ^ 0xFF) * PRIME & MASK
    return stir(h)


def key_of_number(i):
    return stir((i * PRIME & MASK) ^ 0x9E3779B97F4A7C15)


def key_with(a, b):
    return stir(stir((a + 0x9E3779B97F4A7C15) & MASK) ^ b)


LOW = np.uint64(0xFFFFFFFF)
SHIFT = np.uint64(32)


def philox(counter, key):
    """Four words for four words and a 64-bit key; all are arrays of uint64 that broadcast."""
    c0, c1, c2, c3 = counter
    key = np.asarray(key, np.uint64)
    k0, k1 = key & LOW, key >> SHIFT
    for _ in range(10):
        a = np.uint64(0xD2511F53) * c0
        b = np.uint64(0xCD9E8D57) * c2
        c0, c1, c2, c3 = (b >> SHIFT) ^ c1 ^ k0, b & LOW, (a >> SHIFT) ^ c3 ^ k1, a & LOW
        k0, k1 = (k0 + np.uint64(0x9E3779B9)) & LOW, (k1 + np.uint64(0xBB67AE85)) & LOW
    return c0, c1, c2, c3


def stream(seed, name):
    k = key_of(name)
    words = [np.uint64(w) for w in (k & 0xFFFFFFFF, k >> 32, 0x71756F72, 0x61746521)]
    out = philox(words, np.uint64(seed))
    return int(out[0]) | int(out[1]) << 32


def uniform(low, high):
    bits = low | high << SHIFT
    return ((bits >> np.uint64(12)).astype(np.float64) + 0.5) * 2.0**-52


def draw(key, future, entity, month, part=0):
    """First and second uniform number of draws; future, entity, month and part broadcast."""
    future, entity, month, part = (np.asarray(x, np.uint64) for x in (future, entity, month, part))
    out = philox((future & LOW, future >> SHIFT, month & LOW, part), np.uint64(key) ^ entity)
    return uniform(out[0], out[1]), uniform(out[2], out[3])


# Wichura's algorithm AS 241 (PPND16), Applied Statistics 37 (1988).
A = (3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
     4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3)
B = (1.0, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3, 2.1213794301586595867e4,
     3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3)
C = (1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
     1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4)
D = (1.0, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
     1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9)
E = (6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
     2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7)
F = (1.0, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
     7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15)


def _poly(c, x):
    total = c[7]
    for i in range(6, -1, -1):
        total = total * x + c[i]
    return total


def normal(p):
    """The standard normal quantile."""
    p = np.asarray(p, np.float64)
    q = p - 0.5
    r = 0.180625 - q * q
    middle = q * _poly(A, r) / _poly(B, r)
    tail = np.sqrt(-np.log(np.where(q < 0, p, 1 - p)))
    near, far = tail - 1.6, tail - 5.0
    out = np.where(tail <= 5, _poly(C, near) / _poly(D, near), _poly(E, far) / _poly(F, far))
    return np.where(np.abs(q) <= 0.425, middle, np.where(q < 0, -out, out))
