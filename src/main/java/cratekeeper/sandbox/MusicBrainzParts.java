package cratekeeper.sandbox;

import cratekeeper.sandbox.Catalogue.Artist;
import cratekeeper.sandbox.Catalogue.Credit;
import cratekeeper.sandbox.Catalogue.Release;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Pieces that MusicBrainz shows alike in searches and look-ups, or nearly so.
final class MusicBrainzParts {
    private MusicBrainzParts() {}

    /// Ids of types, formats and countries: made from their names, as stable as the real ones.
    static String id(String name) {
        return Catalogue.id("type", name);
    }

    /// Searches leave out what is empty; look-ups show it so.
    static void credits(ObjectNode into, List<Credit> credits, boolean search, boolean aliases) {
        ArrayNode list = into.putArray("artist-credit");
        for (Credit credit : credits) {
            ObjectNode one = list.addObject().put("name", credit.name());
            if (!search || !credit.joinPhrase().isEmpty())
                one.put("joinphrase", credit.joinPhrase());
            one.set("artist", artist(credit.artist(), search, aliases || search));
        }
    }

    static ObjectNode artist(Artist artist, boolean search, boolean aliases) {
        ObjectNode node = Shapes.object();
        node.put("id", artist.id()).put("name", artist.name()).put("sort-name", artist.sortName());
        if (!search || !artist.note().isEmpty()) node.put("disambiguation", artist.note());
        if (!search) {
            node.put("type", artist.type()).put("type-id", id(artist.type()));
            node.put("country", artist.country());
        }
        if (aliases && !(search && artist.aliases().isEmpty())) {
            ArrayNode list = node.putArray("aliases");
            artist.aliases().forEach(alias -> list.add(alias(alias, search)));
        }
        return node;
    }

    private static ObjectNode alias(String name, boolean search) {
        ObjectNode alias = Shapes.object().put("sort-name", name).put("name", name);
        for (String empty : List.of("locale", "type", "primary")) alias.putNull(empty);
        if (search) return alias.putNull("begin-date").putNull("end-date");
        alias.putNull("type-id").putNull("begin").putNull("end");
        return alias.put("ended", false);
    }

    static void events(ObjectNode into, Release release, boolean search) {
        if (release.date() == null && release.country() == null) return;
        ObjectNode event = into.putArray("release-events").addObject();
        event.put("date", release.date() == null ? "" : release.date().toString());
        if (release.country() == null) {
            event.putNull("area");
            return;
        }
        ObjectNode area = event.putObject("area");
        String name = country(release.country());
        area.put("id", id(release.country())).put("name", name).put("sort-name", name);
        area.set("iso-3166-1-codes", Shapes.texts(List.of(release.country())));
        if (!search) area.put("disambiguation", "").putNull("type").putNull("type-id");
    }

    private static String country(String code) {
        return switch (code) {
            case "XW" -> "[Worldwide]";
            case "XE" -> "Europe";
            default -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
        };
    }

    static ObjectNode group(Release release, boolean search, Catalogue catalogue) {
        ObjectNode group =
                Shapes.object().put("id", release.groupId()).put("title", release.title());
        group.put("primary-type", release.type()).put("primary-type-id", id(release.type()));
        List<String> second = release.secondaryTypes();
        if (search) group.put("type-id", id(second.isEmpty() ? release.type() : second.getFirst()));
        if (!search || !second.isEmpty()) {
            group.set("secondary-types", Shapes.texts(second));
            group.set(
                    "secondary-type-ids",
                    Shapes.texts(second.stream().map(MusicBrainzParts::id).toList()));
        }
        if (!search) {
            String first =
                    catalogue.releases().stream()
                            .filter(r -> r.groupId().equals(release.groupId()) && r.date() != null)
                            .map(r -> "" + r.date())
                            .min(String::compareTo)
                            .orElse("");
            group.put("first-release-date", first).put("disambiguation", "");
        }
        return group;
    }

    static void textRepresentation(ObjectNode into, String text) {
        boolean cyrillic =
                text.codePoints()
                        .anyMatch(c ->
                                Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
        into.putObject("text-representation")
                .put("language", cyrillic ? "rus" : "eng")
                .put("script", cyrillic ? "Cyrl" : "Latn");
    }

    static void labels(ObjectNode into, Release release, boolean search) {
        if (search && release.imprints().isEmpty()) return;
        ArrayNode list = into.putArray("label-info");
        for (var imprint : release.imprints()) {
            ObjectNode label =
                    list.addObject()
                            .put("catalog-number", imprint.catalogueNumber())
                            .putObject("label");
            label.put("id", imprint.label().id()).put("name", imprint.label().name());
            if (!search) {
                label.put("sort-name", imprint.label().name()).put("disambiguation", "");
                label.putNull("label-code").putNull("type").putNull("type-id");
            }
        }
    }

    /// Genres and tags: the names with counts; a genre also has an id.
    static void tags(ObjectNode into, String name, List<String> genres, boolean ids) {
        ArrayNode list = into.putArray(name);
        for (int i = 0; i < genres.size(); i++) {
            ObjectNode tag =
                    list.addObject().put("name", genres.get(i)).put("count", genres.size() + 1 - i);
            if (ids) tag.put("id", id(genres.get(i))).put("disambiguation", "");
        }
    }
}
