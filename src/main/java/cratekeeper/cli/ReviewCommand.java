package cratekeeper.cli;

import cratekeeper.agent.Decision;
import cratekeeper.music.ReviewItem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `review`: tracks that need a person, and what they decide.
@CommandLine.Command(
        name = "review",
        description = "List the tracks that need you, and decide: accept, retry, skip, abandon …")
final class ReviewCommand extends Command {
    /// What to do.
    enum Action {
        LIST,
        SHOW,
        ACCEPT,
        SKIP,
        RETRY,
        ABANDON,
        SEARCH,
        LINK,
        UNDO
    }

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "list|show|accept|skip|retry|abandon|search|link|undo",
            defaultValue = "list",
            description = "What to do. undo takes the last decision back.")
    private Action action = Action.LIST;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "ID",
            description = "An item, as list names it; behind it the words of search, or a link.")
    private List<String> words = List.of();

    @Option(
            names = "--metadata",
            paramLabel = "N",
            defaultValue = "1",
            description = "The record to accept, as show numbers them.")
    private int metadata;

    @Option(
            names = "--file",
            paramLabel = "N",
            description = "The file to accept, as show numbers them.")
    private @Nullable Integer file;

    @Option(
            names = "--set",
            paramLabel = "FIELD=VALUE",
            description = "Your own value of a field: no service overwrites it.")
    private Map<String, String> own = Map.of();

    @Option(names = "--alike", description = "The same for all that need you for this reason.")
    private boolean alike;

    @Override
    int run() throws Exception {
        if (words.isEmpty() && action != Action.LIST && action != Action.UNDO)
            throw new Stop(
                    ExitCode.WRONG_WORDS, "Say which item: cratekeeper review shows their ids.");
        if (action == Action.LIST && !words.isEmpty())
            throw new Stop(ExitCode.WRONG_WORDS, "To see one item: cratekeeper review show ID.");
        try (var core = open()) {
            if (action != Action.LIST && action != Action.SHOW) core.claimHome();
            return switch (action) {
                case LIST -> list(core, core.reviews().items());
                case SHOW -> show(core, item(core));
                case UNDO -> undo(core);
                case SEARCH ->
                        show(
                                core,
                                core.decisions().search(item(core), text("Say what to look for.")));
                case LINK -> link(core);
                case ACCEPT ->
                        decide(
                                core,
                                new Decision.Accept(
                                        metadata, file, OwnWords.track(own), OwnWords.fields(own)));
                case RETRY -> decide(core, new Decision.Retry());
                case SKIP -> decide(core, new Decision.Skip());
                case ABANDON -> decide(core, new Decision.Abandon());
            };
        }
    }

    private ReviewItem item(Core core) throws Exception {
        return item(core, words.getFirst());
    }

    private static ReviewItem item(Core core, String id) throws Exception {
        return core.reviews()
                .item(id)
                .orElseThrow(() ->
                        new Stop(
                                ExitCode.INCOMPLETE,
                                "There is no item " + id + ": cratekeeper review shows them."));
    }

    private String text(String otherwise) {
        String text = String.join(" ", words.subList(1, words.size())).strip();
        if (text.isEmpty()) throw new Stop(ExitCode.WRONG_WORDS, otherwise);
        return text;
    }

    private int link(Core core) throws Exception {
        String text = text("Paste the link behind the item's id.");
        var address =
                Asking.link(core.links(), text)
                        .orElseThrow(() ->
                                new Stop(
                                        ExitCode.WRONG_WORDS,
                                        "“" + text + "” is no link that a service reads."));
        var before = item(core);
        var after = core.decisions().link(before, address);
        if (after.equals(before))
            throw new Stop(ExitCode.INCOMPLETE, "Nothing we can read lies behind this link.");
        return show(core, after);
    }

    private int decide(Core core, Decision decision) throws Exception {
        var items = new ArrayList<ReviewItem>();
        for (String id : words) items.add(item(core, id));
        if (alike) core.decisions().alike(items.getFirst()).forEach(items::add);
        var decided = core.decisions().decide(items.stream().distinct().toList(), decision);
        var ids = new HashSet<String>();
        for (var one : decided) {
            if (one.problem().isEmpty()) ids.add(one.id());
            else err().println("cratekeeper: " + one.id() + ": " + one.problem());
        }
        if (ids.isEmpty()) return ExitCode.WRONG_WORDS;
        int worked =
                decision instanceof Decision.Accept
                        ? DownloadCommand.runJobs(this, core, ids)
                        : say(core, ids);
        return ids.size() < decided.size() && worked == ExitCode.DONE
                ? ExitCode.INCOMPLETE
                : worked;
    }

    /// How the jobs stand now.
    private int say(Core core, Set<String> ids) throws Exception {
        for (var job : core.queue().jobs()) {
            if (!ids.contains(job.id())) continue;
            if (json()) print(Documents.queued(job));
            else
                line(
                        job.name()
                                + ": "
                                + (action == Action.RETRY
                                        ? "waits in the queue; cratekeeper queue run works on it."
                                        : job.message()));
        }
        return ExitCode.DONE;
    }

    private int undo(Core core) throws Exception {
        var back = new ArrayList<ReviewItem>();
        if (words.isEmpty()) back.addAll(core.decisions().undo());
        for (String id : words) back.addAll(core.decisions().undo(id));
        if (back.isEmpty())
            throw new Stop(ExitCode.INCOMPLETE, "There is no decision to take back.");
        return list(core, back);
    }

    private int list(Core core, List<ReviewItem> items) {
        if (json()) {
            var document = Documents.object();
            var array = document.putArray("items");
            items.forEach(item ->
                    array.add(ReviewDocuments.item(item, core.preferences().requiredFields())));
            print(document);
            return ExitCode.DONE;
        }
        for (ReviewItem item : items)
            line(
                    "%s  %s %s"
                            .formatted(
                                    item.id(),
                                    Text.cell(item.query().text(), 50),
                                    ReviewDocuments.reasons(item)));
        if (items.isEmpty()) line("Nothing needs you.");
        return ExitCode.DONE;
    }

    private int show(Core core, ReviewItem item) {
        if (json()) print(ReviewDocuments.item(item, core.preferences().requiredFields()));
        else ReviewDocuments.lines(item).forEach(this::line);
        return ExitCode.DONE;
    }
}
