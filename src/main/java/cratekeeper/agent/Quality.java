package cratekeeper.agent;

import cratekeeper.music.AudioFile;
import cratekeeper.music.LibraryTrack;
import cratekeeper.music.Preferences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// Which of two files of one recording to keep, and why; and what is worth looking for again.
final class Quality {
    /// So many criteria look at the sound; the rest at what is known of it.
    private static final int ABOUT_SOUND = 4;

    private final Preferences preferences;
    private final List<Criterion> criteria;

    /// @param worth more is better
    /// @param words what to say of the one that is worth less, beside the better one
    private record Criterion(ToLongFunction<LibraryTrack> worth, Words words) {}

    @FunctionalInterface
    private interface Words {
        String of(LibraryTrack less, LibraryTrack better);
    }

    Quality(Preferences preferences) {
        this.preferences = preferences;
        criteria =
                List.of(
                        new Criterion(t -> trust(t.file()), Quality::verdict),
                        new Criterion(t -> t.file().lossless() ? 1 : 0, Quality::formats),
                        new Criterion(t -> -formatRank(t.file()), Quality::formats),
                        new Criterion(
                                t -> t.file().lossless() ? depth(t.file()) : kbps(t.file()),
                                Quality::formats),
                        new Criterion(
                                this::filled,
                                (less, better) ->
                                        "%d of %d fields filled, %d in the other"
                                                .formatted(
                                                        filled(less),
                                                        preferences.requiredFields().size(),
                                                        filled(better))),
                        new Criterion(
                                t -> t.source() == null ? 0 : 1,
                                (_, _) -> "the other was checked when it was fetched"),
                        new Criterion(
                                t -> -t.addedAt().getEpochSecond(), (_, _) -> "it came later"),
                        new Criterion(t -> -t.id(), (_, _) -> "it came later"));
    }

    /// The best first.
    Comparator<LibraryTrack> bestFirst() {
        return (one, other) -> {
            for (Criterion criterion : criteria) {
                int order =
                        Long.compare(
                                criterion.worth.applyAsLong(other),
                                criterion.worth.applyAsLong(one));
                if (order != 0) return order;
            }
            return 0;
        };
    }

    /// Whether the sound of one is worth more than that of the other.
    boolean better(LibraryTrack one, LibraryTrack other) {
        for (Criterion criterion : criteria.subList(0, ABOUT_SOUND)) {
            int order =
                    Long.compare(
                            criterion.worth.applyAsLong(one), criterion.worth.applyAsLong(other));
            if (order != 0) return order > 0;
        }
        return false;
    }

    /// Why the better one is to be kept: what decided.
    String why(LibraryTrack less, LibraryTrack better) {
        for (Criterion criterion : criteria)
            if (criterion.worth.applyAsLong(less) != criterion.worth.applyAsLong(better))
                return criterion.words.of(less, better);
        return "both are alike";
    }

    /// Why a better file is worth looking for, if it is.
    Optional<String> wanting(AudioFile file) {
        return switch (file.verdict()) {
            case BROKEN, SUSPECT -> Optional.of(verdict(file));
            case OK -> tooLow(file);
        };
    }

    private Optional<String> tooLow(AudioFile file) {
        if (file.lossless()) return Optional.empty();
        Integer kbps = file.bitrateKbps();
        int minimum = minimum(file);
        if (kbps != null && kbps < minimum && !enoughByVbr(file))
            return Optional.of("%s is below %d kbps".formatted(file.quality(), minimum));
        String first = preferences.preferredFormats().isEmpty() ? "" : preferred(0);
        return first.equals("flac")
                ? Optional.of("%s, and FLAC is preferred".formatted(file.quality()))
                : Optional.empty();
    }

    /// The minimum is meant for MP3; newer codecs need less for the same.
    private int minimum(AudioFile file) {
        int mp3 = preferences.minimumBitrateKbps();
        return "mp3".equals(file.codec()) ? mp3 : mp3 * 4 / 5;
    }

    /// V0 counts as 320.
    private boolean enoughByVbr(AudioFile file) {
        return Boolean.TRUE.equals(file.vbr()) && kbps(file) >= 220;
    }

    private String preferred(int place) {
        return preferences.preferredFormats().get(place).toLowerCase(Locale.ROOT);
    }

    private int formatRank(AudioFile file) {
        String codec = file.codec() == null ? "" : file.codec();
        for (int i = 0; i < preferences.preferredFormats().size(); i++)
            if (preferred(i).startsWith(codec) && !codec.isEmpty()) return i;
        return preferences.preferredFormats().size();
    }

    private static long trust(AudioFile file) {
        return switch (file.verdict()) {
            case OK -> 2;
            case SUSPECT -> 1;
            case BROKEN -> 0;
        };
    }

    private static long depth(AudioFile file) {
        return known(file.bitDepth()) * 1_000_000L + known(file.sampleRateHz());
    }

    private static int kbps(AudioFile file) {
        return known(file.bitrateKbps());
    }

    private static int known(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    private int filled(LibraryTrack track) {
        return (int)
                preferences.requiredFields().stream()
                        .filter(f -> f.of(track.track()).isPresent())
                        .count();
    }

    private static String verdict(LibraryTrack less, LibraryTrack better) {
        return verdict(less.file());
    }

    private static String verdict(AudioFile file) {
        String word = file.verdict().json();
        return file.evidence().isEmpty() ? word : word + ": " + file.evidence().getFirst();
    }

    private static String formats(LibraryTrack less, LibraryTrack better) {
        return detail(less.file()) + ", the other is " + detail(better.file());
    }

    private static String detail(AudioFile file) {
        var words = new ArrayList<String>(List.of(file.quality()));
        if (file.lossless() && file.bitDepth() != null && file.sampleRateHz() != null)
            words.add("%d bit %.1f kHz".formatted(file.bitDepth(), file.sampleRateHz() / 1000.0));
        return String.join(" ", words);
    }
}
