package cratekeeper.integration.soulseek.transfers;

import cratekeeper.account.Secret;
import cratekeeper.integration.soulseek.peers.Peers;
import cratekeeper.integration.soulseek.server.Account;
import cratekeeper.integration.soulseek.server.ServerSession;
import cratekeeper.integration.soulseek.server.SessionSettings;
import cratekeeper.net.Waits;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.FutureTask;

/// The process that [SoulseekKillTrial] kills: fetches what is not there yet, all at once.
public final class SoulseekKillTrialChild {
    private SoulseekKillTrialChild() {}

    public static void main(String[] words) throws Exception {
        Path folder = Path.of(words[1]);
        int files = Integer.parseInt(words[2]);
        long size = Long.parseLong(words[3]);
        var account = new Account("mira", new Secret("tide"));
        var here = InetAddress.getLoopbackAddress();
        var settings =
                new SessionSettings(
                        here.getHostAddress(), Integer.parseInt(words[0]), account, 0, 0, 0);
        try (var session = new ServerSession(settings, Waits.SYSTEM, new Random());
                var peers = new Peers(session, Waits.SYSTEM, new Random());
                var downloads = new Downloads(session, peers, Waits.SYSTEM, BadFiles.FORGETTING)) {
            session.waitPort(peers.listen(new InetSocketAddress(here, 0)));
            session.awaitOnline();
            var tasks = new ArrayList<FutureTask<Path>>();
            for (int i = 0; i < files; i++) {
                int number = i;
                if (Files.exists(SoulseekKillTrial.done(folder, i))) continue;
                var file =
                        new RemoteFile(SoulseekKillTrial.user(i), SoulseekKillTrial.path(i), size);
                var task =
                        new FutureTask<>(() -> {
                            downloads.fetch(
                                    file,
                                    SoulseekKillTrial.partial(folder, number),
                                    (done, total) -> {});
                            return Files.createFile(SoulseekKillTrial.done(folder, number));
                        });
                Thread.ofVirtual().start(task);
                tasks.add(task);
            }
            for (var task : tasks) task.get();
        }
    }
}
