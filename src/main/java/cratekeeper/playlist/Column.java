package cratekeeper.playlist;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a column of a table tells, and the names by which the exports of services, shops, DJ
/// programs and people call it. Names are compared by letters and digits alone.
public enum Column {
    TITLE(
            "title titles track tracks trackname tracktitle name song songname songtitle nameoftrack titel songtitel"
                    + " titre morceau chanson titolo brano título titulo canción cancion faixa música musica nazwa utwór"
                    + " nimi kappale låt låttitel название трек песня 曲名 タイトル 歌名 recording recordingtitle"),
    ARTIST(
            "artist artists artistname artistnames artistsname trackartist trackartists performer performers"
                    + " interpret interpreten künstler kuenstler kunstler artiste artistes interprète interprete artista artistas"
                    + " artisti wykonawca esittäjä artista(s) исполнитель アーティスト 歌手 band creator by"),
    ALBUM_ARTIST("albumartist albumartists albumartistname albumartistnames"),
    VERSION("version mix mixname remix mixversion trackversion mixtitle"),
    NAME("artisttitle artisttrack artistandtitle fulltitle fullname titleartist tracklist line"),
    RELEASE("album albumname albumtitle release releasename releasetitle disco álbum альбом アルバム"),
    LABEL("label recordlabel labelname publisher plattenlabel"),
    CATALOGUE("catalognumber cataloguenumber catalog catalogno catno katalognummer"),
    GENRE("genre genres style genero género"),
    BPM("bpm tempo averagebpm beatsperminute"),
    KEY("key musicalkey tonality tonart initialkey camelot camelotkey tonalité"),
    MODE("mode"),
    DATE("releasedate year albumreleasedate jahr année año date albumdate"),
    ISRC("isrc isrccode isrcs"),
    MILLIS("durationms trackdurationms lengthms durationmilliseconds durationinms milliseconds"),
    LENGTH(
            "duration length time trackduration tracklength dauer länge durée duración durata playtime totaltime seconds"),
    LINK(
            "trackuri uri url link trackurl tracklink songurl spotifyuri spotifyurl spotifytrackuri spotifylink"
                    + " shazamurl youtubeurl deezerurl soundcloudurl href permalink web"),
    FILE("location path filepath filename file fullpath pfad datei fichier"),
    LIST("playlistname playlist listname");

    private static final Map<String, Column> BY_NAME = new HashMap<>();

    static {
        for (Column column : values())
            for (String name : column.names) BY_NAME.putIfAbsent(name, column);
    }

    private final List<String> names;

    Column(String names) {
        this.names = Arrays.stream(names.split(" ")).map(Column::plain).toList();
    }

    /// The column that a heading names.
    static Optional<Column> of(String heading) {
        return heading.length() > 60
                ? Optional.empty()
                : Optional.ofNullable(BY_NAME.get(plain(heading)));
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
