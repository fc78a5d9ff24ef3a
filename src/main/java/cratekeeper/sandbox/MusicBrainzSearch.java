package cratekeeper.sandbox;

import cratekeeper.sandbox.Catalogue.Appearance;
import cratekeeper.sandbox.Catalogue.Artist;
import cratekeeper.sandbox.Catalogue.Entry;
import cratekeeper.sandbox.Catalogue.Recording;
import cratekeeper.sandbox.Catalogue.Release;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Searches of MusicBrainz, with their own shape of recordings, releases and artists.
final class MusicBrainzSearch {
    private final Catalogue catalogue;
    private final MusicBrainzFields fields;

    MusicBrainzSearch(Catalogue catalogue) {
        this.catalogue = catalogue;
        fields = new MusicBrainzFields(catalogue);
    }

    private record Hit<T>(T thing, double score) {}

    /// The body of a search for this kind of thing; null for a kind that has none.
    ///
    /// @throws LuceneParser.Malformed if the query is none
    ObjectNode answer(String kind, String query, int limit, int offset)
            throws LuceneParser.Malformed {
        Lucene lucene = LuceneParser.parse(query, Lucene.Occur.SHOULD);
        return switch (kind) {
            case "recording" ->
                    body(
                            "recordings",
                            catalogue.recordings(),
                            fields::of,
                            this::recording,
                            lucene,
                            limit,
                            offset);
            case "release" ->
                    body(
                            "releases",
                            catalogue.releases(),
                            fields::of,
                            this::release,
                            lucene,
                            limit,
                            offset);
            default ->
                    body(
                            "artists",
                            catalogue.artists(),
                            fields::of,
                            this::artist,
                            lucene,
                            limit,
                            offset);
        };
    }

    private static <T> ObjectNode body(
            String plural,
            List<T> things,
            Function<T, Lucene.Document> fields,
            BiFunction<T, Integer, ObjectNode> shape,
            Lucene query,
            int limit,
            int offset) {
        List<Hit<T>> hits =
                things.stream()
                        .map(thing -> new Hit<>(thing, query.score(fields.apply(thing))))
                        .filter(hit -> hit.score() > 0)
                        .sorted(Comparator.comparingDouble((Hit<T> hit) -> hit.score()).reversed())
                        .toList();
        ObjectNode body = Shapes.object().put("created", "2026-01-03T04:13:48.657Z");
        body.put("count", hits.size()).put("offset", offset);
        ArrayNode list = body.putArray(plural);
        for (Hit<T> hit : hits.stream().skip(offset).limit(limit).toList()) {
            // The best one has 100, whatever it is.
            int score = (int) Math.round(100 * hit.score() / hits.getFirst().score());
            list.add(shape.apply(hit.thing(), score));
        }
        return body;
    }

    private ObjectNode recording(Recording recording, int score) {
        ObjectNode node = Shapes.object().put("id", recording.id()).put("score", score);
        node.put("artist-credit-id", Catalogue.id("credit", recording.artistText()));
        node.put("title", recording.title());
        if (recording.lengthMs() != null) node.put("length", recording.lengthMs());
        if (!recording.note().isEmpty()) node.put("disambiguation", recording.note());
        if (recording.video()) node.put("video", true);
        else node.putNull("video");
        MusicBrainzParts.credits(node, recording.credits(), true, true);
        catalogue.firstDate(recording).ifPresent(d -> node.put("first-release-date", d.toString()));
        List<Appearance> places = catalogue.appearances(recording);
        if (!places.isEmpty()) {
            ArrayNode releases = node.putArray("releases");
            places.forEach(place -> releases.add(place(recording, place)));
        }
        if (!recording.isrcs().isEmpty()) node.set("isrcs", Shapes.texts(recording.isrcs()));
        List<String> genres = catalogue.genres(recording);
        if (!genres.isEmpty()) MusicBrainzParts.tags(node, "tags", genres, false);
        return node;
    }

    private ObjectNode place(Recording recording, Appearance place) {
        Release release = place.release();
        ObjectNode node = head(release);
        if (!release.artistText().equals(recording.artistText())) {
            MusicBrainzParts.credits(node, release.credits(), true, false);
        }
        tail(node, release);
        Entry entry = place.entry();
        ObjectNode medium = node.putArray("media").addObject();
        medium.put("id", Catalogue.id("medium", release.id())).put("position", 1);
        medium.put("format", release.format());
        ObjectNode track = medium.putArray("track").addObject();
        track.put("id", entry.id())
                .put("number", entry.number())
                .put("title", entry.recording().title());
        if (entry.lengthMs() != null) track.put("length", entry.lengthMs());
        medium.put("track-count", release.entries().size())
                .put("track-offset", entry.position() - 1);
        return node;
    }

    private static ObjectNode head(Release release) {
        ObjectNode node = Shapes.object().put("id", release.id());
        node.put("status-id", MusicBrainzParts.id(release.status())).put("count", 1);
        node.put("title", release.title()).put("status", release.status());
        if (!release.note().isEmpty()) node.put("disambiguation", release.note());
        return node;
    }

    private void tail(ObjectNode node, Release release) {
        node.set("release-group", MusicBrainzParts.group(release, true, catalogue));
        if (release.date() != null) node.put("date", release.date().toString());
        if (release.country() != null) node.put("country", release.country());
        MusicBrainzParts.events(node, release, true);
        node.put("track-count", release.entries().size());
    }

    private ObjectNode release(Release release, int score) {
        ObjectNode node = head(release).put("score", score);
        MusicBrainzParts.textRepresentation(node, release.title());
        MusicBrainzParts.credits(node, release.credits(), true, false);
        tail(node, release);
        if (release.barcode() != null) node.put("barcode", release.barcode());
        MusicBrainzParts.labels(node, release, true);
        ObjectNode medium = node.putArray("media").addObject().put("format", release.format());
        medium.put("disc-count", 0).put("track-count", release.entries().size());
        return node;
    }

    private ObjectNode artist(Artist artist, int score) {
        ObjectNode node = MusicBrainzParts.artist(artist, true, true).put("score", score);
        node.put("type", artist.type()).put("type-id", MusicBrainzParts.id(artist.type()));
        if (artist.country() != null) node.put("country", artist.country());
        node.putObject("life-span").putNull("ended");
        return node;
    }
}
