package cratekeeper.integration.archive;

import cratekeeper.music.Offer;
import cratekeeper.music.Track;
import java.util.List;

/// One recording of an item, and the open files that hold it.
///
/// @param itemWords title and creators of the item, to be searched for words too
record ArchiveRecording(Track track, List<Offer> offers, String itemWords) {

    ArchiveRecording {
        offers = List.copyOf(offers);
    }
}
