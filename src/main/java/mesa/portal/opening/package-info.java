/**
 * How somebody opens a ticket in the portal, one question a page: what kind, for whom, which service, what happened.
 * Everything is kept as a draft from the first answer on.
 */
package mesa.portal.opening;
