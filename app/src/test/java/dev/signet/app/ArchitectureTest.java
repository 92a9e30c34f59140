package dev.signet.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules of ARCHITECTURE.md that concern the adapters. */
@AnalyzeClasses(packages = "dev.signet", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
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
    static final ArchRule the_account_dialect_sees_no_other = noClasses()
            .that()
            .resideInAPackage("dev.signet.http.account..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.signet.http.envelope..", "dev.signet.http.plain..");

    @ArchTest
    static final ArchRule the_envelope_dialect_sees_no_other = noClasses()
            .that()
            .resideInAPackage("dev.signet.http.envelope..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.signet.http.account..", "dev.signet.http.plain..");

    @ArchTest
    static final ArchRule the_plain_dialect_sees_no_other = noClasses()
            .that()
            .resideInAPackage("dev.signet.http.plain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.signet.http.account..", "dev.signet.http.envelope..");

    @ArchTest
    static final ArchRule the_pages_see_no_dialect = noClasses()
            .that()
            .resideInAPackage("dev.signet.http.console..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.signet.http.account..",
                    "dev.signet.http.envelope..",
                    "dev.signet.http.plain..",
                    "dev.signet.http.problem..",
                    "dev.signet.http.machine..");

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
}
