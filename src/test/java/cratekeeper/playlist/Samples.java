package cratekeeper.playlist;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Lists in all forms, whole and damaged.
final class Samples {
    private static final String FERRY = "Mara Lindqvist - Night Ferry (Extended Mix)";
    private static final String SUN = "Anselm Okoro - Low Sun";
    private static final String BLUE = "Zoë Brånström - Blå timmen";
    private static final String NO_TITLE = "This row names no title.";
    private static final String OPEN_QUOTE =
            "A quote in this line is not closed, or it is too long.";

    private Samples() {}

    static List<Sample> all() {
        var all = new ArrayList<Sample>();
        all.addAll(tables());
        all.addAll(encodings());
        all.addAll(players());
        all.addAll(programs());
        all.addAll(texts());
        all.addAll(pages());
        all.addAll(refused());
        return all;
    }

    static List<Sample> tables() {
        return List.of(
                Sample.of(
                        "Exportify",
                        "Warehouse.csv",
                        """
                        "Track URI","Track Name","Album Name","Artist Name(s)","Release Date","Duration (ms)","Popularity","Explicit","Added By","Added At","Genres","Record Label","Danceability","Energy","Key","Loudness","Mode","Tempo"
                        "spotify:track:4uLU6hMCjMI75M1A2tKUQC","Night Ferry - Extended Mix","Harbour","Mara Lindqvist","2021-03-05","360000","12","false","","2024-01-01T10:00:00Z","techno","Pier","0.7","0.8","9","-7","0","126.003"
                        "spotify:track:4uLU6hMCjMI75M1A2tKUQD","Low Sun","Low Sun EP","Anselm Okoro","2020","200000","","","","","","","","","","","",""
                        """,
                        "2: " + FERRY,
                        "3: " + SUN),
                Sample.of(
                        "Shazam",
                        "shazamlibrary.csv",
                        """
                        Shazam Library
                        Index,TagTime,Title,Artist,URL,TrackKey
                        1,"2024-05-01",Night Ferry (Extended Mix),Mara Lindqvist,https://www.shazam.com/track/1,1
                        2,"2024-05-01",Low Sun,Anselm Okoro,https://www.shazam.com/track/2,2
                        """,
                        "3: " + FERRY,
                        "4: " + SUN),
                Sample.of(
                        "TuneMyMusic",
                        "My library.csv",
                        """
                        Track name,Artist name,Album,Playlist name,Type,ISRC,Apple - id
                        Night Ferry (Extended Mix),Mara Lindqvist,Harbour,July,Playlist,SEXYZ2100012,77
                        Low Sun,Anselm Okoro,,July,Playlist,,
                        """,
                        "2: " + FERRY,
                        "3: " + SUN),
                Sample.of(
                        "Soundiiz",
                        "list.csv",
                        "title;artist;album;isrc\r\nNight Ferry (Extended Mix);Mara Lindqvist;Harbour;SEXYZ2100012\r\n\"Low Sun\";\"Anselm Okoro\";\"\";\"\"\r\n",
                        "2: " + FERRY,
                        "3: " + SUN),
                Sample.of(
                        "mix names in a column of their own",
                        "chart.csv",
                        "Artist,Title,Mix Name,Label,BPM,Key\nMara Lindqvist,Night Ferry,Extended Mix,Pier,126,8A\n",
                        "2: " + FERRY),
                Sample.of(
                        "German headings",
                        "liste.csv",
                        "Interpret;Titel;Dauer\nAnselm Okoro;Low Sun;3:20\n",
                        "2: " + SUN),
                Sample.of(
                        "a file for Excel",
                        "excel.csv",
                        "sep=;\nartist;title\nAnselm Okoro;Low Sun\n",
                        "3: " + SUN),
                Sample.of(
                        "missing headings",
                        "bare.csv",
                        "Mara Lindqvist,Night Ferry (Extended Mix),6:00\nAnselm Okoro,Low Sun,3:20\n",
                        "1: " + FERRY,
                        "2: " + SUN),
                Sample.of(
                        "one column of whole names",
                        "names.csv",
                        "Mara Lindqvist - Night Ferry (Extended Mix)\nAnselm Okoro - Low Sun\n",
                        "1: " + FERRY,
                        "2: " + SUN),
                Sample.of(
                        "rows without a title",
                        "holes.csv",
                        "artist,title\nAnselm Okoro,\n,\nAnselm Okoro,Low Sun\n",
                        "2! " + NO_TITLE,
                        "4: " + SUN),
                Sample.of(
                        "quotes, commas and breaks inside cells",
                        "quotes.csv",
                        "title,artist\n\"Low \"\"Sun\"\", at last\",Anselm Okoro\n\"Low\nSun\",Anselm Okoro\nLow Sun,Anselm Okoro\n",
                        "2: Anselm Okoro - Low \"Sun\", at last",
                        "3: " + SUN,
                        "5: " + SUN),
                Sample.of(
                        "a quote that stays open",
                        "open.csv",
                        "title,artist\n\"Low Sun,Anselm Okoro\nLow Sun,Anselm Okoro\nNight Ferry (Extended Mix),Mara Lindqvist\n",
                        "2! " + OPEN_QUOTE,
                        "3: " + SUN,
                        "4: " + FERRY),
                Sample.of(
                        "old line ends",
                        "mac.csv",
                        "title,artist\rLow Sun,Anselm Okoro\rNight Ferry (Extended Mix),Mara Lindqvist\r",
                        "2: " + SUN,
                        "3: " + FERRY),
                Sample.of(
                        "tabs",
                        "list.tsv",
                        "#\tTrack Title\tArtist\n1\tLow Sun\tAnselm Okoro\n",
                        "2: " + SUN),
                Sample.of(
                        "links alone",
                        "links.csv",
                        "Name,URL\n,https://music.example/track/1\n",
                        "2: https://music.example/track/1"),
                Sample.of("only headings", "headings.csv", "title,artist\n", "refused"));
    }

