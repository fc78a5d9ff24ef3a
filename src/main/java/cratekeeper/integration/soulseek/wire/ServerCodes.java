package cratekeeper.integration.soulseek.wire;

import cratekeeper.integration.soulseek.wire.BranchMessage.AcceptChildren;
import cratekeeper.integration.soulseek.wire.BranchMessage.HaveNoParent;
import cratekeeper.integration.soulseek.wire.BranchMessage.OwnBranchLevel;
import cratekeeper.integration.soulseek.wire.BranchMessage.OwnBranchRoot;
import cratekeeper.integration.soulseek.wire.BranchMessage.ParentMinSpeed;
import cratekeeper.integration.soulseek.wire.BranchMessage.ParentSpeedRatio;
import cratekeeper.integration.soulseek.wire.BranchMessage.PossibleParents;
import cratekeeper.integration.soulseek.wire.BranchMessage.ResetDistributed;
import cratekeeper.integration.soulseek.wire.BranchMessage.ServerEmbedded;
import cratekeeper.integration.soulseek.wire.ChatMessage.MessageAcked;
import cratekeeper.integration.soulseek.wire.ChatMessage.MessageUser;
import cratekeeper.integration.soulseek.wire.ChatMessage.MessageUsers;
import cratekeeper.integration.soulseek.wire.ChatMessage.PrivateMessage;
import cratekeeper.integration.soulseek.wire.InterestMessage.AddThingIHate;
import cratekeeper.integration.soulseek.wire.InterestMessage.AddThingILike;
import cratekeeper.integration.soulseek.wire.InterestMessage.GetGlobalRecommendations;
import cratekeeper.integration.soulseek.wire.InterestMessage.GetItemRecommendations;
import cratekeeper.integration.soulseek.wire.InterestMessage.GetItemSimilarUsers;
import cratekeeper.integration.soulseek.wire.InterestMessage.GetRecommendations;
import cratekeeper.integration.soulseek.wire.InterestMessage.GetSimilarUsers;
import cratekeeper.integration.soulseek.wire.InterestMessage.GetUserInterests;
import cratekeeper.integration.soulseek.wire.InterestMessage.GlobalRecommendations;
import cratekeeper.integration.soulseek.wire.InterestMessage.ItemRecommendations;
import cratekeeper.integration.soulseek.wire.InterestMessage.ItemSimilarUsers;
import cratekeeper.integration.soulseek.wire.InterestMessage.Recommendations;
import cratekeeper.integration.soulseek.wire.InterestMessage.RemoveThingIHate;
import cratekeeper.integration.soulseek.wire.InterestMessage.RemoveThingILike;
import cratekeeper.integration.soulseek.wire.InterestMessage.SimilarUsers;
import cratekeeper.integration.soulseek.wire.InterestMessage.UserInterests;
import cratekeeper.integration.soulseek.wire.RoomMessage.GetRoomList;
import cratekeeper.integration.soulseek.wire.RoomMessage.GlobalRoomMessage;
import cratekeeper.integration.soulseek.wire.RoomMessage.JoinGlobalRoom;
import cratekeeper.integration.soulseek.wire.RoomMessage.JoinRoom;
import cratekeeper.integration.soulseek.wire.RoomMessage.JoinedRoom;
import cratekeeper.integration.soulseek.wire.RoomMessage.LeaveGlobalRoom;
import cratekeeper.integration.soulseek.wire.RoomMessage.LeaveRoom;
import cratekeeper.integration.soulseek.wire.RoomMessage.RoomList;
import cratekeeper.integration.soulseek.wire.RoomMessage.RoomTickerAdded;
import cratekeeper.integration.soulseek.wire.RoomMessage.RoomTickerRemoved;
import cratekeeper.integration.soulseek.wire.RoomMessage.RoomTickers;
import cratekeeper.integration.soulseek.wire.RoomMessage.SaidInRoom;
import cratekeeper.integration.soulseek.wire.RoomMessage.SayChatroom;
import cratekeeper.integration.soulseek.wire.RoomMessage.SetRoomTicker;
import cratekeeper.integration.soulseek.wire.RoomMessage.UserJoinedRoom;
import cratekeeper.integration.soulseek.wire.RoomMessage.UserLeftRoom;
import cratekeeper.integration.soulseek.wire.RoomRoleMessage.AddRoomMember;
import cratekeeper.integration.soulseek.wire.RoomRoleMessage.AddRoomOperator;
import cratekeeper.integration.soulseek.wire.RoomRoleMessage.CancelRoomMembership;
import cratekeeper.integration.soulseek.wire.RoomRoleMessage.CancelRoomOwnership;
import cratekeeper.integration.soulseek.wire.RoomRoleMessage.CantCreateRoom;
import cratekeeper.integration.soulseek.wire.RoomRoleMessage.EnableRoomInvitations;
import cratekeeper.integration.soulseek.wire.RoomRoleMessage.RemoveRoomMember;
import cratekeeper.integration.soulseek.wire.RoomRoleMessage.RemoveRoomOperator;
import cratekeeper.integration.soulseek.wire.RoomRoleMessage.RoomMembers;
import cratekeeper.integration.soulseek.wire.RoomRoleMessage.RoomMembershipGranted;
import cratekeeper.integration.soulseek.wire.RoomRoleMessage.RoomMembershipRevoked;
import cratekeeper.integration.soulseek.wire.RoomRoleMessage.RoomOperators;
import cratekeeper.integration.soulseek.wire.RoomRoleMessage.RoomOperatorshipGranted;
import cratekeeper.integration.soulseek.wire.RoomRoleMessage.RoomOperatorshipRevoked;
import cratekeeper.integration.soulseek.wire.SearchMessage.ExcludedSearchPhrases;
import cratekeeper.integration.soulseek.wire.SearchMessage.FileSearch;
import cratekeeper.integration.soulseek.wire.SearchMessage.RoomSearch;
import cratekeeper.integration.soulseek.wire.SearchMessage.SearchAsked;
import cratekeeper.integration.soulseek.wire.SearchMessage.UserSearch;
import cratekeeper.integration.soulseek.wire.SearchMessage.WishlistInterval;
import cratekeeper.integration.soulseek.wire.SearchMessage.WishlistSearch;
import cratekeeper.integration.soulseek.wire.SessionMessage.AdminMessage;
import cratekeeper.integration.soulseek.wire.SessionMessage.ChangePassword;
import cratekeeper.integration.soulseek.wire.SessionMessage.CheckPrivileges;
import cratekeeper.integration.soulseek.wire.SessionMessage.GivePrivileges;
import cratekeeper.integration.soulseek.wire.SessionMessage.Login;
import cratekeeper.integration.soulseek.wire.SessionMessage.LoginAccepted;
import cratekeeper.integration.soulseek.wire.SessionMessage.LoginRefused;
import cratekeeper.integration.soulseek.wire.SessionMessage.PrivilegedUsers;
import cratekeeper.integration.soulseek.wire.SessionMessage.PrivilegesLeft;
import cratekeeper.integration.soulseek.wire.SessionMessage.Relogged;
import cratekeeper.integration.soulseek.wire.SessionMessage.SendUploadSpeed;
import cratekeeper.integration.soulseek.wire.SessionMessage.ServerPing;
import cratekeeper.integration.soulseek.wire.SessionMessage.SetStatus;
import cratekeeper.integration.soulseek.wire.SessionMessage.SetWaitPort;
import cratekeeper.integration.soulseek.wire.SessionMessage.SharedFoldersFiles;
import cratekeeper.integration.soulseek.wire.UserMessage.CantConnectToPeer;
import cratekeeper.integration.soulseek.wire.UserMessage.ConnectToPeer;
import cratekeeper.integration.soulseek.wire.UserMessage.ConnectionWanted;
import cratekeeper.integration.soulseek.wire.UserMessage.GetPeerAddress;
import cratekeeper.integration.soulseek.wire.UserMessage.GetUserStats;
import cratekeeper.integration.soulseek.wire.UserMessage.GetUserStatus;
import cratekeeper.integration.soulseek.wire.UserMessage.PeerAddress;
import cratekeeper.integration.soulseek.wire.UserMessage.PeerCantConnect;
import cratekeeper.integration.soulseek.wire.UserMessage.UnwatchUser;
import cratekeeper.integration.soulseek.wire.UserMessage.UserStatisticsNews;
import cratekeeper.integration.soulseek.wire.UserMessage.UserStatusNews;
import cratekeeper.integration.soulseek.wire.UserMessage.WatchUser;
import cratekeeper.integration.soulseek.wire.UserMessage.WatchedUser;

