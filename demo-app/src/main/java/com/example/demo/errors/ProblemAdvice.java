package com.example.demo.errors;

import io.github.messagingpool.BatchException;
import io.github.messagingpool.ItemExistsException;
import io.github.messagingpool.ItemNotFoundException;
import io.github.messagingpool.PoolClosedException;
import io.github.messagingpool.QueueFullException;
import io.github.messagingpool.RequestTimeoutException;
import io.github.messagingpool.ThreadPoolException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Answers every failed request with a problem detail (RFC 9457); those of a pool with the status that fits. */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String RETRY_AFTER_SECONDS = "1";

    /** Tells the client what it can use; what it cannot, class names and threads, goes to the log. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> failedInPool(ThreadPoolException failure) {
        ThreadPoolException cause = causeOf(failure);
        HttpStatus status = status(cause);
        LOG.atLevel(status.is5xxServerError() ? Level.WARN : Level.DEBUG)
                .log("Answered by {}: {}", status, failure.getMessage());
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail(cause));
        problem.setProperty("pool", cause.poolName());
        problem.setProperty("id", cause.id());
        problem.setProperty("certainty", failure.certainty());
        ResponseEntity.BodyBuilder response = ResponseEntity.status(status);
        if (cause instanceof QueueFullException) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response.body(problem);
    }

    /** A batch is answered as its first failure is. */
    private static ThreadPoolException causeOf(ThreadPoolException failure) {
        return failure instanceof BatchException && failure.getCause() instanceof ThreadPoolException cause
                ? cause
                : failure;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        failure.getBody().setDetail("There is nothing at this address.");
        return super.handleNoResourceFoundException(failure, headers, status, request);
    }

    /** Names the fields that are wrong. */
    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        failure.getBody()
                .setDetail(failure.getFieldErrors().stream()
                        .map(error -> error.getField() + " " + error.getDefaultMessage())
                        .sorted()
                        .collect(Collectors.joining(", ")));
        return super.handleMethodArgumentNotValid(failure, headers, status, request);
    }

    /** Names the parameters that are wrong. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        failure.getBody()
                .setDetail(failure.getParameterValidationResults().stream()
                        .flatMap(result -> result.getResolvableErrors().stream()
                                .map(error -> result.getMethodParameter().getParameterName() + " "
                                        + error.getDefaultMessage()))
                        .collect(Collectors.joining(", ")));
        return super.handleHandlerMethodValidationException(failure, headers, status, request);
    }

    private static HttpStatus status(ThreadPoolException failure) {
        if (failure instanceof ItemNotFoundException) {
            return HttpStatus.NOT_FOUND;
        }
        if (failure instanceof ItemExistsException) {
            return HttpStatus.CONFLICT;
        }
        if (failure instanceof QueueFullException || failure instanceof PoolClosedException) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        if (failure instanceof RequestTimeoutException) {
            return HttpStatus.GATEWAY_TIMEOUT;
        }
        return HttpStatus.INTERNAL_SERVER_ERROR;
    }

    private static String detail(ThreadPoolException failure) {
        return switch (status(failure)) {
            case NOT_FOUND -> "There is nothing with the id " + failure.id() + ".";
            case CONFLICT -> "There is something with the id " + failure.id() + " already.";
            case SERVICE_UNAVAILABLE -> "This takes no more requests at the moment.";
            case GATEWAY_TIMEOUT -> "No answer came in time.";
            default -> "The request failed.";
        };
    }
}
