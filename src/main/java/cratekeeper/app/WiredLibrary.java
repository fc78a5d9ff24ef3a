package cratekeeper.app;

import cratekeeper.agent.DuplicateClearing;
import cratekeeper.agent.Duplicates;
import cratekeeper.agent.FileReading;
import cratekeeper.agent.Library;
import cratekeeper.agent.LibraryCare;
import cratekeeper.agent.LibraryExport;
import cratekeeper.agent.LibraryScan;
import cratekeeper.agent.SoundListening;
import cratekeeper.agent.TagEdits;
import cratekeeper.agent.Tagging;
import cratekeeper.agent.Upgrades;
import cratekeeper.match.Matcher;
import cratekeeper.media.TagWriter;
import cratekeeper.net.Waits;
import java.io.IOException;
import java.util.Set;

/// The collection on the disc, and those who keep it in order.
final class WiredLibrary {
    private final Place place;
    private final WiredStores stores;
    private final WiredSound sound;
    private final Matcher matcher;
    private final Waits waits;
    private final Once<Library> library;
    private final Once<Tagging> tagging;

    WiredLibrary(Place place, WiredStores stores, WiredSound sound, Matcher matcher, Waits waits) {
        this.place = place;
        this.stores = stores;
        this.sound = sound;
        this.matcher = matcher;
        this.waits = waits;
        library =
                new Once<>(
                        () -> new Library(stores.library(), sound.probe(), place.home().recycle()));
        tagging =
                new Once<>(() ->
                        new Tagging(new TagWriter(), stores.tagJournal(), place::preferences));
    }

    Library library() throws IOException {
        return library.get();
    }

    Tagging tagging() throws IOException {
        return tagging.get();
    }

    LibraryCare care() throws IOException {
        var store = stores.library();
        var sounds = stores.sounds();
        var home = place.home();
        var reading = new FileReading(sound.probe(), waits);
        return new LibraryCare(
                new LibraryScan(
                        store, reading, Set.of(home.recycle(), home.partial(), home.cache())),
                new SoundListening(store, sounds, sound.sketchListener()),
                new Duplicates(store, stores.twins(), sounds, matcher, place::preferences),
                new DuplicateClearing(library.get()),
                new Upgrades(store, place::preferences),
                new LibraryExport(store),
                new TagEdits(tagging.get(), reading, store),
                sound.spectrogram());
    }
}
