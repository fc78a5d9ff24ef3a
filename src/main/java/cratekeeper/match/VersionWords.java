package cratekeeper.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The vocabulary of mix names: one word for all spellings, and what each word is.
final class VersionWords {
    /// Make a bracket or a dash tail a version, wherever they stand in it.
    private static final WordList TELLING =
            WordList.of(
                    """
                    remix mix edit dub version rework bootleg flip refix rerub reedit vip
                    instrumental acapella acoustic unplugged demo remaster rerecorded extended mixed
                    spedup slowed nightcore daycore karaoke mashup megamix redrum acapin quickhit
                    cover tribute reaction lesson tutorial remake typebeat teaser fullalbum
                    fullstream bassboosted alternate orchestral beatless bonusbeats drumtool reprise
                    interlude skit prelude session sessions stripped continuous djset explicit
                    medley dubplate remode reconstruction reinterpretation variation 8daudio preview
                    snippet drumapella percapella chopped workinprogress backingtrack outtake
                    rehearsal commentary drumless stems
                    redux reboot rebuild recut revamp retouch reshape refreeze reimagined
                    reimagining revision rendition revisited reloaded mastermix tvsize voicememo
                    homerecording fulllength drumsonly pitched chipmunk dubstrumental blend segue
                    interpretation directorscut phonk hardstyle
                    makingof behindthescenes trailer ringtone sampler playthrough parody midi
                    """);

    /// Make one only where every word beside them is a word of mixes too, or a number.
    private static final WordList WEAK =
            WordList.of(
                    """
                    original radio club live single main vocal tool dirty clean intro outro short
                    long album lp full piano cut take festival sunrise sunset transition hype
                    throwback loop mono stereo mainroom 8d 432hz inch ep censored beats interview
                    shorts deluxe rough dance hour hours of the at from in and audio reverb reversed
                    lofi 8bit symphonic super
                    """);

    /// Stand between words of mixes and say nothing alone.
    private static final WordList BETWEEN = WordList.of("of the and at from in");

    /// Whose kind of hand a version shows: before these stands a name.
    static final WordList HANDS =
            WordList.of(
                    """
                    remix dub edit vip rework bootleg flip refix rerub reedit mix remode
                    reconstruction reinterpretation dubplate version redux reboot rebuild recut
                    revamp retouch reshape refreeze reimagining revision rendition interpretation
                    """);

    /// Shorten or lengthen a mix without making another of it.
    static final WordList CUTS = WordList.of("extended radio edit short single");

    /// Kinds of mixes, of which each is another recording.
    private static final WordList KINDS =
            WordList.of(
                    """
                    remix dub vip rework bootleg flip refix rerub reedit club vocal instrumental
                    acapella acoustic unplugged stripped piano orchestral demo live tool drumtool
                    bonusbeats beatless mainroom sunrise sunset festival spedup slowed nightcore
                    daycore 8d 8daudio 432hz bassboosted mixed continuous djset megamix mashup intro
                    outro quickhit acapin transition redrum hype throwback karaoke cover tribute
                    reaction lesson tutorial remake typebeat teaser preview snippet fullalbum
                    fullstream loop hour interview shorts reprise interlude skit prelude rerecorded
                    alternate take long session medley dubplate remode reconstruction
                    reinterpretation variation pool rough warehouse dance drumapella percapella
                    chopped workinprogress backingtrack outtake rehearsal reversed lofi 8bit symphonic
                    commentary drumless stems
                    redux reboot rebuild recut revamp retouch reshape refreeze reimagined
                    reimagining revision rendition revisited reloaded mastermix tvsize voicememo
                    homerecording fulllength drumsonly pitched chipmunk dubstrumental blend segue
                    interpretation directorscut phonk hardstyle
                    makingof behindthescenes trailer ringtone sampler playthrough parody midi
                    """);

    /// What somebody else made of a track, or says of it.
    private static final WordList ANOTHER_THING =
            WordList.of(
                    """
                    karaoke cover tribute reaction lesson tutorial remake typebeat interview
                    makingof behindthescenes parody playthrough
                    """);

    /// Say nothing about which recording it is.
    private static final WordList SILENT =
            WordList.of(
                    """
                    mix version original album lp explicit dirty main the a an by and inch official
                    video audio visualizer visualiser lyric lyrics hd hq 4k full stereo mono cut vs
                    with x dj s reverb feat remaster of deluxe
                    """);

