package org.besa;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.web.multipart.MultipartFile;

class CodingRulesTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.besa");

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Utils?|Manager|Impl|Helper|Service|Dto)$")
                .check(CLASSES);
        noClasses()
                .should()
                .resideInAnyPackage("..core..", "..common..", "..shared..", "..util..", "..service..", "..dto..")
                .check(CLASSES);
    }

    @Test
    void dependenciesAreGivenToConstructors() {
        noFields().should().beAnnotatedWith(Autowired.class).check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.besa.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void controllersAreSeenByNobody() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .notBePublic()
                .check(CLASSES);
    }

    @Test
    void testsInTheBrowserRunOneAtATime() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Test")
                .should()
                .beMetaAnnotatedWith(ResourceLock.class)
                .check(new ClassFileImporter().importPackages("org.besa.browser"));
    }

    @Test
    void documentsAreReadWithoutSpringOrDatabase() {
        noClasses()
                .that()
                .resideInAnyPackage("org.besa.plans.reading..", "org.besa.plans.deadline..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..")
                .check(CLASSES);
    }

    @Test
    void theClockIsInjected() {
        noClasses()
                .should()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .check(CLASSES);
    }

    @Test
    void whatPeopleSendIsLookedAtBeforeItIsRead() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.besa.platform.files")
                .should()
                .callMethodWhere(target(owner(assignableTo(MultipartFile.class)))
                        .and(target(nameMatching("getInputStream|getBytes|getResource|transferTo"))))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(jakarta.servlet.http.Part.class)
                .because("Uploads.take looks for viruses")
                .check(CLASSES);
    }

    @Test
    void everyPackageSaysWhatIsNull() throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of("src/main/java"))) {
            List<Path> silent = folders.filter(Files::isDirectory)
                    .filter(CodingRulesTests::holdsClasses)
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                    .toList();
            assertTrue(silent.isEmpty(), () -> "packages without package-info.java: " + silent);
        }
    }

    /// Of two descriptions of a package the test's wins, and the border of its module is checked no longer.
    @Test
    void testsDoNotDescribeAPackageAnew() throws IOException {
        Path tests = Path.of("src/test/java");
        try (Stream<Path> files = Files.walk(tests)) {
            List<Path> twice = files.filter(file -> file.endsWith("package-info.java"))
                    .filter(file -> Files.exists(Path.of("src/main/java").resolve(tests.relativize(file))))
                    .toList();
            assertTrue(twice.isEmpty(), () -> "packages described in main and again in test: " + twice);
        }
    }

    private static boolean holdsClasses(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
