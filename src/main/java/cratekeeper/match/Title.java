package cratekeeper.match;

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
        var notes =
                read.subtitles().isEmpty()
                        ? List.<String>of()
                        : read.subtitles().stream()
                                .filter(s -> !TitleText.isSoundtrackNote(s))
                                .toList();
        if (notes.isEmpty()) return new Title(read.title(), main, main, List.of());
        var whole = TitleKey.of(read.core() + " " + String.join(" ", notes));
        return new Title(read.title(), main, whole, notes.stream().map(TitleKey::of).toList());
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
        return subtitles.stream().anyMatch(s -> other.subtitles.stream().anyMatch(s::equalTo));
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
