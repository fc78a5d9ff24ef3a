package cratekeeper.integration.youtube;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YouTubeLinkTest {
    private static final String LIST = "PLabcdefghijklmnop";

    private static Optional<YouTubeLink> of(String link) {
        return YouTubeLink.of(URI.create(link));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.youtube.com/watch?v=AbCdEfGh-_1",
                "http://youtube.com/watch?v=AbCdEfGh-_1&t=42s",
                "https://m.youtube.com/watch?app=desktop&v=AbCdEfGh-_1",
                "https://music.youtube.com/watch?v=AbCdEfGh-_1&list=RDAMVMAbCdEfGh-_1",
                "https://www.youtube.com/watch?v=AbCdEfGh-_1&list=RDAbCdEfGh-_1&index=2",
                "https://www.youtube.com/watch?v=AbCdEfGh-_1&list=WL",
                "https://youtu.be/AbCdEfGh-_1?si=xyz",
                "https://www.youtube.com/shorts/AbCdEfGh-_1",
                "https://www.youtube.com/embed/AbCdEfGh-_1",
                "https://www.youtube-nocookie.com/embed/AbCdEfGh-_1?rel=0",
                "https://www.youtube.com/live/AbCdEfGh-_1?feature=share",
                "https://www.youtube.com/v/AbCdEfGh-_1",
                "HTTPS://WWW.YOUTUBE.COM/watch?v=AbCdEfGh-_1#top"
            })
    void aVideo(String link) {
        assertEquals(Optional.of(new YouTubeLink.Video("AbCdEfGh-_1")), of(link));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.youtube.com/playlist?list=PLabcdefghijklmnop",
                "https://music.youtube.com/playlist?list=PLabcdefghijklmnop&feature=share",
                "https://www.youtube.com/playlist?list=VLPLabcdefghijklmnop",
                "https://www.youtube.com/watch?v=AbCdEfGh-_1&list=PLabcdefghijklmnop&index=3",
                "https://youtu.be/AbCdEfGh-_1?list=PLabcdefghijklmnop",
                "https://www.youtube.com/embed/videoseries?list=PLabcdefghijklmnop"
            })
    void aList(String link) {
        assertEquals(Optional.of(new YouTubeLink.List(LIST)), of(link));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.youtube.com/watch?v=AbCdEfGh-_",
                "https://www.youtube.com/watch?v=AbCdEfGh-_12",
                "https://www.youtube.com/watch?v=AbCdEfGh%2D%5",
                "https://www.youtube.com/watch?x=AbCdEfGh-_1",
                "https://youtu.be/AbCdEfGh-_1/more",
                "https://youtu.be/short",
                "https://youtu.be/",
                "https://www.youtube.com/",
                "https://www.youtube.com/feed/trending",
                "https://www.youtube.com/results?search_query=ferry",
                "https://www.youtube.com/playlist?list=RDabcdefghij",
                "https://www.youtube.com/playlist?list=LL",
                "https://www.youtube.com/playlist",
                "https://www.youtube.com/channel/UCshort",
                "https://music.youtube.com/browse/MPREb_abcdefghijk",
                "https://youtube.com.example.org/watch?v=AbCdEfGh-_1",
                "https://notyoutube.com/watch?v=AbCdEfGh-_1",
                "ftp://www.youtube.com/watch?v=AbCdEfGh-_1",
                "mailto:watch@youtube.com"
            })
    void nothing(String link) {
        try {
            assertEquals(Optional.empty(), of(link));
        } catch (IllegalArgumentException e) {
            // Not even an address.
            assertEquals(true, link.contains("%5"));
        }
    }

    @org.junit.jupiter.api.Test
    void aChannelByItsIdOrName() {
        String id = "UCabcdefghijklmnopqrstuv";
        assertEquals(
                Optional.of(new YouTubeLink.Channel("id", id)),
                of("https://www.youtube.com/channel/" + id + "/videos"));
        assertEquals(
                Optional.of(new YouTubeLink.Channel("forHandle", "@harbourworks")),
                of("https://www.youtube.com/@harbourworks"));
        assertEquals(
                Optional.of(new YouTubeLink.Channel("forUsername", "harbour")),
                of("https://www.youtube.com/user/harbour"));
    }
}
