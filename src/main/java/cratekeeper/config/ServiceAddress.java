package cratekeeper.config;

import cratekeeper.net.Loopback;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/// Where each service is reached, and the key that moves it elsewhere (the sandbox, a mirror).
public enum ServiceAddress {
    MUSICBRAINZ("https://musicbrainz.org/ws/2/"),
    DISCOGS("https://api.discogs.com/"),
    SPOTIFY("https://api.spotify.com/v1/"),
    SPOTIFY_ACCOUNTS("https://accounts.spotify.com/"),
    DEEZER("https://api.deezer.com/"),
    BEATPORT("https://api.beatport.com/v4/"),
    YOUTUBE("https://www.googleapis.com/youtube/v3/"),
    ARCHIVE("https://archive.org/"),
    SOUNDCLOUD("https://api.soundcloud.com/"),
    ACOUSTID("https://api.acoustid.org/v2/"),
    COVERARTARCHIVE("https://coverartarchive.org/");

    private static final int HIGHEST_PORT = 65_535;

    private final URI usual;

    ServiceAddress(String usual) {
        this.usual = URI.create(usual);
    }

    /// Such as `MUSICBRAINZ_URL`.
    public String key() {
        return name() + "_URL";
    }

    public URI usual() {
        return usual;
    }

    /// The address set for this service, else the usual one; always with a slash at its end.
    ///
    /// @throws ConfigException it is neither https nor http on this machine, or no base address
    public URI in(Environment environment) throws ConfigException {
        Optional<String> set = environment.text(key());
        return set.isPresent() ? read(key(), set.get(), usual.toString()) : usual;
    }

    /// The address that a key sets, if it does: for what has no usual one.
    ///
    /// @throws ConfigException as [#in]
    public static Optional<URI> at(String key, Environment environment) throws ConfigException {
        Optional<String> set = environment.text(key);
        return set.isPresent()
                ? Optional.of(read(key, set.get(), "https://example.org/v1/"))
                : Optional.empty();
    }

    private static URI read(String key, String text, String usual) throws ConfigException {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            // Not kept as the cause: its message quotes the value.
            throw refused(key, usual, "is not an address");
        }
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http"))
            throw refused(key, usual, "is not an address");
        if (uri.getRawUserInfo() != null) throw refused(key, usual, "holds a user name");
        String host = uri.getHost();
        if (host == null || uri.getPort() == 0 || uri.getPort() > HIGHEST_PORT) {
            throw refused(key, usual, "names no host");
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw refused(key, usual, "holds a query");
        }
        if (scheme.equals("http") && !Loopback.is(host))
            throw refused(key, usual, "is not encrypted");
        return text.endsWith("/") ? uri : URI.create(text + "/");
    }

    private static ConfigException refused(String key, String usual, String why) {
        return new ConfigException(
                key
                        + " "
                        + why
                        + ": set it to an https address such as "
                        + usual
                        + " (http only on this machine), or remove it.");
    }
}
