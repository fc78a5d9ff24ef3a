package cratekeeper.ui;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Makes the tabular figures of an OpenType font its ordinary ones, so that digits stand in
/// columns. JavaFX knows no font features, so the font's own table from characters to glyphs is
/// rewritten in memory: 0–9 lead to the glyphs that the feature `tnum` names.
/// [Format](https://learn.microsoft.com/typography/opentype/spec/otff).
final class TabularFont {
    private static final int TNUM = tag("tnum");
    private static final int SINGLE_SUBSTITUTION = 1;
    private static final int EXTENSION = 7;

    private final ByteBuffer font;
    private final Map<Integer, int[]> tables = new LinkedHashMap<>();

    private TabularFont(byte[] font) {
        this.font = ByteBuffer.wrap(font);
        int count = unsigned(4);
        for (int i = 0; i < count; i++) {
            int entry = 12 + 16 * i;
            tables.put(
                    this.font.getInt(entry),
                    new int[] {this.font.getInt(entry + 8), this.font.getInt(entry + 12)});
        }
    }

    /// The same font with tabular digits; the very same bytes if it has none or is none.
    static byte[] of(byte[] font) {
        try {
            return new TabularFont(font).rewritten();
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            // An unknown shape of font: its digits stay as they are.
            return font;
        }
    }

    private byte[] rewritten() {
        Map<Integer, Integer> tabular = substitutions();
        Map<Integer, Integer> glyphs = glyphs();
        boolean any = false;
        for (int digit = '0'; digit <= '9'; digit++) {
            Integer instead = tabular.get(glyphs.getOrDefault(digit, -1));
            if (instead != null) any = glyphs.put(digit, instead) != null;
        }
        return any ? with(tag("cmap"), cmap(glyphs)) : font.array();
    }

    // GSUB: features name lookups, a lookup's tables map a covered glyph to another.
    private Map<Integer, Integer> substitutions() {
        var found = new HashMap<Integer, Integer>();
        int gsub = start("GSUB");
        int features = gsub + unsigned(gsub + 6);
        int lookups = gsub + unsigned(gsub + 8);
        for (int i = 0; i < unsigned(features); i++) {
            int entry = features + 2 + 6 * i;
            if (font.getInt(entry) != TNUM) continue;
            int feature = features + unsigned(entry + 4);
            for (int j = 0; j < unsigned(feature + 2); j++) {
                int index = unsigned(feature + 4 + 2 * j);
                lookup(lookups + unsigned(lookups + 2 + 2 * index), found);
            }
        }
        return found;
    }

    private void lookup(int at, Map<Integer, Integer> found) {
        for (int i = 0; i < unsigned(at + 4); i++) {
            int type = unsigned(at);
            int table = at + unsigned(at + 6 + 2 * i);
            if (type == EXTENSION) {
                type = unsigned(table + 2);
                table += font.getInt(table + 4);
            }
            if (type == SINGLE_SUBSTITUTION) single(table, found);
        }
    }

    private void single(int table, Map<Integer, Integer> found) {
        List<Integer> covered = coverage(table + unsigned(table + 2));
        boolean byDelta = unsigned(table) == 1;
        for (int i = 0; i < covered.size(); i++) {
            int glyph = covered.get(i);
            found.putIfAbsent(
                    glyph,
                    byDelta ? (glyph + unsigned(table + 4)) & 0xFFFF : unsigned(table + 6 + 2 * i));
        }
    }

    private List<Integer> coverage(int at) {
        var glyphs = new ArrayList<Integer>();
        int count = unsigned(at + 2);
        for (int i = 0; i < count; i++) {
            if (unsigned(at) == 1) {
                glyphs.add(unsigned(at + 4 + 2 * i));
            } else {
                int range = at + 4 + 6 * i;
                for (int glyph = unsigned(range); glyph <= unsigned(range + 2); glyph++)
                    glyphs.add(glyph);
            }
        }
        return glyphs;
    }

    // The character table in its form for all of Unicode; other forms are left alone.
    private Map<Integer, Integer> glyphs() {
        int cmap = start("cmap");
        for (int i = 0; i < unsigned(cmap + 2); i++) {
            int table = cmap + font.getInt(cmap + 4 + 8 * i + 4);
            if (unsigned(table) == 12) return groups(table);
        }
        throw new IllegalArgumentException("no character table of format 12");
    }

    private Map<Integer, Integer> groups(int table) {
        var glyphs = new TreeMap<Integer, Integer>();
        int count = font.getInt(table + 12);
        for (int i = 0; i < count; i++) {
            int group = table + 16 + 12 * i;
            int first = font.getInt(group);
            int last = font.getInt(group + 4);
            for (int c = first; c <= last; c++) glyphs.put(c, font.getInt(group + 8) + c - first);
        }
        return glyphs;
    }

    private static byte[] cmap(Map<Integer, Integer> glyphs) {
        var groups = new ArrayList<int[]>();
        glyphs.forEach((character, glyph) -> {
            int[] last = groups.isEmpty() ? null : groups.getLast();
            boolean goesOn =
                    last != null
                            && character == last[1] + 1
                            && glyph - last[2] == character - last[0];
            if (last != null && goesOn) last[1] = character;
            else groups.add(new int[] {character, character, glyph});
        });
        int length = 16 + 12 * groups.size();
        var table = ByteBuffer.allocate(20 + length);
        // Two names for one table: Unicode, and Windows with all of Unicode.
        table.putShort((short) 0).putShort((short) 2);
        table.putShort((short) 0).putShort((short) 4).putInt(20);
        table.putShort((short) 3).putShort((short) 10).putInt(20);
        table.putShort((short) 12)
                .putShort((short) 0)
                .putInt(length)
                .putInt(0)
                .putInt(groups.size());
        for (int[] group : groups) table.putInt(group[0]).putInt(group[1]).putInt(group[2]);
        return table.array();
    }

    // The new table goes behind everything else; only its line in the directory changes.
    private byte[] with(int tag, byte[] table) {
        int at = (font.capacity() + 3) & ~3;
        var out = new ByteArrayOutputStream(at + table.length);
        out.writeBytes(font.array());
        while (out.size() < at) out.write(0);
        out.writeBytes(table);
        while (out.size() % 4 != 0) out.write(0);
        var bytes = ByteBuffer.wrap(out.toByteArray());
        int sum = 0;
        for (int i = at; i < bytes.capacity(); i += 4) sum += bytes.getInt(i);
        for (int entry = 12; entry < 12 + 16 * unsigned(4); entry += 16) {
            if (bytes.getInt(entry) == tag)
                bytes.putInt(entry + 4, sum).putInt(entry + 8, at).putInt(entry + 12, table.length);
        }
        return bytes.array();
    }

    private int start(String name) {
        int[] table = tables.get(tag(name));
        if (table == null) throw new IllegalArgumentException("no table " + name);
        return table[0];
    }

    private int unsigned(int at) {
        return font.getShort(at) & 0xFFFF;
    }

    private static int tag(String name) {
        return name.charAt(0) << 24 | name.charAt(1) << 16 | name.charAt(2) << 8 | name.charAt(3);
    }
}
