package mesa.ticket;

/** How two tickets belong together. */
public enum LinkKind {
    RELATED,
    DUPLICATE_OF,
    CAUSED_BY,
    PARENT_OF
}
