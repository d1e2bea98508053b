package com.example.bad;

import io.github.messagingpool.*;
import java.lang.annotation.*;
import java.util.*;
import org.springframework.beans.factory.annotation.Value;

class UnsuitableIds {
    @PoolItem
    static class Boxed {
        Boxed(Long id) {} // error: An id is never null; declare it long instead of Long
    }

    @PoolItem
    static class BoxedInt {
        BoxedInt(Integer id) {} // error: An id is never null; declare it int instead of Integer
    }

    @PoolItem
    static class Short {
        Short(short id) {} // error: short cannot be an id; make its first parameter the id (long, int, String, UUID, an enum, a record, or a @Sendable class with equals and hashCode)
    }

    @PoolItem
    static class OfLibrary {
        OfLibrary(java.time.Duration id) {} // error: Duration cannot be an id; mark the parameter @Sendable if it is immutable, or use a long, an int, a String, a UUID, an enum or a record
    }

    @PoolItem
    static class OfDate {
        OfDate(Date id) {} // error: Date cannot be an id; it can be changed: use a long, or a type of java.time, @Sendable Instant for example
    }

    @PoolItem
    static class OfTimestamp {
        OfTimestamp(java.sql.Timestamp id) {} // error: Timestamp cannot be an id; it can be changed: use a long, or a type of java.time, @Sendable Instant for example
    }

    @PoolItem
    static class OfCalendar {
        OfCalendar(Calendar since, long id) {} // error: Calendar cannot be an id; if the parameter id is the id, put it first, OfCalendar(long id, Calendar since); else it can be changed: use a long, or a type of java.time, @Sendable Instant for example
    }

    @PoolItem
    static class OfPath {
        OfPath(java.nio.file.Path id) {} // error: Path cannot be an id; mark the parameter @Sendable if it is immutable
    }

    @PoolItem
    static class Service {
        Service(Runnable service, long id) {} // error: Runnable cannot be an id; if the parameter id is the id, put it first, Service(long id, Runnable service); else make its first parameter the id (long, int, String, UUID, an enum, a record, or a @Sendable class with equals and hashCode) or a type that implements Init
    }

    @PoolItem
    static class Named {
        Named(Runnable service, long limit, String orderId) {} // error: Runnable cannot be an id; if the parameter orderId is the id, put it first, Named(String orderId, Runnable service, long limit); else make its first parameter the id
    }

    @PoolItem
    static class Unnamed {
        Unnamed(Runnable service, String title, Long number) {} // error: Runnable cannot be an id; if the parameter number is the id, put it first, Unnamed(long number, Runnable service, String title); else make its first parameter the id
    }

    @PoolItem
    static class Configured {
        Configured(Listed texts, int id) {} // error: An id must be immutable: UnsuitableIds.Listed holds a collection or an array; if the parameter id is the id, put it first, Configured(int id, UnsuitableIds.Listed texts); else make it immutable
    }

    @PoolItem
    static class Timed {
        Timed(java.time.Duration wait, int id) {} // error: Duration cannot be an id; if the parameter id is the id, put it first, Timed(int id, Duration wait); else mark the parameter @Sendable if it is immutable
    }

    @PoolItem
    static class Sized {
        Sized(Runnable service, @Value("${size}") int size, long number) {} // error: Runnable cannot be an id; if the parameter number is the id, put it first, Sized(long number, Runnable service, int size); else make its first parameter the id
    }

    @Value("${limit}")
    @Retention(RetentionPolicy.RUNTIME)
    @interface Limit {}

    @PoolItem
    static class Limited {
        Limited(java.time.Duration wait, @Limit long limit) {} // error: Duration cannot be an id; if the id is missing, put it first, Limited(long id, Duration wait, long limit); else mark the parameter @Sendable if it is immutable
    }

    @PoolItem
    static class NamedFirst {
        NamedFirst(Listed cartId, int size) {} // error: An id must be immutable: UnsuitableIds.Listed holds a collection or an array; make the id what tells it from others, a String for example
    }

    record MadeInit(long id) implements Init.OfLong<Made> {}

    @PoolItem
    static class Made {
        Made(Runnable service, long limit, MadeInit init) {} // error: Runnable cannot be an id; if the parameter init is what it is made from, put it first, Made(UnsuitableIds.MadeInit init, Runnable service, long limit); else make its first parameter the id
    }

    @PoolItem
    static class OfServices {
        OfServices(Runnable service, Runnable other) {} // error: Runnable cannot be an id; make its first parameter the id
    }

    @PoolItem
    static class Forgotten {
        Forgotten(java.time.Clock clock, String name) {} // error: Clock cannot be an id; if the parameter name is the id, put it first, Forgotten(String name, Clock clock); else mark
    }

    @PoolItem
    static class ForgottenAlone {
        ForgottenAlone(java.time.Clock clock) {} // error: Clock cannot be an id; if the id is missing, put it first, ForgottenAlone(long id, Clock clock); else mark the parameter @Sendable
    }

    @PoolItem
    static class OfVariable<K> {
        OfVariable(K id) {} // error: K cannot be an id
    }

    record Mutable(StringBuilder text) {}

    @PoolItem
    static class MutableId {
        MutableId(Mutable id) {} // error: An id must be immutable: in component text of UnsuitableIds.Mutable, StringBuilder is not known to be immutable
    }

    record Listed(List<String> texts) {}

    @PoolItem
    static class ListedId {
        ListedId(Listed id) {} // error: An id must be immutable: UnsuitableIds.Listed holds a collection or an array
    }

    private record Secret(int number) {}

    @PoolItem
    static class SecretId {
        SecretId(Secret id) {} // error: UnsuitableIds.Secret is not visible to generated code; make it package-private
    }
}

class WithEquality {
    @Override
    public boolean equals(Object other) {
        return other instanceof WithEquality;
    }

    @Override
    public int hashCode() {
        return 1;
    }
}

@PoolItem
class OfUnmarked {
    OfUnmarked(WithEquality id) {} // error: WithEquality cannot be an id; mark WithEquality, or the parameter, @Sendable if it is immutable, or make it a record
}

@Sendable
class WithoutEquality {}

@PoolItem
class OfUnequal {
    OfUnequal(WithoutEquality id) {} // error: WithoutEquality cannot be an id; make WithoutEquality a record, or mark it @Sendable and give it equals and hashCode
}
