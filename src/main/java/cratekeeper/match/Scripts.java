package cratekeeper.match;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One name in two scripts: Cyrillic, Greek, kana and Hangul against any common romanisation of
/// theirs, traditional against simplified Han. A reading of Han characters cannot be derived.
///
/// A text in another script becomes the ways to write each of its letters in Latin ones; whoever
/// can be put together from them is that text. All texts here are folded and without blanks.
final class Scripts {
    /// Longer texts are no names.
    private static final int LONGEST = 120;

    /// No sign of Han before it.
    private static final int FIRST_HAN = 0x2E80;

    private static final Map<String, List<String>> LETTERS = letters();
    private static final List<List<String>> INITIALS =
            table(
                    "k|g;kk|gg|k;n;d|t;tt|dd|t;r|l;m;b|p;pp|bb|p;s|sh;ss|s;;j|ch|z;jj|tch|j;ch;k;t;p|f;h");
    private static final List<List<String>> VOWELS =
            table(
                    ("a|ah;ae|ai|e;ya;yae;eo|u|o|uh;e|ey;yeo|yo|yu|you;ye|yeh;o|oh;wa;wae;oe|oi|we;yo;u|oo|woo|wu"
                            + ";wo|weo;we;wi|wee;yu|yoo;eu|u;ui|eui|ee;i|ee|yi"));
    private static final List<List<String>> FINALS =
            table(
                    (";k|g|ck;k|g;k|g|ks;n;n|nj;n|nh;t|d;l|r;l|k|lk;m|lm;l|p;l|s;l|t;l|p;l;m;p|b;p|ps;t|s;t|s|ss"
                            + ";ng;t|j;t|ch;k;t;p;h|"));

    /// A small tsu doubles the letter behind it.
    private static final List<String> DOUBLED =
            List.of(
                    "t", "k", "s", "p", "c", "h", "f", "b", "d", "g", "z", "j", "m", "y", "r", "w",
                    "");

    private Scripts() {}

    /// Whether both are one name, at least one of them in a script other than Latin.
    static boolean agree(String one, String other) {
        if (Fold.isAscii(one) && Fold.isAscii(other)) return false;
        boolean left = isLatin(one);
        boolean right = isLatin(other);
        if (left && right) return false;
        if (hasHan(one) && hasHan(other)) return simplified(one).equals(simplified(other));
        if (left == right) return false;
        return isPutTogether(left ? one : other, ROMANISED.of(left ? other : one));
    }

    /// Whether the text consists of one form of each letter, in order. Follows all ways at once, so
    /// that no text takes long.
    private static boolean isPutTogether(String text, List<List<String>> letters) {
        if (letters.isEmpty() || text.length() > 4 * LONGEST) return false;
        var ends = new BitSet();
        ends.set(0);
        for (var forms : letters) {
            var next = new BitSet();
            for (int at = ends.nextSetBit(0); at >= 0; at = ends.nextSetBit(at + 1)) {
                for (String form : forms)
                    if (text.startsWith(form, at)) next.set(at + form.length());
            }
            if (next.isEmpty()) return false;
            ends = next;
        }
        return ends.get(text.length());
    }

    /// Whether no reading of the one can be derived that the other could be.
    static boolean cannotTell(String one, String other) {
        boolean han = hasHan(one);
        return han != hasHan(other) && isLatin(han ? other : one);
    }

