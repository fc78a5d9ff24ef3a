package cratekeeper.integration.soulseek.shares;

import cratekeeper.integration.soulseek.wire.FileAttributes;
import cratekeeper.integration.soulseek.wire.RemotePath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// All shared files, packed: a hundred thousand cost a few ten megabytes. It never changes; a new
/// scan makes a new one. For any thread.
public final class ShareIndex {
    /// A folder with files in it.
    ///
    /// @param path as others know it
    /// @param root the chosen folder above it
    /// @param below its real names below that, parted by NUL, which no name has in it
    /// @param first number of its first file; the others follow
    record Folder(RemotePath path, ShareRoot root, String below, int first) {
        List<String> names() {
            return below.isEmpty() ? List.of() : List.of(below.split("\0"));
        }
    }

    /// Nothing.
    public static final ShareIndex EMPTY = new ShareIndexBuilder().build();

    private final Folder[] folders;

    /// The files' names in UTF-8, one after the other.
    private final byte[] names;

    private final int[] nameEnds;
    private final long[] sizes;
    private final FileAttributes[] attributes;

    /// Real names, where others are shown another one.
    private final Map<Integer, String> realNames;

    private final Postings postings;
    private final Map<RemotePath, Integer> byPath;
    private final Map<String, List<Integer>> byLowerCase;

    ShareIndex(
            Folder[] folders,
            byte[] names,
            int[] nameEnds,
            long[] sizes,
            FileAttributes[] attributes,
            Map<Integer, String> realNames,
            Postings postings) {
        this.folders = folders;
        this.names = names;
        this.nameEnds = nameEnds;
        this.sizes = sizes;
        this.attributes = attributes;
        this.realNames = Map.copyOf(realNames);
        this.postings = postings;
        byPath = HashMap.newHashMap(folders.length);
        byLowerCase = HashMap.newHashMap(folders.length);
        for (int i = 0; i < folders.length; i++) {
            byPath.put(folders[i].path(), i);
            byLowerCase.computeIfAbsent(lower(folders[i].path()), _ -> new ArrayList<>(1)).add(i);
        }
    }

    private static String lower(RemotePath path) {
        return path.text().toLowerCase(Locale.ROOT);
    }

    public int files() {
        return sizes.length;
    }

    public int folders() {
        return folders.length;
    }

    /// The files whose paths have all the words and none of the phrases in them, the first so many.
    ///
    /// @param excluded phrases in lower case
    public List<ShareEntry> search(String query, List<String> excluded, int most) {
        BitSet found = postings.find(ShareQuery.of(query));
        var entries = new ArrayList<ShareEntry>();
        for (int i = found.nextSetBit(0); i >= 0 && entries.size() < most; ) {
            ShareEntry entry = entry(i);
            if (excluded.isEmpty() || excluded.stream().noneMatch(lower(entry.path())::contains)) {
                entries.add(entry);
            }
            i = found.nextSetBit(i + 1);
        }
        return entries;
    }

    /// The file that others mean by a path: exactly that one, or else the one that differs in case
    /// only, which an old client needs.
    public Optional<ShareEntry> file(RemotePath path) {
        RemotePath name = RemotePath.of(tail(path));
        Integer folder = byPath.get(path.folder());
        if (folder != null) {
            for (int i = first(folder); i < first(folder + 1); i++) {
                if (name(i).equals(name)) return Optional.of(entry(i));
            }
        }
        String lowerName = lower(name);
        for (int other : byLowerCase.getOrDefault(lower(path.folder()), List.of())) {
            for (int i = first(other); i < first(other + 1); i++) {
                if (lower(name(i)).equals(lowerName)) return Optional.of(entry(i));
            }
        }
        return Optional.empty();
    }

    private static byte[] tail(RemotePath path) {
        byte[] bytes = path.bytes();
        int folder = path.folder().length();
        return Arrays.copyOfRange(bytes, folder == 0 ? 0 : folder + 1, bytes.length);
    }

    /// The files of a folder; empty if it is not shared.
    public List<ShareEntry> folder(RemotePath path) {
        Integer folder = byPath.get(path);
        return folder == null ? List.of() : folder(folder);
    }

    List<ShareEntry> folder(int folder) {
        var entries = new ArrayList<ShareEntry>();
        for (int i = first(folder); i < first(folder + 1); i++) entries.add(entry(i));
        return entries;
    }

    RemotePath folderPath(int folder) {
        return folders[folder].path();
    }

    /// Where a file really is.
    SharedContent content(ShareEntry entry) {
        Folder folder = folders[folderOf(entry.number())];
        var way = new ArrayList<>(folder.names());
        String real = realNames.get(entry.number());
        way.add(real == null ? name(entry.number()).text() : real);
        return new SharedContent(folder.root(), way);
    }

    private int first(int folder) {
        return folder == folders.length ? sizes.length : folders[folder].first();
    }

    private int folderOf(int file) {
        int low = 0;
        int high = folders.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (folders[middle].first() <= file) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    private RemotePath name(int file) {
        int begin = file == 0 ? 0 : nameEnds[file - 1];
        return RemotePath.of(Arrays.copyOfRange(names, begin, nameEnds[file]));
    }

    private ShareEntry entry(int file) {
        RemotePath folder = folders[folderOf(file)].path();
        return new ShareEntry(file, folder.child(name(file)), sizes[file], attributes[file]);
    }
}
