package io.github.messagingpool.processor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Puts types in the place of type variables. A wildcard stands for no one type: its variable stays. */
record Substitution(Types types, Map<? extends Element, TypeMirror> known) {

    /** Returns a type with its own type parameters where it has wildcards. */
    static DeclaredType withoutWildcards(Types types, DeclaredType type) {
        List<? extends TypeMirror> arguments = type.getTypeArguments();
        if (arguments.stream().noneMatch(argument -> argument.getKind() == TypeKind.WILDCARD)) {
            return type;
        }
        TypeElement element = (TypeElement) type.asElement();
        Map<TypeParameterElement, TypeMirror> known = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            known.put(element.getTypeParameters().get(i), arguments.get(i));
        }
        return (DeclaredType) new Substitution(types, known).of(element.asType());
    }

    TypeMirror of(TypeMirror type) {
        if (type instanceof TypeVariable variable) {
            TypeMirror argument = known.get(TypeParameters.of(variable));
            return argument == null || argument.getKind() == TypeKind.WILDCARD ? type : argument;
        }
        if (type instanceof ArrayType array) {
            return types.getArrayType(of(array.getComponentType()));
        }
        if (type instanceof WildcardType wildcard) {
            return types.getWildcardType(ofBound(wildcard.getExtendsBound()), ofBound(wildcard.getSuperBound()));
        }
        return type instanceof DeclaredType declared
                        && !declared.getTypeArguments().isEmpty()
                ? ofDeclared(declared)
                : type;
    }

    private @Nullable TypeMirror ofBound(@Nullable TypeMirror bound) {
        return bound == null ? null : of(bound);
    }

    private TypeMirror ofDeclared(DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        TypeMirror[] arguments = type.getTypeArguments().stream().map(this::of).toArray(TypeMirror[]::new);
        return type.getEnclosingType() instanceof DeclaredType outer
                ? types.getDeclaredType(outer, element, arguments)
                : types.getDeclaredType(element, arguments);
    }
}
