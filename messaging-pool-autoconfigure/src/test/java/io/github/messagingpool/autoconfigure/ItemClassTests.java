package io.github.messagingpool.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.messagingpool.Init;
import io.github.messagingpool.PoolItem;
import java.lang.annotation.Annotation;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Constructor;
import java.util.UUID;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.modifier.SyntheticState;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.dynamic.scaffold.subclass.ConstructorStrategy;
import net.bytebuddy.implementation.MethodCall;
import org.junit.jupiter.api.Test;

/** Tests for {@link ItemClass}. */
class ItemClassTests {

    @Test
    void theIdTypeIsThatOfTheInitWhereTheConstructorTakesIt() {
        assertThat(ItemClass.of(ByLong.class).idType()).isEqualTo(long.class);
        assertThat(ItemClass.of(ByInt.class).idType()).isEqualTo(int.class);
        assertThat(ItemClass.of(ByUuid.class).idType()).isEqualTo(UUID.class);
    }

    @Test
    void theIdTypeOfAClassThatDoesNotSayIsAny() {
        assertThat(ItemClass.idType(NoItem.class)).isEqualTo(Object.class);
    }

    @Test
    void aPoolIsNamedAfterItsClassUnlessItsAnnotationSaysOtherwise() {
        assertThat(ItemClass.poolName(ByLong.class)).isEqualTo("by-long");
        assertThat(ItemClass.poolName(ByInt.class)).isEqualTo("ints");
    }

    /** Kotlin writes a second one for parameters with default values. */
    @Test
    void aConstructorThatACompilerWroteForItselfIsNone() throws NoSuchMethodException {
        Class<?> item = new ByteBuddy()
                .subclass(Object.class, ConstructorStrategy.Default.NO_CONSTRUCTORS)
                .defineConstructor(Visibility.PUBLIC)
                .withParameters(long.class, int.class)
                .intercept(MethodCall.invoke(Object.class.getConstructor()))
                .defineConstructor(Visibility.PUBLIC, SyntheticState.SYNTHETIC)
                .withParameters(long.class, int.class, int.class, Void.class)
                .intercept(MethodCall.invoke(Object.class.getConstructor()))
                .make()
                .load(getClass().getClassLoader())
                .getLoaded();

        assertThat(ItemClass.constructorOf(item).getParameterTypes()).containsExactly(long.class, int.class);
    }

    /** Kotlin writes it where all parameters have default values, and copies the annotation to it. */
    @Test
    void aMarkedConstructorWithoutParametersIsNoneBesideAnother() throws NoSuchMethodException {
        AnnotationDescription mark =
                AnnotationDescription.Builder.ofType(PoolItem.Constructor.class).build();
        Class<?> item = new ByteBuddy()
                .subclass(Object.class, ConstructorStrategy.Default.NO_CONSTRUCTORS)
                .defineConstructor(Visibility.PUBLIC)
                .withParameters(long.class)
                .intercept(MethodCall.invoke(Object.class.getConstructor()))
                .annotateMethod(mark)
                .defineConstructor(Visibility.PUBLIC)
                .intercept(MethodCall.invoke(Object.class.getConstructor()))
                .annotateMethod(mark)
                .make()
                .load(getClass().getClassLoader())
                .getLoaded();

        assertThat(ItemClass.constructorOf(item).getParameterTypes()).containsExactly(long.class);
    }

    /** The compiler plugin runs no processor on what is written in Kotlin. */
    @Test
    void aMissingInitOfAClassOfKotlinIsAskedOfKapt() {
        Class<? extends Annotation> mark = new ByteBuddy()
                .makeAnnotation()
                .name("kotlin.Metadata")
                .annotateType(AnnotationDescription.Builder.ofType(Retention.class)
                        .define("value", RetentionPolicy.RUNTIME)
                        .build())
                .make()
                .load(getClass().getClassLoader(), ClassLoadingStrategy.Default.CHILD_FIRST)
                .getLoaded()
                .asSubclass(Annotation.class);
        Class<?> item = new ByteBuddy()
                .subclass(Object.class, ConstructorStrategy.Default.NO_CONSTRUCTORS)
                .name("com.example.Cart")
                .annotateType(
                        AnnotationDescription.Builder.ofType(PoolItem.class).build(),
                        AnnotationDescription.Builder.ofType(mark).build())
                .defineConstructor(Visibility.PUBLIC)
                .withParameters(long.class)
                .intercept(MethodCall.invoke(objectConstructor()))
                .make()
                .load(mark.getClassLoader())
                .getLoaded();

        assertThatExceptionOfType(PoolSetupException.class)
                .isThrownBy(() -> ItemClass.of(item))
                .satisfies(e -> assertThat(e.remedy())
                        .contains("Let kapt run io.github.messagingpool:messaging-pool-processor", "docs/kotlin.md")
                        .contains("write a data class")
                        .doesNotContain("annotationProcessorPaths"));
    }

    private static Constructor<?> objectConstructor() {
        return Object.class.getConstructors()[0];
    }

    @PoolItem
    record ByLong(ByLongInit init) {}

    record ByLongInit(long id) implements Init.OfLong<ByLong> {}

    @PoolItem("ints")
    record ByInt(ByIntInit init) {}

    record ByIntInit(int id) implements Init.OfInt<ByInt> {}

    @PoolItem
    record ByUuid(ByUuidInit init) {}

    record ByUuidInit(UUID id) implements Init.OfKey<ByUuid> {}

    record NoItem() {}
}