    private static final String SPELLINGS =
            """
            rmx, remixed, remixes, ремикс, りみっくす, remezcla = remix
            みっくす, микс = mix
            versión, versione, versao, версия, ばーじょん = version
            ver, vers = version
            ext, xtended, extendida, extendido = extended
            orig, originale, おりじなる = original
            inst, instr, instrumentals = instrumental
            instrumentale, いんすとぅるめんたる, いんすと, инструментал = instrumental
            acappella, accapella, accappella, acca, acap, acapellas, акапелла = acapella
            boot, booty, bootie = bootleg
            akustik, acustico, acustica, acoustique, акустика, あこーすてぃっく = acoustic
            orchestra = orchestral
            speedup = spedup
            からおけ = karaoke
            らいぶ, らいゔ, concert = live
            edited = edit
            radioedit = radio
            reworked, reworks = rework
            censored = clean
            mashups = mashup
            remastered, remasterizado, remasterizada, remasterise, remasterisee = remaster
            rimasterizzato, remasterizzato, remastering, ремастер, りますたー, gemastert = remaster
            tributes = tribute
            reactions = reaction
            covers = cover
            demos = demo
            teasers = teaser
            interludes = interlude
            dubs = dub
            wip = workinprogress
            screwed = chopped
            outtakes = outtake
            """;

    /// Words that are one word of ours only together, by the first of them, the longer ones first.
    private static final String PHRASES =
            """
            acap in, acapella in, acap out = acapin
            a cappella, a capella, a cap = acapella
            v i p = vip
            re work, re worked = rework
            re edit = reedit
            re rub = rerub
            re fix = refix
            re mix, re mixed, mixed by = remix
            re master, re mastered = remaster
            re recorded, re recording, newly recorded = rerecorded
            recorded live at, recorded live, recorded at, live recording, en vivo = live
            ao vivo, en directo, dal vivo, en direct, en concert = live
            sped up, speed up = spedup
            slowed down = slowed
            8d audio = 8d
            432 hz = 432hz
            bass boosted = bassboosted
            main room = mainroom
            mash up = mashup
            drum tool = drumtool
            dj tool = tool
            bonus beats, bonus beat = bonusbeats
            quick hit, quick hitter, quick hits = quickhit
            type beat = typebeat
            full album, full ep = fullalbum
            full stream = fullstream
            full set, dj set, live set = djset
            dj mix, continuous mix, continuous dj mix = continuous
            how to play = lesson
            reacts to, reacting to, react to = reaction
            in the style of, originally performed by, made famous by = tribute
            as made famous by, as performed by = tribute
            vocals only, vocal only = acapella
            without vocals, no vocals = instrumental
            chopped screwed, chopped and screwed, chopped n screwed = chopped
            work in progress = workinprogress
            backing track, minus one = backingtrack
            lo fi = lofi
            making of, the making of = makingof
            behind the scenes = behindthescenes
            guitar tab, guitar tabs, bass tab, bass tabs, drum tab, drum tabs = lesson
            off vocal = backingtrack
            directors cut, director s cut, director cut = directorscut
            drums only = drumsonly
            beats only = beats
            pitched up, pitched down, pitch up, pitch down = pitched
            voice memo, voice note = voicememo
            home recording = homerecording
            tv size = tvsize
            full length = fulllength
            locked groove = loop
            8 bit = 8bit
            alternative take, alternate take = alternate
            alternative version, alternate version, alternative mix = alternate
            """;

    /// "Dubmix", "Clubversion": written as one word with what says nothing.
    private static final List<String> JOINED_WITH_MIX =
            List.of(
                    "dub",
                    "club",
                    "vocal",
                    "extended",
                    "original",
                    "radio",
                    "instrumental",
                    "acoustic",
                    "live",
                    "album",
                    "single",
                    "vip");

    /// What is written otherwise, by its first word.
    private static final Map<String, Spelling> SPELLED = spelled();

    private static final WordList MISSPELLED = WordList.of(SPELLED.keySet());

    /// @param word the one word for it when it stands alone
    /// @param phrases that begin with it, the longer ones first
    private record Spelling(String word, List<Phrase> phrases) {}

    private record Phrase(List<String> words, String word) {
        boolean isAt(List<String> text, int at) {
            int end = at + words.size();
            return end <= text.size() && text.subList(at, end).equals(words);
        }
    }

