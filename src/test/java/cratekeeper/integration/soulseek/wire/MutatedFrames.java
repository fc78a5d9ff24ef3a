package cratekeeper.integration.soulseek.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterOutputStream;

/// Streams spoilt by chance: bytes turned, cut, doubled, lengths blown up; those that are
/// compressed sometimes inside, and compressed again. Made of our own messages, and of what was
/// recorded where it is there.
final class MutatedFrames {
    /// @param inflated the body if it is compressed, else empty
    private record Seed(Codec<?> codec, byte[] stream, byte[] inflated) {
        static Seed of(Codec<?> codec, byte[] stream) {
            boolean packed = codec == Codecs.PEER && stream.length > HEAD && stream[HEAD] == ZLIB;
            return new Seed(codec, stream, packed ? MutatedFrames.inflate(stream) : new byte[0]);
        }
    }

    private static final int HEAD = 8;
    private static final byte ZLIB = 0x78;

    private static final int[] ODD = {0, 1, 3, 0x7F, 0x80, 0xFE, 0xFF};

    private final Random random;
    private final List<Seed> seeds = new ArrayList<>();
    private final InflateLedger ledger = new InflateLedger(16L << 20);
    private long read;
    private long refused;

    MutatedFrames(long seed) {
        random = new Random(seed);
        var messages = new RandomMessages(seed);
        add(messages, Codecs.TO_SERVER, ServerMessage.class);
        add(messages, Codecs.FROM_SERVER, ServerMessage.class);
        add(messages, Codecs.PEER, PeerMessage.class);
        add(messages, Codecs.DISTRIBUTED, DistributedMessage.class);
        add(messages, Codecs.INIT, InitMessage.class);
        if (!Captures.present()) return;
        for (var capture : Captures.all()) {
            if (Captures.isFramed(capture.name())) {
                seeds.add(Seed.of(Captures.codec(capture.name()), capture.bytes()));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private <M> void add(RandomMessages messages, Codec<M> codec, Class<?> family) {
        RandomMessages.records(family)
                .filter(codec::writes)
                .forEach(
                        type -> seeds.add(Seed.of(codec, codec.frame((M) messages.message(type)))));
    }

    /// Reads as many spoilt streams; anything but a message or a refusal goes through.
    void run(int streams) {
        for (int i = 0; i < streams; i++) {
            Seed seed = seeds.get(random.nextInt(seeds.size()));
            byte[] spoilt =
                    seed.inflated().length > 0 && random.nextBoolean()
                            ? packed(seed.stream(), spoil(seed.inflated()))
                            : spoil(seed.stream());
            try {
                if (i % 4 == 0) assemble(seed.codec(), spoilt);
                else read(seed.codec(), spoilt);
                read++;
            } catch (WireException e) {
                refused++;
            } catch (IOException e) {
                throw new AssertionError("not a refusal", e);
            }
        }
        if (ledger.used() != 0) throw new AssertionError("ledger: " + ledger.used());
    }

    private void assemble(Codec<?> codec, byte[] stream) throws IOException {
        var assembler = new FrameAssembler(codec);
        int cut = random.nextInt(stream.length + 1);
        assembler.feed(ByteBuffer.wrap(stream, 0, cut), frame -> codec.read(frame, ledger));
        assembler.feed(
                ByteBuffer.wrap(stream, cut, stream.length - cut),
                frame -> codec.read(frame, ledger));
    }

    private void read(Codec<?> codec, byte[] stream) throws IOException {
        var reader = new FrameReader(new ByteArrayInputStream(stream));
        Frame frame = reader.next(codec.kind());
        while (frame != null) {
            codec.read(frame, ledger);
            frame = reader.next(codec.kind());
        }
    }

    private static byte[] inflate(byte[] stream) {
        var inflated = new ByteArrayOutputStream();
        try (var out = new InflaterOutputStream(inflated)) {
            out.write(stream, HEAD, stream.length - HEAD);
        } catch (IOException e) {
            return new byte[0];
        }
        return inflated.toByteArray();
    }

    private static byte[] packed(byte[] stream, byte[] body) {
        var packed = new ByteArrayOutputStream();
        packed.write(stream, 0, HEAD);
        try (var out = new DeflaterOutputStream(packed)) {
            out.write(body);
        } catch (IOException e) {
            throw new AssertionError("memory does not fail", e);
        }
        byte[] frame = packed.toByteArray();
        ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN).putInt(frame.length - 4);
        return frame;
    }

    private byte[] spoil(byte[] stream) {
        byte[] spoilt = stream.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(spoilt.length);
            switch (random.nextInt(5)) {
                case 0 -> spoilt[at] = (byte) random.nextInt(256);
                case 1 -> spoilt[at] = (byte) ODD[random.nextInt(ODD.length)];
                case 2 -> spoilt[at] ^= (byte) (1 << random.nextInt(8));
                case 3 ->
                        java.util.Arrays.fill(
                                spoilt, at, Math.min(at + 4, spoilt.length), (byte) 0xFF);
                default -> spoilt = cutOrGrow(spoilt, at);
            }
        }
        return spoilt;
    }

    private byte[] cutOrGrow(byte[] bytes, int at) {
        if (random.nextBoolean()) return java.util.Arrays.copyOf(bytes, Math.max(at, 1));
        byte[] grown = java.util.Arrays.copyOf(bytes, bytes.length + at);
        System.arraycopy(bytes, 0, grown, bytes.length, at);
        return grown;
    }

    long read() {
        return read;
    }

    long refused() {
        return refused;
    }
}
