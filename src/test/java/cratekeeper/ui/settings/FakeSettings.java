package cratekeeper.ui.settings;

import cratekeeper.music.Service;
import cratekeeper.ui.Looks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// Keeps in memory what is set, refuses the folder "/nowhere", and can be told that the disk is
/// full.
public final class FakeSettings implements SettingsDesk {
    public volatile Chosen chosen = Chosen.USUAL;
    public volatile boolean full;
    public volatile long bytes = 43_100_000;
    public volatile Imported other = new Imported(Chosen.USUAL, Looks.DEFAULT, List.of());
    public final List<Chosen> kept = new CopyOnWriteArrayList<>();
    public final List<Path> exported = new CopyOnWriteArrayList<>();

    @Override
    public Chosen chosen() {
        return chosen;
    }

    @Override
    public void keep(Chosen wanted) throws IOException, Refused {
        if (wanted.musicFolder().equals("/nowhere")) throw new Refused(Refused.Why.NO_FOLDER);
        if (full) throw new IOException("The disk is full.");
        chosen = wanted;
        kept.add(wanted);
    }

    @Override
    public Optional<String> limit(Service service, String text) {
        return text.matches("[1-9]\\d*/\\d*[smhd]") ? Optional.of(text) : Optional.empty();
    }

    @Override
    public List<LimitLine> limits() {
        var lines = new ArrayList<LimitLine>();
        for (Service service : List.of(Service.DISCOGS, Service.MUSICBRAINZ))
            lines.add(new LimitLine(service, "60/1m", false));
        lines.add(new LimitLine(Service.SPOTIFY, "170/1m", true));
        return lines;
    }

    @Override
    public long cacheBytes() {
        return bytes;
    }

    @Override
    public void clearCache() {
        bytes = 0;
    }

    @Override
    public List<Tool> tools() {
        return List.of(
                new Tool(Tool.Kind.FFMPEG, true, "8.1.2"),
                new Tool(Tool.Kind.YT_DLP, true, "2026.06.01"),
                new Tool(Tool.Kind.JAVASCRIPT, false, ""),
                new Tool(Tool.Kind.FPCALC, false, ""));
    }

    @Override
    public void export(Path into) throws IOException {
        if (full) throw new IOException("The disk is full.");
        exported.add(into);
    }

    @Override
    public Imported bring(Path file) throws IOException {
        if (file.endsWith("letter.txt")) throw new IOException("letter.txt holds no settings.");
        chosen = other.chosen();
        return other;
    }
}
