package io.github.messagingpool.drivers;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Another kind of pool can be made without a look into the engine: these were. */
@AnalyzeClasses(packages = "io.github.messagingpool.drivers")
class StrangersTests {

    @ArchTest
    static final ArchRule driversUseTheContractAndSpiAlone = classes()
            .that(DescribedPredicate.describe("are no tests", StrangersTests::isNoTest))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "io.github.messagingpool",
                    "io.github.messagingpool.spi",
                    "io.github.messagingpool.drivers");

    private static boolean isNoTest(JavaClass type) {
        return !type.getName().replaceAll("\\$.*", "").endsWith("Tests");
    }
}
