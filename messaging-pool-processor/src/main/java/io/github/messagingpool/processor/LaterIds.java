package io.github.messagingpool.processor;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds the parameter that seems to be the id in a constructor whose first one cannot be. */
final class LaterIds {

    private final Keys keys;
    private final Predicate<TypeMirror> isInit;

    LaterIds(Keys keys, Predicate<TypeMirror> isInit) {
        this.keys = keys;
        this.isInit = isInit;
    }

    /** Says how to put that parameter first, as the beginning of a way out that goes on; empty if there is none. */
    String hint(TypeElement item, ExecutableElement constructor) {
        return find(constructor)
                .map(id -> "if the parameter " + id.getSimpleName() + " is "
                        + (isInit(id) ? "what it is made from" : "the id") + ", put it first, "
                        + rewritten(item, constructor, id) + "; else ")
                .orElse("");
    }

    /** Says how to put an id first where there seems to be none; empty where the first parameter has the name of one. */
    String missing(TypeElement item, ExecutableElement constructor) {
        if (isNamedId(constructor.getParameters().get(0))
                || constructor.getParameters().stream()
                        .anyMatch(parameter -> parameter.getSimpleName().contentEquals("id"))) {
            return "";
        }
        Words words = Words.of(item);
        String parameters = constructor.getParameters().stream()
                .map(parameter -> ", " + words.parameter(parameter))
                .collect(Collectors.joining());
        return "if the id is missing, put it first, " + item.getSimpleName()
                + (words.areKotlin() ? "(id: Long" : "(long id") + parameters + "); else ";
    }

    private Optional<VariableElement> find(ExecutableElement constructor) {
        List<VariableElement> candidates = constructor.getParameters().stream()
                .skip(1)
                .<VariableElement>map(parameter -> parameter)
                .filter(this::canBe)
                .toList();
        Stream<Predicate<VariableElement>> byName = Stream.of(this::isInit, LaterIds::isNamedId);
        Stream<Predicate<VariableElement>> byType =
                isNamedId(constructor.getParameters().get(0)) // which is told how it can be one
                        ? Stream.of()
                        : Stream.of(LaterIds::isNumber, parameter -> true);
        return Stream.concat(byName, byType)
                .flatMap(rank -> candidates.stream().filter(rank))
                .findFirst();
    }

    /** What the container chooses a value for, by a property for example, is the same for all items: never their id. */
    private boolean canBe(VariableElement parameter) {
        return !isFilledIn(parameter) && (isInit(parameter) || isNumber(parameter) || keys.isKey(parameter));
    }

    private static boolean isFilledIn(VariableElement parameter) {
        return Annotations.withMeta(parameter).stream().anyMatch(found -> SpringAnnotations.isFillingIn(found.name()));
    }

    private boolean isInit(VariableElement parameter) {
        return isInit.test(parameter.asType());
    }

    private static boolean isNamedId(VariableElement parameter) {
        String name = parameter.getSimpleName().toString();
        return name.equals("id") || name.endsWith("Id");
    }

    private static boolean isNumber(VariableElement parameter) {
        return parameter.asType().getKind().isPrimitive()
                ? parameter.asType().getKind() == TypeKind.LONG
                        || parameter.asType().getKind() == TypeKind.INT
                : !typeText(parameter).equals(TypeText.simple(parameter.asType()));
    }

    private static String rewritten(TypeElement item, ExecutableElement constructor, VariableElement id) {
        Words words = Words.of(item);
        return Stream.concat(
                        Stream.of(id), constructor.getParameters().stream().filter(parameter -> !parameter.equals(id)))
                .map(parameter -> parameter.equals(id) && !words.areKotlin()
                        ? words.parameter(typeText(parameter), parameter)
                        : words.parameter(parameter))
                .collect(Collectors.joining(", ", item.getSimpleName() + "(", ")"));
    }

    /** Returns the type as an id has it: never boxed. */
    private static String typeText(VariableElement id) {
        String text = TypeText.simple(id.asType());
        return text.equals("Long") ? "long" : text.equals("Integer") ? "int" : text;
    }
}
