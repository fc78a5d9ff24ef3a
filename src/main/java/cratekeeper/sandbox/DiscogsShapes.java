package cratekeeper.sandbox;

import cratekeeper.sandbox.Catalogue.Artist;
import cratekeeper.sandbox.Catalogue.Credit;
import cratekeeper.sandbox.Catalogue.Entry;
import cratekeeper.sandbox.Catalogue.Imprint;
import cratekeeper.sandbox.Catalogue.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Releases, masters and rows of searches in the shape that Discogs gives them.
final class DiscogsShapes {
    private static final Pattern ORIGINAL = Pattern.compile("\\s*\\(Original Mix\\)$");
    private static final Pattern SUITE = Pattern.compile("(.+) / (.+)");
    private static final Map<String, String> COUNTRIES = Map.of("GB", "UK", "XE", "Europe");
    private static final Map<String, String> MEDIA =
            Map.of("Digital Media", "File", "CD", "CD", "Cassette", "Cassette");

    private final DiscogsShelf shelf;
    private final String api;

    /// @param api address of the service, for links inside bodies
    DiscogsShapes(DiscogsShelf shelf, String api) {
        this.shelf = shelf;
        this.api = api;
    }

    /// @param pictures whether whoever asks may see addresses of pictures
    ObjectNode release(Release release, boolean pictures) {
        long id = DiscogsShelf.id(release);
        ObjectNode node = Shapes.object().put("id", id).put("status", "Accepted");
        node.put("year", DiscogsShelf.year(release));
        node.put("resource_url", api + "releases/" + id).put("uri", page("release", id, release));
        node.set("artists", artists(release.credits()));
        node.put("artists_sort", artistText(release));
        ArrayNode labels = node.putArray("labels");
        release.imprints().forEach(imprint -> labels.add(label(imprint)));
        node.putArray("series");
        node.putArray("companies");
        format(node.putArray("formats").addObject(), release);
        node.put("data_quality", "Needs Vote").put("format_quantity", 1);
        master(node, release);
        node.put("title", release.title());
        // Left out where it is unknown, as everything there.
        if (release.country() != null) node.put("country", country(release));
        String released = DiscogsShelf.released(release);
        if (released != null) node.put("released", released);
        identifiers(node.putArray("identifiers"), release);
        genres(node, release);
        tracklist(node.putArray("tracklist"), release);
        node.putArray("extraartists");
        if (release.cover() != Catalogue.Cover.NONE) image(node.putArray("images"), id, pictures);
        return node.put("thumb", "");
    }

    private void master(ObjectNode node, Release release) {
        long master = shelf.master(release);
        if (master == 0) return;
        node.put("master_id", master).put("master_url", api + "masters/" + master);
    }

    /// @param release the main one
    ObjectNode master(long id, Release release, boolean pictures) {
        ObjectNode node = Shapes.object().put("id", id);
        node.put("main_release", DiscogsShelf.id(release));
        node.put("resource_url", api + "masters/" + id).put("uri", page("master", id, release));
        node.put("title", release.title()).put("year", DiscogsShelf.year(release));
        node.set("artists", artists(release.credits()));
        genres(node, release);
        tracklist(node.putArray("tracklist"), release);
        if (release.cover() != Catalogue.Cover.NONE) image(node.putArray("images"), id, pictures);
        return node.put("data_quality", "Correct");
    }

    ObjectNode hit(Release release) {
        long id = DiscogsShelf.id(release);
        ObjectNode node = Shapes.object();
        if (release.country() != null) node.put("country", country(release));
        if (DiscogsShelf.year(release) != 0) node.put("year", "" + DiscogsShelf.year(release));
        var format = new ArrayList<String>();
        format.add(medium(release));
        format.addAll(descriptions(release));
        node.set("format", Shapes.texts(format));
        node.set(
                "label",
                Shapes.texts(
                        release.imprints().stream()
                                .map(i -> DiscogsShelf.name(i.label()))
                                .toList()));
        node.put("type", "release");
        node.set("genre", Shapes.texts(List.of("Electronic")));
        node.set("style", Shapes.texts(styles(release)));
        node.put("id", id);
        ArrayNode codes = node.putArray("barcode");
        if (release.barcode() != null) codes.add(spaced(release.barcode())).add(release.barcode());
        node.put("master_id", shelf.master(release));
        node.put("uri", "/release/" + id).put("resource_url", api + "releases/" + id);
        node.put(
                "catno",
                release.imprints().isEmpty()
                        ? "none"
                        : DiscogsShelf.number(release.imprints().getFirst()));
        node.put("title", artistText(release) + " - " + release.title());
        return node.put("thumb", "").put("cover_image", "");
    }

    private static String page(String kind, long id, Release release) {
        String words = release.title().replaceAll("[^\\p{L}\\p{N}]+", "-");
        return "https://www.discogs.com/" + kind + "/" + id + "-" + words;
    }

    String artistText(Release release) {
        return release.credits().stream()
                .map(c -> shelf.name(c.artist()) + c.joinPhrase())
                .collect(Collectors.joining());
    }

