package cratekeeper.integration.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cratekeeper.integration.Fixtures;
import cratekeeper.integration.LinkReader;
import cratekeeper.integration.LinkReaderContract;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchiveLinksTest extends LinkReaderContract {
    @Override
    protected Service service() {
        return Service.ARCHIVE;
    }

    @Override
    protected LinkReader source(URI base) {
        return new InternetArchive(base, door());
    }

    @Override
    protected String path() {
        return ArchiveContracts.ITEM;
    }

    @Override
    protected void found() {
        ArchiveContracts.found(api);
    }

    @Override
    protected void none() {
        ArchiveContracts.none(api);
    }

    @Override
    protected URI link() {
        return URI.create("https://archive.org/details/SLOW012/01%20Night%20Ferry.flac");
    }

    @Test
    void anItemGivesAllItsRecordingsAFileOnlyItsOwn() throws Exception {
        api.answer(path(), 200, Fixtures.own(ArchiveLinksTest.class, "item.json"));
        for (String link :
                List.of(
                        "https://archive.org/details/SLOW012",
                        "http://www.archive.org/embed/SLOW012/"))
            assertEquals(List.of("Night Ferry (Extended Mix)", "Quay"), titles(link));
        assertEquals(
                List.of("Quay"),
                titles("https://archive.org/download/SLOW012/d1/d1t02%20Quay.mp3"));
    }

    private List<String> titles(String link) throws Exception {
        return source(api.base()).read(URI.create(link)).tracks().stream()
                .map(Track::fullTitle)
                .toList();
    }
}
