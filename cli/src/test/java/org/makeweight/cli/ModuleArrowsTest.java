package org.makeweight.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between modules and to libraries, as docs/architecture.md draws them. */
@AnalyzeClasses(packages = "org.makeweight", importOptions = ImportOption.DoNotIncludeTests.class)
class ModuleArrowsTest {
    @ArchTest
    static final ArchRule CORE_KNOWS_NO_OTHER_MODULE = classes()
            .that()
            .resideInAPackage("org.makeweight.core..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.makeweight.core..", "java..", "jdk.incubator.vector..", "com.fasterxml.jackson.core..");

    @ArchTest
    static final ArchRule VECTORS_ONLY_IN_CLASSES_FOUND_BY_NAME = noClasses()
            .that()
            .haveSimpleNameNotStartingWith("Vector")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jdk.incubator.vector..")
            .orShould()
            .dependOnClassesThat(resideInAPackage("org.makeweight..").and(simpleNameStartingWith("Vector")));

    @ArchTest
    static final ArchRule METHODS_KNOW_ONLY_CORE = classes()
            .that()
            .resideInAnyPackage("org.makeweight.smote..", "org.makeweight.gan..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.makeweight.core..", "org.makeweight.smote..", "org.makeweight.gan..", "java..", "jdk..");

    @ArchTest
    static final ArchRule SMOTE_AND_GAN_ARE_STRANGERS = noClasses()
            .that()
            .resideInAPackage("org.makeweight.smote..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.makeweight.gan..");

    @ArchTest
    static final ArchRule EVALUATION_FINDS_METHODS_BY_SERVICE = noClasses()
            .that()
            .resideInAnyPackage("org.makeweight.evaluation..", "org.makeweight.report..", "org.makeweight.datasets..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.makeweight.smote..", "org.makeweight.gan..", "org.makeweight.cli..");

    @ArchTest
    static final ArchRule EVALUATION_KNOWS_NO_REPORT_AND_NO_FILE_FORMAT = noClasses()
            .that()
            .resideInAPackage("org.makeweight.evaluation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.makeweight.report..", "org.makeweight.datasets..");

    @ArchTest
    static final ArchRule SPARK_KNOWS_ONLY_EVALUATION = classes()
            .that()
            .resideInAPackage("org.makeweight.spark..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.makeweight.spark..",
                    "org.makeweight.evaluation..",
                    "org.makeweight.core..",
                    "org.apache.spark..",
                    "scala..",
                    "java..");

    @ArchTest
    static final ArchRule SPARK_ONLY_IN_ITS_ROOM = noClasses()
            .that()
            .resideOutsideOfPackage("org.makeweight.spark..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark..", "scala..");

    @ArchTest
    static final ArchRule TRIBUO_ONLY_BEHIND_LEARNERS_AND_DATASETS = noClasses()
            .that()
            .resideOutsideOfPackages("org.makeweight.evaluation.learner..", "org.makeweight.datasets..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.tribuo..", "com.oracle.labs..", "ml.dmlc..");

    @ArchTest
    static final ArchRule SQL_ONLY_IN_THE_STORE = noClasses()
            .that()
            .resideOutsideOfPackage("org.makeweight.evaluation.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.sqlite..");

    @ArchTest
    static final ArchRule PICOCLI_ONLY_IN_THE_COMMAND = noClasses()
            .that()
            .resideOutsideOfPackage("org.makeweight.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule STATISTICS_KNOW_NO_TRIALS = classes()
            .that()
            .resideInAPackage("org.makeweight.evaluation.statistics..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.makeweight.evaluation.statistics..",
                    "org.makeweight.core..",
                    "org.apache.commons.math3..",
                    "java..");

    @ArchTest
    static final ArchRule PDFBOX_ONLY_IN_THE_CANVAS = noClasses()
            .that()
            .resideOutsideOfPackage("org.makeweight.report.canvas..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox..");

    @ArchTest
    static final ArchRule NO_PLATFORM_DEPENDENT_FUNCTIONS = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.makeweight.core..",
                    "org.makeweight.smote..",
                    "org.makeweight.gan..",
                    "org.makeweight.datasets..",
                    "org.makeweight.evaluation.learner..",
                    "org.makeweight.evaluation.metric..",
                    "org.makeweight.evaluation.protocol..",
                    "org.makeweight.evaluation.quality..",
                    "org.makeweight.evaluation.statistics..")
            .should()
            .callMethod(Math.class, "exp", double.class)
            .orShould()
            .callMethod(Math.class, "log", double.class)
            .orShould()
            .callMethod(Math.class, "pow", double.class, double.class)
            .orShould()
            .callMethod(Math.class, "tanh", double.class)
            .orShould()
            .callMethod(Math.class, "sin", double.class)
            .orShould()
            .callMethod(Math.class, "cos", double.class);

    @ArchTest
    static final ArchRule METHOD_PACKAGES_HAVE_NO_CYCLES =
            slices().matching("org.makeweight.(*)..").should().beFreeOfCycles();
}
