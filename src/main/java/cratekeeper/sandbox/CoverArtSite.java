package cratekeeper.sandbox;

import cratekeeper.sandbox.Catalogue.Release;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// coverartarchive.org: leads on to the Archive, where the pictures are. Its own errors are HTML.
final class CoverArtSite {
    static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern PICTURE =
            Pattern.compile("(front|back|\\d{1,15})(?:-(250|500|1200))?(?:\\.jpg)?");

    private final Catalogue catalogue;
    private final URI archive;

    CoverArtSite(Catalogue catalogue, URI archive) {
        this.catalogue = catalogue;
        this.archive = archive;
    }

    Reply answer(Request request) {
        String id = request.at(1);
        boolean group = request.at(0).equals("release-group");
        if (!group && !request.at(0).equals("release"))
            return error(404, "Not Found", "no such page");
        if (!UUID.matcher(id).matches()) return error(400, "Bad Request", "invalid MBID specified");
        Optional<Release> release = group ? ofGroup(id) : catalogue.release(id);
        List<Long> pictures = release.map(CoverFiles::pictures).orElse(List.of());
        if (release.isEmpty() || pictures.isEmpty()) {
            return error(404, "Not Found", "No cover art found for " + request.at(0) + " " + id);
        }
        String item = archive + "/download/mbid-" + release.get().id() + "/";
        if (request.path().size() == 2) return Reply.redirect(307, item + "index.json");
        var wanted = PICTURE.matcher(request.at(2));
        if (!wanted.matches()) return error(404, "Not Found", "No image found");
        int place =
                switch (wanted.group(1)) {
                    case "front" -> 0;
                    case "back" -> 1;
                    default -> pictures.indexOf(Long.valueOf(wanted.group(1)));
                };
        if (place < 0 || place >= pictures.size()) return error(404, "Not Found", "No image found");
        int size = wanted.group(2) == null ? 0 : Integer.parseInt(wanted.group(2));
        return Reply.redirect(
                307, item + CoverFiles.name(release.get().id(), pictures.get(place), size));
    }

    private Optional<Release> ofGroup(String id) {
        return catalogue.releases().stream()
                .filter(r -> r.groupId().equals(id) && !CoverFiles.pictures(r).isEmpty())
                .findFirst();
    }

    private static Reply error(int status, String title, String text) {
        String page =
                "<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 3.2 Final//EN\">\n<title>%d %s</title>\n<h1>%s</h1>\n%s\n"
                        .formatted(status, title, title, text);
        return Reply.of(status, "text/html", page.getBytes(StandardCharsets.UTF_8));
    }
}
