package cratekeeper.cli;

import cratekeeper.agent.MetadataCollector;
import cratekeeper.agent.QueueListener;
import cratekeeper.integration.Linked;
import cratekeeper.music.Attempt.Outcome;
import cratekeeper.music.DownloadJob;
import cratekeeper.music.DownloadJob.State;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackQuery;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `download`: from words or a link to a tagged file.
@CommandLine.Command(
        name = "download",
        description = "Find a recording, fetch the best file, check, tag and file it.")
final class DownloadCommand extends Command {
    @Parameters(
            paramLabel = "WORDS|LINK",
            arity = "1..*",
            description = "Artist, title, mix; or links.")
    @SuppressWarnings("NullAway.Init")
    private List<String> words;

    @Option(
            names = "--from",
            paramLabel = "SERVICE",
            split = ",",
            description = "Fetch only from these services, in this order.")
    private List<String> from = new ArrayList<>();

    @Override
    int run() throws Exception {
        List<Service> chain = Asking.inOrder(from);
        try (var core = open()) {
            core.claimHome();
            var ids = new HashSet<String>();
            for (var wanted : wanted(core))
                ids.add(
                        core.queue()
                                .add(wanted.query(), wanted.chosen(), null, chain, wanted.list())
                                .id());
            return runJobs(this, core, ids);
        }
    }

    /// Works on these jobs until they end, and prints how it goes and how they ended.
    static int runJobs(Command command, Core core, Set<String> ids)
            throws IOException, InterruptedException {
        var queue = core.queue();
        AutoCloseable listening = queue.listen(new JobLines(command, ids));
        try {
            queue.start(job -> ids.contains(job.id()));
            queue.awaitIdle();
        } finally {
            stop(listening);
        }
        return new JobResults(command, core)
                .print(queue.jobs().stream().filter(j -> ids.contains(j.id())).toList());
    }

    private static void stop(AutoCloseable listening) throws IOException {
        try {
            listening.close();
        } catch (Exception e) {
            throw new IOException("The queue's listener did not stop.", e);
        }
    }

    private record Wanted(TrackQuery query, @Nullable Track chosen, @Nullable String list) {
        static Wanted of(Track track, @Nullable String list) {
            return new Wanted(TrackQuery.of(track), track, list);
        }
    }

    /// Words make one track; each link makes those behind it.
    private List<Wanted> wanted(Core core) throws Exception {
        var links = core.links();
        String text = String.join(" ", words).strip();
        if (words.stream().noneMatch(w -> Asking.link(links, w).isPresent())) {
            if (text.isEmpty()) throw new Stop(ExitCode.WRONG_WORDS, "Say what to download.");
            return List.of(new Wanted(MetadataCollector.query(text), null, null));
        }
        var wanted = new ArrayList<Wanted>();
        for (String word : words) {
            var link =
                    Asking.link(links, word)
                            .orElseThrow(() ->
                                    new Stop(
                                            ExitCode.WRONG_WORDS,
                                            "Give either words or links, not both: “"
                                                    + word
                                                    + "”."));
            int before = wanted.size();
            wanted.addAll(behind(core, links.follow(link)));
            if (wanted.size() == before)
                throw new Stop(ExitCode.INCOMPLETE, "Nothing we can read lies behind " + word);
        }
        return wanted;
    }

    private static List<Wanted> behind(Core core, Linked linked) throws Exception {
        if (!(linked instanceof Linked.WholePlaylist(var list)))
            return linked.tracks().stream().map(t -> Wanted.of(t, null)).toList();
        var read = core.playlists().read(list, (_, _, _) -> {});
        return read.entries().stream()
                .flatMap(entry -> entry.found().stream())
                .map(track -> Wanted.of(track, read.name()))
                .toList();
    }

    /// Prints what happens, a line a step; progress in bytes only every 10 %.
    static final class JobLines implements QueueListener {
        private final Command command;
        private final Set<String> ids;
        private final java.util.Map<String, String> last =
                new java.util.concurrent.ConcurrentHashMap<>();

