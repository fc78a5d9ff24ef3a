package cratekeeper.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A Linux shared library with nothing in it but its name.
///
/// The bundled FFmpeg is linked with the libraries of sound cards and screens (it can record),
/// which a small system may not have; without them it would not start at all. We never record, and
/// the linker binds functions when they are first called, so a library without functions is enough.
final class EmptyLibrary {
    private static final int HEADER = 64;
    private static final int PROGRAM_HEADER = 56;
    private static final int PROGRAM_HEADERS = 3;
    private static final int DYNAMIC_ENTRY = 16;
    private static final int DYNAMIC_ENTRIES = 10;
    private static final int SYMBOL = 24;
    private static final int HASH = 16;
    private static final int SYMBOL_VERSIONS = 8;
    private static final int DEFINITION = 28;
    private static final int READ_WRITE = 6;

    /// Versions that FFmpeg asks for; the linker complains on every start about a library without
    /// them.
    private static final Map<String, List<String>> VERSIONS =
            Map.of(
                    "libpulse.so.0", List.of("PULSE_0"),
                    "libasound.so.2", List.of("ALSA_0.9", "ALSA_0.9.0rc4"));

    private EmptyLibrary() {}

    /// The file's bytes, for this machine's processor (x86-64 or AArch64, little-endian).
    static byte[] named(String soname) {
        var versions = new ArrayList<>(List.of(soname));
        versions.addAll(VERSIONS.getOrDefault(soname, List.of()));
        byte[] names =
                ("\0" + String.join("\0", versions) + "\0").getBytes(StandardCharsets.US_ASCII);
        int dynamic = HEADER + PROGRAM_HEADERS * PROGRAM_HEADER;
        int symbols = dynamic + DYNAMIC_ENTRIES * DYNAMIC_ENTRY;
        int hash = symbols + SYMBOL;
        int symbolVersions = hash + HASH;
        int definitions = symbolVersions + SYMBOL_VERSIONS;
        int strings = definitions + versions.size() * DEFINITION;
        int size = strings + names.length;

        var out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        header(out);
        // Writable, for the linker puts addresses into the dynamic part; aligned for the largest
        // pages that Linux uses.
        segment(out, 1, 0, size, 0x10000);
        segment(out, 2, dynamic, DYNAMIC_ENTRIES * DYNAMIC_ENTRY, 8);
        // A stack that is not executable: hardened systems refuse the default.
        segment(out, 0x6474e551, 0, 0, 16);
        entry(out, 14, 1); // DT_SONAME
        entry(out, 4, hash); // DT_HASH
        entry(out, 5, strings); // DT_STRTAB
        entry(out, 6, symbols); // DT_SYMTAB
        entry(out, 10, names.length); // DT_STRSZ
        entry(out, 11, SYMBOL); // DT_SYMENT
        entry(out, 0x6ffffff0, symbolVersions); // DT_VERSYM
        entry(out, 0x6ffffffc, definitions); // DT_VERDEF
        entry(out, 0x6ffffffd, versions.size()); // DT_VERDEFNUM
        entry(out, 0, 0); // DT_NULL
        out.position(hash);
        // One bucket, one symbol (the empty one that every table begins with).
        out.putInt(1).putInt(1).putInt(0).putInt(0);
        out.position(definitions);
        int name = 1;
        for (int i = 0; i < versions.size(); i++) {
            define(out, i, name, versions);
            name += versions.get(i).length() + 1;
        }
        out.put(names);
        return out.array();
    }

    /// The first version of a library is always its own name.
    private static void define(ByteBuffer out, int index, int name, List<String> versions) {
        boolean last = index == versions.size() - 1;
        out.putShort((short) 1).putShort((short) (index == 0 ? 1 : 0));
        out.putShort((short) (index + 1)).putShort((short) 1);
        out.putInt(hash(versions.get(index))).putInt(20).putInt(last ? 0 : DEFINITION);
        out.putInt(name).putInt(0);
    }

    /// The hash of the System V binary interface, by which the linker finds a version.
    private static int hash(String name) {
        int hash = 0;
        for (byte letter : name.getBytes(StandardCharsets.US_ASCII)) {
            hash = (hash << 4) + letter;
            int high = hash & 0xf0000000;
            hash = (hash ^ (high >>> 24)) & ~high;
        }
        return hash;
    }

    private static void header(ByteBuffer out) {
        boolean arm = System.getProperty("os.arch", "").equals("aarch64");
        out.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1}).position(16);
        out.putShort((short) 3).putShort((short) (arm ? 183 : 62)).putInt(1);
        out.putLong(0).putLong(HEADER).putLong(0).putInt(0);
        out.putShort((short) HEADER).putShort((short) PROGRAM_HEADER);
        out.putShort((short) PROGRAM_HEADERS).putShort((short) 64).putInt(0);
    }

    private static void segment(ByteBuffer out, int type, long at, long size, long alignment) {
        out.putInt(type).putInt(READ_WRITE).putLong(at).putLong(at).putLong(at);
        out.putLong(size).putLong(size).putLong(alignment);
    }

    private static void entry(ByteBuffer out, long tag, long value) {
        out.putLong(tag).putLong(value);
    }
}
