/** The pictures of the documents, taken from the running desk by {@code mvn -Ppictures verify}. */
package mesa.pictures;
