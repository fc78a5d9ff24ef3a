package cratekeeper.agent;

import cratekeeper.music.ListColumn;
import cratekeeper.music.ListLayout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a person said of the columns of a list, found again where another list has the same
/// headings.
public final class ColumnMemory implements ListLayout.Memory {
    private static final Logger LOG = LoggerFactory.getLogger(ColumnMemory.class);
    private static final String HEADED = "headings";
    private static final String BARE = "none";

    private final Habits habits;

    public ColumnMemory(Habits habits) {
        this.habits = habits;
    }

    @Override
    public Optional<ListLayout> of(ListLayout found) {
        try {
            return habits.get(name(found)).flatMap(said -> read(said, found));
        } catch (IOException e) {
            // The list is read as if nobody had said anything, and its columns can be told again.
            LOG.warn("What was said of a list's columns cannot be read", e);
            return Optional.empty();
        }
    }

    public void keep(ListLayout said) throws IOException {
        String columns =
                said.columns().stream()
                        .map(column -> column.map(ListColumn::name).orElse(""))
                        .collect(Collectors.joining(","));
        habits.put(name(said), (said.headed() ? HEADED : BARE) + ":" + columns);
    }

    private static Optional<ListLayout> read(String said, ListLayout found) {
        int colon = said.indexOf(':');
        if (colon < 0) return Optional.empty();
        var columns = new ArrayList<Optional<ListColumn>>();
        for (String name : said.substring(colon + 1).split(",", -1)) {
            if (name.isEmpty()) {
                columns.add(Optional.empty());
                continue;
            }
            try {
                columns.add(Optional.of(ListColumn.valueOf(name)));
            } catch (IllegalArgumentException e) {
                // Another version of Cratekeeper knew it.
                return Optional.empty();
            }
        }
        return Optional.of(found.as(said.substring(0, colon).equals(HEADED), columns));
    }

    /// The same for all lists with the same headings, whatever their case.
    private static String name(ListLayout layout) {
        List<String> top =
                layout.top().stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
        try {
            byte[] sum =
                    MessageDigest.getInstance("SHA-256")
                            .digest(String.join("\u001f", top).getBytes(StandardCharsets.UTF_8));
            return "list.columns." + HexFormat.of().formatHex(sum, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
