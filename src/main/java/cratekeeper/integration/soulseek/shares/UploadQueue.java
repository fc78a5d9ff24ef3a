package cratekeeper.integration.soulseek.shares;

import cratekeeper.integration.soulseek.wire.RemotePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/// Files that others wait for. Users take turns: each gets one file, and stands at the end again;
/// whoever paid the network goes first. For any thread.
final class UploadQueue {
    /// More users are not let in: each costs memory, and names cost nothing.
    private static final int MOST_USERS = 1000;

    /// @param path as the other user wrote it
    record Waiting(String user, RemotePath path, ShareEntry entry) {}

    /// In the order of their turns.
    private final Map<String, List<Waiting>> byUser = new LinkedHashMap<>();

    /// What each busy user gets at present.
    private final Map<String, RemotePath> active = new HashMap<>();

    private int files;

    /// Queues it; what waits already goes on waiting.
    ///
    /// @return why it cannot wait
    synchronized Optional<Denial> add(
            String user, RemotePath path, ShareEntry entry, UploadSettings settings) {
        if (path.equals(active.get(user))) return Optional.empty();
        var mine = byUser.get(user);
        if (mine == null) {
            if (byUser.size() >= MOST_USERS) return Optional.of(Denial.TOO_MANY_FILES);
            mine = new ArrayList<>();
        }
        if (mine.stream().anyMatch(it -> it.path().equals(path))) return Optional.empty();
        if (mine.size() >= settings.filesPerUser()) return Optional.of(Denial.TOO_MANY_FILES);
        long bytes = mine.stream().mapToLong(it -> it.entry().size()).sum();
        if (!mine.isEmpty() && bytes + entry.size() > settings.bytesPerUser()) {
            return Optional.of(Denial.TOO_MANY_MEGABYTES);
        }
        mine.add(new Waiting(user, path, entry));
        byUser.putIfAbsent(user, mine);
        files++;
        return Optional.empty();
    }

    /// The next file, if a slot is free and somebody waits who gets none at present. Its user is
    /// busy until [#finished].
    synchronized Optional<Waiting> next(int slots, Predicate<String> privileged) {
        if (active.size() >= slots) return Optional.empty();
        String chosen = null;
        for (String user : byUser.keySet()) {
            if (active.containsKey(user)) continue;
            if (privileged.test(user)) {
                chosen = user;
                break;
            }
            if (chosen == null) chosen = user;
        }
        if (chosen == null) return Optional.empty();
        var mine = Objects.requireNonNull(byUser.remove(chosen));
        Waiting next = mine.removeFirst();
        if (!mine.isEmpty()) byUser.put(chosen, mine);
        active.put(chosen, next.path());
        files--;
        return Optional.of(next);
    }

    synchronized void finished(String user) {
        active.remove(user);
    }

    /// Counted from 1, as turns are taken: everybody who stands before, and one's own files before.
    synchronized OptionalInt place(String user, RemotePath path) {
        int usersBefore = 0;
        for (var turn : byUser.entrySet()) {
            if (turn.getKey().equals(user)) {
                var mine = turn.getValue();
                for (int i = 0; i < mine.size(); i++) {
                    if (mine.get(i).path().equals(path)) {
                        return OptionalInt.of(usersBefore + 1 + i * byUser.size());
                    }
                }
            }
            usersBefore++;
        }
        return OptionalInt.empty();
    }

    /// All of a user's files, or everybody's, leave the queue.
    synchronized List<Waiting> remove(Predicate<Waiting> which) {
        var removed = new ArrayList<Waiting>();
        for (var mine : byUser.values()) {
            mine.removeIf(it -> {
                if (which.test(it)) removed.add(it);
                return which.test(it);
            });
        }
        byUser.values().removeIf(List::isEmpty);
        files -= removed.size();
        return removed;
    }

    synchronized int files() {
        return files;
    }

    synchronized int active() {
        return active.size();
    }
}
