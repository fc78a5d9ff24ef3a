package cratekeeper.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.json.Json;
import cratekeeper.music.Field;
import cratekeeper.music.MusicalKey;
import cratekeeper.music.Preferences;
import cratekeeper.music.Service;
import cratekeeper.music.SharingTerms;
import cratekeeper.net.Limit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
    private static final Preferences MINE =
            new Preferences(
                    List.of(Service.ARCHIVE),
                    List.of(Service.MUSICBRAINZ, Service.DISCOGS),
                    Map.of(),
                    List.of("MP3"),
                    256,
                    2_000,
                    8_000,
                    0.95,
                    0.5,
                    List.of("Radio Edit"),
                    MusicalKey.Notation.OPEN_KEY,
                    "{artists} - {title}",
                    1,
                    Set.of(Field.TITLE, Field.GENRES));
    private static final Settings SETTINGS =
            new Settings(
                    MINE,
                    Settings.Theme.DARK,
                    true,
                    true,
                    "/downloads",
                    Map.of(Service.DISCOGS, Limit.parse("25/1m even")));

    @TempDir Path folder;
    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-01-02T03:04:05Z"));

    private Path path() {
        return folder.resolve("settings.json");
    }

    private SettingsFile file() {
        return new SettingsFile(path(), clock);
    }

    private SettingsFile.Loaded load(String text) throws Exception {
        Files.writeString(path(), text);
        return file().load();
    }

    @Test
    void whatIsSavedIsLoaded() throws Exception {
        file().save(SETTINGS);
        assertEquals(new SettingsFile.Loaded(SETTINGS, List.of()), file().load());
        file().save(Settings.DEFAULT);
        assertEquals(new SettingsFile.Loaded(Settings.DEFAULT, List.of()), file().load());
        try (var files = Files.list(folder)) {
            assertEquals(List.of(path()), files.toList());
        }
    }

    @Test
    void theFirstStartHasTheDefaults() {
        assertEquals(new SettingsFile.Loaded(Settings.DEFAULT, List.of()), file().load());
    }

    @Test
    void theFileIsForPeopleToo() throws Exception {
        file().save(SETTINGS);
        String text = Files.readString(path());
        assertTrue(text.contains("\"theme\" : \"dark\""), text);
        assertTrue(text.contains("\"discogs\" : \"25/1m even\""), text);
    }

    @Test
    void whatIsMissingHasItsDefault() throws Exception {
        var loaded = load("{\"theme\":\"light\",\"preferences\":{\"downloadsAtOnce\":2}}");
        assertEquals(List.of(), loaded.notices());
        assertEquals(Settings.Theme.LIGHT, loaded.settings().theme());
        assertEquals(2, loaded.settings().preferences().downloadsAtOnce());
        assertEquals(Preferences.DEFAULT.trust(), loaded.settings().preferences().trust());
        assertEquals(Settings.DEFAULT, load("{}").settings());
        assertEquals(Settings.DEFAULT, load("{\"theme\":null,\"preferences\":null}").settings());
    }

    @Test
    void theRequiredFieldsAreChosenByTheirNames() throws Exception {
        assertEquals(Field.REQUIRED, Settings.DEFAULT.preferences().requiredFields());
        var loaded =
                load("{\"preferences\":{\"requiredFields\":[\"artwork\",\"genre\",\"title\"]}}");
        assertEquals(List.of(), loaded.notices());
        assertEquals(
                Set.of(Field.TITLE, Field.GENRES, Field.ARTWORK),
                loaded.settings().preferences().requiredFields());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"theme\":\"purple\",\"later\":1}",
                "{\"theme\":\"da",
                "[1]",
                "no settings"
            })
    void whatIsNotUnderstoodIsCopiedAsideBeforeItIsWrittenOver(String text) throws Exception {
        Files.writeString(path(), text);
        file().save(SETTINGS);
        assertEquals(new SettingsFile.Loaded(SETTINGS, List.of()), file().load());
        assertEquals(
                text, Files.readString(folder.resolve("settings.json.damaged-20260102T030405Z")));
    }

    @Test
    void whatAnotherVersionWroteIsKept() throws Exception {
        var loaded = load("{\"later\":[1],\"preferences\":{\"newer\":true,\"downloadsAtOnce\":2}}");
        assertEquals(List.of(), loaded.notices());
        file().save(loaded.settings().with(Settings.Theme.DARK));
        var tree = Json.OURS.readTree(Files.readString(path()));
        assertEquals("[1]", tree.path("later").toString());
        assertTrue(tree.path("preferences").path("newer").asBoolean());
        assertEquals(2, tree.path("preferences").path("downloadsAtOnce").asInt());
        assertEquals("dark", tree.path("theme").asString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"soulseekSharing\":true,\"theme\":\"purple\"}",
                "{\"soulseekSharing\":true,\"theme\":{}}",
                "{\"soulseekSharing\":true,\"limits\":{\"discogs\":\"fast\"}}",
                "{\"soulseekSharing\":true,\"limits\":{\"nobody\":\"1/1s\"}}",
                "{\"soulseekSharing\":true,\"limits\":{\"discogs\":null}}",
                "{\"soulseekSharing\":true,\"preferences\":7}",
                "{\"soulseekSharing\":true,\"preferences\":{\"downloadChain\":[\"nobody\"]}}",
                "{\"soulseekSharing\":true,\"preferences\":{\"downloadChain\":[null]}}",
                "{\"soulseekSharing\":true,\"preferences\":{\"downloadsAtOnce\":-1}}",
                "{\"soulseekSharing\":true,\"preferences\":{\"acceptAt\":\"much\"}}",
                "{\"soulseekSharing\":true,\"preferences\":{\"acceptAt\":7}}",
                "{\"soulseekSharing\":true,\"preferences\":{\"nameTemplate\":\"\"}}",
                "{\"soulseekSharing\":true,\"preferences\":{\"requiredFields\":[\"title\",\"mood\"]}}",
                "{\"soulseekSharing\":true,\"preferences\":{\"requiredFields\":[]}}",
                "{\"soulseekSharing\":true,\"preferences\":{\"requiredFields\":[null]}}",
            })
    void oneValueThatMakesNoSenseCostsNoOther(String text) throws Exception {
        var loaded = load(text);
        assertEquals(1, loaded.notices().size(), loaded.notices().toString());
        assertTrue(loaded.settings().soulseekSharing());
        assertEquals(Settings.DEFAULT.preferences(), loaded.settings().preferences());
        assertEquals(Settings.DEFAULT.theme(), loaded.settings().theme());
        assertEquals(Map.of(), loaded.settings().limits());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "7", "null", "{\"theme\":\"dark\"", "<html>", "\u0000"})
    void aDamagedFileIsSetAsideAndNeverDeleted(String text) throws Exception {
        for (String end : List.of("", "-2")) {
            var loaded = load(text);
            Path aside = folder.resolve("settings.json.damaged-20260102T030405Z" + end);
            assertEquals(Settings.DEFAULT, loaded.settings());
            assertEquals(
                    List.of(
                            "The settings were damaged, so the usual ones are used; the damaged"
                                    + " file is kept as "
                                    + aside
                                    + "."),
                    loaded.notices());
            assertEquals(text, Files.readString(aside));
            assertFalse(Files.exists(path()));
        }
    }

    @Test
    void aFileThatCannotBeReadIsToldAndLeftAlone() throws Exception {
        Files.createDirectory(path());
        var loaded = file().load();
        assertEquals(Settings.DEFAULT, loaded.settings());
        assertEquals(1, loaded.notices().size());
        assertTrue(Files.isDirectory(path()));
    }

    @Test
    void noBytesBreakIt() throws Exception {
        file().save(SETTINGS);
        byte[] good = Files.readAllBytes(path());
        var random = new Random(3);
        for (int i = 0; i < 400; i++) {
            byte[] bad = good.clone();
            for (int n = 1 + random.nextInt(6); n > 0; n--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            Files.write(path(), bad);
            var loaded = file().load();
            assertTrue(loaded.settings().preferences().downloadsAtOnce() >= 1);
            if (i % 50 == 0) clearAside();
        }
        Files.write(path(), "\uFEFF{\"theme\":\"dark\"}".getBytes(StandardCharsets.UTF_8));
        assertEquals(Settings.Theme.DARK, file().load().settings().theme());
    }

    @Test
    void languageTextSizeFoldersAndSwitchesAreKept() throws Exception {
        var set =
                new Settings(
                        MINE,
                        Settings.Theme.LIGHT,
                        SharingTerms.OFF,
                        false,
                        "",
                        Map.of(),
                        Settings.Language.DE,
                        125,
                        "/records",
                        Set.of(Service.SPOTIFY));
        file().save(set);
        assertEquals(new SettingsFile.Loaded(set, List.of()), file().load());
        String text = Files.readString(path());
        assertTrue(text.contains("\"language\" : \"de\""), text);
        assertTrue(text.contains("\"textSize\" : 125"), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"textSize\":79}", "{\"textSize\":201}", "{\"language\":\"fr\"}"})
    void whatTheWindowCannotDoIsPassedOver(String text) throws Exception {
        var loaded = load(text);
        assertEquals(1, loaded.notices().size());
        assertEquals(Settings.DEFAULT, loaded.settings());
    }

    @Test
    void whatIsExportedHoldsNothingThatAnybodyElseWroteIntoTheFile() throws Exception {
        var loaded = load("{\"theme\":\"dark\",\"discogsToken\":\"hush-hush\"}");
        Path exported = folder.resolve("exported.json");
        file().export(loaded.settings(), exported);
        assertFalse(Files.readString(exported).contains("hush"));
        assertEquals(loaded.settings(), file().bring(exported).settings());
        assertTrue(
                Files.readString(path()).contains("hush"), "the person's own file is left alone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{}", "Dear Sir", "{\"name\":\"list\",\"tracks\":[]}"})
    void anotherFileIsNoSettingsAndStaysAsItIs(String text) throws Exception {
        Path other = Files.writeString(folder.resolve("letter.txt"), text);
        var e = assertThrows(IOException.class, () -> file().bring(other));
        assertEquals(
                "letter.txt holds no settings of Cratekeeper: nothing was changed.",
                e.getMessage());
        assertEquals(text, Files.readString(other));
    }

    private void clearAside() throws Exception {
        try (var files = Files.list(folder)) {
            for (Path aside : files.filter(f -> !f.equals(path())).toList()) Files.delete(aside);
        }
    }
}
