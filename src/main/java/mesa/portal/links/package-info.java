/** Links by mail for people who can't or need not log in (C2, A12), and the pages that ask for them. */
package mesa.portal.links;
