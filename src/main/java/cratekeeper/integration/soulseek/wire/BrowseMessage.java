package cratekeeper.integration.soulseek.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Looking at what another user shares, and at who they are.
public sealed interface BrowseMessage extends PeerMessage {

    /// Asks for [SharedFileList].
    record GetSharedFileList() implements BrowseMessage {}

    /// Everything somebody shares, whole in memory: for lists of our own and small ones. Lists that
    /// come in are better read by [ShareListReader].
    record SharedFileList(List<SharedFolder> folders, List<SharedFolder> locked)
            implements BrowseMessage {
        public SharedFileList {
            folders = List.copyOf(folders);
            locked = List.copyOf(locked);
        }

        static SharedFileList read(WireReader in) throws IOException {
            var collector = new Collector();
            ShareListReader.read(in, collector);
            return collector.list();
        }

        void write(WireWriter out) {
            out.list(folders, SharedFolder::write);
            out.i32(0);
            if (!locked.isEmpty()) out.list(locked, SharedFolder::write);
        }

        private static final class Collector implements ShareListReader.Visitor {
            private static final int MOST = 100_000;

            private final List<SharedFolder> folders = new ArrayList<>();
            private final List<SharedFolder> locked = new ArrayList<>();
            private List<SharedFile> files = new ArrayList<>();
            private Optional<RemotePath> path = Optional.empty();
            private boolean isLocked;
            private int count;

            @Override
            public void folder(RemotePath next, boolean nextIsLocked) throws IOException {
                finishFolder();
                path = Optional.of(next);
                isLocked = nextIsLocked;
                count();
            }

            @Override
            public void file(SharedFile file) throws IOException {
                files.add(file);
                count();
            }

            private void count() throws WireException {
                if (++count > MOST) throw new WireException("A list is too long for memory.");
            }

            private void finishFolder() {
                path.ifPresent(
                        at -> (isLocked ? locked : folders).add(new SharedFolder(at, files)));
                files = new ArrayList<>();
            }

            SharedFileList list() {
                finishFolder();
                return new SharedFileList(folders, locked);
            }
        }
    }

    /// Asks for [FolderContents].
    record GetFolderContents(int token, RemotePath folder) implements BrowseMessage {
        static GetFolderContents read(WireReader in) throws IOException {
            return new GetFolderContents(in.i32(), in.path());
        }

        void write(WireWriter out) {
            out.i32(token);
            out.path(folder);
        }
    }

    /// The folder, and from some clients those below it. Some answer with another token: look at
    /// the folder as well.
    record FolderContents(int token, RemotePath folder, List<SharedFolder> folders)
            implements BrowseMessage {
        public FolderContents {
            folders = List.copyOf(folders);
        }

        static FolderContents read(WireReader in) throws IOException {
            return new FolderContents(in.i32(), in.path(), in.list(SharedFolder::read));
        }

        void write(WireWriter out) {
            out.i32(token);
            out.path(folder);
            out.list(folders, SharedFolder::write);
        }
    }

    /// Asks for [UserInfo].
    record GetUserInfo() implements BrowseMessage {}

    /// @param picture an image in a format of its own; its bytes are not to be changed
    /// @param whoMaySend who may send files to this user: 0 nobody, 1 everybody, 2 users in a list,
    ///   3 permitted users
    record UserInfo(
            String description,
            Optional<ByteBuffer> picture,
            long uploadSlots,
            long queueLength,
            boolean freeSlot,
            OptionalInt whoMaySend)
            implements BrowseMessage {
        static UserInfo read(WireReader in) throws IOException {
            return new UserInfo(
                    in.text(),
                    in.flag() ? Optional.of(in.bytes()) : Optional.empty(),
                    in.u32(),
                    in.u32(),
                    in.flag(),
                    // One old client writes the flag in four bytes: fewer than four are no number.
                    in.has(4) ? OptionalInt.of(in.i32()) : OptionalInt.empty());
        }

        void write(WireWriter out) {
            out.text(description);
            out.flag(picture.isPresent());
            picture.ifPresent(out::bytes);
            out.u32(uploadSlots);
            out.u32(queueLength);
            out.flag(freeSlot);
            whoMaySend.ifPresent(out::i32);
        }
    }
}