    static List<Sample> encodings() {
        String text = "title,artist\r\nBlå timmen,Zoë Brånström\r\n";
        return List.of(
                Sample.marked(
                        new int[] {0xEF, 0xBB, 0xBF},
                        StandardCharsets.UTF_8,
                        "UTF-8 with a mark",
                        "a.csv",
                        text,
                        "2: " + BLUE),
                Sample.marked(
                        new int[] {0xFF, 0xFE},
                        StandardCharsets.UTF_16LE,
                        "UTF-16 as rekordbox writes its tables",
                        "a.txt",
                        "#\tTrack Title\tArtist\tBPM\r\n1\tBlå timmen\tZoë Brånström\t120.00\r\n",
                        "2: " + BLUE),
                Sample.marked(
                        new int[] {0xFE, 0xFF},
                        StandardCharsets.UTF_16BE,
                        "UTF-16, the other way round",
                        "a.csv",
                        text,
                        "2: " + BLUE),
                Sample.in(
                        StandardCharsets.UTF_16LE,
                        "UTF-16 without a mark",
                        "a.csv",
                        text,
                        "2: " + BLUE),
                Sample.in(
                        Charset.forName("windows-1252"),
                        "Windows letters",
                        "a.csv",
                        text,
                        "2: " + BLUE),
                Sample.in(
                        Charset.forName("windows-1251"),
                        "Cyrillic letters of Windows",
                        "a.csv",
                        "title,artist\r\nБелая ночь над тихой рекой,Вечерний оркестр\r\nПоследний поезд на север,Вечерний оркестр\r\n",
                        "2: Вечерний оркестр - Белая ночь над тихой рекой",
                        "3: Вечерний оркестр - Последний поезд на север"),
                Sample.in(
                        Charset.forName("Shift_JIS"),
                        "Japanese letters of Windows",
                        "a.csv",
                        "title,artist\r\n夜のフェリーと静かな海,青い灯台\r\n北へ向かう最後の列車,青い灯台\r\n",
                        "2: 青い灯台 - 夜のフェリーと静かな海",
                        "3: 青い灯台 - 北へ向かう最後の列車"));
    }