/// The part of the table that is about the server; see [Codecs].
final class ServerCodes {
    private ServerCodes() {}

    static Codec<ToServer> toServer() {
        return new Codec<ToServer>(FrameKind.SERVER, Unknown::new)
                .with(1, Login.class, Login::read, Login::write)
                .with(2, SetWaitPort.class, SetWaitPort::read, SetWaitPort::write)
                .with(3, GetPeerAddress.class, GetPeerAddress::read, GetPeerAddress::write)
                .with(5, WatchUser.class, WatchUser::read, WatchUser::write)
                .with(6, UnwatchUser.class, UnwatchUser::read, UnwatchUser::write)
                .with(7, GetUserStatus.class, GetUserStatus::read, GetUserStatus::write)
                .with(13, SayChatroom.class, SayChatroom::read, SayChatroom::write)
                .with(14, JoinRoom.class, JoinRoom::read, JoinRoom::write)
                .with(15, LeaveRoom.class, LeaveRoom::read, LeaveRoom::write)
                .with(18, ConnectToPeer.class, ConnectToPeer::read, ConnectToPeer::write)
                .with(22, MessageUser.class, MessageUser::read, MessageUser::write)
                .with(23, MessageAcked.class, MessageAcked::read, MessageAcked::write)
                .with(26, FileSearch.class, FileSearch::read, FileSearch::write)
                .with(28, SetStatus.class, SetStatus::read, SetStatus::write)
                .with(32, new ServerPing())
                .with(
                        35,
                        SharedFoldersFiles.class,
                        SharedFoldersFiles::read,
                        SharedFoldersFiles::write)
                .with(36, GetUserStats.class, GetUserStats::read, GetUserStats::write)
                .with(42, UserSearch.class, UserSearch::read, UserSearch::write)
                .with(51, AddThingILike.class, AddThingILike::read, AddThingILike::write)
                .with(52, RemoveThingILike.class, RemoveThingILike::read, RemoveThingILike::write)
                .with(54, new GetRecommendations())
                .with(56, new GetGlobalRecommendations())
                .with(57, GetUserInterests.class, GetUserInterests::read, GetUserInterests::write)
                .with(64, new GetRoomList())
                .with(71, HaveNoParent.class, HaveNoParent::read, HaveNoParent::write)
                .with(92, new CheckPrivileges())
                .with(100, AcceptChildren.class, AcceptChildren::read, AcceptChildren::write)
                .with(103, WishlistSearch.class, WishlistSearch::read, WishlistSearch::write)
                .with(110, new GetSimilarUsers())
                .with(
                        111,
                        GetItemRecommendations.class,
                        GetItemRecommendations::read,
                        GetItemRecommendations::write)
                .with(
                        112,
                        GetItemSimilarUsers.class,
                        GetItemSimilarUsers::read,
                        GetItemSimilarUsers::write)
                .with(116, SetRoomTicker.class, SetRoomTicker::read, SetRoomTicker::write)
                .with(117, AddThingIHate.class, AddThingIHate::read, AddThingIHate::write)
                .with(118, RemoveThingIHate.class, RemoveThingIHate::read, RemoveThingIHate::write)
                .with(120, RoomSearch.class, RoomSearch::read, RoomSearch::write)
                .with(121, SendUploadSpeed.class, SendUploadSpeed::read, SendUploadSpeed::write)
                .with(123, GivePrivileges.class, GivePrivileges::read, GivePrivileges::write)
                .with(126, OwnBranchLevel.class, OwnBranchLevel::read, OwnBranchLevel::write)
                .with(127, OwnBranchRoot.class, OwnBranchRoot::read, OwnBranchRoot::write)
                .with(134, AddRoomMember.class, AddRoomMember::read, AddRoomMember::write)
                .with(135, RemoveRoomMember.class, RemoveRoomMember::read, RemoveRoomMember::write)
                .with(
                        136,
                        CancelRoomMembership.class,
                        CancelRoomMembership::read,
                        CancelRoomMembership::write)
                .with(
                        137,
                        CancelRoomOwnership.class,
                        CancelRoomOwnership::read,
                        CancelRoomOwnership::write)
                .with(
                        141,
                        EnableRoomInvitations.class,
                        EnableRoomInvitations::read,
                        EnableRoomInvitations::write)
                .with(142, ChangePassword.class, ChangePassword::read, ChangePassword::write)
                .with(143, AddRoomOperator.class, AddRoomOperator::read, AddRoomOperator::write)
                .with(
                        144,
                        RemoveRoomOperator.class,
                        RemoveRoomOperator::read,
                        RemoveRoomOperator::write)
                .with(149, MessageUsers.class, MessageUsers::read, MessageUsers::write)
                .with(150, new JoinGlobalRoom())
                .with(151, new LeaveGlobalRoom())
                .with(
                        1001,
                        CantConnectToPeer.class,
                        CantConnectToPeer::read,
                        CantConnectToPeer::write);
    }

