package com.example.bad;

import io.github.messagingpool.*;
import java.util.*;

@PoolItem
class Unsendable<V, C extends Comparable<C>> {
    Unsendable(long id) {}

    static class Plain {}

    record Holder(String name, Plain plain) {}

    sealed interface Open permits Loose {}

    static non-sealed class Loose implements Open {}

    private record Secret(int number) {}

    record Pair<A>(A value) {}

    @Messaging
    int builder(StringBuilder buffer) { // error: The parameter buffer of builder is not sendable: StringBuilder is not known to be immutable; use a record of your own with what is needed of it, or mark the parameter or method @Sendable if it is immutable or safe for use by many threads
        return 1;
    }

    @Messaging
    void plain(int number, Plain plain) {} // error: The parameter plain of plain is not sendable: Unsendable.Plain is not known to be immutable; use a record of sendable components, or mark Unsendable.Plain, or the parameter or method, @Sendable if it is immutable or safe for use by many threads

    @Messaging
    Object object() { // error: The result of object is not sendable: Object is not known to be immutable
        return "";
    }

    @Messaging
    Unsendable<V, C> self() { // error: The result of self is not sendable: Unsendable<V, C> is an item, which never leaves its thread; send its id, or a record of what is asked for
        return this;
    }

    @Messaging
    void holder(Holder holder) {} // error: The parameter holder of holder is not sendable: in component plain of Unsendable.Holder, Unsendable.Plain is not known to be immutable

    @Messaging
    void open(Open open) {} // error: The parameter open of open is not sendable: in Unsendable.Open, Unsendable.Loose is not known to be immutable

    @Messaging
    void list(List<List<Plain>> plains) {} // error: The parameter plains of list is not sendable: in List<List<Unsendable.Plain>>, in List<Unsendable.Plain>, Unsendable.Plain is not known to be immutable

    @Messaging
    void arrayList(ArrayList<String> names) {} // error: ArrayList<String> is not known to be copied; declare it as List

    @Messaging
    void hashMap(HashMap<String, String> names) {} // error: HashMap<String, String> is not known to be copied; declare it as Map

    @Messaging
    void sortedSet(SortedSet<String> names) {} // error: SortedSet<String> is not known to be copied; declare it as Set

    @Messaging
    void collection(Collection<String> names) {} // error: Collection<String> is not known to be copied; declare it as List

    @Messaging
    void iterable(Iterable<String> names) {} // error: Iterable<String> is not known to be copied; declare it as List

    @Messaging
    void array(String[] names) {} // error: an array of anything but primitives can be changed; use List<String>

    @Messaging
    void varargs(String... names) {} // error: The parameter names of varargs is not sendable: an array of anything but primitives can be changed; use List<String>

    @Messaging
    void grid(int[][] cells) {} // error: an array of anything but primitives can be changed; use List<int[]>

    @Messaging
    @SuppressWarnings("rawtypes")
    void raw(List names) {} // error: The parameter names of raw is not sendable: List has no type arguments; name them

    @Messaging
    void variable(V value) {} // error: The parameter value of variable is not sendable: V may stand for a type that is not sendable; declare it <@Sendable V> or give it a sendable bound

    @Messaging
    C bounded() { // error: The result of bounded is not sendable: C may stand for a type that is not sendable; declare it <@Sendable C>
        return null;
    }

    @Messaging
    void secret(Secret secret) {} // error: The parameter secret of secret has the type Unsendable.Secret, which generated code cannot see; make it visible in the package

    @Messaging
    void pair(Pair<Plain> pair) {} // error: in component value of Unsendable.Pair<Unsendable.Plain>, Unsendable.Plain is not known to be immutable

    @Messaging
    void stream(java.util.stream.Stream<String> names) {} // error: Stream<String> can be read once, by one thread; declare it as List

    @Messaging
    void numbers(java.util.stream.IntStream numbers) {} // error: IntStream can be read once, by one thread; declare it as List

    @Messaging
    void iterator(ListIterator<String> names) {} // error: ListIterator<String> can be read once, by one thread; declare it as List

    @Messaging
    void date(Date date) {} // error: Date can be changed; use a type of java.time, Instant for example

    @Messaging
    void timestamp(GregorianCalendar date) {} // error: GregorianCalendar can be changed; use a type of java.time, Instant for example

    @Messaging
    void runnable(Runnable task) {} // error: Runnable is not known to be immutable

    record Poly<T>(T value, Optional<Poly<List<T>>> next) {}

    @Messaging
    void endless(Poly<String> poly) {} // error: it is made of ever more types; mark its type @Sendable if it is immutable
}
