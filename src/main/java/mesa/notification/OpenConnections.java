package mesa.notification;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.apache.commons.pool2.BaseKeyedPooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;
import org.apache.commons.pool2.impl.GenericKeyedObjectPool;
import org.apache.commons.pool2.impl.GenericKeyedObjectPoolConfig;

/**
 * Connections to mail servers that are kept for the next mail. One that has stood idle is asked whether it still lives
 * before it is used, and after {@link #IDLE} it is closed; so is one that has carried {@link #MOST_MAILS}, as many
 * servers take no more over one.
 */
class OpenConnections implements AutoCloseable {

    static final Duration IDLE = Duration.ofSeconds(20);
    static final int MOST_MAILS = 50;

    private final GenericKeyedObjectPool<String, Transport> pool;

    /** Opens new ones as {@code connecting} does. */
    OpenConnections(Callable<Transport> connecting) {
        var settings = new GenericKeyedObjectPoolConfig<Transport>();
        settings.setMaxTotal(-1); // as many as mails are sent at once: the engine's workers
        settings.setMaxTotalPerKey(-1);
        settings.setTestOnBorrow(true);
        settings.setMinEvictableIdleDuration(IDLE);
        settings.setTimeBetweenEvictionRuns(IDLE.dividedBy(2));
        settings.setNumTestsPerEvictionRun(-1);
        settings.setJmxEnabled(false);
        pool = new GenericKeyedObjectPool<>(new Factory(connecting), settings);
    }

    /** A connection to that server, to be closed after use; {@code server} names it, with who logs in there. */
    Transport lend(Session session, String server) throws MessagingException {
        try {
            return new Lent(session, server, pool.borrowObject(server));
        } catch (MessagingException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new MessagingException("No connection to the mail server", e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    private static class Factory extends BaseKeyedPooledObjectFactory<String, Transport> {

        private final Callable<Transport> connecting;

        Factory(Callable<Transport> connecting) {
            this.connecting = connecting;
        }

        @Override
        public Transport create(String server) throws Exception {
            return connecting.call();
        }

        @Override
        public PooledObject<Transport> wrap(Transport connection) {
            return new DefaultPooledObject<>(connection);
        }

        @Override
        public boolean validateObject(String server, PooledObject<Transport> connection) {
            return connection.getBorrowedCount() <= MOST_MAILS
                    && connection.getObject().isConnected();
        }

        @Override
        public void destroyObject(String server, PooledObject<Transport> connection) throws MessagingException {
            connection.getObject().close();
        }
    }

    /** Goes back to the others when it is closed, unless something went wrong with it. */
    private class Lent extends Transport {

        private final String server;
        private final Transport connection;
        private boolean isSound = true;
        private boolean isBack;

        Lent(Session session, String server, Transport connection) {
            super(session, null);
            this.server = server;
            this.connection = connection;
        }

        @Override
        public boolean isConnected() {
            return !isBack;
        }

        @Override
        public void sendMessage(Message mail, Address[] addresses) throws MessagingException {
            try {
                connection.sendMessage(mail, addresses);
            } catch (SendFailedException refused) {
                isSound = connection.isConnected();
                throw refused;
            } catch (MessagingException | RuntimeException broken) {
                isSound = false;
                throw broken;
            }
        }

        @Override
        public void close() throws MessagingException {
            if (isBack) return;
            isBack = true;
            if (isSound) pool.returnObject(server, connection);
            else invalidate();
        }

        private void invalidate() throws MessagingException {
            try {
                pool.invalidateObject(server, connection);
            } catch (Exception e) {
                throw new MessagingException("The connection to the mail server could not be closed", e);
            }
        }
    }
}
