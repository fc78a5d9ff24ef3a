package cratekeeper.sandbox;

import cratekeeper.sandbox.Catalogue.Recording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An item of the sandbox's Archive: what `archive.txt` says of it.
record ArchiveItem(String id, Kind kind, Lines said, List<ItemFile> files)
        implements Lucene.Document {

    enum Kind {
        AUDIO,
        ETREE,
        TEXTS,
        COLLECTION,
        DARK
    }

    /// What is wrong with a file, on purpose.
    enum Flaw {
        NONE,
        /// Refused; other formats of it are open.
        PRIVATE,
        /// The node has less of it than was announced.
        TRUNCATED,
        /// The announced sums are another file's.
        WRONGSUM,
        /// A web page under an audio name.
        PAGE,
        /// The connection ends half-way, the first time.
        BREAKING,
        /// 503 with `Retry-After`, the first time.
        BUSY,
        /// Nobody measured its length.
        UNMEASURED
    }

    /// @param original the name of the file it was derived from; null for an original
    record ItemFile(
            String name,
            Recording recording,
            AudioFormat format,
            @Nullable String original,
            Lines said,
            Flaw flaw) {}

    static List<ArchiveItem> load(Catalogue catalogue) {
        var items = new ArrayList<ArchiveItem>();
        List<Lines> lines = Lines.of("archive.txt");
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).kind().equals("item")) continue;
            var files = new ArrayList<ItemFile>();
            for (int f = i + 1; f < lines.size() && !lines.get(f).kind().equals("item"); f++) {
                files.addAll(files(lines.get(f), catalogue));
            }
            Lines said = lines.get(i);
            Kind kind = Kind.valueOf(said.one("kind").orElse("audio").toUpperCase(Locale.ROOT));
            items.add(new ArchiveItem(said.name(), kind, said, List.copyOf(files)));
        }
        return List.copyOf(items);
    }

    private static List<ItemFile> files(Lines line, Catalogue catalogue) {
        String[] place = line.text("plays").split(" (?=[^ ]+$)");
        Recording recording = catalogue.at(place[0], place[1]);
        Map<String, Flaw> flaws = new HashMap<>();
        for (String flaw : line.all("but")) {
            String[] parts = flaw.split(" is ");
            flaws.put(parts[0], Flaw.valueOf(parts[1].toUpperCase(Locale.ROOT)));
        }
        var files = new ArrayList<ItemFile>();
        for (String words : line.list("as")) {
            var format = AudioFormat.named(words);
            files.add(
                    new ItemFile(
                            line.head() + "." + format.suffix,
                            recording,
                            format,
                            files.isEmpty() ? null : files.getFirst().name(),
                            line,
                            flaws.getOrDefault(words, Flaw.NONE)));
        }
        return files;
    }

    Optional<ItemFile> file(String name) {
        return files.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    String mediatype() {
        return kind == Kind.DARK ? "audio" : kind.name().toLowerCase(Locale.ROOT);
    }

    boolean restricted() {
        return files.stream().anyMatch(f -> f.flaw() == Flaw.PRIVATE);
    }

    /// Made up, but always the same for an item.
    int downloads() {
        return Math.floorMod(id.hashCode(), 5000);
    }

    @Override
    public List<String> values(String field) {
        return switch (field) {
            case "*" -> List.of("");
            case "" -> all("title", "creator", "subject", "description", "publisher", "identifier");
            case "identifier" -> List.of(id);
            case "mediatype" -> List.of(mediatype());
            case "licenseurl" -> said.all("licence");
            case "description" -> said.all("text");
            case "year" -> said.all("date").stream().map(d -> d.substring(0, 4)).toList();
            case "downloads" -> List.of("" + downloads());
            case "format" -> files.stream().map(f -> f.format().words).distinct().toList();
            case "external-identifier" -> said.all("urn");
            case "title", "creator", "collection", "date", "publisher", "subject" ->
                    said.all(field);
            default -> List.of();
        };
    }

    private List<String> all(String... fields) {
        var values = new ArrayList<String>();
        for (String field : fields) values.addAll(values(field));
        return values;
    }
}
