package cratekeeper.sandbox;

import cratekeeper.music.MusicalKey;
import cratekeeper.music.PartialDate;
import cratekeeper.sandbox.Catalogue.Artist;
import cratekeeper.sandbox.Catalogue.Cover;
import cratekeeper.sandbox.Catalogue.Credit;
import cratekeeper.sandbox.Catalogue.Entry;
import cratekeeper.sandbox.Catalogue.Imprint;
import cratekeeper.sandbox.Catalogue.Label;
import cratekeeper.sandbox.Catalogue.Recording;
import cratekeeper.sandbox.Catalogue.Release;
import cratekeeper.sandbox.Catalogue.Sound;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `catalogue.txt` into a [Catalogue]. The file's own head explains its words.
final class CatalogueReader {
    private static final Pattern JOIN = Pattern.compile("\\s*<([^>]*)>\\s*");
    private static final Pattern LENGTH = Pattern.compile("(\\d+):(\\d\\d)");

    private final Map<String, Artist> artistsByName = new LinkedHashMap<>();
    private final List<Artist> artists = new ArrayList<>();
    private final Map<String, Label> labels = new LinkedHashMap<>();
    private final Map<String, Recording> recordings = new LinkedHashMap<>();
    private final List<Release> releases = new ArrayList<>();

    Catalogue read(List<Lines> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Lines line = lines.get(i);
            switch (line.kind()) {
                case "artist" -> artist(line);
                case "label" ->
                        labels.put(
                                line.name(),
                                new Label(
                                        Catalogue.id("label", line.name()),
                                        line.name(),
                                        line.one("from").orElse(null)));
                case "release" -> {
                    int end = i + 1;
                    while (end < lines.size() && isTrack(lines.get(end))) end++;
                    release(line, lines.subList(i + 1, end));
                    i = end - 1;
                }
                default -> throw new IllegalStateException("catalogue.txt: " + line.head());
            }
        }
        return new Catalogue(
                artists, List.copyOf(labels.values()), List.copyOf(recordings.values()), releases);
    }

    private static boolean isTrack(Lines line) {
        return !List.of("artist", "label", "release").contains(line.kind());
    }

    private void artist(Lines line) {
        String id = Catalogue.id("artist", line.name() + line.text("note"));
        var artist =
                new Artist(
                        id,
                        line.name(),
                        line.text("sort"),
                        line.text("is"),
                        line.one("from").orElse(null),
                        line.text("note"),
                        line.all("alias"));
        artists.add(artist);
        artistsByName.putIfAbsent(artist.name(), artist);
    }

    private void release(Lines line, List<Lines> tracks) {
        String identity = line.name() + line.text("by") + line.text("on") + line.text("date");
        List<Credit> credits = credits(line.text("by"));
        List<String> types = line.list("type");
        var entries = new ArrayList<Entry>();
        for (Lines track : tracks) {
            entries.add(entry(identity, track, credits, entries.size() + 1));
        }
        releases.add(
                new Release(
                        Catalogue.id("release", identity),
                        Catalogue.id("group", line.name() + line.text("by")),
                        line.name(),
                        credits,
                        line.all("on").stream().map(this::imprint).toList(),
                        PartialDate.parse(line.text("date")).orElse(null),
                        line.one("in").orElse(null),
                        line.one("barcode").orElse(null),
                        types.getFirst(),
                        types.subList(1, types.size()),
                        line.text("format"),
                        line.list("genres"),
                        line.one("status").orElse("Official"),
                        Cover.valueOf(line.one("cover").orElse("none").toUpperCase(Locale.ROOT)),
                        line.one("link").orElse(null),
                        line.text("note"),
                        List.copyOf(entries)));
    }

    private Imprint imprint(String text) {
        String[] parts = text.split(" / ", 2);
        return new Imprint(
                Objects.requireNonNull(labels.get(parts[0]), () -> "no label " + parts[0]),
                parts[1]);
    }

    private Entry entry(String release, Lines line, List<Credit> releaseCredits, int position) {
        Integer length =
                line.fields().keySet().stream()
                        .map(CatalogueReader::milliseconds)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        List<Credit> credits = line.one("by").map(this::credits).orElse(releaseCredits);
        String identity =
                line.name() + credits.getFirst().artist().id() + length + line.has("video");
        Recording recording =
                recordings.computeIfAbsent(
                        identity,
                        key ->
                                new Recording(
                                        Catalogue.id("recording", key),
                                        line.name(),
                                        credits,
                                        length,
                                        line.all("isrc"),
                                        sound(line.one("sounds").orElse(null)),
                                        line.text("note"),
                                        line.has("video")));
        Integer printed = line.one("printed").map(CatalogueReader::milliseconds).orElse(length);
        return new Entry(
                Catalogue.id("track", release + position),
                line.kind(),
                position,
                recording,
                credits,
                printed);
    }

    private List<Credit> credits(String text) {
        var credits = new ArrayList<Credit>();
        var joins = JOIN.matcher(text).results().map(found -> found.group(1)).toList();
        String[] names = JOIN.split(text);
        for (int i = 0; i < names.length; i++) {
            String[] as = names[i].split(" as ", 2);
            Artist artist =
                    Objects.requireNonNull(artistsByName.get(as[0]), () -> "no artist " + as[0]);
            String join =
                    i == joins.size()
                            ? ""
                            : joins.get(i).equals(",") ? ", " : " " + joins.get(i) + " ";
            credits.add(new Credit(artist, as[as.length - 1], join));
        }
        return List.copyOf(credits);
    }

    private static @Nullable Sound sound(@Nullable String text) {
        if (text == null) return null;
        String[] parts = text.split(" ");
        return new Sound(Double.parseDouble(parts[0]), MusicalKey.parse(parts[1]).orElseThrow());
    }

    /// "6:48" in milliseconds; null for anything else.
    static @Nullable Integer milliseconds(String text) {
        var found = LENGTH.matcher(text);
        return found.matches()
                ? (Integer.parseInt(found.group(1)) * 60 + Integer.parseInt(found.group(2))) * 1000
                : null;
    }
}
