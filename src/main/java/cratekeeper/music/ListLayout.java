package cratekeeper.music;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// How a table was read: which of its columns tells what.
///
/// @param top the cells of its headings, or of its first row where it has none
/// @param headed whether `top` names the columns; else it is a track
/// @param columns what each tells; empty for one that tells nothing we keep
/// @param below the cells of the first rows below `top`
/// @param sure whether headings that we know, or a person, said so; else it was guessed
public record ListLayout(
        List<String> top,
        boolean headed,
        List<Optional<ListColumn>> columns,
        List<List<String>> below,
        boolean sure) {

    /// What a person said of tables before.
    @FunctionalInterface
    public interface Memory {
        Memory NONE = _ -> Optional.empty();

        /// @param found as we would read it
        /// @return as the person said that tables with this top are read
        Optional<ListLayout> of(ListLayout found);
    }

    public ListLayout {
        top = List.copyOf(top);
        columns = List.copyOf(columns);
        below = below.stream().map(List::copyOf).toList();
    }

    /// As a person says that it is to be read.
    public ListLayout as(boolean headed, List<Optional<ListColumn>> columns) {
        return new ListLayout(top, headed, columns, below, true);
    }

    /// With another meaning of one column; no two columns tell the same.
    public ListLayout with(int column, Optional<ListColumn> meaning) {
        var changed = new ArrayList<>(columns);
        if (meaning.isPresent())
            changed.replaceAll(other -> other.equals(meaning) ? Optional.empty() : other);
        changed.set(column, meaning);
        return as(headed, changed);
    }

    /// What stands in a column, of the first rows that have something there.
    public List<String> samples(int column) {
        return IntStream.rangeClosed(headed ? 1 : 0, below.size())
                .mapToObj(i -> i == 0 ? top : below.get(i - 1))
                .filter(row -> column < row.size())
                .map(row -> row.get(column).strip())
                .filter(cell -> !cell.isEmpty())
                .toList();
    }
}
