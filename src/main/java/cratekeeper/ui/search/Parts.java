package cratekeeper.ui.search;

import cratekeeper.agent.FoundTrack;
import cratekeeper.agent.RankedOffer;
import cratekeeper.music.Field;
import cratekeeper.music.FieldValue;
import cratekeeper.music.Offer;
import cratekeeper.music.PartialDate;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import cratekeeper.ui.Said;
import cratekeeper.ui.Texts;
import cratekeeper.ui.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a row and the pane beside it say about a recording, in words.
final class Parts {
    private static final String SEPARATOR = " · ";

    private Parts() {}

    private static Texts texts() {
        return Texts.in(Parts.class);
    }

    /// "Harbour Works" over "HBR014".
    static String labelAndNumber(Track track) {
        String both =
                Stream.of(
                                Optional.ofNullable(track.label()),
                                Optional.ofNullable(track.catalogueNumber()))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining("\n"));
        return Words.or(both);
    }

    static String year(Track track) {
        PartialDate date = track.releaseDate();
        return date == null ? Words.UNKNOWN : Integer.toString(date.year());
    }

    /// The format alone where it says enough, the rate alone for MP3: "FLAC", "320", "V0".
    static String shortQuality(Offer offer) {
        if (offer.lossless()) return offer.format();
        if (!offer.format().equals("MP3") || offer.bitrateKbps() == null) return offer.quality();
        return Boolean.TRUE.equals(offer.vbr())
                ? "VBR " + offer.bitrateKbps()
                : offer.bitrateKbps().toString();
    }

    /// Services that know the recording or have a file of it, each once.
    static List<Service> services(FoundTrack found) {
        return Stream.concat(
                        found.hits().stream().map(TrackHit::service),
                        found.offers().stream().map(ranked -> ranked.offer().service()))
                .distinct()
                .toList();
    }

    static String names(List<Service> services) {
        return services.stream().map(Service::displayName).collect(Collectors.joining(", "));
    }

    static String value(Field field, Object value) {
        return switch (field) {
            case DURATION_MS -> Words.length((Long) value);
            case BPM -> Words.bpm((Double) value);
            default ->
                    value instanceof List<?> list
                            ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
                            : value.toString();
        };
    }

    /// Who says so: "Beatport ✓3", "Beatport · 1 differs", "Beatport".
    static String source(FieldValue value) {
        String first = value.services().isEmpty() ? "" : value.services().getFirst().displayName();
        if (!value.others().isEmpty()) {
            int differ =
                    value.others().stream().mapToInt(o -> Math.max(1, o.services().size())).sum();
            return first + SEPARATOR + texts().count("differ", differ);
        }
        return value.services().size() > 1 ? first + " ✓" + value.services().size() : first;
    }

    /// All who agree, then every other value with who holds it, a line each.
    static String provenance(Field field, FieldValue value) {
        var lines = Stream.of(names(value.services()) + ": " + value(field, value.value()));
        var others =
                value.others().stream()
                        .map(o -> names(o.services()) + ": " + value(field, o.value()));
        return Stream.concat(lines, others).collect(Collectors.joining("\n"));
    }

    /// "43.1 MB · 6:48".
    static String sizeAndLength(Offer offer) {
        return Stream.of(
                        offer.bytes() == null ? "" : Words.bytes(offer.bytes()),
                        offer.durationMs() == null ? "" : Words.length(offer.durationMs()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(SEPARATOR));
    }

    /// Why it is ranked low, else where it comes from and how soon.
    static String standing(RankedOffer ranked) {
        if (!ranked.reasons().isEmpty())
            return ranked.reasons().stream().map(Said::of).collect(Collectors.joining(SEPARATOR));
        Offer offer = ranked.offer();
        if (offer.peer() != null) return peerStanding(offer);
        String wait = wait(offer);
        String speed = offer.speedBps() == null ? "" : "\n" + Words.speed(offer.speedBps());
        return offer.service().displayName() + (wait.isEmpty() ? "" : SEPARATOR + wait) + speed;
    }

    /// "free slot" over "2.4 MB/s", "queue 12" over "90 kB/s"; the name of the user stands above.
    private static String peerStanding(Offer offer) {
        String speed = offer.speedBps() == null ? "" : Words.speed(offer.speedBps());
        return Stream.of(wait(offer), speed)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String wait(Offer offer) {
        if (Boolean.TRUE.equals(offer.freeSlot())) return texts().get("offer.free");
        Integer queue = offer.queueLength();
        return queue == null ? "" : texts().get("offer.queue", Words.count(queue));
    }
}
