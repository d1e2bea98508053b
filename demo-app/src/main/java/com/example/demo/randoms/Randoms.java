package com.example.demo.randoms;

import io.github.messagingpool.Messaging;
import io.github.messagingpool.PoolItem;
import java.math.BigInteger;

/** 10,000 random numbers, from a generator seeded by the id. */
@PoolItem("randoms")
final class Randoms {

    private final long[] numbers = new long[10_000];

    Randoms(long id) {
        Xoshiro256Plus generator = new Xoshiro256Plus(id);
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = generator.next();
        }
    }

    /**
     * Adds up the numbers, taken as unsigned.
     *
     * @return the exact sum
     */
    @Messaging
    BigInteger sum() {
        long high = 0;
        long low = 0;
        for (long number : numbers) {
            high += number >>> 32;
            low += number & 0xffff_ffffL;
        }
        return BigInteger.valueOf(high).shiftLeft(32).add(BigInteger.valueOf(low));
    }
}
