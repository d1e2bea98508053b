package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.DeadLetter;
import io.github.messagingpool.DeadLetterListener;
import io.github.messagingpool.Request;
import io.github.messagingpool.spi.Failures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** The last dead letters of each pool, for the endpoint. Safe for use by many threads; none waits for another. */
final class KeptDeadLetters {

    private final int most;
    private final boolean withContent;
    private final Map<String, Last> pools = new ConcurrentHashMap<>();

    /**
     * @param most how many are kept of each pool
     * @param withContent whether the requests are kept as well; else only what they were called
     */
    KeptDeadLetters(int most, boolean withContent) {
        this.most = most;
        this.withContent = withContent;
    }

    /** Returns what keeps those of a pool, or null where none is kept. */
    @Nullable
    DeadLetterListener listener(String poolName) {
        return most <= 0 ? null : pools.computeIfAbsent(poolName, name -> new Last());
    }

    /** Returns those of a pool, the last one first, or null where none is kept. */
    @Nullable
    List<Kept> of(String poolName) {
        Last last = pools.get(poolName);
        return last == null ? null : last.all();
    }

    private final class Last implements DeadLetterListener {

        private final AtomicReferenceArray<@Nullable Kept> letters = new AtomicReferenceArray<>(most);
        private final AtomicLong count = new AtomicLong();

        @Override
        public void onDeadLetter(DeadLetter letter) {
            Kept kept = new Kept(letter, withContent);
            letters.set((int) (count.getAndIncrement() % most), kept);
        }

        /** One that comes meanwhile may be missing, or there in place of the first. */
        List<Kept> all() {
            List<Kept> all = new ArrayList<>();
            long end = count.get();
            for (long i = end - 1; i >= 0 && i >= end - most; i--) {
                Kept kept = letters.get((int) (i % most));
                if (kept != null) {
                    all.add(kept);
                }
            }
            return all;
        }
    }

    /** One dead letter. */
    static final class Kept {

        private final String request;
        private final DeadLetter.Reason reason;
        private final Instant at = Instant.now();

        /** Made into text when somebody asks: of many that come at once most are forgotten before. */
        private volatile @Nullable Request<?, ?> untold;

        private volatile @Nullable String id;
        private volatile @Nullable String content;

        Kept(DeadLetter letter, boolean withContent) {
            this.request = Failures.typeName(letter.request());
            this.reason = letter.reason();
            this.untold = withContent ? letter.request() : null;
        }

        String request() {
            return request;
        }

        DeadLetter.Reason reason() {
            return reason;
        }

        Instant at() {
            return at;
        }

        /** Returns the id, as text, or null where it was not kept. */
        @Nullable
        String id() {
            tell();
            return id;
        }

        /** Returns the beginning of what the request says of itself, or null where it was not kept. */
        @Nullable
        String content() {
            tell();
            return content;
        }

        /** Two that ask at once find the same. */
        private void tell() {
            Request<?, ?> request = untold;
            if (request != null) {
                id = Failures.idText(request);
                content = text(request);
                untold = null;
            }
        }

        private static String text(Request<?, ?> request) {
            try {
                return Beginning.of(String.valueOf(request));
            } catch (Throwable e) { // a request written by hand
                return "?";
            }
        }
    }
}
