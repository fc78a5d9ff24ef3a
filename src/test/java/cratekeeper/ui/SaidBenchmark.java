package cratekeeper.ui;

import java.util.List;

/// How long the German window needs to say what is made below it.
///
///     java … cratekeeper.ui.SaidBenchmark
public final class SaidBenchmark {
    private static final List<String> SENTENCES =
            List.of(
                    "lengths differ by 17 s",
                    "You skipped it.",
                    "Asking Internet Archive",
                    "The artist is Sable & Rue; MP3 128 is below your minimum; no free slot.",
                    "78 % sure: lengths differ by 4.2 s; the version may be another",
                    "01. low sun.flac: The spectrum falls by 41 dB at 16.0 kHz.",
                    "Fetched and checked: FLAC 16/44.1. Deezer knows it by its sound.",
                    "Quota of the moon exceeded");
    private static final int ROUNDS = 20_000;

    private SaidBenchmark() {}

    public static void main(String[] args) {
        Language.use(Language.GERMAN);
        org.slf4j.LoggerFactory.getLogger(SaidBenchmark.class); // not counted
        long begun = System.nanoTime();
        Said.of(SENTENCES.getFirst());
        System.out.printf(
                "the first, with the file: %,d µs%n", (System.nanoTime() - begun) / 1_000);
        for (int run = 0; run < 3; run++)
            for (String sentence : SENTENCES) {
                long from = System.nanoTime();
                for (int i = 0; i < ROUNDS; i++) Said.of(sentence);
                double micros = (System.nanoTime() - from) / 1_000.0 / ROUNDS;
                if (run == 2) System.out.printf("%6.2f µs  %s%n", micros, sentence);
            }
    }
}
