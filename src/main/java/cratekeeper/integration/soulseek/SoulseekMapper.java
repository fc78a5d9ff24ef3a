package cratekeeper.integration.soulseek;

import cratekeeper.integration.People;
import cratekeeper.integration.TitleParts;
import cratekeeper.integration.soulseek.search.AudioKind;
import cratekeeper.integration.soulseek.search.FoundFile;
import cratekeeper.integration.soulseek.search.SearchWords;
import cratekeeper.integration.soulseek.transfers.RemoteFile;
import cratekeeper.integration.soulseek.wire.FileAttributes;
import cratekeeper.integration.soulseek.wire.RemotePath;
import cratekeeper.integration.soulseek.wire.SharedFile;
import cratekeeper.music.AudioFile;
import cratekeeper.music.Offer;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import cratekeeper.music.TrackQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Our questions in Soulseek's words, and its answers in ours. Pure.
final class SoulseekMapper {
    private static final int MOST_HITS = 100;

    /// What an MP3 of one rate can have; clients often say of another that it does not vary.
    private static final Set<Integer> FIXED_RATES =
            Set.of(32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320);

    private SoulseekMapper() {}

    /// All words must stand in a path, so only those are asked for that stand in most.
    static SearchWords words(TrackQuery query) {
        if (query.title() == null) return SearchWords.typed(query.text());
        var names = new ArrayList<String>();
        query.artists().stream().findFirst().ifPresent(names::add);
        names.add(query.title());
        names.addAll(TitleParts.remixers(query.version()));
        return SearchWords.of(names);
    }

    static Offer offer(FoundFile found) {
        return offer(found, FileName.track(found.file().path().text()));
    }

    private static Offer offer(FoundFile found, Track.Builder track) {
        return offer(
                found.user(),
                found.file(),
                found.kind(),
                found.freeSlot(),
                (int) Math.min(found.queueLength(), Integer.MAX_VALUE),
                found.bytesPerSecond() == 0 ? null : found.bytesPerSecond(),
                track);
    }

    /// A file that was looked up in its folder: how long one waits for it is not known.
    ///
    /// @param file with its whole path
    static Optional<Offer> offer(String user, SharedFile file) {
        AudioKind kind = AudioKind.of(file);
        if (kind == null) return Optional.empty();
        var track = FileName.track(file.path().text());
        return Optional.of(offer(user, file, kind, null, null, null, track));
    }

    private static Offer offer(
            String user,
            SharedFile file,
            AudioKind kind,
            @Nullable Boolean freeSlot,
            @Nullable Integer queue,
            @Nullable Long speed,
            Track.Builder track) {
        var attributes = file.attributes();
        Integer bitrate = kind.isLossless() ? null : positive(attributes.bitrate());
        Integer seconds = positive(attributes.duration());
        Long millis = seconds == null ? null : seconds * 1000L;
        return new Offer(
                Service.SOULSEEK,
                new RemoteFile(user, file.path(), file.size()).id(),
                kind.name(),
                bitrate,
                varies(kind, bitrate, attributes),
                positive(attributes.sampleRate()),
                positive(attributes.bitDepth()),
                millis,
                file.size(),
                plain(user),
                freeSlot,
                queue,
                speed,
                plain(file.path().text()),
                track.durationMs(millis).build(),
                Map.of(),
                null);
    }

    /// A file as it stands in a list, by its name alone.
    static People.File listed(SharedFile file) {
        AudioKind kind = AudioKind.of(file);
        Integer seconds = positive(file.attributes().duration());
        return new People.File(
                plain(file.path().text()),
                file.size(),
                kind == null ? "" : quality(kind, file.attributes()),
                seconds == null ? null : seconds * 1000L);
    }

    private static String quality(AudioKind kind, FileAttributes attributes) {
        Integer rate = positive(attributes.bitrate());
        Integer depth = positive(attributes.bitDepth());
        Integer hertz = positive(attributes.sampleRate());
        if (kind.isLossless() && depth != null && hertz != null) {
            String kilohertz = hertz % 1000 == 0 ? "" + hertz / 1000 : "" + hertz / 1000.0;
            return kind.name() + " " + depth + "/" + kilohertz;
        }
        return kind.isLossless() || rate == null ? kind.name() : kind.name() + " " + rate;
    }

    /// What we say about a file of our own.
    static FileAttributes attributes(Optional<AudioFile> measured) {
        if (measured.isEmpty()) return FileAttributes.NONE;
        AudioFile file = measured.get();
        Long millis = file.durationMs();
        if (millis == null) return FileAttributes.NONE;
        int seconds = (int) Math.min(Integer.MAX_VALUE, millis / 1000);
        if (file.lossless() && file.sampleRateHz() != null && file.bitDepth() != null) {
            return FileAttributes.lossless(seconds, file.sampleRateHz(), file.bitDepth());
        }
        return file.bitrateKbps() == null
                ? FileAttributes.NONE
                : FileAttributes.lossy(
                        file.bitrateKbps(), seconds, Boolean.TRUE.equals(file.vbr()));
    }

    /// A folder's names from the top down; some clients leak forward slashes.
    static List<String> names(RemotePath folder) {
        return Arrays.stream(folder.text().split("[\\\\/]"))
                .map(SoulseekMapper::plain)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static @Nullable Boolean varies(
            AudioKind kind, @Nullable Integer bitrate, FileAttributes attributes) {
        if (kind.isLossless()) return null;
        if (kind == AudioKind.MP3 && bitrate != null && !FIXED_RATES.contains(bitrate)) return true;
        var said = attributes.variable();
        return said.isEmpty() ? null : (Boolean) (said.getAsInt() != 0);
    }

    private static @Nullable Integer positive(OptionalInt value) {
        return value.orElse(0) > 0 ? (Integer) value.getAsInt() : null;
    }

    static String plain(String text) {
        return text.replaceAll("\\p{C}+", " ").strip();
    }

    /// Files that are named alike are one hit, the best of them first.
    static List<TrackHit> hits(List<FoundFile> files) {
        var groups = new LinkedHashMap<List<String>, List<Offer>>();
        for (FoundFile found : files) {
            var offer = offer(found);
            if (offer.track().title() == null) continue;
            var key = key(offer.track());
            if (groups.size() >= MOST_HITS && !groups.containsKey(key)) continue;
            groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(offer);
        }
        return groups.values().stream().map(SoulseekMapper::hit).toList();
    }

    private static List<String> key(Track track) {
        return List.of(
                track.artistLine().toLowerCase(Locale.ROOT),
                track.fullTitle().toLowerCase(Locale.ROOT));
    }

    private static TrackHit hit(List<Offer> offers) {
        var best = offers.getFirst();
        return new TrackHit(Service.SOULSEEK, best.track(), best.quality(), offers);
    }
}
