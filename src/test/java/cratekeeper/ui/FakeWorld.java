package cratekeeper.ui;

import cratekeeper.agent.ActivityFigures;
import cratekeeper.agent.FoundTrack;
import cratekeeper.agent.QueueListener;
import cratekeeper.agent.QueueOrder;
import cratekeeper.agent.RankedOffer;
import cratekeeper.agent.SearchListener;
import cratekeeper.agent.SearchRequest;
import cratekeeper.agent.SearchResult;
import cratekeeper.agent.ServiceAnswer;
import cratekeeper.agent.ServiceStatus;
import cratekeeper.integration.Linked;
import cratekeeper.music.Attempt;
import cratekeeper.music.AudioFile;
import cratekeeper.music.DownloadJob;
import cratekeeper.music.DownloadJob.State;
import cratekeeper.music.Field;
import cratekeeper.music.FieldValue;
import cratekeeper.music.LibraryTrack;
import cratekeeper.music.MusicalKey;
import cratekeeper.music.Offer;
import cratekeeper.music.Offers;
import cratekeeper.music.PartialDate;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import cratekeeper.music.TrackMetadata;
import cratekeeper.music.TrackQuery;
import cratekeeper.ui.accounts.FakeAccounts;
import cratekeeper.ui.activity.FakeActivity;
import cratekeeper.ui.downloads.QueueDesk;
import cratekeeper.ui.library.FakeShelf;
import cratekeeper.ui.player.Sound;
import cratekeeper.ui.playlist.FakeLists;
import cratekeeper.ui.review.FakeReviews;
import cratekeeper.ui.search.SearchDesk;
import cratekeeper.ui.settings.FakeSettings;
import cratekeeper.ui.settings.FakeSharing;
import cratekeeper.ui.users.FakeUsers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/// An invented catalogue and queue behind a real window: no network, no disk, no sound.
public final class FakeWorld {
    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

    public final Searches searches = new Searches();
    public final FakeLists lists = new FakeLists();
    public final Queue queue = new Queue();
    public final FakeReviews reviews = new FakeReviews();
    public final FakeShelf shelf = new FakeShelf(onTheShelf());
    public final Silence sound = new Silence();
    public final FakeUsers users = new FakeUsers();
    public final FakeSharing sharing = new FakeSharing();
    public final FakeSettings settings = new FakeSettings();
    public final FakeActivity events = new FakeActivity();
    public final List<Looks> saved = new CopyOnWriteArrayList<>();

    public Desk desk() {
        return desk(searches);
    }

    /// The same with other searches.
    public Desk desk(SearchDesk other) {
        return new Desk(
                other,
                lists,
                queue,
                reviews,
                shelf,
                events,
                new FakeAccounts(),
                users,
                sharing,
                settings,
                FakeWorld::statuses,
                sound,
                new Desk.Place(
                        Path.of("/home/somebody/cratekeeper"),
                        Path.of("/home/somebody/cratekeeper/music"),
                        "0.1.0"),
                Looks.DEFAULT,
                saved::add,
                _ -> {});
    }

    /// Answers every search with the same rows, or as the test says.
    public static final class Searches implements SearchDesk {
        public volatile List<FoundTrack> tracks = catalogue();
        public volatile List<ServiceAnswer> answers = FakeWorld.answers();
        public volatile Linked behind = new Linked.Nothing();
        public final List<SearchRequest> asked = new CopyOnWriteArrayList<>();
        public final List<String> remembered = new CopyOnWriteArrayList<>();

        @Override
        public SearchResult search(SearchRequest request, SearchListener listener) {
            asked.add(request);
            return new SearchResult(request.query(), tracks, answers);
        }

        @Override
        public Optional<Linked> follow(String words) {
            return words.startsWith("https:") ? Optional.of(behind) : Optional.empty();
        }

        @Override
        public TrackMetadata complete(FoundTrack found) {
            return found.metadata();
        }

