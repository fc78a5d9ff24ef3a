package cratekeeper.ui.settings;

import cratekeeper.agent.ServiceStatus;
import cratekeeper.music.Field;
import cratekeeper.music.Preferences;
import cratekeeper.music.Service;
import cratekeeper.ui.Desk;
import cratekeeper.ui.Looks;
import cratekeeper.ui.Words;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ObservableList;

/// What applies, in words, and how the window looks, which can be changed here and now.
public final class SettingsViewModel {
    private final ObservableList<ServiceStatus> services;
    private final Preferences preferences;
    private final Desk.Place place;
    private final ObjectProperty<Looks> looks;

    /// A setting in words.
    public record Line(String name, String value) {}

    /// @param looks changed as soon as the person chooses
    public SettingsViewModel(
            ObservableList<ServiceStatus> services,
            Preferences preferences,
            Desk.Place place,
            ObjectProperty<Looks> looks) {
        this.services = services;
        this.preferences = preferences;
        this.place = place;
        this.looks = looks;
    }

    public ObservableList<ServiceStatus> services() {
        return services;
    }

    public ObjectProperty<Looks> looksProperty() {
        return looks;
    }

    public void choose(Looks.Theme theme) {
        looks.set(new Looks(theme, looks.get().reducedMotion()));
    }

    public void reduceMotion(boolean reduced) {
        looks.set(new Looks(looks.get().theme(), reduced));
    }

    public List<Line> sources() {
        return List.of(
                new Line("Download chain", chain(preferences.downloadChain())),
                new Line("Metadata chain", chain(preferences.metadataChain())),
                new Line("BPM, key and genre from", trust(Field.BPM)),
                new Line("Label, catalogue number and country from", trust(Field.LABEL)),
                new Line("Title, artists and date from", trust(Field.TITLE)),
                new Line("ISRC from", trust(Field.ISRC)),
                new Line("Artwork from", trust(Field.ARTWORK)));
    }

    public List<Line> quality() {
        return List.of(
                new Line(
                        "Preferred formats",
                        String.join(", then ", preferences.preferredFormats())),
                new Line(
                        "Minimum for MP3",
                        preferences.minimumBitrateKbps()
                                + " kbps; V0 counts. Below it, a track goes to review."),
                new Line(
                        "Length",
                        "within "
                                + seconds(preferences.sameWithinMs())
                                + ": the same; within "
                                + seconds(preferences.reviewWithinMs())
                                + ": review; more: another version"),
                new Line(
                        "Where no version is named",
                        preferences.versionPreference().stream()
                                .map(v -> v.isEmpty() ? "plain" : v)
                                .collect(Collectors.joining(", then "))),
                new Line(
                        "Accepted without asking from",
                        Words.percent(preferences.acceptAt()) + " confidence"),
                new Line("No match below", Words.percent(preferences.reviewAt()) + " confidence"));
    }

    public List<Line> files() {
        return List.of(
                new Line("Music folder", place.music().toString()),
                new Line("Names", preferences.nameTemplate()),
                new Line("Keys are written", notation()),
                new Line("Downloads at once", Integer.toString(preferences.downloadsAtOnce())),
                new Line("Home", place.home().toString()),
                new Line("Version", place.version()));
    }

    private String notation() {
        return switch (preferences.keyNotation()) {
            case CAMELOT -> "Camelot: 8A";
            case OPEN_KEY -> "Open Key: 1m";
            case PLAIN -> "plain: Am";
        };
    }

    private String trust(Field field) {
        return chain(preferences.trust().getOrDefault(field, preferences.metadataChain()));
    }

    private static String chain(List<Service> services) {
        return services.stream().map(Service::displayName).collect(Collectors.joining(" → "));
    }

    private static String seconds(long millis) {
        return millis / 1000 + " s";
    }
}
