package cratekeeper.sandbox;

import cratekeeper.sandbox.Catalogue.Appearance;
import cratekeeper.sandbox.Catalogue.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What is at SoundCloud, and how it was put there: by the artist under a plain title, or by the
/// label with the artist and its number in the title.
final class SoundCloudUploads {
    static final String TRACKS = "soundcloud:tracks:";

    /// What uploaders give away, and in which form.
    private static final Map<String, AudioFormat> GIVEN =
            Map.of("Breakwater", AudioFormat.FLAC, "Tidewater (Dub)", AudioFormat.MP3_320);

    /// Only an excerpt is open.
    static final String EXCERPT = "Undertow";

    private final List<Upload> all = new ArrayList<>();

    /// @param uploader the account's name
    /// @param title as the uploader wrote it
    record Upload(long id, Recording recording, Appearance place, String uploader, String title) {
        String urn() {
            return TRACKS + id;
        }

        String page() {
            return "https://soundcloud.com/" + slug(uploader) + "/" + slug(recording.title());
        }

        Optional<AudioFormat> given() {
            return Optional.ofNullable(GIVEN.get(recording.title()));
        }

        boolean excerptOnly() {
            return recording.title().equals(EXCERPT);
        }
    }

    SoundCloudUploads(Catalogue catalogue) {
        for (Recording recording : catalogue.recordings()) {
            if (recording.video() || recording.isrcs().isEmpty()) continue;
            if (recording.lengthMs() == null || catalogue.appearances(recording).isEmpty())
                continue;
            Appearance place = catalogue.appearances(recording).getFirst();
            boolean byLabel =
                    Numbers.oneOf(2, recording.id()) == 0 && !place.release().imprints().isEmpty();
            all.add(byLabel ? ofLabel(recording, place) : ofArtist(recording, place));
        }
    }

    private static Upload ofArtist(Recording recording, Appearance place) {
        return upload(
                recording,
                place,
                recording.credits().getFirst().artist().name(),
                recording.title());
    }

    private static Upload ofLabel(Recording recording, Appearance place) {
        var imprint = place.release().imprints().getFirst();
        String number = imprint.catalogueNumber();
        String title = recording.artistText() + " - " + recording.title();
        if (number.matches("[A-Z]+[ -]?\\d+\\w*")) title += " [" + number + "]";
        return upload(recording, place, imprint.label().name(), title);
    }

    private static Upload upload(
            Recording recording, Appearance place, String uploader, String title) {
        return new Upload(
                Numbers.of("soundcloud", recording.id()), recording, place, uploader, title);
    }

    static String slug(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{IsLatin}\\d]+", "-")
                .replaceAll("^-+|-+$", "");
    }

    List<Upload> all() {
        return List.copyOf(all);
    }

    Optional<Upload> byId(long id) {
        return all.stream().filter(upload -> upload.id() == id).findFirst();
    }

    /// The number in a path: alone, or behind the words of an URN.
    static Optional<Long> number(String text) {
        String digits = text.replaceFirst("^soundcloud:(tracks|playlists):", "");
        return digits.matches("\\d{1,15}") ? Optional.of(Long.valueOf(digits)) : Optional.empty();
    }
}