        @Override
        public List<RankedOffer> offers(TrackQuery wanted, Track metadata) {
            return "Night Ferry".equals(metadata.title()) ? files() : List.of();
        }

        @Override
        public Optional<byte[]> picture(String url) {
            return Optional.empty();
        }

        @Override
        public List<String> searched() {
            return List.copyOf(remembered);
        }

        @Override
        public void remember(String words) {
            if (words.isEmpty()) remembered.clear();
            else remembered.addFirst(words);
        }

        @Override
        public Optional<Path> audible(Track track) {
            return "Extended Mix".equals(track.version())
                    ? Optional.of(Path.of("night-ferry.flac"))
                    : Optional.empty();
        }
    }

    private static List<LibraryTrack> onTheShelf() {
        return List.of(
                shelf(
                        1,
                        full(
                                track("Glass Harbour", null, "Oleander Choir"),
                                "Slow Tide",
                                "ST-31",
                                "1998",
                                null,
                                "11B",
                                350,
                                "SEXYZ9800031",
                                "Glass Harbour"),
                        "flac",
                        null,
                        AudioFile.Verdict.OK),
                shelf(
                        2,
                        full(
                                track("Ferrous", null, "Mara Lindqvist"),
                                "Harbour Works",
                                "HBR009",
                                "2023",
                                128.0,
                                "9B",
                                371,
                                "SEXYZ2300009",
                                "Ferrous EP"),
                        "flac",
                        null,
                        AudioFile.Verdict.OK),
                shelf(
                        3,
                        full(
                                track("Morrow", "Dub", "Kaito Rei"),
                                "Depot",
                                null,
                                "2022",
                                133.0,
                                "2A",
                                402,
                                null,
                                "Morrow"),
                        "mp3",
                        192,
                        AudioFile.Verdict.SUSPECT),
                shelf(
                        4,
                        full(
                                track("Slow Signal", null, "Anselm Okoro"),
                                "Meridian",
                                "MER012",
                                "2024",
                                124.0,
                                "7A",
                                390,
                                "SEXYZ2400012",
                                "Slow Signal"),
                        "flac",
                        null,
                        AudioFile.Verdict.OK),
                shelf(
                        5,
                        full(
                                track("Undertow", null, "Sable & Rue"),
                                "Meridian",
                                "MER007",
                                "2021",
                                119.0,
                                "10A",
                                341,
                                null,
                                "Undertow"),
                        "mp3",
                        320,
                        AudioFile.Verdict.OK));
    }

    private static LibraryTrack shelf(
            long id, Track track, String codec, Integer rate, AudioFile.Verdict verdict) {
        var evidence =
                verdict == AudioFile.Verdict.OK
                        ? List.<String>of()
                        : List.of("nothing above 16.0 kHz: typical of MP3 at 128–192 kbps");
        var file =
                new AudioFile(
                        Path.of("/music/" + track.title() + "." + codec),
                        codec,
                        codec,
                        rate,
                        false,
                        44_100,
                        rate == null ? 16 : null,
                        2,
                        track.durationMs(),
                        null,
                        null,
                        verdict,
                        evidence);
        return new LibraryTrack(id, track, file, 41_000_000, Service.ARCHIVE, NOON);
    }

