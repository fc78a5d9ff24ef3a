package cratekeeper.media.export;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An XML element's start with its attributes, in order. Signs that XML cannot hold, and breaks of
/// lines, which break the reading programs' imports, become blanks.
final class Markup {
    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();

    Markup(String name) {
        this.name = name;
    }

    /// Unknown stays out.
    Markup with(String attribute, @Nullable Object value) {
        if (value != null) attributes.put(attribute, value.toString());
        return this;
    }

    String open() {
        return start().append('>').toString();
    }

    String alone() {
        return start().append("/>").toString();
    }

    private StringBuilder start() {
        var start = new StringBuilder("<").append(name);
        attributes.forEach((attribute, value) -> {
            start.append(' ').append(attribute).append("=\"");
            value.codePoints().forEach(sign -> append(start, sign));
            start.append('"');
        });
        return start;
    }

    private static void append(StringBuilder to, int sign) {
        switch (sign) {
            case '&' -> to.append("&amp;");
            case '<' -> to.append("&lt;");
            case '>' -> to.append("&gt;");
            case '"' -> to.append("&quot;");
            default -> {
                boolean held =
                        sign >= 0x20
                                && !(sign >= 0x7F && sign <= 0x9F)
                                && !(sign >= 0xD800 && sign <= 0xDFFF)
                                && sign != 0xFFFE
                                && sign != 0xFFFF;
                to.appendCodePoint(held ? sign : ' ');
            }
        }
    }

    static void line(Writer out, String text) throws IOException {
        out.write(text);
        out.write('\n');
    }
}
