package cratekeeper.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// What the header of a file says of its sound, read without a decoder.
///
/// @param durationMs 0 if it does not say
/// @param bitDepth `null` for lossy sound
/// @param bitrateKbps of an MP3 of one rate; else `null`: then it follows from size and length
record SoundHeader(
        String codec,
        int sampleRateHz,
        int channels,
        @Nullable Integer bitDepth,
        long durationMs,
        @Nullable Integer bitrateKbps,
        @Nullable Boolean vbr) {
    private static final int OPUS_RATE = 48_000;

    /// @throws IOException one sentence: the header is damaged
    static SoundHeader of(FileBytes file, Container kind) throws IOException {
        var header =
                switch (kind) {
                    case FLAC -> flac(file, FlacBlocks.of(file).blocks().getFirst().dataFrom());
                    case MP3 -> mp3(file);
                    case OGG -> ogg(file);
                    case MP4 -> Mp4Sound.of(file);
                    case WAV -> wav(file);
                    case AIFF -> aiff(file);
                };
        if (header.sampleRateHz <= 0 || header.channels <= 0)
            throw new IOException("The audio header is damaged.");
        return header;
    }

    static SoundHeader plain(
            String codec, int rate, int channels, @Nullable Integer depth, long millis) {
        return new SoundHeader(codec, rate, channels, depth, millis, null, null);
    }

    private static SoundHeader lossy(String codec, int rate, int channels, long millis) {
        return new SoundHeader(codec, rate, channels, null, millis, null, null);
    }

    static long millis(long samples, int rate) {
        return rate <= 0 || samples < 0 || samples > Long.MAX_VALUE / 1000
                ? 0
                : samples * 1000 / rate;
    }

    private static SoundHeader flac(FileBytes file, long infoAt) throws IOException {
        byte[] info = file.exactly(infoAt, 34);
        int rate = (int) (FileBytes.u32be(info, 10) >>> 12);
        int channels = (info[12] >> 1 & 7) + 1;
        int depth = ((info[12] & 1) << 4 | (info[13] >> 4 & 15)) + 1;
        long samples = (info[13] & 0x0fL) << 32 | FileBytes.u32be(info, 14);
        return plain("flac", rate, channels, depth, millis(samples, rate));
    }

    private static SoundHeader mp3(FileBytes file) throws IOException {
        long from = Id3Regions.endOfId3v2(file, 0);
        var found = MpegHeader.of(file, from);
        if (found.isEmpty()) throw new IOException("The audio header is damaged.");
        MpegHeader head = found.get();
        MpegFrame first = head.first();
        byte[] four = file.exactly(first.at(), 4);
        int channels = (four[3] >> 6 & 3) == 3 ? 1 : 2;
        boolean varies = Boolean.TRUE.equals(head.vbr());
        long millis;
        if (head.frames() != null && head.frames() > 0)
            millis = millis(head.frames() * first.samples(), first.sampleRateHz());
        else
            millis =
                    (Id3Regions.startOfTail(file, from) - first.at())
                            * 8
                            / Math.max(1, first.bitrateKbps());
        return new SoundHeader(
                layer(four),
                first.sampleRateHz(),
                channels,
                null,
                millis,
                varies ? null : Integer.valueOf(first.bitrateKbps()),
                head.vbr());
    }

    private static String layer(byte[] frame) {
        return "mp" + (4 - (frame[1] >> 1 & 3));
    }

    private static SoundHeader ogg(FileBytes file) throws IOException {
        OggPage first =
                OggPage.at(file, 0)
                        .orElseThrow(() -> new IOException("The Ogg header is damaged."));
        byte[] packet = file.exactly(first.headSize(), Math.min(first.dataSize(), 128));
        String begins = new String(packet, StandardCharsets.ISO_8859_1);
        long granule = OggPage.last(file).map(OggPage::granule).orElse(0L);
        if (begins.startsWith("OpusHead") && packet.length >= 19) {
            long samples = granule - FileBytes.u16le(packet, 10);
            return lossy("opus", OPUS_RATE, packet[9] & 0xff, millis(samples, OPUS_RATE));
        }
        if (begins.startsWith("\u0001vorbis") && packet.length >= 16) {
            int rate = (int) FileBytes.u32le(packet, 12);
            return lossy("vorbis", rate, packet[11] & 0xff, millis(granule, rate));
        }
        if (begins.startsWith("\u007fFLAC") && packet.length >= 51)
            return withLength(flac(file, first.headSize() + 17L), granule);
        throw new IOException("This kind of Ogg is not known.");
    }

    /// In an Ogg the description often leaves the length out, and the last page has it.
    private static SoundHeader withLength(SoundHeader flac, long samples) {
        if (flac.durationMs > 0) return flac;
        long millis = millis(samples, flac.sampleRateHz);
        return plain(flac.codec, flac.sampleRateHz, flac.channels, flac.bitDepth, millis);
    }

    private static SoundHeader wav(FileBytes file) throws IOException {
        long bytes = 0;
        byte[] format = new byte[0];
        for (Chunk chunk : Chunk.of(file, Container.WAV)) {
            if (chunk.id().equals("fmt ")) format = file.upTo(chunk.dataFrom(), 40);
            if (chunk.id().equals("data"))
                bytes = Math.max(0, Math.min(chunk.size(), file.size() - chunk.dataFrom()));
        }
        if (format.length < 16) throw new IOException("The audio header is damaged.");
        int tag = FileBytes.u16le(format, 0);
        // "Extensible": the tag stands further behind.
        if (tag == 0xfffe && format.length >= 26) tag = FileBytes.u16le(format, 24);
        int rate = (int) FileBytes.u32le(format, 4);
        int depth = FileBytes.u16le(format, 14);
        long perSecond = FileBytes.u32le(format, 8);
        String codec =
                switch (tag) {
                    case 1 -> depth <= 8 ? "pcm_u8" : "pcm_s" + depth + "le";
                    case 3 -> "pcm_f" + depth + "le";
                    case 6 -> "pcm_alaw";
                    case 7 -> "pcm_mulaw";
                    case 0x55 -> "mp3";
                    default -> "unknown";
                };
        int channels = FileBytes.u16le(format, 2);
        return plain(codec, rate, channels, depth, perSecond == 0 ? 0 : bytes * 1000 / perSecond);
    }

    private static SoundHeader aiff(FileBytes file) throws IOException {
        for (Chunk chunk : Chunk.of(file, Container.AIFF)) {
            if (!chunk.id().equals("COMM")) continue;
            byte[] comm = file.upTo(chunk.dataFrom(), 22);
            if (comm.length < 18) break;
            int depth = FileBytes.u16be(comm, 6);
            // An 80-bit number, of which a sample rate needs the upper bits only.
            int exponent = (FileBytes.u16be(comm, 8) & 0x7fff) - 16_383;
            int rate =
                    exponent < 0 || exponent > 30
                            ? 0
                            : (int) (FileBytes.u32be(comm, 10) >>> (31 - exponent));
            boolean little =
                    comm.length >= 22
                            && new String(comm, 18, 4, StandardCharsets.ISO_8859_1).equals("sowt");
            String codec = depth <= 8 ? "pcm_s8" : "pcm_s" + depth + (little ? "le" : "be");
            long millis = millis(FileBytes.u32be(comm, 2), rate);
            return plain(codec, rate, FileBytes.u16be(comm, 0), depth, millis);
        }
        throw new IOException("The audio header is damaged.");
    }
}