    public static ActivityFigures figures(ActivityFigures.Period period) {
        var lines =
                statuses().stream()
                        .map(s ->
                                new ActivityFigures.ServiceLine(
                                        s.service(),
                                        s.state(),
                                        s.used() * 11L,
                                        s.used() * 2L,
                                        90 + s.used(),
                                        240 + 10L * s.used(),
                                        .98,
                                        s.state() == ServiceStatus.State.WAITING ? 2 : 0,
                                        s.used(),
                                        s.capacity(),
                                        s.limit()))
                        .toList();
        var minutes = new ArrayList<ActivityFigures.MinutePoint>();
        for (int minute = 0; minute < 60; minute++) {
            for (var service :
                    List.of(
                            Service.BEATPORT,
                            Service.DISCOGS,
                            Service.MUSICBRAINZ,
                            Service.SOULSEEK)) {
                double wave =
                        Math.sin(minute / 9.0 + service.mark().charAt(0) % 7)
                                + 1.2
                                + (minute * 7 + service.mark().charAt(0) % 7) % 5 / 10.0;
                minutes.add(
                        new ActivityFigures.MinutePoint(
                                service, NOON.plusSeconds(minute * 60L), Math.round(wave * 9)));
            }
        }
        return new ActivityFigures(
                period,
                512,
                543,
                OptionalDouble.of(.968),
                540,
                170,
                290,
                21,
                1604,
                212,
                48,
                41,
                512,
                498,
                lines,
                minutes,
                60);
    }

    /// A queue that does nothing but remember.
    public static final class Queue implements QueueDesk {
        public final List<DownloadJob> jobs = new CopyOnWriteArrayList<>();
        public final List<String> commands = new CopyOnWriteArrayList<>();
        public final List<QueueListener> listeners = new CopyOnWriteArrayList<>();
        private volatile boolean paused;

        public void say(DownloadJob job, long speed) {
            jobs.removeIf(old -> old.id().equals(job.id()));
            jobs.add(job);
            listeners.forEach(l -> l.changed(job, speed));
        }

        @Override
        public DownloadJob add(TrackQuery query, Track chosen, Offer offer) {
            commands.add("add " + query.text());
            var job =
                    job(
                            "new" + jobs.size(),
                            chosen == null ? Track.UNKNOWN : chosen,
                            State.WAITING,
                            0,
                            0,
                            "",
                            null,
                            jobs.size());
            say(job, 0);
            return job;
        }

        @Override
        public List<DownloadJob> jobs() {
            return List.copyOf(jobs);
        }

        @Override
        public void pause(Collection<String> ids) {
            commands.add("pause " + String.join(" ", ids));
        }

        @Override
        public void resume(Collection<String> ids) {
            commands.add("resume " + String.join(" ", ids));
        }

        @Override
        public void cancel(Collection<String> ids) {
            commands.add("cancel " + String.join(" ", ids));
        }

        @Override
        public void retry(Collection<String> ids) {
            commands.add("retry " + String.join(" ", ids));
        }

        @Override
        public void wrongTrack(Collection<String> ids) {
            commands.add("wrongTrack " + String.join(" ", ids));
        }

        @Override
        public void move(Collection<String> ids, QueueOrder.Move where) {
            commands.add("move " + where + " " + String.join(" ", ids));
        }

        @Override
        public void clear(Collection<String> ids) {
            commands.add("clear " + String.join(" ", ids));
            jobs.removeIf(job -> ids.contains(job.id()) && job.state() == State.DONE);
        }

        @Override
        public void pauseAll() {
            paused = true;
        }

        @Override
        public void resumeAll() {
            paused = false;
        }

        @Override
        public boolean paused() {
            return paused;
        }

        @Override
        public void clearDone() {
            commands.add("clearDone");
            jobs.removeIf(job -> job.state() == State.DONE);
        }

        @Override
        public AutoCloseable listen(QueueListener listener) {
            listeners.add(listener);
            return () -> listeners.remove(listener);
        }
    }

    /// Plays nothing, and is always at 1:12.
    public static final class Silence implements Sound {
        public volatile Path loaded;
        public volatile String problem = "";
        public volatile double loudness = 1;
        public final List<Duration> sought = new CopyOnWriteArrayList<>();
        private volatile boolean playing;

        @Override
        public void play(Path file, Duration from) {
            loaded = file;
            playing = problem.isEmpty();
            if (from.isPositive()) sought.add(from);
        }

        @Override
        public String problem() {
            return problem;
        }

        @Override
        public void volume(double share) {
            loudness = share;
        }

        @Override
        public void pause() {
            playing = false;
        }

