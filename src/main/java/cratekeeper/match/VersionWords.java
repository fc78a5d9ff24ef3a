package cratekeeper.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The vocabulary of mix names: one word for all spellings, and what each word is.
final class VersionWords {
    /// Make a bracket or a dash tail a version, wherever they stand in it.
    private static final Set<String> TELLING =
            Set.of(
                    "remix",
                    "mix",
                    "edit",
                    "dub",
                    "version",
                    "rework",
                    "bootleg",
                    "flip",
                    "refix",
                    "rerub",
                    "reedit",
                    "vip",
                    "instrumental",
                    "acapella",
                    "acoustic",
                    "unplugged",
                    "demo",
                    "remaster",
                    "rerecorded",
                    "extended",
                    "mixed",
                    "spedup",
                    "slowed",
                    "nightcore",
                    "daycore",
                    "karaoke",
                    "mashup",
                    "megamix",
                    "redrum",
                    "acapin",
                    "quickhit",
                    "cover",
                    "tribute",
                    "reaction",
                    "lesson",
                    "tutorial",
                    "remake",
                    "typebeat",
                    "teaser",
                    "fullalbum",
                    "fullstream",
                    "bassboosted",
                    "alternate",
                    "orchestral",
                    "beatless",
                    "bonusbeats",
                    "drumtool",
                    "reprise",
                    "interlude",
                    "skit",
                    "prelude",
                    "session",
                    "sessions",
                    "stripped",
                    "continuous",
                    "djset",
                    "explicit",
                    "medley",
                    "dubplate",
                    "remode",
                    "reconstruction",
                    "reinterpretation",
                    "variation",
                    "8daudio",
                    "preview",
                    "snippet");

    /// Make one only where every word beside them is a word of mixes too, or a number.
    private static final Set<String> WEAK =
            Set.of(
                    "original",
                    "radio",
                    "club",
                    "live",
                    "single",
                    "main",
                    "vocal",
                    "tool",
                    "dirty",
                    "clean",
                    "intro",
                    "outro",
                    "short",
                    "long",
                    "album",
                    "lp",
                    "full",
                    "piano",
                    "cut",
                    "take",
                    "festival",
                    "sunrise",
                    "sunset",
                    "transition",
                    "hype",
                    "throwback",
                    "loop",
                    "mono",
                    "stereo",
                    "mainroom",
                    "8d",
                    "432hz",
                    "inch",
                    "ep",
                    "censored",
                    "beats",
                    "interview",
                    "shorts",
                    "deluxe",
                    "rough",
                    "dance",
                    "hour",
                    "hours",
                    "of",
                    "the",
                    "at",
                    "from",
                    "in",
                    "and",
                    "audio",
                    "reverb");

    /// Whose kind of hand a version shows: before these stands a name.
    static final Set<String> HANDS =
            Set.of(
                    "remix",
                    "dub",
                    "edit",
                    "vip",
                    "rework",
                    "bootleg",
                    "flip",
                    "refix",
                    "rerub",
                    "reedit",
                    "mix",
                    "remode",
                    "reconstruction",
                    "reinterpretation",
                    "dubplate",
                    "version");

    /// Shorten or lengthen a mix without making another of it.
    static final Set<String> CUTS = Set.of("extended", "radio", "edit", "short", "single");

    /// Kinds of mixes, of which each is another recording.
    private static final Set<String> KINDS =
            Set.of(
                    "remix",
                    "dub",
                    "vip",
                    "rework",
                    "bootleg",
                    "flip",
                    "refix",
                    "rerub",
                    "reedit",
                    "club",
                    "vocal",
                    "instrumental",
                    "acapella",
                    "acoustic",
                    "unplugged",
                    "stripped",
                    "piano",
                    "orchestral",
                    "demo",
                    "live",
                    "tool",
                    "drumtool",
                    "bonusbeats",
                    "beatless",
                    "mainroom",
                    "sunrise",
                    "sunset",
                    "festival",
                    "spedup",
                    "slowed",
                    "nightcore",
                    "daycore",
                    "8d",
                    "8daudio",
                    "432hz",
                    "bassboosted",
                    "mixed",
                    "continuous",
                    "djset",
                    "megamix",
                    "mashup",
                    "intro",
                    "outro",
                    "quickhit",
                    "acapin",
                    "transition",
                    "redrum",
                    "hype",
                    "throwback",
                    "karaoke",
                    "cover",
                    "tribute",
                    "reaction",
                    "lesson",
                    "tutorial",
                    "remake",
                    "typebeat",
                    "teaser",
                    "preview",
                    "snippet",
                    "fullalbum",
                    "fullstream",
                    "loop",
                    "hour",
                    "interview",
                    "shorts",
                    "reprise",
                    "interlude",
                    "skit",
                    "prelude",
                    "rerecorded",
                    "alternate",
                    "take",
                    "long",
                    "session",
                    "medley",
                    "dubplate",
                    "remode",
                    "reconstruction",
                    "reinterpretation",
                    "variation",
                    "pool",
                    "rough",
                    "warehouse",
                    "dance");

