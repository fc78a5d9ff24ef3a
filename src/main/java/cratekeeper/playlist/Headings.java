package cratekeeper.playlist;

import cratekeeper.music.ListColumn;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The names by which the exports of services, shops, DJ programs and people call the columns of
/// their tables. They are compared by letters and digits alone.
final class Headings {
    private static final int LONGEST = 60;
    private static final Map<String, ListColumn> BY_NAME = new HashMap<>();

    static {
        name(
                ListColumn.TITLE,
                "title titles track tracks trackname tracktitle name song songname "
                        + "songtitle nameoftrack titel songtitel titre morceau chanson titolo "
                        + "brano título titulo canción cancion faixa música musica nazwa "
                        + "utwór nimi kappale låt låttitel название трек песня 曲名 タイトル 歌名 "
                        + "recording recordingtitle");
        name(
                ListColumn.ARTIST,
                "artist artists artistname artistnames artistsname trackartist "
                        + "trackartists performer performers interpret interpreten künstler "
                        + "kuenstler kunstler artiste artistes interprète interprete artista "
                        + "artistas artisti wykonawca esittäjä artista(s) исполнитель アーティスト "
                        + "歌手 band creator by");
        name(ListColumn.ALBUM_ARTIST, "albumartist albumartists albumartistname albumartistnames");
        name(ListColumn.VERSION, "version mix mixname remix mixversion trackversion mixtitle");
        name(
                ListColumn.NAME,
                "artisttitle artisttrack artistandtitle fulltitle fullname "
                        + "titleartist tracklist line");
        name(
                ListColumn.RELEASE,
                "album albumname albumtitle release releasename releasetitle disco "
                        + "álbum альбом アルバム");
        name(ListColumn.LABEL, "label recordlabel labelname publisher plattenlabel");
        name(
                ListColumn.CATALOGUE,
                "catalognumber cataloguenumber catalog catalogno catno " + "katalognummer");
        name(ListColumn.GENRE, "genre genres style genero género");
        name(ListColumn.BPM, "bpm tempo averagebpm beatsperminute");
        name(
                ListColumn.KEY,
                "key musicalkey tonality tonart initialkey camelot camelotkey " + "tonalité");
        name(ListColumn.MODE, "mode");
        name(ListColumn.DATE, "releasedate year albumreleasedate jahr année año date albumdate");
        name(ListColumn.ISRC, "isrc isrccode isrcs");
        name(
                ListColumn.MILLIS,
                "durationms trackdurationms lengthms durationmilliseconds "
                        + "durationinms milliseconds");
        name(
                ListColumn.LENGTH,
                "duration length time trackduration tracklength dauer länge durée "
                        + "duración durata playtime totaltime seconds");
        name(
                ListColumn.LINK,
                "trackuri uri url link trackurl tracklink songurl spotifyuri "
                        + "spotifyurl spotifytrackuri spotifylink shazamurl youtubeurl "
                        + "deezerurl soundcloudurl href permalink web");
        name(ListColumn.FILE, "location path filepath filename file fullpath pfad datei fichier");
        name(ListColumn.LIST, "playlistname playlist listname");
    }

    private Headings() {}

    /// The column that a heading names.
    static Optional<ListColumn> column(String heading) {
        return heading.length() > LONGEST
                ? Optional.empty()
                : Optional.ofNullable(BY_NAME.get(plain(heading)));
    }

    private static void name(ListColumn column, String names) {
        for (String name : names.split(" ")) BY_NAME.putIfAbsent(plain(name), column);
    }

    private static String plain(String heading) {
        var plain = new StringBuilder();
        heading.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
