package mesa.ticket;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.SecondaryRow;

/** A file kept with a ticket; its content is read with {@link Attachments#copy}. */
@Entity
@Immutable
@Table(name = "ticket_attachment")
@SecondaryTable(name = Attachment.KEPT)
@SecondaryRow(table = Attachment.KEPT, owned = false, optional = false)
public class Attachment {

    /** What is known of the content; it is there before the file belongs to a ticket. */
    static final String KEPT = "ticket_file";

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "ticket"))
    private TicketNumber ticket;

    @Column(table = KEPT)
    private String fileName;

    @Column(table = KEPT)
    private String mediaType;

    @Column(table = KEPT)
    private long size;

    @Column(table = KEPT)
    private String sha256;

    private boolean internal;

    @Embedded
    private Actor addedBy;

    private Instant addedAt;
    private Long message;

    protected Attachment() {}

    Attachment(KeptFile file, TicketNumber ticket, Long message, boolean internal, Actor addedBy, Instant addedAt) {
        this.id = file.id();
        this.ticket = ticket;
        this.fileName = file.fileName();
        this.mediaType = file.mediaType();
        this.size = file.size();
        this.sha256 = file.sha256();
        this.internal = internal;
        this.addedBy = addedBy;
        this.addedAt = addedAt;
        this.message = message;
    }

    /** Whether a browser may show it small: an image of a kind that E25 takes. */
    public boolean isPreviewable() {
        return FileKind.IMAGES.contains(mediaType);
    }

    public UUID id() {
        return id;
    }

    public TicketNumber ticket() {
        return ticket;
    }

    /** The name it came with, without what a file system or a reader could be deceived by. */
    public String fileName() {
        return fileName;
    }

    /** What the content is, told from the content itself. */
    public String mediaType() {
        return mediaType;
    }

    /** Bytes. */
    public long size() {
        return size;
    }

    /** The content's SHA-256, 64 hexadecimal digits in small letters. */
    public String sha256() {
        return sha256;
    }

    /** Whether only the desk's own people may see it. */
    public boolean internal() {
        return internal;
    }

    public Actor addedBy() {
        return addedBy;
    }

    public Instant addedAt() {
        return addedAt;
    }

    /** The id of the message that it came with, or null when it came alone. */
    public Long message() {
        return message;
    }
}
