package cratekeeper.ui.users;

import cratekeeper.integration.People;
import cratekeeper.integration.SourceException;
import cratekeeper.music.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Everybody shares the same few folders, or as many as the test says; nobody called "away" does.
public final class FakeUsers implements UsersDesk {
    public final List<String> commands = new CopyOnWriteArrayList<>();
    public final Set<String> kept = new ConcurrentSkipListSet<>();
    public volatile List<People.Folder> folders = few();

    private static List<People.Folder> few() {
        return List.of(
                folder("a", false, "@@k3f9a", "Music", "Mara Lindqvist", "Night Ferry (2025)"),
                folder("b", false, "@@k3f9a", "Music", "Mara Lindqvist", "Pier Nine"),
                folder("c", true, "@@k3f9a", "Music", "Sable & Rue", "Undertow, with a long name"),
                folder("d", false, "@@k3f9a", "Sets and other things"));
    }

    public static People.Folder folder(String id, boolean locked, String... names) {
        var files = new ArrayList<People.File>();
        for (int i = 1; i <= 12; i++) {
            files.add(
                    new People.File(
                            "%02d - Harbour Light.flac".formatted(i),
                            41_000_000,
                            "FLAC 16/44.1",
                            408_000L));
        }
        return new People.Folder(id, List.of(names), locked, files);
    }

    @Override
    public People.Listing browse(String user, Consumer<People.Folder> told) throws SourceException {
        commands.add("browse " + user);
        if (user.equals("away"))
            throw SourceException.Unreachable.saying(
                    Service.SOULSEEK, "away: This user is offline.", null);
        folders.forEach(told);
        return new People.Listing(folders.size(), folders.size() * 12, true);
    }

    @Override
    public int download(String user, String folder, String name) {
        commands.add("download " + user + " " + folder + " " + name);
        return 12;
    }

    @Override
    public void block(String user) {
        kept.add(user);
    }

    @Override
    public void unblock(String user) {
        kept.remove(user);
    }

    @Override
    public List<String> blocked() {
        return List.copyOf(kept);
    }
}
