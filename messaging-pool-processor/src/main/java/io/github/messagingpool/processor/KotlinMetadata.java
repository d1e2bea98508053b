package io.github.messagingpool.processor;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;

/**
 * The functions of a Kotlin class, those too that Java does not see. They stand in {@code kotlin.Metadata}: {@code d2}
 * is a table of strings, and {@code d1} a message of Protocol Buffers that names its strings by their places.
 *
 * <p>Source: {@code metadata.proto} and {@code jvm_metadata.proto} of the Kotlin compiler.
 */
final class KotlinMetadata {

    private static final String ANNOTATION = "kotlin.Metadata";

    /** Stands before data of which each character is a byte. */
    private static final String BYTES = "\0";

    private static final int FUNCTION_OF_CLASS = 9;
    private static final int FLAGS = 9;
    private static final int NAME = 2;
    private static final int PARAMETER = 6;
    private static final int SIGNATURE = 100;
    private static final int NAME_OF_SIGNATURE = 1;

    /** The flags of a function that has none written: public and final. */
    private static final int PUBLIC = 6;

    private static final int ANNOTATED = 1;
    private static final List<Integer> PRIVATE = List.of(1, 4);

    /**
     * A function.
     *
     * @param name as it is written
     * @param javaName of the method
     * @param parameters their names as they are written, without that of what an extension function extends
     * @param flags of {@code metadata.proto}: bit 0 is for annotations, bits 1 to 3 are the visibility
     */
    record Function(String name, String javaName, List<String> parameters, int flags) {

        boolean isAnnotated() {
            return (flags & ANNOTATED) != 0;
        }

        boolean isPrivate() {
            return PRIVATE.contains((flags >> 1) & 7);
        }
    }

    private final List<String> strings;

    private KotlinMetadata(List<String> strings) {
        this.strings = strings;
    }

    static boolean has(TypeElement type) {
        return Annotations.has(type, ANNOTATION);
    }

    /** Returns what a class declares; nothing if it is not Kotlin's, or not in a form that is known. */
    static List<Function> functions(TypeElement type) {
        return Annotations.find(type, ANNOTATION)
                .flatMap(KotlinMetadata::functions)
                .orElseGet(List::of);
    }

    private static Optional<List<Function>> functions(AnnotationMirror metadata) {
        String data = String.join("", Annotations.texts(metadata, "d1"));
        if (!data.startsWith(BYTES)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = data.substring(BYTES.length()).getBytes(StandardCharsets.ISO_8859_1);
            return Optional.of(
                    new KotlinMetadata(Annotations.texts(metadata, "d2")).functions(new ProtocolBuffer(bytes)));
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private List<Function> functions(ProtocolBuffer data) {
        data.readContent(); // how the table of strings is made smaller: names of functions stand there as they are
        List<Function> result = new ArrayList<>();
        for (ProtocolBuffer.Field field : data.readFields()) {
            if (field.number() == FUNCTION_OF_CLASS) {
                result.add(function(field.content()));
            }
        }
        return result;
    }

    private Function function(ProtocolBuffer data) {
        int flags = PUBLIC;
        String name = "";
        String javaName = "";
        List<String> parameters = new ArrayList<>();
        for (ProtocolBuffer.Field field : data.readFields()) {
            switch (field.number()) {
                case FLAGS -> flags = field.value();
                case NAME -> name = strings.get(field.value());
                case PARAMETER -> parameters.add(text(field.content(), NAME));
                case SIGNATURE -> javaName = text(field.content(), NAME_OF_SIGNATURE);
                default -> {}
            }
        }
        return new Function(name, javaName.isEmpty() ? name : javaName, List.copyOf(parameters), flags);
    }

    private String text(ProtocolBuffer data, int number) {
        return data.readFields().stream()
                .filter(field -> field.number() == number)
                .map(field -> strings.get(field.value()))
                .findFirst()
                .orElse("");
    }
}