    /// Say nothing about which recording it is.
    private static final Set<String> SILENT =
            Set.of(
                    "mix",
                    "version",
                    "original",
                    "album",
                    "lp",
                    "explicit",
                    "dirty",
                    "main",
                    "the",
                    "a",
                    "an",
                    "by",
                    "and",
                    "inch",
                    "official",
                    "video",
                    "audio",
                    "visualizer",
                    "visualiser",
                    "lyric",
                    "lyrics",
                    "hd",
                    "hq",
                    "4k",
                    "full",
                    "stereo",
                    "mono",
                    "cut",
                    "vs",
                    "with",
                    "x",
                    "dj",
                    "s",
                    "reverb",
                    "feat",
                    "remaster",
                    "of");

    private static final Map<String, String> SPELLINGS =
            Map.ofEntries(
                    Map.entry("rmx", "remix"),
                    Map.entry("remixed", "remix"),
                    Map.entry("remixes", "remix"),
                    Map.entry("ремикс", "remix"),
                    Map.entry("りみっくす", "remix"),
                    Map.entry("remezcla", "remix"),
                    Map.entry("みっくす", "mix"),
                    Map.entry("микс", "mix"),
                    Map.entry("versión", "version"),
                    Map.entry("versione", "version"),
                    Map.entry("versao", "version"),
                    Map.entry("версия", "version"),
                    Map.entry("ばーじょん", "version"),
                    Map.entry("ext", "extended"),
                    Map.entry("xtended", "extended"),
                    Map.entry("orig", "original"),
                    Map.entry("originale", "original"),
                    Map.entry("おりじなる", "original"),
                    Map.entry("inst", "instrumental"),
                    Map.entry("instr", "instrumental"),
                    Map.entry("instrumentals", "instrumental"),
                    Map.entry("instrumentale", "instrumental"),
                    Map.entry("いんすとぅるめんたる", "instrumental"),
                    Map.entry("いんすと", "instrumental"),
                    Map.entry("инструментал", "instrumental"),
                    Map.entry("acappella", "acapella"),
                    Map.entry("accapella", "acapella"),
                    Map.entry("accappella", "acapella"),
                    Map.entry("acca", "acapella"),
                    Map.entry("acap", "acapella"),
                    Map.entry("acapellas", "acapella"),
                    Map.entry("акапелла", "acapella"),
                    Map.entry("boot", "bootleg"),
                    Map.entry("booty", "bootleg"),
                    Map.entry("bootie", "bootleg"),
                    Map.entry("akustik", "acoustic"),
                    Map.entry("acustico", "acoustic"),
                    Map.entry("acustica", "acoustic"),
                    Map.entry("acoustique", "acoustic"),
                    Map.entry("акустика", "acoustic"),
                    Map.entry("あこーすてぃっく", "acoustic"),
                    Map.entry("orchestra", "orchestral"),
                    Map.entry("speedup", "spedup"),
                    Map.entry("からおけ", "karaoke"),
                    Map.entry("らいぶ", "live"),
                    Map.entry("らいゔ", "live"),
                    Map.entry("concert", "live"),
                    Map.entry("edited", "edit"),
                    Map.entry("censored", "clean"),
                    Map.entry("mashups", "mashup"),
                    Map.entry("remastered", "remaster"),
                    Map.entry("remasterizado", "remaster"),
                    Map.entry("remasterizada", "remaster"),
                    Map.entry("remasterise", "remaster"),
                    Map.entry("remasterisee", "remaster"),
                    Map.entry("rimasterizzato", "remaster"),
                    Map.entry("remasterizzato", "remaster"),
                    Map.entry("remastering", "remaster"),
                    Map.entry("ремастер", "remaster"),
                    Map.entry("りますたー", "remaster"),
                    Map.entry("gemastert", "remaster"),
                    Map.entry("extendida", "extended"),
                    Map.entry("extendido", "extended"),
                    Map.entry("tributes", "tribute"),
                    Map.entry("reactions", "reaction"),
                    Map.entry("covers", "cover"),
                    Map.entry("demos", "demo"),
                    Map.entry("teasers", "teaser"),
                    Map.entry("interludes", "interlude"),
                    Map.entry("dubs", "dub"));