        /// @param ids jobs to tell of; empty tells of all
        JobLines(Command command, Set<String> ids) {
            this.command = command;
            this.ids = ids;
        }

        @Override
        public void changed(DownloadJob job, long bytesPerSecond) {
            if (job.state().ended() || (!ids.isEmpty() && !ids.contains(job.id()))) return;
            long percent =
                    job.state() == State.DOWNLOADING && job.bytesTotal() > 0
                            ? job.bytesDone() * 10 / job.bytesTotal() * 10
                            : -1;
            String step = job.state() + " " + percent + " " + job.message() + job.attempts().size();
            if (step.equals(last.put(job.id(), step))) return;
            if (command.json()) {
                var event =
                        Documents.object()
                                .put("event", job.state().json())
                                .put("id", job.id())
                                .put("query", job.query().text());
                if (job.offer() != null) event.put("service", job.offer().service().id());
                if (percent >= 0)
                    event.put("bytesDone", job.bytesDone())
                            .put("bytesTotal", job.bytesTotal())
                            .put("bytesPerSecond", bytesPerSecond);
                if (!job.message().isEmpty()) event.put("message", job.message());
                command.print(event);
            } else {
                command.line(job.name() + ": " + words(job, percent));
            }
        }

        private static String words(DownloadJob job, long percent) {
            if (percent >= 0) return "downloading " + percent + " %";
            return job.message().isEmpty() ? job.state().json() : job.message();
        }
    }

    /// Prints how jobs ended and finds the exit code.
    record JobResults(Command command, Core core) {

        int print(List<DownloadJob> jobs) throws IOException, InterruptedException {
            boolean allDone = true;
            for (DownloadJob job : jobs) {
                allDone &= job.state() == State.DONE;
                var reasons =
                        core.reviews().items().stream()
                                .filter(item -> item.id().equals(job.id()))
                                .flatMap(item -> item.reasons().stream())
                                .toList();
                var file =
                        job.path() == null || job.state() != State.DONE
                                ? null
                                : core.probe().quick(Path.of(job.path()));
                if (command.json()) {
                    command.print(
                            Documents.job(
                                    job,
                                    file,
                                    reasons.stream()
                                            .map(r -> r.reason().json())
                                            .distinct()
                                            .toList()));
                    if (job.state() != State.DONE) command.complain(ending(job));
                    continue;
                }
                if (job.state() == State.DONE) command.line(ending(job));
                else command.complain(ending(job));
                job.attempts()
                        .forEach(a ->
                                command.line("  " + a.service().displayName() + ": " + a.reason()));
                reasons.forEach(r -> command.line("  " + r.reason().words() + ": " + r.detail()));
            }
            if (jobs.stream().anyMatch(j -> j.message().startsWith("No service could be reached")))
                return ExitCode.NOBODY_REACHED;
            if (!allDone && jobs.stream().allMatch(JobResults::wantsSignIn))
                return ExitCode.SIGN_IN_NEEDED;
            return allDone ? ExitCode.DONE : ExitCode.INCOMPLETE;
        }

        /// Whether nothing but a sign-in was in the way.
        private static boolean wantsSignIn(DownloadJob job) {
            return job.state() == State.DONE
                    || (!job.attempts().isEmpty()
                            && job.attempts().stream()
                                    .allMatch(a -> a.outcome() == Outcome.SIGN_IN_NEEDED));
        }

        private String ending(DownloadJob job) {
            return job.name()
                    + ": "
                    + switch (job.state()) {
                        case DONE ->
                                "done, %s, %d of %d fields: %s"
                                        .formatted(
                                                job.quality(),
                                                job.filledFields(),
                                                job.requiredFields(),
                                                job.path());
                        case REVIEW ->
                                "needs your review (cratekeeper review show %s). %s"
                                        .formatted(job.id(), job.message());
                        case FAILED -> job.message();
                        default -> job.state().json();
                    };
        }
    }
}
