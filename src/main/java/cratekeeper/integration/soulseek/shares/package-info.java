/// What we share, if the person wants it: nothing is shared until folders have been chosen.
///
/// Begin at [Sharing]. [ShareScan] reads the chosen folders into a [ShareIndex], which answers
/// searches and all questions from memory. Others ask for paths; these are only ever looked up in
/// the index, never joined to a folder, and [SharedContent] opens what the index names without
/// following a link. Uploads wait in an [UploadQueue] for one of a few slots.
@NullMarked
package cratekeeper.integration.soulseek.shares;

import org.jspecify.annotations.NullMarked;
