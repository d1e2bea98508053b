package io.github.messagingpool.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Decides which types may cross threads in a message, and what of them has to be copied: the compiler of Rust refuses
 * a message that is not {@code Send}, and so does this class.
 */
final class Sendability {

    /** How a type is made safe. */
    enum Form {
        /** Immutable: goes as it is. */
        VALUE,
        /** Copied, with its elements. */
        LIST,
        /** Copied in iteration order, with its elements. */
        SET,
        /** Copied in iteration order, with its keys and values. */
        MAP,
        /** Goes as it is, unless its content is copied. */
        OPTIONAL,
        /** Of primitives: cloned. */
        ARRAY,
        /** Goes as it is, unless a component is copied. */
        RECORD,
        /** Goes as it is, unless a permitted type is copied. */
        SEALED,
        /** Refused. */
        UNSENDABLE
    }

    private static final Set<String> VALUES = Set.of(
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.Character",
            "java.lang.Double",
            "java.lang.Enum",
            "java.lang.Float",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Short",
            "java.lang.String",
            "java.math.BigDecimal",
            "java.math.BigInteger",
            "java.math.MathContext",
            "java.net.Inet4Address",
            "java.net.Inet6Address",
            "java.net.InetAddress",
            "java.net.InetSocketAddress",
            "java.net.URI",
            "java.nio.charset.Charset",
            "java.nio.file.Path",
            "java.time.Duration",
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.MonthDay",
            "java.time.OffsetDateTime",
            "java.time.OffsetTime",
            "java.time.Period",
            "java.time.Year",
            "java.time.YearMonth",
            "java.time.ZoneId",
            "java.time.ZoneOffset",
            "java.time.ZonedDateTime",
            "java.time.format.DateTimeFormatter",
            "java.util.Currency",
            "java.util.Locale",
            "java.util.OptionalDouble",
            "java.util.OptionalInt",
            "java.util.OptionalLong",
            "java.util.UUID",
            "java.util.regex.Pattern");

    private static final Map<String, Form> CONTAINERS = Map.of(
            "java.util.List", Form.LIST,
            "java.util.Set", Form.SET,
            "java.util.Map", Form.MAP,
            "java.util.Optional", Form.OPTIONAL);

    /** Ends the search in a type like {@code record Poly<T>(Optional<Poly<List<T>>> next)}. */
    private static final int MOST_TYPES = 256;

    private final Types types;
    private final Refusals refusals;
    /** Type variables whose bounds are being looked at: a bound may name its own variable. */
    private final Set<Element> entered = new HashSet<>();

    Sendability(Elements elements, Types types) {
        this.types = types;
        this.refusals = new Refusals(elements, types);
    }

    /** Says what keeps a type from being sent, and the way out; empty if nothing does. */
    Optional<String> problem(TypeMirror type) {
        return problem(type, new HashSet<>());
    }

    Form form(TypeMirror type) {
        return switch (type.getKind()) {
            case BOOLEAN, BYTE, CHAR, DOUBLE, FLOAT, INT, LONG, SHORT -> Form.VALUE;
            case ARRAY -> ((ArrayType) type).getComponentType().getKind().isPrimitive() ? Form.ARRAY : Form.UNSENDABLE;
            case TYPEVAR -> form((TypeVariable) type);
            case DECLARED -> form((TypeElement) ((DeclaredType) type).asElement());
            default -> Form.UNSENDABLE;
        };
    }

    /** Returns whether a sendable type, or something in it, could be changed, so that it has to be copied. */
    boolean copied(TypeMirror type) {
        return holds(type, form -> form == Form.LIST || form == Form.SET || form == Form.MAP || form == Form.ARRAY);
    }

    /** Returns whether a copy of a sendable type can itself be changed, so that it has to be copied when read, too. */
    boolean holdsArray(TypeMirror type) {
        return holds(type, form -> form == Form.ARRAY);
    }

    /** Returns the types that a sendable type is made of: elements, components or permitted types. */
    List<TypeMirror> parts(TypeMirror type) {
        return switch (form(type)) {
            case LIST, SET, MAP, OPTIONAL -> List.copyOf(((DeclaredType) type).getTypeArguments());
            case RECORD -> componentTypes((DeclaredType) type);
            case SEALED -> permitted((DeclaredType) type);
            default -> List.of();
        };
    }

    /** Returns the types of a record's components, with the type arguments that this record type has. */
    List<TypeMirror> componentTypes(DeclaredType type) {
        List<TypeMirror> result = new ArrayList<>();
        for (RecordComponentElement component : ((TypeElement) type.asElement()).getRecordComponents()) {
            result.add(componentType(type, component));
        }
        return result;
    }

