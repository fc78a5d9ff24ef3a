package cratekeeper.ui.users;

import cratekeeper.integration.People;
import cratekeeper.ui.Background;
import cratekeeper.ui.Notice;
import cratekeeper.ui.Texts;
import cratekeeper.ui.Thinned;
import java.time.Duration;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The one user who is looked at; nobody, most of the time.
public final class UserViewModel {
    private static final Texts texts = Texts.in(UserViewModel.class);
    private static final Duration INTERVAL = Duration.ofMillis(200);

    private final UsersDesk desk;
    private final Background background;
    private final ReadOnlyStringWrapper user = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private boolean browsing;
    private final ReadOnlyBooleanWrapper blocked = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable FolderNode> folders =
            new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private final Thinned<String, Integer> counts =
            new Thinned<>(INTERVAL, lot -> lot.forEach(this::count));
    private Background.Running running = Background.Running.NONE;
    private Consumer<String> onBlocked = _ -> {};

    public UserViewModel(UsersDesk desk, Background background) {
        this.desk = desk;
        this.background = background;
    }

    /// "" while nobody is looked at.
    public ReadOnlyStringProperty userProperty() {
        return user.getReadOnlyProperty();
    }

    /// What is under way or was done, in a few words.
    public ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty blockedProperty() {
        return blocked.getReadOnlyProperty();
    }

    /// The user's folders; null until they have come.
    public ReadOnlyObjectProperty<@Nullable FolderNode> foldersProperty() {
        return folders.getReadOnlyProperty();
    }

    public ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }

    /// @param told the name of each user who is blocked here
    public void setOnBlocked(Consumer<String> told) {
        onBlocked = told;
    }

    /// Looks at a user.
    public void open(String name) {
        close();
        user.set(name);
        background.start(
                () -> desk.blocked().contains(name),
                answer(isBlocked -> {
                    if (!user.get().equals(name)) return;
                    blocked.set(isBlocked);
                    if (!isBlocked) browse();
                }));
    }

    /// Looks at nobody.
    public void close() {
        running.cancel();
        user.set("");
        state.set("");
        browsing = false;
        blocked.set(false);
        folders.set(null);
        notice.set(null);
    }

    /// Asks for the folders, or again.
    public void browse() {
        String name = user.get();
        running.cancel();
        notice.set(null);
        folders.set(null);
        browsing = true;
        state.set(texts.get("asking"));
        running =
                background.start(
                        () -> listing(name),
                        new Background.Answer<Listed>() {
                            @Override
                            public void done(Listed listed) {
                                browsing = false;
                                folders.set(listed.root());
                                state.set(words(listed.listing()));
                            }

                            @Override
                            public void failed(Exception cause) {
                                browsing = false;
                                state.set("");
                                notice.set(Notice.of(cause));
                            }
                        });
    }

    private record Listed(FolderNode root, People.Listing listing) {}

    private Listed listing(String name) throws Exception {
        var root = new FolderNode(name);
        var listing =
                desk.browse(
                        name,
                        folder -> {
                            root.add(folder);
                            counts.put(name, root.files());
                        });
        return new Listed(root, listing);
    }

    private void count(String of, int files) {
        if (browsing && user.get().equals(of)) state.set(texts.count("files.far", files));
    }

    private static String words(People.Listing listing) {
        if (listing.files() == 0) return texts.get("nothing");
        String all =
                texts.count("files.in", listing.files(), texts.count("folders", listing.folders()));
        return listing.whole() ? all : texts.get("not.whole", all);
    }

    /// Puts the audio files of a folder into the queue.
    public void download(FolderNode node) {
        People.Folder folder = node.folder();
        if (folder == null) return;
        String name = user.get();
        state.set(texts.get("asking.folder", node.name()));
        notice.set(null);
        background.start(
                () -> desk.download(name, folder.id(), node.name()),
                answer(count ->
                        state.set(
                                count == 0
                                        ? texts.get("no.audio", node.name())
                                        : texts.count("files.queued", count))));
    }

    public void block() {
        String name = user.get();
        running.cancel();
        browsing = false;
        background.start(
                () -> {
                    desk.block(name);
                    return name;
                },
                answer(who -> {
                    blocked.set(true);
                    folders.set(null);
                    state.set("");
                    onBlocked.accept(who);
                }));
    }

    public void unblock() {
        String name = user.get();
        background.start(
                () -> {
                    desk.unblock(name);
                    return name;
                },
                answer(_ -> {
                    blocked.set(false);
                    browse();
                }));
    }

    private <T> Background.Answer<T> answer(Consumer<T> done) {
        return Background.Answer.of(
                done,
                cause -> {
                    state.set("");
                    notice.set(Notice.of(cause));
                });
    }
}
