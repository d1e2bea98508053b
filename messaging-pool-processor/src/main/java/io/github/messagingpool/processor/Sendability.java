package io.github.messagingpool.processor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

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
        /** Not there, or not yet: the compiler says so if it stays away. */
        UNKNOWN,
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
            "java.util.regex.Pattern",
            "kotlin.text.Regex",
            "kotlin.time.Instant",
            "kotlin.uuid.Uuid");

    private static final Map<String, Form> CONTAINERS = Map.of(
            "java.util.List", Form.LIST,
            "java.util.Set", Form.SET,
            "java.util.Map", Form.MAP,
            "java.util.Optional", Form.OPTIONAL);

    /** Something that a type is made of, and where that is, for messages; and which component it is, if it is one. */
    private record Part(
            String where, TypeMirror type, @Nullable Element at) {}

    /**
     * A type within others.
     *
     * @param type the type
     * @param where what leads to it, for messages
     * @param at where it stands: a component, or in which type
     * @param ofArguments whether its wildcards may come from the type arguments of a record or a sealed type
     */
    private record Place(TypeMirror type, String where, Object at, boolean ofArguments) {}

    /** Ends the search in a type like {@code record Poly<T>(Optional<Poly<List<T>>> next)}. */
    private static final int MOST_TYPES = 256;

    private final Types types;
    private final Refusals refusals;
    private final HeldState heldState;
    private final RecordCopies recordCopies;
    private final PermittedTypes permittedTypes;
    /** Type variables whose bounds are being looked at: a bound may name its own variable. */
    private final Set<Element> entered = new HashSet<>();

    Sendability(Elements elements, Types types, WrittenMembers written) {
        this.types = types;
        this.refusals = new Refusals(elements, types, written);
        this.heldState = new HeldState(elements, types);
        this.recordCopies = new RecordCopies(types, written);
        this.permittedTypes = new PermittedTypes(types);
    }

    /** Says all that keeps a type from being sent, each with the way out; empty if nothing does. */
    List<Unsendable> problems(TypeMirror type, Words words) {
        return new Search(words, new HashSet<>(), new HashMap<>()).of(type);
    }

    private boolean isSendable(TypeMirror type) {
        return problems(type, Words.JAVA).isEmpty();
    }

    /** Says which state an exception may share with its item, and the way out; empty if none. */
    List<String> carried(TypeMirror thrown) {
        return thrown.getKind() == TypeKind.TYPEVAR
                ? carried(((TypeVariable) thrown).getUpperBound())
                : thrown instanceof DeclaredType declared
                        ? heldState.problems(declared, (owner, type) -> isSendable(type) && !copied(type))
                        : List.of();
    }

    /** Returns whether a type, or something that is looked at in it, is not there yet. */
    boolean isUnknown(TypeMirror type) {
        return isUnknown(type, new HashSet<>());
    }

    private boolean isUnknown(TypeMirror type, Set<String> seen) {
        if (UnresolvedTypes.isIn(type)) {
            return true;
        }
        if (!seen.add(TypeText.key(type)) || seen.size() > MOST_TYPES) {
            return false;
        }
        List<TypeMirror> fields = type instanceof DeclaredType declared ? heldState.fieldTypes(declared) : List.of();
        return Stream.concat(within(type), fields.stream()).anyMatch(part -> isUnknown(part, seen));
    }

    Form form(TypeMirror type) {
        return switch (type.getKind()) {
            case BOOLEAN, BYTE, CHAR, DOUBLE, FLOAT, INT, LONG, SHORT -> Form.VALUE;
            case ARRAY -> ((ArrayType) type).getComponentType().getKind().isPrimitive() ? Form.ARRAY : Form.UNSENDABLE;
            case TYPEVAR -> form((TypeVariable) type);
            case ERROR -> Form.UNKNOWN;
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

    /** Returns the types of a record's components, with the type arguments that this record type has. */
    List<TypeMirror> componentTypes(DeclaredType type) {
        List<TypeMirror> result = new ArrayList<>();
        for (RecordComponentElement component : components(type)) {
            result.add(componentType(type, component));
        }
        return result;
    }

    /** Returns the types that a value of a sealed type may have. */
    List<PermittedTypes.Permitted> permitted(DeclaredType sealed) {
        return permittedTypes.of(sealed);
    }

    /** Returns the type of a copy of a container, which can be filled. */
    DeclaredType filled(DeclaredType container) {
        return Wildcards.filled(types, container);
    }

    /** Returns a type with its own type parameters where it has wildcards. */
    DeclaredType withoutWildcards(DeclaredType type) {
        return Substitution.withoutWildcards(types, type);
    }

    /** Returns the types that code which copies a sendable type may have to name. */
    List<TypeMirror> namedInCopies(TypeMirror type) {
        List<TypeMirror> result = new ArrayList<>();
        if (!new Search(Words.JAVA, new HashSet<>(), new HashMap<>()).look(type)) {
            collectCopied(type, result, new HashSet<>());
        }
        return result;
    }

    private void collectCopied(TypeMirror type, List<TypeMirror> found, Set<String> seen) {
        if (copied(type) && seen.size() < MOST_TYPES && seen.add(TypeText.key(type))) {
            found.add(type);
            within(type).forEach(part -> collectCopied(part, found, seen));
        }
    }

    /** Returns what a sendable type is made of: elements, components or permitted types. */
    private List<Part> parts(TypeMirror type, Words words) {
        String where = "in " + words.type(type) + ", ";
        return switch (form(type)) {
            case LIST, SET, MAP, OPTIONAL ->
                ((DeclaredType) type)
                        .getTypeArguments().stream()
                                .map(argument -> new Part(where, argument, null))
                                .toList();
            case RECORD -> componentParts((DeclaredType) type, words);
            case SEALED ->
                permitted((DeclaredType) type).stream()
                        .map(permitted -> new Part(where, permitted.type(), null))
                        .toList();
            default -> List.of();
        };
    }

    /** Returns the types of what a type is made of, as they are read. */
    private Stream<TypeMirror> within(TypeMirror type) {
        return isContainer(type)
                ? Wildcards.read((DeclaredType) type).stream()
                : parts(type, Words.JAVA).stream().map(Part::type);
    }

    private boolean isContainer(TypeMirror type) {
        return CONTAINERS.containsValue(form(type));
    }

    /**
     * Returns {@code E} for {@code ? extends E} in a container. As an argument of a record or a sealed type a wildcard
     * stands for a type that no copy can name, so it stays where {@code E} has one there.
     */
    private TypeMirror taken(TypeMirror argument) {
        TypeMirror read = Wildcards.read(argument);
        return hasOpenWildcard(read) ? argument : read;
    }

    /** Returns whether a record or a sealed type in a type has a wildcard among its type arguments. */
    private boolean hasOpenWildcard(TypeMirror type) {
        return switch (form(type)) {
            case RECORD, SEALED -> TypeText.hasWildcard(type);
            case LIST, SET, MAP, OPTIONAL -> within(type).anyMatch(this::hasOpenWildcard);
            default -> false;
        };
    }

    private List<Part> componentParts(DeclaredType type, Words words) {
        List<Part> result = new ArrayList<>();
        for (RecordComponentElement component : components(type)) {
            if (!isPromised(component)) {
                String where = "in component " + component.getSimpleName() + " of " + words.type(type) + ", ";
                result.add(new Part(where, componentType(type, component), component));
            }
        }
        return result;
    }

    /** Returns whether the user promises that what a component holds is sendable. */
    static boolean isPromised(RecordComponentElement component) {
        return Annotations.has(component, Annotations.SENDABLE);
    }

    private static List<? extends RecordComponentElement> components(DeclaredType type) {
        return ((TypeElement) type.asElement()).getRecordComponents();
    }

    private Form form(TypeVariable variable) {
        Element parameter = TypeParameters.of(variable);
        if (Annotations.has(parameter, Annotations.SENDABLE)) {
            return Form.VALUE;
        }
        if (!entered.add(parameter)) {
            return Form.UNSENDABLE;
        }
        boolean bounded = bounds(variable).stream().anyMatch(bound -> isSendable(bound) && !copied(bound));
        entered.remove(parameter);
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

    private static boolean isIncomplete(DeclaredType type) {
        return TypeText.isRaw(type) && !Annotations.has(type.asElement(), Annotations.SENDABLE);
    }

    private boolean holds(TypeMirror type, Predicate<Form> wanted) {
        return holds(type, wanted, new HashSet<>());
    }

    private boolean holds(TypeMirror type, Predicate<Form> wanted, Set<String> seen) {
        if (wanted.test(form(type))) {
            return true;
        }
        return seen.size() < MOST_TYPES
                && seen.add(TypeText.key(type))
                && within(type).anyMatch(part -> holds(part, wanted, seen));
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

    private static List<? extends TypeMirror> bounds(TypeVariable variable) {
        return TypeParameters.of(variable).getBounds();
    }

    private static boolean abstractType(TypeElement type) {
        return type.getKind() == ElementKind.INTERFACE || type.getModifiers().contains(Modifier.ABSTRACT);
    }

    /** Looks for what cannot be sent in all that a type is made of, the nearest first; at each type once. */
    private final class Search {

        private final Words words;
        private final Set<String> seen;
        private final Map<String, Boolean> immutableFields;
        private final Deque<Place> open = new ArrayDeque<>();
        private final List<Place> entered = new ArrayList<>();
        private final Map<Object, Unsendable> found = new LinkedHashMap<>();

        Search(Words words, Set<String> seen, Map<String, Boolean> immutableFields) {
            this.words = words;
            this.seen = seen;
            this.immutableFields = immutableFields;
        }

        List<Unsendable> of(TypeMirror type) {
            return of(type, false);
        }

        private List<Unsendable> of(TypeMirror type, boolean ofArguments) {
            if (look(type, ofArguments)) {
                found.put("endless", endless(type));
            } else {
                entered.forEach(this::checkItself);
            }
            return List.copyOf(found.values());
        }

        private Unsendable endless(TypeMirror type) {
            return new Unsendable(type, "it is made of ever more types; mark its type @Sendable if it is immutable");
        }

        /** Returns whether there is no end to what the type is made of. */
        boolean look(TypeMirror type) {
            return look(type, false);
        }

        private boolean look(TypeMirror type, boolean ofArguments) {
            open.add(new Place(type, "", "", ofArguments));
            while (!open.isEmpty() && seen.size() <= MOST_TYPES) {
                look(open.remove());
            }
            return seen.size() > MOST_TYPES;
        }

        private void look(Place place) {
            TypeMirror type = place.type();
            Form form = form(type);
            if (form == Form.UNSENDABLE) {
                add(place, refusals.of(type, words));
            } else if (form != Form.UNKNOWN && type instanceof DeclaredType declared && isIncomplete(declared)) {
                add(place, words.type(type) + " has no type arguments; name them");
            } else if (seen.add(key(place))) {
                entered.add(place);
                boolean ofArguments = isContainer(type) ? place.ofArguments() : TypeText.hasWildcard(type);
                parts(type, words).forEach(part -> open.add(within(place, part, ofArguments)));
            }
        }

        private String key(Place place) {
            String key = TypeText.key(place.type());
            return isContainer(place.type()) ? place.at() + (place.ofArguments() ? "?" : "") + key : key;
        }

        private Place within(Place place, Part part, boolean ofArguments) {
            return new Place(
                    ofArguments ? part.type() : taken(part.type()),
                    place.where() + part.where(),
                    part.at() == null ? List.of(place.at(), part.where()) : part.at(),
                    ofArguments);
        }

        /** A component of a generic record is told once, whatever the record's type arguments are. */
        private void add(Place place, String problem) {
            found.putIfAbsent(List.of(place.at(), problem), new Unsendable(place.type(), place.where() + problem));
        }

        private void checkItself(Place place) {
            if (place.type() instanceof DeclaredType declared) {
                ownProblems(declared, form(declared)).forEach(problem -> add(place, problem));
            }
        }

        /** Says what is wrong with a type whatever its parts are. */
        private List<String> ownProblems(DeclaredType type, Form form) {
            TypeElement element = (TypeElement) type.asElement();
            if (form == Form.RECORD) {
                return copied(type) ? recordCopies.problems(element) : List.of();
            }
            return element.getKind() == ElementKind.ENUM
                            || (form == Form.SEALED && element.getKind().isClass())
                    ? heldState.problems(type, this::isImmutable)
                    : List.of();
        }

        /** What is wrong with the type of a field is told of the field, each time. */
        private boolean isImmutable(DeclaredType owner, TypeMirror field) {
            boolean ofArguments = TypeText.hasWildcard(owner);
            String key = (ofArguments ? "?" : "") + TypeText.key(field);
            Boolean known = immutableFields.get(key);
            if (known != null) {
                return known;
            }
            boolean result = new Search(words, new HashSet<>(seen), immutableFields)
                            .of(field, ofArguments)
                            .isEmpty()
                    && !copied(field);
            immutableFields.put(key, result);
            return result;
        }
    }
}
