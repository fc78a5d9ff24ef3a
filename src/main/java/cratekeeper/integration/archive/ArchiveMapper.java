package cratekeeper.integration.archive;

import cratekeeper.integration.archive.ArchiveReply.File;
import cratekeeper.integration.archive.ArchiveReply.Item;
import cratekeeper.integration.archive.ArchiveReply.Metadata;
import cratekeeper.music.Offer;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The Archive's words for an item into ours: its recordings, each with the files that may be
/// fetched. Pure.
final class ArchiveMapper {

    private ArchiveMapper() {}

    /// In the item's order, other transfers of the same side last. Empty for what is no item, dark,
    /// a collection, or not given away.
    ///
    /// @param base where the item's picture is to be had
    static List<ArchiveRecording> recordings(Item item, URI base) {
        Metadata about = item.metadata();
        if (!item.isOpen() || about == null || about.identifier() == null) return List.of();
        var first = new ArrayList<ArchiveRecording>();
        var alternates = new ArrayList<ArchiveRecording>();
        groups(item)
                .forEach((root, files) -> {
                    var found = recording(about, about.identifier(), files, base);
                    if (!found.offers().isEmpty())
                        (FileNames.isAlternate(root) ? alternates : first).add(found);
                });
        first.addAll(alternates);
        return List.copyOf(first);
    }

    private static Map<String, List<File>> groups(Item item) {
        var groups = new LinkedHashMap<String, List<File>>();
        for (File file : item.files()) {
            String name = file.name();
            if (name == null || name.isBlank() || FileNames.isSample(name)) continue;
            if (ArchiveFormat.of(file.format()).isEmpty()) continue;
            groups.computeIfAbsent(FileNames.root(file, name), _ -> new ArrayList<>()).add(file);
        }
        return groups;
    }

    private static ArchiveRecording recording(
            Metadata about, String identifier, List<File> files, URI base) {
        Track track = new RecordingTags(about, files).track(identifier, base);
        var offers = new ArrayList<Offer>();
        for (File file : files) {
            if (!file.isPrivate()) offer(about, identifier, file, track, offers);
        }
        return new ArchiveRecording(track, offers, itemWords(about));
    }

    private static void offer(
            Metadata about, String identifier, File file, Track track, List<Offer> offers) {
        var format = ArchiveFormat.of(file.format()).filter(ArchiveFormat::isOffered);
        String name = file.name();
        if (format.isEmpty() || name == null) return;
        String id = identifier + "/" + name;
        Long own = Figures.millis(file.length());
        Integer kbps = Figures.kbps(file.bitrate());
        Long millis = own == null ? track.durationMs() : own;
        offers.add(
                new Offer(
                        Service.ARCHIVE,
                        id,
                        format.get().name(),
                        kbps == null ? format.get().bitrateKbps() : kbps,
                        format.get().vbr(),
                        null,
                        format.get().bitDepth(),
                        millis,
                        Figures.bytes(file.size()),
                        null,
                        null,
                        null,
                        null,
                        name,
                        track.toBuilder().durationMs(millis).id(Service.ARCHIVE, id).build(),
                        Figures.checksums(file.md5(), file.sha1()),
                        licence(about)));
    }

    /// Missing means: the rights are unclear. Being downloadable says nothing.
    private static @Nullable String licence(Metadata about) {
        return about.licence() == null || about.licence().isBlank()
                ? null
                : about.licence().strip();
    }

    private static String itemWords(Metadata about) {
        return Objects.requireNonNullElse(about.title(), "")
                + " "
                + String.join(" ", about.creator());
    }
}
