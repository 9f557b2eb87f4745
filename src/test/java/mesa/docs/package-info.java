/** Whether the documents still tell the truth about the repository. */
package mesa.docs;
