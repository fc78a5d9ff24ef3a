package cratekeeper.agent;

import cratekeeper.match.RecordingMatcher;
import cratekeeper.music.Offer;
import cratekeeper.music.Preferences;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.store.Database;
import cratekeeper.store.PeerStore;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/// How long it takes to rank 2,500 files of as many strangers, every name new, all with the wanted
/// title in it, with what the database knows of who offers them.
///
///     java … cratekeeper.agent.RankingBenchmark
public final class RankingBenchmark {
    private static final int OFFERS = 2_500;
    private static final int ROUNDS = 200;
    private static final List<String> SHAPES =
            List.of(
                    "Music\\%s\\Anselm Okoro\\Low Tides (2019)\\03 - Low Sun feat. %s (Kaito Rei Remix).flac",
                    "%s\\Anselm Okoro, %s - Low Sun (Dub).mp3",
                    "Sets\\%s\\08A 124 Anselm Okoro & %s - Low Sun (Extended Mix).aiff",
                    "%s\\Various - Harbour Works 014\\B1 Anselm Okoro - Low Sun (%s Remix) [HBR014].flac",
                    "%s\\anselm_okoro-low_sun_(kaito_rei_remix)-web-2019-%s.mp3",
                    "%s\\Sable & Rue feat. %s - Low Sun (Radio Edit).mp3");

    private RankingBenchmark() {}

    public static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ROOT);
        var wanted =
                Track.builder()
                        .title("Low Sun")
                        .artist("Anselm Okoro")
                        .version("Kaito Rei Remix")
                        .durationMs(300_000L)
                        .build();
        var file = Files.createTempDirectory("cratekeeper-ranking").resolve("peers.db");
        try (var database = Database.open(file, InstantSource.system())) {
            var peers = new PeerStore(database);
            for (int i = 0; i < OFFERS / 5; i++)
                peers.note(Service.SOULSEEK, "peer" + i * 5, i % 3 > 0);
            var ranking =
                    new OfferRanking(new RecordingMatcher(3_000, 10_000))
                            .knowing(PeerRecord.kept(peers));
            double best = Double.MAX_VALUE;
            for (int round = 0; round < ROUNDS; round++) {
                var offers = offers(round);
                long begun = System.nanoTime();
                ranking.rank(offers, wanted, Preferences.DEFAULT);
                best = Math.min(best, (System.nanoTime() - begun) / 1e6);
            }
            System.out.printf("%,d offers: %.1f ms%n", OFFERS, best);
        }
    }

    private static List<Offer> offers(int round) {
        var random = new Random(round);
        var offers = new ArrayList<Offer>();
        for (int i = 0; i < OFFERS; i++) {
            String somebody = "q%xz%x".formatted(round, i);
            String name = SHAPES.get(random.nextInt(SHAPES.size())).formatted(somebody, somebody);
            offers.add(
                    new Offer(
                            Service.SOULSEEK,
                            "offer" + i,
                            name.endsWith("mp3") ? "MP3" : "FLAC",
                            320,
                            false,
                            44_100,
                            16,
                            290_000L + random.nextInt(20_000),
                            30_000_000L,
                            "peer" + i,
                            random.nextBoolean(),
                            random.nextInt(40),
                            (long) random.nextInt(4_000_000),
                            name,
                            Track.UNKNOWN,
                            Map.of(),
                            null));
        }
        return offers;
    }
}
