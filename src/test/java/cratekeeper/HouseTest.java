package cratekeeper;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// Who may know whom. When a rule fails, move the class to the room that its imports belong to.
@AnalyzeClasses(packages = "cratekeeper", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    @ArchTest
    static final ArchRule roomsHaveNoCycles =
            slices().matching("cratekeeper.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule platformsStandAlone =
            slices().matching("cratekeeper.integration.(*)..").should().notDependOnEachOther();

    /// Soulseek's rooms, each knowing only those before it in the list.
    @ArchTest
    static final ArchRule soulseekReadsBeforeItTalks =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .withOptionalLayers(true)
                    .layer("wire")
                    .definedBy("cratekeeper.integration.soulseek.wire..")
                    .layer("server")
                    .definedBy("cratekeeper.integration.soulseek.server..")
                    .layer("peers")
                    .definedBy("cratekeeper.integration.soulseek.peers..")
                    .layer("search")
                    .definedBy("cratekeeper.integration.soulseek.search..")
                    .layer("shares")
                    .definedBy("cratekeeper.integration.soulseek.shares..")
                    .layer("transfers")
                    .definedBy("cratekeeper.integration.soulseek.transfers..")
                    .layer("distributed")
                    .definedBy("cratekeeper.integration.soulseek.distributed..")
                    .layer("soulseek")
                    .definedBy("cratekeeper.integration.soulseek")
                    .whereLayer("wire")
                    .mayNotAccessAnyLayer()
                    .whereLayer("server")
                    .mayOnlyAccessLayers("wire")
                    .whereLayer("peers")
                    .mayOnlyAccessLayers("wire", "server")
                    .whereLayer("search")
                    .mayOnlyAccessLayers("wire", "server", "peers")
                    .whereLayer("shares")
                    .mayOnlyAccessLayers("wire", "server", "peers")
                    .whereLayer("transfers")
                    .mayOnlyAccessLayers("wire", "server", "peers", "shares")
                    .whereLayer("distributed")
                    .mayOnlyAccessLayers("wire", "server", "peers", "shares");

    @ArchTest static final ArchRule musicKnowsNobody = room("music", "music");

    @ArchTest static final ArchRule matchIsPure = room("match", "match", "music");

    @ArchTest
    static final ArchRule listsAreReadPurely = room("playlist", "playlist", "match", "music");

    @ArchTest static final ArchRule mediaKnowsFilesOnly = room("media", "media", "music");

    @ArchTest static final ArchRule jsonKnowsMusic = room("json", "json", "music");

    @ArchTest static final ArchRule storeKnowsMusic = room("store", "store", "json", "music");

    @ArchTest static final ArchRule netKnowsMusic = room("net", "net", "json", "music");

    @ArchTest
    static final ArchRule accountsKnowTheNet = room("account", "account", "net", "json", "music");

    @ArchTest
    static final ArchRule configKnowsSettings =
            room("config", "config", "account", "net", "json", "music");

    @ArchTest
    static final ArchRule platformsKnowTheNet =
            room("integration", "integration", "account", "net", "json", "music");

    @ArchTest
    static final ArchRule agentsDecide =
            room(
                    "agent",
                    "agent",
                    "match",
                    "playlist",
                    "media",
                    "store",
                    "json",
                    "account",
                    "integration",
                    "music");

    @ArchTest
    static final ArchRule theWindowAsksAgents =
            room("ui", "ui", "agent", "media", "account", "integration", "music");

    @ArchTest
    static final ArchRule theSandboxIsAWorldOfItsOwn =
            room("sandbox", "sandbox", "media", "json", "music");

    @ArchTest
    static final ArchRule agentsAndFacesNameNoPlatform =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "cratekeeper.agent..", "cratekeeper.ui..", "cratekeeper.cli..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("cratekeeper.integration.(*)..");

    @ArchTest
    static final ArchRule onlyTheEntryKnowsTheSandbox =
            classes()
                    .that()
                    .resideInAPackage("cratekeeper.sandbox..")
                    .should()
                    .onlyHaveDependentClassesThat()
                    .resideInAnyPackage("cratekeeper.sandbox..", "cratekeeper.app..");

    @ArchTest
    static final ArchRule onlyTheWindowKnowsJavaFx =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("cratekeeper.ui..", "cratekeeper.app..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("javafx..");

    @ArchTest
    static final ArchRule viewModelsKnowNoControl =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("ViewModel")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javafx.scene..", "javafx.stage..", "org.controlsfx..");

    @ArchTest
    static final ArchRule wordsNeedNoMachinery =
            noClasses()
                    .that()
                    .resideInAnyPackage("cratekeeper.music..", "cratekeeper.match..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "java.net.http..",
                            "okhttp3..",
                            "java.sql..",
                            "org.jdbi..",
                            "tools.jackson..");

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("cratekeeper.cli..", "cratekeeper.app..")
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err");

    private static ArchRule room(String name, String... mayKnow) {
        var others =
                java.util.Arrays.stream(mayKnow)
                        .map(room -> "cratekeeper." + room + "..")
                        .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage("cratekeeper." + name + "..")
                .should()
                .onlyDependOnClassesThat(
                        com.tngtech.archunit.base.DescribedPredicate.describe(
                                "are outside of the house or in " + String.join(", ", mayKnow),
                                type ->
                                        !type.getPackageName().startsWith("cratekeeper")
                                                || java.util.Arrays.stream(others)
                                                        .anyMatch(p ->
                                                                com.tngtech.archunit.core.domain
                                                                        .PackageMatcher.of(p)
                                                                        .matches(
                                                                                type
                                                                                        .getPackageName()))))
                .allowEmptyShould(true);
    }
}
