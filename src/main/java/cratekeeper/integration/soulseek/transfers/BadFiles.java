package cratekeeper.integration.soulseek.transfers;

import java.util.Set;

/// Files that proved to be other than announced, by their [RemoteFile#mark]. They are never fetched
/// twice: what is kept here outlives the program.
public interface BadFiles {
    /// Forgets them when the program ends.
    BadFiles FORGETTING =
            new BadFiles() {
                @Override
                public Set<String> all() {
                    return Set.of();
                }

                @Override
                public void add(String mark) {
                    // Whoever asks knows it for as long as the program runs.
                }
            };

    /// Those of earlier times.
    Set<String> all();

    void add(String mark);
}
