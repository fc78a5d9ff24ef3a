package cratekeeper.music;

import org.apache.commons.text.StringEscapeUtils;

/// The entities of web pages, which services leave in names.
public final class Entities {
    private Entities() {}

    /// Entities as the signs they stand for; as written, where a number stands for no sign.
    public static String unescaped(String html) {
        try {
            return StringEscapeUtils.unescapeHtml4(html);
        } catch (IllegalArgumentException noSign) {
            return html;
        }
    }
}
