package mesa.portal.links;

import java.util.UUID;

/** Somebody asked for a link by mail; nobody has looked yet whether there is such a person or ticket. */
public record LinkAsked(UUID request) {}
