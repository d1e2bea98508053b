package io.github.messagingpool.processor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;
import org.jspecify.annotations.Nullable;

/**
 * Writes a type as Java source, with its type-use {@code @Nullable}; {@code toString()} differs from compiler to
 * compiler.
 */
final class TypeText extends SimpleTypeVisitor14<String, @Nullable Void> {

    private final Function<TypeElement, String> naming;
    private final Function<Element, String> variableNaming;
    private final boolean annotated;

    private TypeText(
            Function<TypeElement, String> naming, Function<Element, String> variableNaming, boolean annotated) {
        super("?");
        this.naming = naming;
        this.variableNaming = variableNaming;
        this.annotated = annotated;
    }

    /** Creates an instance that writes Java source. */
    TypeText(Function<TypeElement, String> naming, Function<Element, String> variableNaming) {
        this(naming, variableNaming, true);
    }

    /** Writes a type for people to read: simple names, no annotations. */
    static String simple(TypeMirror type) {
        return new TypeText(TypeText::nestedName, TypeText::simpleName, false).write(type);
    }

    /** Writes a type so that the same type is the same text. */
    static String key(TypeMirror type) {
        return new TypeText(element -> element.getQualifiedName().toString(), TypeText::ownerAndName, false)
                .write(type);
    }

    private static String simpleName(Element variable) {
        return variable.getSimpleName().toString();
    }

    private static String ownerAndName(Element variable) {
        return variable.getEnclosingElement() + "." + variable.getSimpleName();
    }

    /** Returns the type variables in a type, and in the bounds of these. */
    static List<TypeParameterElement> variables(TypeMirror type) {
        Set<TypeParameterElement> result = new LinkedHashSet<>();
        collectVariables(type, result);
        return List.copyOf(result);
    }

    private static void collectVariables(TypeMirror type, Set<TypeParameterElement> found) {
        if (type instanceof TypeVariable variable) {
            TypeParameterElement parameter = TypeParameters.of(variable);
            if (found.add(parameter)) {
                parameter.getBounds().forEach(bound -> collectVariables(bound, found));
            }
        } else if (type instanceof ArrayType array) {
            collectVariables(array.getComponentType(), found);
        } else if (type instanceof DeclaredType declared) {
            declared.getTypeArguments().forEach(argument -> collectVariables(argument, found));
        } else if (type instanceof WildcardType wildcard) {
            collectBound(wildcard.getExtendsBound(), found);
            collectBound(wildcard.getSuperBound(), found);
        }
    }

    private static void collectBound(@Nullable TypeMirror bound, Set<TypeParameterElement> found) {
        if (bound != null) {
            collectVariables(bound, found);
        }
    }

    /** Returns whether a wildcard stands somewhere in a type. */
    static boolean hasWildcard(TypeMirror type) {
        return type.getKind() == TypeKind.WILDCARD
                || (type instanceof DeclaredType declared
                        && declared.getTypeArguments().stream().anyMatch(TypeText::hasWildcard));
    }

    /** Returns a type's name within its package, {@code Outer.Inner}. */
    static String nestedName(TypeElement type) {
        Element enclosing = type.getEnclosingElement();
        return enclosing instanceof TypeElement outer
                ? nestedName(outer) + "." + type.getSimpleName()
                : type.getSimpleName().toString();
    }

    /** Returns whether a generic type stands in a type without its type arguments. */
    static boolean isRawWithin(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return isRawWithin(array.getComponentType());
        }
        return type instanceof DeclaredType declared
                && (isRaw(declared) || declared.getTypeArguments().stream().anyMatch(TypeText::isRawWithin));
    }

    static boolean isRaw(DeclaredType type) {
        return type.getTypeArguments().isEmpty()
                && !((TypeElement) type.asElement()).getTypeParameters().isEmpty();
    }

    String write(TypeMirror type) {
        return visit(type, null);
    }

    /** Writes the declaration of type parameters, {@code <K, V extends Comparable<V>>}; empty for none. */
    String declaration(List<? extends TypeParameterElement> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.stream().map(this::declaration).collect(Collectors.joining(", ", "<", ">"));
    }

    private String declaration(TypeParameterElement parameter) {
        String bounds = parameter.getBounds().stream()
                .filter(bound -> !key(bound).equals("java.lang.Object"))
                .map(this::write)
                .collect(Collectors.joining(" & "));
        String name = variableNaming.apply(parameter);
        return bounds.isEmpty() ? name : name + " extends " + bounds;
    }

    @Override
    public String visitDeclared(DeclaredType type, @Nullable Void unused) {
        TypeElement element = (TypeElement) type.asElement();
        return annotate(type, ownerAndName(type, element)) + arguments(type);
    }

    private String ownerAndName(DeclaredType type, TypeElement element) {
        return type.getEnclosingType() instanceof DeclaredType outer
                        && !outer.getTypeArguments().isEmpty()
                        && element.getKind() == ElementKind.CLASS
                        && !element.getModifiers().contains(Modifier.STATIC)
                ? write(outer) + "." + element.getSimpleName()
                : naming.apply(element);
    }

    private String arguments(DeclaredType type) {
        return type.getTypeArguments().isEmpty()
                ? ""
                : type.getTypeArguments().stream().map(this::write).collect(Collectors.joining(", ", "<", ">"));
    }

    @Override
    public String visitArray(ArrayType type, @Nullable Void unused) {
        String annotation = nullable(type);
        return write(type.getComponentType()) + (annotation.isEmpty() ? "[]" : " " + annotation + "[]");
    }

    @Override
    public String visitTypeVariable(TypeVariable type, @Nullable Void unused) {
        return annotate(type, variableNaming.apply(TypeParameters.of(type)));
    }

    @Override
    public String visitWildcard(WildcardType type, @Nullable Void unused) {
        if (type.getExtendsBound() != null) {
            return "? extends " + write(type.getExtendsBound());
        }
        return type.getSuperBound() != null ? "? super " + write(type.getSuperBound()) : "?";
    }

    @Override
    protected String defaultAction(TypeMirror type, @Nullable Void unused) {
        if (type.getKind().isPrimitive() || type.getKind() == TypeKind.VOID) {
            return type.getKind().name().toLowerCase(Locale.ROOT);
        }
        return type.toString();
    }

    private String annotate(TypeMirror type, String name) {
        return annotated(nullable(type), name);
    }

    /** Puts an annotation where type-use annotations stand: before the last simple name. */
    static String annotated(String annotation, String name) {
        int last = name.lastIndexOf('.') + 1;
        return name.substring(0, last) + annotation + name.substring(last);
    }

    private String nullable(TypeMirror type) {
        Optional<TypeElement> annotation = annotated ? Annotations.nullable(type) : Optional.empty();
        return annotation.map(element -> "@" + naming.apply(element) + " ").orElse("");
    }
}