    static List<Sample> players() {
        return List.of(
                Sample.of(
                        "M3U8",
                        "a.m3u8",
                        """
                        #EXTM3U
                        #PLAYLIST:July
                        #EXTINF:360,Mara Lindqvist - Night Ferry (Extended Mix)
                        ../../../etc/passwd
                        #EXTINF:200,Anselm Okoro - Low Sun
                        https://radio.example/low-sun.mp3
                        """,
                        "4: " + FERRY,
                        "6: " + SUN),
                Sample.of(
                        "M3U of bare paths",
                        "a.m3u",
                        "C:\\Music\\Mara Lindqvist - Night Ferry (Extended Mix).mp3\r\n\r\n/srv/music/Anselm Okoro - Low Sun.flac\r\n",
                        "1: " + FERRY,
                        "3: " + SUN),
                Sample.of(
                        "M3U whose last path is missing",
                        "a.m3u",
                        "#EXTM3U\n#EXTINF:200,Anselm Okoro - Low Sun\n",
                        "2: " + SUN),
                Sample.of(
                        "damaged M3U",
                        "a.m3u",
                        "#EXTM3U\n#EXTINF\nAnselm Okoro - Low Sun.mp3\n",
                        "2! This #EXTINF line is damaged.",
                        "3: " + SUN),
                Sample.of(
                        "PLS",
                        "a.pls",
                        "[playlist]\nNumberOfEntries=2\nFile2=/x/b.mp3\nTitle2=Anselm Okoro - Low Sun\nFile1=/x/Mara Lindqvist - Night Ferry (Extended Mix).mp3\nLength1=360\nrubbish\nVersion=2\n",
                        "7! This line is none of a PLS list.",
                        "5: " + FERRY,
                        "3: " + SUN),
                Sample.of(
                        "XSPF",
                        "a.xspf",
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <playlist version="1" xmlns="http://xspf.org/ns/0/">
                          <title>July</title>
                          <trackList>
                            <track><title>Night Ferry (Extended Mix)</title><creator>Mara Lindqvist</creator></track>
                            <track>
                              <location>file:///srv/Anselm%20Okoro%20-%20Low%20Sun.mp3</location>
                            </track>
                            <track><album>Nothing</album></track>
                          </trackList>
                        </playlist>
                        """,
                        "5: " + FERRY,
                        "6: " + SUN,
                        "9! This track has no title."),
                Sample.of(
                        "XSPF that breaks off",
                        "a.xspf",
                        "<playlist><trackList>\n<track><title>Low Sun</title><creator>Anselm Okoro</creator></track>\n<track><tit",
                        "2: " + SUN,
                        "3! The XML is damaged here: what stands below could not be read."),
                Sample.of(
                        "JSPF",
                        "a.jspf",
                        """
                        {"playlist": {"title": "July", "track": [
                          {"title": "Night Ferry (Extended Mix)", "creator": "Mara Lindqvist", "duration": 360000},
                          {"title": null, "creator": 7},
                          {"title": "Low Sun", "creator": "Anselm Okoro", "identifier": ["https://music.example/2"]}
                        ]}}
                        """,
                        "2: " + FERRY,
                        "3! This track has no title.",
                        "4: " + SUN),
                Sample.of(
                        "JSPF that breaks off",
                        "a.jspf",
                        "{\"playlist\": {\"track\": [\n{\"title\": \"Low Sun\", \"creator\": \"Anselm Okoro\"},\n{\"title\": \"Ni",
                        "2: " + SUN,
                        "3! The JSON is damaged here: what stands below could not be read."));
    }

    static List<Sample> programs() {
        return List.of(
                Sample.of(
                        "rekordbox",
                        "rekordbox.xml",
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <DJ_PLAYLISTS Version="1.0.0">
                          <COLLECTION Entries="3">
                            <TRACK TrackID="1" Name="Low Sun" Artist="Anselm Okoro" Tonality="8A" AverageBpm="126.00" TotalTime="200"><TEMPO Inizio="0.1" Bpm="126.00" Metro="4/4" Battito="1"/></TRACK>
                            <TRACK TrackID="2" Name="Night Ferry" Mix="Extended Mix" Artist="Mara Lindqvist"/>
                            <TRACK TrackID="3" Name="Unused" Artist="Nobody"/>
                          </COLLECTION>
                          <PLAYLISTS><NODE Type="0" Name="ROOT" Count="1">
                            <NODE Name="July" Type="1" KeyType="0" Entries="3">
                              <TRACK Key="2"/>
                              <TRACK Key="1"/>
                              <TRACK Key="9"/>
                            </NODE>
                          </NODE></PLAYLISTS>
                        </DJ_PLAYLISTS>
                        """,
                        "10: " + FERRY,
                        "11: " + SUN,
                        "12! The playlist names a track that is not in the collection."),
                Sample.of(
                        "a rekordbox collection without playlists",
                        "all.xml",
                        "<DJ_PLAYLISTS><COLLECTION>\n<TRACK TrackID='1' Name='Low Sun' Artist='Anselm Okoro'/>\n</COLLECTION></DJ_PLAYLISTS>",
                        "2: " + SUN),
                Sample.of(
                        "Apple Music",
                        "Library.xml",
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <!DOCTYPE plist PUBLIC "-//Apple Computer//DTD PLIST 1.0//EN" "http://127.0.0.1:1/PropertyList-1.0.dtd">
                        <plist version="1.0">
                        <dict>
                          <key>Major Version</key><integer>1</integer>
                          <key>Tracks</key>
                          <dict>
                            <key>101</key>
                            <dict>
                              <key>Track ID</key><integer>101</integer>
                              <key>Name</key><string>Low Sun</string>
                              <key>Artist</key><string>Anselm Okoro</string>
                              <key>Total Time</key><integer>200000</integer>
                            </dict>
                            <key>102</key>
                            <dict>
                              <key>Track ID</key><integer>102</integer>
                              <key>Name</key><string>Night Ferry (Extended Mix)</string>
                              <key>Artist</key><string>Mara Lindqvist</string>
                            </dict>
                          </dict>
                          <key>Playlists</key>
                          <array>
                            <dict>
                              <key>Name</key><string>Library</string>
                              <key>Master</key><true/>
                              <key>Playlist Items</key>
                              <array>
                                <dict><key>Track ID</key><integer>101</integer></dict>
                                <dict><key>Track ID</key><integer>102</integer></dict>
                              </array>
                            </dict>
                            <dict>
                              <key>Name</key><string>July</string>
                              <key>Playlist Items</key>
                              <array>
                                <dict><key>Track ID</key><integer>102</integer></dict>
                                <dict><key>Track ID</key><integer>101</integer></dict>
                              </array>
                            </dict>
                          </array>
                        </dict>
                        </plist>
                        """,
                        "37: " + FERRY,
                        "38: " + SUN),
                Sample.of(
                        "Traktor",
                        "collection.nml",
                        """
                        <?xml version="1.0" encoding="UTF-8" standalone="no" ?>
                        <NML VERSION="19"><COLLECTION ENTRIES="2">
                        <ENTRY TITLE="Low Sun" ARTIST="Anselm Okoro"><LOCATION DIR="/:Music/:" FILE="a.mp3" VOLUME="C:"/><INFO GENRE="House" PLAYTIME="200"/><TEMPO BPM="126.0"/><MUSICAL_KEY VALUE="21"/></ENTRY>
                        <ENTRY TITLE="Night Ferry (Extended Mix)" ARTIST="Mara Lindqvist"><LOCATION DIR="/:Music/:" FILE="b.mp3" VOLUME="C:"/></ENTRY>
                        </COLLECTION>
                        <PLAYLISTS><NODE TYPE="FOLDER" NAME="$ROOT"><SUBNODES COUNT="1"><NODE TYPE="PLAYLIST" NAME="July"><PLAYLIST ENTRIES="2" TYPE="LIST">
                        <ENTRY><PRIMARYKEY TYPE="TRACK" KEY="C:/:Music/:b.mp3"/></ENTRY>
                        <ENTRY><PRIMARYKEY TYPE="TRACK" KEY="C:/:Music/:a.mp3"/></ENTRY>
                        </PLAYLIST></NODE></SUBNODES></NODE></PLAYLISTS></NML>
                        """,
                        "7: " + FERRY,
                        "8: " + SUN));
    }

    static List<Sample> texts() {
        return List.of(
                Sample.of(
                        "plain lines",
                        "a.txt",
                        "Mara Lindqvist - Night Ferry (Extended Mix)\n\nAnselm Okoro – Low Sun\n",
                        "1: " + FERRY,
                        "3: " + SUN),
                Sample.of(
                        "numbered",
                        "a.txt",
                        "1. Mara Lindqvist - Night Ferry (Extended Mix)\n02) Anselm Okoro - Low Sun\n",
                        "1: " + FERRY,
                        "2: " + SUN),
                Sample.of(
                        "a set with times",
                        "set.txt",
                        "Tracklist:\n[00:00] Mara Lindqvist - Night Ferry (Extended Mix)\n01:02:30 ID - ID\n1:04:11 - Anselm Okoro - Low Sun\nw/ Anselm Okoro - Low Sun\n",
                        "1! This line reads as a heading.",
                        "2: " + FERRY,
                        "3! The list itself does not know this track.",
                        "4: " + SUN,
                        "5: " + SUN),
                Sample.of(
                        "lengths at the end",
                        "a.txt",
                        "• Mara Lindqvist - Night Ferry (Extended Mix) 6:00\n• Anselm Okoro - Low Sun [3:20]\n",
                        "1: " + FERRY,
                        "2: " + SUN),
                Sample.of(
                        "artists and titles parted by tabs",
                        "a.txt",
                        "Mara Lindqvist\tNight Ferry (Extended Mix)\nAnselm Okoro\tLow Sun\n",
                        "1: " + FERRY,
                        "2: " + SUN),
                Sample.of(
                        "times and names parted by tabs",
                        "a.txt",
                        "00:00\tMara Lindqvist - Night Ferry (Extended Mix)\n06:00\tAnselm Okoro - Low Sun\n",
                        "1: " + FERRY,
                        "2: " + SUN),
                Sample.of(
                        "links of services",
                        "links.txt",
                        "https://music.example/track/1\nspotify:track:4uLU6hMCjMI75M1A2tKUQC\nAnselm Okoro - Low Sun https://music.example/track/3\n",
                        "1: https://music.example/track/1",
                        "2: spotify:track:4uLU6hMCjMI75M1A2tKUQC",
                        "3: " + SUN),
                Sample.of(
                        "names with commas are no table",
                        "a.txt",
                        "Mara Lindqvist, Kaito Rei - Night Ferry\nAnselm Okoro, Kaito Rei - Low Sun\n",
                        "1: Mara Lindqvist, Kaito Rei - Night Ferry",
                        "2: Anselm Okoro, Kaito Rei - Low Sun"));
    }

    static List<Sample> pages() {
        return List.of(
                Sample.of(
                        "a web page with a list",
                        "set.html",
                        """
                        <!doctype html><html><head><title>July</title></head><body>
                        <ul><li>Home</li><li>Sets</li><li>About</li></ul>
                        <ol>
                        <li>Mara Lindqvist - Night Ferry (Extended Mix)</li>
                        <li><b>Anselm Okoro</b> - Low Sun</li>
                        </ol></body></html>
                        """,
                        "4: " + FERRY,
                        "5: " + SUN),
                Sample.of(
                        "a web page with a table",
                        "chart.html",
                        """
                        <table>
                        <tr><th>#</th><th>Title</th><th>Artist</th></tr>
                        <tr><td>1</td><td>Low Sun</td><td>Anselm Okoro</td></tr>
                        <tr><td>2</td><td></td><td>Anselm Okoro</td></tr>
                        </table>
                        """,
                        "3: " + SUN,
                        "4! " + NO_TITLE),
                Sample.of(
                        "a web page of lines",
                        "post.html",
                        "<div>My set<br>\n1. Anselm Okoro - Low Sun<br>\n2. Mara Lindqvist - Night Ferry (Extended Mix)</div>",
                        "2: " + SUN,
                        "3: " + FERRY));
    }

    static List<Sample> refused() {
        return List.of(
                Sample.of("nothing", "a.csv", "", "refused"),
                Sample.of("blanks", "a.txt", "\r\n \t\r\n", "refused"),
                new Sample(
                        "a picture",
                        "a.m3u",
                        new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1, 2, 0},
                        List.of("refused")),
                new Sample(
                        "a picture with a mark",
                        "a.txt",
                        new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 0, 0, 0, 'A', 0},
                        List.of("refused")),
                Sample.of("JSON of another kind", "a.json", "{\"name\": \"x\"}", "refused"),
                Sample.of(
                        "XML of another kind",
                        "a.xml",
                        "<?xml version='1.0'?><x>a - b</x>",
                        "refused"),
                Sample.of(
                        "a program",
                        "a.java",
                        "class A {\n  int a = 1;\n  void run() {\n  }\n}\n",
                        "refused"),
                Sample.of(
                        "the index of a stream",
                        "a.m3u8",
                        "#EXTM3U\n#EXT-X-VERSION:3\n#EXTINF:9,\na.ts\n",
                        "refused"),
                Sample.of(
                        "a page without tracks", "a.html", "<html><p>Hello</p></html>", "refused"));
    }
}
