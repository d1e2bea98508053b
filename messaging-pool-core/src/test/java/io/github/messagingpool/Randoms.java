package io.github.messagingpool;

import io.github.messagingpool.spi.PoolProvider;
import java.math.BigInteger;
import java.util.stream.LongStream;

/** A sample item: 10,000 numbers of the generator xoshiro256+, seeded by the id. */
final class Randoms {

    private final long[] numbers;

    Randoms(long id) {
        Xoshiro256Plus generator = new Xoshiro256Plus(id);
        numbers = LongStream.generate(generator::next).limit(10_000).toArray();
    }

    private BigInteger sum() {
        long high = 0;
        long low = 0;
        for (long number : numbers) {
            high += number >>> 32;
            low += number & 0xffff_ffffL;
        }
        return BigInteger.valueOf(high).shiftLeft(32).add(BigInteger.valueOf(low));
    }

    record RandomsInit(long id) implements Init.OfLong<Randoms> {}

    record SumRequest(long id) implements Request.OfLong<Randoms, SumResponse> {
        @Override
        public SumResponse process(Randoms randoms) {
            return new SumResponse(id, randoms.sum());
        }
    }

    record SumResponse(long id, BigInteger result) {}

    record MeanRequest(long id) implements Request.OfLong<Randoms, MeanResponse> {
        @Override
        public MeanResponse process(Randoms randoms) {
            return new MeanResponse(id, randoms.sum().divide(BigInteger.valueOf(randoms.numbers.length)));
        }
    }

    record MeanResponse(long id, BigInteger result) {}

    static ThreadPool<Randoms> pool(String name, int threads, PoolProvider provider) {
        return ThreadPool.builder(Randoms.class)
                .name(name)
                .threads(threads)
                .factory(RandomsInit.class, init -> new Randoms(init.id()))
                .build(provider);
    }

    /** Blackman and Vigna's generator, its state expanded from the seed by SplitMix64. */
    private static final class Xoshiro256Plus {

        private long s0;
        private long s1;
        private long s2;
        private long s3;
        private long seed;

        Xoshiro256Plus(long seed) {
            this.seed = seed;
            s0 = splitMix();
            s1 = splitMix();
            s2 = splitMix();
            s3 = splitMix();
        }

        long next() {
            long result = s0 + s3;
            long t = s1 << 17;
            s2 ^= s0;
            s3 ^= s1;
            s1 ^= s2;
            s0 ^= s3;
            s2 ^= t;
            s3 = Long.rotateLeft(s3, 45);
            return result;
        }

        private long splitMix() {
            seed += 0x9e3779b97f4a7c15L;
            long z = seed;
            z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
            z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
            return z ^ (z >>> 31);
        }
    }
}
