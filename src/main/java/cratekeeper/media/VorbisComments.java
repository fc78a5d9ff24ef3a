package cratekeeper.media;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The tag of FLAC and Ogg: fields `NAME=value`, several of one name allowed. Fields that are not
/// replaced keep their bytes, even if these are no proper UTF-8.
final class VorbisComments {
    private static final String PICTURE = "METADATA_BLOCK_PICTURE";
    private static final int FRONT_COVER = 3;
    private static final byte[] VENDOR = "Cratekeeper".getBytes(StandardCharsets.UTF_8);

    private final byte[] vendor;
    private final List<byte[]> fields;
    private final byte[] rest;

    private VorbisComments(byte[] vendor, List<byte[]> fields, byte[] rest) {
        this.vendor = vendor;
        this.fields = fields;
        this.rest = rest;
    }

    static VorbisComments none() {
        return new VorbisComments(VENDOR, new ArrayList<>(), new byte[0]);
    }

    static VorbisComments read(byte[] bytes) throws IOException {
        var in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        byte[] vendor = block(in);
        if (in.remaining() < 4) throw cut();
        int count = in.getInt();
        var fields = new ArrayList<byte[]>();
        for (int i = 0; i != count; i++) fields.add(block(in));
        return new VorbisComments(
                vendor, fields, Arrays.copyOfRange(bytes, in.position(), bytes.length));
    }

    private static byte[] block(ByteBuffer in) throws IOException {
        if (in.remaining() < 4) throw cut();
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) throw cut();
        var block = new byte[length];
        in.get(block);
        return block;
    }

    private static IOException cut() {
        return new IOException("The Vorbis comment is damaged.");
    }

    /// @param withRest whether what followed the fields is written too: Vorbis ends with a bit,
    ///   Opus may carry data of others
    byte[] bytes(boolean withRest) {
        var out = new ByteArrayOutputStream();
        put(out, vendor);
        out.writeBytes(length(fields.size()));
        for (byte[] field : fields) put(out, field);
        if (withRest) out.writeBytes(rest);
        return out.toByteArray();
    }

    private static void put(ByteArrayOutputStream out, byte[] block) {
        out.writeBytes(length(block.length));
        out.writeBytes(block);
    }

    private static byte[] length(int length) {
        return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(length).array();
    }

    TagValues values() {
        var values = TagValues.none();
        for (byte[] field : fields) {
            String name = name(field);
            var known = TagName.named(name);
            if (known.isPresent()) values.add(known.get(), value(field));
            else if (TrackTags.reads(name)) values.add(name, value(field));
        }
        return values;
    }

    void set(TagValues values) {
        var fresh = new LinkedHashMap<String, List<String>>();
        values.named().forEach((name, all) -> fresh.put(name.vorbis(), all));
        fresh.putAll(values.others());
        // Traktor, rekordbox and Mixed In Key look for the key under this name.
        var key = values.all(TagName.KEY);
        if (!key.isEmpty()) fresh.put("INITIALKEY", key);
        fields.removeIf(field -> fresh.containsKey(name(field)));
        fresh.forEach((name, all) -> {
            for (String value : all)
                fields.add((name + "=" + value).getBytes(StandardCharsets.UTF_8));
        });
    }

    /// Replaces the front cover; other pictures stay.
    void setPicture(Artwork art) {
        fields.removeIf(field -> name(field).equals("COVERART") || isFrontCover(field));
        String text = Base64.getEncoder().encodeToString(picture(art));
        fields.add((PICTURE + "=" + text).getBytes(StandardCharsets.US_ASCII));
    }

    Optional<Artwork> picture() {
        for (byte[] field : fields) if (isFrontCover(field)) return pictureIn(decoded(field));
        return Optional.empty();
    }

    /// Whether there is a cover; it is not decoded.
    boolean pictured() {
        for (byte[] field : fields) if (name(field).equals(PICTURE)) return true;
        return false;
    }

    private static boolean isFrontCover(byte[] field) {
        return name(field).equals(PICTURE) && isFrontCoverBlock(decoded(field));
    }

    private static byte[] decoded(byte[] field) {
        try {
            return Base64.getMimeDecoder().decode(value(field));
        } catch (IllegalArgumentException e) {
            // Not Base64, so no picture.
            return new byte[0];
        }
    }

    /// Whether a FLAC picture block holds a front cover, or a picture without a kind.
    static boolean isFrontCoverBlock(byte[] block) {
        if (block.length < 4) return false;
        long kind = FileBytes.u32be(block, 0);
        return kind == FRONT_COVER || kind == 0;
    }

    /// A FLAC picture block.
    static byte[] picture(Artwork art) {
        byte[] mime = art.mime().getBytes(StandardCharsets.US_ASCII);
        var out = ByteBuffer.allocate(32 + mime.length + art.bytes().length);
        out.putInt(FRONT_COVER).putInt(mime.length).put(mime).putInt(0);
        // Width, height, depth, colours: 0 is allowed, and readers look into the picture.
        out.putInt(0).putInt(0).putInt(0).putInt(0);
        return out.putInt(art.bytes().length).put(art.bytes()).array();
    }

    static Optional<Artwork> pictureIn(byte[] block) {
        var in = ByteBuffer.wrap(block);
        if (in.remaining() < 8) return Optional.empty();
        in.getInt();
        for (int i = 0; i < 2; i++) {
            if (in.remaining() < 4) return Optional.empty();
            int length = in.getInt();
            if (length < 0 || length > in.remaining()) return Optional.empty();
            in.position(in.position() + length);
        }
        if (in.remaining() < 20) return Optional.empty();
        in.position(in.position() + 16);
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) return Optional.empty();
        var bytes = new byte[length];
        in.get(bytes);
        return Artwork.of(bytes);
    }

    private static String name(byte[] field) {
        for (int i = 0; i < field.length; i++)
            if (field[i] == '=')
                return new String(field, 0, i, StandardCharsets.ISO_8859_1)
                        .toUpperCase(Locale.ROOT);
        return "";
    }

    private static String value(byte[] field) {
        int equals = 0;
        while (equals < field.length && field[equals] != '=') equals++;
        int from = Math.min(field.length, equals + 1);
        return new String(field, from, field.length - from, StandardCharsets.UTF_8);
    }
}