    static boolean isLatin(String text) {
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            if (c > 127 && Character.isLetter(c) && UnicodeScript.of(c) != UnicodeScript.LATIN)
                return false;
            at += Character.charCount(c);
        }
        return true;
    }

    static boolean hasHan(String text) {
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            if (c >= FIRST_HAN && UnicodeScript.of(c) == UnicodeScript.HAN) return true;
            at += Character.charCount(c);
        }
        return false;
    }

    /// Run by run: the same words of Han stand beside others that are of no concern here.
    private static String simplified(String text) {
        var out = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            boolean mayBeHan = text.charAt(at) >= FIRST_HAN;
            int end = at;
            while (end < text.length() && text.charAt(end) >= FIRST_HAN == mayBeHan) end++;
            String run = text.substring(at, end);
            out.append(mayBeHan ? SIMPLIFIED.of(run) : run);
            at = end;
        }
        return out.toString();
    }

    private static final Memory<String, String> SIMPLIFIED =
            new Memory<>(text -> Han.SIMPLER.transliterate(text));

    /// Loaded when the first two Han names are compared: its tables are large.
    private static final class Han {
        static final Transliterator SIMPLER = Transliterator.getInstance("Traditional-Simplified");
    }

    private static final Memory<String, List<List<String>>> ROMANISED =
            new Memory<>(Scripts::romanised);

    /// For each letter the ways to write it in Latin ones; empty if one has none.
    private static List<List<String>> romanised(String text) {
        if (text.length() > LONGEST) return List.of();
        var letters = new ArrayList<List<String>>();
        for (int at = 0; at < text.length(); ) {
            char c = text.charAt(at);
            var pair = at + 1 < text.length() ? LETTERS.get(text.substring(at, at + 2)) : null;
            var forms = pair == null ? forms(c) : pair;
            if (forms == null) return List.of();
            letters.add(forms);
            at += pair == null ? 1 : 2;
        }
        return List.copyOf(letters);
    }

    private static @Nullable List<String> forms(char c) {
        if (c < 128) return List.of(String.valueOf(c));
        if (c == 'っ') return DOUBLED;
        return c >= 0xAC00 && c <= 0xD7A3 ? syllable(c) : LETTERS.get(String.valueOf(c));
    }

    private static List<String> syllable(char c) {
        int index = c - 0xAC00;
        var forms = new ArrayList<String>();
        for (String initial : INITIALS.get(index / 588))
            for (String vowel : VOWELS.get(index % 588 / 28))
                for (String end : FINALS.get(index % 28)) forms.add(initial + vowel + end);
        // Family names have spellings of their own.
        forms.addAll(
                switch (c) {
                    case '이' -> List.of("lee", "yi", "rhee", "ri");
                    case '박' -> List.of("park", "bark");
                    case '최' -> List.of("choi", "choe");
                    case '정' -> List.of("chung", "jung");
                    case '임' -> List.of("lim", "rim");
                    case '노' -> List.of("roh", "noh");
                    default -> List.of();
                });
        return forms;
    }

    private static List<List<String>> table(String rows) {
        return Arrays.stream(rows.split(";", -1)).map(Scripts::alternatives).toList();
    }

    private static List<String> alternatives(String forms) {
        return List.of(forms.split("\\|", -1));
    }

    private static Map<String, List<String>> letters() {
        var map = new HashMap<String, List<String>>();
        put(
                map,
                "а=a б=b в=v|w г=g|gh|h д=d е=e|ye|ie|je|yo|io|jo ж=zh|z|j|zj з=z|s и=i|y|yi й=y|i|j| к=k|c л=l м=m"
                        + " н=n о=o п=p р=r с=s|ss т=t у=u|ou|oo ф=f|ph х=h|kh|x|ch ц=ts|c|tz|cz ч=ch|c|tch|tsch|cz"
                        + " ш=sh|s|sch щ=shch|sch|sc|sh|shh|stsch ъ= ы=y|i|ui ь=|y|j э=e ю=yu|iu|ju|u я=ya|ia|ja|a"
                        + " і=i ї=yi|i|ji є=ye|ie|e|je ґ=g ў=u|w ђ=dj|d ј=j|y љ=lj|l њ=nj|n ћ=c|ch џ=dz|dzh"
                        + " ый=yy|y|yi|iy|ij|yj|i ий=iy|y|ii|ij|i|yi кс=ks|x дж=dzh|j|dj");
        put(
                map,
                "α=a β=v|b γ=g|gh|y δ=d|dh ε=e ζ=z η=i|e|h θ=th|t|8 ι=i|y κ=k|c λ=l μ=m ν=n ξ=x|ks|ch ο=o π=p ρ=r|rh"
                        + " σ=s τ=t υ=y|i|u φ=f|ph χ=ch|h|x|kh ψ=ps ω=o|w ου=ou|u|oo αι=ai|e|ae ει=ei|i οι=oi|i|oe"
                        + " ευ=ef|ev|eu αυ=af|av|au μπ=b|mp|mb ντ=d|nt|nd γκ=g|gk|ng γγ=ng|gg τζ=tz|j");
        put(
                map,
                "あ=a い=i う=u え=e お=o|oh か=ka き=ki く=ku け=ke こ=ko さ=sa し=shi|si す=su せ=se そ=so た=ta ち=chi|ti"
                        + " つ=tsu|tu て=te と=to な=na に=ni ぬ=nu ね=ne の=no は=ha|wa ひ=hi ふ=fu|hu へ=he|e ほ=ho ま=ma"
                        + " み=mi む=mu め=me も=mo や=ya ゆ=yu よ=yo ら=ra り=ri る=ru れ=re ろ=ro わ=wa ゐ=wi|i ゑ=we|e"
                        + " を=wo|o ん=n|m が=ga ぎ=gi ぐ=gu げ=ge ご=go ざ=za じ=ji|zi ず=zu ぜ=ze ぞ=zo だ=da ぢ=ji|di|dji"
                        + " づ=zu|du|dzu で=de ど=do ば=ba び=bi ぶ=bu べ=be ぼ=bo ぱ=pa ぴ=pi ぷ=pu ぺ=pe ぽ=po ゔ=vu|v"
                        + " ぁ=a ぃ=i ぅ=u ぇ=e ぉ=o ー=a|i|u|e|o|h| うぃ=wi うぇ=we うぉ=wo ふぁ=fa ふぃ=fi ふぇ=fe ふぉ=fo てぃ=ti でぃ=di とぅ=tu"
                        + " ゔぁ=va ゔぃ=vi ゔぇ=ve ゔぉ=vo しぇ=she じぇ=je ちぇ=che おう=ou|o|oh|oo おお=oo|o|oh うう=uu|u|oo こう=kou|ko|koh"
                        + " そう=sou|so|soh とう=tou|to|toh のう=nou|no|noh ほう=hou|ho|hoh もう=mou|mo|moh よう=you|yo|yoh ろう=rou|ro|roh"
                        + " ごう=gou|go|goh ぞう=zou|zo|zoh どう=dou|do|doh ぼう=bou|bo|boh くう=kuu|ku すう=suu|su ゆう=yuu|yu|yuh つう=tsuu|tsu");
        for (String row :
                new String[] {
                    "き ky",
                    "ぎ gy",
                    "に ny",
                    "ひ hy",
                    "び by",
                    "ぴ py",
                    "み my",
                    "り ry",
                    "し sh sy",
                    "じ j zy jy",
                    "ち ch ty cy",
                    "ぢ j dy"
                }) {
            String[] parts = row.split(" ");
            for (String vowel : new String[] {"ゃa", "ゅu", "ょo"}) {
                var forms = new StringBuilder();
                for (int i = 1; i < parts.length; i++)
                    forms.append(i > 1 ? "|" : "").append(parts[i]).append(vowel.charAt(1));
                map.put(parts[0] + vowel.charAt(0), alternatives(forms.toString()));
            }
        }
        return Map.copyOf(map);
    }

    private static void put(Map<String, List<String>> map, String table) {
        for (String entry : table.split(" ")) {
            int sign = entry.indexOf('=');
            map.put(entry.substring(0, sign), alternatives(entry.substring(sign + 1)));
        }
    }
}
