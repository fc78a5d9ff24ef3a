package cratekeeper.integration.archive;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A link to an item, or to a file in it.
///
/// @param file its name with folders, "" if the link names the item alone
record ArchiveLink(String identifier, String file) {
    private static final Set<String> HOSTS = Set.of("archive.org", "www.archive.org");
    private static final Pattern PATH =
            Pattern.compile("/(?:details|download|embed)/([\\w.-]{1,120})(?:/(.*))?");

    static Optional<ArchiveLink> of(URI link) {
        String host = Objects.requireNonNullElse(link.getHost(), "").toLowerCase(Locale.ROOT);
        var path = PATH.matcher(Objects.requireNonNullElse(link.getPath(), ""));
        if (!HOSTS.contains(host) || !path.matches()) return Optional.empty();
        return Optional.of(
                new ArchiveLink(path.group(1), Objects.requireNonNullElse(path.group(2), "")));
    }
}
