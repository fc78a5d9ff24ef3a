package cratekeeper.agent;

import cratekeeper.media.Analysis;
import cratekeeper.music.Field;
import cratekeeper.music.FieldValue;
import cratekeeper.music.TempoRange;
import cratekeeper.music.Track;
import cratekeeper.music.TrackMetadata;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fills tempo and key from what a file sounds like, where no service told them, and holds a tempo
/// that one told against what is heard. It never overwrites: who is right, a person says.
public final class HeardFields {
    private static final Logger LOG = LoggerFactory.getLogger(HeardFields.class);

    /// A longer file is a set: it has many tempos.
    private static final Duration LONGEST = Duration.ofMinutes(20);

    /// A second opinion is not waited for any longer: the file has its place to go to.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final double SURE_ENOUGH = 0.5;

    /// Less sure of itself, the ear contradicts nobody.
    private static final double SURE = 0.8;

    /// Further apart it is another tempo.
    private static final double APART = 0.04;

    /// A beat may be counted in twos or in threes: ears mistake one for the other. So may octaves
    /// be; those are left out here.
    private static final double[] COUNTED = {1, 3 / 2.0, 4 / 3.0};

    private static final double DISPUTED = 0.6;

    /// A tempo this near to a whole number is that number: it was made on a grid.
    private static final double ON_THE_GRID = 0.1;

    private final Ear ear;
    private final Duration patience;

    /// Hears tempo and key.
    @FunctionalInterface
    public interface Ear {
        Analysis analyse(Path file) throws IOException, InterruptedException;
    }

    public HeardFields(Ear ear) {
        this(ear, PATIENCE);
    }

    /// @param patience with the ear where nothing is missing
    HeardFields(Ear ear, Duration patience) {
        this.ear = ear;
        this.patience = patience;
    }

    /// What is known when a file was listened to.
    ///
    /// @param dispute which tempo the services say and which is heard; "" if they agree
    record Heard(TrackMetadata metadata, String dispute) {}

    /// What nobody said, as it sounds. A file that cannot be heard leaves all as it is.
    Heard hear(TrackMetadata metadata, Path file, @Nullable Long lengthMs)
            throws InterruptedException {
        var untold = new Heard(metadata, "");
        var fields = new EnumMap<Field, FieldValue>(Field.class);
        fields.putAll(metadata.fields());
        boolean nothingMissing = fields.containsKey(Field.BPM) && fields.containsKey(Field.KEY);
        if (nothingMissing && !toldByServices(fields.get(Field.BPM))) return untold;
        if (lengthMs != null && lengthMs > LONGEST.toMillis()) return untold;
        try {
            var heard = nothingMissing ? secondOpinion(file) : ear.analyse(file);
            var reasons = new ArrayList<>(metadata.reasons());
            var dispute = check(fields, heard, metadata.track());
            dispute.ifPresent(reasons::add);
            fill(fields, heard, metadata.track());
            return new Heard(metadata.with(fields, reasons), dispute.orElse(""));
        } catch (IOException e) {
            LOG.info("Tempo and key are not heard: {}", e.getMessage());
            return untold;
        }
    }

    private Analysis secondOpinion(Path file) throws IOException, InterruptedException {
        var listening = new FutureTask<>(() -> ear.analyse(file));
        Thread.ofVirtual().name("second opinion").start(listening);
        try {
            return listening.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("it takes too long", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) throw failure;
            throw new IOException(e.getCause());
        } finally {
            listening.cancel(true);
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
                "%s says %s BPM, but %s are heard"
                        .formatted(
                                said.services().getFirst().displayName(), plain(bpm), plain(ours)));
    }

    private static String plain(double bpm) {
        return BigDecimal.valueOf(bpm)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static boolean alike(double said, double heard) {
        for (double counted : COUNTED) {
            double octaves = Math.log(heard / said * counted) / Math.log(2);
            if (Math.abs(Math.pow(2, octaves - Math.rint(octaves)) - 1) <= APART) return true;
        }
        return false;
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
}
