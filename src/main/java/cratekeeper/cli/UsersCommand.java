package cratekeeper.cli;

import cratekeeper.agent.Users;
import cratekeeper.integration.People;
import cratekeeper.music.DownloadJob;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/// `users`: what another user shares, a folder of it, and who is kept out.
@CommandLine.Command(
        name = "users",
        description = {
            "Look at what another Soulseek user shares; keep users out.",
            "get downloads a folder, named as browse shows it."
        })
final class UsersCommand extends Command {
    /// What to do.
    enum Action {
        BROWSE,
        GET,
        BLOCK,
        UNBLOCK,
        BLOCKED
    }

    private static final int LONGEST_NAME = 100;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "browse|get|block|unblock|blocked",
            defaultValue = "blocked",
            description = "What to do; without it, say who is blocked.")
    private Action action = Action.BLOCKED;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "Whom.")
    private String name = "";

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "What to get: a folder as browse shows it, or its id.")
    private String folder = "";

    @Override
    int run() throws Exception {
        boolean named = !name.isBlank();
        if (named == (action == Action.BLOCKED) || name.length() > LONGEST_NAME)
            throw new Stop(
                    ExitCode.WRONG_WORDS,
                    named
                            ? "Users have shorter names."
                            : "Say whom: cratekeeper users browse NAME.");
        if (folder.isBlank() == (action == Action.GET))
            throw new Stop(
                    ExitCode.WRONG_WORDS,
                    action == Action.GET
                            ? "Say which folder: cratekeeper users get NAME FOLDER."
                            : "A folder is named only with get.");
        try (var core = open()) {
            if (action == Action.GET) core.claimHome();
            var users = core.users();
            switch (action) {
                case GET -> {
                    return get(core, users);
                }
                case BROWSE -> {
                    return browse(users);
                }
                case BLOCK -> users.block(name);
                case UNBLOCK -> users.unblock(name);
                case BLOCKED -> {}
            }
            return list(users.blocked());
        }
    }

    /// Folder by folder, as they come: lists are long.
    private int browse(Users users) throws Exception {
        People.Listing all = users.browse(name, json() ? this::document : this::lines);
        if (json()) {
            print(
                    Documents.object()
                            .put("user", name)
                            .put("folders", all.folders())
                            .put("files", all.files())
                            .put("whole", all.whole()));
        } else {
            line("%,d files in %,d folders".formatted(all.files(), all.folders()));
            if (!all.whole()) line("That is not all: the list was too long to be shown whole.");
        }
        return all.files() == 0 ? ExitCode.INCOMPLETE : ExitCode.DONE;
    }

    /// Downloads each audio file of the folder, as `download` does.
    private int get(Core core, Users users) throws Exception {
        var found = users.find(name, folder);
        if (found.isEmpty())
            throw nothing("shares no such folder: cratekeeper users browse NAME shows all");
        if (found.get().locked()) throw nothing("lets nobody download from that folder");
        var names = found.get().names();
        var jobs =
                users.download(
                        core.queue(),
                        name,
                        found.get().id(),
                        names.isEmpty() ? folder : names.getLast());
        if (jobs.isEmpty()) throw nothing("has no audio file in that folder");
        return DownloadCommand.runJobs(
                this, core, jobs.stream().map(DownloadJob::id).collect(Collectors.toSet()));
    }

    private Stop nothing(String what) {
        return new Stop(ExitCode.INCOMPLETE, name + " " + what + ".");
    }

    private void document(People.Folder folder) {
        ObjectNode node =
                Documents.object()
                        .put("id", folder.id())
                        .put("folder", String.join("/", folder.names()))
                        .put("locked", folder.locked());
        var files = node.putArray("files");
        for (var file : folder.files()) {
            var one = files.addObject().put("name", file.name()).put("bytes", file.bytes());
            if (!file.quality().isEmpty()) one.put("quality", file.quality());
            if (file.durationMs() != null) one.put("durationMs", file.durationMs());
        }
        print(node);
    }

    private void lines(People.Folder folder) {
        line(String.join("/", folder.names()) + (folder.locked() ? "   (locked)" : ""));
        for (var file : folder.files()) {
            line("  %s  %s".formatted(Text.cell(file.name(), 60), file.quality()).stripTrailing());
        }
    }

    private int list(List<String> blocked) {
        if (json()) {
            var document = Documents.object();
            blocked.forEach(document.putArray("blocked")::add);
            print(document);
        } else {
            blocked.forEach(this::line);
            if (blocked.isEmpty()) line("Nobody is blocked.");
        }
        return ExitCode.DONE;
    }
}
