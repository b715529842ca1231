package fr.tabellion.template;

import freemarker.cache.TemplateLookupContext;
import freemarker.cache.TemplateLookupResult;
import freemarker.cache.TemplateLookupStrategy;

import java.io.IOException;

/**
 * A body's own file wins: for papers of Sceaux, {@code lib/paper.ftlh} is {@code
 * bodies/sceaux/lib/paper.ftlh} if there is one.
 *
 * <p>Such a file may build on the one it stands before: {@code <#include
 * "/common/lib/paper.ftlh">}, then only the macros that differ.
 */
final class ByBody extends TemplateLookupStrategy {
    private static final String COMMON = "common/";

    @Override
    public TemplateLookupResult lookup(TemplateLookupContext context) throws IOException {
        String name = context.getTemplateName();
        if (name.startsWith(COMMON)) {
            return context.lookupWithAcquisitionStrategy(name.substring(COMMON.length()));
        }
        if (context.getCustomLookupCondition() instanceof String body && !body.isEmpty()) {
            TemplateLookupResult own =
                    context.lookupWithAcquisitionStrategy("bodies/" + body + "/" + name);
            if (own.isPositive()) {
                return own;
            }
        }
        return context.lookupWithAcquisitionStrategy(name);
    }
}
