package cratekeeper.integration;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Puts addresses together from a base address and foreign words, each encoded for its place.
public final class Address {
    private final StringBuilder text;
    private boolean hasQuery;

    private Address(URI base) {
        String start = base.toString();
        text =
                new StringBuilder(
                        start.endsWith("/") ? start.substring(0, start.length() - 1) : start);
    }

    public static Address under(URI base) {
        return new Address(base);
    }

    /// Adds `/segment`; a slash inside is encoded.
    public Address segment(String segment) {
        text.append('/').append(encodedSegment(segment));
        return this;
    }

    /// Adds several segments divided by slashes.
    public Address path(String path) {
        for (String segment : path.split("/", -1)) segment(segment);
        return this;
    }

    public Address with(String name, String value) {
        text.append(hasQuery ? '&' : '?').append(encoded(name)).append('=').append(encoded(value));
        hasQuery = true;
        return this;
    }

    public Address with(String name, int value) {
        return with(name, Integer.toString(value));
    }

    public URI uri() {
        return URI.create(text.toString());
    }

    private static String encodedSegment(String segment) {
        // "." and ".." would change the folder, encoded or not: no service uses them as a name.
        if (segment.equals(".") || segment.equals("..")) return segment.replace(".", "%252E");
        return encoded(segment);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
