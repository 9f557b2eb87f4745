/** The picker of files that stands on the pages where people write to the desk. */
package mesa.portal.files;
