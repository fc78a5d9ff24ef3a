package cratekeeper.integration;

import cratekeeper.music.Release;
import java.util.List;

/// Knows releases by their barcode.
public interface BarcodeLookup extends Source {

    /// @param barcode EAN or UPC, digits
    List<Release> byBarcode(String barcode) throws SourceException, InterruptedException;
}
