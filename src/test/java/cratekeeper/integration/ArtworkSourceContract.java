package cratekeeper.integration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cratekeeper.music.Track;
import cratekeeper.net.FakeReply;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every [ArtworkSource] promises.
public abstract class ArtworkSourceContract extends SourceContract {
    protected static final byte[] PICTURE = {
        (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 1, 2, 3
    };

    protected abstract ArtworkSource source(URI base);

    /// Scripts a world in which [#track] has a cover, which is [#PICTURE] at [#picturePath].
    protected abstract void found();

    protected abstract void none();

    protected abstract Track track();

    protected abstract String picturePath();

    @Override
    protected final Object ask(URI base) throws Exception {
        return source(base).front(track());
    }

    @Test
    final void findsTheFrontAndThePicture() throws Exception {
        found();
        var source = source(api.base());
        assertArrayEquals(PICTURE, source.picture(source.front(track()).orElseThrow()));
    }

    @Test
    final void aPictureMayBeRedirected() throws Exception {
        found();
        api.answer(picturePath(), FakeReply.redirect(api.uri("/elsewhere").toString()));
        api.answer("/elsewhere", FakeReply.bytes(200, PICTURE));
        var source = source(api.base());
        assertArrayEquals(PICTURE, source.picture(source.front(track()).orElseThrow()));
    }

    @Test
    final void findsNothingWhereThereIsNothing() throws Exception {
        none();
        assertEquals(Optional.empty(), source(api.base()).front(track()));
        assertEquals(Optional.empty(), source(api.base()).front(Track.UNKNOWN));
    }

    @Test
    final void whatIsNoPictureIsRefused() throws Exception {
        found();
        var source = source(api.base());
        String url = source.front(track()).orElseThrow();
        for (byte[] body :
                new byte[][] {
                    "<html>".getBytes(StandardCharsets.UTF_8), new byte[0], {1, 2, 3, 4}
                }) {
            api.answer(picturePath(), FakeReply.bytes(200, body));
            assertThrows(SourceException.Unreadable.class, () -> source.picture(url));
        }
        api.answer(picturePath(), FakeReply.html(404, "<html>gone</html>"));
        assertThrows(SourceException.NotOffered.class, () -> source.picture(url));
        for (String evil : new String[] {"file:///etc/passwd", "no address", "", "ftp://a/b"})
            assertThrows(SourceException.Unreadable.class, () -> source.picture(evil));
    }

    @Test
    final void aPictureOfMoreThan16MegabytesIsRefused() throws Exception {
        found();
        var source = source(api.base());
        String url = source.front(track()).orElseThrow();
        api.answer(picturePath(), FakeReply.bytes(200, new byte[(16 << 20) + 1]));
        assertThrows(SourceException.Unreadable.class, () -> source.picture(url));
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