        @Override
        public void resume() {
            playing = true;
        }

        @Override
        public void seek(Duration position) {
            sought.add(position);
        }

        @Override
        public void stop() {
            playing = false;
            loaded = null;
        }

        @Override
        public Duration position() {
            return loaded == null ? Duration.ZERO : Duration.ofSeconds(140);
        }

        @Override
        public Duration length() {
            return loaded == null ? Duration.ZERO : Duration.ofSeconds(408);
        }

        @Override
        public boolean playing() {
            return playing;
        }

        @Override
        public float[] peaks(Path file, int count) {
            var peaks = new float[count];
            for (int i = 0; i < count; i++) {
                double slow = Math.abs(Math.sin(i / 26.0)) * 0.6 + 0.2;
                peaks[i] = (float) (slow * (0.75 + 0.25 * Math.sin(i * 1.7)));
            }
            return peaks;
        }
    }

    /// Fills the queue as a busy evening would.
    public void busyEvening() {
        int n = 0;
        queue.jobs.add(
                job(
                        "a1",
                        track("Night Ferry", "Extended Mix", "Mara Lindqvist"),
                        State.DOWNLOADING,
                        26_600_000,
                        43_100_000,
                        "",
                        offer("FLAC", null, 43_100_000L, 408),
                        n++));
        queue.jobs.add(
                job(
                        "a2",
                        track("Glass Harbour", null, "Oleander Choir"),
                        State.DOWNLOADING,
                        0,
                        41_000_000,
                        "Remotely queued, place 12",
                        offer("FLAC", null, 41_000_000L, 350),
                        n++));
        queue.jobs.add(
                job(
                        "a3",
                        track("Tidewater", "Dub", "Kaito Rei"),
                        State.WAITING,
                        0,
                        0,
                        "place 3 at Internet Archive",
                        offer("MP3", 320, 15_600_000L, 390),
                        n++));
        queue.jobs.add(
                tried(
                        job(
                                "a4",
                                track("Low Sun", null, "Anselm Okoro"),
                                State.SEARCHING,
                                0,
                                0,
                                "no full file offered in the clear",
                                null,
                                n++),
                        Service.ARCHIVE));
        queue.jobs.add(
                job(
                        "a5",
                        track("Ferrous", null, "Mara Lindqvist"),
                        State.VERIFYING,
                        40_000_000,
                        40_000_000,
                        "header ok · decoding",
                        offer("FLAC", null, 40_000_000L, 371),
                        n++));
        queue.jobs.add(
                tried(
                        job(
                                "a6",
                                track("Pier Nine", null, "Mara Lindqvist"),
                                State.PAUSED,
                                9_000_000,
                                22_000_000,
                                "",
                                offer("MP3", 320, 22_000_000L, 300),
                                n++),
                        Service.SOULSEEK,
                        Service.DEEZER));
        queue.jobs.add(
                job(
                        "a7",
                        track("Bottle Green", null, "Sable & Rue"),
                        State.WAITING,
                        0,
                        0,
                        "2 ahead of it",
                        null,
                        n++));
        queue.jobs.add(ended("a8", "Undertow", "Sable & Rue", State.DONE, "FLAC", 11, n++));
        queue.jobs.add(ended("a9", "Slow Signal", "Anselm Okoro", State.DONE, "FLAC", 12, n++));
        queue.jobs.add(ended("b1", "Morrow", "Kaito Rei", State.REVIEW, "", 0, n++));
        var single = List.of("a3", "a5", "a7");
        queue.jobs.replaceAll(job -> single.contains(job.id()) ? job : of("Warehouse July", job));
    }

