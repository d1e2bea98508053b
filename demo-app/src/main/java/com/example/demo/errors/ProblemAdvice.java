package com.example.demo.errors;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Answers what Spring refuses with a problem detail (RFC 9457) that says why; what fails in a pool the starter answers. */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {

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
}