    /// Words that are one word of ours only together; the longer ones first.
    private static final List<Map.Entry<List<String>, String>> PHRASES =
            List.of(
                    phrase("acap in", "acapin"),
                    phrase("acapella in", "acapin"),
                    phrase("acap out", "acapin"),
                    phrase("a cappella", "acapella"),
                    phrase("a capella", "acapella"),
                    phrase("a cap", "acapella"),
                    phrase("v i p", "vip"),
                    phrase("re work", "rework"),
                    phrase("re worked", "rework"),
                    phrase("re edit", "reedit"),
                    phrase("re rub", "rerub"),
                    phrase("re fix", "refix"),
                    phrase("re mix", "remix"),
                    phrase("re mixed", "remix"),
                    phrase("re master", "remaster"),
                    phrase("re mastered", "remaster"),
                    phrase("re recorded", "rerecorded"),
                    phrase("re recording", "rerecorded"),
                    phrase("newly recorded", "rerecorded"),
                    phrase("recorded live at", "live"),
                    phrase("recorded live", "live"),
                    phrase("recorded at", "live"),
                    phrase("live recording", "live"),
                    phrase("en vivo", "live"),
                    phrase("ao vivo", "live"),
                    phrase("en directo", "live"),
                    phrase("dal vivo", "live"),
                    phrase("en direct", "live"),
                    phrase("en concert", "live"),
                    phrase("sped up", "spedup"),
                    phrase("speed up", "spedup"),
                    phrase("slowed down", "slowed"),
                    phrase("8d audio", "8d"),
                    phrase("432 hz", "432hz"),
                    phrase("bass boosted", "bassboosted"),
                    phrase("main room", "mainroom"),
                    phrase("mash up", "mashup"),
                    phrase("drum tool", "drumtool"),
                    phrase("dj tool", "tool"),
                    phrase("bonus beats", "bonusbeats"),
                    phrase("bonus beat", "bonusbeats"),
                    phrase("quick hit", "quickhit"),
                    phrase("quick hitter", "quickhit"),
                    phrase("quick hits", "quickhit"),
                    phrase("type beat", "typebeat"),
                    phrase("full album", "fullalbum"),
                    phrase("full stream", "fullstream"),
                    phrase("full ep", "fullalbum"),
                    phrase("full set", "djset"),
                    phrase("dj set", "djset"),
                    phrase("live set", "djset"),
                    phrase("dj mix", "continuous"),
                    phrase("continuous mix", "continuous"),
                    phrase("continuous dj mix", "continuous"),
                    phrase("mixed by", "remix"),
                    phrase("how to play", "lesson"),
                    phrase("alternative take", "alternate"),
                    phrase("alternate take", "alternate"),
                    phrase("alternative version", "alternate"),
                    phrase("alternate version", "alternate"),
                    phrase("alternative mix", "alternate"));

    private VersionWords() {}

    private static Map.Entry<List<String>, String> phrase(String words, String word) {
        return Map.entry(List.of(words.split(" ")), word);
    }

    /// The folded words with one spelling for each, phrases put together.
    static List<String> canonical(List<String> words) {
        var out = new ArrayList<String>(words.size());
        for (int at = 0; at < words.size(); ) {
            var phrase = phraseAt(words, at);
            if (phrase != null) {
                out.add(phrase.getValue());
                at += phrase.getKey().size();
            } else {
                out.add(SPELLINGS.getOrDefault(words.get(at), words.get(at)));
                at++;
            }
        }
        return out;
    }

    private static Map.@org.jspecify.annotations.Nullable Entry<List<String>, String> phraseAt(
            List<String> words, int at) {
        Map.Entry<List<String>, String> longest = null;
        for (var phrase : PHRASES) {
            var key = phrase.getKey();
            if (!key.getFirst().equals(words.get(at))) continue;
            int end = at + key.size();
            if (end <= words.size()
                    && words.subList(at, end).equals(key)
                    && (longest == null || longest.getKey().size() < key.size())) longest = phrase;
        }
        return longest;
    }

    static boolean isKind(String word) {
        return KINDS.contains(word);
    }

    static boolean isSilent(String word) {
        return SILENT.contains(word);
    }

    static boolean isNumber(String word) {
        return !word.isEmpty() && word.chars().allMatch(Character::isDigit);
    }

    /// Whether words from a bracket or a dash tail name a version.
    static boolean name(List<String> folded) {
        var words = canonical(folded);
        boolean weak = false;
        boolean onlyWeak = true;
        for (String word : words) {
            if (TELLING.contains(word)) return true;
            boolean known = WEAK.contains(word);
            weak |=
                    known
                            && !word.equals("of")
                            && !word.equals("the")
                            && !word.equals("and")
                            && !word.equals("at")
                            && !word.equals("from")
                            && !word.equals("in");
            onlyWeak &= known || isNumber(word);
        }
        if (words.isEmpty()) return false;
        // "Live at Foundry Hall", "Kaito Rei Live".
        boolean live = words.getFirst().equals("live") || words.getLast().equals("live");
        return live || (weak && onlyWeak);
    }

    /// Whether the words end as versions do: "Kaito Rei Remix", "2011 Remaster".
    static boolean end(List<String> folded) {
        if (!name(folded)) return false;
        var words = canonical(folded);
        if (words.getFirst().equals("live")) return true;
        return words.reversed().stream()
                .filter(word -> !isNumber(word))
                .findFirst()
                .filter(last -> TELLING.contains(last) || WEAK.contains(last))
                .isPresent();
    }
}