    public static List<ServiceStatus> statuses() {
        return List.of(
                new ServiceStatus(
                        Service.SOULSEEK,
                        ServiceStatus.State.WAITING,
                        2,
                        34,
                        "34 in 220 s",
                        null,
                        "pierlistener",
                        "The connection to Soulseek's server was lost.",
                        "reconnecting in 12 s"),
                status(Service.DEEZER, ServiceStatus.State.READY, 11, 50, "50 a minute", ""),
                status(Service.SPOTIFY, ServiceStatus.State.READY, 20, 170, "170 a minute", ""),
                status(
                        Service.BEATPORT,
                        ServiceStatus.State.WAITING,
                        27,
                        30,
                        "30 a minute",
                        "Next call in 1.4 s."),
                status(Service.DISCOGS, ServiceStatus.State.READY, 17, 55, "55 a minute", ""),
                status(Service.MUSICBRAINZ, ServiceStatus.State.READY, 38, 60, "1 a second", ""),
                status(
                        Service.YOUTUBE,
                        ServiceStatus.State.SIGN_IN_NEEDED,
                        0,
                        90,
                        "90 searches a day",
                        "No API key."));
    }

    private static ServiceStatus status(
            Service service,
            ServiceStatus.State state,
            int used,
            int capacity,
            String limit,
            String message) {
        return new ServiceStatus(service, state, used, capacity, limit, null, "", message);
    }

    public static List<ServiceAnswer> answers() {
        return List.of(
                new ServiceAnswer(
                        Service.SOULSEEK, ServiceAnswer.State.ANSWERED, 214, 4100, false, ""),
                new ServiceAnswer(Service.DEEZER, ServiceAnswer.State.ANSWERED, 6, 96, false, ""),
                new ServiceAnswer(
                        Service.SPOTIFY,
                        ServiceAnswer.State.UNREACHABLE,
                        0,
                        5000,
                        false,
                        "Spotify cannot be reached (no route)."),
                new ServiceAnswer(
                        Service.BEATPORT,
                        ServiceAnswer.State.THROTTLED,
                        0,
                        300,
                        false,
                        "Beatport asks us to wait 3 s."),
                new ServiceAnswer(Service.DISCOGS, ServiceAnswer.State.ASKED, 0, 200, false, ""),
                new ServiceAnswer(
                        Service.MUSICBRAINZ, ServiceAnswer.State.ANSWERED, 7, 2, true, ""),
                new ServiceAnswer(
                        Service.YOUTUBE,
                        ServiceAnswer.State.SIGN_IN_NEEDED,
                        0,
                        0,
                        false,
                        "YouTube wants an API key."));
    }

    public static List<FoundTrack> catalogue() {
        var ferry =
                full(
                        track("Night Ferry", "Extended Mix", "Mara Lindqvist"),
                        "Harbour Works",
                        "HBR014",
                        "2024-05-17",
                        126.0,
                        "8A",
                        408,
                        "SEXYZ2400014",
                        "Harbour Works 014");
        return List.of(
                found(
                        "1",
                        ferry,
                        .98,
                        files(),
                        Service.SOULSEEK,
                        Service.DEEZER,
                        Service.BEATPORT,
                        Service.DISCOGS,
                        Service.MUSICBRAINZ),
                found(
                        "2",
                        full(
                                track(
                                        "Night Ferry",
                                        "Kaito Rei Remix",
                                        "Mara Lindqvist",
                                        "Kaito Rei"),
                                "Harbour Works",
                                "HBR014R",
                                "2024-08-02",
                                132.0,
                                "4A",
                                422,
                                null,
                                "Harbour Works 014 Remixes"),
                        .91,
                        List.of(ranked("MP3", 320, 16_900_000L, 422, true)),
                        Service.SOULSEEK,
                        Service.BEATPORT),
                found(
                        "3",
                        full(
                                track("Night Ferry", "Original Mix", "Mara Lindqvist"),
                                "Harbour Works",
                                "HBR014",
                                "2024-05-17",
                                126.0,
                                "8A",
                                245,
                                null,
                                "Harbour Works 014"),
                        .88,
                        List.of(ranked("MP3", 320, 9_800_000L, 245, true)),
                        Service.DEEZER,
                        Service.SPOTIFY,
                        Service.BEATPORT,
                        Service.MUSICBRAINZ),
                found(
                        "4",
                        full(
                                track("Night Ferry", "Live at Pier 9", "Mara Lindqvist"),
                                null,
                                null,
                                "2025",
                                null,
                                "8A",
                                511,
                                null,
                                null),
                        .71,
                        List.of(ranked("OGG", 192, 12_000_000L, 511, false)),
                        Service.SOULSEEK,
                        Service.YOUTUBE),
                found(
                        "5",
                        full(
                                track("The Night Ferry", null, "Oleander Choir"),
                                "Slow Tide",
                                "ST-22",
                                "1998",
                                null,
                                "11B",
                                224,
                                null,
                                "Slow Tide"),
                        .64,
                        List.of(ranked("FLAC", null, 24_000_000L, 224, true)),
                        Service.DISCOGS,
                        Service.MUSICBRAINZ,
                        Service.SOULSEEK),
                found(
                        "6",
                        full(
                                track("Ночной паром", null, "Северный Док"),
                                "Депо",
                                "DEP07",
                                "2011",
                                118.0,
                                "5A",
                                320,
                                null,
                                "Паром"),
                        .52,
                        List.of(),
                        Service.SOULSEEK,
                        Service.DISCOGS));
    }

