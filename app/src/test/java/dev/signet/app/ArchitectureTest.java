package dev.signet.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** The rules of ARCHITECTURE.md that concern the adapters. */
@AnalyzeClasses(packages = "dev.signet", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final List<String> DIALECTS = List.of("account", "envelope", "plain", "problem", "machine");

    @ArchTest
    static final ArchRule the_core_knows_no_adapter = noClasses()
            .that()
            .resideInAPackage("dev.signet.core..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.signet.http..", "dev.signet.jdbc..", "dev.signet.mail..", "dev.signet.app..");

    @ArchTest
    static final ArchRule http_sees_no_other_adapter = noClasses()
            .that()
            .resideInAPackage("dev.signet.http..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.signet.jdbc..", "dev.signet.mail..", "dev.signet.app..", "dev.signet.core.memory..");

    @ArchTest
    static final ArchRule jdbc_sees_no_other_adapter = noClasses()
            .that()
            .resideInAPackage("dev.signet.jdbc..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.signet.http..", "dev.signet.mail..", "dev.signet.app..", "dev.signet.core.memory..");

    @ArchTest
    static final ArchRule mail_sees_no_other_adapter = noClasses()
            .that()
            .resideInAPackage("dev.signet.mail..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.signet.http..", "dev.signet.jdbc..", "dev.signet.app..", "dev.signet.core.memory..");

    @ArchTest
    static void no_dialect_sees_another(JavaClasses all) {
        for (String dialect : DIALECTS) {
            String[] others = DIALECTS.stream()
                    .filter(other -> !other.equals(dialect))
                    .map(ArchitectureTest::below)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(below(dialect))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .check(all);
        }
    }

    @ArchTest
    static final ArchRule the_parts_of_the_app_have_no_cycle =
            slices().matching("dev.signet.app.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_pages_see_no_dialect = noClasses()
            .that()
            .resideInAPackage("dev.signet.http.console..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DIALECTS.stream().map(ArchitectureTest::below).toArray(String[]::new));

    @ArchTest
    static final ArchRule nothing_but_the_whole_sees_the_pages = noClasses()
            .that()
            .resideInAPackage("dev.signet.http.*..")
            .and()
            .resideOutsideOfPackage("dev.signet.http.console..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.signet.http.console..");

    @ArchTest
    static final ArchRule a_store_is_package_private = classes()
            .that()
            .haveSimpleNameStartingWith("Jdbc")
            .and()
            .doNotHaveSimpleName("JdbcStores")
            .should()
            .bePackagePrivate();

    private static String below(String part) {
        return "dev.signet.http." + part + "..";
    }
}
