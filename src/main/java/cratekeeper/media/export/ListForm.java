package cratekeeper.media.export;

import cratekeeper.music.MusicalKey.Notation;
import java.util.Locale;
import java.util.function.Function;

/// Every form that a list can be written in.
public enum ListForm {
    M3U8("M3U8 playlist", "m3u8", _ -> new M3u8()),
    REKORDBOX("rekordbox collection", "xml", RekordboxXml::new),
    TRAKTOR("Traktor collection", "nml", TraktorNml::new),
    SERATO("Serato crate", "crate", _ -> new SeratoCrate()),
    CSV("CSV table", "csv", _ -> new Csv());

    private final String title;
    private final String ending;
    private final Function<Notation, ListFormat> making;

    ListForm(String title, String ending, Function<Notation, ListFormat> making) {
        this.title = title;
        this.ending = ending;
        this.making = making;
    }

    /// As the command line names it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// As a menu names it.
    public String title() {
        return title;
    }

    /// Of its files, without a dot.
    public String ending() {
        return ending;
    }

    /// @param notation of musical keys, where the form lets us choose
    public ListFormat format(Notation notation) {
        return making.apply(notation);
    }
}
