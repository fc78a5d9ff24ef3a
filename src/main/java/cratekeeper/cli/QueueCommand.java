package cratekeeper.cli;

import cratekeeper.agent.DownloadQueue;
import cratekeeper.music.DownloadJob;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `queue`: the download queue, as it is kept over restarts.
@CommandLine.Command(name = "queue", description = "List, run and steer the download queue.")
final class QueueCommand extends Command {
    /// What to do with it.
    enum Action {
        LIST,
        PAUSE,
        RESUME,
        RUN,
        CANCEL,
        RETRY,
        WISHES,
        CHAIN
    }

    private static final Set<Action> NAMED = Set.of(Action.CANCEL, Action.RETRY, Action.CHAIN);

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "list|pause|resume|run|cancel|retry|wishes|chain",
            defaultValue = "list",
            description =
                    "What to do; pause and resume without an ID mean all. wishes: what is looked for"
                            + " again.")
    private Action action = Action.LIST;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "ID",
            description = "Jobs, as list names them.")
    private List<String> ids = List.of();

    @Option(
            names = "--from",
            paramLabel = "SERVICE",
            split = ",",
            description = "With chain: the services to try for these jobs, in this order.")
    private List<String> from = List.of();

    @Override
    int run() throws Exception {
        if (ids.isEmpty() && NAMED.contains(action)) {
            throw new Stop(
                    ExitCode.WRONG_WORDS, "Say which job: cratekeeper queue list shows their ids.");
        }
        try (var core = open()) {
            if (action == Action.WISHES) return wishes(core);
            var chain = Asking.inOrder(from);
            if (action != Action.LIST) core.claimHome();
            var queue = core.queue();
            for (String id : ids) {
                if (queue.job(id).isEmpty())
                    throw new Stop(
                            ExitCode.INCOMPLETE,
                            "There is no job " + id + ": cratekeeper queue list shows them.");
            }
            return switch (action) {
                case LIST -> list(queue);
                case RUN -> work(core, queue);
                default -> {
                    for (DownloadJob job : queue.jobs()) {
                        if (!ids.isEmpty() && !ids.contains(job.id())) continue;
                        if (action == Action.CHAIN) queue.setChain(job.id(), chain);
                        else steer(queue, job.id());
                    }
                    yield list(queue);
                }
            };
        }
    }

    private void steer(DownloadQueue queue, String id) throws IOException {
        switch (action) {
            case PAUSE -> queue.pause(List.of(id));
            case RESUME -> queue.resume(List.of(id));
            case CANCEL -> queue.cancel(List.of(id));
            case RETRY -> queue.retry(List.of(id));
            case LIST, RUN, WISHES, CHAIN -> throw new IllegalStateException(action.name());
        }
    }

    private int work(Core core, DownloadQueue queue) throws Exception {
        // Wishes that are due are among them.
        queue.grantWishes();
        var before =
                queue.jobs().stream().filter(j -> !j.state().ended()).map(DownloadJob::id).toList();
        try (AutoCloseable _ = queue.listen(new DownloadCommand.JobLines(this, Set.of()))) {
            queue.start(_ -> true);
            queue.awaitIdle();
        }
        return new DownloadCommand.JobResults(this, core)
                .print(queue.jobs().stream().filter(j -> before.contains(j.id())).toList());
    }

    private int wishes(Core core) throws IOException {
        var document = Documents.object();
        var array = document.putArray("wishes");
        for (var wish : core.wishes().all()) {
            String name = core.queue().job(wish.job()).map(DownloadJob::name).orElse("");
            array.addObject()
                    .put("id", wish.job())
                    .put("query", name)
                    .put("tries", wish.tries())
                    .put("nextAt", wish.nextAt().toString());
            if (!json())
                line(
                        "%s  %s looked for %d×, again at %s"
                                .formatted(
                                        wish.job(),
                                        Text.cell(name, 50),
                                        wish.tries(),
                                        Text.time(wish.nextAt())));
        }
        if (json()) print(document);
        else if (array.isEmpty()) line("Nothing is wished for.");
        return ExitCode.DONE;
    }

    private int list(DownloadQueue queue) {
        var jobs = queue.jobs();
        if (json()) {
            var document = Documents.object();
            queue.forecast().ifPresent(at -> document.put("doneAt", at.toString()));
            var array = document.putArray("jobs");
            jobs.forEach(job -> array.add(Documents.queued(job)));
            print(document);
            return ExitCode.DONE;
        }
        for (DownloadJob job : jobs) {
            line(
                    "%s  %s %s %s"
                            .formatted(
                                    job.id(),
                                    Text.cell(job.state().json(), 11),
                                    Text.cell(job.name(), 50),
                                    job.message()));
        }
        queue.forecast().ifPresent(at -> line("All done at about " + Text.time(at) + "."));
        if (jobs.isEmpty()) line("The queue is empty.");
        return ExitCode.DONE;
    }
}
