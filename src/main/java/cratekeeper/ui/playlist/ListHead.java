package cratekeeper.ui.playlist;

import cratekeeper.agent.Brought;
import cratekeeper.music.PlaylistRef;
import cratekeeper.ui.Texts;

/// What stands above a list.
///
/// @param name "" if it has none
/// @param source a service's name, or the form of what was brought; "" while it is not known
/// @param size lines as the service counts them; -1 if nobody counted
/// @param waiting what is said before the first line is there
public record ListHead(String name, String source, int size, String waiting) {

    ListHead(String name, String source, int size) {
        this(name, source, size, "");
    }

    static ListHead of(PlaylistRef list) {
        String service = list.service().displayName();
        return new ListHead(
                list.name(), service, list.size(), Texts.in(ListHead.class).get("asking", service));
    }

    static ListHead of(Brought brought) {
        String name =
                switch (brought) {
                    case Brought.Files(var paths) when paths.size() == 1 ->
                            String.valueOf(paths.getFirst().getFileName());
                    case Brought.Files _ -> Texts.in(ListHead.class).get("several");
                    case Brought.Words _ -> Texts.in(ListHead.class).get("own");
                };
        return new ListHead(name, "", -1, Texts.in(ListHead.class).get("reading"));
    }
}
