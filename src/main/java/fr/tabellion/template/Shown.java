package fr.tabellion.template;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a method of a view that templates may read like a component: {@code ${body.label}}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Shown {
    /** The name in templates, where it is not the method's own. */
    String value() default "";
}
