package mesa.desk;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps two nodes from applying the desk's file at once, and from registering people while it is applied. Held to the
 * end of the transaction.
 */
public enum SetUpLock {
    /** For applying the file: waits for everybody else. */
    EXCLUSIVE("pg_advisory_xact_lock"),
    /** For changing by hand what the file is about: waits only while the file is being applied. */
    SHARED("pg_advisory_xact_lock_shared");

    private static final long KEY = 0x4d657361_53657455L;

    private final String function;

    SetUpLock(String function) {
        this.function = function;
    }

    /** Waits until the lock is free and takes it; only inside a transaction. */
    public void take(JdbcClient database) {
        database.sql("select " + function + "(?)").param(KEY).query().singleRow();
    }
}
