package cratekeeper.integration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.music.Offer;
import cratekeeper.music.Track;
import cratekeeper.music.TrackQuery;
import cratekeeper.net.FakeReply;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every [DownloadSource] promises.
public abstract class DownloadSourceContract extends SourceContract {
    private static final TrackQuery WANTED =
            TrackQuery.of(Track.builder().title("Night Ferry").artist("Mara Lindqvist").build());

    @TempDir Path folder;

    protected abstract DownloadSource source(URI base);

    /// Scripts a world that offers "Night Ferry" by Mara Lindqvist.
    protected abstract void found();

    protected abstract void none();

    /// An offer that states size and checksum of these bytes.
    protected abstract Offer offer(byte[] content);

    /// Where the file of [#offer] is fetched.
    protected abstract String filePath();

    @Override
    protected final Object ask(URI base) throws Exception {
        return source(base).offers(WANTED);
    }

    private static byte[] content() {
        var content = new byte[200_000];
        for (int i = 0; i < content.length; i++) content[i] = (byte) (i * 31 + i / 257);
        return content;
    }

    private Path fetch(Offer offer) throws Exception {
        Path partial = folder.resolve("partial");
        source(api.base()).fetch(offer, partial, (done, total) -> {});
        return partial;
    }

    @Test
    final void offersWhatFits() throws Exception {
        found();
        var offers = source(api.base()).offers(WANTED);
        assertFalse(offers.isEmpty());
        for (Offer offer : offers) {
            assertEquals(service(), offer.service());
            assertEquals("Night Ferry", offer.track().title());
        }
        assertEquals(
                offers.size(), offers.stream().map(Offer::id).distinct().count(), "ids differ");
    }

    @Test
    final void offersNothingWhereThereIsNothing() throws Exception {
        none();
        assertEquals(List.of(), source(api.base()).offers(WANTED));
    }

    @Test
    final void fetchesTheWholeFile() throws Exception {
        api.file(filePath(), content());
        assertArrayEquals(content(), Files.readAllBytes(fetch(offer(content()))));
    }

    @Test
    final void resumesWhatBroke() throws Exception {
        api.file(filePath(), content()).breaksAfter(70_000, 50_000);
        assertArrayEquals(content(), Files.readAllBytes(fetch(offer(content()))));
    }

    @Test
    final void anotherFileOfTheSameLengthIsDamaged() {
        byte[] other = content();
        other[1234]++;
        api.file(filePath(), other);
        var failure = assertThrows(SourceException.Damaged.class, () -> fetch(offer(content())));
        assertTrue(failure.getMessage().contains("checksum"), failure.getMessage());
        assertFalse(Files.exists(folder.resolve("partial")));
    }

    @Test
    final void aFileOfAnotherLengthIsDamaged() {
        for (int length : new int[] {0, 1000, 199_999}) {
            api.file(filePath(), Arrays.copyOf(content(), length));
            assertThrows(SourceException.Damaged.class, () -> fetch(offer(content())), "" + length);
            assertFalse(Files.exists(folder.resolve("partial")));
        }
    }

    @Test
    final void aClosedOrVanishedFileIsNotOffered() {
        for (int status : new int[] {401, 403, 404, 410}) {
            api.answer(filePath(), FakeReply.html(status, "<html>no</html>"));
            assertThrows(SourceException.NotOffered.class, () -> fetch(offer(content())));
        }
    }

    @Test
    final void aBusyServerIsThrottledAndKeepsWhatIsThere() throws Exception {
        Path partial = Files.write(folder.resolve("partial"), Arrays.copyOf(content(), 500));
        api.answer(filePath(), FakeReply.html(503, "<html>busy</html>"));
        assertThrows(SourceException.Throttled.class, () -> fetch(offer(content())));
        assertTrue(Files.exists(partial));
    }

    @Test
    final void aDiskThatFailsIsNoFaultOfTheService() throws Exception {
        api.file(filePath(), content());
        var nowhere = folder.resolve("missing").resolve("partial");
        Files.write(folder.resolve("missing"), new byte[1]);
        assertThrows(
                IOException.class,
                () -> source(api.base()).fetch(offer(content()), nowhere, (done, total) -> {}));
    }

    @Test
    final void aRefusalWantsASignIn() {
        assertRefusalWantsASignIn();
    }

    @Test
    final void gibberishIsUnreadable() {
        assertGibberishIsUnreadable(GIBBERISH);
    }
}
