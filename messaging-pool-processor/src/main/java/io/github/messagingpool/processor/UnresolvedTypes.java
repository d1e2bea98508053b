package io.github.messagingpool.processor;

import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;
import org.jspecify.annotations.Nullable;

/** Finds whether a type, or one of its arguments, is not known to the compiler. */
final class UnresolvedTypes extends SimpleTypeVisitor14<Boolean, @Nullable Void> {

    UnresolvedTypes() {
        super(false);
    }

    static boolean isIn(TypeMirror type) {
        return new UnresolvedTypes().visit(type, null);
    }

    @Override
    public Boolean visitError(ErrorType type, @Nullable Void unused) {
        return true;
    }

    @Override
    public Boolean visitArray(ArrayType type, @Nullable Void unused) {
        return visit(type.getComponentType(), null);
    }

    @Override
    public Boolean visitWildcard(WildcardType type, @Nullable Void unused) {
        return Stream.of(type.getExtendsBound(), type.getSuperBound())
                .filter(Objects::nonNull)
                .anyMatch(bound -> visit(bound, null));
    }

    @Override
    public Boolean visitDeclared(DeclaredType type, @Nullable Void unused) {
        return type.getTypeArguments().stream().anyMatch(argument -> visit(argument, null));
    }
}
