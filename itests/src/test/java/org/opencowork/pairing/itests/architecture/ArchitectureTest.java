package org.opencowork.pairing.itests.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.UUID;

/**
 * The hexagon: bundles meet only in the API, and the core decides without touching the world.
 *
 * <p>Of the shared code each adapter carries a copy of its own, so that it is no place to meet.
 */
@AnalyzeClasses(packages = Bundles.ROOT, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String API = Bundles.ROOT + ".api..";
    private static final String CORE = Bundles.ROOT + ".core..";
    private static final String SHARED = Bundles.ROOT + ".shared..";

    @ArchTest
    static final ArchRule bundlesMeetOnlyInTheApi = slices().assignedFrom(new Bundles())
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAPackage(API))
            .ignoreDependency(alwaysTrue(), resideInAPackage(SHARED))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule everyClassIsInThePackageOfItsBundle =
            classes().should(Bundles.holdThem()).allowEmptyShould(true);

    @ArchTest
    static final ArchRule theApiNeedsOnlyTheJdk = classes()
            .that()
            .resideInAPackage(API)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(API, "java..", "org.jspecify.annotations..", "org.osgi.annotation..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theSharedCodeNeedsOnlyTheJdkAndItsLibrary = classes()
            .that()
            .resideInAPackage(SHARED)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(SHARED, "java..", "org.jspecify.annotations..", "com.google.gson..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theCoreNeedsOnlyTheApi = classes()
            .that()
            .resideInAPackage(CORE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    CORE,
                    API,
                    "java..",
                    "org.jspecify.annotations..",
                    "org.osgi.annotation..",
                    "org.osgi.service.component.annotations..",
                    "org.osgi.service.component.propertytypes..",
                    "org.osgi.service.metatype.annotations..",
                    "org.slf4j..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theCoreIsGivenTimeAndChance = noClasses()
            .that()
            .resideInAPackage(CORE)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(Thread.class, "sleep", long.class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theCoreDoesNoInputOrOutput = noClasses()
            .that()
            .resideInAPackage(CORE)
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.nio\\.(file|channels)\\..*|java\\.io\\.File.*|java\\.net\\..*(Socket|http).*")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule componentsAreFinal = classes()
            .that()
            .areAnnotatedWith("org.osgi.service.component.annotations.Component")
            .should()
            .haveModifier(FINAL)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule namesSayWhatAClassIs = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Util|Utils|Helper|Helpers)")
            .allowEmptyShould(true);
}
