package cratekeeper.match;

import java.util.ArrayList;
import java.util.List;

/// A title with what its brackets add.
///
/// @param text as written
/// @param main without subtitles
/// @param whole with them
/// @param subtitles each on its own
record Title(String text, TitleKey main, TitleKey whole, List<TitleKey> subtitles) {
    static Title of(TitleText read) {
        var main = TitleKey.of(read.core());
        if (read.subtitles().isEmpty()) return new Title(read.title(), main, main, List.of());
        var text = new StringBuilder(read.core());
        var subtitles = new ArrayList<TitleKey>(read.subtitles().size());
        for (String subtitle : read.subtitles()) {
            if (TitleText.isSoundtrackNote(subtitle)) continue;
            text.append(' ').append(subtitle);
            subtitles.add(TitleKey.of(subtitle));
        }
        boolean all = subtitles.size() == read.subtitles().size();
        // "(I Keep) Falling": in the order they are written.
        String ordered = all && read.title().startsWith("(") ? read.title() : text.toString();
        var whole = subtitles.isEmpty() ? main : TitleKey.of(ordered);
        return new Title(read.title(), main, whole, subtitles);
    }

    /// A subtitle may be missing on one side; where both have one, it is compared too.
    boolean isSameAs(Title other) {
        if (whole.equalTo(other.whole)) return true;
        if (subtitles.isEmpty() && other.subtitles.isEmpty()) return false;
        if (subtitles.isEmpty() || other.subtitles.isEmpty()) {
            if (main.equalTo(other.main) || main.equalTo(other.whole) || whole.equalTo(other.main))
                return true;
        } else if (main.equalTo(other.main) && sharesSubtitle(other)) {
            return true;
        }
        return isOtherScript(other) || other.isOtherScript(this);
    }

    private boolean sharesSubtitle(Title other) {
        for (TitleKey subtitle : subtitles) {
            for (TitleKey theirs : other.subtitles) if (subtitle.equalTo(theirs)) return true;
        }
        return false;
    }

    /// "月の回路 (Tsuki no Kairo)": the bracket is the title once more.
    private boolean isOtherScript(Title other) {
        for (TitleKey subtitle : subtitles) {
            boolean scripts = Scripts.isLatin(subtitle.plain()) != Scripts.isLatin(main.plain());
            if (scripts && (subtitle.equalTo(other.main) || main.equalTo(other.main))) return true;
        }
        return false;
    }

    boolean isSlipOf(Title other) {
        return main.isSlipOf(other.main) || whole.isSlipOf(other.whole);
    }

    boolean cannotTell(Title other) {
        return Scripts.cannotTell(main.plain(), other.main.plain());
    }
}
