/// An assistant that reads names: any endpoint that speaks OpenAI's chat completions, on this
/// machine or elsewhere. Off unless a person names one. Begin at [Assistant].
///
/// It is no platform: it knows no music, offers no files, and only ever sees the name.
@NullMarked
package cratekeeper.integration.assistant;

import org.jspecify.annotations.NullMarked;
