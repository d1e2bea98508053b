package io.github.messagingpool.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Checks the methods that the client will have, each with the id before the parameters of its message. */
final class ClientMethods {

    /** Of a method or constructor, {@code this} among them; a {@code long} or a {@code double} counts twice. */
    private static final int MOST_PARAMETERS = 255;

    private final Types types;
    private final Problems problems;

    ClientMethods(Types types, Problems problems) {
        this.types = types;
        this.problems = problems;
    }

    /**
     * Returns the messages that the client cannot have, and reports them.
     *
     * @param id the ids, as far as that is known
     */
    List<MessageModel> refused(TypeElement item, Optional<IdModel> id, List<MessageModel> read) {
        Map<String, MessageModel> signatures = new HashMap<>();
        read.forEach(message -> signatures.put(signature(message, message.name()), message));
        List<MessageModel> result = new ArrayList<>();
        for (MessageModel message : read) {
            Optional<MessageModel> other =
                    Optional.ofNullable(signatures.get(signature(message, message.name() + "Async")));
            other.ifPresent(clash -> problems.error(item, clash.method(), clashText(message)));
            Optional<String> problem = problem(id, message);
            problem.ifPresent(text -> problems.error(item, message.method(), text));
            if (other.isPresent() || problem.isPresent()) {
                result.add(message);
            }
        }
        return result;
    }

    private static String clashText(MessageModel message) {
        return "The client would have " + message.name()
                + "Async twice: for this method, and as the asynchronous form of " + message.name() + "; rename one";
    }

    private static Optional<String> problem(Optional<IdModel> id, MessageModel message) {
        if (isFinal(id, message)) {
            return Optional.of("The client would have wait(long, int), a method of every object that cannot be "
                    + "overridden; rename the method");
        }
        int parameters = 1 + id.map(known -> places(known.type())).orElse(1);
        for (ValueModel parameter : message.parameters()) {
            parameters += places(parameter.type());
        }
        return parameters > MOST_PARAMETERS
                ? Optional.of("The @Messaging method " + message.name()
                        + " has more parameters than fit into a request " + "beside the id; put some into a record")
                : Optional.empty();
    }

    /** The one method of {@code Object} that is final and begins with a {@code long}. */
    private static boolean isFinal(Optional<IdModel> id, MessageModel message) {
        return message.name().equals("wait")
                && id.filter(known -> known.kind() == IdModel.Kind.LONG).isPresent()
                && message.parameters().size() == 1
                && message.parameters().get(0).type().getKind() == TypeKind.INT;
    }

    private static int places(TypeMirror type) {
        return type.getKind() == TypeKind.LONG || type.getKind() == TypeKind.DOUBLE ? 2 : 1;
    }

    private String signature(MessageModel message, String name) {
        return name
                + message.parameters().stream()
                        .map(parameter -> TypeText.key(types.erasure(parameter.type())))
                        .toList();
    }
}
