package io.github.messagingpool.autoconfigure.web;

import io.github.messagingpool.BatchException;
import io.github.messagingpool.Certainty;
import io.github.messagingpool.InvalidRequestException;
import io.github.messagingpool.ItemCreationException;
import io.github.messagingpool.ItemExistsException;
import io.github.messagingpool.ItemFailedException;
import io.github.messagingpool.ItemNotFoundException;
import io.github.messagingpool.PoisonedRequestException;
import io.github.messagingpool.PoolClosedException;
import io.github.messagingpool.PoolDeadlockException;
import io.github.messagingpool.QueueFullException;
import io.github.messagingpool.Reply;
import io.github.messagingpool.RequestCancelledException;
import io.github.messagingpool.RequestInterruptedException;
import io.github.messagingpool.RequestTimeoutException;
import io.github.messagingpool.ThreadPoolException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers what fails in a pool with a problem detail (RFC 9457), in Spring MVC and in WebFlux. Spring looks for a handler
 * by an exception's causes too: that of a {@link BatchException} is its first failure's. What items themselves throw is
 * not handled here, whatever it is wrapped in: the application knows what it means.
 *
 * <p>The answer tells nothing of what the application is made of. A failure of the application goes to the log, as it would
 * without an answer; the others are counted by meters, and come in numbers when there is too much to do.
 */
@RestControllerAdvice
@Order(0)
final class PoolProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(PoolProblemAdvice.class);

    /** What nginx and others answer, or note, when the client has gone. */
    private static final HttpStatusCode CLIENT_CLOSED_REQUEST = HttpStatusCode.valueOf(499);

    private static final String RETRY_AFTER_SECONDS = "1";

    @ExceptionHandler(ItemNotFoundException.class)
    ResponseEntity<ProblemDetail> notFound(RuntimeException failure) {
        return isOfAnItem(failure)
                ? failed(failure)
                : answer(HttpStatus.NOT_FOUND, "There is nothing with this id.", failure);
    }

    @ExceptionHandler(ItemExistsException.class)
    ResponseEntity<ProblemDetail> conflict(RuntimeException failure) {
        return isOfAnItem(failure)
                ? failed(failure)
                : answer(HttpStatus.CONFLICT, "There is something with this id already.", failure);
    }

    @ExceptionHandler({QueueFullException.class, PoolClosedException.class, RequestInterruptedException.class})
    ResponseEntity<ProblemDetail> unavailable(RuntimeException failure) {
        return isWrapped(failure)
                ? failed(failure)
                : answer(HttpStatus.SERVICE_UNAVAILABLE, "This takes no more requests at the moment.", failure);
    }

    @ExceptionHandler(RequestTimeoutException.class)
    ResponseEntity<ProblemDetail> tooLate(RuntimeException failure) {
        return isWrapped(failure)
                ? failed(failure)
                : answer(HttpStatus.GATEWAY_TIMEOUT, "No answer came in time.", failure);
    }

    @ExceptionHandler(RequestCancelledException.class)
    ResponseEntity<ProblemDetail> cancelled(RuntimeException failure) {
        return isOfAnItem(failure)
                ? failed(failure)
                : answer(CLIENT_CLOSED_REQUEST, "The request was cancelled.", failure);
    }

    @ExceptionHandler({InvalidRequestException.class, PoisonedRequestException.class, PoolDeadlockException.class})
    ResponseEntity<ProblemDetail> failed(RuntimeException failure) {
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "The request failed.", failure);
    }

    /** Returns whether it came from an item that sent a request of its own: the client knows nothing of that one's id. */
    private static boolean isOfAnItem(RuntimeException thrown) {
        if (isWrapped(thrown)) {
            return true;
        }
        for (Throwable failure = thrown; failure != null; failure = failure.getCause()) {
            if (failure instanceof ItemFailedException || failure instanceof ItemCreationException) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns whether an exception of the application stands around what a pool threw: an item may have caught that, so
     * that it says nothing of the client's own request.
     */
    private static boolean isWrapped(Throwable thrown) {
        Throwable failure = thrown;
        while (failure instanceof CompletionException || failure instanceof ExecutionException) {
            failure = failure.getCause();
        }
        return !(failure instanceof ThreadPoolException || failure instanceof RequestCancelledException);
    }

    private static ResponseEntity<ProblemDetail> answer(
            HttpStatusCode status, String detail, RuntimeException failure) {
        log(status, failure);
        Certainty certainty = certainty(failure);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("certainty", certainty);
        ResponseEntity.BodyBuilder response = ResponseEntity.status(status);
        if (status == HttpStatus.SERVICE_UNAVAILABLE && certainty == Certainty.NOT_STARTED) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response.body(problem);
    }

    private static void log(HttpStatusCode status, RuntimeException failure) {
        if (status == HttpStatus.INTERNAL_SERVER_ERROR) {
            LOG.error("Answered by 500: {}", failure.getMessage(), failure);
        } else {
            LOG.debug("Answered by {}: {}", status.value(), failure.getMessage());
        }
    }

    /** Returns that of the outermost failure of a pool: what it is the cause of has got further, if anything. */
    private static Certainty certainty(RuntimeException thrown) {
        if (isWrapped(thrown)) {
            return Certainty.STARTED;
        }
        for (Throwable failure = thrown; failure != null; failure = failure.getCause()) {
            Certainty told = told(failure);
            if (told != null) {
                return told;
            }
        }
        return Certainty.STARTED;
    }

    private static @Nullable Certainty told(Throwable failure) {
        if (failure instanceof BatchException batch) {
            return batch.replies().stream().allMatch(PoolProblemAdvice::isNotStarted)
                    ? Certainty.NOT_STARTED
                    : Certainty.STARTED;
        } else if (failure instanceof ThreadPoolException ours) {
            return ours.certainty();
        }
        return failure instanceof RequestCancelledException cancelled ? cancelled.certainty() : null;
    }

    private static boolean isNotStarted(Reply<?> reply) {
        return reply instanceof Reply.Failure<?> failure && failure.certainty() == Certainty.NOT_STARTED;
    }
}
