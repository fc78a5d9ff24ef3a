package cratekeeper.agent;

import cratekeeper.media.Analysis;
import cratekeeper.music.Field;
import cratekeeper.music.FieldValue;
import cratekeeper.music.Track;
import cratekeeper.music.TrackMetadata;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fills tempo and key from what a file sounds like, where no service told them.
public final class HeardFields {
    private static final Logger LOG = LoggerFactory.getLogger(HeardFields.class);

    /// A longer file is a set: it has many tempos.
    private static final Duration LONGEST = Duration.ofMinutes(20);

    private static final double SURE_ENOUGH = 0.5;

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
        if (fields.containsKey(Field.BPM) && fields.containsKey(Field.KEY)) return metadata;
        if (lengthMs != null && lengthMs > LONGEST.toMillis()) return metadata;
        try {
            fill(fields, ear.analyse(file), metadata.track());
        } catch (IOException e) {
            LOG.info("Tempo and key are not heard: {}", e.getMessage());
            return metadata;
        }
        return metadata.with(fields);
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
