package cratekeeper.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The files of one invented Soulseek user, by path, and where their audio comes from.
final class SoulseekShelf {
    private final List<SoulseekFile> files;
    private final AudioFiles audio;

    SoulseekShelf(List<SoulseekFile> files, AudioFiles audio) {
        this.files = List.copyOf(files);
        this.audio = audio;
    }

    List<SoulseekFile> files() {
        return files;
    }

    Map<String, List<SoulseekFile>> folders() {
        return files.stream()
                .collect(
                        Collectors.groupingBy(
                                SoulseekFile::folder, LinkedHashMap::new, Collectors.toList()));
    }

    Optional<SoulseekFile> file(String path) {
        return files.stream().filter(f -> f.path().equals(path)).findFirst();
    }

    /// Without making the file, where its size is known.
    long size(SoulseekFile file) throws IOException, InterruptedException {
        return file.size(audio.about(file.recording(), file.format()).size());
    }

    Path audio(SoulseekFile file) throws IOException, InterruptedException {
        return audio.file(file.recording(), file.format()).path();
    }
}
