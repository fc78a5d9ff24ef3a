package cratekeeper.sandbox;

import cratekeeper.sandbox.SoundCloudSets.UploadSet;
import cratekeeper.sandbox.SoundCloudUploads.Upload;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// SoundCloud's official interface, its login, and the place where its files lie.
final class SoundCloudSite {
    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 200;
    private static final DateTimeFormatter SLASHED =
            DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss Z", Locale.ROOT);

    private final URI home;
    private final SoundCloudUploads uploads;
    private final SoundCloudSets sets;
    private final SoundCloudTokens tokens;
    private final AudioFiles audio;
    private final SlidingQuota quota;

    SoundCloudSite(Catalogue catalogue, AudioFiles audio, Quotas quotas, URI home) {
        this.home = home;
        this.audio = audio;
        quota = quotas.soundCloud();
        uploads = new SoundCloudUploads(catalogue);
        sets = new SoundCloudSets(uploads);
        tokens = new SoundCloudTokens(quotas.soundCloudTokens());
    }

    Reply answer(Request request) throws IOException, InterruptedException {
        if (request.at(0).equals("oauth")) return tokens.answer(request);
        if (request.at(0).equals("files")) return file(request);
        if (!tokens.knows(request.header("Authorization")))
            return SoundCloudShapes.error(401, "Unauthorized");
        long now = System.nanoTime();
        if (!quota.allows(now)) return tooMany(now);
        return switch (request.at(0)) {
            case "tracks" -> request.at(1).isEmpty() ? tracks(request) : track(request);
            case "playlists" -> set(request);
            case "resolve" -> resolve(request.parameter("url").orElse(""));
            default -> notFound();
        };
    }

    private Reply tracks(Request request) {
        var urns = request.parameter("urns");
        var found =
                urns.isPresent()
                        ? Arrays.stream(urns.get().split(","))
                                .flatMap(urn -> SoundCloudUploads.number(urn).stream())
                                .flatMap(id -> uploads.byId(id).stream())
                                // Not as they were asked for.
                                .sorted(Comparator.comparingLong(Upload::id))
                                .toList()
                        : named(request.parameter("q").orElse(""));
        return page(request, found.size(), found.stream().map(SoundCloudShapes::track).toList());
    }

    private List<Upload> named(String words) {
        if (words.isBlank()) return List.of();
        return uploads.all().stream()
                .filter(upload -> PlainWords.all(words, upload.title() + " " + upload.uploader()))
                .sorted(Comparator.comparingInt(upload -> upload.title().length()))
                .toList();
    }

    private Reply track(Request request) {
        Optional<Upload> upload = SoundCloudUploads.number(request.at(1)).flatMap(uploads::byId);
        if (upload.isEmpty()) return notFound();
        if (!request.at(2).equals("download"))
            return Reply.json(200, SoundCloudShapes.track(upload.get()));
        return upload.get().given().isEmpty()
                ? notFound()
                : Reply.redirect(302, home + "/files/" + upload.get().id() + "?Expires=soon");
    }

    private Reply file(Request request) throws IOException, InterruptedException {
        Optional<Upload> upload = SoundCloudUploads.number(request.at(1)).flatMap(uploads::byId);
        var format = upload.flatMap(Upload::given);
        if (format.isEmpty()) return Reply.html(403, "Forbidden", "Access Denied");
        var stored = audio.file(upload.get().recording(), format.get());
        String name = SoundCloudUploads.slug(upload.get().title()) + "." + format.get().suffix;
        String type = format.get().mp3() ? "audio/mpeg" : "audio/flac";
        return ArchiveNode.part(request, type, stored.path(), stored.size())
                .with("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    private Reply set(Request request) {
        Optional<UploadSet> set = SoundCloudUploads.number(request.at(1)).flatMap(sets::byId);
        String secret = request.parameter("secret_token").orElse("");
        if (set.isEmpty() || !set.get().secret().equals(secret)) return notFound();
        if (!request.at(2).equals("tracks")) {
            boolean shown = !request.parameter("show_tracks").orElse("").equals("false");
            return Reply.json(
                    200,
                    SoundCloudShapes.set(
                            set.get(), shown ? sets.tracks(set.get(), 0, 1_000) : List.of()));
        }
        int offset = request.number("offset", 0, 0, 1_000_000);
        int limit = request.number("limit", PAGE, 1, LARGEST_PAGE);
        return page(request, set.get().tracks().size(), padded(set.get(), offset, limit));
    }

    /// Nobody looks at what stands before the page.
    private List<ObjectNode> padded(UploadSet set, int offset, int limit) {
        var all = new ArrayList<ObjectNode>();
        for (int i = 0; i < offset; i++) all.add(Shapes.object());
        all.addAll(sets.tracks(set, offset, limit));
        return all;
    }

    private Reply page(Request request, int total, List<ObjectNode> all) {
        int offset = request.number("offset", 0, 0, 1_000_000);
        int limit = request.number("limit", PAGE, 1, LARGEST_PAGE);
        ObjectNode body = Shapes.object();
        ArrayNode list = body.putArray("collection");
        all.stream().skip(offset).limit(limit).forEach(list::add);
        if (!request.parameter("linked_partitioning").orElse("").equals("true"))
            return Reply.json(200, list);
        if (offset + limit < total) body.put("next_href", next(request, offset + limit));
        else body.putNull("next_href");
        return Reply.json(200, body);
    }

    private String next(Request request, int offset) {
        var address = new StringBuilder(home + "/" + request.from(0) + "?offset=" + offset);
        request.parameters()
                .forEach((name, values) -> {
                    if (name.equals("offset")) return;
                    String value = URLEncoder.encode(values.getFirst(), StandardCharsets.UTF_8);
                    address.append('&').append(name).append('=').append(value);
                });
        return address.toString();
    }

    private Reply resolve(String page) {
        String wanted =
                page.equals("https://on.soundcloud.com/ferryX1")
                        ? sets.all().getFirst().page()
                        : page;
        for (Upload upload : uploads.all())
            if (upload.page().equals(wanted))
                return Reply.redirect(302, home + "/tracks/" + upload.urn());
        for (UploadSet set : sets.all()) {
            String secret = set.secret().isEmpty() ? "" : "?secret_token=" + set.secret();
            if (set.page().equals(wanted))
                return Reply.redirect(
                        302, home + "/playlists/soundcloud:playlists:" + set.id() + secret);
        }
        return notFound();
    }

    private Reply tooMany(long now) {
        Instant reset =
                Instant.now()
                        .plus(quota.untilNext(now))
                        .plusSeconds(1)
                        .truncatedTo(ChronoUnit.SECONDS);
        ObjectNode body = Shapes.object();
        ObjectNode meta = Shapes.object();
        meta.putObject("rate_limit")
                .put("group", "requests")
                .put("max_nr_of_requests", 120)
                .put("time_window", "PT1M");
        meta.put("remaining_requests", 0);
        meta.put("reset_time", SLASHED.format(reset.atZone(ZoneOffset.UTC)));
        body.putArray("errors").add(Shapes.object().set("meta", meta));
        return Reply.json(429, body);
    }

    private static Reply notFound() {
        return SoundCloudShapes.error(404, "Not Found");
    }
}
