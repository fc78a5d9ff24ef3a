package cratekeeper.media;

import cratekeeper.music.AudioFile;
import cratekeeper.music.AudioFile.Verdict;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// The verifier on sound by [OtherSound], in many forms, genuine and through every lossy encoder
/// at up to 192 kbps, and then changed as people change files: louder, shorter by some samples, at
/// another rate, in other containers. What seed 4000 showed was mended, so it tells no more; others
/// do.
///
///     java … cratekeeper.media.OtherVerifierBenchmark FOLDER SEED [EACH [PROGRAM]]
///
/// `EACH` is how many genuine pieces of each kind, 8 if not said; with fewer, only as many of eight
/// transcodes are made. `PROGRAM` another FFmpeg with encoders that
/// ours has not: libvorbis, libshine, libtwolame.
public final class OtherVerifierBenchmark {
    private static final int SECONDS = 16;

    /// What studios, shops and collectors do with sound that stays genuine.
    private static final Map<String, List<String>> FORMS = forms();

    private static final Map<String, List<String>> CODECS = codecs();

    /// By name of the encoder's words; only with another program.
    private static final Map<String, List<String>> MORE_CODECS =
            Map.of(
                    "libvorbis 96k ogg", List.of("-c:a", "libvorbis", "-b:a", "96k"),
                    "libvorbis 128k ogg", List.of("-c:a", "libvorbis", "-b:a", "128k"),
                    "libvorbis 192k ogg", List.of("-c:a", "libvorbis", "-b:a", "192k"),
                    "shine 128k mp3", List.of("-c:a", "libshine", "-b:a", "128k"),
                    "twolame 192k mp2", List.of("-c:a", "libtwolame", "-b:a", "192k"));

    private static final Map<String, List<String>> COATS = coats();

    private final Path folder;
    private final int seed;
    private final int each;
    private final Verifier verifier = new Verifier(TestAudio.FFMPEG);
    private final Map<String, int[]> counts = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    private OtherVerifierBenchmark(Path folder, int seed, int each) {
        this.folder = folder;
        this.seed = seed;
        this.each = each;
    }

