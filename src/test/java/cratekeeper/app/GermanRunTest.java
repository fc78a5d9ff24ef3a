package cratekeeper.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cratekeeper.agent.MetadataCollector;
import cratekeeper.agent.RankedOffer;
import cratekeeper.agent.SearchRequest;
import cratekeeper.agent.ServiceAnswer;
import cratekeeper.agent.ServiceStatus;
import cratekeeper.cli.Core;
import cratekeeper.integration.SignIn;
import cratekeeper.music.Attempt;
import cratekeeper.music.DownloadJob;
import cratekeeper.music.LibraryTrack;
import cratekeeper.music.ReviewItem;
import cratekeeper.ui.Language;
import cratekeeper.ui.Said;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// What really runs say, joined as they join it: all of it is known to the German window.
class GermanRunTest {
    /// Some are found, some end in review, some are not there.
    private static final List<String> WANTED =
            List.of(
                    "Mara Lindqvist Night Ferry Extended Mix",
                    "Anselm Okoro Low Sun Original Mix",
                    "Kaito Rei Tidewater Dub",
                    "Sable & Rue Undertow",
                    "Tallow A Name That Nobody Has",
                    "Northern Dock");

    private final Logger said = (Logger) LoggerFactory.getLogger(Said.class);
    private final ListAppender<ILoggingEvent> lacking = new ListAppender<>();

    /// A file or its quality alone may be all that a reason tells.
    private final Set<String> names = new TreeSet<>();

    @TempDir Path home;

    @BeforeEach
    void speakGerman() {
        Language.use(Language.GERMAN);
        lacking.start();
        said.addAppender(lacking);
        said.setLevel(Level.DEBUG);
    }

    @AfterEach
    void speakEnglish() {
        Language.use(Language.ENGLISH);
        said.detachAppender(lacking);
        said.setLevel(null);
    }

    @Test
    void everythingThatIsSaidInTheSandboxHasAForm() throws Exception {
        var heard = new ConcurrentSkipListSet<String>();
        var options = new Core.Options(false, true, home.toString(), false);
        try (var core = Wiring.open(options, heard::add)) {
            core.claimHome();
            core.sandbox().orElseThrow().prepare();
            for (String words : WANTED) search(core, words, heard);
            queue(core, heard);
            library(core, heard);
            for (ServiceStatus status : core.board().statuses())
                heard.addAll(List.of(status.message(), status.connection(), status.limit()));
            core.accounts()
                    .all()
                    .forEach(account -> account.entries().forEach(e -> tell(e, heard)));
        }
        assertTrue(heard.size() > 30, heard.toString());
        heard.forEach(Said::of);
        var unknown =
                lacking.list.stream()
                        .map(event -> String.valueOf(event.getArgumentArray()[0]))
                        .collect(Collectors.toCollection(TreeSet::new));
        unknown.removeAll(names);
        assertEquals("", String.join("\n", unknown));
    }

    private static void tell(SignIn.Entry entry, Set<String> heard) {
        heard.addAll(List.of(entry.label(), entry.hint()));
    }

    private static void search(Wiring core, String words, Set<String> heard) throws Exception {
        var query = MetadataCollector.query(words);
        var found = core.collector().search(SearchRequest.of(query), _ -> {});
        for (ServiceAnswer answer : found.services()) heard.add(answer.error());
        for (var track : found.tracks()) heard.addAll(track.metadata().reasons());
        if (found.tracks().isEmpty()) return;
        var best = core.collector().complete(found.tracks().getFirst());
        heard.addAll(best.reasons());
        for (RankedOffer offer : core.scout().offers(query, best.track()))
            heard.addAll(offer.reasons());
    }

    private void queue(Wiring core, Set<String> heard) throws Exception {
        var queue = core.queue();
        for (String words : WANTED) queue.add(MetadataCollector.query(words), null, null);
        try (var _ =
                queue.listen((job, _) -> {
                    if (!job.message().startsWith("Remotely queued")) heard.add(job.message());
                })) {
            queue.start(_ -> true);
            queue.awaitIdle();
        }
        for (DownloadJob job : queue.jobs())
            for (Attempt attempt : job.attempts()) {
                heard.addAll(List.of(attempt.reason(), attempt.outcome().json()));
                if (attempt.offer() == null) continue;
                names.addAll(List.of(attempt.offer().fileName(), attempt.offer().quality()));
            }
        for (ReviewItem item : core.reviews().items())
            for (ReviewItem.Reason reason : item.reasons()) heard.add(reason.detail());
    }

    private static void library(Wiring core, Set<String> heard) throws Exception {
        for (LibraryTrack track : core.library().find("", 1_000))
            heard.addAll(track.file().evidence());
    }
}
