package cratekeeper.ui.review;

import cratekeeper.agent.Decision;
import cratekeeper.agent.Decisions.Done;
import cratekeeper.agent.Previews.Preview;
import cratekeeper.music.Attempt;
import cratekeeper.music.AudioFile;
import cratekeeper.music.ReviewItem;
import cratekeeper.music.ReviewReason;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackMetadata;
import cratekeeper.music.TrackQuery;
import cratekeeper.ui.FakeTracks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;

/// Tracks that need a person, in memory, with a journal that can be taken back.
public final class FakeReviews implements ReviewDesk {
    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

    public final List<ReviewItem> items = new CopyOnWriteArrayList<>();
    public final List<String> commands = new CopyOnWriteArrayList<>();
    public volatile Map<String, String> lists = Map.of("r1", "Warehouse July");
    public volatile Optional<Preview> preview = Optional.empty();
    public volatile Optional<Duration> later = Optional.of(Duration.ofSeconds(3));
    public volatile String problem = "";
    private final Deque<List<ReviewItem>> journal = new ArrayDeque<>();

    public FakeReviews() {
        items.add(lowSun());
        items.add(twoReleases());
        items.add(undertow());
        items.add(item("r4", "Morrow", "Kaito Rei", ReviewReason.DUPLICATE, "MP3 192", List.of()));
    }

    @Override
    public List<ReviewItem> items() {
        return List.copyOf(items);
    }

    @Override
    public int count() {
        return items.size();
    }

    @Override
    public Map<String, String> lists() {
        return lists;
    }

    @Override
    public List<ReviewItem> alike(ReviewItem item) {
        return items.stream()
                .filter(other -> !other.id().equals(item.id()))
                .filter(other -> reason(other) == reason(item))
                .toList();
    }

    private static ReviewReason reason(ReviewItem item) {
        return item.reasons().getFirst().reason();
    }

    @Override
    public synchronized List<Done> decide(List<ReviewItem> decided, Decision decision) {
        var ids = decided.stream().map(ReviewItem::id).toList();
        commands.add(words(decision) + " " + String.join(" ", ids));
        if (!problem.isEmpty()) return ids.stream().map(id -> new Done(id, problem)).toList();
        items.removeIf(item -> ids.contains(item.id()));
        journal.push(List.copyOf(decided));
        return ids.stream().map(id -> new Done(id, "")).toList();
    }

    private static String words(Decision decision) {
        return switch (decision) {
            case Decision.Accept accept ->
                    "accept "
                            + accept.metadata()
                            + (accept.file() == null ? "" : " + " + accept.file());
            case Decision.Retry _ -> "retry";
            case Decision.Skip _ -> "skip";
            case Decision.Abandon _ -> "abandon";
        };
    }

    @Override
    public synchronized List<ReviewItem> undo() {
        commands.add("undo");
        var back = journal.poll();
        if (back == null) return List.of();
        items.addAll(back);
        return back;
    }

    @Override
    public ReviewItem search(ReviewItem item, String wordsOrLink) {
        commands.add("search " + wordsOrLink);
        if (!wordsOrLink.contains("found")) return item;
        var candidates = new ArrayList<>(List.of(record(wordsOrLink, .9, Service.DISCOGS)));
        candidates.addAll(item.candidates());
        var changed = with(item, candidates, item.files());
        items.replaceAll(old -> old.id().equals(item.id()) ? changed : old);
        return changed;
    }

    @Override
    public Optional<byte[]> picture(String url) {
        return Optional.empty();
    }

    @Override
    public Optional<Preview> preview(Track track) {
        commands.add("preview " + track.title());
        return preview;
    }

    @Override
    public Optional<Duration> later(Path here, Path there) {
        commands.add("align " + here.getFileName() + " " + there.getFileName());
        return later;
    }

    @Override
    public byte[] spectrogram(Path file, int width, int height) throws IOException {
        commands.add("spectrum " + file.getFileName());
        var picture = new java.awt.image.BufferedImage(60, 30, 1);
        for (int x = 0; x < 60; x++)
            for (int y = 8; y < 30; y++) picture.setRGB(x, y, (x * 7 + y * 9) % 90 << 16 | y * 4);
        var png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        return png.toByteArray();
    }

    /// Many tracks, each with a record and a kept file.
    public void many(int count) {
        items.clear();
        for (int i = 0; i < count; i++) {
            var item =
                    item(
                            "m" + i,
                            "Signal " + i,
                            "Anselm Okoro",
                            i % 3 == 0 ? ReviewReason.LOW_CONFIDENCE : ReviewReason.LENGTH_DIFFERS,
                            "17 s",
                            List.of(record("Signal " + i, .8, Service.BEATPORT)));
            items.add(with(item, item.candidates(), List.of(kept("signal-" + i, "mp3", 341))));
        }
    }

