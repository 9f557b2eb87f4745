package mesa.engine;

import java.util.AbstractMap;
import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;

/** The beans that a diagram may name: the steps of the vocabulary, and nothing else of the house. */
@Component
class VocabularyBeans extends AbstractMap<Object, Object> {

    private final BeanFactory house;

    VocabularyBeans(BeanFactory house) {
        this.house = house;
    }

    @Override
    public boolean containsKey(Object name) {
        return name instanceof String step && house.containsBean(step) && house.isTypeMatch(step, JavaDelegate.class);
    }

    @Override
    public Object get(Object name) {
        return containsKey(name) ? house.getBean((String) name) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return Set.of();
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
