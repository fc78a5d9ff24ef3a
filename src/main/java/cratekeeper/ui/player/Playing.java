package cratekeeper.ui.player;

import java.nio.file.Path;

/// What is in the player.
///
/// @param detail artists, and what sort of file it is
public record Playing(Path file, String title, String detail) {}
