package cratekeeper.integration.soulseek.shares;

import cratekeeper.integration.soulseek.wire.FileAttributes;
import cratekeeper.integration.soulseek.wire.RemotePath;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Packs a [ShareIndex], folder after folder.
final class ShareIndexBuilder {
    /// What others are shown for a backslash in a name: for them it parts folders.
    private static final char STAND_IN = '\uFF3C';

    private final List<ShareIndex.Folder> folders = new ArrayList<>();
    private final ByteArrayOutputStream names = new ByteArrayOutputStream();
    private int[] nameEnds = new int[64];
    private long[] sizes = new long[64];
    private FileAttributes[] attributes = new FileAttributes[64];
    private final Map<Integer, String> realNames = new HashMap<>();
    private final Postings.Builder postings = new Postings.Builder();
    private List<String> folderWords = List.of();
    private ShareIndex.@Nullable Folder folder;
    private int count;

    /// The next folder; without files it is not kept.
    ///
    /// @param below real names below the root
    void folder(ShareRoot root, List<String> below) {
        var shown = new StringBuilder(root.name());
        for (String name : below) shown.append('\\').append(shown(name));
        RemotePath path = RemotePath.of(shown.toString());
        folder = new ShareIndex.Folder(path, root, String.join("\0", below), count);
        folderWords = ShareWords.of(path.text());
    }

    /// A file in the folder that was named last.
    void file(String name, long size, FileAttributes about) {
        if (folder != null) folders.add(folder);
        folder = null;
        if (count == sizes.length) grow();
        String shown = shown(name);
        if (!shown.equals(name)) realNames.put(count, name);
        names.writeBytes(shown.getBytes(StandardCharsets.UTF_8));
        nameEnds[count] = names.size();
        sizes[count] = size;
        attributes[count] = about;
        postings.add(count, folderWords);
        postings.add(count, ShareWords.of(shown));
        count++;
    }

    private static String shown(String name) {
        return name.replace('\\', STAND_IN);
    }

    private void grow() {
        nameEnds = Arrays.copyOf(nameEnds, count * 2);
        sizes = Arrays.copyOf(sizes, count * 2);
        attributes = Arrays.copyOf(attributes, count * 2);
    }

    ShareIndex build() {
        return new ShareIndex(
                folders.toArray(ShareIndex.Folder[]::new),
                names.toByteArray(),
                Arrays.copyOf(nameEnds, count),
                Arrays.copyOf(sizes, count),
                Arrays.copyOf(attributes, count),
                realNames,
                postings.build());
    }
}
