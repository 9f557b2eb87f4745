package mesa.intake.mail.mailbox;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where Mesa's share of a mailbox begins: what was read before Mesa first looked stays as it is; what came later is
 * taken also when a person has opened it. All nodes go by the same place.
 */
interface FirstMails {

    /** The UID that the next mail had when a mailbox of this validity (RFC 3501, 2.3.1.1) was first looked at. */
    long uidOf(String mailbox, long validity, long nextUid);

    /** Kept in the database. */
    @Component
    class Kept implements FirstMails {

        private final JdbcClient database;

        Kept(JdbcClient database) {
            this.database = database;
        }

        @Override
        public long uidOf(String mailbox, long validity, long nextUid) {
            database.sql("insert into watched_mailbox (mailbox, validity, first_uid) values (?, ?, ?)"
                            + " on conflict (mailbox, validity) do nothing")
                    .params(mailbox, validity, nextUid)
                    .update();
            return database.sql("select first_uid from watched_mailbox where mailbox = ? and validity = ?")
                    .params(mailbox, validity)
                    .query(Long.class)
                    .single();
        }
    }
}
