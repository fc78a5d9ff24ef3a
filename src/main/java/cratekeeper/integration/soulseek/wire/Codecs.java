package cratekeeper.integration.soulseek.wire;

import cratekeeper.integration.soulseek.wire.BrowseMessage.FolderContents;
import cratekeeper.integration.soulseek.wire.BrowseMessage.GetFolderContents;
import cratekeeper.integration.soulseek.wire.BrowseMessage.GetSharedFileList;
import cratekeeper.integration.soulseek.wire.BrowseMessage.GetUserInfo;
import cratekeeper.integration.soulseek.wire.BrowseMessage.SharedFileList;
import cratekeeper.integration.soulseek.wire.BrowseMessage.UserInfo;
import cratekeeper.integration.soulseek.wire.DistributedMessage.BranchLevel;
import cratekeeper.integration.soulseek.wire.DistributedMessage.BranchRoot;
import cratekeeper.integration.soulseek.wire.DistributedMessage.ChildDepth;
import cratekeeper.integration.soulseek.wire.DistributedMessage.Embedded;
import cratekeeper.integration.soulseek.wire.DistributedMessage.Ping;
import cratekeeper.integration.soulseek.wire.DistributedMessage.Search;
import cratekeeper.integration.soulseek.wire.InitMessage.PeerInit;
import cratekeeper.integration.soulseek.wire.InitMessage.PierceFirewall;
import cratekeeper.integration.soulseek.wire.TransferMessage.DownloadRequest;
import cratekeeper.integration.soulseek.wire.TransferMessage.GetPlaceInQueue;
import cratekeeper.integration.soulseek.wire.TransferMessage.PlaceInQueue;
import cratekeeper.integration.soulseek.wire.TransferMessage.QueueUpload;
import cratekeeper.integration.soulseek.wire.TransferMessage.TransferAllowed;
import cratekeeper.integration.soulseek.wire.TransferMessage.TransferRefused;
import cratekeeper.integration.soulseek.wire.TransferMessage.UploadDenied;
import cratekeeper.integration.soulseek.wire.TransferMessage.UploadFailed;
import cratekeeper.integration.soulseek.wire.TransferMessage.UploadQueueNotification;
import cratekeeper.integration.soulseek.wire.TransferMessage.UploadRequest;

/// The tables of all messages: which code stands for which record, in which direction. Codes that
/// are not there are obsolete; whoever sends them is not answered.
public final class Codecs {
    static final int DISTRIBUTED_SEARCH = 3;
    static final int EMBEDDED = 93;

    /// Everything somebody shares: to be accepted only from whom we asked.
    public static final int SHARE_LIST = 5;

    /// An answer to a search: best read by [SearchAnswerReader].
    public static final int SEARCH_ANSWER = 9;

    /// Who somebody is: to be accepted only from whom we asked.
    public static final int USER_INFO = 16;

    static final int FOLDER_CONTENTS = 37;

    /// What a client sends to the server.
    public static final Codec<ToServer> TO_SERVER = ServerCodes.toServer();

    /// What the server sends to a client.
    public static final Codec<FromServer> FROM_SERVER = ServerCodes.fromServer();

    /// The first frame between two clients.
    public static final Codec<InitMessage> INIT =
            new Codec<InitMessage>(FrameKind.INIT, Unknown::new)
                    .with(0, PierceFirewall.class, PierceFirewall::read, PierceFirewall::write)
                    .with(1, PeerInit.class, PeerInit::read, PeerInit::write);

    /// Between two clients.
    public static final Codec<PeerMessage> PEER =
            new Codec<PeerMessage>(FrameKind.PEER, Unknown::new)
                    .with(4, new GetSharedFileList())
                    .withCompressed(
                            SHARE_LIST,
                            SharedFileList.class,
                            SharedFileList::read,
                            SharedFileList::write)
                    .withCompressed(
                            SEARCH_ANSWER,
                            SearchAnswer.class,
                            SearchAnswer::read,
                            SearchAnswer::write)
                    .with(15, new GetUserInfo())
                    .with(USER_INFO, UserInfo.class, UserInfo::read, UserInfo::write)
                    .with(
                            36,
                            GetFolderContents.class,
                            GetFolderContents::read,
                            GetFolderContents::write)
                    .withCompressed(
                            FOLDER_CONTENTS,
                            FolderContents.class,
                            FolderContents::read,
                            FolderContents::write)
                    .reads(40, TransferMessage::readRequest)
                    .writes(40, UploadRequest.class, UploadRequest::write)
                    .writes(40, DownloadRequest.class, DownloadRequest::write)
                    .reads(41, TransferMessage::readResponse)
                    .writes(41, TransferAllowed.class, TransferAllowed::write)
                    .writes(41, TransferRefused.class, TransferRefused::write)
                    .with(43, QueueUpload.class, QueueUpload::read, QueueUpload::write)
                    .with(44, PlaceInQueue.class, PlaceInQueue::read, PlaceInQueue::write)
                    .with(46, UploadFailed.class, UploadFailed::read, UploadFailed::write)
                    .with(50, UploadDenied.class, UploadDenied::read, UploadDenied::write)
                    .with(51, GetPlaceInQueue.class, GetPlaceInQueue::read, GetPlaceInQueue::write)
                    .with(52, new UploadQueueNotification());

    /// From a parent to its children.
    public static final Codec<DistributedMessage> DISTRIBUTED =
            new Codec<DistributedMessage>(FrameKind.DISTRIBUTED, Unknown::new)
                    .with(0, new Ping())
                    .reads(DISTRIBUTED_SEARCH, DistributedMessage::readSearch)
                    .writes(DISTRIBUTED_SEARCH, Search.class, Search::write)
                    .with(4, BranchLevel.class, BranchLevel::read, BranchLevel::write)
                    .with(5, BranchRoot.class, BranchRoot::read, BranchRoot::write)
                    .with(7, ChildDepth.class, ChildDepth::read, ChildDepth::write)
                    .reads(EMBEDDED, DistributedMessage::readEmbedded)
                    .writes(EMBEDDED, Embedded.class, Embedded::write);

    private Codecs() {}
}
