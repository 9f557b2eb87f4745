package mesa.catalog;

import jakarta.persistence.Embeddable;

/** A kind of failure that routing tells apart (A3); out of use when the desk's file does not name it any more. */
@Embeddable
class Category {

    private String id;
    private String name;
    private boolean active;

    protected Category() {}

    Category(String id, String name, boolean active) {
        this.id = id;
        this.name = name;
        this.active = active;
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    boolean isActive() {
        return active;
    }

    Category retired() {
        return new Category(id, name, false);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Category category
                && id.equals(category.id)
                && name.equals(category.name)
                && active == category.active;
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
