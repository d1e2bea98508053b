package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.PoolThreadStatus;
import io.github.messagingpool.autoconfigure.ParkedThreads.Parked;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A thread that is parked and keeps another from going on, while a pool thread can't go on: how it seems, for ever.
 *
 * @param holder the thread that has a lock, or makes a bean
 * @param beans what it makes
 * @param waiting the thread that waits for the lock or the bean
 * @param busy the pool threads that have been parked as long
 */
record StartHang(Place.Of holder, List<String> beans, Place.Of waiting, List<Busy> busy) {

    /** A pool thread that is parked while it runs a request. */
    record Busy(Place.Of place, PoolThreadStatus status) {

        boolean is(Place.Of other) {
            return place.thread().id() == other.thread().id();
        }

        private String request() {
            return status.currentRequest() + " with the id " + status.currentId();
        }
    }

    Parked holding() {
        return holder.thread();
    }

    PoolSetupException exception() {
        PoolSetupException exception = new PoolSetupException(problem(), BeanWait.IF_UNSEEN);
        exception.setStackTrace(holder.stack());
        return exception;
    }

    private String problem() {
        String others = busy.stream()
                .filter(each -> !each.is(holder) && !each.is(waiting))
                .map(each -> who(each.place()) + " has been parked as long" + at(each.place()) + ". ")
                .collect(Collectors.joining());
        return who(holder) + made() + " has been parked for " + WaitLimit.seconds() + " s, at "
                + Place.ofWait(holder.stack()) + ", and " + lower(who(waiting)) + " waits until it goes on"
                + at(waiting) + ". " + others
                + "Nobody can see what the first waits for there. If that is one of the others, they would wait for each other"
                + " for ever; so the start is ended.";
    }

    private String who(Place.Of thread) {
        return "The thread '" + thread.thread().name() + "'"
                + busy.stream()
                        .filter(each -> each.is(thread))
                        .map(each -> ", which runs " + each.request() + ",")
                        .findFirst()
                        .orElse("");
    }

    private String made() {
        return beans.isEmpty()
                ? ""
                : (busy.stream().anyMatch(each -> each.is(holder)) ? " and makes " : ", which makes ")
                        + beans.stream()
                                .map(bean -> "the bean '" + bean + "'")
                                .collect(Collectors.joining(" and for it "))
                        + ",";
    }

    private static String lower(String text) {
        return "t" + text.substring(1);
    }

    private static String at(Place.Of thread) {
        return Place.ofLookup(thread.stack()).map(place -> ", at " + place).orElse("");
    }

    /** Returns where the threads are, for a log. */
    String stacks() {
        StringBuilder text = new StringBuilder();
        append(text, holder);
        append(text, waiting);
        busy.stream().filter(each -> !each.is(holder) && !each.is(waiting)).forEach(each -> append(text, each.place()));
        return text.toString();
    }

    private static void append(StringBuilder text, Place.Of thread) {
        text.append("\n'").append(thread.thread().name()).append('\'');
        for (StackTraceElement frame : thread.stack()) {
            text.append("\n\tat ").append(frame);
        }
    }
}
