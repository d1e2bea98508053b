package io.github.messagingpool;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may import whom. */
@AnalyzeClasses(packages = "io.github.messagingpool", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule nothingPointsOutOfTheCore = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "io.github.messagingpool",
                    "org.jspecify..",
                    "org.slf4j..",
                    "org.agrona..",
                    "org.jctools..");

    @ArchTest
    static final ArchRule thirdPartyTypesAreNotInThePublicApi = noClasses()
            .that()
            .arePublic()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.agrona..", "org.jctools..");

    @ArchTest
    static final ArchRule whatIsNotForUsersIsPackagePrivateAndFinal = classes()
            .that()
            .areNotPublic()
            .and()
            .areNotInterfaces()
            .and()
            .areTopLevelClasses()
            .should()
            .bePackagePrivate();
}