    private ArrayNode artists(List<Credit> credits) {
        ArrayNode list = Shapes.object().arrayNode();
        for (Credit credit : credits)
            list.add(
                    artist(
                            credit.artist(),
                            credit.name().equals(credit.artist().name()) ? "" : credit.name(),
                            credit.joinPhrase().strip(),
                            ""));
        return list;
    }

    private ObjectNode artist(Artist artist, String variation, String join, String role) {
        long id = DiscogsShelf.id(artist);
        ObjectNode node = Shapes.object().put("name", shelf.name(artist)).put("anv", variation);
        node.put("join", join.equals("feat.") ? "Feat." : join).put("role", role).put("tracks", "");
        return node.put("id", id).put("resource_url", api + "artists/" + id);
    }

    private ObjectNode label(Imprint imprint) {
        long id = DiscogsShelf.id(imprint.label());
        ObjectNode node = Shapes.object().put("name", DiscogsShelf.name(imprint.label()));
        node.put("catno", DiscogsShelf.number(imprint)).put("entity_type", "1");
        return node.put("entity_type_name", "Label")
                .put("id", id)
                .put("resource_url", api + "labels/" + id);
    }

    private static void format(ObjectNode node, Release release) {
        node.put("name", medium(release)).put("qty", "1");
        node.set("descriptions", Shapes.texts(descriptions(release)));
    }

    private static String medium(Release release) {
        return MEDIA.getOrDefault(release.format(), "Vinyl");
    }

    private static List<String> descriptions(Release release) {
        var words = new ArrayList<String>();
        if (release.format().endsWith("Vinyl")) words.add(release.format().split(" ")[0]);
        if (release.format().equals("Digital Media")) words.add("FLAC");
        words.add(release.type());
        if (release.secondaryTypes().contains("Compilation")) words.add("Compilation");
        if (release.secondaryTypes().contains("DJ-mix")) words.add("Mixed");
        return words;
    }

    private static String country(Release release) {
        String code = String.valueOf(release.country());
        return COUNTRIES.getOrDefault(code, Locale.of("", code).getDisplayCountry(Locale.ENGLISH));
    }

    private static void identifiers(ArrayNode list, Release release) {
        if (release.barcode() == null) return;
        list.addObject().put("type", "Barcode").put("value", spaced(release.barcode()));
    }

    private static String spaced(String barcode) {
        return barcode.charAt(0) + " " + barcode.substring(1, 7) + " " + barcode.substring(7);
    }

    private static void genres(ObjectNode node, Release release) {
        node.set("genres", Shapes.texts(List.of("Electronic")));
        if (!release.genres().isEmpty()) node.set("styles", Shapes.texts(styles(release)));
    }

    private static List<String> styles(Release release) {
        return release.genres().stream().map(DiscogsShapes::capitals).toList();
    }

    private static String capitals(String words) {
        return Pattern.compile("\\b\\p{L}")
                .matcher(words)
                .replaceAll(m -> m.group().toUpperCase(Locale.ROOT));
    }

    /// Records and cassettes have a heading a side, and no lengths: nobody measured. A title of two
    /// halves is an index row with its parts.
    private void tracklist(ArrayNode list, Release release) {
        boolean record = release.format().endsWith("Vinyl") || release.format().equals("Cassette");
        String side = "";
        for (Entry entry : release.entries()) {
            if (entry.recording().video()) continue;
            String here = record ? entry.number().substring(0, 1) : "";
            if (!here.equals(side) && entry.number().length() > 1)
                row(list.addObject(), "", "heading", "Side " + here, "");
            side = here;
            track(list.addObject(), entry, release, record ? "" : length(entry));
        }
    }

    private void track(ObjectNode node, Entry entry, Release release, String length) {
        String title = ORIGINAL.matcher(entry.recording().title()).replaceAll("");
        var suite = SUITE.matcher(title);
        if (suite.matches() && length.isEmpty() && entry.number().matches("[A-Z]\\d")) {
            row(node, "", "index", title, "");
            ArrayNode parts = node.putArray("sub_tracks");
            for (int i = 1; i <= 2; i++)
                row(parts.addObject(), entry.number() + "." + i, "track", suite.group(i), "");
        } else {
            row(node, entry.number(), "track", title, length);
        }
        if (!entry.credits().equals(release.credits()))
            node.set("artists", artists(entry.credits()));
    }

    private static void row(
            ObjectNode node, String position, String type, String title, String length) {
        node.put("position", position).put("type_", type).put("title", title);
        node.put("duration", length);
    }

    private static String length(Entry entry) {
        Integer millis = entry.lengthMs();
        if (millis == null) return "";
        int seconds = millis / 1000;
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    /// Who is not signed in learns that there is a picture, not where.
    private static void image(ArrayNode list, long id, boolean shown) {
        String uri = shown ? "https://i.discogs.com/sandbox-" + id + ".jpeg" : "";
        ObjectNode image = list.addObject().put("type", "primary").put("uri", uri);
        image.put("resource_url", uri).put("uri150", uri).put("width", 600).put("height", 600);
    }
}
