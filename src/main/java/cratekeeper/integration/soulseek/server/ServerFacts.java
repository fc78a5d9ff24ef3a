package cratekeeper.integration.soulseek.server;

import cratekeeper.integration.soulseek.wire.BranchMessage.ParentMinSpeed;
import cratekeeper.integration.soulseek.wire.BranchMessage.ParentSpeedRatio;
import cratekeeper.integration.soulseek.wire.FromServer;
import cratekeeper.integration.soulseek.wire.SearchMessage.ExcludedSearchPhrases;
import cratekeeper.integration.soulseek.wire.SearchMessage.WishlistInterval;
import cratekeeper.integration.soulseek.wire.SessionMessage.PrivilegedUsers;
import cratekeeper.integration.soulseek.wire.SessionMessage.PrivilegesLeft;
import cratekeeper.integration.soulseek.wire.UserMessage.UserStatisticsNews;
import cratekeeper.integration.soulseek.wire.UserMessage.UserStatusNews;
import cratekeeper.integration.soulseek.wire.UserMessage.WatchedUser;
import cratekeeper.integration.soulseek.wire.UserStatistics;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What the server told us in this session, each the newest; forgotten when it ends. For any
/// thread.
public final class ServerFacts {
    private final String self;
    private final Set<String> privileged = ConcurrentHashMap.newKeySet();
    private volatile List<String> excludedPhrases = List.of();
    private volatile Optional<Duration> wishlistInterval = Optional.empty();
    private volatile Duration privilegesLeft = Duration.ZERO;
    private volatile Optional<UserStatistics> ownStatistics = Optional.empty();
    private volatile long parentMinSpeed;
    private volatile long parentSpeedRatio;

    /// @param self our own name
    ServerFacts(String self) {
        this.self = self;
    }

    String self() {
        return self;
    }

    void take(FromServer message) {
        switch (message) {
            case ExcludedSearchPhrases(var phrases) -> excludedPhrases = folded(phrases);
            case WishlistInterval(long seconds) ->
                    wishlistInterval = Optional.of(Duration.ofSeconds(seconds));
            case PrivilegesLeft(long seconds) -> privilegesLeft = Duration.ofSeconds(seconds);
            case PrivilegedUsers(var users) -> {
                privileged.clear();
                privileged.addAll(users);
            }
            case UserStatusNews news -> {
                if (news.privileged()) privileged.add(news.user());
                else privileged.remove(news.user());
            }
            case WatchedUser(String user, var known) when user.equals(self) ->
                    ownStatistics = known.map(WatchedUser.Known::statistics);
            case UserStatisticsNews(String user, var statistics) when user.equals(self) ->
                    ownStatistics = Optional.of(statistics);
            case ParentMinSpeed(long speed) -> parentMinSpeed = speed;
            case ParentSpeedRatio(long ratio) -> parentSpeedRatio = ratio;
            default -> {}
        }
    }

    // An empty phrase would be in every path.
    private static List<String> folded(List<String> phrases) {
        return phrases.stream()
                .filter(phrase -> !phrase.isBlank())
                .map(phrase -> phrase.toLowerCase(Locale.ROOT))
                .toList();
    }

    void forget() {
        privileged.clear();
        excludedPhrases = List.of();
        wishlistInterval = Optional.empty();
        privilegesLeft = Duration.ZERO;
        ownStatistics = Optional.empty();
        parentMinSpeed = 0;
        parentSpeedRatio = 0;
    }

    /// In lower case: no answer of ours may hold a path with one of them in it.
    public List<String> excludedPhrases() {
        return excludedPhrases;
    }

    /// One wish may be searched for in each; empty until the server says it.
    public Optional<Duration> wishlistInterval() {
        return wishlistInterval;
    }

    public Duration privilegesLeft() {
        return privilegesLeft;
    }

    /// Whether that user's downloads go first.
    public boolean isPrivileged(String user) {
        return privileged.contains(user);
    }

    /// What the server says about our own sharing.
    public Optional<UserStatistics> ownStatistics() {
        return ownStatistics;
    }

    public long parentMinSpeed() {
        return parentMinSpeed;
    }

    public long parentSpeedRatio() {
        return parentSpeedRatio;
    }
}
