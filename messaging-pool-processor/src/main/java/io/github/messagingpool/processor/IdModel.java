package io.github.messagingpool.processor;

import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/**
 * The id of an item class.
 *
 * @param kind how requests carry it
 * @param type its type
 * @param customInit the user's own init, which the constructor takes; empty if the init is generated
 */
record IdModel(Kind kind, TypeMirror type, Optional<TypeMirror> customInit) {

    /** The interfaces nested in {@code Request} and {@code Init}. */
    enum Kind {
        LONG("OfLong"),
        INT("OfInt"),
        KEY("OfKey");

        private final String interfaceName;

        Kind(String interfaceName) {
            this.interfaceName = interfaceName;
        }

        String interfaceName() {
            return interfaceName;
        }
    }

    /** Returns the id that a constructor's first parameter of some type stands for. */
    static IdModel of(TypeMirror type) {
        Kind kind =
                switch (type.getKind()) {
                    case LONG -> Kind.LONG;
                    case INT -> Kind.INT;
                    default -> Kind.KEY;
                };
        return new IdModel(kind, type, Optional.empty());
    }
}