    /** Returns the permitted types of a sealed type, with the type arguments that follow from its own. */
    List<TypeMirror> permitted(DeclaredType sealed) {
        return ((TypeElement) sealed.asElement())
                .getPermittedSubclasses().stream()
                        .map(permitted -> substituted(sealed, (TypeElement) types.asElement(permitted)))
                        .toList();
    }

    private Form form(TypeVariable variable) {
        if (Annotations.has(variable.asElement(), Annotations.SENDABLE)) {
            return Form.VALUE;
        }
        if (!entered.add(variable.asElement())) {
            return Form.UNSENDABLE;
        }
        boolean bounded =
                bounds(variable).stream().anyMatch(bound -> problem(bound).isEmpty() && !copied(bound));
        entered.remove(variable.asElement());
        return bounded ? Form.VALUE : Form.UNSENDABLE;
    }

    private Form form(TypeElement type) {
        String name = type.getQualifiedName().toString();
        if (Annotations.has(type, Annotations.SENDABLE)
                || VALUES.contains(name)
                || type.getKind() == ElementKind.ENUM) {
            return Form.VALUE;
        }
        if (type.getKind() == ElementKind.RECORD) {
            return Form.RECORD;
        }
        boolean sealed = type.getModifiers().contains(Modifier.SEALED);
        return sealed && abstractType(type) ? Form.SEALED : CONTAINERS.getOrDefault(name, Form.UNSENDABLE);
    }

    private Optional<String> problem(TypeMirror type, Set<String> seen) {
        Form form = form(type);
        if (form == Form.UNSENDABLE) {
            return Optional.of(refusals.of(type));
        }
        if (isRaw(type)) {
            return Optional.of(TypeText.simple(type) + " has no type arguments; name them");
        }
        if (!seen.add(TypeText.key(type))) {
            return Optional.empty();
        }
        if (seen.size() > MOST_TYPES) {
            return Optional.of("it is made of ever more types; mark its type @Sendable if it is immutable");
        }
        List<TypeMirror> parts = parts(type);
        for (int i = 0; i < parts.size(); i++) {
            Optional<String> problem = problem(parts.get(i), seen);
            if (problem.isPresent()) {
                String where = Refusals.within(type, i);
                return Optional.of(where + problem.orElseThrow());
            }
        }
        return Optional.empty();
    }

    private boolean holds(TypeMirror type, Predicate<Form> wanted) {
        return holds(type, wanted, new HashSet<>());
    }

    private boolean holds(TypeMirror type, Predicate<Form> wanted, Set<String> seen) {
        if (wanted.test(form(type))) {
            return true;
        }
        return seen.add(TypeText.key(type)) && parts(type).stream().anyMatch(part -> holds(part, wanted, seen));
    }

    private TypeMirror componentType(DeclaredType type, RecordComponentElement component) {
        if (type.getTypeArguments().isEmpty()) {
            return component.asType();
        }
        return ElementFilter.methodsIn(type.asElement().getEnclosedElements()).stream()
                .filter(method -> method.getParameters().isEmpty())
                .filter(method -> method.getSimpleName().equals(component.getSimpleName()))
                .findFirst()
                .<TypeMirror>map(method -> ((ExecutableType) types.asMemberOf(type, method)).getReturnType())
                .orElseGet(component::asType);
    }

    /** Turns {@code Ok<V> implements Result<V>}, permitted by {@code Result<String>}, into {@code Ok<String>}. */
    private TypeMirror substituted(DeclaredType sealed, TypeElement permitted) {
        Map<Element, TypeMirror> known = new HashMap<>();
        for (TypeMirror supertype : types.directSupertypes(permitted.asType())) {
            DeclaredType declared = (DeclaredType) supertype;
            if (declared.asElement().equals(sealed.asElement())) {
                for (int i = 0; i < declared.getTypeArguments().size(); i++) {
                    if (declared.getTypeArguments().get(i) instanceof TypeVariable variable
                            && i < sealed.getTypeArguments().size()) {
                        known.put(
                                variable.asElement(), sealed.getTypeArguments().get(i));
                    }
                }
            }
        }
        TypeMirror[] arguments = permitted.getTypeParameters().stream()
                .map(parameter -> known.getOrDefault(parameter, parameter.asType()))
                .toArray(TypeMirror[]::new);
        return types.getDeclaredType(permitted, arguments);
    }

    private static List<? extends TypeMirror> bounds(TypeVariable variable) {
        return ((TypeParameterElement) variable.asElement()).getBounds();
    }

    private static boolean abstractType(TypeElement type) {
        return type.getKind() == ElementKind.INTERFACE || type.getModifiers().contains(Modifier.ABSTRACT);
    }

    private static boolean isRaw(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                && ((DeclaredType) type).getTypeArguments().isEmpty()
                && !((TypeElement) ((DeclaredType) type).asElement())
                        .getTypeParameters()
                        .isEmpty()
                && !Annotations.has(((DeclaredType) type).asElement(), Annotations.SENDABLE);
    }
}
