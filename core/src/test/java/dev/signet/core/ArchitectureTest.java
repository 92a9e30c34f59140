package dev.signet.core;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.signet.core.shared.Refusal;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** The rules of ARCHITECTURE.md that concern the core. */
@AnalyzeClasses(packages = "dev.signet.core", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] USE_CASES = packages(
            "authentication",
            "registration",
            "signin",
            "google",
            "recovery",
            "keys",
            "clilogin",
            "tenancy",
            "oversight",
            "mailing",
            "introspection",
            "rotation");
    private static final String[] STATE = packages(
            "principal",
            "scope",
            "account",
            "organization",
            "project",
            "apikey",
            "session",
            "verification",
            "outbox",
            "audit",
            "throttle",
            "tx",
            "shared");
    private static final String[] CRYPTO_LIBRARIES = {
        "com.nimbusds..", "de.mkammerer..", "com.nulabinc..", "com.github.f4b6a3..", "com.github.benmanes.."
    };

    @ArchTest
    static final ArchRule features_depend_on_the_jdk_and_the_core_alone = classes()
            .that()
            .resideInAnyPackage(USE_CASES)
            .or()
            .resideInAnyPackage(STATE)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(USE_CASES)
                    .or(resideInAnyPackage(STATE))
                    .or(resideInAnyPackage("java..", "org.jspecify..")));

    @ArchTest
    static final ArchRule features_know_no_sql_no_network_and_no_cryptography = noClasses()
            .that(resideInAnyPackage(USE_CASES).or(resideInAnyPackage(STATE)))
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax..")
                    .or(resideInAnyPackage("java.net..")
                            .and(DescribedPredicate.not(JavaClass.Predicates.type(java.net.IDN.class)))));

    @ArchTest
    static final ArchRule state_does_not_know_use_cases = noClasses()
            .that()
            .resideInAnyPackage(STATE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(USE_CASES);

    @ArchTest
    static final ArchRule packages_are_free_of_cycles =
            slices().matching("dev.signet.core.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule only_crypto_touches_the_crypto_libraries = noClasses()
            .that(resideOutsideOfPackages(packages("crypto")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CRYPTO_LIBRARIES);

    @ArchTest
    static final ArchRule only_the_extension_of_junit_touches_junit = noClasses()
            .that(resideOutsideOfPackages(packages("junit")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.junit..", packages("junit")[0]);

    @ArchTest
    static final ArchRule no_type_of_a_crypto_library_is_in_a_public_signature = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .should(notMention(CRYPTO_LIBRARIES));

    @ArchTest
    static final ArchRule time_ids_and_randomness_come_through_constructors = noClasses()
            .that(resideOutsideOfPackages(packages("crypto", "memory")))
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(SecureRandom.class);

    @ArchTest
    static final ArchRule refusals_are_enums_or_records = classes()
            .that()
            .implement(Refusal.class)
            .should()
            .beEnums()
            .orShould()
            .beRecords();

    @ArchTest
    static final ArchRule ids_are_records =
            classes().that().haveSimpleNameEndingWith("Id").should().beRecords();

    private static String[] packages(String... names) {
        String[] packages = new String[names.length];
        for (int i = 0; i < names.length; i++) {
            packages[i] = "dev.signet.core." + names[i] + "..";
        }
        return packages;
    }

    private static ArchCondition<JavaMethod> notMention(String... packages) {
        DescribedPredicate<JavaClass> library = resideInAnyPackage(packages);
        return new ArchCondition<>("not mention a crypto library") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean mentions = library.test(method.getRawReturnType())
                        || method.getRawParameterTypes().stream().anyMatch(library);
                events.add(new SimpleConditionEvent(method, !mentions, method.getDescription()));
            }
        };
    }
}
