package cratekeeper.integration.soulseek;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Folders that keep order on somebody's disk and say nothing of the music: places of systems and
/// programs, kinds of files, genres, years.
final class FolderNames {
    private static final Set<String> PLACES =
            Set.of(
                    "windows",
                    "program files",
                    "users",
                    "home",
                    "public",
                    "volumes",
                    "mnt",
                    "storage",
                    "emulated",
                    "sdcard",
                    "desktop",
                    "documents",
                    "my documents",
                    "music",
                    "my music",
                    "musik",
                    "musica",
                    "música",
                    "musique",
                    "muziek",
                    "audio",
                    "media",
                    "download",
                    "downloads",
                    "downloaded",
                    "complete",
                    "completed",
                    "incomplete",
                    "finished",
                    "share",
                    "shared",
                    "shares",
                    "soulseek",
                    "soulseek downloads",
                    "slsk",
                    "nicotine",
                    "nicotine+",
                    "torrents",
                    "itunes",
                    "itunes media",
                    "itunes music",
                    "library",
                    "collection",
                    "backup",
                    "temp",
                    "tmp",
                    "new",
                    "new folder",
                    "new music",
                    "unsorted",
                    "sorted",
                    "misc",
                    "other",
                    "singles",
                    "albums",
                    "tracks",
                    "songs",
                    "artists",
                    "compilations",
                    "playlists",
                    "dj",
                    "dj music");
    private static final Set<String> KINDS =
            Set.of(
                    "mp3",
                    "mp3s",
                    "flac",
                    "flacs",
                    "wav",
                    "wavs",
                    "aiff",
                    "aac",
                    "m4a",
                    "ogg",
                    "lossless",
                    "lossy",
                    "vinyl rips",
                    "320",
                    "320kbps",
                    "320 kbps",
                    "v0");
    private static final Set<String> GENRES =
            Set.of(
                    "acid",
                    "afro house",
                    "ambient",
                    "blues",
                    "breakbeat",
                    "breaks",
                    "chillout",
                    "classical",
                    "country",
                    "dance",
                    "deep house",
                    "disco",
                    "dnb",
                    "downtempo",
                    "drum & bass",
                    "drum and bass",
                    "drum n bass",
                    "dub",
                    "dub techno",
                    "dubstep",
                    "edm",
                    "electro",
                    "electronic",
                    "electronica",
                    "folk",
                    "funk",
                    "garage",
                    "hardcore",
                    "hardstyle",
                    "hip hop",
                    "hip-hop",
                    "house",
                    "idm",
                    "indie",
                    "jazz",
                    "jungle",
                    "latin",
                    "lounge",
                    "melodic techno",
                    "metal",
                    "minimal",
                    "pop",
                    "progressive house",
                    "psytrance",
                    "punk",
                    "r&b",
                    "rap",
                    "reggae",
                    "rnb",
                    "rock",
                    "soul",
                    "soundtrack",
                    "soundtracks",
                    "tech house",
                    "techno",
                    "trance",
                    "trip hop",
                    "uk garage",
                    "world");
    private static final Set<String> MANY_ARTISTS = Set.of("va", "various", "various artists");

    /// A drive, a letter of the alphabet, a year, some years, a decade.
    private static final Pattern ORDER =
            Pattern.compile("\\p{L}[:$]?|(?:19|20)\\d\\d(?:\\s*-\\s*(?:19|20)?\\d\\d)?|\\d0'?s");

    private FolderNames() {}

    /// Those that may name an artist or a release.
    static List<String> telling(List<String> folders) {
        var telling = new ArrayList<String>();
        boolean person = false;
        for (String folder : folders) {
            if (!person && tells(folder)) telling.add(folder);
            // Below it lies the folder of whoever owns the computer.
            person = folder.equalsIgnoreCase("users");
        }
        return telling;
    }

    private static boolean tells(String folder) {
        String name = folder.toLowerCase(Locale.ROOT).strip();
        return !PLACES.contains(name)
                && !KINDS.contains(name)
                && !GENRES.contains(name)
                && !ORDER.matcher(name).matches();
    }

    /// Whether it stands where an artist would, and names none.
    static boolean isNobody(String artist) {
        return MANY_ARTISTS.contains(artist.toLowerCase(Locale.ROOT));
    }
}
