package cratekeeper.sandbox;

import cratekeeper.sandbox.Catalogue.Appearance;
import cratekeeper.sandbox.Catalogue.Artist;
import cratekeeper.sandbox.Catalogue.Entry;
import cratekeeper.sandbox.Catalogue.Label;
import cratekeeper.sandbox.Catalogue.Recording;
import cratekeeper.sandbox.Catalogue.Release;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Things of MusicBrainz as look-ups and browses show them: what is empty is there, and only what
/// `inc` asks for is added.
final class MusicBrainzLookup {
    /// More linked things than this a look-up does not show.
    private static final int MOST = 25;

    private final Catalogue catalogue;

    MusicBrainzLookup(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    ObjectNode recording(Recording recording, Set<String> inc) {
        ObjectNode node = bareRecording(recording);
        if (inc.contains("artist-credits") || inc.contains("artists")) {
            MusicBrainzParts.credits(node, recording.credits(), false, inc.contains("aliases"));
        }
        if (inc.contains("isrcs")) node.set("isrcs", Shapes.texts(recording.isrcs()));
        List<String> genres = catalogue.genres(recording);
        if (inc.contains("genres")) MusicBrainzParts.tags(node, "genres", genres, true);
        if (inc.contains("tags")) MusicBrainzParts.tags(node, "tags", genres, false);
        if (inc.contains("ratings"))
            node.putObject("rating").putNull("value").put("votes-count", 0);
        if (inc.stream().anyMatch(i -> i.endsWith("-rels"))) relations(node, recording, inc);
        if (inc.contains("releases")) {
            ArrayNode releases = node.putArray("releases");
            catalogue.appearances(recording).stream()
                    .limit(MOST)
                    .forEach(place -> releases.add(linked(place, inc)));
        }
        return node;
    }

    private ObjectNode bareRecording(Recording recording) {
        ObjectNode node = Shapes.object().put("id", recording.id()).put("title", recording.title());
        node.put("length", recording.lengthMs()).put("disambiguation", recording.note());
        node.put("video", recording.video());
        catalogue.firstDate(recording).ifPresent(d -> node.put("first-release-date", d.toString()));
        return node;
    }

    /// Remixers are relations, not credits: whoever the version names.
    private void relations(ObjectNode node, Recording recording, Set<String> inc) {
        ArrayNode relations = node.putArray("relations");
        if (!inc.contains("artist-rels")) return;
        for (Artist artist : catalogue.artists()) {
            if (recording
                    .title()
                    .matches(
                            ".*\\("
                                    + java.util.regex.Pattern.quote(artist.name())
                                    + " (Remix|Dub|Version)\\)")) {
                ObjectNode relation = relations.addObject().put("type", "remixer");
                relation.put("type-id", MusicBrainzParts.id("remixer"))
                        .put("target-type", "artist");
                relation.put("direction", "backward")
                        .putNull("begin")
                        .putNull("end")
                        .put("ended", false);
                relation.put("source-credit", "").put("target-credit", "");
                relation.putArray("attributes");
                relation.putObject("attribute-values");
                relation.set("artist", MusicBrainzParts.artist(artist, false, false));
            }
        }
    }

    private ObjectNode linked(Appearance place, Set<String> inc) {
        ObjectNode node = bareRelease(place.release());
        if (inc.contains("artist-credits")) {
            MusicBrainzParts.credits(node, place.release().credits(), false, false);
        }
        if (inc.contains("release-groups")) {
            node.set("release-group", MusicBrainzParts.group(place.release(), false, catalogue));
        }
        if (inc.contains("genres")) node.putArray("genres");
        if (inc.contains("tags")) node.putArray("tags");
        if (inc.contains("media")) {
            ObjectNode medium = medium(node, place.release(), place.entry().position() - 1);
            medium.putArray("tracks").add(track(place.entry(), inc, false));
        }
        return node;
    }

    ObjectNode release(Release release, Set<String> inc) {
        ObjectNode node = bareRelease(release);
        node.putNull("asin");
        ObjectNode art = node.putObject("cover-art-archive");
        int pictures = CoverFiles.pictures(release).size();
        art.put("artwork", pictures > 0).put("front", pictures > 0).put("back", pictures > 1);
        art.put("count", pictures).put("darkened", false);
        if (inc.contains("artist-credits") || inc.contains("artists")) {
            MusicBrainzParts.credits(node, release.credits(), false, inc.contains("aliases"));
        }
        if (inc.contains("labels")) MusicBrainzParts.labels(node, release, false);
        if (inc.contains("genres")) MusicBrainzParts.tags(node, "genres", release.genres(), true);
        if (inc.contains("tags")) MusicBrainzParts.tags(node, "tags", release.genres(), false);
        if (inc.contains("release-groups")) {
            node.set("release-group", MusicBrainzParts.group(release, false, catalogue));
        }
        if (inc.stream().anyMatch(i -> i.endsWith("-rels"))) {
            ArrayNode relations = node.putArray("relations");
            if (inc.contains("url-rels") && release.link() != null) {
                ObjectNode link =
                        relations.addObject().put("type", "discogs").put("target-type", "url");
                link.put("direction", "forward").put("ended", false);
                link.putObject("url")
                        .put("id", Catalogue.id("url", release.link()))
                        .put("resource", release.link());
            }
        }
        if (inc.contains("media") || inc.contains("recordings")) {
            ObjectNode medium = medium(node, release, 0);
            if (inc.contains("recordings")) {
                ArrayNode tracks = medium.putArray("tracks");
                release.entries().forEach(entry -> tracks.add(track(entry, inc, true)));
            }
        }
        return node;
    }

    private static ObjectNode medium(ObjectNode release, Release of, int offset) {
        ObjectNode medium = release.putArray("media").addObject();
        medium.put("position", 1).put("title", "").put("format", of.format());
        medium.put("format-id", MusicBrainzParts.id(of.format()));
        medium.put("track-count", of.entries().size()).put("track-offset", offset);
        return medium;
    }

    private ObjectNode track(Entry entry, Set<String> inc, boolean withRecording) {
        ObjectNode track = Shapes.object().put("id", entry.id()).put("number", entry.number());
        track.put("position", entry.position()).put("title", entry.recording().title());
        track.put("length", entry.lengthMs());
        boolean credits = inc.contains("artist-credits");
        if (credits) MusicBrainzParts.credits(track, entry.credits(), false, false);
        if (withRecording) {
            ObjectNode recording = bareRecording(entry.recording());
            if (credits)
                MusicBrainzParts.credits(recording, entry.recording().credits(), false, false);
            if (inc.contains("isrcs"))
                recording.set("isrcs", Shapes.texts(entry.recording().isrcs()));
            if (inc.contains("genres")) {
                MusicBrainzParts.tags(
                        recording, "genres", catalogue.genres(entry.recording()), true);
            }
            if (inc.contains("recording-level-rels")) relations(recording, entry.recording(), inc);
            track.set("recording", recording);
        }
        return track;
    }

    private static ObjectNode bareRelease(Release release) {
        ObjectNode node = Shapes.object().put("id", release.id()).put("title", release.title());
        node.put("status", release.status())
                .put("status-id", MusicBrainzParts.id(release.status()));
        node.put("date", release.date() == null ? "" : release.date().toString());
        node.put("country", release.country()).put("barcode", release.barcode());
        node.put("disambiguation", release.note()).put("quality", "normal");
        node.putNull("packaging").putNull("packaging-id");
        MusicBrainzParts.textRepresentation(node, release.title());
        MusicBrainzParts.events(node, release, false);
        return node;
    }

    ObjectNode artist(Artist artist, Set<String> inc) {
        ObjectNode node = MusicBrainzParts.artist(artist, false, inc.contains("aliases"));
        node.putObject("life-span").putNull("begin").putNull("end").put("ended", false);
        node.putNull("area").putNull("begin-area").putNull("end-area").putNull("gender");
        node.putArray("isnis");
        node.putArray("ipis");
        if (inc.contains("url-rels")) node.putArray("relations");
        return node;
    }

    ObjectNode label(Label label) {
        ObjectNode node = Shapes.object().put("id", label.id()).put("name", label.name());
        node.put("sort-name", label.name())
                .put("country", label.country())
                .put("disambiguation", "");
        return node.putNull("label-code").putNull("type");
    }

    ObjectNode group(Release release, Set<String> inc) {
        ObjectNode node = MusicBrainzParts.group(release, false, catalogue);
        if (inc.contains("artist-credits")) {
            MusicBrainzParts.credits(node, release.credits(), false, false);
        }
        if (inc.contains("genres")) MusicBrainzParts.tags(node, "genres", release.genres(), true);
        if (inc.contains("releases")) {
            ArrayNode releases = node.putArray("releases");
            catalogue.releases().stream()
                    .filter(r -> r.groupId().equals(release.groupId()))
                    .forEach(r -> releases.add(release(r, inc)));
        }
        return node;
    }

    ObjectNode url(String resource, Release release) {
        ObjectNode node =
                Shapes.object().put("id", Catalogue.id("url", resource)).put("resource", resource);
        ObjectNode relation = node.putArray("relations").addObject().put("type", "discogs");
        relation.put("type-id", MusicBrainzParts.id("discogs")).put("target-type", "release");
        relation.put("direction", "backward").putNull("begin").putNull("end").put("ended", false);
        relation.set("release", bareRelease(release));
        return node;
    }
}
