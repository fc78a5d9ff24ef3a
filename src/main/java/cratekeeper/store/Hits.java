package cratekeeper.store;

/// How often the cache could answer, and from where.
public record Hits(long memory, long disk, long miss) {

    public long all() {
        return memory + disk + miss;
    }

    /// Share of answers that cost no call, 0–1; 0 before the first.
    public double rate() {
        return all() == 0 ? 0 : (double) (memory + disk) / all();
    }
}