    private VersionWords() {}

    private static Map<String, Spelling> spelled() {
        var byFirst = new HashMap<String, Spelling>();
        WordList.spellings(SPELLINGS)
                .forEach((text, word) -> byFirst.put(text, new Spelling(word, new ArrayList<>())));
        for (String kind : JOINED_WITH_MIX)
            for (String end : List.of("mix", "version"))
                byFirst.put(kind + end, new Spelling(kind, new ArrayList<>()));
        WordList.spellings(PHRASES)
                .forEach((text, word) -> {
                    var words = List.of(text.split(" "));
                    byFirst.computeIfAbsent(
                                    words.getFirst(),
                                    first -> new Spelling(first, new ArrayList<>()))
                            .phrases()
                            .add(new Phrase(words, word));
                });
        for (var spelling : byFirst.values())
            spelling.phrases().sort(Comparator.comparingInt(a -> -a.words().size()));
        return byFirst;
    }

    /// The folded words with one spelling for each, phrases put together.
    static List<String> canonical(List<String> words) {
        int at = 0;
        while (at < words.size() && !MISSPELLED.contains(words.get(at))) at++;
        if (at == words.size()) return words;
        var out = new ArrayList<>(words.subList(0, at));
        while (at < words.size()) {
            String word = words.get(at);
            var spelling = MISSPELLED.contains(word) ? SPELLED.get(word) : null;
            var phrase = spelling == null ? null : phraseAt(spelling, words, at);
            if (phrase != null) out.add(phrase.word());
            else out.add(spelling == null ? word : spelling.word());
            at += phrase == null ? 1 : phrase.words().size();
        }
        return out;
    }

    private static @Nullable Phrase phraseAt(Spelling spelling, List<String> words, int at) {
        for (var phrase : spelling.phrases()) {
            if (phrase.isAt(words, at)) return phrase;
        }
        return null;
    }

    static boolean isKind(String word) {
        return KINDS.contains(word);
    }

    static boolean isSilent(String word) {
        return SILENT.contains(word);
    }

    static boolean isNumber(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!Character.isDigit(word.charAt(i))) return false;
        }
        return !word.isEmpty();
    }

    static boolean areNumbers(List<String> words) {
        for (String word : words) if (!isNumber(word)) return false;
        return true;
    }

    /// Whether one of the words says that it is another thing than the track, like a cover.
    static boolean areAnotherThing(List<String> folded) {
        for (String word : canonical(folded)) if (ANOTHER_THING.contains(word)) return true;
        return false;
    }

    /// Whether words from a bracket or a dash tail name a version.
    static boolean name(List<String> folded) {
        return areVersion(canonical(folded));
    }

    private static boolean areVersion(List<String> words) {
        boolean weak = false;
        boolean onlyWeak = true;
        for (String word : words) {
            if (TELLING.contains(word)) return true;
            boolean known = WEAK.contains(word);
            weak |= known && !BETWEEN.contains(word);
            onlyWeak &= known || isNumber(word);
        }
        if (words.isEmpty()) return false;
        // "Live at Foundry Hall", "Kaito Rei Live".
        boolean live = words.getFirst().equals("live") || words.getLast().equals("live");
        return live || (weak && onlyWeak);
    }

    private static boolean isWeak(List<String> words) {
        for (String word : words) if (!WEAK.contains(word) && !isNumber(word)) return false;
        return true;
    }

    /// Whether all the words may as well be those of a title: "Sunrise", not "Extended Mix".
    static boolean mayBeTitle(List<String> folded) {
        for (String word : canonical(folded))
            if (TELLING.contains(word) || word.equals("live")) return false;
        return true;
    }

    /// Whether the words end as versions do: "Kaito Rei Remix", "2011 Remaster".
    static boolean end(List<String> folded) {
        var words = canonical(folded);
        if (!areVersion(words)) return false;
        // "Remixed by Kaito Rei".
        if (words.size() > 2 && words.getFirst().equals("remix") && words.get(1).equals("by"))
            return true;
        if (words.getFirst().equals("live"))
            return words.size() == 1 || BETWEEN.contains(words.get(1)) || isWeak(words);
        int last = words.size() - 1;
        while (last >= 0 && isNumber(words.get(last))) last--;
        return last >= 0 && (TELLING.contains(words.get(last)) || WEAK.contains(words.get(last)));
    }
}
