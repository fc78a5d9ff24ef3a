package cratekeeper.media;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/// The sound itself inside a file, as it is encoded: everything that tagging must not touch.
///
/// @param runs the places it lies in, in order; between and around them are headers and tags
record AudioPayload(List<Run> runs) {

    /// @param from first byte
    /// @param to behind the last
    record Run(long from, long to) {}

    /// Empty runs if the file is of no kind we know. For an Ogg these are whole pages, whose
    /// numbering is not part of the sound: see [OggFile].
    static AudioPayload of(FileBytes file) throws IOException {
        var container = Container.of(file);
        return container.isEmpty() ? new AudioPayload(List.of()) : of(file, container.get());
    }

    static AudioPayload of(FileBytes file, Container container) throws IOException {
        return new AudioPayload(
                switch (container) {
                    case MP3 -> between(file, Id3Regions.endOfId3v2(file, 0));
                    case FLAC -> between(file, FlacBlocks.of(file).to());
                    case OGG -> List.of(new Run(OggFile.of(file).soundFrom(), file.size()));
                    case MP4 -> boxes(file);
                    case WAV -> chunks(file, container, "data");
                    case AIFF -> chunks(file, container, "SSND");
                });
    }

    /// How many bytes of sound; 0 if that cannot be told.
    static long size(FileBytes file) {
        try {
            var container = Container.of(file);
            return container.isEmpty() ? 0 : size(file, container.get());
        } catch (IOException e) {
            return 0;
        }
    }

    /// The same of a file whose kind is known.
    static long size(FileBytes file, Container container) {
        try {
            return of(file, container).size();
        } catch (IOException e) {
            // Only an estimate hangs on it, and there is another one.
            return 0;
        }
    }

    long size() {
        long size = 0;
        for (Run run : runs) size += run.to - run.from;
        return size;
    }

    /// Two files with the same sum and size have the same sound, bit for bit (short of an accident
    /// or malice).
    long sum(FileBytes file, Container container) throws IOException {
        if (container == Container.OGG) return OggFile.sum(file);
        var sum = new CRC32C();
        for (Run run : runs) file.addTo(sum, run.from, run.to);
        return sum.getValue();
    }

    private static List<Run> between(FileBytes file, long from) throws IOException {
        return List.of(new Run(from, Id3Regions.startOfTail(file, from)));
    }

    private static List<Run> boxes(FileBytes file) throws IOException {
        var runs = new ArrayList<Run>();
        for (Box box : Box.of(file))
            if (box.type().equals("mdat"))
                runs.add(new Run(box.dataFrom(), Math.min(box.to(), file.size())));
        return runs;
    }

    private static List<Run> chunks(FileBytes file, Container container, String sound)
            throws IOException {
        var runs = new ArrayList<Run>();
        for (Chunk chunk : Chunk.of(file, container))
            if (chunk.id().equals(sound) && chunk.dataFrom() <= file.size())
                runs.add(new Run(chunk.dataFrom(), Math.min(chunk.dataTo(), file.size())));
        return runs;
    }
}
