package cratekeeper.ui.playlist;

import cratekeeper.ui.Texts;
import cratekeeper.ui.Words;
import cratekeeper.ui.playlist.PlaylistViewModel.Phase;

/// How far a list is, in figures and words.
///
/// @param lines read by now
/// @param size lines as the service counts them; -1 if it does not, or once all are read
/// @param tracks lines that are a track
/// @param added tracks that are in the queue
public record PlaylistCount(Phase phase, int lines, int size, int tracks, int added) {
    private static final Texts texts = Texts.in(PlaylistCount.class);
    static final PlaylistCount NONE = new PlaylistCount(Phase.NONE, 0, -1, 0, 0);

    /// Lines without a track.
    public int problems() {
        return lines - tracks;
    }

    public boolean canAdd() {
        return (phase == Phase.READ || phase == Phase.STOPPED) && added < tracks;
    }

    /// Share of what is under way, 0–1.
    double share() {
        return switch (phase) {
            case NONE -> 0;
            case READING, STOPPED -> size <= 0 ? 0 : Math.min(1, (double) lines / size);
            case READ -> 1;
            case ADDING -> tracks == 0 ? 1 : (double) added / tracks;
        };
    }

    /// "1,200 of 5,000 lines read · 3 without a track".
    public String words() {
        return switch (phase) {
            case NONE -> "";
            case READING ->
                    lines == 0
                            ? texts.get("count.begin")
                            : texts.get("count.read", read()) + dead();
            case STOPPED -> texts.get("count.stopped", read()) + dead() + queued();
            case READ -> texts.count("count.lines", lines) + dead() + queued();
            case ADDING -> texts.get("count.adding", Words.count(added), Words.count(tracks));
        };
    }

    private String dead() {
        return problems() == 0 ? "" : " · " + texts.get("count.dead", Words.count(problems()));
    }

    private String queued() {
        return added == 0 ? "" : " · " + texts.get("count.queued", Words.count(added));
    }

    private String read() {
        return size > lines
                ? texts.count("count.of", size, Words.count(lines))
                : texts.count("count.lines", lines);
    }

    /// What the main button says.
    public String action() {
        if (phase == Phase.ADDING) return texts.get("action.adding");
        if (tracks > 0 && added == tracks) return texts.get("action.added");
        if (added > 0) return texts.get("action.rest", Words.count(tracks - added));
        return phase == Phase.STOPPED && tracks > 0
                ? texts.get("action.these", Words.count(tracks))
                : texts.get("action.all");
    }
}
