package cratekeeper.integration.assistant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.account.Secret;
import cratekeeper.json.Json;
import cratekeeper.music.Track;
import cratekeeper.net.FakeApi;
import cratekeeper.net.FakeReply;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssistantTest {
    private static final String PATH = "/v1/chat/completions";
    private static final String KEY = "sk-very-secret";

    private FakeApi api;

    @BeforeEach
    void begin() {
        api = new FakeApi();
    }

    @AfterEach
    void end() {
        api.close();
    }

    @Test
    void aNameBecomesPartsAndTheKeyGoesIntoTheHeaderOnly() throws Exception {
        says(
                "```json\n{\"artists\":[\"Mara Lindqvist\"],\"title\":\"Night Ferry\",\"version\":\"\"}\n```");
        assertEquals(
                Optional.of(Track.builder().title("Night Ferry").artist("Mara Lindqvist").build()),
                read("mlq__nght.fery_"));
        var asked = api.requests().getFirst();
        assertEquals(Optional.of("Bearer " + KEY), asked.header("Authorization"));
        assertFalse(asked.pathAndQuery().contains(KEY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I cannot tell.",
                "{}",
                "{\"artists\":[],\"title\":\"Night Ferry\"}",
                "{\"artists\":[\"\"],\"title\":\"\"}",
                "{\"artists\":null,\"title\":null}",
                "}{"
            })
    void anAnswerWithoutPartsIsNone(String content) throws Exception {
        says(content);
        assertEquals(Optional.empty(), read("x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>busy</html>", "", "{\"choices\":7", "[1,2"})
    void whatIsNoAnswerIsOneSentence(String body) {
        api.answer(PATH, FakeReply.json(body));
        sentence("The assistant sent an answer that cannot be read.");
    }

    @Test
    void absurdlyLongPartsAreNotTaken() throws Exception {
        says("{\"artists\":[\"A\"],\"title\":\"" + "x".repeat(5_000) + "\"}");
        assertEquals(Optional.empty(), read("x"));
    }

    @Test
    void aRefusalAnEndlessAnswerAndARedirectAreOneSentenceEach() {
        api.answer(PATH, FakeReply.json(401, "{\"error\":\"" + KEY + "\"}"));
        sentence("The assistant refused the question (401).");
        api.answer(PATH, FakeReply.json("x".repeat(1 << 19)));
        sentence("The assistant's answer is too long.");
        api.answer(PATH, FakeReply.redirect(api.uri("/elsewhere").toString()));
        sentence("The assistant refused the question (302).");
        assertTrue(api.requests("/elsewhere").isEmpty(), "the key went elsewhere");
    }

    private void sentence(String expected) {
        var failure = assertThrows(IOException.class, () -> read("x"));
        assertEquals(expected, failure.getMessage());
        assertFalse(String.valueOf(failure.getCause()).contains(KEY));
    }

    private void says(String content) {
        api.answer(
                PATH,
                FakeReply.json(
                        Json.OURS.writeValueAsString(
                                Map.of(
                                        "choices",
                                        List.of(Map.of("message", Map.of("content", content)))))));
    }

    private Optional<Track> read(String name) throws Exception {
        try (var assistant =
                new Assistant(api.uri("/v1/"), new Secret(KEY), "small", Duration.ofSeconds(10))) {
            assertFalse(assistant.toString().contains(KEY));
            return assistant.read(name);
        }
    }
}