    public static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ROOT);
        var benchmark =
                new OtherVerifierBenchmark(
                        Files.createDirectories(Path.of(args[0])),
                        Integer.parseInt(args[1]),
                        args.length > 2 ? Integer.parseInt(args[2]) : 8);
        benchmark.genuine();
        benchmark.transcodes(CODECS, "");
        if (args.length > 3) benchmark.transcodes(MORE_CODECS, args[3]);
        benchmark.report();
    }

    private static Map<String, List<String>> forms() {
        var forms = new TreeMap<String, List<String>>();
        forms.put("44 16 plain flac", List.of("-sample_fmt", "s16"));
        forms.put("44 16 dither wav", List.of("-dither_method", "triangular"));
        forms.put("44 16 shaped aiff", List.of("-dither_method", "shibata"));
        forms.put("44 16 mono flac", List.of("-ac", "1", "-sample_fmt", "s16"));
        forms.put("44 24 alac m4a", List.of("-c:a", "alac", "-sample_fmt", "s32p"));
        forms.put("48 24 plain flac", List.of("-sample_fmt", "s32"));
        forms.put("88 24 plain flac", List.of("-sample_fmt", "s32"));
        forms.put("96 24 plain flac", List.of("-sample_fmt", "s32"));
        forms.put("44 16 to48 flac", List.of("-sample_fmt", "s16", "-ar", "48000"));
        forms.put("96 16 to44 flac", List.of("-sample_fmt", "s16", "-ar", "44100"));
        forms.put("48 16 to44 wav", List.of("-ar", "44100", "-dither_method", "triangular_hp"));
        forms.put(
                "44 16 steep20k flac",
                List.of("-af", "sinc=r=44100:lp=20000:att=110:lptaps=601[f];[0:a][f]afir"));
        forms.put("44 16 quieter flac", List.of("-af", "volume=0.37", "-sample_fmt", "s16"));
        return forms;
    }

    private static Map<String, List<String>> codecs() {
        var codecs = new TreeMap<String, List<String>>();
        for (String rate : List.of("96k", "128k", "160k", "192k")) {
            codecs.put("mp3 " + rate + " mp3", List.of("-c:a", "libmp3lame", "-b:a", rate));
            codecs.put("aac " + rate + " m4a", List.of("-c:a", "aac", "-b:a", rate));
            codecs.put("opus " + rate + " opus", List.of("-c:a", "libopus", "-b:a", rate));
        }
        for (String rate : List.of("128k", "192k")) {
            codecs.put(
                    "vorbis " + rate + " ogg",
                    List.of("-c:a", "vorbis", "-strict", "-2", "-b:a", rate, "-ac", "2"));
            codecs.put("wmav2 " + rate + " wma", List.of("-c:a", "wmav2", "-b:a", rate));
            codecs.put("mp2 " + rate + " mp2", List.of("-c:a", "mp2", "-b:a", rate));
        }
        codecs.put("wmav1 128k wma", List.of("-c:a", "wmav1", "-b:a", "128k"));
        codecs.put("ac3 192k ac3", List.of("-c:a", "ac3", "-b:a", "192k"));
        codecs.put("eac3 192k eac3", List.of("-c:a", "eac3", "-b:a", "192k"));
        codecs.put("mp3 v2 mp3", List.of("-c:a", "libmp3lame", "-q:a", "2"));
        codecs.put("mp3 v5 mp3", List.of("-c:a", "libmp3lame", "-q:a", "5"));
        codecs.put("mp3 abr160 mp3", List.of("-c:a", "libmp3lame", "-abr", "1", "-b:a", "160k"));
        codecs.put(
                "mp3 192kwide mp3",
                List.of("-c:a", "libmp3lame", "-b:a", "192k", "-cutoff", "20000"));
        codecs.put(
                "mp3 128kwide mp3",
                List.of("-c:a", "libmp3lame", "-b:a", "128k", "-cutoff", "19000"));
        codecs.put(
                "mp3 192kleftright mp3",
                List.of("-c:a", "libmp3lame", "-b:a", "192k", "-joint_stereo", "0"));
        codecs.put(
                "mp3 160kat48 mp3", List.of("-c:a", "libmp3lame", "-b:a", "160k", "-ar", "48000"));
        codecs.put("aac 192kwide m4a", List.of("-c:a", "aac", "-b:a", "192k", "-cutoff", "20000"));
        codecs.put(
                "aac 128kfast m4a", List.of("-c:a", "aac", "-b:a", "128k", "-aac_coder", "fast"));
        return codecs;
    }

    private static Map<String, List<String>> coats() {
        var coats = new TreeMap<String, List<String>>();
        coats.put("16 flac", List.of("-sample_fmt", "s16"));
        coats.put("16 wav", List.of("-c:a", "pcm_s16le"));
        coats.put("24 flac", List.of("-sample_fmt", "s32"));
        coats.put(
                "16 gain m4a",
                List.of("-af", "volume=0.83", "-c:a", "alac", "-sample_fmt", "s16p"));
        coats.put("16 cut aiff", List.of("-af", "atrim=start_sample=777", "-c:a", "pcm_s16be"));
        coats.put("16 cut1 flac", List.of("-af", "atrim=start_sample=1", "-sample_fmt", "s16"));
        coats.put(
                "16 fade flac",
                List.of("-af", "afade=d=5,afade=out:st=10:d=6", "-sample_fmt", "s16"));
        coats.put("24 louder flac", List.of("-af", "volume=1.2", "-sample_fmt", "s32"));
        coats.put("16 dither flac", List.of("-sample_fmt", "s16", "-dither_method", "triangular"));
        coats.put("16 to48 flac", List.of("-sample_fmt", "s16", "-ar", "48000"));
        coats.put("24 to48 flac", List.of("-sample_fmt", "s32", "-ar", "48000"));
        coats.put("16 to44 flac", List.of("-sample_fmt", "s16", "-ar", "44100"));
        return coats;
    }

    private void genuine() throws Exception {
        var forms = List.copyOf(FORMS.keySet());
        int turn = seed;
        for (String kind : OtherSound.KINDS) {
            for (int number = 0; number < each; number++, turn++) {
                String form = forms.get(Math.floorMod(turn, forms.size()));
                var words = form.split(" ");
                int rate =
                        switch (words[0]) {
                            case "48" -> 48_000;
                            case "88" -> 88_200;
                            case "96" -> 96_000;
                            default -> 44_100;
                        };
                Path file =
                        folder.resolve(
                                kind
                                        + "-"
                                        + number
                                        + "-genuine-"
                                        + form.replace(' ', '-')
                                        + "."
                                        + words[3]);
                if (!Files.exists(file)) {
                    Path wav = folder.resolve("work.wav");
                    wav(OtherSound.of(kind, seed + number, SECONDS, rate), rate, wav);
                    boolean graph = form.contains("steep");
                    convert("", wav, graph ? filtered(FORMS.get(form)) : FORMS.get(form), file);
                    Files.delete(wav);
                }
                var found = verifier.check(file);
                count(found, Verdict.OK, file, "genuine", "genuine " + kind, "genuine as " + form);
            }
        }
    }

    private static List<String> filtered(List<String> words) {
        return List.of("-filter_complex", words.get(1), "-sample_fmt", "s16");
    }

    private void transcodes(Map<String, List<String>> codecs, String program) throws Exception {
        var random = new Random(seed);
        var coats = List.copyOf(COATS.keySet());
        for (String kind : OtherSound.KINDS) {
            for (int piece = 0; piece < Math.max(1, each / 8); piece++) {
                Path wav = folder.resolve(kind + "-" + piece + ".wav");
                if (!Files.exists(wav))
                    wav(OtherSound.of(kind, seed + 500 + piece, SECONDS, 44_100), 44_100, wav);
                for (var codec : codecs.entrySet()) {
                    String coat = coats.get(random.nextInt(coats.size()));
                    if (random.nextInt(8) >= each) continue;
                    String name = kind + "-" + piece + "-" + codec.getKey().replace(' ', '-');
                    String form = coat.replace(' ', '-');
                    String ending = coat.substring(coat.lastIndexOf(' ') + 1);
                    Path file = folder.resolve(name + "-as-" + form + "." + ending);
                    if (!Files.exists(file)) {
                        String lossyEnding =
                                codec.getKey().substring(codec.getKey().lastIndexOf(' ') + 1);
                        Path lossy = folder.resolve("work." + lossyEnding);
                        convert(program, wav, codec.getValue(), lossy);
                        convert("", lossy, COATS.get(coat), file);
                        Files.delete(lossy);
                    }
                    var found = verifier.check(file);
                    count(
                            found,
                            Verdict.SUSPECT,
                            file,
                            "transcode" + (program.isEmpty() ? "" : " by another program"),
                            "transcode " + kind,
                            "transcode of " + codec.getKey(),
                            "transcode as " + coat);
                }
            }
        }
    }

    private void count(AudioFile found, Verdict wanted, Path file, String... groups) {
        boolean right = found.verdict() == wanted;
        for (String group : groups) {
            int[] count = counts.computeIfAbsent(group, _ -> new int[2]);
            if (right) count[0]++;
            count[1]++;
        }
        if (!right) wrong.add(file.getFileName() + " " + found.verdict() + " " + found.evidence());
    }

    private void report() {
        wrong.forEach(System.out::println);
        counts.forEach((group, count) ->
                System.out.printf(
                        "%-36s %4d of %4d right, %.1f %%%n",
                        group, count[0], count[1], 100.0 * count[0] / count[1]));
    }

    private static void convert(String program, Path from, List<String> form, Path to)
            throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of("-v", "error", "-y", "-i", from + ""));
        all.addAll(form);
        all.add(to + "");
        if (program.isEmpty()) {
            TestAudio.run(all);
            return;
        }
        all.addFirst(program);
        if (new ProcessBuilder(all).inheritIO().start().waitFor() != 0)
            throw new IOException(program + " could not make " + to.getFileName());
    }

    /// Floating point, so that the first rounding is the file's own.
    private static void wav(float[][] sound, int rate, Path file) throws IOException {
        int n = sound[0].length;
        var bytes = ByteBuffer.allocate(44 + n * 8).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + n * 8);
        bytes.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        bytes.putShort((short) 3).putShort((short) 2).putInt(rate).putInt(rate * 8);
        bytes.putShort((short) 8).putShort((short) 32);
        bytes.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(n * 8);
        for (int i = 0; i < n; i++) bytes.putFloat(sound[0][i]).putFloat(sound[1][i]);
        Files.write(file, bytes.array());
    }
}
