package com.example.bad;

import io.github.messagingpool.*;
import java.util.*;

@PoolItem
class Wildcards {
    Wildcards(long id) {}

    static class Plain {}

    record Box<A>(A value) {}

    record Row<A>(List<A> values, Optional<? extends A> first) {}

    record Page(Box<? extends String> title) {}

    record Empty<A>(int number) {}

    sealed interface Result<T> permits Some, None {}

    record Some<T>(T value) implements Result<T> {}

    record None<T>() implements Result<T> {}

    abstract static sealed class Held<T> permits Holder {
        final Optional<T> held = Optional.empty();
    }

    @Sendable
    static final class Holder<T> extends Held<T> {}

    @Messaging
    void unbounded(List<?> names) {} // error: The parameter names of unbounded is not sendable: in List<?>, the wildcard ? stands for any type; name the type

    @Messaging
    void lower(Set<? super String> names) {} // error: in Set<? super String>, the wildcard ? super String stands for any type; name the type

    @Messaging
    void lowerWithin(Map<String, ? extends Set<? super String>> names) {} // error: in Set<? super String>, the wildcard ? super String stands for any type

    @Messaging
    void notSendable(Map<String, ? extends Plain> plains) {} // error: The parameter plains of notSendable is not sendable: in Map<String, ? extends Wildcards.Plain>, Wildcards.Plain is not known to be immutable

    @Messaging
    void collection(Set<? extends ArrayList<String>> names) {} // error: ArrayList<String> is not known to be copied; declare it as List

    @Messaging
    void otherContainer(ArrayList<? extends String> names) {} // error: ArrayList<? extends String> is not known to be copied; declare it as List

    @Messaging
    void array(List<? extends String[]> names) {} // error: an array of anything but primitives can be changed; use List<String>

    @Messaging
    void ofRecord(Box<? extends String> box) {} // error: in component value of Wildcards.Box<? extends String>, the wildcard ? extends String stands for any type

    @Messaging
    void ofRecordWithList(Row<? extends String> row) {} // error: in component values of Wildcards.Row<? extends String>, in List<? extends String>, the wildcard ? extends String stands for any type // error: in component first of Wildcards.Row<? extends String>, in Optional<? extends

    @Messaging
    void ofSealed(Result<? extends String> result) {} // error: the wildcard ? extends String stands for any type

    @Messaging
    void listOfRecord(Box<List<? extends String>> box) {} // error: in List<? extends String>, the wildcard ? extends String stands for any type

    @Messaging
    void listOfSealed(Result<Optional<? extends String>> result) {} // error: in Optional<? extends String>, the wildcard ? extends String stands for any type

    @Messaging
    void recordInList(List<? extends Box<? extends String>> boxes) {} // error: the wildcard ? extends Wildcards.Box<? extends String> stands for any type

    @Messaging
    void emptyInList(List<? extends Empty<?>> empties) {} // error: the wildcard ? extends Wildcards.Empty<?> stands for any type

    @Messaging
    void emptyInLists(Set<? extends List<Empty<? extends String>>> empties) {} // error: the wildcard ? extends List<Wildcards.Empty<? extends String>> stands for any type

    @Messaging
    Map<String, ? extends Result<? extends String>> sealedInMap() { // error: The result of sealedInMap is not sendable: in Map<String, ? extends Wildcards.Result<? extends String>>, the wildcard ? extends Wildcards.Result<? extends String> stands for any type
        return Map.of();
    }

    @Messaging
    void component(List<? extends Page> pages) {} // error: in component value of Wildcards.Box<? extends String>, the wildcard ? extends String stands for any type

    @Messaging
    void field(Held<? extends String> held) {} // error: Wildcards.Held may share state that changes, in its field held, of type Optional<? extends String>

    @Messaging
    void vararg(List<? extends String>... names) {} // error: an array of anything but primitives can be changed; use List<List<? extends String>>
}
