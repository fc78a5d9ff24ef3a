package cratekeeper.playlist;

import cratekeeper.music.Service;
import cratekeeper.music.Track;
import java.util.Optional;
import java.util.regex.Pattern;

/// Addresses that stand in a list.
final class Web {
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s<>\"]{3,1000}");
    private static final Pattern URI =
            Pattern.compile("(?i)(?:spotify|deezer|soundcloud|beatport):[a-z]+:[a-z0-9:_-]{1,100}");
    private static final Pattern SPOTIFY =
            Pattern.compile(
                    "(?:spotify:track:|open\\.spotify\\.com/(?:intl-\\w+/)?track/)(\\w{22})");

    private Web() {}

    /// The address that a text is, if it is one.
    static Optional<String> address(String text) {
        String word = text.strip();
        boolean is = WEB.matcher(word).matches() || URI.matcher(word).matches();
        return is ? Optional.of(word) : Optional.empty();
    }

    /// The first web address in a text.
    static Optional<String> within(String text) {
        if (text.indexOf("//") < 0) return Optional.empty();
        var found = WEB.matcher(text);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    /// Notes an address, and the id that can be read out of it.
    static void put(Track.Builder track, String address) {
        track.url(address);
        var id = SPOTIFY.matcher(address);
        if (id.find()) track.id(Service.SPOTIFY, id.group(1));
    }

    /// A track of which only the address is known.
    static Track only(String address) {
        return Track.builder().url(address).build();
    }
}
