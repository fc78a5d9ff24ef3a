package cratekeeper.integration.soulseek.distributed;

/// Where somebody is in the tree.
///
/// @param level how far from the root; the root's own is 0
/// @param root who is at the top
record Place(int level, String root) {
    /// Deeper no tree is: each level has many times the users of the one above.
    static final int DEEPEST = 1000;

    Place below() {
        return new Place(level + 1, root);
    }
}
