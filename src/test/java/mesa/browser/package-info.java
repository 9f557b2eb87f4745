/**
 * How tests look at the desk with a real Chromium: it is found or fetched, shared by a run, and leaves proof of what
 * failed.
 */
package mesa.browser;
