package cratekeeper.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.match.Aliases;
import cratekeeper.match.Match;
import cratekeeper.match.Matcher;
import cratekeeper.match.RecordingMatcher;
import cratekeeper.music.Preferences;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import cratekeeper.music.TrackQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordingsTest {
    private static final TrackQuery QUERY = TrackQuery.words("mara lindqvist night ferry");
    private final Counting matcher = new Counting(new RecordingMatcher(3_000, 10_000));
    private final Recordings recordings = new Recordings(matcher, Preferences.DEFAULT);

    private Recordings.Grouping grouping() {
        return recordings.grouping(QUERY, new OfferRanking(matcher), 10_000);
    }

    private static TrackHit hit(Service service, String title, long durationMs) {
        return new TrackHit(
                service,
                Track.builder()
                        .title(title)
                        .artist("Mara Lindqvist")
                        .durationMs(durationMs)
                        .id(service, title + durationMs)
                        .build());
    }

    private static List<TrackHit> hits(int count, Random random) {
        var services = List.of(Service.DEEZER, Service.SPOTIFY, Service.BEATPORT);
        var hits = new ArrayList<TrackHit>();
        for (int i = 0; i < count; i++)
            hits.add(
                    hit(
                            services.get(random.nextInt(3)),
                            "Night Ferry " + random.nextInt(count / 4 + 1),
                            200_000 + 20_000L * random.nextInt(3)));
        return hits;
    }

    @Test
    void theSameRecordingOfTwoServicesIsFoundOnce() {
        var found =
                grouping()
                        .of(
                                List.of(
                                        hit(Service.DEEZER, "Night Ferry", 200_000),
                                        hit(Service.SPOTIFY, "night ferry", 201_000),
                                        hit(Service.SPOTIFY, "Night Ferry", 260_000)));
        assertEquals(2, found.size());
        assertEquals(2, found.getFirst().hits().size());
    }

    @Test
    void answersThatComeInPiecesGiveWhatTheyGiveAtOnce() {
        var random = new Random(5);
        for (int round = 0; round < 20; round++) {
            var all = hits(60, random);
            var inPieces = grouping();
            List<FoundTrack> last = List.of();
            for (int until = 0; until <= all.size(); until += 1 + random.nextInt(20))
                last = inPieces.of(all.subList(0, until));
            last = inPieces.of(all);
            assertEquals(grouping().of(all), last);
            var shuffled = new ArrayList<>(all);
            java.util.Collections.shuffle(shuffled, random);
            assertEquals(grouping().of(shuffled), inPieces.of(shuffled), "in another order");
        }
    }

    @Test
    void anAnswerCostsAsMuchAsItChanges() {
        var all = hits(2_000, new Random(7));
        var grouping = grouping();
        grouping.of(all);
        matcher.compared = 0;
        var more = new ArrayList<>(all);
        more.add(hit(Service.DISCOGS, "Night Ferry 3", 500_000));
        var found = grouping.of(more);
        assertTrue(matcher.compared < 100, matcher.compared + " of 2,000 were compared again");
        assertEquals(
                1, found.stream().filter(track -> track.hits().contains(more.getLast())).count());
    }

    @Test
    void whatNothingCameToStaysAsItWas() {
        var one = hit(Service.DEEZER, "Night Ferry", 200_000);
        var other = hit(Service.DEEZER, "Day Ferry", 200_000);
        var grouping = grouping();
        var before = grouping.of(List.of(one, other));
        var after = grouping.of(List.of(one, other, hit(Service.SPOTIFY, "Night Ferry", 200_000)));
        assertSame(with(other, before), with(other, after));
        assertNotSame(with(one, before), with(one, after));
    }

    private static FoundTrack with(TrackHit hit, List<FoundTrack> found) {
        return found.stream().filter(track -> track.hits().contains(hit)).findFirst().orElseThrow();
    }

    private static final class Counting implements Matcher {
        private final Matcher matcher;
        private int compared;

        private Counting(Matcher matcher) {
            this.matcher = matcher;
        }

        @Override
        public Match compare(Track wanted, Track candidate) {
            compared++;
            return matcher.compare(wanted, candidate);
        }

        @Override
        public Match compare(Track wanted, Track candidate, Aliases aliases) {
            compared++;
            return matcher.compare(wanted, candidate, aliases);
        }

        @Override
        public Match compare(Track wanted, String name, @Nullable Long durationMs) {
            return matcher.compare(wanted, name, durationMs);
        }

        @Override
        public Match compare(
                Track wanted, String name, @Nullable Long durationMs, Aliases aliases) {
            return matcher.compare(wanted, name, durationMs, aliases);
        }

        @Override
        public Match compare(TrackQuery wanted, Track candidate) {
            compared++;
            return matcher.compare(wanted, candidate);
        }
    }
}
