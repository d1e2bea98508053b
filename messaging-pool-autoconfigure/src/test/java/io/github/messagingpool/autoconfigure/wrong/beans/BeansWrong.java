package io.github.messagingpool.autoconfigure.wrong.beans;

import io.github.messagingpool.Init;
import io.github.messagingpool.PoolItem;
import io.github.messagingpool.PoolItemFactory;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;

/** Item classes that want beans, each in a profile. */
@SuppressWarnings("UnusedVariable") // no item of these is made
public final class BeansWrong {

    private BeansWrong() {}

    @PoolItem
    @Profile("one")
    static final class Meter {

        Meter(MeterInit init, ApplicationContext context, Clock clock) {}
    }

    record MeterInit(long id) implements Init.OfLong<Meter> {}

    /** Says that Spring need not make them. */
    public static final class Meters implements PoolItemFactory<Meter, MeterInit> {

        @Override
        public Meter create(MeterInit init) {
            throw new UnsupportedOperationException("no item is made");
        }
    }

    @PoolItem
    @Profile("plain")
    static final class Seat {

        Seat(SeatInit init, long row) {}
    }

    record SeatInit(long id) implements Init.OfLong<Seat> {}

    @PoolItem
    @Profile("qualified")
    static final class Gauge {

        Gauge(GaugeInit init, @Qualifier("utc") Clock clock) {}
    }

    record GaugeInit(long id) implements Init.OfLong<Gauge> {}

    @PoolItem
    @Profile("item")
    static final class Child {

        Child(ChildInit init, Easy parent) {}
    }

    record ChildInit(long id) implements Init.OfLong<Child> {}

    @PoolItem
    @Profile({"easy", "item"})
    static final class Easy {

        Easy(
                EasyInit init,
                Optional<Clock> optional,
                ObjectProvider<Clock> provider,
                @Nullable Clock nullable,
                @Lazy Clock lazy,
                @Value("${no.such.property:none}") String value,
                @Value("#{T(Thread).currentThread().name}") String expression,
                List<Clock> list,
                Map<String, Clock> map,
                Stream<Clock> stream,
                Clock[] array) {}
    }

    record EasyInit(long id) implements Init.OfLong<Easy> {}

    @PoolItem
    @Profile("placeholder")
    static final class Placeholder {

        Placeholder(PlaceholderInit init, @Value("${no.such.property}") String value) {}
    }

    record PlaceholderInit(long id) implements Init.OfLong<Placeholder> {}

    @PoolItem
    @Profile("field-placeholder")
    static final class FieldPlaceholder {

        @Value("${no.such.property}")
        String value = "";

        FieldPlaceholder(FieldPlaceholderInit init) {}
    }

    record FieldPlaceholderInit(long id) implements Init.OfLong<FieldPlaceholder> {}

    @PoolItem
    @Profile("number")
    static final class NoNumber {

        NoNumber(NoNumberInit init, @Value("${spring.profiles.active}") int value) {}
    }

    record NoNumberInit(long id) implements Init.OfLong<NoNumber> {}

    @PoolItem
    @Profile("field")
    static final class ByField {

        @Autowired
        @SuppressWarnings("NullAway.Init")
        Clock clock;

        ByField(ByFieldInit init) {}
    }

    record ByFieldInit(long id) implements Init.OfLong<ByField> {}

    @PoolItem
    @Profile("setter")
    static final class BySetter {

        BySetter(BySetterInit init) {}

        @Autowired
        void setClock(Clock clock) {}
    }

    record BySetterInit(long id) implements Init.OfLong<BySetter> {}

    @PoolItem
    @Profile("easy-field")
    static final class EasyField {

        @Autowired(required = false)
        @Nullable
        Clock clock;

        @Autowired
        @Nullable
        Clock nullable;

        @Autowired
        Optional<Clock> optional = Optional.empty();

        EasyField(EasyFieldInit init) {}

        @Autowired(required = false)
        void setClock(Clock clock) {}
    }

    record EasyFieldInit(long id) implements Init.OfLong<EasyField> {}
}
