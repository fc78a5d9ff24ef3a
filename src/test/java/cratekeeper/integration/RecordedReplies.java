package cratekeeper.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// Checks of the recorded replies of a service: one for each file, and none forgotten.
public final class RecordedReplies {

    /// What a recorded reply must give.
    @FunctionalInterface
    public interface Check {
        void on(String body) throws Exception;
    }

    private final String service;
    private final Map<String, Check> checks = new TreeMap<>();

    public RecordedReplies(String service) {
        this.service = service;
    }

    public RecordedReplies file(String name, Check check) {
        checks.put(name, check);
        return this;
    }

    public Stream<DynamicTest> tests() {
        var names = Fixtures.sharedNames(service);
        var complete =
                DynamicTest.dynamicTest(
                        "no file is forgotten", () -> assertEquals(names, checks.keySet()));
        return Stream.concat(
                Stream.of(complete),
                checks.entrySet().stream()
                        .filter(check -> names.contains(check.getKey()))
                        .map(check ->
                                DynamicTest.dynamicTest(
                                        check.getKey(),
                                        () ->
                                                check.getValue()
                                                        .on(
                                                                Fixtures.shared(
                                                                        service,
                                                                        check.getKey())))));
    }
}
