package cratekeeper.integration.youtube;

import cratekeeper.integration.youtube.YouTubeReply.Resource;
import cratekeeper.music.PlaylistRef;
import cratekeeper.music.Service;
import java.util.List;
import java.util.Optional;

/// The Data API's records of lists and channels in our words. Pure.
record ListRecords(List<Resource> records) {
    private static final String PAGE = "https://www.youtube.com/playlist?list=";

    static PlaylistRef ref(Resource list) {
        String id = list.id() == null ? "" : list.id();
        var snippet = list.snippet();
        var details = list.contentDetails();
        return new PlaylistRef(
                Service.YOUTUBE,
                id,
                snippet == null || snippet.title() == null ? "" : snippet.title().strip(),
                details == null || details.itemCount() == null ? -1 : details.itemCount(),
                PAGE + id);
    }

    /// What the records say of this list, else as good as nothing.
    PlaylistRef ref(String listId) {
        return records.stream()
                .filter(list -> listId.equals(list.id()))
                .findFirst()
                .map(ListRecords::ref)
                .orElse(new PlaylistRef(Service.YOUTUBE, listId, "", -1, PAGE + listId));
    }

    /// The list of what a channel has uploaded: as told, else as its id is made.
    static Optional<String> uploads(Resource channel) {
        var details = channel.contentDetails();
        if (details != null
                && details.relatedPlaylists() != null
                && details.relatedPlaylists().uploads() != null)
            return Optional.of(details.relatedPlaylists().uploads()).filter(YouTubeLink::isListId);
        String id = channel.id();
        return id != null && YouTubeLink.CHANNEL_ID.matcher(id).matches()
                ? Optional.of("UU" + id.substring("UC".length()))
                : Optional.empty();
    }
}
