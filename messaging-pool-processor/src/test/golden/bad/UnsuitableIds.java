package com.example.bad;

import io.github.messagingpool.*;
import java.util.*;

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
    static class OfPath {
        OfPath(java.nio.file.Path id) {} // error: Path cannot be an id; mark the parameter @Sendable if it is immutable
    }

    @PoolItem
    static class Service {
        Service(Runnable service, long id) {} // error: Runnable cannot be an id; make its first parameter the id
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
