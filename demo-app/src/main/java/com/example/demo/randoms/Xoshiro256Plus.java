package com.example.demo.randoms;

/**
 * The random number generator xoshiro256+ of Blackman and Vigna, its state made from a seed by SplitMix64.
 *
 * @see <a href="https://prng.di.unimi.it">prng.di.unimi.it</a>
 */
final class Xoshiro256Plus {

    private final long[] state = new long[4];

    Xoshiro256Plus(long seed) {
        for (int i = 0; i < state.length; i++) {
            state[i] = mix(seed + (i + 1) * 0x9e3779b97f4a7c15L);
        }
    }

    /** Returns the next number; all 64 bits of it are random. */
    long next() {
        long next = state[0] + state[3];
        long shifted = state[1] << 17;
        state[2] ^= state[0];
        state[3] ^= state[1];
        state[1] ^= state[2];
        state[0] ^= state[3];
        state[2] ^= shifted;
        state[3] = Long.rotateLeft(state[3], 45);
        return next;
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
