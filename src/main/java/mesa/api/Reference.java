package mesa.api;

/** Something named, with the id by which rules and links know it. */
record Reference(String id, String name) {}