    static Codec<FromServer> fromServer() {
        return new Codec<FromServer>(FrameKind.SERVER, Unknown::new)
                .reads(1, SessionMessage::readLoginAnswer)
                .writes(1, LoginAccepted.class, LoginAccepted::write)
                .writes(1, LoginRefused.class, LoginRefused::write)
                .reads(Codecs.EMBEDDED, ServerEmbedded::read)
                .writes(Codecs.EMBEDDED, ServerEmbedded.class, ServerEmbedded::write)
                .with(3, PeerAddress.class, PeerAddress::read, PeerAddress::write)
                .with(5, WatchedUser.class, WatchedUser::read, WatchedUser::write)
                .with(7, UserStatusNews.class, UserStatusNews::read, UserStatusNews::write)
                .with(13, SaidInRoom.class, SaidInRoom::read, SaidInRoom::write)
                .with(14, JoinedRoom.class, JoinedRoom::read, JoinedRoom::write)
                .with(15, LeaveRoom.class, LeaveRoom::read, LeaveRoom::write)
                .with(16, UserJoinedRoom.class, UserJoinedRoom::read, UserJoinedRoom::write)
                .with(17, UserLeftRoom.class, UserLeftRoom::read, UserLeftRoom::write)
                .with(18, ConnectionWanted.class, ConnectionWanted::read, ConnectionWanted::write)
                .with(22, PrivateMessage.class, PrivateMessage::read, PrivateMessage::write)
                .with(26, SearchAsked.class, SearchAsked::read, SearchAsked::write)
                .with(
                        36,
                        UserStatisticsNews.class,
                        UserStatisticsNews::read,
                        UserStatisticsNews::write)
                .with(41, new Relogged())
                .with(54, Recommendations.class, Recommendations::read, Recommendations::write)
                .with(
                        56,
                        GlobalRecommendations.class,
                        GlobalRecommendations::read,
                        GlobalRecommendations::write)
                .with(57, UserInterests.class, UserInterests::read, UserInterests::write)
                .with(64, RoomList.class, RoomList::read, RoomList::write)
                .with(66, AdminMessage.class, AdminMessage::read, AdminMessage::write)
                .with(69, PrivilegedUsers.class, PrivilegedUsers::read, PrivilegedUsers::write)
                .with(83, ParentMinSpeed.class, ParentMinSpeed::read, ParentMinSpeed::write)
                .with(84, ParentSpeedRatio.class, ParentSpeedRatio::read, ParentSpeedRatio::write)
                .with(92, PrivilegesLeft.class, PrivilegesLeft::read, PrivilegesLeft::write)
                .with(102, PossibleParents.class, PossibleParents::read, PossibleParents::write)
                .with(104, WishlistInterval.class, WishlistInterval::read, WishlistInterval::write)
                .with(110, SimilarUsers.class, SimilarUsers::read, SimilarUsers::write)
                .with(
                        111,
                        ItemRecommendations.class,
                        ItemRecommendations::read,
                        ItemRecommendations::write)
                .with(112, ItemSimilarUsers.class, ItemSimilarUsers::read, ItemSimilarUsers::write)
                .with(113, RoomTickers.class, RoomTickers::read, RoomTickers::write)
                .with(114, RoomTickerAdded.class, RoomTickerAdded::read, RoomTickerAdded::write)
                .with(
                        115,
                        RoomTickerRemoved.class,
                        RoomTickerRemoved::read,
                        RoomTickerRemoved::write)
                .with(130, new ResetDistributed())
                .with(133, RoomMembers.class, RoomMembers::read, RoomMembers::write)
                .with(134, AddRoomMember.class, AddRoomMember::read, AddRoomMember::write)
                .with(135, RemoveRoomMember.class, RemoveRoomMember::read, RemoveRoomMember::write)
                .with(
                        139,
                        RoomMembershipGranted.class,
                        RoomMembershipGranted::read,
                        RoomMembershipGranted::write)
                .with(
                        140,
                        RoomMembershipRevoked.class,
                        RoomMembershipRevoked::read,
                        RoomMembershipRevoked::write)
                .with(
                        141,
                        EnableRoomInvitations.class,
                        EnableRoomInvitations::read,
                        EnableRoomInvitations::write)
                .with(142, ChangePassword.class, ChangePassword::read, ChangePassword::write)
                .with(143, AddRoomOperator.class, AddRoomOperator::read, AddRoomOperator::write)
                .with(
                        144,
                        RemoveRoomOperator.class,
                        RemoveRoomOperator::read,
                        RemoveRoomOperator::write)
                .with(
                        145,
                        RoomOperatorshipGranted.class,
                        RoomOperatorshipGranted::read,
                        RoomOperatorshipGranted::write)
                .with(
                        146,
                        RoomOperatorshipRevoked.class,
                        RoomOperatorshipRevoked::read,
                        RoomOperatorshipRevoked::write)
                .with(148, RoomOperators.class, RoomOperators::read, RoomOperators::write)
                .with(
                        152,
                        GlobalRoomMessage.class,
                        GlobalRoomMessage::read,
                        GlobalRoomMessage::write)
                .with(
                        160,
                        ExcludedSearchPhrases.class,
                        ExcludedSearchPhrases::read,
                        ExcludedSearchPhrases::write)
                .with(1001, PeerCantConnect.class, PeerCantConnect::read, PeerCantConnect::write)
                .with(1003, CantCreateRoom.class, CantCreateRoom::read, CantCreateRoom::write);
    }
}
