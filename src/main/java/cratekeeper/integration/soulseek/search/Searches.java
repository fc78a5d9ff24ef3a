package cratekeeper.integration.soulseek.search;

import cratekeeper.integration.SourceException;
import cratekeeper.integration.soulseek.peers.PeerConnection;
import cratekeeper.integration.soulseek.peers.Peers;
import cratekeeper.integration.soulseek.server.ServerSession;
import cratekeeper.integration.soulseek.server.SessionException;
import cratekeeper.integration.soulseek.wire.Codecs;
import cratekeeper.integration.soulseek.wire.Frame;
import cratekeeper.integration.soulseek.wire.SearchAnswerReader;
import cratekeeper.integration.soulseek.wire.SearchMessage.FileSearch;
import cratekeeper.integration.soulseek.wire.SearchMessage.WishlistSearch;
import cratekeeper.integration.soulseek.wire.ToServer;
import cratekeeper.music.Service;
import cratekeeper.net.CallBudget;
import cratekeeper.net.CallLog.Outcome;
import cratekeeper.net.Waits;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/// Searches everybody, within the budget that the server allows.
public final class Searches {
    private final ServerSession session;
    private final Peers peers;
    private final CallBudget budget;
    private final Waits waits;
    private final SearchLimits limits;
    private final AtomicInteger lastToken;
    private final RecentSearches recent;
    private final WishPace wishes;
    private final Map<Integer, OpenSearch> open = new ConcurrentHashMap<>();
    private final Map<String, OpenSearch> running = new ConcurrentHashMap<>();
    private volatile Predicate<String> ignored = _ -> false;

    public Searches(
            ServerSession session,
            Peers peers,
            CallBudget budget,
            Waits waits,
            RandomGenerator random,
            SearchLimits limits) {
        this.session = session;
        this.peers = peers;
        this.budget = budget;
        this.waits = waits;
        this.limits = limits;
        recent = new RecentSearches(waits);
        wishes = new WishPace(session, waits);
        lastToken = new AtomicInteger(random.nextInt(1 << 30));
        peers.onFrame(Codecs.SEARCH_ANSWER, this::take);
    }

    /// Whose answers are not taken.
    public void ignore(Predicate<String> users) {
        ignored = users;
    }

    /// Asks, and waits until the search is over. If next to nothing comes and the budget is far
    /// from being used up, the words are asked for without their accents as well.
    ///
    /// @param news told of each answer's files as they come, also of those that are not kept
    /// @return the best first
    /// @throws SourceException.NotOffered the server keeps anybody from finding that
    public List<FoundFile> search(SearchWords words, Consumer<List<FoundFile>> news)
            throws SessionException, SourceException.NotOffered, InterruptedException {
        if (!words.isSearchable()) return List.of();
        refuseExcluded(words);
        var found = once(words, news, true);
        var folded = words.folded();
        if (!RecentSearches.isPoor(found) || folded.equals(words)) return found;
        var all = new LinkedHashSet<>(found);
        all.addAll(once(folded, news, false));
        return List.copyOf(all);
    }

    /// How long until the next wish may be searched for; empty while the server takes none.
    public Optional<Duration> untilNextWish() {
        return wishes.left();
    }

    /// Searches as the server has it for wishes, beside the budget. What is found is given to a
    /// search for the same words, too, if it comes soon.
    ///
    /// @return nothing, too, if it is not yet time
    /// @throws SourceException.NotOffered the server keeps anybody from finding that
    public List<FoundFile> wish(SearchWords words)
            throws SessionException, SourceException.NotOffered, InterruptedException {
        if (!words.isSearchable()) return List.of();
        refuseExcluded(words);
        String text = words.text();
        var known = known(text);
        if (known.isPresent()) return known.get();
        if (!wishes.take()) return List.of();
        try (var search = new OpenSearch(words, limits, waits, _ -> {})) {
            if (running.putIfAbsent(text, search) != null) return List.of();
            return ask(text, search, token -> new WishlistSearch(token, text));
        }
    }

    private List<FoundFile> once(
            SearchWords words, Consumer<List<FoundFile>> news, boolean worthWaiting)
            throws SessionException, InterruptedException {
        String text = words.text();
        var known = known(text);
        if (known.isPresent()) return known.get();
        if (worthWaiting) budget.pass();
        else if (!budget.passIfPlenty()) return List.of();
        while (true) {
            // Others may have asked the same while we waited.
            known = known(text);
            if (known.isPresent()) return known.get();
            try (var search = new OpenSearch(words, limits, waits, news)) {
                if (running.putIfAbsent(text, search) == null)
                    return ask(text, search, token -> new FileSearch(token, text));
            }
        }
    }

    /// What was found for these words a moment ago, or is being found now.
    private Optional<List<FoundFile>> known(String text) throws InterruptedException {
        for (var same = running.get(text); same != null; same = running.get(text)) {
            same.awaitEnd();
            if (!same.wasGivenUp()) return Optional.of(same.found());
        }
        return recent.get(text);
    }

    private List<FoundFile> ask(
            String text, OpenSearch search, IntFunction<? extends ToServer> message)
            throws SessionException, InterruptedException {
        int token = lastToken.updateAndGet(last -> last == Integer.MAX_VALUE ? 1 : last + 1);
        Instant began = waits.instant();
        open.put(token, search);
        try {
            session.send(message.apply(token));
            search.awaitEnd();
            var found = search.found();
            recent.put(text, found);
            budget.record(began, found.isEmpty() ? Outcome.NOT_FOUND : Outcome.OK);
            return found;
        } catch (SessionException e) {
            budget.record(began, Outcome.NETWORK_ERROR);
            throw e;
        } finally {
            running.remove(text, search);
            open.remove(token);
        }
    }

    /// Such files are left out of all answers: asking for them would only cost us a search.
    private void refuseExcluded(SearchWords words) throws SourceException.NotOffered {
        String text = String.join(" ", words.words());
        for (String phrase : session.facts().excludedPhrases()) {
            if (text.contains(phrase)) {
                throw new SourceException.NotOffered(
                        Service.SOULSEEK, "its server keeps these words out of all searches");
            }
        }
    }

    /// Who answers which search is read first, and the files only if they are wanted.
    private void take(PeerConnection from, Frame frame) throws IOException {
        try (var reader = new SearchAnswerReader(frame, peers.ledger())) {
            var search = open.get(reader.token());
            if (search == null || !search.wants(from.user())) return;
            if (ignored.test(from.user())) return;
            if (!reader.user().equals(from.user())) return;
            search.take(from.user(), reader.answer());
        }
    }
}
