package io.github.messagingpool;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.messagingpool.local.LocalThreadPool;
import io.github.messagingpool.spi.LocalPools;
import io.github.messagingpool.threads.Log;
import io.github.messagingpool.threads.ThreadDriver;
import io.github.messagingpool.threads.Threads;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may depend on whom, and who may be seen. */
@AnalyzeClasses(packages = "io.github.messagingpool", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String CONTRACT = "io.github.messagingpool";
    private static final String ENGINE = "io.github.messagingpool.local";
    private static final String THREADS = "io.github.messagingpool.threads";
    private static final String RECORDER = "io.github.messagingpool.jfr";
    private static final String FOR_MAKERS = "io.github.messagingpool.spi";
    private static final String WAY_OUT =
            "look which of the arrows among them is new (jdeps -v), and hand in an interface, or"
                    + " a function, in place of the class that it points to; see docs/architecture.md";

    /** More than one reads at a sitting, and raised once: see docs/adr/0012-who-waits-and-how-long.md. */
    private static final int MOST_FILES = 76;

    private static final int MOST_FILES_FOR_MAKERS = 13;

    @ArchTest
    static final ArchRule nothingPointsOutOfTheCore = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "jdk.jfr..",
                    CONTRACT,
                    FOR_MAKERS,
                    ENGINE,
                    THREADS,
                    RECORDER,
                    "org.jspecify..",
                    "org.slf4j..",
                    "org.agrona..",
                    "org.jctools..");

    /** Which a Java runtime may be without. */
    @ArchTest
    static final ArchRule theFlightRecorderIsNamedInOneRoomAlone = noClasses()
            .that()
            .resideOutsideOfPackage(RECORDER)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jdk.jfr..");

    @ArchTest
    static final ArchRule thirdPartyTypesAreNotInThePublicApi = noClasses()
            .that()
            .resideInAnyPackage(CONTRACT, FOR_MAKERS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.agrona..", "org.jctools..");

    @ArchTest
    static final ArchRule theEngineIsSeenByOneClassAlone = noClasses()
            .that()
            .resideOutsideOfPackage(ENGINE)
            .and()
            .doNotBelongToAnyOf(LocalPools.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ENGINE);

    @ArchTest
    static final ArchRule theThreadsKnowTheContractAlone = noClasses()
            .that()
            .resideInAPackage(THREADS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ENGINE);

    @ArchTest
    static final ArchRule theThreadsAreHiddenButForWhatTheEngineAndThatClassName = classes()
            .that()
            .resideInAPackage(THREADS)
            .and()
            .areTopLevelClasses()
            .and()
            .doNotBelongToAnyOf(ThreadDriver.class, Threads.class, Log.class)
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule theEngineIsHiddenButForWhatThatClassNames = classes()
            .that()
            .resideInAPackage(ENGINE)
            .and()
            .areTopLevelClasses() // others are as hidden as what they stand in
            .and()
            .doNotBelongToAnyOf(LocalThreadPool.class)
            .should()
            .notBePublic()
            .because("only what LocalPools names is public; make the class package-private");

    @ArchTest
    static final ArchRule hiddenClassesAreFinalUnlessExtended = classes()
            .that(DescribedPredicate.describe(
                    "are not public, or of the engine",
                    type -> !type.getModifiers().contains(JavaModifier.PUBLIC)
                            || Set.of(ENGINE, THREADS).contains(type.getPackageName())))
            .and()
            .areNotInterfaces()
            .and()
            .areNotAnonymousClasses()
            .and(DescribedPredicate.describe("are not extended", ArchitectureTests::isNotExtended))
            .should()
            .haveModifier(JavaModifier.FINAL);

    private static boolean isNotExtended(JavaClass type) {
        return type.getSubclasses().isEmpty();
    }

    @Test
    void noMoreThanFiveClassesDependOnEachOther() throws URISyntaxException {
        assertThat(circles(CONTRACT))
                .as("circles of more than five classes; %s", WAY_OUT)
                .filteredOn(circle -> circle.size() > 5)
                .isEmpty();
    }

    /** A circle that goes through several rooms is no circle of any of them. */
    @Test
    void noMoreThanThreeClassesOfARoomDependOnEachOther() throws URISyntaxException {
        assertThat(circles(CONTRACT))
                .as("circles of more than three classes within a room; %s", WAY_OUT)
                .allSatisfy(circle -> assertThat(
                                Stream.of("spi.", "local.", "threads.", "").map(room -> circle.stream()
                                        .filter(name -> room.isEmpty() ? !name.contains(".") : name.startsWith(room))
                                        .toList()))
                        .allSatisfy(ofRoom -> assertThat(ofRoom).hasSizeLessThanOrEqualTo(3)));
    }

    private static List<Set<String>> circles(String packageName) throws URISyntaxException {
        Path classes = Path.of(ThreadPool.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return new ClassCircles(classes, packageName).find();
    }

    @Test
    void noRoomIsCrowded() throws IOException {
        Path sources = Path.of("src/main/java");

        assertThat(files(sources.resolve("io/github/messagingpool"))).hasSizeBetween(1, MOST_FILES);
        assertThat(files(sources.resolve("io/github/messagingpool/local"))).hasSizeBetween(1, MOST_FILES);
        assertThat(files(sources.resolve("io/github/messagingpool/spi"))).hasSizeBetween(1, MOST_FILES_FOR_MAKERS);
    }

    private static List<Path> files(Path room) throws IOException {
        try (Stream<Path> files = Files.list(room)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
