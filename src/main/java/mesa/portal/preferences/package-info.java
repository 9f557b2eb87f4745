/** The page on which a person says which mails they want. */
package mesa.portal.preferences;
