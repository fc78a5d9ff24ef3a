package cratekeeper.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// What the index of an MP4 says of its first track of sound.
final class Mp4Sound {
    private static final long LARGEST_INDEX = 64L << 20;
    private static final int HEAD = 8;

    private final byte[] index;

    private Mp4Sound(byte[] index) {
        this.index = index;
    }

    /// A box inside the index.
    private record Inner(int from, int to) {}

    static SoundHeader of(FileBytes file) throws IOException {
        for (Box box : Box.of(file)) {
            if (!box.type().equals("moov")) continue;
            if (box.to() - box.dataFrom() > LARGEST_INDEX)
                throw new IOException("The MP4 index is larger than 64 MB.");
            byte[] index = file.exactly(box.dataFrom(), box.to() - box.dataFrom());
            return new Mp4Sound(index).header();
        }
        throw new IOException("The MP4 file has no index (moov): it cannot be played.");
    }

    private SoundHeader header() throws IOException {
        int at = 0;
        while (at + HEAD <= index.length) {
            Inner box = at(at, index.length);
            if (says(at + 4, "trak")) {
                var header = track(box);
                if (header != null) return header;
            }
            at = box.to;
        }
        throw new IOException("The MP4 file holds no sound.");
    }

    private @Nullable SoundHeader track(Inner track) throws IOException {
        Inner media = child(track, "mdia");
        Inner length = media == null ? null : child(media, "mdhd");
        Inner info = media == null ? null : child(media, "minf");
        Inner table = info == null ? null : child(info, "stbl");
        Inner kinds = table == null ? null : child(table, "stsd");
        if (info == null || length == null || kinds == null || child(info, "smhd") == null)
            return null;
        int entry = kinds.from + HEAD;
        if (entry + 36 > kinds.to) throw damaged();
        String kind = new String(index, entry + 4, 4, StandardCharsets.ISO_8859_1);
        int channels = FileBytes.u16be(index, entry + 24);
        int depth = FileBytes.u16be(index, entry + 26);
        int rate = FileBytes.u16be(index, entry + 32);
        int codec = entry + 36 + HEAD + 4;
        if (kind.equals("alac") && says(entry + 40, "alac") && codec + 24 <= kinds.to) {
            depth = index[codec + 5] & 0xff;
            channels = index[codec + 9] & 0xff;
            rate = (int) FileBytes.u32be(index, codec + 20);
        }
        long millis = millis(length);
        return switch (kind) {
            case "alac" -> SoundHeader.plain("alac", rate, channels, depth, millis);
            case "fLaC" -> SoundHeader.plain("flac", rate, channels, depth, millis);
            case "mp4a" -> lossy("aac", rate, channels, millis);
            case "Opus" -> lossy("opus", rate, channels, millis);
            default -> lossy(kind.strip().replace("-", ""), rate, channels, millis);
        };
    }

    private static SoundHeader lossy(String codec, int rate, int channels, long millis) {
        return new SoundHeader(codec, rate, channels, null, millis, null, null);
    }

    private long millis(Inner mdhd) throws IOException {
        boolean wide = index[mdhd.from] == 1;
        int at = mdhd.from + (wide ? 20 : 12);
        if (at + (wide ? 12 : 8) > mdhd.to) throw damaged();
        int scale = (int) FileBytes.u32be(index, at);
        long units = wide ? FileBytes.u64be(index, at + 4) : FileBytes.u32be(index, at + 4);
        return SoundHeader.millis(units, scale);
    }

    private @Nullable Inner child(Inner parent, String type) throws IOException {
        int at = parent.from;
        while (at + HEAD <= parent.to) {
            Inner box = at(at, parent.to);
            if (says(at + 4, type)) return box;
            at = box.to;
        }
        return null;
    }

    private Inner at(int at, int end) throws IOException {
        long size = FileBytes.u32be(index, at);
        if (size < HEAD || size > end - at) throw damaged();
        return new Inner(at + HEAD, (int) (at + size));
    }

    private boolean says(int at, String type) {
        return at + 4 <= index.length
                && new String(index, at, 4, StandardCharsets.ISO_8859_1).equals(type);
    }

    private static IOException damaged() {
        return new IOException("The index of the MP4 file is damaged.");
    }
}
