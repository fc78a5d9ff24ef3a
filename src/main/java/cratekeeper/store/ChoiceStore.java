package cratekeeper.store;

import cratekeeper.store.Database.Care;
import java.util.Optional;

/// Small things that a person chose in the window and finds again: which columns are shown.
public final class ChoiceStore {
    private final Database database;

    public ChoiceStore(Database database) {
        this.database = database;
    }

    public Optional<String> get(String name) throws StoreException {
        return database.read(sql ->
                sql.one("select value from choice where name = ?", row -> row.getString(1), name));
    }

    public void put(String name, String value) throws StoreException {
        database.change(
                Care.REPLACEABLE,
                sql ->
                        sql.run(
                                "insert or replace into choice (name, value) values (?, ?)",
                                name,
                                value));
    }
}
