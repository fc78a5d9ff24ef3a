/// Controls that several screens share: chips, meters, the notice bar, the waveform. They know our
/// words and no view-model.
@NullMarked
package cratekeeper.ui.parts;

import org.jspecify.annotations.NullMarked;
