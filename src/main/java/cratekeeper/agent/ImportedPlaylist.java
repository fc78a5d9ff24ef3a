package cratekeeper.agent;

import cratekeeper.integration.Linked;
import cratekeeper.music.ListLayout;
import cratekeeper.music.PlaylistEntry;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A list of tracks as far as it was read, wherever it came from.
///
/// @param name "" if it has none
/// @param source where it came from, for a person: a service, or a file's form
/// @param notes what a person should know, a sentence each: that it changed while it was read, or
///   that it was too long
/// @param layout which column told what; `null` where it was no table
public record ImportedPlaylist(
        String name,
        String source,
        List<PlaylistEntry> entries,
        List<String> notes,
        @Nullable ListLayout layout) {
    public ImportedPlaylist {
        entries = List.copyOf(entries);
        notes = List.copyOf(notes);
    }

    /// One that was no table.
    public ImportedPlaylist(
            String name, String source, List<PlaylistEntry> entries, List<String> notes) {
        this(name, source, entries, notes, null);
    }

    /// Tracks that came with their link, as a list: there is nothing more to read.
    public static ImportedPlaylist of(Linked linked) {
        var tracks = linked.tracks();
        String name =
                switch (linked) {
                    case Linked.WholeRelease release -> release.title();
                    case Linked.OneTrack(Track track) -> track.fullTitle();
                    case Linked.Nothing _, Linked.WholePlaylist _ -> "";
                };
        var service =
                tracks.stream()
                        .flatMap(track -> track.ids().keySet().stream())
                        .findFirst()
                        .orElse(Service.MUSICBRAINZ);
        return new ImportedPlaylist(
                name,
                service.displayName(),
                IntStream.range(0, tracks.size())
                        .mapToObj(i -> PlaylistEntry.of(i + 1, tracks.get(i)))
                        .toList(),
                List.of());
    }

    /// Lines without a track.
    public long problems() {
        return entries.stream().filter(entry -> entry.track() == null).count();
    }
}