    public static FoundTrack found(
            String id, Track track, double score, List<RankedOffer> offers, Service... services) {
        var hits = new ArrayList<TrackHit>();
        for (Service service : services) hits.add(new TrackHit(service, track));
        return new FoundTrack(id, metadata(track, score, List.of(services)), score, hits, offers);
    }

    public static TrackMetadata metadata(Track track, double confidence, List<Service> services) {
        Map<Field, FieldValue> fields = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            field.of(track)
                    .ifPresent(value -> {
                        var others = others(field, services);
                        // The longest name that a source has, with many who say otherwise.
                        var sources =
                                field == Field.GENRES
                                        ? List.of(Service.ARCHIVE)
                                        : services.subList(0, Math.min(3, services.size()))
                                                .reversed();
                        fields.put(field, new FieldValue(value, confidence, sources, others));
                    });
        }
        return new TrackMetadata(fields, Map.of(), Map.of(), "", confidence, List.of());
    }

    private static List<FieldValue.Other> others(Field field, List<Service> services) {
        if (field == Field.RELEASE_DATE && services.size() > 3)
            return List.of(
                    new FieldValue.Other(new PartialDate(2024, 5, 20), List.of(Service.DEEZER)));
        if (field == Field.GENRES)
            return Stream.of(Service.DEEZER, Service.SPOTIFY, Service.YOUTUBE)
                    .map(one -> new FieldValue.Other(List.of("House"), List.of(one)))
                    .toList();
        return List.of();
    }

    public static Track track(String title, String version, String... artists) {
        return Track.builder().title(title).version(version).artists(List.of(artists)).build();
    }

    public static Track full(
            Track track,
            String label,
            String number,
            String date,
            Double bpm,
            String key,
            long seconds,
            String isrc,
            String release) {
        return track.toBuilder()
                .label(label)
                .catalogueNumber(number)
                .releaseDate(PartialDate.parse(date).orElse(null))
                .bpm(bpm)
                .key(key == null ? null : MusicalKey.parse(key).orElse(null))
                .durationMs(seconds == 0 ? null : (Long) (seconds * 1000))
                .isrc(isrc)
                .release(release)
                .genres(isrc == null ? List.of() : List.of("Deep House"))
                .build();
    }

    public static List<RankedOffer> files() {
        return List.of(
                new RankedOffer(
                        Offers.from(
                                "harbourmaster",
                                offer("FLAC", null, 43_100_000L, 408, true, null, 4_200_000L)),
                        .97,
                        true,
                        List.of()),
                new RankedOffer(
                        Offers.from(
                                "lantern_queue_of_the_old_pier",
                                offer("FLAC", null, 43_300_000L, 408, null, 12, 90_000L)),
                        .9,
                        true,
                        List.of()),
                new RankedOffer(
                        offer("MP3", 320, 15_600_000L, 408, true, null, null), .8, true, List.of()),
                new RankedOffer(
                        offer("MP3", 320, 9_400_000L, 245, true, null, null),
                        .3,
                        false,
                        List.of("163 s shorter")));
    }

    private static RankedOffer ranked(
            String format, Integer rate, long bytes, long seconds, boolean fine) {
        return new RankedOffer(
                offer(format, rate, bytes, seconds),
                .8,
                fine,
                fine ? List.of() : List.of("below your minimum"));
    }

    public static Offer offer(String format, Integer rate, long bytes, long seconds) {
        return offer(format, rate, bytes, seconds, true, null, null);
    }

    private static Offer offer(
            String format,
            Integer rate,
            long bytes,
            long seconds,
            Boolean free,
            Integer queued,
            Long speed) {
        boolean lossless = format.equals("FLAC");
        return new Offer(
                Service.SOULSEEK,
                format + bytes,
                format,
                rate,
                false,
                lossless ? 44_100 : null,
                lossless ? 16 : null,
                seconds * 1000,
                bytes,
                null,
                free,
                queued,
                speed,
                "01 Night Ferry." + format.toLowerCase(java.util.Locale.ROOT),
                Track.UNKNOWN,
                Map.of(),
                null);
    }

    public static DownloadJob job(
            String id,
            Track track,
            State state,
            long done,
            long total,
            String message,
            Offer offer,
            int order) {
        return new DownloadJob(
                id,
                TrackQuery.of(track),
                track,
                null,
                List.of(),
                null,
                state,
                List.of(),
                offer,
                done,
                total,
                message,
                null,
                "",
                0,
                0,
                NOON.plusSeconds(order),
                NOON.plusSeconds(order));
    }

    /// The same job as one of a list.
    public static DownloadJob of(String list, DownloadJob job) {
        return new DownloadJob(
                job.id(),
                job.query(),
                job.chosen(),
                job.chosenOffer(),
                job.chain(),
                list,
                job.state(),
                job.attempts(),
                job.offer(),
                job.bytesDone(),
                job.bytesTotal(),
                job.message(),
                job.path(),
                job.quality(),
                job.filledFields(),
                job.requiredFields(),
                job.createdAt(),
                job.updatedAt());
    }

    private static DownloadJob tried(DownloadJob job, Service... services) {
        var attempts = new ArrayList<Attempt>();
        for (Service service : services)
            attempts.add(new Attempt(service, Attempt.Outcome.NOTHING_FOUND, "nothing fits", null));
        return new DownloadJob(
                job.id(),
                job.query(),
                job.chosen(),
                null,
                List.of(),
                null,
                job.state(),
                attempts,
                job.offer(),
                job.bytesDone(),
                job.bytesTotal(),
                job.message(),
                null,
                "",
                0,
                0,
                job.createdAt(),
                job.updatedAt());
    }

    private static DownloadJob ended(
            String id,
            String title,
            String artist,
            State state,
            String quality,
            int fields,
            int order) {
        var track = track(title, null, artist);
        var attempts =
                List.of(
                        new Attempt(
                                Service.ARCHIVE,
                                state == State.DONE
                                        ? Attempt.Outcome.SAVED
                                        : Attempt.Outcome.NO_MATCH,
                                "",
                                null));
        String message = state == State.REVIEW ? "every file is 17 s shorter" : "";
        return new DownloadJob(
                id,
                TrackQuery.of(track),
                track,
                null,
                List.of(),
                null,
                state,
                attempts,
                null,
                0,
                0,
                message,
                state == State.DONE ? "/music/" + title + ".flac" : null,
                quality,
                fields,
                0,
                NOON.plusSeconds(order),
                NOON.plusSeconds(order));
    }
}
