package cratekeeper.match;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Words that are in names of files and videos and say nothing about the recording.
final class Junk {
    private static final Set<String> WORDS =
            Set.of(
                    "official",
                    "officiel",
                    "officiell",
                    "offizielles",
                    "oficial",
                    "ufficiale",
                    "video",
                    "videoclip",
                    "audio",
                    "music",
                    "musicvideo",
                    "clip",
                    "lyric",
                    "lyrics",
                    "lyrical",
                    "letra",
                    "visualizer",
                    "visualiser",
                    "visual",
                    "mv",
                    "m",
                    "v",
                    "hd",
                    "hq",
                    "uhd",
                    "4k",
                    "8k",
                    "1080p",
                    "720p",
                    "2160p",
                    "premiere",
                    "premier",
                    "free",
                    "dl",
                    "download",
                    "downloads",
                    "out",
                    "now",
                    "new",
                    "exclusive",
                    "pv",
                    "full",
                    "stream",
                    "with",
                    "promo",
                    "and",
                    "on",
                    "screen",
                    "screenlyrics",
                    "anime",
                    "vinyl",
                    "rip",
                    "web",
                    "cd",
                    "cdq",
                    "flac",
                    "mp3",
                    "wav",
                    "aiff",
                    "320",
                    "320kbps",
                    "256kbps",
                    "192kbps",
                    "128kbps",
                    "kbps",
                    "v0",
                    "24bit",
                    "16bit",
                    "16",
                    "24",
                    "44",
                    "48",
                    "96",
                    "44k",
                    "bit",
                    "khz",
                    "lossless",
                    "hires",
                    "copy",
                    "kopie",
                    "copie",
                    "copia",
                    "remaster",
                    "id3",
                    "explicit",
                    "uncensored",
                    "coming",
                    "soon",
                    "buy",
                    "link",
                    "in",
                    "description",
                    "bio",
                    "no",
                    "copyright",
                    "ncs",
                    "release",
                    "of",
                    "the",
                    "original",
                    "audiovisual",
                    "color",
                    "coded",
                    "kopia",
                    "tik",
                    "tok",
                    "tiktok",
                    "viral",
                    "trending",
                    "subscribe",
                    "192",
                    "128",
                    "256",
                    "m4a",
                    "aac",
                    "ogg",
                    "dj",
                    "freedownload",
                    "freedl",
                    "eng",
                    "sub",
                    "subs",
                    "espanol",
                    "subtitulado",
                    "traduzione",
                    "us",
                    "uk",
                    "track");

    /// Without one of these the others may be words of a title.
    private static final Set<String> TELLING =
            Set.of(
                    "official",
                    "officiel",
                    "officiell",
                    "offizielles",
                    "oficial",
                    "ufficiale",
                    "video",
                    "videoclip",
                    "audio",
                    "clip",
                    "lyric",
                    "lyrics",
                    "lyrical",
                    "letra",
                    "visualizer",
                    "visualiser",
                    "mv",
                    "hd",
                    "hq",
                    "uhd",
                    "4k",
                    "8k",
                    "1080p",
                    "720p",
                    "2160p",
                    "premiere",
                    "dl",
                    "download",
                    "freedownload",
                    "freedl",
                    "320",
                    "320kbps",
                    "256kbps",
                    "192kbps",
                    "128kbps",
                    "kbps",
                    "v0",
                    "flac",
                    "mp3",
                    "wav",
                    "aiff",
                    "24bit",
                    "16bit",
                    "lossless",
                    "copy",
                    "kopie",
                    "copie",
                    "copia",
                    "kopia",
                    "musicvideo",
                    "pv",
                    "cdq",
                    "promo",
                    "hires",
                    "visual",
                    "web",
                    "vinyl",
                    "now",
                    "exclusive",
                    "ncs",
                    "m4a",
                    "ogg",
                    "aac",
                    "tiktok",
                    "tok",
                    "subtitulado",
                    "192",
                    "128",
                    "256",
                    "khz");

    private static final Pattern SITE =
            Pattern.compile(
                    "(?i)(?:https?://[^\\s\\])]+|www\\.[^\\s\\])]+|\\b[\\w-]{2,}\\.(?:com|net|org|info|example|to|me|co|ru|biz|club|io|xyz|download|vip|uk)\\b(?:/[^\\s\\])]*)?)");
    private static final Pattern TEMPO =
            Pattern.compile("(?i)\\d{2,3}(?:[.,]\\d{1,2})?\\s*bpm|bpm\\s*\\d{2,3}");
    private static final Pattern BARE_TEMPO =
            Pattern.compile("(?:[5-9]\\d|1\\d\\d|2[01]\\d)(?:[.,]\\d{1,2})?");
    private static final Pattern KEY =
            Pattern.compile(
                    "(?:0?[1-9]|1[0-2])[ABabMmDd]|[A-G][#b♯♭]?\\s?(?:m|min|maj|minor|major|Maj|Min|Minor|Major)?");
    private static final Pattern ENERGY =
            Pattern.compile("(?i)energy\\s*(?:level\\s*)?\\d{1,2}|nrg\\s*\\d{1,2}");
    private static final Pattern CATALOGUE =
            Pattern.compile(
                    "[A-Z][A-Z&]{1,8}[ -]?\\d{2,6}[A-Z]{0,2}|[A-Z]{2,8}[ -]\\d{1,4}(?:LP|EP|CD|D|R)?");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern PREFIX =
            Pattern.compile(
                    "(?iu)^\\s*(?:premiere|première|exclusive|free ?dl|free download|out now|new)\\s*[:|]\\s*");
    private static final Pattern HASHTAG = Pattern.compile("#(?=\\p{L})[\\p{L}\\p{N}_]+");

    private Junk() {}

    /// Whether a bracket, a tail or a part between dashes is nothing but such words.
    static boolean isAll(List<String> folded) {
        if (folded.isEmpty()) return true;
        boolean telling = false;
        for (String word : folded) {
            boolean year = YEAR.matcher(word).matches();
            if (!year && !WORDS.contains(word)) return false;
            telling |= TELLING.contains(word);
        }
        return telling;
    }

    static boolean isYear(String text) {
        return YEAR.matcher(text.strip()).matches();
    }

    /// A tempo, a key, an energy: what DJ programs write before and behind names.
    static boolean isDjTag(String text) {
        String tag = text.strip();
        return isSureDjTag(tag) || BARE_TEMPO.matcher(tag).matches();
    }

    /// One that can be nothing else.
    static boolean isSureDjTag(String text) {
        String tag = text.strip();
        return TEMPO.matcher(tag).matches()
                || ENERGY.matcher(tag).matches()
                || KEY.matcher(tag).matches();
    }

    static boolean isTempo(String text) {
        return TEMPO.matcher(text.strip()).matches();
    }

    static boolean isCatalogueNumber(String text) {
        return CATALOGUE.matcher(text.strip()).matches();
    }

    /// The text without sites, hashtags and "PREMIERE:" before it.
    static String without(String text) {
        String out = text;
        boolean prefix = out.indexOf(':') >= 0 || out.indexOf('|') >= 0;
        for (String before = ""; prefix && !before.equals(out); ) {
            before = out;
            out = PREFIX.matcher(out).replaceFirst("");
        }
        if (out.indexOf('.') >= 0) out = SITE.matcher(out).replaceAll(" ");
        if (out.indexOf('#') >= 0) out = HASHTAG.matcher(out).replaceAll(" ");
        return out;
    }
}
