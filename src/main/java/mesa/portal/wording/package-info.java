/** The page on which the desk's own people word its mails. */
package mesa.portal.wording;
