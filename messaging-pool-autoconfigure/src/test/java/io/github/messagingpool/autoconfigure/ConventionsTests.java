package io.github.messagingpool.autoconfigure;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** Tests for the conventions of Spring Boot, and for who may import whom. */
class ConventionsTests {

    private static final String MODULE = "io.github.messagingpool.autoconfigure";
    private static final String METRICS = MODULE + ".metrics";
    private static final String CONTEXT = MODULE + ".context";
    private static final String OBSERVATION = MODULE + ".observation";
    private static final String HEALTH = MODULE + ".health";
    private static final String WEB = MODULE + ".web";
    private static final String DASHBOARD = MODULE + ".dashboard";
    private static final String TRANSACTION = MODULE + ".transaction";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(MODULE);

    @Test
    void theImportsAreSortedAndComplete() {
        List<String> imports =
                ImportCandidates.load(AutoConfiguration.class, getClass().getClassLoader()).getCandidates().stream()
                        .filter(name -> name.startsWith("io.github.messagingpool."))
                        .toList();

        assertThat(imports)
                .isSorted()
                .containsExactlyInAnyOrderElementsOf(CLASSES.stream()
                        .filter(type -> type.isAnnotatedWith(AutoConfiguration.class))
                        .map(type -> type.getName())
                        .toList());
    }

    @Test
    void autoConfigurationsAreFinalAndShowNothing() {
        classes()
                .that()
                .areAnnotatedWith(AutoConfiguration.class)
                .should()
                .haveSimpleNameEndingWith("AutoConfiguration")
                .andShould()
                .haveModifier(JavaModifier.FINAL)
                .andShould()
                .notBeMetaAnnotatedWith(ComponentScan.class)
                .check(CLASSES);
        methods().that().areAnnotatedWith(Bean.class).should().notBePublic().check(CLASSES);
        constructors()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(AutoConfiguration.class)
                .should()
                .notBePublic()
                .check(CLASSES);
    }

    @Test
    void onlyWhatAUserCallsIsPublic() {
        assertThat(CLASSES.stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(type -> type.isTopLevelClass())
                        .map(type -> type.getSimpleName()))
                .containsExactlyInAnyOrder(
                        "AfterCommit",
                        "MessagingPoolAutoConfiguration",
                        "MessagingPoolContextAutoConfiguration",
                        "MessagingPoolDashboardCheckAutoConfiguration",
                        "MessagingPoolEndpointAutoConfiguration",
                        "MessagingPoolHealthContributorAutoConfiguration",
                        "MessagingPoolMetricsAutoConfiguration",
                        "MessagingPoolObservationAutoConfiguration",
                        "MessagingPoolObservationContext",
                        "MessagingPoolObservationConvention",
                        "MessagingPoolProblemDetailsAutoConfiguration",
                        "MessagingPoolProperties",
                        "MessagingPoolsEndpoint",
                        "MessagingPoolsEndpointProperties",
                        "MessagingPoolsEndpointWebExtension",
                        "PoolBeans",
                        "PoolItemScan",
                        "ThreadPoolBuilderCustomizer",
                        "ThreadPoolCreator");
    }

    @Test
    void nothingIsStaticAndChanges() {
        fields().that().areStatic().should().beFinal().check(CLASSES);
    }

    @Test
    void onlyTheClassesOfAnOptionalFeatureUseItsTypes() {
        noClasses()
                .that()
                .resideOutsideOfPackages(METRICS, CONTEXT, OBSERVATION)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.micrometer..")
                .check(CLASSES);
        noClasses()
                .that()
                .haveNameNotMatching(".*(Endpoint|IdText).*")
                .and()
                .resideOutsideOfPackage(DASHBOARD)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.boot.actuate..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage(HEALTH)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.boot.health..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackages(WEB, DASHBOARD)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.web..", "org.springframework.http..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage(TRANSACTION)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.transaction..")
                .check(CLASSES);
    }

    @Test
    void thePackageOfAnOptionalFeatureIsUsedByNoOther() {
        for (String feature : List.of(METRICS, CONTEXT, OBSERVATION, HEALTH, WEB, DASHBOARD, TRANSACTION)) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage(feature)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(feature)
                    .check(CLASSES);
        }
    }

    @Test
    void thisModuleUsesTheCoreSpringAndTheOptionalFeaturesAlone() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAPackage("java..")
                        .or(resideInAPackage("javax.lang.model..")) // of the JDK: modifiers of generated code
                        .or(resideInAPackage("io.github.messagingpool"))
                        .or(resideInAPackage("io.github.messagingpool.spi"))
                        .or(resideInAPackage(MODULE + ".."))
                        .or(resideInAPackage("org.springframework.."))
                        .or(resideInAPackage("org.slf4j.."))
                        .or(resideInAPackage("org.jspecify.."))
                        .or(resideInAPackage("jakarta.servlet.."))
                        .or(resideInAPackage("reactor.core.."))
                        .or(resideInAPackage("io.micrometer..")))
                .check(CLASSES);
    }
}
