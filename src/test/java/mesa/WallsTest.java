package mesa;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class WallsTest {

    private static JavaClasses house;

    @BeforeAll
    static void readTheHouse() {
        house = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("mesa");
    }

    @Test
    void noModuleUsesWhatItMayNot() {
        ApplicationModules.of(MesaApplication.class).verify();
    }

    @Test
    void onlyEngineAndProcessPackagesKnowTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackages("mesa.engine..", "..process..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.camunda..", "spinjar..")
                .because("few imports of the engine are the way out of it")
                .check(house);
    }

    @Test
    void onlyTheDemoKnowsTheEmbeddedParts() {
        noClasses()
                .that()
                .resideOutsideOfPackage("mesa.demo..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("mesa.demo..", "io.zonky..", "com.icegreen..")
                .because("the packaged application has neither")
                .check(house);
    }

    @Test
    void theRoomsOfIncomingMailStandOneBehindTheOther() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("mesa.intake.mail..")
                .layer("reading")
                .definedBy("mesa.intake.mail.reading..")
                .layer("kept")
                .definedBy("mesa.intake.mail.kept..")
                .layer("sorting")
                .definedBy("mesa.intake.mail.sorting..")
                .layer("deeds")
                .definedBy("mesa.intake.mail.deeds..")
                .layer("the front")
                .definedBy("mesa.intake.mail", "mesa.intake.mail.mailbox..", "mesa.intake.mail.process..")
                .whereLayer("reading")
                .mayNotAccessAnyLayer()
                .whereLayer("kept")
                .mayOnlyAccessLayers("reading")
                .whereLayer("sorting")
                .mayOnlyAccessLayers("reading", "kept")
                .whereLayer("deeds")
                .mayOnlyAccessLayers("reading", "kept", "sorting")
                .because("a mail is read, sorted and dealt with one after the other")
                .check(house);
        slices().matching("mesa.intake.mail.(*)..").should().beFreeOfCycles().check(house);
    }

    @Test
    void noDelegateGoesPastItsService() {
        noClasses()
                .that()
                .resideInAPackage("..process..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(org.springframework.data.repository.Repository.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..")
                .because("the delegate only translates")
                .allowEmptyShould(true)
                .check(house);
    }
}
