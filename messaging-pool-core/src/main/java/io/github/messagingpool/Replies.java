package io.github.messagingpool;

/** Makes replies of outcomes. */
final class Replies {

    private Replies() {}

    /** @param outcome a response or {@link Failed} */
    @SuppressWarnings("unchecked")
    static <R> Reply<R> of(int index, Request<?, ? extends R> request, Object outcome) {
        return outcome instanceof Failed failed
                ? new Reply.Failure<>(index, request, failed.cause(), failed.certainty())
                : new Reply.Success<>(index, request, (R) outcome);
    }
}
