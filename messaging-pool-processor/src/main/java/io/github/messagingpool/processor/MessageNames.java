package io.github.messagingpool.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The names of a message's records.
 *
 * @param request the simple name of the request record
 * @param response the simple name of the response record
 * @param isOfPrefix whether the request's name begins with the prefix that the item class gives
 * @param follows whether the response's name follows from the request's, so that another name there changes it, too
 */
record MessageNames(String request, String response, boolean isOfPrefix, boolean follows) {

    private static final String REQUEST = "Request";
    private static final String RESPONSE = "Response";

    /** Returns the names given, or those that follow from the method's. */
    static MessageNames of(TypeElement item, ExecutableElement method, AnnotationMirror annotation) {
        String givenRequest = Annotations.text(annotation, "request");
        String givenResponse = Annotations.text(annotation, "response");
        String request = givenRequest.isEmpty() ? requestName(item, method) : givenRequest;
        return new MessageNames(
                request,
                givenResponse.isEmpty() ? responseName(request) : givenResponse,
                givenRequest.isEmpty() && !ItemNames.prefix(item).isEmpty(),
                givenResponse.isEmpty());
    }

    private static String requestName(TypeElement item, ExecutableElement method) {
        String name = method.getSimpleName().toString();
        return ItemNames.prefix(item) + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + REQUEST;
    }

    /** Returns the name of the request with the other ending. */
    private static String responseName(String request) {
        String stem = request.endsWith(REQUEST) ? request.substring(0, request.length() - REQUEST.length()) : request;
        return stem + RESPONSE;
    }

    /** Says what is wrong with the names; empty if nothing is, or if it follows from what the item class says. */
    List<String> problems(TypeElement item, Elements elements) {
        List<String> result = new ArrayList<>();
        boolean isExplained = isExplained(item);
        if (!isExplained) {
            Names.problem(request, "a record", elements).ifPresent(result::add);
        }
        if (!follows || (!isExplained && result.isEmpty())) {
            Names.problem(response, "a record", elements).ifPresent(result::add);
        }
        return result;
    }

    private boolean isExplained(TypeElement item) {
        return isOfPrefix && Names.prefixProblem(ItemNames.prefix(item)).isPresent();
    }

    /** Returns those of the names that types can have, also where only the prefix keeps them from it. */
    List<String> usable(TypeElement item, Elements elements) {
        if (follows && isExplained(item)) {
            return List.of(request, response);
        }
        List<String> result = new ArrayList<>();
        if (Names.problem(request, "", elements).isEmpty()) {
            result.add(request);
        }
        if ((!follows || !result.isEmpty())
                && Names.problem(response, "", elements).isEmpty()) {
            result.add(response);
        }
        return result;
    }
}
