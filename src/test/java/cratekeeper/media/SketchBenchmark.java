package cratekeeper.media;

import cratekeeper.media.sound.SoundSketch;
import cratekeeper.music.MusicalKey;
import cratekeeper.sandbox.SongSound;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;

/// How alike the sketches of one recording are when it was encoded, made louder, shifted and cut;
/// those of other versions of a piece; and those of other pieces, half of which share tempo and
/// key. Prints what each threshold would miss and take falsely. Takes some minutes.
///
///     java -cp target/test-classes:target/classes:$(cat target/classpath) \
///         cratekeeper.media.SketchBenchmark [pieces [seed [seconds]]]
final class SketchBenchmark {
    private static final int RATE = MadeUpSound.RATE;
    private static final List<String> KINDS =
            List.of("band", "piano", "strings", "ambient", "cymbals", "oldRecording", "radio");

    /// Pieces in a row that share tempo and key.
    private static final int ALIKE = 6;

    /// One recording, as people have it: each with its own beginning, loudness and end.
    private static final List<Form> FORMS =
            List.of(
                    new Form("flac", "anull"),
                    new Form("320k.mp3", "volume=-3dB"),
                    new Form("128k.mp3", "adelay=730:all=1,volume=-6dB"),
                    new Form("160k.m4a", "atrim=start=0.31,volume=-1dB"),
                    new Form("96k.opus", "atrim=start=1.27,apad=pad_dur=2,volume=-9dB"));

    private final Path folder;
    private final int seconds;
    private final SketchListener listener = new SketchListener(TestAudio.FFMPEG);
    private final List<List<SoundSketch>> recordings =
            Collections.synchronizedList(new ArrayList<>());
    private final ConcurrentSkipListMap<String, List<Double>> versions =
            new ConcurrentSkipListMap<>();
    private final LongAdder nanos = new LongAdder();
    private final LongAdder made = new LongAdder();

    private record Form(String ending, String filter) {}

    private record Pairs(double[] likeness, int strangers) {}

    private SketchBenchmark(Path folder, int seconds) {
        this.folder = folder;
        this.seconds = seconds;
    }

    public static void main(String... arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        int pieces = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 40;
        int seed = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 9_000;
        int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 130;
        var run = new SketchBenchmark(Files.createTempDirectory("cratekeeper-sketches"), seconds);
        try (var two = Executors.newFixedThreadPool(2)) {
            var work = new ArrayList<Future<?>>();
            for (int i = 0; i < pieces; i++) {
                int place = i;
                work.add(two.submit(() -> run.piece(place, seed + place)));
            }
            for (var piece : work) piece.get();
        }
        run.print();
    }

    private float[][] sound(int place, int number) {
        if (place % 2 == 1)
            return MadeUpSound.of(KINDS.get(place / 2 % KINDS.size()), number, seconds);
        int family = place / 2 / ALIKE;
        var key = MusicalKey.ofPitch(family * 5 % 12, family % 2 == 0);
        return SongSound.play("piece " + number, 120 + 4 * family, key, seconds);
    }

