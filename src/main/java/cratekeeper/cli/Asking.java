package cratekeeper.cli;

import cratekeeper.agent.Links;
import cratekeeper.agent.MetadataCollector;
import cratekeeper.agent.SearchRequest;
import cratekeeper.agent.SearchResult;
import cratekeeper.agent.ServiceAnswer;
import cratekeeper.music.Service;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The words and options of commands that ask services.
final class Asking {
    @Parameters(
            paramLabel = "WORDS",
            arity = "1..*",
            description = "Artist, title, mix; or a link.")
    @SuppressWarnings("NullAway.Init")
    List<String> words;

    @Option(
            names = "--only",
            paramLabel = "SERVICE",
            split = ",",
            description = "Ask only these services.")
    private List<String> only = new ArrayList<>();

    @Option(names = "--fresh", description = "Go round the cache and refresh it.")
    boolean fresh;

    SearchRequest request(int limit) {
        String text = String.join(" ", words).strip();
        if (text.isEmpty()) throw new Stop(ExitCode.WRONG_WORDS, "Say what to look for.");
        return new SearchRequest(MetadataCollector.query(text), services(only), fresh, limit);
    }

    /// @throws Stop for a service that nobody knows
    static Set<Service> services(List<String> names) {
        var services = EnumSet.noneOf(Service.class);
        for (String name : names) {
            services.add(
                    Service.of(name)
                            .orElseThrow(() ->
                                    new Stop(
                                            ExitCode.WRONG_WORDS,
                                            "There is no service called “"
                                                    + name
                                                    + "”. Known ones: "
                                                    + String.join(
                                                            ", ",
                                                            java.util.Arrays.stream(
                                                                            Service.values())
                                                                    .map(Service::id)
                                                                    .toList())
                                                    + ".")));
        }
        return services;
    }

    /// The same, each once, in the order in which they are named.
    static List<Service> inOrder(List<String> names) {
        Set<Service> known = services(names);
        return names.stream()
                .flatMap(name -> Service.of(name).stream())
                .filter(known::contains)
                .distinct()
                .toList();
    }

    /// The link that these words are, if they are one.
    ///
    /// @throws Stop they begin as a web address, and are none
    static Optional<URI> link(Links links, String text) {
        var link = links.find(text);
        if (link.isEmpty() && text.strip().matches("(?i)https?://.*"))
            throw new Stop(
                    ExitCode.WRONG_WORDS, "This link cannot be read: check it and paste it whole.");
        return link;
    }

    /// Nobody answered: the reason that all share, or the first one.
    static void checkReached(SearchResult found) {
        if (found.services().isEmpty()) {
            throw new Stop(ExitCode.WRONG_WORDS, "None of these services can be searched yet.");
        }
        boolean answered =
                found.services().stream().anyMatch(s -> s.state() == ServiceAnswer.State.ANSWERED);
        if (answered) return;
        // Where others failed too, a sign-in is not what helps most.
        var failed =
                found.services().stream()
                        .filter(s -> s.state() != ServiceAnswer.State.SIGN_IN_NEEDED)
                        .findFirst();
        if (failed.isEmpty())
            throw new Stop(ExitCode.SIGN_IN_NEEDED, found.services().getFirst().error());
        throw new Stop(
                ExitCode.NOBODY_REACHED,
                "No service could be asked: "
                        + failed.get().error()
                        + " Check the connection and try again.");
    }
}
