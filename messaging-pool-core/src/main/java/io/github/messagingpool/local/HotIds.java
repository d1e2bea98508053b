package io.github.messagingpool.local;

import io.github.messagingpool.HotId;
import io.github.messagingpool.Request;
import io.github.messagingpool.spi.Ticker;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Which ids an owner is busiest with, by the number of their requests and by the time that these take. It looks at one
 * request in 64, at an interval that varies, so that what comes in turn is not missed, and times one in four of these, as
 * to read a clock twice costs more than all else; and it looks at more of them where they are few, or long. The owner alone
 * uses it, but for {@link #busiest}, {@link #busyNanos} and {@link #recentNanos}, which any thread may ask.
 */
final class HotIds {

    private static final int LONGEST_INTERVAL = 64;

    /** Of so many looks at the longest interval one is timed. */
    private static final int LOOKS_FOR_A_TIME = 4;

    /** How many requests are looked at with each interval until it is doubled. */
    private static final int LOOKS = 64;

    /** So long that a look at each of the next ones costs nothing beside it. */
    private static final long LONG_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    /** A request that takes so many times as long as most may have been held up, by the machine or a collection. */
    private static final int UNUSUAL = 16;

    /** Of how many requests the usual time is the mean, about. */
    private static final int USUAL = 16;

    private static final int MOST = 10;
    private static final long NANOS_BETWEEN_REPORTS = TimeUnit.SECONDS.toNanos(1);
    private static final long NANOS_OF_HALF_LIFE = TimeUnit.MINUTES.toNanos(1);
    private static final long NANOS_UNTIL_FORGOTTEN = 5 * NANOS_OF_HALF_LIFE;
    private static final int BITS = 63;
    private static final long NO_TIME = Long.MIN_VALUE;

    private final Ticker ticker;
    private final HeavyHitters byRequests;
    private final HeavyHitters byTime;
    private int interval = 1;
    private int looks;
    private int looksInAll;
    private int left = 1;

    /** How many requests the looks have stood for that were not timed, since one was. */
    private int notTimed;

    private int seed = 1;

    /** When the last envelope began, about. */
    private long lastBegan;

    /** Whether the next request is looked at because that was long ago. It stands for itself alone, and the others for others. */
    private boolean isExtra;

    private int leftBeyondExtra;
    private boolean hasPaused = true;
    private long usual;

    private final Suspects suspects = new Suspects();
    private long reported;
    private long halved;
    private volatile Report last = new Report(List.of(), 0);
    private final BusyTime busyTime;

    HotIds(Ticker ticker, boolean longIds) {
        this.ticker = ticker;
        this.byRequests = HeavyHitters.create(longIds);
        this.byTime = HeavyHitters.create(longIds);
        this.halved = ticker.read();
        this.lastBegan = halved;
        this.busyTime = new BusyTime(halved);
        this.reported = halved - NANOS_BETWEEN_REPORTS;
    }

    /** @param time when it was made */
    private record Report(List<HotId> busiest, long time) {}

    /**
     * Returns those that take most of the owner's time first; at most a second old while it is busy. Where it has had nothing to
     * do for minutes none is busy any more.
     *
     * @param isRunning whether it has something to do
     */
    List<HotId> busiest(boolean isRunning) {
        Report report = last;
        return isRunning || ticker.read() - report.time() < NANOS_UNTIL_FORGOTTEN ? report.busiest() : List.of();
    }

    /** Returns how long the owner has been running requests until now, about. */
    long busyNanos() {
        return busyTime.nanos();
    }

    /** Returns how long it has been running those that have ended in the last minute, whoever asks and how often, about. */
    long recentNanos() {
        return busyTime.recentNanos(ticker.read());
    }

    /**
     * Notes that an envelope begins. Where the one before began long ago, its first request is looked at, however many are
     * passed over else, and so are the next ones unless there was a pause: they may be as long.
     *
     * @param now when it begins, by the ticker, about
     */
    void begins(long now) {
        boolean isLater = now - lastBegan > LONG_NANOS;
        lastBegan = now;
        if (isLater && !hasPaused) {
            lookAtEach();
        } else if (isLater && !isExtra) {
            leftBeyondExtra = left;
            left = 1;
            isExtra = true;
        }
        hasPaused = false;
    }

    /** Returns whether the request that begins is to be looked at; {@link #ran} is called when it has ended. */
    boolean isNext() {
        return --left == 0;
    }

    /** Says that there is nothing to run. */
    void pauses() {
        hasPaused = true;
    }

    private void lookAtEach() {
        interval = 1;
        looks = 0;
        left = 1;
        isExtra = false;
    }

    /** Returns when a request that is looked at begins, if this one is timed. */
    long begin() {
        return isExtra || interval < LONGEST_INTERVAL || looks % LOOKS_FOR_A_TIME == 0 ? ticker.read() : NO_TIME;
    }

    /** Notes a request that has ended. What the methods of an id throw is no failure of the request. */
    void ran(Request<?, ?> request, long began) {
        boolean isTimed = began != NO_TIME;
        long now = isTimed ? ticker.read() : 0;
        long took = isTimed ? Math.max(0, now - began) : 0;
        int standsFor = isExtra ? 1 : interval;
        int itsTimeFor = isExtra ? 1 : standsFor + notTimed;
        notTimed = isExtra ? notTimed : isTimed ? 0 : itsTimeFor;
        if (isTimed) {
            busyTime.add(took * itsTimeFor, now);
        }
        try {
            if (isTimed) {
                fade(began); // what was before it
            }
            byRequests.add(request, standsFor);
            if (isTimed) {
                byTime.add(request, !isExtra && isToBeTrusted(request, took) ? took * itsTimeFor : took);
                reportSome(now);
            }
        } catch (RuntimeException | Error e) {
            last = new Report(List.of(), reported);
        } finally {
            next(took);
        }
    }

    /**
     * Returns whether others of the id will have taken as long: an unusual time stands for itself alone until unusual times are
     * seen to be usual for the id. Else one pause in the middle of a request would make its id the hottest.
     */
    private boolean isToBeTrusted(Request<?, ?> request, long took) {
        long limit = UNUSUAL * usual;
        boolean isUsual = usual == 0 || took <= limit;
        usual = usual == 0 ? Math.max(USUAL, took) : Math.max(USUAL, usual + (Math.min(took, limit) - usual) / USUAL);
        return suspects.isToBeTrusted(request, isUsual);
    }

    /** The ids of which a request took unusually long, the last few, and how often that was so since then. */
    private static final class Suspects {

        private static final int MOST = 16;

        /** Unusual times are an id's own where at least one in so many is. */
        private static final int OWN = 12;

        /** Beyond all hash codes, which may be 0, as a place is that holds none. */
        private static final long NO_HASH = 1L << Integer.SIZE;

        private final long[] hashes = new long[MOST];
        private final int[] unusual = new int[MOST];
        private final int[] all = new int[MOST];
        private int next;
        private boolean isAny;

        boolean isToBeTrusted(Request<?, ?> request, boolean isUsual) {
            if (isUsual && !isAny) {
                return true;
            }
            long hash = NO_HASH + request.itemId().hashCode();
            int place = place(hash);
            if (place < 0) {
                if (!isUsual) {
                    add(hash);
                }
                return isUsual;
            }
            all[place]++;
            unusual[place] += isUsual ? 0 : 1;
            return isUsual || unusual[place] * OWN >= all[place];
        }

        private int place(long hash) {
            for (int i = 0; i < MOST; i++) {
                if (hashes[i] == hash) {
                    return i;
                }
            }
            return -1;
        }

        private void add(long hash) {
            isAny = true;
            hashes[next] = hash;
            unusual[next] = 1;
            all[next] = 1;
            next = (next + 1) % MOST;
        }
    }

    private void reportSome(long now) {
        if (isAmongFirst() || now - reported >= NANOS_BETWEEN_REPORTS) {
            report(now);
        }
    }

    private boolean isAmongFirst() {
        return looksInAll < LOOKS && Integer.bitCount(++looksInAll) == 1;
    }

    private void next(long took) {
        if (took > LONG_NANOS) {
            lookAtEach();
        } else if (isExtra) {
            isExtra = false;
            left = leftBeyondExtra;
        } else {
            if (++looks == LOOKS) {
                looks = 0;
                interval = Math.min(LONGEST_INTERVAL, 2 * interval);
            }
            left = interval == 1 ? 1 : interval / 2 + (random() & (interval - 1)) + 1;
        }
    }

    /** By Marsaglia's xorshift. */
    private int random() {
        seed ^= seed << 13;
        seed ^= seed >>> 17;
        seed ^= seed << 5;
        return seed;
    }

    private void report(long now) {
        reported = now;
        Map<Object, HotId> byId =
                new HashMap<>(); // to compare the records would have the JVM make a class, in the first report
        Stream.concat(byTime.heaviest(MOST).stream(), byRequests.heaviest(MOST).stream())
                .forEach(place ->
                        byId.put(place.id(), new HotId(place.id(), byRequests.share(place), byTime.share(place))));
        List<HotId> busiest = byId.values().stream()
                .sorted(Comparator.comparingDouble(HotId::time)
                        .thenComparingDouble(HotId::requests)
                        .reversed())
                .toList();
        last = new Report(busiest, now);
    }

    /** Lets what was count for half as much every minute. */
    private void fade(long now) {
        if (now - halved < NANOS_OF_HALF_LIFE) {
            return;
        }
        long halvings = (now - halved) / NANOS_OF_HALF_LIFE;
        halved += halvings * NANOS_OF_HALF_LIFE;
        byRequests.halve((int) Math.min(BITS, halvings));
        byTime.halve((int) Math.min(BITS, halvings));
    }
}