    private boolean piece(int place, int number) throws Exception {
        Path folder = Files.createDirectories(this.folder.resolve("" + number));
        float[][] sound = sound(place, number);
        Path wav = MadeUpSound.wav(sound, folder.resolve("piece.wav"));
        var sketches = new ArrayList<SoundSketch>();
        for (Form form : FORMS) sketches.add(sketch(wav, form));
        recordings.add(sketches);
        if (place / 2 % 2 == 0) versions(sketches.getFirst(), sound, wav, number);
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) Files.delete(file);
        }
        System.err.printf("%d of them%n", recordings.size());
        return true;
    }

    private void versions(SoundSketch first, float[][] sound, Path wav, int number)
            throws Exception {
        version("faster, pitch too", first, wav, "asetrate=45423,aresample=44100");
        version("faster, pitch kept", first, wav, "atempo=1.03");
        var cut =
                "aselect='not(between(t,%d,%d))',asetpts=N/SR/TB"
                        .formatted(seconds / 3, seconds / 2);
        version("a sixth cut out", first, wav, cut);
        Path other = wav.resolveSibling("version.wav");
        var intro = MadeUpSound.of("cymbals", number + 500, seconds / 4);
        version("drums before", first, MadeUpSound.wav(joined(intro, sound), other), "anull");
        version("dub", first, MadeUpSound.wav(dub(sound), other), "anull");
    }

    private void version(String name, SoundSketch first, Path wav, String filter) throws Exception {
        var other = sketch(wav, new Form("flac", filter));
        versions.computeIfAbsent(name, _ -> Collections.synchronizedList(new ArrayList<>()))
                .add(first.likeness(other));
    }

    private static float[][] joined(float[][] one, float[][] other) {
        var both = new float[2][one[0].length + other[0].length];
        for (int side = 0; side < 2; side++) {
            System.arraycopy(one[side], 0, both[side], 0, one[side].length);
            System.arraycopy(other[side], 0, both[side], one[side].length, other[side].length);
        }
        return both;
    }

    /// Dark, with echoes, and every other eight seconds only these.
    private static float[][] dub(float[][] sound) {
        var dub = new float[][] {sound[0].clone(), sound[1].clone()};
        for (float[] side : dub)
            for (int i = 0; i < side.length; i++) if (i / (8 * RATE) % 2 == 1) side[i] *= 0.1f;
        MadeUpSound.lowPass(dub, 1_500, 2);
        int delay = RATE * 3 / 8;
        for (float[] side : dub)
            for (int i = delay; i < side.length; i++) side[i] += 0.55f * side[i - delay];
        for (float[] side : dub) for (int i = 0; i < side.length; i++) side[i] *= 0.5f;
        return dub;
    }

    private SoundSketch sketch(Path wav, Form form) throws Exception {
        Path file = wav.resolveSibling("form." + form.ending);
        var words = new ArrayList<>(List.of("-v", "error", "-y", "-i", wav.toString()));
        words.addAll(List.of("-af", form.filter));
        if (form.ending.contains("k."))
            words.addAll(List.of("-b:a", form.ending.replaceAll("\\..*", "")));
        words.add(file.toString());
        TestAudio.run(words);
        long began = System.nanoTime();
        var sketch = listener.sketch(file);
        nanos.add(System.nanoTime() - began);
        made.increment();
        return sketch;
    }

    private void print() {
        var same = same();
        var others = others();
        System.out.printf(
                "%d recordings, %d pairs of one, %d of two; %.0f ms a sketch%n",
                recordings.size(),
                same.likeness.length,
                others.likeness.length,
                nanos.sum() / 1e6 / made.sum());
        System.out.printf("pairs of one that no number brings together: %d%n", same.strangers);
        System.out.printf(
                "one recording: from %.3f, 1 in 100 below %.3f, median %.3f; two: up to %.3f,"
                        + " 1 in 1,000 above %.3f%n",
                same.likeness[0],
                same.likeness[same.likeness.length / 100],
                same.likeness[same.likeness.length / 2],
                others.likeness[others.likeness.length - 1],
                others.likeness[others.likeness.length - 1 - others.likeness.length / 1_000]);
        System.out.println("threshold  missed  false  " + String.join("  ", versions.keySet()));
        for (int percent = 10; percent <= 60; percent += 2) {
            double threshold = percent / 100.0;
            long missed = Arrays.stream(same.likeness).filter(l -> l < threshold).count();
            long taken = Arrays.stream(others.likeness).filter(l -> l >= threshold).count();
            var line = new StringBuilder("%.2f  %d  %d".formatted(threshold, missed, taken));
            for (var version : versions.values())
                line.append("  ").append(version.stream().filter(l -> l >= threshold).count());
            System.out.println(line);
        }
    }

    private Pairs same() {
        var all = new ArrayList<Double>();
        int strangers = 0;
        for (var sketches : recordings)
            for (int a = 0; a < sketches.size(); a++)
                for (int b = a + 1; b < sketches.size(); b++) {
                    all.add(sketches.get(a).likeness(sketches.get(b)));
                    if (strangers(sketches.get(a), sketches.get(b))) strangers++;
                }
        return new Pairs(sorted(all), strangers);
    }

    private Pairs others() {
        var all = new ArrayList<Double>();
        for (int one = 0; one < recordings.size(); one++)
            for (int other = 0; other < one; other++)
                for (var a : recordings.get(one))
                    for (var b : recordings.get(other)) all.add(a.likeness(b));
        return new Pairs(sorted(all), 0);
    }

    /// As the search for twins looks: only those that share one of the first few are compared.
    private static boolean strangers(SoundSketch one, SoundSketch other) {
        for (int i = 0; i < 16; i++)
            for (int k = 0; k < 16; k++) if (one.number(i) == other.number(k)) return false;
        return true;
    }

    private static double[] sorted(List<Double> some) {
        return some.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }
}
