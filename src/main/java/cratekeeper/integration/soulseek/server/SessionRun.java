package cratekeeper.integration.soulseek.server;

import cratekeeper.integration.soulseek.wire.BranchMessage.AcceptChildren;
import cratekeeper.integration.soulseek.wire.ChatMessage.MessageAcked;
import cratekeeper.integration.soulseek.wire.ChatMessage.PrivateMessage;
import cratekeeper.integration.soulseek.wire.FromServer;
import cratekeeper.integration.soulseek.wire.RoomRoleMessage.EnableRoomInvitations;
import cratekeeper.integration.soulseek.wire.SessionMessage.CheckPrivileges;
import cratekeeper.integration.soulseek.wire.SessionMessage.LoginAccepted;
import cratekeeper.integration.soulseek.wire.SessionMessage.LoginAnswer;
import cratekeeper.integration.soulseek.wire.SessionMessage.LoginRefused;
import cratekeeper.integration.soulseek.wire.SessionMessage.Relogged;
import cratekeeper.integration.soulseek.wire.SessionMessage.ServerPing;
import cratekeeper.integration.soulseek.wire.SessionMessage.SetStatus;
import cratekeeper.integration.soulseek.wire.SessionMessage.SetWaitPort;
import cratekeeper.integration.soulseek.wire.SessionMessage.SharedFoldersFiles;
import cratekeeper.integration.soulseek.wire.UserMessage.WatchUser;
import cratekeeper.integration.soulseek.wire.UserStatus;
import cratekeeper.net.Alarm;
import cratekeeper.net.Waits;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;

/// A session's reading thread, from its start to its end: connects, signs in, reads, waits, and
/// begins anew.
final class SessionRun {
    private static final Duration LOGIN = Duration.ofSeconds(30);
    private static final Duration PING = Duration.ofMinutes(5);

    private final ServerSession session;
    private final Waits waits;
    private final Pauses pauses;

    SessionRun(ServerSession session, Waits waits, RandomGenerator random) {
        this.session = session;
        this.waits = waits;
        pauses = new Pauses(random);
    }

    void run() {
        try {
            while (true) {
                SessionException why = once();
                if (Thread.interrupted()) return;
                if (why.retry() == Retry.NEVER) {
                    session.state(new SessionState.Stopped(why), null);
                    return;
                }
                Duration pause = pauses.next(why.retry());
                var until = waits.instant().plus(pause);
                session.state(new SessionState.Waiting(why, until), null);
                waits.sleep(pause);
                session.state(new SessionState.Connecting(), null);
            }
        } catch (InterruptedException e) {
            // closed
        }
    }

    /// One connection, from its beginning to its end: the answer is how it ended.
    private SessionException once() {
        var settings = session.settings();
        try {
            settings.account().check();
            try (var link = open(settings)) {
                var accepted = login(link, settings);
                pauses.reset();
                greet(link, settings);
                session.state(
                        new SessionState.Online(
                                accepted.greeting(), accepted.ownAddress(), accepted.supporter()),
                        link);
                session.catchUp(settings);
                return stay(link);
            }
        } catch (SessionException e) {
            return e;
        }
    }

    private ServerLink open(SessionSettings settings) throws SessionException {
        try {
            return ServerLink.open(settings.host(), settings.port(), waits);
        } catch (IOException | RuntimeException e) {
            // Names that cannot be resolved come as unchecked exceptions.
            throw SessionException.unreachable(e);
        }
    }

    private LoginAccepted login(ServerLink link, SessionSettings settings) throws SessionException {
        var tooLate = new AtomicBoolean();
        Runnable giveUp =
                () -> {
                    tooLate.set(true);
                    link.close();
                };
        link.write(settings.account().login());
        link.write(new SetWaitPort(settings.waitPort()));
        try (var _ = Alarm.after(waits, LOGIN, giveUp)) {
            return switch (answer(link)) {
                case LoginAccepted accepted -> accepted;
                case LoginRefused(String reason, String detail) ->
                        throw SessionException.of(LoginRefusal.of(reason), detail);
            };
        } catch (SessionException e) {
            throw e;
        } catch (IOException e) {
            throw tooLate.get() ? SessionException.silent() : SessionException.closedAtOnce();
        }
    }

    private LoginAnswer answer(ServerLink link) throws IOException {
        while (true) {
            FromServer message = link.read();
            if (message == null) throw new IOException("closed");
            if (message instanceof LoginAnswer answer) return answer;
            session.tell(message);
        }
    }

    private static void greet(ServerLink link, SessionSettings settings) {
        link.write(new SharedFoldersFiles(settings.folders(), settings.files()));
        link.write(new AcceptChildren(false));
        link.write(new CheckPrivileges());
        link.write(new SetStatus(UserStatus.ONLINE));
        link.write(new WatchUser(settings.account().user()));
        link.write(new EnableRoomInvitations(false));
    }

    /// Reads until the connection ends.
    private SessionException stay(ServerLink link) {
        var pinging = Thread.ofVirtual().name("soulseek-server-ping").start(() -> ping(link));
        try {
            FromServer message = link.read();
            while (message != null) {
                if (message instanceof Relogged) return SessionException.relogged();
                if (message instanceof PrivateMessage mail) link.write(new MessageAcked(mail.id()));
                // A second answer to the login says nothing that we do not know.
                if (!(message instanceof LoginAnswer)) session.tell(message);
                message = link.read();
            }
            return SessionException.lost(null);
        } catch (IOException e) {
            return SessionException.lost(e);
        } finally {
            pinging.interrupt();
        }
    }

    private void ping(ServerLink link) {
        try {
            while (true) {
                waits.sleep(PING);
                link.write(new ServerPing());
            }
        } catch (InterruptedException e) {
            // the session is over
        }
    }
}