    /// A track a name, called so in everything that is called.
    public void named(List<String> names) {
        items.clear();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            items.add(
                    with(
                            item(
                                    "n" + i,
                                    name,
                                    name,
                                    ReviewReason.PREVIEW_DIFFERS,
                                    name,
                                    List.of()),
                            List.of(record(name, .6, Service.DISCOGS)),
                            List.of(kept("a" + i, "mp3", 300))));
        }
    }

    public static ReviewItem lowSun() {
        var low =
                FakeTracks.full(
                        FakeTracks.track("Low Sun", "Original Mix", "Anselm Okoro"),
                        "Meridian",
                        "MER031",
                        "2023-09-01",
                        122.0,
                        "5A",
                        358,
                        null,
                        "Low Sun EP");
        var plain =
                FakeTracks.full(
                        FakeTracks.track("Low Sun", null, "Okoro, Anselm"),
                        "Meridian Rec.",
                        "MER 031",
                        "2023",
                        null,
                        null,
                        0,
                        null,
                        "Low Sun");
        var other =
                FakeTracks.full(
                        FakeTracks.track("Low Sun", null, "Anselm Okoro"),
                        "Meridian",
                        null,
                        "2023-09-01",
                        null,
                        null,
                        361,
                        null,
                        "Low Sun EP");
        var wanted =
                new TrackQuery(
                        "Anselm Okoro - Low Sun",
                        "Low Sun",
                        null,
                        List.of("Anselm Okoro"),
                        358_000L,
                        null,
                        null,
                        null);
        return new ReviewItem(
                "r1",
                wanted,
                List.of(
                        new ReviewItem.Reason(
                                ReviewReason.LENGTH_DIFFERS, "every file differs by more than 5 s"),
                        new ReviewItem.Reason(ReviewReason.MISSING_FIELDS, "no ISRC")),
                List.of(
                        FakeTracks.metadata(low, .93, List.of(Service.BEATPORT)),
                        FakeTracks.metadata(plain, .81, List.of(Service.DISCOGS)),
                        FakeTracks.metadata(other, .79, List.of(Service.MUSICBRAINZ))),
                List.of(
                        kept("anselm_okoro-low_sun", "mp3", 341),
                        kept("03 Low Sun (Edit)", "flac", 212),
                        new Attempt(
                                Service.SOULSEEK,
                                Attempt.Outcome.NO_MATCH,
                                "",
                                FakeTracks.offer("OPUS", 160, 7_200_000L, 361)),
                        new Attempt(
                                Service.ARCHIVE,
                                Attempt.Outcome.NOTHING_FOUND,
                                "Internet Archive has no such recording.",
                                null)),
                NOON);
    }

    private static ReviewItem twoReleases() {
        return item(
                "r2",
                "Tidewater",
                "Kaito Rei",
                ReviewReason.TOO_CLOSE_TO_CALL,
                "two releases fit equally",
                List.of(
                        record("Tidewater", .86, Service.DISCOGS),
                        record("Tidewater (Dub)", .86, Service.DISCOGS)));
    }

    private static ReviewItem undertow() {
        var item =
                item(
                        "r3",
                        "Undertow",
                        "Sable & Rue",
                        ReviewReason.SUSPECT_TRANSCODE,
                        "cut-off at 16 kHz",
                        List.of(record("Undertow", .95, Service.BEATPORT)));
        return with(item, item.candidates(), List.of(kept("undertow", "flac", 341)));
    }

    public static ReviewItem item(
            String id,
            String title,
            String artist,
            ReviewReason reason,
            String detail,
            List<TrackMetadata> candidates) {
        return new ReviewItem(
                id,
                TrackQuery.of(FakeTracks.track(title, null, artist)),
                List.of(new ReviewItem.Reason(reason, detail)),
                candidates,
                List.of(),
                NOON);
    }

    public static ReviewItem with(
            ReviewItem item, List<TrackMetadata> candidates, List<Attempt> files) {
        return new ReviewItem(
                item.id(), item.query(), item.reasons(), candidates, files, item.createdAt());
    }

    public static TrackMetadata record(String title, double confidence, Service service) {
        var track =
                FakeTracks.full(
                        FakeTracks.track(title, null, "Anselm Okoro"),
                        "Meridian",
                        "MER012",
                        "2024",
                        124.0,
                        "7A",
                        358,
                        null,
                        "Slow Signal");
        return FakeTracks.metadata(track, confidence, List.of(service));
    }

    /// A file that truly lies on the disk; it holds nothing.
    public static Attempt kept(String name, String codec, long seconds) {
        try {
            Path folder = Files.createTempDirectory("kept");
            Path file = Files.createFile(folder.resolve(name + "." + codec));
            file.toFile().deleteOnExit();
            folder.toFile().deleteOnExit();
            boolean suspect = codec.equals("flac");
            var measured =
                    new AudioFile(
                            file,
                            codec,
                            codec,
                            suspect ? null : 320,
                            false,
                            44_100,
                            suspect ? 16 : null,
                            2,
                            seconds * 1000,
                            seconds * 1000,
                            suspect ? 16_000 : 20_000,
                            suspect ? AudioFile.Verdict.SUSPECT : AudioFile.Verdict.OK,
                            suspect
                                    ? List.of("nothing above 16.0 kHz: typical of MP3 at 128 kbps")
                                    : List.of());
            var offer =
                    FakeTracks.offer(
                            suspect ? "FLAC" : "MP3", suspect ? null : 320, 13_000_000L, seconds);
            return new Attempt(
                            Service.SOULSEEK,
                            Attempt.Outcome.NO_MATCH,
                            "It is " + (358 - seconds) + " s shorter than it should be.",
                            offer)
                    .keeping(measured);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
