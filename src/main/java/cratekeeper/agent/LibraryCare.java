package cratekeeper.agent;

import cratekeeper.media.Spectrogram;

/// What is done to keep a library in order, one class each.
public record LibraryCare(
        LibraryScan scan,
        SoundListening listening,
        Duplicates duplicates,
        DuplicateClearing clearing,
        Upgrades upgrades,
        LibraryExport export,
        TagEdits edits,
        Spectrogram spectra) {}
