package cratekeeper.config;

import static java.util.Map.entry;

import cratekeeper.music.Service;
import cratekeeper.net.Limit;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// How often each service may be asked: as set outside, else in the settings, else as the product
/// promises (section 3).
public final class Limits {
    private static final Map<Service, Limit> USUAL =
            Map.ofEntries(
                    entry(Service.DISCOGS, Limit.parse("55/1m even")),
                    entry(Service.MUSICBRAINZ, Limit.parse("1/1s")),
                    // Searches, as the server counts them; transfers have their own bound.
                    entry(Service.SOULSEEK, Limit.parse("34/220s")),
                    entry(Service.DEEZER, Limit.parse("50/1m sliding")),
                    entry(Service.SPOTIFY, Limit.parse("170/1m")),
                    entry(Service.BEATPORT, Limit.parse("30/1m sliding")),
                    entry(Service.YOUTUBE, Limit.parse("90/1d")),
                    entry(Service.ARCHIVE, Limit.parse("60/1m")),
                    entry(Service.SOUNDCLOUD, Limit.parse("60/1m")),
                    entry(Service.ACOUSTID, Limit.parse("3/1s")),
                    entry(Service.COVERARTARCHIVE, Limit.parse("1/1s")));

    private Limits() {}

    public static Limit usual(Service service) {
        return Objects.requireNonNull(USUAL.get(service));
    }

    /// Such as `MUSICBRAINZ_LIMIT`.
    public static String key(Service service) {
        return service.id().toUpperCase(Locale.ROOT) + "_LIMIT";
    }

    /// @throws ConfigException the environment sets a limit that is none
    public static Limit of(Service service, Environment environment, Settings settings)
            throws ConfigException {
        Limit usual = settings.limits().getOrDefault(service, usual(service));
        var set = environment.text(key(service));
        if (set.isEmpty()) return usual;
        try {
            return Limit.parse(set.get(), usual(service).shape());
        } catch (IllegalArgumentException e) {
            throw new ConfigException(
                    key(service)
                            + " cannot be used: set it to requests/time such as "
                            + usual(service)
                            + ", or remove it.");
        }
    }
}
