package cratekeeper.cli;

import cratekeeper.agent.DownloadQueue;
import cratekeeper.music.DownloadJob;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
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
        RETRY
    }

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "list|pause|resume|run|cancel|retry",
            defaultValue = "list")
    private Action action = Action.LIST;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "ID",
            description = "Jobs, as list names them.")
    private List<String> ids = List.of();

    @Override
    int run() throws Exception {
        if (ids.isEmpty() && (action == Action.CANCEL || action == Action.RETRY)) {
            throw new Stop(
                    ExitCode.WRONG_WORDS, "Say which job: cratekeeper queue list shows their ids.");
        }
        try (var core = open()) {
            if (action != Action.LIST) core.claimHome();
            var queue = core.queue();
            for (String id : ids) {
                if (queue.job(id).isEmpty())
                    throw new Stop(
                            ExitCode.INCOMPLETE,
                            "There is no job " + id + ": cratekeeper queue list shows them.");
            }
            return switch (action) {
                case LIST -> list(queue.jobs());
                case RUN -> work(core, queue);
                default -> {
                    for (DownloadJob job : queue.jobs()) {
                        if (ids.isEmpty() || ids.contains(job.id())) steer(queue, job.id());
                    }
                    yield list(queue.jobs());
                }
            };
        }
    }

    private void steer(DownloadQueue queue, String id) throws IOException {
        switch (action) {
            case PAUSE -> queue.pause(id);
            case RESUME -> queue.resume(id);
            case CANCEL -> queue.cancel(id);
            case RETRY -> queue.retry(id);
            case LIST, RUN -> throw new IllegalStateException(action.name());
        }
    }

    private int work(Core core, DownloadQueue queue) throws Exception {
        var before =
                queue.jobs().stream().filter(j -> !j.state().ended()).map(DownloadJob::id).toList();
        try (AutoCloseable _ = queue.listen(new DownloadCommand.JobLines(this, Set.of()))) {
            queue.start(_ -> true);
            queue.awaitIdle();
        }
        return new DownloadCommand.JobResults(this, core)
                .print(queue.jobs().stream().filter(j -> before.contains(j.id())).toList());
    }

    private int list(List<DownloadJob> jobs) {
        if (json()) {
            var document = Documents.object();
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
        if (jobs.isEmpty()) line("The queue is empty.");
        return ExitCode.DONE;
    }
}
