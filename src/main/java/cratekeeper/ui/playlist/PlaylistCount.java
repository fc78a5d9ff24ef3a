package cratekeeper.ui.playlist;

import cratekeeper.ui.Words;
import cratekeeper.ui.playlist.PlaylistViewModel.Phase;

/// How far a list is, in figures and words.
///
/// @param lines read by now
/// @param size lines as the service counts them; -1 if it does not, or once all are read
/// @param tracks lines that are a track
/// @param added tracks that are in the queue
public record PlaylistCount(Phase phase, int lines, int size, int tracks, int added) {
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
        String dead = problems() == 0 ? "" : " · " + Words.count(problems()) + " without a track";
        return switch (phase) {
            case NONE -> "";
            case READING -> lines == 0 ? "Reading the first lines" : read() + " read" + dead;
            case STOPPED -> "Stopped after " + read() + dead + queued();
            case READ -> Words.plural(lines, "line") + dead + queued();
            case ADDING ->
                    Words.count(added) + " of " + Words.count(tracks) + " put into the queue";
        };
    }

    private String queued() {
        return added == 0 ? "" : " · " + Words.count(added) + " in the queue";
    }

    private String read() {
        return size > lines
                ? Words.count(lines) + " of " + Words.plural(size, "line")
                : Words.plural(lines, "line");
    }

    /// What the main button says.
    public String action() {
        if (phase == Phase.ADDING) return "Adding…";
        if (tracks > 0 && added == tracks) return "In the queue";
        if (added > 0) return "Download the other " + Words.count(tracks - added);
        return phase == Phase.STOPPED && tracks > 0
                ? "Download these " + Words.count(tracks)
                : "Download all";
    }
}
