package cratekeeper.agent;

import cratekeeper.media.Analysis;
import cratekeeper.music.Field;
import cratekeeper.music.FieldValue;
import cratekeeper.music.Track;
import cratekeeper.music.TrackMetadata;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fills tempo and key from what a file sounds like, where no service told them, and holds a tempo
/// that one told against what is heard. It never overwrites: who is right, a person says.
public final class HeardFields {
    private static final Logger LOG = LoggerFactory.getLogger(HeardFields.class);

    /// A longer file is a set: it has many tempos.
    private static final Duration LONGEST = Duration.ofMinutes(20);

    private static final double SURE_ENOUGH = 0.5;

    /// Less sure of itself, the ear contradicts nobody.
    private static final double SURE = 0.8;

    /// Further apart it is another tempo, if it is not half or twice of it.
    private static final double APART = 0.04;

    private static final double DISPUTED = 0.6;

    /// A tempo this near to a whole number is that number: it was made on a grid.
    private static final double ON_THE_GRID = 0.1;

    private final Ear ear;

    /// Hears tempo and key.
    @FunctionalInterface
    public interface Ear {
        Analysis analyse(Path file) throws IOException, InterruptedException;
    }

    public HeardFields(Ear ear) {
        this.ear = ear;
    }

    /// What nobody said, as it sounds. A file that cannot be heard leaves all as it is.
    TrackMetadata completed(TrackMetadata metadata, Path file, @Nullable Long lengthMs)
            throws InterruptedException {
        var fields = new EnumMap<Field, FieldValue>(Field.class);
        fields.putAll(metadata.fields());
        boolean nothingMissing = fields.containsKey(Field.BPM) && fields.containsKey(Field.KEY);
        if (nothingMissing && !toldByServices(fields.get(Field.BPM))) return metadata;
        if (lengthMs != null && lengthMs > LONGEST.toMillis()) return metadata;
        try {
            var heard = ear.analyse(file);
            var reasons = new ArrayList<>(metadata.reasons());
            check(fields, heard, metadata.track()).ifPresent(reasons::add);
            fill(fields, heard, metadata.track());
            return metadata.with(fields, reasons);
        } catch (IOException e) {
            LOG.info("Tempo and key are not heard: {}", e.getMessage());
            return metadata;
        }
    }

    /// What a person or their file says is nobody's to check.
    private static boolean toldByServices(@Nullable FieldValue value) {
        return value != null && !value.services().isEmpty();
    }

    /// The services' tempo stands, but with what is heard beside it, told by no service.
    private static Optional<String> check(
            Map<Field, FieldValue> fields, Analysis heard, Track track) {
        FieldValue said = fields.get(Field.BPM);
        if (said == null
                || !toldByServices(said)
                || !(said.value() instanceof Double bpm)
                || heard.bpm() == null
                || heard.bpmConfidence() < SURE
                || alike(bpm, heard.bpm())) return Optional.empty();
        double ours = onTheGrid(TempoRange.of(track.genres()).fold(heard.bpm()));
        var others = new ArrayList<>(said.others());
        others.add(new FieldValue.Other(ours, List.of()));
        fields.put(
                Field.BPM,
                new FieldValue(
                        bpm, Math.min(DISPUTED, said.confidence()), said.services(), others));
        return Optional.of(
                String.format(
                        Locale.ROOT,
                        "%s says %.4g BPM, but %.4g are heard",
                        said.services().getFirst().displayName(),
                        bpm,
                        ours));
    }

    private static boolean alike(double said, double heard) {
        double octaves = Math.log(heard / said) / Math.log(2);
        return Math.abs(Math.pow(2, octaves - Math.rint(octaves)) - 1) <= APART;
    }

    private static void fill(Map<Field, FieldValue> fields, Analysis heard, Track track) {
        if (heard.bpm() != null && heard.bpmConfidence() >= SURE_ENOUGH) {
            double bpm = onTheGrid(TempoRange.of(track.genres()).fold(heard.bpm()));
            fields.putIfAbsent(Field.BPM, value(bpm, heard.bpmConfidence()));
        }
        if (heard.key() != null && heard.keyConfidence() >= SURE_ENOUGH)
            fields.putIfAbsent(Field.KEY, value(heard.key(), heard.keyConfidence()));
    }

    /// Nobody said it; our own ear is never quite sure.
    private static FieldValue value(Object heard, double confidence) {
        return new FieldValue(heard, Math.min(0.9, confidence), List.of(), List.of());
    }

    private static double onTheGrid(double bpm) {
        double whole = Math.rint(bpm);
        return Math.abs(bpm - whole) <= ON_THE_GRID ? whole : Math.round(bpm * 100) / 100.0;
    }

    /// Where a genre's tempos lie: half of it and twice of it sound the same.
    ///
    /// @param least beats a minute; the range ends below twice of it
    record TempoRange(double least) {
        private static final TempoRange USUAL = new TempoRange(78);

        /// The first that a genre's name holds counts.
        private static final List<Map.Entry<String, TempoRange>> GENRES =
                List.of(
                        Map.entry("drum and bass", new TempoRange(120)),
                        Map.entry("drum & bass", new TempoRange(120)),
                        Map.entry("drum n bass", new TempoRange(120)),
                        Map.entry("jungle", new TempoRange(120)),
                        Map.entry("hardcore", new TempoRange(115)),
                        Map.entry("dubstep", new TempoRange(100)),
                        Map.entry("techno", new TempoRange(95)),
                        Map.entry("trance", new TempoRange(95)),
                        Map.entry("house", new TempoRange(90)),
                        Map.entry("hip hop", new TempoRange(65)),
                        Map.entry("hip-hop", new TempoRange(65)));

        static TempoRange of(List<String> genres) {
            for (String genre : genres) {
                String name = genre.toLowerCase(Locale.ROOT);
                for (var known : GENRES) if (name.contains(known.getKey())) return known.getValue();
            }
            return USUAL;
        }

        double fold(double bpm) {
            double folded = bpm;
            while (folded < least) folded *= 2;
            while (folded >= 2 * least) folded /= 2;
            return folded;
        }
    }
}
